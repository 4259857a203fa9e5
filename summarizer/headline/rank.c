#include "headline/rank.h"

/* Weights of the score, chosen on the even documents of BBC News, Inshorts and MasakhaNEWS. */
#define COVERAGE     2.0
#define COST         0.5
#define LATER        2.2  /* a sentence behind the first */
#define SHORTER      0.02 /* a character less than a headline has */
#define IDEAL_CHARS  50
#define PRONOUN      0.6
#define DISAGREEMENT 0.2
#define INCOMPLETE   0.4
#define UNATTRIBUTED 0.3
#define SHORT_CUT    1.0
#define NO_VERB      0.5

static double coverage(const smz_cut *cut)
{
    double kept = 0, all = 0;

    for (size_t i = 0; i < cut->of->size; i++) {
        all += (double)cut->of->items[i].weight;
        kept += cut->keep[i] ? (double)cut->of->items[i].weight : 0;
    }
    return all > 0 ? kept / all : 0;
}

static bool has_pronoun_subject(const smz_clause *view)
{
    uint32_t subject = smz_subject(view, view->root);

    if (smz_child(view, view->root, SMZ_REL_EXPL) != SMZ_NO_HEAD)
        return true;
    return subject == SMZ_NO_HEAD || !smz_is_noun(smz_clause_at(view, subject)) ||
           smz_clause_at(view, subject)->tag == SMZ_TAG_PRP;
}

static bool has_pronoun(const smz_cut *cut, const smz_clause *view)
{
    for (uint32_t i = 0; i < cut->of->size; i++)
        if (cut->keep[i] && (cut->of->items[i].tag == SMZ_TAG_PRP) &&
            !(cut->of->items[i].flags & SMZ_LEX_QUOTED) && smz_is_kind(view, i, SMZ_LIST_PRONOUN))
            return true;
    return false;
}

static double base_score(const smz_cut *cut, const smz_clause *view, size_t most_chars)
{
    size_t chars = smz_cut_chars(cut), ideal = most_chars < IDEAL_CHARS ? most_chars : IDEAL_CHARS;
    double score = COVERAGE * coverage(cut) - LATER * cut->of->sentence;

    if (chars < ideal)
        score -= SHORTER * (double)(ideal - chars);
    if (has_pronoun_subject(view))
        score -= PRONOUN;
    if (has_pronoun(cut, view))
        score -= PRONOUN / 2;
    return score;
}

double smz_rank_cut(const smz_cut *cut, const smz_clause *view, const smz_candidate_facts *facts,
                    size_t most_chars)
{
    double score = base_score(cut, view, most_chars) - COST * facts->cost;

    if (facts->incomplete)
        score -= INCOMPLETE;
    if (facts->unattributed)
        score -= UNATTRIBUTED;
    return facts->agreed ? score : score - DISAGREEMENT;
}

/* The first finite verb that is kept is the root's, as a reader would take it. */
static bool reads_straight(const smz_cut *cut, const smz_clause *view)
{
    uint32_t tense = smz_tense_of(view, view->root);

    for (uint32_t i = 0; i < cut->of->size; i++)
        if (!view->gone[i] && smz_is_finite(&cut->of->items[i]) && (cut->keep[i] || i == tense))
            return i == tense;
    return false;
}

double smz_rank_short(const smz_cut *cut, const smz_clause *view, size_t most_chars)
{
    double score = base_score(cut, view, most_chars) - SHORT_CUT;

    return reads_straight(cut, view) ? score : score - NO_VERB;
}

static bool ends_as_question(const smz_clause *view)
{
    uint32_t last = (uint32_t)view->lexemes.size - 1;

    return smz_lexeme_is(view, last, "?");
}

smz_confidence smz_confidence_of(const smz_cut *cut, const smz_clause *view,
                                 const smz_candidate_facts *facts)
{
    bool sound = facts->agreed && !view->doubtful && !facts->restrictive && facts->cost <= 0.45 &&
                 cut->of->sentence == 0 && reads_straight(cut, view) &&
                 !has_pronoun_subject(view) && !has_pronoun(cut, view) && !ends_as_question(view) &&
                 !view->lexemes.unbalanced;

    if (sound && !facts->incomplete && !facts->unattributed && smz_cut_chars(cut) >= 25)
        return SMZ_CONFIDENCE_HIGH;
    if (view->doubtful || facts->incomplete || facts->unattributed || cut->of->sentence > 0 ||
        has_pronoun_subject(view) || !reads_straight(cut, view) || smz_cut_chars(cut) < 20)
        return SMZ_CONFIDENCE_LOW;
    return SMZ_CONFIDENCE_MEDIUM;
}
