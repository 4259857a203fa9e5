#include "train.h"

/* As rouge_score has it, stemmed. */
static smz_rouge *new_scorer(void)
{
    smz_rouge_options options;
    smz_rouge *made;
    smz_error error;

    smz_rouge_options_init(&options);
    options.like = SMZ_ROUGE_GOOGLE;
    options.metrics = "1,2,Lsum";
    options.stem = 1;
    options.resamples = 0;
    if (smz_rouge_new(&made, &options, NULL, &error) != SMZ_OK)
        die("%s", error.message);
    return made;
}

/* The sentences, each on a line of its own. */
static smz_rouge_text lines_of(examples *all, const example *e, const uint32_t *sentences,
                               size_t count)
{
    size_t size = 0;
    char *out, *at;

    for (size_t i = 0; i < count; i++)
        size += smz_doc_sentence(doc_of(e), sentences[i]).size + 1;
    out = at = sure(SMZ_NEW(&all->scratch, char, size + 1));
    for (size_t i = 0; i < count; i++) {
        smz_text text = smz_doc_sentence(doc_of(e), sentences[i]);
        for (size_t k = 0; k < text.size; k++)
            *at++ = text.data[k] == '\n' ? ' ' : text.data[k];
        *at++ = '\n';
    }
    return (smz_rouge_text){out, size};
}

double score(examples *all, const example *e, const uint32_t *sentences, size_t count)
{
    smz_rouge_text candidate = lines_of(all, e, sentences, count);
    smz_rouge_text *references = sure(SMZ_NEW(&all->scratch, smz_rouge_text, e->reference_count));
    smz_score scores[3];
    smz_error error;

    if (!all->rouge)
        all->rouge = new_scorer();
    for (size_t r = 0; r < e->reference_count; r++)
        references[r] = (smz_rouge_text){e->references[r].text.data, e->references[r].text.size};
    if (smz_rouge_score(scores, all->rouge, &candidate, references, e->reference_count, &error) !=
        SMZ_OK)
        die("%s", error.message);
    return (scores[0].f + scores[1].f + scores[2].f) / 3;
}
