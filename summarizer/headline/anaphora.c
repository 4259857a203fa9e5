#include "headline/anaphora.h"

#include "headline/expect.h"

/* Words and a colon. */
#define LABEL_MOST 5

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_pointer(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"this",   "that", "these", "those", "such", "another",
                                        "others", "both", "each",  "some",  "most", "many",
                                        "either", "one",  "none",  "few",   "same", "former"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* Of which a country or the world has one, whoever reads of it. */
static bool is_unique(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"government", "president",  "police",   "pope", "queen",
                                        "king",       "world",      "internet", "web",  "economy",
                                        "army",       "opposition", "weather",  "sun",  "public",
                                        "military",   "parliament"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

static bool is_capital(const smz_clause *c, uint32_t i)
{
    return i > 0 && (smz_clause_at(c, i)->flags & SMZ_LEX_UPPER) != 0;
}

/* What stands between "the" and its noun tells which one: more than a number does. */
static bool is_described(const smz_clause *c, uint32_t article, uint32_t noun)
{
    for (uint32_t i = article + 1; i < noun; i++)
        if (!c->gone[i] && !smz_is_number(smz_clause_at(c, i)))
            return true;
    return false;
}

/* "The plan to ...", "the head of ...": what follows the noun tells which one; an 's does not. */
static bool is_defined(const smz_clause *c, const bool *keep, uint32_t noun)
{
    for (uint32_t i = noun + 1; i < c->end[noun]; i++)
        if (keep[i] && !smz_is_punctuation(smz_clause_at(c, i)) &&
            smz_clause_at(c, i)->tag != SMZ_TAG_POS)
            return true;
    return false;
}

/* "the company", "the two sides", "the 36-year-old" */
static bool is_known_one(const smz_clause *c, const bool *keep, uint32_t article)
{
    uint32_t noun = smz_clause_at(c, article)->head;

    if (!smz_lexeme_is(c, article, "the") || noun == SMZ_NO_HEAD || noun < article)
        return false;
    return !smz_is_name(smz_clause_at(c, noun)) && !is_capital(c, noun) && !is_unique(c, noun) &&
           !is_described(c, article, noun) && !is_defined(c, keep, noun);
}

static bool is_link(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_CC || smz_is_kind(c, i, SMZ_LIST_CONNECTIVE);
}

/* "Software: the actor's voice ...": what labels a picture. */
static bool is_label(const smz_clause *c, const bool *keep, uint32_t first)
{
    for (uint32_t i = first + 1; i < c->lexemes.size && i < first + LABEL_MOST; i++)
        if (keep[i] && smz_lexeme_is(c, i, ":"))
            return true;
    return false;
}

bool smz_points_back(const smz_clause *c, const bool *keep)
{
    uint32_t first = smz_first_kept(c, keep), subject = smz_subject(c, c->root);
    bool named = false;

    if (first < c->lexemes.size && (is_link(c, first) || is_label(c, keep, first)))
        return true;
    if (subject == SMZ_NO_HEAD)
        return false;
    for (uint32_t i = c->first[subject]; i < c->end[subject]; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (c->gone[i] || (l->flags & SMZ_LEX_QUOTED))
            continue;
        if (!named && (l->tag == SMZ_TAG_PRPS || is_known_one(c, keep, i)))
            return true;
        if (i == c->first[subject] && is_pointer(c, i) && !is_defined(c, keep, i))
            return true;
        named |= smz_is_noun(l);
    }
    return false;
}

bool smz_opens_subordinate(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"when",    "while",    "whether", "if",    "although",
                                        "because", "since",    "unless",  "until", "after",
                                        "though",  "as",       "before",  "where", "once",
                                        "who",     "whatever", "ever",    "even",  "which"};
    uint32_t first = smz_first_kept(c, keep);

    return first < c->lexemes.size && smz_is_one_of(c, first, words, COUNT(words));
}

bool smz_is_stranger(const smz_clause *view, const smz_doc *doc)
{
    uint32_t subject = smz_subject(view, view->root);

    if (view->lexemes.sentence == 0)
        return false;
    if (subject == SMZ_NO_HEAD)
        return true;
    for (uint32_t i = view->first[subject]; i < view->end[subject]; i++) {
        uint32_t term = smz_clause_at(view, i)->term;
        if (term != SMZ_NO_TERM && !view->gone[i] && smz_sentence_holds(doc, 0, term))
            return false;
    }
    return true;
}
