/*
 * The second part of German and Dutch verbs, which ends their clause: "hat ... beschlossen", "lehnt
 * ... ab". What stands between can go, and what ends before it is no clause.
 */
#ifndef SMZ_HEADLINE_BRACKETS_H
#define SMZ_HEADLINE_BRACKETS_H

#include "headline/remainder.h"

/* What ends the first clause as a part of its verb: "ab", "bekannt", "gesperrt", "verkaufen"; 0:
 * nothing does. */
size_t smz_closing_verb(const smz_marked *m);

/* Whether a verb makes a passive or a state with what ends its clause, and wants no object; not
 * "wird ... bringen". */
bool smz_is_passive(const smz_marked *m, size_t i, size_t closing);

/* Whether first words end before the second part of their verb, or in a clause before its verb. */
bool smz_parts_verb(const smz_remainder *kept);

#endif
