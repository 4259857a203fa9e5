/*
 * Hostile input in earnest: a megabyte of each shape is done, or refused with an error, and neither
 * crashes nor hangs (the suite has a time limit for that).
 */
#include <string.h>
#include "../tap.h"
#include "shapes.h"

#define MEGABYTE ((size_t)1 << 20)

static void try_shape(const shape *one, const char *method)
{
    smz_stats stats = {0};
    smz_error error = {.message = ""};
    int status = shape_summarize(one, method, MEGABYTE, &stats, &error);

    tap_ok(status == SMZ_OK || status == SMZ_ERROR_JSON,
           "a megabyte of %s, %s: %zu of %zu sentences %s", one->name, method ? method : "default",
           stats.summary_sentences, stats.sentences, error.message);
}

int main(void)
{
    for (const shape *one = shapes; one->name; one++) {
        try_shape(one, NULL);
        /* A graph of what is no more than a sentence or two is soon made. */
        if (strstr(one->name, "sentences"))
            try_shape(one, "textrank");
    }
    return tap_done();
}
