#include "headline/parser.h"

#include "headline/weights.h"

/* What stands for a unit that is not there. */
static const smz_unit nothing = {
    .tag = SMZ_TAG_COUNT + 2, .first_child = SMZ_NO_UNIT, .last_child = SMZ_NO_UNIT};

static const smz_unit *unit(const smz_parser *p, uint32_t at)
{
    return at <= p->size ? &p->units[at] : &nothing;
}

static const smz_unit *stack_unit(const smz_parser *p, uint32_t below)
{
    return below < p->depth ? unit(p, p->stack[p->depth - 1 - below]) : &nothing;
}

/* Two or three small numbers as one. */
static uint32_t pair(uint32_t a, uint32_t b)
{
    return a << 8 | b;
}

static uint32_t triple(uint32_t a, uint32_t b, uint32_t c)
{
    return a << 16 | b << 8 | c;
}

static uint32_t at_most(uint32_t value, uint32_t most)
{
    return value < most ? value : most;
}

/* Units between two, in steps that grow. */
static uint32_t distance(uint32_t from, uint32_t to)
{
    uint32_t units = to - from;

    return units <= 4 ? units : units <= 6 ? 5 : units <= 10 ? 6 : 7;
}

/* The kinds of punctuation between two units. */
static uint32_t punctuation(const smz_parser *p, uint32_t from, uint32_t to)
{
    uint32_t all = 0, most = at_most(to, from + 16); /* far away it is all the same */

    for (uint32_t at = from + 1; at <= most; at++)
        all |= unit(p, at)->gap;
    return all;
}

#define ADD(x, y) *f++ = smz_feature(kind++, (x), (y))

/* Words and tags of the units around the choice: after Zhang and Nivre (2011), table 1. */
static uint32_t *add_neighbours(uint32_t *f, const smz_parser *p)
{
    const smz_unit *s0 = stack_unit(p, 0), *s1 = stack_unit(p, 1), *s2 = stack_unit(p, 2);
    const smz_unit *b0 = unit(p, p->next), *b1 = unit(p, p->next + 1), *b2 = unit(p, p->next + 2);
    uint32_t kind = 0;

    ADD(s0->word, 0);
    ADD(s0->tag, s0->open);
    ADD(s0->word, s0->tag);
    ADD(b0->word, 0);
    ADD(b0->tag, b0->open);
    ADD(b0->word, b0->tag);
    ADD(s1->word, s1->tag);
    ADD(s1->tag, s1->open);
    ADD(b1->word, b1->tag);
    ADD(b1->tag, b1->open);
    ADD(b2->tag, b2->word);
    ADD(s2->tag, s2->word);
    ADD(s0->word, b0->word);
    ADD(s0->word, b0->tag);
    ADD(s0->tag, b0->word);
    ADD(s0->tag, b0->tag);
    ADD(s1->word, s0->word);
    ADD(s1->word, s0->tag);
    ADD(s1->tag, s0->word);
    ADD(s1->tag, s0->tag);
    ADD(s1->word, b0->word);
    ADD(s1->word, b0->tag);
    ADD(s1->tag, b0->word);
    ADD(b0->word, b1->tag);
    ADD(b0->tag, b1->word);
    ADD(triple(s0->tag, b0->tag, b1->tag), 0);
    ADD(triple(s1->tag, s0->tag, b0->tag), 0);
    ADD(triple(s2->tag, s1->tag, s0->tag), 0);
    ADD(triple(b0->tag, b1->tag, b2->tag), s0->tag);
    ADD(triple(s1->tag, s0->tag, b0->tag), b1->tag);
    ADD(triple(s2->tag, s1->tag, s0->tag), b0->tag);
    ADD(triple(s1->tag, s0->tag, b0->tag), s0->word);
    ADD(triple(s1->tag, s0->tag, b0->tag), s1->word);
    ADD(triple(s1->tag, s0->tag, b0->tag), b0->word);
    ADD(triple(s0->tag, b0->tag, b1->tag), s0->word);
    ADD(triple(s0->tag, b0->tag, b1->tag), b0->word);
    ADD(triple(s0->tag, b0->tag, b1->tag), b1->word);
    return f;
}

/* What hangs on the units already, and how far apart they are. */
static uint32_t *add_structure(uint32_t *f, const smz_parser *p)
{
    const smz_unit *s0 = stack_unit(p, 0), *s1 = stack_unit(p, 1), *b0 = unit(p, p->next);
    const smz_unit *s0l = unit(p, s0->first_child), *s0r = unit(p, s0->last_child);
    const smz_unit *s1r = unit(p, s1->last_child), *b0l = unit(p, b0->first_child);
    const smz_unit *s1l = unit(p, s1->first_child);
    uint32_t tags = triple(s1->tag, s0->tag, b0->tag), two = pair(s0->tag, b0->tag);
    uint32_t at0 = p->depth > 0 ? p->stack[p->depth - 1] : 0;
    uint32_t at1 = p->depth > 1 ? p->stack[p->depth - 2] : 0;
    uint32_t far = p->depth > 0 ? distance(at0, p->next) : 0;
    uint32_t mark = p->depth > 0 ? punctuation(p, at0, p->next) : 0;
    uint32_t inner = p->depth > 1 ? punctuation(p, at1, at0) : 0;
    uint32_t kind = 40;

    ADD(triple(s0->tag, s0l->tag, b0->tag), 0);
    ADD(triple(s0->tag, s0r->tag, b0->tag), 0);
    ADD(triple(s0->tag, b0->tag, b0l->tag), 0);
    ADD(triple(s1->tag, s1r->tag, s0->tag), 0);
    ADD(triple(s1->tag, s0->tag, s0l->tag), 0);
    ADD(s0->left_relations, two);
    ADD(s0->right_relations, two);
    ADD(b0->left_relations, two);
    ADD(s1->right_relations, tags);
    ADD(s1->left_relations, tags);
    ADD(s1->right_relations, s0->left_relations);
    ADD(s0->left_relations, tags);
    ADD(s0->right_relations, tags);
    ADD(s0->left_relations, s0->word);
    ADD(b0->left_relations, b0->word);
    ADD(pair(at_most(s0->left, 3), at_most(s0->right, 3)), two);
    ADD(pair(at_most(s1->right, 3), at_most(b0->left, 3)), tags);
    ADD(far, two);
    ADD(far, s0->word);
    ADD(far, b0->word);
    ADD(mark, two);
    ADD(inner, tags);
    ADD(pair(mark, inner), tags);
    ADD(b0->gap, pair(b0->tag, s0->tag));
    ADD(unit(p, p->next + 1)->gap, two);
    ADD(s0->preposition, s1->word);
    ADD(s0->preposition, pair(s1->tag, b0->tag));
    ADD(s0->preposition, b0->word);
    ADD(s0->preposition ^ s0->word, s1->tag);
    ADD(s1->preposition, pair(s1->tag, s0->tag));
    ADD(s0l->word, two);
    ADD(s0r->word, two);
    ADD(s1r->word, pair(s1->tag, s0->tag));
    ADD(b0l->word, two);
    ADD(s1l->tag, tags);
    return f;
}

unsigned smz_parser_features(uint32_t out[SMZ_PARSER_FEATURES], const smz_parser *p)
{
    return (unsigned)(add_structure(add_neighbours(out, p), p) - out);
}
