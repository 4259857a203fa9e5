/*
 * What rouge(1) reads: settings, lists, SEE, ISI and records, by the first byte. Whatever the bytes
 * are, it is said what is wrong or all is as its header promises.
 */
#include "fuzz.h"

#include <stdarg.h>
#include <stdbool.h>
#include <string.h>
#include "base/unicode.h"
#include "documents.h"
#include "program/messages.h"

static int said;

/* In place of the program's own: what would go to standard error is only counted. */
void say(const char *format, ...)
{
    char line[4096];
    va_list arguments;

    va_start(arguments, format);
    REQUIRE(vsnprintf(line, sizeof line, format, arguments) > 0);
    va_end(arguments);
    said++;
}

/* ---- Formats ---------------------------------------------------------------------------- */

static void check_format(smz_rouge_text content, text_format format)
{
    smz_arena arena;
    smz_rouge_text out;

    smz_arena_init(&arena, NULL, 1024);
    REQUIRE(text_sentences(&out, content, format, &arena));
    REQUIRE(out.size <= content.size);
    REQUIRE(out.size == 0 || !memchr(out.data, '<', out.size));
    REQUIRE(out.size == 0 || content.size == 0 || out.data[out.size - 1] == '\n');
    smz_arena_free(&arena);
}

/* ---- Evaluations ------------------------------------------------------------------------ */

static void check_peers(const evaluation *e)
{
    for (size_t k = 0; k < e->peers.size; k++) {
        const text_file *peer = &e->peers.items[k];
        REQUIRE(k == 0 || strcmp(peer[-1].id, peer->id) < 0);
        REQUIRE(evaluation_peer(e, peer->id) == peer->path);
    }
}

static void check_evaluations(evaluations *all)
{
    const char **systems;
    size_t count;

    for (size_t i = 0; i < all->list.size; i++) {
        const evaluation *e = &all->list.items[i];
        REQUIRE(e->id && (unsigned)e->format <= TEXT_SIMPLE);
        check_peers(e);
        for (size_t k = 0; k < e->models.size; k++)
            REQUIRE(e->models.items[k].id && e->models.items[k].path);
    }
    REQUIRE(evaluations_systems(&systems, &count, all));
    for (size_t i = 1; i < count; i++)
        REQUIRE(strcmp(systems[i - 1], systems[i]) < 0);
}

static void check_file(const char *data, size_t size, bool xml)
{
    evaluations all;
    bool good;

    said = 0;
    evaluations_init(&all);
    good = xml ? evaluations_read_xml(&all, data, size, "input")
               : evaluations_read_list(&all, data, size, "input", "X", TEXT_SPL);
    REQUIRE(good == (said == 0) && said <= 1);
    if (good)
        check_evaluations(&all);
    evaluations_free(&all);
}

/* ---- Records ---------------------------------------------------------------------------- */

static void check_text(const smz_rouge_text *text)
{
    REQUIRE(smz_utf8_check(text->data, text->size) == text->size);
    REQUIRE(text->size == 0 || !memchr(text->data, '\0', text->size));
}

static void check_record(const char *data, size_t size)
{
    smz_arena arena;
    smz_error error = {0};
    document out = {0};
    int status;

    smz_arena_init(&arena, NULL, 1024);
    status = document_read_record(&out, &arena, (smz_text){data, size}, &error);
    REQUIRE(status == SMZ_OK || (error.code == status && error.message[0]));
    if (status == SMZ_OK) {
        REQUIRE(out.reference_count > 0);
        check_text(&out.candidate);
        for (size_t i = 0; i < out.reference_count; i++)
            check_text(&out.references[i]);
        if (out.has_source)
            check_text(&out.source);
    }
    smz_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *rest = (const char *)data + 1;
    smz_rouge_text content = {rest, size ? size - 1 : 0};

    if (size == 0)
        return 0;
    switch (data[0]) {
    case 'x': check_file(rest, size - 1, true); break;
    case 'l': check_file(rest, size - 1, false); break;
    case 's': check_format(content, TEXT_SEE); break;
    case 'i': check_format(content, TEXT_ISI); break;
    default: check_record(rest, size - 1); break;
    }
    return 0;
}
