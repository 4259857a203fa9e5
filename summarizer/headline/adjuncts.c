/* Adjuncts: phrases behind a verb whose prepositions open what others ask for, and that it does
 * not: what a thing is meant for, why it was done, of what somebody died. */
#include "headline/adjuncts.h"

#include "headline/arguments.h"
#include "headline/morphology.h"

#define NONE SMZ_NO_HEAD

bool smz_is_part_of(const smz_clause *c, uint32_t word)
{
    static const char *const words[] = {"mark", "sign", "precaution", "result", "gesture"};

    return smz_lexeme_is(c, word, "as") && word + 2 < c->lexemes.size &&
           (smz_lexeme_is(c, word + 1, "part") ||
            (smz_lexeme_is(c, word + 1, "a") &&
             smz_is_one_of(c, word + 2, words, sizeof words / sizeof *words)));
}

/* What is called, made or taken for something, of verbs whose table has no "as": it was seen too
 * seldom. */
static bool is_naming(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {
        "name",    "recognise", "recognize", "dub",     "elect",    "use",     "see",
        "accept",  "cast",      "choose",    "confirm", "hire",     "pick",    "select",
        "condemn", "denounce",  "reject",    "praise",  "slam",     "count",   "rank",
        "rate",    "remember",  "mark",      "cite",    "register", "present", "promote",
        "unveil",  "announce",  "reveal",    "brand",   "offer",    "take",    "keep",
        "declare", "summon",    "serve",     "sell",    "find",     "have",    "make",
        "leave",   "consider",  "install",   "think",   "welcome",  "set"};
    smz_text word = smz_clause_word(c, verb);
    smz_word_form lemma;

    return !smz_lemmatize(&lemma, word, smz_clause_at(c, verb)->tag) ||
           smz_text_is_one_of((smz_text){lemma.data, lemma.size}, words,
                              sizeof words / sizeof *words);
}

/* "Brings back duels as a way to ...": what a thing is meant for, behind an object that is no name,
 * and no verb of naming. */
static bool is_role(const smz_clause *c, uint32_t i, uint32_t verb)
{
    uint32_t object = smz_child(c, verb, SMZ_REL_OBJ), as = c->first[i];

    if (!smz_lexeme_is(c, as, "as") || !(smz_is_next(c, as, "a") || smz_is_next(c, as, "an")) ||
        !smz_is_noun(smz_clause_at(c, i)) || !smz_is_verb(smz_clause_at(c, verb)))
        return false;
    return c->valency[verb] && object != NONE && object > verb && object < as &&
           smz_is_noun(smz_clause_at(c, object)) && !smz_is_name(smz_clause_at(c, object)) &&
           !(c->valency[verb]->object & smz_link_bit(c, as)) && !is_naming(c, verb);
}

bool smz_is_dying(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"die", "dies", "died", "dying"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

bool smz_opens_cause(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"due", "owing", "thanks"};

    return smz_is_next(c, i, "to") && smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Was delayed due to fog": why, of a verb. */
static bool is_cause(const smz_clause *c, uint32_t i, uint32_t head)
{
    return smz_is_verb(smz_clause_at(c, head)) && !smz_is_being(c, head) &&
           smz_opens_cause(c, c->first[i]);
}

bool smz_is_adjunct(const smz_clause *c, uint32_t i, uint32_t head)
{
    uint32_t word = smz_link_word(c, i);

    return smz_is_part_of(c, word) || is_cause(c, i, head) || is_role(c, i, head) ||
           (smz_clause_at(c, i)->relation == SMZ_REL_OBL && smz_lexeme_is(c, word, "of") &&
            smz_is_dying(c, head));
}
