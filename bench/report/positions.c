#include "report/positions.h"

#include <math.h>

static size_t tenth_of(size_t position, size_t sentences)
{
    size_t tenth = position < sentences ? TENTHS * position / sentences : TENTHS - 1;

    return tenth < TENTHS ? tenth : TENTHS - 1;
}

void positions_count(positions *out, const page *p, size_t system)
{
    const results *r = p->r;
    size_t known = 0;

    memset(out, 0, sizeof *out);
    for (size_t d = 0; d < r->document_count; d++) {
        const results_summary *summary = &r->systems[system].summaries[d];
        double score = page_score(p, system, d);
        known += summary->positions && summary->position_count > 0;
        for (size_t i = 0; summary->positions && i < summary->position_count; i++) {
            size_t tenth = tenth_of(summary->positions[i], r->documents[d].sentences);
            out->chosen[tenth]++;
            out->score[tenth] += score;
            out->all++;
        }
    }
    out->known = out->all > 0 && 2 * known >= r->document_count;
    for (size_t t = 0; t < TENTHS; t++)
        out->score[t] = out->chosen[t] ? out->score[t] / (double)out->chosen[t] : NAN;
}

double positions_share(const positions *of, size_t tenth)
{
    return of->all ? (double)of->chosen[tenth] / (double)of->all : 0;
}
