/* The built-in lists of stop words, which a generator makes of stopwords/words/. */
#ifndef ROUGE_STOPLISTS_H
#define ROUGE_STOPLISTS_H

typedef struct stop_list {
    const char *code;  /* of the language; NULL: the end of the lists */
    const char *words; /* one a line */
} stop_list;

extern const stop_list stop_lists[];

#endif
