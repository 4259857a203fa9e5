#include "rouge/lattice.h"

#include "base/error.h"

/* ---- One common subsequence of the whole texts ------------------------------------------ */

/* Its length is the number of rows with one more than the row before: the zeros of the column. */
static size_t count_zeros(const uint64_t *column, size_t rows)
{
    size_t zeros = 0;

    for (size_t w = 0; w * SMZ_BITS < rows; w++) {
        size_t left = rows - w * SMZ_BITS;
        uint64_t bits = ~column[w] & (left < SMZ_BITS ? ((uint64_t)1 << left) - 1 : UINT64_MAX);
        for (; bits; bits &= bits - 1)
            zeros++;
    }
    return zeros;
}

static int count_whole(smz_tally *out, smz_lattice *lattice, const smz_rouge_tokens *candidate,
                       const smz_rouge_tokens *reference, const smz_metric *metric,
                       smz_error *error)
{
    smz_mark mark = smz_arena_mark(lattice->scratch);

    *out = smz_tally_of(0, (double)candidate->size, (double)reference->size);
    if (candidate->size == 0 || reference->size == 0)
        return SMZ_OK;
    if (!smz_lattice_begin(lattice, reference->ids, reference->size))
        return smz_fail_memory(error);
    if ((uint64_t)candidate->size * lattice->words > SMZ_MOST_STEPS)
        return smz_fail_steps(metric, error);
    lattice->advance(lattice, candidate->ids, candidate->size, lattice->words, NULL);
    *out = smz_tally_of((double)count_zeros(lattice->state, lattice->rows), (double)candidate->size,
                        (double)reference->size);
    lattice->end(lattice);
    smz_arena_release(lattice->scratch, mark);
    return SMZ_OK;
}

int smz_count_lcs(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error)
{
    smz_arena *scratch = &texts->rouge->scratch;
    size_t longest = 0;
    int status = SMZ_OK;
    smz_bits bits;

    for (size_t r = 0; r < texts->count; r++)
        longest = texts->references[r].size > longest ? texts->references[r].size : longest;
    if (!smz_bits_init(&bits, scratch, texts->rouge->distinct, longest))
        return smz_fail_memory(error);
    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++)
        status = count_whole(&out[r], &bits.lattice, &texts->candidate, &texts->references[r],
                             metric, error);
    return status;
}

/* ---- The union over sentences ----------------------------------------------------------- */

/* A marked token counts as long as both texts have it often enough. */
static void count_marked(double *sum, void *user, const smz_lattice *lattice, const uint64_t *marks,
                         smz_clip *clip)
{
    size_t count = 0;

    (void)user;
    for (size_t w = 0; w < lattice->words; w++) {
        uint64_t bits = marks[w];
        for (size_t row = w * SMZ_BITS; bits; row++, bits >>= 1)
            if (bits & 1)
                count += smz_clip_take(clip, lattice->sentence[row]);
    }
    *sum += (double)count;
}

int smz_count_union(smz_tally *out, const smz_texts *texts, smz_metric *metric, smz_error *error)
{
    smz_arena *scratch = &texts->rouge->scratch;
    double *matched = SMZ_NEW(scratch, double, texts->count);
    smz_bits bits;
    int status;

    if (!matched ||
        !smz_bits_init(&bits, scratch, texts->rouge->distinct, smz_longest_sentence(texts)))
        return smz_fail_memory(error);
    status = smz_union(matched, texts, metric, &bits.lattice, count_marked, NULL, error);
    /* Under its limit in bytes the two denominators of PERL are not of the same view. */
    for (size_t r = 0; r < texts->count && status == SMZ_OK; r++)
        out[r] = smz_tally_of(matched[r], (double)texts->candidate.size,
                              (double)texts->reference_lines[r].size);
    return status;
}
