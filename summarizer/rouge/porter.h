/*
 * The two Porter stemmers of the reference scorers. Neither is the published algorithm nor
 * libstemmer's: docs/rouge.md, "Stemmers", has the differences.
 */
#ifndef SMZ_ROUGE_PORTER_H
#define SMZ_ROUGE_PORTER_H

#include <stddef.h>

/* Both stem a word of a-z and 0-9 where it stands and return the stem's size, which is never more
 * than the word's. Every other byte counts as a consonant. */

/* As ROUGE-1.5.5.pl does, without its table of lemmas. */
size_t smz_porter_perl(char *word, size_t size);
/* As nltk does by default, its table of sixteen words included. */
size_t smz_porter_nltk(char *word, size_t size);

#endif
