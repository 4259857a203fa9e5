#include "headline/restrictions.h"

#include "headline/arguments.h"

#define NONE SMZ_NO_HEAD

bool smz_has_child_of_kind(const smz_clause *c, uint32_t head, uint32_t kinds)
{
    for (uint32_t i = c->first[head]; i < c->end[head]; i++)
        if (smz_clause_at(c, i)->head == head && smz_is_kind(c, i, kinds))
            return true;
    return false;
}

bool smz_is_reduced_clause(const smz_clause *c, uint32_t i)
{
    /* What else stands there is a noun that was not known for one, or what a thing is kept or made:
     * "keeps it safe". */
    static const char *const words[] = {
        "similar",  "responsible", "critical", "vulnerable", "capable",     "comparable",
        "equal",    "familiar",    "loyal",    "opposed",    "sympathetic", "suitable",
        "relevant", "eligible",    "typical",  "hostile",    "related",     "equivalent"};
    const smz_lexeme *l = smz_clause_at(c, i);

    if (l->relation != SMZ_REL_AMOD || l->head >= i || c->first[i] != i ||
        !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
        return false;
    for (uint32_t k = i; k < c->end[i]; k++)
        if (smz_is_finite(smz_clause_at(c, k)))
            return false;
    return c->end[i] > i + 1;
}

bool smz_is_clause_of_noun(const smz_clause *c, uint32_t i)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    /* "Delays owing to a strike": why, whatever the tree says. */
    if (r == SMZ_REL_ACL && c->first[i] == i && smz_lexeme_is(c, i, "owing"))
        return false;
    return r == SMZ_REL_RELCL || r == SMZ_REL_ACL || smz_is_reduced_clause(c, i);
}

/* "The third quarter", "the second half", "the fifth seed": one of several, of which more may be
 * said than that. */
static bool is_counted_off(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"quarter", "half",    "round",   "seed", "leg",    "set",
                                        "term",    "opinion", "reading", "bid",  "attempt"};

    static const char *const parts[] = {"test", "odi", "t20i", "t20", "phase"};
    bool the = i > 0 && smz_lexeme_is(c, i - 1, "the");

    if (smz_lexeme_is(c, i, "last"))
        return false;
    for (i++; smz_clause_tag(c, i) == SMZ_TAG_JJ;)
        i++;
    if (i == c->lexemes.size || !smz_is_noun(smz_clause_at(c, i)))
        return false;
    return (the && smz_is_one_of(c, i, parts, sizeof parts / sizeof *parts)) ||
           (smz_clause_at(c, i)->tag == SMZ_TAG_NN &&
            smz_is_one_of(c, i, words, sizeof words / sizeof *words));
}

/* "Last week", "the last three months": when, and none of several. */
static bool is_past_span(const smz_clause *c, uint32_t i)
{
    static const char *const spans[] = {"week",   "month",  "year",    "night",  "season",
                                        "summer", "winter", "autumn",  "spring", "weekend",
                                        "weeks",  "months", "years",   "days",   "decades",
                                        "decade", "hours",  "seasons", "quarter"};
    uint32_t next = i + 1;
    bool the = i > 0 && (smz_is_article(c, i - 1) || smz_clause_at(c, i - 1)->tag == SMZ_TAG_PRPS ||
                         smz_clause_at(c, i - 1)->tag == SMZ_TAG_POS);

    if (!smz_lexeme_is(c, i, "last") || next >= c->lexemes.size)
        return false;
    if (the && smz_is_number(smz_clause_at(c, next)))
        next++;
    else if (the)
        return false;
    return next < c->lexemes.size && smz_is_one_of(c, next, spans, sizeof spans / sizeof *spans) &&
           !smz_is_next(c, next, "of");
}

/* "A second plant" is another one, wherever it stands; "a first win" is one of something, "a sixth
 * month" of those in a row, and "a third" is a share. */
static bool is_another(const smz_clause *c, uint32_t i)
{
    static const char *const spans[] = {"day",  "days",    "week", "weeks",  "month",
                                        "year", "quarter", "time", "season", "night"};
    uint32_t next = i + 1;

    while (smz_clause_tag(c, next) == SMZ_TAG_JJ)
        next++;
    return i > 0 && next < c->lexemes.size && smz_is_noun(smz_clause_at(c, next)) &&
           !smz_is_one_of(c, next, spans, sizeof spans / sizeof *spans) &&
           (smz_lexeme_is(c, i - 1, "a") || smz_lexeme_is(c, i - 1, "an")) &&
           !smz_lexeme_is(c, i, "first") && !smz_lexeme_is(c, i, "only");
}

/* ", only to be stopped": what came of it. */
static bool is_outcome(const smz_clause *c, uint32_t i)
{
    return i > 0 && (smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA) &&
           smz_lexeme_is(c, i, "only") && i + 2 < c->lexemes.size &&
           smz_clause_at(c, i + 1)->tag == SMZ_TAG_TO && smz_clause_at(c, i + 2)->tag == SMZ_TAG_VB;
}

/* "First", "third", which what follows the noun measures. */
static bool is_ordinal(const smz_clause *c, uint32_t i)
{
    return !is_outcome(c, i) && smz_is_kind(c, i, SMZ_LIST_ORDINAL) && !is_counted_off(c, i) &&
           !is_another(c, i) && !is_past_span(c, i);
}

static bool has_ordinal(const smz_clause *c, uint32_t head)
{
    for (uint32_t i = c->first[head]; i < c->end[head]; i++)
        if (smz_clause_at(c, i)->head == head && is_ordinal(c, i))
            return true;
    return false;
}

/* "The best film award", "the Best Debut trophy": what a prize is called. */
static bool is_prize(const smz_clause *c, uint32_t i)
{
    static const char *const prizes[] = {"award",  "awards", "prize",    "prizes", "oscar",
                                         "oscars", "trophy", "trophies", "gong",   "category"};

    if (!smz_lexeme_is(c, i, "best"))
        return false;
    for (uint32_t k = i + 1; k < i + 5 && k < c->lexemes.size; k++) {
        if (smz_is_one_of(c, k, prizes, sizeof prizes / sizeof *prizes))
            return true;
        if (!smz_is_noun(smz_clause_at(c, k)) && smz_clause_at(c, k)->tag != SMZ_TAG_JJ)
            return false;
    }
    return false;
}

/* "The tallest", but the latest celebrity is one of many, last night is no last one, and "at least"
 * and "most of them" are numbers. */
static bool is_superlative(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_at(c, i)->tag;

    if ((tag != SMZ_TAG_JJS && tag != SMZ_TAG_RBS) || smz_lexeme_is(c, i, "latest") ||
        is_prize(c, i) || (i > 0 && smz_lexeme_is(c, i - 1, "at") && smz_lexeme_is(c, i, "least")))
        return false;
    return !(smz_lexeme_is(c, i, "most") && i + 1 < c->lexemes.size &&
             smz_lexeme_is(c, i + 1, "of") &&
             (i == 0 || smz_clause_at(c, i - 1)->tag != SMZ_TAG_DT));
}

static bool has_superlative(const smz_clause *c, uint32_t head)
{
    for (uint32_t i = c->first[head]; i < c->end[head]; i++)
        if (smz_clause_at(c, i)->head == head && is_superlative(c, i))
            return true;
    return has_ordinal(c, head);
}

/* On which day, and after what: it measures nothing. "Since" and "for" do. */
static bool is_occasion(const smz_clause *c, uint32_t i)
{
    uint32_t word = smz_link_word(c, i);

    if (smz_lexeme_is(c, word, "since"))
        return false;
    return smz_is_occasion_word(c, word) || smz_is_occasion_word(c, c->first[i]) ||
           smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH);
}

/* "One of Osby's biggest breweries": whose it is measures it, but for a span of time. */
static bool is_owned(const smz_clause *c, uint32_t superlative, uint32_t i)
{
    const smz_lexeme *before = superlative > 0 ? smz_clause_at(c, superlative - 1) : NULL;
    uint32_t word = smz_link_word(c, i);

    return before && (before->tag == SMZ_TAG_POS || before->tag == SMZ_TAG_PRPS) &&
           smz_clause_at(c, superlative)->tag == SMZ_TAG_JJS &&
           (smz_lexeme_is(c, word, "at") || smz_lexeme_is(c, word, "with") ||
            smz_lexeme_is(c, word, "against") || smz_lexeme_is(c, word, "by"));
}

/* "The largest dairy - in Karsa", "one of the oldest towns -- home to ...": what a dash adds. Not
 * "- since he came back", "- in terms of money". */
static bool follows_dash(const smz_clause *c, uint32_t first)
{
    const smz_lexeme *l = smz_clause_at(c, first);

    if (!(smz_clause_at(c, first - 1)->flags & SMZ_LEX_BREAK))
        return false;
    return smz_is_noun(l) || l->tag == SMZ_TAG_DT ||
           (smz_lexeme_is(c, first, "in") && first + 1 < c->lexemes.size &&
            smz_is_name(smz_clause_at(c, first + 1)));
}

bool smz_superlative_unmeasured(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    uint32_t window = 6;
    bool measures = r == SMZ_REL_NMOD || r == SMZ_REL_RELCL || r == SMZ_REL_ACL ||
                    r == SMZ_REL_OBL || r == SMZ_REL_ADVCL || r == SMZ_REL_OBL_BARE;

    if (measures && c->first[i] > 1 && smz_lexeme_is(c, c->first[i] - 1, "time") &&
        smz_is_kind(c, c->first[i] - 2, SMZ_LIST_ORDINAL))
        return true;
    if (!measures || c->first[i] == 0 || c->first[i] <= head || is_occasion(c, i) ||
        (smz_clause_at(c, c->first[i] - 1)->flags & SMZ_LEX_COMMA) || follows_dash(c, c->first[i]))
        return false;
    if (is_superlative(c, head) || has_superlative(c, head))
        return true;
    /* It may hang on the verb behind the noun: "the first to leave the club since its sale". */
    if (smz_lexeme_is(c, smz_link_word(c, i), "since") ||
        (smz_lexeme_is(c, smz_link_word(c, i), "for") &&
         (smz_is_kind(c, i, SMZ_LIST_TIME) || smz_lexeme_is(c, i, "years"))))
        window += 3;
    for (uint32_t k = c->first[i]; k-- > 0 && k + window > c->first[i];)
        if ((is_superlative(c, k) && !is_owned(c, k, i)) ||
            (is_ordinal(c, k) && smz_clause_at(c, k)->tag == SMZ_TAG_JJ))
            return true;
    return false;
}

/* "a man who ..." is a man; "men who ..." are some of them, "the man who ..." one that is known by
 * it. */
static bool is_indefinite(const smz_clause *c, uint32_t noun)
{
    uint32_t det = smz_child(c, noun, SMZ_REL_DET);

    return (det != NONE && (smz_lexeme_is(c, det, "a") || smz_lexeme_is(c, det, "an"))) ||
           smz_child(c, noun, SMZ_REL_NUMMOD) != NONE;
}

bool smz_restrictive_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    if (!smz_is_clause_of_noun(c, i))
        return false;
    if (is_indefinite(c, head) && smz_child(c, i, SMZ_REL_MARK) == NONE &&
        !smz_has_child_of_kind(c, c->root, SMZ_LIST_NEGATION))
        return false;
    if (c->first[i] > 0 &&
        (smz_clause_at(c, c->first[i] - 1)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)))
        return false;
    return !smz_is_name(smz_clause_at(c, head));
}

/* "A 35% rise in fans who complain" is no rise in fans. */
static bool is_of_change(const smz_clause *c, uint32_t link)
{
    static const char *const words[] = {
        "rise",  "increase", "fall",      "drop",     "jump",      "surge", "decline", "growth",
        "rises", "falls",    "increases", "decrease", "reduction", "cut",   "spike",   "upsurge"};

    return smz_lexeme_is(c, link, "in") &&
           smz_is_one_of(c, link - 1, words, sizeof words / sizeof *words);
}

bool smz_counted_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"number", "numbers",    "proportion", "share",
                                        "rate",   "percentage", "amount"};
    smz_relation r = smz_clause_at(c, i)->relation;

    if (!(smz_is_clause_of_noun(c, i) || r == SMZ_REL_NMOD) || i < head)
        return false;
    for (uint32_t k = head; k-- > 1 && k + 5 > head;) {
        if (is_of_change(c, k))
            return smz_is_clause_of_noun(c, i);
        if (smz_lexeme_is(c, k, "of"))
            return smz_is_one_of(c, k - 1, words, sizeof words / sizeof *words) &&
                   (k < 2 || smz_lexeme_is(c, k - 2, "the"));
    }
    return false;
}

bool smz_pronoun_undefined(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    return i > head && (smz_is_clause_of_noun(c, i) || r == SMZ_REL_NMOD) &&
           (smz_lexeme_is(c, head, "those") || smz_lexeme_is(c, head, "anyone") ||
            smz_lexeme_is(c, head, "everyone") || smz_lexeme_is(c, head, "one"));
}

bool smz_limit_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"one", "some", "certain", "few", "parts", "areas"};
    smz_relation r = smz_clause_at(c, i)->relation;

    if (i < head || !(r == SMZ_REL_OBL || r == SMZ_REL_NMOD) ||
        !smz_lexeme_is(c, c->first[i], "in"))
        return false;
    for (uint32_t k = c->first[i] + 1; k <= i; k++)
        if (smz_is_one_of(c, k, words, sizeof words / sizeof *words))
            return k + 1 >= c->lexemes.size || !smz_lexeme_is(c, k + 1, "of");
    return false;
}

/* What could be is no rule, but it is of those "who" do something. */
static bool has_modal(const smz_clause *c, uint32_t verb, bool who)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (smz_clause_at(c, i)->head == verb && smz_clause_at(c, i)->tag == SMZ_TAG_MD &&
            (who || !(smz_lexeme_is(c, i, "could") || smz_lexeme_is(c, i, "might"))))
            return true;
    return false;
}

/* "Women who take it are less likely to die": in the present, of a plural without an article. */
static bool is_general(const smz_clause *c, uint32_t noun, uint32_t verb)
{
    uint32_t tense = smz_tense_of(c, verb);

    return tense != NONE && smz_clause_at(c, tense)->tag == SMZ_TAG_VBP &&
           !smz_is_having(c, tense) && smz_child(c, noun, SMZ_REL_DET) == NONE;
}

/* Whether a clause says what is so of all of its subject, or object: it denies, rules or forbids.
 */
static bool is_rule(const smz_clause *c, uint32_t noun, bool relative)
{
    static const char *const words[] = {
        "bans",      "banned",     "ban",      "outlaws", "outlawed",  "forbids",   "forbade",
        "prohibits", "prohibited", "allows",   "allowed", "legalises", "legalised", "taxes",
        "taxed",     "exempts",    "exempted", "permits", "permitted", "limits",    "scraps",
        "scrapped",  "lifts",      "lifted",   "bar",     "bars",      "barred"};
    const smz_lexeme *l = smz_clause_at(c, noun);
    uint32_t verb = l->head;

    if (verb == NONE || !(verb == c->root || smz_clause_at(c, verb)->relation == SMZ_REL_CCOMP))
        return false;
    if (l->relation == SMZ_REL_OBJ)
        return smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
    return smz_is_subject(l->relation) &&
           (has_modal(c, verb, relative && smz_is_next(c, noun, "who")) ||
            smz_has_child_of_kind(c, verb, SMZ_LIST_NEGATION) ||
            (relative && is_general(c, noun, verb)));
}

bool smz_is_of_all(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"all", "every", "each", "any", "those"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "All the children who came" are not all children; not "an all-party meeting". */
static bool is_of_all(const smz_clause *c, uint32_t noun)
{
    if (smz_lexeme_is(c, c->first[noun], "a") || smz_lexeme_is(c, c->first[noun], "an"))
        return false;

    for (uint32_t i = c->first[noun]; i < noun; i++)
        if (smz_clause_at(c, i)->head == noun && smz_is_of_all(c, i))
            return true;
    return false;
}

bool smz_rule_widened(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    smz_tag tag = smz_clause_at(c, head)->tag;

    if (!smz_is_clause_of_noun(c, i) || i < head || c->first[i] == 0 ||
        smz_is_punctuation(smz_clause_at(c, c->first[i] - 1)))
        return false;
    if (is_of_all(c, head))
        return true;
    if (tag != SMZ_TAG_NNS || smz_child(c, head, SMZ_REL_NUMMOD) != NONE ||
        smz_child(c, i, SMZ_REL_MARK) != NONE)
        return false;
    return is_rule(c, head, r == SMZ_REL_RELCL);
}

bool smz_measure_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"with", "over", "under", "above", "below", "aged"};
    uint32_t word = smz_link_word(c, i);

    if (smz_clause_at(c, i)->relation != SMZ_REL_NMOD || i < head ||
        smz_clause_at(c, head)->tag != SMZ_TAG_NNS || smz_child(c, head, SMZ_REL_NUMMOD) != NONE ||
        !smz_is_one_of(c, word, words, sizeof words / sizeof *words))
        return false;
    for (uint32_t k = c->first[i]; k < c->end[i]; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_CD)
            return true;
    return false;
}

/* "Queues outside the bank" are queues: where people stand, and none of many queues. */
static bool is_gathering(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "queues", "lines",    "protests", "rallies",        "clashes",    "scenes", "crowds",
        "vigils", "scuffles", "riots",    "demonstrations", "explosions", "blasts", "shots"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

bool smz_exception_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"outside", "without", "except", "beyond", "besides"};
    uint32_t word = smz_link_word(c, i);

    return word > head && smz_clause_at(c, i)->relation == SMZ_REL_NMOD &&
           smz_clause_at(c, head)->tag == SMZ_TAG_NNS &&
           !(smz_lexeme_is(c, word, "outside") && is_gathering(c, head)) &&
           smz_is_one_of(c, word, words, sizeof words / sizeof *words);
}
