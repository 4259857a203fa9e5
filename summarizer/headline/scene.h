/* Scenes: what a first sentence tells that is no news. */
#ifndef SMZ_HEADLINE_SCENE_H
#define SMZ_HEADLINE_SCENE_H

#include "headline/clause.h"

/* Whether a first sentence, which gives a clause all the same, leads up to the news of a later one:
 * "Screens are flat. But ...", "ever since", "twenty years ago", "is in the news again", a
 * question. No statement is one that somebody made or that names the day. */
bool smz_sets_scene(const smz_clause *c, const smz_doc *doc);

#endif
