#include "keywords/words.h"

#include "base/error.h"
#include "base/unicode.h"

/*
 * Mihalcea and Tarau 2004 link words that stand within a window of 2 to 10 words, and found 2 best;
 * they count them after everything but nouns and adjectives is gone. Here the stop words count, so
 * that the window is wider; docs/methods.md has the measurement.
 */
#define WINDOW 4

/* Hiragana are endings and particles; names and notions are written in Kanji and Katakana. */
static bool has_hiragana(smz_text word)
{
    for (size_t at = 0, next; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next);
        if (c >= 0x3041 && c <= 0x309F)
            return true;
    }
    return false;
}

/* No tagger tells nouns from other words: a candidate is any content word that is no number and has
 * at least three bytes (a letter or two of other scripts), or is two capitals (EU, but not Mr). */
static bool is_candidate(const smz_doc *doc, const smz_token *token)
{
    const char *text = doc->source.text.data + token->start;

    if (!smz_is_content(token) || (token->flags & SMZ_TOKEN_NUMBER))
        return false;
    if (token->flags & SMZ_TOKEN_BIGRAM)
        return !has_hiragana((smz_text){text, token->length});
    return token->length >= 3 ||
           (token->length == 2 && smz_is_capital(text[0]) && smz_is_capital(text[1]));
}

typedef void visit_token(smz_key_words *words, const smz_doc *doc, uint32_t token,
                         uint32_t sentence);

static void each_candidate(smz_key_words *words, const smz_doc *doc, visit_token *visit)
{
    for (uint32_t s = 0; s < doc->sentence_count; s++) {
        const smz_candidate *sentence = &doc->sentences[s];
        for (uint32_t i = 0; i < sentence->tokens; i++)
            if (is_candidate(doc, &doc->tokens[sentence->first_token + i]))
                visit(words, doc, sentence->first_token + i, s);
    }
}

/* For now `word` counts how often each term is a candidate. */
static void count(smz_key_words *words, const smz_doc *doc, uint32_t token, uint32_t sentence)
{
    (void)sentence;
    words->word[doc->tokens[token].term]++;
}

static void number_words(smz_key_words *words, const smz_doc *doc)
{
    for (uint32_t t = 0; t < doc->term_count; t++) {
        uint32_t occurrences = words->word[t];
        words->word[t] = occurrences ? words->count : SMZ_NO_TERM;
        if (occurrences) {
            words->start[words->count + 1] = words->start[words->count] + occurrences;
            words->count++;
        }
    }
}

/* `start` of a word is moved behind each occurrence, and put back in the end. */
static void list(smz_key_words *words, const smz_doc *doc, uint32_t token, uint32_t sentence)
{
    uint32_t place = words->start[words->word[doc->tokens[token].term]]++;

    words->token[place] = token;
    words->sentence[place] = sentence;
}

static int list_words(smz_key_words *words, smz_arena *scratch, const smz_doc *doc,
                      smz_error *error)
{
    words->word = SMZ_NEW0(scratch, uint32_t, doc->term_count);
    words->start = SMZ_NEW0(scratch, uint32_t, (size_t)doc->term_count + 1);
    if (!words->word || !words->start)
        return smz_fail_memory(error);
    each_candidate(words, doc, count);
    number_words(words, doc);
    words->token = SMZ_NEW(scratch, uint32_t, words->start[words->count]);
    words->sentence = SMZ_NEW(scratch, uint32_t, words->start[words->count]);
    words->score = SMZ_NEW(scratch, double, words->count);
    if (!words->token || !words->sentence || !words->score)
        return smz_fail_memory(error);
    each_candidate(words, doc, list);
    memmove(words->start + 1, words->start, words->count * sizeof *words->start);
    words->start[0] = 0;
    return SMZ_OK;
}

/* ---- The graph -------------------------------------------------------------------------- */

/* Links an occurrence with the candidates around it in its sentence. */
static void link_neighbours(smz_graph_builder *builder, const smz_key_words *words,
                            const smz_doc *doc, uint32_t token, uint32_t sentence)
{
    uint32_t first = doc->sentences[sentence].first_token;
    uint32_t end = first + doc->sentences[sentence].tokens;
    uint32_t from = token - first > WINDOW ? token - WINDOW : first;
    uint32_t to = end - token > WINDOW ? token + WINDOW + 1 : end;

    for (uint32_t i = from; i < to; i++)
        if (is_candidate(doc, &doc->tokens[i]))
            smz_graph_add(builder, words->word[doc->tokens[i].term], 1);
}

static int make_graph(smz_graph *out, smz_arena *scratch, const smz_key_words *words,
                      const smz_doc *doc, smz_error *error)
{
    smz_graph_builder builder;
    size_t edges = (size_t)words->start[words->count] * 2 * WINDOW;
    int status = smz_graph_begin(&builder, scratch, words->count, edges, error);

    if (status != SMZ_OK)
        return status;
    for (uint32_t w = 0; w < words->count; w++) {
        for (uint32_t i = words->start[w]; i < words->start[w + 1]; i++)
            link_neighbours(&builder, words, doc, words->token[i], words->sentence[i]);
        smz_graph_close_row(&builder, 0);
    }
    return smz_graph_end(out, scratch, scratch, &builder, false, error);
}

int smz_key_words_make(smz_key_words *out, smz_arena *scratch, const smz_doc *doc, smz_error *error)
{
    /* Both figures are the paper's. */
    smz_pagerank_options options = {.damping = 0.85, .tolerance = 1e-4, .iterations = 100};
    smz_graph graph;
    int status;

    *out = (smz_key_words){0};
    status = list_words(out, scratch, doc, error);
    if (status == SMZ_OK)
        status = make_graph(&graph, scratch, out, doc, error);
    if (status == SMZ_OK)
        status = smz_pagerank(out->score, scratch, &graph, &options, NULL, error);
    return status;
}
