/*
 * Quotations that run over several sentences, and those whose other mark is missing.
 *
 * Whether a mark opens or closes is told by what stands beside it, so that it holds in every
 * language: "He said: »Yes.«", « Oui. », “Yes.”, 'Yes.'.
 */
#ifndef SMZ_DOCUMENT_QUOTATIONS_H
#define SMZ_DOCUMENT_QUOTATIONS_H

#include "base/arena.h"
#include "document/document.h"

typedef struct smz_quotations {
    uint32_t
        *from;    /* [sentences] with the sentence there the quotation begins that it is part of; */
    uint32_t *to; /* with this one it ends: the sentence itself, where there is no such quotation */
    bool *torn;   /* [sentences] has a mark whose other one is missing */
    bool *alone;  /* [sentences] is of a quotation that nobody is named in */
} smz_quotations;

/* One pass over the text of the sentences. Errors: SMZ_ERROR_MEMORY. */
int smz_quotations_read(smz_quotations *out, smz_arena *arena, const smz_doc *doc,
                        smz_error *error);

#endif
