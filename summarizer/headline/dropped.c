#include "headline/dropped.h"

#include "headline/arguments.h"
#include "headline/concessions.h"
#include "headline/denials.h"
#include "headline/restrictions.h"
#include "headline/turning.h"

#define NONE         SMZ_NO_HEAD
#define COUNT(array) (sizeof(array) / sizeof *(array))

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

/* "Pulled out dead the girl who had fallen", "was found alive" */
static bool state_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const words[] = {"dead",    "alive",   "unhurt",    "unharmed",
                                        "injured", "wounded", "unscathed", "lifeless"};

    return i > head && smz_is_verb(smz_clause_at(c, head)) &&
           smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

static bool negation_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    (void)head;
    return smz_is_kind(c, i, SMZ_LIST_NEGATION);
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
    /* "Delays at some of the ports": where it is so goes with the word. */
    if ((smz_lexeme_is(c, i, "some") || smz_lexeme_is(c, i, "most")) &&
        smz_child(c, i, SMZ_REL_CASE) != NONE && smz_is_next(c, i, "of"))
        return false;
    /* "Its cheapest model yet" */
    if (smz_lexeme_is(c, i, "yet") && i > 0 && smz_is_noun(smz_clause_at(c, i - 1)))
        return false;
    return !hedges_itself(c, i) && smz_is_kind(c, i, SMZ_LIST_HEDGE) &&
           !smz_is_kind(c, i, SMZ_LIST_LOOSE) && smz_clause_at(c, i)->relation != SMZ_REL_CASE;
}

/* "Stand down" is not to stand, nor is "bail out of the deal" to bail: a particle behind its verb
 * makes it another verb. */
static bool particle_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    uint32_t first = c->first[i];

    if (first == head + 1 && smz_is_verb(smz_clause_at(c, head)) &&
        smz_lexeme_is(c, first, "out") && smz_is_next(c, first, "of"))
        return true;
    return i == head + 1 && smz_is_verb(smz_clause_at(c, head)) &&
           smz_is_kind(c, i, SMZ_LIST_PARTICLE);
}

/* The film of a festival's name. */
static bool is_in_name(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return smz_is_noun(l) && l->relation == SMZ_REL_COMPOUND;
}

/* "When he was only 12 years old": how old, and nothing that must be so. */
static bool is_only_age(const smz_clause *c, uint32_t i)
{
    static const char *const spans[] = {"years", "months", "weeks", "days", "year"};

    return smz_lexeme_is(c, i, "only") && i + 2 < c->lexemes.size &&
           smz_is_number(smz_clause_at(c, i + 1)) &&
           smz_is_one_of(c, i + 2, spans, sizeof spans / sizeof *spans);
}

/* "If", "unless", "until" and "without" may stand anywhere in what hangs on a verb. */
static bool condition_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    smz_relation r = smz_clause_at(c, i)->relation;

    (void)head;
    if (r != SMZ_REL_ADVCL && r != SMZ_REL_OBL && r != SMZ_REL_NMOD && r != SMZ_REL_ADVMOD)
        return false;
    for (uint32_t k = c->first[i]; k < i; k++)
        if ((smz_is_kind(c, k, SMZ_LIST_CONDITION) && !is_in_name(c, k) && !is_only_age(c, k)) ||
            smz_lexeme_is(c, k, "without") || smz_lexeme_is(c, k, "except"))
            return true;
    return false;
}

static bool begins_object(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_tag(c, i);

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

static bool is_predicate(const smz_clause *c, uint32_t i)
{
    return smz_is_verb(smz_clause_at(c, i)) || smz_child(c, i, SMZ_REL_COP) != NONE;
}

/* Of one word nobody can tell whether it is a verb: "naive and sophisticated", "wiser and alert",
 * but "a novelist and wrote a play". */
static bool is_plain_tense(const smz_clause *c, uint32_t tense)
{
    return smz_clause_at(c, tense)->tag == SMZ_TAG_MD || smz_is_being(c, tense) ||
           smz_is_having(c, tense) || begins_object(c, tense + 1) ||
           smz_subject(c, smz_verb_of(c, tense)) != NONE;
}

/* "Was shut and is open", "has been ill and is well": what was so is so no more. */
static bool has_changed(const smz_clause *c, uint32_t first, uint32_t second)
{
    bool was = smz_lexeme_is(c, first, "was") || smz_lexeme_is(c, first, "were") ||
               smz_lexeme_is(c, first, "had") || smz_is_next(c, first, "been");

    return was && (smz_lexeme_is(c, second, "is") || smz_lexeme_is(c, second, "are") ||
                   smz_lexeme_is(c, second, "has") || smz_lexeme_is(c, second, "have"));
}

/* "Has left the club and is now a judge", "is a judge and has left it", "says that it is a start
 * and that others should follow": two that have a tense each, be it before a noun. "Is safe by day
 * and is a haunt of thieves by night" is one statement. */
static bool joins_predicates(const smz_clause *c, uint32_t i, uint32_t head, uint32_t cc)
{
    static const char *const pairing[] = {"both", "either", "neither"};
    uint32_t second = smz_tense_of(c, i), first = smz_tense_of(c, head);

    for (uint32_t k = first; k != NONE && k < i; k++)
        if (k < cc ? smz_is_one_of(c, k, pairing, COUNT(pairing))
                   : smz_is_kind(c, k, SMZ_LIST_NEGATION))
            return false;
    if (smz_subject(c, i) == NONE && !smz_is_verb(smz_clause_at(c, head)) &&
        (!smz_is_noun(smz_clause_at(c, head)) || smz_child(c, i, SMZ_REL_COP) != NONE))
        return false;
    return first != NONE && second != NONE && second > cc && first < cc && is_predicate(c, i) &&
           is_predicate(c, head) && is_plain_tense(c, second) && !has_changed(c, first, second);
}

static bool has_noun(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_is_noun(smz_clause_at(c, i)) && !c->gone[i])
            return true;
    return false;
}

/* "Plans to merge and create a bank", "came together and passed a law": what follows is no object
 * of both. */
static bool has_no_object(const smz_clause *c, uint32_t verb, uint32_t second)
{
    static const char *const words[] = {"resign",    "resigned",   "resigning",   "retire",
                                        "retired",   "retiring",   "apologise",   "apologised",
                                        "apologize", "apologized", "apologising", "apologizing",
                                        "disappear", "disappeared"};
    static const char *const merging[] = {"merge", "merged", "unite", "united"};
    static const char *const making[] = {"create", "created", "form", "formed", "become", "became"};
    static const char *const coming[] = {"come", "came", "comes"};
    static const char *const there[] = {"back", "together", "forward"};

    return smz_is_one_of(c, verb, words, COUNT(words)) ||
           (smz_is_one_of(c, verb, merging, COUNT(merging)) &&
            smz_is_one_of(c, second, making, COUNT(making))) ||
           (smz_is_one_of(c, verb, coming, COUNT(coming)) &&
            smz_is_one_of(c, verb + 1, there, COUNT(there)));
}

/* "Plans both to merge and sell", "refused to merge and sell": what is said is said of the pair. */
static bool is_paired(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {"both",    "either",   "neither",  "refused",
                                        "refuses", "refusing", "declined", "declines",
                                        "banned",  "bans",     "between"};
    uint32_t least = verb > 3 ? verb - 3 : 0;

    for (uint32_t k = verb; k-- > least;)
        if (!c->gone[k] && smz_is_one_of(c, k, words, COUNT(words)))
            return smz_clause_at(c, verb)->tag == SMZ_TAG_VB ||
                   smz_clause_at(c, verb)->tag == SMZ_TAG_VBG;
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
        !(joins_clauses(c, i, head) || joins_predicates(c, i, head, cc) ||
          (smz_is_verb(l) && smz_is_verb(first))))
        return true;
    if (is_paired(c, head))
        return true;
    /* "shot and killed the man", whichever verb the tree gives him to */
    if (c->first[i] + 1 == i && c->end[i] == i + 1 && head + 1 == cc && begins_object(c, i + 1) &&
        smz_subject(c, i) == NONE)
        return true;
    /* "sold and repaired cars": the object is that of both, as no noun stands between them, nor
     * what is one ("enhance learning and have a place"). */
    return smz_child(c, i, SMZ_REL_OBJ) != NONE && smz_child(c, head, SMZ_REL_OBJ) == NONE &&
           !has_no_object(c, head, i) && smz_subject(c, i) == NONE && !has_noun(c, head + 1, cc) &&
           !(smz_child(c, head, SMZ_REL_AUX_PASS) != NONE && smz_tense_of(c, i) != NONE &&
             smz_tense_of(c, i) != smz_tense_of(c, head));
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
    return smz_has_child_of_kind(c, head, SMZ_LIST_UNIVERSAL | SMZ_LIST_NEGATION) ||
           smz_is_kind(c, head, SMZ_LIST_UNIVERSAL);
}

/* Who blames the closures on the quotas does not blame the closures, and who blames the men on the
 * board for the closures puts no men on it. */
static bool cause_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const blames[] = {"blamed", "blames", "blame"};

    if (i < head || !smz_is_one_of(c, head, blames, sizeof blames / sizeof *blames))
        return false;
    if (smz_lexeme_is(c, c->first[i], "for"))
        for (uint32_t k = head + 1; k < c->first[i]; k++)
            if (smz_lexeme_is(c, k, "on"))
                return true;
    return smz_lexeme_is(c, smz_link_word(c, i), "on");
}

/* What happened in a year that is not named seems to be new. */
static bool year_lost(const smz_clause *c, uint32_t i, uint32_t head)
{
    bool of_month =
        smz_is_kind(c, i, SMZ_LIST_MONTH) && i + 1 < c->lexemes.size && smz_is_year_at(c, i + 1);

    return i > head && (of_month || smz_is_year_at(c, i));
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
    {"state lost", state_lost, SMZ_SEVERITY_MEANING},
    {"denial widened", smz_denial_widened, SMZ_SEVERITY_MEANING},
    {"denial widened", smz_refusal_unbounded, SMZ_SEVERITY_MEANING},
    {"cause lost", cause_lost, SMZ_SEVERITY_MEANING},
    {"condition lost", condition_lost, SMZ_SEVERITY_MEANING},
    {"hedge lost", hedge_lost, SMZ_SEVERITY_MEANING},
    {"particle lost", particle_lost, SMZ_SEVERITY_MEANING},
    {"coordination split", coordination_split, SMZ_SEVERITY_MEANING},
    {"superlative unmeasured", smz_superlative_unmeasured, SMZ_SEVERITY_MEANING},
    {"exception lost", smz_exception_lost, SMZ_SEVERITY_MEANING},
    {"restriction lost", smz_limit_lost, SMZ_SEVERITY_MEANING},
    {"restriction lost", smz_rule_widened, SMZ_SEVERITY_MEANING},
    {"restriction lost", smz_measure_lost, SMZ_SEVERITY_MEANING},
    {"year lost", year_lost, SMZ_SEVERITY_COMPLETENESS},
    {"restriction lost", smz_pronoun_undefined, SMZ_SEVERITY_MEANING},
    {"restriction lost", smz_counted_lost, SMZ_SEVERITY_MEANING},
    {"subject lost", subject_lost, SMZ_SEVERITY_GRAMMAR},
    {"complement lost", complement_lost, SMZ_SEVERITY_GRAMMAR},
    {"auxiliary lost", auxiliary_lost, SMZ_SEVERITY_GRAMMAR},
    {"phrase broken", phrase_broken, SMZ_SEVERITY_GRAMMAR},
    {"argument lost", smz_argument_lost, SMZ_SEVERITY_GRAMMAR},
    {"of-phrase lost", of_phrase_lost, SMZ_SEVERITY_GRAMMAR},
    {"noun incomplete", noun_incomplete, SMZ_SEVERITY_COMPLETENESS},
    {"restriction lost", smz_ban_widened, SMZ_SEVERITY_MEANING},
    {"restrictive clause lost", smz_restrictive_lost, SMZ_SEVERITY_COMPLETENESS},
    {"argument missed", smz_argument_missed, SMZ_SEVERITY_COMPLETENESS},
};

const char *smz_guards_dropped(const smz_clause *c, const bool *keep, smz_severity how)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        uint32_t head = smz_clause_at(c, i)->head;
        if (keep[i] || c->gone[i] || head == NONE || !keep[head] ||
            smz_is_punctuation(smz_clause_at(c, i)) || smz_is_loose(c, keep, i))
            continue;
        for (size_t k = 0; k < sizeof drop_guards / sizeof *drop_guards; k++)
            if (drop_guards[k].severity == how && drop_guards[k].rejects(c, i, head))
                return drop_guards[k].name;
    }
    return NULL;
}
