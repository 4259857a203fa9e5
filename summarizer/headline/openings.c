/* Openings: what stands before the subject and its comma, taken out of the tagged tokens before
 * they are parsed. */
#include "headline/openings.h"

#include "headline/bounds.h"

/* An opening is shorter, in tokens, and so is what commas enclose behind it. */
#define OPENING_MOST   30
#define INSERTION_MOST 30

/* ---- Where an opening begins ------------------------------------------------------------- */

/* A word that a clause of its own may follow. */
static bool opens_clause(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "that",    "because", "after", "before", "as",   "while", "since", "although", "though",
        "whether", "until",   "if",    "unless", "when", "where", "what",  "who",      "which"};

    return smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words) ||
           a->tokens[i].tag == SMZ_TAG_WDT || a->tokens[i].tag == SMZ_TAG_WRB;
}

/* "Rising prices have ...", "Detaining suspects without trial breaks ...": the participle is of the
 * subject, as a verb follows that nothing opened. */
static bool is_subject_word(const smz_analysis *a, smz_text text)
{
    for (uint32_t i = 1; i < a->size && a->tokens[i].tag != SMZ_TAG_COMMA; i++) {
        if (smz_is_finite_tag(a->tokens[i].tag))
            return true;
        if (opens_clause(a, text, i))
            return false;
    }
    return false;
}

/* Where the word stands that opens the clause "just two days after ..."; the size: none does. */
static uint32_t opener(const smz_analysis *a, smz_text text)
{
    static const char *const before[] = {
        "Ever",  "Even",  "Just",   "Soon", "Shortly", "Days",    "Hours",   "Weeks",  "Months",
        "Years", "day",   "hour",   "a",    "Almost",  "Nearly",  "About",   "Around", "Only",
        "years", "weeks", "months", "days", "hours",   "few",     "Few",     "couple", "of",
        "More",  "Less",  "than",   "Over", "Barely",  "minutes", "Minutes", "Moments"};
    static const char *const links[] = {"after", "before", "since", "as", "though", "ahead"};
    uint32_t i = 0;

    if (smz_token_is(a, text, 0, "At") && smz_token_is(a, text, 1, "a") &&
        smz_token_is(a, text, 2, "time") && smz_token_is(a, text, 3, "when"))
        return 3;
    while (i < 5 && i < a->size &&
           (smz_token_is_one_of(a, text, i, before, sizeof before / sizeof *before) ||
            a->tokens[i].tag == SMZ_TAG_CD || smz_token_is(a, text, i, "A") ||
            (i > 0 && (smz_token_kinds(a, text, i) & SMZ_LIST_TIME))))
        i++;
    return i > 0 && smz_token_is_one_of(a, text, i, links, sizeof links / sizeof *links) ? i
                                                                                         : a->size;
}

/* "Previously unseen footage of ...", "nearly 3 million litres": the adverb is of the subject. */
static bool modifies_next(const smz_analysis *a, smz_text text)
{
    smz_tag next = smz_tag_at(a, 1);
    uint32_t noun = 1;

    while (smz_tag_at(a, noun) == SMZ_TAG_CD)
        noun++;
    if (noun > 1)
        return (smz_is_noun_tag(smz_tag_at(a, noun)) || smz_tag_at(a, noun) == SMZ_TAG_JJ) &&
               !smz_token_is(a, text, noun, "years") &&
               !(smz_token_kinds(a, text, noun) & SMZ_LIST_TIME);
    /* "Presently lodged in jail, four men ..." */
    if (next == SMZ_TAG_VBN && smz_tag_at(a, 2) == SMZ_TAG_IN && !is_subject_word(a, text))
        return false;
    return next == SMZ_TAG_JJ || next == SMZ_TAG_VBN || next == SMZ_TAG_VBG ||
           next == SMZ_TAG_DOLLAR;
}

/* "Apart from one match", "barring a miracle": what follows is not so there. */
static bool excepts(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {"Barring", "Excluding", "Except", "Save", "Bar"};

    return smz_token_is_one_of(a, text, 0, words, sizeof words / sizeof *words) ||
           ((smz_token_is(a, text, 0, "Apart") || smz_token_is(a, text, 0, "Aside")) &&
            smz_token_is(a, text, 1, "from")) ||
           (smz_token_is(a, text, 0, "With") && smz_token_is(a, text, 2, "exception")) ||
           (smz_token_is(a, text, 0, "Other") && smz_token_is(a, text, 1, "than")) ||
           (smz_token_is(a, text, 0, "In") &&
            (smz_token_is(a, text, 1, "case") ||
             (smz_token_is(a, text, 1, "the") && smz_token_is(a, text, 2, "event"))));
}

/* "At least 10 people have died", "up to 1,000 marched", "around 200 miners are": a number of the
 * subject, and no preposition of a phrase before it; but "around 10 p.m." is one. */
static bool counts_subject(const smz_analysis *a, smz_text text)
{
    static const char *const about[] = {"About", "Around", "Over", "Under"};
    static const char *const hours[] = {"a.m.", "p.m.", "am", "pm"};
    uint32_t number = 2;

    if (smz_token_is_one_of(a, text, 0, about, sizeof about / sizeof *about))
        number = 1;
    else if (!(smz_token_is(a, text, 0, "Up") && smz_token_is(a, text, 1, "to")) &&
             !(smz_token_is(a, text, 0, "At") &&
               (smz_token_is(a, text, 1, "least") || smz_token_is(a, text, 1, "most"))))
        return false;
    return smz_tag_at(a, number) == SMZ_TAG_CD && !smz_token_is(a, text, number + 2, "ago") &&
           (number == 2 || ((smz_tag_at(a, number + 1) == SMZ_TAG_NNS ||
                             smz_tag_at(a, number + 1) == SMZ_TAG_JJ) &&
                            !smz_token_is_one_of(a, text, number + 1, hours, 4)));
}

/* "Unhappy with the offer", "keen to win": what somebody is or feels, and no number of things. */
static bool is_state(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {
        "Few",    "Many",       "Several",   "More",        "Most",    "Less",
        "Other",  "Such",       "Close",     "Next",        "Subject", "Likely",
        "Unlike", "Contingent", "Dependent", "Conditional", "Due"};
    smz_tag next = smz_tag_at(a, 1);

    return a->tokens[0].tag == SMZ_TAG_JJ && (next == SMZ_TAG_IN || next == SMZ_TAG_TO) &&
           smz_tag_at(a, 2) != SMZ_TAG_CD &&
           !smz_token_is_one_of(a, text, 0, words, sizeof words / sizeof *words);
}

/* "To curb fraud, the bank has ...": what it is done for. "To win, the club must ..." is what it
 * takes. */
static bool is_purpose(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {"need", "needs", "needed", "have", "has", "had"};

    if (!smz_token_is(a, text, 0, "To") || smz_tag_at(a, 1) != SMZ_TAG_VB)
        return false;
    for (uint32_t i = 2; i < a->size; i++)
        if (smz_tag_at(a, i) == SMZ_TAG_MD ||
            (smz_tag_at(a, i + 1) == SMZ_TAG_TO &&
             smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words)))
            return false;
    return true;
}

/* "Be it fog or rain, ...", "believe it or not, ...", "for the first time, ...", "for the third
 * time this year, ...", and as Indian papers have it, "post the vote, ...". */
static bool is_set_opening(const smz_analysis *a, smz_text text)
{
    static const char *const set[][4] = {{"Be", "it", "", ""}, {"Believe", "it", "or", "not"}};

    for (size_t k = 0; k < sizeof set / sizeof *set; k++) {
        uint32_t n = 0;
        while (n < 4 && set[k][n][0] != '\0' && smz_token_is(a, text, n, set[k][n]))
            n++;
        if (n == 4 || set[k][n][0] == '\0')
            return true;
    }
    if (smz_token_is(a, text, 0, "For") && smz_token_is(a, text, 1, "the") &&
        smz_token_is(a, text, 3, "time") && !smz_token_is(a, text, 2, "last") &&
        !smz_token_is(a, text, 2, "only") &&
        ((smz_token_kinds(a, text, 2) & SMZ_LIST_ORDINAL) || smz_token_is(a, text, 2, "umpteenth")))
        return true;
    return smz_token_is(a, text, 0, "Post") &&
           (smz_tag_at(a, 1) == SMZ_TAG_DT || smz_tag_at(a, 1) == SMZ_TAG_NN);
}

/* What a sentence may begin with that is not its subject, and that its truth does not hang on: not
 * "if", "without", "under the plan", "for many", nor "according to". */
static bool begins_opening(const smz_analysis *a, smz_text text)
{
    smz_tag tag = a->tokens[0].tag;
    uint32_t kinds = smz_token_kinds(a, text, 0);

    if (opener(a, text) < a->size || is_set_opening(a, text) || is_purpose(a, text))
        return true;
    /* "Nearly a third of the boats were lost", but "far from falling, the price rose" */
    if ((kinds & SMZ_LIST_HEDGE) && smz_tag_at(a, 1) != SMZ_TAG_IN)
        return false;
    if ((kinds & (SMZ_LIST_CONDITION | SMZ_LIST_NEGATION)) || excepts(a, text) ||
        counts_subject(a, text) || smz_token_is(a, text, 0, "According"))
        return false;
    if (tag == SMZ_TAG_IN)
        return (kinds & SMZ_LIST_SETTING) != 0;
    if (is_state(a, text))
        return true;
    return ((tag == SMZ_TAG_VBG || tag == SMZ_TAG_VBN) && !is_subject_word(a, text)) ||
           (tag == SMZ_TAG_RB && !modifies_next(a, text));
}

/* ---- Where it ends ----------------------------------------------------------------------- */

/* Whether a subject may begin with a word of that tag. */
static bool may_begin_subject(smz_tag tag)
{
    switch (tag) {
    case SMZ_TAG_DT:
    case SMZ_TAG_NN:
    case SMZ_TAG_NNS:
    case SMZ_TAG_NNP:
    case SMZ_TAG_NNPS:
    case SMZ_TAG_PRP:
    case SMZ_TAG_PRPS:
    case SMZ_TAG_CD:
    case SMZ_TAG_JJ: return true;
    default: return false;
    }
}

/* "Nearly 40 prisoners", "at least three men". */
static bool begins_number(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"nearly", "about", "around", "over", "almost", "at",
                                        "more",   "fewer", "less",   "as",   "up",     "some"};
    static const char *const links[] = {"least", "than", "many", "as", "to", "most"};

    if (!smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words))
        return false;
    i++;
    while (smz_token_is_one_of(a, text, i, links, sizeof links / sizeof *links))
        i++;
    return smz_tag_at(a, i) == SMZ_TAG_CD;
}

/* "..., a source familiar with it said": all that follows is who said so, and what stands before
 * the comma is no opening but what was said. */
static bool is_speech_at_end(const smz_analysis *a, smz_text text, uint32_t comma)
{
    uint32_t end = a->size;

    while (end > comma && (a->tokens[end - 1].flags & SMZ_SYNTAX_PUNCT))
        end--;
    if (end <= comma + 2 || !(smz_token_kinds(a, text, end - 1) & (SMZ_LIST_SAY | SMZ_LIST_STANCE)))
        return false;
    for (uint32_t i = comma + 1; i + 1 < end; i++)
        if (a->tokens[i].tag == SMZ_TAG_COMMA ||
            (smz_is_finite_tag(smz_tag_at(a, i)) && !smz_token_is(a, text, i, "has") &&
             !smz_token_is(a, text, i, "have")))
            return false;
    return true;
}

/* "Amid high emotions", "after the firm closed its mill": the sentence is as true without it,
 * whatever it denies and whatever is said in there. "After the war, nobody may" is not so. */
static bool is_free(const smz_analysis *a, smz_text text, uint32_t comma)
{
    static const char *const always[] = {"Amid", "Amidst", "Despite", "Although", "Though"};
    static const char *const clauses[] = {"After", "As", "Because", "While", "Since"};

    if (smz_token_is_one_of(a, text, 0, always, sizeof always / sizeof *always))
        return true;
    if (opener(a, text) == a->size &&
        !smz_token_is_one_of(a, text, 0, clauses, sizeof clauses / sizeof *clauses))
        return false;
    for (uint32_t i = 1; i < comma; i++)
        if (smz_is_finite_tag(a->tokens[i].tag))
            return true;
    return false;
}

/* "After years of neglect, Anna, Ben and Carl ...": the comma is one of a list's. */
static bool is_in_list(const smz_analysis *a, uint32_t comma)
{
    uint32_t before = comma, next = comma + 1;

    while (before > 0 && smz_is_noun_tag(a->tokens[before - 1].tag))
        before--;
    while (next < a->size && smz_is_noun_tag(a->tokens[next].tag))
        next++;
    return before > 0 && before < comma && a->tokens[before - 1].tag == SMZ_TAG_COMMA &&
           next < a->size && a->tokens[next].tag == SMZ_TAG_CC;
}

/* A year sets all of it in the past. */
static bool has_year(const smz_analysis *a, smz_text text, uint32_t end)
{
    for (uint32_t i = 1; i < end; i++)
        if (smz_is_year(smz_token_text(text, &a->tokens[i])) ||
            smz_is_age(smz_token_text(text, &a->tokens[i])) || smz_token_is(a, text, i, "century"))
            return true;
    return false;
}

bool smz_is_condition(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const in[] = {"in", "In"};
    uint32_t first = i > 2 ? i - 2 : 0;

    if (!(smz_token_kinds(a, text, i) & SMZ_LIST_CONDITION))
        return false;
    /* "Once again" */
    if (smz_token_is(a, text, i, "once") &&
        (smz_token_is(a, text, i + 1, "again") || smz_token_is(a, text, i + 1, "more")))
        return false;
    if (!smz_is_noun_tag(smz_tag_at(a, i)))
        return true;
    for (uint32_t k = first; k < i; k++)
        if (smz_token_is_one_of(a, text, k, in, sizeof in / sizeof *in))
            return true;
    return false;
}

/* Whether what is told happens in a film, a novel or an exercise: "in a new film, the king is
 * shot". Who plays in it, and what somebody says there, is so all the same. */
static bool is_told_story(const smz_analysis *a, smz_text text, uint32_t comma)
{
    static const char *const works[] = {"film",    "movie", "novel",  "comedy",   "cartoon",
                                        "sketch",  "dream", "drama",  "musical",  "thriller",
                                        "episode", "play",  "advert", "nightmare"};
    static const char *const stories[] = {"series", "story", "game", "advertisement", "show"};
    static const char *const drills[] = {"exercise", "drill"};
    static const char *const links[] = {"by", "that", "which", "about", "called", "based"};
    static const char *const real[] = {"plays", "play",  "stars", "portrays", "says",
                                       "said",  "tells", "told",  "reveals",  "talks"};
    bool work = false, story = false, drill = false;

    for (uint32_t i = 1; i < comma; i++) {
        bool last = i + 1 == comma ||
                    smz_token_is_one_of(a, text, i + 1, links, sizeof links / sizeof *links);
        work |= last && smz_token_is_one_of(a, text, i, works, sizeof works / sizeof *works);
        story |= last && smz_token_is_one_of(a, text, i, stories, sizeof stories / sizeof *stories);
        drill |= smz_token_is_one_of(a, text, i, drills, sizeof drills / sizeof *drills) &&
                 smz_token_is(a, text, 0, "During");
    }
    if (drill || !(work || story) || !smz_token_is(a, text, 0, "In"))
        return drill;
    for (uint32_t i = comma + 1; i < a->size; i++)
        if (smz_is_finite_tag(smz_tag_at(a, i)))
            return !smz_token_is_one_of(a, text, i, real, sizeof real / sizeof *real) &&
                   (work || smz_tag_at(a, i) != SMZ_TAG_VBD);
    return false;
}

/* "In a message purportedly from the rebels": whose it is, is not known. */
static bool hedges(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"purportedly", "allegedly", "supposedly", "apparently",
                                        "reportedly"};

    return smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words);
}

/* "In theory" happens at no time at all, "in a simulated attack" in no town, "last year" not now;
 * and what is quoted is whole. */
static bool limits(const smz_analysis *a, smz_text text, uint32_t end)
{
    for (uint32_t i = 1; i < end; i++)
        if ((a->tokens[i].flags & SMZ_SYNTAX_QUOTED) || smz_is_condition(a, text, i) ||
            smz_tells_made_up(smz_token_text(text, &a->tokens[i])) || hedges(a, text, i))
            return true;
    return is_told_story(a, text, end);
}

/* "Instead of cutting rates, the bank raised them": what "them" means stands in the opening alone,
 * as nothing behind it is in the plural. */
static bool names_what_is_meant(const smz_analysis *a, smz_text text, uint32_t comma)
{
    for (uint32_t i = comma + 1; i < a->size; i++) {
        smz_tag tag = (smz_tag)a->tokens[i].tag;
        if (smz_token_is(a, text, i, "them"))
            return true;
        if (tag == SMZ_TAG_NNS || tag == SMZ_TAG_NNPS || tag == SMZ_TAG_CC || tag == SMZ_TAG_CD ||
            tag == SMZ_TAG_COMMA)
            return false;
    }
    return false;
}

/* ", the driver who found her, has": the finite verb behind the next comma but one. */
static bool has_verb_behind(const smz_analysis *a, uint32_t comma)
{
    uint32_t end = comma + 1;

    while (end + 1 < a->size && end < comma + INSERTION_MOST && a->tokens[end].tag != SMZ_TAG_COMMA)
        end++;
    return smz_tag_at(a, end) == SMZ_TAG_COMMA &&
           smz_is_finite_tag(smz_tag_at(a, end + 1 + (smz_tag_at(a, end + 1) == SMZ_TAG_RB)));
}

/* Whether behind token `comma` a subject with a finite verb begins: not the verb of a relative
 * clause, and perhaps behind what commas enclose. */
static bool has_clause_behind(const smz_analysis *a, uint32_t comma)
{
    bool relative = false;

    for (uint32_t i = comma + 1; i < a->size; i++) {
        smz_tag tag = (smz_tag)a->tokens[i].tag;
        if (tag == SMZ_TAG_COMMA)
            return !relative && (smz_is_finite_tag(smz_tag_at(a, i + 1)) || has_verb_behind(a, i));
        if (smz_is_finite_tag(tag) && !relative)
            return true;
        if (smz_is_finite_tag(tag) && smz_tag_at(a, i + 1) != SMZ_TAG_VBN)
            relative = false;
        relative |= tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP;
    }
    return false;
}

/* What is denied may be denied of the opening alone: "outside politics, he is not well known". */
static bool denies(const smz_analysis *a, smz_text text)
{
    static const char *const words[] = {"not", "n't", "n\u2019t", "no", "never"};

    for (uint32_t i = 0; i < a->size; i++)
        if (smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "In an incident in Osby a man has ...", "... more than 40 men have ...": the article or what
 * measures a number, behind a noun, begins the subject. */
static uint32_t subject_without_comma(const smz_analysis *a, smz_text text)
{
    static const char *const articles[] = {"a", "an", "the"};

    if (a->tokens[0].tag != SMZ_TAG_IN || smz_token_is(a, text, 0, "For") || denies(a, text))
        return 0;
    for (uint32_t i = 2; i + 3 < a->size && i < OPENING_MOST; i++) {
        smz_tag tag = (smz_tag)a->tokens[i].tag;
        if (tag == SMZ_TAG_COMMA || smz_is_verb_tag(tag) || tag == SMZ_TAG_CC)
            return 0;
        if ((smz_token_is_one_of(a, text, i, articles, sizeof articles / sizeof *articles) ||
             begins_number(a, text, i)) &&
            smz_is_noun_tag(a->tokens[i - 1].tag))
            return has_clause_behind(a, i - 1) && !has_year(a, text, i) && !limits(a, text, i) ? i
                                                                                               : 0;
    }
    return 0;
}

/* Whether a subject may begin at `i`: "retired judge Ann Lee" does with a participle, behind no
 * other adjective ("making romantic, hand-drawn maps is"), and no comma stands before its verb as
 * in "the father, called Karl Berg, has". */
static bool begins_subject(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag tag = smz_tag_at(a, i), next = smz_tag_at(a, i + 1);

    if (i > 1 && tag == SMZ_TAG_VBN && smz_tag_at(a, i - 2) == SMZ_TAG_JJ)
        return false;
    if (tag != SMZ_TAG_VBN || !(smz_is_noun_tag(next) || next == SMZ_TAG_JJ))
        return may_begin_subject(tag) || begins_number(a, text, i);
    while (i < a->size && smz_tag_at(a, i) != SMZ_TAG_COMMA && !smz_is_finite_tag(smz_tag_at(a, i)))
        i++;
    return i < a->size && smz_tag_at(a, i) != SMZ_TAG_COMMA;
}

/* Where the subject begins behind an opening; 0: there is none, or it must stay, as a clause must
 * that names whom a pronoun means. */
static uint32_t subject_start(const smz_analysis *a, smz_text text)
{
    for (uint32_t i = 1; i + 3 < a->size && i < OPENING_MOST; i++) {
        if (a->tokens[i].tag != SMZ_TAG_COMMA || (a->tokens[i].flags & SMZ_SYNTAX_QUOTED) ||
            !begins_subject(a, text, i + 1) || !has_clause_behind(a, i))
            continue;
        if (is_speech_at_end(a, text, i))
            return 0;
        if (is_in_list(a, i) || has_year(a, text, i) || names_what_is_meant(a, text, i))
            return 0;
        if (is_free(a, text, i))
            return a->tokens[i + 1].tag == SMZ_TAG_PRP ? 0 : i + 1;
        /* "Slamming the plan, she said it will not work": nothing is denied of what she did. */
        return !limits(a, text, i) && (a->tokens[0].tag == SMZ_TAG_VBG ||
                                       smz_is_comment(a, text, i) || !denies(a, text))
                   ? i + 1
                   : 0;
    }
    return subject_without_comma(a, text);
}

void smz_openings_cut(smz_analysis *a, smz_text text)
{
    if (a->size > 0)
        smz_tokens_take_out(a, 0, smz_frame_end(a, text));
    if (a->size > 0 && begins_opening(a, text))
        smz_tokens_take_out(a, 0, subject_start(a, text));
    if (a->size > 0)
        smz_tokens_take_out(a, 0, smz_name_behind_office(a, text));
    if (a->size > 0)
        smz_tokens_take_out(a, 0, smz_name_behind_one_of(a, text));
    if (a->size > 0)
        smz_tokens_take_out(a, 0, smz_second_title(a, text));
}
