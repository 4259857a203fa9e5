/*
 * Counts in how many articles two words stand side by side, for
 * summarizer/headline/collocations/: README.md there. Reads JSON records ({"text"}) on standard
 * input, tags their sentences, and writes a row for every pair of a word and the noun behind it:
 * the word, the noun's lemma, the number of articles; tabs between.
 */
#include "../counts.h"
#include "../die.h"
#include "headline/analysis.h"
#include "headline/morphology.h"

const char program_name[] = "collocations";

static bool is_common_noun(smz_tag tag)
{
    return tag == SMZ_TAG_NN || tag == SMZ_TAG_NNS;
}

/* What can stand before a noun and be one word with it. Names are told otherwise. */
static bool is_modifier(smz_tag tag)
{
    return is_common_noun(tag) || tag == SMZ_TAG_JJ || tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBG;
}

static void count_sentence(const smz_analysis *a, smz_text text, uint32_t article)
{
    for (uint32_t i = 1; i < a->size; i++) {
        smz_word_form noun, word;
        if (is_common_noun(smz_tag_at(a, i)) && is_modifier(smz_tag_at(a, i - 1)) &&
            smz_lemmatize(&noun, smz_token_text(text, &a->tokens[i]), smz_tag_at(a, i)) &&
            smz_lemmatize(&word, smz_token_text(text, &a->tokens[i - 1]), SMZ_TAG_JJ))
            count_key(article, "%.*s\t%.*s", (int)word.size, word.data, (int)noun.size, noun.data);
    }
}

int main(void)
{
    for_each_sentence(count_sentence);
    return write_counts() ? 0 : 1;
}
