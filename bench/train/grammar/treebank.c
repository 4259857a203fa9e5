/* Treebanks in CoNLL-U: https://universaldependencies.org/format.html */
#include "grammar.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/unicode.h"
#include "headline/tokens.h"

#define COLUMNS     10
#define TOKENS_MOST 1000
#define LINE_MOST   65536

/* A word of the file. */
typedef struct word {
    char *form;
    smz_tag tag;
    smz_relation relation;
    unsigned head;   /* from 1; 0: the root */
    bool space;      /* white space behind it */
    size_t start;    /* in the text */
    unsigned joined; /* the number of the first word of its group */
} word;

typedef struct reader {
    const char *path;
    unsigned line;
    treebank *bank;
    word words[TOKENS_MOST + 1]; /* from 1 */
    unsigned count;
    unsigned range_end; /* last word of the token that is several words */
    bool range_space;
} reader;

/* ---- Names ------------------------------------------------------------------------------ */

static smz_tag tag_named(const reader *r, const char *name)
{
    for (smz_tag tag = SMZ_TAG_NONE + 1; tag < SMZ_TAG_COUNT; tag++)
        if (strcmp(smz_tag_name(tag), name) == 0)
            return tag;
    die("%s:%u: no tag of English: %s", r->path, r->line, name);
}

/* A subtype that has no name here is what it is a subtype of, and what has none at all is `dep`. */
static smz_relation relation_named(const char *name)
{
    char plain[64];

    for (smz_relation relation = SMZ_REL_ROOT; relation < SMZ_REL_COUNT; relation++)
        if (strcmp(smz_relation_name(relation), name) == 0)
            return relation;
    snprintf(plain, sizeof plain, "%.*s", (int)strcspn(name, ":"), name);
    return strcmp(plain, name) == 0 ? SMZ_REL_DEP : relation_named(plain);
}

/* ---- Words with hyphens ----------------------------------------------------------------- */

static bool is_hyphen(const char *form)
{
    return strcmp(form, "-") == 0 || strcmp(form, "\u2013") == 0 || strcmp(form, "\u2010") == 0;
}

static bool is_wordlike(const char *form, bool at_end)
{
    smz_text text = {form, strlen(form)};
    size_t at = 0;
    uint32_t c;

    if (text.size == 0)
        return false;
    c = at_end ? smz_utf8_previous(text, text.size, &at) : smz_utf8_next(text, 0, &at);
    return smz_is(c, SMZ_LETTER | SMZ_DIGIT | SMZ_MARK);
}

/* A hyphen with a word close by on either side makes one of the three. */
static void join_words(reader *r)
{
    word *w = r->words;

    for (unsigned i = 1; i <= r->count; i++)
        w[i].joined = i;
    for (unsigned i = 2; i < r->count; i++)
        if (is_hyphen(w[i].form) && !w[i - 1].space && !w[i].space &&
            is_wordlike(w[i - 1].form, true) && is_wordlike(w[i + 1].form, false))
            w[i].joined = w[i + 1].joined = w[i - 1].joined;
}

/* The word that stands for the group of `first`: the last one that hangs on a word outside. */
static unsigned group_head(const reader *r, unsigned first)
{
    unsigned head = first;

    for (unsigned i = first; i <= r->count && r->words[i].joined == first; i++)
        if (r->words[i].head == 0 || r->words[r->words[i].head].joined != first)
            head = r->words[i].relation == SMZ_REL_PUNCT ? head : i;
    return head;
}

/* ---- Sentences -------------------------------------------------------------------------- */

static smz_text make_text(reader *r)
{
    size_t size = 0;
    char *text;

    for (unsigned i = 1; i <= r->count; i++)
        size += strlen(r->words[i].form) + 1;
    text = sure(smz_arena_alloc(&r->bank->arena, size + 1, 1));
    size = 0;
    for (unsigned i = 1; i <= r->count; i++) {
        size_t length = strlen(r->words[i].form);
        r->words[i].start = size;
        memcpy(text + size, r->words[i].form, length);
        size += length;
        if (r->words[i].space)
            text[size++] = ' ';
    }
    return (smz_text){text, size};
}

static smz_syntax_token make_token(const reader *r, smz_text text, unsigned first,
                                   const unsigned *number)
{
    const word *w = &r->words[group_head(r, first)];
    unsigned last = first;
    smz_syntax_token token = {.start = r->words[first].start};

    while (last < r->count && r->words[last + 1].joined == first)
        last++;
    token.length = (uint32_t)(r->words[last].start + strlen(r->words[last].form) - token.start);
    token.tag = (uint8_t)w->tag;
    token.relation = (uint8_t)w->relation;
    token.head = w->head ? number[r->words[w->head].joined] : SMZ_NO_HEAD;
    token.flags = (uint16_t)smz_form_flags(smz_token_text(text, &token));
    if (first > 1 && !r->words[first - 1].space)
        token.flags |= SMZ_SYNTAX_GLUED;
    return token;
}

static void end_sentence(reader *r)
{
    unsigned number[TOKENS_MOST + 1] = {0}, count = 0;
    sentence *s;

    if (r->count == 0)
        return;
    join_words(r);
    s = sure(SMZ_PUSH(&r->bank->arena, r->bank));
    *s = (sentence){.text = make_text(r)};
    for (unsigned i = 1; i <= r->count; i++)
        if (r->words[i].joined == i)
            number[i] = count++;
    s->gold = (smz_analysis){.tokens = sure(SMZ_NEW0(&r->bank->arena, smz_syntax_token, count)),
                             .size = count,
                             .root = SMZ_NO_HEAD};
    for (unsigned i = 1; i <= r->count; i++)
        if (r->words[i].joined == i)
            s->gold.tokens[number[i]] = make_token(r, s->text, i, number);
    r->count = 0;
    r->range_end = 0;
}

static bool no_space(const char *misc)
{
    return strstr(misc, "SpaceAfter=No") != NULL;
}

static void read_word(reader *r, char **column)
{
    word *w;

    if (strchr(column[0], '.'))
        return; /* an empty node of the enhanced graph */
    if (strchr(column[0], '-')) {
        r->range_end = (unsigned)strtoul(strchr(column[0], '-') + 1, NULL, 10);
        r->range_space = !no_space(column[9]);
        return;
    }
    if (++r->count > TOKENS_MOST || strtoul(column[0], NULL, 10) != r->count)
        die("%s:%u: not the next word", r->path, r->line);
    w = &r->words[r->count];
    *w = (word){.form = sure(smz_arena_copy(&r->bank->arena, column[1], strlen(column[1]))),
                .tag = tag_named(r, column[4]),
                .relation = relation_named(column[7]),
                .head = (unsigned)strtoul(column[6], NULL, 10),
                .space = !no_space(column[9])};
    if (r->count < r->range_end)
        w->space = false;
    else if (r->count == r->range_end)
        w->space = r->range_space;
}

static void read_line(reader *r, char *line)
{
    char *column[COLUMNS];

    line[strcspn(line, "\n")] = '\0';
    if (*line == '\0')
        end_sentence(r);
    if (*line == '\0' || *line == '#')
        return;
    for (unsigned i = 0; i < COLUMNS; i++) {
        column[i] = line;
        line += strcspn(line, "\t");
        if ((*line == '\0') != (i == COLUMNS - 1))
            die("%s:%u: not ten columns", r->path, r->line);
        if (*line)
            *line++ = '\0';
    }
    read_word(r, column);
}

void treebank_read(treebank *bank, const char *path)
{
    FILE *file = fopen(path, "r");
    reader *r = sure(calloc(1, sizeof *r));
    char *line = sure(malloc(LINE_MOST));

    if (!file)
        die("%s: %s", path, strerror(errno));
    r->path = path;
    r->bank = bank;
    while (fgets(line, LINE_MOST, file)) {
        r->line++;
        read_line(r, line);
    }
    end_sentence(r);
    if (ferror(file))
        die("%s: %s", path, strerror(errno));
    fclose(file);
    free(line);
    free(r);
}

smz_analysis without_grammar(const sentence *of, smz_arena *arena)
{
    smz_analysis a = {.size = of->gold.size, .root = SMZ_NO_HEAD};

    a.tokens = sure(SMZ_NEW(arena, smz_syntax_token, a.size));
    memcpy(a.tokens, of->gold.tokens, a.size * sizeof *a.tokens);
    for (uint32_t i = 0; i < a.size; i++) {
        a.tokens[i].tag = SMZ_TAG_NONE;
        a.tokens[i].relation = SMZ_REL_NONE;
        a.tokens[i].head = SMZ_NO_HEAD;
    }
    return a;
}

smz_text in_lower_case(smz_text text, smz_analysis *a, smz_arena *scratch)
{
    char *copy = sure(smz_arena_copy(scratch, text.data, text.size));

    for (size_t i = 0; i < text.size; i++)
        copy[i] = copy[i] >= 'A' && copy[i] <= 'Z' ? (char)(copy[i] - 'A' + 'a') : copy[i];
    for (uint32_t i = 0; i < a->size; i++)
        a->tokens[i].flags &=
            (uint16_t) ~(SMZ_SYNTAX_CAPITAL | SMZ_SYNTAX_UPPER | SMZ_SYNTAX_MIXED);
    return (smz_text){copy, text.size};
}
