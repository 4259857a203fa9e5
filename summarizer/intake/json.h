/*
 * A strict JSON scanner (RFC 8259) over one object in memory.
 *
 * It builds no tree: it gives the members of the outermost object one after the other, each with
 * the raw bytes of its value, and checks all that it passes. Nested values are skipped without
 * recursion. Strings are scanned eight bytes at a time: records are mostly one long string.
 *
 * Bytes beyond ASCII are taken as they are; who needs UTF-8 checks it (smz_utf8_check).
 */
#ifndef SMZ_INTAKE_JSON_H
#define SMZ_INTAKE_JSON_H

#include "base/arena.h"
#include "base/text.h"

/* Deeper nesting than this is an error. */
#define SMZ_JSON_DEPTH 512

typedef enum smz_json_kind {
    SMZ_JSON_NONE = 0, /* no such member */
    SMZ_JSON_NULL,
    SMZ_JSON_BOOLEAN,
    SMZ_JSON_NUMBER,
    SMZ_JSON_STRING,
    SMZ_JSON_ARRAY,
    SMZ_JSON_OBJECT
} smz_json_kind;

typedef struct smz_json_value {
    smz_json_kind kind;
    smz_text raw; /* as it stands there; a string with its quotes */
    size_t at;    /* byte offset of `raw` */
} smz_json_value;

typedef struct smz_json_member {
    smz_text key; /* raw, with its quotes */
    smz_json_value value;
} smz_json_member;

typedef struct smz_json_reader {
    smz_text json;
    size_t at;
    bool begun; /* the opening brace was read */
    bool ended; /* the closing one was */
} smz_json_reader;

/* Begins to read `json`, which is borrowed. */
void smz_json_open(smz_json_reader *out, smz_text json);

/*
 * The next member of the object: 1, or 0 at its end (nothing but white space follows it), or
 * SMZ_ERROR_JSON with the byte offset where the scanner gave up.
 */
int smz_json_next(smz_json_member *out, smz_json_reader *reader, smz_error *error);

/* The next item of an array that was scanned; false at its end. `*at` is 0 before the first, and
 * belongs to this function. */
bool smz_json_item(smz_json_value *out, const smz_json_value *array, size_t *at);

/*
 * The text of a string, unescaped: a copy in the arena with a NUL behind it.
 * Errors: SMZ_ERROR_JSON for a lone surrogate, SMZ_ERROR_BINARY for \u0000, SMZ_ERROR_MEMORY.
 */
int smz_json_string(smz_text *out, smz_arena *arena, const smz_json_value *value, smz_error *error);

/* The same for a key, into `capacity` bytes: how many it has, or 0 for a key that does not fit,
 * is empty, or is no valid text. */
size_t smz_json_key(char *out, size_t capacity, smz_text raw);

#endif
