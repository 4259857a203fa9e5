/*
 * What sixteen bytes of a text are, as sixteen bits: the first byte's is the lowest.
 *
 * With SSE2, which every x86-64 has, a question is a few instructions; elsewhere it is asked of
 * eight bytes at a time (ascii.h). The bits are the same. SMZ_PORTABLE: without SSE2, for tests.
 */
#ifndef SMZ_BASE_SIXTEEN_H
#define SMZ_BASE_SIXTEEN_H

#include "base/ascii.h"

#define SMZ_SIXTEEN ((size_t)16)

#if defined(__SSE2__) && !defined(SMZ_PORTABLE)

#include <emmintrin.h>

typedef __m128i smz_sixteen;

static inline smz_sixteen smz_sixteen_load(const char *data)
{
    return _mm_loadu_si128((const __m128i *)(const void *)data);
}

static inline unsigned smz_sixteen_bits(__m128i bytes)
{
    return (unsigned)_mm_movemask_epi8(bytes);
}

static inline __m128i smz_sixteen_are(smz_sixteen bytes, unsigned char byte)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

static inline __m128i smz_sixteen_between(smz_sixteen bytes, unsigned char first,
                                          unsigned char last)
{
    __m128i from = _mm_sub_epi8(bytes, _mm_set1_epi8((char)first));

    return _mm_cmpeq_epi8(_mm_min_epu8(from, _mm_set1_epi8((char)(last - first))), from);
}

/* White space of ASCII. */
static inline unsigned smz_sixteen_spaces(smz_sixteen bytes)
{
    return smz_sixteen_bits(
        _mm_or_si128(smz_sixteen_are(bytes, ' '), smz_sixteen_between(bytes, '\t', '\r')));
}

/* What ends a sentence (. ! ?) or is no ASCII. */
static inline unsigned smz_sixteen_ends(smz_sixteen bytes)
{
    __m128i others = _mm_or_si128(bytes, smz_sixteen_are(bytes, '.'));

    return smz_sixteen_bits(_mm_or_si128(
        others, _mm_or_si128(smz_sixteen_are(bytes, '!'), smz_sixteen_are(bytes, '?'))));
}

/* What a sentence may end with or that may stand in its way: ! " ( ) . : ; < = > ? [ \ ], or no
 * ASCII. */
static inline unsigned smz_sixteen_marks(smz_sixteen bytes)
{
    __m128i first = smz_sixteen_between(bytes, '!', '"');
    __m128i second = smz_sixteen_between(bytes, '(', ')');
    __m128i third = smz_sixteen_between(bytes, ':', '?');
    __m128i fourth = smz_sixteen_between(bytes, '[', ']');
    __m128i others = _mm_or_si128(bytes, smz_sixteen_are(bytes, '.'));

    return smz_sixteen_bits(_mm_or_si128(
        others, _mm_or_si128(_mm_or_si128(first, second), _mm_or_si128(third, fourth))));
}

/* " and ', or no ASCII. */
static inline unsigned smz_sixteen_quotes(smz_sixteen bytes)
{
    return smz_sixteen_bits(_mm_or_si128(
        bytes, _mm_or_si128(smz_sixteen_are(bytes, '"'), smz_sixteen_are(bytes, '\''))));
}

/* Letters and digits of ASCII. */
static inline unsigned smz_sixteen_alnums(smz_sixteen bytes)
{
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));

    return smz_sixteen_bits(
        _mm_or_si128(smz_sixteen_between(small, 'a', 'z'), smz_sixteen_between(bytes, '0', '9')));
}

/* What words may begin with but letters and digits: @, #, and what is no ASCII. */
static inline unsigned smz_sixteen_sigils(smz_sixteen bytes)
{
    return smz_sixteen_bits(_mm_or_si128(
        bytes, _mm_or_si128(smz_sixteen_are(bytes, '@'), smz_sixteen_are(bytes, '#'))));
}

/* What may begin a line break: control characters up to 0x0D, 0xC2 and 0xE2. */
static inline unsigned smz_sixteen_breaks(smz_sixteen bytes)
{
    __m128i wide = _mm_or_si128(smz_sixteen_are(bytes, 0xC2), smz_sixteen_are(bytes, 0xE2));

    return smz_sixteen_bits(_mm_or_si128(wide, smz_sixteen_between(bytes, 0, 0x0D)));
}

/* No ASCII. */
static inline unsigned smz_sixteen_wide(smz_sixteen bytes)
{
    return smz_sixteen_bits(bytes);
}

/* Printable ASCII but the space, and the space. */
static inline unsigned smz_sixteen_printable(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_sixteen_between(bytes, '!', '~'));
}

static inline unsigned smz_sixteen_blanks(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_sixteen_are(bytes, ' '));
}

#else

typedef struct smz_sixteen {
    uint64_t first;
    uint64_t second;
} smz_sixteen;

static inline smz_sixteen smz_sixteen_load(const char *data)
{
    return (smz_sixteen){smz_load_little(data), smz_load_little(data + 8)};
}

/* Of the highest bits of the bytes. */
static inline unsigned smz_sixteen_bits(uint64_t first, uint64_t second)
{
    return (unsigned)(smz_top_bits(first) | smz_top_bits(second) << 8);
}

static inline unsigned smz_sixteen_spaces(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_space_bytes(bytes.first), smz_space_bytes(bytes.second));
}

static inline unsigned smz_sixteen_ends(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_end_bytes(bytes.first), smz_end_bytes(bytes.second));
}

static inline unsigned smz_sixteen_marks(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_mark_bytes(bytes.first), smz_mark_bytes(bytes.second));
}

static inline unsigned smz_sixteen_quotes(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_quote_bytes(bytes.first), smz_quote_bytes(bytes.second));
}

static inline unsigned smz_sixteen_alnums(smz_sixteen bytes)
{
    return ~smz_sixteen_bits(smz_not_alnum(bytes.first), smz_not_alnum(bytes.second)) & 0xffff;
}

static inline unsigned smz_sixteen_sigils(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_sigil_bytes(bytes.first), smz_sigil_bytes(bytes.second));
}

static inline unsigned smz_sixteen_breaks(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_break_bytes(bytes.first), smz_break_bytes(bytes.second));
}

static inline unsigned smz_sixteen_wide(smz_sixteen bytes)
{
    const uint64_t high = UINT64_MAX / 255 * 0x80;

    return smz_sixteen_bits(bytes.first & high, bytes.second & high);
}

static inline unsigned smz_sixteen_printable(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_printable_bytes(bytes.first), smz_printable_bytes(bytes.second));
}

static inline unsigned smz_sixteen_blanks(smz_sixteen bytes)
{
    return smz_sixteen_bits(smz_blank_bytes(bytes.first), smz_blank_bytes(bytes.second));
}

#endif

/* The first place of those that the bits tell where a byte stands that is wanted, or `end`. */
static inline size_t smz_first_wanted(const char *data, size_t from, size_t end, unsigned bits,
                                      const bool *wanted)
{
    for (; bits; bits &= bits - 1)
        if (wanted[(unsigned char)data[from + smz_lowest_bit(bits)]])
            return from + smz_lowest_bit(bits);
    return end;
}

/* Where the next byte stands that is wanted, or `end`. Nothing is wanted but what `may_be` says. */
static inline size_t smz_find_byte(const char *data, size_t at, size_t end,
                                   unsigned (*may_be)(smz_sixteen bytes), const bool *wanted)
{
    for (; end - at >= SMZ_SIXTEEN; at += SMZ_SIXTEEN) {
        unsigned bits = may_be(smz_sixteen_load(data + at));
        size_t found = bits ? smz_first_wanted(data, at, end, bits, wanted) : end;
        if (found < end)
            return found;
    }
    if (end >= SMZ_SIXTEEN) { /* the last bytes are looked at behind others that are known */
        size_t from = end - SMZ_SIXTEEN;
        unsigned bits = may_be(smz_sixteen_load(data + from)) >> (at - from);
        return smz_first_wanted(data, at, end, bits, wanted);
    }
    while (at < end && !wanted[(unsigned char)data[at]])
        at++;
    return at;
}

#endif
