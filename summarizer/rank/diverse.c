/* Methods that weigh what a sentence has in common with the document against what it has in common
 * with what was chosen: maximal marginal relevance, and submodular coverage with diversity. */
#include "rank/methods.h"

#include <math.h>
#include "base/error.h"

/* So many are chosen one by one at most, or until so many sentences and edges were looked at; the
 * rest is ordered by what the next choice would have made of it. */
#define CHOICES_AT_MOST 1000
#define WORK_AT_MOST    ((size_t)1 << 25)

#define NONE UINT32_MAX

typedef struct chooser {
    const smz_graph *graph;
    const double *parameters;
    const smz_matrix *matrix;
    bool *chosen;        /* [sentences] */
    double *relevance;   /* [sentences] mmr: to the document; submodular: r(j) */
    double *nearest;     /* [sentences] mmr: similarity to the most similar one that was chosen;
                            submodular: C(i) of the chosen ones */
    double *whole;       /* [sentences] submodular: C(i) of the document */
    uint32_t *cluster;   /* [sentences] submodular */
    double *reward;      /* [sentences] by cluster: sum of r(j) of the chosen ones */
    double *bound;       /* [sentences] what each was worth when it was last looked at, no less than
                            it is worth now; */
    uint32_t *looked_at; /* after how many choices that was */
    uint32_t choices;
    size_t work;
} chooser;

typedef struct strategy {
    const char *part[2];
    int (*begin)(chooser *c, smz_arena *scratch, smz_error *error);
    /* What a sentence is worth now, and the two parts it is made of. Never more than before. */
    double (*value)(chooser *c, uint32_t sentence, double *parts);
    void (*choose)(chooser *c, uint32_t sentence);
} strategy;

/* ---- Choosing --------------------------------------------------------------------------- */

static double look_at(chooser *c, const strategy *with, uint32_t sentence)
{
    double parts[2];

    c->looked_at[sentence] = c->choices;
    return c->bound[sentence] = with->value(c, sentence, parts);
}

/* The best sentence: lazily (Minoux 1978), looking again only at what may be the best. */
static uint32_t find_best(chooser *c, const strategy *with)
{
    uint32_t sentences = c->matrix->sentences;

    for (;;) {
        uint32_t best = NONE;
        for (uint32_t s = 0; s < sentences; s++)
            if (!c->chosen[s] && (best == NONE || c->bound[s] > c->bound[best]))
                best = s;
        c->work += sentences;
        if (best == NONE || c->looked_at[best] == c->choices || c->work >= WORK_AT_MOST)
            return best;
        look_at(c, with, best);
    }
}

static uint32_t choose_some(smz_ranking *out, chooser *c, const strategy *with)
{
    for (uint32_t s = 0; s < out->count; s++)
        look_at(c, with, s);
    while (c->choices < CHOICES_AT_MOST && c->work < WORK_AT_MOST) {
        uint32_t best = find_best(c, with);
        double parts[2];
        if (best == NONE)
            break;
        with->value(c, best, parts);
        out->part[0][best] = parts[0];
        out->part[1][best] = parts[1];
        out->order[c->choices++] = best;
        c->chosen[best] = true;
        with->choose(c, best);
    }
    return c->choices;
}

static int order_rest(smz_ranking *out, chooser *c, const strategy *with, smz_arena *scratch,
                      smz_error *error)
{
    smz_ranking rest = {
        .count = out->count - c->choices, .score = out->score, .order = out->order + c->choices};
    uint32_t size = 0;

    for (uint32_t s = 0; s < out->count; s++) {
        double parts[2];
        if (c->chosen[s])
            continue;
        rest.order[size++] = s;
        rest.score[s] = with->value(c, s, parts);
        out->part[0][s] = parts[0];
        out->part[1][s] = parts[1];
    }
    return smz_ranking_sort(&rest, scratch, error);
}

static int rank_diversely(smz_ranking *out, const smz_rank_input *input, const strategy *with,
                          smz_error *error)
{
    uint32_t sentences = input->matrix->sentences;
    smz_arena *scratch = input->scratch;
    smz_similarity_options cosine = {.similarity = SMZ_SIMILARITY_COSINE};
    smz_graph graph;
    chooser c = {.graph = &graph,
                 .parameters = input->parameters,
                 .matrix = input->matrix,
                 .chosen = SMZ_NEW0(scratch, bool, sentences),
                 .relevance = SMZ_NEW0(scratch, double, sentences),
                 .nearest = SMZ_NEW0(scratch, double, sentences),
                 .bound = SMZ_NEW0(scratch, double, sentences),
                 .looked_at = SMZ_NEW0(scratch, uint32_t, sentences)};
    int status = smz_similarity_graph(&graph, scratch, scratch, input->matrix, &cosine, error);

    if (status == SMZ_OK)
        status = smz_ranking_make(out, input->arena, sentences, 2, with->part, error);
    if (status != SMZ_OK)
        return status;
    if (!c.chosen || !c.relevance || !c.nearest || !c.bound || !c.looked_at)
        return smz_fail_memory(error);
    status = with->begin(&c, scratch, error);
    if (status != SMZ_OK)
        return status;
    choose_some(out, &c, with);
    status = order_rest(out, &c, with, scratch, error);
    smz_ranking_by_place(out);
    return status;
}

/* ---- MMR: Carbonell and Goldstein 1998 -------------------------------------------------- */

/* Cosines of the sentences with the document, tf-isf both. The document stands for the query. */
static int begin_mmr(chooser *c, smz_arena *scratch, smz_error *error)
{
    const smz_matrix *matrix = c->matrix;
    double *isf = SMZ_NEW(scratch, double, matrix->terms), document = 0;

    if (!isf)
        return smz_fail_memory(error);
    for (uint32_t t = 0; t < matrix->terms; t++) {
        double weight;
        isf[t] = smz_isf(matrix, t);
        weight = matrix->frequency[t] * isf[t];
        document += weight * weight;
    }
    for (uint32_t s = 0; s < matrix->sentences; s++) {
        double squares = 0, dot = 0;
        for (uint32_t e = matrix->start[s]; e < matrix->start[s + 1]; e++) {
            double weight = matrix->count[e] * isf[matrix->term[e]];
            squares += weight * weight;
            dot += weight * matrix->frequency[matrix->term[e]] * isf[matrix->term[e]];
        }
        c->relevance[s] = squares > 0 ? dot / sqrt(squares * document) : 0;
    }
    return SMZ_OK;
}

static double marginal_relevance(chooser *c, uint32_t sentence, double *parts)
{
    double share = c->parameters[SMZ_MMR_RELEVANCE];

    parts[0] = share * c->relevance[sentence];
    parts[1] = -(1 - share) * c->nearest[sentence];
    c->work++;
    return parts[0] + parts[1];
}

static void take_for_mmr(chooser *c, uint32_t sentence)
{
    const smz_graph *graph = c->graph;

    for (size_t e = graph->start[sentence]; e < graph->start[sentence + 1]; e++)
        if (graph->weight[e] > c->nearest[graph->target[e]])
            c->nearest[graph->target[e]] = graph->weight[e];
    c->work += graph->start[sentence + 1] - graph->start[sentence];
}

int smz_rank_mmr(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const strategy mmr = {
        {"relevance", "redundancy"}, begin_mmr, marginal_relevance, take_for_mmr};

    return rank_diversely(out, input, &mmr, error);
}

/* ---- Submodular coverage and diversity: Lin and Bilmes 2011 ----------------------------- */

static double similarity_of(const chooser *c, uint32_t sentence)
{
    const smz_graph *graph = c->graph;
    double sum = 0;

    for (size_t e = graph->start[sentence]; e < graph->start[sentence + 1]; e++)
        sum += graph->weight[e];
    return sum;
}

/* The paper's clusters are those of k-means. These come from one pass over the graph, in the order
 * of centrality, which gives the same ones every time: a sentence that no earlier one of the order
 * is similar to opens one, others go to the most similar earlier one's. */
static int find_clusters(chooser *c, smz_arena *scratch, smz_error *error)
{
    const smz_graph *graph = c->graph;
    uint32_t sentences = graph->nodes;
    smz_ranking order;
    int status = smz_ranking_make(&order, scratch, sentences, 0, NULL, error);

    if (status != SMZ_OK)
        return status;
    memcpy(order.score, c->whole, sentences * sizeof *order.score);
    status = smz_ranking_sort(&order, scratch, error);
    for (uint32_t s = 0; s < sentences; s++)
        c->cluster[s] = NONE;
    for (uint32_t k = 0; k < sentences && status == SMZ_OK; k++) {
        uint32_t s = order.order[k];
        double most = c->parameters[SMZ_SUBMODULAR_CLUSTER];
        c->cluster[s] = s;
        for (size_t e = graph->start[s]; e < graph->start[s + 1]; e++)
            if (graph->weight[e] > most && c->cluster[graph->target[e]] != NONE) {
                most = graph->weight[e];
                c->cluster[s] = c->cluster[graph->target[e]];
            }
    }
    return status;
}

static int begin_submodular(chooser *c, smz_arena *scratch, smz_error *error)
{
    uint32_t sentences = c->matrix->sentences;

    c->whole = SMZ_NEW(scratch, double, sentences);
    c->cluster = SMZ_NEW(scratch, uint32_t, sentences);
    c->reward = SMZ_NEW0(scratch, double, sentences);
    if (!c->whole || !c->cluster || !c->reward)
        return smz_fail_memory(error);
    for (uint32_t s = 0; s < sentences; s++) {
        c->whole[s] = 1 + similarity_of(c, s); /* with itself, too */
        c->relevance[s] = c->whole[s] / sentences;
    }
    return find_clusters(c, scratch, error);
}

/* What a similarity adds to min(C(i), alpha C(i) of the document). */
static double covered(const chooser *c, uint32_t i, double weight)
{
    double most = c->parameters[SMZ_SUBMODULAR_SATURATION] * c->whole[i];
    double before = c->nearest[i] < most ? c->nearest[i] : most;
    double after = c->nearest[i] + weight < most ? c->nearest[i] + weight : most;

    return after - before;
}

/* Per term to a power, as the greedy choice under a budget has it: Lin and Bilmes 2010. */
static double submodular_gain(chooser *c, uint32_t sentence, double *parts)
{
    const smz_graph *graph = c->graph;
    double reward = c->reward[c->cluster[sentence]];
    double cost = pow(1.0 + c->matrix->length[sentence], c->parameters[SMZ_SUBMODULAR_COST]);

    parts[0] = covered(c, sentence, 1);
    for (size_t e = graph->start[sentence]; e < graph->start[sentence + 1]; e++)
        parts[0] += covered(c, graph->target[e], graph->weight[e]);
    c->work += 1 + graph->start[sentence + 1] - graph->start[sentence];
    parts[0] /= cost;
    parts[1] = c->parameters[SMZ_SUBMODULAR_DIVERSITY] *
               (sqrt(reward + c->relevance[sentence]) - sqrt(reward)) / cost;
    return parts[0] + parts[1];
}

static void take_for_submodular(chooser *c, uint32_t sentence)
{
    const smz_graph *graph = c->graph;

    c->nearest[sentence] += 1;
    for (size_t e = graph->start[sentence]; e < graph->start[sentence + 1]; e++)
        c->nearest[graph->target[e]] += graph->weight[e];
    c->reward[c->cluster[sentence]] += c->relevance[sentence];
}

int smz_rank_submodular(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const strategy submodular = {
        {"coverage", "diversity"}, begin_submodular, submodular_gain, take_for_submodular};

    return rank_diversely(out, input, &submodular, error);
}
