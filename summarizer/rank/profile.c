/* How much the place of a sentence counts in a document. */
#include "rank/model.h"

/*
 * A news article says what matters first; a paper, a story or the minutes of a meeting do not. The
 * mean of the two models is nearly as good as the better one everywhere (docs/methods.md), and so
 * `auto` leaves it only for plain signs:
 *
 * - a byline or a dateline was dropped: news;
 * - the first three sentences are more central than others: news, the more the surer;
 * - long, and full of quotation marks: a story.
 *
 * Signs are told by structure alone, so that they hold in every language.
 */
#define ARTICLE_AT_LEAST 8 /* sentences */
#define ARTICLE_AT_MOST  150
#define STORY_QUOTATIONS 0.2 /* share of the sentences */

#define LEAD_SENTENCES 3
/* The mean score of the lead, of which 1 is every sentence's fair share, that makes no news and
 * sure news. It is 1.0 in abstracts of papers, 1.1 in XSum, 1.2 and more in CNN and Daily Mail. */
#define LEAD_COMMON  1.0
#define LEAD_CENTRAL 1.2

static bool has_newspaper_head(const smz_doc *doc)
{
    const smz_drops *drops = &doc->layout.drops;

    for (size_t i = 0; i < drops->size; i++)
        if (drops->items[i].reason == SMZ_REASON_BYLINE ||
            drops->items[i].reason == SMZ_REASON_DATELINE)
            return true;
    return false;
}

static double mean_of(const double *x, uint32_t sentences, unsigned feature)
{
    double sum = 0;

    for (uint32_t s = 0; s < sentences; s++)
        sum += x[(size_t)s * SMZ_OF_SENTENCE + feature];
    return sum / sentences;
}

static double tell_news(const smz_doc *doc, const double *x)
{
    uint32_t sentences = doc->sentence_count;
    double lead;

    if (sentences > ARTICLE_AT_MOST)
        return mean_of(x, sentences, SMZ_OF_SENTENCE_QUOTATION) > STORY_QUOTATIONS ? 0 : 0.5;
    if (has_newspaper_head(doc))
        return 1;
    if (sentences < ARTICLE_AT_LEAST)
        return 0.5;
    lead = mean_of(x, LEAD_SENTENCES, SMZ_OF_SENTENCE_PAGERANK);
    lead = (lead - LEAD_COMMON) / (LEAD_CENTRAL - LEAD_COMMON);
    return 0.5 + 0.5 * (lead < 0 ? 0 : lead > 1 ? 1 : lead);
}

void smz_profile_shares(double *out, const smz_rank_input *input, const double *x)
{
    switch (input->profile) {
    case SMZ_PROFILE_NEWS: out[SMZ_MODEL_NEWS] = 1; break;
    case SMZ_PROFILE_FLAT: out[SMZ_MODEL_NEWS] = 0; break;
    case SMZ_PROFILE_AUTO: out[SMZ_MODEL_NEWS] = tell_news(input->doc, x); break;
    }
    out[SMZ_MODEL_FLAT] = 1 - out[SMZ_MODEL_NEWS];
}
