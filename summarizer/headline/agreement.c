#include "headline/agreement.h"

#define NONE SMZ_NO_HEAD

/* "Designer Mara Owens": a name that ends as plurals do. */
static bool is_person(const smz_clause *c, uint32_t i)
{
    for (uint32_t k = c->first[i]; k < i; k++)
        if (smz_is_kind(c, k, SMZ_LIST_TITLE))
            return true;
    return false;
}

/* "Half of the passengers": as many as what it is of. */
static bool is_share(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"half", "third",    "quarter", "fifth", "tenth",
                                        "rest", "majority", "handful", "dozen"};

    return i + 1 < c->lexemes.size && smz_lexeme_is(c, i + 1, "of") &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Compatriot and seventh seed Per Holm": one person or two, for all that the tree tells. */
static bool may_be_title(const smz_clause *c, uint32_t i)
{
    uint32_t second = smz_child(c, i, SMZ_REL_CONJ);

    uint32_t next = second == NONE ? NONE : c->first[second] + 1;

    return second != NONE && smz_clause_at(c, i)->tag == SMZ_TAG_NN && c->first[i] == i &&
           smz_is_name(smz_clause_at(c, second)) && next < second &&
           smz_clause_at(c, next)->tag != SMZ_TAG_DT &&
           !(smz_clause_at(c, next)->flags & SMZ_LEX_UPPER);
}

/* "Ann Lee, 44, and her sister": two, for all that the tree has two subjects. */
static bool is_joined_behind_age(const smz_clause *c, uint32_t i)
{
    uint32_t verb = smz_clause_at(c, i)->head;

    if (!smz_is_subject(smz_clause_at(c, i)->relation))
        return false;
    for (uint32_t k = i + 1; k + 1 < verb && verb < c->lexemes.size; k++)
        if (smz_lexeme_is(c, k, "and") && (smz_clause_at(c, k - 1)->flags & SMZ_LEX_COMMA) &&
            k > 1 && smz_is_number(smz_clause_at(c, k - 2)))
            return true;
    return false;
}

/* "Several", "both", "two": many, where nothing stands behind them. */
static smz_number number_of_quantity(const smz_clause *c, uint32_t i)
{
    static const char *const one[] = {"another", "each", "everyone", "someone", "nobody"};
    static const char *const many[] = {"both",  "several", "many", "others", "two",
                                       "three", "four",    "five", "six",    "seven",
                                       "eight", "nine",    "ten"};

    /* "One in ten" may be many. */
    if (smz_is_one_of(c, i, one, sizeof one / sizeof *one) ||
        (smz_lexeme_is(c, i, "one") && smz_is_next(c, i, "of")))
        return SMZ_SINGULAR;
    if (smz_is_one_of(c, i, many, sizeof many / sizeof *many) || smz_is_head_count(c, i))
        return SMZ_PLURAL;
    return i > 0 && (smz_lexeme_is(c, i - 1, "a") || smz_lexeme_is(c, i - 1, "an"))
               ? SMZ_SINGULAR
               : SMZ_NUMBER_UNKNOWN;
}

static smz_number number_of(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l;

    if (i == NONE)
        return SMZ_NUMBER_UNKNOWN;
    l = smz_clause_at(c, i);
    if (is_share(c, i) || may_be_title(c, i))
        return SMZ_NUMBER_UNKNOWN;
    if (smz_child(c, i, SMZ_REL_CONJ) != NONE || is_joined_behind_age(c, i) ||
        smz_is_kind(c, i, SMZ_LIST_PLURAL))
        return SMZ_PLURAL;
    switch (l->tag) {
    case SMZ_TAG_NN:
    case SMZ_TAG_NNP: return SMZ_SINGULAR;
    case SMZ_TAG_NNS:
    case SMZ_TAG_NNPS:
        return smz_is_kind(c, i, SMZ_LIST_ORGAN) || (l->tag == SMZ_TAG_NNPS && is_person(c, i))
                   ? SMZ_SINGULAR
                   : SMZ_PLURAL;
    case SMZ_TAG_PRP:
        return smz_lexeme_is(c, i, "he") || smz_lexeme_is(c, i, "she") || smz_lexeme_is(c, i, "it")
                   ? SMZ_SINGULAR
                   : SMZ_PLURAL;
    default: return number_of_quantity(c, i);
    }
}

static bool is_only_name(const smz_clause *c, uint32_t i)
{
    return smz_child(c, i, SMZ_REL_CONJ) == NONE && i > 0 && smz_is_name(smz_clause_at(c, i - 1));
}

/* "The leaders all agreed", not "the minister all but ruled it out". */
static bool all_follows(const smz_clause *c, uint32_t subject)
{
    return subject + 2 < c->lexemes.size && smz_lexeme_is(c, subject + 1, "all") &&
           !smz_lexeme_is(c, subject + 2, "but");
}

/* "A crowd of tens of thousands fills": what is left out, if at all, is the crowd. */
static bool is_one_group(const smz_clause *c, const smz_cut *cut, uint32_t subject)
{
    static const char *const groups[] = {"group", "team", "crowd", "gang", "series", "bunch"};

    for (uint32_t i = c->first[subject]; i < subject; i++)
        if (cut->keep[i] && smz_clause_at(c, i)->head == subject &&
            smz_clause_at(c, i)->relation == SMZ_REL_NMOD_DESC && smz_is_next(c, i, "of") &&
            smz_is_one_of(c, i, groups, sizeof groups / sizeof *groups))
            return true;
    return false;
}

smz_number smz_number_in(const smz_clause *c, const smz_cut *cut, uint32_t subject)
{
    smz_number n = number_of(c, subject);

    if (subject != NONE && (smz_lexeme_is(c, subject, "all") || all_follows(c, subject)))
        return SMZ_PLURAL;
    if (n == SMZ_NUMBER_UNKNOWN || smz_clause_at(c, subject)->tag == SMZ_TAG_PRP)
        return n;
    for (uint32_t i = subject + 1; i < c->lexemes.size; i++) {
        /* "Lind won as Osby lost their lead": that of another subject. */
        if (smz_clause_at(c, i)->relation == SMZ_REL_NSUBJ)
            break;
        if (cut->keep[i] && smz_lexeme_is(c, i, "their"))
            return SMZ_PLURAL;
        /* "Ann Stiles made her ...": a name that ends as plurals do. */
        if (smz_clause_at(c, subject)->tag == SMZ_TAG_NNPS && is_only_name(c, subject) &&
            cut->keep[i] && (smz_lexeme_is(c, i, "his") || smz_lexeme_is(c, i, "her")))
            return SMZ_SINGULAR;
    }
    return is_one_group(c, cut, subject) ? SMZ_SINGULAR : n;
}

smz_number smz_number_spoken(const smz_clause *c)
{
    uint32_t verb = c->verb, before = verb > 0 ? verb - 1 : verb;

    if (smz_lexeme_is(c, verb, "say") || smz_lexeme_is(c, before, "have"))
        return SMZ_PLURAL;
    if (smz_lexeme_is(c, verb, "says") || smz_lexeme_is(c, before, "has"))
        return SMZ_SINGULAR;
    return number_of(c, c->speaker_end - 1);
}
