#include "harness/length.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>

#define DEFAULT_SENTENCES 3

length length_with(length l, const smz_sentence *sentence)
{
    size_t line_break = l.sentences > 0;

    return (length){l.sentences + 1, l.words + sentence->words,
                    l.chars + sentence->chars + line_break, l.bytes + sentence->size + line_break};
}

static size_t or_none(size_t limit)
{
    return limit ? limit : SIZE_MAX;
}

bool length_is_limited(const smz_options *o)
{
    return o->sentences || o->words || o->chars || o->bytes || o->percent > 0;
}

length length_limits(const smz_options *options, size_t words, size_t automatic)
{
    length limits = {or_none(options->sentences), or_none(options->words), or_none(options->chars),
                     or_none(options->bytes)};
    double share = floor((double)words * options->percent / 100);

    if (options->sentences == SMZ_SENTENCES_AUTO)
        limits.sentences = automatic;
    if (!length_is_limited(options))
        limits.sentences = DEFAULT_SENTENCES;
    if (options->percent > 0 && share < (double)limits.words)
        limits.words = (size_t)share;
    return limits;
}

bool length_within(const length *l, const length *limits)
{
    return l->sentences <= limits->sentences && l->words <= limits->words &&
           l->chars <= limits->chars && l->bytes <= limits->bytes;
}

static double share(double most, size_t used, size_t limit)
{
    double this = limit > 0 ? (double)used / (double)limit : used > 0 ? INFINITY : 1;

    return limit == SIZE_MAX ? most : fmax(most, this);
}

double length_share(const length *l, const length *limits)
{
    double most = NAN; /* which fmax() takes for nothing */

    most = share(most, l->sentences, limits->sentences);
    most = share(most, l->words, limits->words);
    most = share(most, l->chars, limits->chars);
    return share(most, l->bytes, limits->bytes);
}

void length_describe(char *out, size_t size, const smz_options *options)
{
    const struct {
        const char *one, *many;
        size_t limit;
    } units[] = {
        {"sentence", "sentences",
         options->sentences == SMZ_SENTENCES_AUTO ? 0 : options->sentences},
        {"word", "words", options->words},
        {"character", "characters", options->chars},
        {"byte", "bytes", options->bytes},
    };
    size_t used = 0;

    out[0] = '\0';
    if (options->sentences == SMZ_SENTENCES_AUTO)
        used += (size_t)snprintf(out, size, "sentences by estimate");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (units[i].limit > 0)
            used += (size_t)snprintf(out + used, size - used, "%s%zu %s", used ? ", " : "",
                                     units[i].limit,
                                     units[i].limit == 1 ? units[i].one : units[i].many);
    if (options->percent > 0)
        used += (size_t)snprintf(out + used, size - used, "%s%g%% of the words", used ? ", " : "",
                                 options->percent);
    if (used == 0)
        snprintf(out, size, "%d sentences", DEFAULT_SENTENCES);
}
