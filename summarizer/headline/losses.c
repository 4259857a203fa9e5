#include "headline/losses.h"

#include "headline/mentions.h"
#include "headline/rank.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_word(const smz_clause *view, const bool *keep, uint32_t i)
{
    return keep[i] && !smz_is_punctuation(smz_clause_at(view, i));
}

/* The last word that is kept; the size: there is none. */
static uint32_t last_word(const smz_clause *view, const bool *keep)
{
    for (uint32_t i = (uint32_t)view->lexemes.size; i-- > 0;)
        if (is_word(view, keep, i))
            return i;
    return (uint32_t)view->lexemes.size;
}

/* "Files Case", "Backs Plan": of which kind, nobody knows. An article tells nothing; behind a
 * preposition it tells enough. */
static bool is_bare(const smz_clause *view, const bool *keep, uint32_t noun)
{
    smz_tag tag = smz_clause_at(view, noun)->tag;

    if (tag != SMZ_TAG_NN && tag != SMZ_TAG_NNS)
        return false;
    for (uint32_t i = 0; i < view->lexemes.size; i++)
        if (is_word(view, keep, i) && smz_clause_at(view, i)->head == noun &&
            smz_clause_at(view, i)->tag != SMZ_TAG_DT)
            return false;
    return true;
}

static void find_end(double *out, const smz_clause *view, const bool *keep)
{
    static const char *const events[] = {"after", "before", "following"};
    uint32_t last = last_word(view, keep), next = last + 1;
    smz_tag tag;

    if (last == view->lexemes.size)
        return;
    tag = smz_clause_at(view, last)->tag;
    out[SMZ_RANK_BARE_END] = is_bare(view, keep, last);
    out[SMZ_RANK_LOOSE_END] = tag == SMZ_TAG_RB || tag == SMZ_TAG_RP || tag == SMZ_TAG_IN;
    while (next < view->lexemes.size && view->gone[next])
        next++;
    out[SMZ_RANK_BEFORE_EVENT] =
        next < view->lexemes.size && smz_is_one_of(view, next, events, COUNT(events));
}

/* "Arrives Six Days [in advance] in the north", "Postpones [the judgement] for missing tests": a
 * preposition behind what was left out joins what it was not behind. */
static bool has_gap_before_preposition(const smz_clause *view, const bool *keep)
{
    bool kept = false, gap = false;

    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(view, i);
        if (view->gone[i] || smz_is_punctuation(l))
            continue;
        if (keep[i] && gap && l->tag == SMZ_TAG_IN)
            return true;
        if (keep[i])
            gap = false;
        else if (l->tag != SMZ_TAG_DT)
            gap = kept;
        kept |= keep[i];
    }
    return false;
}

/* "The [northeastern] town", "an [18-17] defeat". */
static unsigned count_epithets(const smz_clause *view, const bool *keep)
{
    unsigned count = 0;

    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(view, i);
        count += !keep[i] && !view->gone[i] && view->loose[i] == SMZ_LOOSE && l->head > i &&
                 l->head != SMZ_NO_HEAD && keep[l->head] &&
                 (l->relation == SMZ_REL_AMOD || l->relation == SMZ_REL_NUMMOD);
    }
    return count;
}

static bool has_name(const smz_clause *view)
{
    for (uint32_t i = 0; i < view->lexemes.size; i++)
        if (smz_is_name(smz_clause_at(view, i)) &&
            !smz_is_kind(view, i, SMZ_LIST_DAY | SMZ_LIST_MONTH))
            return true;
    return false;
}

static void find_subject(double *out, const smz_clause *view, const bool *keep)
{
    uint32_t subject = smz_subject(view, view->root), words = 0;

    if (subject == SMZ_NO_HEAD)
        return;
    for (uint32_t i = view->first[subject]; i < view->end[subject] && i < view->root; i++) {
        smz_tag tag = smz_clause_at(view, i)->tag;
        if (!is_word(view, keep, i))
            continue;
        words += tag != SMZ_TAG_DT;
        if (tag == SMZ_TAG_CC)
            out[SMZ_RANK_JOINED_SUBJECT] = 1;
    }
    out[SMZ_RANK_SHORT_SUBJECT] = words == 1;
}

static void find_tense(double *out, const smz_clause *view, const bool *keep)
{
    uint32_t root = view->root, said = smz_child(view, root, SMZ_REL_CCOMP);
    uint32_t tense = smz_tense_of(view, root);

    out[SMZ_RANK_FUTURE] = smz_clause_at(view, root)->tag == SMZ_TAG_VB;
    out[SMZ_RANK_CONTENT] = said != SMZ_NO_HEAD && keep[said];
    out[SMZ_RANK_PERFECT] =
        tense != SMZ_NO_HEAD && tense != root &&
        (smz_lexeme_is(view, tense, "has") || smz_lexeme_is(view, tense, "have"));
}

/* What a noun has lost: of "a photography teacher", where the document has "the teacher". */
static void find_spared(double *out, const smz_clause *view, const bool *keep)
{
    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        if (!smz_is_spare(view, keep, i))
            continue;
        out[SMZ_RANK_SPARED] += 1 / 3.0;
        if (smz_is_name(smz_clause_at(view, i)))
            out[SMZ_RANK_SPARED_NAME] = 1;
        if (keep[i + 1] && view->called[i + 1] != SMZ_CALLED_THE)
            out[SMZ_RANK_SPARED_LOOSELY] = 1;
    }
}

/* "Osby mayor [Mara] Lind", "[Mara] Lind": whether any name is so, and its title stays. */
static void find_names(double *out, const smz_clause *view, const bool *keep)
{
    out[SMZ_RANK_ROLE] = view->by_role;
    out[SMZ_RANK_RESOLVED] = view->lexemes.named > 0;
    for (uint32_t i = 0; i < view->lexemes.size; i++) {
        uint32_t surname = i + view->given[i];
        if (surname == i || keep[i] || !keep[surname])
            continue;
        out[SMZ_RANK_SURNAME] = 1;
        if (i > view->first[surname] && keep[i - 1] && smz_is_noun(smz_clause_at(view, i - 1)))
            out[SMZ_RANK_TITLED] = 1;
    }
}

void smz_headline_losses(double *out, const smz_cut *cut, const smz_clause *view)
{
    find_names(out, view, cut->keep);
    find_end(out, view, cut->keep);
    find_subject(out, view, cut->keep);
    find_tense(out, view, cut->keep);
    find_spared(out, view, cut->keep);
    out[SMZ_RANK_NAMELESS] = !has_name(view);
    out[SMZ_RANK_EPITHETS] = count_epithets(view, cut->keep);
    out[SMZ_RANK_GAP] = has_gap_before_preposition(view, cut->keep);
}

bool smz_document_asks(const smz_doc *doc)
{
    for (uint32_t s = 0; s < SMZ_HEADLINE_SENTENCES && s < doc->sentence_count; s++) {
        smz_span span = doc->sentences[s].span;
        for (size_t i = span.end; i > span.start && i + 3 > span.end; i--)
            if (doc->source.text.data[i - 1] == '?')
                return true;
    }
    return false;
}
