/*
 * Marks: the characters that may end a sentence, and what stands behind them and belongs to the
 * sentence they end: notes, emoticons. And the numbers and letters that open the items of a list.
 */
#ifndef SMZ_DOCUMENT_MARKS_H
#define SMZ_DOCUMENT_MARKS_H

#include <stdbool.h>
#include <stdint.h>
#include "base/text.h"

typedef enum smz_mark_kind {
    SMZ_MARK_PERIOD,   /* one full stop */
    SMZ_MARK_ELLIPSIS, /* several, or U+2026 */
    SMZ_MARK_CALL,     /* ! ? and any mixture with them */
    SMZ_MARK_FULL,     /* a mark that has no other use: ideographic full stop, danda, ... */
    SMZ_MARK_COLON,
    SMZ_MARK_EMOTICON
} smz_mark_kind;

/* Full stop, exclamation and question mark in any script, ellipsis. */
bool smz_is_mark(uint32_t c);

/* Where the marks end that stand together at `at`, ". . ." with its spaces included; `*kind` is
 * what they are as one. */
size_t smz_marks_end(smz_text text, size_t at, size_t end, smz_mark_kind *kind);

/* Where an emoticon like :-) ends that begins at `at` and has white space behind it; or `at`. */
size_t smz_emoticon_end(smz_text text, size_t at, size_t end);

/* Where what belongs to a finished sentence ends: notes like [12], omissions like [...], emoticons
 * and emoji, each perhaps after a space. */
size_t smz_notes_end(smz_text text, size_t at, size_t end);

/* What opens an item of a list: "1.", "(2)", "b)", a bullet before it or not. */
typedef struct smz_item {
    size_t end;     /* behind it; 0: none */
    unsigned value; /* 1 for "1" and "a" */
    bool letter;
    char close; /* '.', ')', ':' for ".)", '(' for "(1)" */
} smz_item;

smz_item smz_item_read(smz_text text, size_t at, size_t end);

/* Where the item whose last character is at `at` begins, bullet included; not before `begin`; `at`
 * when there is none. */
size_t smz_item_start(smz_text text, size_t begin, size_t at);

#endif
