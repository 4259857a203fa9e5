#include "headline/guards.h"

#include "headline/arguments.h"
#include "headline/asked_next.h"
#include "headline/deletions.h"
#include "headline/dropped.h"
#include "headline/guard.h"
#include "headline/lost_speech.h"
#include "headline/scope.h"
#include "headline/seams.h"

#define NONE SMZ_NO_HEAD

static bool quotation_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; c->lexemes.unbalanced && i < c->lexemes.size; i++)
        if (keep[i] && (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            return true;
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        bool opens = (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTE) &&
                     (smz_clause_at(c, i)->flags & SMZ_LEX_OPEN);
        if ((smz_clause_at(c, i)->flags & smz_clause_at(c, i - 1)->flags & SMZ_LEX_QUOTED) &&
            !opens && keep[i] != keep[i - 1])
            return true;
    }
    return false;
}

/* "After a gas leak" of "after a gas leak left 20 ill": what it did is dropped, and it stands. */
static bool is_occasion(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t noun = smz_subject(c, smz_clause_at(c, i)->head);

    return noun != NONE && keep[noun] && (i == noun || smz_lexeme_is(c, i, "after")) &&
           smz_occasion_ends(c, noun + 1);
}

static bool orphan(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (keep[i] && i != c->root && !smz_is_punctuation(l) && l->head != NONE &&
            !keep[l->head] && !is_occasion(c, keep, i))
            return true;
    }
    return false;
}

/* "If there is a shortage", "the goalkeeper as his side sealed": the clause has a word that makes
 * it part of another. */
static bool is_subordinate(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->root; i++)
        if (keep[i] && smz_clause_at(c, i)->head == c->root &&
            smz_clause_at(c, i)->relation == SMZ_REL_MARK && smz_clause_at(c, i)->tag == SMZ_TAG_IN)
            return true;
    return false;
}

static bool verbless(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);

    return tense == NONE || !keep[tense] || smz_subject(c, c->root) == NONE ||
           is_subordinate(c, keep);
}

/* A preposition that a clause may follow as well. */
static bool opens_clause(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "that",     "because", "after",  "before", "as",   "while",   "since", "though", "until",
        "although", "if",      "unless", "than",   "like", "whether", "once",  "lest",   "except"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* Whether a verb stands in the subject of the clause that another one gives its tense: "an adaptor
 * that helps people has been developed". */
static bool is_in_subject(const smz_clause *c, uint32_t inside, uint32_t tense)
{
    uint32_t subject = smz_subject(c, smz_verb_of(c, tense));

    return subject != NONE && c->first[subject] <= inside && inside < c->end[subject];
}

/* Two finite verbs with nothing between them that links them: the parser was led up the garden
 * path, as by "the car rigged with explosives blew up". */
bool smz_guards_two_verbs(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);
    uint32_t before = NONE;
    bool linked = true;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i])
            continue;
        if (smz_is_finite(l)) {
            if (!linked && before != NONE && !is_in_subject(c, before, i))
                return true;
            before = i;
            /* "A bill that he said would help" */
            linked = (l->relation == SMZ_REL_ACL || l->relation == SMZ_REL_RELCL) &&
                     smz_is_kind(c, i, SMZ_LIST_SAY);
        }
        linked |= (l->tag == SMZ_TAG_IN && opens_clause(c, i)) || l->tag == SMZ_TAG_CC ||
                  l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WRB ||
                  l->tag == SMZ_TAG_WPS || l->relation == SMZ_REL_MARK ||
                  (before != NONE && l->tag == SMZ_TAG_TO) ||
                  (l->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_QUOTE)) != 0 ||
                  l->relation == SMZ_REL_NSUBJ || l->relation == SMZ_REL_NSUBJ_PASS ||
                  l->relation == SMZ_REL_EXPL;
    }
    return tense == NONE;
}

static bool is_function_word(const smz_lexeme *l)
{
    switch (l->tag) {
    case SMZ_TAG_IN:
    case SMZ_TAG_TO:
    case SMZ_TAG_DT:
    case SMZ_TAG_CC:
    case SMZ_TAG_MD:
    case SMZ_TAG_WP:
    case SMZ_TAG_WDT:
    case SMZ_TAG_WRB:
    case SMZ_TAG_WPS:
    case SMZ_TAG_POS:
    case SMZ_TAG_PRPS: return true;
    default: return false;
    }
}

/* "its cheapest model yet" without the model, "could be used" without for what, "did not" what. */
static bool hangs_on_words(const smz_clause *c, uint32_t i)
{
    /* "Faster than ever" is whole. */
    if (smz_lexeme_is(c, i, "ever"))
        return i == 0 || !smz_lexeme_is(c, i - 1, "than");
    return smz_lexeme_is(c, i, "yet") || smz_lexeme_is(c, i, "so") || smz_lexeme_is(c, i, "too") ||
           smz_lexeme_is(c, i, "even") || smz_lexeme_is(c, i, "just") ||
           smz_lexeme_is(c, i, "only") || smz_lexeme_is(c, i, "about") ||
           smz_lexeme_is(c, i, "not") || smz_lexeme_is(c, i, "n't") || smz_lexeme_is(c, i, "do") ||
           smz_is_empty_verb(c, i);
}

/* "By Smith in a sensational" over: an article, an adjective, and no noun. */
static bool is_noun_missing(const smz_clause *c, uint32_t i)
{
    return i > 0 && smz_clause_at(c, i)->tag == SMZ_TAG_JJ &&
           (smz_lexeme_is(c, i - 1, "a") || smz_lexeme_is(c, i - 1, "an"));
}

/* "Bombing strikes town, killing": a participle that began a phrase. */
static bool is_phrase_begun(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t before = smz_kept_before(keep, i);

    return smz_clause_at(c, i)->tag == SMZ_TAG_VBG && before != NONE &&
           (smz_clause_at(c, before)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)) != 0;
}

/* "Vanished off" the coast, "call off" the strike: what the particle leads to was dropped. */
static bool is_object_of_particle_dropped(const smz_clause *c, const bool *keep, uint32_t i)
{
    const smz_lexeme *next = smz_clause_at(c, i + 1);

    return smz_clause_at(c, i)->tag == SMZ_TAG_RP && i + 1 < c->lexemes.size && !keep[i + 1] &&
           !c->gone[i + 1] &&
           (next->tag == SMZ_TAG_DT || next->tag == SMZ_TAG_PRPS || smz_is_noun(next));
}

/* "At Lord's": a name that ends so, as the sentence does. */
static bool is_whole_genitive(const smz_clause *c, const bool *keep, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_POS && i > 0 && keep[i - 1] &&
           smz_is_name(smz_clause_at(c, i - 1));
}

/* It ends with a word that nothing follows although something must: "rife about what". */
static bool dangling(const smz_clause *c, const bool *keep)
{
    bool whole = true;

    for (uint32_t i = (uint32_t)c->lexemes.size; i-- > 0;) {
        if (keep[i] && (!smz_is_punctuation(smz_clause_at(c, i)) || smz_lexeme_is(c, i, ":")))
            return (is_function_word(smz_clause_at(c, i)) &&
                    !(whole && is_whole_genitive(c, keep, i))) ||
                   smz_lexeme_is(c, i, ":") ||
                   (hangs_on_words(c, i) && (!whole || (i > 0 && !keep[i - 1]))) ||
                   (!whole && (is_noun_missing(c, i) || is_phrase_begun(c, keep, i) ||
                               is_object_of_particle_dropped(c, keep, i)));
        whole &= smz_is_punctuation(smz_clause_at(c, i)) || c->gone[i];
    }
    return true;
}

/* It begins as a relative clause does and is no question. */
static bool relative_alone(const smz_clause *c, const bool *keep)
{
    uint32_t first = smz_first_kept(c, keep);

    if (first == c->lexemes.size || smz_is_question(c))
        return false;
    return smz_clause_at(c, first)->tag == SMZ_TAG_WRB ||
           smz_clause_at(c, first)->tag == SMZ_TAG_WDT ||
           smz_clause_at(c, first)->tag == SMZ_TAG_WPS;
}

/* Subject, comma, verb: what commas enclose has one of them alone, and there is no list. */
static bool lone_comma(const smz_clause *c, const bool *keep)
{
    uint32_t subject = smz_subject(c, c->root), tense = smz_tense_of(c, c->root), before = NONE;
    size_t commas = 0;
    bool listed = false;

    if (subject == NONE || tense == NONE || subject > tense)
        return false;
    for (uint32_t i = c->first[subject]; i < tense; i++) {
        if (!keep[i])
            continue;
        before = i;
        commas += (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) != 0;
        listed |= smz_clause_at(c, i)->tag == SMZ_TAG_CC;
    }
    return commas == 1 && before != NONE &&
           (!listed || (smz_clause_at(c, before)->flags & SMZ_LEX_COMMA));
}

/* Whether a comma or verb stands between two words, or something was dropped there. */
static bool is_parted(const smz_clause *c, const bool *keep, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++)
        if (smz_is_punctuation(smz_clause_at(c, i)) || smz_is_gap(c, keep, i) ||
            smz_is_finite(smz_clause_at(c, i)))
            return true;
    return false;
}

/* One name of two. */
static bool is_firm(const smz_clause *c, uint32_t first, uint32_t second)
{
    return second == first + 2 && smz_lexeme_is(c, first + 1, "&");
}

/* "Drugs, missed ..., a study has found": the tree has given one verb the subjects of two. "Norden
 * 4's thinner case has sold" is one subject, whatever the tree says. */
static bool two_subjects(const smz_clause *c, const bool *keep)
{
    uint32_t active = smz_child(c, c->root, SMZ_REL_NSUBJ);
    uint32_t passive = smz_child(c, c->root, SMZ_REL_NSUBJ_PASS);

    if (active == NONE || passive == NONE || !keep[active] || !keep[passive])
        return false;
    /* "Marks & Spencer has" */
    if (is_firm(c, active < passive ? active : passive, active < passive ? passive : active))
        return false;
    /* "A guard officer who stood up and arrested five has been moved" */
    if (smz_child(c, c->root, SMZ_REL_CC) < c->root)
        return true;
    return active < passive ? is_parted(c, keep, active, passive)
                            : is_parted(c, keep, passive, active);
}

static bool too_short(const smz_clause *c, const bool *keep)
{
    size_t words = 0;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        words += keep[i] && !smz_is_punctuation(smz_clause_at(c, i)) &&
                 smz_clause_at(c, i)->tag != SMZ_TAG_DT;
    return words < 3;
}

/* Whether a full stop within a word stands at `i`: "Osby-U.S.". */
static bool is_stop_inside(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return i > 0 && i + 1 < c->lexemes.size && smz_lexeme_is(c, i, ".") &&
           (l[1].flags & SMZ_LEX_WORD) && l[-1].span.end == l->span.start &&
           l->span.end == l[1].span.start;
}

/* "£35bn", "don't", "Kyiv's": tokens that nothing stands between are one word. */
static bool word_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *left = smz_clause_at(c, i - 1), *right = smz_clause_at(c, i);
        if (keep[i - 1] != keep[i] && left->span.end == right->span.start &&
            (left->flags & right->flags & SMZ_LEX_WORD) && !c->gone[i] && !c->gone[i - 1])
            return true;
        if (is_stop_inside(c, i) && keep[i - 1] != keep[i + 1])
            return true;
    }
    return false;
}

/* "Half-Life 2", "Vote For Me": the end of a name. */
static bool name_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *name = smz_clause_at(c, i - 1);
        bool ends_name = smz_is_number(l) || (l->tag == SMZ_TAG_IN && (l->flags & SMZ_LEX_UPPER));
        if (keep[i - 1] && !keep[i] && !c->gone[i] && ends_name && smz_is_name(name) &&
            !(l->flags & SMZ_LEX_QUOTED))
            return true;
    }
    return false;
}

/* Whether the verb whose tense is at `tense` has a subject in the plural. */
static bool is_plural_verb(const smz_clause *c, uint32_t tense)
{
    return smz_lexeme_is(c, tense, "are") || smz_lexeme_is(c, tense, "were") ||
           smz_lexeme_is(c, tense, "have") || smz_clause_at(c, tense)->tag == SMZ_TAG_VBP;
}

/* "Hospital are", "a court are": what the verb agrees with was dropped. */
static bool disagrees_at(const smz_clause *c, const bool *keep, uint32_t tense)
{
    uint32_t subject = smz_subject(c, smz_verb_of(c, tense));

    if (subject == NONE || tense == 0 || keep[tense - 1] || !keep[subject] ||
        smz_clause_at(c, subject)->tag != SMZ_TAG_NN || smz_is_kind(c, subject, SMZ_LIST_PLURAL))
        return false;
    /* "Phone and laptop", whatever the tree has the "and" hang on. */
    for (uint32_t i = c->first[subject] - (c->first[subject] > 0 ? 1 : 0); i < tense; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_CC)
            return false;
    return is_plural_verb(c, tense);
}

static bool disagrees(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (keep[i] && smz_is_finite(smz_clause_at(c, i)) && disagrees_at(c, keep, i))
            return true;
    return false;
}

/* "an idiom that elders throw around: Pick": what a colon announces is whole, or not there. */
static bool colon_cut(const smz_clause *c, const bool *keep)
{
    uint32_t colon = 0;

    /* "2001: A Space Odyssey" is a name. */
    while (colon < c->lexemes.size &&
           (!smz_lexeme_is(c, colon, ":") || (smz_clause_at(c, colon)->flags & SMZ_LEX_QUOTED)))
        colon++;
    if (colon == c->lexemes.size || !keep[colon])
        return false;
    for (uint32_t i = colon; i < c->lexemes.size; i++)
        if (!keep[i] && !c->gone[i] && !smz_is_punctuation(smz_clause_at(c, i)))
            return true;
    return false;
}

static const smz_guard whole_guards[] = {
    {"quotation cut", quotation_cut, false},
    {"no finite verb", verbless, false},
    {"word split", word_split, false},
    {"phrase broken", orphan, false},
    {"two finite verbs", smz_guards_two_verbs, true},
    {"name split", name_split, false},
    {"disagreement", disagrees, false},
    {"dangling end", dangling, true},
    {"relative clause alone", relative_alone, false},
    {"lone comma", lone_comma, true},
    {"colon cut", colon_cut, true},
    {"speech lost", smz_content_lost, false},
    {"speech lost", smz_says_no_clause, false},
    {"speech verbless", smz_speech_verbless, false},
    {"two subjects", two_subjects, false},
    {"object lost", smz_object_lost, false},
    {"too short", too_short, false},
};

const char *smz_guards_split(const smz_clause *c, const bool *keep)
{
    return word_split(c, keep) ? "word split" : smz_guards_scope(c, keep);
}

const char *smz_guards_lost_meaning(const smz_clause *c, const bool *keep)
{
    const char *split = smz_guards_split(c, keep);

    if (split)
        return split;
    return quotation_cut(c, keep) ? "quotation cut"
                                  : smz_guards_dropped(c, keep, SMZ_SEVERITY_MEANING);
}

/* "orders judges to stop": whatever the infinitive hangs on, it is what was ordered. */
bool smz_guards_lost_order(const smz_clause *c, const bool *keep)
{
    if (!smz_is_kind(c, c->root, SMZ_LIST_ORDER))
        return false;
    for (uint32_t i = c->root; i < c->lexemes.size; i++)
        if (!keep[i] && !c->gone[i] && smz_clause_at(c, i)->tag == SMZ_TAG_TO)
            return true;
    return false;
}

const char *smz_guards_incomplete(const smz_clause *c, const bool *keep)
{
    if (smz_guards_lost_order(c, keep))
        return "argument missed";
    return smz_guards_dropped(c, keep, SMZ_SEVERITY_COMPLETENESS);
}

static const char *reject(const smz_clause *c, const bool *keep, bool mendable)
{
    const char *name = smz_guards_dropped(c, keep, SMZ_SEVERITY_MEANING);

    if (!name)
        name = smz_guards_dropped(c, keep, SMZ_SEVERITY_GRAMMAR);
    if (!name)
        name = smz_guard_find(whole_guards, sizeof whole_guards / sizeof *whole_guards, c, keep,
                              mendable);
    if (!name)
        name = smz_guards_seams(c, keep, mendable);
    /* Many words are looked up for it: it is asked last. */
    return name ? name : smz_guards_scope(c, keep);
}

const char *smz_guards_reject(const smz_clause *c, const bool *keep)
{
    return reject(c, keep, true);
}

const char *smz_guards_reject_for_good(const smz_clause *c, const bool *keep)
{
    return reject(c, keep, false);
}
