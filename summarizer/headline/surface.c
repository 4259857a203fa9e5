#include "headline/surface.h"

#include "base/error.h"
#include "headline/bare_nouns.h"
#include "headline/independence.h"
#include "headline/safe.h"
#include "headline/scruples.h"
#include "headline/standing.h"

/* A whole clause is worth more than the first words, though they cover more. */
#define WHOLE_CLAUSE 1.4

/* What a choice leaves out: bits of a set. */
enum {
    WITHOUT_LEAD = 1 << 0,
    WITHOUT_INSERTIONS = 1 << 1,
    WITHOUT_TIMES = 1 << 2,
    WITHOUT_SAYING = 1 << 3
};

typedef struct search {
    smz_pool *pool;
    const smz_marked *m;
    smz_phrases phrases;
    bool found;
} search;

static void mark(bool *without, const smz_phrase *p)
{
    for (size_t i = p->first; i < p->end; i++)
        without[i] = true;
}

/* Whether the set leaves out anything that another one does not. */
static bool is_new(const smz_phrases *p, unsigned set)
{
    return !((set & WITHOUT_LEAD) && p->lead.end == 0) &&
           !((set & WITHOUT_INSERTIONS) && p->insertion_count + p->aside_count == 0) &&
           !((set & WITHOUT_TIMES) && p->time_count == 0) &&
           !((set & WITHOUT_SAYING) && p->saying.end == 0) &&
           !((set & WITHOUT_SAYING) && !(set & WITHOUT_INSERTIONS) && p->insertion_count > 0);
}

bool smz_surface_leave_out(smz_omission *out, const smz_marked *m, const smz_phrases *p,
                           unsigned set)
{
    const smz_lexemes *of = m->of;
    size_t start = set & WITHOUT_LEAD ? p->lead.end : 0;

    if (!is_new(p, set))
        return false;
    out->flags = 0;
    out->colon = 0;
    for (size_t i = 0; i < of->size; i++)
        out->lexemes[i] = (of->items[i].flags & SMZ_LEX_BRACKETED) != 0;
    if (set & WITHOUT_LEAD) {
        mark(out->lexemes, &p->lead);
        out->flags |= p->lead.speaker ? SMZ_HEADLINE_ATTRIBUTION_DROPPED : 0;
    }
    for (size_t i = 0; (set & WITHOUT_INSERTIONS) && i < p->insertion_count; i++) {
        mark(out->lexemes, &p->insertions[i]);
        out->flags |= p->insertions[i].relative ? SMZ_HEADLINE_RESTRICTIVE_DROPPED : 0;
    }
    for (size_t i = 0; (set & WITHOUT_INSERTIONS) && i < p->aside_count; i++) {
        mark(out->lexemes, &p->asides[i]);
        out->flags |= p->asides[i].relative ? SMZ_HEADLINE_RESTRICTIVE_DROPPED : 0;
    }
    for (size_t i = 0; (set & WITHOUT_TIMES) && i < p->time_count; i++)
        mark(out->lexemes, &p->times[i]);
    if (set & WITHOUT_SAYING) {
        mark(out->lexemes, &p->saying);
        out->colon = p->saying.end;
    }
    if (smz_is_spare_article(m, start))
        out->lexemes[start] = true;
    return true;
}

/* What is kept, but for the tail. */
static void keep_set(smz_cut *cut, const search *s, unsigned set, const smz_phrase *tail)
{
    smz_omission without = {.lexemes = cut->keep};

    smz_surface_leave_out(&without, s->m, &s->phrases, set);
    for (size_t i = 0; i < s->m->of->size; i++)
        cut->keep[i] = !cut->keep[i] && !(tail && i >= tail->first && i < tail->end);
    cut->flags = without.flags;
    cut->colon = without.colon;
    cut->spaced_colon = (s->m->tongue->traits & SMZ_TONGUE_SPACES) != 0;
    if (tail) {
        cut->flags |= tail->speaker ? SMZ_HEADLINE_ATTRIBUTION_DROPPED : 0;
        cut->flags |= tail->relative ? SMZ_HEADLINE_RESTRICTIVE_DROPPED : 0;
    }
}

/* A speaker may be left out where he is one whose reports are taken for what happened. */
static bool lacks_speaker(const search *s, unsigned set, const smz_phrase *tail)
{
    const smz_phrase *lead = &s->phrases.lead;

    if (tail && tail->speaker)
        return !smz_has_kind_within(s->m, tail->first, tail->end, SMZ_WORD_OFFICIAL);
    return (set & WITHOUT_LEAD) && lead->speaker &&
           !smz_has_kind_within(s->m, lead->first, lead->end, SMZ_WORD_OFFICIAL);
}

static int try_choice(search *s, unsigned set, const smz_phrase *tail, smz_error *error)
{
    smz_remainder kept = {.m = s->m, .phrases = &s->phrases, .tail = tail};
    const char *guard;
    smz_cut cut;

    if (!smz_cut_make(&cut, s->pool->scratch, s->m->of, false))
        return smz_fail_memory(error);
    keep_set(&cut, s, set, tail);
    if (!smz_is_long_enough(&cut) || !smz_pool_fits(s->pool, &cut))
        return SMZ_OK;
    kept.keep = cut.keep;
    guard = smz_halves_quotation(&cut) ? "quotation cut" : smz_scruple(&kept);
    if (guard)
        return smz_pool_refuse(s->pool, &cut, guard, error);
    cut.confidence = smz_is_doubtful(&kept) || lacks_speaker(s, set, tail) ? SMZ_CONFIDENCE_LOW
                                                                           : SMZ_CONFIDENCE_MEDIUM;
    cut.score = smz_standing(&kept, &cut, s->pool->doc,
                             cut.confidence == SMZ_CONFIDENCE_LOW ? 1 : WHOLE_CLAUSE);
    s->found = true;
    return smz_pool_add(s->pool, &cut, error);
}

int smz_surface_cuts(bool *found, smz_pool *pool, const smz_marked *m, smz_error *error)
{
    search s = {.pool = pool, .m = m};
    int status = SMZ_OK;

    smz_phrases_find(&s.phrases, m);
    for (unsigned set = 0; set < SMZ_SURFACE_SETS && status == SMZ_OK; set++) {
        if (!is_new(&s.phrases, set))
            continue;
        if ((set > 0 || smz_is_spare_article(m, 0)) && !m->of->shortened)
            status = try_choice(&s, set, NULL, error);
        for (size_t i = 0; i < s.phrases.tail_count && status == SMZ_OK; i++)
            status = try_choice(&s, set, &s.phrases.tails[i], error);
    }
    *found = s.found;
    return status;
}
