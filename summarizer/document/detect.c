#include <stdbool.h>

#include "document/language.h"

#include "base/hash.h"
#include "base/unicode.h"

/*
 * Telling a language: first by script, which settles half of the table; then, among the languages
 * of the script, by function words and letters. Every word of the sample that is a stop word of a
 * language speaks for it, every letter that its alphabet lacks against it: a naive Bayes classifier
 * whose probabilities are all alike (Grefenstette 1995, "Comparing two language identification
 * schemes", found function words as good as trigrams from some fifteen words on).
 */

/* The sample: four stretches, evenly spread, so that a menu or a notice in another language at the
 * top does not decide. Some 250 words in all; more of them changed no answer. */
#define STRETCHES     4
#define STRETCH_BYTES ((size_t)420)
#define SPREAD_BYTES  ((size_t)16 << 10) /* the part of the text they are spread over */
#define ALIGN         ((size_t)32)       /* how far a stretch's ends move to the next word */

#define LONGEST_WORD 32 /* bytes; no stop word that tells anything is longer */
#define PLANES       12 /* counts up to 4095: more than the sample has letters */

/* How many things speak for language i, as a number in binary: bit i of digit[k] is its digit k. So
 * one thing is counted for all its languages in a few operations. */
typedef struct tally {
    uint64_t digit[PLANES];
} tally;

typedef struct evidence {
    uint32_t script[SMZ_SCRIPTS]; /* letters of each script */
    uint32_t class[256];          /* letters beyond a-z of each class */
    uint8_t met[256];             /* the classes met */
    uint32_t classes;             /* how many */
    uint32_t words;
    tally hits;   /* words that are stop words */
    bool closely; /* count trigrams, too */
    tally trigrams;
    uint32_t yat; /* see croatian_or_serbian() */
} evidence;

/* How far a one is carried no processor foresees: the lower digits are added without asking. */
#define LOWER 4

static inline uint64_t add_digit(tally *all, size_t k, uint64_t languages)
{
    uint64_t carry = all->digit[k] & languages;

    all->digit[k] ^= languages;
    return carry;
}

static void count(tally *all, uint64_t languages)
{
    for (size_t k = 0; k < LOWER; k++)
        languages = add_digit(all, k, languages);
    for (size_t k = LOWER; languages && k < PLANES; k++)
        languages = add_digit(all, k, languages);
}

static uint32_t count_of(const tally *all, smz_lang language)
{
    uint32_t number = 0;

    for (size_t k = 0; k < PLANES; k++)
        number |= (uint32_t)(all->digit[k] >> language & 1) << k;
    return number;
}

/* ---- Reading the sample ----------------------------------------------------------------- */

/* The scripts as indices, in the order of their bits in language.h. */
enum {
    LATIN,
    CYRILLIC,
    GREEK,
    ARMENIAN,
    HEBREW,
    ARABIC,
    DEVANAGARI,
    TAMIL,
    THAI,
    HANGUL,
    KANA,
    HAN,
    OTHER
};

/* Where the scripts stand, in order; gaps are OTHER. */
static const struct range {
    uint32_t first, last;
    unsigned script;
} ranges[] = {
    {0x00AA, 0x024F, LATIN},    {0x0370, 0x03FF, GREEK},      {0x0400, 0x052F, CYRILLIC},
    {0x0531, 0x0588, ARMENIAN}, {0x0591, 0x05F4, HEBREW},     {0x0600, 0x06FF, ARABIC},
    {0x0750, 0x077F, ARABIC},   {0x0900, 0x097F, DEVANAGARI}, {0x0B80, 0x0BFF, TAMIL},
    {0x0E01, 0x0E4E, THAI},     {0x1100, 0x11FF, HANGUL},     {0x1E00, 0x1EFF, LATIN},
    {0x1F00, 0x1FFF, GREEK},    {0x3005, 0x3007, HAN},        {0x3041, 0x30FF, KANA},
    {0x3131, 0x318E, HANGUL},   {0x31F0, 0x31FF, KANA},       {0x3400, 0x4DBF, HAN},
    {0x4E00, 0x9FFF, HAN},      {0xAC00, 0xD7A3, HANGUL},     {0xF900, 0xFAFF, HAN},
    {0xFB1D, 0xFB4F, HEBREW},   {0xFB50, 0xFDFF, ARABIC},     {0xFE70, 0xFEFC, ARABIC},
    {0xFF21, 0xFF5A, LATIN},    {0xFF66, 0xFF9F, KANA},       {0x20000, 0x3FFFF, HAN},
};

static unsigned script_of(uint32_t c)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sizeof ranges / sizeof *ranges && c >= ranges[low].first ? ranges[low].script
                                                                          : OTHER;
}

/* A word of the sample in small letters; longer ones keep their size but not their bytes. Eight
 * bytes more than any word has can be read and written. */
typedef struct lower_word {
    char bytes[LONGEST_WORD + 8 + 8];
    size_t size;
} lower_word;

/* Ten bits a letter: they tell all letters of Latin and Cyrillic languages apart. */
static uint32_t trigram(const uint32_t letters[3])
{
    return (letters[0] & 0x3FF) << 20 | (letters[1] & 0x3FF) << 10 | (letters[2] & 0x3FF);
}

static uint64_t trigram_languages(uint32_t key)
{
    uint32_t mask = ((uint32_t)1 << smz_trigram_bits) - 1;
    uint32_t at = key * 2654435761u >> (32 - smz_trigram_bits);

    while (smz_trigram_keys[at] && smz_trigram_keys[at] != key)
        at = (at + 1) & mask;
    return smz_language_sets[smz_trigram_sets[at]];
}

/* Whether the trigram is vje, mje, dje or tje: see croatian_or_serbian(). */
static bool is_yat(const uint32_t letters[3])
{
    return letters[2] == 'e' && letters[1] == 'j' &&
           (letters[0] == 'v' || letters[0] == 'm' || letters[0] == 'd' || letters[0] == 't');
}

static void count_trigrams(evidence *seen, smz_text word)
{
    uint32_t letters[3] = {0, 0, 0};
    size_t at = 0, next = 0;

    while (at <= word.size) {
        letters[0] = letters[1];
        letters[1] = letters[2];
        letters[2] = at < word.size ? smz_utf8_next(word, at, &next) : 0;
        seen->yat += is_yat(letters);
        if (at > 0)
            count(&seen->trigrams, trigram_languages(trigram(letters)));
        at = at < word.size ? next : at + 1;
    }
}

static void end_word(evidence *seen, lower_word *word)
{
    smz_text text = {word->bytes, word->size};
    uint64_t languages = 0;

    if (text.size == 0)
        return;
    seen->words++;
    if (text.size > 1 && text.size <= LONGEST_WORD)
        languages = smz_stopword_languages_headed(text, smz_head_within(text.data, text.size));
    count(&seen->hits, languages);
    if (seen->closely && languages == 0 && text.size <= LONGEST_WORD)
        count_trigrams(seen, text);
    word->size = 0;
}

static void add_letter(evidence *seen, lower_word *word, uint32_t c)
{
    unsigned class = c < SMZ_LETTERS ? smz_letter_class[c] : 0;

    if (class == 0 && !smz_is(c, SMZ_LETTER | SMZ_MARK)) {
        end_word(seen, word);
        return;
    }
    if (class || smz_is(c, SMZ_LETTER)) { /* vowel signs are optional in Arabic and Hebrew */
        if (seen->class[class]++ == 0)
            seen->met[seen->classes++] = (uint8_t) class;
        seen->script[script_of(c)]++;
    }
    if (word->size <= LONGEST_WORD)
        word->size += smz_utf8_put(word->bytes + word->size, smz_lower(c));
}

/* So many letters a-z stand at `at`, eight at most, and are added to a word. */
static inline size_t add_eight(lower_word *word, smz_text text, size_t at)
{
    uint64_t eight = smz_load_little(text.data + at), others = smz_not_letter(eight);
    size_t count = others ? smz_lowest_bit(others) / 8 : 8;

    smz_store_little(word->bytes + word->size, eight | UINT64_MAX / 255 * 0x20);
    word->size += word->size <= LONGEST_WORD ? count : 0;
    return count;
}

/* The letters a-z from `at` on; returns where they end. */
static size_t add_ascii(evidence *seen, lower_word *word, smz_text text, size_t at)
{
    size_t start = at, count = 8;

    while (count == 8 && text.size - at >= 8)
        at += count = add_eight(word, text, at);
    for (; count == 8 && at < text.size; at++) {
        unsigned char small = (unsigned char)text.data[at] | 32;
        if (small < 'a' || small > 'z')
            break;
        if (word->size <= LONGEST_WORD)
            word->bytes[word->size++] = (char)small;
    }
    seen->script[LATIN] += (uint32_t)(at - start);
    return at;
}

static void read_stretch(evidence *seen, smz_text text)
{
    lower_word word = {.size = 0};
    size_t at = 0, next;

    while ((at = add_ascii(seen, &word, text, at)) < text.size) {
        if ((unsigned char)text.data[at] < 128) {
            end_word(seen, &word);
            next = at + 1;
        } else
            add_letter(seen, &word, smz_utf8_next(text, at, &next));
        at = next;
    }
    end_word(seen, &word);
}

/* Decomposed letters (as macOS writes them) are composed first. */
static void read_composed(evidence *seen, smz_text text)
{
    char folded[3 * STRETCH_BYTES + 16];

    if (memchr(text.data, 0xCC, text.size) || memchr(text.data, 0xCD, text.size))
        text = (smz_text){folded, smz_fold(folded, sizeof folded, text, false)};
    read_stretch(seen, text);
}

/* The first place at or after `at` where a word may begin: behind a byte of white space, or at
 * least at the beginning of a character. */
static size_t align(smz_text text, size_t at)
{
    size_t end = at + ALIGN < text.size ? at + ALIGN : text.size;

    for (size_t i = at; at > 0 && i < end; i++)
        if (text.data[i - 1] == ' ' || text.data[i - 1] == '\n')
            return i;
    while (at > 0 && at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at++;
    return at;
}

static void read_sample(evidence *seen, smz_text text, bool closely)
{
    size_t spread = text.size < SPREAD_BYTES ? text.size : SPREAD_BYTES;
    size_t step = spread / STRETCHES;

    memset(seen, 0, sizeof *seen);
    seen->closely = closely;
    for (size_t i = 0; i < STRETCHES; i++) {
        size_t size = step < STRETCH_BYTES - ALIGN ? step : STRETCH_BYTES - ALIGN;
        size_t start = align(text, i * step);
        size_t end = i * step + size;
        if (i == STRETCHES - 1 && text.size - i * step <= STRETCH_BYTES)
            end = text.size;
        end = align(text, end);
        if (start < end)
            read_composed(seen, smz_text_slice(text, (smz_span){start, end}));
    }
}

/* ---- Weighing it ------------------------------------------------------------------------ */

static uint32_t letters_of(const evidence *seen, unsigned scripts)
{
    uint32_t letters = 0;

    for (unsigned i = 0; i < SMZ_SCRIPTS; i++)
        if (scripts >> i & 1)
            letters += seen->script[i];
    return letters;
}

/* The script that decides. Japanese and Korean mix theirs with Han, and Thai news theirs with
 * Latin: the thresholds are shares of all letters. 0: no letters. */
static unsigned main_script(const evidence *seen)
{
    uint32_t letters = letters_of(seen, ~0u);
    unsigned most = 0;

    if (letters == 0)
        return 0;
    if (letters_of(seen, SMZ_SCRIPT_KANA) > letters / 5)
        return SMZ_SCRIPT_KANA;
    if (letters_of(seen, SMZ_SCRIPT_HANGUL) > letters / 3)
        return SMZ_SCRIPT_HANGUL;
    if (letters_of(seen, SMZ_SCRIPT_THAI) > letters / 3)
        return SMZ_SCRIPT_THAI;
    for (unsigned i = 1; i < SMZ_SCRIPTS; i++)
        if (seen->script[i] > seen->script[most])
            most = i;
    return seen->script[most] > letters / 2 ? 1u << most : 0;
}

/* Letters beyond a-z that the language's alphabet lacks. */
static uint32_t foreign_letters(const evidence *seen, smz_lang language)
{
    uint32_t foreign = 0;

    for (uint32_t i = 0; i < seen->classes; i++)
        if (!(smz_language_sets[seen->met[i]] >> language & 1))
            foreign += seen->class[seen->met[i]];
    return foreign;
}

/* What the evidence comes to, in points. */
#define FOR_WORD       20
#define FOR_TRIGRAM    2
#define AGAINST_LETTER 15
#define SURE           (2 * FOR_WORD) /* lead that needs no closer look */
#define ENOUGH         6              /* least lead that is an answer */

static bool is(smz_lang language, const char *code)
{
    return strcmp(smz_lang_table[language].code, code) == 0;
}

/* Yiddish has all letters of Hebrew and some more, so that Hebrew without vowels is a tie. */
#define AGAINST_YIDDISH 6

static int32_t score_of(const evidence *seen, smz_lang language)
{
    int32_t score = FOR_WORD * (int32_t)count_of(&seen->hits, language) +
                    FOR_TRIGRAM * (int32_t)count_of(&seen->trigrams, language) -
                    AGAINST_LETTER * (int32_t)foreign_letters(seen, language);

    return is(language, "yi") ? score - AGAINST_YIDDISH : score;
}

/*
 * Croatian and Serbian in Latin script share nearly all function words, so they are first looked
 * for as one. What tells them apart then is what became of the old vowel yat: vje, mje, dje or tje
 * stands in every fiftieth word of Croatian and in one of 17,000 of (ekavian) Serbian, so its
 * presence speaks for the one and, from a hundred words or so on, its absence for the other. Where
 * nothing speaks, Croatian is the answer: short texts of Serbian newspapers in Latin script suffer.
 */
#define FOR_YAT     25
#define FIRST_WORDS 50 /* too few for its absence to mean anything */
#define WITHOUT_YAT 8  /* further words without one that make a point */

static smz_lang croatian_or_serbian(const evidence *seen)
{
    smz_lang croatian = smz_lang_find("hr"), serbian = smz_lang_find("sr");
    int32_t for_croatian = FOR_WORD * ((int32_t)count_of(&seen->hits, croatian) -
                                       (int32_t)count_of(&seen->hits, serbian)) +
                           FOR_YAT * (int32_t)seen->yat;

    if (seen->words > FIRST_WORDS)
        for_croatian -= (int32_t)(seen->words - FIRST_WORDS) / WITHOUT_YAT;
    return for_croatian < -ENOUGH ? serbian : croatian;
}

/* The best of the languages of a script, and its lead over the next best. */
static smz_lang best_of(int32_t *lead, const evidence *seen, unsigned script)
{
    int32_t best_score = INT32_MIN / 2, second_score = INT32_MIN / 2;
    smz_lang best = SMZ_LANG_UNKNOWN;

    for (smz_lang i = 0; i < smz_lang_count; i++) {
        int32_t score;
        if (!(smz_lang_table[i].scripts & script) || (script == SMZ_SCRIPT_LATIN && is(i, "sr")))
            continue;
        score = score_of(seen, i);
        if (score > best_score) {
            second_score = best_score;
            best_score = score;
            best = i;
        } else if (score > second_score)
            second_score = score;
    }
    *lead = best_score - second_score;
    return best;
}

/*
 * Whether the best of ours is a language at all like the text's. Belarusian, Icelandic and Urdu
 * have letters that no alphabet of the table's has: 4 to 16 of 100 letters, where one's own
 * language has 2 at most. Welsh has no such letters, but only 5 of its words in 100 are stop words
 * of anything, where one's own language has 10 at least, or letters that leave no doubt (Turkish).
 */
static bool is_plausible(const evidence *seen, smz_lang best, int32_t lead, unsigned script)
{
    const unsigned shared =
        SMZ_SCRIPT_LATIN | SMZ_SCRIPT_CYRILLIC | SMZ_SCRIPT_ARABIC | SMZ_SCRIPT_HEBREW;

    if (!(script & shared))
        return true;
    if (foreign_letters(seen, best) > 2 + letters_of(seen, script) / 25)
        return false;
    return script != SMZ_SCRIPT_LATIN || seen->words < 40 ||
           count_of(&seen->hits, best) >= seen->words / 14 || lead > 2 * (int32_t)seen->words;
}

smz_lang smz_lang_detect(smz_text text)
{
    evidence seen;
    unsigned script;
    smz_lang best;
    int32_t lead;

    read_sample(&seen, text, false);
    script = main_script(&seen);
    best = best_of(&lead, &seen, script);
    if (best == SMZ_LANG_UNKNOWN)
        return best;
    if (lead < SURE || is(best, "hr")) {
        read_sample(&seen, text, true);
        best = best_of(&lead, &seen, script);
    }
    if (lead < ENOUGH || !is_plausible(&seen, best, lead, script))
        return SMZ_LANG_UNKNOWN;
    return is(best, "hr") ? croatian_or_serbian(&seen) : best;
}
