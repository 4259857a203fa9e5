/*
 * JSONL: one line out for every line in, in their order.
 *
 * The main thread reads chunks of whole lines, workers summarize them, and a writer puts the
 * results in order. The chunks are a ring of fixed size, so memory grows with the longest line
 * alone. With one job, and for the first chunk of any input, all of it happens in the main thread:
 * most inputs end there.
 */
#ifndef SUMMARIZE_BATCH_H
#define SUMMARIZE_BATCH_H

#include "cli/chunk.h"

/* What is counted over all inputs. */
typedef struct batch_counts {
    uint64_t records;
    uint64_t errors;
} batch_counts;

/*
 * Summarizes each line of `in`; `e` is the main thread's engine, the other ones are made with
 * `language`. False: it could not be done to the end; what could not was said, unless it was the
 * output, which keeps its failure until it is closed.
 */
bool batch_run(batch_counts *counts, input *in, const chunk_work *work, engine *e,
               const smz_language *language);

/* Whether SIGTERM came: what had been read is done then, and the process should end. */
bool batch_terminated(void);

#endif
