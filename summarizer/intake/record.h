/* One JSON record, a line of JSONL: the fields that a document is read from. */
#ifndef SMZ_INTAKE_RECORD_H
#define SMZ_INTAKE_RECORD_H

#include "base/arena.h"
#include "base/text.h"
#include "summarizer.h"

/* All in the arena, with a NUL behind each; `data` is NULL for what the record lacks. */
typedef struct smz_record {
    smz_text id_json; /* the id as it stands in the record: a string with its quotes, or a number */
    smz_text text;
    smz_cluster_text *documents; /* in place of a text; NULL: there is one */
    size_t document_count;
    smz_text title;
    smz_text language;
    smz_text query;
} smz_record;

/*
 * Reads an object with a string "text", or in its place "documents", a list of at least one string,
 * and optionally "id" (string or number), "title", "language" and "query" (strings); null counts as
 * absent, of equal names the last one counts, and other fields are skipped, but checked. With a
 * "text" there "documents" is such a field: corpora of clusters have both. `json` need not stay.
 *
 * After an error `id_json` is kept when the id stands before the place of the error, or when the
 * record is well-formed JSON. Offsets are bytes in `json`.
 * Errors: SMZ_ERROR_JSON, SMZ_ERROR_UTF8, SMZ_ERROR_BINARY (an escaped NUL), SMZ_ERROR_MEMORY.
 */
int smz_record_parse(smz_record *out, smz_arena *arena, const char *json, size_t size,
                     smz_error *error);

#endif
