/* Nouns that a headline can do without, as what stands before them says as much: "20 [people] were
 * killed", "in the Osby [district]". The tree is changed so that it takes their place. */
#include "headline/deletions.h"
#include "headline/repairs.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* ---- People ----------------------------------------------------------------------------- */

/* What happens to people of whom no more is told than how many they are. */
static bool is_harm(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "kill",     "kills",    "killed",    "killing",   "injure",       "injures",
        "injured",  "injuring", "wound",     "wounds",    "wounded",      "wounding",
        "hurt",     "arrest",   "arrests",   "arrested",  "arresting",    "detain",
        "detains",  "detained", "held",      "dead",      "died",         "die",
        "missing",  "jailed",   "booked",    "displaced", "hospitalised", "hospitalized",
        "stranded", "rescued",  "evacuated", "trapped",   "convicted",    "charged"};

    return smz_is_one_of(c, i, words, SIZE(words));
}

/* Where the number begins whose last word stands at `i`: "at least 20", "more than 20". */
static uint32_t number_start(const smz_clause *c, uint32_t i)
{
    static const char *const measures[] = {"at",     "least",  "more", "than", "about",
                                           "around", "nearly", "over", "some", "up",
                                           "to",     "almost", "as",   "many"};

    while (i > 0 && (smz_is_number(smz_clause_at(c, i - 1)) ||
                     smz_is_one_of(c, i - 1, measures, SIZE(measures))))
        i--;
    return i;
}

/* "Arrested five people for theft and three for arson": the second number is of the same people. */
static bool is_counted_on(const smz_clause *c, uint32_t i)
{
    for (i++; i + 2 < c->lexemes.size; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_CC && smz_clause_at(c, i + 1)->tag == SMZ_TAG_CD &&
            smz_clause_at(c, i + 2)->tag == SMZ_TAG_IN)
            return true;
    return false;
}

/* "37 people and thousands of chickens": of whom there are so many must be told. */
static bool is_joined(const smz_clause *c, uint32_t i)
{
    if (smz_clause_at(c, i)->relation == SMZ_REL_CONJ && smz_is_noun(smz_clause_at(c, i)) &&
        smz_clause_at(c, i)->head != SMZ_NO_HEAD &&
        smz_is_noun(smz_clause_at(c, smz_clause_at(c, i)->head)))
        return true;
    return i + 2 < c->lexemes.size && smz_clause_at(c, i + 1)->tag == SMZ_TAG_CC &&
           !smz_is_verb(smz_clause_at(c, i + 2));
}

/* "20 people were killed", "arrests 20 people": how many is enough. */
static bool is_people(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"people", "persons"};
    static const char *const helping[] = {"were", "have", "are", "been", "being", "reportedly"};
    uint32_t next = i + 1, number;

    if (i == 0 || i + 1 >= c->lexemes.size || smz_clause_at(c, i - 1)->tag != SMZ_TAG_CD ||
        smz_is_year_at(c, i - 1) || smz_clause_at(c, i)->tag != SMZ_TAG_NNS ||
        (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) || !smz_is_one_of(c, i, words, SIZE(words)) ||
        is_counted_on(c, i) || is_joined(c, i))
        return false;
    while (next < c->lexemes.size && smz_is_one_of(c, next, helping, SIZE(helping)))
        next++;
    if (next < c->lexemes.size && is_harm(c, next))
        return true;
    number = number_start(c, i - 1);
    return number > 0 && is_harm(c, number - 1) &&
           (smz_clause_at(c, i + 1)->tag == SMZ_TAG_IN ||
            smz_is_punctuation(smz_clause_at(c, i + 1)) ||
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_CC);
}

/* ---- Places ----------------------------------------------------------------------------- */

/* "Northern", "Bay": no place by that alone. */
static bool is_half_name(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "north",   "south",   "east",    "west",     "northern", "southern", "eastern", "western",
        "central", "capital", "upper",   "lower",    "bay",      "gulf",     "metro",   "greater",
        "old",     "new",     "federal", "business", "lake",     "frontier", "cape",    "mid"};

    return smz_is_one_of(c, i, words, SIZE(words));
}

/* "In the Osby district", "Karsa's Osby area": a place by its name, and what it is. Of "the Osby
 * district of Karsa" that tells how both hang together. */
static bool is_district(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"district", "village", "province",      "area",
                                        "suburb",   "borough", "neighbourhood", "neighborhood"};
    static const char *const links[] = {"in", "at", "from", "near", "across", "outside"};
    uint32_t first = i, next = i + 1;

    if (i < 2 || smz_clause_at(c, i)->tag != SMZ_TAG_NN ||
        (smz_clause_at(c, i)->flags & (SMZ_LEX_UPPER | SMZ_LEX_QUOTED)) ||
        !smz_is_one_of(c, i, words, SIZE(words)))
        return false;
    while (first > 0 && smz_clause_at(c, first - 1)->tag == SMZ_TAG_NNP &&
           (smz_clause_at(c, first - 1)->flags & SMZ_LEX_UPPER))
        first--;
    if (first == i || first == 0 || is_half_name(c, i - 1) ||
        (next < c->lexemes.size &&
         (smz_is_noun(smz_clause_at(c, next)) || smz_clause_at(c, next)->tag == SMZ_TAG_POS ||
          smz_lexeme_is(c, next, "of"))))
        return false;
    /* "In an Osby village": one of them. */
    first -= smz_lexeme_is(c, first - 1, "the");
    return first > 0 && (smz_clause_at(c, first - 1)->tag == SMZ_TAG_POS ||
                         smz_is_one_of(c, first - 1, links, SIZE(links)));
}

/* ---- Both ------------------------------------------------------------------------------- */

void smz_repair_empty_nouns(smz_clause *c)
{
    const smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if (items[i].head != SMZ_NO_HEAD && items[i - 1].head == i &&
            (is_people(c, i) || is_district(c, i)))
            smz_take_place(c, i, i - 1, (smz_relation)items[i].relation);
}

bool smz_is_head_count(const smz_clause *c, uint32_t i)
{
    return i + 1 < c->lexemes.size && smz_clause_at(c, i)->tag == SMZ_TAG_CD &&
           smz_clause_at(c, i + 1)->head == i &&
           smz_clause_at(c, i + 1)->relation == SMZ_REL_NMOD_DESC;
}

bool smz_empty_noun_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    if (i == 0 || smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC ||
        smz_clause_at(c, i)->head + 1 != i || !(is_people(c, i) || is_district(c, i)))
        return false;
    *out = (smz_deletion){
        .first = i, .end = i + 1, .top = i, .cost = 0.05, .agreed = true, .roomy = true};
    return true;
}
