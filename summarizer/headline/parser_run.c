/*
 * How the parser gets through a sentence: greedily where one move is clearly the best. Where
 * another transition is nearly as good it goes on with both until they meet again, and takes the
 * one that leaves less doubt behind it: selective branching (Choi and McCallum 2013), with paths
 * that end where the same units are on the stack and ahead.
 */
#include "headline/parser.h"

#include <string.h>

/* The weights are of one scale (bench/train/grammar); these were chosen on the development parts:
 * docs/grammar.md. */
#define DOUBT       200  /* by less than this a move is not clearly better */
#define MARGIN_MOST 1500 /* a move that is surer than this counts as much */
#define LOOK_MOST   40   /* moves that either path goes on for */
/* Below all that features can add up to: the score of SMZ_MOVES, which stands for no move. */
#define LEAST_SCORE (-(1 << 28))

/* What there is to decide at one point. */
typedef struct choice {
    uint8_t best;   /* the move with the highest score */
    uint8_t other;  /* the same of the other transitions; SMZ_MOVES: there is none */
    int32_t margin; /* by how much the best one is ahead of all others, at most MARGIN_MOST */
    int32_t lead;   /* and of `other` */
} choice;

/* A way to go on. What it has chosen is kept, so that nothing is looked up twice. */
typedef struct path {
    smz_parser at;
    choice choices[LOOK_MOST + 1];
    unsigned size; /* choices that are known, the first of them at `at` when it was made */
    unsigned made; /* of them those that `at` has behind it */
    int64_t sum;   /* of the margins of those */
} path;

typedef struct run {
    const smz_weights *weights;
    smz_parser *parser;
    path paths[2];
    path *ahead, *branch; /* what is known to follow the parser's place, and what could */
    uint32_t allowance;   /* moves that branches may still make */
} run;

/* Of the moves of one transition, the best one and the next; SMZ_MOVES: there is none. */
typedef struct front {
    unsigned best, next;
} front;

static front find_front(const int32_t *scores, uint64_t possible, unsigned first, unsigned end)
{
    front f = {SMZ_MOVES, SMZ_MOVES};

    for (unsigned move = first; move < end; move++) {
        if (!(possible >> move & 1) || scores[move] <= scores[f.next])
            continue;
        f.next = move;
        if (scores[move] > scores[f.best]) {
            f.next = f.best;
            f.best = move;
        }
    }
    return f;
}

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static choice decide(const int32_t *scores, uint64_t possible)
{
    static const unsigned firsts[] = {0, SMZ_FIRST_LEFT, SMZ_FIRST_RIGHT, SMZ_MOVES};
    front best = {SMZ_MOVES, SMZ_MOVES};
    unsigned other = SMZ_MOVES;
    int32_t lead;

    for (unsigned t = 0; t < SMZ_TRANSITIONS; t++) {
        front f = find_front(scores, possible, firsts[t], firsts[t + 1]);
        if (scores[f.best] > scores[best.best]) {
            other = best.best;
            best = f;
        } else if (scores[f.best] > scores[other]) {
            other = f.best;
        }
    }
    lead = scores[best.best] - scores[other];
    return (choice){
        .best = (uint8_t)best.best,
        .other = (uint8_t)other,
        .margin = least(MARGIN_MOST, least(lead, scores[best.best] - scores[best.next])),
        .lead = lead,
    };
}

static choice choose(const smz_parser *p, const smz_weights *weights)
{
    uint32_t features[SMZ_PARSER_FEATURES];
    int32_t scores[SMZ_WEIGHT_CLASSES] = {0};
    uint64_t possible = smz_parser_possible(p);

    /* One time in nine a single move is possible, whatever it weighs. */
    if (possible & (possible - 1)) {
        smz_weights_sum(scores, p->known, weights, features, smz_parser_features(features, p));
        smz_parser_needs(scores, p);
    }
    scores[SMZ_MOVES] = LEAST_SCORE;
    return decide(scores, possible);
}

static bool path_make(path *to, smz_arena *scratch, const smz_parser *p)
{
    to->size = 0;
    to->at.units = SMZ_NEW(scratch, smz_unit, (size_t)p->size + 1);
    to->at.stack = SMZ_NEW(scratch, uint32_t, (size_t)p->size + 1);
    return to->at.units && to->at.stack;
}

/* Goes on from `p` by `move`, which is worth `sum`. */
static void path_begin(path *to, const smz_parser *p, unsigned move, int64_t sum)
{
    smz_unit *units = to->at.units;
    uint32_t *stack = to->at.stack;

    memcpy(units, p->units, ((size_t)p->size + 1) * sizeof *units);
    memcpy(stack, p->stack, p->depth * sizeof *stack);
    to->at = *p;
    to->at.units = units;
    to->at.stack = stack;
    to->sum = sum;
    to->made = 0;
    smz_parser_move(&to->at, move);
}

static void path_step(path *to, const smz_weights *weights)
{
    if (to->made == to->size)
        to->choices[to->size++] = choose(&to->at, weights);
    to->sum += to->choices[to->made].margin;
    smz_parser_move(&to->at, to->choices[to->made++].best);
}

/* The same units are ahead and on the stack. */
static bool have_met(const smz_parser *a, const smz_parser *b)
{
    return a->next == b->next && a->depth == b->depth &&
           (a->depth == 0 || memcmp(a->stack, b->stack, a->depth * sizeof *a->stack) == 0);
}

/* The better one of the two moves in doubt; `ahead` is then what follows it as far as known. */
static unsigned settle(run *r, choice c)
{
    path *worse = r->ahead;

    path_begin(r->ahead, r->parser, c.best, c.margin);
    r->branch->size = 0;
    path_begin(r->branch, r->parser, c.other, -(int64_t)c.lead);
    for (unsigned i = 0; i < LOOK_MOST && r->allowance > 0; i++) {
        if (have_met(&r->ahead->at, &r->branch->at))
            break;
        path_step(r->ahead, r->weights);
        path_step(r->branch, r->weights);
        r->allowance--;
    }
    if (r->branch->sum <= r->ahead->sum)
        return c.best;
    r->ahead = r->branch;
    r->branch = worse;
    return c.other;
}

/* The choice at the parser's place, which the last look ahead may know already. */
static choice next_choice(run *r)
{
    choice c;

    if (r->ahead->size == 0)
        return choose(r->parser, r->weights);
    c = r->ahead->choices[0];
    memmove(r->ahead->choices, r->ahead->choices + 1, --r->ahead->size * sizeof c);
    return c;
}

bool smz_parser_run(smz_parser *p, smz_arena *scratch, const smz_weights *weights)
{
    smz_mark mark = smz_arena_mark(scratch);
    run r = {.weights = weights, .parser = p, .allowance = 2 * p->size};
    bool made = path_make(&r.paths[0], scratch, p) && path_make(&r.paths[1], scratch, p);

    r.ahead = &r.paths[0];
    r.branch = &r.paths[1];
    while (made && !smz_parser_done(p)) {
        choice c = next_choice(&r);
        bool doubtful = c.other != SMZ_MOVES && c.lead < DOUBT && r.allowance > 0;
        smz_parser_move(p, doubtful ? settle(&r, c) : c.best);
    }
    smz_arena_release(scratch, mark);
    return made;
}
