#include "headline/tagger.h"

#include "base/error.h"
#include "base/unicode.h"
#include "headline/dictionary.h"

/* By so many points a word may be less than a verb: read off 26 openings of news without one. */
#define NEAR_ENOUGH 450

/* ---- Forms ------------------------------------------------------------------------------ */

/* Of a longer word, an address most likely, the rest counts for its hash alone. */
#define CHARACTERS_KEPT 48
#define RUNS_KEPT       8

static uint32_t normal(uint32_t c)
{
    if (smz_is(c, SMZ_DIGIT))
        return '0';
    return c == 0x2019 || c == 0x2018               ? '\''
           : c == 0x2010 || c == 0x2011 || c == '_' ? '-'
                                                    : smz_lower(c);
}

static uint32_t step(uint32_t hash, uint32_t c)
{
    return (hash ^ c) * 16777619u; /* FNV-1a, by character */
}

static char shape_of(uint32_t c)
{
    unsigned class = smz_class(c);

    if (class & SMZ_UPPER)
        return 'X';
    if (class & (SMZ_LETTER | SMZ_MARK))
        return 'x';
    return class & SMZ_DIGIT ? '0' : c < 0x80 ? (char)c : '?';
}

static void hash_affixes(smz_form *form, const uint32_t *kept, size_t count)
{
    uint32_t head = 1, tail = 2;

    for (size_t i = 0; i < SMZ_AFFIX_MOST && i < count; i++) {
        form->prefix[i] = head = step(head, kept[i]);
        form->suffix[i] = tail = step(tail, kept[count - 1 - i]);
    }
}

static void make_form(smz_form *form, smz_text word)
{
    uint32_t kept[CHARACTERS_KEPT], hash = 2166136261u, shape = 5, runs = 0;
    size_t count = 0;
    char last = 0;

    if (smz_is_typed_quote(word, 0))
        word = SMZ_TEXT("\"");
    for (size_t at = 0, next; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next), lower = normal(c);
        char kind = shape_of(c);
        if (count < CHARACTERS_KEPT)
            kept[count++] = lower;
        hash = step(hash, lower);
        if (kind != last && runs++ < RUNS_KEPT)
            shape = step(shape, (unsigned char)kind);
        last = kind;
    }
    form->word = hash;
    form->shape = shape;
    form->may = smz_dictionary_look(kept, count);
    form->closed = smz_closed_class(kept, count);
    hash_affixes(form, kept, count);
}

/* ---- Sentences -------------------------------------------------------------------------- */

/* 0 to 3: none, few, half, most of the words begin with a capital. */
static uint32_t casing_of(const smz_analysis *a)
{
    uint32_t words = 0, capitals = 0;

    for (uint32_t i = 0; i < a->size; i++) {
        words += !(a->tokens[i].flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_NUMBER));
        capitals += (a->tokens[i].flags & SMZ_SYNTAX_CAPITAL) != 0;
    }
    if (capitals == 0)
        return 0;
    return capitals * 2 < words ? 1 : capitals * 4 < words * 3 ? 2 : 3;
}

smz_tagger smz_tagger_start(const smz_analysis *a, smz_arena *scratch, smz_text text)
{
    smz_tagger t = {.size = a->size, .casing = casing_of(a)};
    smz_form *forms = SMZ_NEW0(scratch, smz_form, (size_t)a->size + 1);

    for (uint32_t i = 0; forms && i < a->size; i++)
        make_form(&forms[i], smz_token_text(text, &a->tokens[i]));
    while (t.first < a->size && (a->tokens[t.first].flags & SMZ_SYNTAX_PUNCT))
        t.first++;
    t.forms = forms;
    return t;
}

/* ---- Features --------------------------------------------------------------------------- */

static const smz_form *form_at(const smz_tagger *t, uint32_t at)
{
    return &t->forms[at < t->size ? at : t->size]; /* before the first one, `at` has wrapped */
}

static uint32_t tag_at(const smz_analysis *a, uint32_t at)
{
    return at < a->size ? a->tokens[at].tag : SMZ_TAG_COUNT;
}

unsigned smz_tagger_features(uint32_t out[SMZ_TAGGER_FEATURES], const smz_tagger *t,
                             const smz_analysis *a, uint32_t at)
{
    const smz_form *w = form_at(t, at), *p = form_at(t, at - 1), *n = form_at(t, at + 1);
    const smz_form *pp = form_at(t, at - 2), *nn = form_at(t, at + 2);
    uint32_t t1 = tag_at(a, at - 1), t2 = tag_at(a, at - 2);
    uint32_t place = (at == t->first) * 4u + t->casing;
    uint32_t *f = out, kind = 0;

#define ADD(x, y) *f++ = smz_feature(kind++, (x), (y))
    ADD(w->word, 0);
    ADD(w->word, t1);
    ADD(w->word, p->word);
    ADD(w->word, n->word);
    ADD(w->word, place);
    ADD(p->word, 0);
    ADD(pp->word, 0);
    ADD(n->word, 0);
    ADD(nn->word, 0);
    ADD(p->word, pp->word);
    ADD(n->word, nn->word);
    ADD(p->word, n->word);
    ADD(t1, 0);
    ADD(t1, t2);
    ADD(t1, n->word);
    ADD(t2, w->word);
    for (unsigned i = 0; i < SMZ_AFFIX_MOST; i++) {
        ADD(w->suffix[i], i);
        ADD(w->prefix[i], i);
    }
    ADD(w->suffix[2], t1);
    ADD(w->suffix[2], n->suffix[1]);
    ADD(w->suffix[2], w->shape);
    ADD(n->suffix[2], 0);
    ADD(n->suffix[2], t1);
    ADD(n->suffix[1], nn->suffix[1]);
    ADD(p->suffix[2], 0);
    ADD(w->shape, place);
    ADD(w->shape, t1);
    ADD(w->shape, n->shape);
    ADD(w->shape, p->shape);
    ADD(w->may, 0);
    ADD(w->may, t1);
    ADD(w->may, w->shape);
    ADD(w->may, w->suffix[2]);
    ADD(w->may, place);
    ADD(w->may, p->may);
    ADD(w->may, n->may);
    ADD(n->may, t1);
    ADD(w->may << 16 | n->may, t1);
#undef ADD
    return (unsigned)(f - out);
}

/* ---- Tagging ---------------------------------------------------------------------------- */

#define BIT(tag) ((uint64_t)1 << SMZ_TAG_##tag)

static const uint64_t marks = BIT(COMMA) | BIT(STOP) | BIT(COLON) | BIT(OPEN) | BIT(CLOSE) |
                              BIT(LRB) | BIT(RRB) | BIT(HYPH) | BIT(NFP);
static const uint64_t marks_too = BIT(SYM) | BIT(POS);

bool smz_tagger_allows(unsigned flags, smz_tag tag)
{
    if (flags & SMZ_SYNTAX_PUNCT)
        return (marks | marks_too) >> tag & 1;
    return (flags & SMZ_SYNTAX_SYMBOL) || !(marks >> tag & 1);
}

smz_tag smz_tagger_best(const int32_t scores[SMZ_WEIGHT_CLASSES], unsigned flags)
{
    smz_tag best = SMZ_TAG_NONE;

    for (smz_tag tag = SMZ_TAG_NONE + 1; tag < SMZ_TAG_COUNT; tag++)
        if (smz_tagger_allows(flags, tag) && (best == SMZ_TAG_NONE || scores[tag] > scores[best]))
            best = tag;
    return best;
}

/* The token that comes nearest to a finite verb, when none is one. */
typedef struct near_verb {
    uint32_t at;
    smz_tag tag;
    int32_t short_of; /* points less than its own tag */
} near_verb;

static void look_for_verb(near_verb *near, uint32_t at, const smz_syntax_token *token,
                          const int32_t *scores)
{
    static const smz_tag finite[] = {SMZ_TAG_VBD, SMZ_TAG_VBZ, SMZ_TAG_VBP};

    if (at == 0 || (token->flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_NUMBER | SMZ_SYNTAX_CAPITAL)))
        return;
    for (size_t k = 0; k < sizeof finite / sizeof *finite; k++) {
        int32_t short_of = scores[token->tag] - scores[finite[k]];
        /* A word of a closed class has its tag against the weights. */
        if (short_of < 0)
            continue;
        if (near->at == 0 || short_of < near->short_of)
            *near = (near_verb){at, finite[k], short_of};
    }
}

#define NOUNS (BIT(NN) | BIT(NNS) | BIT(NNP) | BIT(NNPS))
#define VERBS (BIT(VB) | BIT(VBD) | BIT(VBG) | BIT(VBN) | BIT(VBP) | BIT(VBZ))

/* What a word may be that the weights take for one of a class that it is not of: a noun or
 * adjective, and a verb where the dictionary has it for one. */
static uint64_t open_tags(const smz_form *form)
{
    static const uint32_t verb = SMZ_MAY_VERB | SMZ_MAY_VERB << 4 | SMZ_MAY_VERB << 8;

    return NOUNS | BIT(JJ) | BIT(CD) | (form->may & verb ? VERBS : 0);
}

/* The best tag of those that a word of its class may have. */
static smz_tag choose(const int32_t *scores, const smz_form *form, unsigned flags)
{
    smz_tag best = smz_tagger_best(scores, flags);
    uint64_t barred = smz_closed_barred(form->closed);
    int32_t most = INT32_MIN;

    if (flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_SYMBOL) || !(barred >> best & 1))
        return best;
    if (form->closed == SMZ_CLOSED_NONE)
        barred = ~open_tags(form);
    for (smz_tag tag = SMZ_TAG_NONE + 1; tag < SMZ_TAG_COUNT; tag++)
        if (!(barred >> tag & 1) && smz_tagger_allows(flags, tag) && scores[tag] > most) {
            best = tag;
            most = scores[tag];
        }
    return best;
}

static int tag_all(smz_analysis *a, near_verb *near, const smz_weights *weights, bool by_rules,
                   smz_arena *scratch, smz_text text, smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    smz_tagger t = smz_tagger_start(a, scratch, text);

    for (uint32_t at = 0; t.forms && at < a->size; at++) {
        uint32_t features[SMZ_TAGGER_FEATURES];
        int32_t scores[SMZ_WEIGHT_CLASSES] = {0};
        unsigned count = smz_tagger_features(features, &t, a, at);
        smz_weights_add(scores, weights, features, count);
        a->tokens[at].tag = (uint8_t)(by_rules ? choose(scores, &t.forms[at], a->tokens[at].flags)
                                               : smz_tagger_best(scores, a->tokens[at].flags));
        look_for_verb(near, at, &a->tokens[at], scores);
    }
    if (t.forms && by_rules) {
        smz_tagger_repair(a, &t, text);
        smz_tagger_verbs(a, &t, text);
    }
    smz_arena_release(scratch, mark);
    return t.forms ? SMZ_OK : smz_fail_memory(error);
}

int smz_tag_by(smz_analysis *a, const smz_weights *weights, smz_arena *scratch, smz_text text,
               smz_error *error)
{
    near_verb near = {0};

    return tag_all(a, &near, weights, false, scratch, text, error);
}

int smz_tag_by_rules(smz_analysis *a, const smz_weights *weights, smz_arena *scratch, smz_text text,
                     smz_error *error)
{
    near_verb near = {0};

    return tag_all(a, &near, weights, true, scratch, text, error);
}

/* News tells by sentences, and those have verbs: "Mist face questions". */
static bool lacks_verb(const smz_analysis *a)
{
    for (uint32_t i = 0; i < a->size; i++)
        if (smz_is_finite_tag(a->tokens[i].tag) || (a->tokens[i].flags & SMZ_SYNTAX_QUOTED))
            return false;
    return true;
}

int smz_tag_tokens(smz_analysis *a, smz_arena *scratch, smz_text text, smz_error *error)
{
    near_verb near = {0};
    int status = tag_all(a, &near, &smz_tagger_weights, true, scratch, text, error);

    if (status == SMZ_OK && near.at > 0 && near.short_of <= NEAR_ENOUGH && lacks_verb(a))
        a->tokens[near.at].tag = (uint8_t)near.tag;
    return status;
}
