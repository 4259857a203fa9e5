#include "headline/articles.h"

#define NONE SMZ_NO_HEAD

/* "The Producers is up for a prize": a title, which its verb tells from producers. Not countries.
 */
static bool begins_title(const smz_clause *c, uint32_t the)
{
    static const char *const countries[] = {"states",  "philippines", "netherlands", "maldives",
                                            "bahamas", "emirates",    "nations",     "seychelles",
                                            "indies",  "isles",       "railways"};
    uint32_t name = smz_clause_at(c, the)->head, tense;
    smz_text word;

    if (name == NONE || smz_child(c, name, SMZ_REL_CONJ) != NONE || the != 0 ||
        !smz_lexeme_is(c, the, "the") || !(smz_clause_at(c, name)->flags & SMZ_LEX_UPPER) ||
        name != c->end[the] ||
        !(smz_clause_at(c, name)->tag == SMZ_TAG_NNPS ||
          smz_clause_at(c, name)->tag == SMZ_TAG_NNS) ||
        smz_is_kind(c, name, SMZ_LIST_ORGAN) ||
        smz_is_one_of(c, name, countries, sizeof countries / sizeof *countries))
        return false;
    /* Nor AIIMS, by its capitals. */
    word = smz_clause_word(c, name);
    if (word.size > 1 && smz_is_capital(word.data[1]))
        return false;
    tense = smz_tense_of(c, c->root);
    return tense != NONE && smz_subject(c, c->root) == name &&
           (smz_clause_at(c, tense)->tag == SMZ_TAG_VBZ || smz_lexeme_is(c, tense, "was"));
}

/* "The killing", "the top 10", "a seven-year-old": what is no noun by its tag, and used as one. */
static bool stands_for_noun(const smz_clause *c, uint32_t i)
{
    uint32_t head = smz_clause_at(c, i)->head;
    smz_tag tag;

    if (smz_clause_at(c, i)->relation != SMZ_REL_DET || head == NONE || head < i)
        return false;
    tag = (smz_tag)smz_clause_at(c, head)->tag;
    return tag == SMZ_TAG_VBG || (tag == SMZ_TAG_CD && head > i + 1) ||
           (i == 0 && head == 1 && tag == SMZ_TAG_VBN);
}

/* "Called it a 'disgrace'": what somebody or something is said to be, quoted. */
static bool is_before_quoted(const smz_clause *c, const smz_cut *cut, uint32_t i)
{
    uint32_t before = smz_kept_before(cut->keep, i), head = smz_clause_at(c, i)->head;
    smz_tag tag;

    if (before == NONE)
        return false;
    tag = (smz_tag)smz_clause_at(c, before)->tag;
    return !smz_lexeme_is(c, i, "the") && head != NONE && head > i + 1 && cut->keep[i + 1] &&
           (smz_clause_at(c, i + 1)->flags & SMZ_LEX_QUOTE) &&
           (smz_clause_at(c, head)->flags & SMZ_LEX_QUOTED) &&
           (smz_is_noun_tag(tag) || tag == SMZ_TAG_PRP ||
            (tag == SMZ_TAG_VBG && before > 0 && smz_is_article(c, before - 1)) ||
            smz_lexeme_is(c, before, "as") || smz_is_being(c, before));
}

/* "a few" is not "few", "$5 a day" not "$5 day", "the rich" are not "rich", and The Hague is a
 * name.
 */
static bool keeps_article(const smz_clause *c, const smz_cut *cut, uint32_t i)
{
    static const char *const before_a[] = {"almost", "nearly", "about", "around", "roughly",
                                           "than",   "such",   "quite", "hardly", "scarcely"};
    static const char *const many[] = {"dozen", "hundred", "thousand", "million", "billion"};
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t next = i + 1;

    while (next < c->lexemes.size && !cut->keep[next])
        next++;
    if ((l->flags & SMZ_LEX_QUOTED) || next >= c->lexemes.size || begins_title(c, i) ||
        is_before_quoted(c, cut, i))
        return true;
    /* "For almost a week", "more than a million", "such a deal". */
    if (i > 0 && cut->keep[i - 1] && !smz_lexeme_is(c, i, "the") &&
        smz_is_one_of(c, i - 1, before_a, sizeof before_a / sizeof *before_a))
        return true;
    /* "A quarter of a million". */
    if (i > 0 && smz_lexeme_is(c, i - 1, "of") && !smz_lexeme_is(c, i, "the") &&
        smz_is_one_of(c, next, many, sizeof many / sizeof *many))
        return true;
    if (smz_is_kind(c, next, SMZ_LIST_NEGATION | SMZ_LIST_UNIVERSAL) ||
        smz_lexeme_is(c, next, "lot") || smz_lexeme_is(c, next, "single") ||
        smz_lexeme_is(c, next, "bit") || smz_lexeme_is(c, next, "while") ||
        smz_lexeme_is(c, next, "more"))
        return true;
    if (i > 0 && cut->keep[i - 1] && !smz_lexeme_is(c, i, "the") &&
        (smz_is_noun(smz_clause_at(c, i - 1)) || smz_clause_at(c, i - 1)->tag == SMZ_TAG_CD ||
         smz_clause_at(c, i - 1)->tag == SMZ_TAG_PDT || smz_lexeme_is(c, i - 1, "half")))
        return true;
    /* "The Passion of the Christ": a name. */
    if (i > 2 && smz_lexeme_is(c, i, "the") && smz_lexeme_is(c, i - 1, "of") &&
        smz_clause_at(c, i - 2)->tag == SMZ_TAG_NNP && !smz_is_kind(c, i - 2, SMZ_LIST_TITLE) &&
        smz_lexeme_is(c, i - 3, "the") && (smz_clause_at(c, i - 3)->flags & SMZ_LEX_UPPER) &&
        (smz_clause_at(c, next)->flags & SMZ_LEX_UPPER))
        return true;
    if (i == 0 &&
        (smz_clause_at(c, next)->tag == SMZ_TAG_JJ || smz_is_noun(smz_clause_at(c, next))))
        return false;
    if (l->head == NONE ||
        !(stands_for_noun(c, i) || smz_is_noun(smz_clause_at(c, l->head)) ||
          smz_is_noun(smz_clause_at(c, next)) || smz_clause_at(c, next)->tag == SMZ_TAG_DOLLAR ||
          (smz_clause_at(c, next)->flags & SMZ_LEX_DIGIT)))
        return true;
    return i > 0 && (l->flags & SMZ_LEX_UPPER) != 0;
}

static bool is_mere_that(const smz_clause *c, const smz_cut *cut, uint32_t i)
{
    uint32_t before;

    if (!smz_lexeme_is(c, i, "that") || smz_clause_at(c, i)->tag != SMZ_TAG_IN ||
        (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
        return false;
    /* "A ruling that threw out the claim" */
    if (i + 1 < c->lexemes.size && smz_is_finite(smz_clause_at(c, i + 1)))
        return false;
    before = smz_kept_before(cut->keep, i);
    return before != NONE && smz_is_verb(smz_clause_at(c, before));
}

void smz_articles_drop(smz_cut *cut, const smz_clause *c)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (cut->keep[i] &&
            ((smz_is_article(c, i) && !keeps_article(c, cut, i)) || is_mere_that(c, cut, i)))
            cut->keep[i] = false;
}
