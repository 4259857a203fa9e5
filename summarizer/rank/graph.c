#include "rank/rank.h"

#include "base/error.h"

int smz_graph_begin(smz_graph_builder *builder, smz_arena *scratch, uint32_t nodes, size_t edges,
                    smz_error *error)
{
    *builder = (smz_graph_builder){
        .nodes = nodes,
        .sum = SMZ_NEW0(scratch, double, nodes),
        .touched = SMZ_NEW(scratch, uint32_t, nodes),
        .start = SMZ_NEW0(scratch, size_t, (size_t)nodes + 1),
        .target = SMZ_NEW(scratch, uint32_t, edges),
        .weight = SMZ_NEW(scratch, double, edges),
        .capacity = edges,
    };
    if (!builder->sum || !builder->touched || !builder->start || !builder->target ||
        !builder->weight)
        return smz_fail_memory(error);
    return SMZ_OK;
}

void smz_graph_close_row(smz_graph_builder *builder, double threshold)
{
    for (uint32_t i = 0; i < builder->touched_size; i++) {
        uint32_t target = builder->touched[i];
        double weight = builder->sum[target];

        builder->sum[target] = 0;
        if (target == builder->row || weight < threshold || weight <= 0 ||
            builder->size == builder->capacity)
            continue;
        builder->target[builder->size] = target;
        builder->weight[builder->size++] = weight;
    }
    builder->touched_size = 0;
    builder->start[++builder->row] = builder->size;
}

/* Rows of edges that are being moved about. */
typedef struct rows {
    size_t *start;
    uint32_t *target;
    double *weight;
} rows;

static bool allocate_rows(rows *out, smz_arena *arena, uint32_t nodes, size_t edges)
{
    out->start = SMZ_NEW0(arena, size_t, (size_t)nodes + 1);
    out->target = SMZ_NEW(arena, uint32_t, edges);
    out->weight = SMZ_NEW(arena, double, edges);
    return out->start && out->target && out->weight;
}

/* Every edge turned round. The rows come out in ascending order of targets, whatever they were. */
static void transpose(rows *out, const rows *in, uint32_t nodes, size_t *next)
{
    for (size_t e = 0; e < in->start[nodes]; e++)
        out->start[in->target[e] + 1]++;
    for (uint32_t i = 0; i < nodes; i++) {
        next[i] = out->start[i];
        out->start[i + 1] += out->start[i];
    }
    for (uint32_t i = 0; i < nodes; i++) {
        for (size_t e = in->start[i]; e < in->start[i + 1]; e++) {
            size_t place = next[in->target[e]]++;
            out->target[place] = i;
            out->weight[place] = in->weight[e];
        }
    }
}

/* Each edge both ways. Row i is what leads to i from the nodes before it (`turned`), then what
 * leads from it to the nodes behind, which comes out in order because the rows of `turned` are read
 * in order. */
static void mirror(rows *out, const rows *given, const rows *turned, uint32_t nodes, size_t *next)
{
    for (uint32_t i = 0; i < nodes; i++) {
        size_t before = turned->start[i + 1] - turned->start[i];
        size_t behind = given->start[i + 1] - given->start[i];
        memcpy(out->target + out->start[i], turned->target + turned->start[i],
               before * sizeof *out->target);
        memcpy(out->weight + out->start[i], turned->weight + turned->start[i],
               before * sizeof *out->weight);
        next[i] = out->start[i] + before;
        out->start[i + 1] = next[i] + behind;
    }
    for (uint32_t i = 0; i < nodes; i++) {
        for (size_t e = turned->start[i]; e < turned->start[i + 1]; e++) {
            size_t place = next[turned->target[e]]++;
            out->target[place] = i;
            out->weight[place] = turned->weight[e];
        }
    }
}

int smz_graph_end(smz_graph *out, smz_arena *arena, smz_arena *scratch,
                  const smz_graph_builder *builder, bool mirrored, smz_error *error)
{
    uint32_t nodes = builder->nodes;
    size_t edges = builder->size;
    rows given = {builder->start, builder->target, builder->weight}, turned, finished;
    size_t *next = SMZ_NEW(scratch, size_t, nodes);

    if (!next || !allocate_rows(&turned, scratch, nodes, edges) ||
        !allocate_rows(&finished, arena, nodes, mirrored ? 2 * edges : edges))
        return smz_fail_memory(error);
    transpose(&turned, &given, nodes, next);
    if (mirrored)
        mirror(&finished, &given, &turned, nodes, next);
    else
        transpose(&finished, &turned, nodes, next);
    *out = (smz_graph){nodes, finished.start, finished.target, finished.weight, mirrored};
    return SMZ_OK;
}
