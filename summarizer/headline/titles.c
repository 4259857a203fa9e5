/* Titles before names that a headline can do without. */
#include "headline/deletions.h"

/* What a whole name is worth: it stays where there is room for it. */
#define GIVEN_COST 0.22
/* A name has particles of fewer letters. */
#define WORD_LEAST 4

#define COUNT(words) (sizeof(words) / sizeof *(words))

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

/* "The 1999 film Harbour", "1950s hit musical The Mill": from when a work is. */
static bool is_year_of_work(const smz_clause *c, uint32_t i, uint32_t noun)
{
    static const char *const works[] = {"film",        "movie", "musical", "comedy",     "thriller",
                                        "documentary", "drama", "biopic",  "blockbuster"};

    return (smz_is_year_at(c, i) || smz_is_age(smz_clause_word(c, i))) &&
           smz_is_one_of(c, noun, works, COUNT(works));
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
    /* "Oil and gas company Norden" */
    if (smz_lexeme_is(c, i, "and") && i > 0 && i + 2 < c->lexemes.size &&
        l->relation == SMZ_REL_CC && smz_is_kind(c, i + 2, SMZ_LIST_FIRM))
        return smz_clause_at(c, i - 1)->tag == SMZ_TAG_NN &&
               smz_clause_at(c, i - 1)->relation == SMZ_REL_COMPOUND &&
               smz_clause_at(c, i + 1)->tag == SMZ_TAG_NN;
    /* "murdered designer Ann Lee", "singing sensation Ann Lee" */
    if ((l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBG) && l->relation == SMZ_REL_AMOD)
        return true;
    /* "Karsa's biggest brewer Osby" */
    return smz_is_noun(l) || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_JJS ||
           l->tag == SMZ_TAG_DT || l->tag == SMZ_TAG_POS || l->tag == SMZ_TAG_CD;
}

/* "Nineteen-year-old Ann Lee" */
static bool is_age(const smz_clause *c, uint32_t i)
{
    static const char suffix[] = "-year-old";
    smz_text word = smz_clause_word(c, i);
    size_t size = sizeof suffix - 1;

    return word.size > size && memcmp(word.data + word.size - size, suffix, size) == 0;
}

/* "US behemoth Osby Motors": no name, whatever its tag; not the "bin" of "Osman bin Obrel". */
static bool is_in_name(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (!smz_is_name(l) || is_age(c, i))
        return false;
    return (l->flags & SMZ_LEX_UPPER) || l->chars < WORD_LEAST ||
           !smz_is_kind(c, i, SMZ_LIST_TITLES | SMZ_LIST_FIRM);
}

/* "Sir", "Dame": British papers have them for a part of the name. */
static bool is_honour(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"sir", "dame", "lord", "lady"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* "Rapper 50 Lind": no number of persons, as he is one. */
static bool is_number_in_name(const smz_clause *c, uint32_t first, uint32_t i)
{
    const smz_lexeme *title = i > first ? smz_clause_at(c, i - 1) : NULL;

    return title && has_number(c, i) && (title->tag == SMZ_TAG_NN || title->tag == SMZ_TAG_NNP) &&
           smz_is_kind(c, i - 1, SMZ_LIST_TITLES) && smz_clause_at(c, i + 1)->tag == SMZ_TAG_NNP &&
           (smz_clause_at(c, i + 1)->flags & SMZ_LEX_UPPER) &&
           !smz_is_kind(c, i + 1, SMZ_LIST_MONTH | SMZ_LIST_DAY);
}

/* Where the whole name begins that ends at `i`: behind the last word of a title, if two words are
 * left. */
static uint32_t name_start(const smz_clause *c, uint32_t first, uint32_t i)
{
    uint32_t name = i;

    while (name > first && is_in_name(c, name - 1))
        name--;
    if (name > first && is_number_in_name(c, first, name - 1))
        return name - 1;
    for (uint32_t k = i - 1; k-- > name;)
        if (smz_is_kind(c, k, k > 0 ? SMZ_LIST_TITLE : SMZ_LIST_TITLES) &&
            !smz_lexeme_is(c, k, "deputy"))
            return k + !is_honour(c, k);
    return name;
}

/* "..., but striker Ann Lee has", "it fell, and striker Ann Lee": a clause begins, and no second
 * title. */
static bool opens_clause(const smz_clause *c, uint32_t cc)
{
    return smz_lexeme_is(c, cc, "but") || (cc > 0 && smz_is_punctuation(smz_clause_at(c, cc - 1)));
}

/* "Convicted forger Ann Lee", "to remove suspended president Ann Lee": of the title behind it, as a
 * verb stands before; not "had suspended president Ann Lee". */
static bool is_of_title(const smz_clause *c, uint32_t i)
{
    static const char *const links[] = {"of", "by", "for", "to", "with", "from", "against", "on"};

    if (smz_clause_at(c, i)->tag != SMZ_TAG_VBN)
        return false;
    return i == 0 || smz_is_one_of(c, i - 1, links, COUNT(links)) ||
           (smz_is_verb(smz_clause_at(c, i - 1)) && !smz_is_having(c, i - 1) &&
            !smz_is_being(c, i - 1));
}

/* Whether a phrase goes on to the left of where the tree has it begin: the tree is wrong. */
static bool continues(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"rising",    "leading",  "sitting", "serving",
                                        "defending", "outgoing", "ruling",  "reigning"};
    static const char *const places[] = {"outside", "inside", "near", "alongside"};
    const smz_lexeme *before = smz_clause_at(c, i);

    if (smz_is_one_of(c, i, places, COUNT(places)) ||
        (before->tag == SMZ_TAG_CC && opens_clause(c, i)))
        return false;
    /* "Gave Osby rising star Ann Lee a prize", whatever its tag. */
    if (smz_is_one_of(c, i, words, sizeof words / sizeof *words) || is_of_title(c, i))
        return true;
    /* "IT minister Ann Lee" */
    if (before->tag == SMZ_TAG_PRP && (before->flags & SMZ_LEX_UPPER))
        return true;
    return smz_is_noun(before) || before->tag == SMZ_TAG_JJ || before->tag == SMZ_TAG_CD ||
           before->tag == SMZ_TAG_RB || before->tag == SMZ_TAG_PDT || before->tag == SMZ_TAG_CC;
}

/* "Ex-Downing Street adviser Ann Lee" is not "ex-Downing Ann Lee", whatever its tag. */
static bool has_hyphen(const smz_clause *c, uint32_t i)
{
    smz_text word = smz_clause_word(c, i);

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

/* "Striker Lind" at the beginning of a sentence; "Captain Lind" there may be a film. */
static bool is_capital_title(const smz_clause *c, uint32_t i)
{
    static const char *const address[] = {
        "captain", "capt",  "capt.",   "colonel", "col",      "col.",      "general", "gen",
        "gen.",    "major", "maj",     "maj.",    "sergeant", "sgt",       "sgt.",    "doctor",
        "dr",      "dr.",   "judge",   "sir",     "dame",     "inspector", "agent",   "prof",
        "prof.",   "rev",   "rev.",    "miss",    "count",    "star",      "marshal", "earl",
        "guru",    "rabbi", "chief",   "admiral", "officer",  "lock",      "veteran", "professor",
        "sheriff", "pilot", "speaker", "leader",  "opener"};

    return i == 0 && smz_is_noun(smz_clause_at(c, i)) &&
           !smz_is_one_of(c, i, address, COUNT(address));
}

/* "The Premier League", "Senator House": no surname stands behind the title. */
static bool is_institution(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"league", "division", "house",  "cup",    "trophy", "court",
                                        "office", "award",    "palace", "prize",  "hotel",  "inn",
                                        "awards", "leagues",  "square", "street", "party"};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* "President Lind", "Mr Berg", "goalkeeper Lind": a headline does without it before one name; a
 * pope, a king and a prince have it for a name. */
static bool is_before_surname(const smz_clause *c, uint32_t first, uint32_t i)
{
    static const char *const words[] = {
        "president", "minister",   "mr",  "mrs",     "ms",  "senator", "sen",
        "sen.",      "chancellor", "mr.", "mrs.",    "ms.", "gov.",    "governor",
        "premier",   "pm",         "cm",  "supremo", "ceo", "skipper", "chairman"};
    static const char *const names[] = {
        "king",    "queen", "prince", "princess", "pope",    "lord",   "lady",    "duke",
        "duchess", "baron", "saint",  "sultan",   "emperor", "sheikh", "justice", "ayatollah"};
    const smz_lexeme *title, *name = smz_clause_at(c, i);

    if (first >= i || name->tag != SMZ_TAG_NNP || !(name->flags & SMZ_LEX_UPPER) ||
        smz_is_kind(c, i, SMZ_LIST_TITLE | SMZ_LIST_FIRM | SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
        is_institution(c, i))
        return false;
    title = smz_clause_at(c, i - 1);
    if (smz_is_one_of(c, i - 1, words, COUNT(words)))
        return true;
    return smz_is_kind(c, i - 1, SMZ_LIST_TITLES) &&
           !smz_is_one_of(c, i - 1, names, COUNT(names)) &&
           ((title->flags & SMZ_LEX_UPPER) ? is_capital_title(c, i - 1)
                                           : title->tag == SMZ_TAG_NN || smz_is_name(title));
}

/* "Electronics giants Norden and Osby": what two companies are. */
static bool are_firms(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "giants",  "firms",     "companies",  "chains",     "banks",         "airlines",
        "makers",  "carmakers", "retailers",  "operators",  "insurers",      "lenders",
        "brewers", "clubs",     "publishers", "brands",     "manufacturers", "supermarkets",
        "papers",  "rivals",    "networks",   "newspapers", "broadcasters",  "labels"};
    uint32_t other = smz_child(c, i, SMZ_REL_CONJ);

    return smz_is_one_of(c, i - 1, words, sizeof words / sizeof *words) && other != SMZ_NO_HEAD &&
           smz_is_name(smz_clause_at(c, other));
}

/* "Car maker Norden", "the Sarnian capital Osby", "champions Karsa": what stands before the one
 * word of a name that is no person's. */
static bool is_before_one_word(const smz_clause *c, uint32_t i)
{
    return (smz_is_kind(c, i - 1, SMZ_LIST_FIRM | SMZ_LIST_PLACE) ||
            smz_lexeme_is(c, i - 1, "capital")) &&
           !smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH);
}

/* "His former deputy Ann Lee"; whose brother or wife somebody is, tells more. */
static bool is_of_whom(const smz_clause *c, uint32_t first, uint32_t name, uint32_t k)
{
    static const char *const kin[] = {
        "mother",      "father",  "son",     "daughter",   "wife",   "husband",   "widow",
        "brother",     "sister",  "twin",    "cousin",     "nephew", "niece",     "uncle",
        "aunt",        "child",   "baby",    "fiance",     "mum",    "dad",       "grandson",
        "girlfriend",  "ex-wife", "partner", "lover",      "friend", "boyfriend", "ex-husband",
        "grandmother", "mate",    "fiancee", "grandfather"};

    return k == first && smz_clause_at(c, k)->tag == SMZ_TAG_PRPS && k + 1 < name &&
           smz_is_noun(smz_clause_at(c, name - 1)) && !smz_is_one_of(c, name - 1, kin, COUNT(kin));
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

/* "The former Osby MP" is no MP: what goes is no title, and what stays no name, but for King. */
static bool is_office_alone(const smz_clause *c, uint32_t first, uint32_t name, uint32_t i)
{
    bool told = false;

    for (uint32_t k = first; k < name; k++)
        told |= smz_is_kind(c, k, SMZ_LIST_TELLING | SMZ_LIST_HEDGE);
    return told && smz_is_kind(c, i, SMZ_LIST_TITLE) && !smz_is_kind(c, name - 1, SMZ_LIST_TITLES);
}

/* "The head of the oil fund, Ann Lee": the commas that went say that she is the head. */
static bool is_behind_comma(const smz_clause *c, uint32_t name)
{
    size_t from = smz_clause_at(c, name - 1)->span.end, to = smz_clause_at(c, name)->span.start;

    return !smz_is_kind(c, name - 1, SMZ_LIST_TITLES) && to > from &&
           memchr(c->lexemes.text.data + from, ',', to - from) != NULL;
}

/* Whether what "and" or "but" joins to what stands before is the name at `i` and what goes with it:
 * "Jonas Berg and striker Ann Lee", "Norden and oil firm Osby"; "the MP and former minister Ann
 * Lee" may be one person. */
static bool is_second(const smz_clause *c, uint32_t i)
{
    uint32_t first = c->first[i], other = smz_clause_at(c, i)->head;

    if (smz_clause_at(c, first)->tag != SMZ_TAG_CC || smz_clause_at(c, first)->head != i ||
        other == SMZ_NO_HEAD || other == 0)
        return false;
    /* "..., but striker Ann Lee has": a clause of her own. */
    if (smz_is_subject(smz_clause_at(c, i)->relation) && first > 0)
        return opens_clause(c, first);
    if (!smz_is_name(smz_clause_at(c, other)) || smz_is_kind(c, other, SMZ_LIST_TITLE))
        return false;
    return smz_is_name(smz_clause_at(c, other - 1)) ||
           (smz_is_kind(c, i - 1, SMZ_LIST_FIRM) && smz_clause_at(c, i)->head + 1 == first &&
            !(smz_clause_at(c, first + 1)->flags & SMZ_LEX_UPPER));
}

/* "Inspector of police Ann Lee": she is no police, but its inspector. */
static bool is_what_of(const smz_clause *c, uint32_t first, uint32_t name)
{
    return first > 1 && (smz_lexeme_is(c, first - 1, "of") || smz_lexeme_is(c, first - 1, "for")) &&
           smz_is_kind(c, first - 2, SMZ_LIST_TITLES) && smz_is_noun(smz_clause_at(c, name - 1)) &&
           !smz_is_kind(c, name - 1, SMZ_LIST_TITLES | SMZ_LIST_FIRM | SMZ_LIST_PLACE);
}

/* "[Osby] tycoon" of "give Osby tycoon Ann Lee access" */
static bool is_beside(const smz_clause *c, uint32_t i, uint32_t noun)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return l->head == noun && (smz_is_noun(l) || l->tag == SMZ_TAG_JJ) &&
           (l->relation == SMZ_REL_COMPOUND || l->relation == SMZ_REL_AMOD);
}

/* Where what stands before a name begins; "give tycoon Ann Lee access", "mayor Ann Lee plans to":
 * of a whole name that hangs on the noun behind it, or what was taken for one, as its title does.
 */
static uint32_t title_start(const smz_clause *c, uint32_t i)
{
    uint32_t first = i, noun = smz_clause_at(c, i)->head;

    if (c->first[i] < i || i < 2 || noun != i + 1 || !is_beside(c, i, noun) ||
        (smz_clause_at(c, noun)->flags & SMZ_LEX_UPPER) || !smz_is_kind(c, i - 1, SMZ_LIST_GIVEN) ||
        !smz_is_kind(c, i - 2, SMZ_LIST_TITLES))
        return c->first[i];
    while (first > 0 && is_beside(c, first - 1, noun))
        first--;
    return first > 0 && smz_clause_at(c, first - 1)->head == noun &&
                   smz_clause_at(c, first - 1)->relation != SMZ_REL_CASE
               ? i
               : first;
}

/* "former champion Michael Johnson", "Chancellor Kwasi Kwarteng": what he is, before his whole
 * name. */
static bool find_title(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    static const char *const openers[] = {"way",  "day",  "moment", "time", "night",
                                          "week", "year", "month",  "fact", "reason"};
    uint32_t first, name;
    bool joined;

    if (!smz_is_name(smz_clause_at(c, i)) || i == 0)
        return false;
    first = title_start(c, i);
    if (first >= i)
        return false;
    joined = is_second(c, i);
    if (smz_clause_at(c, first)->relation == SMZ_REL_CASE) {
        if (is_of_name(c, first))
            return false;
        first++;
    }
    first += joined;
    name = is_before_surname(c, first, i) ? i : name_start(c, first, i);
    if (name > first &&
        (is_office_alone(c, first, name, i) ||
         (smz_clause_at(c, c->first[i])->relation == SMZ_REL_CASE && is_behind_comma(c, name))))
        return false;
    /* "With a sweep of his pen President Ann Lee opened": two phrases. */
    if (name > first + 1 && smz_clause_at(c, first)->tag == SMZ_TAG_PRPS &&
        (smz_clause_at(c, name - 1)->flags & SMZ_LEX_UPPER) &&
        smz_clause_at(c, name - 2)->tag == SMZ_TAG_NN &&
        !(smz_clause_at(c, name - 2)->flags & SMZ_LEX_UPPER))
        return false;
    /* "the minister for Finance Ann Lee" */
    if (first > c->first[i] && name > first &&
        (smz_clause_at(c, name - 1)->flags & SMZ_LEX_UPPER) &&
        !smz_is_kind(c, name - 1, SMZ_LIST_TITLE))
        return false;
    if (name > first && is_what_of(c, first, name))
        return false;
    /* "Criticised the way Ann Lee had acted": the clause of the noun begins with her. */
    if (name > first && smz_is_one_of(c, name - 1, openers, sizeof openers / sizeof *openers))
        return false;
    /* "Deputy PM Ann Lee" is no PM. */
    if (name > first && smz_lexeme_is(c, name - 1, "deputy"))
        return false;
    /* "car maker Mercedes": a company has one word for a name, a man has two. */
    if ((name == i && !is_before_one_word(c, i) && !is_before_surname(c, first, i) &&
         !are_firms(c, i)) ||
        name == first ||
        (first > 0 && !joined && (continues(c, first - 1) || has_hyphen(c, first - 1))) ||
        are_of_name(c, first, name, i))
        return false;
    for (uint32_t k = first; k < name; k++) {
        /* "An honorary Golden Lion" is no Golden Lion, "the next Ann Lee" not she. */
        if (!(may_stand_in_title(c, k) || is_of_whom(c, first, name, k)) ||
            smz_lexeme_is(c, k, "honorary") || smz_lexeme_is(c, k, "next") ||
            (k + 1 == name && smz_lexeme_is(c, k, "new")) ||
            (has_number(c, k) && !smz_is_kind(c, name - 1, SMZ_LIST_TITLE) &&
             !is_year_of_work(c, k, name - 1)))
            return false;
    }

    *out = (smz_deletion){.first = first, .end = name, .top = first, .cost = 0.2, .agreed = true};
    return true;
}

/* "Sir Karl Berg": where there is no room for what British papers have for a part of the name. */
static bool find_honour(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    if (!smz_lexeme_is(c, i, "sir") || i + 2 >= c->lexemes.size || !is_in_name(c, i + 1) ||
        !is_in_name(c, i + 2) || (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
        return false;
    *out = (smz_deletion){.first = i, .end = i + 1, .top = i, .cost = 0.1, .agreed = true};
    return true;
}

/* "Jonas Berg", "striker Jonas Berg": the given names before a surname by which the document calls
 * him as well. */
static bool find_given_name(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t surname = i + c->given[i], first = i;

    if (surname == i || c->gone[surname])
        return false;
    /* "Sir Karl Berg" is no Sir Berg. */
    first -= i > 0 && is_honour(c, i - 1);
    *out = (smz_deletion){
        .first = first, .end = surname, .top = first, .cost = GIVEN_COST, .agreed = true};
    return true;
}

bool smz_person_title(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    return find_title(out, c, i) && out->end < i && smz_is_kind(c, out->end - 1, SMZ_LIST_TITLES);
}

/* "The wife of Jonas Berg's brother, Mara Lind": whose wife she is, if she is she, no title tells.
 */
static bool is_kin_between(const smz_clause *c, const smz_deletion *d)
{
    static const char *const kin[] = {"wife",   "husband", "son",    "daughter", "brother",
                                      "sister", "mother",  "father", "widow",    "friend",
                                      "cousin", "nephew",  "niece",  "partner",  "aide"};

    if (d->first < 2 || !smz_lexeme_is(c, d->first - 1, "of") ||
        !smz_is_one_of(c, d->first - 2, kin, COUNT(kin)))
        return false;
    for (uint32_t i = d->first; i < d->end; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_POS)
            return true;
    return false;
}

bool smz_title_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    return (find_title(out, c, i) && !is_kin_between(c, out)) || find_honour(out, c, i) ||
           find_given_name(out, c, i) || smz_of_phrase_find(out, c, i);
}
