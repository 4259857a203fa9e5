/* "Jonas Berg" is Berg in a headline, if the document calls him so as well and nobody else: editors
 * have whole names where there is room alone. Where the document never does, or has two of that
 * name, the whole name stays. */
#include "headline/clause.h"

/* Names that are looked up in the document, each by one walk over its words. */
#define NAMES_MOST    8
#define SURNAME_LEAST 3

/* A name in a sentence: given names, then a surname. */
typedef struct name {
    uint32_t first; /* tokens [first, surname) */
    uint32_t surname;
} name;

/* What the document has that surname for. */
typedef struct mentions {
    bool alone;   /* it stands by itself, or behind Mr and the like, */
    bool male;    /* Mr, */
    bool female;  /* Mrs and Ms; */
    bool speaks;  /* by itself it says something, */
    bool article; /* or has an article, which no person has; */
    bool other;   /* or somebody or something else has it, for all that can be told */
} mentions;

static bool is_capital(smz_text word)
{
    return word.size > 0 && smz_is_capital(word.data[0]);
}

/* ---- In the sentence -------------------------------------------------------------------- */

static smz_text word_at(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_token_text(text, &a->tokens[i]);
}

static bool is_plain_name(const smz_analysis *a, smz_text text, uint32_t i)
{
    return i < a->size && a->tokens[i].tag == SMZ_TAG_NNP &&
           !(a->tokens[i].flags & (SMZ_SYNTAX_QUOTED | SMZ_SYNTAX_BRACKETED)) &&
           is_capital(word_at(a, text, i));
}

static bool is_given_word(const smz_analysis *a, smz_text text, uint32_t i)
{
    return (smz_token_kinds(a, text, i) & SMZ_LIST_GIVEN) != 0;
}

/* The W of "George W. Bush", or a second given name. */
static bool is_middle(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_text word = word_at(a, text, i);

    return word.size == 1 || (word.size == 2 && word.data[1] == '.') || is_given_word(a, text, i);
}

/* In capitals "Wins King" and "Law Changes" read as the king and the law; "De" is half a name. */
static bool may_stand_alone(smz_text surname)
{
    static const char *const words[] = {
        "Law",    "Church", "Court",   "Banks",    "Bank",   "Police", "Best",  "Long",   "Short",
        "Little", "Young",  "French",  "English",  "German", "Irish",  "Welsh", "Park",   "Street",
        "Road",   "House",  "Hall",    "School",   "Award",  "Awards", "Cup",   "Prize",  "Party",
        "Act",    "Bill",   "Show",    "Square",   "Palace", "City",   "Town",  "United", "Rovers",
        "County", "Union",  "College", "Hospital", "Day",    "Christ", "Jr",    "Junior", "Senior",
        "Green",  "Mail",   "Power",   "Price",    "Case",   "Money",  "Post",  "Page",   "Gay",
        "Battle", "Savage", "Strong",  "New",      "Old",    "Last",   "First", "West",   "North",
        "East",   "South",  "Top",     "Speed"};

    if (surname.size < SURNAME_LEAST || !is_capital(surname))
        return false;
    /* "McNAMARA" is one, the acronym of a club none. */
    if (smz_is_capital(surname.data[1]))
        return false;
    return !(smz_list_kinds(surname) &
             (SMZ_LIST_TITLE | SMZ_LIST_FIRM | SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_ORGAN |
              SMZ_LIST_PLACE | SMZ_LIST_OFFICIAL)) &&
           !smz_text_is_one_of(surname, words, sizeof words / sizeof *words);
}

/* What names are never cut behind, nor without. */
static bool is_part_of_name(smz_text word)
{
    static const char *const words[] = {"Prince", "Princess", "King",     "Queen",
                                        "Pope",   "Saint",    "St",       "St.",
                                        "Lord",   "Lady",     "Baroness", "Sheikh"};

    return smz_text_is_one_of(word, words, sizeof words / sizeof *words);
}

/* "SSP Lindgren" are initials; four letters are a company. */
static bool is_acronym(smz_text word)
{
    size_t size = 0;

    while (size < word.size && smz_is_capital(word.data[size]))
        size++;
    return size > 3 && size == word.size;
}

/* Whether what stands before a name may be part of it, or makes it one that is never cut. */
static bool is_bound_before(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_text before;

    if (i == 0)
        return false;
    before = word_at(a, text, i - 1);
    if (is_part_of_name(before))
        return true;
    return smz_is_noun_tag(a->tokens[i - 1].tag) && is_capital(before) &&
           !(smz_list_kinds(before) & (SMZ_LIST_TITLE | SMZ_LIST_ROLE));
}

/* "Mark Lee Foundation", "Jonas Berg film": the name of something else. */
static bool is_bound_behind(const smz_analysis *a, smz_text text, uint32_t end)
{
    smz_tag tag = smz_tag_at(a, end);

    if (end >= a->size)
        return false;
    /* "Made Jonas Berg thinking": what he does. */
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_CD || tag == SMZ_TAG_JJ ||
           (tag == SMZ_TAG_VBG && is_capital(word_at(a, text, end))) || tag == SMZ_TAG_HYPH ||
           tag == SMZ_TAG_FW || word_at(a, text, end).data[0] == '&' ||
           (a->tokens[end].flags & SMZ_SYNTAX_SYMBOL) ||
           ((a->tokens[end].flags & SMZ_SYNTAX_GLUED) && tag != SMZ_TAG_POS &&
            !(a->tokens[end].flags & SMZ_SYNTAX_PUNCT));
}

/* A name of two words, or of three with another given name or a letter between them. */
static bool read_name(name *out, const smz_analysis *a, smz_text text, uint32_t i)
{
    *out = (name){i, i + 1};
    if (!is_plain_name(a, text, i) || is_bound_before(a, text, i) || i + 1 >= a->size ||
        (smz_token_kinds(a, text, i) & (SMZ_LIST_TITLE | SMZ_LIST_FIRM)) ||
        is_part_of_name(word_at(a, text, i)) || is_acronym(word_at(a, text, i)))
        return false;
    /* "Secretary of State Ann Lee": the name begins later. */
    if (i > 0 && smz_token_is(a, text, i - 1, "of") && !is_given_word(a, text, i))
        return false;
    if (is_plain_name(a, text, i + 1) && is_plain_name(a, text, i + 2) &&
        (is_middle(a, text, i + 1) || is_middle(a, text, i)))
        out->surname++;
    return is_plain_name(a, text, out->surname) &&
           may_stand_alone(word_at(a, text, out->surname)) &&
           !is_bound_behind(a, text, out->surname + 1);
}

/* "Jonas Berg, son of the singer": the name is that of somebody better known as well. */
bool smz_speaks_of_kin(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {
        "mother",  "father",   "son",           "sons",     "daughter",  "daughters", "wife",
        "husband", "widow",    "brother",       "sister",   "twin",      "cousin",    "nephew",
        "niece",   "uncle",    "aunt",          "brothers", "family",    "sisters",   "twins",
        "parents", "grandson", "granddaughter", "ex-wife",  "ex-husband"};

    for (uint32_t i = 0; i + 2 < a->size; i++) {
        uint32_t next = i + 1 + (smz_tag_at(a, i + 1) == SMZ_TAG_COMMA);
        bool whose = i > 0 && smz_tag_at(a, i - 1) == SMZ_TAG_POS;
        bool named = smz_tag_at(a, next) == SMZ_TAG_NNP || smz_token_is(a, text, next, "of");
        if ((whose || named) &&
            smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words))
            return true;
    }
    return false;
}

/* ---- In the document -------------------------------------------------------------------- */

/* What stands between a word of the document and the one before it. */
static smz_text gap_before(const smz_doc *doc, uint32_t token)
{
    size_t end = doc->tokens[token - 1].start + doc->tokens[token - 1].length;

    return (smz_text){doc->source.text.data + end, doc->tokens[token].start - end};
}

static bool is_gap(const smz_doc *doc, uint32_t token, const char *gap)
{
    return token > 0 && token < doc->token_count &&
           doc->tokens[token].start >=
               doc->tokens[token - 1].start + doc->tokens[token - 1].length &&
           smz_text_equal(gap_before(doc, token), (smz_text){gap, strlen(gap)});
}

/* Whether a word is one of the given names, or the first letter of one. */
static bool is_given(const smz_analysis *a, smz_text text, const name *n, smz_text word)
{
    for (uint32_t i = n->first; i < n->surname; i++) {
        smz_text given = word_at(a, text, i);
        if (smz_text_equal(given, word) || (word.size == 1 && given.data[0] == word.data[0]))
            return true;
    }
    return false;
}

/* "Gordon and Sarah Brown" */
static bool is_couple(const smz_doc *doc, uint32_t given)
{
    return given > 1 && is_gap(doc, given, " ") && is_gap(doc, given - 1, " ") &&
           smz_text_is(smz_doc_word(doc, given - 1), "and") &&
           (smz_list_kinds(smz_doc_word(doc, given - 2)) & (SMZ_LIST_GIVEN | SMZ_LIST_TITLE));
}

/* "Osby-based": no given name, for all its capital. */
static bool is_joined(smz_text word)
{
    const char *hyphen = memchr(word.data, '-', word.size);

    return hyphen && hyphen + 3 < word.data + word.size && hyphen[1] >= 'a' && hyphen[1] <= 'z';
}

/* What a surname is whose word before it is known. `whose`: something is his. */
static void read_behind(mentions *m, const smz_doc *doc, uint32_t before, bool given, bool whose)
{
    static const char *const men[] = {"Mr", "Sir"}, *const women[] = {"Mrs", "Ms", "Miss"},
                             *const places[] = {"in", "near", "outside", "across", "around"};
    smz_text word = smz_doc_word(doc, before);
    uint32_t kinds = smz_list_kinds(word);

    if (smz_text_is_one_of(word, men, 2)) {
        m->alone = m->male = true;
        m->other |= is_couple(doc, before);
    } else if (smz_text_is_one_of(word, women, 3)) {
        m->alone = m->female = true;
        m->other |= is_couple(doc, before);
    } else if (given) {
        m->other |= is_couple(doc, before);
    } else if (kinds & SMZ_LIST_TITLE) {
        /* President Clinton may be another one than Mrs Clinton. */
        return;
    } else if (smz_text_is_one_of(word, places, sizeof places / sizeof *places)) {
        /* "In Berg's team" may be in that of a person or of a town. */
        m->other |= !whose;
    } else if (!is_capital(word) || memchr(word.data, '\'', word.size) || is_joined(word)) {
        m->alone = true;
    } else if (!(kinds & SMZ_LIST_GIVEN) && ((doc->tokens[before].flags & SMZ_TOKEN_STOP) ||
                                             (kinds & (SMZ_LIST_CONNECTIVE | SMZ_LIST_SETTING)))) {
        m->alone = true;
    } else {
        m->other = true;
    }
}

/* "Lee Rigby" is another Lee, and "Brown University" nobody. */
static bool begins_name(const smz_doc *doc, uint32_t token)
{
    smz_text next;

    if (!is_gap(doc, token + 1, " "))
        return is_gap(doc, token + 1, "-");
    next = smz_doc_word(doc, token + 1);
    return is_capital(next) && !(doc->tokens[token + 1].flags & SMZ_TOKEN_STOP) &&
           !(smz_list_kinds(next) & (SMZ_LIST_DAY | SMZ_LIST_MONTH));
}

/* What a company or body may do as well, but has an article then, or both words of its name. */
static bool speaks(const smz_doc *doc, uint32_t token)
{
    return is_gap(doc, token + 1, " ") &&
           (smz_list_kinds(smz_doc_word(doc, token + 1)) & SMZ_LIST_SAY);
}

static bool has_article(const smz_doc *doc, uint32_t token)
{
    static const char *const words[] = {"the",  "The", "a",   "A",    "an",
                                        "this", "our", "its", "their"};

    return is_gap(doc, token, " ") &&
           smz_text_is_one_of(smz_doc_word(doc, token - 1), words, sizeof words / sizeof *words);
}

/* One word of the document with the stem of the surname. */
static void read_mention(mentions *m, const smz_doc *doc, uint32_t token, const smz_analysis *a,
                         const name *n)
{
    smz_text word = smz_doc_word(doc, token), surname = word_at(a, doc->source.text, n->surname);
    bool spaced = token > 0 && is_gap(doc, token, " ");

    if (!is_capital(word)) {
        m->other = true;
    } else if (word.size >= surname.size && memcmp(word.data, surname.data, surname.size) == 0 &&
               (word.size == surname.size || word.data[surname.size] == '\'' ||
                (unsigned char)word.data[surname.size] == 0xE2)) {
        /* "Brown's Budget" is his. */
        if ((word.size == surname.size && begins_name(doc, token)) || is_gap(doc, token, "-"))
            m->other = true;
        else if (spaced || (is_gap(doc, token, ". ") &&
                            (smz_list_kinds(smz_doc_word(doc, token - 1)) & SMZ_LIST_TITLE)))
            read_behind(m, doc, token - 1,
                        is_given(a, doc->source.text, n, smz_doc_word(doc, token - 1)),
                        word.size > surname.size);
        else if (!(token > 0 && smz_doc_word(doc, token - 1).size == 1 && is_gap(doc, token, ". ")))
            m->alone = true;
        m->speaks |= speaks(doc, token);
        m->article |= has_article(doc, token);
    }
}

/* "Air France", "New Karsa", "Bank Osby": half of a name that speaks as a person does. */
static bool may_be_thing(const smz_analysis *a, smz_text text, uint32_t first)
{
    static const char *const words[] = {
        "Air",   "Bank",  "Radio", "Team",     "New",     "Real",    "Deutsche", "Royal",
        "North", "South", "East",  "West",     "Central", "Great",   "Club",     "United",
        "Banco", "Grupo", "House", "Saint",    "San",     "Santa",   "Los",      "Las",
        "Le",    "La",    "Les",   "El",       "Al",      "Port",    "Mount",    "Lake",
        "Fort",  "First", "Inter", "Sporting", "British", "American"};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (smz_token_is(a, text, first, words[k]))
            return true;
    return (smz_token_kinds(a, text, first) & (SMZ_LIST_FIRM | SMZ_LIST_PLACE)) != 0;
}

/* "Sprinters Ann Lee and Jonas Berg": what several persons are. */
static bool is_plural_title(smz_text word)
{
    return word.size > 3 && word.data[word.size - 1] == 's' &&
           (smz_list_kinds((smz_text){word.data, word.size - 1}) & SMZ_LIST_TITLES);
}

/* Whether what stands before a name says that it is a person's, or the given name itself. */
static bool is_person(const smz_analysis *a, smz_text text, const name *n)
{
    if (is_given_word(a, text, n->first))
        return true;
    return n->first > 0 && ((smz_token_kinds(a, text, n->first - 1) & SMZ_LIST_TITLES) ||
                            is_plural_title(word_at(a, text, n->first - 1)));
}

/* Whether the document calls that person by the surname alone, and nobody else. */
static bool is_known_by_surname(const smz_doc *doc, uint32_t sentence, const smz_analysis *a,
                                const name *n)
{
    uint32_t own = smz_doc_token_at(doc, sentence, a->tokens[n->surname].start), term;
    const smz_candidate *s = &doc->sentences[sentence];
    smz_text text = doc->source.text;
    mentions m = {false, false, false, false, false, false};

    if (own == doc->token_count)
        return false;
    term = doc->tokens[own].term;
    if (term == SMZ_NO_TERM)
        return false;
    for (uint32_t i = 0; i < doc->token_count && !m.other; i++)
        if (doc->tokens[i].term == term) {
            /* "Berg founder Jonas Berg": there are two of that name, if one is no person. */
            m.other |= i >= s->first_token && i < s->first_token + s->tokens &&
                       doc->tokens[i].start != a->tokens[n->surname].start;
            read_mention(&m, doc, i, a, n);
        }
    return m.alone && !m.other && !(m.male && m.female) &&
           (is_person(a, text, n) || m.male || m.female ||
            (m.speaks && !m.article && !may_be_thing(a, text, n->first)));
}

void smz_given_names_find(uint8_t *given, const smz_analysis *a, const smz_doc *doc,
                          uint32_t sentence)
{
    smz_text text = doc->source.text;
    unsigned looked_up = 0;
    name n;

    for (uint32_t i = 0; i < a->size && looked_up < NAMES_MOST; i++) {
        if (!read_name(&n, a, text, i))
            continue;
        looked_up++;
        if (is_known_by_surname(doc, sentence, a, &n))
            given[i] = (uint8_t)(n.surname - n.first);
        i = n.surname;
    }
}
