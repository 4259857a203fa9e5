/* Words whose form says one thing and whose place another: participles before nouns, infinitives
 * that nothing asks for, acronyms that look like a pronoun or a verb. As in news_tags.c, what the
 * parser learned from was tagged without these. */
#include "headline/clause.h"
#include "headline/morphology.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Words before an infinitive that what asks for it is looked for in. */
#define LOOK_MOST 24

static bool is_upper(const smz_analysis *a, uint32_t i)
{
    return i < a->size && (a->tokens[i].flags & SMZ_SYNTAX_UPPER) != 0;
}

/* Whether a word before an infinitive may ask for one, or another clause begins there. */
static bool may_ask(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "help",   "helps",    "helped", "helping", "let",     "lets",   "make",  "makes",   "made",
        "making", "see",      "sees",   "seen",    "saw",     "seeing", "watch", "watched", "hear",
        "heard",  "watching", "do",     "does",    "did",     "than",   "n't",   "not",     "that",
        "have",   "had",      "having", "has",     "letting", "why",    "how"};
    smz_tag tag = smz_tag_at(a, i);

    return tag == SMZ_TAG_TO || tag == SMZ_TAG_MD || tag == SMZ_TAG_VB || tag == SMZ_TAG_COLON ||
           tag == SMZ_TAG_OPEN || smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* Whether the word at `i` has the tag of an infinitive that nothing before it asks for. */
static bool is_unasked(const smz_analysis *a, smz_text text, uint32_t i)
{
    if (smz_tag_at(a, i) != SMZ_TAG_VB || i == 0 || smz_token_is(a, text, i, "be") ||
        (a->tokens[i].flags & (SMZ_SYNTAX_QUOTED | SMZ_SYNTAX_CAPITAL)))
        return false;
    for (uint32_t k = i; k-- > 0 && k + LOOK_MOST > i;)
        if (may_ask(a, text, k))
            return false;
    return true;
}

/* ---- Acronyms ---------------------------------------------------------------------------- */

/* "IT companies": no pronoun, as a noun follows or it is one of a pair. */
static bool is_branch(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_PRP && is_upper(a, i) && smz_token_is(a, text, i, "IT") &&
           !is_upper(a, i + 1) && smz_is_noun_tag(smz_tag_at(a, i + 1));
}

/* "Now OSBYS engages": what is all capitals beside words that are not, is a name. */
static bool is_acronym(const smz_analysis *a, smz_text text, uint32_t i)
{
    (void)text;
    return is_upper(a, i) && a->tokens[i].length > 2 && smz_is_verb_tag(smz_tag_at(a, i)) &&
           !(a->tokens[i].flags & SMZ_SYNTAX_QUOTED) && !is_upper(a, i + 1) &&
           (i == 0 || !is_upper(a, i - 1));
}

/* ---- Quotation marks --------------------------------------------------------------------- */

static bool is_inside(const smz_analysis *a, uint32_t i)
{
    return i < a->size && (a->tokens[i].flags & SMZ_SYNTAX_QUOTED) != 0;
}

/* "The 'four lads in jeans' picture": the mark closes a quotation, and owns nothing. */
static bool closes(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_POS && a->tokens[i].length < 4 && is_inside(a, i) &&
           is_inside(a, i - 1) && !is_inside(a, i + 1) && !smz_token_is(a, text, i, "'s");
}

/* "Called the Rovers "bitter" ": a double mark behind a plural opens one. */
static bool opens(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_POS && smz_token_is(a, text, i, "\"") && is_inside(a, i) &&
           is_inside(a, i + 1) && !is_inside(a, i - 1);
}

/* ---- Adjectives -------------------------------------------------------------------------- */

/* "Found guilty of theft": whatever its tag. */
static bool is_guilty(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_NN && smz_token_is(a, text, i, "guilty");
}

/* A preposition that no clause follows. */
static bool is_plain_preposition(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"with", "despite", "of",   "in",      "for",
                                        "from", "by",      "on",   "at",      "amid",
                                        "into", "under",   "over", "between", "against"};

    return smz_tag_at(a, i) == SMZ_TAG_IN && smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "With sacked mayor Ann Lee", "its continued use", "the much hyped squad": what an article or a
 * preposition stands before is no verb, if a noun follows. */
static bool is_participle_in_phrase(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const articles[] = {"a", "an", "the"};
    smz_tag next = smz_tag_at(a, i + 1);
    uint32_t before = i - 1;

    if (smz_tag_at(a, i) != SMZ_TAG_VBD || i < 2 || a->tokens[i].length < 4 ||
        !(smz_is_noun_tag(next) || next == SMZ_TAG_JJ) || (a->tokens[i].flags & SMZ_SYNTAX_QUOTED))
        return false;
    if (smz_tag_at(a, before) == SMZ_TAG_RB || smz_token_is(a, text, before, "much"))
        before--;
    return smz_tag_at(a, before) == SMZ_TAG_PRPS || is_plain_preposition(a, text, before) ||
           smz_token_is_one_of(a, text, before, articles, COUNT(articles));
}

/* "To avoid raw milk and undercooked eggs": no past tense is joined to an infinitive; a participle
 * before what else is avoided. */
static bool is_joined_participle(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_text word = smz_token_text(text, &a->tokens[i]);

    if (smz_tag_at(a, i) != SMZ_TAG_VBD || i < 4 || smz_tag_at(a, i - 1) != SMZ_TAG_CC ||
        smz_tag_at(a, i + 1) != SMZ_TAG_NNS || !smz_is_noun_tag(smz_tag_at(a, i - 2)) ||
        word.size < 5 || memcmp(word.data + word.size - 2, "ed", 2) != 0)
        return false;
    for (uint32_t k = i - 1; k-- > 0 && k + LOOK_MOST > i;) {
        smz_tag tag = smz_tag_at(a, k);
        if (tag == SMZ_TAG_VB)
            return true;
        if (!smz_is_noun_tag(tag) && tag != SMZ_TAG_JJ && tag != SMZ_TAG_DT &&
            tag != SMZ_TAG_COMMA && tag != SMZ_TAG_PRPS)
            return false;
    }
    return false;
}

/* What is no plural of a noun, whatever stands beside it. */
static bool is_mere_verb(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const verbs[] = {"is", "has", "does", "was", "'s", "says"};

    return smz_token_is_one_of(a, text, i, verbs, COUNT(verbs));
}

/* "His recent losses in", "the domestic helps who": nothing has an adjective and a verb without a
 * noun between them, if no object follows. */
static bool is_plural(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag before = i > 0 ? smz_tag_at(a, i - 1) : SMZ_TAG_NONE, next = smz_tag_at(a, i + 1);

    if (smz_tag_at(a, i) != SMZ_TAG_VBZ || i < 2 ||
        (before != SMZ_TAG_JJ && before != SMZ_TAG_PRPS && before != SMZ_TAG_POS) ||
        (a->tokens[i - 1].flags & SMZ_SYNTAX_CAPITAL) || is_mere_verb(a, text, i))
        return false;
    return next == SMZ_TAG_IN || next == SMZ_TAG_WP || next == SMZ_TAG_WDT || next == SMZ_TAG_CC ||
           smz_is_mark_at(a, i + 1);
}

/* Whether a plain phrase stands between `i` and a preposition or a possessor before it. */
static bool is_in_object(const smz_analysis *a, smz_text text, uint32_t i)
{
    while (i-- > 1) {
        smz_tag tag = smz_tag_at(a, i);
        if (tag == SMZ_TAG_PRPS || tag == SMZ_TAG_POS || is_plain_preposition(a, text, i) ||
            smz_token_is(a, text, i, "to"))
            return true;
        if (!smz_is_noun_tag(tag) && tag != SMZ_TAG_JJ && tag != SMZ_TAG_DT && tag != SMZ_TAG_CD &&
            tag != SMZ_TAG_CC)
            return false;
    }
    return false;
}

/* "His third Six Nations defeat with", "the Lions tour to": what a preposition has before it and
 * behind it is a match, and no verb of those that play it. */
static bool is_match(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"defeat", "clash", "tour",   "draw",
                                        "match",  "tie",   "battle", "campaign"};
    smz_tag next = smz_tag_at(a, i + 1);

    return smz_tag_at(a, i) == SMZ_TAG_VBP && i > 2 &&
           (next == SMZ_TAG_IN || next == SMZ_TAG_TO || smz_is_mark_at(a, i + 1)) &&
           smz_token_is_one_of(a, text, i, words, COUNT(words)) && is_in_object(a, text, i);
}

/* "After old notes went out of use": what another verb follows at once is a noun. */
static bool is_before_past(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag before = i > 0 ? smz_tag_at(a, i - 1) : SMZ_TAG_NONE, next = smz_tag_at(a, i + 1);

    return smz_tag_at(a, i) == SMZ_TAG_VBZ && (before == SMZ_TAG_NN || before == SMZ_TAG_JJ) &&
           (next == SMZ_TAG_VBD || next == SMZ_TAG_MD) && !is_mere_verb(a, text, i);
}

/* "Cash deposited post the ban", "post Monday's vote": when, in Indian papers. */
static bool is_post(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag next = smz_tag_at(a, i + 1), before = i > 0 ? smz_tag_at(a, i - 1) : SMZ_TAG_NONE;

    return smz_token_is(a, text, i, "post") &&
           (smz_tag_at(a, i) == SMZ_TAG_VBP || is_unasked(a, text, i)) && next != SMZ_TAG_DT &&
           next != SMZ_TAG_PRPS && (smz_is_noun_tag(next) || next == SMZ_TAG_JJ) &&
           (smz_is_noun_tag(before) || before == SMZ_TAG_COMMA);
}

/* "Lind fans around the world have": they have another verb, of the plural. */
static bool is_plural_subject(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const helping[] = {"have", "are", "were", "do"};

    if (smz_tag_at(a, i) != SMZ_TAG_VBZ || i == 0 || i > 6 || smz_tag_at(a, i + 1) != SMZ_TAG_IN ||
        smz_token_is(a, text, i, "is") || smz_token_is(a, text, i, "has"))
        return false;
    for (uint32_t k = 0; k < i; k++)
        if (!smz_is_noun_tag(smz_tag_at(a, k)) && smz_tag_at(a, k) != SMZ_TAG_JJ &&
            smz_tag_at(a, k) != SMZ_TAG_DT)
            return false;
    for (uint32_t k = i + 1; k < i + LOOK_MOST && !smz_is_mark_at(a, k); k++) {
        smz_tag tag = smz_tag_at(a, k);
        if (smz_is_finite_tag(tag))
            return smz_token_is_one_of(a, text, k, helping, COUNT(helping));
        if (!smz_is_noun_tag(tag) && tag != SMZ_TAG_JJ && tag != SMZ_TAG_DT && tag != SMZ_TAG_CD &&
            !is_plain_preposition(a, text, k) && !smz_token_is(a, text, k, "around"))
            return false;
    }
    return false;
}

/* "The state govt has", whatever its tag. */
static bool is_government(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_is_verb_tag(smz_tag_at(a, i)) && smz_token_is(a, text, i, "govt");
}

/* ---- Infinitives ------------------------------------------------------------------------- */

/* ", which killed ten people, hit Osby": behind the comma that closes a relative clause. */
static bool is_behind_relative(const smz_analysis *a, uint32_t i)
{
    uint32_t comma = i - 1;

    if (smz_tag_at(a, comma) != SMZ_TAG_COMMA)
        return false;
    while (comma > 1 && smz_tag_at(a, comma - 1) != SMZ_TAG_COMMA)
        comma--;
    return comma > 1 && (smz_tag_at(a, comma) == SMZ_TAG_WDT || smz_tag_at(a, comma) == SMZ_TAG_WP);
}

/* "A mob beat up a man": the past tense of what is written as the infinitive is. */
static bool is_past(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {SMZ_UNCHANGED_PASTS, "quit", "bid"};
    smz_tag next = smz_tag_at(a, i + 1);

    return is_unasked(a, text, i) &&
           (smz_is_noun_tag(smz_tag_at(a, i - 1)) || is_behind_relative(a, i)) &&
           (next == SMZ_TAG_RP || next == SMZ_TAG_DT || next == SMZ_TAG_PRPS ||
            next == SMZ_TAG_PRP || next == SMZ_TAG_IN || next == SMZ_TAG_NNP) &&
           smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "Trunks actually emit gas": the present tense behind a noun in the plural. */
static bool is_present(const smz_analysis *a, smz_text text, uint32_t i)
{
    uint32_t noun = i - 1;

    if (!is_unasked(a, text, i))
        return false;
    while (noun > 0 && smz_tag_at(a, noun) == SMZ_TAG_RB)
        noun--;
    return smz_tag_at(a, noun) == SMZ_TAG_NNS;
}

/* "Makes us want to see it": what somebody makes another do has no tense. */
static bool is_made(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"makes", "make", "made", "making", "lets", "let", "helps"};
    static const char *const whom[] = {"us", "them", "him", "her", "me"};

    return i > 1 && smz_tag_at(a, i) == SMZ_TAG_VBP &&
           smz_token_is_one_of(a, text, i - 1, whom, COUNT(whom)) &&
           smz_token_is_one_of(a, text, i - 2, words, COUNT(words));
}

/* "Helped a woman from Osby deliver a child": an infinitive behind a phrase. */
static bool is_helped_by(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"help", "helps", "helped", "helping"};

    if (smz_tag_at(a, i) != SMZ_TAG_VBP || i < 3 || !smz_is_noun_tag(smz_tag_at(a, i - 1)))
        return false;
    for (uint32_t k = i; k-- > 0 && k + LOOK_MOST > i;) {
        smz_tag tag = smz_tag_at(a, k);
        if (smz_token_is_one_of(a, text, k, words, COUNT(words)))
            return smz_is_verb_tag(tag);
        if (!smz_is_noun_tag(tag) && tag != SMZ_TAG_JJ && tag != SMZ_TAG_DT && tag != SMZ_TAG_CD &&
            tag != SMZ_TAG_RB && !is_plain_preposition(a, text, k))
            return false;
    }
    return false;
}

/* "Protest against the ban has been", "completed a spacewalk on", "neighbour and rival Karsa": a
 * noun behind an article, a noun in the singular or "and", as nothing asks for an infinitive. */
static bool is_noun(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag before = smz_tag_at(a, i - 1);

    if (!is_unasked(a, text, i))
        return false;
    return before == SMZ_TAG_DT || before == SMZ_TAG_NN || before == SMZ_TAG_JJ ||
           (before == SMZ_TAG_CC && smz_is_noun_tag(smz_tag_at(a, i - 2)) &&
            smz_is_noun_tag(smz_tag_at(a, i + 1)));
}

/* ---- Rules ------------------------------------------------------------------------------- */

typedef struct rule {
    bool (*applies)(const smz_analysis *a, smz_text text, uint32_t i);
    smz_tag tag;
} rule;

void smz_news_forms_repair(smz_analysis *a, smz_text text)
{
    static const rule rules[] = {
        {closes, SMZ_TAG_CLOSE},
        {opens, SMZ_TAG_OPEN},
        {is_branch, SMZ_TAG_NN},
        {is_acronym, SMZ_TAG_NNP},
        {is_guilty, SMZ_TAG_JJ},
        {is_participle_in_phrase, SMZ_TAG_JJ},
        {is_joined_participle, SMZ_TAG_JJ},
        {is_plural, SMZ_TAG_NNS},
        {is_match, SMZ_TAG_NN},
        {is_plural_subject, SMZ_TAG_NNS},
        {is_before_past, SMZ_TAG_NNS},
        {is_post, SMZ_TAG_IN},
        {is_government, SMZ_TAG_NN},
        {is_helped_by, SMZ_TAG_VB},
        {is_made, SMZ_TAG_VB},
        {is_past, SMZ_TAG_VBD},
        {is_present, SMZ_TAG_VBP},
        {is_noun, SMZ_TAG_NN},
    };

    for (uint32_t i = 0; i < a->size; i++)
        for (size_t k = 0; k < COUNT(rules); k++)
            if (rules[k].applies(a, text, i)) {
                a->tokens[i].tag = (uint8_t)rules[k].tag;
                break;
            }
}
