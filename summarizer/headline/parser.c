#include "headline/parser.h"

#include "base/error.h"
#include "base/unicode.h"
#include "headline/lists.h"
#include "headline/valency.h"

/* Tags beyond those of words. */
#define TAG_ROOT      SMZ_TAG_COUNT
#define TAG_POSSESSOR (SMZ_TAG_COUNT + 1)

/* Kinds of punctuation between units, as bits. */
enum {
    GAP_COMMA = 1 << 0,
    GAP_COLON = 1 << 1,
    GAP_QUOTE = 1 << 2,
    GAP_BRACKET = 1 << 3,
    GAP_OTHER = 1 << 4
};

/* ---- The beginning ---------------------------------------------------------------------- */

static bool is_punctuation(const smz_syntax_token *token)
{
    smz_tag tag = token->tag;

    return (token->flags & SMZ_SYNTAX_PUNCT && tag != SMZ_TAG_POS) ||
           (tag >= SMZ_TAG_COMMA && tag <= SMZ_TAG_RRB) || tag == SMZ_TAG_NFP ||
           tag == SMZ_TAG_HYPH;
}

static uint32_t gap_kind(smz_tag tag)
{
    switch (tag) {
    case SMZ_TAG_COMMA: return GAP_COMMA;
    case SMZ_TAG_COLON: return GAP_COLON;
    case SMZ_TAG_OPEN:
    case SMZ_TAG_CLOSE: return GAP_QUOTE;
    case SMZ_TAG_LRB:
    case SMZ_TAG_RRB: return GAP_BRACKET;
    default: return GAP_OTHER;
    }
}

/* By lower-cased characters; digits are one. */
static uint32_t hash_word(smz_text word)
{
    uint32_t hash = 2166136261u;

    for (size_t at = 0, next; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next);
        hash = (hash ^ (smz_is(c, SMZ_DIGIT) ? '0' : smz_lower(c))) * 16777619u;
    }
    return hash;
}

/* "He warned the closure could ..." */
static bool reports(const smz_syntax_token *token, smz_text text)
{
    smz_text word = smz_token_text(text, token);
    const smz_valency *v;

    if (!smz_is_verb_tag(token->tag))
        return false;
    if (smz_list_kinds(word) & SMZ_LIST_SAY)
        return true;
    v = smz_valency_of(word, token->tag);
    return v && (v->direct | v->object) & SMZ_LINK_THAT;
}

/* "As", "after": what they open is a phrase or a clause. */
static bool may_link(const smz_syntax_token *token, smz_text text)
{
    static const char *const words[] = {"as", "after", "before", "since", "until",
                                        "As", "After", "Before", "Since", "Until"};

    return token->tag == SMZ_TAG_IN &&
           smz_text_is_one_of(smz_token_text(text, token), words, sizeof words / sizeof *words);
}

/* Whether from `unit` on a finite verb comes before anything that parts or links clauses. */
static bool has_verb_ahead(const smz_unit *unit, const smz_unit *next)
{
    if (smz_is_finite_tag(unit->tag))
        return true;
    if (unit->tag == SMZ_TAG_WDT || unit->tag == SMZ_TAG_WP || unit->tag == SMZ_TAG_WRB ||
        unit->open == SMZ_TAG_WPS || unit->tag == SMZ_TAG_CC || unit->tag == SMZ_TAG_PRP)
        return false;
    return next->gap == 0 && next->verb_ahead;
}

static void make_unit(smz_unit *unit, const smz_analysis *a, uint32_t chunk, smz_text text)
{
    const smz_syntax_chunk *c = &a->chunks[chunk];
    smz_tag last = a->tokens[c->end - 1].tag;

    *unit = (smz_unit){
        .chunk = chunk,
        .word = hash_word(smz_token_text(text, &a->tokens[c->head])),
        .tag = last == SMZ_TAG_POS ? TAG_POSSESSOR : a->tokens[c->head].tag,
        .open = a->tokens[c->first].tag,
        .reports = reports(&a->tokens[c->head], text),
        .may_link = may_link(&a->tokens[c->head], text),
        .head = SMZ_NO_UNIT,
        .first_child = SMZ_NO_UNIT,
        .last_child = SMZ_NO_UNIT,
    };
}

bool smz_parser_start(smz_parser *p, smz_arena *scratch, const smz_analysis *a, smz_text text)
{
    uint32_t gap = 0;

    *p = (smz_parser){.given = SMZ_NO_UNIT,
                      .given_first = SMZ_NO_UNIT,
                      .known = a->known,
                      .units = SMZ_NEW(scratch, smz_unit, (size_t)a->chunk_count + 1),
                      .stack = SMZ_NEW(scratch, uint32_t, a->chunk_count)};
    if (!p->units || !p->stack)
        return false;
    for (uint32_t c = 0; c < a->chunk_count; c++) {
        const smz_syntax_token *head = &a->tokens[a->chunks[c].head];
        if (is_punctuation(head)) {
            gap |= gap_kind(head->tag);
            continue;
        }
        make_unit(&p->units[p->size], a, c, text);
        p->units[p->size++].gap = gap;
        gap = 0;
    }
    p->units[p->size] = (smz_unit){.tag = TAG_ROOT,
                                   .gap = gap,
                                   .head = SMZ_NO_UNIT,
                                   .first_child = SMZ_NO_UNIT,
                                   .last_child = SMZ_NO_UNIT};
    for (uint32_t u = p->size; u-- > 0;)
        p->units[u].verb_ahead = has_verb_ahead(&p->units[u], &p->units[u + 1]);
    return true;
}

/* ---- Moves ------------------------------------------------------------------------------ */

#define LEFT(relation)                                                                             \
    {                                                                                              \
        SMZ_LEFT, SMZ_REL_##relation                                                               \
    }
#define RIGHT(relation)                                                                            \
    {                                                                                              \
        SMZ_RIGHT, SMZ_REL_##relation                                                              \
    }

const smz_move smz_moves[SMZ_MOVES] = {
    {SMZ_SHIFT, SMZ_REL_NONE},
    LEFT(ROOT),
    LEFT(DEP),
    LEFT(CASE),
    LEFT(DET),
    LEFT(NSUBJ),
    LEFT(AMOD),
    LEFT(ADVMOD),
    LEFT(COMPOUND),
    LEFT(CC),
    LEFT(MARK),
    LEFT(AUX),
    LEFT(COP),
    LEFT(NMOD_POSS),
    LEFT(AUX_PASS),
    LEFT(NSUBJ_PASS),
    LEFT(NUMMOD),
    LEFT(OBL),
    LEFT(ADVCL),
    LEFT(DISCOURSE),
    LEFT(EXPL),
    LEFT(OBL_BARE),
    LEFT(OBJ),
    LEFT(NMOD_DESC),
    LEFT(NMOD_BARE),
    LEFT(NMOD),
    LEFT(CSUBJ),
    LEFT(CCOMP),
    LEFT(PRECONJ),
    LEFT(PREDET),
    LEFT(PARATAXIS),
    LEFT(VOCATIVE),
    RIGHT(DEP),
    RIGHT(OBJ),
    RIGHT(OBL),
    RIGHT(CONJ),
    RIGHT(NMOD),
    RIGHT(XCOMP),
    RIGHT(ADVCL),
    RIGHT(ADVMOD),
    RIGHT(FLAT),
    RIGHT(RELCL),
    RIGHT(CCOMP),
    RIGHT(ACL),
    RIGHT(APPOS),
    RIGHT(PARATAXIS),
    RIGHT(CASE),
    RIGHT(NMOD_BARE),
    RIGHT(PARTICLE),
    RIGHT(NSUBJ),
    RIGHT(FIXED),
    RIGHT(IOBJ),
    RIGHT(OBL_BARE),
    RIGHT(LIST),
    RIGHT(OBL_AGENT),
    RIGHT(AMOD),
    RIGHT(NUMMOD),
    RIGHT(CSUBJ),
    RIGHT(DISCOURSE),
    RIGHT(GOESWITH),
    RIGHT(COP),
    RIGHT(VOCATIVE),
    RIGHT(COMPOUND),
};

uint32_t smz_parser_head(const smz_parser *p, smz_transition transition)
{
    return transition == SMZ_LEFT ? p->next : p->stack[p->depth - 2];
}

static bool helps_given(const smz_parser *p, uint32_t unit)
{
    return unit >= p->given_first && unit < p->given;
}

/* The given root stays below everything else on the stack, and hangs on nothing before the end;
 * what helps it hangs on it. */
static bool moves_given(const smz_parser *p, smz_transition transition)
{
    uint32_t top = p->depth > 0 ? p->stack[p->depth - 1] : SMZ_NO_UNIT;

    if (transition == SMZ_SHIFT)
        return p->next == p->given && p->depth > 0;
    if (helps_given(p, top))
        return transition == SMZ_RIGHT || p->next != p->given;
    if (transition == SMZ_LEFT && helps_given(p, p->next))
        return true;
    return top == p->given && p->next < p->size;
}

bool smz_parser_allows(const smz_parser *p, smz_transition transition)
{
    if (p->given != SMZ_NO_UNIT && moves_given(p, transition))
        return false;
    switch (transition) {
    case SMZ_SHIFT: return p->next < p->size;
    case SMZ_LEFT: return p->depth > 0 && (p->next < p->size || p->depth == 1);
    default: return p->depth > 1;
    }
}

/* Before the given root a participle that nothing helps has no subject: "a train set to be sold is
 * ...". */
static bool is_participle_alone(const smz_parser *p)
{
    const smz_unit *verb = &p->units[p->next];

    return p->given != SMZ_NO_UNIT && p->next < p->given &&
           (verb->tag == SMZ_TAG_VBN || verb->tag == SMZ_TAG_VBG) && verb->left == 0;
}

static uint64_t moves_between(unsigned first, unsigned end)
{
    return ((uint64_t)1 << end) - ((uint64_t)1 << first);
}

static uint64_t without_subjects(uint64_t moves)
{
    for (unsigned move = 0; move < SMZ_MOVES; move++)
        if (smz_moves[move].relation == SMZ_REL_NSUBJ ||
            smz_moves[move].relation == SMZ_REL_NSUBJ_PASS)
            moves &= ~((uint64_t)1 << move);
    return moves;
}

uint64_t smz_parser_possible(const smz_parser *p)
{
    const uint64_t shift = moves_between(0, SMZ_FIRST_LEFT);
    const uint64_t to_root = moves_between(SMZ_FIRST_LEFT, SMZ_FIRST_LEFT + 1);
    const uint64_t left = moves_between(SMZ_FIRST_LEFT + 1, SMZ_FIRST_RIGHT);
    const uint64_t right = moves_between(SMZ_FIRST_RIGHT, SMZ_MOVES);
    uint64_t moves = 0;

    if (smz_parser_allows(p, SMZ_LEFT))
        moves = p->next == p->size       ? to_root
                : is_participle_alone(p) ? without_subjects(left)
                                         : left;
    if (smz_parser_allows(p, SMZ_SHIFT))
        moves |= shift;
    if (smz_parser_allows(p, SMZ_RIGHT))
        moves |= right;
    return moves;
}

static uint32_t with_relation(uint32_t hash, smz_relation relation)
{
    return hash * 64 + (uint32_t)relation + 1; /* the last five of them */
}

static void attach(smz_parser *p, uint32_t child, uint32_t head, smz_relation relation)
{
    smz_unit *c = &p->units[child], *h = &p->units[head];

    c->head = head;
    c->relation = relation;
    if (relation == SMZ_REL_CASE && !h->preposition)
        h->preposition = c->word;
    if (child < head) {
        h->first_child =
            h->first_child == SMZ_NO_UNIT || child < h->first_child ? child : h->first_child;
        h->left++;
        h->left_relations = with_relation(h->left_relations, relation);
    } else {
        h->last_child = child;
        h->right++;
        h->right_relations = with_relation(h->right_relations, relation);
    }
}

void smz_parser_move(smz_parser *p, unsigned move)
{
    smz_transition transition = smz_moves[move].transition;

    if (transition == SMZ_SHIFT) {
        p->stack[p->depth++] = p->next++;
        return;
    }
    attach(p, p->stack[p->depth - 1], smz_parser_head(p, transition), smz_moves[move].relation);
    p->depth--;
}

/* ---- The end ---------------------------------------------------------------------------- */

/* How a token hangs on the head of its chunk. */
static smz_relation inner_relation(smz_tag tag)
{
    switch (tag) {
    case SMZ_TAG_DT: return SMZ_REL_DET;
    case SMZ_TAG_PDT: return SMZ_REL_PREDET;
    case SMZ_TAG_PRPS:
    case SMZ_TAG_WPS: return SMZ_REL_NMOD_POSS;
    case SMZ_TAG_CD: return SMZ_REL_NUMMOD;
    case SMZ_TAG_POS: return SMZ_REL_CASE;
    case SMZ_TAG_CC: return SMZ_REL_CC;
    case SMZ_TAG_RB:
    case SMZ_TAG_RBR:
    case SMZ_TAG_RBS: return SMZ_REL_ADVMOD;
    case SMZ_TAG_NN:
    case SMZ_TAG_NNS:
    case SMZ_TAG_NNP:
    case SMZ_TAG_NNPS:
    case SMZ_TAG_DOLLAR: return SMZ_REL_COMPOUND;
    default: return SMZ_REL_AMOD;
    }
}

static void finish_chunk(smz_analysis *a, const smz_syntax_chunk *chunk)
{
    for (uint32_t i = chunk->first; i < chunk->end; i++) {
        if (i == chunk->head)
            continue;
        a->tokens[i].head = chunk->head;
        a->tokens[i].relation = (uint8_t)inner_relation(a->tokens[i].tag);
    }
}

/* Punctuation hangs on the chunk before it, an opening mark on the one behind it, and what ends the
 * sentence on the root. */
static void finish_punctuation(smz_analysis *a, const smz_parser *p)
{
    uint32_t before = SMZ_NO_UNIT, unit = 0;

    for (uint32_t c = 0; c < a->chunk_count; c++) {
        smz_syntax_token *token = &a->tokens[a->chunks[c].head];
        bool opens = token->tag == SMZ_TAG_OPEN || token->tag == SMZ_TAG_LRB;
        if (unit < p->size && p->units[unit].chunk == c) {
            before = unit++;
            continue;
        }
        token->relation = SMZ_REL_PUNCT;
        if (unit == p->size)
            token->head = a->root;
        else
            token->head =
                a->chunks[p->units[opens || before == SMZ_NO_UNIT ? unit : before].chunk].head;
    }
}

void smz_parser_finish(smz_analysis *a, const smz_parser *p)
{
    for (uint32_t u = 0; u < p->size; u++) {
        const smz_unit *unit = &p->units[u];
        const smz_syntax_chunk *chunk = &a->chunks[unit->chunk];
        finish_chunk(a, chunk);
        a->tokens[chunk->head].relation = (uint8_t)unit->relation;
        a->tokens[chunk->head].head = SMZ_NO_HEAD;
        if (unit->head == p->size)
            a->root = chunk->head;
        else
            a->tokens[chunk->head].head = a->chunks[p->units[unit->head].chunk].head;
    }
    finish_punctuation(a, p);
    a->parsed = true;
}

/* The unit whose head is a token, or SMZ_NO_UNIT. */
static uint32_t unit_of(const smz_parser *p, const smz_analysis *a, uint32_t token)
{
    for (uint32_t u = 0; u < p->size; u++)
        if (a->chunks[p->units[u].chunk].head == token)
            return u;
    return SMZ_NO_UNIT;
}

int smz_parse_around(smz_analysis *a, smz_arena *scratch, smz_text text, smz_main_verb root,
                     smz_error *error)
{
    smz_mark mark = smz_arena_mark(scratch);
    smz_parser p;
    bool made;

    if (a->size == 0 || a->size > SMZ_PARSE_MOST)
        return SMZ_OK;
    made = smz_parser_start(&p, scratch, a, text);
    if (made && p.size > 0) {
        p.given = unit_of(&p, a, root.verb);
        p.given_first = unit_of(&p, a, root.tense);
        made = smz_parser_run(&p, scratch, &smz_parser_weights);
        if (made)
            smz_parser_finish(a, &p);
    }
    smz_arena_release(scratch, mark);
    return made ? SMZ_OK : smz_fail_memory(error);
}

int smz_parse_chunks(smz_analysis *a, smz_arena *scratch, smz_text text, smz_error *error)
{
    return smz_parse_around(a, scratch, text, (smz_main_verb){SMZ_NO_HEAD, SMZ_NO_HEAD}, error);
}
