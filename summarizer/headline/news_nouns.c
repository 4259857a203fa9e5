/* Nouns and adjectives of news that the tagger takes for verbs: the first half of a compound, what
 * somebody is, the subject of a verb further on. As in news_tags.c, what the parser learned from
 * was tagged without these. */
#include "headline/clause.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Words to each side that a phrase or clause is looked for in. */
#define LOOK_MOST 16

static bool is_tagged_verb(const smz_analysis *a, uint32_t i)
{
    return smz_is_verb_tag(smz_tag_at(a, i));
}

/* "To pay", "must pay", "they pay": nothing but a verb. */
static bool asks_for_verb(const smz_analysis *a, uint32_t before)
{
    smz_tag tag = smz_tag_at(a, before);

    return tag == SMZ_TAG_TO || tag == SMZ_TAG_MD || tag == SMZ_TAG_PRP || tag == SMZ_TAG_WP ||
           tag == SMZ_TAG_WDT || tag == SMZ_TAG_RB;
}

static bool helps(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"are", "have", "do", "were", "'re", "'ve"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* Whether a finite verb comes before a mark and before what may open another clause. */
static bool verb_comes(const smz_analysis *a, smz_text text, uint32_t i)
{
    for (uint32_t end = i + LOOK_MOST; i < end && !smz_is_mark_at(a, i); i++) {
        smz_tag tag = smz_tag_at(a, i);
        if (smz_is_finite_tag(tag))
            return true;
        if (tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WRB || tag == SMZ_TAG_PRP ||
            tag == SMZ_TAG_CC || smz_token_is(a, text, i, "that") ||
            smz_token_is(a, text, i, "as") || smz_token_is(a, text, i, "if"))
            return false;
    }
    return false;
}

/* ---- Compounds --------------------------------------------------------------------------- */

#define SECONDS_MOST 20

typedef struct compound {
    const char *first;
    const char *seconds[SECONDS_MOST];
} compound;

/* "The town's pay dispute deepens", "a think tank has", "swear words": the first half of a
 * compound, however much it looks like a verb. */
static bool is_first_half(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const compound compounds[] = {
        {"pay",
         {"dispute", "disputes", "rise", "rises", "deal", "deals", "offer", "talks", "cut", "cuts",
          "gap", "row", "claim", "hike", "freeze", "increase", "award", "strike"}},
        {"singles",
         {"chart", "charts", "title", "titles", "final", "finals", "champion", "match", "crown",
          "semi-final", "semi-finals", "quarter-final", "tournament", "event", "draw"}},
        {"think", {"tank", "tanks"}},
        {"swear", {"word", "words"}},
        {"work", {"permit", "permits"}},
        {"phone", {"call", "calls"}},
        {"waiting", {"time", "times", "list", "lists"}},
        {"opening", {"time", "times", "hours", "ceremony", "night"}},
        {"training", {"camp", "ground", "session", "workshop", "course", "centre", "programme"}},
        {"testing", {"start-up", "company", "kit", "kits", "centre", "centres", "site"}},
        {"doping", {"row", "scandal", "case"}},
        {"working", {"president", "group", "hours", "conditions"}},
        {"mining", {"department", "firm", "giant", "company", "group", "town"}},
        {"parking", {"space", "spaces", "fine", "fines", "ticket", "tickets", "charges"}},
    };

    if (!is_tagged_verb(a, i) || i == 0 || asks_for_verb(a, i - 1))
        return false;
    for (size_t k = 0; k < COUNT(compounds); k++) {
        size_t size = 0;
        while (size < SECONDS_MOST && compounds[k].seconds[size])
            size++;
        if (smz_token_is(a, text, i, compounds[k].first))
            return smz_token_is_one_of(a, text, i + 1, compounds[k].seconds, size);
    }
    return false;
}

/* "Hurt in stone pelting by a mob": what was done, and no mob of stone. */
static bool is_deed(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const deeds[] = {"pelting",  "lynching", "trafficking", "smuggling",
                                        "poaching", "rigging",  "laundering",  "tampering"};
    static const char *const before[] = {"in",    "for", "over",   "against", "of",
                                         "after", "by",  "during", "amid",    "about"};

    return i > 1 && smz_tag_at(a, i) == SMZ_TAG_VBG && smz_tag_at(a, i - 1) == SMZ_TAG_NN &&
           !smz_is_noun_tag(smz_tag_at(a, i + 1)) && smz_tag_at(a, i + 1) != SMZ_TAG_DT &&
           smz_token_is_one_of(a, text, i, deeds, COUNT(deeds)) &&
           smz_token_is_one_of(a, text, i - 2, before, COUNT(before));
}

/* "The TV show The Lighthouse": no research. */
static bool is_show(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const kinds[] = {
        "TV",    "television", "game",   "chat",    "talk",      "reality", "quiz",    "radio",
        "drama", "comedy",     "talent", "fashion", "breakfast", "sketch",  "cookery", "variety"};

    return is_tagged_verb(a, i) && i > 0 && smz_token_is(a, text, i, "show") &&
           smz_is_noun_tag(smz_tag_at(a, i - 1)) &&
           smz_token_is_one_of(a, text, i - 1, kinds, COUNT(kinds));
}

/* "The 1950s hit musical The Lighthouse", "cult hit Osby Nights has": what was a success, before
 * the name of a work. */
static bool is_hit(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const works[] = {"musical", "sitcom", "single", "show", "comedy", "movie",
                                        "series",  "drama",  "song",   "film", "album"};
    static const char *const kinds[] = {"cult", "smash",      "chart",  "pop",
                                        "TV",   "television", "summer", "box-office"};

    if (!is_tagged_verb(a, i) || i == 0 || !smz_token_is(a, text, i, "hit") ||
        asks_for_verb(a, i - 1))
        return false;
    if (smz_token_is_one_of(a, text, i - 1, kinds, COUNT(kinds)))
        return smz_tag_at(a, i + 1) == SMZ_TAG_NNP && verb_comes(a, text, i + 1);
    return smz_token_is_one_of(a, text, i + 1, works, COUNT(works)) && i + 2 < a->size &&
           (a->tokens[i + 2].flags & SMZ_SYNTAX_CAPITAL);
}

/* "The police's solve rate": what is somebody's is a noun, as another one follows. */
static bool is_owned(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag tag = smz_tag_at(a, i);

    (void)text;
    return i > 1 && (tag == SMZ_TAG_VB || tag == SMZ_TAG_VBP) &&
           smz_tag_at(a, i - 1) == SMZ_TAG_POS && smz_is_noun_tag(smz_tag_at(a, i + 1));
}

/* "A young, liberal crowd": the first of two adjectives. */
static bool is_first_adjective(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"young", "old",   "new",    "small", "big",  "large",
                                        "long",  "short", "strong", "rich",  "poor", "tall"};

    return i > 0 && smz_tag_at(a, i) == SMZ_TAG_NN && smz_tag_at(a, i - 1) == SMZ_TAG_DT &&
           smz_tag_at(a, i + 1) == SMZ_TAG_COMMA && smz_tag_at(a, i + 2) == SMZ_TAG_JJ &&
           smz_is_noun_tag(smz_tag_at(a, i + 3)) &&
           smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* ---- Who it is --------------------------------------------------------------------------- */

/* "Osby boss Mara Lind": whoever bosses has another ending. "The Osby headquarters in": a place. */
static bool is_boss(const smz_analysis *a, smz_text text, uint32_t i)
{
    return is_tagged_verb(a, i) && i > 0 && !asks_for_verb(a, i - 1) &&
           (smz_token_is(a, text, i, "boss") || smz_token_is(a, text, i, "headquarters"));
}

/* "And fellow Karsan Jonas Berg" */
static bool is_fellow(const smz_analysis *a, smz_text text, uint32_t i)
{
    return is_tagged_verb(a, i) && smz_token_is(a, text, i, "fellow") &&
           smz_is_noun_tag(smz_tag_at(a, i + 1));
}

/* "Actor turned politician Ann Lee has": what she was and is. */
static bool is_turned(const smz_analysis *a, smz_text text, uint32_t i)
{
    uint32_t name = i + 1;

    if (i == 0 || !smz_token_is(a, text, i, "turned") ||
        !(smz_token_kinds(a, text, i - 1) & (SMZ_LIST_TITLE | SMZ_LIST_ROLE)))
        return false;
    while (name < i + 4 && (smz_tag_at(a, name) == SMZ_TAG_NN || smz_tag_at(a, name) == SMZ_TAG_JJ))
        name++;
    return name > i + 1 && smz_tag_at(a, name) == SMZ_TAG_NNP && verb_comes(a, text, name);
}

/* ---- Subjects ---------------------------------------------------------------------------- */

/* "A town council claim accusing the mills has been thrown out": what "a" opens is one, and has a
 * verb of another form; another verb comes. */
static bool is_subject_of_later(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const ones[] = {"a", "an", "another", "A", "An", "Another"};
    smz_tag next = smz_tag_at(a, i + 1);
    uint32_t first = i;

    if (smz_tag_at(a, i) != SMZ_TAG_VBP || i < 2 || smz_tag_at(a, i - 1) != SMZ_TAG_NN ||
        helps(a, text, i) || !(next == SMZ_TAG_VBG || next == SMZ_TAG_IN || next == SMZ_TAG_TO) ||
        !verb_comes(a, text, i + 1))
        return false;
    while (first > 0 &&
           (smz_is_noun_tag(smz_tag_at(a, first - 1)) || smz_tag_at(a, first - 1) == SMZ_TAG_JJ))
        first--;
    return first > 0 && smz_token_is_one_of(a, text, first - 1, ones, COUNT(ones));
}

/* ---- Adverbs and prepositions ------------------------------------------------------------ */

/* "Is fast turning into": how. */
static bool is_fast(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const being[] = {"is", "are", "was", "were", "be"};

    return i > 0 && smz_tag_at(a, i) == SMZ_TAG_JJ && smz_token_is(a, text, i, "fast") &&
           smz_tag_at(a, i + 1) == SMZ_TAG_VBG &&
           smz_token_is_one_of(a, text, i - 1, being, COUNT(being));
}

/* "Were deployed outside the house", whatever its tag. */
static bool is_outside(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const articles[] = {"a", "an", "the"};
    smz_tag next = smz_tag_at(a, i + 1);

    return smz_tag_at(a, i) == SMZ_TAG_RB &&
           (smz_token_is(a, text, i, "outside") || smz_token_is(a, text, i, "inside")) &&
           !(smz_token_kinds(a, text, i + 1) & (SMZ_LIST_DAY | SMZ_LIST_TIME)) &&
           (next == SMZ_TAG_NNP || next == SMZ_TAG_PRPS ||
            (next == SMZ_TAG_JJ && smz_tag_at(a, i + 2) != SMZ_TAG_IN) ||
            smz_token_is_one_of(a, text, i + 1, articles, COUNT(articles)));
}

/* "At a retirement home in Osby", "in double overtime": a place and a time, whatever its tag. */
static bool is_home(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const kinds[] = {"retirement", "nursing", "care",   "family",  "holiday",
                                        "funeral",    "mobile",  "foster", "country", "childhood",
                                        "summer",     "second",  "dream",  "rest"};

    if (smz_tag_at(a, i) != SMZ_TAG_RB || i < 2)
        return false;
    if (smz_token_is(a, text, i, "overtime"))
        return smz_tag_at(a, i - 1) == SMZ_TAG_JJ;
    return smz_token_is(a, text, i, "home") &&
           smz_token_is_one_of(a, text, i - 1, kinds, COUNT(kinds));
}

/* ---- Rules ------------------------------------------------------------------------------- */

typedef struct rule {
    bool (*applies)(const smz_analysis *a, smz_text text, uint32_t i);
    smz_tag tag;
} rule;

void smz_news_nouns_repair(smz_analysis *a, smz_text text)
{
    static const rule rules[] = {
        {is_first_half, SMZ_TAG_NN}, {is_deed, SMZ_TAG_NN},
        {is_show, SMZ_TAG_NN},       {is_hit, SMZ_TAG_NN},
        {is_owned, SMZ_TAG_NN},      {is_first_adjective, SMZ_TAG_JJ},
        {is_boss, SMZ_TAG_NN},       {is_fellow, SMZ_TAG_JJ},
        {is_turned, SMZ_TAG_NN},     {is_subject_of_later, SMZ_TAG_NN},
        {is_fast, SMZ_TAG_RB},       {is_outside, SMZ_TAG_IN},
        {is_home, SMZ_TAG_NN},
    };

    for (uint32_t i = 0; i < a->size; i++)
        for (size_t k = 0; k < COUNT(rules); k++)
            if (rules[k].applies(a, text, i)) {
                a->tokens[i].tag = (uint8_t)rules[k].tag;
                break;
            }
}
