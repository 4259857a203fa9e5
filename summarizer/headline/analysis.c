#include "headline/analysis.h"

int smz_analyse(smz_analysis *out, smz_arena *arena, smz_arena *scratch, smz_text text,
                smz_span span, smz_error *error)
{
    int status = smz_tokenize(out, arena, text, span, error);

    if (status == SMZ_OK)
        status = smz_tag_tokens(out, scratch, text, error);
    if (status == SMZ_OK)
        status = smz_chunk_tokens(out, arena, text, error);
    if (status == SMZ_OK)
        status = smz_parse_chunks(out, scratch, text, error);
    return status;
}
