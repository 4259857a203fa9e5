/*
 * The grammar of one English sentence: tokens, their tags, base noun phrases, and a dependency
 * tree. How each part works and what it was measured to be worth: docs/grammar.md.
 */
#ifndef SMZ_HEADLINE_ANALYSIS_H
#define SMZ_HEADLINE_ANALYSIS_H

#include <stdint.h>
#include <string.h>
#include "base/arena.h"
#include "base/text.h"
#include "headline/syntax.h"

/* A sentence of more tokens is tagged and cut into chunks, but not parsed: so long a sentence is a
 * list, a table, or no language at all. */
#define SMZ_PARSE_MOST 240

/* The head of the root, and of everything that was not parsed. */
#define SMZ_NO_HEAD UINT32_MAX

/* What a token is, as bits. */
enum {
    SMZ_SYNTAX_GLUED = 1 << 0,     /* no white space before it: 's, n't, commas */
    SMZ_SYNTAX_CAPITAL = 1 << 1,   /* begins with an upper case letter */
    SMZ_SYNTAX_UPPER = 1 << 2,     /* two letters or more, all in upper case: NATO */
    SMZ_SYNTAX_MIXED = 1 << 3,     /* upper case behind lower case: iPhone, McDonald */
    SMZ_SYNTAX_NUMBER = 1 << 4,    /* has a digit: 5, 1,200, 25-year-old, G20 */
    SMZ_SYNTAX_PUNCT = 1 << 5,     /* punctuation: no letter, digit or symbol */
    SMZ_SYNTAX_QUOTED = 1 << 6,    /* between quotation marks; the marks themselves are, too */
    SMZ_SYNTAX_BRACKETED = 1 << 7, /* between brackets; the brackets themselves are, too */
    SMZ_SYNTAX_SYMBOL = 1 << 9,    /* a symbol, and no letter or digit: $ % & / */
    SMZ_SYNTAX_HYPHEN = 1 << 8     /* has a hyphen inside: well-known */
};

/*
 * A token as treebanks have it: don't is do + n't, Kyiv's is Kyiv + 's, $5m is $ + 5 + m; a word
 * with hyphens is one.
 */
typedef struct smz_syntax_token {
    size_t start;    /* text offset */
    uint32_t length; /* bytes */
    uint32_t chunk;  /* its chunk's number */
    uint32_t head;   /* the token it hangs on, or SMZ_NO_HEAD */
    uint16_t flags;
    uint8_t tag;      /* smz_tag */
    uint8_t relation; /* smz_relation to its head */
    smz_span shown;   /* the acronym that stands for the name: text offsets; empty: none does */
} smz_syntax_token;

/*
 * Neighbouring tokens that the parser takes as one: a base noun phrase ("the company 's", "new
 * chief executive"), or any other token by itself. The tokens of a chunk hang on its head, and its
 * head alone on another chunk. Every token is in one chunk; a punctuation mark is its own, hangs on
 * some head by "punct", and nothing hangs on it.
 */
typedef struct smz_syntax_chunk {
    uint32_t first; /* its tokens are tokens[first .. end) */
    uint32_t end;
    uint32_t head; /* the token that stands for it: the last noun, or the only token */
} smz_syntax_chunk;

typedef struct smz_analysis {
    smz_syntax_token *tokens;
    uint32_t size;
    smz_syntax_chunk *chunks;
    uint32_t chunk_count;
    uint32_t root; /* the token that is the root; SMZ_NO_HEAD when there is none */
    bool parsed;   /* heads and relations are there: from 1 to SMZ_PARSE_MOST tokens, not all
                      of them punctuation. The tree is one: every token comes to the root. */
    bool dated;    /* a day was taken out: what it tells is new */
    struct smz_known_sums *known; /* of the parser's weights, for the next parse; may be NULL */
} smz_analysis;

/*
 * Analyses the sentence `span` of `text`. The result lives in `arena`; `scratch` is as before
 * afterwards (it must be another arena). Time and memory are linear in the length. Errors:
 * SMZ_ERROR_MEMORY.
 */
int smz_analyse(smz_analysis *out, smz_arena *arena, smz_arena *scratch, smz_text text,
                smz_span span, smz_error *error);

/* The steps of smz_analyse(), each on what those before it have filled in. */
int smz_tokenize(smz_analysis *out, smz_arena *arena, smz_text text, smz_span span,
                 smz_error *error);
int smz_tag_tokens(smz_analysis *a, smz_arena *scratch, smz_text text, smz_error *error);
int smz_chunk_tokens(smz_analysis *a, smz_arena *arena, smz_text text, smz_error *error);
int smz_parse_chunks(smz_analysis *a, smz_arena *scratch, smz_text text, smz_error *error);

/* A verb that is known to be the root, and the one that has its tense, itself or before it;
 * SMZ_NO_HEAD: none is known. */
typedef struct smz_main_verb {
    uint32_t tense;
    uint32_t verb;
} smz_main_verb;

/* The same around a root that is known. */
int smz_parse_around(smz_analysis *a, smz_arena *scratch, smz_text text, smz_main_verb root,
                     smz_error *error);

static inline smz_text smz_token_text(smz_text text, const smz_syntax_token *token)
{
    return (smz_text){text.data + token->start, token->length};
}

/* ``Agencies that write ASCII alone quote like this'': whether such a mark stands at `at`. */
static inline bool smz_is_typed_quote(smz_text text, size_t at)
{
    return at + 2 <= text.size && (text.data[at] == '`' || text.data[at] == '\'') &&
           text.data[at + 1] == text.data[at];
}

/* The tag of token `i`; SMZ_TAG_NONE: there is none. */
static inline smz_tag smz_tag_at(const smz_analysis *a, uint32_t i)
{
    return i < a->size ? (smz_tag)a->tokens[i].tag : SMZ_TAG_NONE;
}

/* Whether token `i` is there, and is that word as it is written. */
static inline bool smz_token_is(const smz_analysis *a, smz_text text, uint32_t i, const char *word)
{
    return i < a->size && smz_text_is(smz_token_text(text, &a->tokens[i]), word);
}

/* Whether token `i` is one of the words as they are written. */
static inline bool smz_token_is_one_of(const smz_analysis *a, smz_text text, uint32_t i,
                                       const char *const *words, size_t size)
{
    for (size_t k = 0; k < size; k++)
        if (smz_token_is(a, text, i, words[k]))
            return true;
    return false;
}

/* Takes tokens [first, end) out of those that are not parsed yet. */
static inline void smz_tokens_take_out(smz_analysis *a, uint32_t first, uint32_t end)
{
    memmove(a->tokens + first, a->tokens + end, (a->size - end) * sizeof *a->tokens);
    a->size -= end - first;
}

/* Whether a mark of punctuation stands there, or the sentence has ended. */
static inline bool smz_is_mark_at(const smz_analysis *a, uint32_t i)
{
    return i >= a->size || (a->tokens[i].flags & SMZ_SYNTAX_PUNCT) != 0;
}

/* The tokens of a sentence with the text that they are of. */
typedef struct smz_line {
    smz_analysis *a;
    smz_text text;
} smz_line;

static inline smz_tag smz_line_tag(const smz_line *l, uint32_t i)
{
    return smz_tag_at(l->a, i);
}

static inline bool smz_line_is(const smz_line *l, uint32_t i, const char *word)
{
    return smz_token_is(l->a, l->text, i, word);
}

static inline bool smz_line_is_quoted(const smz_line *l, uint32_t i)
{
    return i < l->a->size && (l->a->tokens[i].flags & SMZ_SYNTAX_QUOTED);
}

#endif
