/*
 * The document: what intake, layout, segmentation and terms made of one text. Every later stage
 * reads this, and none changes it. All of it lives in one arena.
 */
#ifndef SMZ_DOCUMENT_DOCUMENT_H
#define SMZ_DOCUMENT_DOCUMENT_H

#include "base/hash.h"
#include "document/layout.h"

#define SMZ_NO_TERM UINT32_MAX

/* What a token is, as bits. */
enum {
    SMZ_TOKEN_STOP = 1 << 0,    /* a stop word */
    SMZ_TOKEN_NUMBER = 1 << 1,  /* a number */
    SMZ_TOKEN_ADDRESS = 1 << 2, /* URL, e-mail address, handle */
    SMZ_TOKEN_BIGRAM = 1 << 3,  /* character bigram */
    SMZ_TOKEN_CAPITAL = 1 << 4  /* begins with an upper case letter */
};

/* One word of a sentence. */
typedef struct smz_token {
    size_t start;    /* text offset */
    uint32_t length; /* bytes */
    uint32_t term;   /* its term */
    uint32_t flags;
} smz_token;

/* One term of the document: a class of words with the same stem. */
typedef struct smz_term {
    smz_text stem;        /* folded and stemmed */
    uint32_t first_token; /* where it comes first */
    uint32_t count;       /* tokens in the document */
    uint32_t flags;       /* the token flags of its first token but CAPITAL */
    uint32_t characters;  /* of the stem */
} smz_term;

/* One candidate sentence. */
typedef struct smz_candidate {
    smz_span span; /* text offsets */
    uint32_t paragraph;
    uint32_t first_token; /* its tokens are tokens[first_token .. first_token + tokens) */
    uint32_t tokens;
    uint32_t words;  /* as a reader counts them: see smz_next_word() */
    uint32_t member; /* the text it stands in */
    uint32_t first;  /* the first sentence of that text */
    bool opens_paragraph;
    uint8_t aside; /* the smz_reason why it is no candidate though it says what the text is about: a
                      caption among the sentences; SMZ_REASON_NONE for most */
} smz_candidate;

/* One of the texts that a document was read from: one, but for clusters. */
typedef struct smz_member {
    smz_source source; /* with its own map */
    size_t base;       /* where it begins in the document's text */
    uint32_t first;    /* its sentences are sentences[first .. first + sentences) */
    uint32_t sentences;
} smz_member;

typedef struct smz_doc {
    smz_source source; /* the only member's, or of all their texts, without a map */
    smz_layout layout;
    smz_lang language;
    smz_text title; /* of the record or the layout; data NULL when there is none */
    bool keep_furniture;
    bool cluster; /* read from a list of texts, if only of one */

    smz_member *members;
    uint32_t member_count;
    smz_candidate *sentences;
    uint32_t sentence_count;
    smz_token *tokens;
    uint32_t token_count;
    smz_term *terms;
    uint32_t term_count;
} smz_doc;

/* How many sentences of the same text stand before one. */
static inline uint32_t smz_place(const smz_doc *doc, uint32_t sentence)
{
    return sentence - doc->sentences[sentence].first;
}

/* How much further down in its text a sentence stands than another one in its own: in one text that
 * is their order, and of a cluster's texts none comes before another. */
static inline int64_t smz_how_far_behind(const smz_doc *doc, uint32_t sentence, uint32_t other)
{
    return (int64_t)smz_place(doc, sentence) - smz_place(doc, other);
}

/* How many sentences the text has that one stands in. */
static inline uint32_t smz_places(const smz_doc *doc, uint32_t sentence)
{
    return doc->member_count > 1 ? doc->members[doc->sentences[sentence].member].sentences
                                 : doc->sentence_count;
}

static inline smz_text smz_doc_sentence(const smz_doc *doc, uint32_t sentence)
{
    return smz_text_slice(doc->source.text, doc->sentences[sentence].span);
}

/* A word of the document as it is written; empty: there is no such token. */
static inline smz_text smz_doc_word(const smz_doc *doc, uint32_t token)
{
    if (token >= doc->token_count)
        return (smz_text){0};
    return (smz_text){doc->source.text.data + doc->tokens[token].start, doc->tokens[token].length};
}

/* Whether a word stands behind the one before it, with a space between them and no more. */
static inline bool smz_doc_word_follows(const smz_doc *doc, uint32_t token)
{
    size_t end;

    if (token == 0)
        return false;
    end = doc->tokens[token - 1].start + doc->tokens[token - 1].length;
    return doc->tokens[token].start == end + 1 && doc->source.text.data[end] == ' ';
}

/* The token of a sentence that begins at a text offset; `token_count`: none does. */
static inline uint32_t smz_doc_token_at(const smz_doc *doc, uint32_t sentence, size_t start)
{
    const smz_candidate *s = &doc->sentences[sentence];

    for (uint32_t i = s->first_token; i < s->first_token + s->tokens; i++)
        if (doc->tokens[i].start == start)
            return i;
    return doc->token_count;
}

/* Whether the same `count` words stand at both places; below, a hash that is the same then. */
static inline bool smz_same_words(const smz_token *a, const smz_token *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (a[i].term != b[i].term)
            return false;
    return true;
}

static inline uint64_t smz_hash_words(uint64_t key, const smz_token *tokens, uint32_t count)
{
    uint64_t hash = smz_hash_mix(key, count);

    for (uint32_t i = 0; i < count; i++)
        hash = smz_hash_mix(hash, tokens[i].term);
    return hash;
}

#endif
