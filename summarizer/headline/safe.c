#include "headline/safe.h"

#include <string.h>
#include "base/error.h"
#include "headline/brackets.h"
#include "headline/openers.h"
#include "headline/scruples.h"
#include "headline/standing.h"
#include "headline/surface.h"
#include "headline/times.h"

/* A phrase that keeps so much of the room is better than one that ends anywhere. */
#define PHRASE_SHARE 0.95
/* What ends within a name is the lesser evil where its beginning is so much longer. */
#define NAME_SHARE 0.75

/* What opens a phrase between the two parts of a verb. */
#define PHRASES_WITHIN (SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT | SMZ_WORD_SINCE)

/* What a cut is made of: the lexemes before `end` but for those that are left out anyway. A bracket
 * says the same again, or more than a headline needs. */
typedef struct range {
    const smz_marked *m;
    const smz_phrases *phrases; /* NULL: none were looked for */
    smz_omission without;       /* its lexemes NULL: the brackets */
    size_t end;
    size_t closing; /* a word behind `end` that is kept as well; 0: none */
    unsigned flags;
} range;

static bool is_kept(const range *r, size_t i)
{
    return r->without.lexemes ? !r->without.lexemes[i]
                              : !(r->m->of->items[i].flags & SMZ_LEX_BRACKETED);
}

/* "... zei: 'Het is": an apostrophe that opens a quotation, not "'s avonds"; it may be that the
 * sentence ends before the quotation does. */
static bool opens_single(const smz_lexemes *of, size_t i)
{
    const smz_lexeme *mark = &of->items[i], *next = mark + 1;

    return i + 1 < of->size && smz_span_size(mark->span) == 1 &&
           of->text.data[mark->span.start] == '\'' && (i == 0 || (mark->flags & SMZ_LEX_SPACED)) &&
           (next->flags & SMZ_LEX_WORD) && !(next->flags & SMZ_LEX_SPACED) && next->chars > 1;
}

/* A mark of its own, or in Korean before a particle: "'올나이트'를". */
static bool closes_single(const smz_lexemes *of, size_t i)
{
    const smz_lexeme *lexeme = &of->items[i];
    smz_text shown = smz_text_slice(of->text, lexeme->span);
    const char *mark = memchr(shown.data, '\'', shown.size);
    size_t behind = mark ? (size_t)(mark - shown.data) + 1 : 0;

    if (shown.size == 1)
        return mark && !(lexeme->flags & SMZ_LEX_SPACED);
    return behind > 1 && behind < shown.size && (unsigned char)shown.data[behind] >= 0xE0;
}

/* Whether a quotation between single marks is begun and not ended in what is kept. */
static bool halves_single(const smz_cut *cut)
{
    size_t open = 0;

    for (size_t i = 0; i < cut->of->size; i++) {
        if (!cut->keep[i])
            continue;
        if (opens_single(cut->of, i))
            open++;
        else if (open > 0 && closes_single(cut->of, i))
            open--;
    }
    return open > 0;
}

bool smz_halves_quotation(const smz_cut *cut)
{
    bool before = false, odd = false;

    for (size_t i = 0; i < cut->of->size; i++) {
        const smz_lexeme *lexeme = &cut->of->items[i];
        bool inside = (lexeme->flags & SMZ_LEX_QUOTED) != 0;
        bool mark = inside && (lexeme->flags & SMZ_LEX_QUOTE) &&
                    cut->of->text.data[lexeme->span.start] != '\'';
        bool opens = mark && (lexeme->flags & SMZ_LEX_OPEN);
        if (inside && i > 0 && !opens && (cut->of->items[i - 1].flags & SMZ_LEX_QUOTED) &&
            cut->keep[i] != before)
            return true;
        before = cut->keep[i];
        odd ^= mark && cut->keep[i];
    }
    return odd || halves_single(cut);
}

/* Adds the cut if it fits and is one; `*added` tells. */
static int try_range(bool *added, smz_pool *pool, const range *r, smz_error *error)
{
    const smz_lexemes *of = r->m->of;
    smz_phrase tail = {.first = r->end, .end = of->size};
    smz_remainder kept = {.m = r->m,
                          .tail = r->end < of->size ? &tail : NULL,
                          .first_words = r->closing == 0,
                          .phrases = r->phrases};
    const char *guard;
    smz_cut cut;

    *added = false;
    if (!smz_cut_make(&cut, pool->scratch, of, false))
        return smz_fail_memory(error);
    for (size_t i = 0; i < r->end; i++)
        cut.keep[i] = is_kept(r, i);
    cut.keep[r->closing] |= r->closing > 0;
    cut.colon = r->without.colon;
    cut.spaced_colon = r->m->tongue && (r->m->tongue->traits & SMZ_TONGUE_SPACES);
    if (!smz_is_long_enough(&cut) && !(r->flags & SMZ_HEADLINE_WHOLE))
        return SMZ_OK;
    if (!smz_pool_fits(pool, &cut))
        return SMZ_OK;
    kept.keep = cut.keep;
    guard = smz_halves_quotation(&cut) ? "quotation cut" : NULL;
    if (!guard && r->m->tongue && !(r->flags & SMZ_HEADLINE_WHOLE))
        guard = smz_scruple(&kept);
    if (guard)
        return smz_pool_refuse(pool, &cut, guard, error);
    cut.flags = r->flags | r->without.flags;
    cut.confidence = r->flags & SMZ_HEADLINE_WHOLE ? SMZ_CONFIDENCE_MEDIUM : SMZ_CONFIDENCE_LOW;
    cut.score = smz_standing(&kept, &cut, pool->doc,
                             (r->flags & SMZ_HEADLINE_CUT) && !r->closing ? 1 : SMZ_CLAUSE_BONUS);
    *added = true;
    return smz_pool_add(pool, &cut, error);
}

static bool ends_clause(const smz_lexemes *of, size_t i)
{
    return i + 1 < of->size && (of->items[i + 1].flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK));
}

/* Whether a name or a number with its unit goes on behind i: "Los Angeles", "Nord Stream 2", "12
 * kilometres". */
static bool splits_name(const smz_marked *m, size_t i)
{
    const unsigned named = SMZ_LEX_UPPER | SMZ_LEX_DIGIT;
    const smz_lexeme *last = &m->of->items[i], *next = last + 1;

    if (i + 1 >= m->of->size || !(next->flags & SMZ_LEX_WORD) || !(next->flags & SMZ_LEX_SPACED) ||
        (next->flags & SMZ_LEX_QUOTED) != (last->flags & SMZ_LEX_QUOTED))
        return false;
    return (last->flags & SMZ_LEX_UPPER && next->flags & named) ||
           (last->flags & SMZ_LEX_DIGIT && !(next->flags & SMZ_LEX_STOP));
}

/* The longest beginning that ends before a function word and not with one: most of the phrases of
 * most languages begin with theirs. */
static size_t phrase_end(smz_pool *pool, const range *r, smz_cut *cut)
{
    const smz_marked *m = r->m;
    const smz_lexemes *of = m->of;
    smz_phrase tail = {.end = of->size};
    smz_remainder kept = {
        .m = m, .keep = cut->keep, .tail = &tail, .first_words = true, .phrases = r->phrases};
    size_t best = 0, fallback = 0, split = 0;

    for (size_t i = 0; i < of->size; i++) {
        const smz_lexeme *lexeme = &of->items[i];
        cut->keep[i] = is_kept(r, i);
        tail.first = i + 1;
        if (!smz_pool_fits(pool, cut))
            break;
        if (!cut->keep[i] || !(lexeme->flags & SMZ_LEX_WORD) ||
            ((lexeme->flags & SMZ_LEX_STOP) && !(m->tongue && ends_clause(of, i))))
            continue;
        if (smz_halves_quotation(cut) || (m->tongue && smz_scruple(&kept)))
            continue;
        if (splits_name(m, i)) {
            split = i + 1;
            continue;
        }
        fallback = i + 1;
        if (i + 1 < of->size &&
            (of->items[i + 1].flags & (SMZ_LEX_STOP | SMZ_LEX_COMMA | SMZ_LEX_BREAK)))
            best = i + 1;
    }
    if ((double)fallback < NAME_SHARE * (double)split)
        return split;
    return PHRASE_SHARE * (double)fallback <= (double)best ? best : fallback;
}

/* The last resort: the first words of the sentence. */
static int cut_short(smz_pool *pool, range r, smz_error *error)
{
    smz_cut cut;
    bool added;

    if (!smz_cut_make(&cut, pool->scratch, r.m->of, false))
        return smz_fail_memory(error);
    cut.colon = r.without.colon;
    cut.spaced_colon = r.m->tongue && (r.m->tongue->traits & SMZ_TONGUE_SPACES);
    r.end = phrase_end(pool, &r, &cut);
    r.flags |= SMZ_HEADLINE_CUT;
    return r.end > 0 ? try_range(&added, pool, &r, error) : SMZ_OK;
}

/* Noun phrases behind a verb, as far as they are told by articles and, in German, by capitals. */
typedef struct complements {
    const smz_marked *m;
    size_t verb;   /* 0: there was none yet */
    size_t nouns;  /* behind it, without a preposition */
    bool article;  /* of a noun that is still to come */
    bool governed; /* by a preposition, as the next noun is */
} complements;

/* "des Hafens", "der Stadt" behind a noun: German genitives are of that noun. */
static bool is_genitive(const smz_marked *m, size_t i)
{
    smz_text word = smz_text_slice(m->of->text, m->of->items[i].span);
    char last = word.data[word.size - 1];

    return (m->tongue->traits & SMZ_TONGUE_NOUNS) && i > 0 && word.size > 2 &&
           smz_has_flag(m, i - 1, SMZ_LEX_UPPER) && word.data[word.size - 2] == 'e' &&
           (last == 's' || last == 'r');
}

static void count_complement(complements *c, size_t i)
{
    const smz_marked *m = c->m;
    bool nouns = (m->tongue->traits & SMZ_TONGUE_NOUNS) != 0;

    if (smz_has_kind(m, i, SMZ_WORD_FINITE | SMZ_WORD_SAY | SMZ_WORD_STANCE))
        c->verb = i;
    if (c->verb == 0)
        return;
    if (smz_has_kind(m, i, PHRASES_WITHIN)) {
        c->governed = true;
    } else if (smz_has_kind(m, i, SMZ_WORD_ARTICLE)) {
        c->nouns += !c->governed && !is_genitive(m, i);
        c->article = !c->governed;
    } else if (nouns && smz_has_flag(m, i, SMZ_LEX_UPPER) &&
               !smz_has_flag(m, i - 1, SMZ_LEX_UPPER)) {
        c->nouns += !c->governed && !c->article;
        c->governed = c->article = false;
    } else if (!nouns && c->governed) {
        c->governed = false;
    }
}

/* Noun phrases without a preposition that a clause has behind its verb. */
static size_t count_complements(const smz_marked *m, size_t end)
{
    complements c = {.m = m};

    for (size_t i = 0; i < end; i++)
        count_complement(&c, i);
    return c.nouns;
}

/* The most of the first clause that leaves room for what ends it: what is left out opens with a
 * preposition, as phrases between the two parts of a verb can be left out; a participle or
 * infinitive wants its object, and one that has none wants a phrase that nobody knows. */
static size_t bracket_end(smz_pool *pool, const range *r, smz_cut *cut)
{
    const smz_marked *m = r->m;
    size_t end = 0, closing = r->closing, all = count_complements(m, closing);
    complements c = {.m = m};
    /* Where another phrase stands first, the first noun behind the verb is the subject. */
    bool inverted = smz_has_kind(m, 0, SMZ_PHRASE_OPENERS | SMZ_WORD_DAY | SMZ_WORD_TIME);
    size_t wanted = inverted ? 2 : 1, given = 0;
    bool complete = false;

    /* "Die Bank legt nach": verbs of this kind may want none. */
    if (smz_has_kind(m, closing, SMZ_WORD_PARTICLE) && all < wanted)
        wanted = all;
    cut->keep[closing] = true;
    for (size_t i = 0; i + 1 < closing; i++) {
        /* "... toen hij uitstapte": what ends there is the verb of another clause. */
        if (smz_has_kind(m, i, SMZ_WORD_SUBORDINATOR) && !smz_has_kind(m, i, SMZ_WORD_PREPOSITION))
            return 0;
        cut->keep[i] = is_kept(r, i);
        count_complement(&c, i);
        given |= c.verb > 0 && smz_is_passive(m, c.verb, closing);
        complete |= c.verb > 0 && c.nouns + given >= wanted;
        if (!smz_pool_fits(pool, cut))
            break;
        if (i > c.verb && c.verb > 0 && complete && smz_has_kind(m, i + 1, PHRASES_WITHIN) &&
            !smz_has_kind(m, i, PHRASES_WITHIN | SMZ_WORD_ARTICLE) && !smz_halves_quotation(cut))
            end = i + 1;
    }
    return smz_has_kind_within(m, end, closing, SMZ_WORD_FINITE | SMZ_WORD_SUBORDINATOR) ? 0 : end;
}

/* The first words and the second part of their verb: "Die Bank legt im Streit [um das Haus] nach".
 */
static int cut_bracket(smz_pool *pool, const smz_marked *m, smz_error *error)
{
    range r = {.m = m, .flags = SMZ_HEADLINE_CUT, .closing = smz_closing_verb(m)};
    smz_phrases days = {.lead = {0}};
    int status = SMZ_OK;
    smz_cut cut;
    bool added;

    if (r.closing == 0)
        return SMZ_OK;
    r.without.lexemes = SMZ_NEW(pool->scratch, bool, m->of->size);
    if (!r.without.lexemes || !smz_cut_make(&cut, pool->scratch, m->of, false))
        return smz_fail_memory(error);
    smz_find_times(&days, m);
    for (unsigned set = 0; set < SMZ_SURFACE_SETS && status == SMZ_OK; set++) {
        if (!smz_surface_leave_out(&r.without, m, &days, set))
            continue;
        memset(cut.keep, 0, m->of->size * sizeof *cut.keep);
        r.end = bracket_end(pool, &r, &cut);
        status = r.end > 0 ? try_range(&added, pool, &r, error) : SMZ_OK;
    }
    return status;
}

/* First words without what a clause can do without. */
static int cut_shorter(smz_pool *pool, const smz_marked *m, smz_error *error)
{
    range r = {.m = m, .without.lexemes = SMZ_NEW(pool->scratch, bool, m->of->size)};
    smz_phrases phrases;
    int status = SMZ_OK;

    if (!r.without.lexemes)
        return smz_fail_memory(error);
    smz_phrases_find(&phrases, m);
    r.phrases = &phrases;
    for (unsigned set = 0; set < SMZ_SURFACE_SETS && status == SMZ_OK; set++)
        if (smz_surface_leave_out(&r.without, m, &phrases, set))
            status = cut_short(pool, r, error);
    return status;
}

/* The clauses that the sentence begins with. */
static int cut_clauses(smz_pool *pool, const smz_marked *m, smz_error *error)
{
    const smz_lexemes *of = m->of;
    range r = {.m = m};
    int status = SMZ_OK;
    size_t chars = 0;
    bool added;

    for (size_t end = 1; end <= of->size && status == SMZ_OK; end++) {
        bool boundary = end == of->size ? !of->shortened : smz_is_edge(of, end);
        chars += of->items[end - 1].flags & SMZ_LEX_BRACKETED ? 0 : of->items[end - 1].chars;
        if (chars > pool->request->chars)
            break;
        if (!boundary)
            continue;
        r.end = end;
        status = try_range(&added, pool, &r, error);
    }
    return status;
}

/* The words of a sentence and what they may do, without a place or day before them. */
static int mark_words(smz_marked *out, smz_pool *pool, const smz_lexemes *of, smz_error *error)
{
    smz_lexemes *rest = SMZ_NEW(pool->scratch, smz_lexemes, 1);
    size_t opener;

    *out = (smz_marked){.of = of, .tongue = smz_tongue_find(pool->doc->language)};
    out->kinds = smz_tongue_kinds(out->tongue, pool->scratch, of);
    if (!rest || !out->kinds)
        return smz_fail_memory(error);
    opener = smz_opener_end(out);
    if (opener == 0)
        return SMZ_OK;
    *rest = *of;
    rest->items += opener;
    rest->size -= opener;
    rest->items[0].flags &= ~(unsigned)SMZ_LEX_SPACED;
    out->of = rest;
    out->kinds = smz_tongue_kinds(out->tongue, pool->scratch, rest);
    return out->kinds ? SMZ_OK : smz_fail_memory(error);
}

int smz_safe_cuts(smz_pool *pool, const smz_lexemes *of, smz_error *error)
{
    smz_marked m;
    range all = {.m = &m, .flags = SMZ_HEADLINE_WHOLE};
    size_t first = pool->cuts.size;
    bool whole = false, found = false;
    int status = mark_words(&m, pool, of, error);

    if (status != SMZ_OK)
        return status;
    of = m.of;
    all.end = of->size;
    if (!of->shortened)
        status = try_range(&whole, pool, &all, error);
    if (whole || status != SMZ_OK)
        return status;
    if (m.tongue) {
        status = smz_surface_cuts(&found, pool, &m, error);
        if (status == SMZ_OK)
            status = cut_bracket(pool, &m, error);
        if (status == SMZ_OK)
            status = cut_shorter(pool, &m, error);
        smz_prefer_clauses(pool, first);
        return status;
    }
    status = cut_clauses(pool, &m, error);
    return status == SMZ_OK ? cut_short(pool, (range){.m = &m}, error) : status;
}
