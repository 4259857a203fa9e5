/* Sentences and words of one stretch of text, in any language. */
#include "base/hash.h"
#include "base/unicode.h"
#include "document/sentences.h"
#include "document/words.h"
#include "fuzz.h"

static bool is_space(smz_text text, smz_span span)
{
    size_t next;

    for (size_t at = span.start; at < span.end; at = next)
        if (!smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE))
            return false;
    return true;
}

/* Sentences are in order, cover everything but white space, and have none at either end. */
static void check_sentences(smz_text text, const smz_spans *spans)
{
    size_t end = 0, next;

    for (size_t i = 0; i < spans->size; i++) {
        smz_span span = spans->items[i];
        REQUIRE(end <= span.start && span.start < span.end && span.end <= text.size);
        REQUIRE(is_space(text, (smz_span){end, span.start}));
        REQUIRE(!smz_is(smz_utf8_next(text, span.start, &next), SMZ_SPACE));
        REQUIRE(!smz_is(smz_utf8_previous(text, span.end, &next), SMZ_SPACE));
        end = span.end;
    }
    REQUIRE(is_space(text, (smz_span){end, text.size}));
}

/* Words are in order, inside, hold no white space, and the reader always gets on. */
static void check_words(smz_text text)
{
    size_t at = 0, start = 0, words = 0;
    unsigned more;
    smz_word word;

    for (;;) {
        size_t before = at, next;
        more = smz_next_word(&word, text, &at, text.size);
        if (more == 0)
            break;
        words += more;
        REQUIRE(at > before && at <= text.size);
        REQUIRE(start <= word.span.start && word.span.start < word.span.end &&
                word.span.end <= text.size);
        for (size_t i = word.span.start; i < word.span.end; i = next)
            REQUIRE(!smz_is(smz_utf8_next(text, i, &next), SMZ_SPACE));
        start = word.span.start;
    }
    REQUIRE(words <= text.size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    smz_text text = {(const char *)data, smz_utf8_check((const char *)data, size)};
    smz_lang language = (smz_lang)(smz_hash(text.data, text.size) % (uint32_t)(smz_lang_count + 1));
    smz_arena arena;
    smz_spans spans = {0};

    if (size && memchr(data, 0, size))
        return 0;
    smz_arena_init(&arena, NULL, 4096);
    if (language == smz_lang_count)
        language = SMZ_LANG_UNKNOWN;
    REQUIRE(smz_split_sentences(&spans, &arena, text, (smz_span){0, text.size}, language, NULL) ==
            SMZ_OK);
    check_sentences(text, &spans);
    check_words(text);
    smz_arena_free(&arena);
    return 0;
}
