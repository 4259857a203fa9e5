/* The pool: candidates of one document as they are made, scored and passed over. */
#ifndef SMZ_HEADLINE_POOL_H
#define SMZ_HEADLINE_POOL_H

#include "headline/headline.h"
#include "headline/realize.h"

typedef struct smz_pool {
    const smz_doc *doc;
    const smz_headline_request *request;
    smz_arena *arena;   /* for what is handed on */
    smz_arena *scratch; /* for the candidates themselves */
    bool english;
    SMZ_VECTOR(smz_cut) cuts;
    size_t leading; /* so many of them stand before the others, whatever their scores */
    SMZ_VECTOR(smz_refusal) refused;
} smz_pool;

/* Whether a cut fits into the request's characters. */
bool smz_pool_fits(const smz_pool *pool, const smz_cut *cut);
/* Adds a cut that fits, unless it would end in a full stop. Errors: SMZ_ERROR_MEMORY. */
int smz_pool_add(smz_pool *pool, const smz_cut *cut, smz_error *error);
/* Notes that a guard rejected a cut, when the request asks for reasons. */
int smz_pool_refuse(smz_pool *pool, const smz_cut *cut, const char *guard, smz_error *error);

/* The text of a cut, in the pool's arena. Errors: SMZ_ERROR_MEMORY. */
int smz_pool_text(smz_text *out, smz_pool *pool, const smz_cut *cut, smz_error *error);

#endif
