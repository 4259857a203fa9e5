#include "base/error.h"
#include "base/unicode.h"
#include "document/abbreviations.h"
#include "document/marks.h"
#include "headline/tokens.h"

/* A longer word is cut: no language has one, and a token's length must fit its field. */
#define WORD_MOST 4096

#define ALNUM (SMZ_LETTER | SMZ_DIGIT | SMZ_MARK | SMZ_FORMAT_CHAR)

typedef SMZ_VECTOR(smz_syntax_token) token_vector;

typedef struct scanner {
    smz_arena *arena;
    smz_text text;
    size_t at;
    size_t end; /* of the sentence */
    token_vector tokens;
    const smz_lexicon *lexicon;
    size_t last_end;  /* of the token before; SIZE_MAX: none */
    unsigned bracket; /* brackets that stand open */
    bool quoted;      /* double quotation marks do */
    bool single;      /* single ones do */
    bool failed;      /* out of memory */
} scanner;

/* ---- What a word holds ------------------------------------------------------------------ */

static bool is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

static bool is_alnum(uint32_t c)
{
    return smz_is(c, ALNUM);
}

static bool both(uint32_t a, uint32_t b, unsigned classes)
{
    return smz_is(a, classes) && smz_is(b, classes);
}

/* Whether `c` between two characters of a word leaves it one word; `part`: bytes since the last
 * full stop in it. */
static bool connects(uint32_t before, uint32_t c, uint32_t behind, size_t part)
{
    if (!is_alnum(before) || !is_alnum(behind))
        return false;
    switch (c) {
    case ',':
    case ':':
    case '/': return both(before, behind, SMZ_DIGIT);
    case '&': return both(before, behind, SMZ_UPPER);
    case '.': return part <= 2 || !smz_is(behind, SMZ_UPPER); /* U.S, 3.5, example.com */
    case '@': return true;
    default: return is_hyphen(c) || smz_is_apostrophe(c);
    }
}

/* Where the word that begins at `at` ends, without a full stop behind it. */
static size_t word_end(const scanner *s, size_t at)
{
    size_t limit = s->end - at > WORD_MOST ? at + WORD_MOST : s->end;
    uint32_t before = 0;
    size_t next, part = at;

    while (at < limit) {
        uint32_t c = smz_utf8_next(s->text, at, &next);
        if (!is_alnum(c) && c != '_' &&
            !connects(before, c, smz_utf8_peek(s->text, next, s->end), at - part))
            break;
        if (c == '.')
            part = next;
        before = c;
        at = next;
    }
    return at;
}

/* ---- Adding tokens ---------------------------------------------------------------------- */

/* Unicode has these with punctuation, grammar does not. */
static bool is_symbol(smz_text word)
{
    return word.size == 1 && memchr("%&#@*/", word.data[0], 6) != NULL;
}

unsigned smz_form_flags(smz_text word)
{
    unsigned flags = 0, seen = 0, letters = 0, upper = 0;

    for (size_t at = 0, next; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next);
        unsigned class = smz_class(c);
        if (at == 0 && (class & SMZ_UPPER))
            flags |= SMZ_SYNTAX_CAPITAL;
        if ((class & SMZ_UPPER) && (seen & SMZ_LOWER))
            flags |= SMZ_SYNTAX_MIXED;
        if (at > 0 && next < word.size && is_hyphen(c))
            flags |= SMZ_SYNTAX_HYPHEN;
        seen |= class;
        letters += (class & SMZ_LETTER) != 0;
        upper += (class & SMZ_UPPER) != 0;
    }
    if (letters > 1 && upper == letters)
        flags |= SMZ_SYNTAX_UPPER;
    if (seen & SMZ_DIGIT)
        flags |= SMZ_SYNTAX_NUMBER;
    if (!(seen & ALNUM))
        flags |= (seen & SMZ_SYMBOL) || is_symbol(word) ? SMZ_SYNTAX_SYMBOL : SMZ_SYNTAX_PUNCT;
    return flags;
}

static void add_token(scanner *s, size_t start, size_t end)
{
    smz_text word = smz_text_slice(s->text, (smz_span){start, end});
    smz_syntax_token *token = SMZ_PUSH(s->arena, &s->tokens);
    unsigned flags = smz_form_flags(smz_is_typed_quote(word, 0) ? SMZ_TEXT("\"") : word);

    if (!token) {
        s->failed = true;
        return;
    }
    flags |= start == s->last_end ? SMZ_SYNTAX_GLUED : 0;
    flags |= s->quoted || s->single ? SMZ_SYNTAX_QUOTED : 0;
    flags |= s->bracket ? SMZ_SYNTAX_BRACKETED : 0;
    *token = (smz_syntax_token){.start = start,
                                .length = (uint32_t)(end - start),
                                .head = SMZ_NO_HEAD,
                                .flags = (uint16_t)flags};
    s->last_end = end;
}

/* ---- Words that are two ----------------------------------------------------------------- */

/* How many bytes the apostrophe takes that stands at `at`; 0: none does. */
static size_t apostrophe_at(smz_text word, size_t at)
{
    if (at < word.size && word.data[at] == '\'')
        return 1;
    return at + 3 <= word.size && memcmp(word.data + at, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

/* What can stand behind the apostrophe of a clitic. */
static const char *const clitics[] = {"s", "re", "ve", "ll", "d", "m"};

static bool is_clitic(smz_text rest)
{
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++)
        if (smz_text_is_in_any_case(rest, clitics[i]))
            return true;
    return false;
}

/* Where the clitic begins that ends the word; word.size: there is none. */
static size_t clitic_start(smz_text word)
{
    size_t from = word.size > 5 ? word.size - 5 : 0;

    for (size_t at = from; at < word.size; at++) {
        size_t size = apostrophe_at(word, at);
        smz_text rest = {word.data + at + size, word.size - at - size};
        if (size && is_clitic(rest))
            return at;
        if (size && at > 1 && smz_text_is_in_any_case(rest, "t") &&
            smz_ascii_lower(word.data[at - 1]) == 'n')
            return at - 1;
    }
    return word.size;
}

/* Written together, but two tokens; `first` bytes belong to the first. */
static const struct {
    const char *word;
    size_t first;
} fused[] = {
    {"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3}, {"gimme", 3}, {"lemme", 3},
};

/* Units that are written behind a number without a space. */
static const char *const units[] = {"m", "bn", "mn", "tn", "k", "am", "pm", "km", "kg", "mph"};

/* Where the unit begins in "5m"; word.size: no such word. */
static size_t unit_start(smz_text word)
{
    size_t at = 0;

    while (at < word.size && (smz_is((unsigned char)word.data[at] & 0x7f, SMZ_DIGIT) ||
                              (at > 0 && strchr(".,:", word.data[at]))))
        at++;
    for (size_t i = 0; at > 0 && i < sizeof units / sizeof *units; i++)
        if (smz_text_is_in_any_case(smz_text_from(word, at), units[i]))
            return at;
    return word.size;
}

/* Where the second token of a word begins when it is two; word.size: it is one. */
static size_t split_place(smz_text word)
{
    for (size_t i = 0; i < sizeof fused / sizeof *fused; i++)
        if (smz_text_is_in_any_case(word, fused[i].word))
            return fused[i].first;
    return unit_start(word);
}

static void add_word(scanner *s, size_t start, size_t end)
{
    size_t cut[4], cuts = 0; /* shouldn't've is three; nobody writes more */
    size_t first = end, place;

    while (cuts < 3) {
        smz_text word = smz_text_slice(s->text, (smz_span){start, first});
        place = clitic_start(word);
        if (place == word.size || place == 0)
            break;
        first = start + place;
        cut[cuts++] = first;
    }
    place = split_place(smz_text_slice(s->text, (smz_span){start, first}));
    if (place < first - start)
        cut[cuts++] = start + place;
    for (; cuts > 0; start = cut[--cuts])
        add_token(s, start, cut[cuts - 1]);
    add_token(s, start, end);
}

/* ---- Full stops ------------------------------------------------------------------------- */

/* Whether nothing but punctuation and space stands between `at` and the end of the sentence. */
static bool at_sentence_end(const scanner *s, size_t at)
{
    for (size_t next; at < s->end; at = next)
        if (!smz_is(smz_utf8_next(s->text, at, &next), SMZ_SPACE | SMZ_PUNCT))
            return false;
    return true;
}

/* The first character behind white space. */
static uint32_t next_visible(const scanner *s, size_t at)
{
    for (size_t next; at < s->end; at = next) {
        uint32_t c = smz_utf8_next(s->text, at, &next);
        if (!smz_is(c, SMZ_SPACE))
            return c;
    }
    return 0;
}

/* J. and U.S. and a.m.: single letters, each but the last with a full stop behind it. */
static bool is_lettered(smz_text word)
{
    size_t next = 0;

    for (size_t at = 0; at < word.size; at = next + 1) {
        if (!smz_is(smz_utf8_next(word, at, &next), SMZ_LETTER) ||
            (next < word.size && word.data[next] != '.'))
            return false;
    }
    return next == word.size;
}

/* Whether the full stop behind a word belongs to it, at `stop` in the text. */
static bool keeps_stop(const scanner *s, smz_text word, size_t stop)
{
    bool last = at_sentence_end(s, stop + 1);
    unsigned classes = smz_lexicon_classes(s->lexicon, word);

    if (is_lettered(word))
        return word.size > 1 || (!last && smz_is((unsigned char)word.data[0], SMZ_UPPER));
    if (last)
        return classes & (SMZ_ABBR_WEAK | SMZ_ABBR_STRONG);
    return classes & (SMZ_ABBR_FIRM | SMZ_ABBR_WEAK | SMZ_ABBR_STRONG) ||
           (classes & SMZ_ABBR_NUMBER && smz_is(next_visible(s, stop + 1), SMZ_DIGIT));
}

/* ---- Tokens by how they begin ----------------------------------------------------------- */

/* "OPI(M)", "KD(U)": parties that would be others without the wing that they name. Where the
 * bracket ends; `end`: there is none. */
static size_t wing_end(const scanner *s, size_t start, size_t end)
{
    const char *text = s->text.data;
    size_t close = end + 2;

    for (size_t i = start; i < end; i++)
        if (!smz_is_capital(text[i]))
            return end;
    if (end < start + 2 || close >= s->end || text[end] != '(' || !smz_is_capital(text[end + 1]))
        return end;
    close += close + 1 < s->end && smz_is_capital(text[close]);
    return text[close] == ')' ? close + 1 : end;
}

static void scan_word(scanner *s)
{
    size_t start = s->at, end = word_end(s, start);
    smz_text word = smz_text_slice(s->text, (smz_span){start, end});

    if (end < s->end && s->text.data[end] == '.' && keeps_stop(s, word, end) &&
        (end + 1 == s->end || s->text.data[end + 1] != '.'))
        end++;
    end = wing_end(s, start, end);
    add_word(s, start, end);
    s->at = end;
}

/* Web and mail addresses run to the next white space, but for punctuation that ends them. */
static bool scan_address(scanner *s)
{
    static const char *const opens[] = {"http://", "https://", "www."};
    size_t end = s->at, next;
    bool is = false;

    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) {
        size_t size = strlen(opens[i]);
        is |= size < s->end - s->at &&
              smz_text_is_in_any_case((smz_text){s->text.data + s->at, size}, opens[i]);
    }
    if (!is)
        return false;
    while (end < s->end && end - s->at < WORD_MOST &&
           !smz_is(smz_utf8_next(s->text, end, &next), SMZ_SPACE))
        end = next;
    for (size_t start; end > s->at; end = start) {
        uint32_t c = smz_utf8_previous(s->text, end, &start);
        if (!smz_is(c, SMZ_PUNCT) || c == '/')
            break;
    }
    add_token(s, s->at, end);
    s->at = end;
    return true;
}

/* @name, #name, 's and 'em after a space, '90s: a word although it begins with punctuation. */
static bool scan_marked_word(scanner *s, uint32_t c, size_t next)
{
    smz_text word;
    size_t end;

    if (!is_alnum(smz_utf8_peek(s->text, next, s->end)))
        return false;
    end = word_end(s, next);
    word = smz_text_slice(s->text, (smz_span){next, end});
    if (smz_is_apostrophe(c)
            ? !is_clitic(word) && !smz_text_is_in_any_case(word, "em") &&
                  !smz_text_is_in_any_case(word, "til") && !smz_text_is_in_any_case(word, "n") &&
                  !(smz_is((unsigned char)*word.data & 0x7f, SMZ_DIGIT) && word.size <= 3)
            : c != '#' && c != '@')
        return false;
    add_token(s, s->at, end);
    s->at = end;
    return true;
}

/* Marks of one kind that stand together are one token: "...", "?!", "--", "***". */
static size_t run_end(const scanner *s, uint32_t c, size_t at)
{
    bool call = c == '!' || c == '?';
    size_t limit = s->end - at > WORD_MOST ? at + WORD_MOST : s->end;

    for (size_t next; at < limit; at = next) {
        uint32_t other = smz_utf8_next(s->text, at, &next);
        if (other != c && !(call && (other == '!' || other == '?')))
            break;
    }
    return at;
}

/* Quotation marks turn `quoted` on and off; the marks themselves are in it. Straight ones open what
 * they do not close; an apostrophe behind a word closes only what stands open. */
static void scan_quote(scanner *s, uint32_t c, size_t next)
{
    bool glued = s->at == s->last_end;
    bool single = smz_is_apostrophe(c) || c == 0x2018;
    bool *open = single ? &s->single : &s->quoted;
    bool closes = *open && (c != 0x2018 && c != 0x201c);
    bool opens = !closes && (single ? !glued && c != 0x2019 : !smz_is(c, SMZ_CLOSE) || c == 0xbb);

    if (opens)
        *open = true;
    add_token(s, s->at, next);
    if (closes)
        *open = false;
    s->at = next;
}

/* ``...''; the second one alone opens nothing. */
static bool scan_typed_quote(scanner *s)
{
    bool opens = s->text.data[s->at] == '`';

    if (s->at + 2 > s->end || !smz_is_typed_quote(s->text, s->at) || s->quoted == opens)
        return false;
    s->quoted = true;
    add_token(s, s->at, s->at + 2);
    s->quoted = opens;
    s->at += 2;
    return true;
}

static void scan_bracket(scanner *s, uint32_t c, size_t next)
{
    bool opens = smz_is(c, SMZ_OPEN);

    s->bracket += opens;
    add_token(s, s->at, next);
    s->bracket -= !opens && s->bracket > 0;
    s->at = next;
}

static void scan_mark(scanner *s, uint32_t c, size_t next)
{
    size_t end = smz_emoticon_end(s->text, s->at, s->end);

    if (end == s->at)
        end = c == ',' || smz_is(c, SMZ_SYMBOL & ~SMZ_PUNCT) ? next : run_end(s, c, next);
    add_token(s, s->at, end);
    s->at = end;
}

static void scan_token(scanner *s)
{
    size_t next;
    uint32_t c = smz_utf8_next(s->text, s->at, &next);

    if (smz_is(c, SMZ_SPACE | SMZ_CONTROL))
        s->at = next;
    else if (is_alnum(c)) {
        if (!scan_address(s))
            scan_word(s);
    } else if (scan_typed_quote(s) || scan_marked_word(s, c, next))
        return;
    else if (smz_is(c, SMZ_QUOTE) || smz_is_apostrophe(c))
        scan_quote(s, c, next);
    else if (smz_is(c, SMZ_OPEN | SMZ_CLOSE))
        scan_bracket(s, c, next);
    else
        scan_mark(s, c, next);
}

int smz_tokenize(smz_analysis *out, smz_arena *arena, smz_text text, smz_span span,
                 smz_error *error)
{
    scanner s = {.arena = arena,
                 .text = text,
                 .at = span.start,
                 .end = span.end,
                 .lexicon = smz_lexicon_find(smz_lang_find("en")),
                 .last_end = SIZE_MAX};

    *out = (smz_analysis){.root = SMZ_NO_HEAD};
    while (s.at < s.end && !s.failed)
        scan_token(&s);
    if (s.failed || s.tokens.size >= UINT32_MAX)
        return smz_fail_memory(error);
    out->tokens = s.tokens.items;
    out->size = (uint32_t)s.tokens.size;
    return SMZ_OK;
}
