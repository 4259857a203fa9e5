#include "headline/tongues.h"

#include "base/hash.h"
#include "base/unicode.h"

/* Bytes of a word, or of two and the space between them; the longest of the lists has 40. */
#define LONGEST 64
/* Characters of an ending, the hyphen left out. */
#define LONGEST_ENDING 6

/* What only words in lower case do, but at the beginning of a sentence: names are not verbs. */
#define NOT_OF_NAMES                                                                               \
    (SMZ_WORD_FINITE | SMZ_WORD_SAY | SMZ_WORD_STANCE | SMZ_WORD_PARTICLE | SMZ_WORD_CONDITION |   \
     SMZ_WORD_SUBORDINATOR | SMZ_WORD_ADJUNCT | SMZ_WORD_ARTICLE | SMZ_WORD_SOURCE |               \
     SMZ_WORD_COMPLEMENT | SMZ_WORD_TIME | SMZ_WORD_RELATIVE | SMZ_WORD_PRONOUN)

typedef struct key {
    char data[LONGEST];
    size_t size; /* 0: the word is too long to be in a list */
} key;

const smz_tongue *smz_tongue_find(smz_lang language)
{
    for (unsigned i = 0; i < smz_tongue_count; i++)
        if (strcmp(smz_tongues[i].code, smz_lang_code(language)) == 0)
            return &smz_tongues[i];
    return NULL;
}

static uint32_t look_up(const smz_tongue *tongue, const char *word, size_t size)
{
    for (uint32_t at = smz_hash(word, size);; at++) {
        const smz_tongue_slot *slot = &smz_tongue_slots[tongue->first + (at & tongue->mask)];
        if (slot->size == 0)
            return 0;
        if (slot->size == size && memcmp(smz_tongue_pool + slot->word, word, size) == 0)
            return slot->kinds;
    }
}

/* Lower case, and a straight apostrophe. */
static void append(key *out, smz_text word)
{
    for (size_t at = 0; at < word.size;) {
        uint32_t c = smz_utf8_next(word, at, &at);
        if (out->size + 4 > sizeof out->data) {
            out->size = 0;
            return;
        }
        out->size += smz_utf8_put(out->data + out->size, c == 0x2019 ? '\'' : smz_lower(c));
    }
}

/* By how the word ends, the longest ending first. */
static uint32_t kinds_of_ending(const smz_tongue *tongue, const key *word)
{
    smz_text text = {word->data, word->size};
    char ending[LONGEST + 1];
    size_t starts[LONGEST_ENDING], count = 0;

    for (size_t at = word->size; at > 0 && count < LONGEST_ENDING; count++) {
        smz_utf8_previous(text, at, &at);
        starts[count] = at;
    }
    ending[0] = '-';
    while (count-- > 0) {
        size_t size = word->size - starts[count];
        uint32_t kinds;
        memcpy(ending + 1, word->data + starts[count], size);
        kinds = starts[count] > 0 ? look_up(tongue, ending, size + 1) : 0;
        if (kinds)
            return kinds;
    }
    return 0;
}

/* "d'après" is in the list; of "qu'il" both parts are. */
static uint32_t kinds_of_word(const smz_tongue *tongue, const key *word)
{
    uint32_t kinds = look_up(tongue, word->data, word->size), rest;
    const char *mark = memchr(word->data, '\'', word->size);
    size_t head = mark ? (size_t)(mark - word->data) + 1 : 0;

    if (kinds & (SMZ_WORD_SAY | SMZ_WORD_STANCE))
        return kinds | kinds_of_ending(tongue, word);
    if (kinds)
        return kinds;
    if (mark && head < word->size) {
        kinds = look_up(tongue, word->data, head);
        rest = look_up(tongue, mark + 1, word->size - head);
        if (kinds)
            return rest ? kinds | rest : kinds | kinds_of_ending(tongue, word);
    }
    return kinds_of_ending(tongue, word);
}

/* What a word and the next one do together; of the latter, "tant qu'il", "moins d'un", its first
 * part counts as "que" and "de". */
static uint32_t kinds_of_two(const smz_tongue *tongue, key *two, smz_text next)
{
    size_t start;
    const char *mark;
    uint32_t kinds;

    if (two->size + 1 >= sizeof two->data)
        return 0;
    two->data[two->size++] = ' ';
    start = two->size;
    append(two, next);
    if (two->size == 0)
        return 0;
    kinds = look_up(tongue, two->data, two->size);
    mark = memchr(two->data + start, '\'', two->size - start);
    if (kinds || !mark)
        return kinds;
    start = (size_t)(mark - two->data);
    two->data[start] = 'e';
    return look_up(tongue, two->data, start + 1);
}

uint32_t smz_tongue_lower_kinds(const smz_tongue *tongue, const smz_lexemes *of, size_t i)
{
    key word = {.size = 0};

    append(&word, smz_text_slice(of->text, of->items[i].span));
    return word.size > 0 ? kinds_of_word(tongue, &word) : 0;
}

/* A lexeme's kinds, those of it and the next one among them. */
static uint32_t kinds_at(const smz_tongue *tongue, const smz_lexemes *of, size_t i)
{
    const smz_lexeme *lexeme = &of->items[i], *next = lexeme + 1;
    key word = {.size = 0};
    uint32_t kinds;

    append(&word, smz_text_slice(of->text, lexeme->span));
    if (word.size == 0)
        return 0;
    kinds = kinds_of_word(tongue, &word);
    if (i > 0 && (lexeme->flags & SMZ_LEX_UPPER))
        kinds &= ~(uint32_t)NOT_OF_NAMES;
    if (i + 1 == of->size || !(next->flags & SMZ_LEX_WORD))
        return kinds;
    return kinds | kinds_of_two(tongue, &word, smz_text_slice(of->text, next->span));
}

/* Behind "la" and "de" stands no verb, whatever the word is elsewhere. */
static bool makes_noun(uint32_t before)
{
    return (before & (SMZ_WORD_ARTICLE | SMZ_WORD_OF | SMZ_WORD_PREPOSITION)) &&
           !(before & (SMZ_WORD_PRONOUN | SMZ_WORD_RELATIVE));
}

uint32_t *smz_tongue_kinds(const smz_tongue *tongue, smz_arena *arena, const smz_lexemes *of)
{
    const uint32_t as_long_as = SMZ_WORD_COMPARATIVE | SMZ_WORD_CONDITION;
    uint32_t *kinds = SMZ_NEW0(arena, uint32_t, of->size);

    for (size_t i = 0; kinds && tongue && i < of->size; i++) {
        if (of->items[i].flags & SMZ_LEX_WORD)
            kinds[i] = kinds_at(tongue, of, i);
        if (i > 0 && makes_noun(kinds[i - 1]))
            kinds[i] &= ~(uint32_t)SMZ_WORD_FINITE;
        /* Portuguese "a" is an article where a sentence begins. */
        if (i == 0 && (kinds[i] & SMZ_WORD_ARTICLE) && smz_span_size(of->items[i].span) == 1)
            kinds[i] &= ~(uint32_t)SMZ_WORD_PREPOSITION;
        /* "en tant que" is no "tant que". */
        if (i > 0 && (kinds[i] & as_long_as) == as_long_as && (kinds[i - 1] & SMZ_WORD_PREPOSITION))
            kinds[i] &= ~as_long_as;
        /* "al menos" is about the number behind it. */
        if (i > 0 && (kinds[i - 1] & SMZ_WORD_QUALIFIER))
            kinds[i] &= ~(uint32_t)SMZ_WORD_COMPARATIVE;
    }
    return kinds;
}
