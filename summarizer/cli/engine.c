#include "cli/engine.h"

int engine_open(engine *out, const smz_language *language, smz_error *error)
{
    int status;

    *out = (engine){0};
    status = smz_context_new(&out->context, language, NULL, error);
    if (status == SMZ_OK)
        status = smz_document_new(&out->document, out->context, error);
    if (status == SMZ_OK)
        status = smz_summary_new(&out->summary, NULL, error);
    if (status != SMZ_OK)
        engine_close(out);
    return status;
}

void engine_close(engine *e)
{
    smz_summary_free(e->summary);
    smz_document_free(e->document);
    smz_context_free(e->context);
    *e = (engine){0};
}
