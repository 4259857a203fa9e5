/* What a method must beat: the beginning of the document, and chance. */
#include "rank/methods.h"

int smz_rank_lead(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"position"};
    int status = smz_ranking_make(out, input->arena, input->matrix->sentences, 1, names, error);

    if (status != SMZ_OK)
        return status;
    /* Of a cluster all first sentences come first, the first text's before the others': First-k of
     * Fabbri et al. 2019, section 5. */
    for (uint32_t i = 0; i < out->count; i++) {
        out->part[0][i] = smz_place(input->doc, i) + 1.0;
        out->score[i] = 1 / out->part[0][i];
    }
    return smz_ranking_sort(out, input->scratch, error);
}

int smz_rank_random(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"lot"};
    uint64_t state = input->seed;
    int status = smz_ranking_make(out, input->arena, input->matrix->sentences, 1, names, error);

    if (status != SMZ_OK)
        return status;
    for (uint32_t i = 0; i < out->count; i++)
        out->score[i] = out->part[0][i] = smz_random_double(&state);
    return smz_ranking_sort(out, input->scratch, error);
}
