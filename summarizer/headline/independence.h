/*
 * Whether what is kept of a sentence of a language without a grammar can be read alone: it has a
 * verb and a subject, and points at nothing that went before.
 */
#ifndef SMZ_HEADLINE_INDEPENDENCE_H
#define SMZ_HEADLINE_INDEPENDENCE_H

#include "headline/remainder.h"

/* Whether no verb is kept that is known to be one in a tense. */
bool smz_lacks_verb(const smz_remainder *kept);

/* Whether first words are no more than what stands before the subject, or before its verb as well.
 */
bool smz_lacks_subject(const smz_remainder *kept);

/* Whether it begins with a word that points at another sentence or clause. */
bool smz_is_dependent(const smz_remainder *kept);

/* Whether its subject is a pronoun behind something else, or it has "also" or "however" within. */
bool smz_leans_back(const smz_remainder *kept);

bool smz_opens_with_quotation(const smz_remainder *kept);

/* Whether what is kept is no whole clause for all that is known, or cannot stand alone. */
bool smz_is_doubtful(const smz_remainder *kept);

#endif
