/* Whether a document calls something by the last words of a noun phrase alone: of "a photography
 * teacher" by "the teacher". Where it does, its author has left out the same words. */
#include "headline/mentions.h"

#include "headline/dictionary.h"
#include "headline/lists.h"

/* Phrases of a sentence that are looked up in the document. */
#define PHRASES_MOST 12
/* Words before a noun that are looked up with it. */
#define WORDS_MOST 6
#define LONGEST    32

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Words that are nouns, or names, side by side: tokens [first, noun]. */
typedef struct phrase {
    uint32_t first;
    uint32_t noun;
} phrase;

typedef struct reader {
    const smz_analysis *a;
    const smz_doc *doc;
    uint32_t sentence;
    uint8_t *called;
} reader;

static bool is_same(smz_text a, smz_text b)
{
    for (size_t i = 0; i < a.size && a.size == b.size; i++)
        if (smz_ascii_lower(a.data[i]) != smz_ascii_lower(b.data[i]))
            return false;
    return a.size == b.size;
}

/* A word without its "'s"; whether it had one. */
static bool take_possessive(smz_text *word)
{
    static const char *const ends[] = {"'s", "\u2019s", "'", "\u2019"};

    for (size_t i = 0; i < COUNT(ends); i++) {
        size_t size = strlen(ends[i]);
        if (word->size > size && memcmp(word->data + word->size - size, ends[i], size) == 0) {
            word->size -= size;
            return true;
        }
    }
    return false;
}

/* "The attack killed", "the attack has": no noun is behind it, for all that its words tell. */
static bool ends_phrase(const smz_doc *doc, uint32_t token)
{
    uint32_t characters[LONGEST], may;
    smz_text word = smz_doc_word(doc, token), next;

    if (take_possessive(&word) || token + 1 == doc->token_count)
        return true;
    if (!smz_doc_word_follows(doc, token + 1)) {
        size_t end = doc->tokens[token].start + doc->tokens[token].length;
        return !(doc->tokens[token + 1].start <= end + 1 && doc->source.text.data[end] == '-');
    }
    if (doc->tokens[token + 1].flags & SMZ_TOKEN_STOP)
        return true;
    next = smz_doc_word(doc, token + 1);
    if (smz_list_kinds(next) & (SMZ_LIST_DAY | SMZ_LIST_SAY))
        return true;
    if ((doc->tokens[token + 1].flags & SMZ_TOKEN_CAPITAL) || next.size > LONGEST)
        return false;
    for (size_t i = 0; i < next.size; i++)
        characters[i] = (uint8_t)next.data[i];
    may = smz_dictionary_look(characters, next.size);
    return !((may | may >> 4) & SMZ_MAY_NOUN) && ((may | may >> 4 | may >> 8) & SMZ_MAY_VERB);
}

/* "The attack", "its attack", "Osby's attack". */
static bool is_determined(const smz_doc *doc, uint32_t token)
{
    static const char *const words[] = {"the", "this", "that", "these", "those",
                                        "its", "his",  "her",  "their"};
    smz_text before;

    if (!smz_doc_word_follows(doc, token))
        return false;
    before = smz_doc_word(doc, token - 1);
    return smz_text_is_one_in_any_case(before, words, COUNT(words)) || take_possessive(&before);
}

/* "An attack", "attacks": behind a word that is none of a noun phrase, or a mark. */
static bool is_bare(const smz_doc *doc, uint32_t token)
{
    size_t start = doc->tokens[token].start;

    if (token == 0 || (doc->tokens[token - 1].flags & SMZ_TOKEN_STOP))
        return true;
    return !smz_doc_word_follows(doc, token) && doc->source.text.data[start - 1] != '-';
}

/* Whether a word of the document is a token of the sentence, in the same number. */
static bool is_token(const reader *r, uint32_t token, uint32_t i)
{
    smz_text word = smz_doc_word(r->doc, token);

    if (is_same(word, smz_token_text(r->doc->source.text, &r->a->tokens[i])))
        return true;
    take_possessive(&word);
    return is_same(word, smz_token_text(r->doc->source.text, &r->a->tokens[i]));
}

/* One place where the document has the noun of a phrase: with how many of the words before it. */
static void read_mention(const reader *r, const phrase *p, uint32_t token)
{
    if (r->doc->tokens[token].start == r->a->tokens[p->noun].start ||
        !is_token(r, token, p->noun) || !ends_phrase(r->doc, token))
        return;
    for (uint32_t i = p->noun; i > p->first; i--, token--) {
        if (is_determined(r->doc, token))
            r->called[i] = SMZ_CALLED_THE;
        else if (r->called[i] == SMZ_CALLED_NOT && is_bare(r->doc, token))
            r->called[i] = SMZ_CALLED_A;
        if (!smz_doc_word_follows(r->doc, token) || !is_token(r, token - 1, i - 1))
            return;
    }
}

static void read_phrase(const reader *r, const phrase *p)
{
    uint32_t own = smz_doc_token_at(r->doc, r->sentence, r->a->tokens[p->noun].start), term;

    if (own == r->doc->token_count)
        return;
    term = r->doc->tokens[own].term;
    if (term == SMZ_NO_TERM || r->doc->terms[term].count < 2)
        return;
    for (uint32_t i = 0; i < r->doc->token_count; i++)
        if (r->doc->tokens[i].term == term)
            read_mention(r, p, i);
}

static bool is_plain_noun(const smz_analysis *a, uint32_t i)
{
    return (a->tokens[i].tag == SMZ_TAG_NN || a->tokens[i].tag == SMZ_TAG_NNS) &&
           !(a->tokens[i].flags & (SMZ_SYNTAX_QUOTED | SMZ_SYNTAX_BRACKETED | SMZ_SYNTAX_HYPHEN |
                                   SMZ_SYNTAX_NUMBER | SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_SYMBOL));
}

void smz_called_find(uint8_t *called, const smz_analysis *a, const smz_doc *doc, uint32_t sentence)
{
    reader r = {a, doc, sentence, called};
    unsigned looked_up = 0;

    for (uint32_t i = 1; i < a->size && looked_up < PHRASES_MOST; i++) {
        phrase p = {i, i};
        if (!is_plain_noun(a, i) || smz_is_noun_tag(smz_tag_at(a, i + 1)))
            continue;
        while (p.first > 0 && i - p.first < WORDS_MOST &&
               (smz_is_noun_tag(a->tokens[p.first - 1].tag) ||
                a->tokens[p.first - 1].tag == SMZ_TAG_JJ))
            p.first--;
        if (p.first == i)
            continue;
        looked_up++;
        read_phrase(&r, &p);
    }
}
