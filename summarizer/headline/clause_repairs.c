/* Repairs of clauses: what a verb is about, and which words are a clause of the noun before them.
 */
#include "headline/arguments.h"
#include "headline/morphology.h"
#include "headline/repairs.h"

#define NONE SMZ_NO_HEAD

/* ---- Objects ----------------------------------------------------------------------------- */

/* "Has blamed the ministry for": what no preposition opens behind a verb without an object is its
 * object, if it is no time. */
static void repair_objects(smz_clause *c)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        if (l->relation != SMZ_REL_OBL || !smz_is_noun(l) || l->head >= i ||
            !smz_is_verb(smz_clause_at(c, l->head)) ||
            smz_is_kind(c, i, SMZ_LIST_TIME | SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
            smz_child(c, i, SMZ_REL_CASE) != NONE || smz_child(c, i, SMZ_REL_MARK) != NONE ||
            smz_child(c, l->head, SMZ_REL_OBJ) != NONE ||
            smz_child(c, l->head, SMZ_REL_AUX_PASS) != NONE || !smz_is_in_phrase(c, l->head + 1, i))
            continue;
        l->relation = SMZ_REL_OBJ;
    }
}

/* "Has sold the mill, but declined to say why": before "but" stands the object of the first verb,
 * and no subject of the second. */
static void repair_second_verbs(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        uint32_t second = items[i].head, first;
        if (!smz_is_subject(items[i].relation) || second == NONE || second < i + 2 ||
            !smz_is_noun(&items[i]) || items[second - 1].tag != SMZ_TAG_CC ||
            items[second - 1].head != second || !smz_is_verb(&items[second]))
            continue;
        first = items[second].head;
        if (first == NONE || first >= i || !smz_is_verb(&items[first]) ||
            smz_child(c, first, SMZ_REL_OBJ) != NONE || !smz_is_in_phrase(c, first + 1, i))
            continue;
        items[i].head = first;
        items[i].relation = SMZ_REL_OBJ;
        items[second].relation = SMZ_REL_CONJ;
    }
}

/* "Has attacked the council saying it is asleep": whom a verb without an object is about does not
 * say it. */
static void repair_attacked(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t says = items[i].head, main;
        if (!smz_is_subject(items[i].relation) || says != i + 1 || !smz_is_noun(&items[i]) ||
            items[says].tag != SMZ_TAG_VBG || items[says].relation != SMZ_REL_ADVCL ||
            !smz_is_kind(c, says, SMZ_LIST_SAY | SMZ_LIST_STANCE))
            continue;
        main = items[says].head;
        if (main == NONE || main >= i || !smz_is_verb(&items[main]) ||
            smz_child(c, main, SMZ_REL_OBJ) != NONE ||
            smz_child(c, main, SMZ_REL_AUX_PASS) != NONE || !smz_is_in_phrase(c, main + 1, i))
            continue;
        items[i].head = main;
        items[i].relation = SMZ_REL_OBJ;
    }
}

/* Where the verb stands whose subject is the noun at `noun`, if it has taken one before `opener`;
 * NONE: it has not. */
static uint32_t verb_behind(const smz_clause *c, uint32_t opener, uint32_t noun)
{
    uint32_t verb = noun + 1, subject;

    while (smz_clause_tag(c, verb) == SMZ_TAG_RB)
        verb++;
    if (verb >= c->lexemes.size || !smz_is_finite(smz_clause_at(c, verb)))
        return NONE;
    verb = smz_verb_of(c, verb);
    subject = smz_subject(c, verb);
    return verb != c->root && subject != NONE && subject < opener ? verb : NONE;
}

/* "Reported a rise in profits after the crown took a dip": what "after" opens has a verb of its
 * own, and the rise is what was reported. */
static void repair_occasions(smz_clause *c)
{
    static const char *const words[] = {"after", "before", "because", "as", "while"};
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 2; i + 2 < c->lexemes.size; i++) {
        uint32_t noun = items[i].head, verb, object, main;
        if (items[i].relation != SMZ_REL_CASE || noun == NONE || noun <= i ||
            !smz_is_noun(&items[noun]) || !smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            continue;
        verb = verb_behind(c, i, noun);
        main = verb == NONE ? NONE : items[verb].head;
        object = verb == NONE ? NONE : smz_subject(c, verb);
        if (main == NONE || main >= object || !smz_is_verb(&items[main]) ||
            smz_child(c, main, SMZ_REL_OBJ) != NONE || !smz_is_in_phrase(c, main + 1, object))
            continue;
        items[object].head = main;
        items[object].relation = SMZ_REL_OBJ;
        items[noun].head = items[i].head = verb;
        items[noun].relation = SMZ_REL_NSUBJ;
        items[i].relation = SMZ_REL_MARK;
        items[verb].relation = SMZ_REL_ADVCL;
    }
}

/* "Admitted that the bridge is not safe": what "that" opens behind such a verb is what was
 * admitted, and no circumstance; but not "so tired that ...". */
static void repair_contents(smz_clause *c)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        uint32_t verb = l->head;
        if (l->relation == SMZ_REL_ADVCL && verb != NONE && verb + 1 < i &&
            smz_lexeme_is(c, verb + 1, "that") && smz_clause_at(c, verb + 1)->head == i &&
            smz_is_verb(smz_clause_at(c, verb)) &&
            smz_is_kind(c, verb, SMZ_LIST_SAY | SMZ_LIST_STANCE) &&
            smz_child(c, verb, SMZ_REL_CCOMP) == NONE)
            l->relation = SMZ_REL_CCOMP;
    }
}

/* Whether a phrase of one preposition fills [first, end). */
static bool is_one_phrase(const smz_clause *c, uint32_t first, uint32_t end)
{
    return end > first + 1 && smz_clause_at(c, first)->tag == SMZ_TAG_IN &&
           smz_is_in_phrase(c, first + 1, end);
}

/* "Has in fact created jobs": what parts the participle from the verb that helps it has it hang on
 * the noun, and "has" is left as the main verb. */
static void repair_parted_perfect(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t has = c->root, verb = has == NONE ? NONE : has + 3;

    if (has == NONE || !smz_is_having(c, has) || smz_child(c, has, SMZ_REL_OBJ) != NONE)
        return;
    while (verb < c->lexemes.size && items[verb].tag != SMZ_TAG_VBN)
        verb++;
    if (verb >= c->lexemes.size || items[verb].relation != SMZ_REL_ACL ||
        smz_lexeme_is(c, verb, "been") || items[verb].head + 1 != verb ||
        !is_one_phrase(c, has + 1, verb))
        return;
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (items[i].head == has)
            items[i].head = verb;
    items[verb].head = NONE;
    items[verb].relation = SMZ_REL_ROOT;
    items[has].head = verb;
    items[has].relation = SMZ_REL_AUX;
    c->root = verb;
}

/* "Sued by a man who claimed he was ill": a clause without "that" and without a mark before it is
 * what was claimed, and none beside the main one. */
static void repair_claims(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        uint32_t subject = smz_subject(c, i), before;
        if (items[i].relation != SMZ_REL_PARATAXIS || items[i].head != c->root || subject == NONE ||
            subject < c->root + 2 || subject > i)
            continue;
        before = subject - 1;
        while (before > c->root && items[before].head == subject)
            before--;
        if (before > c->root && smz_is_verb(&items[before]) && !smz_leads_to(c, before, i) &&
            smz_is_kind(c, before, SMZ_LIST_SAY | SMZ_LIST_STANCE)) {
            items[i].head = before;
            items[i].relation = SMZ_REL_CCOMP;
        }
    }
}

/* Whether a clause may follow the verb without "that". */
static bool takes_claim(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {"knew",      "knows",    "know",      "thought",
                                        "felt",      "heard",    "hopes",     "confessed",
                                        "confesses", "believed", "understood"};
    const smz_valency *v = c->valency[verb];

    return (v && ((v->direct | v->object) & SMZ_LINK_THAT)) ||
           smz_is_kind(c, verb, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
           smz_is_one_of(c, verb, words, sizeof words / sizeof *words);
}

/* "Citizens who confessed they were planning", "denied he knew accountants were doctoring books":
 * an object before a verb with a tense and without a subject is the subject of that verb, whose
 * clause is what was confessed. */
static void repair_claimed_objects(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t main = items[i].head, tense = i + 1, verb;
        if ((items[i].relation != SMZ_REL_OBJ && items[i].relation != SMZ_REL_IOBJ) ||
            main == NONE || main >= i || !(smz_is_noun(&items[i]) || items[i].tag == SMZ_TAG_PRP) ||
            !smz_is_in_phrase(c, main + 1, i))
            continue;
        while (tense < c->lexemes.size && items[tense].tag == SMZ_TAG_RB)
            tense++;
        if (tense >= c->lexemes.size || !smz_is_finite(&items[tense]))
            continue;
        verb = smz_verb_of(c, tense);
        if (verb == NONE || verb < tense || items[verb].head != main ||
            smz_subject(c, verb) != NONE || smz_child(c, main, SMZ_REL_CCOMP) != NONE ||
            !takes_claim(c, main))
            continue;
        smz_hang_subject(c, i, verb);
        items[verb].relation = SMZ_REL_CCOMP;
    }
}

/* "After funds worth 3m crowns went missing": "worth" is of the noun before it, which is the
 * subject of the verb that the tree has hang on it. */
static void repair_worth(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t noun = i - 1, main = items[noun].head;
        if (!smz_lexeme_is(c, i, "worth") || !smz_is_noun(&items[noun]) || items[i].head == noun ||
            items[i].head != main || main == NONE || main >= noun)
            continue;
        for (uint32_t k = i + 1; k < c->lexemes.size; k++) {
            if (items[k].head != i || !smz_is_finite(&items[k]) || smz_subject(c, k) != NONE)
                continue;
            for (uint32_t of = main + 1; of < noun; of++)
                if (items[of].head == noun && items[of].relation == SMZ_REL_CASE) {
                    items[of].head = k;
                    items[of].relation = SMZ_REL_MARK;
                }
            items[k].head = main;
            items[k].relation = SMZ_REL_ADVCL;
            smz_hang_subject(c, noun, k);
            break;
        }
        items[i].head = noun;
        items[i].relation = SMZ_REL_ACL;
    }
}

/* Whether the past tense of a verb is written as it stands there: "raised", "set". */
static bool may_be_past(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {SMZ_UNCHANGED_PASTS, "shot"};
    const smz_lexeme *l = smz_clause_at(c, i);
    smz_text word = smz_text_slice(c->lexemes.text, l->span);

    if (smz_is_one_of(c, i, words, sizeof words / sizeof *words))
        return true;
    return l->tag == SMZ_TAG_VBN && word.size > 4 &&
           memcmp(word.data + word.size - 2, "ed", 2) == 0 && !memchr(word.data, '-', word.size);
}

/* "Beat up a man and set his house on fire", "criticised the plan and raised doubts": what "and"
 * joins to a past tense, and has an object behind it, has one as well. */
static void repair_joined_tenses(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    if (c->root == NONE || items[c->root].tag != SMZ_TAG_VBD)
        return;
    for (uint32_t i = c->root + 2; i + 1 < c->lexemes.size; i++) {
        uint32_t cc = i - 1 - (items[i - 1].tag == SMZ_TAG_RB);
        smz_tag next = items[i + 1].tag;
        if (items[i].head != c->root || items[i].relation != SMZ_REL_CONJ ||
            (items[i].tag != SMZ_TAG_VBN && items[i].tag != SMZ_TAG_VB) ||
            items[cc].tag != SMZ_TAG_CC || !may_be_past(c, i) ||
            !(next == SMZ_TAG_DT || next == SMZ_TAG_PRPS || next == SMZ_TAG_PRP ||
              next == SMZ_TAG_NNS || next == SMZ_TAG_NNP || next == SMZ_TAG_CD))
            continue;
        items[i].tag = SMZ_TAG_VBD;
    }
}

void smz_repair_objects(smz_clause *c)
{
    repair_joined_tenses(c);
    repair_parted_perfect(c);
    repair_worth(c);
    repair_claimed_objects(c);
    repair_claims(c);
    repair_objects(c);
    repair_second_verbs(c);
    repair_attacked(c);
    repair_occasions(c);
    repair_contents(c);
}

/* ---- Reduced clauses --------------------------------------------------------------------- */

/* "Found the men guilty of", "kept his dream of a title alive in": what is said of an object. */
static bool takes_adjective(const smz_clause *c, uint32_t noun)
{
    static const char *const words[] = {
        "found",  "finds",  "find",   "finding",  "made",       "makes", "make",  "making",
        "left",   "leaves", "leave",  "leaving",  "kept",       "keeps", "keep",  "keeping",
        "held",   "holds",  "ruled",  "declared", "pronounced", "deem",  "deems", "deemed",
        "turned", "turns",  "called", "thought",  "considered", "judged"};

    for (uint32_t i = noun; i-- > 0 && !smz_is_finite(smz_clause_at(c, i + 1));)
        if (smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "A game similar to chess", "a castle complete with ruins": an adjective behind its noun, with
 * what it asks for, is as good as a participle. */
static void repair_adjectives(smz_clause *c)
{
    /* "Fell one vote short of" */
    static const char *const measured[] = {"short", "shy",  "clear", "worth", "old",
                                           "long",  "deep", "wide",  "high",  "tall"};

    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        if (l->tag == SMZ_TAG_JJ && l->relation == SMZ_REL_AMOD && l->head == i - 1 &&
            smz_is_noun(l - 1) && c->valency[i] &&
            (c->valency[i]->direct & smz_link_bit(c, i + 1)) && !takes_adjective(c, i - 1) &&
            !smz_is_one_of(c, i, measured, sizeof measured / sizeof *measured))
            l->relation = SMZ_REL_ACL;
    }
}

/* Whether a word before `i`, behind the main verb, opens a clause that has no verb yet: "after a
 * row led to". */
static bool wants_verb(const smz_clause *c, uint32_t i)
{
    static const char *const openers[] = {"after", "as",    "that",    "because", "while", "before",
                                          "since", "until", "if",      "unless",  "than",  "though",
                                          "where", "when",  "whether", "although"};

    while (i-- > c->root + 1) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return false;
        if (l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WPS ||
            smz_is_one_of(c, i, openers, sizeof openers / sizeof *openers))
            return true;
    }
    /* "Says the firm moved to Osby" */
    return smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE);
}

/* "Faces a lawsuit filed on behalf of ...": what is said of a noun behind the main verb, and has no
 * subject or object of its own, is a participle. */
static void repair_participles(smz_clause *c)
{
    for (uint32_t i = c->root + 1; i + 1 < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        smz_tag next = c->lexemes.items[i + 1].tag;
        if (l->tag == SMZ_TAG_VBD && l->relation == SMZ_REL_ACL && l->head < i &&
            smz_is_noun(l - 1) && !smz_is_subject((l - 1)->relation) &&
            (next == SMZ_TAG_IN || next == SMZ_TAG_TO || next == SMZ_TAG_RB) &&
            smz_subject(c, i) == NONE && smz_child(c, i, SMZ_REL_OBJ) == NONE && !wants_verb(c, i))
            l->tag = SMZ_TAG_VBN;
    }
}

/* Whether the words behind an opener are a subject with a verb that comes before any mark. */
static bool has_clause_behind(const smz_clause *c, uint32_t opener)
{
    for (uint32_t i = opener + 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l))
            return i > opener + 1;
        if (!smz_is_noun(l) && l->tag != SMZ_TAG_DT && l->tag != SMZ_TAG_JJ &&
            l->tag != SMZ_TAG_CD && l->tag != SMZ_TAG_PRP && l->tag != SMZ_TAG_PRPS &&
            l->tag != SMZ_TAG_POS && l->tag != SMZ_TAG_RB)
            return false;
    }
    return false;
}

/* "Do more to stop the trade after a survey showed": no noun before "after" is the subject of the
 * verb behind it. */
static void repair_crossed(smz_clause *c)
{
    static const char *const openers[] = {"after", "because", "while", "although", "though"};
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t at = c->root + 2; at + 2 < c->lexemes.size; at++) {
        uint32_t noun = at - 1, first = noun;
        if (!smz_is_one_of(c, at, openers, sizeof openers / sizeof *openers) ||
            !smz_is_noun(&items[noun]) || items[noun].head == NONE || items[noun].head < at ||
            !has_clause_behind(c, at))
            continue;
        while (first > c->root + 1 && items[first - 1].head == noun)
            first--;
        if (first == noun + 1 || !smz_is_verb(&items[first - 1]))
            continue;
        items[noun].head = first - 1;
        items[noun].relation = SMZ_REL_OBJ;
    }
}

void smz_repair_reduced(smz_clause *c)
{
    repair_adjectives(c);
    repair_participles(c);
    repair_crossed(c);
}

/* ---- Relative clauses -------------------------------------------------------------------- */

/* ", where talks were held": a parser that was taught with web pages takes it for a second clause,
 * but behind a comma a relative word says what it is. */
void smz_repair_relatives(smz_clause *c)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_lexeme *l = &c->lexemes.items[i];
        uint32_t first = c->first[i];
        smz_tag tag = c->lexemes.items[first].tag;
        bool clause = l->relation == SMZ_REL_CONJ || l->relation == SMZ_REL_ADVCL ||
                      l->relation == SMZ_REL_PARATAXIS || l->relation == SMZ_REL_CCOMP;
        if (clause && first > 0 && (c->lexemes.items[first - 1].flags & SMZ_LEX_COMMA) &&
            (tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS ||
             smz_lexeme_is(c, first, "where")))
            l->relation = SMZ_REL_RELCL;
        /* "staff who would clean", "men whose": behind a noun without a comma it is that noun's. */
        else if (clause && l->relation != SMZ_REL_CCOMP && first > 0 &&
                 ((tag == SMZ_TAG_WP && smz_lexeme_is(c, first, "who")) || tag == SMZ_TAG_WPS) &&
                 smz_is_noun(&c->lexemes.items[first - 1]) && !smz_leads_to(c, first - 1, i)) {
            l->relation = SMZ_REL_RELCL;
            l->head = first - 1;
        }
    }
}
