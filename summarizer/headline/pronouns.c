#include "headline/pronouns.h"

#include "base/error.h"
#include "base/unicode.h"
#include "headline/antecedents.h"

/* Bytes of an opening that has a name in it. */
#define OPENING_LEAST 10

/* The sex of a subject that is a pronoun by itself and stands for somebody; unknown: it is none. */
static smz_sex sex_of_subject(const smz_clause *c, uint32_t subject)
{
    const smz_lexeme *l;

    if (subject == SMZ_NO_HEAD || subject > c->root || c->end[subject] != subject + 1 ||
        c->first[subject] != subject || subject + 1 >= c->lexemes.size)
        return SMZ_SEX_UNKNOWN;
    l = smz_clause_at(c, subject);
    /* "He's": half a word is no verb; "he who laughs" is anybody. */
    if (l->tag != SMZ_TAG_PRP || (l->flags & SMZ_LEX_QUOTED) || !(l[1].flags & SMZ_LEX_SPACED) ||
        smz_lexeme_is(c, subject + 1, "who"))
        return SMZ_SEX_UNKNOWN;
    if (smz_lexeme_is(c, subject, "he"))
        return SMZ_SEX_MALE;
    return smz_lexeme_is(c, subject, "she") ? SMZ_SEX_FEMALE : SMZ_SEX_UNKNOWN;
}

/* "When Ann Lee woke, she ...", "is sure she can win": where another verb stands before the pronoun
 * and is no part of what is quoted, the clause begins with somebody, or is not the main one. */
static bool is_behind_verb(const smz_clause *c, uint32_t subject)
{
    for (uint32_t i = 0; i < subject; i++)
        if (!c->gone[i] && smz_is_finite(smz_clause_at(c, i)) &&
            !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            return true;
    return false;
}

/* Whether a name, or half of it, stands before the subject already. */
static bool has_before(const smz_clause *c, uint32_t subject, smz_span name)
{
    smz_text whole = smz_text_slice(c->lexemes.text, name);

    for (uint32_t i = 0; i < subject; i++) {
        smz_text word = smz_clause_word(c, i);
        if (c->gone[i] || !smz_is_name(smz_clause_at(c, i)) || word.size > whole.size)
            continue;
        for (size_t at = 0; at + word.size <= whole.size; at++)
            if (memcmp(whole.data + at, word.data, word.size) == 0)
                return true;
    }
    return false;
}

/* "The 24-year-old South Korean" of a later sentence, and nothing behind it; what the noun is. */
static smz_text noun_of_subject(const smz_clause *c, uint32_t subject)
{
    const smz_text none = {NULL, 0};
    uint32_t first;

    if (subject == SMZ_NO_HEAD || subject > c->root || c->end[subject] != subject + 1 ||
        c->first[subject] == subject || subject + 1 >= c->lexemes.size)
        return none;
    first = c->first[subject];
    if (!smz_lexeme_is(c, first, "the") || !(smz_clause_at(c, subject + 1)->flags & SMZ_LEX_SPACED))
        return none;
    for (uint32_t i = first + 1; i <= subject; i++) {
        smz_tag tag = (smz_tag)smz_clause_at(c, i)->tag;
        if (c->gone[i] || (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) ||
            !(tag == SMZ_TAG_NN || tag == SMZ_TAG_NNP || tag == SMZ_TAG_JJ || tag == SMZ_TAG_CD))
            return none;
    }
    return smz_clause_word(c, subject);
}

/* What the subject stands for a name by; the sex is unknown, and the noun empty: it does not. */
static smz_anaphor anaphor_of(const smz_clause *c, uint32_t subject)
{
    smz_anaphor a = {.sentence = c->lexemes.sentence, .sex = sex_of_subject(c, subject)};

    if (a.sex == SMZ_SEX_UNKNOWN) {
        a.noun = noun_of_subject(c, subject);
        if (a.noun.size == 0)
            return a;
        a.sex = smz_sex_of_noun(a.noun);
        if (!smz_is_byname(a.noun) &&
            !smz_is_person_noun(a.noun, (smz_tag)smz_clause_at(c, subject)->tag))
            a = (smz_anaphor){.sex = SMZ_SEX_UNKNOWN};
    }
    a.at = smz_clause_at(c, c->first[subject])->span.start;
    return a;
}

/* Whether nothing stands before the subject of the first sentence that it may stand for. */
static bool stands_first(const smz_clause *c, uint32_t subject, const smz_doc *doc)
{
    const smz_candidate *s = &doc->sentences[c->lexemes.sentence];

    return c->lexemes.sentence == s->first &&
           smz_clause_at(c, c->first[subject])->span.start < s->span.start + OPENING_LEAST;
}

static void put_name(smz_clause *c, uint32_t subject, const smz_antecedent *meant,
                     const smz_doc *doc)
{
    smz_lexeme *l = &c->lexemes.items[subject];

    for (uint32_t i = c->first[subject]; i < subject; i++)
        c->gone[i] = true;
    l->span = meant->name;
    l->tag = SMZ_TAG_NNP;
    l->chars = (unsigned)smz_count_graphemes(smz_text_slice(c->lexemes.text, meant->name));
    l->flags = (l->flags & SMZ_LEX_SPACED) | SMZ_LEX_WORD | SMZ_LEX_UPPER;
    l->term = meant->term;
    l->weight = meant->term == SMZ_NO_TERM ? 0 : smz_term_weight(doc, meant->term);
    l->initial = smz_initial(c->lexemes.text.data[meant->name.start]);
    c->kinds[subject] = 0;
    c->lexemes.named = subject + 1;
}

int smz_pronoun_resolve(smz_clause *out, bool *resolved, smz_arena *arena, smz_arena *scratch,
                        const smz_clause *c, const smz_doc *doc, smz_error *error)
{
    uint32_t subject = smz_subject(c, c->root);
    smz_anaphor anaphor;
    smz_antecedent meant;
    int status;

    *resolved = false;
    if (subject == SMZ_NO_HEAD || stands_first(c, subject, doc) || is_behind_verb(c, subject))
        return SMZ_OK;
    anaphor = anaphor_of(c, subject);
    if (anaphor.noun.size == 0 && anaphor.sex == SMZ_SEX_UNKNOWN)
        return SMZ_OK;
    status = smz_antecedent_find(&meant, arena, scratch, doc, &anaphor, error);
    if (status != SMZ_OK || !meant.found || has_before(c, subject, meant.name))
        return status;
    if (!smz_clause_copy(out, arena, c))
        return smz_fail_memory(error);
    put_name(out, subject, &meant, doc);
    *resolved = true;
    return SMZ_OK;
}
