/*
 * Writes what the ranker of headlines looks at: for each JSON record on standard input
 * ({"text"}), a line for every candidate: the record's number from 0 on, CRC-32 of the candidate's
 * text, then its features, with tabs between. bench/grades/learn.py reads them.
 */
#include <stdio.h>
#include "../die.h"
#include "../records.h"
#include "headline/headline.h"
#include "headline/rank.h"

#define WANTED 200
#define CHARS  70

const char program_name[] = "candidates";

/* That of zlib: polynomial 0xEDB88320, a bit at a time. */
static uint32_t crc32_of(smz_text text)
{
    uint32_t crc = UINT32_MAX;

    for (size_t i = 0; i < text.size; i++) {
        crc ^= (unsigned char)text.data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

static void write_candidates(uint32_t record, const smz_headings *found)
{
    for (size_t i = 0; i < found->best.size; i++) {
        const smz_heading *h = &found->best.items[i];
        if (!h->features)
            continue;
        printf("%u\t%08x", record, crc32_of(h->text));
        for (size_t f = 0; f < SMZ_RANK_COUNT; f++)
            printf("\t%.17g", h->features[f]);
        putchar('\n');
    }
}

static void write_names(void)
{
#define NAME(id, name) "\t" name
    puts("record\tchecksum" SMZ_RANK_FEATURES(NAME));
#undef NAME
}

static void write_record(void *user, const corpus_record *record)
{
    static const smz_headline_request request = {.wanted = WANTED, .chars = CHARS};
    smz_headings found;
    smz_error error;

    (void)user;
    check(smz_headlines(&found, record->arena, record->scratch, record->doc, &request, &error),
          &error);
    write_candidates(record->number, &found);
}

int main(void)
{
    write_names();
    for_each_record(stdin, write_record, NULL);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
