/*
 * Scores of any bytes: the first byte chooses how, the second where the candidate ends and the
 * reference begins.
 */
#include <string.h>
#include "fuzz.h"
#include "summarizer.h"

#define MOST_METRICS 16

/* Ways to score that between them have every metric, every limit and words of two languages. */
static void choose(smz_rouge_options *options, unsigned way)
{
    static const char *const metrics[] = {"1,2,L,Lsum,W,S*,SU1", "1,2,9,L,Lsum",
                                          "1,3,L,S4,SU*,BE-H,BE-HMR2,W"};

    smz_rouge_options_init(options);
    options->like = (smz_rouge_like)(way % 3);
    options->metrics = metrics[way % 3];
    options->stem = way / 3 % 2;
    options->references = (smz_rouge_references)(SMZ_REFERENCES_BEST + way / 6 % 4);
    options->words = way / 24 % 3 == 1 ? 5 : 0;
    options->bytes = way / 24 % 3 == 2 ? 20 : 0;
    options->stopwords = "the\nand\n";
    options->stopwords_size = strlen(options->stopwords);
    if (options->like == SMZ_ROUGE_OURS && way / 72 % 2)
        options->language = way % 2 ? "tr" : "ja";
}

/* A copy that ends where it ends: a byte read behind it is told. */
static char *copy_of(const uint8_t *data, size_t size)
{
    char *copy = malloc(size ? size : 1);

    REQUIRE(copy);
    memcpy(copy, data, size);
    return copy;
}

static void check_share(double share)
{
    REQUIRE(share >= 0 && share <= 1 + 1e-9);
}

static void check(const smz_rouge *rouge, const smz_score *scores)
{
    for (size_t i = 0; smz_rouge_metric(rouge, i); i++) {
        check_share(scores[i].precision);
        check_share(scores[i].recall);
        check_share(scores[i].f);
        REQUIRE(scores[i].matched <= scores[i].candidate * (1 + 1e-9));
    }
}

static void score(const smz_rouge_options *options, smz_rouge_text candidate,
                  smz_rouge_text reference)
{
    smz_rouge_text references[] = {reference, candidate, {reference.data, reference.size / 2}};
    smz_score first[MOST_METRICS], again[MOST_METRICS];
    size_t count = 0;
    smz_rouge *rouge;
    int status;

    REQUIRE(smz_rouge_new(&rouge, options, NULL, NULL) == SMZ_OK);
    while (smz_rouge_metric(rouge, count))
        count++;
    status = smz_rouge_score(first, rouge, &candidate, references, 3, NULL);
    REQUIRE(status == SMZ_OK || (options->language && status == SMZ_ERROR_UTF8) ||
            (options->like == SMZ_ROUGE_PERL && status == SMZ_ERROR_EMPTY));
    REQUIRE(smz_rouge_score(again, rouge, &candidate, references, 3, NULL) == status);
    if (status == SMZ_OK) {
        check(rouge, first);
        REQUIRE(memcmp(first, again, count * sizeof *first) == 0);
    }
    smz_rouge_free(rouge);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    smz_rouge_options options;
    size_t cut;
    char *candidate, *reference;

    if (size < 2)
        return 0;
    choose(&options, data[0]);
    cut = (size - 2) * data[1] / 255;
    candidate = copy_of(data + 2, cut);
    reference = copy_of(data + 2 + cut, size - 2 - cut);
    score(&options, (smz_rouge_text){candidate, cut}, (smz_rouge_text){reference, size - 2 - cut});
    free(candidate);
    free(reference);
    return 0;
}
