/* Guards against what is dropped, by how it hung on what is kept. For guards.c alone. */
#ifndef SMZ_HEADLINE_DROPPED_H
#define SMZ_HEADLINE_DROPPED_H

#include "headline/clause.h"

/* How much a guard's rejection means. */
typedef enum smz_severity {
    SMZ_SEVERITY_MEANING,     /* says what the source does not: rejected, whatever the confidence */
    SMZ_SEVERITY_GRAMMAR,     /* no clause any more: rejected, but for first words, which are none
                                 anyway */
    SMZ_SEVERITY_COMPLETENESS /* says less than a reader may need: low confidence */
} smz_severity;

/* The name of the first guard of that severity that rejects a dropped lexeme; NULL: none does. */
const char *smz_guards_dropped(const smz_clause *c, const bool *keep, smz_severity how);

#endif
