#include "headline/name_runs.h"

#include "headline/dictionary.h"

/* Letters; what is longer is in no dictionary. */
#define LONGEST 24

#define COUNT(array) (sizeof(array) / sizeof *(array))

uint32_t smz_document_token(const smz_tagged *t, uint32_t i)
{
    return smz_doc_token_at(t->doc, t->sentence, t->all.tokens[i].start);
}

/* Whether the document has Mr, a title or a given name right before a word anywhere. */
static bool is_somebody(const smz_tagged *t, uint32_t i)
{
    uint32_t own = smz_document_token(t, i), term;

    if (own == t->doc->token_count)
        return false;
    term = t->doc->tokens[own].term;
    for (uint32_t k = 1; term != SMZ_NO_TERM && k < t->doc->token_count; k++) {
        const smz_token *before = &t->doc->tokens[k - 1];
        size_t end = before->start + before->length;
        if (t->doc->tokens[k].term == term && t->doc->tokens[k].start <= end + 2 &&
            (before->flags & SMZ_TOKEN_CAPITAL) &&
            (smz_list_kinds(smz_doc_word(t->doc, k - 1)) & (SMZ_LIST_GIVEN | SMZ_LIST_TITLE)))
            return true;
    }
    return false;
}

/* ", 24,", "who": what is said of persons alone. */
static bool is_told_of(const smz_tagged *t, uint32_t end)
{
    uint32_t behind = end + (smz_tagged_tag(t, end) == SMZ_TAG_COMMA);

    if (smz_tagged_is(t, behind, "who") || smz_tagged_is(t, behind, "whose"))
        return smz_tagged_is(t, behind, "who");
    return behind > end && smz_tagged_tag(t, behind) == SMZ_TAG_CD &&
           t->all.tokens[behind].length <= 3 && smz_tagged_tag(t, behind + 1) == SMZ_TAG_COMMA;
}

bool smz_is_common_word(smz_text word)
{
    uint32_t letters[LONGEST];

    if (word.size > LONGEST)
        return false;
    for (size_t i = 0; i < word.size; i++)
        letters[i] = (uint8_t)smz_ascii_lower(word.data[i]);
    return smz_dictionary_look(letters, word.size) != 0;
}

/* "Lost to Djokovic", "the Osby Ripper", "like God": whatever one word in capitals means that is no
 * place and no body. */
static bool may_be_known_by(const smz_tagged *t, const smz_name_run *n)
{
    smz_text last = smz_tagged_word(t, n->end - 1);

    return !(t->all.tokens[n->end - 1].flags & (SMZ_SYNTAX_UPPER | SMZ_SYNTAX_NUMBER)) &&
           !smz_names_thing(last);
}

bool smz_name_run_may_be_person(const smz_tagged *t, const smz_name_run *n)
{
    static const char *const places[] = {"in", "In", "at", "At", "near", "across"};
    static const char *const the[] = {"the", "The"};
    smz_text text = t->doc->source.text;
    uint32_t before = n->first > 0 ? n->first - 1 : 0;

    if (n->first > 0 && smz_token_is_one_of(&t->all, text, before, places, COUNT(places)))
        return false;
    if (n->end - n->first < 2 ||
        (n->first > 0 && smz_token_is_one_of(&t->all, text, before, the, COUNT(the))))
        return may_be_known_by(t, n);
    for (uint32_t i = n->first; i < n->end; i++)
        if ((t->all.tokens[i].flags & (SMZ_SYNTAX_UPPER | SMZ_SYNTAX_NUMBER)) ||
            smz_is_common_word(smz_tagged_word(t, i)))
            return false;
    return true;
}

bool smz_names_thing(smz_text word)
{
    static const char *const words[] = {
        "Street",   "Road",       "Park",       "House",      "Hall",      "School",      "Award",
        "Awards",   "Cup",        "Prize",      "Act",        "Show",      "Square",      "Palace",
        "City",     "Town",       "United",     "Rovers",     "County",    "Union",       "College",
        "Hospital", "Day",        "University", "Avenue",     "Airport",   "Stadium",     "Centre",
        "Center",   "Foundation", "Trust",      "Island",     "Bay",       "Lake",        "Church",
        "Court",    "Beach",      "Bridge",     "Festival",   "Club",      "Association", "Group",
        "Company",  "Society",    "Institute",  "Museum",     "Theatre",   "Theater",     "Library",
        "Station",  "Bank",       "Party",      "Commission", "Committee", "Council",     "Team",
        "Tower",    "Film",       "Army"};

    return smz_text_is_one_of(word, words, COUNT(words)) ||
           (smz_list_kinds(word) &
            (SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_ORGAN | SMZ_LIST_PLACE | SMZ_LIST_FIRM)) != 0;
}

bool smz_name_run_is_whole(const smz_tagged *t, const smz_name_run *n)
{
    static const char *const links[] = {"van", "von", "de",  "der", "den", "del", "di",  "da",
                                        "al",  "el",  "bin", "ibn", "la",  "le",  "dos", "of"};
    const smz_syntax_token *tokens = t->all.tokens;
    smz_tag next = smz_tagged_tag(t, n->end);

    if (n->end - n->first < 2 || n->end - n->first > SMZ_NAME_MOST ||
        smz_names_thing(smz_tagged_word(t, n->end - 1)))
        return false;
    for (uint32_t i = n->first; i < n->end; i++) {
        if (!(tokens[i].flags & SMZ_SYNTAX_CAPITAL) ||
            (tokens[i].flags &
             (SMZ_SYNTAX_NUMBER | SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_QUOTED | SMZ_SYNTAX_BRACKETED)) ||
            ((tokens[i].flags & SMZ_SYNTAX_UPPER) && tokens[i].length > 2))
            return false;
        if (i > n->first && (tokens[i].start != tokens[i - 1].start + tokens[i - 1].length + 1 ||
                             t->doc->source.text.data[tokens[i].start - 1] != ' '))
            return false;
    }
    if (tokens[n->end - 1].length < 3 ||
        t->doc->source.text.data[tokens[n->end - 1].start + tokens[n->end - 1].length - 1] == '.')
        return false;
    if (n->end < t->content && (tokens[n->end].flags & SMZ_SYNTAX_GLUED) && next != SMZ_TAG_POS &&
        !(tokens[n->end].flags & SMZ_SYNTAX_PUNCT))
        return false;
    return !smz_token_is_one_of(&t->all, t->doc->source.text, n->end, links, COUNT(links)) &&
           !(n->first > 0 && smz_token_is_one_of(&t->all, t->doc->source.text, n->first - 1, links,
                                                 COUNT(links) - 1));
}

/* Titles in capitals are none of the name: "President Ann Lee". */
static smz_name_run trim(const smz_tagged *t, smz_name_run n)
{
    for (uint32_t i = n.first; i + 1 < n.end; i++)
        if (smz_tagged_kinds(t, i) & (SMZ_LIST_TITLE | SMZ_LIST_ROLE)) {
            n.first = i + 1;
            n.titled = true;
        }
    n.titled |= n.first > 0 &&
                (smz_tagged_kinds(t, n.first - 1) & (SMZ_LIST_TITLE | SMZ_LIST_ROLE)) &&
                smz_tagged_tag(t, n.first - 1) != SMZ_TAG_NNS;
    n.given = n.first + 1 < n.end && (smz_tagged_kinds(t, n.first) & SMZ_LIST_GIVEN);
    return n;
}

static bool has_given(const smz_tagged *t, const smz_name_run *n)
{
    for (uint32_t i = n->first; i < n->end; i++)
        if (smz_tagged_kinds(t, i) & SMZ_LIST_GIVEN)
            return true;
    return false;
}

smz_name_run smz_name_run_read(const smz_tagged *t, uint32_t first)
{
    smz_name_run n = {.first = first, .end = first};

    while (smz_is_name_tag(smz_tagged_tag(t, n.end)))
        n.end++;
    n = trim(t, n);
    n.person = n.titled || has_given(t, &n) || is_told_of(t, n.end) || is_somebody(t, n.end - 1);
    /* "San Diego Karsa": a given name within is none. */
    n.person_first = n.given || !has_given(t, &n);
    return n;
}
