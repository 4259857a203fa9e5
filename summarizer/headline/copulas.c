#include "headline/copulas.h"

#define NONE SMZ_NO_HEAD

/* What somebody is set to do, or unlikely to. */
static bool is_outlook(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"set",    "due",    "likely", "expected", "unlikely",
                                        "poised", "ready",  "keen",   "eager",    "determined",
                                        "able",   "unable", "close",  "certain",  "yet"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Has yet to build": what it has not done. */
static bool is_yet(const smz_clause *c, uint32_t i)
{
    return (smz_lexeme_is(c, i, "has") || smz_lexeme_is(c, i, "have")) &&
           smz_is_next(c, i, "yet") && smz_is_next(c, i + 1, "to");
}

/* Whether an adverb may stand between "is" and what is said of the future. */
static bool is_before_outlook(const smz_clause *c, uint32_t i)
{
    return (smz_clause_at(c, i)->tag == SMZ_TAG_RB && !is_outlook(c, i) &&
            !smz_is_kind(c, i, SMZ_LIST_NEGATION)) ||
           (smz_lexeme_is(c, i, "all") && smz_lexeme_is(c, i + 1, "set"));
}

bool smz_has_infinitive(const smz_cut *cut, const smz_clause *c, uint32_t end)
{
    for (uint32_t i = 0; i + 1 < end; i++)
        if (cut->keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_TO &&
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_VB)
            return true;
    return false;
}

/* Whether what is kept before `i` ends a noun phrase without a verb in it, of which it can be said
 * without "is". */
static bool ends_subject(const smz_cut *cut, const smz_clause *c, uint32_t i)
{
    uint32_t last = smz_kept_before(cut->keep, i);
    const smz_lexeme *l = last == NONE ? NULL : smz_clause_at(c, last);

    if (!l || !(smz_is_noun(l) || (smz_is_number(l) && last > 0 && cut->keep[last - 1])))
        return false;
    for (uint32_t k = 0; k < i; k++)
        if (cut->keep[k] &&
            (smz_is_finite(smz_clause_at(c, k)) || smz_clause_at(c, k)->tag == SMZ_TAG_PRP))
            return false;
    return true;
}

/* Whether a noun stands right before `i`. */
static bool follows_noun(const smz_cut *cut, const smz_clause *c, uint32_t i)
{
    return cut->keep[i - 1] && smz_is_noun(smz_clause_at(c, i - 1));
}

/* Whether the view's root has its tense at `i`: what it says of the subject, or what it is to do.
 */
static bool is_of_root(const smz_clause *c, uint32_t i)
{
    return i == c->root || smz_clause_at(c, i)->head == c->root;
}

static void drop(smz_cut *cut, uint32_t i)
{
    cut->keep[i] = false;
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
}

void smz_drop_outlook(smz_cut *cut, const smz_clause *c)
{
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t word = i + 1, to;
        bool infinitive;
        if (!smz_lexeme_is(c, i, "is") && !smz_lexeme_is(c, i, "are") && !is_yet(c, i))
            continue;
        word += is_before_outlook(c, word);
        to = word + is_outlook(c, word);
        if (to + 1 >= c->lexemes.size || (to == word && word > i + 1))
            continue;
        infinitive =
            smz_clause_at(c, to)->tag == SMZ_TAG_TO && smz_clause_at(c, to + 1)->tag == SMZ_TAG_VB;
        if ((infinitive || (smz_lexeme_is(c, word, "close") && smz_lexeme_is(c, to, "to"))) &&
            cut->keep[i] && is_of_root(c, i) && cut->keep[word] && cut->keep[to] &&
            cut->keep[to + 1] && !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) &&
            !smz_has_infinitive(cut, c, i) && (follows_noun(cut, c, i) || ends_subject(cut, c, i)))
            drop(cut, i);
    }
}

void smz_drop_going(smz_cut *cut, const smz_clause *c)
{
    uint32_t going = c->root, is = going - 1, to = going + 1;

    if (going == 0 || to + 1 >= c->lexemes.size || !smz_lexeme_is(c, going, "going") ||
        !(smz_lexeme_is(c, is, "is") || smz_lexeme_is(c, is, "are")) ||
        smz_clause_at(c, to)->tag != SMZ_TAG_TO || smz_clause_at(c, to + 1)->tag != SMZ_TAG_VB ||
        smz_lexeme_is(c, to + 1, "be") || (smz_clause_at(c, going)->flags & SMZ_LEX_QUOTED) ||
        !(cut->keep[going] && cut->keep[to] && cut->keep[to + 1]) ||
        smz_has_infinitive(cut, c, is) || !ends_subject(cut, c, is))
        return;
    drop(cut, is);
    drop(cut, going);
}

/* ---- Where and how somebody is ------------------------------------------------------------ */

/* What stands behind "is" and needs no verb: where somebody is, or in what state. "In" may as well
 * tell which noun is meant. */
static bool is_place_word(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"among", "at",   "in",      "on",     "under", "behind",
                                        "out",   "off",  "up",      "down",   "back",  "ahead",
                                        "over",  "near", "without", "inside", "away"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* Moods and states of people: "unhappy about the plan". */
static bool is_mood(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "happy",   "unhappy",   "hopeful", "confident",  "unsure",    "aware",
        "unaware", "concerned", "worried", "optimistic", "furious",   "angry",
        "proud",   "adamant",   "wary",    "due",        "available", "missing",
        "guilty",  "eligible",  "ready",   "keen",       "eager",     "desperate"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Now", "still", "already" may stand before it. */
static bool is_still(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"now",  "still", "already", "again",
                                        "also", "once",  "both",    "very"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

static uint32_t next_kept(const smz_cut *cut, const smz_clause *c, uint32_t i)
{
    do
        i++;
    while (i < c->lexemes.size && !cut->keep[i]);
    return i;
}

/* Whether a phrase behind the subject tells which one it is: "a man in Osby is in court". */
static bool has_phrase(const smz_cut *cut, const smz_clause *c, uint32_t subject, uint32_t i)
{
    for (uint32_t k = subject + 1; k < i; k++)
        if (cut->keep[k] && !smz_lexeme_is(c, k, "of") &&
            (smz_clause_at(c, k)->tag == SMZ_TAG_IN || smz_is_verb(smz_clause_at(c, k))))
            return true;
    return false;
}

/* "Was in control of the airport on Friday until rebels took it": it is so no more. */
static bool ended(const smz_clause *c, uint32_t is)
{
    static const char *const words[] = {"until", "till", "before", "when", "but", "then"};

    for (uint32_t i = is + 1; i < c->lexemes.size; i++)
        if (smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* Whether a verb is joined to the root, or a clause stands beside it. */
static bool has_second(const smz_cut *cut, const smz_clause *c)
{
    for (uint32_t i = c->root + 1; i < c->lexemes.size; i++) {
        smz_relation r = smz_clause_at(c, i)->relation;
        if (cut->keep[i] && smz_clause_at(c, i)->head == c->root &&
            (r == SMZ_REL_CONJ || r == SMZ_REL_PARATAXIS))
            return true;
    }
    return false;
}

/* "Was on strike on Friday", "was among the dead": that is the news; "was in love" may be long ago.
 */
static bool is_told_now(const smz_clause *c, uint32_t is, bool past)
{
    bool among = is + 1 < c->lexemes.size && smz_lexeme_is(c, is + 1, "among");

    return smz_lexeme_is(c, is, "is") || smz_lexeme_is(c, is, "are") ||
           ((c->dated || (among && c->lexemes.sentence == 0)) && !past && !ended(c, is));
}

void smz_drop_copula(smz_cut *cut, const smz_clause *c, bool past)
{
    uint32_t is = smz_tense_of(c, c->root), subject = smz_subject(c, c->root), next;
    uint32_t behind;

    if (is == NONE || subject == NONE || subject > is || !smz_is_being(c, is) || !cut->keep[is] ||
        cut->form[is].data || (smz_clause_at(c, is)->flags & SMZ_LEX_QUOTED) ||
        !smz_is_noun(smz_clause_at(c, subject)) || !is_told_now(c, is, past) ||
        has_second(cut, c) || !ends_subject(cut, c, is) || smz_has_infinitive(cut, c, is))
        return;
    next = next_kept(cut, c, is);
    if (next < c->lexemes.size && is_still(c, next))
        next = next_kept(cut, c, next);
    if (next >= c->lexemes.size)
        return;
    behind = next_kept(cut, c, next);
    if ((is_place_word(c, next) && !has_phrase(cut, c, subject, is)) ||
        (next == c->root && is_mood(c, next) && behind < c->lexemes.size &&
         (smz_clause_at(c, behind)->tag == SMZ_TAG_IN ||
          smz_clause_at(c, behind)->tag == SMZ_TAG_TO)))
        drop(cut, is);
}
