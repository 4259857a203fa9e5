/* Guards of contents: of what was denied, said, asked for or begun, nothing is left. */
#include "headline/contents.h"

#include "headline/bounds.h"
#include "headline/guard.h"
#include "headline/measures.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* Whether the stretch that was dropped about `i` is opened by what is so of that alone: "after
 * deciding not to retire", "in an attempt to persuade them not to strike", "..., telling them not
 * to". */
static bool is_in_circumstance(const smz_clause *c, const bool *keep, uint32_t i)
{
    static const char *const words[] = {"after", "because", "despite", "following", "amid"};

    while (i > 0 && smz_is_dropped(c, keep, i - 1))
        i--;
    if ((smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) && i + 1 < c->lexemes.size)
        return smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBG;
    return smz_is_one_of(c, i, words, SIZE(words)) ||
           (smz_lexeme_is(c, i, "in") && (smz_is_next(c, i, "an") || smz_is_next(c, i, "a")) &&
            i + 2 < c->lexemes.size &&
            (smz_lexeme_is(c, i + 2, "attempt") || smz_lexeme_is(c, i + 2, "bid") ||
             smz_lexeme_is(c, i + 2, "effort")));
}

/* "The only one" of "the only one not to be charged", "members told" of "told not to read". */
static bool denied_infinitive_dropped(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "not"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++)
        if (smz_is_dropped(c, keep, i) && smz_lexeme_is(c, i, "not") &&
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_TO &&
            !smz_is_punctuation(smz_clause_at(c, i - 1)) && !is_in_circumstance(c, keep, i))
            return true;
    return false;
}

/* "Killed" of "the soldier reported killed": he may live. */
static bool report_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"reported", "feared",   "believed",  "thought",
                                        "presumed", "rumoured", "suspected", "supposed",
                                        "alleged",  "said",     "assumed",   "declared"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        if (keep[i + 1] && smz_is_dropped(c, keep, i) && smz_is_one_of(c, i, words, SIZE(words)) &&
            (next == SMZ_TAG_VBN || next == SMZ_TAG_TO || next == SMZ_TAG_JJ))
            return true;
    }
    return false;
}

/* "The comedian denies, made it again" of "denied that ..., then made it again". */
static bool content_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const denying[] = {"denies", "denied", "deny", "denying"};

    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++) {
        bool told, denied;
        if (!keep[i] || keep[i + 1] || !smz_is_verb(smz_clause_at(c, i)))
            continue;
        told = smz_is_kind(c, i, SMZ_LIST_STANCE | SMZ_LIST_SAY) && smz_is_next(c, i, "that");
        denied = smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBG &&
                 smz_is_one_of(c, i, denying, SIZE(denying));
        if ((told || denied) && smz_is_dropped(c, keep, i + 1) && smz_is_dropped(c, keep, i + 2))
            return true;
    }
    return false;
}

/* "Asks for the case" of "asks for the case to be dropped", "prevent flames" of "prevent flames
 * from reaching the plant": the opposite was asked for. */
static bool purpose_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const asking[] = {"asked", "asks",   "ask",     "asking",   "called",
                                         "calls", "call",   "calling", "appealed", "pleaded",
                                         "voted", "pushed", "pushing", "fought",   "campaigned"};
    static const char *const hindering[] = {"prevent", "prevents", "prevented", "preventing",
                                            "stop",    "stops",    "stopped",   "stopping",
                                            "bar",     "barred",   "banned",    "exempts",
                                            "kept",    "deter",    "deterred",  "discouraged"};
    bool asked = false, hindered = false;

    if (!smz_may_have(c, "for") && !smz_may_have(c, "from"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *next = smz_clause_at(c, i + 1);
        if (keep[i] && smz_is_verb(smz_clause_at(c, i)))
            hindered = smz_is_one_of(c, i, hindering, SIZE(hindering));
        asked |= keep[i] && smz_is_next(c, i, "for") && smz_is_one_of(c, i, asking, SIZE(asking));
        if ((next->flags & SMZ_LEX_COMMA) || next->tag == SMZ_TAG_CC)
            asked = hindered = false;
        if (!smz_is_dropped(c, keep, i + 1))
            continue;
        if ((asked && next->tag == SMZ_TAG_TO) ||
            (hindered && smz_lexeme_is(c, i + 1, "from") && i + 2 < c->lexemes.size &&
             smz_clause_at(c, i + 2)->tag == SMZ_TAG_VBG))
            return true;
    }
    return false;
}

/* "His medal, though positive, was flawed" of "his medal because the test, though positive, was
 * flawed": the verb of a clause stays without what opened it. */
static bool opener_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"because", "whether", "although"};
    bool opened = false;

    if (!smz_may_have_any(c, openers, SIZE(openers)))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_dropped(c, keep, i) && smz_is_one_of(c, i, openers, SIZE(openers)) &&
            !smz_is_next(c, i, "of"))
            opened = true;
        else if (opened && smz_is_finite(l) && keep[i])
            return true;
        else if (smz_is_finite(l))
            opened = false;
    }
    return false;
}

/* "Because test" of "because the test, though positive, was flawed", "whether law": a clause was
 * begun.
 */
static bool clause_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"because", "whether", "although", "that"};
    bool begun = false;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i] || (l->flags & SMZ_LEX_QUOTED))
            continue;
        if (l->tag == SMZ_TAG_IN && smz_is_one_of(c, i, openers, SIZE(openers)) &&
            !smz_is_next(c, i, "of") &&
            !(smz_lexeme_is(c, i, "that") && i > 0 && !smz_is_noun(smz_clause_at(c, i - 1))))
            begun = true;
        else if (smz_is_verb(l) || l->tag == SMZ_TAG_MD)
            begun = false;
    }
    return begun;
}

/* "Unless pay" of "unless pay talks are opened": of a condition its verb stays. */
static bool condition_verb_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"unless", "if", "until"};
    uint32_t opener = SMZ_NO_HEAD;
    bool dropped = false;

    if (!smz_may_have_any(c, openers, SIZE(openers)))
        return false;
    for (uint32_t i = 0; i <= c->lexemes.size; i++) {
        bool ends = i == c->lexemes.size || (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA);
        if (ends || (keep[i] && smz_is_one_of(c, i, openers, SIZE(openers)))) {
            if (opener != SMZ_NO_HEAD && dropped)
                return true;
            opener = ends ? SMZ_NO_HEAD : i;
            dropped = false;
        } else if (opener != SMZ_NO_HEAD && smz_is_finite(smz_clause_at(c, i))) {
            /* What stands right behind the opener may be a noun. */
            if (keep[i] && i > opener + 1 && !dropped)
                opener = SMZ_NO_HEAD;
            dropped |= !keep[i] && !c->gone[i];
        }
    }
    return false;
}

/* "Army claim had died" of "a claim that 40 had died": what opened the clause, or its subject, was
 * dropped and its verb was not. */
static bool relative_astray(const smz_clause *c, const bool *keep)
{
    bool opened = false;

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *before = smz_clause_at(c, i - 1);
        /* "That the state plans to buy": a verb that was taken for a noun. */
        bool plans = l->tag == SMZ_TAG_NNS && smz_clause_at(c, i + 1)->tag == SMZ_TAG_TO;
        if ((l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC || plans)
            opened = false;
        if (opened && smz_is_finite(l)) {
            if (keep[i])
                return true;
            opened = false;
        }
        opened |= smz_lexeme_is(c, i, "that") && smz_is_dropped(c, keep, i) &&
                  (smz_is_noun(before) || smz_is_dropped(c, keep, i - 1)) &&
                  !smz_is_finite(smz_clause_at(c, i + 1));
        /* "Agents of a state she had praised" */
        if (keep[i] && keep[i + 1] && l->tag == SMZ_TAG_PRP && smz_is_noun(before) &&
            smz_is_dropped(c, keep, i - 1) && smz_is_finite(smz_clause_at(c, i + 1)))
            return true;
    }
    return false;
}

/* "The ban will remain in place" of "... while the state appeals": what lasts, lasts as long. */
static bool span_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const lasting[] = {"remain",    "remains", "remained", "stay", "stays",
                                          "continue",  "stayed",  "keep",     "hold", "continues",
                                          "continued", "keeps",   "suspended"};
    static const char *const spans[] = {"while", "until", "till", "pending"};
    bool lasts = false;

    if (!smz_may_have_any(c, spans, SIZE(spans)))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        if (keep[i] && smz_is_verb(smz_clause_at(c, i)) &&
            smz_is_one_of(c, i, lasting, SIZE(lasting)))
            lasts = true;
        else if (lasts && smz_is_dropped(c, keep, i) && smz_is_one_of(c, i, spans, SIZE(spans)))
            return true;
    }
    return false;
}

/* "One incident" of "one incident was reported daily", "3 eggs" of "3 eggs a day". */
static bool rate_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const rates[] = {"daily",   "hourly",   "weekly",
                                        "monthly", "annually", "yearly"};
    static const char *const each[] = {"a", "an", "per", "each", "every"};
    static const char *const spans[] = {"day", "hour", "week", "month", "year", "minute", "night"};
    bool number = false;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        /* "42 people, some of whom are paid monthly" */
        if (tag == SMZ_TAG_WP || tag == SMZ_TAG_WDT)
            number = false;
        number |= keep[i] && smz_is_number(smz_clause_at(c, i));
        if (!number || !smz_is_dropped(c, keep, i))
            continue;
        if (smz_clause_at(c, i)->tag == SMZ_TAG_RB && smz_is_one_of(c, i, rates, SIZE(rates)))
            return true;
        if (keep[i - 1] && smz_is_dropped(c, keep, i + 1) &&
            (smz_is_noun(smz_clause_at(c, i - 1)) || smz_is_number(smz_clause_at(c, i - 1))) &&
            smz_is_one_of(c, i, each, SIZE(each)) && smz_is_one_of(c, i + 1, spans, SIZE(spans)))
            return true;
    }
    return false;
}

/* "It was Mara Lind" of "it was Mara Lind who won": the clause is in what follows. */
static bool cleft_dropped(const smz_clause *c, const bool *keep)
{
    uint32_t first = smz_first_kept(c, keep);

    if (first + 2 >= c->lexemes.size || !smz_lexeme_is(c, first, "it") || !keep[first + 1] ||
        !smz_is_being(c, first + 1) || smz_clause_at(c, first + 2)->tag != SMZ_TAG_NNP)
        return false;
    for (uint32_t i = first + 2; i < c->lexemes.size; i++)
        if (keep[i] && smz_is_finite(smz_clause_at(c, i)))
            return false;
    return true;
}

/* "Shares rise after a report of a sale" of "..., which the firm denied": it is not told without.
 */
static bool rebuttal_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"denies",   "denied",   "deny",     "rejects", "rejected",
                                        "disputes", "disputed", "contests", "reject",  "dispute"};
    bool relative = false;

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        if (keep[i] || (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA))
            relative = false;
        relative |= tag == SMZ_TAG_WDT && !keep[i];
        if (relative && !keep[i] && !c->gone[i] && smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    }
    return false;
}

/* "Is safe" of "is safe, according to the builders, safe enough, according to ...": none says so
 * for all. */
static bool source_dropped(const smz_clause *c, const bool *keep)
{
    uint32_t sources = 0;
    bool dropped = false;

    if (!smz_may_have(c, "according"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++)
        if (smz_lexeme_is(c, i, "according") && smz_is_next(c, i, "to")) {
            sources++;
            dropped |= smz_is_dropped(c, keep, i);
        }
    return dropped && sources > 1;
}

/* "Robbed a bank" of "robbed a bank, a court heard", "..., the jury was told": one side says so. */
static bool hearing_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const bodies[] = {"court", "jury",    "tribunal", "inquiry",
                                         "trial", "inquest", "hearing",  "jurors"};

    if (!smz_may_have(c, "told") && !smz_may_have(c, "heard"))
        return false;
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        bool told = smz_lexeme_is(c, i, "told") && smz_is_being(c, i - 1);
        uint32_t body = i - 1 - (told || smz_is_having(c, i - 1) ? 1 : 0);
        if (!keep[i] && (told || smz_lexeme_is(c, i, "heard")) && body > 1 &&
            smz_is_one_of(c, body, bodies, SIZE(bodies)) &&
            (smz_clause_at(c, body - 2)->flags & SMZ_LEX_COMMA ||
             smz_clause_at(c, body - 1)->flags & SMZ_LEX_COMMA))
            return true;
    }
    return false;
}

/* ---- All of them ------------------------------------------------------------------------------
 */

const char *smz_guards_contents(const smz_clause *c, const bool *keep)
{
    static const smz_guard guards[] = {
        {"negation lost", denied_infinitive_dropped, false},
        {"hedge lost", report_dropped, false},
        {"content lost", content_dropped, false},
        {"clause lost", clause_dropped, false},
        {"clause lost", cleft_dropped, false},
        {"content lost", rebuttal_dropped, false},
        {"condition lost", span_dropped, false},
        {"rate lost", rate_dropped, false},
        {"clause lost", opener_dropped, false},
        {"clause lost", condition_verb_dropped, false},
        {"clause lost", relative_astray, false},
        {"speaker lost", hearing_dropped, false},
        {"speaker lost", source_dropped, false},
        {"purpose lost", purpose_dropped, false},
    };

    const char *name = smz_guard_find(guards, SIZE(guards), c, keep, true);

    if (!name)
        name = smz_guards_measures(c, keep);
    return name ? name : smz_guards_bounds(c, keep);
}
