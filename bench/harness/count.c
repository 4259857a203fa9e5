#include "harness/count.h"

#include <stdlib.h>
#include <string.h>
#include "base/hash.h"
#include "base/unicode.h"

/* ---- Words ------------------------------------------------------------------------------ */

typedef SMZ_VECTOR(uint64_t) hash_list;

/* One sentence: its text, and its distinct words as ascending hashes. */
typedef struct line {
    smz_text text;
    hash_list words;
} line;

static int ascending(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

static void make_distinct(hash_list *words)
{
    size_t kept = 0;

    if (words->size > 0)
        qsort(words->items, words->size, sizeof *words->items, ascending);
    for (size_t i = 0; i < words->size; i++)
        if (kept == 0 || words->items[kept - 1] != words->items[i])
            words->items[kept++] = words->items[i];
    words->size = kept;
}

/* Runs of letters and digits in lower case; where words have no spaces between them each character.
 * Equal hashes of 64 bits are taken for equal words. */
static void read_words(line *l, smz_arena *scratch)
{
    const uint64_t begin = 0x243f6a8885a308d3u; /* pi: any number but 0 */
    uint64_t word = 0;

    for (size_t at = 0; at < l->text.size;) {
        uint32_t c = smz_utf8_next(l->text, at, &at);
        unsigned class = smz_class(c);
        if (class & (SMZ_LETTER | SMZ_DIGIT | SMZ_MARK))
            word = smz_hash_mix(word ? word : begin, smz_lower(c));
        if (word && (at == l->text.size || class & SMZ_UNSPACED ||
                     !(class & (SMZ_LETTER | SMZ_DIGIT | SMZ_MARK)))) {
            *SURE_PUSH(scratch, &l->words) = word;
            word = 0;
        }
    }
    make_distinct(&l->words);
}

static size_t common_words(const line *a, const line *b)
{
    size_t common = 0, i = 0, k = 0;

    while (i < a->words.size && k < b->words.size) {
        uint64_t left = a->words.items[i], right = b->words.items[k];
        common += left == right;
        i += left <= right;
        k += right <= left;
    }
    return common;
}

/* Four of five words of the shorter one are the other's as well; two words may be alike by chance.
 */
static bool repeats(const line *a, const line *b)
{
    size_t shorter = a->words.size < b->words.size ? a->words.size : b->words.size;

    return shorter >= 3 && 5 * common_words(a, b) >= 4 * shorter;
}

/* ---- How a sentence opens --------------------------------------------------------------- */

/* Personal and demonstrative pronouns of the third person, and conjunctions and adverbs that lean
 * on what was said before. A language that is not here has none counted. */
static const struct {
    const char *language;
    const char *words; /* a space on both sides of each */
} openers[] = {
    {"en", " he she it they his her its their him them this that these those such but and or so"
           " yet however therefore thus moreover furthermore nevertheless meanwhile then also"
           " instead otherwise besides because although "},
    {"de", " er sie es ihr ihre sein seine dies diese dieser dieses jene jener aber und oder doch"
           " denn deshalb daher dennoch jedoch trotzdem außerdem zudem dabei damit dann auch "},
    {"fr", " il elle ils elles ce cela ceci celui celle ceux celles son sa ses leur leurs mais et"
           " ou donc car or cependant toutefois pourtant ainsi puis alors aussi ensuite "},
    {"es", " él ella ellos ellas este esta esto estos estas ese esa eso esos esas su sus pero y e o"
           " sino porque además entonces así también luego "},
    {"pt", " ele ela eles elas este esta isto esse essa isso seu sua seus suas mas e ou porém"
           " contudo entretanto todavia porque além então assim também depois "},
    {"it", " egli ella esso essa essi esse lui lei loro questo questa questi queste quello quella"
           " suo sua ma e o però tuttavia quindi dunque perché inoltre allora così anche poi "},
    {"nl", " hij zij ze het dit dat deze die zijn haar hun maar en of want dus echter toch daarom"
           " bovendien daarna dan ook "},
    {"sv", " han hon den det de denna detta dessa hans hennes deras men och eller därför dock också"
           " dessutom sedan "},
    {"nb",
     " han hun den det de denne dette disse hans hennes deres men og eller derfor likevel også"
     " dessuten så "},
    {"no",
     " han hun den det de denne dette disse hans hennes deres men og eller derfor likevel også"
     " dessuten så "},
    {"da", " han hun den det de denne dette disse hans hendes deres men og eller derfor dog også"
           " desuden så "},
};

static const char *openers_of(const char *language)
{
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (strcmp(openers[i].language, language) == 0)
            return openers[i].words;
    return NULL;
}

/* The first word in lower case between two spaces; false: there is none, or a very long one. */
static bool first_word(char *out, size_t room, smz_text text)
{
    size_t size = 0;

    out[size++] = ' ';
    for (size_t at = 0; at < text.size;) {
        uint32_t c = smz_utf8_next(text, at, &at);
        if (smz_is(c, SMZ_LETTER | SMZ_MARK)) {
            if (size + 6 > room)
                return false;
            size += smz_utf8_put(out + size, smz_lower(c));
        } else if (size > 1) {
            break;
        }
    }
    memcpy(out + size, " ", 2);
    return size > 1;
}

static bool leans_back(smz_text text, const char *words)
{
    char word[64];

    return words && first_word(word, sizeof word, text) && strstr(words, word);
}

/* ---- Marks ------------------------------------------------------------------------------ */

static bool is_question_mark(uint32_t c)
{
    return c == '?' || c == 0x037E || c == 0x061F || c == 0xFF1F || c == 0x055E;
}

/* A question mark at the end, but for closing quotation marks and brackets. */
static bool asks(smz_text text)
{
    size_t end = text.size;

    while (end > 0) {
        uint32_t c = smz_utf8_previous(text, end, &end);
        if (is_question_mark(c))
            return true;
        if (!smz_is(c, SMZ_SPACE | SMZ_CLOSE | SMZ_QUOTE))
            return false;
    }
    return false;
}

/*
 * Quotation marks whose number is odd, or brackets that do not match. Which of the marks opens is
 * another thing in every language, so that they are counted alone; single ones are apostrophes,
 * too.
 */
typedef struct pairs {
    size_t straight, curly, pointed;
    long round, square;
} pairs;

static void count_pairs(pairs *p, smz_text text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = smz_utf8_next(text, at, &at);
        p->straight += c == '"';
        p->curly += c >= 0x201C && c <= 0x201F;
        p->pointed += c == 0xAB || c == 0xBB;
        p->round += (c == '(') - (c == ')');
        p->square += (c == '[') - (c == ']');
    }
}

static bool is_unbalanced(const pairs *p)
{
    return p->straight % 2 || p->curly % 2 || p->pointed % 2 || p->round != 0 || p->square != 0;
}

/* A small letter comes first, or no mark that ends a sentence last. */
static bool is_torn(smz_text text)
{
    size_t end = text.size, at = 0;
    uint32_t c = 0;

    while (at < text.size && !smz_is(c, SMZ_LETTER | SMZ_DIGIT))
        c = smz_utf8_next(text, at, &at);
    if (smz_is(c, SMZ_LOWER))
        return true;
    while (end > 0) {
        c = smz_utf8_previous(text, end, &end);
        if (!smz_is(c, SMZ_SPACE | SMZ_CLOSE | SMZ_QUOTE))
            return !smz_is(c, SMZ_TERMINAL);
    }
    return true;
}

/* ---- Teasers and voices ----------------------------------------------------------------- */

/* What sentences begin with that promise, or send the reader elsewhere. English alone. */
static const char *const teasers[] = {
    "here's what",       "here is what",  "here's how", "here's why", "here are ",   "scroll down",
    "read more",         "read the full", "click here", "click on ",  "watch:",      "video:",
    "watch the video",   "photos:",       "see also",   "find out",   "for more on", "sign up",
    "subscribe to",      "stay tuned",    "follow us",  "tell us",    "let us know", "share your",
    "what do you think", "have your say", "don't miss", "check out",  "related:",    "also read",
};

/* The text in lower case with straight apostrophes, cut off after `room` bytes. */
static smz_text lower_case(char *out, size_t room, smz_text text)
{
    size_t size = 0;

    for (size_t at = 0; at < text.size && size + 4 < room;) {
        uint32_t c = smz_utf8_next(text, at, &at);
        size += smz_utf8_put(out + size, c == 0x2019 ? '\'' : smz_lower(c));
    }
    out[size] = '\0';
    return (smz_text){out, size};
}

static bool teases(smz_text text, const char *language)
{
    char room[64];
    smz_text lower = lower_case(room, sizeof room, text);

    if (strcmp(language, "en") != 0)
        return false;
    for (size_t i = 0; i < sizeof teasers / sizeof *teasers; i++)
        if (strncmp(lower.data, teasers[i], strlen(teasers[i])) == 0)
            return true;
    return false;
}

static bool is_mark(smz_text text, size_t at)
{
    size_t next;
    uint32_t c = smz_utf8_next(text, at, &next);

    return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB;
}

/* All of it stands between one pair of double quotation marks: nobody is named who speaks. Or
 * "he said" and the like stands behind the second one, in English. */
static bool names_no_speaker(smz_text text, const char *language)
{
    static const char *const voices[] = {" he said",   " she said", " they said", " he added",
                                         " she added", " it said",  " he told",   " she told"};
    size_t last = text.size, second = 0;
    char room[32];

    if (text.size == 0 || !is_mark(text, 0))
        return false;
    for (size_t at = 0; at < text.size && second == 0;) {
        size_t here = at;
        smz_utf8_next(text, at, &at);
        second = here > 0 && is_mark(text, here) ? at : 0;
    }
    smz_utf8_previous(text, text.size, &last);
    if (second == text.size && is_mark(text, last))
        return true;
    lower_case(room, sizeof room, smz_text_from(text, second));
    for (size_t i = 0; i < sizeof voices / sizeof *voices && second > 0; i++)
        if (strcmp(language, "en") == 0 && strncmp(room, voices[i], strlen(voices[i])) == 0)
            return true;
    return false;
}

/* ---- Pictures --------------------------------------------------------------------------- */

/* What captions have in brackets. English alone. */
static const char *const shown[] = {"(left)",  "(right)", "(centre)",   "(center)",    "(above)",
                                    "(below)", "(inset)", "(far left)", "(far right)", "(pictured"};

static bool points_to_picture(smz_text text, const char *language)
{
    if (strcmp(language, "en") != 0)
        return false;
    for (size_t at = 0; at < text.size; at++)
        for (size_t i = 0; i < sizeof shown / sizeof *shown && text.data[at] == '('; i++)
            if (text.size - at >= strlen(shown[i]) &&
                memcmp(text.data + at, shown[i], strlen(shown[i])) == 0)
                return true;
    return false;
}

/* ---- The summary ------------------------------------------------------------------------ */

static line *read_all_lines(smz_arena *scratch, const made *m)
{
    line *lines = SURE_NEW(scratch, line, m->length.sentences);
    size_t at = 0;

    for (size_t i = 0; i < m->length.sentences; i++) {
        const char *start = m->text.data + at;
        const char *end = memchr(start, '\n', m->text.size - at);
        lines[i].text = (smz_text){start, end ? (size_t)(end - start) : m->text.size - at};
        read_words(&lines[i], scratch);
        at += lines[i].text.size + 1;
    }
    return lines;
}

/* Whether a line is the document's sentence behind the one on the line before it. */
static bool goes_on(const made *m, size_t i)
{
    return i > 0 && m->positions && m->position_count == m->length.sentences &&
           m->positions[i - 1] + 1 == m->positions[i];
}

/* Whether the sentence that a line leans back to is missing. A document's first one leans on none,
 * and of a peer's own sentences nobody knows. */
static bool lacks_the_one_before(const made *m, size_t i)
{
    if (m->positions && i == 0)
        return m->positions[0] > 0;
    return !goes_on(m, i);
}

/* Sentences that are unbalanced, but for those whose neighbours have the other mark: a stretch of
 * neighbours whose marks add up is whole. */
static uint32_t count_unbalanced(const made *m, const line *lines)
{
    uint32_t unbalanced = 0;

    for (size_t begin = 0, end; begin < m->length.sentences; begin = end) {
        pairs all = {0};
        uint32_t sentences = 0;
        for (end = begin; end == begin || (end < m->length.sentences && goes_on(m, end)); end++) {
            pairs one = {0};
            count_pairs(&all, lines[end].text);
            count_pairs(&one, lines[end].text);
            sentences += is_unbalanced(&one);
        }
        unbalanced += is_unbalanced(&all) ? sentences : 0;
    }
    return unbalanced;
}

results_counts count_summary(smz_arena *scratch, const made *m, const char *language)
{
    const char *words = openers_of(language);
    const line *lines = read_all_lines(scratch, m);
    results_counts counts = {.of = {[COUNT_UNBALANCED] = count_unbalanced(m, lines)}};

    counts.of[COUNT_LEADLESS] = m->positions && m->length.sentences > 0 && m->positions[0] > 0;
    for (size_t i = 0; i < m->length.sentences; i++) {
        smz_text text = lines[i].text;
        bool lacks = lacks_the_one_before(m, i);
        for (size_t k = 0; k < i; k++)
            counts.of[COUNT_REPEATED] += repeats(&lines[k], &lines[i]);
        counts.of[COUNT_DANGLING] += lacks && leans_back(text, words);
        counts.of[COUNT_UNNAMED] += lacks && names_no_speaker(text, language);
        counts.of[COUNT_QUESTIONS] += asks(text);
        counts.of[COUNT_TEASERS] += teases(text, language);
        counts.of[COUNT_TORN] += is_torn(text);
        counts.of[COUNT_PICTURES] += points_to_picture(text, language);
    }
    return counts;
}
