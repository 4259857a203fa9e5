#include "report/drawing.h"

#include <stdlib.h>
#include "base/unicode.h"

/* ---- Reading ---------------------------------------------------------------------------- */

static bool begins(smz_text text, const char *with)
{
    size_t size = strlen(with);

    return text.size >= size && memcmp(text.data, with, size) == 0;
}

static void advance(smz_text *text, size_t by)
{
    text->data += by;
    text->size -= by;
}

static smz_text next_line(smz_text *text)
{
    const char *end = memchr(text->data, '\n', text->size);
    smz_text line = {text->data, end ? (size_t)(end - text->data) : text->size};

    advance(text, end ? line.size + 1 : line.size);
    return line;
}

static smz_text unindented(smz_text line)
{
    while (line.size > 0 && (line.data[0] == ' ' || line.data[0] == '\t'))
        advance(&line, 1);
    return line;
}

bool drawing_next(smz_text *out, smz_text *svgs)
{
    const char *start = NULL;

    while (svgs->size > 0) {
        smz_text line = next_line(svgs);
        if (!start && begins(line, "<svg"))
            start = line.data;
        if (start && begins(line, "</svg>")) {
            *out = (smz_text){start, (size_t)(line.data - start)};
            return true;
        }
    }
    return false;
}

/* ---- One line --------------------------------------------------------------------------- */

static const char *const inks[] = {
    "",      "text",  "soft",  "grid",  "method", "baseline", "oracle", "peer",
    "heat0", "heat1", "heat2", "heat3", "heat4",  "heat5",    "heat6",  "heat7",
};
_Static_assert(sizeof inks / sizeof *inks == INK_HEAT + HEATS, "a name for each ink");

/* "rgb(  0,   0,   7)" becomes the style sheet's variable. Returns how much that was. */
static size_t put_ink(page *p, const drawing *d, smz_text text)
{
    const char *end = memchr(text.data, ')', text.size);
    unsigned long ink;

    (void)d;
    if (!end)
        return 0;
    while (end[-1] != ' ' && end[-1] != ',')
        end--;
    ink = strtoul(end, NULL, 10);
    page_printf(p, "var(--%s)", ink < sizeof inks / sizeof *inks ? inks[ink] : inks[INK_TEXT]);
    return (size_t)((const char *)memchr(end, ')', 16) + 1 - text.data);
}

#define PART "<title>gnuplot_plot_"

static size_t put_label(page *p, const drawing *d, smz_text text)
{
    char *end;
    unsigned long label = strtoul(text.data + 1, &end, 10);

    if (*end != '@' || label >= d->labels.count)
        return 0;
    page_printf(p, "%s", d->labels.texts[label]);
    return (size_t)(end + 1 - text.data);
}

/* gnuplot names what it plots by numbers from 1 on. */
static size_t put_part(page *p, const drawing *d, smz_text text)
{
    const char *digits = text.data + sizeof PART - 1;
    char *end;
    unsigned long part = strtoul(digits, &end, 10);

    page_printf(p, "<title>%s",
                part >= 1 && part <= d->parts.count ? d->parts.texts[part - 1] : "");
    return (size_t)(end - text.data);
}

typedef struct rewriting {
    const char *from;
    const char *to; /* NULL: `put` says it, and how much it read */
    size_t (*put)(page *p, const drawing *d, smz_text text);
    bool is_id; /* the page's prefix follows */
} rewriting;

/* gnuplot 5.4 and 6.0 write these. */
static const rewriting rewritings[] = {
    {"rgb(", NULL, put_ink, false},
    {"@", NULL, put_label, false},
    {PART, NULL, put_part, false},
    {"\"black\"", "\"currentColor\"", NULL, false},
    {"'black'", "'currentColor'", NULL, false},
    {" font-family=\"sans-serif\"", "", NULL, false},
    {"xlink:href='#", "href='#", NULL, true},
    {"id='", "id='", NULL, true},
    {"id=\"", "id=\"", NULL, true},
};

/* Rewrites what begins at `text`; returns how much of it is done, 0: nothing. */
static size_t rewrite(page *p, const drawing *d, smz_text text)
{
    for (size_t i = 0; i < sizeof rewritings / sizeof *rewritings; i++) {
        const rewriting *row = &rewritings[i];
        if (!begins(text, row->from))
            continue;
        if (row->put)
            return row->put(p, d, text);
        page_html(p, row->to);
        if (row->is_id)
            page_printf(p, "plot%zu-", d->number);
        return strlen(row->from);
    }
    return 0;
}

static void put_line(page *p, const drawing *d, smz_text line)
{
    while (line.size > 0) {
        size_t done = rewrite(p, d, line);
        if (done == 0) {
            smz_buffer_putc(&p->out, line.data[0]);
            done = 1;
        }
        advance(&line, done);
    }
    page_html(p, "\n");
}

/* ---- The whole -------------------------------------------------------------------------- */

/* Half of what gnuplot writes are groups with nothing in them, and filters that nothing uses. */
static bool useless(smz_text line, smz_text *rest)
{
    smz_text after = *rest;

    if (line.size == 0)
        return true;
    if (begins(line, "<filter")) {
        while (rest->size > 0 && !begins(unindented(next_line(rest)), "</filter>"))
            continue;
        return true;
    }
    if (begins(line, "<g ") && begins(unindented(next_line(&after)), "</g>")) {
        *rest = after;
        return true;
    }
    return false;
}

/* The size stands in the drawing's first lines. */
static void put_head(page *p, const drawing *d, smz_text svg)
{
    page_printf(p,
                "<svg class=\"plot\" role=\"img\" aria-labelledby=\"plot%zu-title plot%zu-about\" ",
                d->number, d->number);
    while (svg.size > 0) {
        smz_text line = unindented(next_line(&svg));
        if (begins(line, "viewBox=")) {
            smz_buffer_put(&p->out, line.data, line.size);
            break;
        }
    }
    page_printf(p,
                ">\n<title id=\"plot%zu-title\">%s</title>\n<desc id=\"plot%zu-about\">%s</desc>\n",
                d->number, d->title, d->number, d->about);
}

void drawing_put(page *p, const drawing *d, smz_text svg)
{
    put_head(p, d, svg);
    while (svg.size > 0 && !begins(svg, "<g id="))
        next_line(&svg);
    while (svg.size > 0) {
        smz_text line = unindented(next_line(&svg));
        if (!useless(line, &svg))
            put_line(p, d, line);
    }
    page_html(p, "</svg>\n");
}

/* ---- Names ------------------------------------------------------------------------------ */

/* Where so many characters end: marks and joiners belong to the one before, up to a bound. */
static size_t cut(smz_text text, size_t most)
{
    size_t at = 0, next, count = 0;

    for (; at < text.size && at < 8 * most; at = next) {
        bool joins = smz_is(smz_utf8_next(text, at, &next), SMZ_MARK | SMZ_FORMAT_CHAR);
        count += !joins;
        if (count > most)
            break;
    }
    return at;
}

static smz_text valid(const char *name)
{
    return (smz_text){name, smz_utf8_check(name, strlen(name))};
}

size_t drawing_width(const char *name, size_t most)
{
    size_t width = smz_count_graphemes(valid(name));

    return width < most ? width : most;
}

const char *drawing_name(page *p, const char *name, size_t most)
{
    smz_text text = valid(name);
    size_t size = cut(text, most);

    if (size < text.size)
        size = cut(text, most - 1);
    /* FIRST STRONG ISOLATE ... POP DIRECTIONAL ISOLATE: what stands beside it keeps its place. */
    return sure_printf(&p->scratch, "\xE2\x81\xA8%.*s%s\xE2\x81\xA9", (int)size, name,
                       name[size] ? "\xE2\x80\xA6" : "");
}
