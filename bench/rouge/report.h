/* Results -> the output, in the format that is wanted. */
#ifndef ROUGE_REPORT_H
#define ROUGE_REPORT_H

#include "score.h"

/* What all formats are told. */
typedef struct report {
    const settings *settings;
    const smz_rouge *rouge; /* for the names of metrics and the signature */
    size_t metrics;
    bool several; /* systems of a settings file */
    size_t reported;
    bool failed; /* there was no memory, which was said */
} report;

void report_results(report *r, const system_scores *results);
/* Nothing else comes. */
void report_end(report *r);

/* ---- The formats: a function for each system's results, and one for the end ------------- */

void text_results(report *r, const system_scores *results);
void text_end(const report *r);
void json_results(report *r, const system_scores *results);
void json_end(const report *r);
void tsv_results(report *r, const system_scores *results);
void tsv_end(const report *r);
void perl_results(report *r, const system_scores *results);
void perl_end(const report *r);
void google_results(report *r, const system_scores *results);
void google_end(const report *r);

/* ---- What they share -------------------------------------------------------------------- */

/* Puts at most 1,000 bytes. */
__attribute__((format(printf, 1, 2))) void put(const char *format, ...);
void put_string(const char *string);
/* The same with tabs and line breaks as \t, \n and \r: it stays one field of one line. */
void put_field(const char *string);
/* A number as its scorer would print it, with 17 significant digits or 5 decimals. */
void put_number(const report *r, double value);
/* A count in as many digits as Perl gives a number. */
void put_count(double value);

/* Whether documents are told by their counts, as the script does when it averages the corpus. */
bool by_counts(const report *r);

/* The counts of one metric, summed over all documents. */
smz_score sum_counts(const system_scores *results, size_t metric);

/* The measures: their number, their names, and the value for a document; NaN: it has none. */
#define MEASURES 12
extern const char *const measure_names[MEASURES];
double measure_value(const measured *m, size_t which);
/* The mean over the documents that have one. */
double measure_mean(const system_scores *results, size_t which);

#endif
