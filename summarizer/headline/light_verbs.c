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

void smz_repair_light_verbs(smz_clause *c)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
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
    if (!is_light(c, i) || smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC)
        return false;
    *out = (smz_deletion){.first = i, .end = i + 1, .top = i, .cost = 0.05, .agreed = true};
    return true;
}
