/*
 * Ranking: a sparse sentence-term matrix -> one score a sentence, and the parts it is made of.
 *
 * docs/methods.md has every method's formula and source. Sums run in a fixed order, so that the
 * same document gives the same bits.
 */
#ifndef SMZ_RANK_RANK_H
#define SMZ_RANK_RANK_H

#include "base/arena.h"
#include "document/document.h"
#include "rank/parameters.h"
#include "summarizer.h"

/* ---- matrix.c: sentences x content terms, compressed rows ------------------------------- */

typedef struct smz_matrix {
    uint32_t sentences;
    uint32_t terms;            /* ids are the document's term ids; stop words have no entries */
    const uint32_t *start;     /* [sentences + 1] */
    const uint32_t *term;      /* [start[sentences]], ascending within a row */
    const uint32_t *count;     /* occurrences of that term in that sentence */
    const uint32_t *length;    /* [sentences] content tokens */
    const uint32_t *frequency; /* [terms] occurrences in the document */
    const uint32_t *sentence_frequency; /* [terms] sentences that have it */
    const uint32_t *posting_start;      /* [terms + 1] the inverted index: */
    const uint32_t *posting;            /* the sentences that have a term, ascending */
} smz_matrix;

/* Content terms only: no stop words, no addresses. Errors: SMZ_ERROR_MEMORY, _LIMIT. */
int smz_matrix_make(smz_matrix *out, smz_arena *arena, const smz_doc *doc, smz_error *error);

/* Whether a token counts as content: it has a term and is neither stop word nor address. */
static inline bool smz_is_content(const smz_token *token)
{
    return token->term != SMZ_NO_TERM && !(token->flags & (SMZ_TOKEN_STOP | SMZ_TOKEN_ADDRESS));
}

/* ln((S + 1) / (sf + 0.5)), > 0: the inverse sentence frequency of a term of this document. */
double smz_isf(const smz_matrix *matrix, uint32_t term);

/* ---- graph.c: weighted graphs in compressed rows ---------------------------------------- */

typedef struct smz_graph {
    uint32_t nodes;
    const size_t *start;    /* [nodes + 1] */
    const uint32_t *target; /* ascending within a row, no loops */
    const double *weight;   /* > 0 */
    bool mirrored;          /* each edge is there both ways, with the same weight */
} smz_graph;

/*
 * Makes a graph row by row: for each node in order, smz_graph_add() what the row holds, in any
 * order and as often as need be, then read and scale `sum` over `touched`, and close the row. Time
 * and memory grow with what was added, never with the square of the nodes.
 */
typedef struct smz_graph_builder {
    uint32_t nodes;
    uint32_t row;      /* the row that is open */
    double *sum;       /* [nodes] gathered for this row, 0 where untouched */
    uint32_t *touched; /* [touched_size] where `sum` is not 0, in order of first addition */
    uint32_t touched_size;
    size_t *start;
    uint32_t *target;
    double *weight;
    size_t size;
    size_t capacity;
} smz_graph_builder;

/* `edges` is an upper bound of the edges that rows will be closed with. The builder lives in
 * `scratch`. */
int smz_graph_begin(smz_graph_builder *builder, smz_arena *scratch, uint32_t nodes, size_t edges,
                    smz_error *error);

/* Adds to the open row; what is not more than 0 adds nothing. */
static inline void smz_graph_add(smz_graph_builder *builder, uint32_t target, double weight)
{
    if (!(weight > 0))
        return;
    if (builder->sum[target] == 0)
        builder->touched[builder->touched_size++] = target;
    builder->sum[target] += weight;
}

/* Ends the row: keeps what is at least `threshold` and more than 0, but no loop; clears `sum`. */
void smz_graph_close_row(smz_graph_builder *builder, double threshold);

/* The finished graph. `mirrored`: each edge was given once, and counts both ways. */
int smz_graph_end(smz_graph *out, smz_arena *arena, smz_arena *scratch,
                  const smz_graph_builder *builder, bool mirrored, smz_error *error);

/* ---- similarity.c: the similarity graph of the sentences -------------------------------- */

typedef enum smz_similarity {
    SMZ_SIMILARITY_OVERLAP, /* shared words / (ln |a| + ln |b|): Mihalcea and Tarau 2004 */
    SMZ_SIMILARITY_BM25,    /* directed, a sentence as the query: Barrios et al. 2016 */
    SMZ_SIMILARITY_COSINE   /* tf-isf cosine: Erkan and Radev 2004 */
} smz_similarity;

typedef struct smz_similarity_options {
    smz_similarity similarity;
    double threshold;
    double k1; /* of BM25, as the next two */
    double b;
    double epsilon;
} smz_similarity_options;

/*
 * Edges of at least the threshold, built through an inverted index. For long documents terms that
 * stand in very many sentences are left out of the index (see docs/methods.md for the rule and what
 * it costs).
 */
int smz_similarity_graph(smz_graph *out, smz_arena *arena, smz_arena *scratch,
                         const smz_matrix *matrix, const smz_similarity_options *options,
                         smz_error *error);

/* ---- pagerank.c ------------------------------------------------------------------------- */

typedef struct smz_pagerank_options {
    double damping;        /* 0.85 */
    double tolerance;      /* L1 change at which it stops, 1e-6 */
    unsigned iterations;   /* at most, 100 */
    const double *restart; /* [nodes], sums to 1; NULL: uniform */
} smz_pagerank_options;

/*
 * Weighted PageRank by power iteration: score_i = (1-d) r_i + d (sum_j w_ji / W_j score_j +
 * dangling * r_i). Scores sum to 1. `*used` gets the iterations made (may be NULL). Errors:
 * SMZ_ERROR_MEMORY.
 */
int smz_pagerank(double *score, smz_arena *scratch, const smz_graph *graph,
                 const smz_pagerank_options *options, unsigned *used, smz_error *error);

/* ---- methods.c and one file a family ---------------------------------------------------- */

#define SMZ_PARTS 8

/* What a method gives. `order` holds all sentences, best first; ties by lower index. */
typedef struct smz_ranking {
    uint32_t count;
    double *score;   /* [count] finite, >= 0 */
    uint32_t *order; /* [count] */
    unsigned parts;
    const char *part_name[SMZ_PARTS];
    double *part[SMZ_PARTS];     /* [count] each */
    const struct smz_gain *gain; /* the set is to be chosen by expected gain; NULL: by score */
} smz_ranking;

struct smz_model;

typedef struct smz_rank_input {
    const smz_doc *doc;
    const smz_matrix *matrix;
    const uint32_t *query; /* term ids */
    size_t query_size;
    uint64_t seed;
    const double *parameters; /* [SMZ_PARAMETERS] */
    smz_profile profile;
    const struct smz_model *models; /* [SMZ_MODELS]; NULL: the built-in ones */
    smz_arena *arena;               /* for the ranking */
    smz_arena *scratch;
    const double *relevance; /* set by smz_rank(): each sentence's share of the query; NULL: none */
} smz_rank_input;

typedef struct smz_method {
    const char *name;
    const char *about; /* one line, with the source */
    int (*rank)(smz_ranking *out, const smz_rank_input *input, smz_error *error);
    bool walks; /* takes `relevance` itself, as the restart of its walk */
} smz_method;

/* The table of all methods, its end marked by a NULL name, the default first. */
extern const smz_method smz_methods[];
const smz_method *smz_method_find(const char *name);

/* Any method's ranking, leaned toward the query: see docs/methods.md. */
int smz_rank(smz_ranking *out, const smz_method *method, const smz_rank_input *input,
             smz_error *error);

#endif
