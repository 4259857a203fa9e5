#include "headline/safe.h"

#include "base/error.h"

/* A clause of fewer words says too little to be a headline. */
#define LEAST_WORDS 4
/* And a phrase before the subject has so many at most. */
#define LEAD_IN_WORDS 6

/* A phrase that keeps so much of the room is better than one that ends anywhere. */
#define PHRASE_SHARE 0.85
/* The second sentence is worth 1 / 1.5 of the first, the third 1 / 2. On six development sets less
 * gains in French and Spanish (R-1 +0.6) what it loses in the others. */
#define LATER 0.5
/* What ends where a clause ends may be shorter for it. */
#define CLAUSE_BONUS 1.15

/* Whether the sentence can be parted before or behind a lexeme: at punctuation that stands inside
 * no quotation and no bracket. */
static bool parts(const smz_lexeme *lexeme)
{
    return (lexeme->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_END)) &&
           !(lexeme->flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED));
}

/* A bracket says the same again, or more than a headline needs. */
static void keep_range(smz_cut *cut, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        cut->keep[i] = !(cut->of->items[i].flags & SMZ_LEX_BRACKETED);
}

static size_t count_words(const smz_cut *cut)
{
    size_t words = 0;

    for (size_t i = 0; i < cut->of->size; i++)
        words += cut->keep[i] && (cut->of->items[i].flags & SMZ_LEX_WORD);
    return words;
}

/* How much of what the document is about stands in a cut, the earlier sentences first. */
static double coverage(const smz_cut *cut)
{
    double sum = 0;

    for (size_t i = 0; i < cut->of->size; i++)
        sum += cut->keep[i] ? (double)cut->of->items[i].weight : 0;
    return sum / (1 + LATER * cut->of->sentence);
}

/* A quotation is kept whole or not at all. */
static bool halves_quotation(const smz_cut *cut)
{
    bool before = false;

    for (size_t i = 0; i < cut->of->size; i++) {
        const smz_lexeme *lexeme = &cut->of->items[i];
        bool inside = (lexeme->flags & SMZ_LEX_QUOTED) != 0;
        bool opens = (lexeme->flags & SMZ_LEX_QUOTE) && (lexeme->flags & SMZ_LEX_OPEN);
        if (inside && i > 0 && !opens && (cut->of->items[i - 1].flags & SMZ_LEX_QUOTED) &&
            cut->keep[i] != before)
            return true;
        before = cut->keep[i];
    }
    return false;
}

/* Adds lexemes [first, end) as a cut if it fits; `*added` tells. */
static int try_range(bool *added, smz_pool *pool, const smz_lexemes *of, size_t first, size_t end,
                     unsigned flags, smz_error *error)
{
    smz_cut cut;

    *added = false;
    if (!smz_cut_make(&cut, pool->scratch, of, false))
        return smz_fail_memory(error);
    keep_range(&cut, first, end);
    if (count_words(&cut) < LEAST_WORDS && !(flags & SMZ_HEADLINE_WHOLE))
        return SMZ_OK;
    if (!smz_pool_fits(pool, &cut))
        return SMZ_OK;
    if (halves_quotation(&cut))
        return smz_pool_refuse(pool, &cut, "quotation cut", error);
    cut.flags = flags;
    cut.confidence = flags & SMZ_HEADLINE_WHOLE ? SMZ_CONFIDENCE_MEDIUM : SMZ_CONFIDENCE_LOW;
    cut.score = coverage(&cut) * (flags & SMZ_HEADLINE_CUT ? 1 : CLAUSE_BONUS);
    *added = true;
    return smz_pool_add(pool, &cut, error);
}

/* The longest beginning that ends before a function word and not with one: most of the phrases of
 * most languages begin with theirs. */
static size_t phrase_end(smz_pool *pool, const smz_lexemes *of, smz_cut *cut, size_t first)
{
    size_t best = first, fallback = first;

    for (size_t i = first; i < of->size; i++) {
        const smz_lexeme *lexeme = &of->items[i];
        bool opens;
        cut->keep[i] = !(lexeme->flags & SMZ_LEX_BRACKETED);
        if (!smz_pool_fits(pool, cut))
            break;
        if (lexeme->flags & (SMZ_LEX_STOP | SMZ_LEX_BRACKETED) || !(lexeme->flags & SMZ_LEX_WORD))
            continue;
        if (halves_quotation(cut))
            continue;
        fallback = i + 1;
        opens = i + 1 < of->size &&
                (of->items[i + 1].flags & (SMZ_LEX_STOP | SMZ_LEX_COMMA | SMZ_LEX_BREAK));
        if (opens)
            best = i + 1;
    }
    return PHRASE_SHARE * (double)(fallback - first) <= (double)(best - first) ? best : fallback;
}

/* The last resort: the first words of the sentence. */
static int cut_short(smz_pool *pool, const smz_lexemes *of, size_t first, smz_error *error)
{
    smz_cut cut;
    size_t end;
    bool added;

    if (!smz_cut_make(&cut, pool->scratch, of, false))
        return smz_fail_memory(error);
    end = phrase_end(pool, of, &cut, first);
    if (end == first)
        return SMZ_OK;
    return try_range(&added, pool, of, first, end, SMZ_HEADLINE_CUT, error);
}

/* Where a leading phrase ends that only says when or where: "On Tuesday, ...". It begins with a
 * function word or has a number, is short, and much follows. */
static size_t lead_in_end(const smz_lexemes *of)
{
    size_t words = 0;
    bool adverbial = of->size > 0 && (of->items[0].flags & SMZ_LEX_STOP);

    for (size_t i = 0; i < of->size && words <= LEAD_IN_WORDS; i++) {
        if (parts(&of->items[i]))
            return adverbial && (of->items[i].flags & SMZ_LEX_COMMA) && 3 * i < of->size ? i + 1
                                                                                         : 0;
        words += (of->items[i].flags & SMZ_LEX_WORD) != 0;
        adverbial |= (of->items[i].flags & SMZ_LEX_DIGIT) != 0;
    }
    return 0;
}

/* The clauses that begin at `first`, and the first words from there on. */
static int cuts_from(smz_pool *pool, const smz_lexemes *of, size_t first, smz_error *error)
{
    int status = SMZ_OK;
    size_t chars = 0;
    bool added;

    for (size_t end = first + 1; end <= of->size && status == SMZ_OK; end++) {
        bool boundary = end == of->size ? !of->shortened : parts(&of->items[end]);
        chars += of->items[end - 1].flags & SMZ_LEX_BRACKETED ? 0 : of->items[end - 1].chars;
        if (chars > pool->request->chars)
            break;
        if (boundary)
            status = try_range(&added, pool, of, first, end, 0, error);
    }
    return status == SMZ_OK ? cut_short(pool, of, first, error) : status;
}

int smz_safe_cuts(smz_pool *pool, const smz_lexemes *of, smz_error *error)
{
    size_t lead_in = lead_in_end(of);
    bool whole = false;
    int status = SMZ_OK;

    if (!of->shortened)
        status = try_range(&whole, pool, of, 0, of->size, SMZ_HEADLINE_WHOLE, error);
    if (!whole && status == SMZ_OK)
        status = cuts_from(pool, of, lead_in, error);
    return status;
}
