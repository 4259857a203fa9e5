/* Text is a pointer and a length, by value; a span is a stretch of a text by byte offsets. */
#ifndef SMZ_BASE_TEXT_H
#define SMZ_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct smz_text {
    const char *data;
    size_t size;
} smz_text;

typedef struct smz_span {
    size_t start;
    size_t end; /* half open */
} smz_span;

/* A text from a string literal. */
#define SMZ_TEXT(literal) ((smz_text){"" literal, sizeof(literal) - 1})

static inline smz_text smz_text_slice(smz_text text, smz_span span)
{
    return (smz_text){text.data + span.start, span.end - span.start};
}

/* What stands from a byte on. */
static inline smz_text smz_text_from(smz_text text, size_t at)
{
    return (smz_text){text.data + at, text.size - at};
}

static inline int smz_text_equal(smz_text a, smz_text b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Whether a text is a word as it is written, or one of `size` words. */
static inline bool smz_text_is(smz_text text, const char *word)
{
    return text.size == strlen(word) && memcmp(text.data, word, text.size) == 0;
}

static inline bool smz_text_is_one_of(smz_text text, const char *const *words, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (smz_text_is(text, words[i]))
            return true;
    return false;
}

/* Of ASCII alone, whatever the locale: a capital, white space, and a byte in lower case. */
static inline bool smz_is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool smz_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char smz_ascii_lower(char c)
{
    return smz_is_capital(c) ? (char)(c - 'A' + 'a') : c;
}

/* The same in whatever case the text is; the words are in lower case. */
static inline bool smz_text_is_in_any_case(smz_text text, const char *word)
{
    size_t i = 0;

    for (; i < text.size && word[i] != '\0'; i++)
        if (smz_ascii_lower(text.data[i]) != word[i])
            return false;
    return i == text.size && word[i] == '\0';
}

static inline bool smz_text_is_one_in_any_case(smz_text text, const char *const *words, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (smz_text_is_in_any_case(text, words[i]))
            return true;
    return false;
}

static inline size_t smz_span_size(smz_span span)
{
    return span.end - span.start;
}

#endif
