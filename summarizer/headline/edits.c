#include "headline/edits.h"

#include "base/error.h"
#include "headline/agreement.h"
#include "headline/arguments.h"
#include "headline/articles.h"
#include "headline/morphology.h"

#define NONE SMZ_NO_HEAD

/* "She", "this": what stands for a noun keeps the verb that helps. */
static bool is_pronoun(const smz_clause *c, uint32_t i)
{
    return i != NONE &&
           (smz_clause_at(c, i)->tag == SMZ_TAG_PRP || smz_clause_at(c, i)->tag == SMZ_TAG_DT);
}

/* Puts the form of that tag in a verb's place; a word that has none stays as it is. */
static int inflect(bool *done, smz_cut *cut, const smz_clause *c, uint32_t i, smz_tag tag,
                   smz_arena *arena, smz_error *error)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    smz_text word = smz_text_slice(c->lexemes.text, l->span);
    smz_word_form lemma, form;
    char *copy;

    *done = smz_lemmatize(&lemma, word, (smz_tag)l->tag) &&
            smz_inflect(&form, (smz_text){lemma.data, lemma.size}, tag);
    if (!*done)
        return SMZ_OK;
    copy = smz_arena_copy(arena, form.data, form.size);
    if (!copy)
        return smz_fail_memory(error);
    cut->form[i] = (smz_text){copy, form.size};
    return SMZ_OK;
}

/* ---- Tense ------------------------------------------------------------------------------ */

/* Whether a lexeme belongs to the main clause: no other verb stands between it and the root, but
 * for one that the root takes ("stopped printing notes months ago"). */
static bool is_of_root(const smz_clause *c, uint32_t i)
{
    for (size_t steps = 0; i != NONE && i != c->root && steps < c->lexemes.size; steps++) {
        i = smz_clause_at(c, i)->head;
        if (i != NONE && i != c->root && smz_is_verb(smz_clause_at(c, i)) &&
            smz_clause_at(c, i)->relation != SMZ_REL_XCOMP)
            return false;
    }
    return true;
}

/* A word that sets what is told in the past; "the last four" are no time. */
static bool is_past(const smz_clause *c, uint32_t i)
{
    bool last = smz_lexeme_is(c, i, "last") && i + 1 < c->lexemes.size &&
                smz_is_number(smz_clause_at(c, i + 1));

    bool at_first = i > 0 && smz_lexeme_is(c, i, "first") && smz_lexeme_is(c, i - 1, "at");

    return (smz_is_kind(c, i, SMZ_LIST_PAST) && !last) || at_first;
}

/* "Has ruled the country before": once, and no more. */
static bool tells_before(const smz_clause *c)
{
    for (uint32_t i = c->root + 1; i < c->lexemes.size; i++)
        if (smz_lexeme_is(c, i, "before") &&
            (i + 1 == c->lexemes.size || smz_is_punctuation(smz_clause_at(c, i + 1))))
            return true;
    return false;
}

/* A year, or a word that sets what is told in the past. */
static bool tells_past(const smz_clause *c, const smz_cut *cut)
{
    /* "Said they were arrested a year ago": that is not when he said so. */
    bool said = smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE);

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        /* Not that of "Euro 2008". */
        bool year = smz_is_year_at(c, i) && !(i > 0 && smz_is_name(smz_clause_at(c, i - 1)));
        /* "comes into the limelight when she opposed": both verbs change, or none. */
        bool then = smz_lexeme_is(c, i, "when") || smz_lexeme_is(c, i, "while");
        if ((cut->keep[i] && then) ||
            (((cut->keep[i] && !said) || is_of_root(c, i)) && (year || is_past(c, i))))
            return true;
    }
    return false;
}

/* Whether a later sentence goes back behind the news: it names a month or a year, wherever it
 * hangs, or says "had" or "then". */
static bool tells_earlier(const smz_clause *c)
{
    static const char *const words[] = {"had",   "earlier", "then",  "once",   "since",
                                        "until", "before",  "first", "former", "originally"};

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (!c->gone[i] && !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) &&
            (smz_is_year_at(c, i) ||
             (smz_is_kind(c, i, SMZ_LIST_MONTH) && smz_is_name(smz_clause_at(c, i))) ||
             smz_is_one_of(c, i, words, sizeof words / sizeof *words)))
            return true;
    return false;
}

/* Whether a verb is joined to the root, so that both have one tense: "pretended and jeered". */
static bool is_joined(const smz_clause *c, uint32_t verb)
{
    for (size_t steps = 0; verb != c->root && steps < c->lexemes.size; steps++) {
        smz_relation r = smz_clause_at(c, verb)->relation;
        if (r != SMZ_REL_CONJ && r != SMZ_REL_XCOMP && r != SMZ_REL_PARATAXIS)
            return false;
        verb = smz_clause_at(c, verb)->head;
    }
    return verb == c->root;
}

/* Whether a verb in the past, of the root's tense, is one that has no other: then all stay so. */
static bool has_past_tense(const smz_clause *c, const smz_cut *cut)
{
    if (c->flags & SMZ_HEADLINE_PRONOUN_RESOLVED)
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t verb = smz_verb_of(c, i);
        bool edited = verb == c->root || (smz_clause_at(c, verb)->head == c->root &&
                                          smz_clause_at(c, verb)->relation == SMZ_REL_CONJ);
        if (!cut->keep[i] || l->tag != SMZ_TAG_VBD || (l->flags & SMZ_LEX_QUOTED) ||
            !is_joined(c, verb))
            continue;
        if (!edited || l->relation == SMZ_REL_COP || (i != verb && smz_is_having(c, i)) ||
            (i == verb && smz_is_kind(c, i, SMZ_LIST_STATE)))
            return true;
    }
    return false;
}

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

static bool measures_time(const smz_clause *c, uint32_t i)
{
    return i < c->lexemes.size &&
           (smz_is_kind(c, i, SMZ_LIST_TIME) || smz_lexeme_is(c, i, "years"));
}

/* "For a third week" is how often, and no duration. */
static bool counts_times(const smz_clause *c, uint32_t i)
{
    return i + 1 < c->lexemes.size && smz_is_kind(c, i + 1, SMZ_LIST_ORDINAL) &&
           smz_is_article(c, i);
}

/* "has hidden its losses for years", "has led since May": it did so all the time, and does. */
static bool tells_duration(const smz_clause *c, const smz_cut *cut)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (cut->keep[i] &&
            (smz_lexeme_is(c, i, "since") ||
             (smz_lexeme_is(c, i, "for") && !counts_times(c, i + 1) &&
              (measures_time(c, i + 1) || measures_time(c, i + 2) || measures_time(c, i + 3)))))
            return true;
    return false;
}

static int present(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_number n, smz_arena *arena,
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
           verb + 1 < c->lexemes.size && smz_clause_at(c, verb + 1)->tag == SMZ_TAG_TO;
}

/* "Has killed three and wounded 20" -> "kills three and wounds 20"; "has softened but not dropped"
 * is one tense, which stays. */
static int edit_joined(smz_cut *cut, const smz_clause *c, uint32_t verb, smz_number n,
                       smz_arena *arena, smz_error *error)
{
    int status = SMZ_OK;

    for (uint32_t i = verb + 1; i < c->lexemes.size && status == SMZ_OK; i++)
        if (is_joined_to(cut, c, verb, i) && is_under_help(c, i))
            status = present(cut, c, i, n, arena, error);
    return status;
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

/* "was arrested" -> "arrested", "is heading" -> "heading", "will go" -> "to go", "has won" ->
 * "wins". */
static int edit_helped(smz_cut *cut, const smz_clause *c, uint32_t verb, uint32_t help, bool past,
                       smz_arena *arena, smz_error *error)
{
    smz_tag tag = smz_clause_at(c, verb)->tag;
    /* "He was playing" as he said; "were searching on Friday". */
    uint32_t subject = smz_subject(c, verb);
    bool going_on = (c->flags & SMZ_HEADLINE_PRONOUN_RESOLVED) != 0 || (c->dated && !past);

    /* "She born", "it making progress"; "has softened but not dropped" is one tense. */
    if ((is_pronoun(c, subject) && smz_is_being(c, help)) || shares_help(cut, c, verb, help))
        return SMZ_OK;
    if (tag == SMZ_TAG_VB && smz_lexeme_is(c, help, "will") && help + 1 == verb &&
        !asks_for_infinitive(c, help) && !is_obliged(c, verb) && !is_told(cut, c, help) &&
        !smz_is_kind(c, verb, SMZ_LIST_STANCE | SMZ_LIST_STATE)) {
        cut->form[help] = SMZ_TEXT("to");
    } else if (tag == SMZ_TAG_VBN && smz_is_being(c, help) && help < verb) {
        cut->keep[help] = false;
    } else if (tag == SMZ_TAG_VBG && help < verb &&
               (smz_lexeme_is(c, help, "is") || smz_lexeme_is(c, help, "are") ||
                (going_on && smz_is_being(c, help)))) {
        cut->keep[help] = false;
    } else if (tag == SMZ_TAG_VBN && !tells_duration(c, cut) && !tells_before(c) &&
               !had_once(cut, c, verb) &&
               (smz_lexeme_is(c, help, "has") || smz_lexeme_is(c, help, "have"))) {
        smz_number n = smz_lexeme_is(c, help, "has") && !is_plural_noun(c, smz_subject(c, verb))
                           ? SMZ_SINGULAR
                           : SMZ_PLURAL;
        int status = present(cut, c, verb, n, arena, error);
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
        is_pronoun(c, subject) || past || tells_duration(c, cut))
        return;
    cut->keep[has] = cut->keep[been] = false;
    cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
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

    if (verb + 1 >= c->lexemes.size || (smz_clause_at(c, verb + 1)->tag != SMZ_TAG_IN &&
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
    const smz_lexeme *l = smz_clause_at(c, verb);
    smz_tag next =
        verb + 1 < c->lexemes.size ? (smz_tag)smz_clause_at(c, verb + 1)->tag : SMZ_TAG_NONE;

    return l->relation == SMZ_REL_CONJ && l->head != NONE &&
           smz_child(c, l->head, SMZ_REL_AUX_PASS) != NONE && smz_subject(c, verb) == NONE &&
           (next == SMZ_TAG_JJ || next == SMZ_TAG_IN || next == SMZ_TAG_TO);
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
        return SMZ_OK;
    }
    if (helps == 2) {
        edit_perfect_passive(cut, c, verb);
        edit_progressive_passive(cut, c, verb, past);
        edit_perfect_progressive(cut, c, verb, past);
    }
    if (helps == 1)
        return edit_helped(cut, c, verb, help, past, arena, error);
    if (helps == 0 && !past && (l->tag == SMZ_TAG_VBD || is_second_past(cut, c, verb)) &&
        !smz_lexeme_is(c, verb, "used") && !smz_is_being(c, verb) &&
        !smz_is_kind(c, verb, SMZ_LIST_STATE) && !may_be_participle(c, verb))
        return present(cut, c, verb, smz_number_in(c, cut, subject), arena, error);
    return SMZ_OK;
}

/* What somebody is set to do, or unlikely to. */
static bool is_outlook(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"set",    "due",    "likely", "expected", "unlikely",
                                        "poised", "ready",  "keen",   "eager",    "determined",
                                        "able",   "unable", "close",  "certain",  "yet"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* Whether an adverb may stand between "is" and what is said of the future. */
static bool is_before_outlook(const smz_clause *c, uint32_t i)
{
    return (smz_clause_at(c, i)->tag == SMZ_TAG_RB && !is_outlook(c, i) &&
            !smz_is_kind(c, i, SMZ_LIST_NEGATION)) ||
           (smz_lexeme_is(c, i, "all") && smz_lexeme_is(c, i + 1, "set"));
}

/* "is to merge" -> "to merge", "is (all) set to merge" -> "(all) set to merge", "is reportedly
 * close to merging" -> "reportedly close to merging". */
static void drop_outlook(smz_cut *cut, const smz_clause *c)
{
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t word = i + 1 + is_before_outlook(c, i + 1), to = word + is_outlook(c, word);
        bool being = smz_lexeme_is(c, i, "is") || smz_lexeme_is(c, i, "are"), infinitive;
        if (!being || to + 1 >= c->lexemes.size || (to == word && word > i + 1))
            continue;
        infinitive =
            smz_clause_at(c, to)->tag == SMZ_TAG_TO && smz_clause_at(c, to + 1)->tag == SMZ_TAG_VB;
        if ((infinitive || (smz_lexeme_is(c, word, "close") && smz_lexeme_is(c, to, "to"))) &&
            cut->keep[i] && smz_is_noun(smz_clause_at(c, i - 1)) && cut->keep[i - 1] &&
            smz_clause_at(c, i)->head == c->root && cut->keep[word] && cut->keep[to] &&
            cut->keep[to + 1] && !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED)) {
            cut->keep[i] = false;
            cut->flags |= SMZ_HEADLINE_TENSE_CHANGED;
        }
    }
}

/* "The Serb beat the champion and reached the final": its past looks as its present does. */
static bool may_be_past(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"beat", "hit", "cut", "put", "set", "let", "shut", "quit"};

    return smz_clause_at(c, i)->tag == SMZ_TAG_VBD ||
           (smz_clause_at(c, i)->tag == SMZ_TAG_VBP &&
            smz_is_one_of(c, i, words, sizeof words / sizeof *words));
}

/* "Was a turning point and established him", "has had the chance and has failed": the second verb
 * has the tense of the first. */
static bool stays_past(const smz_cut *cut, const smz_clause *c)
{
    uint32_t tense = smz_tense_of(c, c->root);

    if (smz_is_having(c, c->root) && tense != NONE && tense != c->root && smz_is_having(c, tense))
        return !cut->form[c->root].data;
    return tense != NONE && cut->keep[tense] && may_be_past(c, tense) && !cut->form[tense].data;
}

/* The verb of "as the rivals took the lead", behind a main verb in the present: NONE if there is
 * none. */
static uint32_t verb_of_as(const smz_cut *cut, const smz_clause *c)
{
    uint32_t as = c->root + 1;

    while (as < c->lexemes.size && !(cut->keep[as] && smz_lexeme_is(c, as, "as")))
        as++;
    for (uint32_t i = as + 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t subject = smz_subject(c, i);
        if (cut->keep[i] && smz_is_finite(l))
            return l->tag == SMZ_TAG_VBD && subject != NONE && c->first[subject] == as + 1 ? i
                                                                                           : NONE;
    }
    return NONE;
}

int smz_edit(smz_cut *cut, const smz_clause *c, smz_arena *arena, smz_error *error)
{
    bool past =
        tells_past(c, cut) || (cut->of->sentence > 0 && tells_earlier(c)) || has_past_tense(c, cut);
    uint32_t verb;
    bool together;
    int status = SMZ_OK;

    /* A question is asked in its own words. */
    if (smz_is_question(c))
        return SMZ_OK;
    status = edit_verb(cut, c, c->root, past, arena, error);
    together = !stays_past(cut, c);
    for (uint32_t i = 0; i < c->lexemes.size && status == SMZ_OK; i++) {
        if (together && is_second(c, i))
            status = edit_verb(cut, c, i, past, arena, error);
    }
    /* Both verbs tell of one moment. */
    if (status == SMZ_OK && cut->form[c->root].data && (verb = verb_of_as(cut, c)) != NONE)
        status = edit_verb(cut, c, verb, past, arena, error);
    if (status == SMZ_OK && !c->doubtful)
        drop_outlook(cut, c);
    if (status == SMZ_OK)
        smz_articles_drop(cut, c);
    return status;
}

int smz_attribute(smz_cut *cut, const smz_clause *c, smz_arena *arena, smz_error *error)
{
    static const char *const showing[] = {"show", "shows", "showed", "shown"};
    const smz_lexeme *l = smz_clause_at(c, c->verb);
    smz_number n = smz_number_spoken(c);
    smz_tag tag = n == SMZ_PLURAL ? SMZ_TAG_VBP : SMZ_TAG_VBZ;
    smz_text word = smz_text_slice(c->lexemes.text, l->span);
    smz_word_form lemma, form;
    char *copy;

    cut->after = c->speaker;
    cut->after_end = c->speaker_end;
    cut->flags &= ~(unsigned)SMZ_HEADLINE_ATTRIBUTION_DROPPED;
    cut->flags |= SMZ_HEADLINE_ATTRIBUTION_ADDED;
    cut->verb = n == SMZ_PLURAL ? SMZ_TEXT("say") : SMZ_TEXT("says");
    if (!(smz_is_kind(c, c->verb, SMZ_LIST_STANCE) ||
          smz_is_one_of(c, c->verb, showing, sizeof showing / sizeof *showing)) ||
        !smz_is_verb(l) || !smz_lemmatize(&lemma, word, (smz_tag)l->tag) ||
        !smz_inflect(&form, (smz_text){lemma.data, lemma.size}, tag))
        return SMZ_OK;
    copy = smz_arena_copy(arena, form.data, form.size);
    if (!copy)
        return smz_fail_memory(error);
    cut->verb = (smz_text){copy, form.size};
    return SMZ_OK;
}
