/* What the families of ranking methods share. For the files of rank/ alone. */
#ifndef SMZ_RANK_METHODS_H
#define SMZ_RANK_METHODS_H

#include "rank/rank.h"

/* Allocates score, order (0, 1, 2 ...) and parts, all of them zero. `names` holds `parts` names. */
int smz_ranking_make(smz_ranking *out, smz_arena *arena, uint32_t count, unsigned parts,
                     const char *const *names, smz_error *error);
/* Orders by score, best first. What is equal keeps its order. */
int smz_ranking_sort(smz_ranking *ranking, smz_arena *scratch, smz_error *error);
/* For methods that order and do not weigh: the sentence in place p of `order` scores 1 / (p + 1).
 */
void smz_ranking_by_place(smz_ranking *ranking);

/* SplitMix64 (Steele, Lea and Flood 2014): one 64-bit state, the same on every machine. */
static inline uint64_t smz_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* A number in [0, 1): 53 bits make a double without rounding. */
static inline double smz_random_double(uint64_t *state)
{
    return (double)(smz_random(state) >> 11) * 0x1p-53;
}

/* The methods, as smz_method has them. */
typedef int smz_rank_function(smz_ranking *out, const smz_rank_input *input, smz_error *error);

smz_rank_function smz_rank_textrank;      /* centrality.c */
smz_rank_function smz_rank_textrank_bm25; /* centrality.c */
smz_rank_function smz_rank_lexrank;       /* centrality.c */
smz_rank_function smz_rank_degree;        /* centrality.c */
smz_rank_function smz_rank_posrank;       /* centrality.c */
smz_rank_function smz_rank_pacsum;        /* directed.c */
smz_rank_function smz_rank_mmr;           /* diverse.c */
smz_rank_function smz_rank_submodular;    /* diverse.c */
smz_rank_function smz_rank_coverage;      /* coverage.c */
smz_rank_function smz_rank_lead;          /* baseline.c */
smz_rank_function smz_rank_random;        /* baseline.c */
smz_rank_function smz_rank_features;      /* expected.c */
smz_rank_function smz_rank_luhn;          /* luhn.c */
smz_rank_function smz_rank_sumbasic;      /* greedy.c */
smz_rank_function smz_rank_kl;            /* greedy.c */
smz_rank_function smz_rank_lsa;           /* lsa.c */
smz_rank_function smz_rank_centroid;      /* centroid.c */

#endif
