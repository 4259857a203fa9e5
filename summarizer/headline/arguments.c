#include "headline/arguments.h"

#include "headline/adjuncts.h"

#define NONE SMZ_NO_HEAD

/* ---- What links ------------------------------------------------------------------------- */

uint32_t smz_link_word(const smz_clause *c, uint32_t i)
{
    static const smz_relation links[] = {SMZ_REL_CASE, SMZ_REL_MARK};
    uint32_t word = smz_child_of(c, i, links, sizeof links / sizeof *links);

    return word == NONE ? c->first[i] : word;
}

bool smz_is_occasion_word(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"after",     "before",  "during", "amid",
                                        "following", "despite", "since",  "because",
                                        "while",     "ahead",   "amidst", "when"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* A day, a month, a year. */
static bool is_time(const smz_clause *c, uint32_t i)
{
    return smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME) || smz_is_year_at(c, i);
}

/* When or on what occasion. */
static bool is_when(const smz_clause *c, uint32_t i)
{
    return smz_is_occasion_word(c, smz_link_word(c, i)) || smz_is_occasion_word(c, c->first[i]) ||
           is_time(c, i);
}

static bool follows_comma(const smz_clause *c, uint32_t i)
{
    return c->first[i] > 0 && (smz_clause_at(c, c->first[i] - 1)->flags & SMZ_LEX_COMMA) != 0;
}

uint32_t smz_link_bit(const smz_clause *c, uint32_t word)
{
    if (smz_clause_at(c, word)->tag == SMZ_TAG_TO)
        return SMZ_LINK_INFINITIVE;
    return smz_link_of(smz_clause_word(c, word));
}

/* The same of the word that links a phrase or clause. */
static uint32_t link_bit(const smz_clause *c, uint32_t i)
{
    return smz_link_bit(c, smz_link_word(c, i));
}

/* ---- What is asked for ------------------------------------------------------------------ */

/* Whether anything stands between a verb and a phrase that could be its complement. */
static bool has_complement_before(const smz_clause *c, uint32_t verb, uint32_t before)
{
    for (uint32_t i = verb + 1; i < before; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (l->head == verb && (smz_is_complement(l->relation) || l->relation == SMZ_REL_OBL ||
                                l->relation == SMZ_REL_NMOD || l->relation == SMZ_REL_OBL_AGENT))
            return true;
    }
    return false;
}

bool smz_is_passive_verb(const smz_clause *c, uint32_t verb)
{
    return (smz_clause_at(c, verb)->tag == SMZ_TAG_VBN &&
            smz_child(c, verb, SMZ_REL_AUX) == NONE) ||
           smz_child(c, verb, SMZ_REL_AUX_PASS) != NONE;
}

/* Whether the verb has had its object before `before`, or its subject is what would be one. */
static bool has_object(const smz_clause *c, uint32_t verb, uint32_t before)
{
    uint32_t object = smz_child(c, verb, SMZ_REL_OBJ);

    return (object != NONE && object < before) || smz_is_passive_verb(c, verb);
}

/* The links that a verb asks for where its phrase `i` stands; `firm`: those alone that it hardly
 * comes without. */
static uint32_t links_of_verb(const smz_clause *c, uint32_t verb, uint32_t i, bool firm)
{
    const smz_valency *v = c->valency[verb];

    if (has_object(c, verb, c->first[i]))
        return firm ? v->object_firm : v->object;
    return firm ? v->direct_firm : v->direct;
}

/* Whether the noun before a phrase asks for it, whatever the tree hangs it on. */
static bool noun_asks(const smz_clause *c, uint32_t i, bool firm)
{
    uint32_t first = c->first[i];
    const smz_valency *v = first > 0 ? c->valency[first - 1] : NULL;

    if (!v || !smz_is_noun(smz_clause_at(c, first - 1)))
        return false;
    return ((firm ? v->direct_firm : v->direct) & link_bit(c, i)) != 0;
}

/* Prepositions that begin what a verb is about, not where and when it happened. */
static bool is_argument_word(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"to",      "into",  "as",      "of",     "from",
                                        "against", "with",  "for",     "onto",   "upon",
                                        "than",    "about", "between", "towards"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

bool smz_is_purpose(const smz_clause *c, uint32_t i)
{
    uint32_t head = smz_clause_at(c, i)->head;

    if (head == NONE || i < head || !smz_is_verb(smz_clause_at(c, head)) || !c->valency[head] ||
        smz_clause_at(c, c->first[i])->tag != SMZ_TAG_TO)
        return false;
    return has_object(c, head, c->first[i]) &&
           !(links_of_verb(c, head, i, false) & SMZ_LINK_INFINITIVE);
}

/* ---- Lost for sure ---------------------------------------------------------------------- */

/* "fell to", "turned into": whither, or what a verb says of whom. What it is done to may be left
 * out, if the verb is known and does not ask for it: "sold the house to a friend". */
static bool usually_asked(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"into", "as", "of", "against", "onto", "upon"};
    uint32_t word = smz_link_word(c, i);

    if (smz_lexeme_is(c, word, "to"))
        return !c->valency[head] || !has_object(c, head, c->first[i]);
    return smz_is_one_of(c, word, words, sizeof words / sizeof *words);
}

/* "goes on air", "fell on deaf ears": no article, so it is an idiom with its verb. */
static bool is_idiom(const smz_clause *c, uint32_t verb, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return c->first[i] > 0 && (c->first[i] - 1 == verb || smz_is_kind(c, verb, SMZ_LIST_LIGHT)) &&
           (l->tag == SMZ_TAG_NN || l->tag == SMZ_TAG_NNS) && !(l->flags & SMZ_LEX_UPPER) &&
           !smz_lexeme_is(c, i, "search") && smz_child(c, i, SMZ_REL_DET) == NONE &&
           smz_child(c, i, SMZ_REL_NMOD_POSS) == NONE && smz_child(c, i, SMZ_REL_NUMMOD) == NONE &&
           smz_child(c, i, SMZ_REL_COMPOUND) == NONE;
}

/* Whether the noun before a phrase is what somebody gives up. */
static bool gives_up(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "abandon", "abandoned", "abandons", "scrap",     "scrapped", "scraps",    "drop",
        "dropped", "drops",     "shelve",   "shelved",   "shelves",  "cancelled", "canceled",
        "cancels", "rejected",  "rejects",  "postponed", "delayed",  "halted"};
    uint32_t first = c->first[i], verb = first > 0 ? smz_clause_at(c, first - 1)->head : NONE;

    return verb != NONE && smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
}

/* "Plans" of "plans to close the school": without an article they are none in particular. */
static bool is_bare_subject(const smz_clause *c, uint32_t noun)
{
    return smz_clause_at(c, noun)->tag == SMZ_TAG_NNS &&
           smz_is_subject(smz_clause_at(c, noun)->relation) && c->first[noun] == noun;
}

bool smz_argument_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    const smz_valency *v = c->valency[head];

    if (i < head || smz_is_adjunct(c, i, head))
        return false;
    /* "The car maker has gone head-to-head with ..." */
    if (r == SMZ_REL_ADVMOD && c->first[i] == head + 1 && smz_is_kind(c, head, SMZ_LIST_LIGHT) &&
        !smz_is_kind(c, i, SMZ_LIST_LOOSE))
        return true;
    /* "They have been quick to ..." */
    if (smz_clause_at(c, head)->tag == SMZ_TAG_JJ && smz_child(c, head, SMZ_REL_COP) != NONE &&
        (r == SMZ_REL_XCOMP || r == SMZ_REL_ADVCL) && c->first[i] == head + 1 &&
        link_bit(c, i) == SMZ_LINK_INFINITIVE)
        return true;
    if (r == SMZ_REL_OBL && smz_lexeme_is(c, smz_link_word(c, i), "than"))
        return true;
    if (r == SMZ_REL_OBL && usually_asked(c, i, head))
        return true;
    /* "Put India in the lead" */
    if (r == SMZ_REL_OBL && !is_when(c, i) &&
        (smz_lexeme_is(c, head, "put") || smz_lexeme_is(c, head, "puts") ||
         smz_lexeme_is(c, head, "putting")))
        return true;
    /* Who abandons plans to open in London may have others. */
    if (link_bit(c, i) == SMZ_LINK_INFINITIVE && noun_asks(c, i, false) &&
        (gives_up(c, i) || is_bare_subject(c, head)))
        return true;
    if (!smz_is_verb(smz_clause_at(c, head)) || !v)
        return false;
    if (r == SMZ_REL_OBL && !is_when(c, i) && is_idiom(c, head, i))
        return true;
    return (r == SMZ_REL_OBL || r == SMZ_REL_XCOMP || r == SMZ_REL_ADVCL) && !is_when(c, i) &&
           !follows_comma(c, i) && (links_of_verb(c, head, i, true) & link_bit(c, i)) != 0;
}

/* ---- Perhaps missed --------------------------------------------------------------------- */

/* "inspired by ...", behind a noun, is nothing without what follows. */
static bool is_reduced(const smz_lexeme *l)
{
    return l->tag == SMZ_TAG_VBN && (l->relation == SMZ_REL_ACL || l->relation == SMZ_REL_RELCL ||
                                     l->relation == SMZ_REL_AMOD);
}

/* Where it happened, of a verb that says enough without. */
static bool is_where(const smz_clause *c, uint32_t verb, uint32_t i)
{
    static const char *const words[] = {"in", "at", "on"};

    return smz_is_one_of(c, smz_link_word(c, i), words, sizeof words / sizeof *words) &&
           (c->valency[verb]->direct & SMZ_VALENCY_ALONE) && !has_object(c, verb, c->first[i]);
}

/* A verb that the table knows. */
static bool verb_misses(const smz_clause *c, uint32_t i, uint32_t verb)
{
    if (links_of_verb(c, verb, i, false) & link_bit(c, i))
        return !is_where(c, verb, i);
    return !has_object(c, verb, c->first[i]) && !has_complement_before(c, verb, c->first[i]) &&
           !(c->valency[verb]->direct & SMZ_VALENCY_ALONE);
}

/* The first phrase behind a verb without an object belongs to it, and so do those of prepositions
 * that say what it is about. */
static bool unknown_misses(const smz_clause *c, uint32_t i, uint32_t head)
{
    uint32_t word = smz_link_word(c, i);

    if (is_argument_word(c, word) && !smz_lexeme_is(c, word, "for") &&
        !smz_lexeme_is(c, word, "with") && !smz_lexeme_is(c, word, "from") &&
        !smz_lexeme_is(c, word, "about"))
        return true;
    return !has_complement_before(c, head, c->first[i]);
}

/* "In" opens no agent, whatever the tree says: "drafted in its chief". */
static bool is_oblique(const smz_clause *c, uint32_t i)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    return r == SMZ_REL_OBL ||
           (r == SMZ_REL_OBL_AGENT && !smz_lexeme_is(c, smz_link_word(c, i), "by"));
}

static bool clause_missed(const smz_clause *c, uint32_t i, uint32_t head)
{
    uint32_t word = smz_link_word(c, i);

    if (smz_lexeme_is(c, word, "as") || smz_clause_at(c, word)->tag == SMZ_TAG_VBG)
        return false;
    if (c->valency[head] && smz_is_verb(smz_clause_at(c, head)))
        return verb_misses(c, i, head) && is_argument_word(c, word);
    return is_argument_word(c, word) &&
           (!smz_lexeme_is(c, word, "to") || !has_complement_before(c, head, c->first[i]));
}

/* "Hit a man with her car" is not to hit a man. */
static bool is_weapon(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const blows[] = {"hit", "hits", "hitting", "struck", "strikes"};

    return i > head && smz_lexeme_is(c, c->first[i], "with") &&
           smz_is_one_of(c, head, blows, sizeof blows / sizeof *blows);
}

bool smz_argument_missed(const smz_clause *c, uint32_t i, uint32_t head)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t word = smz_link_word(c, i);
    bool said_to_be = smz_child(c, head, SMZ_REL_COP) != NONE;
    bool phrase = is_oblique(c, i) || (l->relation == SMZ_REL_NMOD && said_to_be);

    if (i < head)
        return false;
    if (is_reduced(smz_clause_at(c, head)) || is_weapon(c, i, head))
        return true;
    if (is_when(c, i) || follows_comma(c, i) || smz_is_part_of(c, word))
        return false;
    if (noun_asks(c, i, false))
        return true;
    if (l->relation == SMZ_REL_ADVCL || l->relation == SMZ_REL_XCOMP)
        return clause_missed(c, i, head);
    if (!phrase)
        return false;
    if (smz_is_verb(smz_clause_at(c, head)) && c->valency[head] && !said_to_be)
        return verb_misses(c, i, head);
    if (has_complement_before(c, head, c->first[i]) && !is_argument_word(c, word))
        return false;
    if (said_to_be || smz_is_kind(c, head, SMZ_LIST_LIGHT) || !smz_is_verb(smz_clause_at(c, head)))
        return true;
    return unknown_misses(c, i, head);
}

/* ---- Objects ---------------------------------------------------------------------------- */

/* Who "has had" has something, whatever the tree calls it. */
static bool takes_object(const smz_clause *c, uint32_t verb)
{
    return (c->valency[verb] && (c->valency[verb]->direct & SMZ_VALENCY_OBJECT)) ||
           (smz_is_having(c, verb) && !smz_is_helping(smz_clause_at(c, verb)->relation));
}

bool smz_object_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_verb(smz_clause_at(c, i)) || !takes_object(c, i) ||
            smz_is_passive_verb(c, i) || smz_clause_at(c, i)->relation == SMZ_REL_AMOD)
            continue;
        while (smz_clause_tag(c, next) == SMZ_TAG_RB)
            next++;
        /* "Given it a lot of thought": the second of two objects. */
        if (next + 1 < c->lexemes.size && keep[next] &&
            smz_clause_at(c, next)->tag == SMZ_TAG_PRP && smz_is_gap(c, keep, next + 1) &&
            smz_clause_at(c, next + 1)->tag == SMZ_TAG_DT)
            return true;
        if (next < c->lexemes.size && smz_is_gap(c, keep, next))
            return true;
    }
    return false;
}
