/* What a word asks for behind it, as the words themselves tell, whatever the tree has hang on what.
 */
#include "headline/asked_next.h"

#include "headline/arguments.h"

/* ---- Words that say nothing by themselves ----------------------------------------------- */

bool smz_is_said_to(const smz_clause *c, uint32_t i)
{
    const smz_valency *v = c->valency[i];
    uint32_t next = i + 1;

    /* "Told not to speak" */
    if (next < c->lexemes.size && smz_is_kind(c, next, SMZ_LIST_NEGATION))
        next++;
    if (smz_clause_at(c, i)->tag != SMZ_TAG_VBN || next >= c->lexemes.size ||
        smz_clause_at(c, next)->tag != SMZ_TAG_TO)
        return false;
    return smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE) || smz_lexeme_is(c, i, "found") ||
           smz_lexeme_is(c, i, "known") || (v && ((v->object | v->direct) & SMZ_LINK_INFINITIVE));
}

bool smz_asks_for_next(const smz_clause *c, uint32_t i)
{
    static const char *const participles[] = {"cleared", "poised",   "tipped", "destined",
                                              "chosen",  "selected", "hired",  "elected"};
    static const char *const nouns[] = {"connection",  "accordance", "conjunction",   "exchange",
                                        "preparation", "comparison", "collaboration", "keeping"};
    static const char *const aims[] = {"bid", "attempt", "effort"};
    static const char *const moves[] = {"go",   "goes", "went",  "gone",   "come",   "comes",
                                        "came", "look", "looks", "looked", "looking"};
    smz_tag next = smz_clause_tag(c, i + 1);

    if (next != SMZ_TAG_IN && next != SMZ_TAG_TO)
        return false;
    /* "In a bid to ..." */
    if (i > 1 && next == SMZ_TAG_TO && smz_lexeme_is(c, i - 2, "in") && smz_is_article(c, i - 1) &&
        smz_is_one_of(c, i, aims, sizeof aims / sizeof *aims))
        return true;
    if (smz_is_one_of(c, i, participles, sizeof participles / sizeof *participles))
        return next == SMZ_TAG_TO || smz_lexeme_is(c, i + 1, "for");
    if (smz_is_one_of(c, i, moves, sizeof moves / sizeof *moves))
        return smz_is_verb(smz_clause_at(c, i)) && !smz_is_occasion_word(c, i + 1) &&
               !smz_lexeme_is(c, i + 1, "as");
    return i > 0 && smz_lexeme_is(c, i - 1, "in") &&
           (smz_lexeme_is(c, i + 1, "with") || smz_lexeme_is(c, i + 1, "for")) &&
           smz_is_one_of(c, i, nouns, sizeof nouns / sizeof *nouns);
}

/* "For up to eight weeks after the fire": how long, and not how long after it. */
static bool lasts(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"up",   "to",    "at",   "least",  "more", "than",
                                        "over", "about", "just", "almost", "next", "a"};

    while (i > 0 && (smz_is_number(smz_clause_at(c, i - 1)) ||
                     smz_is_one_of(c, i - 1, words, sizeof words / sizeof *words)))
        i--;
    return i > 0 && smz_lexeme_is(c, i - 1, "for");
}

bool smz_measures_next(const smz_clause *c, uint32_t i)
{
    static const char *const spans[] = {"seconds", "minutes", "hours",  "days",   "weeks",
                                        "months",  "years",   "minute", "hour",   "day",
                                        "week",    "month",   "year",   "decade", "decades"};
    static const char *const links[] = {"before", "after", "ago", "since"};

    return i + 1 < c->lexemes.size && smz_is_one_of(c, i, spans, sizeof spans / sizeof *spans) &&
           smz_is_one_of(c, i + 1, links, sizeof links / sizeof *links) && !lasts(c, i);
}

bool smz_is_empty_verb(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"used",      "put",     "given", "made", "called",
                                        "described", "treated", "named", "set",  "considered",
                                        "regarded",  "kept",    "taken", "seen"};

    return smz_is_verb(smz_clause_at(c, i)) &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* ---- What was torn off ------------------------------------------------------------------ */

/* "Sheds light" of "sheds light on", "hits out" of "hits out at", "aware" of "aware of"; "time" of
 * "at a time when". */
static bool is_asked_next(const smz_clause *c, uint32_t i)
{
    static const char *const times[] = {"time", "moment", "stage"};
    const smz_valency *v = c->valency[i];

    /* "Of what" of "of what it says" */
    if (smz_lexeme_is(c, i, "what"))
        return true;
    if (smz_is_one_of(c, i, times, sizeof times / sizeof *times))
        return smz_lexeme_is(c, i + 1, "when");
    return v && ((v->direct & SMZ_VALENCY_PAIR) || smz_clause_at(c, i)->tag == SMZ_TAG_JJ) &&
           (v->direct_firm & smz_link_bit(c, i + 1)) != 0;
}

/* "Reveal" of "reveal who told them": the verb is about what follows. */
static bool question_torn(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"who", "what", "how", "why", "whether", "whom", "which"};

    return smz_is_verb(smz_clause_at(c, i)) && !smz_is_being(c, i) &&
           smz_is_one_of(c, i + 1, words, sizeof words / sizeof *words);
}

/* "Hovers to record lows" of "hovers close to record lows", "mice found next" of "next to a sack":
 * two words are one preposition. */
static bool preposition_torn(const smz_clause *c, const bool *keep, uint32_t i)
{
    static const char *const words[] = {"close", "closer",  "next",   "prior",   "due",  "thanks",
                                        "ahead", "instead", "except", "subject", "owing"};

    return keep[i] != keep[i + 1] && !c->gone[i] && !c->gone[i + 1] &&
           (smz_lexeme_is(c, i + 1, "to") || smz_lexeme_is(c, i + 1, "of")) &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* Whether it was dropped; tails, too, that could go whatever they hang on. */
static bool is_torn(const smz_clause *c, const bool *keep, uint32_t i)
{
    return !keep[i] && !c->gone[i] && c->loose[i] != SMZ_LOOSE && !smz_is_spare(c, keep, i) &&
           !smz_is_punctuation(smz_clause_at(c, i));
}

/* Of prepositions that are firm behind an object these may say where, all the same. */
static bool tells_where(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"in", "at", "on"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* What is put is put somewhere, wherever that is. */
static bool is_put(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {"put", "puts", "putting"};

    return smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
}

bool smz_opens_infinitive(const smz_clause *c, uint32_t to)
{
    uint32_t verb = to + 1;

    while (verb < c->lexemes.size && smz_is_punctuation(smz_clause_at(c, verb)))
        verb++;
    return smz_clause_tag(c, verb) == SMZ_TAG_VB;
}

/* Whether `i` opens what a verb asks for behind its object. */
static bool opens_complement(const smz_clause *c, uint32_t verb, uint32_t asked, uint32_t i)
{
    if (is_put(c, verb))
        return smz_clause_at(c, i)->tag == SMZ_TAG_IN && !smz_lexeme_is(c, i, "of");
    return (smz_link_bit(c, i) & asked) && !tells_where(c, i) &&
           (smz_clause_at(c, i)->tag != SMZ_TAG_TO || smz_opens_infinitive(c, i));
}

/* "Orders judges in the state" of "... to stop", "terms the plan" of "... as": the verb asks for it
 * behind its object, whatever the tree has it hang on. */
static bool complement_torn(const smz_clause *c, const bool *keep, uint32_t verb)
{
    const smz_valency *v = c->valency[verb];
    uint32_t asked = v ? v->object_firm | (v->object & SMZ_LINK_INFINITIVE) : 0;
    bool torn = false;

    if (asked == 0 || !smz_is_verb(smz_clause_at(c, verb)) || smz_is_passive_verb(c, verb))
        return false;
    for (uint32_t i = verb + 2; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_punctuation(l) || smz_is_finite(l) || (l->tag == SMZ_TAG_CC && !is_put(c, verb)))
            break;
        if (!opens_complement(c, verb, asked, i))
            continue;
        if (keep[i])
            return false;
        torn = torn || is_torn(c, keep, i) || (is_put(c, verb) && !keep[i] && !c->gone[i]);
    }
    return torn;
}

bool smz_argument_torn(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        bool torn = is_torn(c, keep, i + 1);
        if (preposition_torn(c, keep, i) ||
            (keep[i] && ((torn && (is_asked_next(c, i) || question_torn(c, i))) ||
                         complement_torn(c, keep, i))))
            return true;
    }
    return false;
}
