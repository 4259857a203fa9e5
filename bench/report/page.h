/* The page while it is made: text goes in escaped, unless it is said to be HTML. */
#ifndef BENCH_REPORT_PAGE_H
#define BENCH_REPORT_PAGE_H

#include "harness/memory.h"
#include "harness/results.h"
#include "report/figures.h"

typedef struct page {
    const results *r;
    smz_buffer out;
    smz_arena scratch; /* a part takes a mark and gives it back */
} page;

/* HTML as it is. */
void page_html(page *p, const char *html);
/* Text: escaped, and what neither a page nor a reader can take (bytes that are not UTF-8, control
 * characters) as U+FFFD. */
void page_text(page *p, smz_text text);

/* The format is HTML, and knows %s (text, which is escaped), %zu and %%. */
__attribute__((format(printf, 2, 3))) void page_printf(page *p, const char *format, ...);

/* The name of somebody's document or system, whose direction stays its own. */
void page_name(page *p, const char *name);

/* "F", "precision" or "recall": what the run was asked to compare. */
const char *page_measure(const page *p);
/* What scores are of: "ROUGE-1 F" of metric 0. */
void page_metric(page *p, size_t metric);

/* The mean of a system over a group of documents, by the measure of the run. */
smz_interval page_mean(const page *p, size_t system, size_t group, size_t metric);
/* One summary's score by the first metric. */
double page_score(const page *p, size_t system, size_t document);

/* Whether a system is one to compare with others: it has not seen the references. */
bool page_contends(const page *p, size_t system);

/* What the tests say of a system in comparison with the first: 1 better, -1 worse, 0 neither. */
int page_verdict(const page *p, const results_test *test);

/* The systems in descending order of the first metric, in the page's scratch memory. */
size_t *page_ranking(page *p);

#endif
