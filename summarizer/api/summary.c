#include "api/objects.h"

#include <math.h>
#include <stdio.h>
#include "api/headline.h"
#include "base/error.h"
#include "base/options.h"
#include "base/unicode.h"
#include "document/fold.h"
#include "document/members.h"
#include "keywords/keywords.h"
#include "select/select.h"

/* A typical summary fits into one chunk. */
#define SUMMARY_CHUNK     ((size_t)16 << 10)
#define DEFAULT_SENTENCES 3
#define QUERY_TERMS       64

void smz_options_init(smz_options *options)
{
    *options = (smz_options){.size = sizeof *options};
}

const char *smz_method_name(size_t i)
{
    for (size_t k = 0; smz_methods[k].name; k++)
        if (k == i)
            return smz_methods[k].name;
    return NULL;
}

const char *smz_method_about(size_t i)
{
    return smz_method_name(i) ? smz_methods[i].about : NULL;
}

/* ---- The object ------------------------------------------------------------------------- */

int smz_summary_new(smz_summary **out, const smz_allocator *allocator, smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_summary *summary = memory.resize(memory.user, NULL, sizeof *summary);

    *out = NULL;
    if (!summary)
        return smz_fail_memory(error);
    memset(summary, 0, sizeof *summary);
    summary->language = summary->method = "";
    smz_arena_init(&summary->arena, &memory, SUMMARY_CHUNK);
    *out = summary;
    return SMZ_OK;
}

void smz_summary_free(smz_summary *summary)
{
    smz_allocator memory;

    if (!summary)
        return;
    memory = summary->arena.allocator;
    smz_arena_free(&summary->arena);
    memory.release(memory.user, summary);
}

static void clear(smz_summary *summary)
{
    smz_arena arena = summary->arena;

    smz_arena_reset(&arena);
    memset(summary, 0, sizeof *summary);
    summary->arena = arena;
    summary->language = summary->method = "";
}

/* ---- Options ---------------------------------------------------------------------------- */

static int read_options(smz_options *out, const smz_options *given, smz_error *error)
{
    size_t bad;
    int status;

    smz_options_init(out);
    status = smz_options_take(out, sizeof *out, given, "smz_options_init", error);
    if (status != SMZ_OK)
        return status;
    if (!(out->percent >= 0 && out->percent <= 100))
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET,
                        "percent must be more than 0 and at most 100");
    if (out->order != SMZ_ORDER_SOURCE && out->order != SMZ_ORDER_RANK)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no such order");
    if (out->profile < SMZ_PROFILE_AUTO || out->profile > SMZ_PROFILE_FLAT)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no such profile");
    if (out->headline_style < SMZ_HEADLINE_TITLE || out->headline_style > SMZ_HEADLINE_KICKER)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no such style of headlines");
    if (out->attribution < SMZ_ATTRIBUTION_AUTO || out->attribution > SMZ_ATTRIBUTION_KEEP)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no such attribution");
    if (!out->query)
        out->query_size = 0;
    bad = smz_utf8_check(out->query, out->query_size);
    if (bad < out->query_size)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, bad, "the query is not valid UTF-8");
    return SMZ_OK;
}

static size_t or_none(size_t limit)
{
    return limit ? limit : SIZE_MAX;
}

/* ---- Making a summary ------------------------------------------------------------------- */

/* What one call works with; all but `summary` lives in the context's two arenas. */
typedef struct work {
    smz_summary *summary;
    smz_document *document;
    const smz_options *options;
    const double *parameters;
    smz_arena *results;
    smz_arena *scratch;
    smz_text *shown; /* [sentences] as they will be printed */
    smz_cost *cost;  /* [sentences] */
    size_t words;    /* of all sentences */
    smz_ranking ranking;
    smz_selection selection;
} work;

static smz_budget make_budget(const work *w, const smz_doc *doc)
{
    const smz_options *options = w->options;
    bool any_but_percent = options->sentences || options->words || options->chars || options->bytes;
    smz_budget budget = {.sentences = or_none(options->sentences),
                         .words = or_none(options->words),
                         .chars = or_none(options->chars),
                         .bytes = or_none(options->bytes),
                         .parameters = w->parameters};

    if (options->sentences == SMZ_SENTENCES_AUTO) {
        budget.automatic = true;
        budget.sentences = SIZE_MAX;
    }
    if (!any_but_percent && !(options->percent > 0))
        budget.sentences = DEFAULT_SENTENCES;
    if (options->percent > 0) {
        size_t share = (size_t)floor((double)w->words * options->percent / 100);
        if (share < budget.words)
            budget.words = share;
    }
    budget.everything = doc->keep_furniture && options->percent >= 100 && !any_but_percent;
    return budget;
}

/* A sentence as it will be printed, and what it costs: most stand in the text as they are. */
static int price_sentence(work *w, uint32_t i, smz_error *error)
{
    const smz_doc *doc = &w->document->doc;
    const smz_candidate *sentence = &doc->sentences[i];
    smz_text shown = smz_text_slice(doc->source.text, sentence->span);
    size_t chars = shown.size;

    if (!smz_is_plain(doc->source.text, sentence->span)) {
        char *text = SMZ_NEW(w->results, char, shown.size);
        if (!text)
            return smz_fail_memory(error);
        shown = (smz_text){text, smz_fold_space(text, doc->source.text, sentence->span)};
        chars = smz_count_graphemes(shown);
    }
    w->shown[i] = shown;
    w->cost[i] = (smz_cost){sentence->words, chars, shown.size};
    w->words += sentence->words;
    w->summary->stats.chars += chars;
    return SMZ_OK;
}

static int price(work *w, smz_error *error)
{
    const smz_doc *doc = &w->document->doc;

    w->shown = SMZ_NEW(w->results, smz_text, doc->sentence_count);
    w->cost = SMZ_NEW(w->results, smz_cost, doc->sentence_count);
    if (!w->shown || !w->cost)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        int status = price_sentence(w, i, error);
        if (status != SMZ_OK)
            return status;
    }
    w->summary->stats.sentences = doc->sentence_count;
    w->summary->stats.words = w->words;
    return SMZ_OK;
}

/* The query asked for, or the record's own. */
static int find_query(uint32_t *terms, size_t *count, const work *w, smz_error *error)
{
    smz_context *context = w->document->context;
    smz_text query = w->document->query;

    if (query.size == 0)
        query = (smz_text){w->options->query, w->options->query_size};
    *count = 0;
    if (query.size == 0)
        return SMZ_OK;
    return smz_terms_of_query(terms, QUERY_TERMS, count, &w->document->doc, context->vocabulary,
                              context->stopwords, query, error);
}

/* The sentence of most score that has enough words and is within the limits; else none is chosen.
 */
static void choose_one(work *w, const smz_budget *budget)
{
    smz_selection *selection = &w->selection;
    uint32_t sentences = w->document->doc.sentence_count, best = sentences;

    for (uint32_t i = 0; i < sentences; i++) {
        const smz_cost *cost = &w->cost[i];
        bool fits = !w->document->doc.sentences[i].aside &&
                    cost->words >= w->options->least_words && cost->words <= budget->words &&
                    cost->chars <= budget->chars && cost->bytes <= budget->bytes;
        if (fits && (best == sentences || w->ranking.score[i] > w->ranking.score[best]))
            best = i;
        if (selection->fate[i] == SMZ_FATE_CHOSEN)
            selection->fate[i] = SMZ_FATE_PASSED;
        selection->note[i] = (smz_note){.why = SMZ_WHY_SCORE};
    }
    selection->size = best < sentences;
    if (selection->size > 0) {
        selection->chosen[0] = best;
        selection->fate[best] = SMZ_FATE_CHOSEN;
    }
}

/* A summary that is too short is no summary. */
static void hold_least(work *w, const smz_budget *budget)
{
    size_t words = 0;

    for (uint32_t i = 0; i < w->selection.size; i++)
        words += w->cost[w->selection.chosen[i]].words;
    if (words < w->options->least_words)
        choose_one(w, budget);
}

static int rank_and_select(work *w, const smz_method *method, smz_error *error)
{
    const smz_doc *doc = &w->document->doc;
    uint32_t query[QUERY_TERMS];
    smz_matrix matrix;
    smz_rank_input input = {.doc = doc,
                            .matrix = &matrix,
                            .query = query,
                            .seed = w->options->seed,
                            .parameters = w->parameters,
                            .profile = w->options->profile,
                            .arena = w->results,
                            .scratch = w->scratch};
    smz_budget budget = make_budget(w, doc);
    int status = smz_matrix_make(&matrix, w->results, doc, error);

    if (status == SMZ_OK)
        status = find_query(query, &input.query_size, w, error);
    if (status == SMZ_OK)
        status = smz_rank(&w->ranking, method, &input, error);
    if (status == SMZ_OK)
        status = smz_select(&w->selection, w->results, w->scratch, doc, &matrix, &w->ranking,
                            w->cost, &budget, error);
    if (status == SMZ_OK && w->options->least_words > 0)
        hold_least(w, &budget);
    return status;
}

/* The longest there is, and a sentence's number and its text's. */
#define WHY_SIZE 128

/* Why a sentence is in the summary, other than for its score. */
static int fill_why(smz_chosen *out, const work *w, uint32_t i, smz_error *error)
{
    const smz_doc *doc = &w->document->doc;
    smz_note note = w->selection.note[i];
    char *text, of[32] = "";

    out->why = NULL;
    if (note.why == SMZ_WHY_SCORE || !w->options->explain)
        return SMZ_OK;
    out->why = text = SMZ_NEW(&w->summary->arena, char, WHY_SIZE);
    if (!text)
        return smz_fail_memory(error);
    if (doc->cluster)
        snprintf(of, sizeof of, " of document %lu",
                 (unsigned long)doc->sentences[note.other].member);
    if (note.why == SMZ_WHY_ROOM)
        snprintf(text, WHY_SIZE, "fills the room that another one left");
    else if (note.why == SMZ_WHY_LEAD)
        snprintf(text, WHY_SIZE, "tells the news");
    else if (note.why == SMZ_WHY_NAMES)
        snprintf(text, WHY_SIZE, "has in full a name that sentence %lu%s has half of",
                 (unsigned long)smz_place(doc, note.other), of);
    else
        snprintf(text, WHY_SIZE, "%s sentence %lu%s, which %s",
                 note.why == SMZ_WHY_ALONG ? "taken along for" : "in place of",
                 (unsigned long)smz_place(doc, note.other), of, smz_sign_name(note.sign));
    return SMZ_OK;
}

static int fill_sentence(smz_chosen *out, const work *w, uint32_t i, smz_error *error)
{
    const smz_doc *doc = &w->document->doc;
    const smz_candidate *from = &doc->sentences[i];
    uint32_t member;
    smz_span source = smz_member_span(&member, doc, from->span);
    char *text = smz_arena_copy(&w->summary->arena, w->shown[i].data, w->shown[i].size);

    if (!text)
        return smz_fail_memory(error);
    out->sentence = (smz_sentence){.text = text,
                                   .size = w->shown[i].size,
                                   .start = source.start,
                                   .end = source.end,
                                   .document = member,
                                   .sentence = smz_place(doc, i),
                                   .paragraph = from->paragraph,
                                   .words = w->cost[i].words,
                                   .chars = w->cost[i].chars,
                                   .score = w->ranking.score[i]};
    for (unsigned k = 0; k < w->ranking.parts; k++)
        out->part[k] = (smz_part){w->ranking.part_name[k], w->ranking.part[k][i]};
    return fill_why(out, w, i, error);
}

static void count_sentence(smz_stats *stats, const smz_sentence *sentence)
{
    size_t line_break = stats->summary_sentences > 0;

    stats->summary_sentences++;
    stats->summary_words += sentence->words;
    stats->summary_chars += sentence->chars + line_break;
    stats->summary_bytes += sentence->size + line_break;
}

/* Copies the chosen sentences, in source order or best first. */
static int fill_sentences(work *w, smz_error *error)
{
    smz_summary *summary = w->summary;
    const smz_selection *selection = &w->selection;
    uint32_t sentences = w->document->doc.sentence_count;
    bool by_rank = w->options->order == SMZ_ORDER_RANK;

    if (w->options->no_sentences)
        return SMZ_OK;
    summary->chosen = SMZ_NEW(&summary->arena, smz_chosen, selection->size);
    if (!summary->chosen)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < (by_rank ? selection->size : sentences); i++) {
        uint32_t sentence = by_rank ? selection->chosen[i] : i;
        smz_chosen *chosen = &summary->chosen[summary->size];
        int status;
        if (selection->fate[sentence] != SMZ_FATE_CHOSEN)
            continue;
        status = fill_sentence(chosen, w, sentence, error);
        if (status != SMZ_OK)
            return status;
        summary->size++;
        count_sentence(&summary->stats, &chosen->sentence);
    }
    summary->parts = w->options->explain ? w->ranking.parts : 0;
    return SMZ_OK;
}

static int fill_keywords(work *w, smz_error *error)
{
    smz_summary *summary = w->summary;
    const smz_doc *doc = &w->document->doc;
    size_t limit = w->options->keyword_chars, chars = 0;
    smz_phrases phrases = {0};
    int status;

    if (w->options->keywords == 0)
        return SMZ_OK;
    status = smz_keywords(&phrases, w->results, w->scratch, doc, w->options->keywords, error);
    if (status != SMZ_OK)
        return status;
    summary->keywords = SMZ_NEW(&summary->arena, smz_keyword, phrases.size);
    if (!summary->keywords)
        return smz_fail_memory(error);
    for (size_t i = 0; i < phrases.size; i++) {
        smz_span span = phrases.items[i].span;
        char *text = SMZ_NEW(&summary->arena, char, smz_span_size(span) + 1);
        size_t size, more;
        if (!text)
            return smz_fail_memory(error);
        size = smz_fold_space(text, doc->source.text, span);
        text[size] = '\0';
        more = smz_count_graphemes((smz_text){text, size}) + (chars > 0 ? 2 : 0);
        if (limit > 0 && chars + more > limit)
            continue;
        chars += more;
        summary->keywords[summary->keyword_count++] =
            (smz_keyword){text, size, phrases.items[i].score};
    }
    return SMZ_OK;
}

static int fill_dropped(smz_summary *summary, const smz_doc *doc, smz_span span, const char *reason,
                        smz_error *error)
{
    char *text = SMZ_NEW(&summary->arena, char, smz_span_size(span) + 1);
    uint32_t member;
    smz_span source = smz_member_span(&member, doc, span);
    size_t size;

    if (!text)
        return smz_fail_memory(error);
    size = smz_fold_space(text, doc->source.text, span);
    text[size] = '\0';
    summary->dropped[summary->dropped_count++] =
        (smz_dropped){text, size, source.start, source.end, member, reason};
    return SMZ_OK;
}

/* Why a sentence is no candidate, or was passed over other than for its score; NULL: it was not. */
static const char *why_not(const smz_selection *selection, const smz_doc *doc, uint32_t i)
{
    if (doc->sentences[i].aside)
        return smz_reason_name((smz_reason)doc->sentences[i].aside);
    if (selection->fate[i] == SMZ_FATE_REPEATED)
        return smz_reason_name(SMZ_REASON_DUPLICATE);
    if (selection->fate[i] != SMZ_FATE_CHOSEN && selection->note[i].why == SMZ_WHY_GIVEN_UP)
        return smz_sign_name(selection->note[i].sign);
    return NULL;
}

/* Drops from `*at` on that begin before a place. */
static int fill_furniture(smz_summary *summary, const smz_doc *doc, size_t *at, size_t before,
                          smz_error *error)
{
    const smz_drops *drops = &doc->layout.drops;
    int status = SMZ_OK;

    for (; *at < drops->size && drops->items[*at].span.start < before && status == SMZ_OK; ++*at)
        status = fill_dropped(summary, doc, drops->items[*at].span,
                              smz_reason_name(drops->items[*at].reason), error);
    return status;
}

/* What is no candidate, what says a chosen sentence again, and what was given up for how it reads,
 * in text order. */
static int fill_all_dropped(work *w, smz_error *error)
{
    smz_summary *summary = w->summary;
    const smz_doc *doc = &w->document->doc;
    size_t room = doc->layout.drops.size, at = 0;
    int status = SMZ_OK;

    for (uint32_t i = 0; i < doc->sentence_count; i++)
        room += why_not(&w->selection, doc, i) != NULL;
    summary->dropped = SMZ_NEW(&summary->arena, smz_dropped, room);
    if (!summary->dropped)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < doc->sentence_count && status == SMZ_OK; i++) {
        const char *reason = why_not(&w->selection, doc, i);
        smz_span span = doc->sentences[i].span;
        if (!reason)
            continue;
        status = fill_furniture(summary, doc, &at, span.start, error);
        if (status == SMZ_OK)
            status = fill_dropped(summary, doc, span, reason, error);
    }
    if (status == SMZ_OK)
        status = fill_furniture(summary, doc, &at, SIZE_MAX, error);
    return status;
}

/* The texts as they were converted. */
static int fill_extracted(smz_summary *summary, const smz_doc *doc, smz_error *error)
{
    summary->extracted = SMZ_NEW(&summary->arena, smz_text, doc->member_count);
    if (!summary->extracted)
        return smz_fail_memory(error);
    for (uint32_t k = 0; k < doc->member_count; k++) {
        smz_text text = doc->members[k].source.text;
        char *copy = smz_arena_copy(&summary->arena, text.data, text.size);
        if (!copy)
            return smz_fail_memory(error);
        summary->extracted[summary->extracted_count++] = (smz_text){copy, text.size};
    }
    return SMZ_OK;
}

/* What the summary says of the document: title, language, id, and the text that offsets point into.
 */
static int fill_about(work *w, const smz_method *method, smz_error *error)
{
    smz_summary *summary = w->summary;
    const smz_document *document = w->document;
    const smz_doc *doc = &document->doc;
    const smz_drops *drops = &doc->layout.drops;

    summary->method = method->name;
    summary->language = smz_lang_code(doc->language);
    summary->explained = w->options->explain != 0;
    summary->cluster = doc->cluster;
    for (size_t i = 0; i < drops->size; i++)
        summary->stats.furniture += drops->items[i].reason != SMZ_REASON_TITLE;
    for (uint32_t i = 0; i < doc->sentence_count; i++)
        summary->stats.furniture += doc->sentences[i].aside != SMZ_REASON_NONE;
    if (doc->title.data) {
        summary->title = smz_arena_copy(&summary->arena, doc->title.data, doc->title.size);
        if (!summary->title)
            return smz_fail_memory(error);
    }
    summary->id_json.size = document->id_json.size;
    summary->id_json.data =
        smz_arena_copy(&summary->arena, document->id_json.data, document->id_json.size);
    if (!summary->id_json.data)
        return smz_fail_memory(error);
    return doc->source.converted ? fill_extracted(summary, doc, error) : SMZ_OK;
}

static int make(work *w, const smz_method *method, smz_error *error)
{
    int status = price(w, error);

    if (status == SMZ_OK)
        status = rank_and_select(w, method, error);
    if (status == SMZ_OK)
        status = fill_about(w, method, error);
    if (status == SMZ_OK)
        status = smz_summary_add_headlines(w->summary, &w->document->doc, w->options, w->results,
                                           w->scratch, error);
    if (status == SMZ_OK)
        status = fill_sentences(w, error);
    if (status == SMZ_OK)
        status = fill_keywords(w, error);
    if (status == SMZ_OK && w->options->explain)
        status = fill_all_dropped(w, error);
    return status;
}

int smz_summarize(smz_summary *summary, smz_document *document, const smz_options *options,
                  smz_error *error)
{
    smz_context *context = document->context;
    const smz_method *method;
    smz_options all;
    double parameters[SMZ_PARAMETERS];
    work w = {.summary = summary,
              .document = document,
              .options = &all,
              .parameters = smz_parameter_defaults,
              .results = &context->results,
              .scratch = &context->scratch};
    int status;

    clear(summary);
    status = read_options(&all, options, error);
    if (status == SMZ_OK && all.parameters) {
        status = smz_parameters_read(parameters, all.parameters, all.parameters_size, error);
        w.parameters = parameters;
    }
    if (status != SMZ_OK)
        return status;
    method = all.method ? smz_method_find(all.method) : &smz_methods[0];
    if (!method)
        return smz_fail(error, SMZ_ERROR_METHOD, SMZ_NO_OFFSET, "unknown method '%.40s'",
                        all.method);
    status = make(&w, method, error);
    smz_arena_reset(&context->results);
    smz_arena_reset(&context->scratch);
    if (status != SMZ_OK)
        clear(summary);
    return status;
}

int smz_summarize_text(smz_summary **out, const char *text, size_t size, const smz_options *options,
                       const smz_read_options *read_options, smz_error *error)
{
    smz_context *context = NULL;
    smz_document *document = NULL;
    smz_summary *summary = NULL;
    int status = smz_context_new(&context, NULL, NULL, error);

    *out = NULL;
    if (status == SMZ_OK)
        status = smz_document_new(&document, context, error);
    if (status == SMZ_OK)
        status = smz_summary_new(&summary, NULL, error);
    if (status == SMZ_OK)
        status = smz_document_read(document, text, size, read_options, error);
    if (status == SMZ_OK)
        status = smz_summarize(summary, document, options, error);
    smz_document_free(document);
    smz_context_free(context);
    if (status == SMZ_OK)
        *out = summary;
    else
        smz_summary_free(summary);
    return status;
}

/* ---- Getters ---------------------------------------------------------------------------- */

size_t smz_summary_size(const smz_summary *summary)
{
    return summary->size;
}

const smz_sentence *smz_summary_sentence(const smz_summary *summary, size_t i)
{
    return i < summary->size ? &summary->chosen[i].sentence : NULL;
}

const smz_part *smz_summary_part(const smz_summary *summary, size_t i, size_t k)
{
    return i < summary->size && k < summary->parts ? &summary->chosen[i].part[k] : NULL;
}

const char *smz_summary_why(const smz_summary *summary, size_t i)
{
    return i < summary->size ? summary->chosen[i].why : NULL;
}

const smz_keyword *smz_summary_keyword(const smz_summary *summary, size_t i)
{
    return i < summary->keyword_count ? &summary->keywords[i] : NULL;
}

const smz_dropped *smz_summary_dropped(const smz_summary *summary, size_t i)
{
    return i < summary->dropped_count ? &summary->dropped[i] : NULL;
}

const smz_stats *smz_summary_stats(const smz_summary *summary)
{
    return &summary->stats;
}

const char *smz_summary_title(const smz_summary *summary)
{
    return summary->title;
}

const char *smz_summary_language(const smz_summary *summary)
{
    return summary->language;
}

const char *smz_summary_method(const smz_summary *summary)
{
    return summary->method;
}
