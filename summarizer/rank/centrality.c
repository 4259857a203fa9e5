/* Methods that weigh a sentence by the sentences that resemble it. */
#include "rank/methods.h"

#include "base/error.h"

/* Both papers walk on along an edge with probability 0.85 (TextRank's d, 1 - LexRank's d). With a
 * query half of the steps start anew at the sentences it names, more than the papers' 15 in 100, so
 * that they come first and their neighbours next (docs/methods.md). */
#define DAMPING       0.85
#define QUERY_DAMPING 0.5

static int walk(smz_ranking *out, const smz_rank_input *input, const smz_graph *graph,
                smz_error *error)
{
    const double *relevance = input->relevance;
    smz_pagerank_options options = {.damping = relevance ? QUERY_DAMPING : DAMPING,
                                    .tolerance = 1e-6,
                                    .iterations = 100,
                                    .restart = relevance};
    const char *const names[] = {relevance ? "query" : "restart", "neighbours", "degree"};
    int status = smz_ranking_make(out, input->arena, graph->nodes, 3, names, error);

    if (status != SMZ_OK)
        return status;
    return smz_pagerank(out->score, input->scratch, graph, &options, NULL, error);
}

/* What came by restarts and what from neighbours: together they are the score. `degree` is the
 * weight of the edges that lead to a sentence. */
static void explain(smz_ranking *ranking, const smz_graph *graph, const double *relevance)
{
    double damping = relevance ? QUERY_DAMPING : DAMPING, dangling = 0;

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

static int rank_by_walk(smz_ranking *out, const smz_rank_input *input, smz_similarity similarity,
                        smz_error *error)
{
    smz_graph graph;
    int status = smz_similarity_graph(&graph, input->scratch, input->scratch, input->matrix,
                                      similarity, 0, error);

    if (status == SMZ_OK)
        status = walk(out, input, &graph, error);
    if (status != SMZ_OK)
        return status;
    explain(out, &graph, input->relevance);
    return smz_ranking_sort(out, input->scratch, error);
}

int smz_rank_textrank(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    return rank_by_walk(out, input, SMZ_SIMILARITY_OVERLAP, error);
}

int smz_rank_textrank_bm25(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    return rank_by_walk(out, input, SMZ_SIMILARITY_BM25, error);
}

/* Continuous LexRank: every similarity counts by its weight, no threshold. */
int smz_rank_lexrank(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    return rank_by_walk(out, input, SMZ_SIMILARITY_COSINE, error);
}

/* Degree centrality: how many sentences have a cosine of at least 0.1, the threshold that the paper
 * settled on. */
#define SIMILAR 0.1

int smz_rank_degree(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"similar sentences"};
    smz_graph graph;
    int status = smz_similarity_graph(&graph, input->scratch, input->scratch, input->matrix,
                                      SMZ_SIMILARITY_COSINE, SIMILAR, error);

    if (status == SMZ_OK)
        status = smz_ranking_make(out, input->arena, graph.nodes, 1, names, error);
    if (status != SMZ_OK)
        return status;
    for (uint32_t i = 0; i < graph.nodes; i++)
        out->score[i] = out->part[0][i] = (double)(graph.start[i + 1] - graph.start[i]);
    return smz_ranking_sort(out, input->scratch, error);
}
