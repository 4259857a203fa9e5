#include "headline/contrasts.h"

/* Words in which what a clause is about is still open: "..., but ...". */
#define OPENING 2
/* Words that may be left of a clause before "but". */
#define REST 4

/* "..., sollte sie gewinnen", "..., verurteilte sie aber": where the verb is the second phrase, one
 * that opens a clause behind another verb makes a condition of it, or is a second verb of the
 * subject. Behind a subordinate clause it is the main one. */
bool smz_second_verb_lost(const smz_remainder *k)
{
    const uint32_t subordinate = SMZ_WORD_SUBORDINATOR | SMZ_WORD_COMPLEMENT | SMZ_WORD_RELATIVE |
                                 SMZ_WORD_CONDITION | SMZ_WORD_CONNECTIVE | SMZ_WORD_TIME;
    size_t edge = smz_remainder_edge(k), first = smz_remainder_first(k);

    if (!k->tail || !(k->m->tongue->traits & SMZ_TONGUE_INVERTS))
        return false;
    if (k->tail->first > 0 && smz_is_edge(k->m->of, k->tail->first - 1))
        edge = k->tail->first - 1;
    return edge + 1 < k->m->of->size && (k->m->of->items[edge].flags & SMZ_LEX_COMMA) &&
           smz_has_kind(k->m, edge + 1, SMZ_WORD_FINITE) &&
           !smz_has_kind(k->m, edge + 1, SMZ_WORD_SAY | SMZ_WORD_STANCE) &&
           (!smz_has_kind(k->m, first, subordinate) ||
            smz_has_kind(k->m, first, SMZ_WORD_ARTICLE)) &&
           smz_has_kind_within(k->m, first, smz_remainder_tail(k), SMZ_WORD_FINITE);
}

/* "..., was der Vorstand dementiert". */
bool smz_denial_lost(const smz_remainder *k)
{
    size_t tail = smz_remainder_tail(k), i = smz_remainder_clause(k, tail), end;

    if (!k->tail || !(k->m->tongue->traits & SMZ_TONGUE_BRACKET))
        return false;
    for (; i < k->m->of->size; i = end + 1) {
        end = smz_next_edge(k->m->of, i);
        if (i > 0 && smz_has_kind(k->m, i, SMZ_WORD_COMPLEMENT) &&
            !smz_has_kind(k->m, i, SMZ_WORD_ARTICLE | SMZ_WORD_SUBORDINATOR) &&
            smz_has_kind_within(k->m, i > tail ? i : tail, end, SMZ_WORD_STANCE))
            return true;
    }
    return false;
}

/* "But" and "only" behind what is kept, and "but" behind the rest of its clause. */
bool smz_contrast_lost(const smz_remainder *k)
{
    size_t start = smz_remainder_tail(k), edge = smz_remainder_edge(k);

    if (k->tail && edge + 1 < k->m->of->size && edge < start + REST &&
        (k->m->of->items[edge].flags & SMZ_LEX_COMMA) &&
        smz_has_kind(k->m, edge + 1, SMZ_WORD_CONTRAST))
        return true;
    for (size_t i = start; i < start + OPENING; i++)
        if (smz_has_kind(k->m, i, SMZ_WORD_CONTRAST | SMZ_WORD_LIMIT))
            return true;
    return false;
}
