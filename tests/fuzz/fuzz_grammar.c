/* The grammar of one sentence, whatever its bytes: tokens, chunks and tree are what the headers
 * promise. */
#include "base/unicode.h"
#include "fuzz.h"
#include "headline/analysis.h"
#include "headline/morphology.h"

/* In order, inside, not empty, and all that is left out is white space and control characters. */
static void check_tokens(smz_text text, const smz_analysis *a)
{
    size_t end = 0, next;

    for (uint32_t i = 0; i <= a->size; i++) {
        size_t start = i < a->size ? a->tokens[i].start : text.size;
        REQUIRE(end <= start && start <= text.size);
        for (size_t at = end; at < start; at = next)
            REQUIRE(smz_is(smz_utf8_next(text, at, &next), SMZ_SPACE | SMZ_CONTROL));
        if (i == a->size)
            return;
        end = start + a->tokens[i].length;
        REQUIRE(a->tokens[i].length > 0 && end <= text.size);
        REQUIRE(smz_utf8_check(text.data + start, a->tokens[i].length) == a->tokens[i].length);
        REQUIRE(a->tokens[i].tag > SMZ_TAG_NONE && a->tokens[i].tag < SMZ_TAG_COUNT);
    }
}

static void check_chunks(const smz_analysis *a)
{
    uint32_t at = 0;

    for (uint32_t c = 0; c < a->chunk_count; c++) {
        const smz_syntax_chunk *chunk = &a->chunks[c];
        REQUIRE(chunk->first == at && chunk->first <= chunk->head && chunk->head < chunk->end);
        for (; at < chunk->end; at++) {
            REQUIRE(a->tokens[at].chunk == c);
            REQUIRE(!a->parsed || at == chunk->head || a->tokens[at].head == chunk->head);
        }
    }
    REQUIRE(at == a->size);
}

/* Every token comes to the root, and the only one without a head is it. */
static void check_tree(const smz_analysis *a)
{
    REQUIRE(!a->parsed || a->root < a->size);
    REQUIRE(a->parsed || a->root == SMZ_NO_HEAD);
    for (uint32_t i = 0; i < a->size; i++) {
        uint32_t at = i, steps = 0;
        if (!a->parsed) {
            REQUIRE(a->tokens[i].head == SMZ_NO_HEAD && a->tokens[i].relation == SMZ_REL_NONE);
            continue;
        }
        REQUIRE((a->tokens[i].head == SMZ_NO_HEAD) == (i == a->root));
        REQUIRE((a->tokens[i].relation == SMZ_REL_ROOT) == (i == a->root));
        REQUIRE(a->tokens[i].relation > SMZ_REL_NONE && a->tokens[i].relation < SMZ_REL_COUNT);
        while (at != a->root) {
            REQUIRE(steps++ < a->size);
            at = a->tokens[at].head;
            REQUIRE(a->tokens[at].relation != SMZ_REL_PUNCT);
        }
    }
}

static void check_words(smz_text text, const smz_analysis *a)
{
    for (uint32_t i = 0; i < a->size; i++) {
        smz_word_form lemma, form;
        if (!smz_lemmatize(&lemma, smz_token_text(text, &a->tokens[i]), a->tokens[i].tag))
            continue;
        REQUIRE(lemma.size > 0 && lemma.size <= sizeof lemma.data);
        smz_inflect(&form, (smz_text){lemma.data, lemma.size}, SMZ_TAG_VBZ);
        REQUIRE(form.size <= sizeof form.data);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    smz_text text = {(const char *)data, smz_utf8_check((const char *)data, size)};
    smz_arena arena, scratch;
    smz_analysis a;

    smz_arena_init(&arena, NULL, 4096);
    smz_arena_init(&scratch, NULL, 4096);
    REQUIRE(smz_analyse(&a, &arena, &scratch, text, (smz_span){0, text.size}, NULL) == SMZ_OK);
    check_tokens(text, &a);
    check_chunks(&a);
    check_tree(&a);
    check_words(text, &a);
    smz_arena_free(&arena);
    smz_arena_free(&scratch);
    return 0;
}
