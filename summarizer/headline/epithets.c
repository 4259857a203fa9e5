/*
 * Adjectives before a noun that a headline can do without, whatever they say: "the northeastern
 * town" is a town. Nearly all are such that what is so with the adjective is so without it; those
 * that are not, or are what the news is about, are listed ("telling" in lists/english.tsv). It is
 * not so of what is denied, demanded, ruled or counted, nor of all that there are.
 */
#include "headline/collocations.h"
#include "headline/deletions.h"
#include "headline/scant_nouns.h"
#include "headline/turning.h"

#define NONE          SMZ_NO_HEAD
#define COUNT(array)  (sizeof(array) / sizeof *(array))
#define COST          0.25
#define COST_OF_KIND  0.35
#define COST_OF_SCORE 0.3

static bool has_ending(smz_text word, const char *ending)
{
    size_t size = strlen(ending);

    return word.size > size && memcmp(word.data + word.size - size, ending, size) == 0;
}

static bool has_beginning(smz_text word, const char *beginning)
{
    size_t size = strlen(beginning);

    return word.size > size && memcmp(word.data, beginning, size) == 0;
}

/* ---- What kind of word it is ------------------------------------------------------------ */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "18-17", "1-1": how a match ended. */
static bool is_score(smz_text word)
{
    size_t at = 0, dashes = 0;

    for (; at < word.size; at++) {
        bool dash = word.data[at] == '-';
        if (!is_digit(word.data[at]) && !(dash && at > 0 && at + 1 < word.size))
            return false;
        dashes += dash;
    }
    return dashes == 1 && word.size <= 7;
}

static bool is_result(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "win",  "victory", "defeat", "draw", "loss",   "rout",  "lead",      "triumph",  "upset",
        "wins", "defeats", "draws",  "tie",  "losses", "score", "victories", "thrashing"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* "Non-league", "unpaid", "anti-war", "homeless": what is denied in the word is lost with it. */
static bool is_denial(smz_text word)
{
    static const char *const beginnings[] = {
        "un",    "non",    "anti",  "ex-",  "pseudo", "pro-",  "mis",     "il",
        "ir",    "dis",    "self-", "so-",  "semi",   "quasi", "counter", "half-",
        "near-", "would-", "once-", "now-", "not-",   "pre-",  "post-",   "in-"};
    static const char *const endings[] = {"less", "free", "proof", "able", "ible", "like", "-only"};

    for (size_t k = 0; k < COUNT(beginnings); k++)
        if (has_beginning(word, beginnings[k]))
            return true;
    for (size_t k = 0; k < COUNT(endings); k++)
        if (has_ending(word, endings[k]))
            return true;
    /* "The highest-ranking" */
    for (size_t k = 0; k + 4 <= word.size; k++)
        if (memcmp(word.data + k, "est-", 4) == 0)
            return true;
    return false;
}

/* What tells the kind of a thing: "commercial", "economic", "military". */
static bool is_of_kind(smz_text word)
{
    static const char *const endings[] = {"al", "ic", "ary", "ar", "ial"};

    for (size_t k = 0; k < COUNT(endings); k++)
        if (has_ending(word, endings[k]))
            return true;
    return false;
}

/* "A pulsating game", "its struggling business": before its noun by what stands before it. */
static bool is_participle(const smz_clause *c, uint32_t i)
{
    smz_tag before = i > 0 ? (smz_tag)smz_clause_at(c, i - 1)->tag : SMZ_TAG_NONE;

    /* "The presiding officer" */
    return smz_clause_at(c, i)->tag == SMZ_TAG_VBG && !smz_is_kind(c, i + 1, SMZ_LIST_TITLE) &&
           (before == SMZ_TAG_DT || before == SMZ_TAG_PRPS || before == SMZ_TAG_POS);
}

/* An adjective in small letters: at the beginning it tells who the news is of. Participles of the
 * past are the news more often than not ("stolen cars"). */
static bool is_adjective(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    smz_text word = smz_clause_word(c, i);

    return (l->tag == SMZ_TAG_JJ || is_participle(c, i)) && l->relation == SMZ_REL_AMOD &&
           !(l->flags & (SMZ_LEX_UPPER | SMZ_LEX_DIGIT)) && word.size > 2 && !is_denial(word) &&
           !has_ending(word, "ed") && !has_ending(word, "est") && !has_ending(word, "en") &&
           !smz_is_kind(c, i,
                        SMZ_LIST_TELLING | SMZ_LIST_HEDGE | SMZ_LIST_UNIVERSAL | SMZ_LIST_NEGATION |
                            SMZ_LIST_ORDINAL | SMZ_LIST_CONDITION | SMZ_LIST_TITLE |
                            SMZ_LIST_STANCE);
}

static bool is_common_noun(const smz_lexeme *l)
{
    return l->tag == SMZ_TAG_NN || l->tag == SMZ_TAG_NNS;
}

/* "The Russian defence ministry" is of that country: another one has another. */
static bool is_of_state(const smz_clause *c, uint32_t noun)
{
    static const char *const words[] = {
        "ministry",    "force",      "forces",    "state",    "government", "bank",     "army",
        "court",       "parliament", "police",    "military", "navy",       "troops",   "agency",
        "authorities", "embassy",    "president", "regime",   "election",   "elections"};

    for (uint32_t k = c->first[noun]; k <= noun; k++)
        if (smz_is_kind(c, k,
                        SMZ_LIST_TITLE | SMZ_LIST_ROLE | SMZ_LIST_OFFICIAL | SMZ_LIST_ORGAN) ||
            smz_is_one_of(c, k, words, COUNT(words)))
            return true;
    return false;
}

/* "East German", "Old Norse": a name or an adjective in capitals, and no "The" or "Two". */
static bool is_of_country_name(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return (l->flags & SMZ_LEX_UPPER) && (smz_is_noun(l) || l->tag == SMZ_TAG_JJ);
}

/* "The Russian oil company", where two nouns more tell what it is; not "North Korean", nor what is
 * of a party or faith. */
static bool is_of_country(const smz_clause *c, uint32_t i)
{
    static const char *const others[] = {"French", "Dutch", "Greek", "Czech", "Swiss", "Thai"};
    static const char *const not_so[] = {
        "Republican", "Christian",     "Lutheran", "Anglican",    "Presbyterian",
        "Jewish",     "Libertarian",   "Olympian", "Elizabethan", "Victorian",
        "Orwellian",  "Shakespearean", "Pan",      "Puritan",     "Wesleyan"};
    static const char *const endings[] = {"an", "ish", "ese", "qi", "ni", "li"};
    /* "The Russian under-19 team": nobody plays for a team of no country. */
    static const char *const sides[] = {"team", "teams", "side", "sides", "squad", "squads"};
    const smz_lexeme *l = smz_clause_at(c, i), *next = l + 1;
    smz_text word = smz_clause_word(c, i);
    bool known = smz_is_one_of(c, i, others, COUNT(others));

    for (size_t k = 0; k < COUNT(endings); k++)
        known |= has_ending(word, endings[k]);
    if (!known || smz_is_one_of(c, i, not_so, COUNT(not_so)) || is_of_state(c, l->head))
        return false;
    return !smz_is_one_of(c, l->head, sides, COUNT(sides)) && i + 2 <= l->head &&
           l->tag == SMZ_TAG_JJ && l->relation == SMZ_REL_AMOD && (l->flags & SMZ_LEX_UPPER) &&
           is_common_noun(next) && is_common_noun(next + 1) &&
           !(i > 0 && is_of_country_name(c, i - 1));
}

/* "The 79th-minute goal", "a three-bedroom house": how long, large or late it is. */
static bool is_measured_compound(const smz_clause *c, uint32_t i)
{
    static const char *const endings[] = {"-minute", "-hour",  "-day",  "-week",    "-month",
                                          "-year",   "-grade", "-mile", "-bedroom", "-storey",
                                          "-story",  "-page",  "-foot", "-metre",   "-acre",
                                          "-round",  "-point", "-seat", "-strong",  "-part"};
    const smz_lexeme *l = smz_clause_at(c, i);

    if ((l->relation != SMZ_REL_AMOD && l->relation != SMZ_REL_COMPOUND &&
         l->relation != SMZ_REL_NUMMOD) ||
        (l->tag != SMZ_TAG_JJ && l->tag != SMZ_TAG_NN && l->tag != SMZ_TAG_CD))
        return false;
    for (size_t k = 0; k < COUNT(endings); k++)
        if (has_ending(smz_clause_word(c, i), endings[k]))
            return true;
    return false;
}

/* ---- The noun phrase -------------------------------------------------------------------- */

/* Whether something else stands before the noun and tells which one. */
static bool has_other_modifier(const smz_clause *c, uint32_t noun, uint32_t i)
{
    for (uint32_t k = c->first[noun]; k < noun; k++) {
        const smz_lexeme *l = smz_clause_at(c, k);
        if (l->head == noun && k != i && !c->gone[k] &&
            (l->relation == SMZ_REL_COMPOUND || l->relation == SMZ_REL_NMOD_POSS))
            return true;
    }
    return false;
}

/* "Top", "only", "biggest": of those that are such, and not of all. */
static bool measures(const smz_clause *c, uint32_t k)
{
    static const char *const words[] = {"top",   "main",    "chief", "leading", "sole",  "lone",
                                        "only",  "entire",  "whole", "last",    "next",  "same",
                                        "other", "more",    "fewer", "less",    "first", "final",
                                        "such",  "another", "too",   "so",      "as",    "very"};
    smz_tag tag = smz_clause_at(c, k)->tag;

    return tag == SMZ_TAG_JJS || tag == SMZ_TAG_RBS || tag == SMZ_TAG_JJR || tag == SMZ_TAG_RBR ||
           tag == SMZ_TAG_PDT || tag == SMZ_TAG_WDT || tag == SMZ_TAG_WPS ||
           smz_is_kind(c, k, SMZ_LIST_ORDINAL | SMZ_LIST_UNIVERSAL | SMZ_LIST_NEGATION) ||
           smz_is_one_of(c, k, words, COUNT(words));
}

/* Whether anything in the noun phrase, or right before it, measures or counts what the adjective
 * names: "the biggest private bank", "only small firms". */
static bool is_measured(const smz_clause *c, uint32_t noun, uint32_t i)
{
    uint32_t first = c->first[noun];

    if (smz_is_share_of(c, noun))
        return true;
    if (first > 0 && (smz_lexeme_is(c, first - 1, "only") || smz_lexeme_is(c, first - 1, "than") ||
                      smz_lexeme_is(c, first - 1, "even")))
        return true;
    for (uint32_t k = first; k < c->end[noun] && k <= noun; k++)
        if (k != i && !c->gone[k] && measures(c, k))
            return true;
    for (uint32_t k = first; k < i; k++)
        if (smz_lexeme_is(c, k, "than") || smz_lexeme_is(c, k, "like"))
            return true;
    return false;
}

/* Whether all from the adjective to its noun are adjectives, nouns and names. */
static bool is_one_phrase(const smz_clause *c, uint32_t i, uint32_t noun)
{
    for (uint32_t k = i + 1; k <= noun; k++) {
        const smz_lexeme *l = smz_clause_at(c, k);
        if (c->gone[k] || (l->flags & SMZ_LEX_QUOTED) ||
            !(smz_is_noun(l) || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_VBG ||
              l->tag == SMZ_TAG_VBN))
            return false;
    }
    return true;
}

/* "Mental health services", "foreign policy adviser": it is of the first noun, and what is left
 * says less, unless that is a name. */
static bool may_be_of_compound(const smz_clause *c, uint32_t i, uint32_t noun)
{
    uint32_t next = i + 1;

    while (next < noun && smz_clause_at(c, next)->relation == SMZ_REL_AMOD)
        next++;
    return next < noun && !smz_is_name(smz_clause_at(c, next));
}

/* ---- Where it stands -------------------------------------------------------------------- */

/* "The", "its", "Osby's": which one is known without the adjective. */
static bool is_definite(const smz_clause *c, uint32_t noun)
{
    uint32_t det = smz_child(c, noun, SMZ_REL_DET);

    return smz_child(c, noun, SMZ_REL_NMOD_POSS) != NONE ||
           (det != NONE && !smz_lexeme_is(c, det, "a") && !smz_lexeme_is(c, det, "an"));
}

/* "A", "two". */
static bool is_counted(const smz_clause *c, uint32_t noun)
{
    uint32_t det = smz_child(c, noun, SMZ_REL_DET);

    return det != NONE || smz_child(c, noun, SMZ_REL_NUMMOD) != NONE;
}

/* "Young drivers face higher fees", "foreign students must register": it is said of all of them. */
static bool is_general(const smz_clause *c, uint32_t noun)
{
    const smz_lexeme *l = smz_clause_at(c, noun);
    uint32_t tense;

    if (!smz_is_subject(l->relation) || is_counted(c, noun) || l->head == NONE)
        return false;
    tense = smz_tense_of(c, l->head);
    return tense == NONE ||
           !(smz_clause_at(c, tense)->tag == SMZ_TAG_VBD || smz_is_having(c, tense) ||
             smz_clause_at(c, tense)->tag == SMZ_TAG_VBN);
}

/* "Is a successful singer": that is what is said. */
static bool is_predicate(const smz_clause *c, uint32_t noun)
{
    const smz_lexeme *l = smz_clause_at(c, noun);

    return noun == c->root || smz_child(c, noun, SMZ_REL_COP) != NONE ||
           l->relation == SMZ_REL_XCOMP || l->relation == SMZ_REL_CONJ ||
           smz_child(c, noun, SMZ_REL_CONJ) != NONE || l->relation == SMZ_REL_APPOS;
}

/* "Had a bad day", "made a strong case". */
static bool is_object_of_light_verb(const smz_clause *c, uint32_t noun)
{
    const smz_lexeme *l = smz_clause_at(c, noun);

    return (l->relation == SMZ_REL_OBJ || l->relation == SMZ_REL_OBL) && l->head != NONE &&
           smz_is_kind(c, l->head, SMZ_LIST_LIGHT);
}

static bool is_alone(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *before = i > 0 ? smz_clause_at(c, i - 1) : NULL;
    const smz_lexeme *after = smz_clause_at(c, i + 1);

    if (c->first[i] != i || c->end[i] != i + 1 || smz_is_punctuation(after) ||
        after->tag == SMZ_TAG_CC || after->tag == SMZ_TAG_HYPH)
        return false;
    return !before || !(smz_is_punctuation(before) || before->tag == SMZ_TAG_CC ||
                        before->tag == SMZ_TAG_RB || before->tag == SMZ_TAG_RBR ||
                        before->tag == SMZ_TAG_RBS || before->tag == SMZ_TAG_HYPH);
}

bool smz_is_so_without(const smz_clause *c, uint32_t i, uint32_t noun)
{
    if (is_measured(c, noun, i) || is_predicate(c, noun) || is_general(c, noun) ||
        smz_clause_at(c, noun)->tag == SMZ_TAG_JJ)
        return false;
    if (smz_is_scant_noun(c, noun))
        return false;
    /* "Banned the foreign workers": others may stay. */
    if (is_definite(c, noun))
        return smz_clause_at(c, noun)->tag != SMZ_TAG_NNS || !smz_is_turned(c, noun);
    return !smz_is_turned(c, noun) &&
           (!is_object_of_light_verb(c, noun) || has_other_modifier(c, noun, i));
}

/* What a word is worth before its noun, if it can go; 0: it cannot. */
static double cost_of(const smz_clause *c, uint32_t i, uint32_t noun)
{
    /* "A 6-1 7-5 win": half of a score is another one. */
    if (is_score(smz_clause_word(c, i)))
        return is_result(c, noun) && !is_score(smz_clause_word(c, i + 1)) &&
                       !(i > 0 && is_score(smz_clause_word(c, i - 1)))
                   ? COST_OF_SCORE
                   : 0;
    /* "24-hour power" is not power. */
    if (is_measured_compound(c, i))
        return is_counted(c, noun) || is_definite(c, noun) ? COST : 0;
    if (is_of_country(c, i))
        return COST_OF_KIND;
    if (!is_adjective(c, i))
        return 0;
    /* "A correctional officer": a post. */
    if (is_of_kind(smz_clause_word(c, i)) && smz_is_kind(c, i + 1, SMZ_LIST_TITLE))
        return 0;
    return is_of_kind(smz_clause_word(c, i)) || may_be_of_compound(c, i, noun) ? COST_OF_KIND
                                                                               : COST;
}

/* "In northern Osbia" is in Osbia; else what stands before a name is a title, which goes as a
 * whole: titles.c. */
static bool may_stand_before_name(const smz_clause *c, uint32_t i, uint32_t noun)
{
    static const char *const words[] = {
        "northern",     "southern", "eastern",      "western",    "northeastern", "northwestern",
        "southeastern", "central",  "southwestern", "north-east", "north-west",   "south-east",
        "south-west",   "north",    "south",        "east",       "west"};

    if (!smz_is_name(smz_clause_at(c, noun)))
        return true;
    return smz_is_name(smz_clause_at(c, i + 1)) && i > 0 && smz_lexeme_is(c, i - 1, "in") &&
           smz_is_one_of(c, i, words, COUNT(words));
}

bool smz_epithet_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t noun = l->head;
    double cost;

    if (noun == NONE || noun <= i || c->gone[i] || (l->flags & SMZ_LEX_QUOTED) ||
        !smz_is_noun(smz_clause_at(c, noun)) || !may_stand_before_name(c, i, noun))
        return false;
    cost = cost_of(c, i, noun);
    if (cost == 0 || !is_alone(c, i) || smz_is_limited_noun(c, noun) || smz_is_collocation(c, i) ||
        !is_one_phrase(c, i, noun) || !smz_is_so_without(c, i, noun))
        return false;
    *out = (smz_deletion){
        .first = i, .end = i + 1, .top = i, .cost = cost, .agreed = true, .roomy = true};
    return true;
}
