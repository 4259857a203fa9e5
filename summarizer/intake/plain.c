#include "base/error.h"
#include "base/unicode.h"
#include "intake/source.h"

/* A form feed and U+2029 part paragraphs, a line break alone does not. */
static bool parts_paragraphs(smz_text text, size_t end, size_t next)
{
    return next > end && (text.data[end] == '\f' ||
                          (next - end == 3 && (unsigned char)text.data[end + 2] == 0xA9));
}

static int end_run(smz_blocks *runs, smz_arena *arena, smz_span *run, smz_error *error)
{
    smz_block *block;

    if (run->end > run->start) {
        block = SMZ_PUSH(arena, runs);
        if (!block)
            return smz_fail_memory(error);
        *block = (smz_block){.span = *run};
    }
    *run = (smz_span){0, 0};
    return SMZ_OK;
}

int smz_plain_blocks(smz_source *source, smz_arena *arena, smz_error *error)
{
    smz_text text = source->text;
    smz_blocks runs = {0};
    smz_span run = {0, 0};
    int status = SMZ_OK;

    for (size_t at = 0, next; at < text.size && status == SMZ_OK; at = next) {
        size_t end = smz_line_end(text, at, &next);
        smz_span line = smz_trim(text, (smz_span){at, end});
        if (smz_span_size(line) > 0) {
            if (run.end == 0)
                run.start = line.start;
            run.end = line.end;
        }
        if (smz_span_size(line) == 0 || parts_paragraphs(text, end, next))
            status = end_run(&runs, arena, &run, error);
    }
    if (status == SMZ_OK)
        status = end_run(&runs, arena, &run, error);
    return status == SMZ_OK ? smz_lines_to_blocks(source, arena, &runs, error) : status;
}
