#include "headline/pool.h"

#include "base/error.h"

/* Rejected candidates that are kept for whoever asks why; a free search proposes hundreds. */
#define REFUSED_MOST 20

bool smz_pool_fits(const smz_pool *pool, const smz_cut *cut)
{
    return smz_cut_chars(cut) <= pool->request->chars;
}

int smz_pool_add(smz_pool *pool, const smz_cut *cut, smz_error *error)
{
    smz_cut *added;

    if (smz_cut_ends_in_stop(cut))
        return smz_pool_refuse(pool, cut, "ends in an abbreviation", error);
    added = SMZ_PUSH(pool->scratch, &pool->cuts);
    if (!added)
        return smz_fail_memory(error);
    *added = *cut;
    return SMZ_OK;
}

int smz_pool_text(smz_text *out, smz_pool *pool, const smz_cut *cut, smz_error *error)
{
    bool title = pool->english && pool->request->style != SMZ_HEADLINE_SENTENCE;

    return smz_realize(out, pool->arena, cut, title, pool->english, error);
}

int smz_pool_refuse(smz_pool *pool, const smz_cut *cut, const char *guard, smz_error *error)
{
    smz_refusal *added;
    smz_text text;
    int status;

    if (!pool->request->explain || pool->refused.size == REFUSED_MOST)
        return SMZ_OK;
    status = smz_pool_text(&text, pool, cut, error);
    if (status != SMZ_OK)
        return status;
    for (size_t i = 0; i < pool->refused.size; i++)
        if (smz_text_equal(pool->refused.items[i].text, text))
            return SMZ_OK;
    added = SMZ_PUSH(pool->arena, &pool->refused);
    if (!added)
        return smz_fail_memory(error);
    *added = (smz_refusal){text, guard, cut->of->sentence};
    return SMZ_OK;
}
