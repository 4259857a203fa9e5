/* Verbs that a headline can do without, as what follows them says it all: "after [suffering] a
 * stroke", "a plan [designed] to cut fares". The tree is changed so that what follows takes their
 * place. */
#include "headline/deletions.h"
#include "headline/repairs.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Nothing that is denied, doubted or made a condition becomes more so without them. */
static bool is_light(const smz_clause *c, uint32_t i)
{
    static const char *const bearing[] = {"suffering", "sustaining", "experiencing", "undergoing"};
    static const char *const meant[] = {"designed", "intended", "meant"};
    smz_tag tag = smz_clause_at(c, i)->tag;

    return (tag == SMZ_TAG_VBG && smz_is_one_of(c, i, bearing, COUNT(bearing))) ||
           (tag == SMZ_TAG_VBN && smz_is_one_of(c, i, meant, COUNT(meant)));
}

/* Puts `by`, which hangs on the verb at `i`, in its place, by a relation of its own. */
static void replace(smz_clause *c, uint32_t i, uint32_t by, smz_relation relation)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t k = 0; k < c->lexemes.size; k++)
        if (items[k].head == i && k != by)
            items[k].head = by;
    items[by].head = items[i].head;
    items[by].relation = (uint8_t)relation;
    items[i].head = by;
    items[i].relation = SMZ_REL_NMOD_DESC;
}

/* "After suffering a stroke": after a stroke. */
static void repair_bearing(smz_clause *c, uint32_t i)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t object = smz_child(c, i, SMZ_REL_OBJ);

    if (i == 0 || !smz_lexeme_is(c, i - 1, "after") || items[i - 1].head != i ||
        items[i].head == SMZ_NO_HEAD || items[i].head > i || object == SMZ_NO_HEAD || object < i ||
        !smz_is_noun(&items[object]) || smz_child(c, object, SMZ_REL_CONJ) != SMZ_NO_HEAD)
        return;
    replace(c, i, object, SMZ_REL_OBL);
    items[i - 1].relation = SMZ_REL_CASE;
}

/* "A plan designed to cut fares": a plan to cut them. */
static void repair_meant(smz_clause *c, uint32_t i)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t verb = i + 2;

    if (i == 0 || verb >= c->lexemes.size || items[i].head != i - 1 ||
        !smz_is_noun(&items[i - 1]) || items[i + 1].tag != SMZ_TAG_TO ||
        items[verb].tag != SMZ_TAG_VB || items[verb].head != i || items[i + 1].head != verb)
        return;
    replace(c, i, verb, SMZ_REL_ACL);
}

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

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* Where the number begins whose last word stands at `i`: "at least 20", "more than 20". */
static uint32_t number_start(const smz_clause *c, uint32_t i)
{
    static const char *const measures[] = {"at",     "least",  "more", "than", "about",
                                           "around", "nearly", "over", "some", "up",
                                           "to",     "almost", "as",   "many"};

    while (i > 0 && (smz_is_number(smz_clause_at(c, i - 1)) ||
                     smz_is_one_of(c, i - 1, measures, COUNT(measures))))
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

/* "20 people were killed", "arrests 20 people": how many is enough. */
static bool is_people(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"people", "persons"};
    static const char *const helping[] = {"were", "have", "are", "been", "being", "reportedly"};
    uint32_t next = i + 1, number;

    if (i == 0 || i + 1 >= c->lexemes.size || smz_clause_at(c, i - 1)->tag != SMZ_TAG_CD ||
        smz_is_year_at(c, i - 1) || smz_clause_at(c, i)->tag != SMZ_TAG_NNS ||
        (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) ||
        !smz_is_one_of(c, i, words, COUNT(words)) || is_counted_on(c, i))
        return false;
    while (next < c->lexemes.size && smz_is_one_of(c, next, helping, COUNT(helping)))
        next++;
    if (next < c->lexemes.size && is_harm(c, next))
        return true;
    number = number_start(c, i - 1);
    return number > 0 && is_harm(c, number - 1) &&
           (smz_clause_at(c, i + 1)->tag == SMZ_TAG_IN ||
            smz_is_punctuation(smz_clause_at(c, i + 1)) ||
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_CC);
}

/* The number takes the place of those whom it counts. */
static void repair_people(smz_clause *c, uint32_t i)
{
    smz_lexeme *items = c->lexemes.items;

    if (items[i].head == SMZ_NO_HEAD || items[i - 1].head != i)
        return;
    replace(c, i, i - 1, (smz_relation)items[i].relation);
}

void smz_repair_light_verbs(smz_clause *c)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        if (is_people(c, i))
            repair_people(c, i);
        if (!is_light(c, i) || (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            continue;
        if (smz_clause_at(c, i)->tag == SMZ_TAG_VBG)
            repair_bearing(c, i);
        else
            repair_meant(c, i);
    }
}

bool smz_is_head_count(const smz_clause *c, uint32_t i)
{
    return i + 1 < c->lexemes.size && smz_clause_at(c, i)->tag == SMZ_TAG_CD &&
           smz_clause_at(c, i + 1)->head == i &&
           smz_clause_at(c, i + 1)->relation == SMZ_REL_NMOD_DESC;
}

bool smz_people_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    if (!is_people(c, i) || smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC)
        return false;
    *out = (smz_deletion){
        .first = i, .end = i + 1, .top = i, .cost = 0.05, .agreed = true, .roomy = true};
    return true;
}

bool smz_light_verb_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    if (!is_light(c, i) || smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC)
        return false;
    *out = (smz_deletion){.first = i, .end = i + 1, .top = i, .cost = 0.05, .agreed = true};
    return true;
}
