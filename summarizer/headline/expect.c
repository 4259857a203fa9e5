#include "headline/expect.h"

#include "base/elementary.h"

/* ---- What is known of a word ------------------------------------------------------------ */

/* The feature of a tag; BIAS, which every word has: none. */
static smz_chance_feature feature_of_tag(smz_tag tag)
{
    switch (tag) {
    case SMZ_TAG_NN: return SMZ_CHANCE_NOUN;
    case SMZ_TAG_NNS: return SMZ_CHANCE_PLURAL;
    case SMZ_TAG_NNP:
    case SMZ_TAG_NNPS: return SMZ_CHANCE_NAME;
    case SMZ_TAG_JJ:
    case SMZ_TAG_JJR:
    case SMZ_TAG_JJS: return SMZ_CHANCE_ADJECTIVE;
    case SMZ_TAG_VBD:
    case SMZ_TAG_VBP:
    case SMZ_TAG_VBZ: return SMZ_CHANCE_FINITE;
    case SMZ_TAG_VB: return SMZ_CHANCE_INFINITIVE;
    case SMZ_TAG_VBG: return SMZ_CHANCE_GERUND;
    case SMZ_TAG_VBN: return SMZ_CHANCE_PARTICIPLE;
    case SMZ_TAG_CD: return SMZ_CHANCE_CARDINAL;
    case SMZ_TAG_IN: return SMZ_CHANCE_PREPOSITION;
    case SMZ_TAG_TO: return SMZ_CHANCE_TO;
    case SMZ_TAG_DT:
    case SMZ_TAG_PDT:
    case SMZ_TAG_WDT: return SMZ_CHANCE_DETERMINER;
    case SMZ_TAG_RB:
    case SMZ_TAG_RBR:
    case SMZ_TAG_RBS:
    case SMZ_TAG_RP:
    case SMZ_TAG_WRB: return SMZ_CHANCE_ADVERB;
    case SMZ_TAG_EX:
    case SMZ_TAG_PRP:
    case SMZ_TAG_PRPS:
    case SMZ_TAG_WP:
    case SMZ_TAG_WPS: return SMZ_CHANCE_PRONOUN;
    case SMZ_TAG_POS: return SMZ_CHANCE_POSSESSIVE;
    case SMZ_TAG_CC: return SMZ_CHANCE_CONJUNCTION;
    case SMZ_TAG_MD: return SMZ_CHANCE_MODAL;
    default: return SMZ_CHANCE_BIAS;
    }
}

/* The same of a relation. Depth in the tree, or what kind of clause a word is inside, says nothing
 * that its place does not: neither was worth its time. */
static smz_chance_feature feature_of_relation(smz_relation relation)
{
    switch (relation) {
    case SMZ_REL_ROOT: return SMZ_CHANCE_ROOT;
    case SMZ_REL_NSUBJ:
    case SMZ_REL_NSUBJ_PASS:
    case SMZ_REL_CSUBJ: return SMZ_CHANCE_SUBJECT;
    case SMZ_REL_OBJ:
    case SMZ_REL_IOBJ: return SMZ_CHANCE_OBJECT;
    case SMZ_REL_OBL_BARE:
    case SMZ_REL_NMOD_BARE: return SMZ_CHANCE_BARE;
    case SMZ_REL_ADVMOD: return SMZ_CHANCE_MANNER;
    case SMZ_REL_CONJ: return SMZ_CHANCE_CONJUNCT;
    case SMZ_REL_AUX:
    case SMZ_REL_AUX_PASS:
    case SMZ_REL_COP: return SMZ_CHANCE_AUXILIARY;
    default: return SMZ_CHANCE_BIAS;
    }
}

bool smz_sentence_holds(const smz_doc *doc, uint32_t sentence, uint32_t term)
{
    const smz_token *token = &doc->tokens[doc->sentences[sentence].first_token];

    for (uint32_t i = 0; i < doc->sentences[sentence].tokens && i < SMZ_LEXEMES_MOST; i++)
        if (token[i].term == term)
            return true;
    return false;
}

/* What the document says of a term. A stop word has none. */
static void find_repetition(double *out, const smz_doc *doc, uint32_t sentence, uint32_t term)
{
    uint32_t others = 0;
    double count, sentences = doc->sentence_count;

    if (term == SMZ_NO_TERM)
        return;
    count = doc->terms[term].count;
    for (uint32_t s = 0; s < SMZ_HEADLINE_SENTENCES && s < doc->sentence_count; s++)
        others += s != sentence && smz_sentence_holds(doc, s, term);
    out[SMZ_CHANCE_COUNT] = smz_log(count);
    out[SMZ_CHANCE_REPEATED] = count > 1;
    out[SMZ_CHANCE_SHARE] = count < sentences ? count / sentences : 1;
    out[SMZ_CHANCE_EARLY] = others > 0;
    out[SMZ_CHANCE_THROUGHOUT] = others > 1;
}

void smz_chance_features(double *out, const smz_clause *clause, const smz_doc *doc, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(clause, i);

    memset(out, 0, SMZ_CHANCE_FEATURE_COUNT * sizeof *out);
    out[feature_of_tag((smz_tag)l->tag)] = 1;
    out[feature_of_relation((smz_relation)l->relation)] = 1;
    out[SMZ_CHANCE_BIAS] = 1;
    out[SMZ_CHANCE_STOP] = (l->flags & SMZ_LEX_STOP) != 0;
    out[SMZ_CHANCE_QUOTED] = (l->flags & SMZ_LEX_QUOTED) != 0;
    out[SMZ_CHANCE_DIGIT] = (l->flags & SMZ_LEX_DIGIT) != 0;
    out[SMZ_CHANCE_LENGTH] = l->chars / 10.0;
    out[SMZ_CHANCE_SECOND] = clause->lexemes.sentence == 1;
    out[SMZ_CHANCE_LATER] = clause->lexemes.sentence > 1;
    find_repetition(out, doc, clause->lexemes.sentence, l->term);
}

/* ---- What that says --------------------------------------------------------------------- */

/* Learned: headline_words, how many a headline has, and chance_weights, the log-odds that it holds
 * a word. */
#include "headline/expected.inc"

void smz_expect_words(smz_clause *clause, const smz_doc *doc)
{
    double x[SMZ_CHANCE_FEATURE_COUNT];

    for (uint32_t i = 0; i < clause->lexemes.size; i++) {
        smz_lexeme *l = &clause->lexemes.items[i];
        double odds = 0;
        l->chance = 0;
        if (smz_is_punctuation(l))
            continue;
        smz_chance_features(x, clause, doc, i);
        for (size_t f = 0; f < SMZ_CHANCE_FEATURE_COUNT; f++)
            odds += chance_weights[f] * x[f];
        l->chance = (float)smz_logistic(odds);
    }
}

double smz_expected_f1(const smz_cut *cut)
{
    double same = 0, words = 0;

    for (size_t i = 0; i < cut->of->size; i++) {
        const smz_lexeme *l = &cut->of->items[i];
        if (smz_is_punctuation(l) || !(cut->keep[i] || (i >= cut->after && i < cut->after_end)))
            continue;
        same += (double)l->chance;
        words++;
    }
    words += cut->verb.data != NULL;
    return 2 * same / (words + headline_words);
}
