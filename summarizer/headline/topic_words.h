/* What the words of a document may be in a topic. For topics.c and kicker.c. */
#ifndef SMZ_HEADLINE_TOPIC_WORDS_H
#define SMZ_HEADLINE_TOPIC_WORDS_H

#include "headline/pool.h"

/* What a document is about, its beginning tells: so many tokens of it are looked at. */
#define SMZ_TOPIC_TOKENS 1200

/* What a term is, as bits. */
enum {
    SMZ_TOPIC_IN_LEAD = 1 << 0,    /* the first sentence has it */
    SMZ_TOPIC_IN_EARLY = 1 << 1,   /* one of the next two has */
    SMZ_TOPIC_IS_PIECE = 1 << 2,   /* it stands behind another name, */
    SMZ_TOPIC_IS_SURNAME = 1 << 3, /* which is a given name or a title */
    SMZ_TOPIC_IS_NOMINAL = 1 << 4  /* or behind an article */
};

typedef enum smz_topic_role {
    SMZ_ROLE_NONE = 0,
    SMZ_ROLE_NOUN,
    SMZ_ROLE_NAME,
    SMZ_ROLE_ADJECTIVE
} smz_topic_role;

typedef struct smz_topic_words {
    const smz_doc *doc;
    uint32_t tokens;
    bool *opens;      /* [tokens] a sentence begins with it */
    uint8_t *facts;   /* [terms] the bits above */
    uint8_t *roles;   /* [terms] smz_topic_role, wherever it stands */
    uint8_t *tags;    /* [terms] what the tags of the sentences say that were read */
    uint8_t *small;   /* [terms] how often it is written small, */
    uint8_t *capital; /* or with a capital, inside a sentence; at most 255 */
} smz_topic_words;

/* All of it in the pool's scratch memory. Errors: SMZ_ERROR_MEMORY. */
int smz_topic_words_read(smz_topic_words *out, const smz_pool *pool, smz_error *error);

/* What a token is where it stands: a name that is written small is none, nor a noun with a capital.
 */
smz_topic_role smz_topic_role_at(const smz_topic_words *words, uint32_t token);

/* The word of a token, without the 's behind it, and with the last stop of "U.S.". */
smz_text smz_topic_word(const smz_doc *doc, uint32_t token);

bool smz_topic_is_possessive(const smz_doc *doc, uint32_t token);

/* What the dictionary says of a word, or of it without its ending: SMZ_MAY_NOUN, ...; 0: nothing.
 */
uint32_t smz_topic_may_be(smz_text word);

/* Whether it is a noun that any article may have: "year", "people". */
bool smz_topic_is_general(smz_text word);

#endif
