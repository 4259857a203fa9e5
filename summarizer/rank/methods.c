#include "rank/methods.h"

#include <math.h>
#include "base/error.h"

/* The first is the default. */
const smz_method smz_methods[] = {
    {"features", "learned worth of sentences and words, set of highest expected F1",
     smz_rank_features, false},
    {"textrank", "PageRank over shared words (Mihalcea and Tarau 2004)", smz_rank_textrank, true},
    {"textrank-bm25", "PageRank over BM25 similarity (Barrios et al. 2016)", smz_rank_textrank_bm25,
     true},
    {"lexrank", "PageRank over tf-idf cosine (Erkan and Radev 2004)", smz_rank_lexrank, true},
    {"lead", "the first sentences, as they come", smz_rank_lead, false},
    {"luhn", "clusters of significant words (Luhn 1958)", smz_rank_luhn, false},
    {"sumbasic", "likely words, each said once (Nenkova and Vanderwende 2005)", smz_rank_sumbasic,
     false},
    {"kl", "word distribution nearest to the document's (Haghighi and Vanderwende 2009)",
     smz_rank_kl, false},
    {"lsa", "weight in the main topics of the SVD (Steinberger and Jezek 2004)", smz_rank_lsa,
     false},
    {"centroid", "words of the document's centroid (Radev et al. 2004)", smz_rank_centroid, false},
    {"degree", "how many sentences are similar (Erkan and Radev 2004)", smz_rank_degree, false},
    {"posrank", "LexRank whose walk starts anew at the front (after Haveliwala 2002)",
     smz_rank_posrank, true},
    {"pacsum",
     "cosines with what follows less those with what comes before (Zheng and Lapata 2019)",
     smz_rank_pacsum, false},
    {"mmr", "near the document, far from what was chosen (Carbonell and Goldstein 1998)",
     smz_rank_mmr, false},
    {"submodular", "coverage and diversity, lazily (Lin and Bilmes 2011)", smz_rank_submodular,
     false},
    {"coverage", "most concepts that come often, exact when small (Gillick and Favre 2009)",
     smz_rank_coverage, false},
    {"random", "by lot, repeatable with a seed; a floor for benchmarks", smz_rank_random, false},
    {NULL, NULL, NULL, false},
};

const smz_method *smz_method_find(const char *name)
{
    for (const smz_method *method = smz_methods; method->name; method++)
        if (strcmp(method->name, name) == 0)
            return method;
    return NULL;
}

/* ---- Rankings --------------------------------------------------------------------------- */

int smz_ranking_make(smz_ranking *out, smz_arena *arena, uint32_t count, unsigned parts,
                     const char *const *names, smz_error *error)
{
    *out = (smz_ranking){.count = count,
                         .score = SMZ_NEW0(arena, double, count),
                         .order = SMZ_NEW(arena, uint32_t, count),
                         .parts = parts};
    if (!out->score || !out->order)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < count; i++)
        out->order[i] = i;
    for (unsigned k = 0; k < parts; k++) {
        out->part_name[k] = names[k];
        out->part[k] = SMZ_NEW0(arena, double, count);
        if (!out->part[k])
            return smz_fail_memory(error);
    }
    return SMZ_OK;
}

/* Merges the sorted halves from[begin..middle) and from[middle..end) into `to`. */
static void merge(uint32_t *to, const uint32_t *from, const double *score, size_t begin,
                  size_t middle, size_t end)
{
    size_t left = begin, right = middle;

    for (size_t i = begin; i < end; i++) {
        bool take_right = left == middle || (right < end && score[from[right]] > score[from[left]]);
        to[i] = take_right ? from[right++] : from[left++];
    }
}

int smz_ranking_sort(smz_ranking *ranking, smz_arena *scratch, smz_error *error)
{
    size_t count = ranking->count;
    uint32_t *from = ranking->order;
    uint32_t *to = SMZ_NEW(scratch, uint32_t, count);

    if (!to)
        return smz_fail_memory(error);
    for (size_t width = 1; width < count; width *= 2) {
        uint32_t *merged = to;
        for (size_t begin = 0; begin < count; begin += 2 * width) {
            size_t middle = begin + width < count ? begin + width : count;
            size_t end = begin + 2 * width < count ? begin + 2 * width : count;
            merge(to, from, ranking->score, begin, middle, end);
        }
        to = from;
        from = merged;
    }
    if (from != ranking->order)
        memcpy(ranking->order, from, count * sizeof *from);
    return SMZ_OK;
}

void smz_ranking_by_place(smz_ranking *ranking)
{
    for (uint32_t place = 0; place < ranking->count; place++)
        ranking->score[ranking->order[place]] = 1.0 / (place + 1.0);
}

/* ---- Query ------------------------------------------------------------------------------ */

/*
 * Otterbacher, Erkan and Radev 2005, equation 2, for a query of distinct terms:
 * relevance(s) = sum over its terms of ln(tf + 1) * isf, as shares that sum to 1.
 * NULL: no sentence has any of them.
 */
static int find_relevance(double **out, const smz_rank_input *input, smz_error *error)
{
    const smz_matrix *matrix = input->matrix;
    double *relevance = SMZ_NEW0(input->scratch, double, matrix->sentences);
    bool *asked = SMZ_NEW0(input->scratch, bool, matrix->terms);
    double sum = 0;

    *out = NULL;
    if (!relevance || !asked)
        return smz_fail_memory(error);
    for (size_t i = 0; i < input->query_size; i++)
        asked[input->query[i]] = true;
    for (uint32_t s = 0; s < matrix->sentences; s++) {
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++)
            if (asked[matrix->term[e]])
                relevance[s] += log(matrix->count[e] + 1.0) * smz_isf(matrix, matrix->term[e]);
        sum += relevance[s];
    }
    if (!(sum > 0))
        return SMZ_OK;
    for (uint32_t s = 0; s < matrix->sentences; s++)
        relevance[s] /= sum;
    *out = relevance;
    return SMZ_OK;
}

/* Half the query's share (query.share) and half the method's, both of which sum to 1, and a part
 * that says so. In the methods that walk the query decides where walks start anew: centrality.c. */
static int lean(smz_ranking *ranking, const smz_rank_input *input, smz_error *error)
{
    double *part = SMZ_NEW(input->arena, double, ranking->count);
    double query = input->parameters[SMZ_QUERY_SHARE], sum = 0;

    if (!part)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < ranking->count; i++)
        sum += ranking->score[i];
    for (uint32_t i = 0; i < ranking->count; i++) {
        double share = sum > 0 ? ranking->score[i] / sum : 0;
        part[i] = query * input->relevance[i];
        ranking->score[i] = part[i] + (1 - query) * share;
    }
    ranking->gain = NULL; /* which knows nothing of the query */
    ranking->part_name[ranking->parts] = "query";
    ranking->part[ranking->parts++] = part;
    return smz_ranking_sort(ranking, input->scratch, error);
}

static int rank(smz_ranking *out, const smz_method *method, const smz_rank_input *input,
                smz_error *error)
{
    smz_rank_input leaned = *input;
    double *relevance = NULL;
    int status = SMZ_OK;

    if (input->query_size)
        status = find_relevance(&relevance, input, error);
    leaned.relevance = relevance;
    if (status == SMZ_OK)
        status = method->rank(out, &leaned, error);
    if (status == SMZ_OK && relevance && !method->walks)
        status = lean(out, &leaned, error);
    return status;
}

int smz_rank(smz_ranking *out, const smz_method *method, const smz_rank_input *input,
             smz_error *error)
{
    smz_mark mark = smz_arena_mark(input->scratch);
    int status = rank(out, method, input, error);

    smz_arena_release(input->scratch, mark);
    return status;
}
