#include "base/error.h"
#include "base/unicode.h"
#include "intake/source.h"

static const char bom[3] = {'\xEF', '\xBB', '\xBF'};

static bool ends_with(const char *name, const char *ending)
{
    size_t size = strlen(name), tail = strlen(ending);

    if (tail > size)
        return false;
    for (size_t i = 0; i < tail; i++)
        if (smz_ascii_lower(name[size - tail + i]) != ending[i])
            return false;
    return true;
}

static bool is_utf8(const char *encoding)
{
    static const char *const names[] = {"utf-8", "utf8"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(encoding) == strlen(names[i]) && ends_with(encoding, names[i]))
            return true;
    return false;
}

/* Two bytes that are never UTF-8, and that nearly every file in UTF-16 begins with. */
static bool looks_like_utf16(const char *bytes, size_t size)
{
    return size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

static int check(const char *bytes, size_t size, smz_error *error)
{
    const char *nul;
    size_t bad;

    if (size == 0)
        return SMZ_OK;
    if (looks_like_utf16(bytes, size))
        return smz_fail(error, SMZ_ERROR_UTF8, 0,
                        "invalid UTF-8 at byte 0: this looks like UTF-16, give --encoding UTF-16");
    nul = memchr(bytes, '\0', size);
    if (nul)
        return smz_fail(error, SMZ_ERROR_BINARY, (size_t)(nul - bytes),
                        "binary data: NUL at byte %zu", (size_t)(nul - bytes));
    bad = smz_utf8_check(bytes, size);
    if (bad < size)
        return smz_fail(error, SMZ_ERROR_UTF8, bad, "invalid UTF-8 at byte %zu", bad);
    return SMZ_OK;
}

/* The input as UTF-8, BOM included: the user's own bytes, or converted. */
static int decode(smz_source *out, smz_arena *arena, const char *bytes, size_t size,
                  const char *encoding, smz_error *error)
{
    const char *nul;
    int status;

    if (!encoding || is_utf8(encoding)) {
        out->text = (smz_text){bytes, size};
        return check(bytes, size, error);
    }
    status = smz_charset_convert(&out->text, arena, bytes, size, encoding, error);
    if (status != SMZ_OK)
        return status;
    out->converted = true;
    nul = out->text.size ? memchr(out->text.data, '\0', out->text.size) : NULL;
    if (nul)
        return smz_fail(error, SMZ_ERROR_BINARY, SMZ_NO_OFFSET,
                        "binary data: NUL at byte %zu of the converted text",
                        (size_t)(nul - out->text.data));
    return SMZ_OK;
}

static bool named_markdown(const smz_read_options *options)
{
    return options->name &&
           (ends_with(options->name, ".md") || ends_with(options->name, ".markdown"));
}

/* The text behind the BOM to text and blocks; the map is into the text without the BOM. */
static int read_blocks(smz_source *out, smz_arena *arena, const smz_read_options *options,
                       smz_error *error)
{
    bool exact = options->input == SMZ_INPUT_MARKDOWN ||
                 (options->input == SMZ_INPUT_AUTO && named_markdown(options));
    bool done = false;

    if (exact || (options->input == SMZ_INPUT_AUTO && smz_markdown_looks_like(out->text))) {
        int status = smz_markdown_read(out, &done, arena, out->text, exact, error);
        if (status != SMZ_OK || done)
            return status;
    }
    return smz_plain_blocks(out, arena, error);
}

/* Offsets are into the input as it was given, so the BOM counts. */
static int shift_map(smz_source *out, smz_arena *arena, size_t by, smz_error *error)
{
    for (size_t i = 0; i < out->pieces.size; i++)
        out->pieces.items[i].source += by;
    for (size_t i = 0; i < out->links.size; i++) {
        out->links.items[i].source.start += by;
        out->links.items[i].source.end += by;
    }
    if (out->pieces.size == 0) {
        smz_piece *piece = SMZ_PUSH(arena, &out->pieces);
        if (!piece)
            return smz_fail_memory(error);
        *piece = (smz_piece){.text = 0, .source = by};
    }
    return SMZ_OK;
}

int smz_source_read(smz_source *out, smz_arena *arena, const char *bytes, size_t size,
                    const smz_read_options *options, smz_error *error)
{
    static const smz_read_options defaults = {.size = sizeof defaults};
    size_t skip = 0;
    int status;

    *out = (smz_source){.text = {"", 0}};
    if (!options)
        options = &defaults;
    status = decode(out, arena, bytes, size, options->encoding, error);
    if (status != SMZ_OK)
        return status;
    if (out->text.size >= sizeof bom && memcmp(out->text.data, bom, sizeof bom) == 0)
        skip = sizeof bom;
    if (out->text.size > 0)
        out->text = smz_text_from(out->text, skip);
    else
        out->text = (smz_text){"", 0};
    status = read_blocks(out, arena, options, error);
    if (status == SMZ_OK && skip)
        status = shift_map(out, arena, skip, error);
    return status;
}

/* ---- The map back ----------------------------------------------------------------------- */

/* How many of the pieces begin at or before text offset `at`. */
static size_t pieces_until(const smz_source *source, size_t at)
{
    size_t low = 0, high = source->pieces.size;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (source->pieces.items[middle].text <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t smz_source_offset(const smz_source *source, size_t at)
{
    size_t count = pieces_until(source, at);
    const smz_piece *piece;

    if (count == 0)
        return at;
    piece = &source->pieces.items[count - 1];
    return piece->length ? piece->source : piece->source + (at - piece->text);
}

size_t smz_source_end(const smz_source *source, size_t at)
{
    size_t count = pieces_until(source, at - 1);
    const smz_piece *piece;

    if (count == 0)
        return at;
    piece = &source->pieces.items[count - 1];
    return piece->source + (piece->length ? piece->length : at - piece->text);
}

/* The last link that begins at or before text offset `at`, or NULL. */
static const smz_link *link_at(const smz_source *source, size_t at)
{
    size_t low = 0, high = source->links.size;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (source->links.items[middle].text.start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &source->links.items[low - 1] : NULL;
}

smz_span smz_source_span(const smz_source *source, smz_span span)
{
    smz_span out = {smz_source_offset(source, span.start), smz_source_end(source, span.end)};
    const smz_link *first = link_at(source, span.start);
    const smz_link *last = link_at(source, span.end - 1);

    if (first && first->text.start == span.start && first->text.end <= span.end)
        out.start = first->source.start;
    if (last && last->text.end == span.end && last->text.start >= span.start)
        out.end = last->source.end;
    return out;
}
