/* Topics: the names and noun phrases of an English document that may stand before a headline. */
#ifndef SMZ_HEADLINE_TOPICS_H
#define SMZ_HEADLINE_TOPICS_H

#include "headline/topic_words.h"

/* So many of the best are kept. */
#define SMZ_TOPICS_MOST 16

/* In the order in which they are written: somebody who stands right before a colon is taken for who
 * said what follows. */
typedef enum smz_topic_kind {
    SMZ_TOPIC_PERSON = 0,
    SMZ_TOPIC_NAME, /* another name, or a phrase of several words */
    SMZ_TOPIC_NOUN  /* one plain word */
} smz_topic_kind;

typedef struct smz_topic {
    uint32_t first; /* its words are tokens[first .. end) of the document */
    uint32_t end;
    uint32_t count; /* how often the document has it by itself */
    smz_topic_kind kind;
    bool leads; /* its last word stands in the first sentence */
    size_t chars;
    double chance; /* words of it that a headline can be expected to hold */
} smz_topic;

typedef struct smz_topics {
    smz_topic items[SMZ_TOPICS_MOST];
    size_t size;
} smz_topics;

/* The topics, best first: stretches of names and nouns that stand by themselves somewhere, by the
 * tags of the sentences that candidates are cut from, and by capitals and the dictionary elsewhere.
 * Errors: SMZ_ERROR_MEMORY. */
int smz_topics_find(smz_topics *out, const smz_pool *pool, smz_error *error);

#endif
