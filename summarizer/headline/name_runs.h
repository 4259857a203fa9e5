/* Names in capitals as the tags of a sentence show them, and whether they are persons'. */
#ifndef SMZ_HEADLINE_NAME_RUNS_H
#define SMZ_HEADLINE_NAME_RUNS_H

#include "headline/clause.h"

/* Words of a whole name: a second given name or a letter is one. */
#define SMZ_NAME_MOST 3

/* Tokens [first, end) of a sentence, without the titles before them. */
typedef struct smz_name_run {
    uint32_t first;
    uint32_t end;
    bool titled;       /* behind a title, or Mr */
    bool given;        /* begins with a given name */
    bool person;       /* somebody's, for all that can be told */
    bool person_first; /* his name begins where the run does */
} smz_name_run;

/* The run that begins with a token, which is a name. Of the sentence `content` tokens are read. */
smz_name_run smz_name_run_read(const smz_tagged *t, uint32_t first);

/* Whether it is the whole name of a person: no piece of a longer one, nor of something else. */
bool smz_name_run_is_whole(const smz_tagged *t, const smz_name_run *n);

/* "Diafra Lindo", two words that are nothing else, behind no "the" or "in"; "Osby's Lindo". */
bool smz_name_run_may_be_person(const smz_tagged *t, const smz_name_run *n);

/* The document's token that begins where a token of the sentence does; `token_count`: none does. */
uint32_t smz_document_token(const smz_tagged *t, uint32_t i);

/* Whether a word is in the dictionary, in any case: "Premier League", "New Karsa". */
bool smz_is_common_word(smz_text word);

/* Whether a name that ends with it is no person's: "Street", "Foundation". */
bool smz_names_thing(smz_text word);

#endif
