#include "api/objects.h"
#include "base/error.h"
#include "base/options.h"
#include "document/flattened.h"
#include "document/fold.h"
#include "document/members.h"
#include "document/sentences.h"
#include "intake/record.h"

/* A typical article with its tokens fits into one chunk. */
#define DOCUMENT_CHUNK ((size_t)128 << 10)

void smz_read_options_init(smz_read_options *options)
{
    *options = (smz_read_options){.size = sizeof *options};
}

static int read_options(smz_read_options *out, const smz_read_options *given, smz_error *error)
{
    int status;

    smz_read_options_init(out);
    status = smz_options_take(out, sizeof *out, given, "smz_read_options_init", error);
    if (status == SMZ_OK && (unsigned)out->input > SMZ_INPUT_MARKDOWN)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no such kind of input");
    return status;
}

int smz_document_new(smz_document **out, smz_context *context, smz_error *error)
{
    smz_document *document =
        context->allocator.resize(context->allocator.user, NULL, sizeof *document);

    *out = NULL;
    if (!document)
        return smz_fail_memory(error);
    memset(document, 0, sizeof *document);
    document->context = context;
    document->doc.language = SMZ_LANG_UNKNOWN;
    smz_arena_init(&document->arena, &context->allocator, DOCUMENT_CHUNK);
    *out = document;
    return SMZ_OK;
}

void smz_document_free(smz_document *document)
{
    if (!document)
        return;
    smz_arena_free(&document->arena);
    document->context->allocator.release(document->context->allocator.user, document);
}

/* ---- Reading ---------------------------------------------------------------------------- */

typedef SMZ_VECTOR(smz_candidate) candidates;

/* Sorts one stretch's sentences into candidates and drops. */
static int take_sentences(candidates *found, smz_drops *drops, smz_document *document,
                          const smz_spans *spans, const smz_stretch *stretch, smz_error *error)
{
    smz_doc *doc = &document->doc;
    smz_reason *aside = SMZ_NEW0(&document->context->scratch, smz_reason, spans->size + 1);
    bool opens = true,
         last = stretch + 1 == doc->layout.stretches.items + doc->layout.stretches.size;

    if (!aside)
        return smz_fail_memory(error);
    if (!doc->keep_furniture)
        smz_find_flattened(aside, doc->source.text, spans, doc->language, last);
    for (size_t i = 0; i < spans->size; i++) {
        smz_span span = spans->items[i];
        smz_reason reason = SMZ_REASON_NONE;
        smz_candidate *candidate;

        if (!doc->keep_furniture)
            reason = smz_furniture_sentence(smz_text_slice(doc->source.text, span),
                                            stretch->suspect < span.end);
        if (reason != SMZ_REASON_NONE) {
            smz_drop *drop = SMZ_PUSH(&document->arena, drops);
            if (!drop)
                return smz_fail_memory(error);
            *drop = (smz_drop){span, reason};
            continue;
        }
        candidate = SMZ_PUSH(&document->arena, found);
        if (!candidate)
            return smz_fail_memory(error);
        *candidate = (smz_candidate){.span = span,
                                     .paragraph = stretch->paragraph,
                                     .opens_paragraph = opens,
                                     .aside = (uint8_t)aside[i]};
        opens = opens && aside[i] != SMZ_REASON_NONE;
    }
    return SMZ_OK;
}

/* Merges the sentences that were dropped into the layout's drops; both are in text order. */
static int merge_drops(smz_document *document, const smz_drops *more, smz_error *error)
{
    smz_drops *drops = &document->doc.layout.drops;
    size_t left = drops->size, right = more->size;

    if (right == 0)
        return SMZ_OK;
    if (!smz_vector_grow(&document->arena, (void **)&drops->items, &drops->capacity, left + right,
                         sizeof *drops->items))
        return smz_fail_memory(error);
    drops->size = left + right;
    while (right > 0) {
        bool take_left =
            left > 0 && drops->items[left - 1].span.start > more->items[right - 1].span.start;
        drops->items[left + right - 1] =
            take_left ? drops->items[left - 1] : more->items[right - 1];
        left -= take_left;
        right -= !take_left;
    }
    return SMZ_OK;
}

static int split(smz_document *document, smz_error *error)
{
    smz_doc *doc = &document->doc;
    smz_arena *scratch = &document->context->scratch;
    candidates found = {0};
    smz_drops drops = {0};
    smz_spans spans = {0};
    int status = SMZ_OK;

    for (size_t i = 0; i < doc->layout.stretches.size && status == SMZ_OK; i++) {
        const smz_stretch *stretch = &doc->layout.stretches.items[i];
        spans.size = 0;
        status = smz_split_sentences(&spans, scratch, doc->source.text, stretch->span,
                                     doc->language, error);
        if (status == SMZ_OK)
            status = take_sentences(&found, &drops, document, &spans, stretch, error);
    }
    smz_arena_reset(scratch);
    if (status != SMZ_OK)
        return status;
    if (found.size > UINT32_MAX - 1)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "more than %lu sentences",
                        (unsigned long)UINT32_MAX - 1);
    doc->sentences = found.items;
    doc->sentence_count = (uint32_t)found.size;
    return merge_drops(document, &drops, error);
}

/* The title as it will be shown: the record's, else what the layout found. */
static int take_title(smz_document *document, smz_text given, smz_error *error)
{
    smz_doc *doc = &document->doc;
    smz_text from = given.size ? given : doc->source.text;
    smz_span span = given.size ? (smz_span){0, given.size} : doc->layout.title;
    char *title;

    if (smz_span_size(span) == 0)
        return SMZ_OK;
    title = SMZ_NEW(&document->arena, char, smz_span_size(span) + 1);
    if (!title)
        return smz_fail_memory(error);
    doc->title = (smz_text){title, smz_fold_space(title, from, span)};
    title[doc->title.size] = '\0';
    if (doc->title.size == 0)
        doc->title = (smz_text){NULL, 0};
    return SMZ_OK;
}

/* What a document is read from. */
typedef struct given {
    const smz_cluster_text *texts;
    size_t count;
    bool cluster;
    smz_text title; /* of a record; empty: none */
} given;

/* The stages from bytes to terms. */
static int analyse(smz_document *document, const given *from, const smz_read_options *options,
                   smz_lang lang, smz_error *error)
{
    smz_context *context = document->context;
    smz_doc *doc = &document->doc;
    int status;

    doc->keep_furniture = options->keep_furniture != 0;
    doc->cluster = from->cluster;
    status = smz_members_read(doc, &document->arena, from->texts, from->count, options, error);
    if (status != SMZ_OK)
        return status;
    doc->language = lang == SMZ_LANG_AUTO ? smz_lang_detect(doc->source.text) : lang;
    status = smz_members_lay_out(doc, &document->arena, from->title, error);
    if (status == SMZ_OK)
        status = take_title(document, from->title, error);
    if (status == SMZ_OK)
        status = split(document, error);
    if (status != SMZ_OK)
        return status;
    smz_members_number(doc);
    return smz_terms_make(doc, &document->arena, context->vocabulary, context->stopwords, error);
}

static void clear_doc(smz_document *document)
{
    memset(&document->doc, 0, sizeof document->doc);
    document->doc.language = SMZ_LANG_UNKNOWN;
    document->query = (smz_text){NULL, 0};
}

static void clear(smz_document *document)
{
    clear_doc(document);
    document->id_json = (smz_text){NULL, 0};
    smz_arena_reset(&document->arena);
}

/* The language by code, or the context's; false: no such language. */
static bool choose_language(smz_lang *out, const smz_context *context, const char *code)
{
    *out = code ? smz_lang_find(code) : context->lang;
    return *out != SMZ_LANG_UNKNOWN;
}

/* Reads texts in the language that the options name. */
static int read_texts(smz_document *document, const given *from, const smz_read_options *options,
                      smz_error *error)
{
    smz_lang lang;

    if (!choose_language(&lang, document->context, options->language))
        return smz_fail(error, SMZ_ERROR_LANGUAGE, SMZ_NO_OFFSET, "unknown language '%.40s'",
                        options->language);
    return analyse(document, from, options, lang, error);
}

int smz_document_read(smz_document *document, const char *text, size_t size,
                      const smz_read_options *options, smz_error *error)
{
    smz_cluster_text only = {.text = text, .size = size};
    smz_read_options all;
    int status;

    clear(document);
    status = read_options(&all, options, error);
    if (status == SMZ_OK)
        status = read_texts(document, &(given){.texts = &only, .count = 1}, &all, error);
    if (status != SMZ_OK)
        clear(document);
    return status;
}

int smz_document_read_cluster(smz_document *document, const smz_cluster_text *texts, size_t count,
                              const smz_read_options *options, smz_error *error)
{
    given from = {.texts = texts, .count = count, .cluster = true};
    smz_read_options all;
    int status;

    clear(document);
    status = read_options(&all, options, error);
    if (status == SMZ_OK && count == 0)
        status = smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "a cluster of no texts");
    if (status == SMZ_OK)
        status = read_texts(document, &from, &all, error);
    if (status != SMZ_OK)
        clear(document);
    return status;
}

int smz_document_read_record(smz_document *document, const char *json, size_t size,
                             const smz_read_options *options, smz_error *error)
{
    smz_read_options all;
    smz_record record;
    smz_cluster_text only;
    given from = {.texts = &only, .count = 1};
    int status;

    clear(document);
    status = read_options(&all, options, error);
    if (status != SMZ_OK)
        return status;
    status = smz_record_parse(&record, &document->arena, json, size, error);
    document->id_json = record.id_json;
    if (status != SMZ_OK)
        return status;
    all.encoding = NULL; /* JSON is UTF-8 */
    if (record.language.data)
        all.language = record.language.data;
    only = (smz_cluster_text){.text = record.text.data, .size = record.text.size};
    from.title = record.title;
    if (record.documents) {
        from.texts = record.documents;
        from.count = record.document_count;
        from.cluster = true;
    }
    status = read_texts(document, &from, &all, error);
    if (status != SMZ_OK) {
        clear_doc(document);
        return status;
    }
    document->query = record.query;
    return SMZ_OK;
}

/* ---- Getters ---------------------------------------------------------------------------- */

size_t smz_document_sentences(const smz_document *document)
{
    return document->doc.sentence_count;
}

const char *smz_document_language(const smz_document *document)
{
    return smz_lang_code(document->doc.language);
}

const char *smz_document_title(const smz_document *document)
{
    return document->doc.title.data;
}
