/* Directed centrality: what stands behind a sentence speaks for it, what stands before, against. */
#include "rank/methods.h"

#include "base/error.h"

/* The lowest and the highest similarity of two sentences. Pairs without an edge have none. */
static void find_range(double *least, double *most, const smz_graph *graph)
{
    size_t edges = graph->start[graph->nodes], pairs = (size_t)graph->nodes * graph->nodes;

    *least = *most = edges > 0 ? graph->weight[0] : 0;
    for (size_t e = 1; e < edges; e++) {
        *least = graph->weight[e] < *least ? graph->weight[e] : *least;
        *most = graph->weight[e] > *most ? graph->weight[e] : *most;
    }
    if (edges < pairs - graph->nodes)
        *least = 0;
}

/*
 * Zheng and Lapata 2019, equations 5 and 7: centrality(i) = before * sum over j < i of e(i, j) +
 * behind * sum over j > i of e(i, j), e being what a similarity has above least + beta (most -
 * least), or 0. Scores are differences from the lowest one, which may be far below 0.
 */
int smz_rank_pacsum(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"before", "behind"};
    smz_similarity_options cosine = {.similarity = SMZ_SIMILARITY_COSINE};
    const double *parameters = input->parameters;
    double least, most, threshold, lowest = 0;
    smz_graph graph;
    int status =
        smz_similarity_graph(&graph, input->scratch, input->scratch, input->matrix, &cosine, error);

    if (status == SMZ_OK)
        status = smz_ranking_make(out, input->arena, graph.nodes, 2, names, error);
    if (status != SMZ_OK)
        return status;
    find_range(&least, &most, &graph);
    threshold = least + parameters[SMZ_PACSUM_BETA] * (most - least);
    for (uint32_t i = 0; i < graph.nodes; i++) {
        double sum[2] = {0, 0};
        for (size_t e = graph.start[i]; e < graph.start[i + 1]; e++) {
            int64_t behind = smz_how_far_behind(input->doc, graph.target[e], i);
            if (graph.weight[e] > threshold && behind != 0)
                sum[behind > 0] += graph.weight[e] - threshold;
        }
        out->part[0][i] = parameters[SMZ_PACSUM_BEFORE] * sum[0];
        out->part[1][i] = parameters[SMZ_PACSUM_BEHIND] * sum[1];
        out->score[i] = out->part[0][i] + out->part[1][i];
        lowest = i == 0 || out->score[i] < lowest ? out->score[i] : lowest;
    }
    for (uint32_t i = 0; i < graph.nodes; i++)
        out->score[i] -= lowest;
    return smz_ranking_sort(out, input->scratch, error);
}
