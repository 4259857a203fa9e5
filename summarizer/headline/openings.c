/* Openings: what stands before the subject and its comma, and offices before a name that papers set
 * in ways the parser does not know, taken out of the tagged tokens before they are parsed. */
#include "headline/bounds.h"

/* An opening is shorter, in tokens, and so is what commas enclose behind it. */
#define OPENING_MOST   30
#define INSERTION_MOST 30
/* An office is shorter, in tokens. */
#define OFFICE_MOST 30
/* A sentence of fewer bytes has room for two titles. */
#define LONG_BYTES 110

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
    static const char *const before[] = {"Ever",  "Even",   "Just",   "Soon",  "Shortly", "Days",
                                         "Hours", "Weeks",  "Months", "Years", "day",     "hour",
                                         "a",     "Almost", "Nearly", "About", "Around",  "Only",
                                         "years", "weeks",  "months", "days",  "hours"};
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
           (smz_token_is(a, text, 0, "Other") && smz_token_is(a, text, 1, "than"));
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

/* What a sentence may begin with that is not its subject, and that its truth does not hang on: not
 * "if", "without", "under the plan", "for many", nor "according to". */
static bool begins_opening(const smz_analysis *a, smz_text text)
{
    smz_tag tag = a->tokens[0].tag;
    uint32_t kinds = smz_token_kinds(a, text, 0);

    if (opener(a, text) < a->size)
        return true;
    /* "Nearly a third of the boats were lost", but "far from falling, the price rose" */
    if ((kinds & SMZ_LIST_HEDGE) && smz_tag_at(a, 1) != SMZ_TAG_IN)
        return false;
    if ((kinds & (SMZ_LIST_CONDITION | SMZ_LIST_NEGATION)) || excepts(a, text) ||
        counts_subject(a, text) || smz_token_is(a, text, 0, "According"))
        return false;
    if (tag == SMZ_TAG_IN)
        return (kinds & SMZ_LIST_SETTING) != 0;
    return ((tag == SMZ_TAG_VBG || tag == SMZ_TAG_VBN) && !is_subject_word(a, text)) ||
           (tag == SMZ_TAG_RB && !modifies_next(a, text));
}

/* ---- Where it ends ----------------------------------------------------------------------- */

static bool begins_subject(smz_tag tag)
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
        if (smz_is_year(smz_token_text(text, &a->tokens[i])))
            return true;
    return false;
}

bool smz_is_condition(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const in[] = {"in", "In"};
    uint32_t first = i > 2 ? i - 2 : 0;

    if (!(smz_token_kinds(a, text, i) & SMZ_LIST_CONDITION))
        return false;
    if (!smz_is_noun_tag(smz_tag_at(a, i)))
        return true;
    for (uint32_t k = first; k < i; k++)
        if (smz_token_is_one_of(a, text, k, in, sizeof in / sizeof *in))
            return true;
    return false;
}

/* "In theory" happens at no time at all, "in a simulated attack" in no town, "last year" not now;
 * and what is quoted is whole. */
static bool limits(const smz_analysis *a, smz_text text, uint32_t end)
{
    for (uint32_t i = 1; i < end; i++)
        if ((a->tokens[i].flags & SMZ_SYNTAX_QUOTED) || smz_is_condition(a, text, i) ||
            smz_tells_made_up(smz_token_text(text, &a->tokens[i])))
            return true;
    return false;
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

/* Whether what begins behind the comma is a subject with a finite verb: not that of its relative
 * clause, and perhaps behind what commas enclose. */
static bool has_verb(const smz_analysis *a, uint32_t comma)
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

/* "In an incident in Osby a man has ...": the article behind a noun begins the subject. */
static uint32_t subject_without_comma(const smz_analysis *a, smz_text text)
{
    static const char *const articles[] = {"a", "an", "the"};

    if (a->tokens[0].tag != SMZ_TAG_IN || denies(a, text))
        return 0;
    for (uint32_t i = 2; i + 3 < a->size && i < OPENING_MOST; i++) {
        smz_tag tag = (smz_tag)a->tokens[i].tag;
        if (tag == SMZ_TAG_COMMA || smz_is_verb_tag(tag) || tag == SMZ_TAG_CC)
            return 0;
        if (smz_token_is_one_of(a, text, i, articles, sizeof articles / sizeof *articles) &&
            smz_is_noun_tag(a->tokens[i - 1].tag))
            return has_verb(a, i - 1) && !has_year(a, text, i) && !limits(a, text, i) ? i : 0;
    }
    return 0;
}

/* Where the subject begins behind an opening; 0: there is none, or it must stay, as a clause must
 * that names whom a pronoun means. */
static uint32_t subject_start(const smz_analysis *a, smz_text text)
{
    for (uint32_t i = 1; i + 3 < a->size && i < OPENING_MOST; i++) {
        if (a->tokens[i].tag != SMZ_TAG_COMMA || (a->tokens[i].flags & SMZ_SYNTAX_QUOTED) ||
            !(begins_subject((smz_tag)a->tokens[i + 1].tag) || begins_number(a, text, i + 1)) ||
            !has_verb(a, i))
            continue;
        if (is_speech_at_end(a, text, i))
            return 0;
        if (is_in_list(a, i) || has_year(a, text, i) || names_what_is_meant(a, text, i))
            return 0;
        if (is_free(a, text, i))
            return a->tokens[i + 1].tag == SMZ_TAG_PRP ? 0 : i + 1;
        /* "Slamming the plan, she said it will not work": nothing is denied of what she did. */
        return !limits(a, text, i) && (a->tokens[0].tag == SMZ_TAG_VBG || !denies(a, text)) ? i + 1
                                                                                            : 0;
    }
    return subject_without_comma(a, text);
}

/* ---- Offices ----------------------------------------------------------------------------- */

static bool may_stand_in_office(smz_tag tag)
{
    return tag == SMZ_TAG_DT || tag == SMZ_TAG_JJ || tag == SMZ_TAG_POS || smz_is_noun_tag(tag);
}

/* Where a noun phrase ends whose last word is what somebody is, or a company: "the late minister";
 * 0: none begins here. */
static uint32_t office_end(const smz_analysis *a, smz_text text)
{
    uint32_t i = 0;

    while (i < OFFICE_MOST && may_stand_in_office(smz_tag_at(a, i)))
        i++;
    return i > 0 && a->tokens[i - 1].tag != SMZ_TAG_NNS &&
                   (smz_token_kinds(a, text, i - 1) & (SMZ_LIST_TITLE | SMZ_LIST_FIRM))
               ? i
               : 0;
}

/* "The late mayor of Osby, Ann Lee never spoke of it": who she was stands before her name, and the
 * comma behind the name is missing, as it often is in Indian papers. 0: not so. */
static uint32_t name_behind_office(const smz_analysis *a, smz_text text)
{
    uint32_t comma = office_end(a, text), end;

    if (comma == 0)
        return 0;
    while (comma < OFFICE_MOST && comma + 3 < a->size && a->tokens[comma].tag != SMZ_TAG_COMMA) {
        smz_tag tag = smz_tag_at(a, comma);
        if (smz_is_verb_tag(tag) || tag == SMZ_TAG_MD || tag == SMZ_TAG_CC || tag == SMZ_TAG_WP ||
            tag == SMZ_TAG_WDT)
            return 0;
        comma++;
    }
    for (end = comma + 1; smz_tag_at(a, end) == SMZ_TAG_NNP;)
        end++;
    if (smz_tag_at(a, comma) != SMZ_TAG_COMMA || end < comma + 3 ||
        (a->tokens[comma + 1].flags & SMZ_SYNTAX_QUOTED))
        return 0;
    end += smz_tag_at(a, end) == SMZ_TAG_RB;
    /* ", Ann Lee said." is who said so. */
    return smz_is_finite_tag(smz_tag_at(a, end)) && end + 2 < a->size ? comma + 1 : 0;
}

/* "Former Osby captain and Karsa striker Ann Lee sold": where the second title of one person
 * begins, who has no article; 0: not so. Trees of two titles are wrong more often than not. */
static uint32_t second_title(const smz_analysis *a, smz_text text)
{
    uint32_t cc = 0, i, title = 0, names = 0;
    smz_tag tag;

    while (cc < OFFICE_MOST && may_stand_in_office(smz_tag_at(a, cc)))
        cc++;
    if (cc == 0 || a->tokens[0].tag == SMZ_TAG_DT || !smz_token_is(a, text, cc, "and") ||
        !(smz_token_kinds(a, text, cc - 1) & SMZ_LIST_TITLE) ||
        smz_tag_at(a, cc - 1) == SMZ_TAG_NNS)
        return 0;
    for (i = cc + 1; i < OFFICE_MOST && may_stand_in_office(smz_tag_at(a, i)); i++) {
        bool name = smz_tag_at(a, i) == SMZ_TAG_NNP;
        if ((smz_token_kinds(a, text, i) & SMZ_LIST_TITLE) && smz_tag_at(a, i) != SMZ_TAG_NNS) {
            title = i;
            names = 0;
        } else {
            names = name ? names + 1 : 0;
        }
        if (smz_tag_at(a, i) == SMZ_TAG_DT || smz_tag_at(a, i) == SMZ_TAG_POS)
            return 0;
    }
    tag = smz_tag_at(a, i + (smz_tag_at(a, i) == SMZ_TAG_RB));
    return title > 0 && names > 1 &&
                   (tag == SMZ_TAG_VBZ || (tag == SMZ_TAG_VBD && !smz_token_is(a, text, i, "were")))
               ? cc + 1
               : 0;
}

static void take_out(smz_analysis *a, uint32_t first)
{
    memmove(a->tokens, a->tokens + first, (a->size - first) * sizeof *a->tokens);
    a->size -= first;
}

void smz_openings_cut(smz_analysis *a, smz_text text)
{
    if (a->size > 0 && begins_opening(a, text))
        take_out(a, subject_start(a, text));
    if (a->size > 0)
        take_out(a, name_behind_office(a, text));
    if (a->size > 0 && a->tokens[a->size - 1].start > a->tokens[0].start + LONG_BYTES)
        take_out(a, second_title(a, text));
}
