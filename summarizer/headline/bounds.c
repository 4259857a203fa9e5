/* Guards of what bounds a statement: when alone it holds, of whom, in which made-up world, and what
 * it was that somebody denied. */
#include "headline/bounds.h"

#include "headline/concessions.h"
#include "headline/guard.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* Whether what was dropped begins at `i`. */
static bool begins_gap(const smz_clause *c, const bool *keep, uint32_t i)
{
    return smz_is_dropped(c, keep, i) && (i == 0 || keep[i - 1]);
}

static bool is_preposition(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_tag(c, i);

    return tag == SMZ_TAG_IN || tag == SMZ_TAG_TO || tag == SMZ_TAG_WRB;
}

/* ---- When and where alone -------------------------------------------------------------------- */

/* "Would resume flights" of "... to the island only after the fog had gone": not before. What
 * another verb tells is bounded behind that. */
static bool only_dropped(const smz_clause *c, const bool *keep)
{
    bool gap = false;

    if (!smz_may_have(c, "only"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!smz_is_dropped(c, keep, i) || (l->flags & SMZ_LEX_COMMA) || smz_is_verb(l))
            gap = false;
        else if (begins_gap(c, keep, i))
            gap = true;
        if (gap && smz_lexeme_is(c, i, "only") && is_preposition(c, i + 1) &&
            !smz_opens_pair(c, i - 1))
            return true;
    }
    return false;
}

/* "Would run" of "would run for mayor, depending on the polls", "will look into it" of "... as and
 * when issues come up": on what it depends. */
static bool dependence_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const pairs[][2] = {{"depending", "on"},
                                           {"contingent", "on"},
                                           {"subject", "to"},
                                           {"dependent", "on"},
                                           {"as", "and"}};

    for (size_t k = 0; k < SIZE(pairs); k++) {
        if (!smz_may_have(c, pairs[k][0]))
            continue;
        for (uint32_t i = 1; i + 1 < c->lexemes.size; i++)
            if (!keep[i] && !c->gone[i] && smz_lexeme_is(c, i, pairs[k][0]) &&
                smz_is_next(c, i, pairs[k][1]))
                return true;
    }
    return false;
}

/* "Only to countries" of "only to countries where they are safe": which they are bounds it. */
static bool bounded_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"where", "who",  "whose",  "that",
                                        "which", "with", "without"};
    bool only = false;

    if (!smz_may_have(c, "only"))
        return false;
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        if ((smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) || smz_is_finite(smz_clause_at(c, i)))
            only = false;
        only |= keep[i] && smz_lexeme_is(c, i - 1, "only") && keep[i - 1] && is_preposition(c, i);
        if (only && begins_gap(c, keep, i) && smz_is_noun(smz_clause_at(c, i - 1)) &&
            smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    }
    return false;
}

/* ---- Of whom --------------------------------------------------------------------------------- */

/* Whether what may or can be done stands before `i` in its clause: it is done to all who are named.
 */
static bool is_rule_at(const smz_clause *c, const bool *keep, uint32_t i)
{
    static const char *const words[] = {"can",   "could",   "may",     "might",     "must",
                                        "allow", "allows",  "allowed", "allowing",  "let",
                                        "lets",  "letting", "permits", "permitting"};

    while (i-- > 0 && !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA)) {
        if (keep[i] && smz_is_one_of(c, i, words, SIZE(words)))
            return true;
        if (smz_is_finite(smz_clause_at(c, i)))
            return false;
    }
    return false;
}

/* Whether a noun in the plural, at `i`, has nothing before it that tells which ones are meant. */
static bool is_bare_plural(const smz_clause *c, uint32_t i)
{
    if (smz_clause_at(c, i)->tag != SMZ_TAG_NNS)
        return false;
    while (i > 0 &&
           (smz_clause_at(c, i - 1)->tag == SMZ_TAG_JJ || smz_is_noun(smz_clause_at(c, i - 1))))
        i--;
    return i > 0 && smz_clause_at(c, i - 1)->tag != SMZ_TAG_CD &&
           smz_clause_at(c, i - 1)->tag != SMZ_TAG_DT &&
           smz_clause_at(c, i - 1)->tag != SMZ_TAG_PRPS &&
           smz_clause_at(c, i - 1)->tag != SMZ_TAG_POS;
}

/* "Could kill patients" of "... whose kidneys have failed", "to report patients" of "... who
 * drive", "live as long as people" of "... who never smoked". */
static bool persons_widened(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        if ((tag != SMZ_TAG_WP && tag != SMZ_TAG_WPS) || !begins_gap(c, keep, i) ||
            !is_bare_plural(c, i - 1))
            continue;
        if (is_rule_at(c, keep, i - 1) || smz_lexeme_is(c, i - 2, "as") ||
            smz_lexeme_is(c, i - 2, "than"))
            return true;
    }
    return false;
}

/* "The sale of guns to people" of "... to people under 21", wherever the tree has the age hang. */
static bool age_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"under", "over",    "aged", "above",
                                        "below", "younger", "older"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t number = i + 1;
        if (smz_clause_at(c, i - 1)->tag != SMZ_TAG_NNS || !begins_gap(c, keep, i) ||
            !smz_is_one_of(c, i, words, SIZE(words)))
            continue;
        number += smz_is_next(c, i, "than");
        if (smz_clause_tag(c, number) == SMZ_TAG_CD)
            return true;
    }
    return false;
}

/* "The bank raises them" of "instead of cutting rates, the bank raised them". */
static bool meant_dropped(const smz_clause *c, const bool *keep)
{
    bool dropped = false;

    if (!smz_may_have(c, "them"))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        bool several = tag == SMZ_TAG_NNS || tag == SMZ_TAG_NNPS || tag == SMZ_TAG_CC ||
                       tag == SMZ_TAG_CD || smz_is_kind(c, i, SMZ_LIST_PLURAL | SMZ_LIST_ORGAN);
        if (keep[i] && several)
            return false;
        dropped |= several && smz_is_dropped(c, keep, i);
        if (keep[i] && smz_lexeme_is(c, i, "them"))
            return dropped;
    }
    return false;
}

/* Whether a clause that something is compared with begins behind "than": no number ("more than
 * 60"), and no verb but one that helps ("more than doubled"). */
static bool opens_comparison(const smz_clause *c, uint32_t than)
{
    const smz_lexeme *next = smz_clause_at(c, than + 1);

    return smz_lexeme_is(c, than, "than") && !smz_is_number(next) && next->tag != SMZ_TAG_DOLLAR &&
           (!smz_is_verb(next) || smz_is_being(c, than + 1) || smz_is_having(c, than + 1));
}

/* "Than were killed" of "more people die on the roads than were killed in the war": the clause that
 * something is compared with is whole. */
static bool compared_part_dropped(const smz_clause *c, const bool *keep)
{
    bool verb = false, compared = false, told = false;

    if (!smz_may_have(c, "than"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if ((l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC)
            verb = compared = told = false;
        if (told && begins_gap(c, keep, i) && is_preposition(c, i))
            return true;
        told |= compared && keep[i] && smz_is_finite(l);
        compared |= verb && keep[i] && opens_comparison(c, i);
        /* "More ferries than ever sank" has its verb behind. */
        verb |= keep[i] && smz_is_finite(l);
    }
    return false;
}

/* "For leaving the club" of "for leaving the club with no goalkeeper": nobody left it. */
static bool left_with_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"leave", "leaves", "left", "leaving"};
    bool left = false;

    if (!smz_may_have_any(c, words, SIZE(words)))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if ((l->flags & SMZ_LEX_COMMA) || smz_is_verb(l) || l->tag == SMZ_TAG_CC)
            left = keep[i] && smz_is_verb(l) && smz_is_one_of(c, i, words, SIZE(words));
        if (left && begins_gap(c, keep, i) && smz_is_noun(smz_clause_at(c, i - 1)) &&
            (smz_lexeme_is(c, i, "with") || smz_lexeme_is(c, i, "without")))
            return true;
    }
    return false;
}

/* ---- In which world -------------------------------------------------------------------------- */

/* Whether it is that word, be its first letter a capital. */
static bool is_word(smz_text text, const char *word)
{
    size_t size = strlen(word);

    return text.size == size && (text.data[0] | 0x20) == word[0] &&
           memcmp(text.data + 1, word + 1, size - 1) == 0;
}

static const char *const made_up[] = {
    "simulated",  "simulation",   "simulations", "mock",      "imaginary", "fictional",
    "fictitious", "hypothetical", "rehearsal",   "mice",      "rats",      "monkeys",
    "laboratory", "spoof",        "parody",      "satirical", "fool"};

bool smz_tells_made_up(smz_text word)
{
    for (size_t i = 0; i < SIZE(made_up); i++)
        if (is_word(word, made_up[i]))
            return true;
    return false;
}

/* "Hackers shut down the grid" of "... in a simulated attack", "cures cancer" of "... in mice". */
static bool world_dropped(const smz_clause *c, const bool *keep)
{
    bool gap = false;

    if (!smz_may_have_any(c, made_up, SIZE(made_up)))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!smz_is_dropped(c, keep, i) || (l->flags & SMZ_LEX_COMMA) || smz_is_finite(l))
            gap = false;
        else if (begins_gap(c, keep, i))
            gap = l->tag == SMZ_TAG_IN && !smz_lexeme_is(c, i, "about");
        /* "With a comedy about a spoof clerk": that is what it is about. */
        gap &= !smz_lexeme_is(c, i, "about") ||
               (i + 1 < c->lexemes.size && smz_is_number(smz_clause_at(c, i + 1)));
        if (gap && smz_tells_made_up(smz_text_slice(c->lexemes.text, l->span)))
            return true;
    }
    return false;
}

/* "The king is shot" of "in a new film, the king is shot", "the town was sold" of "in the 1930s,
 * the town was sold": an opening that tells when or where alone it is so, and that openings.c left.
 */
static bool story_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {
        "film",   "movie", "novel",   "comedy",   "cartoon",       "sketch",  "dream",    "drama",
        "play",   "show",  "musical", "thriller", "advertisement", "episode", "story",    "series",
        "advert", "game",  "century", "drill",    "nightmare",     "event",   "exercise", "case"};
    static const char *const links[] = {"by", "that", "which", "about", "called", "based", "of"};
    bool told = false;

    if (c->lexemes.size == 0 || !smz_is_dropped(c, keep, 0) ||
        smz_clause_at(c, 0)->tag != SMZ_TAG_IN)
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size && smz_is_dropped(c, keep, i); i++) {
        const smz_lexeme *next = smz_clause_at(c, i + 1);
        smz_text word = smz_clause_word(c, i);
        bool last = (next->flags & SMZ_LEX_COMMA) || smz_is_one_of(c, i + 1, links, SIZE(links));
        told |= smz_is_age(word) || (last && smz_is_one_of(c, i, words, SIZE(words)));
        if (next->flags & SMZ_LEX_COMMA)
            return told;
    }
    return false;
}

/* ---- What was denied ------------------------------------------------------------------------- */

/* Whether a phrase that begins at `i` tells of an event no more than its place, its day and what
 * went on beside it. */
static bool is_setting(const smz_clause *c, uint32_t i, bool past)
{
    static const char *const words[] = {"in",   "at",      "during",   "since",  "following",
                                        "amid", "despite", "although", "though", "near"};

    return smz_is_one_of(c, i, words, SIZE(words)) ||
           (past && (smz_lexeme_is(c, i, "before") || smz_lexeme_is(c, i, "after"))) ||
           (i + 1 < c->lexemes.size && (smz_is_kind(c, i + 1, SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
                                        smz_clause_at(c, i + 1)->tag == SMZ_TAG_VB));
}

/* "Denies that its soldiers fired" of "... fired because they were told to", "was drafted" of "was
 * drafted by a clerk": it may be that they did, and that it was. Behind a comma is no part of it.
 */
static bool denied_part_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const denying[] = {"denied", "denies", "deny", "disputes", "disputed"};
    static const char *const rejecting[] = {"rejected",  "rejects",   "reject",
                                            "dismissed", "dismisses", "refutes",
                                            "refuted",   "doubts",    "doubted"};
    bool denies = false, rejects = false, past = false;
    uint32_t told = SMZ_NO_HEAD;

    if (!smz_may_have_any(c, denying, SIZE(denying)) &&
        !smz_may_have_any(c, rejecting, SIZE(rejecting)))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if ((l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC) {
            denies = rejects = false;
            told = SMZ_NO_HEAD;
        }
        if (told != SMZ_NO_HEAD && begins_gap(c, keep, i) && is_preposition(c, i) &&
            !is_setting(c, i, past))
            return true;
        if (!keep[i] || (l->flags & SMZ_LEX_QUOTED))
            continue;
        if (denies && smz_is_finite(l) && told == SMZ_NO_HEAD) {
            told = i;
            past = l->tag == SMZ_TAG_VBD;
        }
        /* "Rejects a claim that ...", but not "rejects a plan after it was ..." */
        denies |= rejects && smz_lexeme_is(c, i, "that");
        denies |= smz_is_one_of(c, i, denying, SIZE(denying));
        rejects |= smz_is_one_of(c, i, rejecting, SIZE(rejecting));
    }
    return false;
}

/* "Denies his statement" of "denies his statement was drafted by clerks": it is no statement that
 * was denied. What another word opens is no content: "denies the theft after he was filmed". */
static bool denied_verb_dropped(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"after",  "before",  "as",       "because", "while",
                                          "since",  "if",      "that",     "until",   "although",
                                          "though", "despite", "following"};
    bool denies = false;

    if (!smz_may_have(c, "denied") && !smz_may_have(c, "denies"))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (denies && smz_is_dropped(c, keep, i) && smz_is_finite(l))
            return true;
        if ((l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC || l->tag == SMZ_TAG_WDT ||
            l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WRB ||
            smz_is_one_of(c, i, openers, SIZE(openers)) || (keep[i] && smz_is_finite(l)))
            denies = false;
        denies |= keep[i] && (smz_lexeme_is(c, i, "denied") || smz_lexeme_is(c, i, "denies"));
    }
    return false;
}

/* ---- All of them ----------------------------------------------------------------------------- */

const char *smz_guards_bounds(const smz_clause *c, const bool *keep)
{
    static const smz_guard guards[] = {
        {"condition lost", only_dropped, false},
        {"condition lost", dependence_dropped, false},
        {"restriction lost", bounded_dropped, false},
        {"restriction lost", persons_widened, false},
        {"restriction lost", age_dropped, false},
        {"comparison cut", compared_part_dropped, false},
        {"restriction lost", world_dropped, false},
        {"restriction lost", story_dropped, false},
        {"pronoun undefined", meant_dropped, false},
        {"complement lost", left_with_dropped, false},
        {"denial widened", denied_part_dropped, false},
        {"denial widened", denied_verb_dropped, false},
    };

    return smz_guard_find(guards, SIZE(guards), c, keep, true);
}
