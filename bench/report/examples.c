#include "report/examples.h"

#include <math.h>
#include <stdlib.h>
#include "report/side_by_side.h"

/* ---- Choosing --------------------------------------------------------------------------- */

typedef struct candidate {
    double value; /* of the first system its score, of others the difference from the first's */
    size_t document;
} candidate;

static int by_value(const void *left, const void *right)
{
    const candidate *a = left, *b = right;

    if (a->value != b->value)
        return a->value > b->value ? -1 : 1;
    return a->document < b->document ? -1 : 1;
}

static candidate *rank_documents(page *p, size_t system)
{
    size_t count = p->r->document_count;
    candidate *out = SURE_NEW(&p->scratch, candidate, count);

    for (size_t d = 0; d < count; d++) {
        double value = page_score(p, system, d);
        if (system > 0)
            value -= page_score(p, 0, d);
        out[d] = (candidate){isfinite(value) ? value : 0, d};
    }
    qsort(out, count, sizeof *out, by_value);
    return out;
}

/* No document is among both, and none that the first system did as well. */
static size_t count_best(const candidate *ranked, size_t count, size_t system)
{
    size_t best = 0, most = (count + 1) / 2;

    while (best < EXAMPLES_EACH && best < most && (system == 0 || ranked[best].value > 0))
        best++;
    return best;
}

static size_t count_worst(const candidate *ranked, size_t count, size_t system, size_t best)
{
    size_t worst = 0;

    while (worst < EXAMPLES_EACH && worst + best < count &&
           (system == 0 || ranked[count - 1 - worst].value < 0))
        worst++;
    return worst;
}

/* ---- Putting ---------------------------------------------------------------------------- */

static void put_line(page *p, size_t system, const candidate *chosen)
{
    const results_document *document = &p->r->documents[chosen->document];

    page_html(p, "<span class=\"points\">");
    page_printf(p, "%s", figure_points(page_score(p, system, chosen->document)).text);
    if (system > 0)
        page_printf(p, " <small class=\"%s\">%s</small>", chosen->value > 0 ? "better" : "worse",
                    figure_change(chosen->value).text);
    page_html(p, "</span> ");
    page_name(p, document->id);
    if (document->title) {
        page_html(p, " <span class=\"title\">");
        page_name(p, document->title);
        page_html(p, "</span>");
    }
}

static void put_document(page *p, size_t system, const candidate *chosen, bool open)
{
    if (!side_by_side_possible(p, system, chosen->document)) {
        page_html(p, "<p class=\"document\">");
        put_line(p, system, chosen);
        page_html(p, "</p>\n");
        return;
    }
    page_html(p, open ? "<details class=\"document\" open><summary>"
                      : "<details class=\"document\"><summary>");
    put_line(p, system, chosen);
    page_html(p, "</summary>\n");
    side_by_side_put(p, system, chosen->document);
    page_html(p, "</details>\n");
}

static void put_heading(page *p, size_t system, bool best)
{
    page_html(p, "<h3>");
    page_html(p, system == 0 ? (best ? "Highest scores" : "Lowest scores")
                             : (best ? "Most above " : "Most below "));
    if (system > 0)
        page_name(p, p->r->systems[0].name);
    page_html(p, "</h3>\n");
}

static void put_documents(page *p, size_t system, bool open)
{
    size_t count = p->r->document_count;
    candidate *ranked = rank_documents(p, system);
    size_t best = count_best(ranked, count, system);
    size_t worst = count_worst(ranked, count, system, best);

    if (best > 0)
        put_heading(p, system, true);
    for (size_t i = 0; i < best; i++)
        put_document(p, system, &ranked[i], open && i == 0);
    if (worst > 0)
        put_heading(p, system, false);
    for (size_t i = 0; i < worst; i++)
        put_document(p, system, &ranked[count - 1 - i], false);
    if (best + worst == 0)
        page_html(p, "<p>It scores the same as the first system on every document.</p>\n");
}

static void put_system(page *p, size_t system, bool open)
{
    smz_mark mark = smz_arena_mark(&p->scratch);

    page_printf(p, "<details class=\"system\"%s><summary>", open ? " open" : "");
    page_name(p, p->r->systems[system].name);
    page_html(p, "</summary>\n");
    put_documents(p, system, open);
    page_html(p, "</details>\n");
    smz_arena_release(&p->scratch, mark);
}

static bool has_texts(const page *p)
{
    return p->r->document_count > 0 && side_by_side_possible(p, 0, 0);
}

void examples_put(page *p)
{
    page_html(p, "<section id=\"documents\">\n<h2>Best and worst documents</h2>\n<p>By ");
    page_metric(p, 0);
    page_html(p, ": of the first system the highest and lowest scores, of the others the greatest "
                 "differences from it. ");
    if (has_texts(p))
        page_html(p,
                  "In the source the <mark class=\"chosen\">chosen sentences</mark> are marked; in "
                  "reference and summary <mark>two or more words in the same order</mark> that the "
                  "other one has too, and <u>single words</u>. Words are compared by their letters "
                  "in any case, and not by their stems. What is open is printed.</p>\n");
    else
        page_html(
            p, "The results hold no texts: run with <code>--keep-texts</code> to see them side by "
               "side.</p>\n");
    for (size_t s = 0; s < p->r->system_count; s++)
        put_system(p, s, s == (p->r->system_count > 1));
    page_html(p, "</section>\n");
}
