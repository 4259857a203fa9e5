#include "terms/terms.h"

#include "base/error.h"
#include "base/unicode.h"
#include "document/words.h"
#include "terms/intern.h"
#include "terms/key.h"

/*
 * Two tables. Forms are words as texts have them ("Running"), stems what they come to ("run"). A
 * token costs one hash of its bytes and one look-up; only a form that is new to the context is
 * folded and stemmed. A stem remembers its term in the document at hand beside the document's
 * number, so that nothing needs clearing from one document to the next.
 */
struct smz_vocabulary {
    smz_allocator allocator;
    smz_stemmers *stemmers;
    smz_intern forms;         /* class: language and kind of word */
    smz_intern stems;         /* class: flags, so that a stop word and a content word never meet */
    smz_arena scratch;        /* terms being collected, long words being folded */
    const smz_stopset *own;   /* whose stop words the forms' flags tell */
    uint32_t document;        /* number of the document at hand, from 1 */
    const smz_term *terms_of; /* the terms of the document at hand; NULL: none */
};

/* The terms of a thousand-word article. */
#define SCRATCH_CHUNK ((size_t)32 << 10)
/* Words up to this size are folded on the stack. */
#define USUAL_WORD ((size_t)80)
/* A folded form, up to three times as long, is still numbered in 32 bits. */
#define LONGEST_WORD (UINT32_MAX / 4)

typedef SMZ_VECTOR(smz_term) term_vector;
typedef SMZ_VECTOR(smz_token) token_vector;

int smz_vocabulary_new(smz_vocabulary **out, const smz_allocator *allocator, smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_vocabulary *vocabulary = memory.resize(memory.user, NULL, sizeof *vocabulary);

    *out = NULL;
    if (!vocabulary)
        return smz_fail_memory(error);
    *vocabulary = (smz_vocabulary){.allocator = memory};
    smz_intern_init(&vocabulary->forms, &memory);
    smz_intern_init(&vocabulary->stems, &memory);
    smz_arena_init(&vocabulary->scratch, &memory, SCRATCH_CHUNK);
    if (smz_stemmers_new(&vocabulary->stemmers, &memory, error) != SMZ_OK ||
        !smz_intern_reserve(&vocabulary->forms) || !smz_intern_reserve(&vocabulary->stems)) {
        smz_vocabulary_free(vocabulary);
        return smz_fail_memory(error);
    }
    *out = vocabulary;
    return SMZ_OK;
}

void smz_vocabulary_free(smz_vocabulary *vocabulary)
{
    if (!vocabulary)
        return;
    smz_stemmers_free(vocabulary->stemmers);
    smz_intern_free(&vocabulary->forms);
    smz_intern_free(&vocabulary->stems);
    smz_arena_free(&vocabulary->scratch);
    vocabulary->allocator.release(vocabulary->allocator.user, vocabulary);
}

/* ---- Interning -------------------------------------------------------------------------- */

/* Words of different kinds and languages are different forms. */
static inline uint32_t class_of(smz_word_kind kind, smz_lang language)
{
    return (uint32_t)(language + 1) << 8 | (uint32_t)kind;
}

static inline smz_word_kind kind_of(uint32_t class)
{
    return (smz_word_kind)(class & 0xff);
}

static inline smz_lang language_of(uint32_t class)
{
    return (smz_lang)(class >> 8) - 1;
}

static uint32_t kind_flags(smz_word_kind kind)
{
    switch (kind) {
    case SMZ_WORD_NUMBER: return SMZ_TOKEN_NUMBER;
    case SMZ_WORD_ADDRESS: return SMZ_TOKEN_ADDRESS;
    case SMZ_WORD_BIGRAM: return SMZ_TOKEN_BIGRAM;
    case SMZ_WORD_LETTERS: break;
    }
    return 0;
}

static uint32_t count_characters(smz_text text)
{
    uint32_t count = 0;

    for (size_t i = 0; i < text.size; i++)
        count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
    return count;
}

static int intern_stem(smz_interned **out, smz_vocabulary *vocabulary, smz_text stem,
                       uint32_t flags, smz_error *error)
{
    smz_intern_key key = smz_intern_key_of(&vocabulary->stems, stem, flags);

    *out = smz_intern_find(&vocabulary->stems, &key);
    if (*out)
        return SMZ_OK;
    *out = smz_intern_add(&vocabulary->stems, &key);
    if (!*out)
        return smz_fail_memory(error);
    (*out)->is.stem.characters = count_characters(stem);
    return SMZ_OK;
}

/* The stem and the flags of a form that is new to the context, from its folded form. */
static int analyse_folded(smz_interned **stem, uint32_t *flags, smz_vocabulary *vocabulary,
                          const smz_intern_key *word, smz_text folded, smz_error *error)
{
    smz_word_kind kind = kind_of(word->class);
    smz_lang language = language_of(word->class);
    smz_key key = smz_key_of(folded, kind, language, vocabulary->own);

    *flags = kind_flags(kind) | (key.stop ? SMZ_TOKEN_STOP : 0u);
    if (*flags == 0) {
        int status = smz_stem(&key.text, vocabulary->stemmers, key.text, language, error);
        if (status != SMZ_OK)
            return status;
    }
    return intern_stem(stem, vocabulary, key.text, *flags, error);
}

static int analyse(smz_interned **stem, uint32_t *flags, smz_vocabulary *vocabulary,
                   const smz_intern_key *word, smz_error *error)
{
    char usual[3 * USUAL_WORD + 16];
    size_t capacity = sizeof usual, next;
    char *folded = usual;
    smz_mark mark = smz_arena_mark(&vocabulary->scratch);
    bool turkic = strcmp(smz_lang_code(language_of(word->class)), "tr") == 0;
    int status;

    if (word->text.size > USUAL_WORD) {
        capacity = 3 * word->text.size + 16;
        folded = SMZ_NEW(&vocabulary->scratch, char, capacity);
        if (!folded)
            return smz_fail_memory(error);
    }
    status =
        analyse_folded(stem, flags, vocabulary, word,
                       (smz_text){folded, smz_fold(folded, capacity, word->text, turkic)}, error);
    if (smz_is(smz_utf8_next(word->text, 0, &next), SMZ_UPPER))
        *flags |= SMZ_TOKEN_CAPITAL;
    smz_arena_release(&vocabulary->scratch, mark);
    return status;
}

/* Analyses a form that is new to the context. */
static int add_form(smz_interned **out, smz_vocabulary *vocabulary, const smz_intern_key *word,
                    smz_error *error)
{
    smz_interned *stem;
    uint32_t flags;
    int status;

    if (word->text.size > LONGEST_WORD)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "a word of more than %lu bytes",
                        (unsigned long)LONGEST_WORD);
    status = analyse(&stem, &flags, vocabulary, word, error);
    if (status != SMZ_OK)
        return status;
    *out = smz_intern_add(&vocabulary->forms, word);
    if (!*out)
        return smz_fail_memory(error);
    (*out)->is.form.stem = stem;
    (*out)->is.form.flags = flags;
    return SMZ_OK;
}

/* The key of a word of a text among the forms. */
static inline smz_intern_key key_of(const smz_vocabulary *vocabulary, smz_text text,
                                    const smz_word *found, smz_lang language)
{
    smz_text word = smz_text_slice(text, found->span);
    uint64_t head = text.size - found->span.start >= sizeof head
                        ? smz_head_within(word.data, word.size)
                        : smz_head(word.data, word.size);

    return smz_intern_key_headed(&vocabulary->forms, word, head, class_of(found->kind, language));
}

/* The word's entry in the table of forms. */
static inline int find_form(smz_interned **out, smz_vocabulary *vocabulary,
                            const smz_intern_key *word, smz_error *error)
{
    *out = smz_intern_find(&vocabulary->forms, word);
    return *out ? SMZ_OK : add_form(out, vocabulary, word, error);
}

/* ---- Documents -------------------------------------------------------------------------- */

static void begin_document(smz_vocabulary *vocabulary, const smz_stopset *own)
{
    if (own != vocabulary->own || smz_intern_is_full(&vocabulary->forms) ||
        smz_intern_is_full(&vocabulary->stems) || vocabulary->document == UINT32_MAX) {
        smz_intern_clear(&vocabulary->forms);
        smz_intern_clear(&vocabulary->stems);
        vocabulary->document = 0;
    }
    vocabulary->document++;
    vocabulary->own = own;
    vocabulary->terms_of = NULL;
    smz_arena_reset(&vocabulary->scratch);
}

/* A document whose words are being read. */
typedef struct reading {
    smz_doc *doc;
    smz_arena *arena;
    smz_vocabulary *vocabulary;
    token_vector tokens;
    term_vector terms;
} reading;

/* The first token of a term, with its number in the document. */
static bool add_term(reading *read, smz_interned *stem, uint32_t token)
{
    smz_term *term = SMZ_PUSH(&read->vocabulary->scratch, &read->terms);

    if (!term)
        return false;
    *term = (smz_term){.stem = {stem->bytes, stem->size},
                       .first_token = token,
                       .flags = stem->class,
                       .characters = stem->is.stem.characters};
    stem->is.stem.document = read->vocabulary->document;
    stem->is.stem.term = (uint32_t)(read->terms.size - 1);
    return true;
}

/* The words found, as the document's next tokens; there is room for them. */
static int add_tokens(reading *read, const smz_intern_key *words, size_t count, smz_error *error)
{
    smz_vocabulary *vocabulary = read->vocabulary;
    const char *text = read->doc->source.text.data;
    uint32_t document = vocabulary->document, first = (uint32_t)read->tokens.size;
    smz_token *token = read->tokens.items + read->tokens.size;

    for (size_t i = 0; i < count; i++) {
        smz_interned *form, *stem;
        int status = find_form(&form, vocabulary, &words[i], error);
        if (status != SMZ_OK)
            return status;
        stem = form->is.form.stem;
        if (stem->is.stem.document != document && !add_term(read, stem, first + (uint32_t)i))
            return smz_fail_memory(error);
        read->terms.items[stem->is.stem.term].count++;
        token[i] = (smz_token){(size_t)(words[i].text.data - text), (uint32_t)words[i].text.size,
                               stem->is.stem.term, form->is.form.flags};
    }
    read->tokens.size += count;
    return SMZ_OK;
}

/* So many words are looked up together: what their forms are in comes from memory at the same time,
 * which spares a twentieth of the time of an article. */
#define BATCH ((size_t)32)

/* The next words of a sentence, BATCH at most; returns how many. */
static size_t find_words(smz_intern_key *out, const reading *read, smz_candidate *sentence,
                         smz_word_scan *scan)
{
    const smz_doc *doc = read->doc;
    size_t count = 0;
    smz_word found;
    unsigned words;

    while (count < BATCH && (words = smz_word_scan_next(scan, &found)) > 0) {
        sentence->words += words;
        out[count] = key_of(read->vocabulary, doc->source.text, &found, doc->language);
        smz_intern_expect(&read->vocabulary->forms, out[count++].hash);
    }
    for (size_t i = 0; i < count; i++)
        smz_intern_expect_entry(&read->vocabulary->forms, out[i].hash);
    return count;
}

static int read_sentence(reading *read, smz_candidate *sentence, smz_error *error)
{
    smz_word_scan scan = smz_words_of(read->doc->source.text, sentence->span);
    smz_intern_key words[BATCH];
    size_t count;
    int status;

    sentence->first_token = (uint32_t)read->tokens.size;
    sentence->words = 0;
    while ((count = find_words(words, read, sentence, &scan)) > 0) {
        if (!smz_vector_grow(read->arena, (void **)&read->tokens.items, &read->tokens.capacity,
                             read->tokens.size + count, sizeof *read->tokens.items))
            return smz_fail_memory(error);
        status = add_tokens(read, words, count, error);
        if (status != SMZ_OK)
            return status;
    }
    if (read->tokens.size > UINT32_MAX - 1)
        return smz_fail(error, SMZ_ERROR_LIMIT, sentence->span.start, "more than %lu words",
                        (unsigned long)UINT32_MAX - 1);
    sentence->tokens = (uint32_t)read->tokens.size - sentence->first_token;
    return SMZ_OK;
}

/* Entries have room for so many bytes, and copying as many as that takes no call. */
#define SHORT ((size_t)8)

/* Moves the terms into the document, with their stems: the document may outlive the cache. */
static int keep_terms(const reading *read, smz_error *error)
{
    smz_doc *doc = read->doc;
    const term_vector *terms = &read->terms;
    size_t bytes = 0;
    char *stems;

    for (size_t i = 0; i < terms->size; i++)
        bytes += terms->items[i].stem.size;
    stems = SMZ_NEW(read->arena, char, bytes + SHORT);
    doc->terms = SMZ_NEW(read->arena, smz_term, terms->size);
    if (!stems || !doc->terms)
        return smz_fail_memory(error);
    for (size_t i = 0; i < terms->size; i++) {
        smz_text stem = terms->items[i].stem;
        if (stem.size <= SHORT)
            memcpy(stems, stem.data, SHORT); /* what is too much the next one overwrites */
        else
            memcpy(stems, stem.data, stem.size);
        doc->terms[i] = terms->items[i];
        doc->terms[i].stem.data = stems;
        stems += stem.size;
    }
    doc->term_count = (uint32_t)terms->size;
    return SMZ_OK;
}

/* A guess at the tokens, so that their array seldom grows: a word of English takes six bytes. */
static size_t guess_tokens(const smz_doc *doc)
{
    size_t bytes = 0;

    for (uint32_t i = 0; i < doc->sentence_count; i++)
        bytes += smz_span_size(doc->sentences[i].span);
    return bytes / 5 + 16;
}

int smz_terms_make(smz_doc *doc, smz_arena *arena, smz_vocabulary *vocabulary,
                   const smz_stopset *own, smz_error *error)
{
    reading read = {.doc = doc, .arena = arena, .vocabulary = vocabulary};
    int status = SMZ_OK;

    doc->token_count = doc->term_count = 0;
    begin_document(vocabulary, own);
    if (!smz_vector_grow(arena, (void **)&read.tokens.items, &read.tokens.capacity,
                         guess_tokens(doc), sizeof *read.tokens.items))
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < doc->sentence_count && status == SMZ_OK; i++)
        status = read_sentence(&read, &doc->sentences[i], error);
    if (status == SMZ_OK)
        status = keep_terms(&read, error);
    if (status != SMZ_OK)
        return status;
    doc->tokens = read.tokens.items;
    doc->token_count = (uint32_t)read.tokens.size;
    vocabulary->terms_of = doc->terms;
    return SMZ_OK;
}

/* ---- Queries ---------------------------------------------------------------------------- */

/* Makes `doc` the document at hand again after the context has read another one. */
static int return_to(const smz_doc *doc, smz_vocabulary *vocabulary, const smz_stopset *own,
                     smz_error *error)
{
    if (vocabulary->terms_of == doc->terms && vocabulary->own == own)
        return SMZ_OK;
    begin_document(vocabulary, own);
    for (uint32_t i = 0; i < doc->term_count; i++) {
        smz_interned *stem;
        int status = intern_stem(&stem, vocabulary, doc->terms[i].stem, doc->terms[i].flags, error);
        if (status != SMZ_OK)
            return status;
        stem->is.stem.document = vocabulary->document;
        stem->is.stem.term = i;
    }
    vocabulary->terms_of = doc->terms;
    return SMZ_OK;
}

/* Whether a term is among the first ones of a list, which is as short as a query's. */
static bool is_listed(const uint32_t *list, size_t count, uint32_t term)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == term)
            return true;
    return false;
}

/* The stem of a query's word if it is a term of the document at hand; else NULL. */
static int query_stem(smz_interned **out, smz_vocabulary *vocabulary, const smz_intern_key *word,
                      smz_error *error)
{
    smz_interned *form, *stem;
    int status = find_form(&form, vocabulary, word, error);

    *out = NULL;
    if (status != SMZ_OK)
        return status;
    stem = form->is.form.stem;
    if (!(stem->class & SMZ_TOKEN_STOP) && stem->is.stem.document == vocabulary->document)
        *out = stem;
    return SMZ_OK;
}

int smz_terms_of_query(uint32_t *out, size_t capacity, size_t *count, const smz_doc *doc,
                       smz_vocabulary *vocabulary, const smz_stopset *own, smz_text query,
                       smz_error *error)
{
    smz_word found;
    size_t at = 0;
    int status;

    *count = 0;
    if (doc->term_count == 0)
        return SMZ_OK;
    status = return_to(doc, vocabulary, own, error);
    while (status == SMZ_OK && *count < capacity && smz_next_word(&found, query, &at, query.size)) {
        smz_intern_key word = key_of(vocabulary, query, &found, doc->language);
        smz_interned *stem;

        status = query_stem(&stem, vocabulary, &word, error);
        if (stem && !is_listed(out, *count, stem->is.stem.term))
            out[(*count)++] = stem->is.stem.term;
    }
    return status;
}
