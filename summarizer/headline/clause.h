/*
 * A sentence of English as deletions see it: its lexemes with the tree over them, and views of it,
 * which are the same sentence without who said it.
 */
#ifndef SMZ_HEADLINE_CLAUSE_H
#define SMZ_HEADLINE_CLAUSE_H

#include "headline/lexemes.h"
#include "headline/lists.h"
#include "headline/valency.h"

/* What may be left out whatever hangs on what. */
enum {
    SMZ_LOOSE_NOT,
    SMZ_LOOSE,       /* titles before names, adjectives that tell nothing apart, "who is" */
    SMZ_LOOSE_START, /* where a tail begins: with it, all that follows */
    SMZ_LOOSE_TAIL   /* what follows it */
};

/* So many that few words that a sentence does not have share the mark of one that it has. */
#define SMZ_WORD_MARKS 1024

typedef struct smz_clause {
    smz_lexemes lexemes;         /* head and relation are the view's */
    uint32_t *kinds;             /* [size] of smz_list_kinds() */
    const smz_valency **valency; /* [size] what verbs and nouns ask for; NULL: not known */
    bool *gone;                  /* [size] not part of this view */
    uint8_t *given;              /* [size] so many given names stand there that can be left out */
    uint8_t *called;             /* [size] SMZ_CALLED_..., by what begins there: mentions.h */
    uint8_t *spare;  /* [size] so far behind is the noun before which it can be left out */
    uint8_t *loose;  /* [size] SMZ_LOOSE...: may be left out whatever hangs on what */
    uint32_t *first; /* [size] what hangs on a lexeme, itself included, is [first, end) */
    uint32_t *end;
    uint32_t root;
    uint32_t speaker; /* [speaker, speaker_end) said it; equal: nobody, or the view has it */
    uint32_t speaker_end;
    uint32_t half_name;  /* the subject begins with it, and has a name that is whole elsewhere: */
    smz_span whole_name; /* full_names.c; empty: it has none */
    bool polite;         /* Mr stands before the half of it */
    uint32_t verb;       /* by which it was said; meaningless without a speaker */
    bool attributed;     /* somebody said it, who is in no view but as a speaker */
    bool must_attribute; /* what was said is no fact without him */
    bool may_omit;       /* yet where there is no room for him, it is one */
    bool by_role;        /* the subject is called by its office: roles.c */
    bool mended;         /* the tree is a second one: main_verb.c */
    bool dated;          /* the source names the day */
    bool backshifted;    /* "said it would sell" is "to sell": views.c */
    bool doubtful;       /* the tree cannot be right: no tense is changed, nothing trusted */
    unsigned flags;      /* what the view has changed: SMZ_HEADLINE_... */
    uint64_t marks[SMZ_WORD_MARKS / 64]; /* of the words that the sentence has: smz_may_have() */
} smz_clause;

/* An attribution at the end of a sentence, as tokens. */
typedef struct smz_attributed {
    uint32_t comma;   /* it begins there */
    uint32_t verb;    /* or "according" */
    uint32_t speaker; /* [speaker, speaker_end) is his name; equal: a pronoun */
    uint32_t speaker_end;
    bool known; /* "it has emerged": nobody in particular, and no doubt */
} smz_attributed;

/* A sentence with tags, and without brackets, datelines and other asides. */
typedef struct smz_tagged {
    const smz_doc *doc;
    uint32_t sentence;
    smz_analysis all;
    uint8_t *given;   /* [all.size] as of a clause */
    uint8_t *called;  /* the same */
    uint32_t content; /* so many tokens stand before what is no part of the clause */
    smz_attributed attributed;
} smz_tagged;

/* Tags a sentence. Errors: SMZ_ERROR_MEMORY. */
int smz_sentence_tag(smz_tagged *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                     uint32_t sentence, smz_error *error);

/* How a sentence is read: 0: as tags and tree have it; n: around the nth verb that may be the main
 * one instead, but for the root `not`. */
typedef struct smz_reading {
    unsigned number;
    uint32_t not ;
} smz_reading;

/* Analyses a sentence as it is tagged, which is left as it is. `*parsed` is false where there is no
 * tree. Errors: SMZ_ERROR_MEMORY. */
int smz_clause_read(smz_clause *out, bool *parsed, smz_arena *arena, smz_arena *scratch,
                    const smz_tagged *tagged, smz_reading reading, smz_error *error);
/* Both, as tags and tree have it. */
int smz_clause_make(smz_clause *out, bool *parsed, smz_arena *arena, smz_arena *scratch,
                    const smz_doc *doc, uint32_t sentence, smz_error *error);

/* A copy whose tree can be changed. False: out of memory. */
bool smz_clause_copy(smz_clause *out, smz_arena *arena, const smz_clause *from);
/* Finds first and end anew, after heads were changed. */
void smz_clause_measure(smz_clause *c);

static inline const smz_lexeme *smz_clause_at(const smz_clause *c, uint32_t i)
{
    return &c->lexemes.items[i];
}

/* A lexeme as the source has it. */
static inline smz_text smz_clause_word(const smz_clause *c, uint32_t i)
{
    return smz_text_slice(c->lexemes.text, smz_clause_at(c, i)->span);
}

/* The tag of a lexeme; SMZ_TAG_NONE: there is none. */
static inline smz_tag smz_clause_tag(const smz_clause *c, uint32_t i)
{
    return i < c->lexemes.size ? (smz_tag)smz_clause_at(c, i)->tag : SMZ_TAG_NONE;
}

static inline bool smz_is_kind(const smz_clause *c, uint32_t i, uint32_t kinds)
{
    return (c->kinds[i] & kinds) != 0;
}

/* A letter in lower case. Other bytes may change, and two of them become one. */
static inline uint8_t smz_initial(char byte)
{
    return (uint8_t)(byte | 0x20);
}

/* Whether a lexeme whose initial is that of a word is this word, in any case. */
bool smz_lexeme_spells(const smz_clause *c, uint32_t i, const char *word);

/* Whether a lexeme is a word, in any case. */
static inline bool smz_lexeme_is(const smz_clause *c, uint32_t i, const char *word)
{
    return smz_clause_at(c, i)->initial == smz_initial(*word) && smz_lexeme_spells(c, i, word);
}

/* One of SMZ_WORD_MARKS, by a word's first four letters in any case. */
static inline unsigned smz_word_mark(const char *word)
{
    unsigned mark = 0;

    for (size_t k = 0; k < 4 && word[k] != '\0'; k++)
        mark = mark * 31 + smz_initial(word[k]);
    return mark % SMZ_WORD_MARKS;
}

/* Whether a sentence may have a word: false is certain. Most guards are about words that a sentence
 * does not have, and need not walk it then. */
static inline bool smz_may_have(const smz_clause *c, const char *word)
{
    unsigned mark = smz_word_mark(word);

    return c->marks[mark / 64] >> mark % 64 & 1;
}

/* The same of one of `size` words. */
bool smz_may_have_any(const smz_clause *c, const char *const *words, size_t size);

bool smz_is_noun(const smz_lexeme *lexeme);
bool smz_is_name(const smz_lexeme *lexeme);
bool smz_is_verb(const smz_lexeme *lexeme);
/* Past or present tense, or a modal verb. */
bool smz_is_finite(const smz_lexeme *lexeme);
bool smz_is_punctuation(const smz_lexeme *lexeme);
/* Whether a word was dropped that can be before its noun, which was not. */
bool smz_is_spare(const smz_clause *c, const bool *keep, uint32_t i);
/* Whether what is dropped at `i` may be so by itself. */
bool smz_is_loose(const smz_clause *c, const bool *keep, uint32_t i);
/* Whether what stands at `i` is a word that was dropped, and not by itself. */
bool smz_is_gap(const smz_clause *c, const bool *keep, uint32_t i);
/* Whether a word was dropped there, and no quotation holds it. */
bool smz_is_dropped(const smz_clause *c, const bool *keep, uint32_t i);
/* Whether a word stands behind `i`. */
bool smz_is_next(const smz_clause *c, uint32_t i, const char *word);
/* The first word that is kept; the size: none is. */
uint32_t smz_first_kept(const smz_clause *c, const bool *keep);
/* The nearest lexeme before `i` that is kept; SMZ_NO_HEAD: there is none. */
uint32_t smz_kept_before(const bool *keep, uint32_t i);
/* The lexeme before `i` that the view has, kept or not; `i` itself: there is none. */
uint32_t smz_lexeme_before(const smz_clause *c, uint32_t i);
/* Whether it ends with a question mark. */
bool smz_is_question(const smz_clause *c);
bool smz_is_year_at(const smz_clause *c, uint32_t i);
/* Whether anything is denied or made a condition: "no major incident" is an incident all the same.
 */
bool smz_is_limited(const smz_clause *c);
/* Whether it is of a noun: "a wooden bridge was not opened" is so of a bridge; what is denied
 * before a noun is so of that kind alone, and "the rural poor are not helped" of those that are
 * meant. */
bool smz_is_limited_noun(const smz_clause *c, uint32_t noun);
/* Whether a lexeme is one of `size` words, in any case. */
bool smz_is_one_of(const smz_clause *c, uint32_t i, const char *const *words, size_t size);
/* Whether one of the lexemes [first, end) is of any of these kinds, deleted or not. */
bool smz_any_is_kind(const smz_clause *c, uint32_t first, uint32_t end, uint32_t kinds);
/* Whether the sentence has this word at another lexeme than `at` too: "Brown won, while Gordon
 * Brown watched". */
bool smz_is_repeated(const smz_clause *c, uint32_t at, smz_text word);
/* "the", "a", "an". */
bool smz_is_article(const smz_clause *c, uint32_t i);
/* Written in digits or letters. */
bool smz_is_number(const smz_lexeme *lexeme);
/* "has", "have", "had", "having". */
bool smz_is_having(const smz_clause *c, uint32_t i);
/* "is", "are", "was", "were". */
bool smz_is_being(const smz_clause *c, uint32_t i);
/* The first child of that relation, or SMZ_NO_HEAD. */
uint32_t smz_child(const smz_clause *c, uint32_t head, smz_relation relation);
/* The first child of the first of `size` relations that has one, or SMZ_NO_HEAD. */
uint32_t smz_child_of(const smz_clause *c, uint32_t head, const smz_relation *relations,
                      size_t size);
/* A clause's subject, of any kind, or SMZ_NO_HEAD. */
uint32_t smz_subject(const smz_clause *c, uint32_t verb);
/* The verb, or what is said of the subject, whose clause has its tense at `i`. */
uint32_t smz_verb_of(const smz_clause *c, uint32_t i);
/* The auxiliary, copula or the verb itself that carries tense; SMZ_NO_HEAD: none does. */
uint32_t smz_tense_of(const smz_clause *c, uint32_t verb);

/* ---- Tokens ----------------------------------------------------------------------------- */

/* The kinds (lists.h) of a token; 0: there is none. */
static inline uint32_t smz_token_kinds(const smz_analysis *a, smz_text text, uint32_t i)
{
    return i < a->size ? smz_list_kinds(smz_token_text(text, &a->tokens[i])) : 0;
}

/* Of the tokens that stand before what is no part of the clause: a word, which must be there;
 * whether one is there and what it is, its tag, its kinds. */
static inline smz_text smz_tagged_word(const smz_tagged *t, uint32_t i)
{
    return smz_token_text(t->doc->source.text, &t->all.tokens[i]);
}

static inline bool smz_tagged_is(const smz_tagged *t, uint32_t i, const char *word)
{
    return i < t->content && smz_token_is(&t->all, t->doc->source.text, i, word);
}

static inline smz_tag smz_tagged_tag(const smz_tagged *t, uint32_t i)
{
    return i < t->content ? (smz_tag)t->all.tokens[i].tag : SMZ_TAG_NONE;
}

static inline uint32_t smz_tagged_kinds(const smz_tagged *t, uint32_t i)
{
    return i < t->content ? smz_list_kinds(smz_tagged_word(t, i)) : 0;
}

/* ---- repairs.c -------------------------------------------------------------------------- */

/* Puts right what the parser has hang on the wrong word. */
void smz_clause_repair(smz_clause *c);
/* The same of what first and end tell, which are to be found anew then. */
void smz_clause_repair_measured(smz_clause *c);

/* ---- empty_nouns.c ---------------------------------------------------------------------- */

/* Whether the number at a lexeme stands for the people behind it: "20 [people] were killed". */
bool smz_is_head_count(const smz_clause *c, uint32_t i);

/* ---- asides.c --------------------------------------------------------------------------- */

/* Takes brackets, datelines and days out of the tokens. `dateline`: one was cut off before them. */
void smz_asides_cut(smz_analysis *a, smz_text text, bool dateline);

/* ---- news_names.c ---------------------------------------------------------------------- */

/* Puts tags right of words before and within names. */
void smz_news_names_repair(smz_analysis *a, smz_text text);

/* ---- news_tags.c ------------------------------------------------------------------------ */

/* Puts tags right that would send the parser astray. */
void smz_news_tags_repair(smz_analysis *a, smz_text text);

/* ---- news_verbs.c ----------------------------------------------------------------------- */

/* The same of verbs, and of what is taken for one. */
void smz_news_verbs_repair(smz_analysis *a, smz_text text);

/* ---- news_nouns.c ----------------------------------------------------------------------- */

/* Of nouns and adjectives that are taken for verbs, and adverbs and prepositions for each other. */
void smz_news_nouns_repair(smz_analysis *a, smz_text text);

/* ---- news_pasts.c ----------------------------------------------------------------------- */

/* Of past tenses and participles. */
void smz_news_pasts_repair(smz_analysis *a, smz_text text);
/* "A father of four killed by an officer", "a man arrested in Osby": whether what a word says is
 * done to him, and he does it to nobody. */
bool smz_is_suffered(const smz_analysis *a, smz_text text, uint32_t i);

/* ---- news_forms.c ----------------------------------------------------------------------- */

/* Puts tags right of participles before nouns, infinitives and acronyms. */
void smz_news_forms_repair(smz_analysis *a, smz_text text);

/* ---- openings.c ------------------------------------------------------------------------- */

/* Takes what stands before the subject and its comma out of the tagged tokens, then what offices.c
 * finds: what somebody is, before a comma and the name that is the subject, and the first of two
 * titles. */
void smz_openings_cut(smz_analysis *a, smz_text text);
/* Whether token `i` says that something is true on a condition: "if", "in the film", but no film of
 * which something else is said. */
bool smz_is_condition(const smz_analysis *a, smz_text text, uint32_t i);

/* ---- questions.c ------------------------------------------------------------------------ */

/* Takes a question behind a statement out of the tagged tokens. */
void smz_questions_cut(smz_analysis *a, smz_text text);

/* ---- insertions.c ----------------------------------------------------------------------- */

/* Takes out of the tagged tokens what commas or dashes enclose between subject and verb. */
void smz_insertions_cut(smz_analysis *a, smz_text text);
/* Where the relative clause behind the last comma begins, or ", with ..."; the size: there is none.
 */
uint32_t smz_insertion_at_end(const smz_analysis *a, smz_text text);

/* ---- main_verb.c ------------------------------------------------------------------------ */

/* Parses anew, around a verb that the tags tell, where the root has no tense or no subject, or is
 * that of a clause that "as" and the like open; says so in `again`. Errors: SMZ_ERROR_MEMORY. */
int smz_parse_again(smz_analysis *a, smz_arena *scratch, smz_text text, bool *again,
                    smz_error *error);

/* Cuts into chunks and parses by a reading from 1 on; nothing is parsed where there are not so many
 * verbs. Errors: SMZ_ERROR_MEMORY. */
int smz_parse_otherwise(smz_analysis *a, smz_arena *arena, smz_arena *scratch, smz_text text,
                        smz_reading reading, smz_error *error);

/* ---- given_names.c ---------------------------------------------------------------------- */

/* Whether a tagged sentence tells whose son or mother somebody is: the surname is that of both. */
bool smz_speaks_of_kin(const smz_analysis *a, smz_text text);
/* Finds the given names in the tagged tokens before surnames by which the document calls the same
 * person, and nobody else; `given` ([a->size]) is 0 elsewhere. Time is linear in the document. */
void smz_given_names_find(uint8_t *given, const smz_analysis *a, const smz_doc *doc,
                          uint32_t sentence);

/* ---- attribution.c ---------------------------------------------------------------------- */

/* Finds one by the tags. */
bool smz_find_attribution(smz_attributed *out, const smz_analysis *a, smz_text text);

/* ---- roles.c ---------------------------------------------------------------------------- */

/* Whether the subject of a first sentence can be called by what he is: "Osby's mayor Ann Lee". */
bool smz_has_role(const smz_clause *c);
/* Makes the name gone then, and the office the subject. */
void smz_call_by_role(smz_clause *c);

/* ---- views.c ---------------------------------------------------------------------------- */

/* Whether what a verb says has happened, and can be checked: past tense, no modal, no negation. */
bool smz_is_event(const smz_clause *c, uint32_t verb);
/* The same of what has happened just now: "has been arrested". */
bool smz_is_done(const smz_clause *c, uint32_t verb);

#define SMZ_VIEWS 6

/* Writes the views of a clause, the clause itself first, those without the subject's name last.
 * Errors: SMZ_ERROR_MEMORY. */
int smz_views_make(smz_clause *out, size_t *count, smz_arena *arena, const smz_clause *clause,
                   smz_error *error);

#endif
