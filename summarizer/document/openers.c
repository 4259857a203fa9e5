#include "document/openers.h"

#include <string.h>
#include "base/hash.h"
#include "base/unicode.h"
#include "document/abbreviations.h"

#define LONGEST 48 /* bytes of a phrase; no entry is longer */

/* ---- Words ------------------------------------------------------------------------------ */

/* Letters and marks, hyphens and apostrophes between them; empty where none begins at `at`. */
static smz_span word_at(smz_text text, size_t at)
{
    smz_span word = {at, at};
    bool joined = false;

    for (size_t next; at < text.size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        if (smz_is(c, SMZ_LETTER | SMZ_MARK)) {
            word.end = next;
            joined = false;
        } else if (joined || !(smz_is_apostrophe(c) || c == '-') || word.end == word.start) {
            break;
        } else {
            joined = true;
        }
    }
    return word;
}

/* Where the first word may begin: behind quotation marks, brackets, dashes and spaces. */
static size_t skip_marks(smz_text text, size_t at)
{
    for (size_t next; at < text.size; at = next)
        if (!smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE | SMZ_PUNCT | SMZ_FORMAT_CHAR))
            break;
    return at;
}

static size_t skip_space(smz_text text, size_t at)
{
    for (size_t next; at < text.size; at = next)
        if (!smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE))
            break;
    return at;
}

/* ---- The lists -------------------------------------------------------------------------- */

static unsigned kinds_of(smz_text key, smz_lang language)
{
    const smz_opener_list *list = &smz_opener_lists[language];
    const uint16_t *slots = smz_opener_slots + list->first_slot;

    for (uint32_t slot = smz_hash(key.data, key.size) & list->mask; slots[slot] != 0;
         slot = (slot + 1) & list->mask) {
        const smz_opener *entry = &smz_openers[list->first + slots[slot] - 1];
        if (smz_text_equal((smz_text){smz_opener_pool + entry->text, entry->size}, key))
            return entry->kinds;
    }
    return 0;
}

static bool has_list(smz_lang language)
{
    return language >= 0 && language < smz_lang_count && smz_opener_lists[language].count > 0;
}

/* Appends a word in its folded form; false: it is longer than any entry. */
static bool append(smz_text *key, char *room, smz_text word, smz_lang language)
{
    bool turkic = (smz_lexicon_find(language)->rules & SMZ_RULE_TURKIC) != 0;
    size_t free = LONGEST - key->size;
    size_t size = smz_fold(room + key->size, free, word, turkic);

    if (size > free)
        return false;
    key->size += size;
    return true;
}

/* The kinds of one word. */
static unsigned word_kinds(smz_text text, smz_span word, smz_lang language)
{
    char room[LONGEST];
    smz_text key = {room, 0};

    return append(&key, room, smz_text_slice(text, word), language) ? kinds_of(key, language) : 0;
}

/* "It's" opens as "it" does. */
static unsigned elided_kinds(smz_text key, smz_lang language)
{
    const char *apostrophe = memchr(key.data, '\'', key.size);

    if (!apostrophe)
        return 0;
    return kinds_of((smz_text){key.data, (size_t)(apostrophe - key.data)}, language) &
           (SMZ_OPENER_PRONOUN | SMZ_OPENER_CONNECTIVE);
}

/* ---- Sentences -------------------------------------------------------------------------- */

#define OPENS (SMZ_OPENER_PRONOUN | SMZ_OPENER_CONNECTIVE | SMZ_OPENER_TEASER | SMZ_OPENER_CONTRAST)

static unsigned read_label(unsigned kinds, smz_text sentence, size_t at)
{
    bool colon = smz_utf8_peek(sentence, at, sentence.size) == ':';

    return kinds & SMZ_OPENER_LABEL && colon ? SMZ_OPENER_TEASER : 0;
}

unsigned smz_how_it_opens(smz_text sentence, smz_lang language)
{
    char room[LONGEST];
    smz_text key = {room, 0};
    size_t at = skip_marks(sentence, 0);
    unsigned found = 0, kinds = SMZ_OPENER_MORE;

    if (!has_list(language))
        return 0;
    while (kinds & SMZ_OPENER_MORE) {
        smz_span word = word_at(sentence, at);
        bool first = key.size == 0;
        if (smz_span_size(word) == 0)
            break;
        if (!first && key.size < LONGEST)
            room[key.size++] = ' ';
        if (!append(&key, room, smz_text_slice(sentence, word), language))
            break;
        kinds = kinds_of(key, language);
        if (first && kinds == 0)
            kinds = elided_kinds(key, language);
        found |= (kinds & OPENS) | read_label(kinds, sentence, word.end);
        at = skip_space(sentence, word.end);
    }
    return found;
}

bool smz_nobody_said(smz_text text, size_t at, smz_lang language)
{
    smz_span first, second;
    unsigned one, other;

    if (!has_list(language))
        return false;
    first = word_at(text, skip_space(text, at));
    one = word_kinds(text, first, language);
    if (!(one & (SMZ_OPENER_PERSON | SMZ_OPENER_SAID)))
        return false;
    second = word_at(text, skip_space(text, first.end));
    other = word_kinds(text, second, language);
    return (one & SMZ_OPENER_PERSON && other & SMZ_OPENER_SAID) ||
           (one & SMZ_OPENER_SAID && other & SMZ_OPENER_PERSON);
}
