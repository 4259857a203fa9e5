/* What happened before: "after a gas leak left 20 people ill" is after a gas leak. */
#include "headline/deletions.h"

/* Nouns that tell of an event all by themselves. What may be planned, threatened or hidden is none
 * that is sure to have happened: no "strike", "sale", "plot". */
static bool is_event_noun(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "accident",   "accidents",  "ambush",    "attack",     "attacks",   "avalanche",
        "blast",      "blasts",     "blaze",     "blizzard",   "bombing",   "bombings",
        "brawl",      "clash",      "clashes",   "collision",  "crash",     "cyclone",
        "earthquake", "eruption",   "explosion", "explosions", "fire",      "fires",
        "flood",      "floods",     "flooding",  "gunfight",   "hailstorm", "hurricane",
        "landslide",  "landslides", "leak",      "leaks",      "mudslide",  "outage",
        "outbreak",   "protest",    "protests",  "quake",      "raid",      "raids",
        "riot",       "riots",      "row",       "sandstorm",  "scandal",   "scuffle",
        "shooting",   "shootout",   "snowstorm", "spill",      "stampede",  "storm",
        "storms",     "tornado",    "tornadoes", "tsunami",    "typhoon",   "wildfire",
        "wildfires"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* A past tense that tells what the event did: not "was thwarted", "threatened to", "failed". */
static bool tells_deed(const smz_clause *c, uint32_t i)
{
    static const char *const others[] = {"threatened", "loomed", "seemed", "appeared", "looked",
                                         "failed",     "proved", "turned", "said",     "missed"};

    return smz_clause_at(c, i)->tag == SMZ_TAG_VBD && !smz_is_being(c, i) && !smz_is_having(c, i) &&
           !smz_is_one_of(c, i, others, sizeof others / sizeof *others);
}

/* Whether "after" and a noun phrase end at the noun `last`: "after a huge gas leak", with nothing
 * but what describes it between. */
static bool opens_occasion(const smz_clause *c, uint32_t last)
{
    uint32_t i = last;

    while (i > 0) {
        const smz_lexeme *l = smz_clause_at(c, i - 1);
        if (!(smz_is_noun(l) || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_DT ||
              l->tag == SMZ_TAG_CD || l->tag == SMZ_TAG_VBG || l->tag == SMZ_TAG_POS))
            break;
        i--;
    }
    return i > 0 && smz_lexeme_is(c, i - 1, "after") && smz_clause_at(c, i - 1)->tag == SMZ_TAG_IN;
}

/* What denies, doubts or limits that it has happened, or says whose claim it is; or denies what was
 * so after it: "has not left after a row". */
static bool is_doubted(const smz_clause *c, uint32_t first)
{
    for (uint32_t i = 0; i < first; i++)
        if (!c->gone[i] && smz_is_kind(c, i, SMZ_LIST_NEGATION))
            return true;
    for (uint32_t i = first; i < c->lexemes.size; i++)
        if (!c->gone[i] &&
            (smz_clause_at(c, i)->tag == SMZ_TAG_MD ||
             smz_is_kind(c, i, SMZ_LIST_NEGATION | SMZ_LIST_CONDITION | SMZ_LIST_STANCE)))
            return true;
    return false;
}

/* Where the verb stands that has the noun for its subject: right behind it, or behind one phrase
 * that says where or of what it was; SMZ_NO_HEAD: there is none. */
static uint32_t deed_behind(const smz_clause *c, uint32_t noun)
{
    uint32_t i = noun + 1;

    if (smz_clause_tag(c, i) == SMZ_TAG_IN)
        for (i++; i < c->lexemes.size; i++) {
            const smz_lexeme *l = smz_clause_at(c, i);
            if (!(smz_is_noun(l) || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_DT ||
                  l->tag == SMZ_TAG_CD || l->tag == SMZ_TAG_POS))
                break;
        }
    return i < c->lexemes.size && tells_deed(c, i) ? i : SMZ_NO_HEAD;
}

bool smz_occasion_ends(const smz_clause *c, uint32_t i)
{
    return i > 1 && i < c->lexemes.size && !c->gone[i] &&
           !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) && smz_is_noun(smz_clause_at(c, i - 1)) &&
           opens_occasion(c, i - 1) && is_event_noun(c, i - 1) &&
           deed_behind(c, i - 1) != SMZ_NO_HEAD && !is_doubted(c, i);
}
