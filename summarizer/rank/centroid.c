#include "rank/methods.h"

#include "base/error.h"

/* The centroid's weight of each term: tf * isf, 0 below so much of the heaviest one's weight; the
 * threshold of Rossiello, Basile and Semeraro 2017. MEAD kept a fixed number of words. */
static void make_centroid(double *centroid, const smz_matrix *matrix, double threshold)
{
    double most = 0;

    for (uint32_t t = 0; t < matrix->terms; t++) {
        centroid[t] = matrix->frequency[t] * smz_isf(matrix, t);
        if (centroid[t] > most)
            most = centroid[t];
    }
    for (uint32_t t = 0; t < matrix->terms; t++)
        if (centroid[t] < threshold * most)
            centroid[t] = 0;
}

/* Radev et al. 2004, section 3.2: C_i = the sum over the words of sentence i of their weights in
 * the centroid. Each word counts once a sentence. */
int smz_rank_centroid(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"centroid words"};
    const smz_matrix *matrix = input->matrix;
    double *centroid = SMZ_NEW(input->scratch, double, matrix->terms);
    int status = smz_ranking_make(out, input->arena, matrix->sentences, 1, names, error);

    if (status != SMZ_OK)
        return status;
    if (!centroid)
        return smz_fail_memory(error);
    make_centroid(centroid, matrix, input->parameters[SMZ_CENTROID_THRESHOLD]);
    for (uint32_t s = 0; s < matrix->sentences; s++) {
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++) {
            double weight = centroid[matrix->term[e]];
            out->score[s] += weight;
            out->part[0][s] += weight > 0;
        }
    }
    return smz_ranking_sort(out, input->scratch, error);
}
