#include "headline/independence.h"

bool smz_opens_with_quotation(const smz_remainder *kept)
{
    return smz_remainder_has(kept, smz_remainder_first(kept), SMZ_LEX_QUOTED);
}

bool smz_lacks_verb(const smz_remainder *kept)
{

    for (size_t i = 0; i < kept->m->of->size; i++) {
        size_t start = smz_remainder_clause(kept, i);
        bool own =
            start == 0 || !kept->keep[start] || !smz_has_kind(kept->m, start, SMZ_CLAUSE_OPENERS);
        if (kept->keep[i] && own && smz_has_kind(kept->m, i, SMZ_WORD_FINITE))
            return false;
    }
    return true;
}

/* Verbs in [first, last], each with its auxiliaries. */
static size_t count_verbs(const smz_remainder *k, size_t first, size_t last)
{
    size_t verbs = 0;

    for (size_t i = first; i <= last && i < k->m->of->size; i++)
        verbs += smz_has_kind(k->m, i, SMZ_WORD_FINITE) &&
                 !(i > first && smz_has_kind(k->m, i - 1, SMZ_WORD_FINITE));
    return verbs;
}

bool smz_lacks_subject(const smz_remainder *kept)
{
    const uint32_t clause = SMZ_WORD_SUBORDINATOR | SMZ_WORD_CONDITION;
    const smz_phrase *lead = kept->phrases ? &kept->phrases->lead : NULL;
    size_t first = smz_remainder_first(kept), last = smz_remainder_last(kept);

    if (!kept->first_words)
        return false;
    if (lead && lead->end > first && count_verbs(kept, lead->end, last) == 0)
        return true;
    if (smz_remainder_clause(kept, last) != first || smz_has_kind(kept->m, first, SMZ_WORD_ARTICLE))
        return false;
    if (smz_has_kind(kept->m, first, clause) &&
        !smz_has_kind(kept->m, first, SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT))
        return count_verbs(kept, first, last) < 2;
    return smz_lacks_verb(kept) && smz_has_kind(kept->m, first, SMZ_PHRASE_OPENERS);
}

bool smz_is_dependent(const smz_remainder *kept)
{
    const uint32_t dependent = SMZ_WORD_PRONOUN | SMZ_WORD_CONTRAST | SMZ_WORD_COORDINATOR |
                               SMZ_WORD_CONNECTIVE | SMZ_WORD_SUBORDINATOR | SMZ_WORD_CONDITION |
                               SMZ_WORD_COMPLEMENT | SMZ_WORD_SAY | SMZ_WORD_STANCE;

    size_t first = smz_remainder_first(kept);

    /* "Das sind ...": what could be an article points at another sentence before a verb. */
    return smz_has_kind(kept->m, first, dependent) ||
           (smz_has_kind(kept->m, first, SMZ_WORD_ARTICLE) &&
            smz_has_kind(kept->m, first + 1, SMZ_WORD_FINITE));
}

/* A pronoun behind the verb is its subject where the verb is the second phrase. */
static bool is_pronoun_subject(const smz_remainder *k, size_t i)
{
    bool inverts = (k->m->tongue->traits & SMZ_TONGUE_INVERTS) != 0;

    if (!smz_has_kind(k->m, i, SMZ_WORD_PRONOUN) || smz_has_kind(k->m, i, SMZ_WORD_ARTICLE))
        return false;
    return (smz_remainder_clause(k, i) == i && smz_has_kind(k->m, i + 1, SMZ_WORD_FINITE)) ||
           (inverts && i > 0 && smz_has_kind(k->m, i - 1, SMZ_WORD_FINITE));
}

bool smz_leans_back(const smz_remainder *kept)
{
    const uint32_t other = SMZ_WORD_COMPARATIVE | SMZ_WORD_COORDINATOR;

    for (size_t i = smz_remainder_first(kept) + 1; i < kept->m->of->size; i++)
        if (kept->keep[i] && (is_pronoun_subject(kept, i) ||
                              (smz_has_kind(kept->m, i, SMZ_WORD_CONNECTIVE | SMZ_WORD_CONTRAST) &&
                               !smz_has_kind(kept->m, i, other))))
            return true;
    return false;
}

/* "X a, une nouvelle fois": what is kept ends in an aside, and its clause may go on behind it. */
static bool ends_in_aside(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), start = smz_remainder_clause(k, last);

    return k->tail && last < k->m->of->size && start > smz_remainder_first(k) &&
           !smz_has_kind_within(k->m, start, last + 1, SMZ_WORD_FINITE);
}

bool smz_is_doubtful(const smz_remainder *kept)
{
    return kept->first_words || ends_in_aside(kept) || smz_lacks_verb(kept) ||
           smz_is_dependent(kept) || (kept->tail && !kept->tail->clause) ||
           (kept->tail && kept->tail->speaker && smz_opens_with_quotation(kept));
}
