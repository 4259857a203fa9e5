/* Results from a file. What is missing or of another kind makes the file no such file: it is either
 * one of ours and whole, or it is refused by the name of what is wrong. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "harness/memory.h"
#include "harness/results.h"
#include "harness/value.h"
#include "program/input.h"
#include "program/messages.h"

typedef struct reader {
    results *r;
    smz_arena *arena;
    const char *wrong; /* the first field that is; NULL: none yet */
} reader;

/* ---- Fields ----------------------------------------------------------------------------- */

static void complain(reader *in, const char *name)
{
    if (!in->wrong)
        in->wrong = name;
}

static const value *list_field(reader *in, const value *object, const char *name)
{
    const value *list = value_member(object, name);

    if (!value_is_array(list))
        complain(in, name);
    return list;
}

/* As it stands there; NULL for null and for none. */
static const char *optional_string(reader *in, const value *object, const char *name)
{
    smz_text text;

    if (!value_text(&text, value_member(object, name)))
        return NULL;
    return sure_copy(in->arena, text.data, text.size);
}

static const char *string_field(reader *in, const value *object, const char *name)
{
    const char *string = optional_string(in, object, name);

    if (!string)
        complain(in, name);
    return string ? string : "";
}

/* NaN for null. */
static double number_of(reader *in, const value *v, const char *name)
{
    double number = NAN;

    if (!value_number(&number, v) && !value_is_null(v))
        complain(in, name);
    return number;
}

static double number_field(reader *in, const value *object, const char *name)
{
    if (!value_member(object, name))
        complain(in, name);
    return number_of(in, value_member(object, name), name);
}

/* A whole number below `end`. */
static size_t whole(reader *in, const value *v, const char *name, double end)
{
    double number = -1;

    if (!value_number(&number, v) || !(number >= 0 && number < end) || floor(number) != number) {
        complain(in, name);
        return 0;
    }
    return (size_t)number;
}

#define MANY 9e15 /* below 2^53, where doubles are whole */

static size_t size_field(reader *in, const value *object, const char *name)
{
    return whole(in, value_member(object, name), name, MANY);
}

static uint32_t count_field(reader *in, const value *object, const char *name)
{
    return (uint32_t)whole(in, value_member(object, name), name, UINT32_MAX);
}

static smz_interval interval_field(reader *in, const value *object, const char *name)
{
    const value *three = list_field(in, object, name);

    return (smz_interval){number_of(in, value_item(three, 0), name),
                          number_of(in, value_item(three, 1), name),
                          number_of(in, value_item(three, 2), name)};
}

static uint32_t *numbers_field(reader *in, size_t *count, const value *object, const char *name,
                               double end)
{
    const value *list = list_field(in, object, name);
    uint32_t *numbers;

    *count = value_size(list);
    numbers = SURE_NEW(in->arena, uint32_t, *count);
    for (size_t i = 0; i < *count; i++)
        numbers[i] = (uint32_t)whole(in, value_item(list, i), name, end);
    return numbers;
}

static const char **strings_field(reader *in, size_t *count, const value *object, const char *name)
{
    const value *list = list_field(in, object, name);
    const char **strings;

    *count = value_size(list);
    strings = SURE_NEW(in->arena, const char *, *count);
    for (size_t i = 0; i < *count; i++) {
        smz_text text = SMZ_TEXT("");
        if (!value_text(&text, value_item(list, i)))
            complain(in, name);
        strings[i] = sure_copy(in->arena, text.data, text.size);
    }
    return strings;
}

/* ---- Parts ------------------------------------------------------------------------------ */

static results_measure measure_field(reader *in, const value *object)
{
    const char *name = string_field(in, object, "measure");

    for (results_measure m = MEASURE_F; m <= MEASURE_RECALL; m++)
        if (strcmp(results_measure_name(m), name) == 0)
            return m;
    complain(in, "measure");
    return MEASURE_F;
}

static void read_settings(reader *in, const value *root)
{
    results *r = in->r;

    r->command = string_field(in, root, "command");
    r->signature = string_field(in, root, "signature");
    r->task = string_field(in, root, "task");
    r->budget = string_field(in, root, "budget");
    r->measure = measure_field(in, root);
    r->confidence = number_field(in, root, "confidence");
    r->resamples = count_field(in, root, "resamples");
    r->seed = strtoull(string_field(in, root, "seed"), NULL, 10);
    r->metrics = strings_field(in, &r->metric_count, root, "metrics");
    r->version_count = value_members(value_member(root, "versions"));
    r->versions = SURE_NEW(in->arena, results_pair, r->version_count);
    for (size_t i = 0; i < r->version_count; i++) {
        const char *name = value_member_name(value_member(root, "versions"), i);
        r->versions[i].name = sure_string(in->arena, name);
        r->versions[i].value = string_field(in, value_member(root, "versions"), name);
    }
}

static void read_corpora(reader *in, const value *root)
{
    const value *list = list_field(in, root, "corpora");
    results *r = in->r;

    r->corpus_count = value_size(list);
    r->corpora = SURE_NEW(in->arena, results_corpus, r->corpus_count);
    for (size_t i = 0; i < r->corpus_count; i++) {
        const value *from = value_item(list, i);
        r->corpora[i] = (results_corpus){.name = string_field(in, from, "name"),
                                         .file = string_field(in, from, "file"),
                                         .sha256 = string_field(in, from, "sha256"),
                                         .records = size_field(in, from, "records"),
                                         .left_out = size_field(in, from, "left_out")};
    }
}

static void read_documents(reader *in, const value *root)
{
    const value *list = list_field(in, root, "documents");
    results *r = in->r;

    r->document_count = value_size(list);
    r->documents = SURE_NEW(in->arena, results_document, r->document_count);
    for (size_t i = 0; i < r->document_count; i++) {
        const value *from = value_item(list, i);
        results_document *d = &r->documents[i];
        *d = (results_document){
            .id = string_field(in, from, "id"),
            .corpus = whole(in, value_member(from, "corpus"), "corpus", (double)r->corpus_count),
            .language = string_field(in, from, "language"),
            .sentences = size_field(in, from, "sentences"),
            .words = size_field(in, from, "words"),
            .title = optional_string(in, from, "title"),
            .source = optional_string(in, from, "source")};
        if (value_member(from, "references"))
            d->references = strings_field(in, &d->reference_count, from, "references");
    }
}

static void read_groups(reader *in, const value *root)
{
    const value *list = list_field(in, root, "groups");
    results *r = in->r;

    r->group_count = value_size(list);
    r->groups = SURE_NEW(in->arena, results_group, r->group_count);
    for (size_t i = 0; i < r->group_count; i++) {
        const value *from = value_item(list, i);
        results_group *group = &r->groups[i];
        group->field = optional_string(in, from, "field");
        group->value = string_field(in, from, "value");
        group->documents =
            numbers_field(in, &group->size, from, "documents", (double)r->document_count);
    }
    if (r->group_count == 0)
        complain(in, "groups");
}

/* ---- Systems ---------------------------------------------------------------------------- */

static void read_cell(reader *in, results_cell *out, const value *from)
{
    out->average.precision = interval_field(in, from, "precision");
    out->average.recall = interval_field(in, from, "recall");
    out->average.f = interval_field(in, from, "f");
    out->test = (results_test){
        interval_field(in, from, "difference"), number_field(in, from, "p_bootstrap"),
        number_field(in, from, "p_randomization"), number_field(in, from, "raw_p_bootstrap"),
        number_field(in, from, "raw_p_randomization")};
}

static void read_cells(reader *in, results_system *out, const value *from)
{
    const value *list = list_field(in, from, "groups");
    const results *r = in->r;

    out->cells = SURE_NEW(in->arena, results_cell, r->group_count * r->metric_count);
    for (size_t g = 0; g < r->group_count; g++)
        for (size_t m = 0; m < r->metric_count; m++)
            read_cell(in, results_cell_of(r, out, g, m), value_item(value_item(list, g), m));
}

static void read_scores(reader *in, results_summary *out, const value *from)
{
    const value *list = list_field(in, from, "scores");
    size_t count = in->r->metric_count;
    smz_score *scores = SURE_NEW(in->arena, smz_score, count);

    if (value_size(list) != count)
        complain(in, "scores");
    for (size_t m = 0; m < count; m++) {
        const value *three = value_item(list, m);
        scores[m].precision = number_of(in, value_item(three, 0), "scores");
        scores[m].recall = number_of(in, value_item(three, 1), "scores");
        scores[m].f = number_of(in, value_item(three, 2), "scores");
    }
    out->scores = scores;
}

static void read_summary(reader *in, results_summary *out, const value *from)
{
    read_scores(in, out, from);
    if (!value_is_null(value_member(from, "positions")))
        out->positions = numbers_field(in, &out->position_count, from, "positions", UINT32_MAX);
    out->sentences = size_field(in, from, "sentences");
    out->words = size_field(in, from, "words");
    out->chars = size_field(in, from, "chars");
    out->bytes = size_field(in, from, "bytes");
    for (size_t k = 0; k < RESULTS_COUNTS; k++)
        out->counts.of[k] = count_field(in, from, results_count_names[k]);
    out->counts.budget = number_field(in, from, "budget");
    out->failed = value_is_true(value_member(from, "failed"));
    out->text = optional_string(in, from, "text");
}

static results_kind kind_field(reader *in, const value *object)
{
    const char *name = string_field(in, object, "kind");

    for (results_kind k = RESULTS_METHOD; k <= RESULTS_PEER; k++)
        if (strcmp(results_kind_name(k), name) == 0)
            return k;
    complain(in, "kind");
    return RESULTS_METHOD;
}

static void read_system(reader *in, results_system *out, const value *from)
{
    const value *cost = value_member(from, "cost");
    const value *summaries = list_field(in, from, "summaries");
    size_t count = in->r->document_count;

    out->name = string_field(in, from, "name");
    out->kind = kind_field(in, from);
    out->about = string_field(in, from, "about");
    out->failures = size_field(in, from, "failures");
    if (!value_is_null(cost))
        out->cost = (results_cost){number_field(in, cost, "seconds"),
                                   number_field(in, cost, "memory"), true};
    read_cells(in, out, from);
    if (value_size(summaries) != count)
        complain(in, "summaries");
    out->summaries = SURE_NEW(in->arena, results_summary, count);
    for (size_t d = 0; d < count && !in->wrong; d++)
        read_summary(in, &out->summaries[d], value_item(summaries, d));
}

static void read_systems(reader *in, const value *root)
{
    const value *list = list_field(in, root, "systems");
    results *r = in->r;

    r->system_count = value_size(list);
    r->systems = SURE_NEW(in->arena, results_system, r->system_count);
    for (size_t i = 0; i < r->system_count && !in->wrong; i++)
        read_system(in, &r->systems[i], value_item(list, i));
    if (r->system_count == 0)
        complain(in, "systems");
}

/* ---- The whole -------------------------------------------------------------------------- */

static void read_root(reader *in, const value *root)
{
    smz_text format;

    if (!value_text(&format, value_member(root, "format")) ||
        !smz_text_equal(format, SMZ_TEXT(RESULTS_FORMAT))) {
        complain(in, "format");
        return;
    }
    read_settings(in, root);
    read_corpora(in, root);
    read_documents(in, root);
    read_groups(in, root);
    if (!in->wrong)
        read_systems(in, root);
}

static bool read_text(results *out, const char *name, const char *data, size_t size)
{
    reader in = {.r = out, .arena = &out->arena};
    value_error error;
    value *root = value_parse(data, size, &error);

    if (!root) {
        say("%s: no results: %s", name, error.message);
        return false;
    }
    read_root(&in, root);
    value_free(root);
    if (in.wrong && strcmp(in.wrong, "format") == 0)
        say("%s: not in the format '%s'", name, RESULTS_FORMAT);
    else if (in.wrong)
        say("%s: broken results: '%s' is missing or wrong", name, in.wrong);
    return !in.wrong;
}

bool results_read(results *out, const char *file)
{
    input in;
    bool fine;

    if (!input_read(&in, file))
        return false;
    fine = read_text(out, in.name, in.data + in.start, in.end - in.start);
    input_close(&in);
    if (!fine) {
        results_free(out);
        results_init(out);
    }
    return fine;
}
