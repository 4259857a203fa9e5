#include "render/render.h"

#include "api/objects.h"
#include "base/error.h"
#include "base/options.h"

void smz_render_options_init(smz_render_options *options)
{
    *options = (smz_render_options){.size = sizeof *options};
}

static int render_options(smz_render_options *out, const smz_render_options *given,
                          smz_error *error)
{
    smz_render_options_init(out);
    return smz_options_take(out, sizeof *out, given, "smz_render_options_init", error);
}

static int fill(smz_buffer *out, const smz_summary *summary, const smz_render_options *options,
                smz_error *error)
{
    switch (options->format) {
    case SMZ_FORMAT_TEXT: smz_render_text(out, summary); return SMZ_OK;
    case SMZ_FORMAT_MARKDOWN: smz_render_markdown(out, summary); return SMZ_OK;
    case SMZ_FORMAT_HTML: smz_render_html(out, summary); return SMZ_OK;
    case SMZ_FORMAT_JSON:
    case SMZ_FORMAT_JSONL: return smz_render_json(out, summary, options, error);
    }
    return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no such format");
}

/* Inside an array the comma or line break behind an object is the caller's. */
static void end_object(smz_buffer *out, const smz_render_options *options)
{
    bool in_array = options->format == SMZ_FORMAT_JSON && options->indent > 0;

    if (!in_array)
        smz_buffer_putc(out, '\n');
}

static int deliver(const smz_buffer *out, smz_write write, void *user, smz_error *error)
{
    if (out->failed)
        return smz_fail_memory(error);
    if (out->size > 0 && write(user, out->data, out->size) != 0)
        return smz_fail(error, SMZ_ERROR_WRITE, SMZ_NO_OFFSET, "the output was not taken");
    return SMZ_OK;
}

int smz_render(const smz_summary *summary, const smz_render_options *options, smz_write write,
               void *user, smz_error *error)
{
    smz_render_options all;
    smz_buffer out;
    int status = render_options(&all, options, error);

    if (status != SMZ_OK)
        return status;
    smz_buffer_init(&out, &summary->arena.allocator);
    status = fill(&out, summary, &all, error);
    if (all.format == SMZ_FORMAT_JSON || all.format == SMZ_FORMAT_JSONL)
        end_object(&out, &all);
    if (status == SMZ_OK)
        status = deliver(&out, write, user, error);
    smz_buffer_free(&out);
    return status;
}

int smz_render_error(const smz_document *document, uint64_t line, const smz_error *what,
                     const smz_render_options *options, smz_write write, void *user,
                     smz_error *error)
{
    smz_render_options all;
    smz_buffer out;
    int status = render_options(&all, options, error);

    if (status != SMZ_OK)
        return status;
    smz_buffer_init(&out, &document->context->allocator);
    smz_render_json_error(&out, document->id_json, line, what, &all);
    end_object(&out, &all);
    status = deliver(&out, write, user, error);
    smz_buffer_free(&out);
    return status;
}
