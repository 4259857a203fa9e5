/* Titles before names, and words before "of", that a headline can do without. */
#include "headline/deletions.h"

/* What a whole name is worth: it stays where there is room for it. */
#define GIVEN_COST 0.22

/* "The 48th Osby Rifles" have it for a name, "10,000 metres champion Ann Lee" has not. */
static bool has_number(const smz_clause *c, uint32_t i)
{
    char first = c->lexemes.text.data[smz_clause_at(c, i)->span.start];

    return smz_clause_at(c, i)->tag == SMZ_TAG_CD || (first >= '0' && first <= '9');
}

/* Whether the name is the subject of a verb in the singular, or of the past, and has no article. */
static bool is_one_person_by_verb(const smz_clause *c, uint32_t name)
{
    const smz_lexeme *l = name != SMZ_NO_HEAD ? smz_clause_at(c, name) : NULL;
    uint32_t tense;

    if (!l || !smz_is_name(l) || !smz_is_subject(l->relation) ||
        smz_clause_at(c, c->first[name])->tag == SMZ_TAG_DT)
        return false;
    tense = smz_tense_of(c, l->head);
    return tense != SMZ_NO_HEAD && smz_clause_at(c, tense)->tag != SMZ_TAG_VBP &&
           !smz_lexeme_is(c, tense, "were");
}

static bool may_stand_in_title(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (c->gone[i] || (l->flags & SMZ_LEX_QUOTED))
        return false;
    /* "Bank of England governor", "Osby and Karsa striker" */
    if (l->relation == SMZ_REL_NMOD_DESC)
        return true;
    /* "Osby mayor and Karsa striker Ann Lee has": one person, as no article stands there. */
    if (smz_lexeme_is(c, i, "and") && i > 0 && smz_is_kind(c, i - 1, SMZ_LIST_TITLE))
        return l->relation == SMZ_REL_CC && is_one_person_by_verb(c, l->head);
    /* "murdered designer Ann Lee", "singing sensation Ann Lee" */
    if ((l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBG) && l->relation == SMZ_REL_AMOD)
        return true;
    /* "Karsa's biggest brewer Osby" */
    return smz_is_noun(l) || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_JJS ||
           l->tag == SMZ_TAG_DT || l->tag == SMZ_TAG_POS || l->tag == SMZ_TAG_CD;
}

/* Where the whole name begins that ends at `i`: behind the last word of a title, if two words are
 * left. */
static uint32_t name_start(const smz_clause *c, uint32_t first, uint32_t i)
{
    uint32_t name = i;

    while (name > first && smz_is_name(smz_clause_at(c, name - 1)))
        name--;
    for (uint32_t k = i - 1; k-- > name;)
        if (smz_is_kind(c, k, SMZ_LIST_TITLE) && !smz_lexeme_is(c, k, "deputy"))
            return k + 1;
    return name;
}

/* Whether a phrase goes on to the left of where the tree has it begin: the tree is wrong. */
static bool continues(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"rising", "leading", "sitting", "serving", "reigning"};
    const smz_lexeme *before = smz_clause_at(c, i);

    /* "Gave Osby rising star Ann Lee a prize", whatever its tag. */
    if (smz_is_one_of(c, i, words, sizeof words / sizeof *words))
        return true;
    return smz_is_noun(before) || before->tag == SMZ_TAG_JJ || before->tag == SMZ_TAG_CD ||
           before->tag == SMZ_TAG_RB || before->tag == SMZ_TAG_PDT || before->tag == SMZ_TAG_CC;
}

/* "Ex-Downing Street adviser Ann Lee" is not "ex-Downing Ann Lee", whatever its tag. */
static bool has_hyphen(const smz_clause *c, uint32_t i)
{
    smz_text word = smz_text_slice(c->lexemes.text, smz_clause_at(c, i)->span);

    return memchr(word.data, '-', word.size) != NULL;
}

/* "Bank of England governor Ann Lee", "Lord of the Hills director Ann Lee" is no bank or lord of
 * hers: what stands before "of" belongs to the title. */
static bool is_of_name(const smz_clause *c, uint32_t of)
{
    uint32_t name = of + 1;

    if (of == 0 || name + 1 >= c->lexemes.size)
        return false;
    name += smz_is_article(c, name);
    return smz_lexeme_is(c, of, "of") && smz_is_name(smz_clause_at(c, name)) &&
           (smz_clause_at(c, of - 1)->flags & SMZ_LEX_UPPER) != 0;
}

/* "President Lind", "Mr Berg", "goalkeeper Lind": a headline does without it before one name; a
 * pope, a king and a prince have it for a name. */
static bool is_before_surname(const smz_clause *c, uint32_t first, uint32_t i)
{
    static const char *const words[] = {"president", "minister", "mr",  "mrs",
                                        "ms",        "senator",  "sen", "chancellor"};
    static const char *const names[] = {"king",  "queen",  "prince",  "princess", "pope",
                                        "lord",  "lady",   "duke",    "duchess",  "baron",
                                        "saint", "sultan", "emperor", "sheikh",   "justice"};
    const smz_lexeme *title = smz_clause_at(c, i - 1), *name = smz_clause_at(c, i);

    if (first >= i || name->tag != SMZ_TAG_NNP || !(name->flags & SMZ_LEX_UPPER) ||
        smz_is_kind(c, i, SMZ_LIST_TITLE | SMZ_LIST_FIRM))
        return false;
    return smz_is_one_of(c, i - 1, words, sizeof words / sizeof *words) ||
           (smz_is_kind(c, i - 1, SMZ_LIST_TITLE) && title->tag == SMZ_TAG_NN &&
            !(title->flags & SMZ_LEX_UPPER) &&
            !smz_is_one_of(c, i - 1, names, sizeof names / sizeof *names));
}

/* "Electronics giants Norden and Osby": what two companies are. */
static bool are_firms(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"giants",     "firms",     "companies",   "chains",
                                        "banks",      "airlines",  "makers",      "carmakers",
                                        "retailers",  "operators", "insurers",    "lenders",
                                        "publishers", "brewers",   "supermarkets"};
    uint32_t other = smz_child(c, i, SMZ_REL_CONJ);

    return smz_is_one_of(c, i - 1, words, sizeof words / sizeof *words) && other != SMZ_NO_HEAD &&
           smz_is_name(smz_clause_at(c, other));
}

/* "Northern Hydro-Electric Osby Ltd", "well-off East Osbians": adjectives before what is no
 * person's name are its own, or tell which ones. */
static bool are_of_name(const smz_clause *c, uint32_t first, uint32_t name, uint32_t i)
{
    static const char *const firms[] = {"ltd",  "ltd.",  "limited", "plc",     "inc",  "inc.",
                                        "corp", "corp.", "company", "council", "group"};

    while (first < name && !smz_is_noun(smz_clause_at(c, first)))
        first++;
    return first == name && (smz_clause_at(c, i)->tag == SMZ_TAG_NNPS ||
                             smz_is_one_of(c, i, firms, sizeof firms / sizeof *firms));
}

/* "former champion Michael Johnson", "Chancellor Kwasi Kwarteng": what he is, before his whole
 * name. */
static bool find_title(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    static const char *const openers[] = {"way",  "day",  "moment", "time", "night",
                                          "week", "year", "month",  "fact", "reason"};
    uint32_t first = c->first[i], name;
    uint32_t other = smz_clause_at(c, i)->head;
    /* "Jonas Berg and striker Ann Lee", but "the MP and former minister Ann Lee" may be one. */
    bool joined =
        smz_clause_at(c, first)->tag == SMZ_TAG_CC && smz_clause_at(c, first)->head == i &&
        other != SMZ_NO_HEAD && other > 0 && smz_is_name(smz_clause_at(c, other)) &&
        smz_is_name(smz_clause_at(c, other - 1)) && !smz_is_kind(c, other, SMZ_LIST_TITLE);

    if (!smz_is_name(smz_clause_at(c, i)) || i == 0 || first >= i)
        return false;
    if (smz_clause_at(c, first)->relation == SMZ_REL_CASE) {
        if (is_of_name(c, first))
            return false;
        first++;
    }
    first += joined;
    name = is_before_surname(c, first, i) ? i : name_start(c, first, i);
    /* "the minister for Finance Ann Lee" */
    if (first > c->first[i] && name > first &&
        (smz_clause_at(c, name - 1)->flags & SMZ_LEX_UPPER) &&
        !smz_is_kind(c, name - 1, SMZ_LIST_TITLE))
        return false;
    /* "Criticised the way Ann Lee had acted": the clause of the noun begins with her. */
    if (name > first && smz_is_one_of(c, name - 1, openers, sizeof openers / sizeof *openers))
        return false;
    /* "Deputy PM Ann Lee" is no PM. */
    if (name > first && smz_lexeme_is(c, name - 1, "deputy"))
        return false;
    /* "car maker Mercedes": a company has one word for a name, a man has two. */
    if ((name == i && !smz_is_kind(c, i - 1, SMZ_LIST_FIRM) && !is_before_surname(c, first, i) &&
         !are_firms(c, i)) ||
        name == first ||
        (first > 0 && !joined && (continues(c, first - 1) || has_hyphen(c, first - 1))) ||
        are_of_name(c, first, name, i))
        return false;
    for (uint32_t k = first; k < name; k++) {
        /* "An honorary Golden Lion" is no Golden Lion, "the next Ann Lee" not she. */
        if (!may_stand_in_title(c, k) || smz_lexeme_is(c, k, "honorary") ||
            smz_lexeme_is(c, k, "next") || (k + 1 == name && smz_lexeme_is(c, k, "new")) ||
            (has_number(c, k) && !smz_is_kind(c, name - 1, SMZ_LIST_TITLE)))
            return false;
    }

    *out = (smz_deletion){.first = first, .end = name, .top = first, .cost = 0.2, .agreed = true};
    return true;
}

/* "Jonas Berg", "striker Jonas Berg": all but the surname, by which the document calls him as well.
 * Who has room for a title has it for a name. */
static bool find_given_name(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t surname = i + c->given[i];

    if (surname == i || c->gone[surname])
        return false;
    if (!find_title(out, c, surname) || out->end != i)
        *out = (smz_deletion){.first = i, .top = i, .agreed = true};
    out->end = surname;
    out->cost += GIVEN_COST;
    return true;
}

/* "the southern city of Basra": all but the name. */
static bool find_place(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t first = i, place = i > 1 ? i - 2 : 0;

    if (i < 3 || !smz_lexeme_is(c, i - 1, "of") ||
        smz_clause_at(c, place)->relation != SMZ_REL_NMOD_DESC ||
        !smz_is_kind(c, place, SMZ_LIST_PLACE))
        return false;
    for (first = place; first > 0 && smz_clause_at(c, first - 1)->tag == SMZ_TAG_JJ;)
        first--;
    /* "a town of Texas" is not Texas, nor is "the capital city of Texas". */
    if (first == 0 || !smz_lexeme_is(c, first - 1, "the") || smz_lexeme_is(c, first, "capital"))
        return false;
    *out = (smz_deletion){.first = first - 1, .end = i, .top = place, .cost = 0.1, .agreed = true};
    return true;
}

/* "A number of pilots have not signed": others have. */
static bool is_denied(const smz_clause *c, uint32_t noun)
{
    uint32_t verb = smz_clause_at(c, noun)->head;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (!c->gone[i] && smz_is_kind(c, i, SMZ_LIST_NEGATION) &&
            (smz_clause_at(c, i)->head == verb || smz_clause_at(c, i)->head == c->root))
            return true;
    return false;
}

/* "A group of players", "the practice of hiring": all but what it is of; phrase_repairs.c has hung
 * it there. */
static bool find_quantity(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t first = i - 2;

    if (i < 2 || !smz_lexeme_is(c, i, "of") || smz_is_name(smz_clause_at(c, i - 1)) ||
        smz_clause_at(c, i)->relation != SMZ_REL_NMOD_DESC ||
        smz_clause_at(c, i - 1)->relation != SMZ_REL_NMOD_DESC ||
        smz_is_kind(c, i - 1, SMZ_LIST_PLACE) || is_denied(c, smz_clause_at(c, i)->head))
        return false;
    /* "A large number of pilots" */
    first -= first > 0 && smz_lexeme_is(c, i - 1, "number") && !smz_is_article(c, first);
    if (!smz_is_article(c, first))
        return false;
    *out = (smz_deletion){.first = first, .end = i + 1, .top = i - 1, .cost = 0.05, .agreed = true};
    return true;
}

bool smz_title_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    return find_title(out, c, i) || find_given_name(out, c, i) || find_place(out, c, i) ||
           find_quantity(out, c, i);
}
