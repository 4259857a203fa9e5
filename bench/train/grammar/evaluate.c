/* What the tables are worth: on the treebank's own tokens, and from its bare text. */
#include "grammar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct tally {
    size_t tokens, tags;                      /* on gold tokens */
    size_t words, heads, relations;           /* of tokens that are no punctuation */
    size_t units, unit_heads, unit_relations; /* of chunks */
    size_t sentences, roots;
    size_t lower_tags;                          /* in lower case */
    size_t found, gold, found_right, tag_right; /* from bare text */
} tally;

static uint32_t gold_root(const smz_analysis *gold)
{
    uint32_t at = 0;

    while (at + 1 < gold->size && gold->tokens[at].head != SMZ_NO_HEAD)
        at++;
    return at;
}

static void count_tokens(tally *t, const smz_analysis *a, const smz_analysis *gold)
{
    for (uint32_t i = 0; i < a->size; i++) {
        const smz_syntax_token *is = &a->tokens[i], *should = &gold->tokens[i];
        bool head = is->head == should->head;
        t->tags += is->tag == should->tag;
        if (should->relation == SMZ_REL_PUNCT)
            continue;
        t->words++;
        t->heads += head;
        t->relations += head && is->relation == should->relation;
    }
    t->tokens += a->size;
}

static void count_units(tally *t, const smz_parser *p, const gold_tree *tree)
{
    for (uint32_t u = 0; u < p->size; u++) {
        bool head = p->units[u].head == tree->head[u];
        t->unit_heads += head;
        t->unit_relations += head && p->units[u].relation == tree->relation[u];
    }
    t->units += p->size;
}

static void try_gold_tokens(tally *t, const sentence *s, const smz_weights *tagger,
                            const smz_weights *parser, smz_arena *arena, smz_arena *scratch)
{
    smz_analysis a = without_grammar(s, arena);
    smz_parser p;
    gold_tree tree;

    if (smz_tag_by_rules(&a, tagger, scratch, s->text, NULL) != SMZ_OK ||
        smz_chunk_tokens(&a, arena, s->text, NULL) != SMZ_OK ||
        !smz_parser_start(&p, arena, &a, s->text))
        die("out of memory");
    tree = tree_over_units(&p, &a, &s->gold, arena);
    if (!smz_parser_run(&p, scratch, parser))
        die("out of memory");
    if (p.size > 0) {
        smz_parser_finish(&a, &p);
        t->roots += a.tokens[gold_root(&s->gold)].chunk == a.tokens[a.root].chunk;
        t->sentences++;
    }
    count_tokens(t, &a, &s->gold);
    count_units(t, &p, &tree);
}

static void try_lower_case(tally *t, const sentence *s, const smz_weights *tagger, smz_arena *arena,
                           smz_arena *scratch)
{
    smz_analysis a = without_grammar(s, arena);
    smz_text text = in_lower_case(s->text, &a, arena);

    if (smz_tag_by_rules(&a, tagger, scratch, text, NULL) != SMZ_OK)
        die("out of memory");
    for (uint32_t i = 0; i < a.size; i++)
        t->lower_tags += a.tokens[i].tag == s->gold.tokens[i].tag;
}

static void try_bare_text(tally *t, const sentence *s, const smz_weights *tagger, smz_arena *arena,
                          smz_arena *scratch)
{
    const smz_analysis *gold = &s->gold;
    smz_analysis a;
    uint32_t at = 0;

    if (smz_tokenize(&a, arena, s->text, (smz_span){0, s->text.size}, NULL) != SMZ_OK ||
        smz_tag_by_rules(&a, tagger, scratch, s->text, NULL) != SMZ_OK)
        die("out of memory");
    t->found += a.size;
    t->gold += gold->size;
    for (uint32_t i = 0; i < a.size; i++) {
        while (at < gold->size && gold->tokens[at].start < a.tokens[i].start)
            at++;
        if (at == gold->size || gold->tokens[at].start != a.tokens[i].start ||
            gold->tokens[at].length != a.tokens[i].length)
            continue;
        t->found_right++;
        t->tag_right += gold->tokens[at].tag == a.tokens[i].tag;
    }
}

static double percent(size_t of, size_t all)
{
    return all ? 100.0 * (double)of / (double)all : 0;
}

static void print_tally(const char *path, const tally *t)
{
    const char *slash = strrchr(path, '/');

    printf("%s: %zu sentences, %zu tokens, %zu units\n", slash ? slash + 1 : path, t->sentences,
           t->tokens, t->units);
    printf("  gold tokens: tags %.2f; units: UAS %.2f, LAS %.2f, root %.2f; "
           "words: UAS %.2f, LAS %.2f\n",
           percent(t->tags, t->tokens), percent(t->unit_heads, t->units),
           percent(t->unit_relations, t->units), percent(t->roots, t->sentences),
           percent(t->heads, t->words), percent(t->relations, t->words));
    printf("  in lower case: tags %.2f\n", percent(t->lower_tags, t->tokens));
    printf("  bare text: tokens F1 %.2f, tags F1 %.2f\n",
           percent(2 * t->found_right, t->found + t->gold),
           percent(2 * t->tag_right, t->found + t->gold));
}

void evaluate(const char *path, const smz_weights *tagger, const smz_weights *parser)
{
    treebank bank = {0};
    smz_arena arena, scratch;
    tally t = {0};

    smz_arena_init(&bank.arena, NULL, (size_t)1 << 20);
    smz_arena_init(&arena, NULL, (size_t)1 << 20);
    smz_arena_init(&scratch, NULL, (size_t)1 << 20);
    treebank_read(&bank, path);
    for (size_t i = 0; i < bank.size; i++) {
        try_gold_tokens(&t, &bank.items[i], tagger, parser, &arena, &scratch);
        try_lower_case(&t, &bank.items[i], tagger, &arena, &scratch);
        try_bare_text(&t, &bank.items[i], tagger, &arena, &scratch);
        smz_arena_reset(&arena);
    }
    print_tally(path, &t);
    smz_arena_free(&bank.arena);
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
}
