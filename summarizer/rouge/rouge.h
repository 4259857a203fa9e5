/*
 * ROUGE: candidate and reference texts -> tokens -> counts -> scores.
 *
 * The stage stands beside the pipeline: it takes its words from base/ and terms/ and gives nothing
 * to the other stages. docs/rouge.md has the rules; the names of its sections are used here.
 */
#ifndef SMZ_ROUGE_ROUGE_H
#define SMZ_ROUGE_ROUGE_H

#include "base/arena.h"
#include "document/language.h"
#include "rouge/lemmas.h"
#include "rouge/words.h"
#include "terms/terms.h"

/* ---- Metrics: metrics.c ----------------------------------------------------------------- */

typedef enum smz_metric_kind {
    SMZ_METRIC_NGRAM = 0,
    SMZ_METRIC_LCS,      /* of the whole texts */
    SMZ_METRIC_UNION,    /* union LCS of sentences: Lsum, and the L of PERL */
    SMZ_METRIC_WEIGHTED, /* W */
    SMZ_METRIC_SKIP,     /* S and SU */
    SMZ_METRIC_ELEMENTS  /* BE */
} smz_metric_kind;

/* Which of its lines a BE metric counts, and what of them. */
typedef enum smz_elements {
    SMZ_BE_H = 0,
    SMZ_BE_HM,
    SMZ_BE_HMR,
    SMZ_BE_HM1,
    SMZ_BE_HMR1,
    SMZ_BE_HMR2
} smz_elements;

#define SMZ_ANY_GAP UINT32_MAX

typedef struct smz_metric {
    smz_metric_kind kind;
    unsigned n;     /* NGRAM: 1 ... 9 */
    uint32_t gap;   /* SKIP: words between the two at most, or SMZ_ANY_GAP */
    bool unigrams;  /* SKIP: SU */
    double weight;  /* WEIGHTED */
    double *powers; /* WEIGHTED: k^weight by k, as many as any text yet needed */
    size_t powers_size;
    smz_elements elements; /* ELEMENTS */
    char label[24];        /* as its scorer names it */
} smz_metric;

/* ---- The scorer ------------------------------------------------------------------------- */

struct smz_rouge {
    smz_allocator allocator;
    smz_rouge_options options; /* resolved: `references` is never DEFAULT; its pointers are NULL */
    smz_lang lang;             /* of words by Unicode; SMZ_LANG_UNKNOWN: words are ASCII */
    bool turkic;               /* ... where I folds to a dotless i */
    smz_metric *metrics;
    size_t metric_count;
    char *signature;
    smz_stopset *stopwords; /* NULL: none */
    bool lemmatize;         /* PERL: look words up before they are stemmed */
    smz_lemmas *lemmas;     /* there; NULL: the built-in table */
    smz_stemmers *stemmers; /* of libstemmer; NULL: not needed */

    smz_arena keep;    /* as long as the scorer: metrics, signature */
    smz_arena scratch; /* one call: reset by smz_rouge_begin() */

    smz_words words;   /* the cache of words; scored and plain ones are not the same */
    uint32_t distinct; /* ids given in this call */
};

/* Fills rouge->metrics from a list of names; `options` must be set. Errors: SMZ_ERROR_ARGUMENT,
 * SMZ_ERROR_MEMORY. */
int smz_metrics_parse(smz_rouge *rouge, const char *list, smz_error *error);

/* Fills rouge->signature: what is computed by `rouge`, which is complete but for that; `given` are
 * its options as the caller has them. Errors: SMZ_ERROR_MEMORY. */
int smz_signature_make(smz_rouge *rouge, const smz_rouge_options *given, smz_error *error);

/* ---- Tokens: tokens.c ------------------------------------------------------------------- */

/*
 * A text as token ids. They are dense, 0 ... rouge->distinct - 1 in the order of first occurrence
 * since smz_rouge_begin(), and equal tokens have equal ids in all texts that were read since. It
 * lives in rouge->scratch.
 */
typedef struct smz_rouge_tokens {
    uint32_t *ids;
    size_t size;
    uint32_t *ends;   /* sentence s ends before ids[ends[s]] and begins where the one before ends */
    size_t sentences; /* lines with at least one token */
} smz_rouge_tokens;

typedef enum smz_view {
    SMZ_VIEW_FLAT = 0,  /* as most metrics see it: limited, stopped, stemmed */
    SMZ_VIEW_SENTENCES, /* as the L and W of PERL do: not the same under a limit in bytes */
    SMZ_VIEW_PLAIN      /* all of the text, nothing left out, nothing stemmed */
} smz_view;

/* Begins a call: takes back all scratch memory and token ids, and empties the caches of words when
 * they are full. */
void smz_rouge_begin(smz_rouge *rouge);

/* Reads a text. Errors: SMZ_ERROR_UTF8 (with a language), SMZ_ERROR_LIMIT, SMZ_ERROR_MEMORY. */
int smz_rouge_read(smz_rouge_tokens *out, smz_rouge *rouge, const smz_rouge_text *text,
                   smz_view view, smz_error *error);

/* The id of a stem, by its number in the cache of words. */
static inline uint32_t smz_rouge_id(smz_rouge *rouge, uint32_t stem)
{
    smz_stem_id *id = &rouge->words.ids[stem];

    if (id->call != rouge->words.call)
        *id = (smz_stem_id){rouge->words.call, rouge->distinct++};
    return id->id;
}

/* The stem of a lower-case word in a reference scorer's way; the word may be written over. The
 * result lives as long as the word and the scorer. */
smz_text smz_rouge_stem(const smz_rouge *rouge, char *word, size_t size);

/* ---- Scores: ratios.c, score.c
 * ------------------------------------------------------------------- */

/* What a score is made of, against one reference or several: the fields of smz_score. */
typedef struct smz_counts {
    double matched;
    double candidate;
    double reference;
} smz_counts;

/*
 * Precision, recall and F of counts, by the rules of the scorer: W undoes its weight, PERL rounds.
 * `corpus`: the counts are sums over documents (PERL neither rounds nor undoes its weight then).
 */
smz_score smz_rouge_ratios(const smz_rouge *rouge, const smz_metric *metric, smz_counts counts,
                           bool corpus);

/* Scores a candidate: score.c. The options fit the references. */
int smz_rouge_score_all(smz_score *out, smz_rouge *rouge, const smz_rouge_text *candidate,
                        const smz_rouge_text *references, size_t count, smz_error *error);

/* x >= 0 as `strtod(sprintf("%.5f", x))` gives it, without either. */
double smz_round5(double x);

#endif
