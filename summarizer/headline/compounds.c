/* Nouns before a noun that a headline can do without: "a [photography] teacher". Whether he is one
 * without them, the document itself must tell (mentions.h). */
#include "headline/compounds.h"

#include "headline/collocations.h"
#include "headline/mentions.h"
#include "headline/scant_nouns.h"
#include "headline/turning.h"

/* Nouns before one. */
#define WORDS_MOST 6

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Whether a word ends in so many characters. */
static bool ends_in(const smz_clause *c, uint32_t i, const char *ending)
{
    smz_text word = smz_clause_word(c, i);
    size_t size = strlen(ending);

    return word.size > size && memcmp(word.data + word.size - size, ending, size) == 0;
}

/* "The vice president" is no president, "a toy gun" no gun; a heart attack is none of those that
 * news have, a record deal no deal like another, and of "women survivors" others are left. */
static bool makes_another(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "vice",      "deputy",   "assistant", "associate", "acting",     "interim",    "caretaker",
        "shadow",    "honorary", "trainee",   "student",   "junior",     "apprentice", "stand-in",
        "toy",       "model",    "dummy",     "mock",      "replica",    "test",       "draft",
        "proxy",     "fantasy",  "fake",      "hoax",      "decoy",      "imitation",  "ghost",
        "shell",     "dream",    "sister",    "parent",    "rival",      "opposition", "rebel",
        "reserve",   "backup",   "back-up",   "youth",     "half",       "virtual",    "stone",
        "paper",     "wax",      "sand",      "bronze",    "heart",      "panic",      "hunger",
        "suicide",   "record",   "press",     "would-be",  "sham",       "part",       "world",
        "air",       "cyber",    "phone",     "state",     "video",      "computer",   "internet",
        "guinea",    "sea",      "snow",      "ice",       "egg",        "opening",    "closing",
        "final",     "women",    "woman",     "children",  "child",      "lightning",  "ex",
        "trial",     "pilot",    "power",     "way",       "separatist", "militant",   "extremist",
        "terrorist", "terror",   "splinter"};

    return smz_is_one_of(c, i, words, COUNT(words)) || ends_in(c, i, "-only");
}

/* "Rs 50 crore bridge deal", "a 45 minute flight": what is counted is no bridge. */
static bool is_of_number(const smz_clause *c, uint32_t first, uint32_t noun)
{
    static const char *const units[] = {"crore", "lakh",   "million", "billion", "trillion",
                                        "euro",  "dollar", "rupee",   "pound",   "percent"};

    if (smz_is_one_of(c, first, units, COUNT(units)))
        return true;
    return first > 0 && smz_is_number(smz_clause_at(c, first - 1)) &&
           (smz_clause_at(c, noun)->tag == SMZ_TAG_NN || smz_is_kind(c, first, SMZ_LIST_TIME));
}

/* "Sales", "prices": they rise and fall each by itself; a leader leads somebody. */
static bool is_of_something(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "sales",    "prices",  "rates",   "profits",  "profit",     "figures",    "shares",
        "exports",  "imports", "costs",   "revenue",  "revenues",   "growth",     "earnings",
        "levels",   "numbers", "orders",  "jobs",     "fares",      "taxes",      "bills",
        "wages",    "price",   "rate",    "cost",     "tax",        "level",      "number",
        "demand",   "output",  "market",  "markets",  "economy",    "sector",     "industry",
        "crime",    "deaths",  "cases",   "spending", "confidence", "chief",      "boss",
        "leader",   "leaders", "head",    "manager",  "coach",      "captain",    "champion",
        "winner",   "winners", "star",    "stars",    "fans",       "member",     "members",
        "maker",    "makers",  "giant",   "giants",   "violation",  "violations", "breach",
        "breaches", "racket",  "rackets", "ring",     "rings",      "scam"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* "Faces charges", "foils a plot": of what. */
static bool is_about_something(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "charge", "charges", "allegation", "allegations", "claim",    "claims", "plot",   "attempt",
        "bid",    "threat",  "threats",    "ban",         "fears",    "plan",   "plans",  "offence",
        "talks",  "inquiry", "probe",      "rules",       "offences", "trial",  "scheme", "rights"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

static bool is_before_noun(const smz_clause *c, uint32_t i, uint32_t noun)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return !c->gone[i] && smz_is_noun(l) && l->relation == SMZ_REL_COMPOUND &&
           l->head != SMZ_NO_HEAD && l->head > i && l->head <= noun &&
           !(l->flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED | SMZ_LEX_DIGIT));
}

/* What stands before the nouns: the first, the only, no attack, and more than that. */
static bool is_singled_out(const smz_clause *c, uint32_t first, uint32_t i)
{
    static const char *const words[] = {
        "last",    "only",      "any",       "same",    "former",    "new",      "next",
        "alleged", "suspected", "so-called", "average", "total",     "possible", "potential",
        "likely",  "planned",   "proposed",  "failed",  "attempted", "joint",    "main",
        "top",     "leading",   "senior",    "illegal", "legal",     "off-duty"};

    for (uint32_t k = first; k < i; k++) {
        smz_tag tag = smz_clause_at(c, k)->tag;
        if (tag == SMZ_TAG_JJS || tag == SMZ_TAG_RBS || tag == SMZ_TAG_JJR || tag == SMZ_TAG_RBR ||
            smz_is_kind(
                c, k, SMZ_LIST_ORDINAL | SMZ_LIST_UNIVERSAL | SMZ_LIST_NEGATION | SMZ_LIST_HEDGE) ||
            smz_is_one_of(c, k, words, COUNT(words)))
            return true;
    }
    return false;
}

/* "The", "a", "his", "Osby's" before the adjectives of a phrase that begins at `first`. */
static smz_tag determiner(const smz_clause *c, uint32_t first, uint32_t nouns, uint32_t *at)
{
    for (uint32_t i = first > 0 ? first - 1 : 0; i < nouns; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        *at = i;
        if (tag == SMZ_TAG_POS || (i >= first && (tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS)))
            return tag;
    }
    return SMZ_TAG_COUNT;
}

/* "Gun owners must", "a ban on fast food": it is said of all of them. */
static bool may_be_all(const smz_clause *c, uint32_t noun, uint32_t first, uint32_t nouns)
{
    uint32_t at = 0;
    smz_tag before = determiner(c, first, nouns, &at);

    if (before != SMZ_TAG_COUNT)
        return before == SMZ_TAG_DT && smz_is_limited(c) && !smz_lexeme_is(c, at, "the");
    if (smz_is_turned(c, noun))
        return true;
    /* "For stealing trophies": what stands before them may be a verb. */
    if (smz_clause_at(c, noun)->tag != SMZ_TAG_NNS || smz_is_limited(c) || ends_in(c, nouns, "ing"))
        return true;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        bool plain = tag == SMZ_TAG_VBZ || tag == SMZ_TAG_VBP;
        if (!c->gone[i] && (smz_lexeme_is(c, i, "others") || tag == SMZ_TAG_MD ||
                            (plain && !smz_is_having(c, i) && !smz_is_being(c, i))))
            return true;
    }
    return false;
}

static bool is_noun_of_phrase(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return !c->gone[i] && (l->tag == SMZ_TAG_NN || l->tag == SMZ_TAG_NNS) &&
           !(l->flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED | SMZ_LEX_UPPER)) &&
           l->relation != SMZ_REL_COMPOUND && l->relation != SMZ_REL_NMOD_DESC && i != c->root &&
           !(i + 1 < c->lexemes.size && smz_is_noun(smz_clause_at(c, i + 1)));
}

/* "Ethnic vote urging people": a participle, whatever its tag. */
static bool is_gerund(const smz_clause *c, uint32_t i)
{
    return i > 0 && ends_in(c, i, "ing") && smz_is_noun(smz_clause_at(c, i - 1));
}

static bool has_name(const smz_clause *c, uint32_t first, uint32_t end)
{
    while (first < end && !smz_is_name(smz_clause_at(c, first)))
        first++;
    return first < end;
}

/* What happened, or what was made, is that whatever kind it is of: a knife attack is an attack. */
static bool is_plain_kind(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "attack",    "attacks",    "officer",    "report",    "reports",       "virus",
        "team",      "stadium",    "festival",   "teacher",   "match",         "game",
        "flight",    "tournament", "series",     "mission",   "crash",         "fire",
        "storm",     "killing",    "killings",   "murder",    "shooting",      "shootings",
        "bombing",   "bombings",   "blast",      "protest",   "protests",      "ceremony",
        "victim",    "victims",    "event",      "airport",   "concert",       "explosion",
        "pandemic",  "outbreak",   "premiere",   "film",      "movie",         "album",
        "song",      "book",       "study",      "survey",    "students",      "student",
        "agreement", "contract",   "operation",  "raid",      "investigation", "appearance",
        "speech",    "interview",  "exhibition", "statement", "documentary"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* "Assault rifle", "burial ground" are as good as one word. */
static bool is_one_word(const smz_clause *c, uint32_t i, uint32_t noun)
{
    if (is_gerund(c, i))
        return true;
    return smz_is_collocation(c, i) &&
           !(i + 1 == noun && is_plain_kind(c, noun) && c->called[noun] == SMZ_CALLED_THE);
}

/* Whether the document calls it so, or anybody would. */
static bool may_be_called(const smz_clause *c, uint32_t first, uint32_t i, uint32_t noun)
{
    return c->called[i] != SMZ_CALLED_NOT ||
           (i == noun && is_plain_kind(c, noun) && !smz_is_kind(c, noun, SMZ_LIST_TITLE) &&
            !ends_in(c, noun - 1, "ing") && !has_name(c, first, noun));
}

/* "The Osby police", "the Karsa festival": who or which one it is. */
static bool is_known_by_name(const smz_clause *c, uint32_t noun)
{
    static const char *const words[] = {
        "government",   "administration", "police",  "party",      "team",     "side", "squad",
        "club",         "council",        "court",   "department", "ministry", "army", "embassy",
        "university",   "festival",       "airport", "station",    "airline",  "bank", "cabinet",
        "headquarters", "office",         "offices", "forces",     "troops"};

    return smz_is_one_of(c, noun, words, COUNT(words));
}

/* "Osbia's ice hockey team" is not Osbia's team. */
static bool is_team_of_name(const smz_clause *c, uint32_t first, uint32_t noun)
{
    static const char *const words[] = {"team", "teams", "side", "sides", "squad", "squads"};

    return smz_is_one_of(c, noun, words, COUNT(words)) && first > 1 &&
           smz_clause_at(c, first - 1)->tag == SMZ_TAG_POS &&
           smz_is_name(smz_clause_at(c, first - 2));
}

static smz_deletion make(const smz_clause *c, uint32_t first, uint32_t end, uint32_t noun)
{
    smz_deletion d = {.first = first, .end = end, .top = first, .cost = 0.25, .agreed = true};

    for (uint32_t i = first; i < end; i++)
        if (smz_is_name(smz_clause_at(c, i)))
            d.cost = 0.35;
    if (c->called[end] != SMZ_CALLED_THE)
        d.cost += c->called[end] == SMZ_CALLED_A ? 0.1 : 0.2;
    if (smz_is_subject(smz_clause_at(c, noun)->relation))
        d.cost += 0.1;
    /* "Osby's department": of which there are many. */
    if (first > 0 && smz_clause_at(c, first - 1)->tag == SMZ_TAG_POS)
        d.cost += 0.1;
    return d;
}

/* "Mental health workers" are no mental workers, and strategic management students may be no
 * strategic ones: adjectives that tell what something is of go with the noun behind them. */
static bool is_of_first(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    bool relational = ends_in(c, i, "al") || ends_in(c, i, "ic") || ends_in(c, i, "ary");

    return l->relation == SMZ_REL_AMOD &&
           (smz_is_collocation(c, i) ||
            (l->tag == SMZ_TAG_JJ && relational && !smz_is_kind(c, i, SMZ_LIST_PLAIN) &&
             (i == 0 || !(l->flags & SMZ_LEX_UPPER))));
}

/* "Oil and mining companies" */
static bool is_joined(const smz_clause *c, uint32_t first)
{
    return first > 0 && (smz_clause_at(c, first - 1)->tag == SMZ_TAG_CC ||
                         (smz_clause_at(c, first - 1)->flags & SMZ_LEX_COMMA) ||
                         smz_clause_at(c, first - 1)->tag == SMZ_TAG_HYPH);
}

/* Where the words before a noun begin that hang on it, and the nouns among them; false: none can be
 * spared. */
static bool find_nouns(const smz_clause *c, uint32_t noun, uint32_t *nouns)
{
    uint32_t first = noun, start;

    if (!is_noun_of_phrase(c, noun) || is_of_something(c, noun) || smz_is_changed(c, noun))
        return false;
    while (first > 0 && noun - first < WORDS_MOST && is_before_noun(c, first - 1, noun))
        first--;
    start = first;
    while (start > 0 && smz_clause_at(c, start - 1)->head == noun &&
           smz_clause_at(c, start - 1)->relation != SMZ_REL_CASE)
        start--;
    *nouns = first > start && is_of_first(c, first - 1) ? first - 1 : first;
    return first < noun && !is_singled_out(c, start, first) && !is_of_number(c, first, noun) &&
           !is_joined(c, first) && !may_be_all(c, noun, start, first);
}

size_t smz_compounds_find(smz_deletion *out, const smz_clause *c, uint32_t noun)
{
    bool needs_name = is_known_by_name(c, noun) || smz_is_subject(smz_clause_at(c, noun)->relation);
    uint32_t first, plain;
    size_t size = 0;

    if (!find_nouns(c, noun, &first) || is_team_of_name(c, first, noun))
        return 0;
    for (uint32_t k = first + 1; k <= noun && size < SMZ_COMPOUNDS_MOST - 1; k++) {
        if (makes_another(c, k - 1))
            return size;
        if (!(needs_name && has_name(c, first, k)) && may_be_called(c, first, k, noun) &&
            !is_one_word(c, k - 1, noun))
            out[size++] = make(c, first, k, noun);
    }
    /* "Osby [harbour] officials" */
    for (plain = first; plain < noun && smz_is_name(smz_clause_at(c, plain));)
        plain++;
    if (plain > first && plain < noun && may_be_called(c, plain, noun, noun) &&
        !is_one_word(c, noun - 1, noun) && !smz_is_collocation(c, plain - 1))
        out[size++] = make(c, plain, noun, noun);
    return size;
}

/* Whether something is left that tells of a noun: an adjective, a phrase behind it; not "Sunday's".
 */
static bool is_told_of(const smz_clause *c, const bool *keep, uint32_t noun)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (keep[i] && l->head == noun && l->tag != SMZ_TAG_DT && l->relation != SMZ_REL_CASE &&
            !smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME) &&
            !smz_is_punctuation(l))
            return true;
    }
    return false;
}

static bool ends_headline(const smz_clause *c, const bool *keep, uint32_t i)
{
    for (uint32_t k = i + 1; k < c->lexemes.size; k++)
        if (keep[k] && !smz_is_punctuation(smz_clause_at(c, k)))
            return false;
    return true;
}

/* "A vaccine may help", "will play in a match", "left the house" of somebody. */
static bool says_too_little(const smz_clause *c, const bool *keep, uint32_t noun)
{
    uint32_t link = smz_child(c, noun, SMZ_REL_CASE), first = noun;

    while (first > 0 && smz_is_spare(c, keep, first - 1))
        first--;
    return smz_is_subject(smz_clause_at(c, noun)->relation) || has_name(c, first, noun) ||
           is_about_something(c, noun) || c->called[noun] == SMZ_CALLED_NOT ||
           (link != SMZ_NO_HEAD && !smz_lexeme_is(c, link, "of") && ends_headline(c, keep, noun));
}

bool smz_compound_missed(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if (keep[i] && smz_is_spare(c, keep, i - 1) && !is_told_of(c, keep, i) &&
            says_too_little(c, keep, i))
            return true;
    return false;
}
