/* A guard: a predicate on what is kept of a clause. For guards.c and the tables that it asks in
 * turn. Each set that is tried is shown to all of them, so one that is about certain words asks
 * smz_may_have() before it walks the clause. */
#ifndef SMZ_HEADLINE_GUARD_H
#define SMZ_HEADLINE_GUARD_H

#include "headline/clause.h"

typedef struct smz_guard {
    const char *name; /* as --explain shows it */
    bool (*rejects)(const smz_clause *c, const bool *keep);
    bool mendable; /* what it rejects may pass when more is dropped */
} smz_guard;

/* The name of the first of a table that rejects what is kept; NULL: none does. Those that are
 * mendable are asked if `mendable` says so. */
static inline const char *smz_guard_find(const smz_guard *guards, size_t size, const smz_clause *c,
                                         const bool *keep, bool mendable)
{
    for (size_t i = 0; i < size; i++)
        if ((mendable || !guards[i].mendable) && guards[i].rejects(c, keep))
            return guards[i].name;
    return NULL;
}

#endif
