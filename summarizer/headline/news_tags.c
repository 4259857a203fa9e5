/* Tags that would send the parser astray in news: titles, companies, numbers, and the words that
 * sentences begin with. They are no part of tagger_repair.c, as the grammar has no lists of titles
 * and firms, and what the parser learned from was tagged without them. */
#include "headline/clause.h"

/* A title is shorter, in tokens. */
#define TITLE_MOST 30

/* ---- Words inside the sentence ----------------------------------------------------------- */

/* "En route" is French to the tagger. */
static bool is_en_route(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_token_is(a, text, i, "route") && smz_token_is(a, text, i - 1, "en");
}

/* "5.1bn", "30m": a glued unit of a number. */
static bool is_glued_unit(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const units[] = {"bn", "m", "tn", "k"};

    return (a->tokens[i].flags & SMZ_SYNTAX_GLUED) && a->tokens[i - 1].tag == SMZ_TAG_CD &&
           smz_token_is_one_of(a, text, i, units, sizeof units / sizeof *units);
}

/* "Rs. 5", "Rs 5": a currency. */
static bool is_rupees(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i + 1) == SMZ_TAG_CD &&
           (smz_token_is(a, text, i, "Rs") || smz_token_is(a, text, i, "Rs."));
}

/* "Has reserved around Rs 5 billion": how much it is, and not where. */
static bool is_about_sum(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_IN && smz_is_verb_tag(smz_tag_at(a, i - 1)) &&
           (smz_token_is(a, text, i, "around") || smz_token_is(a, text, i, "about")) &&
           (smz_tag_at(a, i + 1) == SMZ_TAG_DOLLAR || smz_token_is(a, text, i + 1, "Rs."));
}

/* "A career best score": no adjective begins another phrase. */
static bool is_career_best(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_JJS && smz_token_is(a, text, i, "best") &&
           (smz_token_is(a, text, i - 1, "career") || smz_token_is(a, text, i - 1, "season")) &&
           smz_is_noun_tag(smz_tag_at(a, i + 1));
}

/* "Goods giant Unilever": no adjective. */
static bool is_firm_tagged_adjective(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_JJ && (smz_token_kinds(a, text, i) & SMZ_LIST_FIRM) &&
           smz_is_noun_tag(smz_tag_at(a, i - 1)) && smz_tag_at(a, i + 1) == SMZ_TAG_NNP;
}

/* "and coach Ann Lee": what ends a title before a name is no verb. */
static bool is_title_tagged_verb(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag before = smz_tag_at(a, i - 1);

    return (a->tokens[i].tag == SMZ_TAG_VB || a->tokens[i].tag == SMZ_TAG_VBP) &&
           (smz_token_kinds(a, text, i) & SMZ_LIST_TITLES) && smz_tag_at(a, i + 1) == SMZ_TAG_NNP &&
           (before == SMZ_TAG_CC || before == SMZ_TAG_IN || before == SMZ_TAG_DT ||
            before == SMZ_TAG_JJ || (smz_token_kinds(a, text, i - 1) & SMZ_LIST_ORDINAL));
}

/* "Olympic champion Ann Lee": what ends a title before a name is no adjective. */
static bool is_title_tagged_adjective(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_JJ && (smz_token_kinds(a, text, i) & SMZ_LIST_TITLES) &&
           !(a->tokens[i].flags & SMZ_SYNTAX_HYPHEN) && smz_tag_at(a, i + 1) == SMZ_TAG_NNP;
}

/* "Osby forward Ann Lee": she does not go there. */
static bool is_forward(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_RB && smz_token_is(a, text, i, "forward") &&
           (smz_is_noun_tag(smz_tag_at(a, i - 1)) || smz_tag_at(a, i - 1) == SMZ_TAG_JJ) &&
           smz_tag_at(a, i + 1) == SMZ_TAG_NNP && smz_tag_at(a, i + 2) == SMZ_TAG_NNP;
}

/* "Osby deputy chief minister Ann Lee": behind a noun an adjective would begin another phrase. */
static bool is_chief(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_JJ && smz_token_is(a, text, i, "chief") &&
           smz_is_noun_tag(smz_tag_at(a, i - 1)) && smz_is_noun_tag(smz_tag_at(a, i + 1));
}

/* "World number one Ann Lee": a rank, and no number of persons. */
static bool is_rank(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_CD && smz_token_is(a, text, i, "one") &&
           smz_token_is(a, text, i - 1, "number") && smz_tag_at(a, i + 1) == SMZ_TAG_NNP;
}

/* "Is all set to": it is ready. */
static bool is_all_set(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_token_is(a, text, i - 1, "all") && smz_token_is(a, text, i, "set");
}

/* "Over 60 retired officers have": a participle between a number and the noun that it counts, as
 * another verb follows before a comma. */
static bool is_counted(const smz_analysis *a, smz_text text, uint32_t i)
{
    (void)text;
    if (a->tokens[i].tag != SMZ_TAG_VBD || a->tokens[i - 1].tag != SMZ_TAG_CD ||
        !smz_is_noun_tag(smz_tag_at(a, i + 1)))
        return false;
    for (i++; i < a->size && a->tokens[i].tag != SMZ_TAG_COMMA; i++) {
        smz_tag tag = smz_tag_at(a, i);
        if (tag == SMZ_TAG_VBP || tag == SMZ_TAG_VBD || tag == SMZ_TAG_MD)
            return true;
        if (!(smz_is_noun_tag(tag) || tag == SMZ_TAG_JJ || tag == SMZ_TAG_CC || tag == SMZ_TAG_RB))
            return false;
    }
    return false;
}

/* "K K Paul": letters before a name, or before another such letter, are of the name. */
static bool is_initial(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_text word = smz_token_text(text, &a->tokens[i]);
    smz_tag next = smz_tag_at(a, i + 1);

    return i + 1 < a->size && word.size == 1 && word.data[0] >= 'B' && word.data[0] <= 'Z' &&
           word.data[0] != 'I' && a->tokens[i].tag != SMZ_TAG_NNP &&
           !(a->tokens[i].flags & SMZ_SYNTAX_GLUED) &&
           (next == SMZ_TAG_NNP ||
            (a->tokens[i + 1].length == 1 && (a->tokens[i + 1].flags & SMZ_SYNTAX_CAPITAL)));
}

/* "Helping Osby defend itself": an infinitive, whatever its tag. */
static bool is_helped(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"help", "helps", "helped", "helping"};
    uint32_t noun = i - 1;

    if (a->tokens[i].tag != SMZ_TAG_VBP)
        return false;
    while (noun > 0 && noun + 3 > i &&
           (smz_is_noun_tag(smz_tag_at(a, noun)) || smz_tag_at(a, noun) == SMZ_TAG_PRP))
        noun--;
    return noun + 1 < i && smz_token_is_one_of(a, text, noun, words, sizeof words / sizeof *words);
}

/* "The explosive-laden truck", "top-seeded Ann Lee": what a hyphen joins is no finite verb before a
 * noun. */
static bool is_joined_adjective(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag tag = smz_tag_at(a, i), next = smz_tag_at(a, i + 1);

    (void)text;
    return (a->tokens[i].flags & SMZ_SYNTAX_HYPHEN) &&
           (tag == SMZ_TAG_VB || tag == SMZ_TAG_VBP || tag == SMZ_TAG_VBD) &&
           smz_is_noun_tag(next) &&
           (i == 0 || smz_tag_at(a, i - 1) == SMZ_TAG_DT || smz_tag_at(a, i - 1) == SMZ_TAG_JJ ||
            smz_tag_at(a, i - 1) == SMZ_TAG_IN || smz_tag_at(a, i - 1) == SMZ_TAG_CD);
}

/* "Shot and killed a man": both are what somebody did. */
static bool is_first_of_two(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"shot", "hit", "beat", "struck", "cut", "robbed"};
    smz_tag tag = smz_tag_at(a, i), before = smz_tag_at(a, i - 1);

    return (tag == SMZ_TAG_JJ || tag == SMZ_TAG_NN || tag == SMZ_TAG_VBN) &&
           (smz_is_noun_tag(before) || before == SMZ_TAG_COMMA) &&
           smz_token_is(a, text, i + 1, "and") && smz_tag_at(a, i + 2) == SMZ_TAG_VBD &&
           (smz_tag_at(a, i + 3) == SMZ_TAG_DT || smz_tag_at(a, i + 3) == SMZ_TAG_CD ||
            smz_tag_at(a, i + 3) == SMZ_TAG_PRPS || smz_is_noun_tag(smz_tag_at(a, i + 3))) &&
           smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words);
}

/* "In one go", whatever its tag. */
static bool is_one_go(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_token_is(a, text, i, "go") && smz_token_is(a, text, i - 1, "one");
}

/* "Aboard a ship", "onboard a ship", whatever its tag. */
static bool is_aboard(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag next = smz_tag_at(a, i + 1);

    return a->tokens[i].tag == SMZ_TAG_RB &&
           (smz_token_is(a, text, i, "aboard") || smz_token_is(a, text, i, "onboard")) &&
           (next == SMZ_TAG_DT || smz_is_noun_tag(next) || next == SMZ_TAG_JJ);
}

/* Prepositions that treebanks hardly have, or not at all. */
static bool is_rare_preposition(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_token_is(a, text, i, "amid") || smz_token_is(a, text, i, "alongwith");
}

/* "Amid fears": no verb. */
static bool is_behind_amid(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i].tag == SMZ_TAG_VBZ && smz_token_is(a, text, i - 1, "amid");
}

/* ---- The first word ---------------------------------------------------------------------- */

/* "Amid", which is no name. */
static bool opens_setting(const smz_analysis *a, smz_text text, uint32_t first)
{
    return a->tokens[first].tag == SMZ_TAG_NNP &&
           (smz_token_kinds(a, text, first) & SMZ_LIST_SETTING) &&
           (!smz_is_noun_tag(smz_tag_at(a, first + 1)) ||
            (smz_token_is(a, text, first, "Amid") &&
             !(a->tokens[first + 1].flags & SMZ_SYNTAX_CAPITAL)));
}

/* The first title, or what a company is, from `i` on with nothing but nouns before it. */
static uint32_t title_from(const smz_analysis *a, smz_text text, uint32_t i)
{
    while (i < TITLE_MOST && smz_is_noun_tag(smz_tag_at(a, i)) &&
           !(smz_token_kinds(a, text, i) & (SMZ_LIST_TITLES | SMZ_LIST_FIRM)))
        i++;
    return i;
}

/* "[Rebel] party leader Ann Lee", "[film] critic and author Ann Lee": nouns, the last of them a
 * title or what a company is, and a name. */
static bool is_title_between(const smz_analysis *a, smz_text text, uint32_t i)
{
    i = title_from(a, text, i);
    if ((smz_token_kinds(a, text, i) & SMZ_LIST_TITLES) && smz_token_is(a, text, i + 1, "and"))
        i = title_from(a, text, i + 2);
    return (smz_token_kinds(a, text, i) & (SMZ_LIST_TITLES | SMZ_LIST_FIRM)) &&
           smz_tag_at(a, i + 1) == SMZ_TAG_NNP && !smz_token_is(a, text, a->size - 1, "?");
}

/* "Double champion", "two-time champion" and "film director Ann Lee" open a sentence as a title
 * does. */
static bool opens_title(const smz_analysis *a, smz_text text, uint32_t first)
{
    smz_tag next = smz_tag_at(a, first + 1);

    if (!smz_is_noun_tag(next) && next != SMZ_TAG_JJ)
        return false;
    if (a->tokens[first].tag == SMZ_TAG_VB && is_title_between(a, text, first + 1))
        return true;
    return (a->tokens[first].tag == SMZ_TAG_VB && (a->tokens[first].flags & SMZ_SYNTAX_HYPHEN)) ||
           (a->tokens[first].tag == SMZ_TAG_RB &&
            (smz_token_is(a, text, first, "Double") || smz_token_is(a, text, first, "Triple")));
}

/* "Gunmen on a boat have": no participle, whatever it ends in. */
static bool ends_in_men(const smz_analysis *a, smz_text text, uint32_t first)
{
    smz_text word = smz_token_text(text, &a->tokens[first]);

    return a->tokens[first].tag == SMZ_TAG_VBN && word.size > 4 &&
           memcmp(word.data + word.size - 3, "men", 3) == 0;
}

/* "Retired striker Ann Lee": a sentence begins with no past tense. */
static bool opens_with_past(const smz_analysis *a, smz_text text, uint32_t first)
{
    (void)text;
    return a->tokens[first].tag == SMZ_TAG_VBD && smz_is_noun_tag(smz_tag_at(a, first + 1));
}

/* "Third seed Ann Lee" */
static bool opens_rank(const smz_analysis *a, smz_text text, uint32_t first)
{
    return a->tokens[first].tag == SMZ_TAG_RB &&
           (smz_token_kinds(a, text, first) & SMZ_LIST_ORDINAL) &&
           smz_tag_at(a, first + 1) == SMZ_TAG_NN &&
           (smz_token_kinds(a, text, first + 1) & SMZ_LIST_TITLES);
}

/* "Police in Osby say": nobody is told to police it. */
static bool is_police(const smz_analysis *a, smz_text text, uint32_t first)
{
    return smz_token_is(a, text, first, "Police") && smz_is_verb_tag(smz_tag_at(a, first));
}

/* "Thieves have found" begins with no verb. */
static bool stands_before_verb(const smz_analysis *a, smz_text text, uint32_t first)
{
    (void)text;
    return a->tokens[first].tag == SMZ_TAG_VBZ && smz_is_finite_tag(smz_tag_at(a, first + 1));
}

/* "Rising prices have": the first word is a participle before nouns that a verb follows. */
static bool modifies_subject(const smz_analysis *a, smz_text text, uint32_t first)
{
    uint32_t i = first + 1;

    (void)text;
    if (a->tokens[first].tag != SMZ_TAG_VBG)
        return false;
    while (smz_tag_at(a, i) == SMZ_TAG_JJ || smz_is_noun_tag(smz_tag_at(a, i)))
        i++;
    return i > first + 1 && smz_is_finite_tag(smz_tag_at(a, i));
}

/* "Sacked Osby minister Ann Lee has", "internationally acclaimed artist Karl Berg has": a
 * participle before a title and a whole name, and a verb right behind it. */
static bool modifies_name(const smz_analysis *a, smz_text text, uint32_t participle)
{
    uint32_t i = participle + 1, names = 0;
    bool title = false;

    if (a->tokens[participle].tag != SMZ_TAG_VBN && a->tokens[participle].tag != SMZ_TAG_VBD)
        return false;
    for (; smz_is_noun_tag(smz_tag_at(a, i)) || smz_tag_at(a, i) == SMZ_TAG_JJ; i++) {
        title |= (smz_token_kinds(a, text, i) & SMZ_LIST_TITLES) != 0;
        names = smz_tag_at(a, i) == SMZ_TAG_NNP ? names + 1 : 0;
    }
    i += smz_tag_at(a, i) == SMZ_TAG_RB;
    return title && names > 1 && smz_is_finite_tag(smz_tag_at(a, i));
}

/* The adverb before "acclaimed artist Ann Lee" is an adjective as well, for the parser: it would
 * hang on the verb. */
static bool is_behind_adverb(const smz_analysis *a, smz_text text, uint32_t i)
{
    return a->tokens[i - 1].tag == SMZ_TAG_RB && modifies_name(a, text, i);
}

/* ---- Rules ------------------------------------------------------------------------------- */

/* What a word is for which `applies` is true. */
typedef struct rule {
    bool (*applies)(const smz_analysis *a, smz_text text, uint32_t i);
    smz_tag tag;
    smz_tag before; /* the tag of the word before it; NONE: that stays */
} rule;

static void apply(smz_analysis *a, uint32_t i, const rule *r)
{
    a->tokens[i].tag = (uint8_t)r->tag;
    if (r->before != SMZ_TAG_NONE)
        a->tokens[i - 1].tag = (uint8_t)r->before;
}

/* The first rule that applies. */
static void repair_inside(smz_analysis *a, smz_text text, uint32_t i)
{
    static const rule rules[] = {
        {is_en_route, SMZ_TAG_NN, SMZ_TAG_IN},
        {is_glued_unit, SMZ_TAG_CD, SMZ_TAG_NONE},
        {is_rupees, SMZ_TAG_DOLLAR, SMZ_TAG_NONE},
        {is_about_sum, SMZ_TAG_RB, SMZ_TAG_NONE},
        {is_career_best, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_firm_tagged_adjective, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_title_tagged_verb, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_title_tagged_adjective, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_forward, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_chief, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_rank, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_all_set, SMZ_TAG_JJ, SMZ_TAG_RB},
        {is_counted, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {is_initial, SMZ_TAG_NNP, SMZ_TAG_NONE},
        {is_helped, SMZ_TAG_VB, SMZ_TAG_NONE},
        {is_joined_adjective, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {is_first_of_two, SMZ_TAG_VBD, SMZ_TAG_NONE},
        {is_one_go, SMZ_TAG_NN, SMZ_TAG_NONE},
        {is_aboard, SMZ_TAG_IN, SMZ_TAG_NONE},
        {is_rare_preposition, SMZ_TAG_IN, SMZ_TAG_NONE},
        {is_behind_amid, SMZ_TAG_NNS, SMZ_TAG_NONE},
    };

    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k].applies(a, text, i)) {
            apply(a, i, &rules[k]);
            return;
        }
}

/* Each rule that applies: a later one may see what an earlier one made of the word. */
static void repair_first(smz_analysis *a, smz_text text)
{
    static const rule rules[] = {
        {opens_setting, SMZ_TAG_IN, SMZ_TAG_NONE},
        {opens_title, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {is_joined_adjective, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {ends_in_men, SMZ_TAG_NNS, SMZ_TAG_NONE},
        {opens_with_past, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {opens_rank, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {is_police, SMZ_TAG_NNS, SMZ_TAG_NONE},
        {stands_before_verb, SMZ_TAG_NNS, SMZ_TAG_NONE},
        {modifies_subject, SMZ_TAG_JJ, SMZ_TAG_NONE},
        {modifies_name, SMZ_TAG_JJ, SMZ_TAG_NONE},
    };

    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k].applies(a, text, 0))
            apply(a, 0, &rules[k]);
    if (is_behind_adverb(a, text, 1))
        a->tokens[0].tag = a->tokens[1].tag = SMZ_TAG_JJ;
}

void smz_news_tags_repair(smz_analysis *a, smz_text text)
{
    for (uint32_t i = 1; i < a->size; i++)
        repair_inside(a, text, i);
    if (a->size > 1)
        repair_first(a, text);
}
