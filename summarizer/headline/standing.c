#include "headline/standing.h"

#include <math.h>
#include "base/unicode.h"
#include "headline/brackets.h"
#include "headline/expect.h"
#include "headline/independence.h"
#include "headline/times.h"

/* A clause of fewer words says too little to be a headline. */
#define LEAST_WORDS 4
/* In scripts without spaces a lexeme may be a phrase: there so many characters count as a word. */
#define WORD_CHARS 4

/* The second sentence is worth 1 / (1 + LATER) of the first, the third 1 / (1 + 2 LATER). Where the
 * words are known by which a sentence points at others, more of them can be trusted. */
#define LATER       1.5
#define LATER_KNOWN 1.0
/* What points at another sentence, has no verb that is known, or is shorter than a clause. */
#define DEPENDENT 0.5
#define VERBLESS  0.7
#define FRAGMENT  0.5
/* First words without the second part of their verb. */
#define UNFINISHED 0.8
/* What has no verb and so few words names somebody and says nothing of him. */
#define STUB_WORDS 6
#define STUB       0.5
/* What only says when or where. */
#define CIRCUMSTANCE 0.5
/* A later sentence that opens with a quotation, or asks, wants the ones before; one that opens with
 * what the first sentence is about goes on from it; one that has a pronoun for its subject or
 * "also" in it does so as well. */
#define ANSWER  0.6
#define ONWARD  0.5
#define POINTER 0.6
/* A whole clause is better than the first words of its own sentence, not than those of the first:
 * that is where the news is. */
#define LATER_CLAUSE 0.7
/* A first sentence of fewer words sets a scene: "Es lief nicht gut." */
#define SCENE_WORDS 12
#define SCENE       0.7
/* Where two say the same, the one without a day is better. */
#define DATED 0.97

static size_t count_words(const smz_cut *cut)
{
    size_t words = 0;

    for (size_t i = 0; i < cut->of->size; i++) {
        const smz_lexeme *lexeme = &cut->of->items[i];
        size_t next;
        if (!cut->keep[i] || !(lexeme->flags & SMZ_LEX_WORD))
            continue;
        words++;
        if (smz_is(smz_utf8_next(cut->of->text, lexeme->span.start, &next), SMZ_UNSPACED))
            words += lexeme->chars / WORD_CHARS;
    }
    return words;
}

bool smz_is_long_enough(const smz_cut *cut)
{
    return count_words(cut) >= LEAST_WORDS;
}

/* How much of what the document is about stands in a cut, the earlier sentences first. Terms that
 * the document repeats count more than several that it has once: the power 2.5 of their weights was
 * the best of 1 to 2.5 in French, Spanish and Japanese, and made no difference elsewhere. */
static double coverage(const smz_remainder *kept, const smz_cut *cut)
{
    const smz_tongue *tongue = kept->m->tongue;
    bool dated = false;
    double sum = 0;

    for (size_t i = 0; i < cut->of->size; i++) {
        bool date = cut->keep[i] && tongue && smz_is_of_date(kept->m, i);
        double weight = cut->keep[i] && !date ? (double)cut->of->items[i].weight : 0;
        sum += weight * weight * sqrt(weight);
        dated |= date;
    }
    sum *= dated ? DATED : 1;
    return sum / (1 + (tongue ? LATER_KNOWN : LATER) * cut->of->sentence);
}

/* Whether a later sentence opens with a word of the first one: "Doyle est l'athlète ...". */
static bool goes_on(const smz_cut *cut, const smz_doc *doc)
{
    for (size_t i = 0; i < cut->of->size; i++) {
        uint32_t term = cut->of->items[i].term;
        if (cut->keep[i] && term != SMZ_NO_TERM && !(cut->of->items[i].flags & SMZ_LEX_STOP))
            return smz_sentence_holds(doc, 0, term);
    }
    return false;
}

static bool is_scene(const smz_lexemes *of)
{
    size_t words = 0;

    for (size_t i = 0; i < of->size; i++)
        words += (of->items[i].flags & SMZ_LEX_WORD) != 0;
    return words < SCENE_WORDS;
}

static bool asks(const smz_cut *cut)
{
    const smz_lexemes *of = cut->of;

    for (size_t i = 0; i < of->size; i++)
        if (cut->keep[i] && (of->items[i].flags & SMZ_LEX_END) &&
            of->text.data[of->items[i].span.start] == '?')
            return true;
    return false;
}

/* How a sentence that is not the first stands without those before. */
static double standing_later(const smz_remainder *kept, const smz_cut *cut, const smz_doc *doc,
                             double clause)
{
    double standing = clause > 1 ? LATER_CLAUSE : 1;

    if (smz_opens_with_quotation(kept) || asks(cut))
        standing *= ANSWER;
    if (goes_on(cut, doc))
        standing *= ONWARD;
    if (smz_leans_back(kept))
        standing *= POINTER;
    return standing;
}

void smz_prefer_clauses(smz_pool *pool, size_t first)
{
    bool has_clause = false;

    for (size_t i = first; i < pool->cuts.size; i++)
        has_clause |= pool->cuts.items[i].confidence != SMZ_CONFIDENCE_LOW;
    for (size_t i = first; has_clause && i < pool->cuts.size; i++)
        if (pool->cuts.items[i].of->sentence > 0 &&
            pool->cuts.items[i].confidence == SMZ_CONFIDENCE_LOW)
            pool->cuts.items[i].score *= LATER_CLAUSE;
}

double smz_standing(const smz_remainder *kept, const smz_cut *cut, const smz_doc *doc,
                    double clause)
{
    double standing = smz_is_long_enough(cut) ? clause : clause * FRAGMENT;

    if (kept->m->tongue) {
        standing *= smz_is_dependent(kept) ? DEPENDENT : 1;
        standing *= smz_parts_verb(kept) ? UNFINISHED : 1;
        if (smz_lacks_verb(kept))
            standing *= count_words(cut) < STUB_WORDS ? STUB : VERBLESS;
        if (smz_lacks_subject(kept))
            standing *= CIRCUMSTANCE;
        if (cut->of->sentence > 0)
            standing *= standing_later(kept, cut, doc, clause);
        else
            standing *= is_scene(cut->of) ? SCENE : 1;
    }
    return standing * coverage(kept, cut);
}
