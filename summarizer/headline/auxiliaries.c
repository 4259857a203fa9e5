#include "headline/auxiliaries.h"

#include "base/error.h"
#include "headline/copulas.h"
#include "headline/morphology.h"
#include "headline/tense.h"

#define NONE SMZ_NO_HEAD

/* "She", "this": what stands for a noun keeps the verb that helps. */
static bool is_pronoun(const smz_clause *c, uint32_t i)
{
    return i != NONE &&
           (smz_clause_at(c, i)->tag == SMZ_TAG_PRP || smz_clause_at(c, i)->tag == SMZ_TAG_DT);
}

/* Whether "she" or "who" stands before it, whatever subject the tree has found; not "itself". */
static bool follows_pronoun(const smz_cut *cut, const smz_clause *c, uint32_t i)
{
    smz_tag tag = i > 0 ? (smz_tag)smz_clause_at(c, i - 1)->tag : SMZ_TAG_NONE;

    return (tag == SMZ_TAG_PRP || tag == SMZ_TAG_WP || tag == SMZ_TAG_WDT) && cut->keep[i - 1] &&
           smz_is_kind(c, i - 1, SMZ_LIST_PRONOUN);
}

/* Puts the form of that tag in a verb's place; a word that has none stays as it is. */
static int inflect(bool *done, smz_cut *cut, const smz_clause *c, uint32_t i, smz_tag tag,
                   smz_arena *arena, smz_error *error)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    smz_text word = smz_text_slice(c->lexemes.text, l->span);
    smz_word_form lemma, form;
    char *copy;

    /* "The Lind-led council" leads nobody. */
    *done = !((l->flags & SMZ_LEX_UPPER) && memchr(word.data, '-', word.size)) &&
            smz_lemmatize(&lemma, word, (smz_tag)l->tag) &&
            smz_inflect(&form, (smz_text){lemma.data, lemma.size}, tag);
    if (!*done)
        return SMZ_OK;
    copy = smz_arena_copy(arena, form.data, form.size);
    if (!copy)
        return smz_fail_memory(error);
    cut->form[i] = (smz_text){copy, form.size};
    return SMZ_OK;
}

int smz_present(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_number n, smz_arena *arena,
                smz_error *error)
{
    bool done;
    int status = SMZ_OK;

    if (n == SMZ_NUMBER_UNKNOWN)
        return SMZ_OK;
    status =
        inflect(&done, cut, c, verb, n == SMZ_PLURAL ? SMZ_TAG_VBP : SMZ_TAG_VBZ, arena, error);
    if (done)
        cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
    return status;
}

/* "His willingness to lead" is not "his willingness will lead". */
static bool asks_for_infinitive(const smz_clause *c, uint32_t help)
{
    const smz_valency *before = help > 0 ? c->valency[help - 1] : NULL;

    return before && (before->direct & SMZ_LINK_INFINITIVE);
}

/* "police", "investigations": plural, although "has" follows. */
static bool is_plural_noun(const smz_clause *c, uint32_t i)
{
    return i != NONE &&
           (smz_clause_at(c, i)->tag == SMZ_TAG_NNS || smz_is_kind(c, i, SMZ_LIST_PLURAL)) &&
           !smz_is_kind(c, i, SMZ_LIST_ORGAN);
}

/* A verb that is joined to another one. */
static bool is_joined_to(const smz_cut *cut, const smz_clause *c, uint32_t verb, uint32_t i)
{
    return cut->keep[i] && smz_clause_at(c, i)->head == verb &&
           smz_clause_at(c, i)->relation == SMZ_REL_CONJ;
}

/* A participle that is, and that what helps the other one helps, too. */
static bool is_under_help(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_VBN && smz_tense_of(c, i) == SMZ_NO_HEAD;
}

/* Whether what helps a verb helps one that is joined to it as well, or the verb is joined to one
 * that "to" would not fit: "denies the charge and will appeal". */
static bool shares_help(const smz_cut *cut, const smz_clause *c, uint32_t verb, uint32_t help)
{
    if (smz_lexeme_is(c, help, "will"))
        return smz_clause_at(c, verb)->relation == SMZ_REL_CONJ &&
               smz_subject(c, verb) == SMZ_NO_HEAD;
    if (!smz_is_having(c, help))
        return false;
    for (uint32_t i = verb + 1; i < c->lexemes.size; i++)
        if (is_joined_to(cut, c, verb, i) &&
            (smz_lexeme_is(c, i - 1, "not") ||
             (is_under_help(c, i) && smz_clause_at(c, i - 1)->tag != SMZ_TAG_CC)))
            return true;
    return false;
}

/* "Says his standing will be an issue": behind a verb of saying it is no headline of its own. */
static bool is_told(const smz_cut *cut, const smz_clause *c, uint32_t help)
{
    for (uint32_t i = 0; i < help; i++)
        if (cut->keep[i] && smz_is_finite(smz_clause_at(c, i)) &&
            smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE))
            return true;
    return false;
}

/* What "will have to" or "will need to" be done is not "to have to". */
static bool is_obliged(const smz_clause *c, uint32_t verb)
{
    return (smz_lexeme_is(c, verb, "have") || smz_lexeme_is(c, verb, "need")) &&
           smz_clause_tag(c, verb + 1) == SMZ_TAG_TO;
}

/* States that nobody is "to" be in: "the deal will mean", not "she will remain leader". */
static bool is_lasting(const smz_clause *c, uint32_t verb)
{
    static const char *const acts[] = {"attend", "cost", "remain", "serve", "stand",
                                       "stay",   "sit",  "study",  "teach", "work"};

    return smz_is_kind(c, verb, SMZ_LIST_STANCE | SMZ_LIST_STATE) &&
           !smz_is_one_of(c, verb, acts, sizeof acts / sizeof *acts);
}

/* Whether "will" before a verb or "be" may be "to": not of "there" and "it", nor in what somebody
 * says. */
static bool may_be_to(const smz_cut *cut, const smz_clause *c, uint32_t verb, uint32_t help)
{
    uint32_t before = smz_kept_before(cut->keep, help);
    bool will = smz_lexeme_is(c, help, "will") ||
                (c->backshifted && verb == c->root && smz_lexeme_is(c, help, "would"));

    return will && cut->keep[help] && cut->keep[help + 1] && before != SMZ_NO_HEAD &&
           smz_clause_at(c, before)->tag != SMZ_TAG_EX && !smz_has_infinitive(cut, c, help) &&
           !asks_for_infinitive(c, help) && !is_told(cut, c, help);
}

/* "Has killed three and wounded 20" -> "kills three and wounds 20"; "has softened but not dropped"
 * is one tense, which stays. */
static int edit_joined(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_number n,
                       smz_arena *arena, smz_error *error)
{
    int status = SMZ_OK;

    for (uint32_t i = verb + 1; i < c->lexemes.size && status == SMZ_OK; i++)
        if (is_joined_to(cut, c, verb, i) && is_under_help(c, i))
            status = smz_present(cut, c, i, n, arena, error);
    return status;
}

/* Whether a phrase parts them: "has in fact created" has no shorter form that reads well. */
static bool is_parted(const smz_cut *cut, const smz_clause *c, uint32_t help, uint32_t verb)
{
    for (uint32_t i = help + 1; i < verb; i++)
        if (cut->keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_IN)
            return true;
    return false;
}

/* "Has had the chance" is not "has the chance", but who has had his licence suspended has it
 * suspended. */
static bool had_once(const smz_cut *cut, const smz_clause *c, uint32_t verb)
{
    if (!smz_lexeme_is(c, verb, "had"))
        return false;
    for (uint32_t i = verb + 1; i < c->lexemes.size; i++)
        if (cut->keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_VBN &&
            smz_clause_at(c, i)->relation != SMZ_REL_CONJ)
            return false;
    return true;
}

/* What stands behind "has", whatever the tagger takes it for: "have both left", "has just put". */
static bool is_participle(const smz_clause *c, uint32_t help, uint32_t verb)
{
    smz_tag tag = smz_clause_at(c, verb)->tag;

    if (tag == SMZ_TAG_VBD || tag == SMZ_TAG_VB)
        return verb == help + 1 || (verb == help + 2 && (smz_lexeme_is(c, help + 1, "both") ||
                                                         smz_lexeme_is(c, help + 1, "just") ||
                                                         smz_lexeme_is(c, help + 1, "also")));
    return tag == SMZ_TAG_VBN;
}

int smz_edit_helped(smz_cut *cut, const smz_clause *c, uint32_t verb, uint32_t help, bool past,
                    smz_arena *arena, smz_error *error)
{
    smz_tag tag = smz_clause_at(c, verb)->tag;
    /* "He was playing" as he said; "were searching on Friday"; not "when a roof fell". */
    uint32_t subject = smz_subject(c, verb);
    bool going_on = (c->flags & SMZ_HEADLINE_PRONOUN_RESOLVED) != 0 ||
                    (c->dated && !past && smz_verb_of_moment(c, cut) == SMZ_NO_HEAD);

    /* "She born", "it making progress"; "has softened but not dropped" is one tense. */
    if (((is_pronoun(c, subject) || follows_pronoun(cut, c, help)) && smz_is_being(c, help)) ||
        shares_help(cut, c, verb, help))
        return SMZ_OK;
    if (tag == SMZ_TAG_VB && help + 1 == verb && may_be_to(cut, c, verb, help) &&
        !is_obliged(c, verb) && !is_lasting(c, verb)) {
        cut->form[help] = SMZ_TEXT("to");
    } else if (tag == SMZ_TAG_VBN && smz_is_being(c, help) && help < verb) {
        cut->keep[help] = false;
    } else if (tag == SMZ_TAG_VBG && help < verb &&
               (smz_lexeme_is(c, help, "is") || smz_lexeme_is(c, help, "are") ||
                (going_on && smz_is_being(c, help)))) {
        cut->keep[help] = false;
    } else if (is_participle(c, help, verb) && !smz_tells_duration(c, cut) &&
               !smz_tells_before(c) && !had_once(cut, c, verb) && !is_parted(cut, c, help, verb) &&
               (smz_lexeme_is(c, help, "has") || smz_lexeme_is(c, help, "have"))) {
        /* "Wales and Lions centre Jonas Berg has": one person, for all that the tree has two. */
        bool joined = subject != SMZ_NO_HEAD && smz_child(c, subject, SMZ_REL_CONJ) != SMZ_NO_HEAD;
        smz_number n = smz_lexeme_is(c, help, "has") && (!is_plural_noun(c, subject) || joined)
                           ? SMZ_SINGULAR
                           : SMZ_PLURAL;
        int status = smz_present(cut, c, verb, n, arena, error);
        if (status != SMZ_OK || !cut->form[verb].data)
            return status;
        cut->keep[help] = false;
        return edit_joined(cut, c, verb, n, arena, error);
    } else {
        return SMZ_OK;
    }
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
    return SMZ_OK;
}

/* Whether a clause stands beside the root's, as whole as it is: "will be paid by mills; bakers are
 * exempt". */
static bool has_clause_beside(const smz_cut *cut, const smz_clause *c, uint32_t verb)
{
    for (uint32_t i = verb + 1; i < c->lexemes.size; i++)
        if (cut->keep[i] &&
            ((smz_clause_at(c, i)->flags & SMZ_LEX_BREAK) ||
             (smz_clause_at(c, i)->head == verb && smz_clause_at(c, i)->relation == SMZ_REL_CONJ &&
              smz_tense_of(c, i) != SMZ_NO_HEAD)))
            return true;
    return false;
}

/* "Will be harder to copy", "will be seen as a threat": what is foretold, and nothing that somebody
 * is to do. */
static bool is_foretold(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {"seen",     "remembered", "known",  "felt",
                                        "regarded", "viewed",     "missed", "judged"};
    smz_tag tag = smz_clause_at(c, verb)->tag;

    return tag == SMZ_TAG_JJ || tag == SMZ_TAG_JJR || tag == SMZ_TAG_RBR ||
           smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
}

/* "The supply to Osby will be cut": with another "to" it reads badly. */
static bool holds_to(const smz_cut *cut, const smz_clause *c, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++)
        if (cut->keep[i] && smz_lexeme_is(c, i, "to"))
            return true;
    return false;
}

int smz_edit_future(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_arena *arena,
                    smz_error *error)
{
    uint32_t help = smz_child(c, verb, SMZ_REL_AUX), be = help + 1;
    uint32_t subject = smz_subject(c, verb);
    bool done = false;
    int status = SMZ_OK;

    if (help == SMZ_NO_HEAD || be >= c->lexemes.size || be > verb || !smz_lexeme_is(c, be, "be") ||
        subject == SMZ_NO_HEAD || subject > help || is_pronoun(c, subject) ||
        smz_clause_at(c, verb)->relation == SMZ_REL_CONJ || !may_be_to(cut, c, verb, help) ||
        is_foretold(c, verb) || holds_to(cut, c, help) || has_clause_beside(cut, c, verb))
        return SMZ_OK;
    if (smz_clause_at(c, verb)->tag == SMZ_TAG_VBG && be + 1 == verb) {
        status = inflect(&done, cut, c, verb, SMZ_TAG_VB, arena, error);
        cut->keep[be] = !done;
    }
    cut->form[help] = SMZ_TEXT("to");
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
    return status;
}

/* "has been arrested" -> "arrested". */
static void edit_perfect_passive(smz_cut *cut, const smz_clause *c, uint32_t verb)
{
    uint32_t been = smz_child(c, verb, SMZ_REL_AUX_PASS), has = smz_child(c, verb, SMZ_REL_AUX);
    uint32_t subject = smz_subject(c, verb);

    if (is_pronoun(c, subject))
        return;
    if (been == NONE || has == NONE || !smz_lexeme_is(c, been, "been") || has > been ||
        !(smz_lexeme_is(c, has, "has") || smz_lexeme_is(c, has, "have")))
        return;
    cut->keep[been] = cut->keep[has] = false;
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
}

/* What somebody "is being urged" to, he is urged: "being" tells nothing of it. */
static bool is_said_at_once(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {"urged",   "asked",   "sued",       "told",
                                        "advised", "offered", "encouraged", "warned",
                                        "pressed", "invited", "accused",    "hailed",
                                        "praised", "blamed",  "criticised", "criticized"};

    return smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
}

/* Whether the subject, or one that is joined to it, is what stands before `i`. */
static bool follows_subject(const smz_cut *cut, const smz_clause *c, uint32_t subject, uint32_t i)
{
    uint32_t before = smz_kept_before(cut->keep, i);

    return before == subject || (before != NONE && smz_clause_at(c, before)->head == subject &&
                                 smz_clause_at(c, before)->relation == SMZ_REL_CONJ);
}

/* "is being treated" -> "being treated"; "was being treated on Tuesday", too. */
static void edit_progressive_passive(smz_cut *cut, const smz_clause *c, uint32_t verb, bool past)
{
    uint32_t being = smz_child(c, verb, SMZ_REL_AUX_PASS), is = smz_child(c, verb, SMZ_REL_AUX);
    uint32_t subject = smz_subject(c, verb);
    bool now;

    /* The tree may have both for one. */
    if (is == NONE && being != NONE && smz_is_being(c, being) && being + 1 < verb)
        is = being++;
    if (being == NONE || is == NONE || !smz_lexeme_is(c, being, "being") || is > being ||
        !smz_is_being(c, is) || subject == NONE || is_pronoun(c, subject))
        return;
    now = smz_lexeme_is(c, is, "is") || smz_lexeme_is(c, is, "are");
    /* "A workshop to help people is being held": not people being held. */
    if ((!now && (past || !c->dated)) || !follows_subject(cut, c, subject, is))
        return;
    cut->keep[is] = false;
    cut->keep[being] = !(now && is_said_at_once(c, verb));
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
}

/* "has been helping" -> "helping", which goes on; not "for years", "since May". */
static void edit_perfect_progressive(smz_cut *cut, const smz_clause *c, uint32_t verb, bool past)
{
    uint32_t has = smz_child(c, verb, SMZ_REL_AUX), been = has == NONE ? NONE : has + 1;
    uint32_t subject = smz_subject(c, verb);

    while (been != NONE && been < verb && smz_clause_at(c, been)->tag == SMZ_TAG_RB)
        been++;
    if (been == NONE || been >= verb || smz_clause_at(c, verb)->tag != SMZ_TAG_VBG ||
        !smz_lexeme_is(c, been, "been") || smz_clause_at(c, been)->head != verb ||
        !(smz_lexeme_is(c, has, "has") || smz_lexeme_is(c, has, "have")) || subject == NONE ||
        is_pronoun(c, subject) || past || smz_tells_duration(c, cut))
        return;
    cut->keep[has] = cut->keep[been] = false;
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
}

void smz_edit_helped_twice(smz_cut *cut, const smz_clause *c, uint32_t verb, bool past)
{
    edit_perfect_passive(cut, c, verb);
    edit_progressive_passive(cut, c, verb, past);
    edit_perfect_progressive(cut, c, verb, past);
}
