#include "cli/together.h"

#include <stdlib.h>
#include "cli/kind.h"
#include "program/input.h"
#include "program/messages.h"

/* Reads what was opened; false: it was said why not. */
static bool read_all(input *in, const settings *s)
{
    input_kind kind = s->input;

    if (kind == INPUT_AUTO && !input_tell(&kind, in))
        return false;
    if (kind == INPUT_JSONL || kind == INPUT_HTML) {
        say("%s: --together does not read %s", in->name, kind == INPUT_HTML ? "HTML" : "JSONL");
        return false;
    }
    return input_fill_all(in);
}

/* One FILE; it is not kept open, for there may be more of them than a process may have. */
static bool take(together *t, const char *file, const settings *s)
{
    size_t i = t->count;
    input in;
    bool done;

    if (!input_open(&in, file))
        return false;
    done = read_all(&in, s);
    if (done) {
        t->bytes[i] = in.data;
        t->names[i] = in.name;
        t->sources[i] = in.source;
        t->texts[i] =
            (smz_cluster_text){in.data ? in.data + in.start : "", in.end - in.start, in.source};
        t->count++;
        in.data = NULL;
    }
    input_close(&in);
    return done;
}

bool together_open(together *out, char **files, size_t count, const settings *s)
{
    bool done = true;

    *out = (together){.texts = calloc(count, sizeof *out->texts),
                      .sources = calloc(count, sizeof *out->sources),
                      .names = calloc(count, sizeof *out->names),
                      .bytes = calloc(count, sizeof *out->bytes)};
    if (!out->texts || !out->sources || !out->names || !out->bytes) {
        say("out of memory");
        together_close(out);
        return false;
    }
    /* All that is wrong is said at once. */
    for (size_t i = 0; i < count; i++)
        done = take(out, files[i], s) && done;
    if (!done)
        together_close(out);
    return done;
}

void together_close(together *t)
{
    for (size_t i = 0; i < t->count; i++)
        free(t->bytes[i]);
    free(t->bytes);
    free(t->names);
    free(t->sources);
    free(t->texts);
    *t = (together){0};
}

/* Each is read once more: that was one run over all of them, and only one is to be named. */
void together_blame(const together *t, const settings *s, smz_document *document,
                    const smz_error *error)
{
    for (size_t i = 0; i < t->count; i++) {
        smz_error own;
        if (smz_document_read(document, t->texts[i].text, t->texts[i].size, &s->read, &own) !=
            SMZ_OK) {
            say("%s: %s", t->names[i], own.message);
            return;
        }
    }
    say("%s", error->message);
}
