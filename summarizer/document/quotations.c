#include "document/quotations.h"

#include "base/error.h"
#include "base/sixteen.h"
#include "base/unicode.h"

/* A quotation over more sentences than that has lost its other mark. */
#define SENTENCES_AT_MOST 8

#define NONE UINT32_MAX

/* What may be quoted at one place: double marks are quotations; single ones are apostrophes, too,
 * and count only where a whole quotation is found. */
typedef struct reader {
    const smz_doc *doc;
    smz_quotations *out;
    uint32_t sentence;
    uint32_t opened; /* the sentence with the double mark that is open, or NONE */
    uint32_t single; /* with the single one */
    bool sure;       /* which is no apostrophe: it opens the sentence, or stands behind a colon */
    smz_text text;   /* the sentence's */
    bool first;      /* nothing but a mark was read of it */
    bool begins;     /* it begins with a double mark, or within a quotation */
    bool outside;    /* words of it stand outside of quotations */
} reader;

typedef enum side { OPENS, CLOSES, EITHER } side;

/* ---- Marks ------------------------------------------------------------------------------ */

static bool is_double(uint32_t c)
{
    return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB ||
           (c >= 0x300C && c <= 0x300F) || c == 0xFF02;
}

static bool is_single(uint32_t c)
{
    return c == '\'' || (c >= 0x2018 && c <= 0x201B);
}

static uint32_t character_before(smz_text text, size_t at)
{
    size_t start;

    return at > 0 ? smz_utf8_previous(text, at, &start) : ' ';
}

/* A mark opens before a word and closes behind one. */
static side side_of(const reader *r, size_t at, size_t next)
{
    uint32_t before = character_before(r->text, at);
    uint32_t behind = next < r->text.size ? smz_utf8_peek(r->text, next, r->text.size) : ' ';
    bool left = smz_is(before, SMZ_SPACE | SMZ_OPEN | SMZ_DASH);
    bool right = smz_is(behind, SMZ_SPACE | SMZ_CLOSE | SMZ_TERMINAL | SMZ_DASH) || behind == ',' ||
                 behind == ';' || behind == ':';

    return left == right ? EITHER : left ? OPENS : CLOSES;
}

/* ---- Double marks ----------------------------------------------------------------------- */

/* Binds the sentences from the one where a quotation was opened to this one together. */
static void bind(const reader *r, uint32_t opened)
{
    for (uint32_t s = opened; s <= r->sentence; s++) {
        if (opened < r->out->from[s])
            r->out->from[s] = opened;
        if (r->sentence > r->out->to[s])
            r->out->to[s] = r->sentence;
    }
}

/* The mark that is open has no other one: what stands behind it is not known to be quoted. */
static void lose(reader *r)
{
    r->out->torn[r->opened] = true;
    for (uint32_t s = r->opened; s < r->sentence; s++)
        r->out->alone[s] = false;
    r->begins = r->begins && r->opened == r->sentence;
    r->opened = NONE;
}

static void open_double(reader *r)
{
    /* Newspapers open a quotation again at every paragraph of it. */
    if (r->opened != NONE && r->first && r->doc->sentences[r->sentence].opens_paragraph)
        return;
    if (r->opened != NONE)
        lose(r);
    r->begins = r->begins || r->first;
    r->opened = r->sentence;
}

static void close_double(reader *r, size_t at)
{
    if (r->opened != NONE)
        bind(r, r->opened);
    else if (!smz_is(character_before(r->text, at), SMZ_DIGIT)) /* inches */
        r->out->torn[r->sentence] = true;
    r->opened = NONE;
}

static void read_double(reader *r, size_t at, size_t next)
{
    side which = side_of(r, at, next);

    if (which == OPENS || (which == EITHER && r->opened == NONE))
        open_double(r);
    else
        close_double(r, at);
}

/* ---- Single marks ----------------------------------------------------------------------- */

/* Whether a mark further on in the sentence may close it: "the 'pink bus' tour". */
static bool closes_here(const reader *r, size_t at)
{
    for (size_t next; at < r->text.size; at = next)
        if (is_single(smz_utf8_next(r->text, at, &next)) && side_of(r, at, next) == CLOSES)
            return true;
    return false;
}

/* A single mark that opened a quotation for certain has no other one. */
static void lose_single(reader *r)
{
    if (r->single != NONE && r->sure)
        r->out->torn[r->single] = true;
    r->single = NONE;
}

/* "'Tis", "'Twas": the mark stands for a letter. */
static bool is_elision(smz_text text)
{
    static const char *const words[] = {"Tis", "Twas", "Cause", "Til", "Em", "Bout", "Cos"};
    size_t size = 0;

    while (size < text.size && smz_is((unsigned char)text.data[size] & 0x7F, SMZ_LETTER))
        size++;
    return smz_text_is_one_of((smz_text){text.data, size}, words, sizeof words / sizeof *words);
}

/* "'It is ...", "she said: 'It is ..." */
static bool opens_surely(const reader *r, size_t at, size_t next)
{
    bool announced = at > 1 && (r->text.data[at - 2] == ':' || r->text.data[at - 2] == ',');

    return (r->first || announced) &&
           smz_is(smz_utf8_peek(r->text, next, r->text.size), SMZ_UPPER) &&
           !is_elision(smz_text_from(r->text, next));
}

static bool follows_stop(const reader *r, size_t at)
{
    uint32_t before = character_before(r->text, at);

    return before == ',' || smz_is(before, SMZ_TERMINAL);
}

static void read_single(reader *r, size_t at, size_t next)
{
    side which = side_of(r, at, next);

    if (r->opened != NONE)
        return; /* quoted within a quotation */
    /* As with double marks, a paragraph opens it again. */
    if (r->single != NONE && r->first && r->doc->sentences[r->sentence].opens_paragraph)
        return;
    if (which == OPENS && (r->first || character_before(r->text, at) == ' ') &&
        !closes_here(r, next)) {
        lose_single(r);
        r->single = r->sentence;
        r->sure = opens_surely(r, at, next);
    } else if (which == CLOSES && r->single != NONE && follows_stop(r, at)) {
        bind(r, r->single);
        r->single = NONE;
    }
}

/* ---- Sentences -------------------------------------------------------------------------- */

/* Bytes that are a quotation mark or may begin one. */
static const bool may_be_mark[256] = {
    ['"'] = true, ['\''] = true, [0xC2] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true};

/* Whether a byte is part of a word, as nearly as is needed. */
static bool is_wordlike(char byte)
{
    unsigned char b = (unsigned char)byte;

    return b >= 0x80 || smz_is(b, SMZ_LETTER | SMZ_DIGIT);
}

static void read_plain(reader *r, size_t at, size_t end)
{
    r->first = false;
    for (; at < end && !r->outside && r->opened == NONE; at++)
        r->outside = is_wordlike(r->text.data[at]);
}

/* A character that may be a mark; returns where the next one begins. */
static size_t read_mark(reader *r, size_t at)
{
    size_t next;
    uint32_t c = smz_utf8_next(r->text, at, &next);

    if (is_double(c))
        read_double(r, at, next);
    else if (is_single(c))
        read_single(r, at, next);
    else
        read_plain(r, at, at + 1);
    return next;
}

static void read_sentence(reader *r)
{
    r->first = true;
    r->begins = r->opened != NONE;
    r->outside = false;
    for (size_t at = 0; at < r->text.size;) {
        size_t plain =
            smz_find_byte(r->text.data, at, r->text.size, smz_sixteen_quotes, may_be_mark);
        if (plain > at)
            read_plain(r, at, plain);
        at = plain < r->text.size ? read_mark(r, plain) : plain;
    }
    r->out->alone[r->sentence] = r->begins && !r->outside;
}

/* A quotation ends with its paragraph, unless the next one opens it again; or was too long. */
static void forget_lost(reader *r)
{
    const smz_candidate *sentence = &r->doc->sentences[r->sentence];
    size_t next;
    uint32_t mark = r->text.size > 0 ? smz_utf8_next(r->text, 0, &next) : 0;
    bool again = is_double(mark), single_again = is_single(mark);

    if (r->opened != NONE &&
        (r->sentence - r->opened >= SENTENCES_AT_MOST || (sentence->opens_paragraph && !again) ||
         sentence->first == r->sentence))
        lose(r);
    if (r->single != NONE &&
        (r->sentence - r->single >= SENTENCES_AT_MOST ||
         (sentence->opens_paragraph && !single_again) || sentence->first == r->sentence))
        lose_single(r);
}

/* In a quotation over several sentences it is enough that one of them names who speaks. */
static void share_speakers(smz_quotations *q, uint32_t sentences)
{
    for (uint32_t s = 0; s < sentences; s = q->to[s] + 1) {
        bool alone = true;
        for (uint32_t t = q->from[s]; t <= q->to[s]; t++)
            alone = alone && q->alone[t];
        for (uint32_t t = q->from[s]; t <= q->to[s]; t++)
            q->alone[t] = alone;
    }
}

static int allocate(smz_quotations *out, smz_arena *arena, uint32_t sentences, smz_error *error)
{
    *out = (smz_quotations){.from = SMZ_NEW(arena, uint32_t, sentences),
                            .to = SMZ_NEW(arena, uint32_t, sentences),
                            .torn = SMZ_NEW0(arena, bool, sentences),
                            .alone = SMZ_NEW0(arena, bool, sentences)};
    if (!out->from || !out->to || !out->torn || !out->alone)
        return smz_fail_memory(error);
    for (uint32_t s = 0; s < sentences; s++)
        out->from[s] = out->to[s] = s;
    return SMZ_OK;
}

int smz_quotations_read(smz_quotations *out, smz_arena *arena, const smz_doc *doc, smz_error *error)
{
    reader r = {.doc = doc, .out = out, .opened = NONE, .single = NONE};
    int status = allocate(out, arena, doc->sentence_count, error);

    if (status != SMZ_OK)
        return status;
    for (; r.sentence < doc->sentence_count; r.sentence++) {
        r.text = smz_doc_sentence(doc, r.sentence);
        forget_lost(&r);
        read_sentence(&r);
    }
    if (r.opened != NONE)
        lose(&r);
    lose_single(&r);
    share_speakers(out, doc->sentence_count);
    return SMZ_OK;
}
