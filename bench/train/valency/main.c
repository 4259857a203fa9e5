/*
 * Counts what English verbs and nouns are followed by, for summarizer/headline/valency/: README.md
 * there. Reads JSON records ({"text"}) on standard input, tags their sentences, and writes a row
 * for every lemma and what follows it: lemma, what it is, what follows, how often; tabs between. It
 * is v, n or a: a verb, noun or adjective, or p: a verb and the noun of its object, or its
 * particle. "all", "active", "passive", "object" and "end" count how the word came itself.
 */
#include <stdio.h>
#include <string.h>
#include "../counts.h"
#include "../die.h"
#include "base/unicode.h"
#include "headline/analysis.h"
#include "headline/morphology.h"
#include "headline/valency.h"

#define LINK_MOST 12

const char program_name[] = "valency";

static void count(const smz_word_form *lemma, char kind, const char *follows)
{
    count_key(0, "%.*s\t%c\t%s", (int)lemma->size, lemma->data, kind, follows);
}

/* ---- What follows ----------------------------------------------------------------------- */

typedef struct sentence {
    const smz_analysis *a;
    smz_text text;
} sentence;

static smz_tag tag_at(const sentence *s, uint32_t i)
{
    return smz_tag_at(s->a, i);
}

static bool in_phrase(smz_tag tag)
{
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PDT || tag == SMZ_TAG_PRPS ||
           tag == SMZ_TAG_JJ || tag == SMZ_TAG_JJR || tag == SMZ_TAG_JJS || tag == SMZ_TAG_CD ||
           tag == SMZ_TAG_POS || tag == SMZ_TAG_DOLLAR || tag == SMZ_TAG_PRP;
}

static uint32_t noun_phrase_end(const sentence *s, uint32_t i)
{
    while (in_phrase(tag_at(s, i)))
        i++;
    return i;
}

/* Behind the noun phrase that begins at `i`, and "of" phrases that it has. */
static uint32_t phrase_end(const sentence *s, uint32_t i)
{
    for (;;) {
        i = noun_phrase_end(s, i);
        if (!smz_token_is(s->a, s->text, i, "of") || !in_phrase(tag_at(s, i + 1)))
            return i;
        i++;
    }
}

/* What stands at `i` links it to a word before: "to+" an infinitive, "that", a preposition; empty:
 * nothing does. */
static void link_at(char *out, const sentence *s, uint32_t i)
{
    smz_text word;

    out[0] = '\0';
    if (i >= s->a->size)
        return;
    word = smz_token_text(s->text, &s->a->tokens[i]);
    if (tag_at(s, i) == SMZ_TAG_TO ||
        (smz_token_is(s->a, s->text, i, "to") && tag_at(s, i + 1) == SMZ_TAG_VB)) {
        strcpy(out, "to+");
        return;
    }
    if ((tag_at(s, i) != SMZ_TAG_IN && tag_at(s, i) != SMZ_TAG_RP) || word.size >= LINK_MOST)
        return;
    for (size_t k = 0; k < word.size; k++) {
        uint32_t c = smz_lower((unsigned char)word.data[k]);
        if (c < 'a' || c > 'z') {
            out[0] = '\0';
            return;
        }
        out[k] = (char)c;
    }
    out[word.size] = '\0';
}

static void count_link(const sentence *s, const smz_word_form *lemma, char kind, const char *slot,
                       uint32_t i)
{
    char name[LINK_MOST], follows[2 * LINK_MOST];

    link_at(name, s, i);
    if (name[0] == '\0')
        return;
    snprintf(follows, sizeof follows, "%s%s", slot, name);
    count(lemma, kind, follows);
}

static bool is_passive(const sentence *s, uint32_t verb)
{
    static const char *const words[] = {"is", "are", "was", "were", "be", "been", "being"};
    uint32_t i = verb;

    if (tag_at(s, verb) != SMZ_TAG_VBN)
        return false;
    while (i > 0 && tag_at(s, i - 1) == SMZ_TAG_RB)
        i--;
    for (size_t k = 0; i > 0 && k < sizeof words / sizeof *words; k++)
        if (smz_token_is(s->a, s->text, i - 1, words[k]))
            return true;
    /* Behind a noun, too. */
    return i > 0 && smz_is_noun_tag(tag_at(s, i - 1));
}

static bool is_particle(const sentence *s, uint32_t i)
{
    return i < s->a->size &&
           smz_is_particle(smz_token_text(s->text, &s->a->tokens[i]), tag_at(s, i));
}

/* A verb and the noun of its object or its particle, which stands before `i`: "shed light" on,
 * "hit out" at. */
static void count_pair(const sentence *s, const smz_word_form *verb, uint32_t i)
{
    smz_word_form pair = *verb, word;

    if ((tag_at(s, i - 1) != SMZ_TAG_NN && tag_at(s, i - 1) != SMZ_TAG_NNS &&
         !is_particle(s, i - 1)) ||
        !smz_lemmatize(&word, smz_token_text(s->text, &s->a->tokens[i - 1]), tag_at(s, i - 1)) ||
        verb->size + word.size + 1 > sizeof pair.data)
        return;
    pair.data[pair.size++] = ' ';
    memcpy(pair.data + pair.size, word.data, word.size);
    pair.size += word.size;
    count(&pair, 'p', "all");
    count_link(s, &pair, 'p', "", i);
}

/* With an object the slot is "_", in the passive as well; without, nothing stands before the link.
 */
static void count_verb(const sentence *s, uint32_t i)
{
    smz_word_form lemma;
    uint32_t next = i + 1;

    if (!smz_lemmatize(&lemma, smz_token_text(s->text, &s->a->tokens[i]), tag_at(s, i)))
        return;
    if (is_particle(s, next))
        count_pair(s, &lemma, next + 1);
    if (is_passive(s, i)) {
        count(&lemma, 'v', "passive");
        count_link(s, &lemma, 'v', "_ ", next);
        return;
    }
    count(&lemma, 'v', "active");
    if (tag_at(s, next) == SMZ_TAG_RB)
        next++;
    if (in_phrase(tag_at(s, next))) {
        count(&lemma, 'v', "object");
        count_link(s, &lemma, 'v', "_ ", phrase_end(s, next));
        count_pair(s, &lemma, noun_phrase_end(s, next));
        return;
    }
    if (tag_at(s, next) == SMZ_TAG_STOP || tag_at(s, next) == SMZ_TAG_COMMA ||
        tag_at(s, next) == SMZ_TAG_CC)
        count(&lemma, 'v', "end");
    count_link(s, &lemma, 'v', "", next);
}

/* A noun that ends its phrase, or an adjective that stands alone. */
static void count_last(const sentence *s, char kind, uint32_t i)
{
    smz_word_form lemma;

    if (in_phrase(tag_at(s, i + 1)) ||
        !smz_lemmatize(&lemma, smz_token_text(s->text, &s->a->tokens[i]), tag_at(s, i)))
        return;
    count(&lemma, kind, "all");
    count_link(s, &lemma, kind, "", i + 1);
}

static void count_sentence(const smz_analysis *a, smz_text text, uint32_t article)
{
    const sentence s = {a, text};

    (void)article;
    for (uint32_t i = 0; i < a->size; i++)
        if (smz_is_verb_tag(tag_at(&s, i)))
            count_verb(&s, i);
        else if (tag_at(&s, i) == SMZ_TAG_NN || tag_at(&s, i) == SMZ_TAG_NNS)
            count_last(&s, 'n', i);
        else if (tag_at(&s, i) == SMZ_TAG_JJ)
            count_last(&s, 'a', i);
}

int main(void)
{
    for_each_sentence(count_sentence);
    return write_counts() ? 0 : 1;
}
