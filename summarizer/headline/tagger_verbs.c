/*
 * Verbs that the tagger takes for something else, or something else for a verb, as what tells is
 * further off than it looks: the helping verb before a time, the other verbs of the clause.
 */
#include "headline/dictionary.h"
#include "headline/tagger.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* "This year", "next month"; where it begins, or `end` itself. */
static uint32_t before_time(const smz_tagger_place *p, uint32_t end)
{
    static const char *const times[] = {"year", "month", "week", "season", "summer", "weekend"};
    static const char *const which[] = {"this", "next", "last", "that"};

    return end > 1 && smz_token_is_one_of(p->a, p->text, end - 1, times, COUNT(times)) &&
                   smz_token_is_one_of(p->a, p->text, end - 2, which, COUNT(which))
               ? end - 2
               : end;
}

/* "Will this year have new rules", "will no longer have": what stands between takes nothing from
 * the modal verb. */
static smz_tag behind_modal(const smz_tagger_place *p)
{
    static const char *const longer[] = {"longer"};
    uint32_t i = p->at;

    if (smz_tag_at(p->a, i) != SMZ_TAG_VBP)
        return SMZ_TAG_NONE;
    i = before_time(p, i);
    while (i > 0 && (smz_tag_at(p->a, i - 1) == SMZ_TAG_RB ||
                     (smz_tag_at(p->a, i - 1) == SMZ_TAG_RBR &&
                      smz_token_is_one_of(p->a, p->text, i - 1, longer, COUNT(longer)))))
        i--;
    return i > 0 && smz_tag_at(p->a, i - 1) == SMZ_TAG_MD ? SMZ_TAG_VB : SMZ_TAG_NONE;
}

/* "Has quit the club": participles that are written as the infinitive is. */
static smz_tag behind_having(const smz_tagger_place *p)
{
    static const char *const having[] = {"has", "have", "had"};
    static const char *const words[] = {"quit", "cut",  "put",    "hit",  "set",   "shut",  "hurt",
                                        "cost", "come", "become", "beat", "split", "spread"};
    uint32_t i = p->at;
    smz_tag tag = smz_tag_at(p->a, i);

    if ((tag != SMZ_TAG_VBP && tag != SMZ_TAG_VB && tag != SMZ_TAG_VBD) || i == 0 ||
        !smz_token_is_one_of(p->a, p->text, i, words, COUNT(words)))
        return SMZ_TAG_NONE;
    while (i > 1 && smz_tag_at(p->a, i - 1) == SMZ_TAG_RB)
        i--;
    return smz_token_is_one_of(p->a, p->text, i - 1, having, COUNT(having)) ? SMZ_TAG_VBN
                                                                            : SMZ_TAG_NONE;
}

/* "Has seen sales fall": of what is seen or heard to happen nothing has a tense. */
static smz_tag behind_seeing(const smz_tagger_place *p)
{
    static const char *const words[] = {"seen", "seeing", "watched", "heard", "watching"};
    uint32_t i = p->at;

    if (smz_tag_at(p->a, i) != SMZ_TAG_VBP || i < 2 || !smz_is_noun_tag(smz_tag_at(p->a, i - 1)))
        return SMZ_TAG_NONE;
    while (i > 1 &&
           (smz_is_noun_tag(smz_tag_at(p->a, i - 1)) || smz_tag_at(p->a, i - 1) == SMZ_TAG_JJ ||
            smz_tag_at(p->a, i - 1) == SMZ_TAG_CD || smz_tag_at(p->a, i - 1) == SMZ_TAG_DT ||
            smz_tag_at(p->a, i - 1) == SMZ_TAG_PRPS || smz_tag_at(p->a, i - 1) == SMZ_TAG_POS))
        i--;
    return smz_token_is_one_of(p->a, p->text, i - 1, words, COUNT(words)) ? SMZ_TAG_VB
                                                                          : SMZ_TAG_NONE;
}

/* "A seven-year-old from Osby has", "a 12-year-old boy" */
static smz_tag of_age(const smz_tagger_place *p)
{
    static const char end[] = "-old";
    const size_t size = sizeof end - 1;
    smz_text word = smz_token_text(p->text, &p->a->tokens[p->at]);

    if (!smz_is_verb_tag(smz_tag_at(p->a, p->at)) || word.size <= size ||
        memcmp(word.data + word.size - size, end, size) != 0)
        return SMZ_TAG_NONE;
    return smz_is_noun_tag(smz_tag_at(p->a, p->at + 1)) ? SMZ_TAG_JJ : SMZ_TAG_NN;
}

static bool opens_clause(const smz_tagger_place *p, uint32_t i)
{
    static const char *const words[] = {"if",    "as",   "after",    "because", "before", "while",
                                        "since", "that", "although", "until",   "though", "unless"};
    smz_tag tag = smz_tag_at(p->a, i);

    return tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS || tag == SMZ_TAG_WRB ||
           smz_token_is_one_of(p->a, p->text, i, words, COUNT(words));
}

/* Whether the clause has another finite verb than the word would be: one before it, or one behind
 * it before a mark or another clause. */
static bool has_other_verb(const smz_tagger_place *p)
{
    for (uint32_t i = 0; i < p->at; i++)
        if (smz_is_finite_tag(smz_tag_at(p->a, i)) || opens_clause(p, i) ||
            (p->a->tokens[i].flags & SMZ_SYNTAX_PUNCT))
            return true;
    for (uint32_t i = p->at + 1; i < p->a->size; i++) {
        if (opens_clause(p, i) || (p->a->tokens[i].flags & SMZ_SYNTAX_PUNCT))
            return false;
        if (smz_is_finite_tag(smz_tag_at(p->a, i)))
            return true;
    }
    return false;
}

/* "£5 a unit", "ten miles a day" */
static bool is_rate(const smz_tagger_place *p, uint32_t i)
{
    static const char *const spans[] = {"day",    "week",  "month", "year",   "hour",
                                        "minute", "night", "game",  "season", "head"};

    return smz_token_is_one_of(p->a, p->text, i + 1, spans, COUNT(spans)) ||
           smz_tag_at(p->a, i + 1) == SMZ_TAG_CD;
}

/* "Gamers face a price rise", "Lind and rapper Berg face some questions": no noun phrase has an
 * article in its middle, and the clause has no other verb. */
static smz_tag before_object(const smz_tagger_place *p)
{
    static const char *const words[] = {"a", "an", "the", "some", "their", "his", "her"};
    uint32_t i = p->at;
    bool plural = false;

    if (i == 0 || smz_tag_at(p->a, i) != SMZ_TAG_NN || !smz_may_be(p, SMZ_MAY_VERB) ||
        !smz_token_is_one_of(p->a, p->text, i + 1, words, COUNT(words)) || is_rate(p, i + 1) ||
        !smz_is_noun_tag(smz_tag_at(p->a, i - 1)) || has_other_verb(p))
        return SMZ_TAG_NONE;
    for (uint32_t k = 0; k < i; k++)
        plural |= smz_tag_at(p->a, k) == SMZ_TAG_NNS || smz_tag_at(p->a, k) == SMZ_TAG_CC;
    return plural ? SMZ_TAG_VBP : SMZ_TAG_NONE;
}

/* "Delays in paying the men were ...": what a preposition follows begins a sentence as its subject,
 * if a verb comes. */
static smz_tag at_beginning(const smz_tagger_place *p)
{
    if (p->at != 0 || smz_tag_at(p->a, 0) != SMZ_TAG_VBZ || smz_tag_at(p->a, 1) != SMZ_TAG_IN ||
        !smz_may_be(p, SMZ_MAY_NOUN << 4))
        return SMZ_TAG_NONE;
    for (uint32_t i = 2; i < p->a->size && !(p->a->tokens[i].flags & SMZ_SYNTAX_PUNCT); i++)
        if (smz_is_finite_tag(smz_tag_at(p->a, i)))
            return SMZ_TAG_NNS;
    return SMZ_TAG_NONE;
}

void smz_tagger_verbs(smz_analysis *a, const smz_tagger *t, smz_text text)
{
    static smz_tag (*const rules[])(const smz_tagger_place *) = {
        behind_modal, behind_having, behind_seeing, of_age, before_object, at_beginning};
    smz_tagger_place p = {a, t, text, 0};

    for (; p.at < a->size; p.at++)
        for (size_t k = 0; k < COUNT(rules); k++) {
            smz_tag tag = rules[k](&p);
            if (tag != SMZ_TAG_NONE)
                a->tokens[p.at].tag = (uint8_t)tag;
        }
}
