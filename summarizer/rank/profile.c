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

static double mean_of(const double *x, uint32_t sentences, unsigned feature)
{
    double sum = 0;

    for (uint32_t s = 0; s < sentences; s++)
        sum += x[(size_t)s * SMZ_OF_SENTENCE + feature];
    return sum / sentences;
}

/* The mean centrality of the first sentences, of each text of a cluster. */
static double lead_centrality(const smz_doc *doc, const double *x)
{
    double sum = 0;
    uint32_t count = 0;

    for (uint32_t s = 0; s < doc->sentence_count; s++)
        if (smz_place(doc, s) < LEAD_SENTENCES) {
            sum += x[(size_t)s * SMZ_OF_SENTENCE + SMZ_OF_SENTENCE_PAGERANK];
            count++;
        }
    return sum / count;
}

static double tell_news(const smz_doc *doc, const double *x)
{
    uint32_t sentences = doc->sentence_count, texts = doc->member_count > 1 ? doc->member_count : 1;
    double lead;

    if (sentences / texts > ARTICLE_AT_MOST)
        return mean_of(x, sentences, SMZ_OF_SENTENCE_QUOTATION) > STORY_QUOTATIONS ? 0 : 0.5;
    if (smz_layout_has_dropped(&doc->layout, SMZ_REASON_BYLINE, SIZE_MAX) ||
        smz_layout_has_dropped(&doc->layout, SMZ_REASON_DATELINE, SIZE_MAX))
        return 1;
    if (sentences < ARTICLE_AT_LEAST)
        return 0.5;
    lead = lead_centrality(doc, x);
    lead = (lead - LEAD_COMMON) / (LEAD_CENTRAL - LEAD_COMMON);
    return 0.5 + 0.5 * (lead < 0 ? 0 : lead > 1 ? 1 : lead);
}

void smz_profile_shares(double *out, const smz_rank_input *input, const double *x)
{
    double news = 0;

    switch (input->profile) {
    case SMZ_PROFILE_NEWS: news = 1; break;
    case SMZ_PROFILE_FLAT: news = 0; break;
    case SMZ_PROFILE_AUTO: news = tell_news(input->doc, x); break;
    }
    out[SMZ_MODEL_NEWS] = news;
    out[SMZ_MODEL_FLAT] = 1 - news;
}

/* The lengths that parameters set are those of three sentences. */
#define USUAL_SENTENCES 3

/*
 * How long summaries are is a habit of those who write them. Highlights of articles that come with
 * a dateline had 33 to 42 tokens in CNN, those of other articles 47 to 52 in the Daily Mail; both
 * are telegrams beside three sentences of a Norwegian or Turkish summary, of 80 and more. So all of
 * this holds for English alone, that models learned from.
 */
void smz_reference_lengths(double *free_length, double *sentence_length,
                           const smz_rank_input *input, const double *share)
{
    const double *parameters = input->parameters;
    bool english = strcmp(smz_lang_code(input->doc->language), "en") == 0;
    bool dateline =
        english && smz_layout_has_dropped(&input->doc->layout, SMZ_REASON_DATELINE, SIZE_MAX);
    double unit = smz_reference_length, three;
    three = english ? share[SMZ_MODEL_NEWS] * parameters[SMZ_FEATURES_NEWS_LENGTH] +
                          share[SMZ_MODEL_FLAT] * parameters[SMZ_FEATURES_FLAT_LENGTH]
                    : parameters[SMZ_FEATURES_FOREIGN_LENGTH];
    *free_length = unit * parameters[SMZ_FEATURES_FREE_LENGTH] *
                   (dateline ? parameters[SMZ_FEATURES_DATELINE_FREE] : 1);
    *sentence_length =
        unit * three / USUAL_SENTENCES * (dateline ? parameters[SMZ_FEATURES_DATELINE] : 1);
}
