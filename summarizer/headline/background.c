#include "headline/background.h"

/* "X is a resident of", "X has 36 tries": what is so for longer than a day; not what will be, nor
 * what somebody says. */
static bool is_standing(const smz_clause *c, uint32_t root, uint32_t tense)
{
    if (c->attributed || smz_clause_at(c, tense)->tag == SMZ_TAG_MD)
        return false;
    if (smz_child(c, root, SMZ_REL_COP) != SMZ_NO_HEAD)
        return smz_is_noun(smz_clause_at(c, root));
    return smz_is_having(c, root);
}

/* "There was a boom": nobody does anything. */
static bool is_existential(const smz_clause *c, uint32_t root)
{
    return smz_child(c, root, SMZ_REL_EXPL) != SMZ_NO_HEAD;
}

/* "Had been told", "was waiting": what was before the news, or meanwhile. */
static bool is_before(const smz_clause *c, uint32_t root, uint32_t tense)
{
    if (tense == root)
        return false;
    return smz_lexeme_is(c, tense, "had") || (smz_clause_at(c, tense)->tag == SMZ_TAG_VBD &&
                                              smz_clause_at(c, root)->tag == SMZ_TAG_VBG);
}

/* "Joined in 2013", "three years ago"; not "said that he had ... in 2013". */
static bool is_long_ago(const smz_clause *c, uint32_t tense)
{
    if (smz_clause_at(c, tense)->tag != SMZ_TAG_VBD)
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        if (i > tense && smz_is_finite(smz_clause_at(c, i)))
            return false;
        if (smz_is_year_at(c, i) || smz_lexeme_is(c, i, "ago"))
            return true;
    }
    return false;
}

bool smz_is_background(const smz_clause *c)
{
    uint32_t tense = smz_tense_of(c, c->root);

    return tense != SMZ_NO_HEAD && (is_standing(c, c->root, tense) || is_existential(c, c->root) ||
                                    is_before(c, c->root, tense) || is_long_ago(c, tense));
}
