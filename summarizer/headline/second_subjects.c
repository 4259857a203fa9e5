/* Second subjects: the parser gave one verb two of them, or left the second of two verbs without
 * its own. */
#include "headline/repairs.h"

#define NONE SMZ_NO_HEAD

/* Whether a word with one of two tags stands in [first, end). */
static bool has_tag(const smz_clause *c, uint32_t first, uint32_t end, smz_tag tag, smz_tag other)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_clause_at(c, i)->tag == tag || smz_clause_at(c, i)->tag == other)
            return true;
    return false;
}

/* ---- What "and" joins -------------------------------------------------------------------- */

/* "A woman and a boy were": no clause has two subjects. */
static void repair_joined_subjects(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t cc = 1; cc + 1 < c->lexemes.size; cc++) {
        smz_lexeme *first = &items[cc - 1];
        uint32_t second = cc + 1;
        if (!smz_lexeme_is(c, cc, "and") || !smz_is_noun(first) ||
            !smz_is_subject(first->relation) || items[cc].head != first->head)
            continue;
        while (second + 1 < c->lexemes.size && items[second].head != first->head)
            second++;
        if (!smz_is_noun(&items[second]) || items[second].relation != first->relation ||
            items[second].head != first->head || !smz_is_in_phrase(c, cc + 1, second))
            continue;
        items[second].head = cc - 1;
        items[second].relation = SMZ_REL_CONJ;
        items[cc].head = second;
    }
}

/* The finite verb behind the words of one subject, "more than 60", from `first` on; NONE: no such.
 */
static uint32_t verb_behind_count(const smz_clause *c, uint32_t first)
{
    static const char *const words[] = {"than", "at", "least", "about", "nearly", "up", "to"};

    for (uint32_t i = first; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return i > first && (smz_is_noun(l - 1) || smz_is_number(l - 1)) ? i : NONE;
        if (!smz_is_in_phrase(c, i, i + 1) && !smz_is_number(l) && l->tag != SMZ_TAG_JJR &&
            l->tag != SMZ_TAG_JJS && !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return NONE;
    }
    return NONE;
}

/* "Six have died and more than 60 were injured": behind a verb that "and" follows at once, what has
 * a finite verb is a clause of its own. */
static void repair_joined_clauses(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t cc = c->root + 1, tense, verb, subject;

    if (cc + 2 >= c->lexemes.size || !smz_lexeme_is(c, cc, "and") || !smz_is_verb(&items[c->root]))
        return;
    tense = verb_behind_count(c, cc + 1);
    if (tense == NONE)
        return;
    subject = tense - 1;
    verb = smz_verb_of(c, tense);
    if (verb == c->root || smz_is_subject(items[subject].relation))
        return;
    for (uint32_t i = cc + 1; i < subject; i++)
        if (items[i].head == NONE || items[i].head <= cc || items[i].head > subject)
            items[i].head = subject;
    smz_hang_subject(c, subject, verb);
    items[verb].head = c->root;
    items[verb].relation = SMZ_REL_CONJ;
    items[cc].head = verb;
    items[cc].relation = SMZ_REL_CC;
    for (uint32_t i = cc + 1; i < subject; i++)
        if (items[i].relation == SMZ_REL_CONJ)
            items[i].relation = SMZ_REL_NUMMOD;
}

void smz_repair_joined_subjects(smz_clause *c)
{
    repair_joined_subjects(c);
    repair_joined_clauses(c);
}

/* ---- One of two -------------------------------------------------------------------------- */

/* "A bill that would let it use squads to shoot some prisoners passed", "works featuring some
 * artists have": no verb has two subjects, and the second is the object of the verb that it stands
 * behind; "an attack this week was" has a time there. */
static void repair_second_subject(smz_clause *c)
{
    static const char *const when[] = {"this", "last", "next", "earlier"};
    smz_lexeme *items = c->lexemes.items;
    uint32_t first = NONE, second = NONE;

    for (uint32_t i = 0; i < c->root; i++)
        if (items[i].head == c->root && smz_is_subject(items[i].relation)) {
            first = first == NONE ? second : first;
            second = i;
        }
    if (first == NONE || second == NONE || first >= second)
        return;
    if (smz_is_kind(c, second, SMZ_LIST_TIME) &&
        smz_is_one_of(c, second - 1, when, sizeof when / sizeof *when)) {
        items[first].relation = items[second].relation;
        items[second].relation = SMZ_REL_OBL_BARE;
        return;
    }
    for (uint32_t i = second; i-- > first + 1;) {
        if (items[i].head == second)
            continue;
        if ((items[i].tag == SMZ_TAG_VB ||
             (items[i].tag == SMZ_TAG_VBG && items[i].relation == SMZ_REL_ACL)) &&
            smz_child(c, i, SMZ_REL_OBJ) == NONE && smz_subject(c, i) == NONE) {
            items[second].head = i;
            items[second].relation = SMZ_REL_OBJ;
        }
        return;
    }
}

/* Whether a preposition can open no clause: "in", or "since" before a day. */
static bool opens_no_clause(const smz_clause *c, uint32_t i)
{
    static const char *const never[] = {"in",   "on",   "at",   "for",   "with",
                                        "from", "into", "over", "under", "against"};
    static const char *const times[] = {"since", "before", "after", "until"};

    return smz_is_one_of(c, i, never, sizeof never / sizeof *never) ||
           (smz_is_one_of(c, i, times, sizeof times / sizeof *times) &&
            smz_is_kind(c, i + 1, SMZ_LIST_DAY | SMZ_LIST_MONTH));
}

/* "A man involved in a case died", "missing since Monday is": the noun behind "in" is not the
 * subject, which stands before. */
static void repair_marks(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i + 1 < c->root; i++) {
        uint32_t noun = i + 1, subject = 0;
        if (items[i].tag != SMZ_TAG_IN || items[i].relation != SMZ_REL_MARK ||
            items[i].head != c->root || !opens_no_clause(c, i))
            continue;
        while (noun < c->root &&
               !(items[noun].head == c->root && smz_is_subject(items[noun].relation)))
            noun++;
        while (subject < i &&
               !(items[subject].head == c->root && smz_is_subject(items[subject].relation)))
            subject++;
        if (noun == c->root || subject == i)
            continue;
        items[i].head = noun;
        items[i].relation = SMZ_REL_CASE;
        items[noun].head = smz_is_noun(&items[i - 1]) || smz_is_verb(&items[i - 1]) ||
                                   items[i - 1].tag == SMZ_TAG_JJ
                               ? i - 1
                               : subject;
        items[noun].relation = smz_is_noun(&items[items[noun].head]) ? SMZ_REL_NMOD : SMZ_REL_OBL;
    }
}

/* "Starring Ann Lee as a thief", "to appoint her as the chief minister": what somebody plays or is
 * made, but "the row goes on as the industry waits" has a clause. */
static bool is_role(const smz_clause *c, uint32_t first, uint32_t as, uint32_t noun)
{
    return (has_tag(c, first, as, SMZ_TAG_VBG, SMZ_TAG_VBN) ||
            has_tag(c, first, as, SMZ_TAG_VB, SMZ_TAG_VB)) &&
           (smz_is_next(c, as, "a") ||
            (smz_is_next(c, as, "the") && smz_is_kind(c, noun, SMZ_LIST_TITLE)));
}

/* "Some of her paintings are", "one of the banks has" */
static bool is_share(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_at(c, i)->tag;

    return (tag == SMZ_TAG_DT || tag == SMZ_TAG_CD || tag == SMZ_TAG_JJ) && smz_is_next(c, i, "of");
}

/* "A film starring Ann Lee as a | thief won", "officials at one of the banks have": a noun right
 * behind such a preposition is not the subject, which stands before. */
static void repair_cased_subject(smz_clause *c)
{
    static const char *const cases[] = {"as", "at",   "in",    "of",      "for",   "with",
                                        "by", "from", "among", "between", "under", "against"};
    smz_lexeme *items = c->lexemes.items;
    uint32_t first = NONE;

    for (uint32_t i = 0; i < c->root; i++) {
        uint32_t noun = i + 1;
        if (first == NONE && smz_is_subject(items[i].relation) &&
            (smz_is_noun(&items[i]) || is_share(c, i)))
            first = i;
        /* "The city of Osby" is Osby. */
        if (first == NONE || items[i].tag != SMZ_TAG_IN || items[i].relation == SMZ_REL_NMOD_DESC ||
            !smz_is_one_of(c, i, cases, sizeof cases / sizeof *cases))
            continue;
        while (noun < c->root && items[noun].head > noun && items[noun].head < c->root)
            noun++;
        if (noun >= c->root || items[noun].head != c->root ||
            !smz_is_subject(items[noun].relation) ||
            !(items[i].head == c->root || items[i].head == noun))
            continue;
        if ((items[first].head != c->root && items[first].head != noun) ||
            !smz_is_subject(items[first].relation))
            continue;
        if (smz_lexeme_is(c, i, "as") && !is_role(c, first, i, noun))
            continue;
        smz_hang_subject(c, first, c->root);
        items[i].head = noun;
        items[i].relation = SMZ_REL_CASE;
        /* "One of the banks": where that hangs on what it is of, there would be a ring. */
        items[noun].head = smz_leads_to(c, i - 1, noun) ? first : i - 1;
        items[noun].relation = SMZ_REL_NMOD;
        return;
    }
}

/* Whether the verb at `verb`, of which `noun` is a subject, is of what that noun is: "people who
 * prefer", "a firm whose ship was sold", "a man reported to have left", "plans to enable". */
static bool is_of_noun(const smz_clause *c, uint32_t noun, uint32_t verb)
{
    const smz_lexeme *items = c->lexemes.items;

    if (items[verb].tag == SMZ_TAG_VB)
        return items[noun + 1].tag == SMZ_TAG_TO && items[noun + 1].head == verb;
    if (items[verb].tag == SMZ_TAG_VBN && smz_tense_of(c, verb) == NONE)
        return true;
    for (uint32_t i = noun + 1; i < verb; i++)
        if ((items[i].tag == SMZ_TAG_WP || items[i].tag == SMZ_TAG_WDT ||
             items[i].tag == SMZ_TAG_WPS) &&
            (items[i].head == verb ||
             (items[i].head > i && items[i].head < verb && items[items[i].head].head == verb)))
            return true;
    return false;
}

/* "A firm whose ship was sold | is looking", "people who prefer to walk | could have": what the
 * sentence begins with is the subject of the main verb, which has none, and the verb that the tree
 * gave it to is of it. */
static void repair_taken_subject(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    if (smz_subject(c, c->root) != NONE || smz_tense_of(c, c->root) == NONE)
        return;
    for (uint32_t i = 0; i + 1 < c->root; i++) {
        uint32_t verb = items[i].head;
        if (items[i].tag == SMZ_TAG_IN || smz_is_verb(&items[i]) ||
            (items[i].flags & SMZ_LEX_COMMA))
            return;
        if (!smz_is_noun(&items[i]) || !smz_is_subject(items[i].relation))
            continue;
        /* "Students clashed with the police and marched" */
        if (verb == NONE || verb < i || verb >= c->root || !is_of_noun(c, i, verb) ||
            smz_clause_at(c, c->root - 1)->tag == SMZ_TAG_CC)
            return;
        smz_hang_subject(c, i, c->root);
        items[verb].head = i;
        items[verb].relation = smz_tense_of(c, verb) == NONE ? SMZ_REL_ACL : SMZ_REL_RELCL;
        return;
    }
}

void smz_repair_rival_subjects(smz_clause *c)
{
    repair_taken_subject(c);
    repair_cased_subject(c);
    repair_second_subject(c);
    repair_marks(c);
}

/* ---- Two that are one phrase ------------------------------------------------------------- */

/* "Osby's ruling party", but "Ann Lee alongwith striker Karl Berg": a whole name is another one's.
 */
static bool is_whole_name(const smz_clause *c, uint32_t i)
{
    return i > 0 && (smz_clause_at(c, i)->flags & smz_clause_at(c, i - 1)->flags & SMZ_LEX_UPPER) &&
           smz_is_noun(smz_clause_at(c, i - 1)) &&
           !has_tag(c, i + 1, c->end[i], SMZ_TAG_POS, SMZ_TAG_POS);
}

/* Whether a noun phrase may go on with this word: an article, a preposition, "whose" begin another,
 * but "the northern film The Harbour" is one. */
static bool goes_on(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return (i > 0 && smz_lexeme_is(c, i, "the") && (l->flags & SMZ_LEX_UPPER)) || smz_is_noun(l) ||
           l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_JJR || l->tag == SMZ_TAG_JJS ||
           l->tag == SMZ_TAG_RB || l->tag == SMZ_TAG_CD || l->tag == SMZ_TAG_VBG ||
           l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_DOLLAR;
}

/* The next subject of the root behind `i`, before it has its tense; NONE: there is none, or more
 * than a subject stands there. */
static uint32_t next_subject(const smz_clause *c, uint32_t i)
{
    uint32_t tense = smz_tense_of(c, c->root), next = NONE, first;

    if (smz_clause_at(c, i)->head != c->root || !smz_is_noun(smz_clause_at(c, i)) ||
        !smz_is_subject(smz_clause_at(c, i)->relation) || is_whole_name(c, i))
        return NONE;
    for (uint32_t k = i + 1; tense != NONE && k < tense; k++) {
        if (smz_is_finite(smz_clause_at(c, k)))
            return NONE;
        if (next == NONE && smz_clause_at(c, k)->head == c->root &&
            smz_is_subject(smz_clause_at(c, k)->relation))
            next = k;
    }
    first = next == NONE ? NONE : c->first[next];
    first += first != NONE && smz_lexeme_is(c, first, "and");
    return first != NONE && smz_is_noun(smz_clause_at(c, next)) && goes_on(c, first) &&
                   !has_tag(c, first, tense, SMZ_TAG_CC, SMZ_TAG_WP)
               ? next
               : NONE;
}

/* "A model and | actor was": the second hangs on the first. */
static bool join_subjects(smz_clause *c, uint32_t i, uint32_t cc, uint32_t next)
{
    smz_lexeme *items = c->lexemes.items;

    if (!(cc == c->first[next] || cc + 1 == c->first[next]) || !smz_lexeme_is(c, cc, "and") ||
        has_tag(c, i, cc, SMZ_TAG_IN, SMZ_TAG_COMMA))
        return false;
    items[cc].head = next;
    items[cc].relation = SMZ_REL_CC;
    items[next].head = i;
    items[next].relation = SMZ_REL_CONJ;
    return true;
}

/* "A woman senior | officer has", "an executive at social media | site Osby has": one verb has one
 * subject, and what stands side by side is one phrase; "this morning" is when. */
void smz_repair_split_subjects(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        uint32_t next = next_subject(c, i), end = c->end[i], head = i;
        if (next == NONE)
            continue;
        if (join_subjects(c, i, end, next)) {
            head = i;
        } else if (end != c->first[next] || smz_lexeme_is(c, end, "and")) {
            continue;
        } else if (smz_is_kind(c, i, SMZ_LIST_TIME | SMZ_LIST_DAY)) {
            items[i].relation = SMZ_REL_OBL_BARE;
            head = next;
        } else if (has_tag(c, i, end, SMZ_TAG_IN, SMZ_TAG_IN)) {
            items[next].head = i;
            items[next].relation = SMZ_REL_NMOD;
        } else {
            items[i].head = head = next;
            items[i].relation = SMZ_REL_COMPOUND;
        }
        smz_hang_subject(c, head, c->root);
    }
}
