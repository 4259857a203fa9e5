/* Lemmas: what ROUGE-1.5.5.pl makes of irregular word forms before it stems (docs/rouge.md). */
#ifndef SMZ_ROUGE_LEMMAS_H
#define SMZ_ROUGE_LEMMAS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/text.h"
#include "summarizer.h"

/* The generated table: slots hold offsets into the pool, 0 in an empty one; there stand the size of
 * a form, the size of its lemma, the form and the lemma. */
extern const uint32_t smz_lemma_mask; /* slots - 1 */
extern const uint32_t smz_lemma_slots[];
extern const unsigned char smz_lemma_pool[];

/* A caller's own table. */
typedef struct smz_lemmas smz_lemmas;

/* Parses lines "word TAB lemma"; white space of any kind parts the two, a third word is passed
 * over, and of a form that comes twice the last lemma holds. Errors: SMZ_ERROR_ARGUMENT (a line
 * without a lemma; the message names it), _MEMORY. */
int smz_lemmas_new(smz_lemmas **out, const char *list, size_t size, const smz_allocator *allocator,
                   smz_error *error);
void smz_lemmas_free(smz_lemmas *lemmas);

/* The lemma of a form; false: it has none. `own` replaces the built-in table unless NULL. */
bool smz_lemma_find(smz_text *lemma, const smz_lemmas *own, smz_text form);

#endif
