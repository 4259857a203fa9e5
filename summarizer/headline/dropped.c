#include "headline/dropped.h"

#include "headline/arguments.h"
#include "headline/scope.h"

#define NONE SMZ_NO_HEAD

bool smz_is_reduced_clause(const smz_clause *c, uint32_t i)
{
    /* What else stands there is a noun that was not known for one, or what a thing is kept or made:
     * "keeps it safe". */
    static const char *const words[] = {
        "similar",  "responsible", "critical", "vulnerable", "capable",     "comparable",
        "equal",    "familiar",    "loyal",    "opposed",    "sympathetic", "suitable",
        "relevant", "eligible",    "typical",  "hostile",    "related",     "equivalent"};
    const smz_lexeme *l = smz_clause_at(c, i);

    if (l->relation != SMZ_REL_AMOD || l->head >= i || c->first[i] != i ||
        !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
        return false;
    for (uint32_t k = i; k < c->end[i]; k++)
        if (smz_is_finite(smz_clause_at(c, k)))
            return false;
    return c->end[i] > i + 1;
}

/* Whether a clause behind its noun tells it apart, be it without a verb: "a game similar to chess".
 */
static bool is_clause_of_noun(const smz_clause *c, uint32_t i)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    return r == SMZ_REL_RELCL || r == SMZ_REL_ACL || smz_is_reduced_clause(c, i);
}

static bool subject_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    (void)head;
    return smz_is_subject(smz_clause_at(c, i)->relation);
}

static bool is_empty_subject(const smz_clause *c, uint32_t verb)
{
    uint32_t subject = smz_subject(c, verb);

    return subject != NONE && smz_lexeme_is(c, subject, "it");
}

/* "unveiled to mark ...": what the tree takes for a complement is why, if the verb does not ask for
 * an infinitive. */
static bool complement_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    /* "It is unacceptable that ..." */
    if (i > head && smz_lexeme_is(c, smz_link_word(c, i), "that") &&
        (r == SMZ_REL_CSUBJ || r == SMZ_REL_ADVCL || r == SMZ_REL_ACL) && is_empty_subject(c, head))
        return true;
    if (r == SMZ_REL_XCOMP && smz_is_purpose(c, i))
        return smz_argument_lost(c, i, head);
    return smz_is_complement(r);
}

static bool auxiliary_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    (void)head;
    return smz_is_helping(smz_clause_at(c, i)->relation);
}

static bool negation_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    (void)head;
    return smz_is_kind(c, i, SMZ_LIST_NEGATION);
}

/* "Dismisses the idea that he crashed it deliberately" does not deny that he crashed it. */
static bool is_denying(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"denied",    "denies",   "deny",     "dismissed",
                                        "dismisses", "rejected", "rejects",  "doubt",
                                        "doubts",    "disputes", "disputed", "refuted"};

    return smz_is_verb(smz_clause_at(c, i)) &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* What "without" denies is its noun: who is stranded without medicine, "after flights were
 * cancelled", is so. */
static bool denies_other(const smz_clause *c, uint32_t negation, uint32_t i)
{
    uint32_t noun = smz_clause_at(c, negation)->head;

    return smz_lexeme_is(c, negation, "without") &&
           smz_clause_at(c, negation)->relation == SMZ_REL_CASE && noun != SMZ_NO_HEAD &&
           !(c->first[noun] <= i && i < c->end[noun]);
}

/* "Will not be hired again after he hit a man": what happened before is why, and limits nothing. */
static bool is_cause_of_refusal(const smz_clause *c, uint32_t dropped)
{
    uint32_t tense = smz_tense_of(c, c->root);

    if (!smz_lexeme_is(c, c->first[dropped], "after") || tense == NONE ||
        !(smz_lexeme_is(c, tense, "will") || smz_lexeme_is(c, tense, "wo")))
        return false;
    for (uint32_t i = c->first[dropped]; i < c->end[dropped]; i++)
        if (smz_is_finite(smz_clause_at(c, i)))
            return smz_clause_at(c, i)->tag == SMZ_TAG_VBD;
    return false;
}

/* "No patient would wait more than a year": what is denied of less is denied of more. */
static bool denial_widened(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const free[] = {"despite", "although", "amid", "amidst"};
    smz_relation r = smz_clause_at(c, i)->relation;
    bool limits = r == SMZ_REL_OBL || r == SMZ_REL_OBL_BARE || r == SMZ_REL_ADVCL ||
                  r == SMZ_REL_NMOD || is_clause_of_noun(c, i) || r == SMZ_REL_ADVMOD ||
                  r == SMZ_REL_PARATAXIS || r == SMZ_REL_CCOMP;
    bool how = r == SMZ_REL_ADVMOD && smz_is_verb(smz_clause_at(c, head));

    /* Against what, or amid what, it was so limits nothing. */
    if (smz_is_one_of(c, c->first[i], free, sizeof free / sizeof *free))
        return false;
    if (!limits || c->first[i] <= head || smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
        (smz_clause_at(c, c->first[i] - 1)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)))
        return false;
    if (is_cause_of_refusal(c, i))
        return false;
    for (uint32_t k = 0; k < c->first[i]; k++)
        if (!c->gone[k] &&
            ((smz_is_kind(c, k, SMZ_LIST_NEGATION) && !denies_other(c, k, i)) ||
             (how && k < head && is_denying(c, k))) &&
            !(smz_clause_at(c, k)->flags & SMZ_LEX_QUOTED))
            return true;
    return false;
}

/* "Released the film and alleged that ...", "after the mayor alleged ...": a clause of its own,
 * whose verb hedges nothing that is kept. */
static bool hedges_itself(const smz_clause *c, uint32_t i)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    return smz_is_finite(smz_clause_at(c, i)) &&
           (r == SMZ_REL_CONJ || (r == SMZ_REL_ADVCL && smz_subject(c, i) != NONE &&
                                  smz_lexeme_is(c, c->first[i], "after")));
}

/* Whether a phrase can go on no further at `i`. */
static bool ends_phrase(const smz_clause *c, uint32_t i)
{
    return i == c->lexemes.size || c->gone[i] || smz_is_finite(smz_clause_at(c, i)) ||
           smz_is_punctuation(smz_clause_at(c, i));
}

static bool hedge_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    (void)head;
    /* "Before acting" */
    if (smz_clause_at(c, i)->tag == SMZ_TAG_VBG && smz_clause_at(c, i)->relation == SMZ_REL_ADVCL)
        return false;
    /* "People suspected of theft": what is supposed of them goes with the word. */
    if (smz_clause_at(c, i)->relation == SMZ_REL_ACL && smz_clause_at(c, i)->tag == SMZ_TAG_VBN &&
        c->first[i] == i && c->end[i] > i + 2 && ends_phrase(c, c->end[i]))
        return false;
    return !hedges_itself(c, i) && smz_is_kind(c, i, SMZ_LIST_HEDGE) &&
           !smz_is_kind(c, i, SMZ_LIST_LOOSE) && smz_clause_at(c, i)->relation != SMZ_REL_CASE;
}

/* "Stand down" is not to stand: a particle behind its verb makes it another verb. */
static bool particle_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    return i == head + 1 && smz_is_verb(smz_clause_at(c, head)) &&
           smz_is_kind(c, i, SMZ_LIST_PARTICLE);
}

/* The film of a festival's name. */
static bool is_in_name(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return smz_is_noun(l) && l->relation == SMZ_REL_COMPOUND;
}

/* "If", "unless", "until" and "without" may stand anywhere in what hangs on a verb. */
static bool condition_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    (void)head;
    if (r != SMZ_REL_ADVCL && r != SMZ_REL_OBL && r != SMZ_REL_NMOD && r != SMZ_REL_ADVMOD)
        return false;
    for (uint32_t k = c->first[i]; k < i; k++)
        if ((smz_is_kind(c, k, SMZ_LIST_CONDITION) && !is_in_name(c, k)) ||
            smz_lexeme_is(c, k, "without") || smz_lexeme_is(c, k, "except"))
            return true;
    return false;
}

static bool begins_object(const smz_clause *c, uint32_t i)
{
    smz_tag tag = i < c->lexemes.size ? (smz_tag)smz_clause_at(c, i)->tag : SMZ_TAG_NONE;

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS || tag == SMZ_TAG_PRP;
}

/* "The coin will enter circulation and the old one will be defunct": two clauses, each with its own
 * subject. */
static bool joins_clauses(const smz_clause *c, uint32_t i, uint32_t head)
{
    return smz_clause_at(c, i)->relation == SMZ_REL_CONJ && smz_subject(c, i) > head &&
           smz_subject(c, i) != NONE && smz_subject(c, head) != NONE &&
           smz_tense_of(c, i) != NONE && smz_tense_of(c, head) != NONE && head == c->root;
}

static bool has_noun(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_is_noun(smz_clause_at(c, i)) && !c->gone[i])
            return true;
    return false;
}

static bool coordination_split(const smz_clause *c, uint32_t i, uint32_t head)
{
    const smz_lexeme *l = smz_clause_at(c, i), *first = smz_clause_at(c, head);
    uint32_t cc = smz_child(c, i, SMZ_REL_CC);

    if (l->relation != SMZ_REL_CONJ)
        return l->relation == SMZ_REL_CC && head != c->root;
    if (cc != NONE && smz_is_verb(l) && smz_is_free_contrast(c, cc))
        return false;
    if (cc == NONE || !smz_lexeme_is(c, cc, "and") ||
        !(joins_clauses(c, i, head) || (smz_is_verb(l) && smz_is_verb(first))))
        return true;
    /* "shot and killed the man", whichever verb the tree gives him to */
    if (c->first[i] + 1 == i && c->end[i] == i + 1 && head + 1 == cc && begins_object(c, i + 1) &&
        smz_subject(c, i) == NONE)
        return true;
    /* "sold and repaired cars": the object is that of both, as no noun stands between them. */
    return smz_child(c, i, SMZ_REL_OBJ) != NONE && smz_child(c, head, SMZ_REL_OBJ) == NONE &&
           smz_subject(c, i) == NONE && !has_noun(c, head + 1, cc);
}

static bool has_child_of_kind(const smz_clause *c, uint32_t head, uint32_t kinds)
{
    for (uint32_t i = c->first[head]; i < c->end[head]; i++)
        if (smz_clause_at(c, i)->head == head && smz_is_kind(c, i, kinds))
            return true;
    return false;
}

/* "The third quarter", "the second half", "the fifth seed": one of several, of which more may be
 * said than that. */
static bool is_counted_off(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"quarter", "half",    "round",   "seed", "leg",    "set",
                                        "term",    "opinion", "reading", "bid",  "attempt"};

    if (smz_lexeme_is(c, i, "last"))
        return false;
    for (i++; i < c->lexemes.size && smz_clause_at(c, i)->tag == SMZ_TAG_JJ;)
        i++;
    return i < c->lexemes.size && smz_clause_at(c, i)->tag == SMZ_TAG_NN &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "First", "third", which what follows the noun measures. */
static bool is_ordinal(const smz_clause *c, uint32_t i)
{
    return smz_is_kind(c, i, SMZ_LIST_ORDINAL) && !is_counted_off(c, i);
}

static bool has_ordinal(const smz_clause *c, uint32_t head)
{
    for (uint32_t i = c->first[head]; i < c->end[head]; i++)
        if (smz_clause_at(c, i)->head == head && is_ordinal(c, i))
            return true;
    return false;
}

/* "The tallest", but the latest celebrity is one of many, last night is no last one, and "at least"
 * and "most of them" are numbers. */
static bool is_superlative(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_at(c, i)->tag;

    if ((tag != SMZ_TAG_JJS && tag != SMZ_TAG_RBS) || smz_lexeme_is(c, i, "latest") ||
        (i > 0 && smz_lexeme_is(c, i - 1, "at") && smz_lexeme_is(c, i, "least")))
        return false;
    return !(smz_lexeme_is(c, i, "most") && i + 1 < c->lexemes.size &&
             smz_lexeme_is(c, i + 1, "of") &&
             (i == 0 || smz_clause_at(c, i - 1)->tag != SMZ_TAG_DT));
}

static bool has_superlative(const smz_clause *c, uint32_t head)
{
    for (uint32_t i = c->first[head]; i < c->end[head]; i++)
        if (smz_clause_at(c, i)->head == head && is_superlative(c, i))
            return true;
    return has_ordinal(c, head);
}

/* On which day, and after what: it measures nothing. "Since" and "for" do. */
static bool is_occasion(const smz_clause *c, uint32_t i)
{
    uint32_t word = smz_link_word(c, i);

    if (smz_lexeme_is(c, word, "since"))
        return false;
    return smz_is_occasion_word(c, word) || smz_is_occasion_word(c, c->first[i]) ||
           smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH);
}

/* "the first win for four years", "the only one in town": less would be more than was said. */
static bool superlative_unmeasured(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    uint32_t window = 6;
    bool measures = r == SMZ_REL_NMOD || r == SMZ_REL_RELCL || r == SMZ_REL_ACL ||
                    r == SMZ_REL_OBL || r == SMZ_REL_ADVCL || r == SMZ_REL_OBL_BARE;

    if (measures && c->first[i] > 1 && smz_lexeme_is(c, c->first[i] - 1, "time") &&
        smz_is_kind(c, c->first[i] - 2, SMZ_LIST_ORDINAL))
        return true;
    if (!measures || c->first[i] == 0 || c->first[i] <= head || is_occasion(c, i) ||
        (smz_clause_at(c, c->first[i] - 1)->flags & SMZ_LEX_COMMA))
        return false;
    if (is_superlative(c, head) || has_superlative(c, head))
        return true;
    /* It may hang on the verb behind the noun: "the first to leave the club since its sale". */
    if (smz_lexeme_is(c, smz_link_word(c, i), "since") ||
        (smz_lexeme_is(c, smz_link_word(c, i), "for") &&
         (smz_is_kind(c, i, SMZ_LIST_TIME) || smz_lexeme_is(c, i, "years"))))
        window += 3;
    for (uint32_t k = c->first[i]; k-- > 0 && k + window > c->first[i];)
        if (is_superlative(c, k) || (is_ordinal(c, k) && smz_clause_at(c, k)->tag == SMZ_TAG_JJ))
            return true;
    return false;
}

/* "former champion Michael Johnson" is Michael Johnson. */
static bool is_title(const smz_clause *c, uint32_t i, uint32_t head)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return head > i + 1 && smz_is_name(smz_clause_at(c, head)) &&
           smz_is_name(smz_clause_at(c, head - 1)) && !smz_is_name(l) &&
           (l->relation == SMZ_REL_AMOD || l->relation == SMZ_REL_COMPOUND ||
            l->relation == SMZ_REL_NMOD_DESC);
}

/* "£5m of funding" is as much money. */
static bool is_money(const smz_clause *c, uint32_t i)
{
    for (uint32_t k = c->first[i]; k <= i; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_DOLLAR)
            return true;
    return false;
}

/* "a source of energy" is no source. */
static bool of_phrase_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    uint32_t word = smz_child(c, i, SMZ_REL_CASE);

    if (is_title(c, i, head) || (r == SMZ_REL_NMOD && is_money(c, head)))
        return false;
    if (r == SMZ_REL_NMOD_POSS || r == SMZ_REL_NMOD_DESC)
        return true;
    return r == SMZ_REL_NMOD &&
           (word == NONE || smz_lexeme_is(c, word, "of") || smz_lexeme_is(c, word, "between") ||
            smz_lexeme_is(c, word, "than"));
}

/* "of" and possessors tell which one is meant; so does all else behind "those" and "any". */
static bool noun_incomplete(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    uint32_t word = smz_child(c, i, SMZ_REL_CASE);

    if (r != SMZ_REL_NMOD)
        return false;
    if (word == NONE || smz_lexeme_is(c, word, "of") || smz_lexeme_is(c, word, "to") ||
        smz_lexeme_is(c, word, "between") || smz_lexeme_is(c, word, "into") ||
        smz_lexeme_is(c, word, "against") || smz_lexeme_is(c, word, "than"))
        return true;
    return has_child_of_kind(c, head, SMZ_LIST_UNIVERSAL | SMZ_LIST_NEGATION) ||
           smz_is_kind(c, head, SMZ_LIST_UNIVERSAL);
}

/* "a man who ..." is a man; "men who ..." are some of them, "the man who ..." one that is known by
 * it. */
static bool is_indefinite(const smz_clause *c, uint32_t noun)
{
    uint32_t det = smz_child(c, noun, SMZ_REL_DET);

    return (det != NONE && (smz_lexeme_is(c, det, "a") || smz_lexeme_is(c, det, "an"))) ||
           smz_child(c, noun, SMZ_REL_NUMMOD) != NONE;
}

/* What is denied, or asked of many, may be so of those alone. */
static bool restrictive_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    if (!is_clause_of_noun(c, i))
        return false;
    if (is_indefinite(c, head) && smz_child(c, i, SMZ_REL_MARK) == NONE &&
        !has_child_of_kind(c, c->root, SMZ_LIST_NEGATION))
        return false;
    if (c->first[i] > 0 &&
        (smz_clause_at(c, c->first[i] - 1)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)))
        return false;
    return !smz_is_name(smz_clause_at(c, head));
}

/* Who blames the closures on the quotas does not blame the closures. */
static bool cause_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    return i > head && smz_lexeme_is(c, smz_link_word(c, i), "on") &&
           (smz_lexeme_is(c, head, "blamed") || smz_lexeme_is(c, head, "blames") ||
            smz_lexeme_is(c, head, "blame"));
}

/* "The number of sailors who drowned has fallen": there are as many sailors as before. */
static bool counted_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"number", "numbers",    "proportion", "share",
                                        "rate",   "percentage", "amount"};
    smz_relation r = smz_clause_at(c, i)->relation;

    if (!(is_clause_of_noun(c, i) || r == SMZ_REL_NMOD) || i < head)
        return false;
    for (uint32_t k = head; k-- > 1 && k + 5 > head;)
        if (smz_lexeme_is(c, k, "of"))
            return smz_is_one_of(c, k - 1, words, sizeof words / sizeof *words) &&
                   (k < 2 || smz_lexeme_is(c, k - 2, "the"));
    return false;
}

/* "Those" are none without who they are. */
static bool pronoun_undefined(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    return i > head && (is_clause_of_noun(c, i) || r == SMZ_REL_NMOD) &&
           (smz_lexeme_is(c, head, "those") || smz_lexeme_is(c, head, "anyone") ||
            smz_lexeme_is(c, head, "everyone") || smz_lexeme_is(c, head, "one"));
}

/* "An emergency in one county", "in parts of the north": it is so nowhere else. */
static bool limit_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"one", "some", "certain", "few", "parts", "areas"};
    smz_relation r = smz_clause_at(c, i)->relation;

    if (i < head || !(r == SMZ_REL_OBL || r == SMZ_REL_NMOD) ||
        !smz_lexeme_is(c, c->first[i], "in"))
        return false;
    for (uint32_t k = c->first[i] + 1; k <= i; k++)
        if (smz_is_one_of(c, k, words, sizeof words / sizeof *words))
            return k + 1 >= c->lexemes.size || !smz_lexeme_is(c, k + 1, "of");
    return false;
}

/* What could be is no rule. */
static bool has_modal(const smz_clause *c, uint32_t verb)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (smz_clause_at(c, i)->head == verb && smz_clause_at(c, i)->tag == SMZ_TAG_MD &&
            !smz_lexeme_is(c, i, "could") && !smz_lexeme_is(c, i, "might"))
            return true;
    return false;
}

/* "Women who take it are less likely to die": in the present, of a plural without an article. */
static bool is_general(const smz_clause *c, uint32_t noun, uint32_t verb)
{
    uint32_t tense = smz_tense_of(c, verb);

    return tense != NONE && smz_clause_at(c, tense)->tag == SMZ_TAG_VBP &&
           !smz_is_having(c, tense) && smz_child(c, noun, SMZ_REL_DET) == NONE;
}

/* Whether a clause says what is so of all of its subject, or object: it denies, rules or forbids.
 */
static bool is_rule(const smz_clause *c, uint32_t noun, bool relative)
{
    static const char *const words[] = {
        "bans",      "banned",     "ban",      "outlaws", "outlawed",  "forbids",   "forbade",
        "prohibits", "prohibited", "allows",   "allowed", "legalises", "legalised", "taxes",
        "taxed",     "exempts",    "exempted", "permits", "permitted", "limits",    "scraps",
        "scrapped",  "lifts",      "lifted",   "bar",     "bars",      "barred"};
    const smz_lexeme *l = smz_clause_at(c, noun);
    uint32_t verb = l->head;

    if (verb == NONE || !(verb == c->root || smz_clause_at(c, verb)->relation == SMZ_REL_CCOMP))
        return false;
    if (l->relation == SMZ_REL_OBJ)
        return smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
    return smz_is_subject(l->relation) &&
           (has_modal(c, verb) || has_child_of_kind(c, verb, SMZ_LIST_NEGATION) ||
            (relative && is_general(c, noun, verb)));
}

/* "Parents will not be fined" of "parents who refuse will not be", "school bans skirts" of "skirts
 * that end above the knee": what is ruled of some is not ruled of all. */
static bool rule_widened(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;
    smz_tag tag = smz_clause_at(c, head)->tag;

    if (!is_clause_of_noun(c, i) || i < head || c->first[i] == 0 || tag != SMZ_TAG_NNS ||
        smz_child(c, head, SMZ_REL_NUMMOD) != NONE || smz_child(c, i, SMZ_REL_MARK) != NONE ||
        smz_is_punctuation(smz_clause_at(c, c->first[i] - 1)))
        return false;
    return is_rule(c, head, r == SMZ_REL_RELCL);
}

/* "Firms with more than 500 workers", "children under 16": how many or how old tells them apart. */
static bool measure_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"with", "over", "under", "above", "below", "aged"};
    uint32_t word = smz_link_word(c, i);

    if (smz_clause_at(c, i)->relation != SMZ_REL_NMOD || i < head ||
        smz_clause_at(c, head)->tag != SMZ_TAG_NNS || smz_child(c, head, SMZ_REL_NUMMOD) != NONE ||
        !smz_is_one_of(c, word, words, sizeof words / sizeof *words))
        return false;
    for (uint32_t k = c->first[i]; k < c->end[i]; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_CD)
            return true;
    return false;
}

/* What happened in a year that is not named seems to be new. */
static bool year_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    return i > head && smz_is_year_at(c, i);
}

/* "Shoppers outside the capital cannot", "sites without guards": the others can, and have. */
static bool exception_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"outside", "without", "except", "beyond", "besides"};
    uint32_t word = smz_link_word(c, i);

    return word > head && smz_clause_at(c, i)->relation == SMZ_REL_NMOD &&
           smz_clause_at(c, head)->tag == SMZ_TAG_NNS &&
           smz_is_one_of(c, word, words, sizeof words / sizeof *words);
}

static bool phrase_broken(const smz_clause *c, uint32_t i, uint32_t head)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (is_title(c, i, head) || smz_is_reduced_clause(c, i))
        return false;
    /* "Spurs boss Martin Jol": no comma, no apposition. */
    if (l->relation == SMZ_REL_APPOS && c->first[i] > 0 &&
        !smz_is_punctuation(smz_clause_at(c, c->first[i] - 1)))
        return true;
    switch (l->relation) {
    case SMZ_REL_CASE:
    case SMZ_REL_FIXED:
    case SMZ_REL_FLAT:
    case SMZ_REL_COMPOUND:
    case SMZ_REL_PARTICLE:
    case SMZ_REL_GOESWITH:
    case SMZ_REL_NUMMOD:
    case SMZ_REL_AMOD:
    case SMZ_REL_PREDET:
    case SMZ_REL_PRECONJ:
    case SMZ_REL_VOCATIVE:
    case SMZ_REL_LIST:
    case SMZ_REL_DEP: return true;
    case SMZ_REL_DET: return !smz_is_article(c, i);
    case SMZ_REL_MARK: return !(smz_lexeme_is(c, i, "that") && head > i);
    default: return false;
    }
}

typedef struct drop_guard {
    const char *name;
    bool (*rejects)(const smz_clause *c, uint32_t i, uint32_t head);
    smz_severity severity;
} drop_guard;

static const drop_guard drop_guards[] = {
    {"negation lost", negation_lost, SMZ_SEVERITY_MEANING},
    {"denial widened", denial_widened, SMZ_SEVERITY_MEANING},
    {"cause lost", cause_lost, SMZ_SEVERITY_MEANING},
    {"condition lost", condition_lost, SMZ_SEVERITY_MEANING},
    {"hedge lost", hedge_lost, SMZ_SEVERITY_MEANING},
    {"particle lost", particle_lost, SMZ_SEVERITY_MEANING},
    {"coordination split", coordination_split, SMZ_SEVERITY_MEANING},
    {"superlative unmeasured", superlative_unmeasured, SMZ_SEVERITY_MEANING},
    {"exception lost", exception_lost, SMZ_SEVERITY_MEANING},
    {"restriction lost", limit_lost, SMZ_SEVERITY_MEANING},
    {"restriction lost", rule_widened, SMZ_SEVERITY_MEANING},
    {"restriction lost", measure_lost, SMZ_SEVERITY_MEANING},
    {"year lost", year_lost, SMZ_SEVERITY_COMPLETENESS},
    {"restriction lost", pronoun_undefined, SMZ_SEVERITY_MEANING},
    {"restriction lost", counted_lost, SMZ_SEVERITY_MEANING},
    {"subject lost", subject_lost, SMZ_SEVERITY_GRAMMAR},
    {"complement lost", complement_lost, SMZ_SEVERITY_GRAMMAR},
    {"auxiliary lost", auxiliary_lost, SMZ_SEVERITY_GRAMMAR},
    {"phrase broken", phrase_broken, SMZ_SEVERITY_GRAMMAR},
    {"argument lost", smz_argument_lost, SMZ_SEVERITY_GRAMMAR},
    {"of-phrase lost", of_phrase_lost, SMZ_SEVERITY_GRAMMAR},
    {"noun incomplete", noun_incomplete, SMZ_SEVERITY_COMPLETENESS},
    {"restrictive clause lost", restrictive_lost, SMZ_SEVERITY_COMPLETENESS},
    {"argument missed", smz_argument_missed, SMZ_SEVERITY_COMPLETENESS},
};

const char *smz_guards_dropped(const smz_clause *c, const bool *keep, smz_severity how)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        uint32_t head = smz_clause_at(c, i)->head;
        if (keep[i] || c->gone[i] || smz_is_loose(c, keep, i) ||
            smz_is_punctuation(smz_clause_at(c, i)) || head == NONE || !keep[head])
            continue;
        for (size_t k = 0; k < sizeof drop_guards / sizeof *drop_guards; k++)
            if (drop_guards[k].severity == how && drop_guards[k].rejects(c, i, head))
                return drop_guards[k].name;
    }
    return NULL;
}
