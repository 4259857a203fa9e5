#include "headline/scruples.h"

#include "headline/contrasts.h"
#include "headline/endings.h"
#include "headline/independence.h"

/* Words in which what a clause is about is still open: "..., only if ...". */
#define OPENING 2
/* Words within which a condition is one of what stands before. */
#define NEAR 8

/* ---- What is left out ------------------------------------------------------------------- */

/* "Mehr als 500" opens no clause. */
static bool compares(const smz_remainder *k, size_t i)
{
    return i > 0 && smz_has_kind(k->m, i, SMZ_WORD_THAN) &&
           smz_has_kind(k->m, i - 1, SMZ_WORD_COMPARATIVE | SMZ_WORD_QUALIFIER);
}

/* Whether a clause of its own has begun between the tail's first word and i. */
static bool is_inner(const smz_remainder *k, size_t i)
{
    size_t start = smz_remainder_clause(k, i);

    if (start < smz_remainder_tail(k))
        start = smz_remainder_tail(k);
    for (; start < i; start++)
        if (smz_has_kind(k->m, start, SMZ_CLAUSE_OPENERS) &&
            !smz_has_kind(k->m, start, SMZ_WORD_ARTICLE) && !compares(k, start))
            return true;
    return false;
}

/* The main verb in the clause that i stands in, i or before it; of->size: there is none. */
static size_t main_verb_before(const smz_remainder *k, size_t i)
{
    for (size_t at = smz_remainder_clause(k, i); at <= i && at < k->m->of->size; at++) {
        if (smz_has_kind(k->m, at, SMZ_WORD_FINITE))
            return at;
        if (smz_has_kind(k->m, at, SMZ_CLAUSE_OPENERS) && !smz_has_kind(k->m, at, SMZ_WORD_ARTICLE))
            break;
    }
    return k->m->of->size;
}

/* In the Romance languages what denies a verb stands before it: where that is kept and nothing is
 * denied before it, a negation far behind is of something else, as in "directora no ejecutiva".
 * "... ou non" is not. */
static bool denies_later(const smz_remainder *k, size_t i)
{
    size_t last = smz_remainder_last(k);

    return k->tail && !(k->m->tongue->traits & SMZ_TONGUE_INVERTS) && last < k->m->of->size &&
           i >= smz_remainder_tail(k) + OPENING &&
           !smz_has_kind(k->m, i - 1, SMZ_WORD_COORDINATOR) && main_verb_before(k, last) < last &&
           !smz_has_kind_within(k->m, smz_remainder_clause(k, last), last + 1, SMZ_WORD_NEGATION);
}

/* A clause denies what it says itself; what has no verb of its own belongs to the clause before. */
static bool negation_lost(const smz_remainder *k)
{
    for (size_t i = 0; i < k->m->of->size; i++) {
        size_t start, end;
        if (!smz_remainder_drops(k, i) || !smz_has_kind(k->m, i, SMZ_WORD_NEGATION) ||
            is_inner(k, i) || denies_later(k, i))
            continue;
        start = smz_remainder_clause(k, i);
        end = smz_next_edge(k->m->of, i);
        if (start < smz_remainder_tail(k) && smz_remainder_tail(k) < end &&
            !(k->tail && k->tail->clause))
            return true;
        if (i == start || !smz_has_kind_within(k->m, start, end, SMZ_WORD_FINITE))
            return true;
    }
    return false;
}

/* A condition of what is kept stands near it, or opens a clause; nor is its first word alone kept.
 */
static bool condition_lost(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), start = smz_remainder_clause(k, last);

    if (k->tail && last < k->m->of->size && smz_has_kind(k->m, start, SMZ_WORD_CONDITION) &&
        !smz_has_kind_within(k->m, start, last + 1, SMZ_WORD_FINITE))
        return true;
    for (size_t i = 0; i < k->m->of->size; i++) {
        bool opens = i > 0 && smz_is_edge(k->m->of, i - 1);
        bool near = i < smz_remainder_tail(k) + NEAR;
        if (smz_remainder_drops(k, i) && smz_has_kind(k->m, i, SMZ_WORD_CONDITION) &&
            (opens || near))
            return true;
    }
    return false;
}

/* A hedge is about the clause it stands in, or about the one before where it opens its own; before
 * a number it is about the number. */
static bool hedge_lost(const smz_remainder *k)
{
    for (size_t i = 0; i < k->m->of->size; i++) {
        bool same = !k->tail || i < smz_remainder_edge(k);
        bool own_clause = k->tail && k->tail->clause && i > k->tail->first;
        if (!smz_remainder_drops(k, i) || !smz_has_kind(k->m, i, SMZ_WORD_HEDGE | SMZ_WORD_LIMIT) ||
            is_inner(k, i))
            continue;
        if (smz_remainder_clause(k, i) == i)
            return true;
        if (same && !own_clause && !smz_remainder_has(k, i + 1, SMZ_LEX_DIGIT))
            return true;
    }
    return false;
}

/* Who denies, claims or hopes cannot be left out, but for those whose reports are trusted. */
static bool claim_without_speaker(const smz_remainder *k)
{
    const uint32_t claim = SMZ_WORD_STANCE | SMZ_WORD_HEDGE;

    for (size_t i = 1; i < k->m->of->size; i++) {
        size_t end;
        if (!smz_remainder_drops(k, i) || !smz_is_edge(k->m->of, i - 1) || !smz_says(k->m, i))
            continue;
        end = smz_next_edge(k->m->of, i);
        if (smz_has_kind_within(k->m, i, end, claim) &&
            !smz_has_kind_within(k->m, i, end, SMZ_WORD_OFFICIAL))
            return true;
    }
    return false;
}

static bool comparison_cut(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), start = smz_remainder_clause(k, last);

    if (!k->tail || last == k->m->of->size)
        return false;
    for (size_t i = start; i <= last; i++)
        if (smz_has_kind(k->m, i, SMZ_WORD_COMPARATIVE) &&
            !smz_has_kind(k->m, i, SMZ_WORD_QUALIFIER))
            return smz_has_kind_within(k->m, smz_remainder_tail(k), smz_remainder_edge(k),
                                       SMZ_WORD_THAN);
    return false;
}

/* "The first goal was enough": what is measured stands behind an ordinal of the subject, not behind
 * the verb. */
static bool is_of_subject(const smz_remainder *k, size_t ordinal, size_t last)
{
    return !smz_has_kind(k->m, smz_remainder_clause(k, ordinal),
                         SMZ_PHRASE_OPENERS | SMZ_WORD_DAY | SMZ_WORD_TIME) &&
           main_verb_before(k, ordinal) == k->m->of->size &&
           main_verb_before(k, last) < k->m->of->size;
}

/* "The first ... since", "the largest ... that": the title of an office is no ordinal. */
static bool superlative_unmeasured(const smz_remainder *k)
{
    const uint32_t measure = SMZ_WORD_SINCE | SMZ_WORD_RELATIVE | SMZ_WORD_NUMBER | SMZ_WORD_THAN;
    size_t last = smz_remainder_last(k), start = smz_remainder_tail(k), end = smz_remainder_edge(k);
    bool measured = smz_has_kind_within(k->m, start, end, measure);

    for (size_t i = start; i < end; i++)
        measured |= smz_remainder_has(k, i, SMZ_LEX_DIGIT);
    if (!k->tail || !measured || (k->tail->clause && !k->tail->relative))
        return false;
    for (size_t i = smz_remainder_clause(k, last); i <= last && i < k->m->of->size; i++)
        if (smz_has_kind(k->m, i, SMZ_WORD_ORDINAL) && !smz_has_kind(k->m, i, SMZ_WORD_OFFICIAL) &&
            !is_of_subject(k, i, last))
            return true;
    return false;
}

/* A relative clause that says which ones of all. */
static bool restriction_lost(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), start = smz_remainder_tail(k);

    if (!k->tail || last == k->m->of->size)
        return false;
    start += start < k->m->of->size && smz_is_edge(k->m->of, start);
    if (!k->tail->relative && !(k->first_words && smz_has_kind(k->m, start, SMZ_WORD_RELATIVE)))
        return false;
    return smz_has_kind(k->m, last, SMZ_WORD_UNIVERSAL | SMZ_WORD_NEGATION) ||
           (last > 0 &&
            smz_has_kind(k->m, last - 1, SMZ_WORD_UNIVERSAL | SMZ_WORD_NEGATION | SMZ_WORD_LIMIT));
}

/* The verb of the subject that is kept begins the tail, or a condition without "if": "..., sollte
 * er ...". */
static bool verb_lost(const smz_remainder *k)
{
    return k->tail && k->tail->clause && !k->tail->speaker &&
           smz_begins_with_verb(k->m, k->tail->first);
}

/* What stands before the subject's comma has no verb, and what follows has. */
static bool main_verb_lost(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k);

    return k->tail && last < k->m->of->size && smz_remainder_clause(k, last) > 0 &&
           smz_lacks_verb(k) &&
           smz_has_kind_within(k->m, smz_remainder_tail(k), k->m->of->size, SMZ_WORD_FINITE);
}

/* A clause behind a comma that ends before its verb, or who spoke before his name. */
static bool clause_cut(const smz_remainder *k)
{
    const uint32_t speech = SMZ_WORD_SAY | SMZ_WORD_STANCE;
    size_t last = smz_remainder_last(k), start = smz_remainder_clause(k, last);
    bool bracket = (k->m->tongue->traits & SMZ_TONGUE_BRACKET) != 0;

    if (!k->tail || start == 0 || last == k->m->of->size)
        return false;
    if (last + 1 < k->m->of->size && !smz_is_edge(k->m->of, last + 1) &&
        (bracket || smz_has_kind_within(k->m, start, last + 1, speech)))
        return true;
    if (!smz_has_kind(k->m, start, SMZ_CLAUSE_OPENERS))
        return false;
    return bracket ? smz_remainder_has(k, last, SMZ_LEX_UPPER)
                   : !smz_has_kind_within(k->m, start, last + 1, SMZ_WORD_FINITE);
}

/* First words that end among who said it: "..., informó por la noche la policía". */
static bool speaker_cut(const smz_remainder *k)
{
    size_t last = smz_remainder_last(k), start = smz_remainder_clause(k, last);

    return k->first_words && k->tail && start > 0 && k->keep[start - 1] &&
           last + 1 < k->m->of->size && !smz_is_edge(k->m->of, last + 1) &&
           !smz_has_kind(k->m, start, SMZ_WORD_SOURCE) &&
           smz_has_kind_within(k->m, start, start + 1 < last ? start + 2 : last + 1,
                               SMZ_WORD_SAY) &&
           smz_says(k->m, start);
}

/* "... que la présence de la Russie": a clause within one that no comma parts from it. */
static bool inner_clause_cut(const smz_remainder *k)
{
    uint32_t opening = SMZ_WORD_COMPLEMENT | SMZ_WORD_RELATIVE;
    size_t i = smz_remainder_last(k), start;

    if (!k->tail || i == k->m->of->size || (k->m->tongue->traits & SMZ_TONGUE_BRACKET))
        return false;
    /* In Danish "hyldes som helt, efter at ...", "som" is "as", unless a verb comes. */
    if ((k->m->tongue->traits & SMZ_TONGUE_INVERTS) &&
        (k->tail->clause ||
         smz_has_kind(k->m, k->tail->first, SMZ_WORD_SUBORDINATOR | SMZ_WORD_ADJUNCT)))
        opening &= ~(uint32_t)SMZ_WORD_RELATIVE;
    for (start = smz_remainder_clause(k, i); i > start; i--) {
        if (smz_has_kind(k->m, i, SMZ_WORD_FINITE))
            return false;
        if (smz_has_kind(k->m, i, opening))
            return true;
    }
    return false;
}

/* Whether the clause before goes on behind the edge: with an object, not with a date. */
static bool resumes(const smz_remainder *k, size_t edge)
{
    size_t i = edge + 1, end;

    if (edge >= k->m->of->size || i >= k->m->of->size ||
        !(k->m->of->items[edge].flags & SMZ_LEX_COMMA) ||
        !smz_has_kind(k->m, i, SMZ_WORD_ARTICLE | SMZ_WORD_OF | SMZ_WORD_COMPLEMENT) ||
        smz_has_kind(k->m, i, SMZ_WORD_SUBORDINATOR | SMZ_WORD_RELATIVE) ||
        smz_remainder_has(k, i + 1, SMZ_LEX_DIGIT))
        return false;
    end = smz_next_edge(k->m->of, i);
    return !smz_has_kind_within(k->m, i, end, SMZ_WORD_FINITE);
}

/* "a appelé, à la demande ..., le président": the object stands behind an aside. */
static bool object_lost(const smz_remainder *k)
{
    const uint32_t aside =
        SMZ_PHRASE_OPENERS | SMZ_WORD_NEGATION | SMZ_WORD_DAY | SMZ_WORD_TIME | SMZ_WORD_ARTICLE;
    size_t at, start;

    if (!k->tail || k->tail->first < 2)
        return false;
    start = smz_remainder_clause(k, k->tail->first - 1);
    if (k->tail->clause && start > 0 && smz_has_kind(k->m, start, aside) &&
        resumes(k, k->tail->first - 1))
        return true;
    at = smz_remainder_tail(k);
    if (at < k->m->of->size && smz_is_edge(k->m->of, at))
        at++;
    start = smz_remainder_clause(k, at);
    return start > 0 && smz_has_kind(k->m, start, aside) &&
           !smz_has_kind(k->m, start, SMZ_WORD_SOURCE) && resumes(k, smz_next_edge(k->m->of, at));
}

/* Only what stands before the subject is kept. */
static bool main_clause_lost(const smz_remainder *k)
{
    return k->tail && k->tail->clause && !(k->m->tongue->traits & SMZ_TONGUE_INVERTS) &&
           smz_has_kind(k->m, smz_remainder_first(k), SMZ_PHRASE_OPENERS) &&
           smz_begins_with_subject(k->m, k->tail->first) &&
           smz_remainder_clause(k, smz_remainder_last(k)) <= smz_remainder_first(k);
}

/* German "..., nach Bonn zu gehen" behind a verb or noun that wants it. */
static bool infinitive_lost(const smz_remainder *k)
{
    size_t end = smz_remainder_edge(k);

    return k->tail && k->tail->clause && (k->m->tongue->traits & SMZ_TONGUE_BRACKET) &&
           end >= k->tail->first + 2 && smz_has_kind(k->m, end - 2, SMZ_WORD_COMPLEMENT) &&
           !smz_has_kind(k->m, k->tail->first, SMZ_WORD_SUBORDINATOR);
}

/* Whether a clause with a verb of its own has begun before `end`, as in Dutch "... toen hij
 * uitstapte": a word that opens nothing else. */
static bool has_clause_within(const smz_remainder *k, size_t end)
{
    const uint32_t other = SMZ_WORD_ADJUNCT | SMZ_WORD_PREPOSITION | SMZ_WORD_PARTICLE |
                           SMZ_WORD_THAN | SMZ_WORD_SINCE | SMZ_WORD_ARTICLE;

    for (size_t i = smz_remainder_tail(k); i < end; i++)
        if (smz_has_kind(k->m, i, SMZ_WORD_SUBORDINATOR) && !smz_has_kind(k->m, i, other))
            return true;
    return false;
}

/* The second part of a German verb behind an aside: "..., wie erwartet, ab". */
static bool verb_split(const smz_remainder *k)
{
    const smz_lexemes *of = k->m->of;
    size_t start, end;

    if (!k->tail || !(k->m->tongue->traits & SMZ_TONGUE_BRACKET))
        return false;
    for (start = k->tail->first; start < of->size; start = end + 1) {
        end = smz_next_edge(of, start);
        if (end > start && k->keep[end - 1])
            continue;
        if (end > start && smz_has_kind(k->m, end - 1, SMZ_WORD_PARTICLE) &&
            !smz_has_kind_within(k->m, start, end, SMZ_WORD_FINITE) &&
            !has_clause_within(k, end - 1))
            return true;
        if (k->first_words && start == k->tail->first && end > start &&
            smz_has_kind(k->m, end - 1, SMZ_WORD_PARTICLE) && !has_clause_within(k, end - 1))
            return true;
    }
    return false;
}

/* ---- All of them ------------------------------------------------------------------------ */

typedef struct guard {
    const char *name;
    bool (*rejects)(const smz_remainder *);
} guard;

static const char *first_of(const guard *guards, size_t count, const smz_remainder *kept)
{
    for (size_t i = 0; i < count; i++)
        if (guards[i].rejects(kept))
            return guards[i].name;
    return NULL;
}

const char *smz_scruple(const smz_remainder *kept)
{
    static const guard meaning[] = {
        {"negation lost", negation_lost},
        {"condition lost", condition_lost},
        {"condition lost", smz_second_verb_lost},
        {"contrast lost", smz_contrast_lost},
        {"claim without its speaker", smz_denial_lost},
        {"hedge lost", hedge_lost},
        {"claim without its speaker", claim_without_speaker},
        {"comparison cut", comparison_cut},
        {"superlative unmeasured", superlative_unmeasured},
        {"restriction lost", restriction_lost},
        {"verb split", verb_split},
        {"clause cut", speaker_cut},
        {"dangling end", smz_dangling_end},
        {"word cut", smz_word_cut},
        {"phrase cut", smz_phrase_cut},
        {"unit lost", smz_unit_lost},
        {"complement lost", smz_complement_lost},
    };
    static const guard grammar[] = {
        {"verb lost", verb_lost},
        {"verb lost", main_verb_lost},
        {"clause cut", clause_cut},
        {"clause cut", inner_clause_cut},
        {"object lost", object_lost},
        {"main clause lost", main_clause_lost},
        {"infinitive lost", infinitive_lost},
    };
    const char *name = first_of(meaning, sizeof meaning / sizeof *meaning, kept);

    /* First words are no clause, and are called that. */
    if (name || kept->first_words)
        return name;
    return first_of(grammar, sizeof grammar / sizeof *grammar, kept);
}
