/* What the tokenizer shares with the program that learns from tokenized text. */
#ifndef SMZ_HEADLINE_TOKENS_H
#define SMZ_HEADLINE_TOKENS_H

#include "headline/analysis.h"

/* What the characters of a token say of it: the flags from CAPITAL to PUNCT, and HYPHEN. */
unsigned smz_form_flags(smz_text word);

#endif
