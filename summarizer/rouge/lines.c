#include "rouge/lines.h"

/*
 * The fields of a line between runs of white space, `most` of them at most: their number, and the
 * size of the line up to the end of the last one. White space before the first field makes an empty
 * one, which counts; white space behind the last makes none, and alone none at all.
 */
static size_t count_fields(smz_text line, size_t most, size_t *size)
{
    size_t count = 0, at = 0;

    *size = 0;
    while (count < most) {
        size_t start = at;
        while (at < line.size && smz_is_space(line.data[at]))
            at++;
        if (at == line.size)
            break;
        if (start == 0 && at > 0 && ++count == most)
            break;
        while (at < line.size && !smz_is_space(line.data[at]))
            at++;
        *size = at;
        count++;
    }
    return count;
}

/* The part of a line that a limit of `most` bytes leaves. */
static size_t cut_bytes(smz_text line, size_t most, bool whole)
{
    size_t cut = most;

    for (size_t i = 0; whole && cut > 0 && i < 3 && ((unsigned char)line.data[cut] & 0xC0) == 0x80;
         i++)
        cut--;
    return cut;
}

static void limit_words(smz_text *line, smz_lines *lines)
{
    size_t size;

    lines->words -= count_fields(*line, lines->words, &size);
    if (lines->words == 0) {
        line->size = size;
        lines->rest.size = 0;
    }
}

static void limit_bytes(smz_text *line, smz_lines *lines)
{
    if (line->size < lines->bytes) {
        if (!lines->renewed)
            lines->bytes -= line->size;
        return;
    }
    if (line->size > lines->bytes)
        line->size = cut_bytes(*line, lines->bytes, lines->whole);
    lines->rest.size = 0;
}

smz_lines smz_lines_of(const smz_rouge *rouge, const smz_rouge_text *text, smz_view view)
{
    const smz_rouge_options *options = &rouge->options;
    bool perl = options->like == SMZ_ROUGE_PERL, limited = view != SMZ_VIEW_PLAIN;

    return (smz_lines){
        .rest = {text->data, text->size},
        .words = perl && limited && options->words ? options->words : SIZE_MAX,
        .bytes = limited && options->bytes ? options->bytes : SIZE_MAX,
        /* The script forgets to add up the lines when it reads sentences. */
        .renewed = perl && view == SMZ_VIEW_SENTENCES,
        .whole = !perl,
    };
}

bool smz_lines_next(smz_text *out, smz_lines *lines)
{
    smz_text *rest = &lines->rest;
    const char *end;
    size_t skip;

    while (rest->size && *rest->data == '\n') {
        rest->data++;
        rest->size--;
    }
    if (rest->size == 0)
        return false;
    end = memchr(rest->data, '\n', rest->size);
    *out = (smz_text){rest->data, end ? (size_t)(end - rest->data) : rest->size};
    skip = out->size + (end != NULL);
    *rest = smz_text_from(*rest, skip);
    if (lines->words != SIZE_MAX)
        limit_words(out, lines);
    else if (lines->bytes != SIZE_MAX)
        limit_bytes(out, lines);
    return true;
}
