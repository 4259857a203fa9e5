/* What one thread needs to summarize documents, kept warm from one to the next. */
#ifndef SUMMARIZE_ENGINE_H
#define SUMMARIZE_ENGINE_H

#include <summarizer.h>

typedef struct engine {
    smz_context *context;
    smz_document *document;
    smz_summary *summary;
} engine;

/* Returns a status, as the library does; after a failure there is nothing to close. `language` must
 * outlive the engine. */
int engine_open(engine *out, const smz_language *language, smz_error *error);
void engine_close(engine *e);

#endif
