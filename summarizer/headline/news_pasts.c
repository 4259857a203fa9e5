/* Past tenses and participles that the tagger takes for each other. As in news_tags.c, what the
 * parser learned from was tagged without these. */
#include "headline/clause.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Words to each side that a phrase or clause is looked for in. */
#define LOOK_MOST 16
/* So far before a verb may stand the "that" or "who" of its clause: there is no cap on the words of
 * a sentence here. */
#define FAR_MOST 40

/* Whether a finite verb comes before a mark or "and". */
static bool verb_comes(const smz_analysis *a, uint32_t i)
{
    for (uint32_t end = i + LOOK_MOST; i < end && !smz_is_mark_at(a, i); i++) {
        if (smz_tag_at(a, i) == SMZ_TAG_CC)
            return false;
        if (smz_is_finite_tag(smz_tag_at(a, i)))
            return true;
    }
    return false;
}

static bool stands_in_phrase(smz_tag tag)
{
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_JJ || tag == SMZ_TAG_POS || tag == SMZ_TAG_DT ||
           tag == SMZ_TAG_PRPS || tag == SMZ_TAG_CD;
}

/* "This week", "last month": no object. */
static bool is_time(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const when[] = {"this", "last", "next", "that", "earlier"};

    return smz_token_is_one_of(a, text, i, when, COUNT(when)) ||
           (smz_token_kinds(a, text, i) & (SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME)) != 0;
}

/* ---- Participles ------------------------------------------------------------------------- */

/* Written alike in both. */
static bool is_regular(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"told", "sold",  "cut",  "put",  "made",
                                        "held", "built", "sent", "paid", "read"};
    smz_text word = smz_token_text(text, &a->tokens[i]);

    return smz_token_is_one_of(a, text, i, words, COUNT(words)) ||
           (word.size > 3 && memcmp(word.data + word.size - 2, "ed", 2) == 0);
}

/* "Has had", "is having", "will have": where something is had or done, and nobody helps. */
static bool has_of_its_own(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const has[] = {"has", "have", "had"};
    static const char *const being[] = {"is", "are", "was", "were", "be"};

    if (i == 0)
        return false;
    return (smz_token_is(a, text, i, "had") &&
            smz_token_is_one_of(a, text, i - 1, has, COUNT(has))) ||
           (smz_token_is(a, text, i, "having") &&
            smz_token_is_one_of(a, text, i - 1, being, COUNT(being))) ||
           (smz_token_is(a, text, i, "have") && smz_tag_at(a, i - 1) == SMZ_TAG_MD);
}

/* "Has had the charges against him dropped", "is having her story told": what is done to what one
 * has. "A club that has had rows sold" has another subject. */
static bool is_had_done(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const whom[] = {"him", "her", "them", "it"};
    uint32_t at = i, nouns = 0;

    if (smz_tag_at(a, i) != SMZ_TAG_VBD || i < 4 || !is_regular(a, text, i) ||
        !(smz_is_noun_tag(smz_tag_at(a, i - 1)) ||
          smz_token_is_one_of(a, text, i - 1, whom, COUNT(whom))))
        return false;
    while (at > 0 && at + LOOK_MOST > i &&
           (stands_in_phrase(smz_tag_at(a, at - 1)) || smz_tag_at(a, at - 1) == SMZ_TAG_IN ||
            smz_tag_at(a, at - 1) == SMZ_TAG_TO ||
            smz_token_is_one_of(a, text, at - 1, whom, COUNT(whom)))) {
        at--;
        nouns += smz_is_noun_tag(smz_tag_at(a, at));
    }
    if (nouns == 0 || at == 0 || smz_tag_at(a, at) == SMZ_TAG_IN ||
        !has_of_its_own(a, text, at - 1))
        return false;
    for (uint32_t k = at > FAR_MOST ? at - FAR_MOST : 0; k < at; k++)
        if (smz_tag_at(a, k) == SMZ_TAG_WDT || smz_tag_at(a, k) == SMZ_TAG_WP ||
            smz_token_is(a, text, k, "that"))
            return false;
    return true;
}

/* Whether a clause may follow a verb without "that". */
static bool takes_clause(const smz_analysis *a, smz_text text, uint32_t i)
{
    const smz_valency *v =
        smz_valency_of(smz_token_text(text, &a->tokens[i]), (smz_tag)a->tokens[i].tag);

    return (v && ((v->direct | v->object) & SMZ_LINK_THAT)) ||
           (smz_token_kinds(a, text, i) & (SMZ_LIST_SAY | SMZ_LIST_STANCE)) != 0;
}

/* Whether what follows a participle is no object of a past tense. */
static bool ends_participle(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag next = smz_tag_at(a, i);

    return next == SMZ_TAG_IN || next == SMZ_TAG_TO || next == SMZ_TAG_WRB || next == SMZ_TAG_VBG ||
           is_time(a, text, i);
}

/* Whether a verb with a tense is that of "who" or "which". */
static bool is_of_relative(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag tag;

    while (i > 1 && smz_tag_at(a, i - 1) == SMZ_TAG_RB)
        i--;
    tag = i > 0 ? smz_tag_at(a, i - 1) : SMZ_TAG_NONE;
    return tag == SMZ_TAG_WP || tag == SMZ_TAG_WDT || tag == SMZ_TAG_WRB ||
           (i > 0 && smz_token_is(a, text, i - 1, "that"));
}

/* "Were among ten people killed when", "wants pictures of clerks pasted on walls": behind another
 * verb of its clause, and the noun that is its object, nothing has a past tense. */
static bool is_second_past(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const links[] = {"among", "of",   "on",   "for",
                                        "by",    "with", "from", "against"};

    if (smz_tag_at(a, i) != SMZ_TAG_VBD || i < 3 || !is_regular(a, text, i) ||
        !smz_is_noun_tag(smz_tag_at(a, i - 1)) || !ends_participle(a, text, i + 1))
        return false;
    for (uint32_t k = i; k-- > 1 && k + LOOK_MOST > i;) {
        smz_tag tag = smz_tag_at(a, k);
        if (smz_is_verb_tag(tag) && takes_clause(a, text, k))
            return false;
        if (smz_is_finite_tag(tag))
            return tag != SMZ_TAG_MD && !is_of_relative(a, text, k);
        if (tag == SMZ_TAG_VBG || tag == SMZ_TAG_VBN)
            continue;
        if (!stands_in_phrase(tag) && !smz_token_is_one_of(a, text, k, links, COUNT(links)))
            return false;
    }
    return false;
}

/* "Breaking the rules, a pilot has ...", whatever its tag: what ends in "-ing", has no name behind
 * it and no verb before the comma, where another subject with a verb begins. */
static bool is_opening_participle(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_text word = smz_token_text(text, &a->tokens[i]);
    uint32_t comma = 1;
    smz_tag next;

    if (i != 0 || smz_tag_at(a, 0) != SMZ_TAG_NN || word.size < 6 ||
        memcmp(word.data + word.size - 3, "ing", 3) != 0)
        return false;
    while (comma < LOOK_MOST && !smz_is_mark_at(a, comma)) {
        smz_tag tag = smz_tag_at(a, comma++);
        if (tag == SMZ_TAG_NNP || smz_is_verb_tag(tag) || tag == SMZ_TAG_MD || tag == SMZ_TAG_CC)
            return false;
    }
    next = smz_tag_at(a, comma + 1);
    return comma > 1 && smz_tag_at(a, comma) == SMZ_TAG_COMMA &&
           (next == SMZ_TAG_DT || next == SMZ_TAG_NNP || next == SMZ_TAG_PRP) &&
           verb_comes(a, comma + 1);
}

/* ---- Past tenses ------------------------------------------------------------------------- */

/* Words that open a clause. */
static const char *const clause_openers[] = {"after", "as",     "because", "while",   "when",
                                             "until", "though", "before",  "although"};
#define CLAUSE_OPENERS COUNT(clause_openers)

/* Where the phrase begins that ends before a verb, if a word opens a clause with it; 0: none. */
static uint32_t clause_before(const smz_analysis *a, smz_text text, uint32_t i)
{
    uint32_t first = i - (i > 1 && smz_tag_at(a, i - 1) == SMZ_TAG_RB);

    if (i < 2 || !smz_is_noun_tag(smz_tag_at(a, first - 1)))
        return 0;
    while (first > 0 && stands_in_phrase(smz_tag_at(a, first - 1)))
        first--;
    return first > 2 && smz_token_is_one_of(a, text, first - 1, clause_openers, CLAUSE_OPENERS)
               ? first
               : 0;
}

/* "After a ferry capsized in the bay": what nobody does to it. */
static bool happens(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "capsized",    "collapsed", "crashed",   "exploded", "erupted", "died",     "resigned",
        "failed",      "emerged",   "vanished",  "arrived",  "escaped", "collided", "complained",
        "disappeared", "drowned",   "plunged",   "soared",   "tumbled", "slumped",  "surged",
        "surrendered", "retired",   "plummeted", "defected", "rallied", "agreed",   "dwindled"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* Whether a clause that a word has opened has had no verb up to `i`: "after the roof of a partly
 * built mill". */
static bool is_open_clause(const smz_analysis *a, smz_text text, uint32_t i)
{
    /* "After the terms of a deal agreed in May" */
    if (i == 0 || !smz_is_noun_tag(smz_tag_at(a, i - 1)) || smz_token_is(a, text, i, "agreed"))
        return false;
    for (uint32_t first = i; first-- > 0 && first + LOOK_MOST > i && !smz_is_mark_at(a, first);) {
        smz_tag tag = smz_tag_at(a, first);
        if (smz_token_is_one_of(a, text, first, clause_openers, CLAUSE_OPENERS))
            return first > 0;
        if (smz_is_finite_tag(tag) || tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP ||
            tag == SMZ_TAG_CC || (tag == SMZ_TAG_IN && !smz_token_is(a, text, first, "of")))
            return false;
    }
    return false;
}

/* Verbs whose participle has a noun behind it. */
static bool takes_two(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "given",  "offered", "named",     "titled",     "called",  "awarded", "denied", "sent",
        "paid",   "sold",    "told",      "asked",      "taught",  "shown",   "owed",   "refused",
        "dubbed", "made",    "aged",      "considered", "elected", "found",   "left",   "granted",
        "handed", "charged", "entitled",  "appointed",  "deemed",  "born",    "based",  "known",
        "held",   "played",  "published", "nicknamed"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "As dense fog reduced visibility": the clause has no other verb, and a participle no object. */
static bool is_past_of_clause(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag next = smz_tag_at(a, i + 1);
    bool object =
        smz_is_noun_tag(next) || next == SMZ_TAG_DT || next == SMZ_TAG_PRPS || next == SMZ_TAG_JJ;

    if (smz_tag_at(a, i) != SMZ_TAG_VBN || verb_comes(a, i + 1))
        return false;
    /* Nobody collapses a roof, so that "collapsed" is no participle of it. */
    if (!object && happens(a, text, i) && is_open_clause(a, text, i))
        return next == SMZ_TAG_IN || next == SMZ_TAG_RB || smz_is_mark_at(a, i + 1);
    if (clause_before(a, text, i) == 0)
        return false;
    if (object)
        return !takes_two(a, text, i) && !is_time(a, text, i + 1) && is_regular(a, text, i);
    return happens(a, text, i) &&
           (next == SMZ_TAG_IN || next == SMZ_TAG_RB || smz_is_mark_at(a, i + 1));
}

static bool is_having(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"has", "have", "had", "having", "'ve"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

static bool is_adverb(smz_tag tag)
{
    return tag == SMZ_TAG_RB || tag == SMZ_TAG_RBR || tag == SMZ_TAG_RBS || tag == SMZ_TAG_JJR;
}

static bool may_be_participle(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"found",  "lost",   "won",    "left",    "kept",
                                        "met",    "led",    "fought", "brought", "bought",
                                        "caught", "taught", "sought", "spent",   "set"};

    return is_regular(a, text, i) || smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "Has once more turned", "has finally moved on and found love": behind "has" and adverbs, or
 * joined to what stands there, a past tense is a participle. */
static bool is_perfect(const smz_analysis *a, smz_text text, uint32_t i)
{
    uint32_t k = i;

    if (smz_tag_at(a, i) != SMZ_TAG_VBD || i < 2)
        return false;
    while (k > 0 && k + 4 > i && is_adverb(smz_tag_at(a, k - 1)))
        k--;
    if (k < i && is_having(a, text, k - 1))
        return true;
    if (smz_tag_at(a, i - 1) != SMZ_TAG_CC || !may_be_participle(a, text, i))
        return false;
    /* A subject, a mark or another tense between them may be that of the second verb. */
    for (k = i - 1; k > 0 && k + LOOK_MOST > i && smz_tag_at(a, k) != SMZ_TAG_VBN; k--) {
        smz_tag tag = smz_tag_at(a, k - 1);
        if (tag != SMZ_TAG_VBN &&
            (smz_is_verb_tag(tag) || smz_is_mark_at(a, k - 1) || tag == SMZ_TAG_CC ||
             tag == SMZ_TAG_IN || tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP))
            return false;
    }
    if (smz_tag_at(a, k) != SMZ_TAG_VBN)
        return false;
    while (k > 0 && is_adverb(smz_tag_at(a, k - 1)))
        k--;
    return k > 0 && is_having(a, text, k - 1);
}

/* "Sales fell 40 per cent", "shares in the firm, which is new, fell as much as": no adjective, but
 * of a swoop or a race in the hills. */
static bool is_fell(const smz_analysis *a, smz_text text, uint32_t i)
{
    smz_tag tag = smz_tag_at(a, i), before = i > 0 ? smz_tag_at(a, i - 1) : SMZ_TAG_NONE,
            next = smz_tag_at(a, i + 1);

    return (tag == SMZ_TAG_JJ || tag == SMZ_TAG_NN) && smz_token_is(a, text, i, "fell") &&
           (smz_is_noun_tag(before) || before == SMZ_TAG_COMMA || before == SMZ_TAG_POS) &&
           (next == SMZ_TAG_CD || next == SMZ_TAG_IN || next == SMZ_TAG_TO || next == SMZ_TAG_RB ||
            next == SMZ_TAG_DOLLAR);
}

bool smz_is_suffered(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"killed",   "arrested",  "injured",  "wounded",
                                        "murdered", "kidnapped", "detained", "abducted"};
    static const char *const by[] = {"shot",   "stabbed", "attacked",  "struck", "beaten",
                                     "robbed", "raped",   "assaulted", "hit",    "bitten"};
    static const char *const links[] = {"by",    "in",   "during", "at",     "after",
                                        "while", "when", "near",   "outside"};
    smz_tag object = smz_tag_at(a, i + 2);

    if (smz_token_is_one_of(a, text, i, words, COUNT(words)))
        return smz_token_is_one_of(a, text, i + 1, links, COUNT(links)) &&
               !smz_token_is(a, text, i + 2, "least") && !smz_token_is(a, text, i + 2, "most");
    return smz_token_is(a, text, i + 1, "by") && smz_token_is_one_of(a, text, i, by, COUNT(by)) &&
           (object == SMZ_TAG_DT || object == SMZ_TAG_JJ || object == SMZ_TAG_PRPS ||
            smz_is_noun_tag(object));
}

static bool is_done_to(const smz_analysis *a, smz_text text, uint32_t i)
{
    return smz_tag_at(a, i) == SMZ_TAG_VBD && smz_is_suffered(a, text, i);
}

/* ---- Rules ------------------------------------------------------------------------------- */

typedef struct rule {
    bool (*applies)(const smz_analysis *a, smz_text text, uint32_t i);
    smz_tag tag;
} rule;

void smz_news_pasts_repair(smz_analysis *a, smz_text text)
{
    static const rule rules[] = {
        {is_opening_participle, SMZ_TAG_VBG},
        {is_had_done, SMZ_TAG_VBN},
        {is_second_past, SMZ_TAG_VBN},
        {is_perfect, SMZ_TAG_VBN},
        {is_past_of_clause, SMZ_TAG_VBD},
        {is_fell, SMZ_TAG_VBD},
        {is_done_to, SMZ_TAG_VBN},
    };

    for (uint32_t i = 0; i < a->size; i++)
        for (size_t k = 0; k < COUNT(rules); k++)
            if (rules[k].applies(a, text, i)) {
                a->tokens[i].tag = (uint8_t)rules[k].tag;
                break;
            }
}
