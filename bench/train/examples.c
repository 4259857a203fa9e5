#include "train.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include "intake/json.h"

const smz_doc *doc_of(const example *e)
{
    return &e->document->doc;
}

smz_rank_input input_of(examples *all, const example *e)
{
    return (smz_rank_input){.doc = doc_of(e),
                            .matrix = &e->matrix,
                            .parameters = smz_parameter_defaults,
                            .arena = &all->results,
                            .scratch = &all->scratch};
}

/* ---- References ------------------------------------------------------------------------- */

/* A term of the document, to be found by its stem. */
typedef struct key {
    smz_text stem;
    uint32_t flags;
    uint32_t term;
} key;

static int compare_keys(const void *a, const void *b)
{
    const key *x = a, *y = b;
    size_t least = x->stem.size < y->stem.size ? x->stem.size : y->stem.size;
    int order = memcmp(x->stem.data, y->stem.data, least);

    if (order != 0)
        return order;
    if (x->stem.size != y->stem.size)
        return x->stem.size < y->stem.size ? -1 : 1;
    return x->flags < y->flags ? -1 : x->flags > y->flags;
}

static int compare_pairs(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;

    return *x < *y ? -1 : *x > *y;
}

size_t find_pair(const reference *of, uint64_t pair)
{
    const uint64_t *found =
        of->pairs ? bsearch(&pair, of->pair, of->pairs, sizeof pair, compare_pairs) : NULL;

    return found ? (size_t)(found - of->pair) : SIZE_MAX;
}

static key *make_keys(smz_arena *scratch, const smz_doc *doc)
{
    key *keys = sure(SMZ_NEW(scratch, key, doc->term_count + 1));

    for (uint32_t t = 0; t < doc->term_count; t++)
        keys[t] = (key){doc->terms[t].stem, doc->terms[t].flags, t};
    qsort(keys, doc->term_count, sizeof *keys, compare_keys);
    return keys;
}

/* The document's term for each token of the reference, or SMZ_NO_TERM. */
static uint32_t *translate(smz_arena *scratch, const smz_doc *doc, const smz_doc *said)
{
    key *keys = make_keys(scratch, doc);
    uint32_t *out = sure(SMZ_NEW(scratch, uint32_t, said->token_count + 1));

    for (uint32_t i = 0; i < said->token_count; i++) {
        const smz_term *term = &said->terms[said->tokens[i].term];
        key wanted = {term->stem, term->flags, 0};
        const key *found = bsearch(&wanted, keys, doc->term_count, sizeof *keys, compare_keys);
        out[i] = found ? found->term : SMZ_NO_TERM;
    }
    return out;
}

/* Counts the pairs of known words; as in ROUGE they run on from sentence to sentence. */
static void count_pairs(reference *out, smz_arena *arena, const uint32_t *term)
{
    uint64_t *pair = sure(SMZ_NEW(arena, uint64_t, out->tokens + 1));
    uint32_t *count = sure(SMZ_NEW0(arena, uint32_t, out->tokens + 1));
    size_t all = 0;

    for (uint32_t i = 1; i < out->tokens; i++)
        if (term[i - 1] != SMZ_NO_TERM && term[i] != SMZ_NO_TERM)
            pair[all++] = pair_key(term[i - 1], term[i]);
    qsort(pair, all, sizeof *pair, compare_pairs);
    for (size_t i = 0; i < all; i++) {
        if (out->pairs == 0 || pair[out->pairs - 1] != pair[i])
            pair[out->pairs++] = pair[i];
        count[out->pairs - 1]++;
    }
    out->pair = pair;
    out->pair_count = count;
}

static void read_reference(reference *out, examples *all, smz_document *said, const example *e,
                           smz_text text)
{
    smz_read_options options;
    const smz_doc *doc = doc_of(e);
    uint32_t *count = sure(SMZ_NEW0(&all->arena, uint32_t, doc->term_count));
    smz_error error;
    uint32_t *term;

    smz_read_options_init(&options);
    options.input = SMZ_INPUT_TEXT;
    options.language = smz_document_language(e->document);
    options.keep_furniture = 1;
    if (smz_document_read(said, text.data, text.size, &options, &error) != SMZ_OK)
        die("a reference: %s", error.message);
    *out = (reference){.text = text, .tokens = said->doc.token_count, .count = count};
    term = translate(&all->scratch, doc, &said->doc);
    for (uint32_t i = 0; i < out->tokens; i++)
        if (term[i] != SMZ_NO_TERM)
            count[term[i]]++;
    count_pairs(out, &all->arena, term);
}

/* ---- Records ---------------------------------------------------------------------------- */

/* The strings of a JSON array, one after the other: its reader wants an object's members, and so a
 * name is put before each. */
static size_t read_strings(smz_text *out, size_t capacity, smz_arena *arena, smz_text array)
{
    size_t count = 0;

    for (size_t at = 1; at + 1 < array.size && count < capacity; at++) {
        size_t end = at + 1;
        smz_json_value value = {.kind = SMZ_JSON_STRING};
        if (array.data[at] != '"')
            continue;
        while (array.data[end] != '"')
            end += array.data[end] == '\\' ? 2 : 1;
        value.raw = (smz_text){array.data + at, end + 1 - at};
        if (smz_json_string(&out[count++], arena, &value, NULL) != SMZ_OK)
            die("a summary is no valid text");
        at = end;
    }
    return count;
}

#define REFERENCES_AT_MOST 16

static size_t record_references(smz_text *out, smz_arena *arena, smz_text line)
{
    smz_json_reader reader;
    smz_json_member member;
    smz_text name = {"\"summaries\"", 11};

    smz_json_open(&reader, line);
    while (smz_json_next(&member, &reader, NULL) == 1)
        if (smz_text_equal(member.key, name) && member.value.kind == SMZ_JSON_ARRAY)
            return read_strings(out, REFERENCES_AT_MOST, arena, member.value.raw);
    return 0;
}

static void make_matrix(examples *all, example *e)
{
    smz_rank_input input = input_of(all, e);
    smz_error error;

    if (smz_matrix_make(&e->matrix, &all->arena, doc_of(e), &error) != SMZ_OK ||
        smz_grams_make(&e->grams, &all->arena, &all->scratch, doc_of(e), &error) != SMZ_OK ||
        smz_sentence_features(&e->x, &all->arena, &input, &e->grams, &error) != SMZ_OK)
        die("%s", error.message);
}

static example *add(examples *all)
{
    if (all->size == all->capacity) {
        all->capacity = all->capacity ? 2 * all->capacity : 256;
        all->items = sure(realloc(all->items, all->capacity * sizeof *all->items));
    }
    all->items[all->size] = (example){0};
    return &all->items[all->size++];
}

/* Returns whether the record is one to learn from. */
static bool read_record(examples *all, smz_document *said, smz_text line, const char *path)
{
    smz_text texts[REFERENCES_AT_MOST];
    example *e = add(all);
    reference *references;
    smz_error error;

    if (smz_document_new(&e->document, all->context, &error) != SMZ_OK ||
        smz_document_read_record(e->document, line.data, line.size, NULL, &error) != SMZ_OK)
        die("%s: %s", path, error.message);
    e->reference_count = record_references(texts, &all->arena, line);
    if (e->reference_count == 0 || doc_of(e)->sentence_count < 2) {
        smz_document_free(e->document);
        all->size--;
        return false;
    }
    references = sure(SMZ_NEW(&all->arena, reference, e->reference_count));
    for (size_t i = 0; i < e->reference_count; i++)
        read_reference(&references[i], all, said, e, texts[i]);
    e->references = references;
    make_matrix(all, e);
    e->sentence_label = sure(SMZ_NEW0(&all->arena, double, doc_of(e)->sentence_count));
    e->q = sure(SMZ_NEW0(&all->arena, double, doc_of(e)->sentence_count));
    e->word_label = sure(SMZ_NEW0(&all->arena, double, e->grams.terms));
    e->second_label = sure(SMZ_NEW0(&all->arena, double, e->grams.terms));
    e->pair_label = sure(SMZ_NEW0(&all->arena, double, e->grams.pairs));
    label_sentences(e, &all->scratch);
    label_grams(e);
    smz_arena_reset(&all->scratch);
    return true;
}

size_t examples_read(examples *all, const char *path)
{
    FILE *file = fopen(path, "r");
    smz_document *said;
    char *line = NULL;
    size_t room = 0, count = 0;
    ssize_t size;

    if (!file)
        die("%s: %s", path, strerror(errno));
    if (smz_document_new(&said, all->context, NULL) != SMZ_OK)
        die("out of memory");
    while ((size = getline(&line, &room, file)) > 0)
        count += read_record(all, said, (smz_text){line, (size_t)size}, path);
    if (ferror(file))
        die("%s: %s", path, strerror(errno));
    fclose(file);
    free(line);
    smz_document_free(said);
    return count;
}
