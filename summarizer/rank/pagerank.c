#include "rank/rank.h"

#include <math.h>
#include "base/error.h"

typedef struct walk {
    const smz_graph *graph;
    double *pull; /* [nodes] damping / weight of all edges that leave a node; 0: none leaves */
    double damping;
    const double *restart; /* NULL: uniform */
} walk;

static void find_pulls(walk *w)
{
    const smz_graph *graph = w->graph;

    for (uint32_t i = 0; i < graph->nodes; i++) {
        double sum = 0;
        for (size_t e = graph->start[i]; e < graph->start[i + 1]; e++)
            sum += graph->weight[e];
        w->pull[i] = sum > 0 ? w->damping / sum : 0;
    }
}

/* One step: every node's score goes out along its edges, in ascending order of nodes. A dangling
 * node's score is spread as the restart is. */
static void step(double *restrict next, const double *restrict score, const walk *w)
{
    const smz_graph *graph = w->graph;
    double dangling = 0, base;

    for (uint32_t i = 0; i < graph->nodes; i++)
        if (w->pull[i] == 0)
            dangling += score[i];
    base = 1 - w->damping + w->damping * dangling;
    for (uint32_t i = 0; i < graph->nodes; i++)
        next[i] = w->restart ? base * w->restart[i] : base / graph->nodes;
    for (uint32_t i = 0; i < graph->nodes; i++) {
        double share = score[i] * w->pull[i];
        for (size_t e = graph->start[i]; e < graph->start[i + 1]; e++)
            next[graph->target[e]] += share * graph->weight[e];
    }
}

static double distance(const double *a, const double *b, uint32_t count)
{
    double sum = 0;

    for (uint32_t i = 0; i < count; i++)
        sum += fabs(a[i] - b[i]);
    return sum;
}

int smz_pagerank(double *score, smz_arena *scratch, const smz_graph *graph,
                 const smz_pagerank_options *options, unsigned *used, smz_error *error)
{
    uint32_t nodes = graph->nodes;
    walk w = {graph, SMZ_NEW(scratch, double, nodes), options->damping, options->restart};
    double *next = SMZ_NEW(scratch, double, nodes);
    unsigned iterations = 0;
    double change = INFINITY;

    if (!w.pull || !next)
        return smz_fail_memory(error);
    find_pulls(&w);
    for (uint32_t i = 0; i < nodes; i++)
        score[i] = w.restart ? w.restart[i] : 1.0 / nodes;
    while (change > options->tolerance && iterations < options->iterations) {
        step(next, score, &w);
        change = distance(next, score, nodes);
        memcpy(score, next, nodes * sizeof *score);
        iterations++;
    }
    if (used)
        *used = iterations;
    return SMZ_OK;
}
