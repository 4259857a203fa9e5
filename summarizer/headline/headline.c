#include "headline/headline.h"

#include "base/error.h"
#include "base/unicode.h"
#include "headline/english.h"
#include "headline/kicker.h"
#include "headline/safe.h"

/* ---- Choosing --------------------------------------------------------------------------- */

/* The best of cuts [first, end) that was not taken yet; NULL: there is none. */
static const smz_cut *best_between(const smz_pool *pool, const bool *taken, size_t first,
                                   size_t end)
{
    const smz_cut *best = NULL;

    for (size_t i = first; i < end; i++)
        if (!taken[i] && (!best || pool->cuts.items[i].score > best->score))
            best = &pool->cuts.items[i];
    return best;
}

/* The same of all cuts. What was looked for only because more than one is wanted stands behind: the
 * first headline is the same, however many there are. */
static const smz_cut *best_of(const smz_pool *pool, const bool *taken)
{
    const smz_cut *best = best_between(pool, taken, 0, pool->leading);

    return best ? best : best_between(pool, taken, pool->leading, pool->cuts.size);
}

/* The stretches that were kept, as spans of the text. */
static int find_kept(smz_heading *out, smz_pool *pool, const smz_cut *cut, smz_error *error)
{
    const smz_lexemes *of = cut->of;
    size_t before = SIZE_MAX;

    out->kept = SMZ_NEW(pool->arena, smz_span, of->size);
    if (!out->kept)
        return smz_fail_memory(error);
    for (size_t i = 0; i < of->size; i++) {
        bool moved = i >= cut->after && i < cut->after_end;
        if (!cut->keep[i] && !moved)
            continue;
        if (before != SIZE_MAX && before + 1 == i)
            out->kept[out->kept_count - 1].end = of->items[i].span.end;
        else
            out->kept[out->kept_count++] = of->items[i].span;
        before = i;
    }
    return SMZ_OK;
}

static bool is_shown(const smz_headings *out, smz_text text)
{
    for (size_t i = 0; i < out->best.size; i++)
        if (smz_text_equal(out->best.items[i].text, text))
            return true;
    return false;
}

static int show(smz_headings *out, smz_pool *pool, const smz_cut *cut, size_t full,
                smz_error *error)
{
    smz_heading shown = {.score = cut->score,
                         .confidence = cut->confidence,
                         .flags = cut->flags,
                         .features = cut->features,
                         .sentence = cut->of->sentence};
    smz_heading *added;
    int status = smz_pool_text(&shown.text, pool, cut, error);

    if (status != SMZ_OK)
        return status;
    shown.chars = smz_count_graphemes(shown.text);
    if (shown.chars == 0 || shown.chars > full || is_shown(out, shown.text))
        return SMZ_OK;
    status = find_kept(&shown, pool, cut, error);
    if (status != SMZ_OK)
        return status;
    added = SMZ_PUSH(pool->arena, &out->best);
    if (!added)
        return smz_fail_memory(error);
    *added = shown;
    return SMZ_OK;
}

/* The best of the pool; `full` characters have room for a kicker as well. */
static int choose(smz_headings *out, smz_pool *pool, size_t full, smz_error *error)
{
    bool *taken = SMZ_NEW0(pool->scratch, bool, pool->cuts.size);
    const smz_cut *best;
    smz_cut shown;
    int status = SMZ_OK;

    if (!taken)
        return smz_fail_memory(error);
    while (out->best.size < pool->request->wanted && status == SMZ_OK &&
           (best = best_of(pool, taken)) != NULL) {
        taken[best - pool->cuts.items] = true;
        shown = *best;
        if (full > pool->request->chars)
            status = smz_kicker_add(&shown, pool, full, error);
        if (status != SMZ_OK)
            return status;
        if (pool->request->strict && best->confidence == SMZ_CONFIDENCE_LOW)
            status = smz_pool_refuse(pool, best, "low confidence", error);
        else
            status = show(out, pool, &shown, full, error);
    }
    return status;
}

/* ---- All of it -------------------------------------------------------------------------- */

static int cut_safely(smz_pool *pool, uint32_t sentence, smz_error *error)
{
    smz_lexemes *of;
    int status;

    of = SMZ_NEW(pool->scratch, smz_lexemes, 1);
    if (!of)
        return smz_fail_memory(error);
    status = smz_lexemes_make(of, pool->scratch, pool->doc, sentence, error);
    return status == SMZ_OK ? smz_safe_cuts(pool, of, error) : status;
}

static int cut_sentence(smz_pool *pool, uint32_t sentence, smz_error *error)
{
    bool parsed = false;
    int status = SMZ_OK;

    if (pool->english)
        status = smz_english_cuts(pool, &parsed, sentence, error);
    return status != SMZ_OK || parsed ? status : cut_safely(pool, sentence, error);
}

/* Whether a cut is a clause, and not the first words of one. The first sentence that has such a cut
 * is enough: readers take a clause of the second for better than a piece of the first (with a
 * pronoun in neither, 47% against 23% of them are fit to print, if after a small edit), and a piece
 * of a clause of the first for better than both; and each sentence costs as much time. */
static bool has_clause(const smz_pool *pool)
{
    for (size_t i = 0; i < pool->cuts.size; i++)
        if (!(pool->cuts.items[i].flags & SMZ_HEADLINE_CUT))
            return true;
    return false;
}

static int fill_pool(smz_pool *pool, smz_error *error)
{
    bool enough = false;
    int status = SMZ_OK;

    for (uint32_t i = 0;
         i < pool->doc->sentence_count && i < SMZ_HEADLINE_SENTENCES && status == SMZ_OK; i++) {
        if (enough && pool->cuts.size >= pool->request->wanted)
            break;
        status = cut_sentence(pool, i, error);
        if (!enough)
            pool->leading = pool->cuts.size;
        enough = pool->english && has_clause(pool);
    }
    return status;
}

int smz_headlines(smz_headings *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                  const smz_headline_request *request, smz_error *error)
{
    smz_headline_request narrow = *request;
    smz_pool pool = {.doc = doc, .request = &narrow, .arena = arena, .scratch = scratch};
    smz_mark mark = smz_arena_mark(scratch);
    int status;

    *out = (smz_headings){0};
    if (request->style == SMZ_HEADLINE_KICKER && request->chars > 2 * SMZ_KICKER_ROOM)
        narrow.chars -= SMZ_KICKER_ROOM;
    pool.english = doc->language == smz_lang_find("en");
    status = fill_pool(&pool, error);
    /* Where nothing leaves room for a kicker there is a headline without one. */
    if (status == SMZ_OK && pool.cuts.size == 0 && narrow.chars < request->chars) {
        narrow.chars = request->chars;
        status = fill_pool(&pool, error);
    }
    if (status == SMZ_OK)
        status = choose(out, &pool, request->chars, error);
    out->refused.items = pool.refused.items;
    out->refused.size = pool.refused.size;
    smz_arena_release(scratch, mark);
    return status;
}
