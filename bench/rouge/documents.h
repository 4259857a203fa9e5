/* Documents to be scored, one after the other, wherever they come from. */
#ifndef ROUGE_DOCUMENTS_H
#define ROUGE_DOCUMENTS_H

#include <stdint.h>
#include "base/text.h"
#include "evaluations.h"
#include "options.h"
#include "program/input.h"

/* A candidate with its references, and what it is a summary of where that is known. */
typedef struct document {
    const char *id;   /* for people; NULL: its number */
    const char *eval; /* the script's evaluation ID; NULL: its number */
    uint64_t number;  /* from 1 */
    const char *file; /* for messages: where it stands */
    uint64_t line;    /* 0: the whole file */
    smz_rouge_text candidate;
    smz_rouge_text *references;
    size_t reference_count;
    const char *const *reference_files; /* NULL: they stand where the candidate does */
    smz_rouge_text source;
    bool has_source;
    size_t bytes; /* of the input, for the progress bar */
} document;

typedef enum next_status {
    NEXT_END = 0,
    NEXT_DOCUMENT,
    NEXT_SKIPPED, /* there is none where the script goes on without it; it was said */
    NEXT_FAILED,  /* this one could not be read, which was said */
    NEXT_STOP     /* nor can any other */
} next_status;

typedef struct document_reader document_reader;
struct document_reader {
    /* The next document, all of it in the arena. */
    next_status (*next)(document *out, document_reader *self, smz_arena *arena);
    const settings *settings;
    uint64_t number; /* of the next one, from 1 */
    union {
        struct {
            const evaluations *all;
            const char *system;
            size_t at;
        } evaluations;
        struct {
            input in;
            uint64_t line;
        } records;
        struct {
            input *files; /* the candidates', the references', and the sources' if there are any */
            size_t count;
            bool ended;
        } lines;
    } of;
};

/*
 * Each opens a source of documents, which documents_close() closes. False: it was said why not, and
 * there is nothing to close. What they are given must stay.
 */
bool documents_of_system(document_reader *out, const settings *s, const evaluations *all,
                         const char *system);
bool documents_of_records(document_reader *out, const settings *s);
bool documents_of_lines(document_reader *out, const settings *s);
void documents_close(document_reader *self);

/* One JSON record, into the arena. Returns a status, as the library does. */
int document_read_record(document *out, smz_arena *arena, smz_text json, smz_error *error);

/* Says what is wrong with a document, and where it stands. */
void document_say(const document *of, const char *what);

/* A string in the arena; NULL: out of memory. It is cut after 4,000 bytes.
 */
__attribute__((format(printf, 2, 3))) const char *document_string(smz_arena *arena,
                                                                  const char *format, ...);

#endif
