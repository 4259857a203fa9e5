#include "base/error.h"
#include "rouge/aggregate.h"
#include "rouge/measures.h"

int smz_rouge_aggregate(smz_average *out, smz_rouge *rouge, const smz_score *scores,
                        const char *const *ids, size_t documents, smz_error *error)
{
    if (documents == 0)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "no documents to average");
    if (documents > UINT32_MAX)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "too many documents to average");
    smz_rouge_begin(rouge);
    return smz_rouge_average(out, rouge, scores, ids, (uint32_t)documents, error);
}

int smz_rouge_measure(smz_measures *out, smz_rouge *rouge, const smz_rouge_text *summary,
                      const smz_rouge_text *source, smz_error *error)
{
    static const smz_rouge_text nothing = {"", 0};
    smz_rouge_tokens words, source_words;
    int status;

    smz_rouge_begin(rouge);
    status = smz_rouge_read(&words, rouge, summary, SMZ_VIEW_PLAIN, error);
    if (status == SMZ_OK)
        status =
            smz_rouge_read(&source_words, rouge, source ? source : &nothing, SMZ_VIEW_PLAIN, error);
    if (status == SMZ_OK)
        status =
            smz_measures_find(out, &words, &source_words, rouge->distinct, &rouge->scratch, error);
    return status;
}
