#include "headline/edits.h"

#include "base/error.h"
#include "headline/agreement.h"
#include "headline/arguments.h"
#include "headline/articles.h"
#include "headline/auxiliaries.h"
#include "headline/copulas.h"
#include "headline/morphology.h"
#include "headline/tense.h"

#define NONE SMZ_NO_HEAD

static bool is_negated(const smz_clause *c, uint32_t verb)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (smz_clause_at(c, i)->head == verb && smz_is_kind(c, i, SMZ_LIST_NEGATION))
            return true;
    return false;
}

/* The verb's auxiliary, when it has just that one; `*count` tells how many there are. */
static uint32_t auxiliary(const smz_clause *c, uint32_t verb, unsigned *count)
{
    uint32_t found = NONE;

    *count = 0;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        smz_relation r = smz_clause_at(c, i)->relation;
        if (smz_clause_at(c, i)->head == verb && (r == SMZ_REL_AUX || r == SMZ_REL_AUX_PASS) &&
            !c->gone[i]) {
            if (++*count == 1)
                found = i;
        }
    }
    return found;
}

/* "was on Tuesday inducted": a verb between subject and verb that does not hang on it shows that
 * the tree is wrong about its tense. */
static bool follows_loose_verb(const smz_clause *c, uint32_t verb, uint32_t subject)
{
    if (subject == NONE || subject > verb)
        return false;
    for (uint32_t i = c->end[subject]; i < verb; i++)
        if (smz_is_finite(smz_clause_at(c, i)) && smz_clause_at(c, i)->head != verb && !c->gone[i])
            return true;
    return false;
}

/* "The attendant suspended over the pictures says ...": a past tense without an object before a
 * preposition, and another finite verb behind it, may as well be a participle. */
static bool may_be_participle(const smz_clause *c, uint32_t verb)
{
    unsigned opened = 0;

    /* What is "said" is said by somebody. */
    if (smz_lexeme_is(c, verb, "said") || verb + 1 >= c->lexemes.size ||
        (smz_clause_at(c, verb + 1)->tag != SMZ_TAG_IN &&
         smz_clause_at(c, verb + 1)->tag != SMZ_TAG_RB &&
         smz_clause_at(c, verb + 1)->tag != SMZ_TAG_TO))
        return false;
    for (uint32_t i = verb + 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if ((l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC || l->tag == SMZ_TAG_WDT ||
            l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WRB ||
            (l->relation == SMZ_REL_MARK && !smz_is_occasion_word(c, i)))
            return false;
        /* "Launched after a bridge fell has been halted": each of them has a verb of its own. */
        opened += smz_is_occasion_word(c, i);
        if (opened > 0 && l->tag == SMZ_TAG_VBN && smz_is_noun(smz_clause_at(c, i - 1)))
            opened--;
        if (smz_is_finite(l) && !c->gone[i] && (opened == 0 || opened-- == 0))
            return true;
    }
    return false;
}

/* "Has defended": behind its helping verb there is no doubt what a verb is. */
static bool is_certain(const smz_clause *c, uint32_t verb)
{
    unsigned helps;

    return verb > 0 && auxiliary(c, verb, &helps) == verb - 1;
}

/* Whether a verb is joined to the root: by the tree, or by the word before it ("but refused", "then
 * sold"), whatever the tree has it for. */
static bool is_second(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (l->head != c->root || !smz_is_verb(l))
        return false;
    return l->relation == SMZ_REL_CONJ ||
           ((l->relation == SMZ_REL_ADVCL || l->relation == SMZ_REL_PARATAXIS) && i > c->root &&
            (smz_clause_at(c, i - 1)->tag == SMZ_TAG_CC || smz_lexeme_is(c, i - 1, "then")));
}

/* "Shot and killed a man": tagged for a participle, it is a past tense as the first is. */
static bool is_second_past(const smz_cut *cut, const smz_clause *c, uint32_t verb)
{
    const smz_lexeme *l = smz_clause_at(c, verb);
    smz_text word = smz_text_slice(c->lexemes.text, l->span);
    smz_word_form lemma;

    if (l->tag != SMZ_TAG_VBN || !is_second(c, verb) ||
        smz_clause_at(c, c->root)->tag != SMZ_TAG_VBD || !cut->form[c->root].data)
        return false;
    /* "Seven" is no form of another word. */
    return smz_lemmatize(&lemma, word, SMZ_TAG_VBN) &&
           !smz_text_equal((smz_text){lemma.data, lemma.size}, word);
}

/* Whether another verb, and then "than", stand before a verb. */
static bool is_compared(const smz_clause *c, uint32_t verb)
{
    bool told = false;

    for (uint32_t i = 0; i < verb; i++) {
        if (told && smz_lexeme_is(c, i, "than") && !smz_is_number(smz_clause_at(c, i + 1)))
            return true;
        told |= smz_is_finite(smz_clause_at(c, i)) && smz_verb_of(c, i) != verb;
    }
    return false;
}

/* "Was cleared of theft but found guilty of fraud": the second is as passive as the first. */
static bool shares_passive(const smz_clause *c, uint32_t verb)
{
    static const char *const harmed[] = {"injured",  "wounded",   "hurt",    "killed",
                                         "arrested", "detained",  "damaged", "destroyed",
                                         "trapped",  "displaced", "rescued"};
    const smz_lexeme *l = smz_clause_at(c, verb);
    smz_tag next = smz_clause_tag(c, verb + 1);

    if (l->relation != SMZ_REL_CONJ || l->head == NONE ||
        smz_child(c, l->head, SMZ_REL_AUX_PASS) == NONE)
        return false;
    /* "Were killed and several others injured." */
    if (smz_subject(c, verb) != NONE)
        return smz_child(c, verb, SMZ_REL_OBJ) == NONE &&
               smz_child(c, verb, SMZ_REL_AUX_PASS) == NONE &&
               smz_child(c, verb, SMZ_REL_AUX) == NONE &&
               smz_is_one_of(c, verb, harmed, sizeof harmed / sizeof *harmed);
    return next == SMZ_TAG_JJ || next == SMZ_TAG_IN || next == SMZ_TAG_TO;
}

/* "Used to be": no more. What is "used" in a later sentence may have been for long. */
static bool is_custom(const smz_clause *c, uint32_t verb)
{
    return smz_lexeme_is(c, verb, "used") &&
           (smz_is_next(c, verb, "to") || c->lexemes.sentence > 0);
}

static int edit_verb(smz_cut *cut, const smz_clause *c, uint32_t verb, bool past, smz_arena *arena,
                     smz_error *error)
{
    const smz_lexeme *l = smz_clause_at(c, verb);
    uint32_t subject = smz_subject(c, verb), copula = smz_child(c, verb, SMZ_REL_COP), help;
    unsigned helps;

    /* "who was thrown" is no "who thrown", "more than he first offered" no "first offer". */
    if ((subject != NONE && smz_clause_at(c, subject)->tag == SMZ_TAG_WP) || is_compared(c, verb) ||
        shares_passive(c, verb))
        return SMZ_OK;
    if ((c->doubtful && !is_certain(c, verb)) || !cut->keep[verb] || (l->flags & SMZ_LEX_QUOTED) ||
        is_negated(c, verb) || follows_loose_verb(c, verb, subject))
        return SMZ_OK;
    if (subject == NONE && (l->relation == SMZ_REL_CONJ || is_second(c, verb)))
        subject = smz_subject(c, l->head);
    help = auxiliary(c, verb, &helps);
    if (copula != NONE) {
        if ((c->flags & SMZ_HEADLINE_PRONOUN_RESOLVED) && !past && helps == 0) {
            if (smz_lexeme_is(c, copula, "was"))
                cut->form[copula] = SMZ_TEXT("is");
            else if (smz_lexeme_is(c, copula, "were"))
                cut->form[copula] = SMZ_TEXT("are");
        }
        return smz_edit_future(cut, c, verb, arena, error);
    }
    if (helps == 2) {
        smz_edit_helped_twice(cut, c, verb, past);
        return smz_edit_future(cut, c, verb, arena, error);
    }
    if (helps == 1)
        return smz_edit_helped(cut, c, verb, help, past, arena, error);
    if (helps == 0 && !past &&
        (l->tag == SMZ_TAG_VBD || is_second_past(cut, c, verb) || smz_is_past_clause(c, verb)) &&
        !is_custom(c, verb) && !smz_is_being(c, verb) && !smz_is_state(c, verb) &&
        !may_be_participle(c, verb))
        return smz_present(cut, c, verb, smz_number_in(c, cut, subject), arena, error);
    return SMZ_OK;
}

/* Whether the main verb has become a present tense, or a participle that has lost its "was". */
static bool is_told_now(const smz_cut *cut, const smz_clause *c)
{
    uint32_t tense = smz_tense_of(c, c->root);

    return cut->form[c->root].data ||
           (tense != NONE && tense != c->root && !cut->keep[tense] && smz_is_being(c, tense));
}

int smz_edit(smz_cut *cut, const smz_clause *c, smz_arena *arena, smz_error *error)
{
    bool past = smz_is_told_past(c, cut);
    uint32_t verb;
    bool together;
    int status = SMZ_OK;

    /* A question is asked in its own words. */
    if (smz_is_question(c))
        return SMZ_OK;
    status = edit_verb(cut, c, c->root, past, arena, error);
    together = !smz_stays_past(cut, c);
    for (uint32_t i = 0; i < c->lexemes.size && status == SMZ_OK; i++) {
        if (together && is_second(c, i))
            status = edit_verb(cut, c, i, past, arena, error);
    }
    /* Both verbs tell of one moment. */
    verb = smz_verb_of_moment(c, cut);
    if (status == SMZ_OK && verb != NONE && is_told_now(cut, c))
        status = edit_verb(cut, c, verb, past, arena, error);
    if (status == SMZ_OK && !c->doubtful) {
        smz_drop_outlook(cut, c);
        smz_drop_going(cut, c);
        smz_drop_copula(cut, c, smz_sets_past(c, cut));
    }
    if (status == SMZ_OK)
        smz_articles_drop(cut, c);
    return status;
}
