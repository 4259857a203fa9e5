#include "headline/concessions.h"

#include "headline/arguments.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* ---- What stands before ---------------------------------------------------------------------- */

static bool has_word(const smz_clause *c, uint32_t first, uint32_t end, const char *const *words,
                     size_t size)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_is_one_of(c, i, words, size))
            return true;
    return false;
}

/* Whether "but" stands behind the main clause: its verb and its subject are before it. */
static bool follows_clause(const smz_clause *c, uint32_t but)
{
    uint32_t subject = smz_subject(c, c->root), tense = smz_tense_of(c, c->root);

    return subject != SMZ_NO_HEAD && subject < but && tense != SMZ_NO_HEAD && tense < but &&
           c->root < but && !smz_is_question(c);
}

/* "Added a cup to his list": nobody says anything. */
static bool adds_thing(const smz_clause *c)
{
    smz_tag next = smz_clause_tag(c, c->root + 1);

    return (smz_lexeme_is(c, c->root, "added") || smz_lexeme_is(c, c->root, "adds")) &&
           (next == SMZ_TAG_DT || next == SMZ_TAG_PRPS || next == SMZ_TAG_CD);
}

/* What was only tried or offered, "but" may well undo. */
bool smz_tells_fact(const smz_clause *c, uint32_t end)
{
    static const char *const open[] = {
        "plan",        "plans",     "planned",  "planning", "try",     "tries",     "tried",
        "trying",      "agree",     "agrees",   "agreed",   "attempt", "attempted", "seek",
        "seeks",       "sought",    "seeking",  "want",     "wants",   "wanted",    "hoping",
        "aims",        "aimed",     "intended", "intends",  "ordered", "orders",    "decided",
        "considering", "scheduled", "due",      "set",      "ready",   "close",     "likely",
        "reported",    "rumoured",  "supposed", "thought",  "called",  "asked",     "applied",
        "nominated",   "linked",    "tipped",   "able"};
    uint32_t tense = smz_tense_of(c, c->root);
    uint32_t behind = c->root + 3 < end ? c->root + 3 : end;
    uint32_t verb = tense < c->root ? tense : c->root;

    if (smz_clause_at(c, tense)->tag == SMZ_TAG_MD ||
        (smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE) && !adds_thing(c)) ||
        smz_any_is_kind(c, 0, end, SMZ_LIST_NEGATION) ||
        smz_any_is_kind(c, verb, c->root, SMZ_LIST_HEDGE | SMZ_LIST_STANCE) ||
        has_word(c, verb, c->root + 1, open, SIZE(open)))
        return false;
    /* Where the tree, or the view, has what was said for the main clause. */
    for (uint32_t i = 0; i < end; i++)
        if (i != c->root && smz_is_finite(smz_clause_at(c, i)) &&
            smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE))
            return false;
    /* "Is to sell", "failed to sell" */
    for (uint32_t i = verb + 1; i < behind; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_TO && i + 1 < end &&
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_VB)
            return false;
    return true;
}

/* Whether it tells what somebody says, and not what he promises or denies: "Lind says the bridge
 * is safe". */
static bool is_statement(const smz_clause *c, uint32_t but)
{
    static const char *const words[] = {"said",     "says",      "say",      "told",     "tells",
                                        "admitted", "admits",    "admit",    "believes", "believe",
                                        "insisted", "insists",   "insist",   "feels",    "thinks",
                                        "claimed",  "claims",    "claim",    "warned",   "warns",
                                        "argued",   "confirmed", "confirms", "argues",   "confirm"};
    uint32_t tense = smz_tense_of(c, c->root);

    return smz_is_one_of(c, c->root, words, SIZE(words)) && c->root + 1 < but &&
           smz_clause_at(c, tense)->tag != SMZ_TAG_MD &&
           smz_clause_at(c, c->root + 1)->tag != SMZ_TAG_TO &&
           smz_child(c, c->root, SMZ_REL_AUX_PASS) == SMZ_NO_HEAD &&
           !smz_any_is_kind(c, tense, c->root, SMZ_LIST_NEGATION);
}

/* ---- What stands behind ---------------------------------------------------------------------- */

/* Words that undo, doubt or correct what stands before "but". */
static bool may_take_back(const smz_clause *c, uint32_t first, uint32_t end)
{
    static const char *const words[] = {
        "lie",          "lied",       "lies",      "lying",      "false",       "untrue",
        "wrong",        "mistake",    "mistaken",  "error",      "joke",        "joking",
        "hoax",         "fake",       "misled",    "fabricated", "staged",      "invented",
        "innocent",     "changed",    "reversed",  "withdrew",   "withdrawn",   "retracted",
        "recanted",     "released",   "freed",     "cleared",    "acquitted",   "dropped",
        "drop",         "abandoned",  "cancelled", "canceled",   "scrapped",    "postponed",
        "delayed",      "blocked",    "quashed",   "suspended",  "halted",      "overturned",
        "failed",       "fail",       "fails",     "failing",    "failure",     "resumed",
        "impossible",   "premature",  "unlikely",  "doubt",      "doubts",      "doubtful",
        "denied",       "denies",     "deny",      "denying",    "rejects",     "rejected",
        "reject",       "refused",    "refuses",   "dismissed",  "disputed",    "disputes",
        "dispute",      "died",       "dead",      "killed",     "lost",        "beaten",
        "defeated",     "instead",    "back",      "off",        "yet",         "later",
        "then",         "soon",       "could",     "might",      "may",         "fewer",
        "exaggerated",  "overstated", "cheated",   "rigged",     "stolen",      "forged",
        "propaganda",   "nonsense",   "rumour",    "rumours",    "rumor",       "rumors",
        "myth",         "claim",      "claims",    "allegation", "allegations", "report",
        "reports",      "figures",    "result",    "results",    "temporary",   "partial",
        "void",         "invalid",    "illegal",   "quit",       "resign",      "resigned",
        "stunt",        "lawsuit",    "appeal",    "reverse",    "otherwise",   "opposite",
        "disqualified", "stripped",   "revoked",   "annulled",   "bluff",       "sarcastic",
        "worthless",    "flawed",     "unproven",  "misleading", "unsafe",      "fix",
        "fraud",        "scam",       "closed",    "baseless"};

    for (uint32_t i = first; i < end; i++)
        if (smz_is_kind(c, i, SMZ_LIST_NEGATION | SMZ_LIST_CONDITION) ||
            smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    return false;
}

/* "But it has also": what may stand before the verb of who spoke before. */
static uint32_t skip_to_verb(const smz_clause *c, uint32_t i)
{
    if (i < c->lexemes.size && (smz_lexeme_is(c, i, "he") || smz_lexeme_is(c, i, "she") ||
                                smz_lexeme_is(c, i, "it") || smz_lexeme_is(c, i, "they")))
        i++;
    while (i + 1 < c->lexemes.size && (smz_is_having(c, i) || smz_lexeme_is(c, i, "also")))
        i++;
    return i;
}

/* "But insists that ...", behind a statement; behind a fact, what its subject hopes or
 * admits as well: "praised the team but admitted that it was tired", but not "... but admitted it".
 */
static bool adds_statement(const smz_clause *c, uint32_t but)
{
    static const char *const insisting[] = {"insisted", "insists", "insist", "stressed",
                                            "stresses"};
    static const char *const telling[] = {"admits",   "admitted", "admit", "asserted", "believes",
                                          "believed", "believe",  "hopes", "hoped",    "hope"};
    uint32_t i = skip_to_verb(c, but + 1), next = i + 1;
    bool insists = i < c->lexemes.size && smz_is_one_of(c, i, insisting, SIZE(insisting));
    bool tells = i < c->lexemes.size && smz_is_one_of(c, i, telling, SIZE(telling));
    smz_tag tag;

    if (!(insists || tells) || next + 2 >= c->lexemes.size ||
        may_take_back(c, next, (uint32_t)c->lexemes.size))
        return false;
    tag = smz_clause_at(c, next)->tag;
    if (tag == SMZ_TAG_VBG || smz_lexeme_is(c, next, "so") || smz_lexeme_is(c, next, "to") ||
        smz_lexeme_is(c, next, "of") || smz_lexeme_is(c, next, "for") ||
        (tag == SMZ_TAG_PRP && !smz_is_finite(smz_clause_at(c, next + 1))))
        return false;
    return smz_tells_fact(c, but) || (insists && is_statement(c, but));
}

/* "But brushed aside concern that ...": a fear is no part of what was done. */
static bool brushes_aside(const smz_clause *c, uint32_t but)
{
    uint32_t i = skip_to_verb(c, but + 1);

    return i + 3 < c->lexemes.size &&
           (smz_lexeme_is(c, i, "brushed") || smz_lexeme_is(c, i, "shrugged")) &&
           (smz_is_next(c, i, "aside") || smz_is_next(c, i, "off")) && smz_tells_fact(c, but);
}

/* "But still hopes to play in the cup": not that which is denied before it. */
static bool still_hopes(const smz_clause *c, uint32_t but)
{
    uint32_t tense = smz_tense_of(c, c->root), i = skip_to_verb(c, but + 1);
    bool refuses = smz_lexeme_is(c, tense, "will") || smz_lexeme_is(c, tense, "wo");

    if (i + 5 >= c->lexemes.size || !smz_lexeme_is(c, i, "still") ||
        !(smz_is_next(c, i, "hopes") || smz_is_next(c, i, "hope")) ||
        smz_clause_at(c, i + 2)->tag != SMZ_TAG_TO || !(refuses || smz_tells_fact(c, but)))
        return false;
    for (uint32_t k = i + 3; k < i + 8 && k < c->lexemes.size; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_PRP || smz_lexeme_is(c, k, "so"))
            return false;
    return !may_take_back(c, i + 3, (uint32_t)c->lexemes.size);
}

/* ---- Of whom else ---------------------------------------------------------------------------- */

/* Whether nobody was hurt and nothing broken: "but no one was hurt", "but there were no
 * casualties", "but there is no word of a date". */
static bool tells_none(const smz_clause *c, uint32_t but)
{
    static const char *const nobody[] = {"nobody", "none"};
    static const char *const hurt[] = {"hurt", "injured", "harmed", "wounded", "killed"};
    static const char *const losses[] = {"injuries",   "casualties", "deaths",
                                         "fatalities", "victims",    "damage"};
    static const char *const telling[] = {"word", "news", "details"};
    uint32_t size = (uint32_t)c->lexemes.size, i = but + 1, noun;
    bool there = i + 2 < size && smz_lexeme_is(c, i, "there") && smz_is_being(c, i + 1);

    if (there)
        i += 2;
    if (i + 2 >= size)
        return false;
    if (!there && (smz_is_one_of(c, i, nobody, SIZE(nobody)) ||
                   (smz_lexeme_is(c, i, "no") && smz_is_next(c, i, "one")))) {
        i += smz_lexeme_is(c, i, "no") ? 2 : 1;
        return i + 1 < size && smz_is_being(c, i) && smz_is_one_of(c, i + 1, hurt, SIZE(hurt)) &&
               smz_tells_fact(c, but);
    }
    if (!smz_lexeme_is(c, i, "no"))
        return false;
    /* "No immediate reports of casualties" */
    noun = i + 1;
    while (noun + 1 < size && (smz_clause_at(c, noun)->tag == SMZ_TAG_JJ ||
                               smz_lexeme_is(c, noun, "reports") || smz_lexeme_is(c, noun, "of")))
        noun++;
    if (smz_is_one_of(c, noun, losses, SIZE(losses)))
        return smz_tells_fact(c, but) && (there || (noun + 2 < size && smz_is_being(c, noun + 1)));
    return there && smz_is_one_of(c, noun, telling, SIZE(telling)) && noun + 2 < size &&
           smz_clause_at(c, noun + 2)->tag != SMZ_TAG_PRP &&
           !smz_any_is_kind(c, 0, but, SMZ_LIST_NEGATION);
}

/* Where the words of a judgement end whose verb is at `i`: "called it dull | as it had no music".
 */
static uint32_t end_of_judgement(const smz_clause *c, uint32_t i)
{
    static const char *const openers[] = {"as", "because", "after", "when", "while", "since"};

    for (i += 4; i < c->lexemes.size; i++)
        if (smz_is_one_of(c, i, openers, SIZE(openers)))
            return i;
    return (uint32_t)c->lexemes.size;
}

/* "But critics called it dull": what somebody else thinks of what is so all the same, and not that
 * it is a lie. */
static bool is_judged(const smz_clause *c, uint32_t but)
{
    static const char *const words[] = {
        "called",     "calls",      "dubbed",    "dubs",     "described", "describes", "criticised",
        "criticises", "criticized", "condemned", "condemns", "branded",   "brands",    "labelled",
        "labels",     "praised",    "mocked",    "slammed",  "welcomed",  "attacked",  "hailed"};
    static const char *const confirming[] = {"confirmed", "confirms", "confirm", "admitted",
                                             "admits"};
    static const char *const findings[] = {"found",  "finds",   "discovered", "discovers",
                                           "proved", "proves",  "showed",     "shows",
                                           "cured",  "invented"};
    uint32_t i = but + 1;
    bool noun = false;

    for (; i + 2 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_having(c, i))
            continue;
        if (smz_is_finite(l) || (l->tag == SMZ_TAG_VBN && smz_is_having(c, i - 1)))
            break;
        /* "Managing director", "retired judges" */
        if (!smz_is_noun(l) && l->tag != SMZ_TAG_DT && l->tag != SMZ_TAG_JJ &&
            l->tag != SMZ_TAG_PRPS && l->tag != SMZ_TAG_POS && l->tag != SMZ_TAG_VBG &&
            l->tag != SMZ_TAG_VBN)
            return false;
        noun |= smz_is_noun(l);
    }
    if (!noun || i + 2 >= c->lexemes.size || !smz_is_one_of(c, i, words, SIZE(words)) ||
        smz_clause_at(c, i + 1)->tag == SMZ_TAG_IN || smz_clause_at(c, i + 1)->tag == SMZ_TAG_RP)
        return false;
    /* "Found a cure, but doctors called it ..." */
    if (smz_is_one_of(c, c->root, findings, SIZE(findings)))
        return false;
    /* "Says that the vote was rigged, but observers called it fair" */
    return (smz_tells_fact(c, but) ||
            (is_statement(c, but) && smz_is_one_of(c, c->root, confirming, SIZE(confirming)))) &&
           !may_take_back(c, i + 1, end_of_judgement(c, i));
}

/* "But much more needs to be done", "but a lot of work remains to be done". */
static bool is_not_enough(const smz_clause *c, uint32_t but)
{
    static const char *const words[] = {"more", "much", "lot", "work", "still"};
    bool more = false;

    for (uint32_t i = but + 1; i + 1 < c->lexemes.size && i < but + 12; i++) {
        if (smz_is_punctuation(smz_clause_at(c, i)) ||
            smz_is_kind(c, i, SMZ_LIST_NEGATION | SMZ_LIST_CONDITION))
            return false;
        more |= i < but + 4 && smz_is_one_of(c, i, words, SIZE(words));
        if (more && smz_lexeme_is(c, i, "be") && smz_is_next(c, i, "done"))
            return smz_tells_fact(c, but) || is_statement(c, but);
    }
    return false;
}

/* "But not before he had paid": then it was so. */
static bool is_preceded(const smz_clause *c, uint32_t but)
{
    static const char *const deaths[] = {"died", "dead", "killed", "drowned", "lost", "murdered"};
    uint32_t tense = smz_tense_of(c, c->root), size = (uint32_t)c->lexemes.size;

    return but + 3 < size && smz_lexeme_is(c, but + 1, "not") &&
           smz_lexeme_is(c, but + 2, "before") && smz_tells_fact(c, but) &&
           !has_word(c, but + 3, size, deaths, SIZE(deaths)) &&
           (smz_clause_at(c, tense)->tag == SMZ_TAG_VBD || smz_is_having(c, tense));
}

/* ---- What is not told -------------------------------------------------------------- */

/* "Give", "name": what is not told. */
static bool is_withheld(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"comment",  "elaborate", "name",    "identify",
                                        "disclose", "reveal",    "specify", "provide",
                                        "details",  "detail",    "further", "discuss"};
    static const char *const asked[] = {"whether", "how",  "when", "why",
                                        "where",   "what", "who",  "more"};

    for (uint32_t k = i; k < i + 3 && k < c->lexemes.size; k++)
        if (smz_is_one_of(c, k, words, SIZE(words)))
            return true;
    if (smz_lexeme_is(c, i, "say") && i + 1 < c->lexemes.size)
        return smz_is_one_of(c, i + 1, asked, SIZE(asked));
    return smz_lexeme_is(c, i, "give") &&
           (smz_is_next(c, i, "details") || smz_is_next(c, i, "further") ||
            smz_is_next(c, i, "any"));
}

/* "But declined to comment", and of who says something, "but promised ...". */
static bool withholds(const smz_clause *c, uint32_t but)
{
    static const char *const withholds[] = {"declined", "refused", "declines", "refuses"};
    static const char *const adds[] = {"promised", "pledged", "vowed", "urged", "thanked",
                                       "promises", "pledges", "vows",  "urges", "praised"};
    uint32_t i = but + 1;

    while (i < c->lexemes.size && (smz_clause_at(c, i)->tag == SMZ_TAG_RB || smz_is_having(c, i)) &&
           !smz_is_kind(c, i, SMZ_LIST_NEGATION))
        i++;
    if (i + 2 >= c->lexemes.size)
        return false;
    if (smz_is_one_of(c, i, adds, SIZE(adds)))
        return smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE);
    if (smz_is_one_of(c, i, withholds, SIZE(withholds)))
        return smz_is_next(c, i, "to") && is_withheld(c, i + 2);
    if (smz_lexeme_is(c, i, "gave") || smz_lexeme_is(c, i, "gives"))
        return smz_is_next(c, i, "no") && is_withheld(c, i + 2);
    return (smz_lexeme_is(c, i, "did") || smz_lexeme_is(c, i, "would")) &&
           smz_is_next(c, i, "not") && is_withheld(c, i + 2);
}

/* ---- "Not only ... but also" ------------------------------------------------------------------
 */

bool smz_opens_pair(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"only", "just", "merely", "simply"};
    const smz_valency *before = i > 0 ? c->valency[i - 1] : NULL;

    if (!smz_lexeme_is(c, i, "not") || i + 3 >= c->lexemes.size ||
        !smz_is_one_of(c, i + 1, words, SIZE(words)) ||
        smz_clause_at(c, i + 2)->tag != SMZ_TAG_IN || smz_lexeme_is(c, i + 2, "of") ||
        smz_is_kind(c, i + 2, SMZ_LIST_CONDITION) ||
        (before && (before->direct & smz_link_bit(c, i + 2))))
        return false;
    for (uint32_t but = i + 3; but + 1 < c->lexemes.size; but++) {
        if (smz_lexeme_is(c, but, "but"))
            return !smz_is_kind(c, but + 1, SMZ_LIST_NEGATION | SMZ_LIST_CONDITION);
        if (smz_is_kind(c, but, SMZ_LIST_NEGATION | SMZ_LIST_CONDITION))
            return false;
    }
    return false;
}

/* ---- "Even if" ---------------------------------------------------------------------------------
 */

bool smz_opens_even_if(const smz_clause *c, uint32_t i)
{
    static const char *const unreal[] = {"would", "could", "might", "should"};
    uint32_t tense = smz_tense_of(c, c->root);

    if (!smz_lexeme_is(c, i, "even") || !smz_is_next(c, i, "if") || i == 0 ||
        tense == SMZ_NO_HEAD || smz_is_one_of(c, tense, unreal, SIZE(unreal)) ||
        smz_lexeme_is(c, i - 1, "not"))
        return false;
    /* "Says that it would" */
    for (uint32_t k = tense; k < i; k++)
        if (smz_is_one_of(c, k, unreal, SIZE(unreal)))
            return false;
    for (uint32_t k = i + 2; k < c->lexemes.size; k++)
        if (smz_is_noun(smz_clause_at(c, k)) || smz_clause_at(c, k)->tag == SMZ_TAG_PRP)
            return true;
    return false;
}

/* ---- All of them ----------------------------------------------------------------------------- */

bool smz_is_free_contrast(const smz_clause *c, uint32_t but)
{
    if (!smz_lexeme_is(c, but, "but"))
        return false;
    if (withholds(c, but))
        return true;
    return follows_clause(c, but) &&
           (tells_none(c, but) || is_preceded(c, but) || adds_statement(c, but) ||
            brushes_aside(c, but) || still_hopes(c, but) || is_judged(c, but) ||
            is_not_enough(c, but));
}
