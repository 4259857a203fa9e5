/* Split subjects: two nouns that the parser gave one verb for subjects, and that are one phrase. */
#include "headline/clause.h"

#define NONE SMZ_NO_HEAD

/* Whether a word with one of two tags stands in [first, end). */
static bool has_tag(const smz_clause *c, uint32_t first, uint32_t end, smz_tag tag, smz_tag other)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_clause_at(c, i)->tag == tag || smz_clause_at(c, i)->tag == other)
            return true;
    return false;
}

/* "Osby's ruling party", but "Ann Lee alongwith striker Karl Berg": a whole name is another one's.
 */
static bool is_whole_name(const smz_clause *c, uint32_t i)
{
    return i > 0 && (smz_clause_at(c, i)->flags & smz_clause_at(c, i - 1)->flags & SMZ_LEX_UPPER) &&
           smz_is_noun(smz_clause_at(c, i - 1)) &&
           !has_tag(c, i + 1, c->end[i], SMZ_TAG_POS, SMZ_TAG_POS);
}

/* Whether a noun phrase may go on with this word: an article, a preposition, "whose" begin another.
 */
static bool goes_on(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return smz_is_noun(l) || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_JJR ||
           l->tag == SMZ_TAG_JJS || l->tag == SMZ_TAG_RB || l->tag == SMZ_TAG_CD ||
           l->tag == SMZ_TAG_VBG || l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_DOLLAR;
}

/* The next subject of the root behind `i`, before it has its tense; NONE: there is none, or more
 * than a subject stands there. */
static uint32_t next_subject(const smz_clause *c, uint32_t i)
{
    uint32_t tense = smz_tense_of(c, c->root), next = NONE, first;

    if (smz_clause_at(c, i)->head != c->root || !smz_is_noun(smz_clause_at(c, i)) ||
        !smz_is_subject(smz_clause_at(c, i)->relation) || is_whole_name(c, i))
        return NONE;
    for (uint32_t k = i + 1; tense != NONE && k < tense; k++) {
        if (smz_is_finite(smz_clause_at(c, k)))
            return NONE;
        if (next == NONE && smz_clause_at(c, k)->head == c->root &&
            smz_is_subject(smz_clause_at(c, k)->relation))
            next = k;
    }
    first = next == NONE ? NONE : c->first[next];
    first += first != NONE && smz_lexeme_is(c, first, "and");
    return first != NONE && smz_is_noun(smz_clause_at(c, next)) && goes_on(c, first) &&
                   !has_tag(c, first, tense, SMZ_TAG_CC, SMZ_TAG_WP)
               ? next
               : NONE;
}

/* "A model and | actor was": the second hangs on the first. */
static bool join_subjects(smz_clause *c, uint32_t i, uint32_t cc, uint32_t next)
{
    smz_lexeme *items = c->lexemes.items;

    if (!(cc == c->first[next] || cc + 1 == c->first[next]) || !smz_lexeme_is(c, cc, "and") ||
        has_tag(c, i, cc, SMZ_TAG_IN, SMZ_TAG_COMMA))
        return false;
    items[cc].head = next;
    items[cc].relation = SMZ_REL_CC;
    items[next].head = i;
    items[next].relation = SMZ_REL_CONJ;
    return true;
}

/* "A woman senior | officer has", "an executive at social media | site Osby has": one verb has one
 * subject, and what stands side by side is one phrase; "this morning" is when. Needs first and
 * end. */
void smz_clause_repair_subjects(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        uint32_t next = next_subject(c, i), end = c->end[i], head = i;
        if (next == NONE)
            continue;
        if (join_subjects(c, i, end, next)) {
            head = i;
        } else if (end != c->first[next] || smz_lexeme_is(c, end, "and")) {
            continue;
        } else if (smz_is_kind(c, i, SMZ_LIST_TIME | SMZ_LIST_DAY)) {
            items[i].relation = SMZ_REL_OBL_BARE;
            head = next;
        } else if (has_tag(c, i, end, SMZ_TAG_IN, SMZ_TAG_IN)) {
            items[next].head = i;
            items[next].relation = SMZ_REL_NMOD;
        } else {
            items[i].head = head = next;
            items[i].relation = SMZ_REL_COMPOUND;
        }
        items[head].relation =
            smz_child(c, c->root, SMZ_REL_AUX_PASS) != NONE ? SMZ_REL_NSUBJ_PASS : SMZ_REL_NSUBJ;
    }
    smz_clause_repair_titles(c);
}
