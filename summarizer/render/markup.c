#include "render/escape.h"
#include "render/render.h"

static smz_text text_of(const char *string)
{
    return (smz_text){string, strlen(string)};
}

/* ---- Markdown --------------------------------------------------------------------------- */

static void gap(smz_buffer *out)
{
    if (out->size > 0)
        smz_buffer_putc(out, '\n');
}

static void markdown_sentences(smz_buffer *out, const smz_summary *summary)
{
    const smz_sentence *sentence;

    for (size_t i = 0; (sentence = smz_summary_sentence(summary, i)) != NULL; i++) {
        if (i == 0)
            gap(out);
        smz_buffer_puts(out, "- ");
        smz_put_markdown(out, (smz_text){sentence->text, sentence->size});
        smz_buffer_putc(out, '\n');
        if (summary->explained) {
            smz_buffer_puts(out, "  - ");
            smz_put_score(out, summary, i);
            smz_buffer_putc(out, '\n');
        }
    }
}

/* Emphasized lines: they are proposals, and the document's own title is the heading. */
static void markdown_headlines(smz_buffer *out, const smz_summary *summary)
{
    const smz_headline *headline;

    for (size_t i = 0; (headline = smz_summary_headline(summary, i)) != NULL; i++) {
        gap(out);
        smz_buffer_puts(out, "**");
        smz_put_markdown(out, (smz_text){headline->text, headline->size});
        smz_buffer_puts(out, "** (");
        smz_buffer_puts(out, smz_confidence_name(headline->confidence));
        smz_buffer_puts(out, " confidence)\n");
    }
}

static void markdown_dropped(smz_buffer *out, const smz_summary *summary)
{
    const smz_dropped *dropped;

    for (size_t i = 0; (dropped = smz_summary_dropped(summary, i)) != NULL; i++) {
        if (i == 0) {
            gap(out);
            smz_buffer_puts(out, "**Dropped:**\n\n");
        }
        smz_buffer_puts(out, "- ");
        smz_buffer_puts(out, dropped->reason);
        smz_buffer_puts(out, ": ");
        smz_put_markdown(out, (smz_text){dropped->text, dropped->size});
        smz_buffer_putc(out, '\n');
    }
}

void smz_render_markdown(smz_buffer *out, const smz_summary *summary)
{
    if (summary->title) {
        smz_buffer_puts(out, "# ");
        smz_put_markdown(out, text_of(summary->title));
        smz_buffer_putc(out, '\n');
    }
    markdown_headlines(out, summary);
    markdown_sentences(out, summary);
    if (summary->keyword_count > 0) {
        gap(out);
        smz_buffer_puts(out, "**Keywords:** ");
        smz_put_keywords(out, summary, smz_put_markdown);
        smz_buffer_putc(out, '\n');
    }
    if (summary->explained)
        markdown_dropped(out, summary);
}

/* ---- HTML ------------------------------------------------------------------------------- */

/* The text of a cluster, and the place in it. */
static void html_place(smz_buffer *out, const smz_summary *summary, uint32_t document, size_t start,
                       size_t end)
{
    if (summary->cluster)
        smz_buffer_printf(out, " data-document=\"%lu\"", (unsigned long)document);
    smz_buffer_printf(out, " data-start=\"%zu\" data-end=\"%zu\"", start, end);
}

static void html_sentences(smz_buffer *out, const smz_summary *summary)
{
    const smz_sentence *sentence;

    for (size_t i = 0; (sentence = smz_summary_sentence(summary, i)) != NULL; i++) {
        smz_buffer_puts(out, "<p");
        html_place(out, summary, sentence->document, sentence->start, sentence->end);
        if (summary->explained) {
            smz_buffer_puts(out, " title=\"");
            smz_put_score(out, summary, i);
            smz_buffer_putc(out, '"');
        }
        smz_buffer_putc(out, '>');
        smz_put_html(out, (smz_text){sentence->text, sentence->size});
        smz_buffer_puts(out, "</p>\n");
    }
}

static void html_headlines(smz_buffer *out, const smz_summary *summary)
{
    const smz_headline *headline;

    for (size_t i = 0; (headline = smz_summary_headline(summary, i)) != NULL; i++) {
        smz_buffer_printf(out, "<p class=\"headline\" data-confidence=\"%s\">",
                          smz_confidence_name(headline->confidence));
        smz_put_html(out, (smz_text){headline->text, headline->size});
        smz_buffer_puts(out, "</p>\n");
    }
}

static void html_dropped(smz_buffer *out, const smz_summary *summary)
{
    const smz_dropped *dropped;

    if (summary->dropped_count == 0)
        return;
    smz_buffer_puts(out, "<ul class=\"dropped\">\n");
    for (size_t i = 0; (dropped = smz_summary_dropped(summary, i)) != NULL; i++) {
        smz_buffer_puts(out, "<li");
        html_place(out, summary, dropped->document, dropped->start, dropped->end);
        smz_buffer_printf(out, ">%s: ", dropped->reason);
        smz_put_html(out, (smz_text){dropped->text, dropped->size});
        smz_buffer_puts(out, "</li>\n");
    }
    smz_buffer_puts(out, "</ul>\n");
}

void smz_render_html(smz_buffer *out, const smz_summary *summary)
{
    smz_buffer_puts(out, "<article class=\"summary\" lang=\"");
    smz_buffer_puts(out, summary->language ? summary->language : "und");
    smz_buffer_puts(out, "\">\n");
    if (summary->title) {
        smz_buffer_puts(out, "<h1>");
        smz_put_html(out, text_of(summary->title));
        smz_buffer_puts(out, "</h1>\n");
    }
    html_headlines(out, summary);
    html_sentences(out, summary);
    if (summary->keyword_count > 0) {
        smz_buffer_puts(out, "<p class=\"keywords\">Keywords: ");
        smz_put_keywords(out, summary, smz_put_html);
        smz_buffer_puts(out, "</p>\n");
    }
    if (summary->explained)
        html_dropped(out, summary);
    smz_buffer_puts(out, "</article>\n");
}
