/* Words before a noun, or between it and its clause, that a headline can do without. */
#include "headline/deletions.h"

/* Whether a word may follow a noun as it follows "who is". */
static bool stands_without(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBG ||
           (l->tag == SMZ_TAG_IN && !smz_lexeme_is(c, i, "that"));
}

/* "a train that has been developed" is a train developed. */
static bool find_relative_words(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t next = i + 1;

    if (!(l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP) || i == 0 ||
        !smz_is_noun(smz_clause_at(c, i - 1)) || (l->flags & SMZ_LEX_QUOTED) ||
        i + 3 >= c->lexemes.size)
        return false;
    if (smz_is_having(c, next) && smz_lexeme_is(c, next + 1, "been"))
        next += 2;
    else if (smz_is_being(c, next))
        next++;
    if (next == i + 1 || next >= c->lexemes.size || !stands_without(c, next))
        return false;
    *out = (smz_deletion){.first = i, .end = next, .top = i, .always = true, .agreed = true};
    return true;
}

bool smz_modifier_find(smz_deletion *out, smz_clause *c, uint32_t i)
{
    if (!smz_title_find(out, c, i) && !smz_adjective_find(out, c, i) &&
        !find_relative_words(out, c, i) && !smz_light_verb_find(out, c, i) &&
        !smz_empty_noun_find(out, c, i))
        return false;
    for (uint32_t k = out->first; k < out->end; k++)
        c->loose[k] = SMZ_LOOSE;
    return true;
}
