#include "report/report.h"

#include <sys/stat.h>
#include "program/output.h"
#include "report/examples.h"
#include "report/gnuplot.h"
#include "report/plots.h"
#include "report/reading.h"
#include "report/style.h"
#include "report/tables.h"

enum { SCRATCH = 1 << 16 };

/* Nothing may be fetched and nothing run, whatever the texts hold; an icon of no bytes keeps the
 * browser from asking for one. */
static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<link rel=\"icon\" href=\"data:,\">\n";

/* A device or a pipe is not opened twice: its reader would take the first end for the end. */
static bool can_be_written(const char *file)
{
    struct stat status;

    if (stat(file, &status) == 0 && !S_ISREG(status.st_mode))
        return true;
    return output_open(file) && output_close(false);
}

bool report_possible(const char *file)
{
    smz_buffer nothing;
    bool possible;

    smz_buffer_init(&nothing, sure_memory());
    possible = gnuplot_run(&nothing, SMZ_TEXT("exit\n"));
    smz_buffer_free(&nothing);
    return possible && can_be_written(file);
}

static void put_corpora(page *p)
{
    for (size_t c = 0; c < p->r->corpus_count; c++)
        page_printf(p, c > 0 ? ", %s" : "%s", p->r->corpora[c].name);
}

static void put_head(page *p)
{
    page_html(p, head);
    page_html(p, "<title>");
    put_corpora(p);
    page_html(p, " \xE2\x80\x93 summarize-bench</title>\n<style>\n");
    page_html(p, report_style);
    page_html(p, "</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"program\">"
                 "summarize-bench</p>\n<h1>");
    for (size_t c = 0; c < p->r->corpus_count; c++) {
        page_html(p, c > 0 ? ", " : "");
        page_name(p, p->r->corpora[c].name);
    }
    page_html(p, "</h1>\n");
    reading_put(p);
    page_html(p, "</header>\n<nav aria-label=\"Parts of this page\"><a href=\"#scores\">Scores</a> "
                 "<a href=\"#plots\">Plots</a> ");
    if (p->r->group_count > 1)
        page_html(p, "<a href=\"#groups\">Groups</a> ");
    page_html(p, "<a href=\"#documents\">Documents</a> <a href=\"#setup\">What was computed</a>"
                 "</nav>\n");
}

static bool put_page(page *p)
{
    put_head(p);
    page_html(p, "<section id=\"scores\">\n<h2>Scores</h2>\n");
    table_of_scores(p);
    table_of_comparisons(p);
    table_of_summaries(p);
    page_html(p, "</section>\n");
    if (!plots_put(p))
        return false;
    table_of_groups(p);
    examples_put(p);
    reading_of_setup(p);
    page_html(p, "</main>\n</body>\n</html>\n");
    return true;
}

static bool put_file(const page *p, const char *file)
{
    if (!output_open(file))
        return false;
    output_write(NULL, p->out.data, p->out.size);
    return output_close(true);
}

bool report_write(const results *r, const char *file)
{
    page p = {.r = r};
    bool done;

    smz_buffer_init(&p.out, sure_memory());
    smz_arena_init(&p.scratch, sure_memory(), SCRATCH);
    done = put_page(&p) && put_file(&p, file);
    smz_arena_free(&p.scratch);
    smz_buffer_free(&p.out);
    return done;
}
