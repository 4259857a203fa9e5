/* Guards at the seams: two words that were no neighbours in the source must not read as if they had
 * been. The words and their tags tell, whatever the tree says. */
#include "headline/seams.h"

#include "headline/deletions.h"
#include "headline/guard.h"
#include "headline/halves.h"
#include "headline/remnants.h"
#include "headline/strays.h"

/* Whether what `i` joins is a clause: a verb with a tense comes before any preposition or joint. */
static bool joins_clause(const smz_clause *c, const bool *keep, uint32_t i)
{
    for (uint32_t k = i + 1; k < c->lexemes.size; k++) {
        const smz_lexeme *l = smz_clause_at(c, k);
        if (!keep[k])
            continue;
        if (smz_is_finite(l))
            return true;
        if (l->tag == SMZ_TAG_IN || (l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC)
            return false;
    }
    return false;
}

/* "On a flight assaulted" of "... after a hostess was assaulted". */
static bool helper_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t help;
        if (!keep[i] || !(l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBG || l->tag == SMZ_TAG_VB))
            continue;
        help = smz_lexeme_before(c, i);
        if (help != i && !keep[help] && smz_is_finite(smz_clause_at(c, help)) &&
            (smz_is_being(c, help) || smz_is_having(c, help) ||
             smz_clause_at(c, help)->tag == SMZ_TAG_MD))
            return true;
    }
    return false;
}

/* "Are five ways to enjoy your summer" of "here are ...". */
static bool begins_with_verb(const smz_clause *c, const bool *keep)
{
    uint32_t first = smz_first_kept(c, keep);

    return first < c->lexemes.size && smz_is_finite(smz_clause_at(c, first)) &&
           !(smz_clause_at(c, first)->flags & SMZ_LEX_QUOTED) && !smz_is_question(c);
}

/* Whether what was dropped before a joint, down to the noun that is left, holds a verb that might
 * be a finite one. */
static bool is_first_verb_dropped(const smz_clause *c, const bool *keep, uint32_t left)
{
    bool verb = false;

    for (; left > 0 && !keep[left]; left--) {
        smz_tag tag = smz_clause_at(c, left)->tag;
        verb |= tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBD || tag == SMZ_TAG_VBZ;
    }
    return verb && smz_is_noun(smz_clause_at(c, left));
}

/* "Two men and a boy were rescued" of "two men drowned and a boy was rescued": whether the gap that
 * ends at `last` begins with the verb of the noun before it. Alone, a participle is one. */
static bool begins_with_past(const smz_clause *c, const bool *keep, uint32_t last)
{
    uint32_t first = last;

    while (first > 1 && smz_is_gap(c, keep, first - 1))
        first--;
    return (smz_is_finite(smz_clause_at(c, first)) ||
            (first == last && smz_clause_at(c, first)->tag == SMZ_TAG_VBN)) &&
           first > 0 && keep[first - 1] && smz_is_noun(smz_clause_at(c, first - 1));
}

/* "Kicks off Thursday and his associates": what "and" joined was dropped, and a reader would join
 * something else. */
static bool joint_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t left, next = i + 1;
        if (!keep[i] || smz_clause_at(c, i)->tag != SMZ_TAG_CC ||
            (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            continue;
        /* "Killed and scores" of "killed and scores wounded": the verb of the second is gone. */
        if (keep[next] && smz_clause_at(c, next)->tag == SMZ_TAG_NNS &&
            smz_clause_tag(c, next + 1) == SMZ_TAG_VBN && smz_is_gap(c, keep, next + 1) &&
            smz_clause_at(c, i - 1)->tag == SMZ_TAG_VBN)
            return true;
        left = smz_lexeme_before(c, i);
        /* "Talks, but points remained" of "talks intensified, but ...". */
        if (left != i && keep[left] && (smz_clause_at(c, left)->flags & SMZ_LEX_COMMA) &&
            left > 0 && smz_is_gap(c, keep, left - 1) && is_first_verb_dropped(c, keep, left - 1))
            return true;
        /* "Forgotten, and by many" of "forgotten by the world, and by many". */
        if (left != i && keep[left] && (smz_clause_at(c, left)->flags & SMZ_LEX_COMMA) &&
            left > 0 && smz_is_gap(c, keep, left - 1) && keep[next] &&
            smz_clause_at(c, next)->tag == SMZ_TAG_IN)
            return true;
        if (left == i || keep[left] || smz_is_punctuation(smz_clause_at(c, left)))
            continue;
        if (keep[next] && begins_with_past(c, keep, left))
            return true;
        while (next + 1 < c->lexemes.size && smz_clause_at(c, next)->tag == SMZ_TAG_RB)
            next++;
        if (!keep[next] || joins_clause(c, keep, i))
            continue;
        /* "Trucks and burst into flames": the first of two verbs was dropped. */
        if (!smz_is_verb(smz_clause_at(c, next)) || is_first_verb_dropped(c, keep, left))
            return true;
    }
    return false;
}

/* "Face Berg final" of "face Berg in her first harbour cup final": the last words of the phrase
 * were left, whatever the tree has them hang on. */
static bool is_half_dropped(const smz_clause *c, uint32_t left, uint32_t i)
{
    uint32_t noun = i;

    while (noun + 1 < c->lexemes.size && smz_is_noun(smz_clause_at(c, noun + 1)))
        noun++;
    return smz_is_noun(smz_clause_at(c, i - 1)) && smz_clause_at(c, left + 1)->tag == SMZ_TAG_IN &&
           !smz_begins_other_phrase(c, i) && smz_clause_at(c, noun)->relation != SMZ_REL_OBL_BARE &&
           !smz_is_kind(c, noun, SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME);
}

/* Whether what is kept behind a gap is the rest of a phrase that the gap began: "arrested based on
 * false data", a participle that a noun was dropped of, behind a verb; "ring Swedish grave", a noun
 * that a preposition or adjective was dropped of, behind a noun. */
static bool is_inside_phrase(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t left = smz_kept_before(keep, i);
    smz_tag tag = smz_clause_at(c, i)->tag, dropped = smz_clause_at(c, i - 1)->tag;

    if (left == SMZ_NO_HEAD)
        return false;
    if (tag == SMZ_TAG_VBN)
        return smz_is_noun_tag(dropped) && smz_is_verb(smz_clause_at(c, left)) &&
               smz_clause_at(c, i)->relation != SMZ_REL_CONJ;
    /* "Profits loans unit" of "profits for its car loans unit". */
    if (tag == SMZ_TAG_NNS && dropped == SMZ_TAG_NN && i + 1 < c->lexemes.size && keep[i + 1] &&
        smz_is_noun(smz_clause_at(c, i + 1)))
        return smz_is_noun(smz_clause_at(c, left));
    return (smz_is_noun_tag(tag) || tag == SMZ_TAG_JJ) && smz_is_noun(smz_clause_at(c, left)) &&
           (dropped == SMZ_TAG_IN || dropped == SMZ_TAG_JJ || dropped == SMZ_TAG_CD ||
            is_half_dropped(c, left, i));
}

/* "Ships crash into flames" of "ships crashed and burst into flames": a phrase is of the verb that
 * it stands behind. */
static bool phrase_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        const smz_lexeme *before = smz_clause_at(c, i - 1);
        if (!keep[i] || !smz_is_gap(c, keep, i - 1))
            continue;
        if ((tag == SMZ_TAG_IN || tag == SMZ_TAG_RP) && smz_is_verb(before) &&
            smz_clause_at(c, i - 2)->tag == SMZ_TAG_CC && !keep[i - 2])
            return true;
        /* "To leave Twitter by X" of "to leave Twitter since its sale by X". */
        if (tag == SMZ_TAG_IN && smz_is_noun(before) &&
            (smz_lexeme_is(c, i, "by") || smz_lexeme_is(c, i, "of") ||
             smz_lexeme_is(c, i, "against")) &&
            smz_clause_at(c, i)->relation == SMZ_REL_CASE)
            return true;
        /* "To a report" of "contrary to a report". */
        if (smz_lexeme_is(c, i, "to") && tag != SMZ_TAG_POS &&
            (before->tag == SMZ_TAG_JJ || smz_lexeme_is(c, i - 1, "contrary")))
            return true;
        if (is_inside_phrase(c, keep, i))
            return true;
    }
    return false;
}

/* "Accused of blocking access, Reporters Without Borders": a comma behind what was dropped joins
 * what follows to something else. */
static bool comma_left(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *next = smz_clause_at(c, i + 1);
        bool phrase = smz_is_noun(next) || next->tag == SMZ_TAG_DT || next->tag == SMZ_TAG_JJ ||
                      next->tag == SMZ_TAG_PRPS;
        uint32_t left;
        if (!keep[i] || !(smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) || !keep[i + 1] || !phrase)
            continue;
        left = smz_lexeme_before(c, i);
        if (left != i && !keep[left] && !joins_clause(c, keep, i))
            return true;
    }
    return false;
}

/* "His beliefs that made its way" of "his beliefs in a video that made its way". */
static bool relative_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        uint32_t noun;
        if (!keep[i] || !(tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS))
            continue;
        noun = smz_lexeme_before(c, i);
        if (noun != i && !keep[noun] && smz_is_noun(smz_clause_at(c, noun)))
            return true;
    }
    return false;
}

/* Whether a verb stands in the gap that begins at `i`, which what is kept before it may be the
 * subject of: not "filed" in "a complaint filed by two men". */
static bool holds_verb(const smz_clause *c, const bool *keep, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (l->tag == SMZ_TAG_VBN && c->valency[i] && (c->valency[i]->direct & SMZ_VALENCY_ALONE))
        return true;
    /* "The school complained that", "about": no participle is followed so. */
    if (l->tag == SMZ_TAG_VBN && c->valency[i] && (c->valency[i]->direct & SMZ_LINK_THAT) &&
        i + 1 < c->lexemes.size &&
        (smz_lexeme_is(c, i + 1, "that") || smz_lexeme_is(c, i + 1, "about")))
        return true;
    if (l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WPS ||
        l->tag == SMZ_TAG_WRB || l->tag == SMZ_TAG_IN || l->tag == SMZ_TAG_TO ||
        l->tag == SMZ_TAG_CC)
        return false;
    for (; i < c->lexemes.size && smz_is_gap(c, keep, i); i++)
        if (smz_is_finite(smz_clause_at(c, i)))
            return true;
    return false;
}

/* "Two injured after helicopter" of "after the helicopter met with an accident": of a clause that
 * "after" opens nothing but the subject is left. */
static bool subject_alone(const smz_clause *c, const bool *keep)
{
    static const char *const openers[] = {"after", "before", "when", "while", "because"};

    for (uint32_t i = 1; i + 2 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        smz_tag tag = smz_clause_at(c, i)->tag;
        if (!keep[i] || (tag != SMZ_TAG_IN && tag != SMZ_TAG_WRB) ||
            !smz_is_one_of(c, i, openers, sizeof openers / sizeof *openers))
            continue;
        while (next < c->lexemes.size && keep[next] &&
               (smz_is_noun(smz_clause_at(c, next)) || smz_clause_at(c, next)->tag == SMZ_TAG_JJ ||
                smz_clause_at(c, next)->tag == SMZ_TAG_CD || smz_is_article(c, next) ||
                smz_lexeme_is(c, next, "of")))
            next++;
        if (next > i + 1 && next < c->lexemes.size && smz_is_gap(c, keep, next) &&
            smz_is_noun(smz_clause_at(c, next - 1)) && holds_verb(c, keep, next) &&
            !smz_occasion_ends(c, next))
            return true;
    }
    return false;
}

/* "Shares plunged as firms", "raises fees as cost of fuel" of "as the cost of fuel and food hits
 * the port": the verb behind a noun that is kept was dropped. */
static bool verb_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (keep[i] && smz_tail_lost_verb(c, keep, i))
            return true;
        if (!keep[i] ||
            !(smz_is_noun(smz_clause_at(c, i)) || smz_clause_at(c, i)->tag == SMZ_TAG_CD))
            continue;
        while (next + 1 < c->lexemes.size && smz_clause_at(c, next)->tag == SMZ_TAG_RB)
            next++;
        if (!keep[next] && !c->gone[next] && smz_is_finite(smz_clause_at(c, next)) &&
            !smz_occasion_ends(c, next))
            return true;
    }
    return false;
}

/* "Curling is to revise its policy were not selected": what stood before a second verb was dropped,
 * and what is left reads as its subject. */
static bool gap_before_verb(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        uint32_t verb, subject, before = i - 1;
        if (!keep[i] || i == tense || !smz_is_finite(smz_clause_at(c, i)))
            continue;
        verb = smz_verb_of(c, i);
        subject = smz_subject(c, verb);
        if (smz_clause_at(c, verb)->relation == SMZ_REL_CONJ ||
            (subject != SMZ_NO_HEAD && keep[subject]))
            continue;
        /* "Keeps his medal, though positive, was flawed" of "because the test, though ...". */
        if (subject != SMZ_NO_HEAD && subject < i && smz_is_gap(c, keep, subject))
            return true;
        while (before > 0 && smz_clause_at(c, before)->tag == SMZ_TAG_RB)
            before--;
        if (smz_is_gap(c, keep, before))
            return true;
    }
    return false;
}

/* Whether the verb that a clause is the content of can have one: "faces" cannot. */
static bool has_content(const smz_clause *c, uint32_t verb)
{
    uint32_t head = smz_clause_at(c, verb)->head;
    const smz_valency *v = head == SMZ_NO_HEAD ? NULL : c->valency[head];

    return head == SMZ_NO_HEAD || !v || ((v->direct | v->object) & SMZ_LINK_THAT) ||
           smz_is_kind(c, head, SMZ_LIST_SAY | SMZ_LIST_STANCE);
}

/* "Are sued they used a name" of "... over claims they used a name". */
static bool clause_astray(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        uint32_t verb, subject, first;
        smz_relation r;
        if (!keep[i] || i == tense || !smz_is_finite(smz_clause_at(c, i)))
            continue;
        verb = smz_verb_of(c, i);
        r = smz_clause_at(c, verb)->relation;
        subject = smz_subject(c, verb);
        if (verb == c->root || r == SMZ_REL_CONJ || (r == SMZ_REL_CCOMP && has_content(c, verb)) ||
            subject == SMZ_NO_HEAD || subject > i || !keep[subject])
            continue;
        /* "Issues a warning stocks" of "issues a warning over the fuel stocks": no clause at all.
         */
        if (r == SMZ_REL_CCOMP && smz_is_gap(c, keep, i - 1) &&
            smz_child(c, verb, SMZ_REL_MARK) == SMZ_NO_HEAD)
            return true;
        first = c->first[subject];
        while (first < subject && !keep[first])
            first++;
        if (first > 0 && smz_is_gap(c, keep, first - 1))
            return true;
    }
    return false;
}

/* "Appears for not paying" of "appeared in court following a summons for not paying": what the
 * reason is of was dropped. */
static bool reason_of_dropped(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i + 2 < c->lexemes.size; i++) {
        uint32_t verb = i + 1 + smz_is_kind(c, i + 1, SMZ_LIST_NEGATION);
        if (!keep[i] || !smz_lexeme_is(c, i, "for") || !smz_is_gap(c, keep, i - 1) ||
            smz_clause_at(c, verb)->tag != SMZ_TAG_VBG)
            continue;
        for (uint32_t k = i; k-- > 0 && !keep[k];)
            if (!c->gone[k] && (smz_lexeme_is(c, k, "following") || smz_lexeme_is(c, k, "after")))
                return true;
    }
    return false;
}

/* "Raises pay from 50" of "raises pay from 50 to 70 crowns": one end of a span. */
static bool span_cut(const smz_clause *c, const bool *keep)
{
    bool from = false;

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if ((l->flags & SMZ_LEX_COMMA) || smz_is_verb(l))
            from = false;
        from |= keep[i] && smz_lexeme_is(c, i, "from");
        if (from && smz_lexeme_is(c, i, "to") && smz_is_gap(c, keep, i) &&
            smz_is_number(smz_clause_at(c, i - 1)) && keep[i - 1])
            return true;
    }
    return false;
}

/* "Mara Lind is sued, claiming she lied" of "... is sued by a neighbour, claiming she lied": who
 * claims it was dropped. */
static bool agent_dropped(const smz_clause *c, const bool *keep)
{
    bool by = false;

    if (smz_child(c, c->root, SMZ_REL_AUX_PASS) == SMZ_NO_HEAD)
        return false;
    for (uint32_t i = c->root + 1; i + 1 < c->lexemes.size; i++) {
        by |= smz_lexeme_is(c, i, "by") && smz_is_gap(c, keep, i);
        if (by && keep[i + 1] && (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) &&
            smz_clause_at(c, i + 1)->tag == SMZ_TAG_VBG)
            return true;
    }
    return false;
}

/* ---- All of them ---------------------------------------------------------------------------- */

const char *smz_guards_seams(const smz_clause *c, const bool *keep, bool mendable)
{
    static const smz_guard guards[] = {
        {"phrase astray", phrase_astray, true},
        {"auxiliary lost", helper_lost, true},
        {"subject lost", begins_with_verb, true},
        {"coordination split", joint_lost, true},
        {"lone comma", comma_left, true},
        {"relative clause astray", relative_astray, true},
        {"verb lost", verb_lost, true},
        {"verb lost", subject_alone, true},
        {"gap before verb", gap_before_verb, true},
        {"clause astray", clause_astray, true},
        {"clause astray", agent_dropped, true},
        {"measure cut", span_cut, true},
        {"clause astray", reason_of_dropped, true},
    };
    const char *name = smz_guards_remnants(c, keep, mendable);

    if (!name)
        name = smz_guard_find(guards, sizeof guards / sizeof *guards, c, keep, mendable);
    if (!name)
        name = smz_guards_strays(c, keep, mendable);
    return name ? name : smz_guards_halves(c, keep, mendable);
}
