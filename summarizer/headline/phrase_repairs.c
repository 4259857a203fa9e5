/* Repairs of phrases that treebanks hardly have, and that the parser has hang on the wrong word.
 * What may be left out as a title is hung on the name behind it. */
#include "headline/repairs.h"

#define NONE SMZ_NO_HEAD

/* ---- Days and places --------------------------------------------------------------------- */

/* "The government today told the court", "a profit thanks to low costs": not a kind of day or
 * thanks, but a government and when, a profit and why. */
static void repair_days(smz_clause *c)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *day = &c->lexemes.items[i], *noun = day - 1;
        bool is_day = smz_is_kind(c, i, SMZ_LIST_DAY) || smz_lexeme_is(c, i, "today") ||
                      smz_lexeme_is(c, i, "yesterday") || smz_lexeme_is(c, i, "tonight") ||
                      (smz_lexeme_is(c, i, "thanks") && smz_is_next(c, i, "to"));
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
        name = smz_behind_of(c, of);
        title = name == NONE || !smz_is_name(smz_clause_at(c, name)) ? NONE
                                                                     : title_end(c, of + 1, name);
        if (title != NONE && all_names(c, of + 1, title))
            smz_put_in_place(c, of, name);
    }
}

void smz_repair_phrases(smz_clause *c)
{
    repair_days(c);
    repair_places(c);
    smz_repair_quantities(c);
    repair_offices(c);
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

static bool is_plain_noun(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return (l->tag == SMZ_TAG_NN || l->tag == SMZ_TAG_NNS) &&
           !(l->flags & (SMZ_LEX_UPPER | SMZ_LEX_QUOTED));
}

/* "Sales at Swiss food and drink giant Obrel": what a firm deals in, in [first, name), of which it
 * is no giant without the other; a firm has an article where "and" joins it. */
static bool is_one_firm(const smz_clause *c, uint32_t first, uint32_t name)
{
    if (!is_plain_noun(c, first) || smz_is_kind(c, first, SMZ_LIST_TITLE | SMZ_LIST_FIRM) ||
        smz_child(c, first, SMZ_REL_DET) != NONE ||
        smz_child(c, first, SMZ_REL_NMOD_POSS) != NONE ||
        smz_is_subject(smz_clause_at(c, first)->relation))
        return false;
    while (name > first && smz_is_name(smz_clause_at(c, name - 1)))
        name--;
    for (uint32_t i = first + 2; i < name; i++)
        if (!is_plain_noun(c, i))
            return false;
    return name > first + 3 && smz_is_kind(c, name - 1, SMZ_LIST_FIRM) &&
           smz_clause_at(c, name - 1)->tag == SMZ_TAG_NN;
}

/* What stands before "and" describes the name then, as what stands behind it does. */
static void describe(smz_clause *c, uint32_t first, uint32_t cc, uint32_t name)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 0; i < first; i++)
        if (items[i].head == first && items[i].relation == SMZ_REL_CASE)
            items[i].head = name;
    items[name].head = items[first].head;
    items[name].relation = items[first].relation;
    items[first].head = name;
    items[first].relation = items[cc].relation = SMZ_REL_NMOD_DESC;
}

/* The name that "and" joins to the noun before it: its second, or as the tree may have it, a second
 * subject: "sales at food | and drink giant Obrel have". */
static uint32_t joined_name(const smz_clause *c, uint32_t cc)
{
    uint32_t name = smz_child(c, cc - 1, SMZ_REL_CONJ), verb, subject;

    if (name != NONE)
        return name > cc && smz_clause_at(c, cc)->head == name ? name : NONE;
    name = smz_clause_at(c, cc)->head;
    if (name == NONE || name < cc || !smz_is_subject(smz_clause_at(c, name)->relation) ||
        !is_one_firm(c, cc - 1, name))
        return NONE;
    verb = smz_clause_at(c, name)->head;
    subject = smz_subject(c, verb);
    return subject != name && subject == smz_clause_at(c, cc - 1)->head ? name : NONE;
}

/* "Osby and Karsa striker Ann Lee has". */
void smz_repair_titles(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t cc = 1; cc + 3 < c->lexemes.size; cc++) {
        uint32_t first = cc - 1, name, title;
        if (!smz_lexeme_is(c, cc, "and") || items[first].head == NONE ||
            !smz_is_noun(&items[first]))
            continue;
        name = joined_name(c, cc);
        if (name == NONE || !smz_is_name(&items[name]))
            continue;
        if (is_one_firm(c, first, name))
            describe(c, first, cc, name);
        if (items[first].head == name || !is_one_person(c, first))
            continue;
        title = title_end(c, cc + 1, name);
        if (title == NONE || !all_of_title(c, cc + 1, title))
            continue;
        describe(c, first, cc, name);
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
        smz_hang_subject(c, noun, c->root);
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

/* "To cut ambulance waiting times": no time at which it is cut. */
static void repair_waiting_times(smz_clause *c)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        if (l->relation == SMZ_REL_OBL_BARE && l->head < i && smz_lexeme_is(c, i, "times") &&
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_NN && smz_clause_at(c, i - 1)->head == i &&
            smz_is_verb(smz_clause_at(c, l->head)) && smz_child(c, l->head, SMZ_REL_OBJ) == NONE)
            l->relation = SMZ_REL_OBJ;
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

/* "Smoke 20 cigarettes a day had": so many a day, which does nothing. */
static void repair_rates(smz_clause *c)
{
    static const char *const spans[] = {"day",  "night",  "week", "month",  "year",
                                        "hour", "minute", "head", "person", "season"};
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 2; i < c->lexemes.size; i++)
        if (smz_is_subject(items[i].relation) && items[i - 1].head == i &&
            !smz_leads_to(c, i - 2, i) &&
            (smz_lexeme_is(c, i - 1, "a") || smz_lexeme_is(c, i - 1, "an")) &&
            (items[i - 2].tag == SMZ_TAG_NNS || items[i - 2].tag == SMZ_TAG_CD) &&
            smz_is_one_of(c, i, spans, sizeof spans / sizeof *spans)) {
            items[i].head = i - 2;
            items[i].relation = SMZ_REL_NMOD_BARE;
        }
}

void smz_repair_measures(smz_clause *c)
{
    repair_rates(c);
    repair_numbers(c);
    repair_qualified(c);
    repair_times(c);
    repair_waiting_times(c);
    repair_first_times(c);
}
