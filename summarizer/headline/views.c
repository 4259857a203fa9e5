/* Views: "X said that he ..." without who said it, where he is who is meant or the police report
 * it; and what is told as having happened. */
#include "base/error.h"
#include "headline/clause.h"

/* Whether a verb is one that people speak by, in the active voice: who "has said" speaks, who "has
 * been told" is silent, and who "would say" has not spoken. */
static bool is_speaking(const smz_clause *c, uint32_t i)
{
    uint32_t help = smz_child(c, i, SMZ_REL_AUX), tense = help == SMZ_NO_HEAD ? i : help;
    smz_tag tag = smz_clause_at(c, tense)->tag;

    return smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE) &&
           (help == SMZ_NO_HEAD || smz_lexeme_is(c, help, "has") ||
            smz_lexeme_is(c, help, "have")) &&
           (tag == SMZ_TAG_VBD || tag == SMZ_TAG_VBZ || tag == SMZ_TAG_VBP) &&
           smz_child(c, i, SMZ_REL_AUX_PASS) == SMZ_NO_HEAD && smz_subject(c, i) != SMZ_NO_HEAD;
}

static void drop(smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        c->gone[i] = true;
}

/* Whether a verb tells what happened: nothing in its clause is denied, supposed, quoted or ruled.
 */
static bool is_plain(const smz_clause *c, uint32_t verb)
{
    if (smz_tense_of(c, verb) == SMZ_NO_HEAD || smz_child(c, verb, SMZ_REL_COP) != SMZ_NO_HEAD)
        return false;
    for (uint32_t i = c->first[verb]; i < c->end[verb]; i++)
        if (smz_is_kind(c, i, SMZ_LIST_NEGATION | SMZ_LIST_STANCE | SMZ_LIST_CONDITION) ||
            smz_clause_at(c, i)->tag == SMZ_TAG_MD || (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            return false;
    return true;
}

bool smz_is_event(const smz_clause *c, uint32_t verb)
{
    uint32_t tense = smz_tense_of(c, verb);

    return is_plain(c, verb) && smz_clause_at(c, tense)->tag == SMZ_TAG_VBD;
}

bool smz_is_done(const smz_clause *c, uint32_t verb)
{
    uint32_t tense = smz_tense_of(c, verb);

    return is_plain(c, verb) && smz_is_having(c, tense) &&
           smz_clause_at(c, verb)->tag == SMZ_TAG_VBN;
}

/* ---- "X said that ..." ------------------------------------------------------------------ */

/* What is said, when it follows the verb. */
static uint32_t said(const smz_clause *c)
{
    uint32_t content = smz_child(c, c->root, SMZ_REL_CCOMP);

    if (content == SMZ_NO_HEAD || content < c->root || !smz_is_kind(c, c->root, SMZ_LIST_SAY) ||
        !is_speaking(c, c->root))
        return SMZ_NO_HEAD;
    return smz_tense_of(c, content) == SMZ_NO_HEAD ? SMZ_NO_HEAD : content;
}

/* "Told pensioners that they were dead": they may be those who were told. Not "he" whom a court was
 * told of. */
static bool may_be_told(const smz_clause *c, smz_relation relation, bool plural)
{
    static const char *const bodies[] = {
        "party",     "court",      "parliament", "board",      "council",    "committee",
        "inquiry",   "jury",       "radio",      "television", "newspaper",  "company",
        "club",      "government", "congress",   "conference", "panel",      "tribunal",
        "hearing",   "commission", "assembly",   "firm",       "bank",       "audience",
        "crowd",     "rally",      "meeting",    "magazine",   "paper",      "station",
        "programme", "program",    "reporters",  "fans",       "supporters", "journalists"};
    uint32_t told = smz_child(c, c->root, relation);

    if (told == SMZ_NO_HEAD)
        return false;
    if (plural)
        return true;
    return smz_clause_at(c, told)->tag != SMZ_TAG_NNS &&
           !smz_is_one_of(c, told, bodies, sizeof bodies / sizeof *bodies);
}

/* "It is not true that ...", "it was wrong to say so", not "it was ready to pay". */
static bool is_empty(const smz_clause *c, uint32_t pronoun)
{
    static const char *const own[] = {"able", "unable", "ready",    "willing", "unwilling",
                                      "due",  "likely", "unlikely", "bound",   "set"};
    uint32_t told = smz_clause_at(c, pronoun)->head;

    if (smz_child(c, told, SMZ_REL_COP) == SMZ_NO_HEAD || told + 1 >= c->lexemes.size)
        return false;
    return smz_lexeme_is(c, told + 1, "that") ||
           (smz_lexeme_is(c, told + 1, "to") && smz_clause_at(c, told)->tag == SMZ_TAG_JJ &&
            !smz_is_one_of(c, told, own, sizeof own / sizeof *own));
}

/* "The company that makes the pill says it is safe": another noun that the pronoun may mean. */
static bool has_rival(const smz_clause *c, uint32_t subject, smz_tag tag)
{
    for (uint32_t i = c->first[subject]; i < c->end[subject]; i++)
        if (i != subject && smz_clause_at(c, i)->tag == tag &&
            smz_clause_at(c, i)->relation != SMZ_REL_COMPOUND)
            return true;
    return false;
}

/* Who says what he would do were he elected. */
static bool is_party(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"party",      "tories", "conservatives", "labour",
                                        "democrats",  "dems",   "republicans",   "greens",
                                        "opposition", "ukip",   "candidate",     "coalition"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* Whether the main verb is past, and of now, so that "would" behind it is "will", and not on a
 * condition: nothing else is told, and no other time. */
static bool is_said_past(const smz_clause *c)
{
    /* Words on which it depends, or that tell when it was said. */
    static const char *const conditions[] = {
        "were",  "rather",  "otherwise", "prefer", "under", "elected",   "should",   "had",
        "given", "subject", "pending",   "case",   "event", "depending", "whenever", "when",
        "ago",   "before",  "once",      "until",  "but",   "then",      "time",     "long",
        "after", "as",      "while",     "point",  "price"};
    uint32_t tense = smz_tense_of(c, c->root), subject = smz_subject(c, c->root);
    size_t would = 0, past = 0;

    if (tense == SMZ_NO_HEAD || subject == SMZ_NO_HEAD || is_party(c, subject) ||
        !(smz_clause_at(c, tense)->tag == SMZ_TAG_VBD || tense != c->root))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        would += smz_lexeme_is(c, i, "would");
        past += smz_clause_at(c, i)->tag == SMZ_TAG_VBD;
        if (smz_is_kind(c, i, SMZ_LIST_CONDITION | SMZ_LIST_NEGATION | SMZ_LIST_PAST) ||
            smz_is_year_at(c, i) ||
            smz_is_one_of(c, i, conditions, sizeof conditions / sizeof *conditions))
            return false;
    }
    return would < 2 && past < 2;
}

/* What governments, companies and clubs do, and no weather, deal or plan: "Karsa says it will raise
 * taxes" is about Karsa, "Berg says it will take years" about no Berg. */
static bool is_own_act(const smz_clause *c, uint32_t verb)
{
    static const char *const with_object[] = {
        "allow",    "ban",       "bar",     "block",   "boycott", "build",  "buy",       "close",
        "cut",      "deploy",    "develop", "drop",    "expand",  "extend", "fund",      "hire",
        "hold",     "introduce", "issue",   "launch",  "lift",    "open",   "pay",       "publish",
        "raise",    "recall",    "recruit", "refund",  "release", "remove", "replace",   "resume",
        "review",   "scrap",     "sell",    "send",    "shut",    "sign",   "spend",     "stop",
        "sue",      "supply",    "suspend", "test",    "double",  "seek",   "consider",  "start",
        "continue", "offer",     "appoint", "abandon", "arrest",  "charge", "prosecute", "join"};
    static const char *const alone[] = {"appeal", "withdraw", "invest", "investigate", "bid"};
    uint32_t help = smz_child(c, verb, SMZ_REL_AUX);
    bool object = smz_child(c, verb, SMZ_REL_OBJ) != SMZ_NO_HEAD ||
                  smz_child(c, verb, SMZ_REL_XCOMP) != SMZ_NO_HEAD;

    if (help == SMZ_NO_HEAD || help + 1 != verb ||
        !(smz_lexeme_is(c, help, "will") || (smz_lexeme_is(c, help, "would") && is_said_past(c))))
        return false;
    return (object &&
            smz_is_one_of(c, verb, with_object, sizeof with_object / sizeof *with_object)) ||
           smz_is_one_of(c, verb, alone, sizeof alone / sizeof *alone);
}

/* What people do of their own, and neither like nor have to. */
static bool is_personal_act(const smz_clause *c, uint32_t verb)
{
    static const char *const acts[] = {"resign",  "quit",    "retire", "leave",  "return", "fight",
                                       "meet",    "visit",   "travel", "step",   "stand",  "donate",
                                       "undergo", "contest", "appear", "answer", "ask",    "run"};

    return smz_is_one_of(c, verb, acts, sizeof acts / sizeof *acts);
}

/* Whether a name is that of a person: a given name, a title or Mr stands before it. */
static bool is_person(const smz_clause *c, uint32_t name)
{
    for (uint32_t i = c->first[name]; i < name; i++)
        if (c->given[i] > 0 || smz_is_kind(c, i, SMZ_LIST_GIVEN | SMZ_LIST_TITLE))
            return true;
    return smz_is_kind(c, name, SMZ_LIST_GIVEN);
}

/* "Karsa say", "Karsa have announced": a club or company that is spoken of as many. */
static bool is_many(const smz_clause *c, uint32_t subject)
{
    uint32_t tense = smz_tense_of(c, c->root);
    smz_tag tag = smz_clause_at(c, subject)->tag;

    return tag == SMZ_TAG_NNS || tag == SMZ_TAG_NNPS ||
           smz_child(c, subject, SMZ_REL_CONJ) != SMZ_NO_HEAD ||
           (tag == SMZ_TAG_NNP && tense != SMZ_NO_HEAD &&
            smz_clause_at(c, tense)->tag == SMZ_TAG_VBP);
}

/* "The FBI said he ...", "The Mirror says she ...": no name of a person. */
static bool is_body(const smz_clause *c, uint32_t subject)
{
    smz_text word = smz_clause_word(c, subject);
    bool capitals = word.size > 1;

    for (size_t i = 0; i < word.size; i++)
        capitals &= smz_is_capital(word.data[i]);
    return !is_person(c, subject) && (smz_child(c, subject, SMZ_REL_DET) != SMZ_NO_HEAD ||
                                      (capitals && c->first[subject] == subject));
}

/* Whether the pronoun can only mean the subject: of its number, and no other name is near. */
static bool means(const smz_clause *c, uint32_t pronoun, uint32_t subject)
{
    const smz_lexeme *l = smz_clause_at(c, subject);
    bool plural = smz_lexeme_is(c, pronoun, "they"), it = smz_lexeme_is(c, pronoun, "it");
    bool joined = smz_child(c, subject, SMZ_REL_CONJ) != SMZ_NO_HEAD;

    if (!smz_is_kind(c, pronoun, SMZ_LIST_SELF) || plural != is_many(c, subject))
        return false;
    if (may_be_told(c, SMZ_REL_OBJ, plural) || may_be_told(c, SMZ_REL_IOBJ, plural))
        return false;
    if (it && is_empty(c, pronoun))
        return false;
    /* "The rebels claim the airport. The army says it remains ...": what was named before. */
    if (c->lexemes.sentence > 0 && (it || plural))
        return false;
    if ((it || plural) && has_rival(c, subject, plural ? SMZ_TAG_NNS : SMZ_TAG_NN))
        return false;
    /* "It" begins "it is likely" as well; he and she are persons, who have names. */
    if (it || (plural && l->tag == SMZ_TAG_NNP && !joined)) {
        if (smz_is_name(l) &&
            (is_person(c, subject) || !is_own_act(c, smz_clause_at(c, pronoun)->head)))
            return false;
        if (it)
            return smz_child(c, subject, SMZ_REL_FLAT) == SMZ_NO_HEAD;
    }
    if (!plural && (!smz_is_name(l) || is_body(c, subject)))
        return false;
    for (uint32_t i = c->first[subject]; i < pronoun; i++)
        if (smz_is_name(smz_clause_at(c, i)) && i >= c->end[subject] &&
            !smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH))
            return false;
    return true;
}

/* Fighters who tell what they have done: "the rebels say they have taken the town" is no fact. */
static bool is_boast(const smz_clause *c, uint32_t subject, uint32_t content)
{
    static const char *const fighters[] = {
        "rebels",    "rebel",      "militants",  "militant", "fighters",   "insurgents",
        "group",     "militia",    "guerrillas", "taliban",  "hackers",    "separatists",
        "army",      "military",   "jihadists",  "militias", "extremists", "gunmen",
        "attackers", "kidnappers", "faction"};

    uint32_t tense = smz_tense_of(c, content);

    return smz_is_one_of(c, subject, fighters, sizeof fighters / sizeof *fighters) &&
           (smz_clause_at(c, tense)->tag == SMZ_TAG_VBD || smz_is_having(c, tense));
}

/* "X said he was ..." -> "X was ...". */
static bool resolve(smz_clause *c, uint32_t content)
{
    uint32_t subject = smz_subject(c, c->root), pronoun = smz_subject(c, content);
    smz_lexeme *items = c->lexemes.items;
    bool backshifted = is_own_act(c, content) || is_personal_act(c, content);

    if (subject == SMZ_NO_HEAD || subject > c->root || pronoun == SMZ_NO_HEAD ||
        c->end[pronoun] != pronoun + 1 || c->first[content] > pronoun ||
        items[pronoun].flags & SMZ_LEX_QUOTED || !means(c, pronoun, subject))
        return false;
    /* "Said of his brother that he was": it is the brother who was. */
    if (smz_is_next(c, c->root, "of") || smz_is_next(c, c->root, "about") ||
        is_boast(c, subject, content))
        return false;
    /* "He's": half a word is no verb. */
    if (pronoun + 1 < c->lexemes.size && !(items[pronoun + 1].flags & SMZ_LEX_SPACED))
        return false;
    /* "Has denied it, but says that it ...": more than speaking stands between them. */
    for (uint32_t i = c->end[subject]; i < c->root; i++)
        if (items[i].tag == SMZ_TAG_CC || (smz_is_finite(&items[i]) && items[i].head != c->root))
            return false;
    for (uint32_t i = c->end[subject]; i <= pronoun; i++)
        if (i == c->root || items[i].head != content || i == pronoun ||
            items[i].relation == SMZ_REL_MARK)
            c->gone[i] = true;
    for (uint32_t i = c->end[content]; i < c->lexemes.size; i++)
        c->gone[i] = true;
    c->backshifted = backshifted && is_said_past(c);
    items[subject].head = content;
    items[subject].relation = items[pronoun].relation;
    c->flags |= SMZ_HEADLINE_PRONOUN_RESOLVED | SMZ_HEADLINE_ATTRIBUTION_DROPPED;
    return true;
}

/* "Police said that a man was ..." -> "a man was ...". */
static bool report(smz_clause *c, uint32_t content)
{
    uint32_t subject = smz_subject(c, c->root), first = c->first[content];

    if (subject == SMZ_NO_HEAD || !smz_is_kind(c, subject, SMZ_LIST_OFFICIAL) ||
        !smz_is_event(c, content))
        return false;
    drop(c, 0, first);
    if (smz_clause_at(c, first)->relation == SMZ_REL_MARK)
        c->gone[first] = true;
    drop(c, c->end[content], (uint32_t)c->lexemes.size);
    c->flags |= SMZ_HEADLINE_ATTRIBUTION_DROPPED;
    return true;
}

/* "..., but critics say it will not": what stands behind what was said and would go with it. */
static bool is_contradicted(const smz_clause *c, uint32_t content)
{
    for (uint32_t i = c->end[content]; i < c->lexemes.size; i++)
        if (!c->gone[i] && (smz_lexeme_is(c, i, "but") ||
                            smz_is_kind(c, i, SMZ_LIST_CONDITION | SMZ_LIST_NEGATION)))
            return true;
    return false;
}

static bool cut_lead(smz_clause *c, bool (*how)(smz_clause *c, uint32_t content))
{
    uint32_t content = said(c);

    if (content == SMZ_NO_HEAD || is_contradicted(c, content) || !how(c, content))
        return false;
    c->root = content;
    c->lexemes.items[content].head = SMZ_NO_HEAD;
    c->lexemes.items[content].relation = SMZ_REL_ROOT;
    return true;
}

static bool cut_report(smz_clause *c)
{
    return cut_lead(c, report);
}

static bool cut_self(smz_clause *c)
{
    return cut_lead(c, resolve);
}

/* The same views with what the subject is for its name. */
static int add_roles(smz_clause *out, size_t *count, smz_arena *arena, smz_error *error)
{
    size_t views = *count;

    for (size_t i = 0; i < views; i++) {
        if (!smz_has_role(&out[i]))
            continue;
        if (!smz_clause_copy(&out[*count], arena, &out[i]))
            return smz_fail_memory(error);
        smz_call_by_role(&out[*count]);
        smz_clause_measure(&out[*count]);
        ++*count;
    }
    return SMZ_OK;
}

int smz_views_make(smz_clause *out, size_t *count, smz_arena *arena, const smz_clause *clause,
                   smz_error *error)
{
    static bool (*const ways[])(smz_clause * c) = {cut_self, cut_report};

    *count = 1;
    out[0] = *clause;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (!smz_clause_copy(&out[*count], arena, clause))
            return smz_fail_memory(error);
        if (!ways[i](&out[*count]))
            continue;
        smz_clause_measure(&out[*count]);
        ++*count;
    }
    return add_roles(out, count, arena, error);
}
