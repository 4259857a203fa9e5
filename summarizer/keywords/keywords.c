#include "keywords/keywords.h"

#include <math.h>
#include "base/error.h"
#include "keywords/phrases.h"

/* A name is worth so much more. */
#define NAME 1.3

/* At the beginning of a sentence a capital says nothing, but names stand there often: leaving those
 * out lost a point of recall (docs/methods.md). */
static bool is_name(const smz_doc *doc, const smz_key_phrase *phrase)
{
    return (doc->tokens[phrase->token].flags & SMZ_TOKEN_CAPITAL) != 0;
}

/*
 * Its words' ranks added up, as in the paper; over their number + 2, or long phrases would always
 * win; times the square root of how much of its rarest word's occurrences it has, or "rates" and
 * what stands beside it by chance would win over "interest rates"; more for names; the less, the
 * later it comes first (Florescu and Caragea 2017). docs/methods.md has what each is worth.
 */
static double score_phrase(const smz_doc *doc, const smz_key_words *words,
                           const smz_key_phrase *phrase)
{
    double sum = 0, together, late = 1 + log(1.0 + phrase->sentence);
    uint32_t rarest = UINT32_MAX;

    for (uint32_t i = 0; i < phrase->size; i++) {
        uint32_t word = words->word[doc->tokens[phrase->token + i].term];
        uint32_t count = words->start[word + 1] - words->start[word];
        sum += words->score[word];
        if (count < rarest)
            rarest = count;
    }
    together = sqrt((double)phrase->count / rarest);
    return sum / (phrase->size + 2.0) * together / (late * sqrt(late)) *
           (is_name(doc, phrase) ? NAME : 1);
}

/* ---- Choosing --------------------------------------------------------------------------- */

#define NONE UINT32_MAX

typedef struct entry {
    uint32_t phrase; /* in the phrases chosen */
    uint32_t next;   /* in `entries`, or NONE */
} entry;

/* The phrases chosen, and lists of them by word: only phrases with a word in common can be one
 * within another. */
typedef struct choice {
    const smz_doc *doc;
    const smz_key_words *words;
    smz_key_phrase *phrase; /* [count] */
    size_t count;
    size_t wanted;
    uint32_t *head; /* [words] into `entries`, or NONE */
    SMZ_VECTOR(entry) entries;
} choice;

static uint32_t word_at(const choice *c, const smz_key_phrase *phrase, uint32_t i)
{
    return c->words->word[c->doc->tokens[phrase->token + i].term];
}

static bool within(const smz_doc *doc, const smz_key_phrase *part, const smz_key_phrase *whole)
{
    for (uint32_t i = 0; i + part->size <= whole->size; i++)
        if (smz_same_words(doc->tokens + whole->token + i, doc->tokens + part->token, part->size))
            return true;
    return false;
}

/* Bigrams overlap, so that a stretch moved by one character is nearly the same. */
static bool of_bigrams(const smz_doc *doc, const smz_key_phrase *phrase)
{
    return (doc->tokens[phrase->token].flags & SMZ_TOKEN_BIGRAM) != 0;
}

static bool clashes(const choice *c, const smz_key_phrase *phrase)
{
    for (uint32_t i = 0; i < phrase->size; i++) {
        uint32_t at = c->head[word_at(c, phrase, i)];
        for (; at != NONE; at = c->entries.items[at].next) {
            const smz_key_phrase *other = &c->phrase[c->entries.items[at].phrase];
            if (of_bigrams(c->doc, phrase) || within(c->doc, phrase, other) ||
                within(c->doc, other, phrase))
                return true;
        }
    }
    return false;
}

static int add_choice(choice *c, smz_arena *scratch, const smz_key_phrase *phrase, smz_error *error)
{
    for (uint32_t i = 0; i < phrase->size; i++) {
        entry *added = SMZ_PUSH(scratch, &c->entries);
        if (!added)
            return smz_fail_memory(error);
        *added = (entry){(uint32_t)c->count, c->head[word_at(c, phrase, i)]};
        c->head[word_at(c, phrase, i)] = (uint32_t)(c->entries.size - 1);
    }
    c->phrase[c->count++] = *phrase;
    return SMZ_OK;
}

static bool better(const smz_key_phrase *a, const smz_key_phrase *b)
{
    return a->score > b->score || (a->score == b->score && a->token < b->token);
}

static void sift(smz_key_phrase *heap, size_t size, size_t at)
{
    for (;;) {
        size_t child = 2 * at + 1;
        smz_key_phrase swap = heap[at];
        if (child >= size)
            return;
        if (child + 1 < size && better(&heap[child + 1], &heap[child]))
            child++;
        if (!better(&heap[child], &heap[at]))
            return;
        heap[at] = heap[child];
        heap[child] = swap;
        at = child;
    }
}

static int make_choice(choice *c, smz_arena *scratch, size_t most, smz_error *error)
{
    c->phrase = SMZ_NEW(scratch, smz_key_phrase, most);
    c->head = SMZ_NEW(scratch, uint32_t, c->words->count);
    if (!c->phrase || !c->head)
        return smz_fail_memory(error);
    memset(c->head, 0xff, c->words->count * sizeof *c->head);
    c->wanted = most;
    return SMZ_OK;
}

/* A heap, because few of the phrases are wanted. */
static int choose(choice *c, smz_arena *scratch, smz_key_phrases *phrases, smz_error *error)
{
    size_t left = phrases->size;

    for (size_t i = left / 2; i-- > 0;)
        sift(phrases->items, left, i);
    while (left > 0 && c->count < c->wanted) {
        smz_key_phrase best = phrases->items[0];
        int status = clashes(c, &best) ? SMZ_OK : add_choice(c, scratch, &best, error);
        if (status != SMZ_OK)
            return status;
        phrases->items[0] = phrases->items[--left];
        sift(phrases->items, left, 0);
    }
    return SMZ_OK;
}

/* ---- Surface forms ---------------------------------------------------------------------- */

/* More ways to write one phrase than so many are not told apart. */
#define FORMS 16

typedef struct form {
    smz_span span; /* where it comes first */
    uint32_t
        inside; /* how often not at the beginning of a sentence, where a capital means nothing */
    uint32_t count;
} form;

/* A genitive's ending: 's that the stemmer took off. */
static size_t ending_size(const smz_doc *doc, const smz_token *token)
{
    static const smz_text endings[] = {{"'s", 2}, {"\xe2\x80\x99s", 4}};
    smz_text word = {doc->source.text.data + token->start, token->length};
    smz_text stem = doc->terms[token->term].stem;

    for (size_t i = 0; i < 2; i++) {
        size_t size = endings[i].size;
        if (word.size > size && memcmp(word.data + word.size - size, endings[i].data, size) == 0)
            return memchr(stem.data, '\'', stem.size) ? 0 : size;
    }
    return 0;
}

/* "Europe's economy" as it stands, "Europe's" without its ending. */
static smz_span span_of(const smz_doc *doc, uint32_t token, uint32_t size)
{
    const smz_token *last = &doc->tokens[token + size - 1];

    return (smz_span){doc->tokens[token].start,
                      last->start + last->length - ending_size(doc, last)};
}

static void count_form(form *forms, uint32_t *size, smz_text text, smz_span span, bool inside)
{
    uint32_t i = 0;

    while (i < *size &&
           !smz_text_equal(smz_text_slice(text, forms[i].span), smz_text_slice(text, span)))
        i++;
    if (i == FORMS)
        return;
    if (i == *size)
        forms[(*size)++] = (form){.span = span};
    forms[i].count++;
    forms[i].inside += inside;
}

/* The place in a phrase of the word that comes least: all its occurrences are looked through. */
static uint32_t rarest_place(const choice *c, const smz_key_phrase *phrase)
{
    uint32_t best = 0, least = UINT32_MAX;

    for (uint32_t i = 0; i < phrase->size; i++) {
        uint32_t word = word_at(c, phrase, i);
        uint32_t count = c->words->start[word + 1] - c->words->start[word];
        if (count < least) {
            least = count;
            best = i;
        }
    }
    return best;
}

/* Whether the phrase stands at a token of the sentence. */
static bool stands_at(const choice *c, const smz_key_phrase *phrase, uint32_t token,
                      uint32_t sentence)
{
    return smz_key_run(c->doc, c->words, token, sentence) >= phrase->size &&
           smz_same_words(c->doc->tokens + token, c->doc->tokens + phrase->token, phrase->size);
}

/* As the text writes it most often, inside sentences if it ever stands there. */
static smz_span best_form(const choice *c, const smz_key_phrase *phrase)
{
    uint32_t place = rarest_place(c, phrase), word = word_at(c, phrase, place);
    form forms[FORMS] = {0};
    uint32_t size = 0, best = 0;

    for (uint32_t i = c->words->start[word]; i < c->words->start[word + 1]; i++) {
        uint32_t sentence = c->words->sentence[i];
        uint32_t first = c->doc->sentences[sentence].first_token;
        uint32_t token = c->words->token[i] - place;
        if (c->words->token[i] >= first + place && stands_at(c, phrase, token, sentence))
            count_form(forms, &size, c->doc->source.text, span_of(c->doc, token, phrase->size),
                       token != first);
    }
    for (uint32_t i = 1; i < size; i++)
        if (forms[i].inside > forms[best].inside ||
            (forms[i].inside == forms[best].inside && forms[i].count > forms[best].count))
            best = i;
    return forms[best].span;
}

/* ---- The whole -------------------------------------------------------------------------- */

static int find(smz_phrases *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                size_t wanted, smz_error *error)
{
    smz_key_words words;
    smz_key_phrases phrases = {0};
    choice c = {.doc = doc, .words = &words};
    int status = smz_key_words_make(&words, scratch, doc, error);

    if (status == SMZ_OK)
        status = smz_key_phrases_find(&phrases, scratch, doc, &words, error);
    if (status != SMZ_OK)
        return status;
    for (size_t i = 0; i < phrases.size; i++)
        phrases.items[i].score = score_phrase(doc, &words, &phrases.items[i]);
    status = make_choice(&c, scratch, wanted < phrases.size ? wanted : phrases.size, error);
    if (status == SMZ_OK)
        status = choose(&c, scratch, &phrases, error);
    for (size_t i = 0; i < c.count && status == SMZ_OK; i++) {
        smz_phrase *phrase = SMZ_PUSH(arena, out);
        if (!phrase)
            return smz_fail_memory(error);
        *phrase = (smz_phrase){best_form(&c, &c.phrase[i]), c.phrase[i].score};
    }
    return status;
}

int smz_keywords(smz_phrases *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                 size_t wanted, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    int status = find(out, arena, scratch, doc, wanted, error);

    smz_arena_release(scratch, mark);
    return status;
}
