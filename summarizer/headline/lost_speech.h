/* Guards of who speaks and what he says. For guards.c and for first words. */
#ifndef SMZ_HEADLINE_LOST_SPEECH_H
#define SMZ_HEADLINE_LOST_SPEECH_H

#include "headline/clause.h"

/* Whether somebody "says, ...": what follows is not what he says. */
bool smz_says_nothing(const smz_clause *c, const bool *keep);

/* Whether nothing is kept of what somebody says, */
bool smz_content_lost(const smz_clause *c, const bool *keep);
/* or nothing that has a verb or is quoted: "he says far from it", */
bool smz_says_no_clause(const smz_clause *c, const bool *keep);
/* or it stands before him without a verb: "illegal sale of vehicles, ministry says". */
bool smz_speech_verbless(const smz_clause *c, const bool *keep);

/* One of the first two, of a main verb that is kept. */
bool smz_speech_lost(const smz_clause *c, const bool *keep);

/* Whether it was left out who says what is kept, in the middle of it: the candidate needs an
 * editor. */
bool smz_speaker_lost(const smz_clause *c, const bool *keep);

#endif
