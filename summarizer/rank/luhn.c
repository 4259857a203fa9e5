#include "rank/methods.h"

typedef struct cluster {
    uint32_t words;  /* significant ones */
    uint32_t length; /* all tokens from the first significant word to the last */
    double score;    /* words^2 / length */
} cluster;

/*
 * Luhn cut the very frequent words off by a list, as our stop words do, and the rare ones by eye.
 * Here a word is significant if it comes at least twice (luhn.frequency), and more often than the
 * document's content words do on the average; this grows with the document.
 */
static uint32_t least_frequency(const smz_rank_input *input)
{
    const smz_matrix *matrix = input->matrix;
    uint64_t tokens = 0, types = 0;
    uint64_t least, floor = (uint64_t)input->parameters[SMZ_LUHN_FREQUENCY];

    for (uint32_t t = 0; t < matrix->terms; t++) {
        tokens += matrix->frequency[t];
        types += matrix->frequency[t] > 0;
    }
    least = types ? tokens / types + 1 : floor;
    return (uint32_t)(least < floor ? floor : least);
}

static bool significant(const smz_matrix *matrix, const smz_token *token, uint32_t least)
{
    return smz_is_content(token) && matrix->frequency[token->term] >= least;
}

static void close_cluster(cluster *best, uint32_t words, uint32_t first, uint32_t last)
{
    uint32_t length = last - first + 1;
    double score = words ? (double)words * words / length : 0;

    if (score > best->score)
        *best = (cluster){words, length, score};
}

/* The best cluster of a sentence; all zero where no word is significant. Luhn: significant words
 * belong together when at most four others stand between them (luhn.gap). */
static cluster best_cluster(const smz_rank_input *input, uint32_t sentence, uint32_t least)
{
    const smz_candidate *candidate = &input->doc->sentences[sentence];
    const smz_token *tokens = input->doc->tokens + candidate->first_token;
    cluster best = {0};
    uint32_t gap = (uint32_t)input->parameters[SMZ_LUHN_GAP];
    uint32_t words = 0, first = 0, last = 0;

    for (uint32_t i = 0; i < candidate->tokens; i++) {
        if (!significant(input->matrix, &tokens[i], least))
            continue;
        if (words > 0 && i - last - 1 > gap) {
            close_cluster(&best, words, first, last);
            words = 0;
        }
        if (words++ == 0)
            first = i;
        last = i;
    }
    close_cluster(&best, words, first, last);
    return best;
}

int smz_rank_luhn(smz_ranking *out, const smz_rank_input *input, smz_error *error)
{
    static const char *const names[] = {"significant words", "cluster length"};
    uint32_t least = least_frequency(input);
    int status = smz_ranking_make(out, input->arena, input->matrix->sentences, 2, names, error);

    if (status != SMZ_OK)
        return status;
    for (uint32_t s = 0; s < out->count; s++) {
        cluster best = best_cluster(input, s, least);
        out->score[s] = best.score;
        out->part[0][s] = best.words;
        out->part[1][s] = best.length;
    }
    return smz_ranking_sort(out, input->scratch, error);
}
