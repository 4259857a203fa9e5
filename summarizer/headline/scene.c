#include "headline/scene.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Lexemes that a dateline has at most, its bracket included. */
#define DATELINE_MOST 12
/* Words behind "for" up to "years". */
#define SPAN_MOST 4

/* Of which there was a last one as well: "last year", "every year". */
#define SEASONS "year", "month", "summer", "winter", "spring", "autumn"

/* ---- The words of the document -------------------------------------------------------------- */

/* Whether a token is one of some words, in any case. */
static bool is_word(const smz_doc *doc, uint32_t token, const char *const *words, size_t count)
{
    return smz_text_is_one_in_any_case(smz_doc_word(doc, token), words, count);
}

/* The first word behind a dateline's bracket. */
static uint32_t opening_of(const smz_doc *doc)
{
    const smz_candidate *s = &doc->sentences[0];
    uint32_t first = s->first_token;

    for (uint32_t i = 1; i < s->tokens && i < DATELINE_MOST; i++) {
        const smz_token *t = &doc->tokens[s->first_token + i];
        if (doc->source.text.data[t->start - 1] == ')' ||
            (t->start > 1 && doc->source.text.data[t->start - 2] == ')'))
            first = s->first_token + i;
    }
    return first;
}

/* ---- What is so, and has been --------------------------------------------------------------- */

static bool is_present(const smz_clause *c, uint32_t tense)
{
    smz_tag tag = (smz_tag)smz_clause_at(c, tense)->tag;

    return tag == SMZ_TAG_VBZ || tag == SMZ_TAG_VBP;
}

/* "Is a handful", "has a plan", "like to climb": what is so for longer than a day; not "is to
 * open". */
static bool is_state(const smz_clause *c, uint32_t tense)
{
    if (smz_clause_at(c, c->root)->tag == SMZ_TAG_VB)
        return false;
    if (smz_child(c, c->root, SMZ_REL_COP) != SMZ_NO_HEAD)
        return is_present(c, tense) || smz_clause_at(c, tense)->tag == SMZ_TAG_VBD;
    return tense == c->root && (is_present(c, tense) || smz_is_having(c, tense)) &&
           !smz_is_kind(c, tense, SMZ_LIST_SAY | SMZ_LIST_STANCE);
}

/* "Kids like to climb", "gambling is popular": no name, no number, and a subject of no article. */
static bool is_general(const smz_clause *c, uint32_t tense)
{
    uint32_t subject = smz_subject(c, c->root);

    if (!is_state(c, tense) || !is_present(c, tense) || subject == SMZ_NO_HEAD)
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (l->flags & SMZ_LEX_BRACKETED)
            continue;
        if (smz_is_name(l) || smz_is_number(l) || (l->flags & (SMZ_LEX_DIGIT | SMZ_LEX_QUOTED)) ||
            smz_is_kind(c, i, SMZ_LIST_PAST))
            return false;
    }
    for (uint32_t i = c->first[subject]; i < subject; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_DT || smz_clause_at(c, i)->tag == SMZ_TAG_PRPS)
            return false;
    return smz_is_noun(smz_clause_at(c, subject));
}

/* "Is often called", "has always been decked up". */
static bool is_habit(const smz_clause *c, uint32_t tense)
{
    static const char *const often[] = {"always", "often",  "usually",
                                        "rarely", "seldom", "sometimes"};

    if (!is_present(c, tense))
        return false;
    for (uint32_t i = tense > 0 ? tense - 1 : 0; i <= c->root + 1 && i < c->lexemes.size; i++)
        if (smz_is_one_of(c, i, often, COUNT(often)))
            return true;
    return false;
}

/* "Is in the news again", "has been making headlines", "is the talk of the town": why is told
 * later. */
static bool is_in_news(const smz_clause *c)
{
    static const char *const fame[] = {"news", "limelight", "spotlight", "headlines", "abuzz",
                                       "lips", "roll",      "buzz",      "rounds",    "tongues"};
    static const char *const make[] = {"make", "makes",   "made",     "making", "hit",
                                       "hits", "hitting", "grabbing", "grab",   "grabbed"};
    uint32_t object = smz_child(c, c->root, SMZ_REL_OBJ);

    if (smz_is_one_of(c, c->root, make, COUNT(make)))
        return object != SMZ_NO_HEAD && smz_is_one_of(c, object, fame, COUNT(fame));
    return smz_child(c, c->root, SMZ_REL_COP) != SMZ_NO_HEAD &&
           smz_is_one_of(c, c->root, fame, COUNT(fame));
}

/* ---- What was long ago ---------------------------------------------------------------------- */

/* "Ever since", "every year", "each summer", "every now and then". */
static bool opens_as_habit(const smz_doc *doc, uint32_t first)
{
    static const char *const each[] = {"every", "each"}, *const ever[] = {"ever"};
    static const char *const times[] = {SEASONS, "time",   "day", "week",   "now",
                                        "night", "season", "so",  "morning"};
    static const char *const since[] = {"since"};

    return (is_word(doc, first, each, COUNT(each)) &&
            is_word(doc, first + 1, times, COUNT(times))) ||
           (is_word(doc, first, ever, 1) && is_word(doc, first + 1, since, 1));
}

/* "For over two decades", "for years"; not "for the first time in years". */
static bool opens_for_long(const smz_doc *doc, uint32_t first)
{
    static const char *const spans[] = {"years", "decades", "centuries", "generations"};
    static const char *const with[] = {"for"};

    if (!is_word(doc, first, with, 1))
        return false;
    for (uint32_t i = first + 1; i <= first + SPAN_MOST; i++) {
        if (smz_list_kinds(smz_doc_word(doc, i)) & SMZ_LIST_ORDINAL)
            return false;
        if (is_word(doc, i, spans, COUNT(spans)))
            return true;
    }
    return false;
}

/* "20 years ago", "many years ago", "last year", "last April", "back in 2010", "in 1996", "in March
 * 1996". */
static bool opens_long_ago(const smz_doc *doc, uint32_t first)
{
    static const char *const spans[] = {"years", "year", "decades", "decade", "centuries"};
    static const char *const seasons[] = {SEASONS};
    static const char *const back[] = {"back"}, *const in[] = {"in"}, *const ago[] = {"ago"};
    static const char *const last[] = {"last"};
    uint32_t i = first;

    if (is_word(doc, i + 1, spans, COUNT(spans)) && is_word(doc, i + 2, ago, 1))
        return true;
    if (is_word(doc, i, last, 1))
        return is_word(doc, i + 1, seasons, COUNT(seasons)) ||
               (smz_list_kinds(smz_doc_word(doc, i + 1)) & SMZ_LIST_MONTH) != 0;
    if (is_word(doc, i, back, 1))
        i++;
    if (!is_word(doc, i, in, 1))
        return false;
    i++;
    if (smz_list_kinds(smz_doc_word(doc, i)) & SMZ_LIST_MONTH)
        i++;
    return smz_is_year(smz_doc_word(doc, i));
}

/* "As a boy in Osby, he walked", "as a young clerk". */
static bool opens_in_youth(const smz_doc *doc, uint32_t first)
{
    static const char *const as[] = {"as"}, *const one[] = {"a", "an"};
    static const char *const ages[] = {"boy",     "girl",      "child",     "teenager",
                                       "toddler", "youngster", "schoolboy", "schoolgirl",
                                       "young",   "baby",      "teen",      "youth"};

    return is_word(doc, first, as, 1) && is_word(doc, first + 1, one, COUNT(one)) &&
           is_word(doc, first + 2, ages, COUNT(ages));
}

/* ---- What else the document says ------------------------------------------------------------ */

/* Whether it asks something; a mark alone may stand for letters that were lost. */
static bool is_asked(const smz_doc *doc, const smz_clause *c, uint32_t first)
{
    static const char *const openings[] = {
        "what", "who",   "whom",   "whose", "why",  "how",   "when", "where", "which",
        "is",   "are",   "was",    "were",  "do",   "does",  "did",  "can",   "could",
        "will", "would", "should", "has",   "have", "think", "ever", "you",   "remember"};

    return smz_is_question(c) && is_word(doc, first, openings, COUNT(openings));
}

/* Whether the next sentence turns against this one: in the same paragraph, or wherever it stands.
 */
static bool is_turned(const smz_doc *doc, bool same)
{
    static const char *const turns[] = {"but", "however", "yet", "now"};
    const smz_candidate *next = &doc->sentences[1];

    return doc->sentence_count > 1 && !(same && next->opens_paragraph) && next->tokens > 0 &&
           doc->tokens[next->first_token].start == next->span.start &&
           is_word(doc, next->first_token, turns, COUNT(turns));
}

bool smz_sets_scene(const smz_clause *c, const smz_doc *doc)
{
    uint32_t tense = smz_tense_of(c, c->root), first = opening_of(doc);

    if (c->lexemes.sentence > 0)
        return false;
    if (is_asked(doc, c, first))
        return true;
    if (c->attributed || tense == SMZ_NO_HEAD)
        return false;
    if (opens_as_habit(doc, first) || opens_for_long(doc, first) ||
        (smz_clause_at(c, tense)->tag == SMZ_TAG_VBD &&
         (opens_long_ago(doc, first) || opens_in_youth(doc, first))))
        return true;
    return !c->dated && (is_general(c, tense) || is_habit(c, tense) || is_in_news(c) ||
                         (!smz_lexeme_is(c, tense, "will") && is_turned(doc, !is_state(c, tense))));
}
