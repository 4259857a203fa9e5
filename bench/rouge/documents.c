/* Documents of evaluations and of parallel lines, which are read from files. */
#include "documents.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "program/messages.h"

const char *document_string(smz_arena *arena, const char *format, ...)
{
    char text[4096];
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length < 0)
        return NULL;
    return smz_arena_copy(arena, text,
                          (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
}

void document_say(const document *of, const char *what)
{
    if (of->line > 0)
        say("%s: line %" PRIu64 ": %s", of->file, of->line, what);
    else
        say("%s: %s", of->file, what);
}

static next_status no_memory(const char *place)
{
    say("%s: out of memory", place);
    return NEXT_STOP;
}

/* ---- Evaluations ------------------------------------------------------------------------ */

/* A whole file as sentences in the arena. */
static next_status read_text(smz_rouge_text *out, const char *path, text_format format,
                             smz_arena *arena)
{
    smz_rouge_text content;
    input in;
    char *copy;

    if (!input_read(&in, path))
        return NEXT_FAILED;
    content = (smz_rouge_text){in.data + in.start, in.end - in.start};
    copy = smz_arena_copy(arena, content.size ? content.data : "", content.size);
    input_close(&in);
    content.data = copy;
    if (!copy || !text_sentences(out, content, format, arena))
        return no_memory(path);
    return NEXT_DOCUMENT;
}

/* The summarized text: `sources` itself, or in that folder the file of the candidate's name. */
static next_status read_source(document *out, const char *sources, bool folder, const char *path,
                               smz_arena *arena)
{
    const char *slash = strrchr(path, '/'), *source = sources;

    if (folder)
        source = document_string(arena, "%s/%s", sources, slash ? slash + 1 : path);
    if (!source)
        return no_memory(sources);
    out->has_source = true;
    return read_text(&out->source, source, TEXT_SPL, arena);
}

static next_status read_models(document *out, const evaluation *e, bool fatal, smz_arena *arena)
{
    next_status worst = NEXT_DOCUMENT;
    const char **files = SMZ_NEW(arena, const char *, e->models.size);

    out->references = SMZ_NEW(arena, smz_rouge_text, e->models.size);
    if (!files || !out->references)
        return no_memory(out->file);
    out->reference_files = files;
    for (size_t i = 0; i < e->models.size; i++) {
        const char *path = e->models.items[i].path;
        next_status status = read_text(&out->references[i], path, e->format, arena);
        files[i] = path;
        if (status != NEXT_DOCUMENT)
            worst = status;
    }
    out->reference_count = e->models.size;
    /* The script ends at a reference that it cannot open. */
    return worst == NEXT_FAILED && fatal ? NEXT_STOP : worst;
}

static next_status read_evaluation(document *out, document_reader *self, const evaluation *e,
                                   const char *path, smz_arena *arena)
{
    const settings *s = self->settings;
    next_status status;

    out->id = e->id;
    out->eval = self->of.evaluations.all->numbered ? NULL : e->id;
    out->number = self->number++;
    out->file = path;
    if (e->models.size == 0) {
        say("evaluation %s: %s has no reference", e->id, path);
        return NEXT_FAILED;
    }
    status = read_text(&out->candidate, path, e->format, arena);
    out->bytes = out->candidate.size;
    if (status == NEXT_DOCUMENT)
        status = read_models(out, e, s->score.like == SMZ_ROUGE_PERL, arena);
    if (status == NEXT_DOCUMENT && s->sources)
        status =
            read_source(out, s->sources, s->xml || s->list || is_folder(s->sources), path, arena);
    return status;
}

static next_status next_evaluation(document *out, document_reader *self, smz_arena *arena)
{
    const evaluations *all = self->of.evaluations.all;
    const evaluation *e;
    const char *path;

    *out = (document){0};
    if (self->of.evaluations.at == all->list.size)
        return NEXT_END;
    e = &all->list.items[self->of.evaluations.at++];
    path = evaluation_peer(e, self->of.evaluations.system);
    if (!path) {
        say("evaluation %s: system %s has no candidate, and is scored without it", e->id,
            self->of.evaluations.system);
        return self->settings->score.like == SMZ_ROUGE_PERL ? NEXT_SKIPPED : NEXT_FAILED;
    }
    return read_evaluation(out, self, e, path, arena);
}

bool documents_of_system(document_reader *out, const settings *s, const evaluations *all,
                         const char *system)
{
    *out = (document_reader){.next = next_evaluation, .settings = s, .number = 1};
    out->of.evaluations.all = all;
    out->of.evaluations.system = system;
    return true;
}

/* ---- Parallel lines --------------------------------------------------------------------- */

/* How many of the files have another line; the lines themselves as texts in the arena. */
static next_status take_lines(smz_rouge_text *lines, size_t *taken, document_reader *self,
                              smz_arena *arena)
{
    *taken = 0;
    for (size_t i = 0; i < self->of.lines.count; i++) {
        const char *line;
        int status = input_line(&line, &lines[i].size, &self->of.lines.files[i]);
        if (status < 0)
            return NEXT_STOP;
        if (status == 0)
            lines[i].size = 0;
        *taken += (size_t)status;
        lines[i].data = smz_arena_copy(arena, status ? line : "", lines[i].size);
        if (!lines[i].data)
            return no_memory(self->of.lines.files[i].name);
    }
    return NEXT_DOCUMENT;
}

/* Some files have another line and some have not. */
static next_status ends_differ(document_reader *self)
{
    const input *files = self->of.lines.files;

    self->of.lines.ended = true;
    for (size_t i = 0; i < self->of.lines.count; i++)
        if (files[i].ended && files[i].start == files[i].end)
            say("%s: ends at or before line %" PRIu64
                ", and another file goes on: what follows is not scored",
                files[i].name, self->number);
    return NEXT_FAILED;
}

static next_status next_lines(document *out, document_reader *self, smz_arena *arena)
{
    size_t count = self->of.lines.count, taken;
    smz_rouge_text *lines = SMZ_NEW(arena, smz_rouge_text, count);
    next_status status;

    *out = (document){.file = self->of.lines.files[0].name, .number = self->number};
    if (self->of.lines.ended)
        return NEXT_END;
    if (!lines)
        return no_memory(out->file);
    status = take_lines(lines, &taken, self, arena);
    if (status != NEXT_DOCUMENT || taken == 0)
        return status == NEXT_DOCUMENT ? NEXT_END : status;
    if (taken < count)
        return ends_differ(self);
    out->line = self->number++;
    out->candidate = lines[0];
    out->references = lines + 1;
    out->has_source = self->settings->sources != NULL;
    out->reference_count = count - 1 - out->has_source;
    if (out->has_source)
        out->source = lines[count - 1];
    out->bytes = lines[0].size + 1;
    return NEXT_DOCUMENT;
}

bool documents_of_lines(document_reader *out, const settings *s)
{
    size_t wanted = s->path_count + (s->sources != NULL);

    *out = (document_reader){.next = next_lines, .settings = s, .number = 1};
    out->of.lines.files = calloc(wanted, sizeof *out->of.lines.files);
    if (!out->of.lines.files) {
        say("out of memory");
        return false;
    }
    for (size_t i = 0; i < wanted; i++) {
        const char *path = i < s->path_count ? s->paths[i] : s->sources;
        if (!input_open(&out->of.lines.files[i], path)) {
            documents_close(out);
            return false;
        }
        out->of.lines.count++;
    }
    return true;
}

void documents_close(document_reader *self)
{
    if (self->next == next_lines) {
        for (size_t i = 0; i < self->of.lines.count; i++)
            input_close(&self->of.lines.files[i]);
        free(self->of.lines.files);
    } else if (self->next != next_evaluation) {
        input_close(&self->of.records.in);
    }
}
