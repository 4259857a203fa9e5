#include "rouge/counts.h"

#include "base/error.h"
#include "rouge/lines.h"

/*
 * Basic elements: lines HEAD|MODIFIER|RELATION that another program has made. A metric counts some
 * of the lines, whole or their first fields, as ROUGE-1 counts words.
 */
#define FIELDS      3u
#define ANY         FIELDS
#define NOT_STEMMED ((size_t)3)

/* Which lines a metric counts, by a field that is "nil" or is not, and how many fields of them. */
static const struct shape {
    unsigned char fields;
    unsigned char tested; /* the field; ANY: all lines count */
    bool nil;             /* what it must be */
} shapes[] = {
    [SMZ_BE_H] = {1, 1, true},      [SMZ_BE_HM] = {2, 1, false},   [SMZ_BE_HMR] = {3, 2, false},
    [SMZ_BE_HM1] = {2, ANY, false}, [SMZ_BE_HMR1] = {3, 1, false}, [SMZ_BE_HMR2] = {3, ANY, false},
};

typedef SMZ_VECTOR(char) string;

/* One text being read. */
typedef struct reading {
    smz_rouge *rouge;
    struct shape shape;
    string line; /* in lower case, written over by stemming */
    string key;  /* what is counted of it */
} reading;

static bool append(smz_arena *arena, string *out, smz_text text)
{
    if (!smz_vector_grow(arena, (void **)&out->items, &out->capacity, out->size + text.size, 1))
        return false;
    if (text.size)
        memcpy(out->items + out->size, text.data, text.size);
    out->size += text.size;
    return true;
}

/* Appends the stems of a field's words. */
static bool append_stems(reading *read, char *field, size_t size)
{
    smz_arena *scratch = &read->rouge->scratch;
    size_t before = read->key.size, end;

    for (size_t start = 0; start < size; start = end) {
        while (start < size && smz_is_space(field[start]))
            start++;
        for (end = start; end < size && !smz_is_space(field[end]);)
            end++;
        if (end == start)
            break;
        if (read->key.size > before && !append(scratch, &read->key, SMZ_TEXT(" ")))
            return false;
        if (!append(scratch, &read->key, smz_rouge_stem(read->rouge, field + start, end - start)))
            return false;
    }
    return true;
}

/* The fields of a line; what is missing is empty, a fourth is passed over. */
static void split(smz_text fields[FIELDS], const string *line)
{
    size_t start = 0;

    for (size_t i = 0; i < FIELDS; i++) {
        char *rest = line->items + start;
        size_t left = line->size - start;
        const char *bar = left ? memchr(rest, '|', left) : NULL;
        fields[i] = (smz_text){rest, bar ? (size_t)(bar - rest) : left};
        start += fields[i].size + (bar != NULL);
    }
}

static bool make_key(reading *read, const smz_text fields[FIELDS])
{
    bool stem = read->rouge->options.stem != 0;

    read->key.size = 0;
    for (size_t i = 0; i < read->shape.fields; i++) {
        char *field = read->line.items + (fields[i].data - read->line.items);
        smz_arena *scratch = &read->rouge->scratch;
        if (i > 0 && !append(scratch, &read->key, SMZ_TEXT("|")))
            return false;
        /* Head and modifier; the name of the relation is no word. */
        if (stem && i < 2 && fields[i].size > NOT_STEMMED) {
            if (!append_stems(read, field, fields[i].size))
                return false;
        } else if (!append(scratch, &read->key, fields[i])) {
            return false;
        }
    }
    return true;
}

static bool is_counted(struct shape shape, const smz_text fields[FIELDS])
{
    return shape.tested == ANY ||
           smz_text_equal(fields[shape.tested], SMZ_TEXT("nil")) == shape.nil;
}

/* The id of what is counted of a line; `*counted` is false if it is nothing. */
static int read_line(uint32_t *id, bool *counted, reading *read, smz_text line, smz_error *error)
{
    smz_text fields[FIELDS], key;
    uint32_t stem;

    read->line.size = 0;
    if (!append(&read->rouge->scratch, &read->line, line))
        return smz_fail_memory(error);
    for (size_t i = 0; i < read->line.size; i++)
        if (read->line.items[i] >= 'A' && read->line.items[i] <= 'Z')
            read->line.items[i] = (char)(read->line.items[i] + 32);
    split(fields, &read->line);
    *counted = is_counted(read->shape, fields);
    if (!*counted)
        return SMZ_OK;
    if (!make_key(read, fields))
        return smz_fail_memory(error);
    /* The first key of all can be empty, and has no address then. */
    key = read->key.size > 0 ? (smz_text){read->key.items, read->key.size} : SMZ_TEXT("");
    if (!smz_words_stem(&stem, &read->rouge->words, key))
        return smz_fail_memory(error);
    *id = smz_rouge_id(read->rouge, stem);
    return SMZ_OK;
}

static int read_text(smz_rouge_tokens *out, smz_rouge *rouge, const smz_metric *metric,
                     const smz_rouge_text *text, smz_error *error)
{
    reading read = {.rouge = rouge, .shape = shapes[metric->elements]};
    smz_lines lines = smz_lines_of(rouge, text, SMZ_VIEW_PLAIN);
    int status = SMZ_OK;
    smz_text line;

    *out = (smz_rouge_tokens){.ids = SMZ_NEW(&rouge->scratch, uint32_t, text->size / 2 + 1)};
    if (!out->ids)
        return smz_fail_memory(error);
    while (status == SMZ_OK && smz_lines_next(&line, &lines)) {
        bool counted = false;
        if (line.size > UINT32_MAX / 4)
            return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "a basic element too long");
        status = read_line(&out->ids[out->size], &counted, &read, line, error);
        out->size += status == SMZ_OK && counted;
    }
    return status;
}

/* As many as both have of each; `left` are those of the candidate. */
static size_t match(uint32_t *left, const smz_rouge_tokens *reference)
{
    size_t matched = 0;

    for (size_t i = 0; i < reference->size; i++)
        if (left[reference->ids[i]] > 0) {
            left[reference->ids[i]]--;
            matched++;
        }
    return matched;
}

int smz_count_elements(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error)
{
    smz_rouge *rouge = texts->rouge;
    smz_rouge_tokens candidate, reference;
    int status = read_text(&candidate, rouge, metric, texts->candidate_text, error);

    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++) {
        smz_mark mark = smz_arena_mark(&rouge->scratch);
        uint32_t *left;
        status = read_text(&reference, rouge, metric, &texts->reference_texts[r], error);
        if (status != SMZ_OK)
            break;
        left = SMZ_NEW0(&rouge->scratch, uint32_t, rouge->distinct);
        if (!left)
            return smz_fail_memory(error);
        smz_count_tokens(left, &candidate);
        out[r] = smz_tally_of((double)match(left, &reference), (double)candidate.size,
                              (double)reference.size);
        smz_arena_release(&rouge->scratch, mark);
    }
    return status;
}
