#include "rank/rank.h"

#include "base/elementary.h"
#include "base/error.h"

/*
 * Rows in ascending order of terms without sorting: the postings of each term come out ascending
 * because sentences are read in order, and reading the postings term by term fills the rows in
 * ascending order of terms. Linear whatever the length of a sentence.
 */
typedef struct build {
    uint32_t *start, *term, *count, *length;
    uint32_t *frequency, *sentence_frequency;
    uint32_t *posting_start, *posting, *posting_count, *posting_term;
    uint32_t *cursor;  /* [terms] the next free posting; before that, the last sentence seen + 1 */
    uint32_t *next;    /* [sentences] the next free entry of a row */
    uint32_t *content; /* the terms of the content tokens, sentence by sentence */
} build;

/* Every other token is a stop word, and no processor foresees which: they are sorted out once, and
 * without a branch. */
static void find_content(build *b, const smz_doc *doc)
{
    uint32_t *content = b->content;

    for (uint32_t s = 0; s < doc->sentence_count; s++) {
        const smz_candidate *sentence = &doc->sentences[s];
        const smz_token *token = doc->tokens + sentence->first_token;
        uint32_t count = 0;

        for (uint32_t i = 0; i < sentence->tokens; i++) {
            content[count] = token[i].term;
            count += smz_is_content(&token[i]);
        }
        b->length[s] = count;
        content += count;
    }
}

static void count_terms(build *b, uint32_t sentences)
{
    const uint32_t *content = b->content;

    for (uint32_t s = 0; s < sentences; content += b->length[s++])
        for (uint32_t i = 0; i < b->length[s]; i++) {
            uint32_t term = content[i];
            b->frequency[term]++;
            if (b->cursor[term] != s + 1) {
                b->cursor[term] = s + 1;
                b->sentence_frequency[term]++;
                b->start[s + 1]++;
            }
        }
}

/* Sizes to offsets: start[i + 1] holds the size of part i. */
static void accumulate(uint32_t *start, uint32_t parts)
{
    for (uint32_t i = 0; i < parts; i++)
        start[i + 1] += start[i];
}

static void fill_postings(build *b, const smz_doc *doc)
{
    const uint32_t *content = b->content;

    for (uint32_t t = 0; t < doc->term_count; t++) {
        b->posting_start[t + 1] = b->posting_start[t] + b->sentence_frequency[t];
        b->cursor[t] = b->posting_start[t];
    }
    for (uint32_t s = 0; s < doc->sentence_count; content += b->length[s++])
        for (uint32_t i = 0; i < b->length[s]; i++) {
            uint32_t *cursor = &b->cursor[content[i]];
            if (*cursor > b->posting_start[content[i]] && b->posting[*cursor - 1] == s) {
                b->posting_count[*cursor - 1]++;
                continue;
            }
            b->posting[*cursor] = s;
            b->posting_count[*cursor] = 1;
            b->posting_term[*cursor] = content[i];
            ++*cursor;
        }
}

/* One loop over all postings: how many each term has no processor foresees. */
static void fill_rows(build *b, const smz_doc *doc)
{
    uint32_t entries = b->start[doc->sentence_count];

    for (uint32_t s = 0; s < doc->sentence_count; s++)
        b->next[s] = b->start[s];
    for (uint32_t p = 0; p < entries; p++) {
        uint32_t entry = b->next[b->posting[p]]++;
        b->term[entry] = b->posting_term[p];
        b->count[entry] = b->posting_count[p];
    }
}

static bool allocate_counts(build *b, smz_arena *arena, const smz_doc *doc)
{
    size_t sentences = doc->sentence_count, terms = doc->term_count, tokens = 0;

    for (size_t s = 0; s < sentences; s++)
        tokens += doc->sentences[s].tokens;
    b->start = SMZ_NEW0(arena, uint32_t, sentences + 1);
    b->length = SMZ_NEW(arena, uint32_t, sentences);
    b->frequency = SMZ_NEW0(arena, uint32_t, terms);
    b->sentence_frequency = SMZ_NEW0(arena, uint32_t, terms);
    b->posting_start = SMZ_NEW0(arena, uint32_t, terms + 1);
    b->cursor = SMZ_NEW0(arena, uint32_t, terms);
    b->next = SMZ_NEW(arena, uint32_t, sentences);
    b->content = SMZ_NEW(arena, uint32_t, tokens);
    return b->start && b->length && b->frequency && b->sentence_frequency && b->posting_start &&
           b->cursor && b->next && b->content;
}

static bool allocate_entries(build *b, smz_arena *arena, size_t entries)
{
    b->term = SMZ_NEW(arena, uint32_t, entries);
    b->count = SMZ_NEW(arena, uint32_t, entries);
    b->posting = SMZ_NEW(arena, uint32_t, entries);
    b->posting_count = SMZ_NEW(arena, uint32_t, entries);
    b->posting_term = SMZ_NEW(arena, uint32_t, entries);
    return b->term && b->count && b->posting && b->posting_count && b->posting_term;
}

int smz_matrix_make(smz_matrix *out, smz_arena *arena, const smz_doc *doc, smz_error *error)
{
    build b = {0};

    if (doc->sentence_count == UINT32_MAX || doc->term_count == UINT32_MAX)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "too many sentences or words");
    if (!allocate_counts(&b, arena, doc))
        return smz_fail_memory(error);
    find_content(&b, doc);
    count_terms(&b, doc->sentence_count);
    accumulate(b.start, doc->sentence_count);
    if (!allocate_entries(&b, arena, b.start[doc->sentence_count]))
        return smz_fail_memory(error);
    fill_postings(&b, doc);
    fill_rows(&b, doc);
    *out = (smz_matrix){
        .sentences = doc->sentence_count,
        .terms = doc->term_count,
        .start = b.start,
        .term = b.term,
        .count = b.count,
        .length = b.length,
        .frequency = b.frequency,
        .sentence_frequency = b.sentence_frequency,
        .posting_start = b.posting_start,
        .posting = b.posting,
    };
    return SMZ_OK;
}

double smz_isf(const smz_matrix *matrix, uint32_t term)
{
    return smz_log((matrix->sentences + 1.0) / (matrix->sentence_frequency[term] + 0.5));
}
