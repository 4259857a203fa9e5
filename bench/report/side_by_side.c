#include "report/side_by_side.h"

#include <stdlib.h>
#include "base/unicode.h"
#include "report/overlap.h"

/* Bytes that are shown of a text, and how many references: a page for people has a length. */
enum { SUMMARY_MOST = 4000, REFERENCE_MOST = 4000, REFERENCES_MOST = 3, SOURCE_MOST = 1 << 20 };
/* Of a source that is longer than a screen, so much is in sight around the chosen sentences, and so
 * much in all; the rest is folded up to a length, and of longer ones left out. */
enum { WHOLE_MOST = 1500, AROUND = 160, LEAST_CUT = 240, SHOWN_MOST = 6000, FOLDED_MOST = 12000 };

typedef struct texts {
    page *p;
    const results_document *document;
    overlap_text source;
    overlap_text references[REFERENCES_MOST];
    size_t reference_count;
    overlap_text summary;
} texts;

bool side_by_side_possible(const page *p, size_t system, size_t document)
{
    return p->r->documents[document].source && p->r->documents[document].references &&
           p->r->systems[system].summaries[document].text;
}

/* ---- Reading ---------------------------------------------------------------------------- */

/* The beginning of a string, no longer than `most` bytes and no character cut. */
static smz_text beginning(const char *string, size_t most)
{
    smz_text out = {string, strlen(string)};

    if (out.size > most) {
        out.size = most;
        while (out.size > 0 && ((unsigned char)out.data[out.size] & 0xC0) == 0x80)
            out.size--;
    }
    return out;
}

static void read_texts(texts *out, page *p, size_t system, size_t document)
{
    const results_document *d = &p->r->documents[document];
    const char *summary = p->r->systems[system].summaries[document].text;

    *out = (texts){.p = p, .document = d};
    out->reference_count =
        d->reference_count < REFERENCES_MOST ? d->reference_count : REFERENCES_MOST;
    for (size_t i = 0; i < out->reference_count; i++)
        overlap_read(&out->references[i], beginning(d->references[i], REFERENCE_MOST), &p->scratch);
    overlap_read(&out->source, beginning(d->source, SOURCE_MOST), &p->scratch);
    overlap_read(&out->summary, beginning(summary, SUMMARY_MOST), &p->scratch);
}

/* ---- The summary and the references ----------------------------------------------------- */

static void put_slice(page *p, smz_text text, size_t start, size_t end)
{
    page_text(p, smz_text_slice(text, (smz_span){start, end}));
}

static void put_marked(texts *of, const overlap_text *text, const overlap_text *others,
                       size_t count, bool cut)
{
    overlap_marks marks = overlap_shared(text, others, count, &of->p->scratch);
    size_t at = 0;

    for (size_t i = 0; i < marks.count; i++) {
        const overlap_mark *mark = &marks.items[i];
        put_slice(of->p, text->text, at, mark->span.start);
        page_html(of->p, mark->run ? "<mark>" : "<u>");
        put_slice(of->p, text->text, mark->span.start, mark->span.end);
        page_html(of->p, mark->run ? "</mark>" : "</u>");
        at = mark->span.end;
    }
    put_slice(of->p, text->text, at, text->text.size);
    page_html(of->p, cut ? " \xE2\x80\xA6" : "");
}

/* "en" and the like; a language that is not known says nothing. */
static void start_text(texts *of)
{
    const char *language = of->document->language;

    page_html(of->p, "<div class=\"text\" dir=\"auto\"");
    if (language && *language && strcmp(language, "und") != 0 && strlen(language) <= 16)
        page_printf(of->p, " lang=\"%s\"", language);
    page_html(of->p, ">");
}

static void put_references(texts *of)
{
    page *p = of->p;
    size_t all = of->document->reference_count;

    page_html(p, "<div class=\"column\"><h4>Reference</h4>");
    for (size_t i = 0; i < of->reference_count; i++) {
        const overlap_text *reference = &of->references[i];
        if (all > 1)
            page_printf(p, "<h5>%zu of %zu</h5>", i + 1, all);
        start_text(of);
        put_marked(of, reference, &of->summary, 1,
                   of->document->references[i][reference->text.size] != '\0');
        page_html(p, "</div>\n");
    }
    if (all > of->reference_count)
        page_printf(p, "<p class=\"aside\">%zu more are in the corpus.</p>\n",
                    all - of->reference_count);
    page_html(p, "</div>\n");
}

static void put_positions(page *p, const results_summary *summary, size_t sentences)
{
    if (!summary->positions || summary->position_count == 0)
        return;
    page_html(p, summary->position_count == 1 ? "<p class=\"aside\">Sentence "
                                              : "<p class=\"aside\">Sentences ");
    for (size_t i = 0; i < summary->position_count && i < 20; i++)
        page_printf(p, i > 0 ? ", %zu" : "%zu", (size_t)summary->positions[i] + 1);
    page_printf(p, summary->position_count > 20 ? " and more of %zu.</p>\n" : " of %zu.</p>\n",
                sentences);
}

static void put_summary(texts *of, const results_summary *summary)
{
    page *p = of->p;

    page_html(p, "<div class=\"column\"><h4>Summary</h4>");
    start_text(of);
    if (summary->failed)
        page_html(p, "<i>The system failed.</i>");
    else if (of->summary.text.size == 0)
        page_html(p, "<i>Empty.</i>");
    put_marked(of, &of->summary, of->references, of->reference_count,
               summary->text[of->summary.text.size] != '\0');
    page_html(p, "</div>\n");
    put_positions(p, summary, of->document->sentences);
    page_html(p, "</div>\n");
}

/* ---- The source ------------------------------------------------------------------------- */

typedef struct spans {
    smz_span *items;
    size_t count;
} spans;

static int by_start(const void *left, const void *right)
{
    const smz_span *a = left, *b = right;

    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    return a->end < b->end ? -1 : a->end > b->end;
}

/* Those that lie on one another become one. */
static spans merged(spans of)
{
    size_t kept = 0;

    if (of.count > 0)
        qsort(of.items, of.count, sizeof *of.items, by_start);
    for (size_t i = 0; i < of.count; i++) {
        smz_span span = of.items[i];
        if (kept == 0 || span.start > of.items[kept - 1].end)
            of.items[kept++] = span;
        else if (span.end > of.items[kept - 1].end)
            of.items[kept - 1].end = span.end;
    }
    return (spans){of.items, kept};
}

/* Where the lines of the summary stand in the source. Lines that are nowhere, since a command wrote
 * them in its own words, are left out. */
static spans find_chosen(texts *of)
{
    SMZ_VECTOR(smz_span) found = {NULL, 0, 0};
    smz_text rest = of->summary.text;

    while (rest.size > 0) {
        const char *end = memchr(rest.data, '\n', rest.size);
        size_t size = end ? (size_t)(end - rest.data) : rest.size;
        overlap_text line;
        smz_span span;

        overlap_read(&line, (smz_text){rest.data, size}, &of->p->scratch);
        if (overlap_find(&span, &of->source, &line, &of->p->scratch))
            *SURE_PUSH(&of->p->scratch, &found) = span;
        size += end != NULL;
        rest = smz_text_from(rest, size);
    }
    return merged((spans){found.items, found.size});
}

/* The next place from `at` on (or before it) where no character and, nearby, no word is cut. */
static size_t word_edge(smz_text text, size_t at, bool forward)
{
    size_t edge = at;

    for (size_t i = 0; i < 40 && edge > 0 && edge < text.size; i++) {
        if (text.data[edge] == ' ' || text.data[edge] == '\n')
            return edge;
        edge = forward ? edge + 1 : edge - 1;
    }
    while (at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* What is left out of sight: folded, or of a source that is too long for a page left out. */
static void put_cut(texts *of, smz_span cut)
{
    smz_text text = smz_text_slice(of->source.text, cut);
    bool kept = of->source.text.size <= FOLDED_MOST;

    page_printf(of->p,
                kept ? "<details class=\"fold\"><summary>%s characters</summary>"
                     : " <span class=\"cut\">[\xE2\x80\xA6 %s characters \xE2\x80\xA6]</span> ",
                figure_count(smz_count_graphemes(text)).text);
    if (kept) {
        page_text(of->p, text);
        page_html(of->p, "</details>");
    }
}

/* A stretch with no chosen sentence in it: the middle of a long one is out of sight. */
static void put_gap(texts *of, smz_span gap, size_t keep)
{
    smz_text text = of->source.text;
    smz_span cut;

    if (smz_span_size(gap) <= 2 * keep + LEAST_CUT) {
        put_slice(of->p, text, gap.start, gap.end);
        return;
    }
    cut.start = word_edge(text, gap.start + keep, true);
    cut.end = word_edge(text, gap.end - keep, false);
    put_slice(of->p, text, gap.start, cut.start);
    put_cut(of, cut);
    put_slice(of->p, text, cut.end, gap.end);
}

static void put_chosen(texts *of, const spans *chosen, size_t keep)
{
    size_t at = 0, shown = 0;

    for (size_t i = 0; i < chosen->count && shown <= SHOWN_MOST; i++) {
        smz_span span = chosen->items[i];
        put_gap(of, (smz_span){at, span.start}, keep);
        page_html(of->p, "<mark class=\"chosen\">");
        put_slice(of->p, of->source.text, span.start, span.end);
        page_html(of->p, "</mark>");
        at = span.end;
        shown += smz_span_size(span) + 2 * AROUND;
    }
    put_gap(of, (smz_span){at, of->source.text.size}, keep);
}

static void put_source(texts *of)
{
    spans chosen = find_chosen(of);
    size_t keep = WHOLE_MOST;

    if (of->source.text.size > WHOLE_MOST)
        keep = chosen.count > 0 ? AROUND : WHOLE_MOST / 2;
    page_html(of->p, "<div class=\"column\"><h4>Source</h4>");
    start_text(of);
    put_chosen(of, &chosen, keep);
    page_html(of->p, "</div></div>\n");
}

void side_by_side_put(page *p, size_t system, size_t document)
{
    smz_mark mark = smz_arena_mark(&p->scratch);
    texts of;

    read_texts(&of, p, system, document);
    page_html(p, "<div class=\"columns\">\n");
    put_source(&of);
    put_references(&of);
    put_summary(&of, &p->r->systems[system].summaries[document]);
    page_html(p, "</div>\n");
    smz_arena_release(&p->scratch, mark);
}
