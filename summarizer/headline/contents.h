/* Guards of contents: what was denied, said or asked for is not dropped. For scope.c alone. */
#ifndef SMZ_HEADLINE_CONTENTS_H
#define SMZ_HEADLINE_CONTENTS_H

#include "headline/clause.h"

/* The name of the first that rejects what is kept, whatever else may be dropped; NULL: none does.
 */
const char *smz_guards_contents(const smz_clause *c, const bool *keep);

#endif
