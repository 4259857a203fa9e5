#include "formats.h"

#include <string.h>
#include <strings.h>

bool text_format_named(text_format *out, const char *name)
{
    static const char *const names[] = {"SPL", "SEE", "ISI", "SIMPLE"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(name, names[i]) == 0) {
            *out = (text_format)i;
            return true;
        }
    return false;
}

/* ---- Lines ------------------------------------------------------------------------------ */

/* A line that is being looked at: data[at .. size), its line break included. */
typedef struct cursor {
    const char *data;
    size_t size;
    size_t at;
} cursor;

static bool skip(cursor *c, const char *literal)
{
    size_t size = strlen(literal);

    if (c->size - c->at < size || memcmp(c->data + c->at, literal, size) != 0)
        return false;
    c->at += size;
    return true;
}

/* At least one byte of a set. */
static bool skip_some(cursor *c, const char *set, size_t size)
{
    size_t start = c->at;

    while (c->at < c->size && memchr(set, c->data[c->at], size))
        c->at++;
    return c->at > start;
}

static bool skip_number(cursor *c)
{
    return skip_some(c, "0123456789", 10);
}

static bool skip_space(cursor *c)
{
    return skip_some(c, " \t\n\v\f\r", 6);
}

/* The text up to the next "<", or else to the end of the line; false when it is empty. */
static bool take_text(cursor *c, smz_rouge_text *out)
{
    const char *start = c->data + c->at;
    const char *end = memchr(start, '<', c->size - c->at);

    *out = (smz_rouge_text){start, end ? (size_t)(end - start) : c->size - c->at};
    c->at += out->size;
    return out->size > 0;
}

/* <a name="1">[1]</a> <a href="#1" id=1>text</a> */
static bool see_sentence(smz_rouge_text *out, cursor *c)
{
    if (!skip(c, "<a "))
        return false;
    if (skip(c, "size=\"") && !(skip_number(c) && skip(c, "\" ")))
        return false;
    return skip(c, "name=\"") && skip_number(c) && skip(c, "\">[") && skip_number(c) &&
           skip(c, "]</a>") && skip_space(c) && skip(c, "<a href=\"#") && skip_number(c) &&
           skip(c, "\" id=") && skip_number(c) && skip(c, ">") && take_text(c, out);
}

/* <S SNTNO="1a">text</S> */
static bool isi_sentence(smz_rouge_text *out, cursor *c)
{
    static const char number[] = "0123456789abcdefghijklmnopqrstuvwxyz,";

    return skip(c, "<S SNTNO=\"") && skip_some(c, number, sizeof number - 1) && skip(c, "\">") &&
           take_text(c, out) && skip(c, "</S>");
}

/* ---- Texts ------------------------------------------------------------------------------ */

static bool sentences_of(smz_rouge_text *out, smz_rouge_text content,
                         bool (*sentence)(smz_rouge_text *out, cursor *c), smz_arena *arena)
{
    /* A sentence and a line break are shorter than what stood around it. */
    char *text = SMZ_NEW(arena, char, content.size + 1);
    size_t used = 0;

    if (!text)
        return false;
    for (size_t at = 0; at < content.size;) {
        const char *line = content.data + at;
        const char *end = memchr(line, '\n', content.size - at);
        cursor c = {line, end ? (size_t)(end - line) + 1 : content.size - at, 0};
        smz_rouge_text found;
        at += c.size;
        if (!sentence(&found, &c))
            continue;
        memcpy(text + used, found.data, found.size);
        used += found.size;
        /* The script keeps the line break of a sentence that is not closed, and counts its byte. */
        if (text[used - 1] == '\n')
            text[used - 1] = ' ';
        text[used++] = '\n';
    }
    *out = (smz_rouge_text){text, used};
    return true;
}

bool text_sentences(smz_rouge_text *out, smz_rouge_text content, text_format format,
                    smz_arena *arena)
{
    *out = content;
    if (content.size == 0)
        return true;
    switch (format) {
    case TEXT_SEE: return sentences_of(out, content, see_sentence, arena);
    case TEXT_ISI: return sentences_of(out, content, isi_sentence, arena);
    default: return true;
    }
}
