/* Repairs of the tree: phrases of news that treebanks hardly have, and that the parser has hang on
 * the wrong word. What may be left out as a title is hung on the name behind it. */
#include "headline/arguments.h"
#include "headline/clause.h"

#define NONE SMZ_NO_HEAD

/* ---- Days and places --------------------------------------------------------------------- */

/* "The government today told the court": not a kind of day, but a government and when. */
static void repair_days(smz_clause *c)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *day = &c->lexemes.items[i], *noun = day - 1;
        bool is_day = smz_is_kind(c, i, SMZ_LIST_DAY) || smz_lexeme_is(c, i, "today") ||
                      smz_lexeme_is(c, i, "yesterday");
        if (!is_day || noun->head != i || noun->relation != SMZ_REL_COMPOUND ||
            !smz_is_noun(noun) || day->head == SMZ_NO_HEAD ||
            smz_child(c, i, SMZ_REL_CASE) != SMZ_NO_HEAD)
            continue;
        for (uint32_t k = 0; k < c->lexemes.size; k++)
            if (c->lexemes.items[k].head == i)
                c->lexemes.items[k].head = i - 1;
        noun->head = day->head;
        noun->relation = day->relation;
        day->relation = SMZ_REL_OBL_BARE;
    }
}

/* "the southern city of Basra" is Basra: what hangs on the city hangs on the name then, so that it
 * may be left out as a title may. */
static void repair_places(smz_clause *c)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_lexeme *place = &c->lexemes.items[i - 1], *name;
        uint32_t at = i + 1;
        if (!smz_lexeme_is(c, i, "of") || !smz_is_kind(c, i - 1, SMZ_LIST_PLACE) ||
            place->tag != SMZ_TAG_NN || (place->flags & SMZ_LEX_UPPER) ||
            !smz_is_name(&c->lexemes.items[at]))
            continue;
        while (at + 1 < c->lexemes.size && smz_is_name(&c->lexemes.items[at + 1]))
            at++;
        name = &c->lexemes.items[at];
        /* "Mosul is the second city of Iraq": what somebody is, is no title. */
        if (name->head != i - 1 || place->head == SMZ_NO_HEAD)
            continue;
        for (uint32_t k = 0; k < c->lexemes.size; k++)
            if (c->lexemes.items[k].head == i - 1 && k != at)
                c->lexemes.items[k].head = at;
        name->head = place->head;
        name->relation = place->relation;
        c->lexemes.items[i].relation = SMZ_REL_NMOD_DESC;
        place->head = at;
        place->relation = SMZ_REL_NMOD_DESC;
    }
}

/* ---- What stands before "of" ------------------------------------------------------------- */

/* "A group of players", "the practice of hiring": what it is of, if the tree has that hang on it;
 * NONE: it does not. */
static uint32_t behind_of(const smz_clause *c, uint32_t of)
{
    for (uint32_t i = of + 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (l->head == of - 1 && (smz_is_noun(l) || l->tag == SMZ_TAG_VBG))
            return smz_clause_at(c, of)->head == i ? i : NONE;
    }
    return NONE;
}

/* Hangs what stands before "of", which hung on its head, on `noun`, which takes its place. */
static void put_in_place(smz_clause *c, uint32_t of, uint32_t noun)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t before = of - 1;

    for (uint32_t i = of + 1; i < c->lexemes.size; i++)
        if (items[i].head == before)
            items[i].head = noun;
    items[noun].head = items[before].head;
    items[noun].relation = items[before].relation;
    items[before].head = noun;
    items[before].relation = items[of].relation = SMZ_REL_NMOD_DESC;
}

/* "Has", "is": it has the number of the group, and not that of the players. */
static bool is_counted(const smz_clause *c, uint32_t group)
{
    const smz_lexeme *l = smz_clause_at(c, group);
    uint32_t tense = smz_is_subject(l->relation) ? smz_tense_of(c, l->head) : NONE;

    return tense != NONE &&
           (smz_clause_at(c, tense)->tag == SMZ_TAG_VBZ || smz_lexeme_is(c, tense, "was"));
}

/* "A group of elite players" are the players, "the practice of hiring" the hiring. */
static void repair_quantities(smz_clause *c)
{
    static const char *const groups[] = {"group", "number", "series", "range", "variety",
                                         "bunch", "team",   "crowd",  "gang",  "host"};
    static const char *const topics[] = {"issue", "practice", "process", "question", "subject"};

    for (uint32_t of = 2; of + 1 < c->lexemes.size; of++) {
        uint32_t noun, before = of - 1;
        bool group, topic;
        if (!smz_lexeme_is(c, of, "of") || !smz_is_article(c, of - 2) ||
            smz_clause_at(c, before)->head == NONE ||
            (smz_clause_at(c, before)->flags & (SMZ_LEX_QUOTED | SMZ_LEX_UPPER)))
            continue;
        group = smz_is_one_of(c, before, groups, sizeof groups / sizeof *groups) &&
                !smz_lexeme_is(c, of - 2, "the");
        topic = smz_is_one_of(c, before, topics, sizeof topics / sizeof *topics);
        if (!(group || topic))
            continue;
        noun = behind_of(c, of);
        if (noun == NONE ||
            (group && (smz_clause_at(c, noun)->tag != SMZ_TAG_NNS || is_counted(c, before))))
            continue;
        put_in_place(c, of, noun);
    }
}

/* ---- Titles ------------------------------------------------------------------------------ */

/* The last word of a title in [first, name), if whole names stand behind it; NONE: there is none.
 */
static uint32_t title_end(const smz_clause *c, uint32_t first, uint32_t name)
{
    for (uint32_t i = name; i-- > first;) {
        if (smz_is_kind(c, i, SMZ_LIST_TITLE))
            return name - i > 1 ? i : NONE;
        if (!smz_is_name(smz_clause_at(c, i)))
            return NONE;
    }
    return NONE;
}

static bool all_names(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (!smz_is_name(smz_clause_at(c, i)))
            return false;
    return first < end;
}

/* "Former cabinet" of "former cabinet minister". */
static bool all_of_title(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (!smz_is_noun(smz_clause_at(c, i)) && smz_clause_at(c, i)->tag != SMZ_TAG_JJ)
            return false;
    return true;
}

/* What a governor or professor may be of: the wife of Osby mayor Ann Lee is not the mayor. */
static bool is_institution(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "bank",    "university", "college",    "church",  "institute",   "ministry", "board",
        "council", "department", "federation", "academy", "association", "republic"};

    return (smz_clause_at(c, i)->flags & SMZ_LEX_UPPER) &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Bank of England governor Ann Lee": the governor is not of the bank's England, but she is the
 * one. */
static void repair_offices(smz_clause *c)
{
    for (uint32_t of = 1; of + 3 < c->lexemes.size; of++) {
        uint32_t name, title;
        if (!smz_lexeme_is(c, of, "of") || !is_institution(c, of - 1) ||
            smz_clause_at(c, of - 1)->head == NONE)
            continue;
        name = behind_of(c, of);
        title = name == NONE || !smz_is_name(smz_clause_at(c, name)) ? NONE
                                                                     : title_end(c, of + 1, name);
        if (title != NONE && all_names(c, of + 1, title))
            put_in_place(c, of, name);
    }
}

/* Whether "A and B striker Ann Lee" is one person: as the verb says, or because "producer" in
 * "Karsa producer and writer Ann Lee" is nobody without an article. */
static bool is_one_person(const smz_clause *c, uint32_t first)
{
    const smz_lexeme *l = smz_clause_at(c, first);
    uint32_t tense = smz_is_subject(l->relation) ? smz_tense_of(c, l->head) : NONE;

    if (tense != NONE &&
        (smz_clause_at(c, tense)->tag == SMZ_TAG_VBP || smz_lexeme_is(c, tense, "were")))
        return false;
    if ((l->tag == SMZ_TAG_NN || first == 0) && smz_is_kind(c, first, SMZ_LIST_TITLE) &&
        smz_child(c, first, SMZ_REL_DET) == NONE && smz_child(c, first, SMZ_REL_NMOD_POSS) == NONE)
        return true;
    return tense != NONE && smz_clause_at(c, tense)->tag == SMZ_TAG_VBZ;
}

/* "Osby and Karsa striker Ann Lee has". */
void smz_clause_repair_titles(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t cc = 1; cc + 3 < c->lexemes.size; cc++) {
        uint32_t first = cc - 1, name, title;
        if (!smz_lexeme_is(c, cc, "and") || items[first].head == NONE ||
            !smz_is_noun(&items[first]))
            continue;
        name = smz_child(c, first, SMZ_REL_CONJ);
        if (name == NONE || name < cc || items[cc].head != name || !smz_is_name(&items[name]) ||
            !is_one_person(c, first))
            continue;
        title = title_end(c, cc + 1, name);
        if (title == NONE || !all_of_title(c, cc + 1, title))
            continue;
        for (uint32_t i = 0; i < first; i++)
            if (items[i].head == first && items[i].relation == SMZ_REL_CASE)
                items[i].head = name;
        items[name].head = items[first].head;
        items[name].relation = items[first].relation;
        items[first].head = name;
        items[first].relation = items[cc].relation = SMZ_REL_NMOD_DESC;
    }
}

/* ---- Numbers and times ------------------------------------------------------------------- */

/* "In Sector 42": the number is the sector's, no second name of what stands before. */
static void repair_numbers(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_lexeme *name = &items[i], *number = &items[i + 1];
        if (!smz_is_name(name) || number->tag != SMZ_TAG_CD || name->head != i + 1 ||
            number->relation != SMZ_REL_APPOS || smz_child(c, i, SMZ_REL_CASE) == NONE)
            continue;
        for (uint32_t k = 0; k < c->lexemes.size; k++)
            if (k != i && items[k].head == i + 1)
                items[k].head = i;
        name->head = number->head;
        name->relation = SMZ_REL_NMOD;
        number->head = i;
        number->relation = SMZ_REL_NUMMOD;
    }
}

/* How many words from `i` on say how exact a number is: "more than", "as many as". */
static uint32_t qualifier(const smz_clause *c, uint32_t i)
{
    static const char *const words[][3] = {
        {"over", "", ""},     {"around", "", ""},   {"about", "", ""},     {"nearly", "", ""},
        {"almost", "", ""},   {"more", "than", ""}, {"fewer", "than", ""}, {"less", "than", ""},
        {"at", "least", ""},  {"close", "to", ""},  {"up", "to", ""},      {"as", "many", "as"},
        {"as", "much", "as"},
    };

    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        uint32_t n = 0;
        while (n < 3 && words[k][n][0] != '\0' && i + n + 1 < c->lexemes.size &&
               smz_lexeme_is(c, i + n, words[k][n]))
            n++;
        if (n == 3 || words[k][n][0] == '\0')
            return n;
    }
    return 0;
}

/* "Over 40 crowns have been found", "as many as 40 sailors were": the number's, whatever the parser
 * made of them; what it took for "over 40 crowns" is the subject then. */
static void repair_qualified(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t number = qualifier(c, 0), noun = number;

    if (number == 0 || !(items[number].tag == SMZ_TAG_CD || items[number].tag == SMZ_TAG_DOLLAR))
        return;
    while (noun + 1 < c->lexemes.size && items[noun].head > noun && items[noun].head != NONE &&
           items[noun].head < c->root && !smz_is_verb(&items[noun]) &&
           !smz_is_subject(items[noun].relation))
        noun = items[noun].head;
    if (!smz_is_noun(&items[noun]) || noun >= c->root || items[noun].head != c->root)
        return;
    for (uint32_t i = 0; i < number; i++) {
        items[i].head = i == 0 ? noun : 0;
        items[i].relation = i == 0 ? SMZ_REL_ADVMOD : SMZ_REL_FIXED;
    }
    if (smz_subject(c, c->root) == NONE)
        items[noun].relation =
            smz_child(c, c->root, SMZ_REL_AUX_PASS) != NONE ? SMZ_REL_NSUBJ_PASS : SMZ_REL_NSUBJ;
}

/* "Will be paid this winter": no object of what is done to another. */
static void repair_times(smz_clause *c)
{
    static const char *const words[] = {"this", "next", "last"};
    static const char *const seasons[] = {"spring", "summer", "autumn", "winter", "year"};

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        if (l->relation == SMZ_REL_OBJ && l->head < i &&
            smz_child(c, l->head, SMZ_REL_AUX_PASS) != NONE &&
            (smz_is_kind(c, i, SMZ_LIST_TIME) ||
             smz_is_one_of(c, i, seasons, sizeof seasons / sizeof *seasons)) &&
            smz_is_one_of(c, i - 1, words, sizeof words / sizeof *words))
            l->relation = SMZ_REL_OBL_BARE;
    }
}

/* "For the first time in four years", "since May": what measures a time, is of that time. */
static void repair_first_times(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 3; i + 2 < c->lexemes.size; i++) {
        uint32_t noun = i + 1;
        if (!smz_lexeme_is(c, i - 1, "time") || !smz_is_kind(c, i - 2, SMZ_LIST_ORDINAL) ||
            !(smz_lexeme_is(c, i, "in") || smz_lexeme_is(c, i, "since")) || items[i].head < i)
            continue;
        noun = items[i].head;
        if (noun == NONE || items[noun].head >= i - 1 || items[noun].relation == SMZ_REL_ADVCL ||
            !(items[noun].relation == SMZ_REL_OBL || items[noun].relation == SMZ_REL_NMOD ||
              items[noun].relation == SMZ_REL_OBL_BARE))
            continue;
        items[noun].head = i - 1;
        items[noun].relation = SMZ_REL_NMOD;
    }
}

/* ---- Subjects and objects ---------------------------------------------------------------- */

/* Whether nothing but the words of a phrase stands in [first, end). */
static bool is_in_phrase(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (!smz_is_noun(smz_clause_at(c, i)) && smz_clause_at(c, i)->tag != SMZ_TAG_JJ &&
            smz_clause_at(c, i)->tag != SMZ_TAG_POS && smz_clause_at(c, i)->tag != SMZ_TAG_PRPS &&
            !smz_is_article(c, i))
            return false;
    return true;
}

/* "A woman and a boy were": no clause has two subjects. */
static void repair_joined_subjects(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t cc = 1; cc + 1 < c->lexemes.size; cc++) {
        smz_lexeme *first = &items[cc - 1];
        uint32_t second = cc + 1;
        if (!smz_lexeme_is(c, cc, "and") || !smz_is_noun(first) ||
            !smz_is_subject(first->relation) || items[cc].head != first->head)
            continue;
        while (second + 1 < c->lexemes.size && items[second].head != first->head)
            second++;
        if (!smz_is_noun(&items[second]) || items[second].relation != first->relation ||
            items[second].head != first->head || !is_in_phrase(c, cc + 1, second))
            continue;
        items[second].head = cc - 1;
        items[second].relation = SMZ_REL_CONJ;
        items[cc].head = second;
    }
}

/* The finite verb behind the words of one subject, "more than 60", from `first` on; NONE: no such.
 */
static uint32_t verb_behind_count(const smz_clause *c, uint32_t first)
{
    static const char *const words[] = {"than", "at", "least", "about", "nearly", "up", "to"};

    for (uint32_t i = first; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return i > first && (smz_is_noun(l - 1) || smz_is_number(l - 1)) ? i : NONE;
        if (!is_in_phrase(c, i, i + 1) && !smz_is_number(l) && l->tag != SMZ_TAG_JJR &&
            l->tag != SMZ_TAG_JJS && !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return NONE;
    }
    return NONE;
}

/* "Six have died and more than 60 were injured": behind a verb that "and" follows at once, what has
 * a finite verb is a clause of its own. */
static void repair_joined_clauses(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t cc = c->root + 1, tense, verb, subject;

    if (cc + 2 >= c->lexemes.size || !smz_lexeme_is(c, cc, "and") || !smz_is_verb(&items[c->root]))
        return;
    tense = verb_behind_count(c, cc + 1);
    if (tense == NONE)
        return;
    subject = tense - 1;
    verb = smz_verb_of(c, tense);
    if (verb == c->root || smz_is_subject(items[subject].relation))
        return;
    for (uint32_t i = cc + 1; i < subject; i++)
        if (items[i].head == NONE || items[i].head <= cc || items[i].head > subject)
            items[i].head = subject;
    items[subject].head = verb;
    items[subject].relation =
        smz_child(c, verb, SMZ_REL_AUX_PASS) == NONE ? SMZ_REL_NSUBJ : SMZ_REL_NSUBJ_PASS;
    items[verb].head = c->root;
    items[verb].relation = SMZ_REL_CONJ;
    items[cc].head = verb;
    items[cc].relation = SMZ_REL_CC;
    for (uint32_t i = cc + 1; i < subject; i++)
        if (items[i].relation == SMZ_REL_CONJ)
            items[i].relation = SMZ_REL_NUMMOD;
}

/* "Has blamed the ministry for": what no preposition opens behind a verb without an object is its
 * object, if it is no time. */
static void repair_objects(smz_clause *c)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        if (l->relation != SMZ_REL_OBL || !smz_is_noun(l) || l->head >= i ||
            !smz_is_verb(smz_clause_at(c, l->head)) ||
            smz_is_kind(c, i, SMZ_LIST_TIME | SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
            smz_child(c, i, SMZ_REL_CASE) != NONE || smz_child(c, i, SMZ_REL_MARK) != NONE ||
            smz_child(c, l->head, SMZ_REL_OBJ) != NONE ||
            smz_child(c, l->head, SMZ_REL_AUX_PASS) != NONE || !is_in_phrase(c, l->head + 1, i))
            continue;
        l->relation = SMZ_REL_OBJ;
    }
}

/* "Has sold the mill, but declined to say why": before "but" stands the object of the first verb,
 * and no subject of the second. */
static void repair_second_verbs(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        uint32_t second = items[i].head, first;
        if (!smz_is_subject(items[i].relation) || second == NONE || second < i + 2 ||
            !smz_is_noun(&items[i]) || items[second - 1].tag != SMZ_TAG_CC ||
            items[second - 1].head != second || !smz_is_verb(&items[second]))
            continue;
        first = items[second].head;
        if (first == NONE || first >= i || !smz_is_verb(&items[first]) ||
            smz_child(c, first, SMZ_REL_OBJ) != NONE || !is_in_phrase(c, first + 1, i))
            continue;
        items[i].head = first;
        items[i].relation = SMZ_REL_OBJ;
        items[second].relation = SMZ_REL_CONJ;
    }
}

/* Where the verb stands whose subject is the noun at `noun`, if it has taken one before `opener`;
 * NONE: it has not. */
static uint32_t verb_behind(const smz_clause *c, uint32_t opener, uint32_t noun)
{
    uint32_t verb = noun + 1, subject;

    while (verb < c->lexemes.size && smz_clause_at(c, verb)->tag == SMZ_TAG_RB)
        verb++;
    if (verb >= c->lexemes.size || !smz_is_finite(smz_clause_at(c, verb)))
        return NONE;
    verb = smz_verb_of(c, verb);
    subject = smz_subject(c, verb);
    return verb != c->root && subject != NONE && subject < opener ? verb : NONE;
}

/* "Reported a rise in profits after the crown took a dip": what "after" opens has a verb of its
 * own, and the rise is what was reported. */
static void repair_occasions(smz_clause *c)
{
    static const char *const words[] = {"after", "before", "because", "as", "while"};
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 2; i + 2 < c->lexemes.size; i++) {
        uint32_t noun = items[i].head, verb, object, main;
        if (items[i].relation != SMZ_REL_CASE || noun == NONE || noun <= i ||
            !smz_is_noun(&items[noun]) || !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            continue;
        verb = verb_behind(c, i, noun);
        main = verb == NONE ? NONE : items[verb].head;
        object = verb == NONE ? NONE : smz_subject(c, verb);
        if (main == NONE || main >= object || !smz_is_verb(&items[main]) ||
            smz_child(c, main, SMZ_REL_OBJ) != NONE || !is_in_phrase(c, main + 1, object))
            continue;
        items[object].head = main;
        items[object].relation = SMZ_REL_OBJ;
        items[noun].head = items[i].head = verb;
        items[noun].relation = SMZ_REL_NSUBJ;
        items[i].relation = SMZ_REL_MARK;
        items[verb].relation = SMZ_REL_ADVCL;
    }
}

/* "Admitted that the bridge is not safe": what "that" opens behind such a verb is what was
 * admitted, and no circumstance; but not "so tired that ...". */
static void repair_contents(smz_clause *c)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        uint32_t verb = l->head;
        if (l->relation == SMZ_REL_ADVCL && verb != NONE && verb + 1 < i &&
            smz_lexeme_is(c, verb + 1, "that") && smz_clause_at(c, verb + 1)->head == i &&
            smz_is_verb(smz_clause_at(c, verb)) &&
            smz_is_kind(c, verb, SMZ_LIST_SAY | SMZ_LIST_STANCE) &&
            smz_child(c, verb, SMZ_REL_CCOMP) == NONE)
            l->relation = SMZ_REL_CCOMP;
    }
}

/* Whether a word before `i`, behind the main verb, opens a clause that has no verb yet: "after a
 * row led to". */
static bool wants_verb(const smz_clause *c, uint32_t i)
{
    static const char *const openers[] = {"after", "as",    "that",    "because", "while", "before",
                                          "since", "until", "if",      "unless",  "than",  "though",
                                          "where", "when",  "whether", "although"};

    while (i-- > c->root + 1) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return false;
        if (l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WPS ||
            smz_is_one_of(c, i, openers, sizeof openers / sizeof *openers))
            return true;
    }
    /* "Says the firm moved to Osby" */
    return smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE);
}

/* "Faces a lawsuit filed on behalf of ...": what is said of a noun behind the main verb, and has no
 * subject or object of its own, is a participle. */
static void repair_participles(smz_clause *c)
{
    for (uint32_t i = c->root + 2; i + 1 < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        smz_tag next = c->lexemes.items[i + 1].tag;
        if (l->tag == SMZ_TAG_VBD && l->relation == SMZ_REL_ACL && l->head < i &&
            smz_is_noun(l - 1) && !smz_is_subject((l - 1)->relation) &&
            (next == SMZ_TAG_IN || next == SMZ_TAG_TO || next == SMZ_TAG_RB) &&
            smz_subject(c, i) == NONE && smz_child(c, i, SMZ_REL_OBJ) == NONE && !wants_verb(c, i))
            l->tag = SMZ_TAG_VBN;
    }
}

/* Whether the words behind an opener are a subject with a verb that comes before any mark. */
static bool has_clause_behind(const smz_clause *c, uint32_t opener)
{
    for (uint32_t i = opener + 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return i > opener + 1;
        if (!smz_is_noun(l) && l->tag != SMZ_TAG_DT && l->tag != SMZ_TAG_JJ &&
            l->tag != SMZ_TAG_CD && l->tag != SMZ_TAG_PRP && l->tag != SMZ_TAG_PRPS &&
            l->tag != SMZ_TAG_POS && l->tag != SMZ_TAG_RB)
            return false;
    }
    return false;
}

/* "Do more to stop the trade after a survey showed": no noun before "after" is the subject of the
 * verb behind it. */
static void repair_crossed(smz_clause *c)
{
    static const char *const openers[] = {"after", "because", "while", "although", "though"};
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t at = c->root + 2; at + 2 < c->lexemes.size; at++) {
        uint32_t noun = at - 1, first = noun;
        if (!smz_is_one_of(c, at, openers, sizeof openers / sizeof *openers) ||
            !smz_is_noun(&items[noun]) || items[noun].head == NONE || items[noun].head < at ||
            !has_clause_behind(c, at))
            continue;
        while (first > c->root + 1 && items[first - 1].head == noun)
            first--;
        if (first == noun + 1 || !smz_is_verb(&items[first - 1]))
            continue;
        items[noun].head = first - 1;
        items[noun].relation = SMZ_REL_OBJ;
    }
}

/* "A bill that would let it use squads to shoot some prisoners passed": no verb has two subjects,
 * and the second is the object of the verb that it stands behind; "an attack this week was" has a
 * time there. */
static void repair_second_subject(smz_clause *c)
{
    static const char *const when[] = {"this", "last", "next", "earlier"};
    smz_lexeme *items = c->lexemes.items;
    uint32_t first = NONE, second = NONE;

    for (uint32_t i = 0; i < c->root; i++)
        if (items[i].head == c->root && smz_is_subject(items[i].relation)) {
            first = first == NONE ? second : first;
            second = i;
        }
    if (first == NONE || second == NONE || first >= second)
        return;
    if (smz_is_kind(c, second, SMZ_LIST_TIME) &&
        smz_is_one_of(c, second - 1, when, sizeof when / sizeof *when)) {
        items[first].relation = items[second].relation;
        items[second].relation = SMZ_REL_OBL_BARE;
        return;
    }
    for (uint32_t i = second; i-- > first + 1;) {
        if (items[i].head == second)
            continue;
        if (items[i].tag == SMZ_TAG_VB && smz_child(c, i, SMZ_REL_OBJ) == NONE &&
            smz_subject(c, i) == NONE) {
            items[second].head = i;
            items[second].relation = SMZ_REL_OBJ;
        }
        return;
    }
}

/* "Mara Lind is on course": whatever the tree calls the name before the verb, it is its subject. */
static void repair_subject(smz_clause *c)
{
    uint32_t tense = smz_tense_of(c, c->root), i;
    smz_lexeme *items = c->lexemes.items;

    if (tense == NONE || tense == 0 || smz_subject(c, c->root) != NONE)
        return;
    for (i = tense - 1; i > 0 && items[i].tag == SMZ_TAG_RB;)
        i--;
    if (smz_is_name(&items[i]) && items[i].head == c->root &&
        smz_child(c, i, SMZ_REL_CASE) == NONE &&
        (items[i].relation == SMZ_REL_DISCOURSE || items[i].relation == SMZ_REL_VOCATIVE))
        items[i].relation = SMZ_REL_NSUBJ;
}

/* Whether a preposition can open no clause: "in", or "since" before a day. */
static bool opens_no_clause(const smz_clause *c, uint32_t i)
{
    static const char *const never[] = {"in",   "on",   "at",   "for",   "with",
                                        "from", "into", "over", "under", "against"};
    static const char *const times[] = {"since", "before", "after", "until"};

    return smz_is_one_of(c, i, never, sizeof never / sizeof *never) ||
           (smz_is_one_of(c, i, times, sizeof times / sizeof *times) &&
            smz_is_kind(c, i + 1, SMZ_LIST_DAY | SMZ_LIST_MONTH));
}

/* "A man involved in a case died", "missing since Monday is": the noun behind "in" is not the
 * subject, which stands before. */
static void repair_marks(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i + 1 < c->root; i++) {
        uint32_t noun = i + 1, subject = 0;
        if (items[i].tag != SMZ_TAG_IN || items[i].relation != SMZ_REL_MARK ||
            items[i].head != c->root || !opens_no_clause(c, i))
            continue;
        while (noun < c->root &&
               !(items[noun].head == c->root && smz_is_subject(items[noun].relation)))
            noun++;
        while (subject < i &&
               !(items[subject].head == c->root && smz_is_subject(items[subject].relation)))
            subject++;
        if (noun == c->root || subject == i)
            continue;
        items[i].head = noun;
        items[i].relation = SMZ_REL_CASE;
        items[noun].head = smz_is_noun(&items[i - 1]) || smz_is_verb(&items[i - 1]) ||
                                   items[i - 1].tag == SMZ_TAG_JJ
                               ? i - 1
                               : subject;
        items[noun].relation = smz_is_noun(&items[items[noun].head]) ? SMZ_REL_NMOD : SMZ_REL_OBL;
    }
}

/* "A Marine convicted of theft was sentenced": what the tree takes for a clause is a noun and a
 * participle. */
static void repair_headless(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    if (smz_subject(c, c->root) != NONE)
        return;
    for (uint32_t i = 1; i < c->root; i++) {
        smz_lexeme *verb = &items[i], *noun = verb - 1;
        if (verb->tag != SMZ_TAG_VBN || verb->head != c->root || !smz_is_noun(noun) ||
            noun->head != i || noun->relation != SMZ_REL_COMPOUND)
            continue;
        for (uint32_t k = 0; k + 1 < i; k++)
            if (items[k].head == i)
                items[k].head = i - 1;
        noun->head = c->root;
        noun->relation =
            smz_child(c, c->root, SMZ_REL_AUX_PASS) == NONE ? SMZ_REL_NSUBJ : SMZ_REL_NSUBJ_PASS;
        verb->head = i - 1;
        verb->relation = SMZ_REL_ACL;
        return;
    }
}

/* "Found the men guilty of", "kept his dream of a title alive in": what is said of an object. */
static bool takes_adjective(const smz_clause *c, uint32_t noun)
{
    static const char *const words[] = {
        "found",  "finds",  "find",   "finding",  "made",       "makes", "make",  "making",
        "left",   "leaves", "leave",  "leaving",  "kept",       "keeps", "keep",  "keeping",
        "held",   "holds",  "ruled",  "declared", "pronounced", "deem",  "deems", "deemed",
        "turned", "turns",  "called", "thought",  "considered", "judged"};

    for (uint32_t i = noun; i-- > 0 && !smz_is_finite(smz_clause_at(c, i + 1));)
        if (smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "A game similar to chess", "a castle complete with ruins": an adjective behind its noun, with
 * what it asks for, is as good as a participle. */
static void repair_adjectives(smz_clause *c)
{
    /* "Fell one vote short of" */
    static const char *const measured[] = {"short", "shy",  "clear", "worth", "old",
                                           "long",  "deep", "wide",  "high",  "tall"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        if (l->tag == SMZ_TAG_JJ && l->relation == SMZ_REL_AMOD && l->head == i - 1 &&
            smz_is_noun(l - 1) && c->valency[i] &&
            (c->valency[i]->direct & smz_link_bit(c, i + 1)) && !takes_adjective(c, i - 1) &&
            !smz_is_one_of(c, i, measured, sizeof measured / sizeof *measured))
            l->relation = SMZ_REL_ACL;
    }
}

void smz_clause_repair_phrases(smz_clause *c)
{
    repair_days(c);
    repair_places(c);
    repair_quantities(c);
    repair_offices(c);
    repair_joined_subjects(c);
    repair_joined_clauses(c);
    smz_clause_repair_titles(c);
    repair_numbers(c);
    repair_qualified(c);
    repair_times(c);
    repair_first_times(c);
    repair_objects(c);
    repair_second_verbs(c);
    repair_occasions(c);
    repair_contents(c);
    repair_subject(c);
    repair_second_subject(c);
    repair_marks(c);
    repair_headless(c);
    repair_adjectives(c);
    repair_participles(c);
    repair_crossed(c);
}

/* ---- Relative clauses -------------------------------------------------------------------- */

/* Whether `i` hangs on `head`, or on what hangs on it. */
static bool hangs_on(const smz_clause *c, uint32_t i, uint32_t head)
{
    for (size_t n = 0; n < c->lexemes.size && i != SMZ_NO_HEAD; n++) {
        if (i == head)
            return true;
        i = c->lexemes.items[i].head;
    }
    return false;
}

/* ", where talks were held": a parser that was taught with web pages takes it for a second clause,
 * but behind a comma a relative word says what it is. */
void smz_clause_repair_relatives(smz_clause *c)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        uint32_t first = c->first[i];
        smz_tag tag = c->lexemes.items[first].tag;
        bool clause = l->relation == SMZ_REL_CONJ || l->relation == SMZ_REL_ADVCL ||
                      l->relation == SMZ_REL_PARATAXIS || l->relation == SMZ_REL_CCOMP;
        if (clause && first > 0 && (c->lexemes.items[first - 1].flags & SMZ_LEX_COMMA) &&
            (tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS ||
             smz_lexeme_is(c, first, "where")))
            l->relation = SMZ_REL_RELCL;
        /* "staff who would clean": behind a noun without a comma it is that noun's. */
        else if (clause && l->relation != SMZ_REL_CCOMP && first > 0 && tag == SMZ_TAG_WP &&
                 smz_lexeme_is(c, first, "who") && smz_is_noun(&c->lexemes.items[first - 1]) &&
                 !hangs_on(c, first - 1, i)) {
            l->relation = SMZ_REL_RELCL;
            l->head = first - 1;
        }
    }
}
