#include "select/introductions.h"

#include "base/ascii.h"
#include "base/error.h"
#include "base/unicode.h"

typedef struct reader {
    const smz_doc *doc;
    uint8_t *number; /* [terms] of the name that a term is, from 1; 0: of none */
    unsigned names;
} reader;

/* "Mrs Doe" is as much as "Doe". */
static bool is_courtesy(smz_text word)
{
    static const char *const titles[] = {"Mr",   "Mrs",  "Ms",   "Miss", "Mx",  "Dr",   "Sir",
                                         "Dame", "Lord", "Lady", "M",    "Mme", "Mlle", "Sr",
                                         "Sra",  "Don",  "Sig",  "Hr",   "Fru", "Herr", "Frau"};

    return smz_text_is_one_of(word, titles, sizeof titles / sizeof *titles);
}

static bool is_name_word(const smz_token *token)
{
    return (token->flags & (SMZ_TOKEN_CAPITAL | SMZ_TOKEN_STOP | SMZ_TOKEN_NUMBER |
                            SMZ_TOKEN_ADDRESS)) == SMZ_TOKEN_CAPITAL;
}

/* Whether nothing but white space, or the full stop of an abbreviation, parts two tokens. */
static bool are_joined(const smz_doc *doc, const smz_token *a, const smz_token *b)
{
    const char *between = doc->source.text.data;
    size_t at = a->start + a->length;

    at += at < b->start && between[at] == '.';
    if (at == b->start)
        return false;
    while (at < b->start && smz_is_space(between[at]))
        at++;
    return at == b->start;
}

/* Whether a token ends a name of several words; `first` is the sentence's first token. */
static bool ends_whole_name(const smz_doc *doc, uint32_t first, uint32_t token)
{
    const smz_token *own = &doc->tokens[token], *before = own - 1;

    return token > first && is_name_word(before) && are_joined(doc, before, own) &&
           !is_courtesy(smz_doc_word(doc, token - 1));
}

static bool name_goes_on(const smz_doc *doc, uint32_t token, uint32_t end)
{
    const smz_token *own = &doc->tokens[token];

    return token + 1 < end && is_name_word(own + 1) && are_joined(doc, own, own + 1);
}

/* Gives the names that come first in a sentence their numbers. */
static void number_names(reader *r, const smz_candidate *sentence)
{
    uint32_t end = sentence->first_token + sentence->tokens;

    for (uint32_t i = sentence->first_token; i < end && r->names < SMZ_NAMES; i++) {
        uint32_t term = r->doc->tokens[i].term;
        if (is_name_word(&r->doc->tokens[i]) && r->doc->terms[term].first_token == i &&
            r->doc->terms[term].count > 1 && !name_goes_on(r->doc, i, end) &&
            ends_whole_name(r->doc, sentence->first_token, i))
            r->number[term] = (uint8_t)++r->names;
    }
}

static void note_names(const reader *r, uint64_t *whole, uint64_t *half,
                       const smz_candidate *sentence)
{
    uint32_t end = sentence->first_token + sentence->tokens;

    for (uint32_t i = sentence->first_token; i < end; i++) {
        const smz_token *token = &r->doc->tokens[i];
        unsigned number = r->number[token->term];
        if (number == 0 || !is_name_word(token))
            continue;
        if (ends_whole_name(r->doc, sentence->first_token, i))
            *whole |= (uint64_t)1 << (number - 1);
        else if (!name_goes_on(r->doc, i, end))
            *half |= (uint64_t)1 << (number - 1);
    }
    *half &= ~*whole;
}

static bool has_names(const smz_doc *doc)
{
    const char *code = smz_lang_code(doc->language);

    return strcmp(code, "de") != 0 && strcmp(code, "lb") != 0;
}

int smz_introductions_read(smz_introductions *out, smz_arena *arena, const smz_doc *doc,
                           smz_error *error)
{
    reader r = {doc, SMZ_NEW0(arena, uint8_t, doc->term_count), 0};

    *out = (smz_introductions){SMZ_NEW0(arena, uint64_t, doc->sentence_count),
                               SMZ_NEW0(arena, uint64_t, doc->sentence_count)};
    if (!r.number || !out->whole || !out->half)
        return smz_fail_memory(error);
    for (uint32_t s = 0; s < doc->sentence_count && has_names(doc); s++) {
        number_names(&r, &doc->sentences[s]);
        note_names(&r, &out->whole[s], &out->half[s], &doc->sentences[s]);
    }
    return SMZ_OK;
}
