/* How long a summary is, and may be, in all units at once. */
#ifndef BENCH_LENGTH_H
#define BENCH_LENGTH_H

#include <stdbool.h>
#include <summarizer.h>

typedef struct length {
    size_t sentences;
    size_t words;
    size_t chars; /* of the sentences joined by single line breaks */
    size_t bytes;
} length;

/* One sentence more. */
length length_with(length l, const smz_sentence *sentence);

/* What the limits come to for a document with so many words; SIZE_MAX: no such limit. Where the
 * library would estimate the number of sentences, it is `automatic`. */
length length_limits(const smz_options *options, size_t words, size_t automatic);

/* Whether any length is asked for. */
bool length_is_limited(const smz_options *o);

bool length_within(const length *l, const length *limits);

/* The largest share of any limit, 1 when one of them is used up; NaN: there is no limit. */
double length_share(const length *l, const length *limits);

/* "3 sentences", "100 words, 500 characters"; at most `size` bytes. */
void length_describe(char *out, size_t size, const smz_options *options);

#endif
