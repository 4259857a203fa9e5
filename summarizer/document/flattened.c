#include "document/flattened.h"

#include "base/hash.h"
#include "base/unicode.h"
#include "document/abbreviations.h"
#include "document/furniture.h"
#include "document/strays.h"

/* A paragraph of fewer sentences was no page. */
#define FLATTENED_AT_LEAST 8

/* ---- Captions with labels --------------------------------------------------------------- */

/* Bytes and words of a label. */
#define LONGEST_LABEL    48
#define MOST_LABEL_WORDS 5
/* So many captions are a habit; where more than one of so many sentences has a label, the text is
 * made of labels. Further labels than so many are not compared. */
#define LABELS_AT_LEAST 2
#define LABELS_ONE_OF   2
#define LABELS_AT_MOST  64

/* A function word that opens a phrase as well as a sentence: "No blame", "In the lead". */
static bool opens_phrase(smz_text word)
{
    static const char *const words[] = {"No", "In", "On", "At", "Up", "Off", "Out", "All", "Not"};

    return smz_text_is_one_of(word, words, sizeof words / sizeof *words);
}

/* Where the label of a caption ends that opens a sentence, at its colon; 0: there is none. It is a
 * phrase: no other function word opens it, no sign but an apostrophe or a hyphen stands in it. */
static size_t label_end(smz_text sentence, const smz_lexicon *lexicon)
{
    size_t most = sentence.size < LONGEST_LABEL ? sentence.size : LONGEST_LABEL, words = 1, next;
    const char *colon = memchr(sentence.data, ':', most);
    size_t end = colon ? (size_t)(colon - sentence.data) : 0;
    smz_text opener = {sentence.data, 0};
    uint32_t first;

    if (end == 0 || end + 2 >= sentence.size || !smz_is_space(sentence.data[end + 1]))
        return 0;
    for (size_t at = 0; at < end; at = next) {
        uint32_t c = smz_utf8_next(sentence, at, &next);
        words += smz_is(c, SMZ_SPACE);
        if (!smz_is(c, SMZ_LETTER | SMZ_MARK | SMZ_QUOTE | SMZ_SPACE) && c != '-')
            return 0;
    }
    if (words > MOST_LABEL_WORDS || smz_cue_bits((smz_text){sentence.data, end}) & SMZ_WORD_LABEL)
        return 0;
    while (opener.size < end && !smz_is_space(sentence.data[opener.size]))
        opener.size++;
    if ((smz_lexicon_classes(lexicon, opener) & SMZ_WORD_STARTER) && !opens_phrase(opener))
        return 0;
    first = smz_utf8_next(sentence, 0, &next);
    return smz_is(first, SMZ_UPPER | SMZ_QUOTE) ? end : 0;
}

/* Whether what stands behind a label describes: it is no quotation, no question and nobody's own
 * words, as in an interview. */
static bool describes(smz_text sentence, size_t colon)
{
    size_t at = colon + 2, next;
    uint32_t c = smz_utf8_next(sentence, at, &next);
    bool alone =
        next < sentence.size && !smz_is(smz_utf8_peek(sentence, next, sentence.size), SMZ_LETTER);

    return smz_is(c, SMZ_UPPER | SMZ_DIGIT) && !(c == 'I' && alone) &&
           sentence.data[sentence.size - 1] != '?';
}

typedef struct labels {
    uint32_t hash[LABELS_AT_MOST];
    bool twice[LABELS_AT_MOST];
    size_t count;
} labels;

static size_t place_of(const labels *all, uint32_t hash)
{
    size_t i = 0;

    while (i < all->count && all->hash[i] != hash)
        i++;
    return i;
}

static void note_label(labels *all, uint32_t hash)
{
    size_t place = place_of(all, hash);

    if (place < all->count)
        all->twice[place] = true;
    else if (all->count < LABELS_AT_MOST)
        all->hash[all->count++] = hash;
}

/* Whether a label comes once: who speaks has one as well, and more than once. */
static bool comes_once(const labels *all, uint32_t hash)
{
    size_t place = place_of(all, hash);

    return place < all->count && !all->twice[place];
}

static void find_captions(smz_reason *out, smz_text text, const smz_spans *sentences,
                          const smz_lexicon *lexicon)
{
    labels all = {.count = 0};
    size_t described = 0, captions = 0;

    for (size_t i = 0; i < sentences->size; i++) {
        smz_text sentence = smz_text_slice(text, sentences->items[i]);
        size_t end = label_end(sentence, lexicon);
        if (end == 0)
            continue;
        note_label(&all, smz_hash(sentence.data, end));
        if (describes(sentence, end)) {
            out[i] = SMZ_REASON_CAPTION;
            described++;
        }
    }
    for (size_t i = 0; i < sentences->size && described > 0; i++) {
        smz_text sentence = smz_text_slice(text, sentences->items[i]);
        if (out[i] != SMZ_REASON_CAPTION)
            continue;
        if (comes_once(&all, smz_hash(sentence.data, label_end(sentence, lexicon))))
            captions++;
        else
            out[i] = SMZ_REASON_NONE;
    }
    if (captions < LABELS_AT_LEAST || LABELS_ONE_OF * described > sentences->size)
        for (size_t i = 0; i < sentences->size && described > 0; i++)
            out[i] = SMZ_REASON_NONE;
}

/* ---- Lines without a full stop ---------------------------------------------------------- */

/* The words of a line that is not believed to be a sentence without its full stop; of a heading. */
#define LONGEST_LINE    20
#define LONGEST_HEADING 8

static bool has_spaced_stop(smz_text sentence)
{
    return sentence.size > 2 && sentence.data[sentence.size - 1] == '.' &&
           smz_is_space(sentence.data[sentence.size - 2]);
}

/* Where most sentences end so it is how the text is written, and where full stops stand at the ends
 * of wrapped lines they say nothing. A single one may be a slip. */
static void find_lines(smz_reason *out, smz_text text, const smz_spans *sentences)
{
    smz_span all = {sentences->items[0].start, sentences->items[sentences->size - 1].end};
    size_t spaced = 0, longest;

    for (size_t i = 0; i < sentences->size; i++)
        spaced += has_spaced_stop(smz_text_slice(text, sentences->items[i]));
    if (spaced == 0 || 4 * spaced > sentences->size || smz_has_stray_stops(text, all))
        return;
    longest = spaced > 1 ? LONGEST_LINE : LONGEST_HEADING;
    for (size_t i = 0; i < sentences->size; i++) {
        smz_text sentence = smz_text_slice(text, sentences->items[i]);
        size_t words;
        if (out[i] != SMZ_REASON_NONE || !has_spaced_stop(sentence))
            continue;
        words = smz_look_at(sentence).words;
        if (words <= longest)
            out[i] = words <= LONGEST_HEADING ? SMZ_REASON_HEADING : SMZ_REASON_CAPTION;
    }
}

/* ---- Notes on the author ---------------------------------------------------------------- */

/* How many sentences from the end such a note is looked for. */
#define AUTHOR_DEPTH 3

static void find_author(smz_reason *out, smz_text text, const smz_spans *sentences)
{
    for (size_t i = sentences->size - AUTHOR_DEPTH; i < sentences->size; i++) {
        smz_look look = smz_look_at(smz_text_slice(text, sentences->items[i]));
        if (out[i] == SMZ_REASON_NONE && smz_furniture_is_author(&look))
            out[i] = SMZ_REASON_BYLINE;
    }
}

/* ---- The whole -------------------------------------------------------------------------- */

void smz_find_flattened(smz_reason *out, smz_text text, const smz_spans *sentences,
                        smz_lang language, bool last)
{
    for (size_t i = 0; i < sentences->size; i++)
        out[i] = SMZ_REASON_NONE;
    if (sentences->size < FLATTENED_AT_LEAST)
        return;
    if (strcmp(smz_lang_code(language), "en") == 0)
        find_captions(out, text, sentences, smz_lexicon_find(language));
    find_lines(out, text, sentences);
    if (last)
        find_author(out, text, sentences);
}
