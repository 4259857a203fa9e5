/* rank/: the matrix, the graph of similarities and PageRank. */
#include "tiny_document.h"

#include <math.h>
#include <stdlib.h>

/* Every expected figure below was worked out with pencil and pocket calculator from the formulas in
 * docs/methods.md, to six decimals. */
#define NEAR 2e-6

static void assert_near(double value, double expected, const char *what)
{
    cr_assert(isfinite(value), "%s is not finite", what);
    cr_assert(fabs(value - expected) <= NEAR, "%s is %.9f, not %.9f", what, value, expected);
}

/* ---- Matrix ----------------------------------------------------------------------------- */

Test(matrix, counts_content_terms_by_row_and_by_term)
{
    tiny t;

    tiny_init(&t, "bab.a ca ..");
    cr_assert_eq(t.matrix.sentences, 3);
    cr_assert_eq(t.matrix.start[1], 2);
    cr_assert_eq(t.matrix.start[2], 4);
    cr_assert_eq(t.matrix.start[3], 4);
    cr_assert_eq(t.matrix.term[0], 0, "terms ascend within a row");
    cr_assert_eq(t.matrix.term[1], 1);
    cr_assert_eq(t.matrix.count[0], 2);
    cr_assert_eq(t.matrix.count[1], 2);
    cr_assert_eq(t.matrix.length[0], 4, "stop words have no length");
    cr_assert_eq(t.matrix.length[2], 0);
    cr_assert_eq(t.matrix.frequency[0], 3);
    cr_assert_eq(t.matrix.sentence_frequency[0], 2);
    cr_assert_eq(t.matrix.sentence_frequency[26], 0, "a stop word has no entries");
    cr_assert_eq(t.matrix.posting[t.matrix.posting_start[0]], 0);
    cr_assert_eq(t.matrix.posting[t.matrix.posting_start[0] + 1], 1);
    tiny_free(&t);
}

Test(matrix, inverse_sentence_frequency)
{
    tiny t;

    tiny_init(&t, "ab bc");
    assert_near(smz_isf(&t.matrix, 0), log(3 / 1.5), "isf of a word of one sentence");
    assert_near(smz_isf(&t.matrix, 1), log(3 / 2.5), "isf of a word of both");
    tiny_free(&t);
}

/* ---- Similarity graph ------------------------------------------------------------------- */

/* The weight of the edge from i to j; 0: there is none. */
static double edge(const smz_graph *graph, uint32_t i, uint32_t j)
{
    for (size_t e = graph->start[i]; e < graph->start[i + 1]; e++)
        if (graph->target[e] == j)
            return graph->weight[e];
    return 0;
}

static void make_graph(smz_graph *out, tiny *t, smz_similarity kind, double threshold)
{
    smz_similarity_options options = {.similarity = kind,
                                      .threshold = threshold,
                                      .k1 = smz_parameter_defaults[SMZ_BM25_K1],
                                      .b = smz_parameter_defaults[SMZ_BM25_B],
                                      .epsilon = smz_parameter_defaults[SMZ_BM25_EPSILON]};

    cr_assert_eq(smz_similarity_graph(out, &t->arena, &t->scratch, &t->matrix, &options, NULL),
                 SMZ_OK);
}

static double similarity(const char *text, smz_similarity kind, uint32_t i, uint32_t j)
{
    tiny t;
    smz_graph graph;
    double weight;

    tiny_init(&t, text);
    make_graph(&graph, &t, kind, 0);
    weight = edge(&graph, i, j);
    tiny_free(&t);
    return weight;
}

/* The tf-isf vector of a sentence, of length 1. */
static void vector_of(double out[27], const smz_matrix *matrix, uint32_t sentence)
{
    double squares = 0;

    memset(out, 0, 27 * sizeof *out);
    for (uint32_t e = matrix->start[sentence]; e < matrix->start[sentence + 1]; e++) {
        uint32_t term = matrix->term[e];
        out[term] = matrix->count[e] * smz_isf(matrix, term);
        squares += out[term] * out[term];
    }
    for (uint32_t t = 0; t < 27; t++)
        out[t] /= squares > 0 ? sqrt(squares) : 1;
}

static void assert_cosines(const smz_graph *graph, const smz_matrix *matrix)
{
    for (uint32_t i = 0; i < graph->nodes; i++)
        for (uint32_t j = 0; j < graph->nodes; j++) {
            double a[27], b[27], cosine = 0;
            vector_of(a, matrix, i);
            vector_of(b, matrix, j);
            for (uint32_t t = 0; t < 27; t++)
                cosine += a[t] * b[t];
            cr_assert_eq(edge(graph, i, j), i == j ? 0 : cosine, "%u and %u of %u", i, j,
                         graph->nodes);
        }
}

/* Of short documents they are gathered in another way, and are the same to the last bit. */
Test(similarity, cosines_are_sums_in_the_order_of_terms_however_long_the_document)
{
    char text[81 * 8];
    uint64_t seed = 1;

    for (size_t sentences = 1; sentences <= 80; sentences += sentences % 64 < 2 ? 1 : 31) {
        size_t size = 0;
        tiny t;
        smz_graph graph;
        for (size_t i = 0; i < sentences; i++) {
            for (size_t letter = 0; letter <= i % 7; letter++) {
                seed = seed * 6364136223846793005u + 1442695040888963407u;
                text[size++] = (char)('a' + (seed >> 40) % 15);
            }
            text[size++] = ' ';
        }
        text[size - 1] = '\0';
        tiny_init(&t, text);
        make_graph(&graph, &t, SMZ_SIMILARITY_COSINE, 0);
        assert_cosines(&graph, &t.matrix);
        tiny_free(&t);
    }
}

Test(similarity, overlap_is_shared_words_over_log_lengths)
{
    assert_near(similarity("abcd cdef", SMZ_SIMILARITY_OVERLAP, 0, 1), 0.721348, "2 / (2 ln 4)");
    assert_near(similarity("abcd cdef", SMZ_SIMILARITY_OVERLAP, 1, 0), 0.721348, "and back");
    assert_near(similarity("a ab", SMZ_SIMILARITY_OVERLAP, 0, 1), 1.442695, "1 / (ln 1 + ln 2)");
}

Test(similarity, overlap_of_two_sentences_of_one_word_is_none)
{
    assert_near(similarity("a a", SMZ_SIMILARITY_OVERLAP, 0, 1), 0, "1 / (ln 1 + ln 1)");
}

Test(similarity, cosine_weighs_by_inverse_sentence_frequency)
{
    /* a and c: ln 2 = .693147, b: ln 1.2 = .182322; .033241 / (.480453 + .033241) */
    assert_near(similarity("ab bc", SMZ_SIMILARITY_COSINE, 0, 1), 0.064710, "cosine");
    assert_near(similarity("ab ba cd", SMZ_SIMILARITY_COSINE, 0, 1), 1, "of equals");
}

Test(similarity, bm25_is_directed)
{
    /* idf(a) = ln(3.5 / 2.5) = .336472; the query's words count as often as they come */
    assert_near(similarity("aab ac de fg hi", SMZ_SIMILARITY_BM25, 1, 0), 0.419723, "ac asks aab");
    assert_near(similarity("aab ac de fg hi", SMZ_SIMILARITY_BM25, 0, 1), 0.698938, "aab asks ac");
}

Test(similarity, bm25_gives_frequent_words_a_quarter_of_the_mean_idf)
{
    assert_near(similarity("ab ac ad efgh", SMZ_SIMILARITY_BM25, 0, 1), 0.173025, "a in 3 of 4");
    assert_near(similarity("ab ac ad", SMZ_SIMILARITY_BM25, 0, 1), 0, "the mean is negative");
}

Test(similarity, threshold_drops_weak_edges)
{
    tiny t;
    smz_graph graph;

    tiny_init(&t, "ab bc");
    make_graph(&graph, &t, SMZ_SIMILARITY_COSINE, 0.1);
    cr_assert_eq(graph.start[2], 0);
    tiny_free(&t);
}

Test(similarity, rows_ascend_and_have_no_loops)
{
    static const smz_similarity kinds[] = {SMZ_SIMILARITY_OVERLAP, SMZ_SIMILARITY_BM25,
                                           SMZ_SIMILARITY_COSINE};

    for (size_t k = 0; k < 3; k++) {
        tiny t;
        smz_graph graph;
        tiny_init(&t, "axc bc cda xb dae xy ze yz fg hi");
        make_graph(&graph, &t, kinds[k], 0);
        cr_assert_gt(graph.start[graph.nodes], 12, "there are edges");
        for (uint32_t i = 0; i < graph.nodes; i++) {
            for (size_t e = graph.start[i]; e < graph.start[i + 1]; e++) {
                cr_assert_neq(graph.target[e], i);
                cr_assert(e == graph.start[i] || graph.target[e] > graph.target[e - 1]);
                cr_assert(graph.weight[e] > 0);
                cr_assert(edge(&graph, graph.target[e], i) > 0, "what is shared is shared");
            }
        }
        tiny_free(&t);
    }
}

Test(similarity, words_of_very_many_sentences_are_left_out_of_long_documents)
{
    /* 300 sentences: the cap is 200. */
    char *text = tiny_long_text(300, "xy");
    tiny t;
    smz_graph graph;

    text[0] = text[3] = 'a'; /* "ay ay xy xy ..." : a is in two sentences */
    tiny_init(&t, text);
    make_graph(&graph, &t, SMZ_SIMILARITY_OVERLAP, 0);
    cr_assert_eq(graph.start[300], 2, "a links the first two, x and y link none");
    tiny_free(&t);
    free(text);
}

Test(similarity, edges_are_bounded_whatever_the_text)
{
    /* 26 words of 890 sentences each, just below the cap of 894, would be 10 million pairs. */
    enum { SENTENCES = 50000, EACH = 890 };
    char *text = tiny_long_text(SENTENCES, ".");
    tiny t;
    smz_graph graph;

    for (uint32_t i = 0; i < 26 * EACH; i++)
        text[2 * i] = (char)('a' + i / EACH);
    tiny_init(&t, text);
    make_graph(&graph, &t, SMZ_SIMILARITY_COSINE, 0);
    cr_assert_leq(graph.start[graph.nodes], (size_t)2 << 22);
    tiny_free(&t);
    free(text);
}

/* ---- PageRank --------------------------------------------------------------------------- */

static void walk(double *score, const smz_graph *graph, const double *restart, unsigned most,
                 unsigned *used)
{
    smz_arena scratch;
    smz_pagerank_options options = {0.85, 1e-9, most, restart};

    smz_arena_init(&scratch, NULL, 4096);
    cr_assert_eq(smz_pagerank(score, &scratch, graph, &options, used, NULL), SMZ_OK);
    smz_arena_free(&scratch);
}

Test(pagerank, star)
{
    /* x0 = .05 + .85 (x1 + x2), x1 = x2 = .05 + .85 x0 / 2 */
    static const size_t start[] = {0, 2, 3, 4};
    static const uint32_t target[] = {1, 2, 0, 0};
    static const double weight[] = {3, 3, 3, 3};
    smz_graph graph = {3, start, target, weight, false};
    double score[3];
    unsigned used;

    walk(score, &graph, NULL, 1000, &used);
    assert_near(score[0], 0.486486, "centre");
    assert_near(score[1], 0.256757, "ray");
    assert_near(score[2], 0.256757, "ray");
    cr_assert_lt(used, 1000);
}

Test(pagerank, mirrored_graphs_have_the_bits_of_others)
{
    static const size_t start[] = {0, 3, 5, 8, 10, 10};
    static const uint32_t target[] = {1, 2, 3, 0, 2, 0, 1, 3, 0, 2};
    static const double weight[] = {0.3, 0.7, 0.11, 0.3, 1.9, 0.7, 1.9, 0.013, 0.11, 0.013};
    smz_graph graph = {5, start, target, weight, false},
              mirrored = {5, start, target, weight, true};
    double sent[5], gathered[5];

    walk(sent, &graph, NULL, 7, NULL);
    walk(gathered, &mirrored, NULL, 7, NULL);
    cr_assert_arr_eq(gathered, sent, sizeof sent);
}

Test(pagerank, dangling_node_is_spread)
{
    /* 0 -> 1 alone: x0 = .075 + .425 x1, x0 + x1 = 1 */
    static const size_t start[] = {0, 1, 1};
    static const uint32_t target[] = {1};
    static const double weight[] = {7};
    smz_graph graph = {2, start, target, weight, false};
    double score[2];

    walk(score, &graph, NULL, 1000, NULL);
    assert_near(score[0], 0.350877, "x0");
    assert_near(score[1], 0.649123, "x1");
}

Test(pagerank, restart_decides_where_no_edge_leads)
{
    static const size_t start[] = {0, 0, 0};
    static const double restart[] = {0.25, 0.75};
    smz_graph graph = {2, start, NULL, NULL, false};
    double score[2];

    walk(score, &graph, restart, 1000, NULL);
    assert_near(score[0], 0.25, "x0");
    assert_near(score[1], 0.75, "x1");
}

Test(pagerank, stops_at_the_iteration_cap)
{
    static const size_t start[] = {0, 1, 1};
    static const uint32_t target[] = {1};
    static const double weight[] = {1};
    smz_graph graph = {2, start, target, weight, false};
    double score[2];
    unsigned used;

    walk(score, &graph, NULL, 3, &used);
    cr_assert_eq(used, 3);
}
