/* What stands between the results of several documents, in files and batches alike. */
#ifndef SUMMARIZE_RESULTS_H
#define SUMMARIZE_RESULTS_H

#include <stddef.h>
#include <summarizer.h>

/* What begins every result in that format but the first: ",\n" in an array, an empty line, nothing.
 */
const char *results_separator(smz_format format);

/* Writes results, each of which begins with the separator. Returns nonzero once writing failed. */
int results_write(smz_format format, const char *data, size_t size);

/* Closes the array of JSON, also when it has no elements. */
int results_end(smz_format format);

#endif
