/* Persons as single words tell them: nouns, given names, titles. */
#ifndef SMZ_HEADLINE_PERSONS_H
#define SMZ_HEADLINE_PERSONS_H

#include <stdbool.h>
#include "base/text.h"
#include "headline/syntax.h"

typedef enum smz_sex {
    SMZ_SEX_UNKNOWN,
    SMZ_SEX_MALE,
    SMZ_SEX_FEMALE,
} smz_sex;

/* Of a given name, which lists.h has; unknown: it is one of both, or none. */
smz_sex smz_sex_of_name(smz_text word);

/* Of a noun or title: "actress", "Mr"; unknown: it may be anybody. */
smz_sex smz_sex_of_noun(smz_text word);

/* Whether a noun in the singular may be somebody: "driver", "suspect", "brother". More are taken
 * for persons than are. */
bool smz_is_person_noun(smz_text word, smz_tag tag);

/* "The singer", "the 24-year-old", "the Briton": what news calls those whom it is about, and hardly
 * anybody else, when it has named them. */
bool smz_is_byname(smz_text word);
/* Whether that says what somebody does, so that who does something else is another one. */
bool smz_is_trade(smz_text word);

#endif
