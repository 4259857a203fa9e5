#include "rank/rank.h"

#include <math.h>
#include "base/error.h"

typedef struct walk {
    const smz_graph *graph;
    double *pull;  /* [nodes] damping / weight of all edges that leave a node; 0: none leaves */
    double *share; /* [nodes] what it sends along an edge of weight 1, in a step */
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

/* What leads to a node, on top of what it has. */
static double add_pulled(double sum, const smz_graph *graph, uint32_t node, const double *share)
{
    const uint32_t *target = graph->target;
    const double *weight = graph->weight;
    size_t e = graph->start[node], end = graph->start[node + 1];

    for (; e + 4 <= end; e += 4) {
        sum += share[target[e]] * weight[e];
        sum += share[target[e + 1]] * weight[e + 1];
        sum += share[target[e + 2]] * weight[e + 2];
        sum += share[target[e + 3]] * weight[e + 3];
    }
    for (; e < end; e++)
        sum += share[target[e]] * weight[e];
    return sum;
}

/* One step: every node's score goes out along its edges, in ascending order of nodes. A dangling
 * node's score is spread as the restart is. Where edges lead both ways, each node gathers what the
 * others send, in the same order: that spares writing the sums. */
static void step(double *restrict next, const double *restrict score, const walk *w)
{
    const smz_graph *graph = w->graph;
    double dangling = 0, base, uniform, *share = w->share;

    for (uint32_t i = 0; i < graph->nodes; i++) {
        share[i] = score[i] * w->pull[i];
        dangling += w->pull[i] == 0 ? score[i] : 0;
    }
    base = 1 - w->damping + w->damping * dangling;
    uniform = base / graph->nodes;
    for (uint32_t i = 0; i < graph->nodes; i++)
        next[i] = w->restart ? base * w->restart[i] : uniform;
    for (uint32_t i = 0; i < graph->nodes; i++) {
        if (graph->mirrored) {
            next[i] = add_pulled(next[i], graph, i, share);
            continue;
        }
        for (size_t e = graph->start[i]; e < graph->start[i + 1]; e++)
            next[graph->target[e]] += share[i] * graph->weight[e];
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
    walk w = {.graph = graph,
              .pull = SMZ_NEW(scratch, double, nodes),
              .share = SMZ_NEW(scratch, double, nodes),
              .damping = options->damping,
              .restart = options->restart};
    double *next = SMZ_NEW(scratch, double, nodes);
    unsigned iterations = 0;
    double change = INFINITY;

    if (!w.pull || !w.share || !next)
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
