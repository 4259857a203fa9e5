#include "headline/deletions.h"

#include "base/error.h"
#include "headline/compounds.h"

typedef struct finder {
    smz_clause *c;
    smz_arena *arena;
    smz_deletions *out;
    bool failed;
} finder;

bool smz_is_comma_at(const smz_clause *c, uint32_t i)
{
    return i < c->lexemes.size && !c->gone[i] &&
           (smz_clause_at(c, i)->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK)) &&
           !smz_lexeme_is(c, i, ":");
}

bool smz_is_end_at(const smz_clause *c, uint32_t i)
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

bool smz_opens_condition(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < first + 3; i++)
        if (smz_is_kind(c, i, SMZ_LIST_CONDITION | SMZ_LIST_NEGATION))
            return true;
    return false;
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
        !is_mere_setting(c, i) || smz_opens_condition(c, first, end) ||
        sets_in_past(c, first, end) || limits_clause(c, first))
        return false;
    if (smz_is_comma_at(c, end)) {
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
    if (first < 3 || !smz_is_comma_at(c, first - 1) || limits_clause(c, 0) ||
        smz_opens_condition(c, 0, first))
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
    if (!inserted || first == 0 || !smz_is_comma_at(c, first - 1) || l->head >= first ||
        smz_opens_condition(c, first, end))
        return false;
    at_end = smz_is_end_at(c, end);
    closed = smz_is_comma_at(c, end) || at_end;
    /* "A, B and C": a list that the parser takes for an apposition. */
    if (!closed || (l->relation == SMZ_REL_APPOS && smz_clause_tag(c, end + 1) == SMZ_TAG_CC))
        return false;
    if (l->relation != SMZ_REL_RELCL && l->relation != SMZ_REL_PARATAXIS &&
        l->relation != SMZ_REL_ADVCL && holds_main_verb(c, first, end))
        return false;
    if (l->relation == SMZ_REL_APPOS && smz_child(c, i, SMZ_REL_CONJ) != SMZ_NO_HEAD &&
        !smz_is_name(smz_clause_at(c, l->head)))
        return false;
    add(f, (smz_deletion){first - 1, smz_is_comma_at(c, end) ? end + 1 : end, i, 0, true,
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
            if (smz_hanging_find(&d, c, i))
                add(&f, d);
            if (smz_modifier_find(&d, c, i))
                add(&f, d);
            find_compounds(&f, i);
        }
    }
    sort(out);
    return f.failed ? smz_fail_memory(error) : SMZ_OK;
}
