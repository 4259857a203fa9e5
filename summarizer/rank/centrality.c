/* Methods that weigh a sentence by the sentences that resemble it. */
#include "rank/methods.h"

#include "base/elementary.h"
#include "base/error.h"

/* Both papers walk on along an edge with probability 0.85 (TextRank's d, 1 - LexRank's d). With a
 * query half of the steps start anew at the sentences it names, more than the papers' 15 in 100, so
 * that they come first and their neighbours next (docs/methods.md). */
static double damping_of(const smz_rank_input *input, smz_parameter_id damping)
{
    return input->parameters[input->relevance ? SMZ_QUERY_DAMPING : damping];
}

static int walk(smz_ranking *out, const smz_rank_input *input, const smz_graph *graph,
                double damping, const double *relevance, smz_error *error)
{
    smz_pagerank_options options = {.damping = damping,
                                    .tolerance = input->parameters[SMZ_PAGERANK_TOLERANCE],
                                    .iterations = 100,
                                    .restart = relevance};
    const char *const names[] = {input->relevance ? "query" : "restart", "neighbours", "degree"};
    int status = smz_ranking_make(out, input->arena, graph->nodes, 3, names, error);

    if (status != SMZ_OK)
        return status;
    return smz_pagerank(out->score, input->scratch, graph, &options, NULL, error);
}

/* What came by restarts and what from neighbours: together they are the score. `degree` is the
 * weight of the edges that lead to a sentence. */
static void explain(smz_ranking *ranking, const smz_graph *graph, const double *relevance,
                    double damping)
{
    double dangling = 0;

    for (uint32_t i = 0; i < graph->nodes; i++)
        if (graph->start[i] == graph->start[i + 1])
            dangling += ranking->score[i];
    for (uint32_t i = 0; i < graph->nodes; i++) {
        double share = relevance ? relevance[i] : 1.0 / graph->nodes;
        double restart = (1 - damping + damping * dangling) * share;
        ranking->part[0][i] = restart < ranking->score[i] ? restart : ranking->score[i];
        ranking->part[1][i] = ranking->score[i] - ranking->part[0][i];
        for (size_t e = graph->start[i]; e < graph->start[i + 1]; e++)
            ranking->part[2][graph->target[e]] += graph->weight[e];
    }
}

/* `restart`: where walks start anew, NULL: anywhere. */
static int rank_by_biased_walk(smz_ranking *out, const smz_rank_input *input,
                               const smz_similarity_options *options, smz_parameter_id damping,
                               const double *restart, smz_error *error)
{
    smz_graph graph;
    int status =
        smz_similarity_graph(&graph, input->scratch, input->scratch, input->matrix, options, error);

    if (status == SMZ_OK)
        status = walk(out, input, &graph, damping_of(input, damping), restart, error);
    if (status != SMZ_OK)
        return status;
    explain(out, &graph, restart, damping_of(input, damping));
    return smz_ranking_sort(out, input->scratch, error);
}

static int rank_by_walk(smz_ranking *out, const smz_rank_input *input,
                        const smz_similarity_options *options, smz_parameter_id damping,
                        smz_error *error)
{
    return rank_by_biased_walk(out, input, options, damping, input->relevance, error);
}

int smz_rank_textrank(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    smz_similarity_options overlap = {.similarity = SMZ_SIMILARITY_OVERLAP,
                                      .threshold = input->parameters[SMZ_TEXTRANK_THRESHOLD]};

    return rank_by_walk(out, input, &overlap, SMZ_TEXTRANK_DAMPING, error);
}

int smz_rank_textrank_bm25(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    smz_similarity_options bm25 = {.similarity = SMZ_SIMILARITY_BM25,
                                   .threshold = input->parameters[SMZ_BM25_THRESHOLD],
                                   .k1 = input->parameters[SMZ_BM25_K1],
                                   .b = input->parameters[SMZ_BM25_B],
                                   .epsilon = input->parameters[SMZ_BM25_EPSILON]};

    return rank_by_walk(out, input, &bm25, SMZ_BM25_DAMPING, error);
}

/* Continuous LexRank: every similarity counts by its weight; the default threshold is none. */
int smz_rank_lexrank(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    smz_similarity_options cosine = {.similarity = SMZ_SIMILARITY_COSINE,
                                     .threshold = input->parameters[SMZ_LEXRANK_THRESHOLD]};

    return rank_by_walk(out, input, &cosine, SMZ_LEXRANK_DAMPING, error);
}

/* Restarts in proportion to 1 / p^power at place p of a text, and half of them (query.share) at the
 * query. */
static void find_restarts(double *restart, const smz_rank_input *input)
{
    uint32_t sentences = input->matrix->sentences;
    double power = input->parameters[SMZ_POSRANK_POWER], sum = 0;
    double query = input->relevance ? input->parameters[SMZ_QUERY_SHARE] : 0;

    for (uint32_t s = 0; s < sentences; s++) {
        restart[s] = smz_exp(-power * smz_log(1.0 + smz_place(input->doc, s)));
        sum += restart[s];
    }
    for (uint32_t s = 0; s < sentences; s++)
        restart[s] = (1 - query) * restart[s] / sum + (query > 0 ? query * input->relevance[s] : 0);
}

int smz_rank_posrank(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    smz_similarity_options cosine = {.similarity = SMZ_SIMILARITY_COSINE};
    double *restart = SMZ_NEW(input->scratch, double, input->matrix->sentences);

    if (!restart)
        return smz_fail_memory(error);
    find_restarts(restart, input);
    return rank_by_biased_walk(out, input, &cosine, SMZ_POSRANK_DAMPING, restart, error);
}

/* Degree centrality: how many sentences have a cosine of at least the threshold, by default the
 * 0.1 that the paper settled on. */
int smz_rank_degree(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"similar sentences"};
    smz_similarity_options cosine = {.similarity = SMZ_SIMILARITY_COSINE,
                                     .threshold = input->parameters[SMZ_DEGREE_THRESHOLD]};
    smz_graph graph;
    int status =
        smz_similarity_graph(&graph, input->scratch, input->scratch, input->matrix, &cosine, error);

    if (status == SMZ_OK)
        status = smz_ranking_make(out, input->arena, graph.nodes, 1, names, error);
    if (status != SMZ_OK)
        return status;
    for (uint32_t i = 0; i < graph.nodes; i++)
        out->score[i] = out->part[0][i] = (double)(graph.start[i + 1] - graph.start[i]);
    return smz_ranking_sort(out, input->scratch, error);
}
