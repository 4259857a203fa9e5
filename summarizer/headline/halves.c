/* Guards of halves: what "with" tells of somebody without what he does, "as eagerly awaited"
 * without "as" what, a number without what it counts, and phrases of a verb or noun that was
 * dropped. */
#include "headline/halves.h"

#include "headline/complements.h"
#include "headline/guard.h"
#include "headline/severed.h"

#define SIZE(list) (sizeof(list) / sizeof *(list))

/* ---- Somebody without what he does ----------------------------------------------------------- */

bool smz_is_in_noun_phrase(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_at(c, i)->tag;

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_JJ || tag == SMZ_TAG_CD || tag == SMZ_TAG_DT ||
           tag == SMZ_TAG_PRPS || tag == SMZ_TAG_POS || tag == SMZ_TAG_PRP;
}

/* Where the gap begins behind a noun phrase that is kept whole from `i` on; the size: there is
 * none.
 */
static uint32_t gap_behind_phrase(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t first = i;

    while (i < c->lexemes.size && (keep[i] || c->gone[i]) && smz_is_in_noun_phrase(c, i))
        i++;
    return i > first && i < c->lexemes.size && smz_is_gap(c, keep, i) &&
                   (smz_is_noun(smz_clause_at(c, i - 1)) ||
                    smz_clause_at(c, i - 1)->tag == SMZ_TAG_PRP)
               ? i
               : (uint32_t)c->lexemes.size;
}

uint32_t smz_behind_adverbs(const smz_clause *c, uint32_t i)
{
    while (i + 1 < c->lexemes.size &&
           (smz_clause_at(c, i)->tag == SMZ_TAG_RB || smz_clause_at(c, i)->tag == SMZ_TAG_RBR ||
            smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_TIME) || smz_lexeme_is(c, i, "more") ||
            smz_lexeme_is(c, i, "than")))
        i++;
    return i;
}

/* What a thing is like, more often than what somebody does: "with a bag containing shoes". */
static bool tells_apart(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "containing", "carrying",  "including",   "costing",  "involving", "showing",
        "holding",    "bearing",   "wearing",     "weighing", "belonging", "measuring",
        "stating",    "depicting", "featuring",   "reading",  "living",    "totalling",
        "ranging",    "starring",  "representing"};

    return smz_is_one_of(c, i, words, SIZE(words));
}

/* Whether a participle at `verb` is of the noun before `gap`: by the tree, or as more than a
 * preposition's noun stands before it. */
static bool is_done_by(const smz_clause *c, uint32_t gap, uint32_t verb)
{
    return verb > gap || smz_clause_at(c, verb)->head == gap - 1 || smz_subject(c, verb) == gap - 1;
}

/* "Get a raise with the government" of "... with the government more than doubling their pay". */
static bool absolute_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "with"))
        return false;
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t gap, verb;
        if (!keep[i] || !smz_lexeme_is(c, i, "with") || smz_lexeme_is(c, i + 1, "a") ||
            smz_lexeme_is(c, i + 1, "an"))
            continue;
        gap = gap_behind_phrase(c, keep, i + 1);
        verb = gap < c->lexemes.size ? smz_behind_adverbs(c, gap) : gap;
        if (smz_clause_tag(c, verb) == SMZ_TAG_VBG && !keep[verb] && !tells_apart(c, verb) &&
            is_done_by(c, gap, verb))
            return true;
    }
    return false;
}

/* Of whom something happens or may happen that a participle tells: "the case of two boys being
 * hit", "the chances of a man surviving". */
static bool is_of_happening(const smz_clause *c, uint32_t link)
{
    static const char *const words[] = {
        "ahead",     "incident",    "incidents", "case",       "cases",    "prospect",
        "prospects", "possibility", "risk",      "likelihood", "chance",   "chances",
        "odds",      "danger",      "sight",     "instance",   "instances"};

    return (smz_lexeme_is(c, link, "of") && smz_is_one_of(c, link - 1, words, SIZE(words))) ||
           (smz_lexeme_is(c, link, "to") && smz_lexeme_is(c, link - 1, "key"));
}

static bool gerund_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t gap;
        if (!keep[i] || smz_clause_at(c, i)->tag != SMZ_TAG_IN)
            continue;
        gap = gap_behind_phrase(c, keep, i + 1);
        if (smz_clause_tag(c, gap) == SMZ_TAG_VBG &&
            (is_of_happening(c, i) || smz_lexeme_is(c, gap, "being")))
            return true;
    }
    return false;
}

/* "Looks like something" of "something a child may draw", "do all" of "all it can": the pronoun
 * says nothing by itself. */
static bool pronoun_alone(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"something", "anything", "everything", "nothing",
                                        "someone",   "somebody", "anybody",    "nobody"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        bool clause = next == SMZ_TAG_PRP || next == SMZ_TAG_WDT || next == SMZ_TAG_WP ||
                      smz_lexeme_is(c, i + 1, "that");
        if (!keep[i] || !smz_is_gap(c, keep, i + 1))
            continue;
        if (smz_lexeme_is(c, i, "all") && next == SMZ_TAG_PRP)
            return true;
        if ((clause || next == SMZ_TAG_DT || next == SMZ_TAG_TO || smz_is_noun_tag(next)) &&
            smz_is_one_of(c, i, words, SIZE(words)))
            return true;
    }
    return false;
}

/* ---- Comparisons ----------------------------------------------------------------------------- */

/* "Is as eagerly awaited" of "... awaited in Osby as in Karsa". */
static bool equal_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "as"))
        return false;
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        if (!keep[i] || !keep[i + 1] || !smz_lexeme_is(c, i, "as") ||
            smz_clause_at(c, i)->tag != SMZ_TAG_RB || (next != SMZ_TAG_RB && next != SMZ_TAG_JJ))
            continue;
        for (uint32_t k = i + 2; k < c->lexemes.size; k++) {
            if ((smz_clause_at(c, k)->flags & SMZ_LEX_COMMA) ||
                smz_clause_at(c, k)->tag == SMZ_TAG_CC || smz_is_finite(smz_clause_at(c, k)))
                break;
            if (!smz_lexeme_is(c, k, "as"))
                continue;
            if (smz_is_gap(c, keep, k))
                return true;
            break;
        }
    }
    return false;
}

/* "Was so moved" of "was so moved by the book that she left": how much, nobody knows. */
static bool consequence_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "so") || !smz_may_have(c, "that"))
        return false;
    for (uint32_t i = 0; i + 3 < c->lexemes.size; i++) {
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        if (!keep[i] || !keep[i + 1] || !smz_lexeme_is(c, i, "so") ||
            (next != SMZ_TAG_VBN && next != SMZ_TAG_JJ && next != SMZ_TAG_RB))
            continue;
        for (uint32_t k = i + 2; k < c->lexemes.size; k++) {
            if (smz_is_punctuation(smz_clause_at(c, k)) || smz_is_finite(smz_clause_at(c, k)))
                break;
            if (smz_lexeme_is(c, k, "that") && smz_is_gap(c, keep, k))
                return true;
        }
    }
    return false;
}

/* "Pays 15,000" of "pays 15,000 crowns", "decision earlier" of "earlier this year". */
static bool counted_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *next = smz_clause_at(c, i + 1);
        bool common = next->tag == SMZ_TAG_NN || next->tag == SMZ_TAG_NNS;
        if (!keep[i] || !smz_is_gap(c, keep, i + 1))
            continue;
        if (l->tag == SMZ_TAG_CD && common && !smz_is_year_at(c, i) &&
            (next->flags & SMZ_LEX_SPACED) && !(next->flags & SMZ_LEX_QUOTED) &&
            !smz_is_subject(next->relation) && next->relation != SMZ_REL_OBL_BARE &&
            next->relation != SMZ_REL_NMOD_BARE && !smz_is_kind(c, i + 1, SMZ_LIST_DAY))
            return true;
        if ((smz_lexeme_is(c, i, "earlier") || smz_lexeme_is(c, i, "later")) &&
            smz_lexeme_is(c, i + 1, "this"))
            return true;
    }
    return false;
}

/* "Is one step" of "one step closer to a cure", "died two hours" of "two hours later", "came from
 * 15-6" of "15-6 down", "six in one" of "six in one over". */
static bool step_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        smz_tag next = smz_clause_at(c, i + 1)->tag;
        if (!keep[i] || !smz_is_gap(c, keep, i + 1))
            continue;
        if ((next == SMZ_TAG_JJR || next == SMZ_TAG_RBR) && smz_is_noun(l) && keep[i - 1] &&
            smz_is_number(smz_clause_at(c, i - 1)))
            return true;
        if (l->tag == SMZ_TAG_CD && !smz_is_year_at(c, i) &&
            (smz_lexeme_is(c, i + 1, "down") ||
             (smz_lexeme_is(c, i + 1, "over") && smz_lexeme_is(c, i - 1, "in"))))
            return true;
    }
    return false;
}

/* ---- Phrases of what was dropped ------------------------------------------------------------- */

/* Whether the stretch that was dropped before `i` is "and" and a second verb with its tense. */
static bool drops_second_verb(const smz_clause *c, const bool *keep, uint32_t i)
{
    bool verb = false;

    while (i-- > 0 && smz_is_gap(c, keep, i)) {
        verb |= smz_is_finite(smz_clause_at(c, i));
        if (smz_clause_at(c, i)->tag == SMZ_TAG_CC)
            return verb;
    }
    return false;
}

/* "To stay in Osby and that it is his home" of "said he will stay in Osby and that ...": nobody
 * says it any more. */
static bool content_astray(const smz_clause *c, const bool *keep)
{
    bool told = false;

    if (!smz_may_have(c, "that"))
        return false;
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i])
            continue;
        told |= smz_lexeme_is(c, i, "that") || smz_is_kind(c, i, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
                (smz_is_verb(l) && c->valency[i] && (c->valency[i]->direct & SMZ_LINK_THAT));
        if (!told && l->tag == SMZ_TAG_CC && keep[i + 1] && smz_lexeme_is(c, i + 1, "that") &&
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_IN)
            return true;
    }
    return false;
}

/* "As snow" of "as snow and frost continue": of what joins two, one, and no verb. It is in the
 * plural, and they have no articles: not "as chief and the council have". */
static bool joined_subject_cut(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"as", "while", "because", "when"};

    if (!smz_may_have_any(c, openers, SIZE(openers)))
        return false;
    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t gap;
        if (!keep[i] || !smz_is_one_of(c, i, openers, SIZE(openers)))
            continue;
        gap = gap_behind_phrase(c, keep, i + 1);
        if (gap + 1 >= c->lexemes.size || smz_clause_at(c, gap)->tag != SMZ_TAG_CC ||
            smz_clause_at(c, gap + 1)->tag == SMZ_TAG_DT ||
            smz_clause_at(c, gap + 1)->tag == SMZ_TAG_PRPS)
            continue;
        for (gap++; gap < c->lexemes.size && smz_is_in_noun_phrase(c, gap);)
            gap++;
        if (gap < c->lexemes.size &&
            (smz_clause_at(c, gap)->tag == SMZ_TAG_VBP || smz_lexeme_is(c, gap, "were")))
            return true;
    }
    return false;
}

/* "Enter the race being decided" of "... with the winner being decided": whose it was went. */
static bool participle_astray(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "with"))
        return false;
    for (uint32_t i = 3; i < c->lexemes.size; i++) {
        uint32_t left = smz_kept_before(keep, i);
        if (keep[i] && smz_clause_at(c, i)->tag == SMZ_TAG_VBG && left != SMZ_NO_HEAD &&
            left + 2 < i && smz_is_gap(c, keep, left + 1) && smz_lexeme_is(c, left + 1, "with") &&
            smz_is_noun(smz_clause_at(c, i - 1)) && smz_is_in_noun_phrase(c, left + 2) &&
            (smz_clause_at(c, i)->head == i - 1 || smz_lexeme_is(c, i, "being")))
            return true;
    }
    return false;
}

/* Whether the noun dropped before a preposition asks for it: "return" before "to form". */
static bool is_asked_by_noun(const smz_clause *c, uint32_t i)
{
    const smz_valency *v = c->valency[i - 1];

    return v && smz_is_noun(smz_clause_at(c, i - 1)) && smz_clause_at(c, i)->tag == SMZ_TAG_IN &&
           (v->direct_firm & smz_link_of(smz_clause_word(c, i))) != 0;
}

/* "Calls it a joy be embraced" of "... a joy to see the two be embraced": a bare verb without what
 * has it do so. */
static bool bare_verb_astray(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "be"))
        return false;
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        uint32_t left, subject;
        if (!keep[i] || smz_clause_at(c, i)->tag != SMZ_TAG_VB || !smz_lexeme_is(c, i, "be") ||
            !smz_is_gap(c, keep, i - 1) || !smz_is_noun(smz_clause_at(c, i - 1)))
            continue;
        left = smz_kept_before(keep, i);
        subject = smz_subject(c, smz_clause_at(c, i)->head);
        /* "Demands the ban on cider be lifted" */
        if ((subject == SMZ_NO_HEAD || !keep[subject]) && left != SMZ_NO_HEAD &&
            smz_clause_at(c, left)->tag != SMZ_TAG_MD && smz_clause_at(c, left)->tag != SMZ_TAG_TO)
            return true;
    }
    return false;
}

/* "Those produced" of "those produced by Norden": which ones, nobody knows. */
static bool those_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "those"))
        return false;
    for (uint32_t i = 0; i + 2 < c->lexemes.size; i++)
        if (keep[i] && keep[i + 1] && smz_lexeme_is(c, i, "those") &&
            (smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBN ||
             smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBG) &&
            smz_is_gap(c, keep, i + 2))
            return true;
    return false;
}

/* "26 power stations at the dam" of "26 power stations, including two at the dam": what is said of
 * those is not so of all. */
static bool part_cut(const smz_clause *c, const bool *keep)
{
    if (!smz_may_have(c, "including"))
        return false;
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        if (keep[i] || c->gone[i] || !smz_lexeme_is(c, i, "including"))
            continue;
        for (uint32_t k = i + 1; k < c->lexemes.size; k++) {
            const smz_lexeme *l = smz_clause_at(c, k);
            if ((l->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_END)) || smz_is_finite(l))
                break;
            if (keep[k])
                return true;
        }
    }
    return false;
}

/* "Scolds his minister who in turn": a relative clause whose verb was dropped. */
static bool relative_begun(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        bool whole = false;
        if (!keep[i] || (tag != SMZ_TAG_WP && tag != SMZ_TAG_WDT) ||
            (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) || !smz_is_noun(smz_clause_at(c, i - 1)))
            continue;
        for (uint32_t k = i + 1; k < c->lexemes.size && !whole; k++)
            whole =
                keep[k] && (smz_is_finite(smz_clause_at(c, k)) || smz_is_verb(smz_clause_at(c, k)));
        if (!whole)
            return true;
    }
    return false;
}

/* "Refuses bail of threatening" of "refuses bail to a man accused of threatening", whatever its
 * tag. */
static bool is_charge(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"accused", "suspected", "convicted", "guilty",
                                        "cleared", "acquitted", "capable",   "tired"};

    return smz_lexeme_is(c, i, "of") && smz_is_one_of(c, i - 1, words, SIZE(words));
}

/* "At the hands of", which tells of a loss. */
static bool is_at_hands(const smz_clause *c, uint32_t i)
{
    return smz_lexeme_is(c, i, "at") && i + 3 < c->lexemes.size && smz_is_next(c, i, "the") &&
           smz_lexeme_is(c, i + 2, "hands") && smz_is_noun(smz_clause_at(c, i - 1));
}

/* "Breaks a leg for a month" of "broke a leg and will be out for a month", "warrants issued of
 * having robbed" of "issued for men suspected of ...": a phrase is of the verb or participle that
 * it stands behind. */
static bool phrase_astray(const smz_clause *c, const bool *keep)
{
    static const char *const asked[] = {"of", "by", "to", "into", "with", "against"};

    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        if (!keep[i] || (tag != SMZ_TAG_IN && tag != SMZ_TAG_TO) || !smz_is_gap(c, keep, i - 1))
            continue;
        if (drops_second_verb(c, keep, i) || is_asked_by_noun(c, i) || is_at_hands(c, i) ||
            is_charge(c, i) ||
            (smz_clause_at(c, i - 1)->tag == SMZ_TAG_VBN && tag == SMZ_TAG_IN &&
             smz_is_one_of(c, i, asked, SIZE(asked))))
            return true;
    }
    return false;
}

/* ---- All of them ----------------------------------------------------------------------------- */

const char *smz_guards_halves(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"clause lost", absolute_cut, true},        {"clause lost", gerund_cut, true},
        {"restriction lost", pronoun_alone, true},  {"comparison cut", equal_cut, true},
        {"comparison cut", step_cut, true},         {"result lost", consequence_cut, true},
        {"measure cut", counted_cut, true},         {"phrase astray", phrase_astray, true},
        {"verb astray", bare_verb_astray, true},    {"relative clause cut", relative_begun, true},
        {"clause astray", content_astray, true},    {"verb lost", joined_subject_cut, true},
        {"clause astray", participle_astray, true}, {"part for whole", part_cut, false},
        {"participle alone", those_cut, true},
    };

    const char *name = smz_guard_find(guards, SIZE(guards), c, keep, mendable);

    if (!name)
        name = smz_guards_severed(c, keep, mendable);
    return name ? name : smz_guards_complements(c, keep, mendable);
}
