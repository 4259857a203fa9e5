#include "support.h"

#include <stdio.h>
#include <string.h>

static void load(input *out, const char *path)
{
    FILE *file = fopen(path, "rb");
    long size = -1;

    if (file && fseek(file, 0, SEEK_END) == 0)
        size = ftell(file);
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0) {
        perror(path);
        exit(1);
    }
    *out = (input){path, malloc((size_t)size + 1), (size_t)size};
    if (!out->bytes || fread(out->bytes, 1, out->size, file) != out->size) {
        perror(path);
        exit(1);
    }
    fclose(file);
}

input *load_inputs(int count, char **paths)
{
    input *inputs = calloc((size_t)count + 1, sizeof *inputs);

    if (!inputs)
        exit(1);
    for (int i = 0; i < count; i++)
        load(&inputs[i], paths[i]);
    return inputs;
}

void free_inputs(input *inputs, int count)
{
    for (int i = 0; i < count; i++)
        free(inputs[i].bytes);
    free(inputs);
}

sink sink_new(size_t capacity)
{
    sink made = {.data = malloc(capacity), .capacity = capacity};

    if (!made.data)
        exit(1);
    return made;
}

bool sink_equal(const sink *a, const sink *b)
{
    return a->size == b->size && memcmp(a->data, b->data, a->size) == 0;
}

int sink_write(void *user, const char *data, size_t size)
{
    sink *out = user;

    if (++out->writes == out->fail_at || size > out->capacity - out->size)
        return 1;
    memcpy(out->data + out->size, data, size);
    out->size += size;
    return 0;
}

int objects_new(objects *out, const smz_allocator *allocator)
{
    static const char stopwords[] = "the\nof\nand\n# a comment\nwith\nder\ndie\n";
    int status;

    memset(out, 0, sizeof *out);
    status =
        smz_language_new(&out->language, "auto", stopwords, sizeof stopwords - 1, allocator, NULL);
    if (status == SMZ_OK)
        status = smz_context_new(&out->context, out->language, allocator, NULL);
    if (status == SMZ_OK)
        status = smz_document_new(&out->document, out->context, NULL);
    if (status == SMZ_OK)
        status = smz_summary_new(&out->summary, allocator, NULL);
    return status;
}

void objects_free(objects *all)
{
    smz_summary_free(all->summary);
    smz_document_free(all->document);
    smz_context_free(all->context);
    smz_language_free(all->language);
    memset(all, 0, sizeof *all);
}

static int read_input(smz_document *document, const input *in, smz_error *error)
{
    const char *dot = strrchr(in->name, '.');
    smz_read_options options;

    smz_read_options_init(&options);
    options.name = in->name;
    if (dot && strcmp(dot, ".jsonl") == 0)
        return smz_document_read_record(document, in->bytes, in->size, &options, error);
    return smz_document_read(document, in->bytes, in->size, &options, error);
}

/* By expected gain, which no query may lean. */
static int summarize_freely(objects *all, smz_error *error)
{
    smz_options options;

    smz_options_init(&options);
    options.method = "features";
    options.sentences = SMZ_SENTENCES_AUTO;
    options.explain = 1;
    return smz_summarize(all->summary, all->document, &options, error);
}

int summarize(objects *all, const input *in, smz_error *error)
{
    smz_options options;
    int status = read_input(all->document, in, error);

    smz_options_init(&options);
    options.sentences = 5;
    options.words = 150;
    options.keywords = 5;
    options.headlines = 3;
    options.headline_style = SMZ_HEADLINE_KICKER;
    options.query = "water and the wall";
    options.query_size = strlen(options.query);
    options.explain = 1;
    if (status == SMZ_OK)
        status = summarize_freely(all, error);
    if (status == SMZ_OK)
        status = smz_summarize(all->summary, all->document, &options, error);
    return status;
}

int summarize_all(objects *all, const input *in, sink *out, smz_error *error)
{
    smz_render_options render;
    int status = summarize(all, in, error);

    out->size = out->writes = 0;
    smz_render_options_init(&render);
    render.source = in->name;
    for (int format = SMZ_FORMAT_TEXT; format <= SMZ_FORMAT_JSONL && status == SMZ_OK; format++) {
        render.format = (smz_format)format;
        status = smz_render(all->summary, &render, sink_write, out, error);
    }
    return status;
}

/* ---- Scores ----------------------------------------------------------------------------- */

bool scoring(smz_rouge_options *options, size_t *metrics, size_t i)
{
    static const char stopwords[] = "the\nof\nand\n", lemmas[] = "was\tbe\nbest\tgood\n";

    smz_rouge_options_init(options);
    options->stem = 1;
    switch (i) {
    case 0:
        *metrics = 9;
        options->metrics = "1,2,9,L,Lsum,W,S4,SU*,W-2";
        return true;
    case 1:
        *metrics = 6;
        options->metrics = "1,L,W,S*,SU2,BE-HMR2";
        options->like = SMZ_ROUGE_PERL;
        options->bytes = 500;
        options->exceptions = lemmas;
        options->exceptions_size = sizeof lemmas - 1;
        options->stopwords = stopwords;
        options->stopwords_size = sizeof stopwords - 1;
        return true;
    case 2:
        *metrics = 4;
        options->metrics = "1,2,L,Lsum";
        options->language = "en";
        options->words = 1000;
        options->references = SMZ_REFERENCES_JACKKNIFE;
        return true;
    default: return false;
    }
}

int score_halves(smz_score *out, smz_rouge *rouge, const input *in, smz_error *error)
{
    const char *line = memchr(in->bytes + in->size / 2, '\n', in->size - in->size / 2);
    size_t half = line ? (size_t)(line - in->bytes) : in->size;
    smz_rouge_text first = {in->bytes, half}, second = {in->bytes + half, in->size - half};

    return smz_rouge_score(out, rouge, &first, (smz_rouge_text[]){second, first}, 2, error);
}

/* ---- The counting allocator ------------------------------------------------------------- */

static void *counted_resize(void *user, void *block, size_t size)
{
    counted *counts = user;
    void *grown;

    counts->calls++;
    if (counts->calls == counts->fail_at ||
        (counts->from_there_on && counts->fail_at && counts->calls > counts->fail_at))
        return NULL;
    grown = realloc(block, size);
    if (grown && !block)
        counts->blocks++;
    return grown;
}

static void counted_release(void *user, void *block)
{
    counted *counts = user;

    counts->blocks -= block != NULL;
    free(block);
}

smz_allocator counting_allocator(counted *counts)
{
    return (smz_allocator){counted_resize, counted_release, counts};
}
