/*
 * Terms: words -> term ids. Each word form is folded and stemmed once a context; after this stage
 * there are only integers.
 */
#ifndef SMZ_TERMS_TERMS_H
#define SMZ_TERMS_TERMS_H

#include "base/arena.h"
#include "document/document.h"

/* ---- stopwords.c ------------------------------------------------------------------------ */

/* Whether a folded word is a built-in stop word of the language (generated table). */
bool smz_stopword(smz_text folded, smz_lang language);

/* A caller's own list: an immutable set of folded words. */
typedef struct smz_stopset smz_stopset;

/* Parses one word a line, `#` comments, BOM and CR LF allowed. Errors: SMZ_ERROR_UTF8 (offset),
 * _MEMORY. */
int smz_stopset_new(smz_stopset **out, const char *list, size_t size,
                    const smz_allocator *allocator, smz_error *error);
void smz_stopset_free(smz_stopset *set);
bool smz_stopset_has(const smz_stopset *set, smz_text folded);

/* ---- stem.c: the only door to libstemmer ------------------------------------------------ */

typedef struct smz_stemmers smz_stemmers; /* one stemmer a language, made when first needed */

int smz_stemmers_new(smz_stemmers **out, const smz_allocator *allocator, smz_error *error);
void smz_stemmers_free(smz_stemmers *stemmers);
/* The stem of a folded word; lives until the next call. The word itself where the language has no
 * stemmer. */
int smz_stem(smz_text *out, smz_stemmers *stemmers, smz_text folded, smz_lang language,
             smz_error *error);

/* ---- vocabulary.c ----------------------------------------------------------------------- */

/* A context's cache: word form -> folded form, stem, stop flag; kept from document to document. Its
 * memory is bounded: when full it is emptied between two documents. */
typedef struct smz_vocabulary smz_vocabulary;

int smz_vocabulary_new(smz_vocabulary **out, const smz_allocator *allocator, smz_error *error);
void smz_vocabulary_free(smz_vocabulary *vocabulary);

/*
 * Fills doc->tokens, ->terms and the token ranges and word counts of doc->sentences, whose other
 * fields must be set. `own` replaces the built-in stop words unless NULL. Tokens, terms and stems
 * live in `arena`. Errors: SMZ_ERROR_MEMORY, SMZ_ERROR_LIMIT (more than UINT32_MAX - 1
 * tokens).
 */
int smz_terms_make(smz_doc *doc, smz_arena *arena, smz_vocabulary *vocabulary,
                   const smz_stopset *own, smz_error *error);

/*
 * The terms of a query that the document has, without stop words: writes at most `capacity`
 * distinct term ids and gives their number. Call after smz_terms_make() on the same document.
 */
int smz_terms_of_query(uint32_t *out, size_t capacity, size_t *count, const smz_doc *doc,
                       smz_vocabulary *vocabulary, const smz_stopset *own, smz_text query,
                       smz_error *error);

#endif
