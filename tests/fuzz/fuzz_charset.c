/* Other character sets than UTF-8. */
#include "base/arena.h"
#include "base/hash.h"
#include "base/unicode.h"
#include "intake/source.h"
#include "whole.h"

static const char *const encodings[] = {
    "UTF-8",   "ISO-8859-1", "WINDOWS-1252", "UTF-16",      "UTF-16LE", "SHIFT_JIS",  "EUC-JP",
    "GB18030", "KOI8-R",     "UTF-7",        "ISO-2022-JP", "UTF-32",   "no such set"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t count = sizeof encodings / sizeof *encodings;
    const char *encoding = encodings[smz_hash((const char *)data, size) % count];
    smz_arena arena;
    smz_text text;
    smz_error error;
    int status;

    smz_arena_init(&arena, NULL, 4096);
    status = smz_charset_convert(&text, &arena, (const char *)data, size, encoding, &error);
    if (status == SMZ_OK)
        REQUIRE(text.size == 0 || smz_utf8_check(text.data, text.size) == text.size);
    else
        check_error(&error, status, size);
    smz_arena_free(&arena);
    return 0;
}
