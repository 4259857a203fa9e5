#include "headline/deletions.h"

#include "base/error.h"
#include "headline/arguments.h"
#include "headline/compounds.h"
#include "headline/concessions.h"
#include "headline/restrictions.h"
#include "headline/turning.h"

typedef struct finder {
    smz_clause *c;
    smz_arena *arena;
    smz_deletions *out;
    bool failed;
} finder;

static bool is_comma(const smz_clause *c, uint32_t i)
{
    return i < c->lexemes.size && !c->gone[i] &&
           (smz_clause_at(c, i)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)) &&
           !smz_lexeme_is(c, i, ":");
}

/* Whether nothing but marks of punctuation that end the sentence is left from `i` on. */
static bool is_end(const smz_clause *c, uint32_t i)
{
    for (; i < c->lexemes.size; i++)
        if (!c->gone[i] && !(smz_clause_at(c, i)->flags & (SMZ_LEX_END | SMZ_LEX_CLOSE)))
            return false;
    return true;
}

static bool is_start(const smz_clause *c, uint32_t i)
{
    while (i > 0 && c->gone[i - 1])
        i--;
    return i == 0;
}

/* Behind the quotation mark at `end`, or behind the comma or full stop before it. */
static uint32_t behind_quote(const smz_clause *c, uint32_t end)
{
    uint32_t quote = end;

    if (quote < c->lexemes.size && (smz_clause_at(c, quote)->flags & SMZ_LEX_QUOTED) &&
        (smz_clause_at(c, quote)->flags & (SMZ_LEX_COMMA | SMZ_LEX_END)))
        quote++;
    return quote < c->lexemes.size && (smz_clause_at(c, quote)->flags & SMZ_LEX_QUOTE) ? quote + 1
                                                                                       : end;
}

/* A quotation mark goes with the one inside. */
static void take_marks(const smz_clause *c, smz_deletion *d)
{
    size_t opened = 0, closed = 0;

    for (uint32_t i = d->first; i < d->end; i++) {
        unsigned flags = smz_clause_at(c, i)->flags;
        opened += (flags & SMZ_LEX_QUOTE) && (flags & SMZ_LEX_OPEN);
        closed += (flags & SMZ_LEX_QUOTE) && (flags & SMZ_LEX_CLOSE);
    }
    if (opened > closed)
        d->end = behind_quote(c, d->end);
    if (closed > opened && d->first > 0 && (smz_clause_at(c, d->first - 1)->flags & SMZ_LEX_QUOTE))
        d->first--;
}

static void add(finder *f, smz_deletion d)
{
    smz_deletion *added;

    take_marks(f->c, &d);
    if (!d.always)
        for (size_t i = 0; i < f->out->size; i++)
            if (f->out->items[i].first == d.first && f->out->items[i].end == d.end)
                return;
    if (d.always) {
        added = SMZ_PUSH(f->arena, &f->out->always);
        f->failed |= !added;
        if (added)
            *added = d;
    } else if (f->out->size < SMZ_DELETIONS_MOST) {
        f->out->items[f->out->size++] = d;
    }
}

/* Whether a word that must not be lost opens the stretch. */
static bool opens_condition(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < first + 3; i++)
        if (smz_is_kind(c, i, SMZ_LIST_CONDITION | SMZ_LIST_NEGATION))
            return true;
    return false;
}

/* "After nobody came forward", "because no hall was free", "despite not having won": what is denied
 * is denied of that clause or phrase alone. */
static bool denies_itself(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"after", "because", "despite"};
    uint32_t first = c->first[i];

    if (smz_lexeme_is(c, first, "despite"))
        return true;
    return smz_clause_at(c, i)->relation == SMZ_REL_ADVCL &&
           smz_is_one_of(c, first, words, sizeof words / sizeof *words) &&
           (smz_tense_of(c, i) != SMZ_NO_HEAD || smz_clause_at(c, i)->tag == SMZ_TAG_VBG);
}

/* What happened in a year that is left out would seem to happen now. */
static bool sets_in_past(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_is_year_at(c, i) || smz_is_kind(c, i, SMZ_LIST_PAST))
            return true;
    return false;
}

static bool begins_phrase(const smz_lexeme *l)
{
    return smz_is_noun(l) || l->tag == SMZ_TAG_DT || l->tag == SMZ_TAG_PRP ||
           l->tag == SMZ_TAG_PRPS || l->tag == SMZ_TAG_JJ || l->tag == SMZ_TAG_CD ||
           l->tag == SMZ_TAG_DOLLAR;
}

/* Whether a lexeme hangs on the clause behind it as the circumstances of it do; what is said in
 * "..., police said" does not. */
static bool is_mere_setting(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    switch (l->relation) {
    case SMZ_REL_PUNCT:
    case SMZ_REL_OBL:
    case SMZ_REL_OBL_BARE:
    case SMZ_REL_ADVMOD:
    case SMZ_REL_CC:
    case SMZ_REL_DISCOURSE: return true;
    case SMZ_REL_ADVCL: return smz_child(c, i, SMZ_REL_MARK) != SMZ_NO_HEAD || !smz_is_finite(l);
    default: return smz_is_punctuation(l);
    }
}

/* "Not" with the verb, or "no" before its subject or object. */
static bool denies_root(const smz_clause *c, uint32_t i)
{
    uint32_t head = smz_clause_at(c, i)->head;

    return head != SMZ_NO_HEAD && (head == c->root || smz_clause_at(c, head)->head == c->root);
}

/* "Outside politics, he is not well known", "for many, it is all", "to win, they must ...": the
 * clause is true of that alone. */
static bool limits_clause(const smz_clause *c, uint32_t first)
{
    static const char *const demanding[] = {"must", "should", "need", "needs"};
    const smz_lexeme *l = smz_clause_at(c, first);
    uint32_t tense = smz_tense_of(c, c->root);

    if (l->tag == SMZ_TAG_TO && tense != SMZ_NO_HEAD &&
        (smz_is_one_of(c, tense, demanding, sizeof demanding / sizeof *demanding) ||
         (smz_is_having(c, tense) && tense + 1 < c->lexemes.size &&
          smz_lexeme_is(c, tense + 1, "to"))))
        return true;

    if ((l->tag == SMZ_TAG_IN && !smz_is_kind(c, first, SMZ_LIST_SETTING)) ||
        smz_lexeme_is(c, first, "apart") || smz_lexeme_is(c, first, "aside"))
        return true;
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (smz_is_kind(c, i, SMZ_LIST_NEGATION) && denies_root(c, i) &&
            !smz_lexeme_is(c, first, "despite") && !smz_lexeme_is(c, first, "amid"))
            return true;
    return l->tag == SMZ_TAG_WRB;
}

/* "Then mayor Ann Lee paid": what she was at that time. */
static bool is_of_then(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *next = i + 1 < c->lexemes.size ? smz_clause_at(c, i + 1) : NULL;

    return smz_lexeme_is(c, i, "then") && next && next->tag == SMZ_TAG_NN &&
           next->relation == SMZ_REL_COMPOUND;
}

/* "Newly qualified teachers": others are qualified as well. */
static bool is_of_newly(const smz_clause *c, uint32_t i)
{
    return smz_lexeme_is(c, i, "newly") && i + 1 < c->lexemes.size &&
           smz_clause_at(c, i + 1)->relation == SMZ_REL_AMOD;
}

/* "On Tuesday, ...", "However, ...", "But ...": what stands before the clause and sets it in time
 * or joins it to what was said before. */
static bool find_opening(finder *f, uint32_t i)
{
    const smz_clause *c = f->c;
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = c->first[i], end = c->end[i];
    bool phrase = l->relation == SMZ_REL_OBL || l->relation == SMZ_REL_OBL_BARE ||
                  l->relation == SMZ_REL_ADVCL || l->relation == SMZ_REL_ADVMOD;
    bool word = l->relation == SMZ_REL_CC || l->relation == SMZ_REL_DISCOURSE ||
                (l->relation == SMZ_REL_ADVMOD && end == first + 1);

    if (!is_start(c, first) || !(phrase || word) || is_of_newly(c, i) || l->head < end ||
        !is_mere_setting(c, i) || opens_condition(c, first, end) || sets_in_past(c, first, end) ||
        limits_clause(c, first))
        return false;
    if (is_comma(c, end)) {
        bool agreed = end + 1 < c->lexemes.size && begins_phrase(smz_clause_at(c, end + 1));
        add(f, (smz_deletion){first, end + 1, i, 0, true, agreed, false, false});
        return true;
    }
    if (word && smz_is_kind(c, i, SMZ_LIST_CONNECTIVE) && !is_of_then(c, i)) {
        add(f, (smz_deletion){first, end, i, 0, true, true, false, false});
        return true;
    }
    return false;
}

/* All that stands before the subject and its comma, however many phrases it is. */
static void find_everything_before(finder *f)
{
    const smz_clause *c = f->c;
    uint32_t subject = smz_subject(c, c->root), first;

    if (subject == SMZ_NO_HEAD || subject > c->root)
        return;
    first = c->first[subject];
    if (first < 3 || !is_comma(c, first - 1) || limits_clause(c, 0) || opens_condition(c, 0, first))
        return;
    for (uint32_t i = 0; i < first; i++) {
        if (smz_is_kind(c, i, SMZ_LIST_CONDITION) && smz_clause_at(c, i)->tag == SMZ_TAG_IN)
            return;
        if (sets_in_past(c, i, i + 1))
            return;
        if (!c->gone[i] && smz_clause_at(c, i)->head >= first && !is_mere_setting(c, i))
            return;
    }
    add(f, (smz_deletion){0, first, c->root, 0, true, true, false, false});
}

/* Whether a finite verb stands in the stretch that no word of it opens a clause for; of a past
 * tense nobody can tell whether it is a participle. */
static bool holds_main_verb(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WPS ||
            l->tag == SMZ_TAG_WRB || l->relation == SMZ_REL_MARK || l->relation == SMZ_REL_CCOMP)
            return false;
        if (smz_is_finite(l) && (l->tag != SMZ_TAG_VBD || smz_is_helping(l->relation)))
            return true;
    }
    return false;
}

/* ", who ...,", ", the president,", "- ... -": what commas or dashes close on both sides. */
static bool find_insertion(finder *f, uint32_t i)
{
    const smz_clause *c = f->c;
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = c->first[i], end = c->end[i];
    bool inserted = l->relation == SMZ_REL_RELCL || l->relation == SMZ_REL_APPOS ||
                    l->relation == SMZ_REL_ACL || l->relation == SMZ_REL_ADVCL ||
                    l->relation == SMZ_REL_NMOD || l->relation == SMZ_REL_OBL ||
                    l->relation == SMZ_REL_PARATAXIS || l->relation == SMZ_REL_ADVMOD;
    bool closed, at_end;

    if ((l->relation == SMZ_REL_ADVCL && !is_mere_setting(c, i)) ||
        (l->relation == SMZ_REL_PARATAXIS && !smz_is_kind(c, i, SMZ_LIST_SAY)))
        return false;
    if (!inserted || first == 0 || !is_comma(c, first - 1) || l->head >= first ||
        opens_condition(c, first, end))
        return false;
    at_end = is_end(c, end);
    closed = is_comma(c, end) || at_end;
    /* "A, B and C": a list that the parser takes for an apposition. */
    if (!closed || (l->relation == SMZ_REL_APPOS && smz_clause_tag(c, end + 1) == SMZ_TAG_CC))
        return false;
    if (l->relation != SMZ_REL_RELCL && l->relation != SMZ_REL_PARATAXIS &&
        l->relation != SMZ_REL_ADVCL && holds_main_verb(c, first, end))
        return false;
    if (l->relation == SMZ_REL_APPOS && smz_child(c, i, SMZ_REL_CONJ) != SMZ_NO_HEAD &&
        !smz_is_name(smz_clause_at(c, l->head)))
        return false;
    add(f, (smz_deletion){first - 1, is_comma(c, end) ? end + 1 : end, i, 0, true,
                          l->relation != SMZ_REL_PARATAXIS, false, false});
    return true;
}

/* "on Saturday", "Saturday", "last week": when it happened is now, for a headline. */
static bool find_day(finder *f, uint32_t i)
{
    const smz_clause *c = f->c;
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = c->first[i], end = c->end[i];
    bool adverbial = l->relation == SMZ_REL_OBL || l->relation == SMZ_REL_OBL_BARE ||
                     l->relation == SMZ_REL_NMOD || l->relation == SMZ_REL_NMOD_BARE;
    bool today = l->relation == SMZ_REL_ADVMOD || adverbial;
    bool day = smz_is_kind(c, i, SMZ_LIST_DAY) || (smz_clause_at(c, first)->tag == SMZ_TAG_IN &&
                                                   smz_any_is_kind(c, i, i + 1, SMZ_LIST_TIME) &&
                                                   smz_any_is_kind(c, first, end, SMZ_LIST_DAY));

    if (adverbial && day && end - first <= 4 && !smz_any_is_kind(c, first, i, SMZ_LIST_CONDITION) &&
        (first == i || smz_lexeme_is(c, first, "on") || l->relation == SMZ_REL_OBL_BARE)) {
        add(f, (smz_deletion){first, end, i, 0, true, true, false, false});
        return true;
    }
    /* "Osby Today reported": a magazine. */
    if (today && end == first + 1 && !(i > 0 && (l->flags & SMZ_LEX_UPPER)) &&
        (smz_lexeme_is(c, i, "today") || smz_lexeme_is(c, i, "yesterday") ||
         smz_lexeme_is(c, i, "tonight"))) {
        add(f, (smz_deletion){first, end, i, 0, true, true, false, false});
        return true;
    }
    return false;
}

/* "Prices have [increasingly] fallen" fell; in "did not rise sharply" the adverb is what is denied.
 */
static bool find_adverb(finder *f, uint32_t i)
{
    const smz_clause *c = f->c;
    const smz_lexeme *l = smz_clause_at(c, i);
    bool always = smz_is_kind(c, i, SMZ_LIST_LOOSE);

    if (l->relation != SMZ_REL_ADVMOD || c->end[i] != c->first[i] + 1 ||
        smz_is_kind(c, i, SMZ_LIST_NEGATION) || (l->flags & SMZ_LEX_QUOTED) || is_of_then(c, i) ||
        is_of_newly(c, i) || (!smz_is_verb(smz_clause_at(c, l->head)) && l->head != c->root) ||
        !(always || (smz_is_kind(c, i, SMZ_LIST_PLAIN) && !smz_is_limited(c))))
        return false;
    if (!always)
        c->loose[i] = SMZ_LOOSE;
    add(f, (smz_deletion){i, i + 1, i, always ? 0 : 0.05, always, true, false, false});
    return true;
}

/* "support for", "talks with", "ban on": what the noun is about rather than where it is. */
static bool is_about(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"for",  "on", "over", "about",
                                        "with", "by", "from", "under"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "That he said would help", "who police say was": the verb of saying stands inside the clause. */
static bool opens_relative(const smz_clause *c, uint32_t first)
{
    smz_tag tag = smz_clause_at(c, first)->tag;
    bool opens = tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || smz_lexeme_is(c, first, "that");

    return opens && first + 2 < c->lexemes.size &&
           (smz_clause_at(c, first + 1)->tag == SMZ_TAG_PRP ||
            smz_is_kind(c, first + 1, SMZ_LIST_OFFICIAL)) &&
           smz_is_kind(c, first + 2, SMZ_LIST_SAY);
}

/* "Reports that he would resign were false": a second finite verb that nothing links to the first
 * is that of the clause around it. */
static bool holds_second_verb(const smz_clause *c, uint32_t first, uint32_t end)
{
    bool linked = true, relative = opens_relative(c, first);

    for (uint32_t i = first; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l) && !linked)
            return true;
        linked = (relative && smz_is_kind(c, i, SMZ_LIST_SAY)) ||
                 (!smz_is_finite(l) &&
                  (linked || l->tag == SMZ_TAG_CC || l->tag == SMZ_TAG_IN ||
                   l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WRB ||
                   (l->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_QUOTE)) ||
                   l->relation == SMZ_REL_NSUBJ || l->relation == SMZ_REL_NSUBJ_PASS ||
                   l->relation == SMZ_REL_EXPL));
    }
    return false;
}

/* Phrases behind their heads that say where, when, why, how; and second verbs of a coordination. */
static void find_phrase(finder *f, uint32_t i)
{
    const smz_clause *c = f->c;
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = c->first[i], end = c->end[i];
    smz_deletion d = {first, end, i, 0.1, false, false, false, false};

    if (l->head == SMZ_NO_HEAD || first <= l->head ||
        (opens_condition(c, first, end) && !denies_itself(c, i) &&
         !smz_is_free_contrast(c, first)) ||
        (end - first <= 3 && smz_is_mutual(c, first)))
        return;
    d.agreed =
        smz_is_kind(c, first, SMZ_LIST_ADJUNCT) &&
        !(l->relation == SMZ_REL_NMOD && is_about(c, first)) &&
        (is_end(c, end) || is_comma(c, end) || smz_clause_at(c, end)->tag == SMZ_TAG_IN ||
         smz_clause_at(c, end)->tag == SMZ_TAG_CC || smz_clause_at(c, end)->tag == SMZ_TAG_TO);
    /* "A cult following throughout the year": a noun, whatever its tag. */
    if (smz_lexeme_is(c, first, "following") && first + 1 < end &&
        smz_clause_at(c, first + 1)->tag == SMZ_TAG_IN)
        return;
    switch (l->relation) {
    case SMZ_REL_OBL_BARE:
        /* "Granted extra time": no circumstance, but what is granted. */
        if (first == l->head + 1 && smz_lexeme_is(c, i, "time"))
            return;
        d.cost = 0.1;
        break;
    case SMZ_REL_OBL: d.cost = 0.1; break;
    case SMZ_REL_OBL_AGENT: d.cost = 0.4; break;
    case SMZ_REL_NMOD: d.cost = is_about(c, first) ? 0.45 : 0.25; break;
    case SMZ_REL_ADVCL:
        /* "orders judges to stop": what the tree takes for a purpose may be what the verb is about.
         */
        d.agreed &= !smz_lexeme_is(c, first, "to");
        d.cost = 0.1;
        break;
    case SMZ_REL_XCOMP:
        if (!smz_is_purpose(c, i))
            return;
        d.agreed = false;
        break;
    case SMZ_REL_ADVMOD:
        /* "The first away win", "in south east Delhi": it is the noun's, whatever the tree says. */
        if (end == first + 1 && end < c->lexemes.size &&
            (smz_is_noun(smz_clause_at(c, end)) || smz_clause_at(c, end)->tag == SMZ_TAG_JJ))
            return;
        /* "Relied too heavily on it": that is the point. */
        if (smz_lexeme_is(c, first, "too") && end > first + 1)
            return;
        d.cost = 0.2;
        break;
    case SMZ_REL_CONJ:
        if (!smz_is_verb(l) && smz_child(c, i, SMZ_REL_COP) == SMZ_NO_HEAD)
            return;
        d.cost = 0.15;
        d.agreed = smz_lexeme_is(c, first, "and");
        break;
    case SMZ_REL_AMOD:
        if (!smz_is_reduced_clause(c, i))
            return;
        d.restrictive = true;
        d.cost = 0.5;
        break;
    case SMZ_REL_RELCL:
    case SMZ_REL_ACL:
        if (holds_second_verb(c, first, end))
            return;
        d.restrictive = true;
        d.cost = 0.5;
        break;
    default: return;
    }
    /* "Over the brewery's plans": half of a phrase. */
    if (smz_clause_at(c, end - 1)->tag == SMZ_TAG_POS)
        return;
    /* "Drugs, lost sleep and debts are ...": the second of three. */
    if (is_comma(c, first - 1) && !is_comma(c, end) && !is_end(c, end) && end <= c->root)
        return;
    if (is_comma(c, first - 1) && !is_comma(c, end))
        d.first--;
    /* "The march that followed, caused an uproar": nothing opened what this comma closes. */
    else if (!is_comma(c, first - 1) && is_comma(c, end) && end + 1 == smz_tense_of(c, c->root) &&
             l->relation == SMZ_REL_RELCL && smz_child(c, c->root, SMZ_REL_CONJ) == SMZ_NO_HEAD)
        d.end++;
    if (is_comma(c, first - 1) && is_comma(c, end)) {
        d.first--;
        d.end++;
    }
    add(f, d);
}

/* Nouns before a noun. */
static void find_compounds(finder *f, uint32_t i)
{
    smz_deletion found[SMZ_COMPOUNDS_MOST];
    size_t size = smz_compounds_find(found, f->c, i);

    for (size_t n = 0; n < size; n++) {
        if (f->out->size == SMZ_DELETIONS_MOST)
            return;
        for (uint32_t k = found[n].first; k < found[n].end; k++)
            f->c->spare[k] = (uint8_t)(i - k);
        add(f, found[n]);
    }
}

/* By their first lexeme, wider ones first: few, and nearly in order. */
static void sort(smz_deletions *all)
{
    for (size_t i = 1; i < all->size; i++) {
        smz_deletion d = all->items[i];
        size_t at = i;
        for (; at > 0 && (d.first < all->items[at - 1].first ||
                          (d.first == all->items[at - 1].first && d.end > all->items[at - 1].end));
             at--)
            all->items[at] = all->items[at - 1];
        all->items[at] = d;
    }
}

int smz_deletions_find(smz_deletions *out, smz_arena *arena, smz_clause *c, smz_error *error)
{
    finder f = {c, arena, out, false};

    *out = (smz_deletions){.size = 0};
    find_everything_before(&f);
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        smz_deletion d;
        if (!c->gone[i] && smz_tail_find(&d, c, i))
            add(&f, d);
        if (c->gone[i] || smz_is_punctuation(l) || (l->flags & SMZ_LEX_BRACKETED) != 0)
            continue;
        if (i == c->root)
            continue;
        if (!find_opening(&f, i) && !find_day(&f, i) && !find_insertion(&f, i) &&
            !find_adverb(&f, i)) {
            find_phrase(&f, i);
            if (smz_modifier_find(&d, c, i))
                add(&f, d);
            find_compounds(&f, i);
        }
    }
    sort(out);
    return f.failed ? smz_fail_memory(error) : SMZ_OK;
}
