/* Words before and within names of persons, companies and works that the tagger takes for others.
 * As in news_tags.c, what the parser learned from was tagged without these. */
#include "headline/clause.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A title, and a name, are shorter, in tokens. */
#define TITLE_MOST 8

static bool is_capital(const smz_analysis *a, uint32_t i)
{
    return i < a->size && (a->tokens[i].flags & SMZ_SYNTAX_CAPITAL) != 0;
}

/* "Striker" in lower case, or where the sentence begins with it. */
static bool ends_title(const smz_analysis *a, smz_text text, uint32_t i)
{
    return (i == 0 || !is_capital(a, i)) && smz_is_noun_tag(smz_tag_at(a, i)) &&
           (smz_token_kinds(a, text, i) & (SMZ_LIST_TITLES | SMZ_LIST_FIRM));
}

/* "Striker Ann Linds has", "the band Osby Brothers": the last word of a name behind a title or what
 * a company is, and no plural. */
static bool is_surname(const smz_analysis *a, smz_text text, uint32_t i)
{
    uint32_t first = i;

    if (a->tokens[i].tag != SMZ_TAG_NNS || !is_capital(a, i) || is_capital(a, i + 1) ||
        smz_is_noun_tag(smz_tag_at(a, i + 1)))
        return false;
    while (first > 0 && i - first < TITLE_MOST && is_capital(a, first - 1) &&
           smz_tag_at(a, first - 1) == SMZ_TAG_NNP && !ends_title(a, text, first - 1))
        first--;
    return first < i && first > 0 && ends_title(a, text, first - 1);
}

/* "The play The Times praised": who praised it, and no name of the play. */
static bool is_paper(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const papers[] = {"Times",     "Guardian", "Sun",      "Independent",
                                         "Telegraph", "Mirror",   "Observer", "Economist",
                                         "Hindu",     "Post",     "Mail",     "Express"};

    return smz_token_is_one_of(a, text, i, papers, COUNT(papers));
}

/* "The film The Mill", "TV show The Linds": no article, but the first word of what it is called. */
static bool is_of_work(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const works[] = {"show",   "hit",       "novel",  "play",
                                        "album",  "song",      "opera",  "single",
                                        "series", "programme", "ballet", "sitcom"};
    smz_tag before = smz_tag_at(a, i - 1);

    return a->tokens[i].tag == SMZ_TAG_DT && is_capital(a, i) && is_capital(a, i + 1) &&
           smz_token_is(a, text, i, "The") && !is_capital(a, i - 1) && !is_paper(a, text, i + 1) &&
           (before == SMZ_TAG_NN || before == SMZ_TAG_JJ) &&
           ((smz_token_kinds(a, text, i - 1) & SMZ_LIST_FIRM) ||
            smz_token_is_one_of(a, text, i - 1, works, COUNT(works)));
}

/* "Party working president Ann Lee": an adjective between nouns. */
static bool is_working(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_VBG && smz_token_is(a, text, i, "working") &&
           smz_is_noun_tag(smz_tag_at(a, i - 1)) && ends_title(a, text, i + 1) &&
           smz_tag_at(a, i + 2) == SMZ_TAG_NNP;
}

/* "Outgoing president Ann Lee": adjectives that have no verb. */
static bool is_no_verb(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"outgoing", "incoming", "upcoming", "forthcoming"};

    return a->tokens[i].tag == SMZ_TAG_VBG && smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "A letter to mayor Ann Lee asking her": what she does behind her whole name, and no noun. */
static bool is_done_by_name(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_text word = smz_token_text(text, &a->tokens[i]);
    smz_tag next = smz_tag_at(a, i + 1);

    return i > 1 && a->tokens[i].tag == SMZ_TAG_NN && !is_capital(a, i) && word.size > 5 &&
           memcmp(word.data + word.size - 3, "ing", 3) == 0 &&
           smz_tag_at(a, i - 1) == SMZ_TAG_NNP && smz_tag_at(a, i - 2) == SMZ_TAG_NNP &&
           (smz_token_kinds(a, text, i - 2) & SMZ_LIST_GIVEN) &&
           (next == SMZ_TAG_DT || next == SMZ_TAG_PRP || next == SMZ_TAG_PRPS ||
            next == SMZ_TAG_OPEN || next == SMZ_TAG_CLOSE);
}

/* "Trinidad and Tobago": one place. */
static bool is_of_place(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const places[][2] = {
        {"Jammu", "Kashmir"}, {"Trinidad", "Tobago"},       {"Bosnia", "Herzegovina"},
        {"Tyne", "Wear"},     {"Brighton", "Hove"},         {"Antigua", "Barbuda"},
        {"Kitts", "Nevis"},   {"Hammersmith", "Fulham"},    {"Kensington", "Chelsea"},
        {"Turks", "Caicos"},  {"Barking", "Dagenham"},      {"Redcar", "Cleveland"},
        {"Perth", "Kinross"}, {"Newfoundland", "Labrador"}, {"Dumfries", "Galloway"}};

    if (a->tokens[i].tag != SMZ_TAG_CC || !is_capital(a, i - 1) || !is_capital(a, i + 1))
        return false;
    for (size_t k = 0; k < COUNT(places); k++)
        if (smz_token_is(a, text, i - 1, places[k][0]) &&
            smz_token_is(a, text, i + 1, places[k][1]))
            return smz_token_is(a, text, i, "and") || smz_token_is(a, text, i, "&");
    return false;
}

/* "Leading oil firm Norden has", "animated film Mills has": of what stands before one name, as it
 * has no article; "backing oil firm Norden" is what somebody does. */
static bool opens_firm(const smz_analysis *a, smz_text text)
{
    static const char *const states[] = {
        "Leading",   "Rising",  "Aspiring", "Outgoing",  "Absconding", "Visiting", "Serving",
        "Sitting",   "Acting",  "Reigning", "Defending", "Promising",  "Retiring", "Incoming",
        "Surviving", "Missing", "Ailing",   "Upcoming",  "Struggling", "Emerging"};
    uint32_t i = 1;
    smz_tag tag = smz_tag_at(a, 0);

    if (tag == SMZ_TAG_VBG ? !smz_token_is_one_of(a, text, 0, states, COUNT(states))
                           : tag != SMZ_TAG_VBN)
        return false;
    while (i < TITLE_MOST && !ends_title(a, text, i) &&
           (smz_is_noun_tag(smz_tag_at(a, i)) || smz_tag_at(a, i) == SMZ_TAG_JJ))
        i++;
    return smz_tag_at(a, i) == SMZ_TAG_NN && ends_title(a, text, i) &&
           smz_tag_at(a, i + 1) == SMZ_TAG_NNP;
}

void smz_news_names_repair(smz_analysis *a, smz_text text)
{
    for (uint32_t i = 1; i < a->size; i++) {
        if (is_surname(a, text, i)) {
            a->tokens[i].tag = SMZ_TAG_NNP;
        } else if (is_of_place(a, text, i)) {
            a->tokens[i - 1].tag = a->tokens[i].tag = a->tokens[i + 1].tag = SMZ_TAG_NNP;
        } else if (is_of_work(a, text, i)) {
            a->tokens[i - 1].tag = SMZ_TAG_NN;
            a->tokens[i].tag = SMZ_TAG_NNP;
        } else if (is_working(a, text, i) || is_no_verb(a, text, i)) {
            a->tokens[i].tag = SMZ_TAG_JJ;
        } else if (is_done_by_name(a, text, i)) {
            a->tokens[i].tag = SMZ_TAG_VBG;
        }
    }
    if (a->size > 1 && opens_firm(a, text))
        a->tokens[0].tag = SMZ_TAG_JJ;
}
