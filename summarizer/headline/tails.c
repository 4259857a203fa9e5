/* Tails: what stands from a word to the end of the clause and can be left out, whatever the tree
 * says that it hangs on. */
#include "headline/arguments.h"
#include "headline/deletions.h"

#define NONE SMZ_NO_HEAD

/* Whether a tail may begin there: behind the main verb and a word of what it is about. */
static bool is_behind_verb(const smz_clause *c, uint32_t first)
{
    uint32_t tense = smz_tense_of(c, c->root);

    return tense != NONE && first > tense + 1 && first > c->root &&
           !(smz_clause_at(c, first)->flags & SMZ_LEX_QUOTED);
}

/* A tail goes whole, or not at all: smz_is_loose(). */
static void mark(smz_clause *c, uint32_t first)
{
    for (uint32_t i = first + 1; i < c->lexemes.size; i++)
        if (c->loose[i] == SMZ_LOOSE_NOT)
            c->loose[i] = SMZ_LOOSE_TAIL;
    c->loose[first] = SMZ_LOOSE_START;
}

/* ---- Behind commas ---------------------------------------------------------------------- */

/* "..., 27 years after his death": from a comma behind the verb to the end; but not the end of a
 * list, and nothing that limits what stands before. */
static bool is_comma_tail(const smz_clause *c, uint32_t comma)
{
    uint32_t end = (uint32_t)c->lexemes.size;
    smz_tag next = comma + 1 < end ? smz_clause_at(c, comma + 1)->tag : SMZ_TAG_NONE;
    bool listed = next == SMZ_TAG_CC, verb = false;

    for (uint32_t i = comma + 1; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        verb |= smz_is_finite(l) || l->tag == SMZ_TAG_VBG || l->tag == SMZ_TAG_VBN;
        listed |= l->tag == SMZ_TAG_CC && !verb;
        if (smz_is_kind(c, i, SMZ_LIST_CONDITION | SMZ_LIST_NEGATION | SMZ_LIST_STANCE) ||
            smz_lexeme_is(c, i, "but") || smz_lexeme_is(c, i, "than") ||
            (l->flags & SMZ_LEX_QUOTED))
            return false;
    }
    /* "..., the BBC understands" is who said it. */
    return !listed && (!verb || next == SMZ_TAG_IN || next == SMZ_TAG_VBG || next == SMZ_TAG_VBN ||
                       next == SMZ_TAG_WDT || next == SMZ_TAG_WP || next == SMZ_TAG_WRB);
}

/* ---- Behind words ----------------------------------------------------------------------- */

static bool begins_phrase(smz_tag tag)
{
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PRP || tag == SMZ_TAG_PRPS ||
           tag == SMZ_TAG_JJ || tag == SMZ_TAG_CD;
}

static bool has_finite_verb(const smz_clause *c, uint32_t first)
{
    for (uint32_t i = first; i < c->lexemes.size; i++)
        if (!c->gone[i] && smz_is_finite(smz_clause_at(c, i)))
            return true;
    return false;
}

/* "hours after", "just two days after": when is told from the measure on. */
static uint32_t with_measure(const smz_clause *c, uint32_t i)
{
    while (i > 1 &&
           (smz_is_kind(c, i - 1, SMZ_LIST_TIME) || smz_lexeme_is(c, i - 1, "years") ||
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_CD || smz_lexeme_is(c, i - 1, "just") ||
            smz_lexeme_is(c, i - 1, "only") || smz_lexeme_is(c, i - 1, "shortly") ||
            smz_lexeme_is(c, i - 1, "soon") || smz_lexeme_is(c, i - 1, "even")))
        i--;
    return i;
}

/* Whether the word before asks for this one: "named after", "described as". */
static bool is_asked_for(const smz_clause *c, uint32_t i)
{
    const smz_valency *before = i > 0 ? c->valency[i - 1] : NULL;

    return before && (before->direct & smz_link_bit(c, i));
}

/* "The same as", "such ... as", "as nerve shredding as": what is compared. */
static bool compares(const smz_clause *c, uint32_t as)
{
    static const char *const words[] = {"as", "same", "such", "so", "not"};

    for (uint32_t i = 0; i < as; i++)
        if (!c->gone[i] && smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    for (uint32_t i = as + 1; i < as + 6 && i < c->lexemes.size; i++)
        if (smz_lexeme_is(c, i, "as"))
            return true;
    return false;
}

/* What tells the circumstances of a clause: after what, amid what, as what happened. "As president"
 * has no verb, and "so good as" is no circumstance. */
static bool opens_circumstance(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"after",     "amid",    "amidst",
                                        "following", "despite", "during"};
    smz_tag next = i + 1 < c->lexemes.size ? smz_clause_at(c, i + 1)->tag : SMZ_TAG_NONE;
    bool clause = smz_lexeme_is(c, i, "as") || smz_lexeme_is(c, i, "while");

    if (clause)
        return (begins_phrase(next) || next == SMZ_TAG_VBG) && has_finite_verb(c, i + 1) &&
               !compares(c, i) && smz_clause_at(c, i - 1)->tag != SMZ_TAG_JJ &&
               smz_clause_at(c, i - 1)->tag != SMZ_TAG_RB && !smz_is_verb(smz_clause_at(c, i - 1));
    return smz_is_one_of(c, i, words, sizeof words / sizeof *words) &&
           (begins_phrase(next) || next == SMZ_TAG_VBG) && !smz_lexeme_is(c, i - 1, "the");
}

/* What is denied may be denied of the circumstances alone: "was not named after the king". A first
 * time is told since when. */
static bool is_word_tail(const smz_clause *c, uint32_t word)
{
    if (word < 2 || !opens_circumstance(c, word) || is_asked_for(c, word) ||
        (smz_lexeme_is(c, word - 1, "time") && smz_is_kind(c, word - 2, SMZ_LIST_ORDINAL)))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (i < word ? smz_is_kind(c, i, SMZ_LIST_NEGATION)
                     : smz_is_kind(c, i, SMZ_LIST_CONDITION) || smz_lexeme_is(c, i, "but"))
            return false;
    return true;
}

bool smz_tail_find(smz_deletion *out, smz_clause *c, uint32_t i)
{
    bool comma = (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) != 0;
    uint32_t first = i;

    if (!is_behind_verb(c, i) || !(comma ? is_comma_tail(c, i) : is_word_tail(c, i)))
        return false;
    if (!comma) {
        first = with_measure(c, i);
        if (smz_clause_at(c, first - 1)->flags & SMZ_LEX_COMMA)
            first--;
        if (!is_behind_verb(c, first))
            return false;
    }
    mark(c, first);
    *out = (smz_deletion){.first = first,
                          .end = (uint32_t)c->lexemes.size,
                          .top = first,
                          .cost = 0.1,
                          .agreed = true};
    return true;
}
