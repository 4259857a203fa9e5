/*
 * What an amount, a year or an owner says of a thing where it stands before it: "a [$1 billion]
 * plan" is a plan, "its [2005] forecast" a forecast, and where "the state" is not told, "the
 * state's drought" is a drought. They stay wherever they have room.
 */
#include "headline/deletions.h"

#define NONE          SMZ_NO_HEAD
#define COUNT(array)  (sizeof(array) / sizeof *(array))
#define COST_OF_SUM   0.3
#define COST_OF_YEAR  0.25
#define COST_OF_OWNER 0.2

/* ---- Amounts and years ------------------------------------------------------------------ */

static bool is_of_amount(const smz_clause *c, uint32_t i)
{
    static const char *const units[] = {"million", "billion", "trillion", "crore", "lakh",
                                        "bn",      "m",       "tn",       "euro",  "euros"};
    const smz_lexeme *l = smz_clause_at(c, i);

    return !c->gone[i] && !(l->flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED)) &&
           (l->tag == SMZ_TAG_DOLLAR || l->tag == SMZ_TAG_CD ||
            smz_is_one_of(c, i, units, COUNT(units)));
}

/* "A" or "its" or "Osby's" and perhaps adjectives stand before it; not "at least", "more than",
 * "nearly", which go with no amount but this, nor numbers that count what follows. */
static bool is_of_one_thing(const smz_clause *c, uint32_t noun, uint32_t first)
{
    bool determined = false;

    for (uint32_t k = c->first[noun]; k < first; k++) {
        smz_tag tag = smz_clause_at(c, k)->tag;
        if (tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS || tag == SMZ_TAG_POS)
            determined = true;
        else if (determined && tag != SMZ_TAG_JJ && tag != SMZ_TAG_NN && tag != SMZ_TAG_NNP)
            return false;
    }
    return determined;
}

/* What is an amount, or is measured by one: without it nothing is said of it. */
static bool is_sum(const smz_clause *c, uint32_t noun)
{
    static const char *const words[] = {
        "rise",     "fall",     "increase", "decrease",  "drop",      "cut",       "hike",
        "jump",     "decline",  "gain",     "slump",     "surge",     "cap",       "ceiling",
        "limit",    "target",   "minimum",  "maximum",   "threshold", "margin",    "lead",
        "price",    "fee",      "fees",     "rate",      "value",     "valuation", "tag",
        "mark",     "figure",   "barrier",  "milestone", "worth",     "salary",    "budget",
        "amount",   "sum",      "total",    "chunk",     "reward",    "bounty",    "ransom",
        "turnover", "discount", "levy",     "per",       "piece",     "deposit",   "shortfall"};

    return smz_is_one_of(c, noun, words, COUNT(words));
}

/* Where the amount that begins at `i` ends; `i`: none does. */
static uint32_t end_of_amount(const smz_clause *c, uint32_t i)
{
    uint32_t end = i, numbers = 0;

    if (i == 0 || is_of_amount(c, i - 1))
        return i;
    while (end + 1 < c->lexemes.size && is_of_amount(c, end))
        numbers += smz_is_number(smz_clause_at(c, end++));
    return numbers > 0 ? end : i;
}

/* Whether it names money: what is counted otherwise are things ("a 26 storey tower"). */
static bool is_money(const smz_clause *c, uint32_t first)
{
    return smz_clause_at(c, first)->tag == SMZ_TAG_DOLLAR;
}

/* "Rejected the $20m offer but took the $25m offer": what tells two of a kind apart stays. */
static bool is_one_of_two(const smz_clause *c, uint32_t noun)
{
    return smz_is_repeated(c, noun, smz_clause_word(c, noun));
}

/* "Its 2005 forecast", "the 2004 film": not "the 1984 murder", which would be new. */
static bool is_of_known_year(const smz_clause *c, uint32_t noun, uint32_t year)
{
    static const char *const words[] = {"film",     "movie",    "album",  "novel",     "book",
                                        "forecast", "budget",   "season", "campaign",  "awards",
                                        "festival", "champion", "event",  "convention"};

    return smz_is_one_of(c, noun, words, COUNT(words)) ||
           (year > 0 && (smz_clause_at(c, year - 1)->tag == SMZ_TAG_PRPS ||
                         smz_clause_at(c, year - 1)->tag == SMZ_TAG_POS));
}

static bool find_amount(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t end = is_of_amount(c, i) ? end_of_amount(c, i) : i, noun;
    bool year = end == i + 1 && smz_is_year_at(c, i);

    if (end == i || !(year || is_money(c, i)))
        return false;
    noun = smz_clause_at(c, end - 1)->head;
    if (noun == NONE || noun < end || !is_of_one_thing(c, noun, i) || is_sum(c, noun) ||
        smz_clause_at(c, end)->tag == SMZ_TAG_HYPH || smz_is_limited_noun(c, noun) ||
        is_one_of_two(c, noun) || (year && !is_of_known_year(c, noun, i)) ||
        !(smz_clause_at(c, noun)->tag == SMZ_TAG_NN ||
          (year && smz_clause_at(c, noun)->tag == SMZ_TAG_NNS)) ||
        !smz_is_so_without(c, i, noun))
        return false;
    *out = (smz_deletion){.first = i,
                          .end = end,
                          .top = end - 1,
                          .cost = year ? COST_OF_YEAR : COST_OF_SUM,
                          .agreed = true,
                          .roomy = true};
    return true;
}

/* "A boat [worth $5m]", "66 kilos of ore [worth Rs 300 crore]". */
static bool find_worth(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t end = i + 1, noun = i - 1, top = i;

    if (i == 0 || i + 2 >= c->lexemes.size || !smz_lexeme_is(c, i, "worth") ||
        (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) || !smz_is_noun(smz_clause_at(c, noun)) ||
        c->gone[noun] || !is_money(c, end) || smz_is_limited(c))
        return false;
    while (end < c->lexemes.size && is_of_amount(c, end))
        end++;
    if (end == c->lexemes.size || smz_is_noun(smz_clause_at(c, end)))
        return false;
    while (top < end && smz_clause_at(c, top)->head != noun)
        top++;
    if (top == end)
        return false;
    *out = (smz_deletion){
        .first = i, .end = end, .top = top, .cost = COST_OF_SUM, .agreed = true, .roomy = true};
    return true;
}

/* ---- Owners ----------------------------------------------------------------------------- */

/* Who or what is meant the sentence before told: a reader of the headline does not know it. */
static bool is_untold_owner(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"country", "state",   "nation", "city",     "region",
                                        "company", "firm",    "town",   "club",     "province",
                                        "county",  "airline", "bank",   "district", "island"};

    return smz_is_one_of(c, i, words, COUNT(words)) && i > 0 &&
           (smz_lexeme_is(c, i - 1, "the") || smz_lexeme_is(c, i - 1, "this"));
}

/* "The country's first", "the state's four ports", "the city's mayor": of those there are others
 * elsewhere. */
static bool is_of_others(const smz_clause *c, uint32_t first, uint32_t noun)
{
    for (uint32_t k = first; k <= noun; k++) {
        smz_tag tag = smz_clause_at(c, k)->tag;
        if (tag == SMZ_TAG_JJS || tag == SMZ_TAG_RBS || tag == SMZ_TAG_JJR || tag == SMZ_TAG_CD ||
            smz_is_kind(c, k,
                        SMZ_LIST_ORDINAL | SMZ_LIST_TITLE | SMZ_LIST_ROLE | SMZ_LIST_OFFICIAL |
                            SMZ_LIST_ORGAN))
            return true;
    }
    return false;
}

/* "Iran has accused Turkey of violating the country's airspace": of two that are named it may be
 * either's. */
static bool is_of_either(const smz_clause *c)
{
    uint32_t runs = 0;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (smz_is_name(smz_clause_at(c, i)) && !smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH) &&
            (i == 0 || !smz_is_name(smz_clause_at(c, i - 1))))
            runs++;
    return runs > 1;
}

static bool find_owner(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t noun = l->head, first = i - 1;

    if (l->relation != SMZ_REL_NMOD_POSS || !is_untold_owner(c, i) || (l->flags & SMZ_LEX_QUOTED) ||
        noun == NONE || noun < i + 2 || c->first[i] != first ||
        smz_clause_at(c, i + 1)->tag != SMZ_TAG_POS || first == 0 ||
        smz_is_subject(smz_clause_at(c, noun)->relation) ||
        !(smz_is_verb(smz_clause_at(c, first - 1)) ||
          smz_clause_at(c, first - 1)->tag == SMZ_TAG_IN) ||
        is_of_others(c, i + 2, noun) || is_of_either(c) || !smz_is_so_without(c, i, noun))
        return false;
    *out = (smz_deletion){.first = first,
                          .end = i + 2,
                          .top = i,
                          .cost = COST_OF_OWNER,
                          .agreed = true,
                          .roomy = true};
    return true;
}

bool smz_attribute_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    return find_amount(out, c, i) || find_worth(out, c, i) || find_owner(out, c, i);
}
