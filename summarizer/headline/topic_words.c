#include "headline/topic_words.h"

#include "base/error.h"
#include "base/unicode.h"
#include "document/cues.h"
#include "headline/dictionary.h"
#include "headline/lists.h"

/* Bytes of the longest word that is looked up. */
#define LOOKED_UP_MOST 64

/* Capitals alone: so many letters are shouting, and so many of a word that the dictionary has. */
#define SHOUTED       7
#define SHOUTED_KNOWN 5

enum { TAG_NOUN = 1, TAG_NAME = 2, TAG_ADJECTIVE = 4, TAG_OTHER = 8 };

/* Words that tell when, or who said it, and not what it is about; the second are so of nouns. */
#define NEVER                                                                                      \
    (SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME | SMZ_LIST_PRONOUN | SMZ_LIST_SELF |            \
     SMZ_LIST_SAY | SMZ_LIST_CONNECTIVE)
#define NEVER_NOUN                                                                                 \
    (SMZ_LIST_STANCE | SMZ_LIST_NEGATION | SMZ_LIST_CONDITION | SMZ_LIST_HEDGE | SMZ_LIST_LOOSE |  \
     SMZ_LIST_PAST | SMZ_LIST_ADJUNCT | SMZ_LIST_ORDINAL | SMZ_LIST_UNIVERSAL | SMZ_LIST_VOICE |   \
     SMZ_LIST_PLAIN)

/* ---- Words ------------------------------------------------------------------------------ */

smz_text smz_topic_word(const smz_doc *doc, uint32_t token)
{
    const smz_token *t = &doc->tokens[token];
    smz_text text = doc->source.text, word = smz_doc_word(doc, token);

    if (word.size > 2 && memcmp(word.data + word.size - 2, "'s", 2) == 0)
        word.size -= 2;
    else if (word.size > 4 && memcmp(word.data + word.size - 4, "\u2019s", 4) == 0)
        word.size -= 4;
    else if (t->start + t->length < text.size && word.data[word.size] == '.' &&
             memchr(word.data, '.', word.size))
        word.size++;
    return word;
}

bool smz_topic_is_possessive(const smz_doc *doc, uint32_t token)
{
    const smz_token *t = &doc->tokens[token];
    smz_text text = doc->source.text;
    size_t end = t->start + t->length;

    return smz_topic_word(doc, token).size < t->length ||
           (end < text.size && text.data[end] == '\'') ||
           (end + 3 <= text.size && memcmp(text.data + end, "\u2019", 3) == 0);
}

uint32_t smz_topic_may_be(smz_text word)
{
    uint32_t characters[LOOKED_UP_MOST], found;
    size_t size = 0;

    if (word.size > LOOKED_UP_MOST)
        return 0;
    for (size_t at = 0, next; at < word.size; at = next) {
        uint32_t c = smz_utf8_next(word, at, &next);
        characters[size++] = c < 0x80 ? (unsigned char)smz_ascii_lower((char)c) : c;
    }
    found = smz_dictionary_look(characters, size);
    while (found > 15 && !(found & 15))
        found >>= 4;
    return found & 15;
}

bool smz_topic_is_general(smz_text word)
{
    static const char words[] =
        " area audience authority boss case centre center century chief city claim company "
        "condition country cup customer day decade decision department effort end event fact fan "
        "firm government group head home hour house issue job leader level life line list man "
        "manager matter member men minister minute month name nation number office officer "
        "official part party patient people person place plan player point police position "
        "president problem program programme question reason report result role rule season second "
        "service side site spokesman staff state statement step story supporter system team thing "
        "time title town user victim way week west win woman women word work worker world year ";
    char key[16] = " ";
    size_t size = word.size;

    if (size > 2 && smz_ascii_lower(word.data[size - 1]) == 's')
        size--;
    if (size > sizeof key - 3)
        return false;
    for (size_t i = 0; i < size; i++)
        key[1 + i] = smz_ascii_lower(word.data[i]);
    key[1 + size] = ' ';
    return strstr(words, key) != NULL;
}

/* ---- Terms ------------------------------------------------------------------------------ */

static uint8_t bit_of(smz_tag tag)
{
    switch (tag) {
    case SMZ_TAG_NN:
    case SMZ_TAG_NNS: return TAG_NOUN;
    case SMZ_TAG_NNP:
    case SMZ_TAG_NNPS: return TAG_NAME;
    case SMZ_TAG_JJ: return TAG_ADJECTIVE;
    default: return TAG_OTHER;
    }
}

/* Of the sentences that candidates were cut from. */
static void read_tags(smz_topic_words *w, const smz_pool *pool)
{
    const smz_lexemes *before = NULL;

    for (size_t i = 0; i < pool->cuts.size; i++) {
        const smz_lexemes *of = pool->cuts.items[i].of;
        for (size_t k = 0; of != before && k < of->size; k++)
            if ((of->items[k].flags & SMZ_LEX_WORD) && of->items[k].term != SMZ_NO_TERM)
                w->tags[of->items[k].term] |= bit_of((smz_tag)of->items[k].tag);
        before = of;
    }
}

static void count_one(uint8_t *count)
{
    if (*count < UINT8_MAX)
        ++*count;
}

/* Behind them stands a noun or an adjective. */
static bool is_article(const smz_doc *doc, uint32_t token)
{
    static const char words[] = " the a an its their his her ";
    const smz_token *t = &doc->tokens[token];
    char key[8] = " ";

    if (!(t->flags & SMZ_TOKEN_STOP) || t->length > 5)
        return false;
    for (size_t i = 0; i < t->length; i++)
        key[1 + i] = smz_ascii_lower(doc->source.text.data[t->start + i]);
    key[1 + t->length] = ' ';
    return strstr(words, key) != NULL;
}

static void read_sentence(smz_topic_words *w, uint32_t sentence)
{
    const smz_candidate *c = &w->doc->sentences[sentence];
    uint8_t place = sentence == 0                       ? SMZ_TOPIC_IN_LEAD
                    : sentence < SMZ_HEADLINE_SENTENCES ? SMZ_TOPIC_IN_EARLY
                                                        : 0;

    if (c->tokens > 0 && c->first_token < w->tokens)
        w->opens[c->first_token] = true;
    for (uint32_t i = c->first_token; i < c->first_token + c->tokens && i < w->tokens; i++) {
        const smz_token *t = &w->doc->tokens[i];
        w->facts[t->term] |= place;
        if (i == c->first_token)
            continue;
        count_one((t->flags & SMZ_TOKEN_CAPITAL ? w->capital : w->small) + t->term);
        if (!(t->flags & SMZ_TOKEN_STOP) && is_article(w->doc, i - 1))
            w->facts[t->term] |= SMZ_TOPIC_IS_NOMINAL;
    }
}

/* By what the dictionary knows: "the strike" is no verb. */
static smz_topic_role role_untagged(uint32_t may, bool nominal)
{
    if (may == SMZ_MAY_NOUN || (nominal && may == (SMZ_MAY_NOUN | SMZ_MAY_VERB)))
        return SMZ_ROLE_NOUN;
    return may == SMZ_MAY_ADJECTIVE ? SMZ_ROLE_ADJECTIVE : SMZ_ROLE_NONE;
}

static smz_topic_role role_of(const smz_topic_words *w, uint32_t term)
{
    const smz_term *t = &w->doc->terms[term];
    unsigned never = SMZ_TOKEN_STOP | SMZ_TOKEN_NUMBER | SMZ_TOKEN_ADDRESS | SMZ_TOKEN_BIGRAM;
    smz_text word = smz_topic_word(w->doc, t->first_token);
    uint32_t kinds, may;
    uint8_t tags = w->tags[term];
    bool named = w->capital[term] > 0 ? w->capital[term] > 2 * w->small[term]
                                      : tags == TAG_NAME && w->small[term] == 0;

    /* A plain noun that comes but once, and not where the news is, is in no topic. */
    if ((t->flags & never) || word.size < 2 || (!named && t->count == 1 && tags == 0))
        return SMZ_ROLE_NONE;
    kinds = smz_list_kinds(word);
    if (kinds & NEVER)
        return SMZ_ROLE_NONE;
    if (named)
        return smz_cue_bits(word) & SMZ_CUE_AGENCY ? SMZ_ROLE_NONE : SMZ_ROLE_NAME;
    if (word.size < 3 || (kinds & NEVER_NOUN))
        return SMZ_ROLE_NONE;
    may = smz_topic_may_be(word);
    if (tags == 0)
        return role_untagged(may, (w->facts[term] & SMZ_TOPIC_IS_NOMINAL) != 0);
    if (tags == TAG_NOUN && (may == 0 || (may & SMZ_MAY_NOUN)))
        return SMZ_ROLE_NOUN;
    return tags == TAG_ADJECTIVE ? SMZ_ROLE_ADJECTIVE : SMZ_ROLE_NONE;
}

/* "Berg" behind "Mara". */
static void read_piece(smz_topic_words *w, uint32_t token)
{
    const smz_doc *doc = w->doc;
    uint32_t term = doc->tokens[token].term;
    unsigned kinds = SMZ_LIST_GIVEN | SMZ_LIST_TITLE;

    if (w->roles[term] != SMZ_ROLE_NAME || w->opens[token] || !smz_doc_word_follows(doc, token) ||
        !(doc->tokens[token - 1].flags & SMZ_TOKEN_CAPITAL) ||
        smz_topic_is_possessive(doc, token - 1))
        return;
    if (smz_topic_role_at(w, token - 1) == SMZ_ROLE_NAME)
        w->facts[term] |= SMZ_TOPIC_IS_PIECE;
    if (smz_list_kinds(smz_topic_word(doc, token - 1)) & kinds)
        w->facts[term] |= SMZ_TOPIC_IS_SURNAME;
}

int smz_topic_words_read(smz_topic_words *out, const smz_pool *pool, smz_error *error)
{
    const smz_doc *doc = pool->doc;
    uint32_t tokens = doc->token_count < SMZ_TOPIC_TOKENS ? doc->token_count : SMZ_TOPIC_TOKENS;
    size_t terms = doc->term_count;
    uint8_t *bytes = SMZ_NEW0(pool->scratch, uint8_t, 5 * terms);

    *out = (smz_topic_words){.doc = doc,
                             .tokens = tokens,
                             .opens = SMZ_NEW0(pool->scratch, bool, tokens),
                             .facts = bytes,
                             .roles = bytes + terms,
                             .tags = bytes + 2 * terms,
                             .small = bytes + 3 * terms,
                             .capital = bytes + 4 * terms};
    if (!bytes || !out->opens)
        return smz_fail_memory(error);
    read_tags(out, pool);
    for (uint32_t s = 0; s < doc->sentence_count; s++)
        read_sentence(out, s);
    for (uint32_t t = 0; t < terms; t++)
        if (doc->terms[t].first_token < tokens)
            out->roles[t] = (uint8_t)role_of(out, t);
    for (uint32_t i = 1; i < tokens; i++)
        read_piece(out, i);
    return SMZ_OK;
}

/* ---- Tokens ----------------------------------------------------------------------------- */

/* A line in capitals says nothing about what is a name. */
static bool is_shouted(const smz_doc *doc, uint32_t token)
{
    smz_text word = smz_doc_word(doc, token);

    if (word.size < SHOUTED_KNOWN)
        return false;
    for (size_t i = 0; i < word.size; i++)
        if (!smz_is_capital(word.data[i]))
            return false;
    return word.size >= SHOUTED || smz_topic_may_be(word) != 0;
}

static bool is_name(const smz_topic_words *w, uint32_t token)
{
    const smz_token *t = &w->doc->tokens[token];

    return w->roles[t->term] == SMZ_ROLE_NAME && (t->flags & SMZ_TOKEN_CAPITAL);
}

/* Whether a capital is that of a longer name: "New" in "New York", "Hurricane Lotta" where other
 * hurricanes are written small, "Karsa Museum". */
static bool joins_name(const smz_topic_words *w, uint32_t token)
{
    const smz_doc *doc = w->doc;
    bool noun = w->roles[doc->tokens[token].term] == SMZ_ROLE_NOUN && !w->opens[token];

    if (token + 1 < w->tokens && smz_doc_word_follows(doc, token + 1) && is_name(w, token + 1))
        return noun || smz_text_equal(smz_topic_word(doc, token), SMZ_TEXT("New"));
    return noun && smz_doc_word_follows(doc, token) && is_name(w, token - 1) &&
           !smz_topic_is_possessive(doc, token - 1);
}

smz_topic_role smz_topic_role_at(const smz_topic_words *w, uint32_t token)
{
    const smz_token *t = &w->doc->tokens[token];
    smz_topic_role role = (smz_topic_role)w->roles[t->term];
    bool capital = (t->flags & SMZ_TOKEN_CAPITAL) != 0;

    if (capital && is_shouted(w->doc, token))
        return SMZ_ROLE_NONE;
    if (capital && role != SMZ_ROLE_NAME && joins_name(w, token))
        return SMZ_ROLE_NAME;
    if (capital && (t->flags & SMZ_TOKEN_STOP))
        return SMZ_ROLE_NONE;
    if (role == SMZ_ROLE_NAME)
        return capital ? role : SMZ_ROLE_NONE;
    return capital && !w->opens[token] ? SMZ_ROLE_NONE : role;
}
