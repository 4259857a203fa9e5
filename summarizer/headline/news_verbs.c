/* Verbs of news that the tagger takes for nouns, and what it takes for verbs that is none, by what
 * stands around them and by the lists of titles, names and valencies. As in news_tags.c, what the
 * parser learned from was tagged without these. */
#include "headline/clause.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Words to each side that a clause is looked for in. */
#define LOOK_MOST 16

/* Whether a finite verb comes before a mark. */
static bool verb_comes(const smz_analysis *a, uint32_t i)
{
    for (uint32_t end = i + LOOK_MOST; i < end && !smz_is_mark_at(a, i); i++)
        if (smz_is_finite_tag(smz_tag_at(a, i)))
            return true;
    return false;
}

/* Whether a whole name begins there: "Ann Lee". */
static bool begins_person(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_NNP && smz_tag_at(a, i + 1) == SMZ_TAG_NNP &&
           (smz_token_kinds(a, text, i) & SMZ_LIST_GIVEN);
}

/* ---- What is no verb --------------------------------------------------------------------- */

/* "Osby centre Ann Lee is": what ends a title before a whole name that has a verb, behind a noun in
 * the singular, which would have another form of it. */
static bool is_title_before_person(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag tag = smz_tag_at(a, i), before = smz_tag_at(a, i - 1);
    uint32_t end = i + 1;

    if ((tag != SMZ_TAG_VB && tag != SMZ_TAG_VBP) || !begins_person(a, text, i + 1) ||
        !(smz_token_kinds(a, text, i) & SMZ_LIST_TITLES) ||
        (before != SMZ_TAG_NN && before != SMZ_TAG_NNP && before != SMZ_TAG_POS))
        return false;
    while (smz_tag_at(a, end) == SMZ_TAG_NNP)
        end++;
    return smz_is_finite_tag(smz_tag_at(a, end + (smz_tag_at(a, end) == SMZ_TAG_RB)));
}

/* Whether the sentence ends with a question mark, perhaps within quotation marks. */
static bool is_asked(const smz_analysis *a, smz_text text)
{
    for (uint32_t i = 1; i <= 3 && i <= a->size; i++)
        if (smz_token_is(a, text, a->size - i, "?"))
            return true;
    return false;
}

/* "Will Lind's first film has": a given name, as nothing is asked. */
static bool is_given_name(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_MD && smz_token_is(a, text, i, "Will") &&
           smz_tag_at(a, i + 1) == SMZ_TAG_NNP && !is_asked(a, text);
}

/* "Sporting director Ann Lee", "Osby's leading scorer Karl Berg", "rowing captain Ann Lee": what
 * somebody is, and not what he does. */
static bool is_of_title(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "sporting", "managing", "leading",  "acting",  "founding", "reigning",  "commanding",
        "visiting", "Sporting", "Managing", "Leading", "Acting",   "rowing",    "boxing",
        "skating",  "swimming", "cycling",  "sailing", "racing",   "wrestling", "skiing",
        "fencing",  "diving",   "surfing",  "bowling", "batting"};

    return smz_tag_at(a, i) == SMZ_TAG_VBG &&
           smz_token_is_one_of(a, text, i, words, COUNT(words)) &&
           (smz_token_kinds(a, text, i + 1) & SMZ_LIST_TITLE) &&
           smz_tag_at(a, i + 2) == SMZ_TAG_NNP && smz_tag_at(a, i - 1) != SMZ_TAG_CC;
}

/* "Shows such as": what is named by examples. */
static bool has_examples(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_VBZ && smz_is_noun_tag(smz_tag_at(a, i - 1)) &&
           smz_token_is(a, text, i + 1, "such") && smz_token_is(a, text, i + 2, "as");
}

/* "The Osby Open", "a US Open semi-final": a tournament. */
static bool is_tournament(const smz_analysis *a, smz_text text, uint32_t i)
{
    return (a->tokens[i].flags & SMZ_SYNTAX_CAPITAL) && smz_tag_at(a, i) != SMZ_TAG_NNP &&
           smz_token_is(a, text, i, "Open") && smz_tag_at(a, i - 1) == SMZ_TAG_NNP;
}

/* "Have both been named": of whom "both" is said stands before. */
static bool is_both(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag next = smz_tag_at(a, i + 1);

    return smz_token_is(a, text, i, "both") && smz_tag_at(a, i - 1) == SMZ_TAG_VBP &&
           (next == SMZ_TAG_VBN || next == SMZ_TAG_VBG);
}

/* "Says up to £400 was stolen": a number has it, and no verb. */
static bool is_up_to(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag number = smz_tag_at(a, i + 2);

    return i > 0 && smz_token_is(a, text, i, "up") && smz_token_is(a, text, i + 1, "to") &&
           (smz_token_kinds(a, text, i - 1) & SMZ_LIST_SAY) &&
           (number == SMZ_TAG_CD || number == SMZ_TAG_DOLLAR);
}

/* "Sustains its growth thanks to exports": why, and nobody thanks. */
static bool is_thanks(const smz_analysis *a, smz_text text, uint32_t i)
{
    return i > 0 && smz_is_verb_tag(smz_tag_at(a, i)) && smz_token_is(a, text, i, "thanks") &&
           smz_token_is(a, text, i + 1, "to");
}

/* ---- What is a verb ---------------------------------------------------------------------- */

/* "The total rose for a second month": no flower has a preposition behind it, if the clause has no
 * other verb. */
static bool is_rose(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const links[] = {"by", "to", "for", "from", "in", "above", "on"};

    if (smz_tag_at(a, i) != SMZ_TAG_NN || !smz_token_is(a, text, i, "rose") ||
        !smz_token_is_one_of(a, text, i + 1, links, COUNT(links)) || verb_comes(a, i + 1))
        return false;
    for (uint32_t k = i; k-- > 0 && !smz_is_mark_at(a, k);)
        if (smz_is_verb_tag(smz_tag_at(a, k)) || smz_tag_at(a, k) == SMZ_TAG_MD)
            return false;
    return true;
}

/* "The jobless total rose": what rises is no adjective. */
static bool is_before_rose(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_JJ && is_rose(a, text, i + 1);
}

/* "The digital payments firm Obrel plans to launch": of what is planned no verb comes at all. */
static bool is_plan(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"plans", "hopes", "vows", "aims", "wants", "seeks"};

    if (i == 0 || smz_tag_at(a, i) != SMZ_TAG_NNS || smz_tag_at(a, i + 1) != SMZ_TAG_TO ||
        smz_tag_at(a, i + 2) != SMZ_TAG_VB ||
        (smz_tag_at(a, i - 1) != SMZ_TAG_NNP && smz_tag_at(a, i - 1) != SMZ_TAG_NN) ||
        !smz_token_is_one_of(a, text, i, words, COUNT(words)))
        return false;
    for (uint32_t k = 0; k < a->size && (k < i || !smz_is_mark_at(a, k)); k++)
        if (smz_is_finite_tag(smz_tag_at(a, k)))
            return false;
    return true;
}

static bool stands_in_phrase(smz_tag tag)
{
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_JJ || tag == SMZ_TAG_POS || tag == SMZ_TAG_DT ||
           tag == SMZ_TAG_PRPS || tag == SMZ_TAG_CD || tag == SMZ_TAG_VBG;
}

/* Where a noun phrase ends that has no finite verb behind it; 0: one has. */
static uint32_t last_phrase(const smz_analysis *a, uint32_t i)
{
    if (smz_is_mark_at(a, i) || !stands_in_phrase(smz_tag_at(a, i)))
        return 0;
    if (verb_comes(a, i))
        return 0;
    while (!smz_is_mark_at(a, i) && stands_in_phrase(smz_tag_at(a, i)))
        i++;
    return i;
}

/* "As the new mayor tackles crime", "as the cost of living hits homes": what "as" opens at the end
 * of a sentence has a verb, if a word in the plural stands between two nouns that may be one. "As
 * the club's sports editor" tells what somebody is. */
static bool is_verb_behind_as(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const nouns[] = {"sports",   "arms",    "drugs",     "services", "works",
                                        "rights",   "honours", "games",     "awards",   "records",
                                        "supplies", "results", "interests", "plans",    "parts"};
    uint32_t end, as = i;

    if (i < 3 || smz_tag_at(a, i) != SMZ_TAG_NNS ||
        (smz_tag_at(a, i - 1) != SMZ_TAG_NN && smz_tag_at(a, i - 1) != SMZ_TAG_NNP &&
         smz_tag_at(a, i - 1) != SMZ_TAG_VBG) ||
        smz_token_is_one_of(a, text, i, nouns, COUNT(nouns)) ||
        !smz_valency_of(smz_token_text(text, &a->tokens[i]), SMZ_TAG_VBZ))
        return false;
    while (as > 0 && as + LOOK_MOST > i &&
           (stands_in_phrase(smz_tag_at(a, as - 1)) || smz_token_is(a, text, as - 1, "of")))
        as--;
    if (as < 4 || as + 2 >= i || !smz_token_is(a, text, as - 1, "as") ||
        !(smz_tag_at(a, as) == SMZ_TAG_DT || smz_tag_at(a, as) == SMZ_TAG_PRPS ||
          smz_tag_at(a, as) == SMZ_TAG_NNP))
        return false;
    end = last_phrase(a, i + 1);
    return end > 0 && !(smz_token_kinds(a, text, end - 1) & (SMZ_LIST_TITLE | SMZ_LIST_FIRM));
}

/* ---- Rules ------------------------------------------------------------------------------- */

typedef struct rule {
    bool (*applies)(const smz_analysis *a, smz_text text, uint32_t i);
    smz_tag tag;
} rule;

void smz_news_verbs_repair(smz_analysis *a, smz_text text)
{
    static const rule rules[] = {
        {is_title_before_person, SMZ_TAG_NN},
        {is_given_name, SMZ_TAG_NNP},
        {is_of_title, SMZ_TAG_JJ},
        {has_examples, SMZ_TAG_NNS},
        {is_tournament, SMZ_TAG_NNP},
        {is_both, SMZ_TAG_RB},
        {is_up_to, SMZ_TAG_IN},
        {is_thanks, SMZ_TAG_NNS},
        {is_before_rose, SMZ_TAG_NN},
        {is_rose, SMZ_TAG_VBD},
        {is_plan, SMZ_TAG_VBZ},
        {is_verb_behind_as, SMZ_TAG_VBZ},
    };

    for (uint32_t i = 0; i < a->size; i++)
        for (size_t k = 0; k < COUNT(rules); k++)
            if (rules[k].applies(a, text, i)) {
                a->tokens[i].tag = (uint8_t)rules[k].tag;
                break;
            }
}
