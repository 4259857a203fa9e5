#include "headline/kicker.h"

#include "base/error.h"
#include "base/unicode.h"

/* Topics before a headline at most, and what stands behind each: a comma or colon, and a space. */
#define PHRASES_MOST 3
#define BEHIND       2
/* A name that comes so often may stand alone wherever it is first told; required of all who are not
 * in the first sentence, 0.7 to 1.2 of ROUGE-1 recall would be lost, with 3 it is 0.2 to 0.5. */
#define OFTEN 3

/* By so much may another headline score less than the best one and stand in its place, and so much
 * is a point of that worth, in words that a headline can be expected to hold. With 2.5 and 0.2
 * ROUGE-1 recall is 0.1 to 0.4 lower. */
#define MARGIN      4.0
#define SCORE_WORTH 0.1

/* Letters that words of one family have in common: "Israel", "Israeli". */
#define KIN_LETTERS 5

/* A headline, and what stands before it. */
typedef struct plan {
    size_t cut;
    const smz_topic *topics[PHRASES_MOST];
    size_t size;
    size_t fit; /* those of them that may stand alone */
    double worth;
} plan;

typedef struct chooser {
    const smz_pool *pool;
    const smz_topics *topics;
    uint32_t apart[SMZ_TOPICS_MOST]; /* the topics that do not go with one, as bits */
    const smz_lexemes *of;           /* a sentence, */
    uint32_t *says; /* and for each lexeme of it the topics that it is in, as bits */
    plan now;
    plan best;
} chooser;

/* ---- What a headline says --------------------------------------------------------------- */

static bool is_kin(smz_text a, smz_text b)
{
    size_t same = 0, least = a.size < b.size ? a.size : b.size;

    while (same < least && a.data[same] == b.data[same])
        same++;
    return same >= KIN_LETTERS || (same == least && least + 1 >= KIN_LETTERS);
}

/* Whether a topic has the word, or one of its family. */
static bool has_term(const smz_doc *doc, const smz_topic *topic, uint32_t term)
{
    for (uint32_t i = topic->first; i < topic->end; i++) {
        const smz_token *token = &doc->tokens[i];
        if (token->term == term || (!(token->flags & SMZ_TOKEN_STOP) &&
                                    is_kin(doc->terms[token->term].stem, doc->terms[term].stem)))
            return true;
    }
    return false;
}

static bool is_shown(const smz_cut *cut, size_t i)
{
    return cut->keep[i] || (i >= cut->after && i < cut->after_end);
}

/* The topics that a word is in. */
static uint32_t topics_with(const chooser *c, uint32_t term)
{
    uint32_t found = 0;

    for (size_t i = 0; i < c->topics->size; i++)
        if (has_term(c->pool->doc, &c->topics->items[i], term))
            found |= 1u << i;
    return found;
}

/* A kicker repeats no word of its own. */
static void tell_apart(chooser *c)
{
    const smz_token *tokens = c->pool->doc->tokens;

    for (size_t i = 0; i < c->topics->size; i++)
        for (uint32_t k = c->topics->items[i].first; k < c->topics->items[i].end; k++)
            if (!(tokens[k].flags & SMZ_TOKEN_STOP))
                c->apart[i] |= topics_with(c, tokens[k].term);
}

static int read_sentence(chooser *c, const smz_lexemes *of, smz_error *error)
{
    c->of = of;
    c->says = SMZ_NEW0(c->pool->scratch, uint32_t, of->size);
    if (!c->says)
        return smz_fail_memory(error);
    for (size_t i = 0; i < of->size; i++)
        if (of->items[i].term != SMZ_NO_TERM && !(of->items[i].flags & SMZ_LEX_STOP))
            c->says[i] = topics_with(c, of->items[i].term);
    return SMZ_OK;
}

/* Nor a word of the headline. */
static uint32_t topics_said(const chooser *c, const smz_cut *cut)
{
    uint32_t said = 0;

    for (size_t i = 0; i < cut->of->size; i++)
        if (is_shown(cut, i))
            said |= c->says[i];
    return said;
}

/* ---- The best of all -------------------------------------------------------------------- */

/* A plain noun alone is no kicker; who does not stand where the news is would be taken for who said
 * or did it, but a name that comes again and again is what the article is about. */
static bool may_stand_alone(const smz_topic *topic)
{
    return topic->kind != SMZ_TOPIC_NOUN &&
           (topic->leads || (topic->kind == SMZ_TOPIC_NAME && topic->count >= OFTEN));
}

/* Adds topics from number `from` on, but `without`, in all ways that have room and may be worth
 * more than what was found: they stand best first. */
static void fill(chooser *c, size_t from, uint32_t without, size_t room)
{
    plan *now = &c->now;

    if (now->worth > c->best.worth && (now->size == 0 || now->fit > 0))
        c->best = *now;
    for (size_t i = from; i < c->topics->size && now->size < PHRASES_MOST; i++) {
        const smz_topic *topic = &c->topics->items[i];
        plan before = *now;
        if (now->worth + (double)(PHRASES_MOST - now->size) * topic->chance <= c->best.worth)
            break;
        if ((without >> i & 1) || topic->chars + BEHIND > room)
            continue;
        now->topics[now->size++] = topic;
        now->fit += may_stand_alone(topic);
        now->worth += topic->chance;
        fill(c, i + 1, without | c->apart[i], room - topic->chars - BEHIND);
        *now = before;
    }
}

static double worth_of(const smz_cut *cut)
{
    double held = 0;

    for (size_t i = 0; i < cut->of->size; i++)
        if (is_shown(cut, i))
            held += (double)cut->of->items[i].chance;
    return held + SCORE_WORTH * cut->score;
}

static int try_cut(chooser *c, size_t at, smz_error *error)
{
    const smz_cut *cut = &c->pool->cuts.items[at];
    size_t chars = smz_cut_chars(cut), most = c->pool->request->chars;
    int status = cut->of == c->of ? SMZ_OK : read_sentence(c, cut->of, error);

    if (status != SMZ_OK)
        return status;
    c->now = (plan){.cut = at, .worth = worth_of(cut)};
    fill(c, 0, topics_said(c, cut), chars < most ? most - chars : 0);
    return SMZ_OK;
}

/* ---- Writing ---------------------------------------------------------------------------- */

static void put(smz_text *out, char *data, smz_text text)
{
    memcpy(data + out->size, text.data, text.size);
    out->size += text.size;
}

/* With capitals at the beginning of its parts: "Man-Made". */
static void put_capitalized(smz_text *out, char *data, smz_text word)
{
    bool begins = true;
    size_t next;

    for (size_t at = 0; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next);
        out->size += smz_utf8_put(data + out->size, begins ? smz_capital(c) : c);
        begins = c == '-';
    }
}

static void put_topic(smz_text *out, char *data, const smz_doc *doc, const smz_topic *topic)
{
    if (out->size > 0)
        put(out, data, SMZ_TEXT(", "));
    for (uint32_t i = topic->first; i < topic->end; i++) {
        smz_text word = smz_topic_word(doc, i);
        if (i > topic->first)
            put(out, data, SMZ_TEXT(" "));
        if (doc->tokens[i].flags & (SMZ_TOKEN_STOP | SMZ_TOKEN_CAPITAL))
            put(out, data, word);
        else
            put_capitalized(out, data, word);
    }
}

/* In the order of their kinds. */
static int write_kicker(smz_text *out, smz_pool *pool, const plan *p, smz_error *error)
{
    const smz_doc *doc = pool->doc;
    size_t size = 0;
    char *data;

    for (size_t i = 0; i < p->size; i++)
        for (uint32_t k = p->topics[i]->first; k < p->topics[i]->end; k++)
            size += 2 * smz_topic_word(doc, k).size + BEHIND;
    data = SMZ_NEW(pool->arena, char, size + 1);
    if (!data)
        return smz_fail_memory(error);
    *out = (smz_text){data, 0};
    for (smz_topic_kind kind = SMZ_TOPIC_PERSON; kind <= SMZ_TOPIC_NOUN; kind++)
        for (size_t i = 0; i < p->size; i++)
            if (p->topics[i]->kind == kind)
                put_topic(out, data, doc, p->topics[i]);
    return SMZ_OK;
}

int smz_kicker_choose(smz_cut *out, size_t *at, smz_pool *pool, const smz_topics *topics,
                      const bool *taken, smz_error *error)
{
    const smz_cut *cuts = pool->cuts.items, *first = &cuts[*at];
    bool leads = *at < pool->leading;
    size_t end = leads ? pool->leading : pool->cuts.size;
    chooser c = {.pool = pool, .topics = topics, .best = {.cut = *at, .worth = -1e300}};
    int status = SMZ_OK;

    tell_apart(&c);
    for (size_t i = leads ? 0 : pool->leading; i < end && status == SMZ_OK; i++)
        if (!taken[i] && cuts[i].score >= first->score - MARGIN &&
            cuts[i].confidence >= first->confidence)
            status = try_cut(&c, i, error);
    if (status != SMZ_OK)
        return status;
    *at = c.best.cut;
    *out = cuts[*at];
    if (c.best.size == 0)
        return SMZ_OK;
    out->flags |= SMZ_HEADLINE_KICKER_ADDED;
    return write_kicker(&out->kicker, pool, &c.best, error);
}
