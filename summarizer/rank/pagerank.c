#include "rank/rank.h"

#include <math.h>
#include "base/error.h"
#include "base/rows.h"
#include "base/wide.h"

typedef struct walk {
    const smz_graph *graph;
    double *pull;  /* [nodes] damping / weight of all edges that leave a node; 0: none leaves */
    double *share; /* [nodes] what it sends along an edge of weight 1, in a step */
    double damping;
    const double *restart; /* NULL: uniform */
    const double *square; /* [nodes][width] the weights, 0 where there is no edge; NULL: not made */
    size_t width;         /* nodes, up to whole blocks */
} walk;

/* ---- Graphs of many edges --------------------------------------------------------------- */

/*
 * Of an article's sentences every other two or three have an edge. A row of edges adds each to the
 * sum of those before it, and waits; rows of a square are added side by side, without looking up
 * where an edge leads. Every node still gets the others' shares in ascending order of nodes, and
 * where there is no edge a 0 more: the scores are the same to the last bit.
 */
#define SQUARE_NODES 128 /* at most: 128 kB, which a second level of cache has room for */
#define CELLS        6   /* take as long as an edge */

static bool is_dense(const smz_graph *graph, size_t width)
{
    return graph->mirrored && graph->nodes <= SQUARE_NODES &&
           graph->nodes * width <= CELLS * graph->start[graph->nodes];
}

/* False: out of memory. */
static bool make_square(walk *w, smz_arena *scratch)
{
    const smz_graph *graph = w->graph;
    double *square;

    w->width = (graph->nodes + SMZ_ROW_BLOCK - 1) / SMZ_ROW_BLOCK * SMZ_ROW_BLOCK;
    if (!is_dense(graph, w->width))
        return true;
    w->square = square = SMZ_NEW(scratch, double, graph->nodes * w->width);
    for (uint32_t i = 0; i < graph->nodes && square; i++, square += w->width) {
        memset(square, 0, w->width * sizeof *square);
        for (size_t e = graph->start[i]; e < graph->start[i + 1]; e++)
            square[graph->target[e]] = graph->weight[e];
    }
    return w->square != NULL;
}

/* ---- Steps ------------------------------------------------------------------------------ */

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
    if (w->square) {
        smz_add_rows(next, share, w->square, graph->nodes, w->width, smz_is_wide());
        return;
    }
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
    /* Whole blocks are read and written. */
    double *next = SMZ_NEW0(scratch, double, nodes + SMZ_ROW_BLOCK);
    unsigned iterations = 0;
    double change = INFINITY;

    if (!w.pull || !w.share || !next || !make_square(&w, scratch))
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
