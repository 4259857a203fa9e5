/* The library's methods, and baselines over its sentences. */
#include <string.h>
#include "base/hash.h"
#include "base/unicode.h"
#include "harness/maker.h"

static bool read(made *out, worker *w, const record *r)
{
    smz_error error;

    if (worker_read(w, r, &error) == SMZ_OK)
        return true;
    out->failure = sure_string(&w->scratch, error.message);
    return false;
}

static smz_options limits_of(const worker *w)
{
    smz_options limits = w->options->limits;

    if (w->options->headline_chars > 0) {
        smz_options_init(&limits);
        limits.sentences = 1;
    }
    return limits;
}

void make_by_method(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    smz_options options = limits_of(w);
    smz_error error;

    (void)document;
    options.method = m->method;
    if (m->parameters.data) {
        options.parameters = m->parameters.data;
        options.parameters_size = m->parameters.size;
    }
    /* One lot for all documents would draw the same places in each; it hangs on the document and
     * not on its number, so that a sample draws what the whole does. */
    options.seed = smz_hash_mix(w->options->seed, smz_hash(r->id, strlen(r->id)));
    if (!read(out, w, r))
        return;
    if (smz_summarize(w->summary, w->document, &options, &error) == SMZ_OK)
        extract_summary(out, w, w->document);
    else
        out->failure = sure_string(&w->scratch, error.message);
}

void make_first_last(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    length used = {0}, limits;
    candidates all;
    bool *chosen;

    (void)m, (void)document;
    if (!read(out, w, r))
        return;
    all = extract_candidates(w);
    limits = length_limits(&w->options->limits, all.words, 3);
    chosen = SURE_NEW(&w->scratch, bool, all.size);
    for (size_t i = 0; i < all.size; i++) {
        size_t at = i % 2 ? all.size - 1 - i / 2 : i / 2;
        length with = length_with(used, &all.items[at]);
        chosen[at] = length_within(&with, &limits);
        if (chosen[at])
            used = with;
    }
    extract_chosen(out, w, &all, chosen);
}

/* ---- Headlines -------------------------------------------------------------------------- */

/* All sentences, a space between them. */
static smz_text running_text(worker *w)
{
    candidates all = extract_candidates(w);
    size_t room = 1, size = 0;
    char *text;

    for (size_t i = 0; i < all.size; i++)
        room += all.items[i].size + 1;
    text = SURE_NEW(&w->scratch, char, room);
    for (size_t i = 0; i < all.size; i++) {
        if (i > 0)
            text[size++] = ' ';
        memcpy(text + size, all.items[i].text, all.items[i].size);
        size += all.items[i].size;
    }
    return (smz_text){text, size};
}

/* The longest beginning of so many characters that ends with a word, or else at a character. */
static size_t prefix_size(smz_text text, size_t chars)
{
    size_t end = 0, word = 0, next;

    while (end < text.size) {
        uint32_t c = smz_utf8_next(text, end, &next);
        if (smz_is(c, SMZ_SPACE))
            word = end;
        if (smz_count_graphemes((smz_text){text.data, next}) > chars)
            return word > 0 ? word : end;
        end = next;
    }
    return end;
}

void make_prefix(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    (void)m, (void)document;
    if (!read(out, w, r))
        return;
    out->text = running_text(w);
    out->text.size = prefix_size(out->text, w->options->headline_chars);
}

/* Where the word that begins at or behind `at` ends, and the white space before it. */
static size_t next_word_end(smz_text text, size_t at)
{
    while (at < text.size && text.data[at] == ' ')
        at++;
    while (at < text.size && text.data[at] != ' ')
        at++;
    return at;
}

void make_first_words(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    size_t end = 0;

    (void)m, (void)document;
    if (!read(out, w, r))
        return;
    out->text = running_text(w);
    for (int i = 0; i < 10; i++)
        end = next_word_end(out->text, end);
    out->text.size = end;
}

void make_clause_cut(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    size_t best = 0, most;

    (void)m, (void)document;
    if (!read(out, w, r))
        return;
    out->text = running_text(w);
    most = prefix_size(out->text, w->options->headline_chars);
    for (size_t i = 1; i < most; i++)
        if (strchr(",;:.", out->text.data[i]) && out->text.data[i + 1] == ' ')
            best = i;
    /* A clause of a word or two is none. */
    out->text.size = best > most / 3 ? best : most;
}

void make_headline(made *out, const maker *m, worker *w, const record *r, size_t document)
{
    const smz_headline *headline;
    smz_options options;
    smz_error error;

    (void)m, (void)document;
    smz_options_init(&options);
    options.headlines = 1;
    options.headline_chars = w->options->headline_chars;
    options.no_sentences = 1;
    options.method = "lead";
    if (!read(out, w, r))
        return;
    if (smz_summarize(w->summary, w->document, &options, &error) != SMZ_OK) {
        out->failure = sure_string(&w->scratch, error.message);
        return;
    }
    headline = smz_summary_headline(w->summary, 0);
    if (headline)
        out->text = (smz_text){headline->text, headline->size};
}
