/*
 * Learning the parser's weights with a dynamic oracle (Goldberg and Nivre 2013): after a mistake
 * the parser goes on from where it is, and learns what is best there.
 */
#include "grammar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- The gold tree over chunks ---------------------------------------------------------- */

/* The unit of a token; of punctuation, that of what it hangs on. */
static uint32_t unit_of(const smz_analysis *gold, const uint32_t *units, uint32_t token,
                        uint32_t root)
{
    for (uint32_t steps = 0; token != SMZ_NO_HEAD && steps <= gold->size; steps++) {
        if (units[token] != SMZ_NO_UNIT)
            return units[token];
        token = gold->tokens[token].head;
    }
    return root;
}

static void find_head(gold_tree *tree, const smz_parser *p, const smz_analysis *gold,
                      const smz_syntax_chunk *chunk, const uint32_t *units, uint32_t unit)
{
    tree->head[unit] = p->size;
    tree->relation[unit] = SMZ_REL_ROOT;
    for (uint32_t i = 0; i <= chunk->end - chunk->first; i++) {
        /* The head of the chunk comes last, so that it has the last word. */
        uint32_t token = i < chunk->end - chunk->first ? chunk->first + i : chunk->head;
        uint32_t head = gold->tokens[token].head;
        uint32_t to = head == SMZ_NO_HEAD ? p->size : unit_of(gold, units, head, p->size);
        if (to == unit)
            continue;
        tree->head[unit] = to;
        tree->relation[unit] = gold->tokens[token].relation;
        if (to == p->size)
            return;
    }
}

gold_tree tree_over_units(const smz_parser *p, const smz_analysis *a, const smz_analysis *gold,
                          smz_arena *scratch)
{
    gold_tree tree = {sure(SMZ_NEW(scratch, uint32_t, p->size)),
                      sure(SMZ_NEW(scratch, smz_relation, p->size))};
    uint32_t *units = sure(SMZ_NEW(scratch, uint32_t, a->size));

    for (uint32_t i = 0; i < a->size; i++)
        units[i] = SMZ_NO_UNIT;
    for (uint32_t u = 0; u < p->size; u++) {
        const smz_syntax_chunk *chunk = &a->chunks[p->units[u].chunk];
        for (uint32_t i = chunk->first; i < chunk->end; i++)
            units[i] = u;
    }
    for (uint32_t u = 0; u < p->size; u++)
        find_head(&tree, p, gold, &a->chunks[p->units[u].chunk], units, u);
    return tree;
}

/* ---- The oracle ------------------------------------------------------------------------- */

/* How many gold arcs a transition makes impossible. */
static unsigned cost_of(const smz_parser *p, const gold_tree *tree, smz_transition transition)
{
    uint32_t s0 = p->depth > 0 ? p->stack[p->depth - 1] : SMZ_NO_UNIT;
    unsigned cost = 0;

    if (transition == SMZ_SHIFT) {
        for (uint32_t i = 0; i < p->depth; i++) {
            cost += tree->head[p->stack[i]] == p->next;
            cost += i + 1 < p->depth && tree->head[p->next] == p->stack[i];
        }
        return cost;
    }
    for (uint32_t b = p->next; b < p->size; b++)
        cost += tree->head[b] == s0;
    if (transition == SMZ_LEFT)
        return cost + (p->depth > 1 && tree->head[s0] == p->stack[p->depth - 2]) +
               (tree->head[s0] > p->next);
    return cost + (tree->head[s0] >= p->next);
}

static bool has_move(smz_transition transition, smz_relation relation)
{
    for (unsigned move = 0; move < SMZ_MOVES; move++)
        if (smz_moves[move].transition == transition && smz_moves[move].relation == relation)
            return true;
    return false;
}

/* Whether a move gives a gold arc its name; any name is right for any other. */
static bool names_rightly(const smz_parser *p, const gold_tree *tree, unsigned move)
{
    smz_transition transition = smz_moves[move].transition;
    uint32_t s0 = p->depth > 0 ? p->stack[p->depth - 1] : 0;
    smz_relation name;

    if (transition == SMZ_SHIFT || smz_parser_head(p, transition) != tree->head[s0])
        return true;
    name = has_move(transition, tree->relation[s0]) ? tree->relation[s0] : SMZ_REL_DEP;
    return smz_moves[move].relation == name || smz_parser_head(p, transition) == p->size;
}

/* ---- Learning --------------------------------------------------------------------------- */

typedef struct learner {
    perceptron *perceptron;
    uint64_t seed;
    bool explores; /* goes on from its own mistakes */
} learner;

static unsigned best_move(const int32_t *scores, uint64_t possible)
{
    unsigned best = SMZ_MOVES;

    for (unsigned move = 0; move < SMZ_MOVES; move++)
        if ((possible >> move & 1) && (best == SMZ_MOVES || scores[move] > scores[best]))
            best = move;
    return best;
}

/* The best move of those that cost least, and whether the best of all is one of them. */
static unsigned right_move(const smz_parser *p, const gold_tree *tree, const int32_t *scores,
                           uint64_t possible, unsigned best, bool *best_is_right)
{
    unsigned costs[SMZ_TRANSITIONS], least = UINT32_MAX, right = SMZ_MOVES;

    for (unsigned t = 0; t < SMZ_TRANSITIONS; t++) {
        costs[t] = smz_parser_allows(p, t) ? cost_of(p, tree, t) : UINT32_MAX;
        least = costs[t] < least ? costs[t] : least;
    }
    *best_is_right = false;
    for (unsigned move = 0; move < SMZ_MOVES; move++) {
        if (costs[smz_moves[move].transition] > least || !(possible >> move & 1) ||
            !names_rightly(p, tree, move))
            continue;
        *best_is_right |= move == best;
        if (right == SMZ_MOVES || scores[move] > scores[right])
            right = move;
    }
    return right;
}

static unsigned learn_move(learner *l, const smz_parser *p, const gold_tree *tree)
{
    uint32_t features[SMZ_PARSER_FEATURES];
    int32_t scores[SMZ_WEIGHT_CLASSES] = {0};
    unsigned count = smz_parser_features(features, p), best, right;
    uint64_t possible = smz_parser_possible(p);
    bool best_is_right;

    perceptron_add(scores, l->perceptron, features, count);
    best = best_move(scores, possible);
    right = right_move(p, tree, scores, possible, best, &best_is_right);
    if (!best_is_right) {
        perceptron_update(l->perceptron, features, count, right, 1);
        perceptron_update(l->perceptron, features, count, best, -1);
    }
    perceptron_tick(l->perceptron);
    return l->explores && next_random(&l->seed) % 10 < 9 ? best : right;
}

static void learn_sentence(learner *l, const smz_analysis *a, const sentence *of,
                           smz_arena *scratch)
{
    smz_parser p;
    gold_tree tree;

    if (!smz_parser_start(&p, scratch, a, of->text))
        die("out of memory");
    tree = tree_over_units(&p, a, &of->gold, scratch);
    while (!smz_parser_done(&p))
        smz_parser_move(&p, learn_move(l, &p, &tree));
    smz_arena_reset(scratch);
}

table train_parser(const treebank *bank, const smz_analysis *tagged, unsigned epochs, packing how)
{
    learner l = {.perceptron = perceptron_new(), .seed = 2};
    size_t *order = sure(calloc(bank->size, sizeof *order));
    smz_arena scratch;
    table out;

    smz_arena_init(&scratch, NULL, (size_t)1 << 20);
    for (size_t i = 0; i < bank->size; i++)
        order[i] = i;
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        l.explores = epoch > 0;
        shuffle(order, bank->size, &l.seed);
        for (size_t i = 0; i < bank->size; i++)
            learn_sentence(&l, &tagged[order[i]], &bank->items[order[i]], &scratch);
    }
    out = perceptron_pack(l.perceptron, how);
    perceptron_free(l.perceptron);
    smz_arena_free(&scratch);
    free(order);
    return out;
}
