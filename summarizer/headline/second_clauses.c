/* Second clauses behind "and", each with a subject of its own, told by words and tags: the tree may
 * have their subject as a noun of the first. */
#include "headline/deletions.h"

/* Whether a verb at `i` is surely one: "analysts expect that", "Lind took silver"; not "projects
 * worth", "a man accused of". */
static bool is_surely_finite(const smz_clause *c, uint32_t i)
{
    smz_tag next = smz_clause_tag(c, i + 1);

    if (smz_clause_at(c, i)->tag == SMZ_TAG_MD || smz_is_being(c, i) || smz_is_having(c, i))
        return true;
    return next == SMZ_TAG_DT || next == SMZ_TAG_PRPS || next == SMZ_TAG_TO ||
           smz_is_next(c, i, "that") ||
           (smz_clause_at(c, i)->tag == SMZ_TAG_VBD && smz_is_noun_tag(next));
}

/* Whether a noun phrase without a pronoun, and then a tense, begin at `i`. */
static bool begins_clause(const smz_clause *c, uint32_t i)
{
    bool noun = false;

    for (; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return noun && is_surely_finite(c, i);
        if (!smz_is_noun(l) && l->tag != SMZ_TAG_DT && l->tag != SMZ_TAG_PRPS &&
            l->tag != SMZ_TAG_JJ && l->tag != SMZ_TAG_POS && l->tag != SMZ_TAG_CD)
            return false;
        noun |= smz_is_noun(l);
    }
    return false;
}

/* ", and it was sold": behind a comma a pronoun is a subject as well. */
static bool begins_with_pronoun(const smz_clause *c, uint32_t and)
{
    return and > 0 && and+2 < c->lexemes.size && (smz_clause_at(c, and-1)->flags & SMZ_LEX_COMMA) &&
           smz_clause_at(c, and+1)->tag == SMZ_TAG_PRP && smz_is_finite(smz_clause_at(c, and+2));
}

/* "Turned 66, and Lind and Berg wished": the noun before is one of those that "and" joins. */
static bool is_in_list(const smz_clause *c, uint32_t and)
{
    uint32_t i = and;

    while (i > 0 && !smz_is_verb(smz_clause_at(c, i - 1)) &&
           smz_clause_at(c, i - 1)->tag != SMZ_TAG_IN)
        if (smz_clause_at(c, --i)->tag == SMZ_TAG_CC || smz_is_punctuation(smz_clause_at(c, i)))
            return true;
    return false;
}

/* Whether a clause that a word has opened, or that a verb or noun may ask for, has had no tense up
 * to `end`: "fears prices and rents will rise", "after the hall and the bridge were closed". */
static bool is_open(const smz_clause *c, uint32_t end)
{
    static const char *const openers[] = {"after", "as",       "while",  "because", "that",
                                          "if",    "since",    "before", "until",   "though",
                                          "once",  "although", "so",     "whether"};
    bool open = false, subject = false;

    for (uint32_t i = 0; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (c->gone[i])
            continue;
        if (smz_is_finite(l) && subject && is_surely_finite(c, i))
            open = false;
        subject = smz_is_noun(l) || l->tag == SMZ_TAG_PRP || (subject && !smz_is_finite(l));
        open |=
            l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WPS ||
            l->tag == SMZ_TAG_WRB || (l->flags & SMZ_LEX_QUOTED) ||
            smz_is_one_of(c, i, openers, sizeof openers / sizeof *openers) ||
            smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
            (c->valency[i] && ((c->valency[i]->direct | c->valency[i]->object) & SMZ_LINK_THAT));
    }
    return open;
}

/* What takes back what stands before it. */
static bool takes_back(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"denied",  "denies",   "rejected",  "dismissed", "disputed",
                                        "rejects", "disputes", "refused",   "failed",    "withdrew",
                                        "blocked", "quashed",  "overturned"};

    for (; i < c->lexemes.size; i++)
        if (!c->gone[i] && (smz_is_kind(c, i, SMZ_LIST_NEGATION | SMZ_LIST_CONDITION) ||
                            smz_is_one_of(c, i, words, sizeof words / sizeof *words)))
            return true;
    return false;
}

/* "The dollar hit a new low and analysts expect more": a clause with a subject of its own, which
 * the tree may have as nouns of the first. */
bool smz_opens_second_clause(const smz_clause *c, uint32_t i)
{
    uint32_t tense = smz_tense_of(c, c->root);

    /* "Osby hits Karsa and Norden have won a prize": the verb may be a noun. */
    if (tense == SMZ_NO_HEAD || (tense == c->root && smz_clause_at(c, tense)->tag != SMZ_TAG_VBD))
        return false;
    return smz_lexeme_is(c, i, "and") && !is_in_list(c, i) &&
           (begins_clause(c, i + 1) || begins_with_pronoun(c, i)) && !is_open(c, i) &&
           !takes_back(c, i + 1);
}
