/* Words before "of" that a headline can do without: "the city of Basra", "a group of players". */
#include "headline/deletions.h"

#define COUNT(words) (sizeof(words) / sizeof *(words))

/* "southern" city, "West Sarnian port" city; "the Osby district" of Karsa is Osby. */
static bool may_stand_before_place(const smz_clause *c, uint32_t place, uint32_t i)
{
    static const char *const named[] = {"county", "province", "state", "township", "resort"};
    smz_tag tag = smz_clause_at(c, i)->tag;

    return tag == SMZ_TAG_JJ || tag == SMZ_TAG_NN ||
           (smz_is_name(smz_clause_at(c, i)) && !smz_is_one_of(c, place, named, COUNT(named)));
}

/* "the southern city of Basra": all but the name. */
static bool find_place(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t first = i, place = i > 1 ? i - 2 : 0;

    if (i < 3 || !smz_lexeme_is(c, i - 1, "of") ||
        smz_clause_at(c, place)->relation != SMZ_REL_NMOD_DESC ||
        !smz_is_kind(c, place, SMZ_LIST_PLACE))
        return false;
    for (first = place; first > 0 && may_stand_before_place(c, place, first - 1);)
        first--;
    /* "a town of Texas" is not Texas, nor is "the capital city of Texas". */
    if (first == 0 || !smz_lexeme_is(c, first - 1, "the") || smz_lexeme_is(c, first, "capital"))
        return false;
    *out = (smz_deletion){.first = first - 1, .end = i, .top = place, .cost = 0.1, .agreed = true};
    return true;
}

/* "A number of pilots have not signed": others have. */
static bool is_denied(const smz_clause *c, uint32_t noun)
{
    uint32_t verb = smz_clause_at(c, noun)->head;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (!c->gone[i] && smz_is_kind(c, i, SMZ_LIST_NEGATION) &&
            (smz_clause_at(c, i)->head == verb || smz_clause_at(c, i)->head == c->root))
            return true;
    return false;
}

/* "A group of players", "the practice of hiring": all but what it is of; phrase_repairs.c has hung
 * it there. */
static bool find_quantity(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t first = i - 2;

    if (i < 2 || !smz_lexeme_is(c, i, "of") || smz_is_name(smz_clause_at(c, i - 1)) ||
        smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC ||
        smz_clause_at(c, i - 1)->relation != SMZ_REL_NMOD_DESC ||
        smz_is_kind(c, i - 1, SMZ_LIST_PLACE) || is_denied(c, smz_clause_at(c, i)->head))
        return false;
    /* "A large number of pilots" */
    first -= first > 0 && smz_lexeme_is(c, i - 1, "number") && !smz_is_article(c, first);
    if (!smz_is_article(c, first))
        return false;
    *out = (smz_deletion){.first = first, .end = i + 1, .top = i - 1, .cost = 0.05, .agreed = true};
    return true;
}

bool smz_of_phrase_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    return find_place(out, c, i) || find_quantity(out, c, i);
}
