#include "headline/headline.h"

#include "base/error.h"
#include "base/unicode.h"
#include "headline/english.h"
#include "headline/expect.h"
#include "headline/kicker.h"
#include "headline/lists.h"
#include "headline/rank.h"
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

/* Whether nothing was taken out between a lexeme and the one before: "The Authority (TA)" is TA. */
static bool is_next(const smz_lexemes *of, size_t i)
{
    for (size_t at = of->items[i - 1].span.end; at < of->items[i].span.start; at++)
        if (of->text.data[at] == '(' || of->text.data[at] == ')')
            return false;
    return true;
}

/* A name that stands elsewhere comes before the sentence that is kept otherwise. */
static void put_in_order(smz_heading *out)
{
    for (size_t i = 1; i < out->kept_count; i++)
        for (size_t k = i; k > 0 && out->kept[k].start < out->kept[k - 1].start; k--) {
            smz_span later = out->kept[k - 1];
            out->kept[k - 1] = out->kept[k];
            out->kept[k] = later;
        }
}

/* Where the text has what is shown for a lexeme: a name for a pronoun or for half of it stands
 * elsewhere. */
static smz_span shown_span(bool *elsewhere, const smz_cut *cut, size_t i)
{
    *elsewhere = cut->of->named == i + 1 || cut->named == i + 1;
    return cut->named == i + 1 ? cut->name : cut->of->items[i].span;
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
        bool elsewhere;
        smz_span shown = shown_span(&elsewhere, cut, i);
        if (!cut->keep[i] && !moved)
            continue;
        if (before != SIZE_MAX && before + 1 == i && !elsewhere && is_next(of, i))
            out->kept[out->kept_count - 1].end = shown.end;
        else
            out->kept[out->kept_count++] = shown;
        before = elsewhere ? SIZE_MAX : i;
    }
    put_in_order(out);
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

/* What is shown for cut number `*at`, with a kicker if one is wanted; in English it may be another
 * cut. */
static int add_kicker(smz_cut *shown, size_t *at, smz_pool *pool, const smz_topics *topics,
                      const bool *taken, size_t full, smz_error *error)
{
    *shown = pool->cuts.items[*at];
    if (topics)
        return smz_kicker_choose(shown, at, pool, topics, taken, error);
    return full > pool->request->chars ? smz_kicker_add(shown, pool, full, error) : SMZ_OK;
}

/* The best of the pool; `full` characters have room for a kicker as well. `topics` may be NULL. */
static int choose(smz_headings *out, smz_pool *pool, const smz_topics *topics, size_t full,
                  smz_error *error)
{
    bool *taken = SMZ_NEW0(pool->scratch, bool, pool->cuts.size);
    const smz_cut *best;
    smz_cut shown;
    int status = SMZ_OK;

    if (!taken)
        return smz_fail_memory(error);
    while (out->best.size < pool->request->wanted && status == SMZ_OK &&
           (best = best_of(pool, taken)) != NULL) {
        size_t at = (size_t)(best - pool->cuts.items);
        status = add_kicker(&shown, &at, pool, topics, taken, full, error);
        if (status != SMZ_OK)
            return status;
        taken[at] = true;
        if (pool->request->strict && shown.confidence == SMZ_CONFIDENCE_LOW)
            status = smz_pool_refuse(pool, &shown, "low confidence", error);
        else
            status = show(out, pool, &shown, full, error);
    }
    return status;
}

static int choose_headlines(smz_headings *out, smz_pool *pool, size_t full, smz_error *error)
{
    bool topical = pool->english && pool->request->style == SMZ_HEADLINE_KICKER;
    smz_topics topics;
    int status = topical ? smz_topics_find(&topics, pool, error) : SMZ_OK;

    return status == SMZ_OK ? choose(out, pool, topical ? &topics : NULL, full, error) : status;
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

/* Whether a cut is a clause that stands by itself. */
static bool has_clause(const smz_pool *pool)
{
    for (size_t i = 0; i < pool->cuts.size; i++)
        if (pool->cuts.items[i].features && smz_headline_suffices(pool->cuts.items[i].features))
            return true;
    return false;
}

/* ---- Later sentences -------------------------------------------------------------------- */

/* Where the first sentence gives no clause that stands by itself, so many of so many others are
 * asked for one: each costs as much time as the first. */
#define LATER_MOST 7
#define ASKED_MOST 4

/* A sentence that opens with a pronoun or a quotation says less by itself; what these take, and
 * what a place further back does, in terms of weight that a word has. */
#define OPENING_LOSS 0.6
#define PLACE_LOSS   0.12
/* Words that a sentence is as long as, before they are counted: a short one is not better. */
#define USUAL_TOKENS 10

static bool opens_badly(const smz_doc *doc, const smz_candidate *s)
{
    const smz_token *first = &doc->tokens[s->first_token];
    smz_text word;

    if (s->tokens == 0 || first->start > s->span.start)
        return true;
    word = smz_doc_word(doc, s->first_token);
    return (smz_list_kinds(word) & (SMZ_LIST_PRONOUN | SMZ_LIST_CONNECTIVE | SMZ_LIST_SETTING)) !=
           0;
}

static bool is_label_word(smz_text word)
{
    static const char *const words[] = {"also", "read", "must", "watch", "see",   "more",
                                        "here", "full", "to",   "click", "video", "live"};

    return smz_text_is_one_in_any_case(word, words, sizeof words / sizeof *words);
}

/* "READ | Town wins cup", "Also watch: ...": the title of another article, often glued to what
 * follows, so that it is no furniture by itself. */
static bool refers_elsewhere(const smz_doc *doc, const smz_candidate *s)
{
    smz_text text = doc->source.text;

    /* "(WATCH: ...) The council ...": brackets are left out anyway. */
    if (s->span.start < s->span.end && text.data[s->span.start] == '(')
        return false;
    for (uint32_t i = s->first_token; i < s->first_token + s->tokens; i++) {
        const smz_token *token = &doc->tokens[i];
        size_t at = token->start + token->length;
        if (!is_label_word(smz_doc_word(doc, i)))
            return false;
        while (at < s->span.end && (text.data[at] == ' ' || text.data[at] == '?'))
            at++;
        if (at < s->span.end && (text.data[at] == '|' || text.data[at] == ':'))
            return true;
    }
    return false;
}

/* How much of what the document is about a sentence tells, before anything is known of its grammar;
 * what the first sentence is about counts twice. */
static double promise_of(const smz_doc *doc, uint32_t sentence)
{
    const smz_candidate *s = &doc->sentences[sentence];
    uint32_t read = s->tokens < SMZ_LEXEMES_MOST ? s->tokens : SMZ_LEXEMES_MOST;
    double weight = 0;

    for (uint32_t i = s->first_token; i < s->first_token + read; i++) {
        uint32_t term = doc->tokens[i].term;
        if (doc->tokens[i].flags & SMZ_TOKEN_STOP)
            continue;
        weight += (double)smz_term_weight(doc, term) * (smz_sentence_holds(doc, 0, term) ? 2 : 1);
    }
    return weight / (read + USUAL_TOKENS) - PLACE_LOSS * sentence -
           (opens_badly(doc, s) ? OPENING_LOSS : 0);
}

/* The most promising sentence behind the first that was not asked yet; 0: there is none. */
static uint32_t next_asked(const smz_doc *doc, const bool *asked)
{
    double best = 0;
    uint32_t found = 0;

    for (uint32_t i = 1; i < LATER_MOST && i < doc->sentence_count; i++) {
        bool skipped =
            asked[i] || doc->sentences[i].aside || refers_elsewhere(doc, &doc->sentences[i]);
        double promise = skipped ? 0 : promise_of(doc, i);
        if (!skipped && (found == 0 || promise > best)) {
            best = promise;
            found = i;
        }
    }
    return found;
}

static int ask_later(smz_pool *pool, bool *asked, smz_error *error)
{
    int status = SMZ_OK;

    for (size_t n = 0; n < ASKED_MOST && status == SMZ_OK && !has_clause(pool); n++) {
        uint32_t next = next_asked(pool->doc, asked);
        if (next == 0)
            break;
        asked[next] = true;
        status = cut_sentence(pool, next, error);
    }
    return status;
}

/* The sentence that opens the text: the first one, or what stands behind a caption. */
static uint32_t opening_sentence(const smz_doc *doc)
{
    for (uint32_t i = 0; i < doc->sentence_count && i < LATER_MOST; i++)
        if (!doc->sentences[i].aside)
            return i;
    return 0;
}

static int fill_pool(smz_pool *pool, smz_error *error)
{
    uint32_t opening = opening_sentence(pool->doc);
    bool asked[LATER_MOST] = {false};
    int status = pool->doc->sentence_count > 0 ? cut_sentence(pool, opening, error) : SMZ_OK;

    asked[opening] = true;
    if (status == SMZ_OK && pool->english)
        status = ask_later(pool, asked, error);
    pool->leading = pool->cuts.size;
    for (uint32_t i = 1;
         i < SMZ_HEADLINE_SENTENCES && i < pool->doc->sentence_count &&
         (!pool->english || pool->cuts.size < pool->request->wanted) && status == SMZ_OK;
         i++)
        if (!asked[i] && !pool->doc->sentences[i].aside &&
            !(pool->english && refers_elsewhere(pool->doc, &pool->doc->sentences[i])))
            status = cut_sentence(pool, i, error);
    /* A headline from further down is better than none. */
    for (uint32_t i = SMZ_HEADLINE_SENTENCES;
         i < LATER_MOST && i < pool->doc->sentence_count && !pool->english &&
         pool->cuts.size == 0 && status == SMZ_OK;
         i++)
        if (!pool->doc->sentences[i].aside)
            status = cut_sentence(pool, i, error);
    if (!pool->english)
        pool->leading = pool->cuts.size;
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
    pool.english = doc->language == smz_lang_find("en");
    if (request->style == SMZ_HEADLINE_KICKER && !pool.english &&
        request->chars > 2 * SMZ_KICKER_ROOM)
        narrow.chars -= SMZ_KICKER_ROOM;
    status = fill_pool(&pool, error);
    /* Where nothing leaves room for a kicker there is a headline without one. */
    if (status == SMZ_OK && pool.cuts.size == 0 && narrow.chars < request->chars) {
        narrow.chars = request->chars;
        status = fill_pool(&pool, error);
    }
    if (status == SMZ_OK)
        status = choose_headlines(out, &pool, request->chars, error);
    out->refused.items = pool.refused.items;
    out->refused.size = pool.refused.size;
    smz_arena_release(scratch, mark);
    return status;
}
