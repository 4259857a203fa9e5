/* Scorers and scores of strings, for the tests of rouge/. */
#ifndef ROUGE_HELPERS_H
#define ROUGE_HELPERS_H

#include <criterion/criterion.h>
#include <string.h>
#include "rouge/rouge.h"

#define REFERENCES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define MOST_REFERENCES 8
#define MOST_METRICS    8

static inline smz_rouge_options like(smz_rouge_like like)
{
    smz_rouge_options options;

    smz_rouge_options_init(&options);
    options.like = like;
    return options;
}

static inline smz_rouge *scorer(smz_rouge_options options)
{
    smz_rouge *rouge;
    smz_error error = {.message = ""};

    cr_assert_eq(smz_rouge_new(&rouge, &options, NULL, &error), SMZ_OK, "%s", error.message);
    return rouge;
}

static inline smz_rouge_text text_of(const char *string)
{
    return (smz_rouge_text){string, strlen(string)};
}

static inline int try_score(smz_score *out, smz_rouge_options options, const char *metric,
                            const char *candidate, const char *const *references, smz_error *error)
{
    smz_rouge_text texts[MOST_REFERENCES], own = text_of(candidate);
    size_t count = 0;
    smz_rouge *rouge;
    int status;

    options.metrics = metric;
    rouge = scorer(options);
    for (; references[count]; count++)
        texts[count] = text_of(references[count]);
    status = smz_rouge_score(out, rouge, &own, texts, count, error);
    smz_rouge_free(rouge);
    return status;
}

static inline smz_score score_all(smz_rouge_options options, const char *metric,
                                  const char *candidate, const char *const *references)
{
    smz_score out[MOST_METRICS];
    smz_error error = {.message = ""};

    cr_assert_eq(try_score(out, options, metric, candidate, references, &error), SMZ_OK, "%s",
                 error.message);
    return out[0];
}

static inline smz_score score(smz_rouge_options options, const char *metric, const char *candidate,
                              const char *reference)
{
    return score_all(options, metric, candidate, REFERENCES(reference));
}

static inline void is_counted(smz_score score, double matched, double candidate, double reference)
{
    cr_assert(score.matched == matched && score.candidate == candidate &&
                  score.reference == reference,
              "%.17g of %.17g and %.17g", score.matched, score.candidate, score.reference);
}

static inline void is_scored(smz_score score, double precision, double recall, double f)
{
    cr_assert(score.precision == precision && score.recall == recall && score.f == f,
              "P %.17g R %.17g F %.17g", score.precision, score.recall, score.f);
}

#endif
