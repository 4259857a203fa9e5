/*
 * A linear model's weights side by side, so that two features are looked at together.
 *
 * The parts are those of smz_logit_part(), and are added in the same order: the log-odds are the
 * same to the last bit. Weights are laid out so once a document, which takes as long as two words
 * of it.
 */
#ifndef SMZ_RANK_LANES_H
#define SMZ_RANK_LANES_H

#include <stdalign.h>
#include "base/two.h"
#include "rank/model.h"

#define SMZ_LANES_AT_MOST 32

typedef struct smz_lanes {
    alignas(16) double mean[SMZ_LANES_AT_MOST];
    alignas(16) double scale[SMZ_LANES_AT_MOST];
    alignas(16) double square[SMZ_LANES_AT_MOST];
    alignas(16) double slope[2][SMZ_LANES_AT_MOST]; /* of what is no stop word, and of what is */
} smz_lanes;

/* Of as many weights as there are, SMZ_LANES_AT_MOST at most. */
static inline void smz_lanes_make(smz_lanes *out, const smz_weight *weight, unsigned count)
{
    for (unsigned f = 0; f < count; f++) {
        out->mean[f] = weight[f].mean;
        out->scale[f] = weight[f].scale;
        out->square[f] = weight[f].square;
        out->slope[false][f] = weight[f].linear;
        out->slope[true][f] = weight[f].linear + weight[f].stop;
    }
}

/* Two features from f on, f even: how far they are from the mean. */
static inline smz_two smz_lanes_standard(const smz_lanes *lanes, unsigned f, smz_two x)
{
    smz_two far = smz_two_subtract(x, smz_two_aligned(&lanes->mean[f]));

    return smz_two_clip(smz_two_multiply(far, smz_two_aligned(&lanes->scale[f])), SMZ_FURTHEST);
}

/* What they add to the log-odds. */
static inline smz_two smz_lanes_part(const smz_lanes *lanes, unsigned f, smz_two z, bool stop)
{
    smz_two square = smz_two_multiply(smz_two_aligned(&lanes->square[f]), z);

    return smz_two_multiply(z, smz_two_add(smz_two_aligned(&lanes->slope[stop][f]), square));
}

/* And one feature alone. */
static inline double smz_lane_part(const smz_lanes *lanes, unsigned f, double x, bool stop)
{
    const smz_weight weight = {.mean = lanes->mean[f],
                               .scale = lanes->scale[f],
                               .linear = lanes->slope[stop][f],
                               .square = lanes->square[f]};

    return smz_logit_part(&weight, x, false);
}

/* What each feature adds. */
static inline void smz_lanes_parts(double *out, const smz_lanes *lanes, unsigned count,
                                   const double *x, bool stop)
{
    unsigned f = 0;

    for (; f + 2 <= count; f += 2) {
        smz_two z = smz_lanes_standard(lanes, f, smz_two_load(&x[f]));
        smz_two_store(&out[f], smz_lanes_part(lanes, f, z, stop));
    }
    if (f < count)
        out[f] = smz_lane_part(lanes, f, x[f], stop);
}

/* As smz_logit(). */
static inline double smz_lanes_logit(const smz_lanes *lanes, unsigned count, double bias,
                                     const double *x, bool stop)
{
    double sum = bias;
    unsigned f = 0;

    for (; f + 2 <= count; f += 2) {
        smz_two z = smz_lanes_standard(lanes, f, smz_two_load(&x[f]));
        smz_two part = smz_lanes_part(lanes, f, z, stop);
        sum += smz_two_first(part);
        sum += smz_two_second(part);
    }
    return f < count ? sum + smz_lane_part(lanes, f, x[f], stop) : sum;
}

#endif
