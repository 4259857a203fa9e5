/* Subjects that the parser has hang on one verb side by side, and that are one phrase: what "and"
 * or commas join, a name and its number. */
#include "headline/repairs.h"

#define NONE SMZ_NO_HEAD

/* So many subjects of a verb are looked at. */
#define SUBJECTS_MOST 4

static const smz_lexeme *at(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i);
}

static bool joins(const smz_clause *c, uint32_t i)
{
    return smz_lexeme_is(c, i, "and") || smz_lexeme_is(c, i, "&");
}

/* ---- Subjects before the verb ------------------------------------------------------------ */

/* The subjects of the root before its tense; how many. 0: a clause stands among them, or there are
 * too many. */
static size_t find_subjects(const smz_clause *c, uint32_t tense, uint32_t *out)
{
    size_t count = 0;

    for (uint32_t i = 0; i < tense; i++) {
        const smz_lexeme *l = at(c, i);
        if (l->head == c->root &&
            (l->relation == SMZ_REL_NSUBJ || l->relation == SMZ_REL_NSUBJ_PASS)) {
            if (count == SUBJECTS_MOST)
                return 0;
            out[count++] = i;
        }
        if (count > 0 && (smz_is_finite(l) || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WDT))
            return 0;
    }
    return count;
}

static void join(smz_clause *c, uint32_t cc, uint32_t second, uint32_t first)
{
    smz_lexeme *items = c->lexemes.items;

    items[second].head = first;
    items[second].relation = SMZ_REL_CONJ;
    if (cc != NONE) {
        items[cc].head = second;
        items[cc].relation = SMZ_REL_CC;
    }
}

static bool is_one(const smz_lexeme *l)
{
    return l->tag == SMZ_TAG_NN || l->tag == SMZ_TAG_NNP;
}

static bool holds_preposition(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (at(c, i)->tag == SMZ_TAG_IN)
            return true;
    return false;
}

/* "The war between Osby and | the north goes on", "a woman in Osby and | a man are": of which noun
 * before "and" the second is the other one; one woman alone would not be "are". */
static uint32_t first_of_two(const smz_clause *c, uint32_t tense, uint32_t first, uint32_t cc)
{
    bool plural = at(c, tense)->tag == SMZ_TAG_VBP || smz_lexeme_is(c, tense, "were");
    uint32_t near = cc - 1 - (smz_is_punctuation(at(c, cc - 1)) && cc > first + 1);

    if (!holds_preposition(c, first, cc) || (plural && is_one(at(c, first))))
        return first;
    return smz_is_noun(at(c, near)) ? near : NONE;
}

/* "A maid, | a cook and a clerk are": a list of which the second is the first one's. */
static bool is_list(const smz_clause *c, uint32_t tense, uint32_t second)
{
    uint32_t last = smz_child(c, second, SMZ_REL_CONJ);

    if (last == NONE || last < second || last >= tense || at(c, tense)->tag == SMZ_TAG_VBZ ||
        smz_lexeme_is(c, tense, "was"))
        return false;
    for (uint32_t i = last + 1; i < tense; i++)
        if (smz_is_punctuation(at(c, i)))
            return false;
    return true;
}

/* "Ann Lee and Jonas Berg's daughter Mara is": a daughter of both, and no second person. */
static bool is_owned_by_both(const smz_clause *c, uint32_t cc, uint32_t second)
{
    for (uint32_t i = cc + 1; i < second; i++)
        if (at(c, i)->tag == SMZ_TAG_POS && smz_is_name(at(c, i - 1)))
            return true;
    return false;
}

/* Makes one of two neighbours; false: they stay. */
static bool repair_two(smz_clause *c, uint32_t tense, uint32_t first, uint32_t second)
{
    uint32_t begin = c->first[second], cc = NONE;

    if (begin <= first)
        return false;
    /* "Nimbus 2 has landed" */
    if (second == first + 1 && smz_is_name(at(c, first)) && at(c, second)->tag == SMZ_TAG_CD) {
        c->lexemes.items[second].head = first;
        c->lexemes.items[second].relation = SMZ_REL_NUMMOD;
        return true;
    }
    if (!smz_is_noun(at(c, first)) || !smz_is_noun(at(c, second)))
        return false;
    if (joins(c, begin))
        cc = begin;
    else if (joins(c, begin - 1))
        cc = begin - 1;
    if (cc != NONE && cc > first) {
        uint32_t host = first_of_two(c, tense, first, cc);
        if (host == NONE || !smz_is_in_phrase(c, cc + 1, second) || is_owned_by_both(c, cc, second))
            return false;
        join(c, cc, second, host);
        return true;
    }
    if (begin == c->end[first] + 1 && (at(c, begin - 1)->flags & SMZ_LEX_COMMA) &&
        is_list(c, tense, second)) {
        join(c, NONE, second, first);
        return true;
    }
    return false;
}

/* The last ones first: "a maid, | a cook and | a clerk". */
static void repair_neighbours(smz_clause *c)
{
    uint32_t subjects[SUBJECTS_MOST], tense = smz_tense_of(c, c->root);
    size_t count = tense == NONE ? 0 : find_subjects(c, tense, subjects);
    bool changed = false;

    for (size_t i = count; i-- > 1;)
        changed |= repair_two(c, tense, subjects[i - 1], subjects[i]);
    if (changed)
        smz_hang_subject(c, subjects[0], c->root);
}

void smz_repair_subjects_together(smz_clause *c)
{
    repair_neighbours(c);
}
