/* What the models look at in sentences. */
#include "rank/model.h"

#include <math.h>
#include "base/elementary.h"
#include "base/error.h"
#include "base/sixteen.h"

typedef struct sheet {
    const smz_doc *doc;
    const smz_matrix *matrix;
    const smz_grams *grams;
    smz_graph graph;                /* cosines */
    double *pagerank;               /* [S] */
    double *place_log, *length_log; /* [S] ln(1 + i), ln(1 + n) */
    double tokens, tokens_log;      /* of the text that the sentence at hand stands in */
    double *x;                      /* [S][SMZ_OF_SENTENCE] */
} sheet;

static double *row(const sheet *of, uint32_t sentence)
{
    return of->x + (size_t)sentence * SMZ_OF_SENTENCE;
}

/* ---- Place and length ------------------------------------------------------------------- */

static void set_place(const sheet *of, uint32_t i)
{
    double *x = row(of, i);
    uint32_t place = of->grams->place[i], places = of->grams->places[i];

    x[SMZ_OF_SENTENCE_PLACE_LOG] = of->place_log[i];
    x[SMZ_OF_SENTENCE_PLACE_SHARE] = (double)place / places;
    x[SMZ_OF_SENTENCE_NEARNESS] = 1 / (1.0 + place);
    x[SMZ_OF_SENTENCE_FIRST] = place == 0;
    x[SMZ_OF_SENTENCE_SECOND] = place == 1;
    x[SMZ_OF_SENTENCE_THIRD] = place == 2;
    x[SMZ_OF_SENTENCE_LAST] = place + 1 == places;
}

#define SHORT_SENTENCE 8

/* Counts the tokens of the text that begins here. */
static void begin_text(sheet *of, uint32_t first)
{
    of->tokens = 0;
    for (uint32_t i = first; i < first + of->grams->places[first]; i++)
        of->tokens += of->grams->length[i];
    of->tokens_log = smz_log(1 + of->tokens);
}

static void set_length(const sheet *of, uint32_t i)
{
    double *x = row(of, i);
    double tokens = of->tokens, length = of->grams->length[i];

    x[SMZ_OF_SENTENCE_DOCUMENT_LOG] = of->tokens_log;
    x[SMZ_OF_SENTENCE_LENGTH_SHARE] = tokens > 0 ? length * of->grams->places[i] / tokens : 0;
    x[SMZ_OF_SENTENCE_LENGTH_LOG] = of->length_log[i];
    x[SMZ_OF_SENTENCE_SHORT] = length < SHORT_SENTENCE;
}

/* ---- Centrality ------------------------------------------------------------------------- */

#define DAMPING 0.85
/* Zheng and Lapata 2019 subtract what a sentence shares with the ones before it; the factor is the
 * one that did best on the training texts. */
#define BACKWARD 0.8

static void set_centrality(const sheet *of, uint32_t i)
{
    const smz_graph *graph = &of->graph;
    const smz_candidate *sentence = &of->doc->sentences[i];
    double sentences = of->grams->sentences, behind = 0, before = 0;
    size_t e = graph->start[i], end = graph->start[i + 1];
    double *x = row(of, i);

    x[SMZ_OF_SENTENCE_LIKE_FIRST] = 0;
    x[SMZ_OF_SENTENCE_LIKE_PREVIOUS] = x[SMZ_OF_SENTENCE_LIKE_NEXT] = 0;
    for (; e < end && graph->target[e] < i; e++) {
        before += graph->weight[e];
        if (graph->target[e] == sentence->first)
            x[SMZ_OF_SENTENCE_LIKE_FIRST] = graph->weight[e];
    }
    /* Targets ascend: the neighbours, if they stand in the same text, are next to this place. */
    if (e > graph->start[i] && graph->target[e - 1] + 1 == i && sentence->first < i)
        x[SMZ_OF_SENTENCE_LIKE_PREVIOUS] = graph->weight[e - 1];
    if (e < end && graph->target[e] == i + 1 && sentence[1].member == sentence->member)
        x[SMZ_OF_SENTENCE_LIKE_NEXT] = graph->weight[e];
    for (; e < end; e++)
        behind += graph->weight[e];
    x[SMZ_OF_SENTENCE_PAGERANK] = of->pagerank[i] * sentences;
    x[SMZ_OF_SENTENCE_DEGREE] = (behind + before) / sqrt(sentences);
    x[SMZ_OF_SENTENCE_DIRECTED] = behind - BACKWARD * before;
}

/* ---- Words ------------------------------------------------------------------------------ */

#define LEAD_SENTENCES 3

static void set_words(const sheet *of, uint32_t i)
{
    const smz_matrix *matrix = of->matrix;
    uint32_t words = matrix->start[i + 1] - matrix->start[i];
    double all = words > 0 ? words : 1, tokens = of->grams->tokens, mass = 0;
    uint32_t fresh = 0, recurring = 0, lead = 0;
    double *x = row(of, i);

    for (uint32_t e = matrix->start[i]; e < matrix->start[i + 1]; e++) {
        uint32_t term = matrix->term[e];
        uint32_t first = of->grams->of[term].first;
        mass += matrix->frequency[term] / tokens;
        fresh += first == i;
        recurring += first == i && matrix->sentence_frequency[term] > 1;
        lead += of->grams->place[first] < LEAD_SENTENCES;
    }
    x[SMZ_OF_SENTENCE_MASS] = mass * 10;
    x[SMZ_OF_SENTENCE_MASS_MEAN] = mass / all * 100;
    x[SMZ_OF_SENTENCE_RECURRING] = recurring;
    x[SMZ_OF_SENTENCE_RECURRING_SHARE] = recurring / all;
    x[SMZ_OF_SENTENCE_NEW_SHARE] = fresh / all;
    x[SMZ_OF_SENTENCE_LEAD_SHARE] = lead / all;
}

/* ---- Form ------------------------------------------------------------------------------- */

/* The UTF-8 of quotation marks; an apostrophe is none. */
static const smz_text quotation_marks[] = {
    {"\"", 1},           {"\xe2\x80\x9c", 3}, {"\xe2\x80\x9d", 3}, {"\xe2\x80\x9e", 3},
    {"\xe3\x80\x8c", 3}, {"\xe3\x80\x8d", 3}, {"\xc2\xab", 2},     {"\xc2\xbb", 2}};
static const smz_text question_marks[] = {{"?", 1}, {"\xef\xbc\x9f", 3}, {"\xd8\x9f", 2}};
/* What they begin with. */
static const bool begins_mark[256] = {['"'] = true, [0xC2] = true, [0xE2] = true, [0xE3] = true};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool ends_in(smz_text text, smz_text mark)
{
    return text.size >= mark.size && text.data[text.size - 1] == mark.data[mark.size - 1] &&
           memcmp(text.data + text.size - mark.size, mark.data, mark.size) == 0;
}

/* Whether one of the marks begins here. */
static bool begins_with_mark(smz_text text)
{
    for (size_t k = 0; k < COUNT(quotation_marks); k++)
        if (text.size >= quotation_marks[k].size &&
            memcmp(text.data, quotation_marks[k].data, quotation_marks[k].size) == 0)
            return true;
    return false;
}

static size_t find_mark(smz_text text, size_t at)
{
    return smz_find_byte(text.data, at, text.size, smz_sixteen_quotes, begins_mark);
}

static bool has_quotation(smz_text text)
{
    for (size_t at = find_mark(text, 0); at < text.size; at = find_mark(text, at + 1))
        if (begins_with_mark(smz_text_from(text, at)))
            return true;
    return false;
}

static bool is_question(smz_text text)
{
    for (size_t k = 0; k < COUNT(quotation_marks); k++)
        if (ends_in(text, quotation_marks[k])) {
            text.size -= quotation_marks[k].size;
            break;
        }
    for (size_t k = 0; k < COUNT(question_marks); k++)
        if (ends_in(text, question_marks[k]))
            return true;
    return false;
}

static void set_form(const sheet *of, uint32_t i)
{
    const smz_candidate *sentence = &of->doc->sentences[i];
    const smz_token *token = of->doc->tokens + sentence->first_token;
    smz_text text = smz_text_slice(of->doc->source.text, sentence->span);
    double tokens = sentence->tokens > 0 ? sentence->tokens : 1;
    uint32_t numbers = 0, capitals = 0, stops = 0;
    double *x = row(of, i);

    for (uint32_t k = 0; k < sentence->tokens; k++) {
        numbers += (token[k].flags & SMZ_TOKEN_NUMBER) != 0;
        capitals += k > 0 && (token[k].flags & SMZ_TOKEN_CAPITAL);
        stops += (token[k].flags & SMZ_TOKEN_STOP) != 0;
    }
    x[SMZ_OF_SENTENCE_QUOTATION] = has_quotation(text);
    x[SMZ_OF_SENTENCE_QUESTION] = is_question(text);
    x[SMZ_OF_SENTENCE_NUMBER] = numbers > 0;
    x[SMZ_OF_SENTENCE_CAPITALS] = capitals / tokens;
    x[SMZ_OF_SENTENCE_OPENS_STOP] = sentence->tokens > 0 && (token->flags & SMZ_TOKEN_STOP);
    x[SMZ_OF_SENTENCE_STOP_SHARE] = stops / tokens;
}

/* ---- The whole -------------------------------------------------------------------------- */

static int make_graph(sheet *of, const smz_rank_input *input, smz_error *error)
{
    smz_pagerank_options options = {.damping = DAMPING, .tolerance = 1e-6, .iterations = 100};
    smz_similarity_options similarity = {.similarity = SMZ_SIMILARITY_COSINE};
    int status = smz_similarity_graph(&of->graph, input->scratch, input->scratch, input->matrix,
                                      &similarity, error);

    if (status != SMZ_OK)
        return status;
    of->pagerank = SMZ_NEW(input->scratch, double, of->graph.nodes);
    if (!of->pagerank)
        return smz_fail_memory(error);
    return smz_pagerank(of->pagerank, input->scratch, &of->graph, &options, NULL, error);
}

/* All at once: one alone waits for itself. */
static int take_logarithms(sheet *of, smz_arena *scratch, smz_error *error)
{
    uint32_t sentences = of->grams->sentences;

    of->place_log = SMZ_NEW(scratch, double, sentences);
    of->length_log = SMZ_NEW(scratch, double, sentences);
    if (!of->place_log || !of->length_log)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < sentences; i++) {
        of->place_log[i] = 1.0 + of->grams->place[i];
        of->length_log[i] = 1.0 + of->grams->length[i];
    }
    smz_log_all(of->place_log, sentences);
    smz_log_all(of->length_log, sentences);
    return SMZ_OK;
}

int smz_sentence_features(double **out, smz_arena *arena, const smz_rank_input *input,
                          const smz_grams *grams, smz_error *error)
{
    sheet of = {.doc = input->doc, .matrix = input->matrix, .grams = grams};
    int status = make_graph(&of, input, error);

    if (status == SMZ_OK)
        status = take_logarithms(&of, input->scratch, error);
    if (status != SMZ_OK)
        return status;
    of.x = SMZ_NEW(arena, double, (size_t)grams->sentences *SMZ_OF_SENTENCE);
    if (!of.x)
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < grams->sentences; i++) {
        if (grams->place[i] == 0)
            begin_text(&of, i);
        set_place(&of, i);
        set_length(&of, i);
        set_centrality(&of, i);
        set_words(&of, i);
        set_form(&of, i);
    }
    *out = of.x;
    return SMZ_OK;
}
