/* Corpora of JSON records, one a line: what the programs that count and learn read. */
#ifndef RECORDS_H
#define RECORDS_H

#include <stdio.h>
#include "base/arena.h"
#include "document/document.h"

/* One record, until what is done with it returns: then both arenas are emptied. */
typedef struct corpus_record {
    const smz_doc *doc;
    uint32_t number; /* from 0 on */
    smz_arena *arena;
    smz_arena *scratch;
} corpus_record;

typedef void record_user(void *user, const corpus_record *record);

/* Reads the records of a file to its end and hands them on; the caller asks whether it was read
 * whole. */
void for_each_record(FILE *file, record_user *use, void *user);

#endif
