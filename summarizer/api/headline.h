/* From the headline stage into the summary. */
#ifndef SMZ_API_HEADLINE_H
#define SMZ_API_HEADLINE_H

#include "api/objects.h"

/* Makes the headlines that the options ask for and copies them into the summary. The two arenas are
 * a context's. Errors: SMZ_ERROR_MEMORY. */
int smz_summary_add_headlines(smz_summary *summary, const smz_doc *doc, const smz_options *options,
                              smz_arena *results, smz_arena *scratch, smz_error *error);

#endif
