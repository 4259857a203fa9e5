#include "select/redundancy.h"

#include "base/error.h"

/*
 * A sentence is a repetition when a chosen one has the same words one for one, or nearly all of its
 * content words. How many words two sentences share is counted through an inverted index
 * of the chosen ones, so that nothing is compared with everything. A word remembers only the first
 * REMEMBERED of them, which bounds the work by the length of the text: past that many chosen
 * sentences with a word in common, the word no longer counts.
 */
#define REMEMBERED 64

#define NONE UINT32_MAX

typedef struct entry {
    uint32_t sentence;
    uint32_t next; /* in `entries`, or NONE */
} entry;

struct smz_said {
    smz_arena *scratch;
    const smz_doc *doc;
    const smz_matrix *matrix;
    double redundancy;

    uint32_t *exact; /* open addressing by hash of the words; NONE: free */
    size_t mask;

    uint64_t *trigram; /* hashes of three words in a row of those added, 0: free; NULL: not asked */
    size_t trigram_mask;

    uint32_t *head;    /* [terms] into `entries` */
    uint8_t *listed;   /* [terms] sentences in that list */
    uint32_t *shared;  /* [sentences] words in common with the sentence asked about; else 0 */
    uint32_t *touched; /* sentences whose `shared` is not 0 */
    SMZ_VECTOR(entry) entries;
};

static bool allocate(smz_said *said, size_t slots)
{
    size_t sentences = said->matrix->sentences, terms = said->matrix->terms;

    said->exact = SMZ_NEW(said->scratch, uint32_t, slots);
    said->head = SMZ_NEW(said->scratch, uint32_t, terms);
    said->listed = SMZ_NEW0(said->scratch, uint8_t, terms);
    said->shared = SMZ_NEW0(said->scratch, uint32_t, sentences);
    said->touched = SMZ_NEW(said->scratch, uint32_t, sentences);
    return said->exact && said->head && said->listed && said->shared && said->touched;
}

/* Open addressing, half full at most. */
static bool allocate_trigrams(smz_said *said)
{
    size_t slots = 16;

    while (slots / 2 < said->doc->token_count)
        slots *= 2;
    said->trigram = SMZ_NEW0(said->scratch, uint64_t, slots);
    said->trigram_mask = slots - 1;
    return said->trigram != NULL;
}

int smz_said_new(smz_said **out, smz_arena *scratch, const smz_doc *doc, const smz_matrix *matrix,
                 size_t most, const double *parameters, smz_error *error)
{
    smz_said *said = SMZ_NEW0(scratch, smz_said, 1);
    size_t slots = 16;

    while (slots / 2 < most)
        slots *= 2;
    if (!said)
        return smz_fail_memory(error);
    said->scratch = scratch;
    said->doc = doc;
    said->matrix = matrix;
    said->redundancy = parameters[SMZ_SELECT_REDUNDANCY];
    said->mask = slots - 1;
    if (!allocate(said, slots) || (parameters[SMZ_SELECT_TRIGRAMS] > 0 && !allocate_trigrams(said)))
        return smz_fail_memory(error);
    memset(said->exact, 0xff, slots * sizeof *said->exact);
    memset(said->head, 0xff, matrix->terms * sizeof *said->head);
    *out = said;
    return SMZ_OK;
}

/* ---- The same words --------------------------------------------------------------------- */

static const smz_token *tokens_of(const smz_doc *doc, uint32_t sentence)
{
    return doc->tokens + doc->sentences[sentence].first_token;
}

static bool says_the_same(const smz_doc *doc, uint32_t a, uint32_t b)
{
    uint32_t count = doc->sentences[a].tokens;

    if (count != doc->sentences[b].tokens)
        return false;
    if (count == 0)
        return smz_text_equal(smz_doc_sentence(doc, a), smz_doc_sentence(doc, b));
    return smz_same_words(tokens_of(doc, a), tokens_of(doc, b), count);
}

/* Where a sentence is looked for first in `exact`. */
static size_t first_slot(const smz_said *said, uint32_t sentence)
{
    uint64_t key = smz_hash_key(said->exact);
    uint32_t count = said->doc->sentences[sentence].tokens;
    smz_text text = smz_doc_sentence(said->doc, sentence);
    uint64_t hash = count ? smz_hash_words(key, tokens_of(said->doc, sentence), count)
                          : smz_hash_keyed(key, text.data, text.size);

    return (size_t)hash & said->mask;
}

static bool same_as_added(const smz_said *said, uint32_t sentence)
{
    size_t slot = first_slot(said, sentence);

    for (; said->exact[slot] != NONE; slot = (slot + 1) & said->mask)
        if (says_the_same(said->doc, sentence, said->exact[slot]))
            return true;
    return false;
}

/* ---- Nearly all of the words ------------------------------------------------------------ */

/* Of three content words or fewer, one more or less makes another statement ("Smith agreed."). */
#define NEAR_AT_LEAST 4

static uint32_t content_of(const smz_matrix *matrix, uint32_t sentence)
{
    return matrix->start[sentence + 1] - matrix->start[sentence];
}

/* Whether a sentence has a number that the other has not. "Profits rose 5%" and "Profits rose 7%"
 * are two facts, however alike. */
static bool has_new_number(const smz_doc *doc, const smz_matrix *matrix, uint32_t sentence,
                           uint32_t other)
{
    uint32_t at = matrix->start[other], end = matrix->start[other + 1];

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++) {
        uint32_t term = matrix->term[e];
        if (!(doc->terms[term].flags & SMZ_TOKEN_NUMBER))
            continue;
        while (at < end && matrix->term[at] < term)
            at++;
        if (at == end || matrix->term[at] != term)
            return true;
    }
    return false;
}

/* Seven tenths of the words (select.redundancy), and half a word more for short sentences: all of
 * 4, 4 of 5, 7 of 8, 15 of 20. docs/methods.md has what that takes out of ordinary prose. The
 * double next to 0.7 is the lower one, so that no count that is just enough is lost by rounding. */
static bool repeats(const smz_doc *doc, const smz_matrix *matrix, double redundancy,
                    uint32_t sentence, uint32_t other, uint32_t shared)
{
    uint32_t content = content_of(matrix, sentence);

    return content >= NEAR_AT_LEAST && shared >= content * redundancy + 0.5 &&
           !has_new_number(doc, matrix, sentence, other);
}

/* Counts what the sentence shares with each one added; returns how many were touched. */
static uint32_t count_shared(smz_said *said, uint32_t sentence)
{
    const smz_matrix *matrix = said->matrix;
    uint32_t touched = 0;

    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++) {
        uint32_t at = said->head[matrix->term[e]];
        for (; at != NONE; at = said->entries.items[at].next) {
            uint32_t other = said->entries.items[at].sentence;
            if (said->shared[other]++ == 0)
                said->touched[touched++] = other;
        }
    }
    return touched;
}

static bool near_added(smz_said *said, uint32_t sentence)
{
    uint32_t touched = count_shared(said, sentence);
    bool found = false;

    for (uint32_t i = 0; i < touched; i++) {
        uint32_t other = said->touched[i];
        found = found || repeats(said->doc, said->matrix, said->redundancy, sentence, other,
                                 said->shared[other]);
        said->shared[other] = 0;
    }
    return found;
}

/* ---- Three words in a row: Paulus, Xiong and Socher 2018 -------------------------------- */

/* Equal hashes of 64 bits are taken for equal words; 0 is none. */
static uint64_t hash_three(const smz_said *said, const smz_token *token)
{
    return smz_hash_words(smz_hash_key(said->exact), token, 3) | 1;
}

static size_t slot_of(const smz_said *said, uint64_t hash)
{
    size_t slot = (size_t)(hash >> 1) & said->trigram_mask;

    while (said->trigram[slot] && said->trigram[slot] != hash)
        slot = (slot + 1) & said->trigram_mask;
    return slot;
}

static bool shares_three(const smz_said *said, uint32_t sentence)
{
    for (uint32_t i = 2; said->trigram && i < said->doc->sentences[sentence].tokens; i++)
        if (said->trigram[slot_of(said, hash_three(said, tokens_of(said->doc, sentence) + i - 2))])
            return true;
    return false;
}

static void add_threes(smz_said *said, uint32_t sentence)
{
    for (uint32_t i = 2; said->trigram && i < said->doc->sentences[sentence].tokens; i++) {
        uint64_t hash = hash_three(said, tokens_of(said->doc, sentence) + i - 2);
        said->trigram[slot_of(said, hash)] = hash;
    }
}

bool smz_said_already(smz_said *said, uint32_t sentence)
{
    return same_as_added(said, sentence) || shares_three(said, sentence) ||
           near_added(said, sentence);
}

/* ---- Two sentences ---------------------------------------------------------------------- */

static uint32_t shared_terms(const smz_matrix *matrix, uint32_t a, uint32_t b)
{
    uint32_t i = matrix->start[a], k = matrix->start[b], shared = 0;

    while (i < matrix->start[a + 1] && k < matrix->start[b + 1]) {
        uint32_t left = matrix->term[i], right = matrix->term[k];
        shared += left == right;
        i += left <= right;
        k += right <= left;
    }
    return shared;
}

bool smz_says_again(const smz_doc *doc, const smz_matrix *matrix, uint32_t a, uint32_t b,
                    double redundancy)
{
    uint32_t shared = shared_terms(matrix, a, b);

    return says_the_same(doc, a, b) || repeats(doc, matrix, redundancy, a, b, shared) ||
           repeats(doc, matrix, redundancy, b, a, shared);
}

/* ---- Adding ----------------------------------------------------------------------------- */

static int list_word(smz_said *said, uint32_t term, uint32_t sentence, smz_error *error)
{
    entry *added;

    if (said->listed[term] == REMEMBERED)
        return SMZ_OK;
    added = SMZ_PUSH(said->scratch, &said->entries);
    if (!added)
        return smz_fail_memory(error);
    *added = (entry){sentence, said->head[term]};
    said->head[term] = (uint32_t)(said->entries.size - 1);
    said->listed[term]++;
    return SMZ_OK;
}

int smz_said_add(smz_said *said, uint32_t sentence, smz_error *error)
{
    const smz_matrix *matrix = said->matrix;
    size_t slot = first_slot(said, sentence);

    while (said->exact[slot] != NONE)
        slot = (slot + 1) & said->mask;
    said->exact[slot] = sentence;
    add_threes(said, sentence);
    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++) {
        int status = list_word(said, matrix->term[e], sentence, error);
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}
