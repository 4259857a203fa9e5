/* Denials and refusals: what is denied of less is not denied of more, but in its own clause alone.
 */
#include "headline/denials.h"

#include "headline/restrictions.h"

#define NONE SMZ_NO_HEAD

/* "Dismisses the idea that he crashed it deliberately" does not deny that he crashed it. */
static bool is_denying(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"denied",    "denies",   "deny",     "dismissed",
                                        "dismisses", "rejected", "rejects",  "doubt",
                                        "doubts",    "disputes", "disputed", "refuted"};

    return smz_is_verb(smz_clause_at(c, i)) &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* What "without" denies is its noun: who is stranded without medicine, "after flights were
 * cancelled", is so. */
static bool denies_other(const smz_clause *c, uint32_t negation, uint32_t i)
{
    uint32_t noun = smz_clause_at(c, negation)->head;

    return smz_lexeme_is(c, negation, "without") &&
           smz_clause_at(c, negation)->relation == SMZ_REL_CASE && noun != SMZ_NO_HEAD &&
           !(c->first[noun] <= i && i < c->end[noun]);
}

/* "Will not be hired again after he hit a man": what happened before is why, and limits nothing. */
static bool is_cause_of_refusal(const smz_clause *c, uint32_t dropped)
{
    uint32_t tense = smz_tense_of(c, c->root);

    if (!smz_lexeme_is(c, c->first[dropped], "after") || tense == NONE ||
        smz_is_next(c, c->first[dropped], "they") ||
        !(smz_lexeme_is(c, tense, "will") || smz_lexeme_is(c, tense, "wo")))
        return false;
    for (uint32_t i = c->first[dropped]; i < c->end[dropped]; i++)
        if (smz_is_finite(smz_clause_at(c, i)))
            return smz_clause_at(c, i)->tag == SMZ_TAG_VBD;
    return false;
}

bool smz_refusal_unbounded(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const refusals[] = {"refused", "refuses", "refuse", "barred",
                                           "bars",    "banned",  "bans",   "ban"};
    static const char *const openers[] = {"this", "next", "until", "before", "by", "in", "for"};
    static const char *const rulings[] = {"ruled", "rules", "rule", "ruling"};
    uint32_t first = c->first[i];
    bool refuses = smz_is_one_of(c, head, refusals, sizeof refusals / sizeof *refusals) ||
                   (smz_is_one_of(c, head, rulings, sizeof rulings / sizeof *rulings) &&
                    head + 1 < c->lexemes.size && smz_lexeme_is(c, head + 1, "out"));

    return refuses && first > head &&
           smz_is_one_of(c, first, openers, sizeof openers / sizeof *openers) &&
           (smz_is_kind(c, i, SMZ_LIST_TIME | SMZ_LIST_MONTH) || smz_is_year_at(c, i) ||
            smz_lexeme_is(c, i, "years") || smz_lexeme_is(c, i, "season"));
}

/* "Nothing short of historic", "none other than Lind", "no fewer than 12": so it is. */
static bool is_affirmed(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"no", "none", "nothing"};
    static const char *const pairs[][2] = {
        {"short", "of"}, {"less", "than"}, {"fewer", "than"}, {"other", "than"}};

    if (i + 2 >= c->lexemes.size || !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
        return false;
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (smz_lexeme_is(c, i + 1, pairs[k][0]) && smz_lexeme_is(c, i + 2, pairs[k][1]))
            return true;
    return false;
}

/* "A few" are some, and "No 10" is a number; not "no two ministers". */
static bool is_no_denial(const smz_clause *c, uint32_t i)
{
    return is_affirmed(c, i) ||
           (smz_lexeme_is(c, i, "few") && i > 0 && smz_lexeme_is(c, i - 1, "a")) ||
           (smz_lexeme_is(c, i, "no") && i + 1 < c->lexemes.size &&
            (smz_clause_at(c, i + 1)->flags & SMZ_LEX_DIGIT) != 0);
}

/* Whether what somebody says or thinks may go on at `i`. */
static bool is_told_before(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"think", "thinks", "thought", "believe", "believes",
                                        "say",   "says",   "said",    "know",    "knows"};

    while (i-- > 0)
        if (smz_is_kind(c, i, SMZ_LIST_STANCE) ||
            smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "No driver crashed after ...", "never": it is denied of the time as well. */
static bool is_of_none(const smz_clause *c, uint32_t negation)
{
    static const char *const words[] = {"no", "none", "nobody", "never", "nothing"};

    return smz_is_one_of(c, negation, words, sizeof words / sizeof *words);
}

/* Whether a clause of its own begins at `i`: ", but", "so" or "after" a subject has its verb. */
static bool opens_own_clause(const smz_clause *c, uint32_t i, uint32_t end, bool joined_only)
{
    static const char *const openers[] = {"after", "while", "although", "though", "as"};
    bool comma = i > 0 && (smz_clause_at(c, i - 1)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK));
    bool joined = comma && (smz_clause_at(c, i)->tag == SMZ_TAG_CC || smz_lexeme_is(c, i, "so") ||
                            smz_lexeme_is(c, i, "yet"));
    bool subject = false;

    if (!joined && (joined_only || !smz_is_one_of(c, i, openers, sizeof openers / sizeof *openers)))
        return false;
    /* "Does not think that the bank lied, and (that) the council knew" */
    if (smz_is_next(c, i, "that") || (smz_lexeme_is(c, i, "and") && is_told_before(c, i)))
        return false;
    /* "Is not as bad as it was in May" */
    if (smz_lexeme_is(c, i, "as") && (i == 0 || !smz_is_noun(smz_clause_at(c, i - 1))))
        return false;
    for (i++; i < end && !smz_is_punctuation(smz_clause_at(c, i)); i++) {
        /* "Does not apply to women after they marry [in church]" is a rule. */
        if (smz_is_finite(smz_clause_at(c, i)))
            return subject && (joined || smz_clause_at(c, i)->tag == SMZ_TAG_VBD);
        subject |= smz_is_noun(smz_clause_at(c, i)) || smz_clause_at(c, i)->tag == SMZ_TAG_PRP;
    }
    return false;
}

/* Whether what was dropped at `i` is a part of another clause than that which is denied: "won no
 * prize, but its mayor praised the jury [in a letter]", "a man who never voted won a seat [in
 * Osby]". */
static bool is_in_other_clause(const smz_clause *c, uint32_t negation, uint32_t i)
{
    uint32_t first = c->first[i], subject = smz_subject(c, c->root);
    uint32_t tense = smz_tense_of(c, c->root);

    for (uint32_t k = negation + 1; k < first; k++)
        if (opens_own_clause(c, k, first, is_of_none(c, negation)))
            return true;
    /* "Drivers who do not stop face fines [near schools]" is a rule. */
    if (subject == NONE || tense == NONE || subject > negation || negation > tense ||
        tense > first || c->end[subject] > tense ||
        (smz_clause_at(c, tense)->tag == SMZ_TAG_VBP && !smz_is_having(c, tense)))
        return false;
    for (uint32_t k = subject + 1; k < negation; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_WDT || smz_clause_at(c, k)->tag == SMZ_TAG_WP ||
            smz_clause_at(c, k)->tag == SMZ_TAG_WPS)
            return true;
    return false;
}

/* Whether what was dropped at `i` is a phrase that tells in view or in spite of what something is
 * not done, or a part of one: "in view of an attack [that killed 12]" limits nothing. */
static bool is_in_view(const smz_clause *c, uint32_t i)
{
    uint32_t up = i;

    for (size_t steps = 0; up != NONE && up != c->root && steps < c->lexemes.size; steps++) {
        uint32_t first = c->first[up];
        if (first + 2 < c->lexemes.size && smz_lexeme_is(c, first, "in") &&
            (smz_lexeme_is(c, first + 1, "view") || smz_lexeme_is(c, first + 1, "spite")) &&
            smz_lexeme_is(c, first + 2, "of"))
            return true;
        up = smz_clause_at(c, up)->head;
    }
    return false;
}

bool smz_denial_widened(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const free[] = {"despite", "although", "amid", "amidst"};
    smz_relation r = smz_clause_at(c, i)->relation;
    bool limits = r == SMZ_REL_OBL || r == SMZ_REL_OBL_BARE || r == SMZ_REL_ADVCL ||
                  r == SMZ_REL_NMOD || smz_is_clause_of_noun(c, i) || r == SMZ_REL_ADVMOD ||
                  r == SMZ_REL_PARATAXIS || r == SMZ_REL_CCOMP;
    bool how = r == SMZ_REL_ADVMOD && smz_is_verb(smz_clause_at(c, head));

    /* Against what, or amid what, it was so limits nothing. */
    if (smz_is_one_of(c, c->first[i], free, sizeof free / sizeof *free))
        return false;
    if (!limits || c->first[i] <= head || smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
        (smz_clause_at(c, c->first[i] - 1)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)))
        return false;
    if (is_cause_of_refusal(c, i))
        return false;
    for (uint32_t k = 0; k < c->first[i]; k++)
        if (!c->gone[k] &&
            ((smz_is_kind(c, k, SMZ_LIST_NEGATION) && !is_no_denial(c, k) &&
              !denies_other(c, k, i) && !is_in_other_clause(c, k, i)) ||
             (how && k < head && is_denying(c, k))) &&
            !(smz_clause_at(c, k)->flags & SMZ_LEX_QUOTED))
            return !is_in_view(c, i);
    return false;
}
