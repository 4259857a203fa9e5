/* Lost subjects: the tree gives the main verb none, and has hung it on another word, or calls it
 * something else. */
#include "headline/repairs.h"

#define NONE SMZ_NO_HEAD

/* ---- The noun phrase at the beginning ---------------------------------------------------- */

static bool stands_before_noun(smz_tag tag)
{
    return tag == SMZ_TAG_DT || tag == SMZ_TAG_PDT || tag == SMZ_TAG_PRPS || tag == SMZ_TAG_CD ||
           tag == SMZ_TAG_JJ || tag == SMZ_TAG_JJR || tag == SMZ_TAG_JJS || tag == SMZ_TAG_POS;
}

/* "The last year has seen prices fall": a time that the verb follows at once is its subject. */
static bool is_time_apart(const smz_clause *c, uint32_t noun)
{
    bool directly = smz_lexeme_is(c, 0, "the") && smz_is_finite_tag(smz_clause_tag(c, noun + 1));

    return smz_is_kind(c, noun, SMZ_LIST_DAY | SMZ_LIST_MONTH) ||
           (smz_is_kind(c, noun, SMZ_LIST_TIME) && !directly);
}

/* The noun of the phrase that the sentence begins with; NONE: it begins otherwise, with a list, or
 * with a time. */
static uint32_t opening_noun(const smz_clause *c)
{
    uint32_t i = 0;

    while (stands_before_noun(smz_clause_tag(c, i)) ||
           (smz_is_noun_tag(smz_clause_tag(c, i)) &&
            (smz_is_noun_tag(smz_clause_tag(c, i + 1)) || smz_clause_tag(c, i + 1) == SMZ_TAG_POS)))
        i++;
    if (!smz_is_noun_tag(smz_clause_tag(c, i)) || smz_clause_tag(c, i + 1) == SMZ_TAG_CC ||
        is_time_apart(c, i))
        return NONE;
    return i;
}

static bool opens_relative(smz_tag tag)
{
    return tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS || tag == SMZ_TAG_WRB;
}

/* Whether between the noun and the tense of the verb there is no mark, and no finite verb but in a
 * relative clause. */
static bool is_plain_between(const smz_clause *c, uint32_t noun, uint32_t tense, bool *relative)
{
    *relative = false;
    for (uint32_t i = noun + 1; i < tense; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        *relative |= opens_relative(l->tag);
        if (smz_is_punctuation(l) || (smz_is_finite(l) && !*relative) ||
            (l->tag == SMZ_TAG_CC && l->head == c->root))
            return false;
    }
    return true;
}

/* What hangs on the root, and the noun on it, or is the noun; NONE: it is not between noun and
 * tense. */
static uint32_t link_to_root(const smz_clause *c, uint32_t noun, uint32_t tense)
{
    uint32_t i = noun;

    for (size_t steps = 0; steps < c->lexemes.size; steps++) {
        uint32_t head = smz_clause_at(c, i)->head;
        if (head == c->root)
            return i;
        if (head == NONE || head < noun || head >= tense)
            return NONE;
        i = head;
    }
    return NONE;
}

/* "Spending on cards has overtaken cash": what was taken for a circumstance. */
static void make_clause_subject(smz_clause *c, uint32_t tense)
{
    smz_lexeme *first = &c->lexemes.items[0];
    bool relative;

    if (first->tag == SMZ_TAG_VBG && first->head == c->root && first->relation == SMZ_REL_ADVCL &&
        smz_clause_at(c, tense)->tag == SMZ_TAG_VBZ && is_plain_between(c, 0, tense, &relative)) {
        first->relation = SMZ_REL_CSUBJ;
        c->mended = true;
    }
}

/* "Asking prices for homes have dropped": of what is asked there would be one. */
static void make_described_subject(smz_clause *c, uint32_t tense)
{
    smz_lexeme *first = &c->lexemes.items[0], *noun = first + 1;
    bool plural = smz_clause_at(c, tense)->tag == SMZ_TAG_VBP || smz_lexeme_is(c, tense, "were");
    bool relative;

    if (tense < 2 || !plural || first->tag != SMZ_TAG_VBG || noun->tag != SMZ_TAG_NNS ||
        first->head != c->root || noun->head != 0 || noun->relation != SMZ_REL_OBJ ||
        !is_plain_between(c, 1, tense, &relative))
        return;
    first->head = 1;
    first->relation = SMZ_REL_AMOD;
    smz_hang_subject(c, 1, c->root);
    c->mended = true;
}

/* Whether what is to hang on a noun has a subject beside it, "a deal bringing Osby a step closer",
 * or is a verb that no "to" opens, "put" of "her wish to sing put him at odds and cost a job". */
static bool stands_by_itself(const smz_clause *c, uint32_t noun, uint32_t link)
{
    for (uint32_t i = noun + 1; i < c->lexemes.size; i++)
        if (smz_clause_at(c, i)->head == link && smz_is_subject(smz_clause_at(c, i)->relation))
            return true;
    return smz_clause_at(c, link)->tag == SMZ_TAG_VB && smz_child(c, link, SMZ_REL_MARK) == NONE &&
           smz_child(c, noun, SMZ_REL_RELCL) == NONE;
}

static void make_subject(smz_clause *c, uint32_t noun, uint32_t link, bool relative)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t inner = smz_child(c, noun, SMZ_REL_RELCL);

    /* "A device that helps people control a mouse has": the verb of the relative clause has one. */
    if (link != noun && inner != NONE && inner < link) {
        items[link].head = inner;
        items[link].relation = SMZ_REL_XCOMP;
    } else if (link != noun) {
        items[link].head = noun;
        items[link].relation = relative                    ? SMZ_REL_RELCL
                               : smz_is_verb(&items[link]) ? SMZ_REL_ACL
                                                           : SMZ_REL_AMOD;
    }
    smz_hang_subject(c, noun, c->root);
    c->mended = true;
}

/* "More than 5.2 million people were out of work": the number and what it counts. */
static void make_counted_subject(smz_clause *c, uint32_t tense)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t number = 2;

    if (tense < 4 || items[0].tag != SMZ_TAG_JJR || !smz_lexeme_is(c, 1, "than") ||
        items[0].head != c->root || items[tense - 1].head != 0 || !smz_is_noun(&items[tense - 1]))
        return;
    while (number < tense - 1 && items[number].tag == SMZ_TAG_CD)
        number++;
    if (number != tense - 1 || items[2].head != tense - 1)
        return;
    items[0].head = 2;
    items[0].relation = SMZ_REL_ADVMOD;
    items[1].head = 0;
    items[1].relation = SMZ_REL_FIXED;
    smz_hang_subject(c, tense - 1, c->root);
    c->mended = true;
}

/* "Four coats worn by the singers on their cover have sold": what a preposition opens is no
 * subject. It goes to the noun before it. */
static void repair_phrase(smz_clause *c, uint32_t noun, uint32_t tense)
{
    static const char *const words[] = {"on", "with",  "beyond", "over",   "in",    "at",
                                        "by", "under", "about",  "within", "across"};
    smz_lexeme *items = c->lexemes.items;
    uint32_t mark = smz_child(c, c->root, SMZ_REL_MARK), inside, before;

    if (mark == NONE || mark <= noun || mark >= tense ||
        !smz_is_one_of(c, mark, words, sizeof words / sizeof *words))
        return;
    for (inside = mark + 1; inside < tense; inside++)
        if (items[inside].head == c->root && smz_is_subject(items[inside].relation))
            break;
    for (before = mark - 1; before > noun && !smz_is_noun(&items[before]);)
        before--;
    if (inside == tense || !smz_is_noun(&items[inside]))
        return;
    if (smz_is_verb(&items[mark - 1]) || items[mark - 1].tag == SMZ_TAG_JJ)
        before = mark - 1;
    items[inside].head = before;
    items[inside].relation = smz_is_noun(&items[before]) ? SMZ_REL_NMOD : SMZ_REL_OBL;
    items[mark].head = inside;
    items[mark].relation = SMZ_REL_CASE;
    c->mended = true;
}

/* "Plans to lift the ban have been condemned": a parser that learned from answers and weblogs makes
 * them what lifts. */
void smz_repair_opening_subject(smz_clause *c)
{
    uint32_t tense = c->root == NONE ? NONE : smz_tense_of(c, c->root), noun, link;
    bool relative;

    if (tense == NONE)
        return;
    noun = opening_noun(c);
    if (noun != NONE &&
        (noun >= tense || noun >= c->root || !is_plain_between(c, noun, tense, &relative)))
        return;
    if (noun != NONE)
        repair_phrase(c, noun, tense);
    if (smz_subject(c, c->root) != NONE)
        return;
    if (noun == NONE) {
        make_clause_subject(c, tense);
        make_described_subject(c, tense);
        make_counted_subject(c, tense);
        return;
    }
    link = link_to_root(c, noun, tense);
    if (link != NONE && (link == noun || !stands_by_itself(c, noun, link)))
        make_subject(c, noun, link, relative);
}

/* ---- What stands before the verb --------------------------------------------------------- */

/* What stands before the subject, and has been hung on the verb, is of its phrase: "oil and gas
 * company Obrel is". */
static void gather_phrase(smz_clause *c, uint32_t subject)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = subject; i-- > 0;) {
        bool noun = smz_is_noun(&items[i]) && items[i].relation == SMZ_REL_OBL_BARE;
        if (items[i].head == c->root && !noun && items[i].tag != SMZ_TAG_CC)
            break;
        if (items[i].head == c->root) {
            items[i].head = subject;
            items[i].relation = noun ? SMZ_REL_COMPOUND : SMZ_REL_CC;
        }
    }
}

/* "Mara Lind is on course": whatever the tree calls the name before the verb, it is its subject. */
static void repair_called(smz_clause *c)
{
    uint32_t tense = smz_tense_of(c, c->root), i;
    smz_lexeme *items = c->lexemes.items;

    if (tense == NONE || tense == 0 || smz_subject(c, c->root) != NONE)
        return;
    for (i = tense - 1; i > 0 && items[i].tag == SMZ_TAG_RB;)
        i--;
    if (smz_is_name(&items[i]) && items[i].head == c->root &&
        smz_child(c, i, SMZ_REL_CASE) == NONE &&
        (items[i].relation == SMZ_REL_DISCOURSE || items[i].relation == SMZ_REL_VOCATIVE ||
         items[i].relation == SMZ_REL_MARK)) {
        items[i].relation = SMZ_REL_NSUBJ;
        gather_phrase(c, i);
    }
}

/* "A Marine convicted of theft was sentenced": what the tree takes for a clause is a noun and a
 * participle. */
static void repair_headless(smz_clause *c)
{
    smz_lexeme *items = c->lexemes.items;

    if (smz_subject(c, c->root) != NONE)
        return;
    for (uint32_t i = 1; i < c->root; i++) {
        smz_lexeme *verb = &items[i], *noun = verb - 1;
        if (verb->tag != SMZ_TAG_VBN || verb->head != c->root || !smz_is_noun(noun) ||
            noun->head != i || noun->relation != SMZ_REL_COMPOUND)
            continue;
        for (uint32_t k = 0; k + 1 < i; k++)
            if (items[k].head == i)
                items[k].head = i - 1;
        smz_hang_subject(c, i - 1, c->root);
        verb->head = i - 1;
        verb->relation = SMZ_REL_ACL;
        return;
    }
}

void smz_repair_lost_subject(smz_clause *c)
{
    repair_called(c);
    repair_headless(c);
}
