/* From a sentence to a clause: its tokens are tagged and put right, what is no part of the clause
 * is taken out, the rest is parsed, and its lexemes get all that deletions and guards ask for. */
#include "headline/clause.h"

#include "base/error.h"
#include "headline/acronyms.h"
#include "headline/mentions.h"
#include "headline/weights.h"

/* What is parsed, and what may stand behind it: an attribution, an insertion. */
#define LEXEMES_MOST (SMZ_PARSE_MOST + 64)

/* Heads come behind what hangs on them or before; a few rounds carry extents to the root. */
void smz_clause_measure(smz_clause *c)
{
    bool changed = true;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        c->first[i] = i;
        c->end[i] = i + 1;
    }
    for (size_t round = 0; changed && round < c->lexemes.size; round++) {
        changed = false;
        for (uint32_t i = 0; i < c->lexemes.size; i++) {
            uint32_t head = c->lexemes.items[i].head;
            if (head == SMZ_NO_HEAD || c->gone[i] || smz_is_punctuation(&c->lexemes.items[i]))
                continue;
            changed |= c->first[i] < c->first[head] || c->end[i] > c->end[head];
            if (c->first[i] < c->first[head])
                c->first[head] = c->first[i];
            if (c->end[i] > c->end[head])
                c->end[head] = c->end[i];
        }
    }
}

/* "4.75%": the sign is as good as a word. */
static bool is_unit(smz_text word)
{
    return smz_text_equal(word, SMZ_TEXT("%")) || smz_text_equal(word, SMZ_TEXT("\u00B0")) ||
           smz_text_equal(word, SMZ_TEXT("&")) || smz_text_equal(word, SMZ_TEXT("+"));
}

/* An apostrophe that the tokens know for a quotation mark opens or closes as any other does. */
static unsigned mark_of(const smz_analysis *a, uint32_t i, unsigned flags)
{
    if (!(flags & SMZ_LEX_QUOTE) || (flags & (SMZ_LEX_OPEN | SMZ_LEX_CLOSE)))
        return 0;
    return i > 0 && (a->tokens[i - 1].flags & SMZ_SYNTAX_QUOTED) ? SMZ_LEX_CLOSE : SMZ_LEX_OPEN;
}

static void mark_word(smz_clause *c, smz_text word)
{
    char head[5] = {0};
    unsigned mark;

    memcpy(head, word.data, word.size < 4 ? word.size : 4);
    mark = smz_word_mark(head);
    c->marks[mark / 64] |= (uint64_t)1 << mark % 64;
}

static bool make_lexemes(smz_clause *out, smz_arena *arena, const smz_analysis *a,
                         const smz_doc *doc, uint32_t sentence)
{
    smz_lexemes *all = &out->lexemes;

    *all = (smz_lexemes){.text = doc->source.text, .size = a->size, .sentence = sentence};
    all->items = SMZ_NEW0(arena, smz_lexeme, a->size);
    if (!all->items)
        return false;
    for (uint32_t i = 0; i < a->size; i++) {
        all->items[i].span =
            (smz_span){a->tokens[i].start, a->tokens[i].start + a->tokens[i].length};
        all->items[i].shown = a->tokens[i].shown;
        all->items[i].tag = a->tokens[i].tag;
    }
    smz_lexemes_describe(all, doc);
    for (uint32_t i = 0; i < a->size; i++) {
        const smz_syntax_token *token = &a->tokens[i];
        smz_lexeme *l = &all->items[i];
        l->head = token->head;
        l->relation = token->relation;
        l->initial = token->length > 0 ? smz_initial(all->text.data[token->start]) : 0;
        mark_word(out, smz_token_text(all->text, token));
        if (!(token->flags & SMZ_SYNTAX_PUNCT) || is_unit(smz_token_text(doc->source.text, token)))
            l->flags = (l->flags & (SMZ_LEX_SPACED | SMZ_LEX_STOP | SMZ_LEX_UPPER | SMZ_LEX_DIGIT |
                                    SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED)) |
                       SMZ_LEX_WORD;
        /* An acronym behind its bracket stands for the name before it. */
        if (i > 0 && !(token->flags & (SMZ_SYNTAX_GLUED | SMZ_SYNTAX_PUNCT)))
            l->flags |= SMZ_LEX_SPACED;
        if (token->flags & SMZ_SYNTAX_QUOTED)
            l->flags |= SMZ_LEX_QUOTED | mark_of(a, i, l->flags);
    }
    return true;
}

static bool allocate(smz_clause *out, smz_arena *arena, size_t size)
{
    out->kinds = SMZ_NEW(arena, uint32_t, size);
    out->valency = SMZ_NEW(arena, const smz_valency *, size);
    out->gone = SMZ_NEW0(arena, bool, size);
    out->given = SMZ_NEW0(arena, uint8_t, size);
    out->called = SMZ_NEW0(arena, uint8_t, size);
    out->spare = SMZ_NEW0(arena, uint8_t, size);
    out->loose = SMZ_NEW0(arena, uint8_t, size);
    out->first = SMZ_NEW(arena, uint32_t, size);
    out->end = SMZ_NEW(arena, uint32_t, size);
    return out->kinds && out->valency && out->gone && out->given && out->called && out->spare &&
           out->loose && out->first && out->end;
}

/* Cuts into chunks and parses: as the tags have it, or otherwise. */
static int parse(smz_analysis *a, bool *mended, smz_arena *arena, smz_arena *scratch, smz_text text,
                 smz_reading reading, smz_error *error)
{
    int status;

    *mended = reading.number > 0;
    if (reading.number > 0)
        return smz_parse_otherwise(a, arena, scratch, text, reading, error);
    status = smz_chunk_tokens(a, arena, text, error);
    if (status == SMZ_OK)
        status = smz_parse_chunks(a, scratch, text, error);
    return status == SMZ_OK ? smz_parse_again(a, scratch, text, mended, error) : status;
}

int smz_sentence_tag(smz_tagged *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                     uint32_t sentence, smz_error *error)
{
    smz_text text = doc->source.text;
    smz_analysis *all = &out->all, content;
    bool kin;
    int status = smz_tokenize(all, arena, text, doc->sentences[sentence].span, error);

    *out = (smz_tagged){.all = *all, .doc = doc, .sentence = sentence};
    if (status == SMZ_OK) {
        smz_asides_cut(all, text,
                       sentence == 0 && smz_layout_has_dropped(&doc->layout, SMZ_REASON_DATELINE,
                                                               doc->sentences[0].span.start));
        status = smz_tag_tokens(all, scratch, text, error);
    }
    if (status != SMZ_OK)
        return status;
    all->known = smz_known_sums_make(arena);
    if (!all->known)
        return smz_fail_memory(error);
    if (sentence == 0)
        smz_acronyms_put(all, doc, sentence);
    kin = smz_speaks_of_kin(all, text);
    smz_news_tags_repair(all, text);
    smz_news_verbs_repair(all, text);
    smz_news_nouns_repair(all, text);
    smz_news_names_repair(all, text);
    smz_news_pasts_repair(all, text);
    smz_news_forms_repair(all, text);
    smz_questions_cut(all, text);
    smz_openings_cut(all, text);
    smz_insertions_cut(all, text);
    content = *all;
    if (smz_find_attribution(&out->attributed, all, text))
        content.size = out->attributed.comma;
    out->content = smz_insertion_at_end(&content, text);
    out->given = SMZ_NEW0(arena, uint8_t, all->size + 1);
    out->called = SMZ_NEW0(arena, uint8_t, all->size + 1);
    if (!out->given || !out->called)
        return smz_fail_memory(error);
    smz_called_find(out->called, all, doc, sentence);
    if (!kin)
        smz_given_names_find(out->given, all, doc, sentence);
    return SMZ_OK;
}

/* Parses what stands before the attribution of a copy of the tokens. */
static int analyse(smz_analysis *out, bool *mended, smz_arena *arena, smz_arena *scratch,
                   const smz_tagged *tagged, smz_reading reading, smz_error *error)
{
    size_t size = tagged->all.size;
    smz_analysis content;
    int status;

    *out = tagged->all;
    out->tokens = SMZ_NEW(arena, smz_syntax_token, size + 1);
    if (!out->tokens)
        return smz_fail_memory(error);
    if (size > 0)
        memcpy(out->tokens, tagged->all.tokens, size * sizeof *out->tokens);
    content = *out;
    content.size = tagged->content;
    status = parse(&content, mended, arena, scratch, tagged->doc->source.text, reading, error);
    out->root = content.root;
    out->parsed = content.parsed && content.size > 0 && content.root != SMZ_NO_HEAD;
    return status;
}

/* What stands behind the content is not part of the clause, but for its speaker. */
static void set_attribution(smz_clause *c, uint32_t content, const smz_attributed *found)
{
    static const char *const papers[] = {"report", "reports", "statement"};
    bool official;

    if (content == c->lexemes.size)
        return;
    for (uint32_t i = content; i < c->lexemes.size; i++) {
        c->gone[i] = true;
        c->lexemes.items[i].head = SMZ_NO_HEAD;
        c->lexemes.items[i].relation = SMZ_REL_NONE;
    }
    if (found->comma == 0)
        return;
    c->attributed = true;
    c->verb = found->verb;
    c->speaker = found->speaker;
    c->speaker_end = found->speaker_end;
    /* What a court heard is what one side says. */
    official = c->speaker < c->speaker_end &&
               smz_is_kind(c, c->speaker_end - 1, SMZ_LIST_OFFICIAL) &&
               !smz_is_kind(c, c->verb, SMZ_LIST_STANCE) && !smz_lexeme_is(c, c->verb, "heard") &&
               !smz_lexeme_is(c, c->verb, "hears");
    c->must_attribute = !found->known && !(official && smz_is_event(c, c->root));
    c->may_omit =
        official && !smz_is_one_of(c, c->speaker_end - 1, papers, 3) && smz_is_done(c, c->root);
    c->flags |= SMZ_HEADLINE_ATTRIBUTION_DROPPED;
}

static bool in_noun_phrase(smz_tag tag)
{
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PDT || tag == SMZ_TAG_PRPS ||
           tag == SMZ_TAG_JJ || tag == SMZ_TAG_JJR || tag == SMZ_TAG_JJS || tag == SMZ_TAG_CD;
}

/* What nouns as objects of the verbs before them, and particles behind verbs, ask for: by words
 * alone, as it was counted. */
static void find_pairs(smz_clause *c)
{
    uint32_t verb = SMZ_NO_HEAD;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        bool particle = verb + 1 == i && smz_is_particle(smz_clause_word(c, i), tag);
        const smz_valency *pair;
        if (smz_is_verb(smz_clause_at(c, i)))
            verb = i;
        else if (!particle && tag != SMZ_TAG_RB && !in_noun_phrase(tag))
            verb = SMZ_NO_HEAD;
        if (verb == SMZ_NO_HEAD || verb == i)
            continue;
        if (!particle && i + 1 < c->lexemes.size && in_noun_phrase(smz_clause_at(c, i + 1)->tag))
            continue;
        pair = smz_valency_of_pair(smz_clause_word(c, verb), smz_clause_at(c, verb)->tag,
                                   smz_clause_word(c, i), tag);
        if (pair)
            c->valency[i] = pair;
    }
}

int smz_clause_read(smz_clause *out, bool *parsed, smz_arena *arena, smz_arena *scratch,
                    const smz_tagged *tagged, smz_reading reading, smz_error *error)
{
    smz_analysis a;
    bool mended = false;
    int status = analyse(&a, &mended, arena, scratch, tagged, reading, error);

    *parsed = false;
    /* Guards walk all of it for each set that they try, marks behind an attribution as well. */
    if (status != SMZ_OK || !a.parsed || a.size > LEXEMES_MOST)
        return status;
    *out = (smz_clause){.root = a.root, .mended = mended, .dated = a.dated};
    *parsed = true;
    if (!allocate(out, arena, a.size) ||
        !make_lexemes(out, arena, &a, tagged->doc, tagged->sentence))
        return smz_fail_memory(error);
    for (uint32_t i = 0; i < a.size; i++) {
        out->kinds[i] = smz_list_kinds(smz_clause_word(out, i));
        out->given[i] = tagged->given[i];
        out->called[i] = tagged->called[i];
        /* "Little Osby" denies nothing. */
        if (smz_is_name(&out->lexemes.items[i]) &&
            (i > 0 || (a.size > 1 && smz_is_name(&out->lexemes.items[1]))))
            out->kinds[i] &= ~(uint32_t)SMZ_LIST_NEGATION;
        out->valency[i] = smz_valency_of(smz_clause_word(out, i), out->lexemes.items[i].tag);
    }
    find_pairs(out);
    smz_clause_repair(out);
    smz_clause_measure(out);
    set_attribution(out, tagged->content, &tagged->attributed);
    smz_clause_measure(out);
    smz_clause_repair_measured(out);
    smz_clause_measure(out);
    return SMZ_OK;
}

int smz_clause_make(smz_clause *out, bool *parsed, smz_arena *arena, smz_arena *scratch,
                    const smz_doc *doc, uint32_t sentence, smz_error *error)
{
    smz_tagged tagged;
    int status = smz_sentence_tag(&tagged, arena, scratch, doc, sentence, error);

    *parsed = false;
    return status == SMZ_OK ? smz_clause_read(out, parsed, arena, scratch, &tagged,
                                              (smz_reading){0, SMZ_NO_HEAD}, error)
                            : status;
}

bool smz_clause_copy(smz_clause *out, smz_arena *arena, const smz_clause *from)
{
    size_t size = from->lexemes.size;

    *out = *from;
    out->lexemes.items = SMZ_NEW(arena, smz_lexeme, size);
    if (!allocate(out, arena, size) || !out->lexemes.items)
        return false;
    memcpy(out->lexemes.items, from->lexemes.items, size * sizeof *from->lexemes.items);
    memcpy(out->kinds, from->kinds, size * sizeof *from->kinds);
    memcpy(out->valency, from->valency, size * sizeof *from->valency);
    memcpy(out->gone, from->gone, size * sizeof *from->gone);
    memcpy(out->given, from->given, size * sizeof *from->given);
    memcpy(out->called, from->called, size * sizeof *from->called);
    memcpy(out->spare, from->spare, size * sizeof *from->spare);
    memcpy(out->loose, from->loose, size * sizeof *from->loose);
    memcpy(out->first, from->first, size * sizeof *from->first);
    memcpy(out->end, from->end, size * sizeof *from->end);
    return true;
}
