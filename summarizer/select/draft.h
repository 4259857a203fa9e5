/*
 * Drafts: sets of sentences that many changes are tried on.
 *
 * Who is in a draft, what it leaves of the budget and how many flaws it has are known at once.
 * What it is worth takes a walk over the words of every sentence that comes or goes, and is worked
 * out when somebody asks: most changes are given up before. For the files of select/ alone.
 */
#ifndef SMZ_SELECT_DRAFT_H
#define SMZ_SELECT_DRAFT_H

#include "select/sets.h"
#include "select/signs.h"

typedef struct smz_draft {
    smz_sets *sets; /* the set that was valued last */
    const smz_signs *signs;
    uint32_t *needed_from; /* [sentences] those that need this one stand from here */
    uint32_t *needed_to;   /* to here */
    smz_set now;           /* `value` as smz_draft_value() left it */
    smz_cost room;
    bool *used;   /* [sentences] in `now` */
    size_t flaws; /* flawed sentences of `now`, names that nobody introduces, and the lead if it is
                     not there */
    uint32_t whole[SMZ_NAMES]; /* sentences of `now` that have a name in full, */
    uint32_t half[SMZ_NAMES];  /* and those that have half of it */
    uint64_t unknown;          /* names that have halves alone */
    uint32_t *moved;           /* [moves] sentences that came or went since the set was valued */
    size_t moves;
    bool *listed; /* [sentences] in `moved` */
} smz_draft;

/* A draft of the sentences of `sets`, which must not be changed until it ends. Errors:
 * SMZ_ERROR_MEMORY. */
int smz_draft_begin(smz_draft *out, smz_arena *scratch, smz_sets *sets, const smz_signs *signs,
                    smz_error *error);
/* Puts the draft into `sets`, in its order. */
void smz_draft_end(smz_draft *draft);

/* Whether a sentence of the set needs a neighbour that is not in it, or has a fault that no
 * neighbour mends. */
bool smz_draft_is_flawed(const smz_draft *draft, uint32_t sentence);

/* Whether a sentence is not in it and fits. */
bool smz_draft_can_put(const smz_draft *draft, uint32_t sentence);
void smz_draft_put(smz_draft *draft, uint32_t sentence);
/* The last sentence of the set moves to the place of the one that is taken out. */
void smz_draft_take(smz_draft *draft, uint32_t sentence);

/* Works out now.value. */
void smz_draft_value(smz_draft *draft);

#endif
