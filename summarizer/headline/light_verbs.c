/* Verbs that a headline can do without, as what follows them says it all: "after [suffering] a
 * stroke", "a plan [designed] to cut fares". The tree is changed so that what follows takes their
 * place. */
#include "headline/deletions.h"
#include "headline/repairs.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Whether what is meant for something stands at `i`: a plan that aims to cut fares is one to cut
 * them, while men who aim to do something are not men to do it. */
static bool is_plan(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "plan",     "plans",    "scheme",  "schemes",  "project",     "projects",  "bill",
        "campaign", "drive",    "program", "programs", "initiative",  "programme", "programmes",
        "law",      "laws",     "measure", "measures", "convention",  "treaty",    "agreement",
        "deal",     "proposal", "policy",  "policies", "legislation", "reform",    "reforms",
        "system",   "venture",  "service", "move",     "moves",       "strategy",  "proposals"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* "Aiming to", "that aims to" behind a plan. */
static bool is_aiming(const smz_clause *c, uint32_t i)
{
    static const char *const links[] = {"that", "which"};

    if (i < 2 || i + 2 >= c->lexemes.size || smz_clause_at(c, i + 1)->tag != SMZ_TAG_TO)
        return false;
    if (smz_lexeme_is(c, i, "aiming"))
        return is_plan(c, i - 1);
    return (smz_lexeme_is(c, i, "aims") || smz_lexeme_is(c, i, "aim")) &&
           smz_is_one_of(c, i - 1, links, COUNT(links)) && is_plan(c, i - 2);
}

/* Nothing that is denied, doubted or made a condition becomes more so without them. */
static bool is_light(const smz_clause *c, uint32_t i)
{
    static const char *const bearing[] = {"suffering", "sustaining", "experiencing", "undergoing"};
    static const char *const meant[] = {"designed", "intended", "meant"};
    smz_tag tag = smz_clause_at(c, i)->tag;

    return (tag == SMZ_TAG_VBG && smz_is_one_of(c, i, bearing, COUNT(bearing))) ||
           (tag == SMZ_TAG_VBN && smz_is_one_of(c, i, meant, COUNT(meant)));
}

void smz_take_place(smz_clause *c, uint32_t i, uint32_t by, smz_relation relation)
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
    smz_take_place(c, i, object, SMZ_REL_OBL);
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
    smz_take_place(c, i, verb, SMZ_REL_ACL);
}

/* "A plan that aims to cut fares": the same. */
static void repair_aiming(smz_clause *c, uint32_t i)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t verb = i + 2;

    if (items[verb].tag != SMZ_TAG_VB || items[verb].head != i || items[i + 1].head != verb ||
        items[i].head == SMZ_NO_HEAD || items[i].head > i)
        return;
    smz_take_place(c, i, verb, SMZ_REL_ACL);
    if (!smz_lexeme_is(c, i, "aiming"))
        items[i - 1].relation = SMZ_REL_NMOD_DESC;
}

void smz_repair_light_verbs(smz_clause *c)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        if (is_aiming(c, i) && !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            repair_aiming(c, i);
        if (!is_light(c, i) || (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            continue;
        if (smz_clause_at(c, i)->tag == SMZ_TAG_VBG)
            repair_bearing(c, i);
        else
            repair_meant(c, i);
    }
}

bool smz_light_verb_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    bool aiming = is_aiming(c, i);
    uint32_t first = aiming && !smz_lexeme_is(c, i, "aiming") ? i - 1 : i;

    if (!(aiming || is_light(c, i)) || smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC)
        return false;
    *out = (smz_deletion){.first = first, .end = i + 1, .top = i, .cost = 0.05, .agreed = true};
    return true;
}
