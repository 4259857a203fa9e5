#include "whole.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>
#include "base/buffer.h"
#include "base/hash.h"
#include "base/unicode.h"

/* ---- Options and errors ----------------------------------------------------------------- */

void options_from(smz_options *out, const uint8_t *data, size_t size)
{
    uint32_t hash = smz_hash((const char *)data, size);
    size_t methods = 0;

    smz_options_init(out);
    while (smz_method_name(methods))
        methods++;
    out->method = smz_method_name(hash % methods);
    if (hash & 1 << 8)
        out->sentences = hash >> 9 & 7;
    if (hash & 1 << 12)
        out->words = hash >> 13 & 63;
    if (hash & 1 << 19)
        out->chars = hash >> 20 & 255;
    if (hash & 1 << 28)
        out->bytes = 100;
    if (hash & 1 << 29)
        out->percent = 33.3;
    if (hash & 1 << 30)
        out->order = SMZ_ORDER_RANK;
    out->explain = hash >> 31 != 0;
    out->keywords = hash >> 16 & 7;
    out->headlines = hash >> 10 & 3;
    out->headline_chars = hash >> 3 & 127;
    out->headline_style = (smz_headline_style)(hash >> 24 & 3) % 3;
    out->headline_strict = hash >> 5 & 1;
    out->query = (const char *)data;
    out->query_size = smz_utf8_check((const char *)data, size < 20 ? size : 20);
}

void check_error(const smz_error *error, int status, size_t size)
{
    size_t length = strlen(error->message);

    REQUIRE(status < 0 && error->code == (smz_status)status);
    REQUIRE(error->offset == SMZ_NO_OFFSET || error->offset <= size);
    REQUIRE(length > 0 && !memchr(error->message, '\n', length));
    REQUIRE(smz_utf8_check(error->message, length) == length);
}

/* ---- One summary ------------------------------------------------------------------------ */

/* Whether `text` is bytes[start, end) with runs of white space folded to one space. */
static bool is_verbatim(const smz_sentence *sentence, const char *bytes)
{
    smz_text source = {bytes, sentence->end};
    size_t next, out = 0;
    bool space = false;

    for (size_t at = sentence->start; at < sentence->end; at = next) {
        uint32_t c = smz_utf8_next(source, at, &next);
        char utf8[4];
        size_t n;
        if (smz_is(c, SMZ_SPACE)) {
            space = true;
            continue;
        }
        if (space && out > 0) {
            if (sentence->text[out] != ' ')
                return false;
            out++;
        }
        space = false;
        n = smz_utf8_put(utf8, c);
        if (out + n > sentence->size || memcmp(sentence->text + out, utf8, n) != 0)
            return false;
        out += n;
    }
    return out == sentence->size;
}

static void check_sentence(const smz_sentence *sentence, const char *bytes, size_t size,
                           bool verbatim)
{
    REQUIRE(sentence->start < sentence->end && sentence->end <= size);
    REQUIRE(sentence->size > 0 && sentence->text[sentence->size] == '\0');
    REQUIRE(strlen(sentence->text) == sentence->size);
    REQUIRE(smz_utf8_check(sentence->text, sentence->size) == sentence->size);
    REQUIRE(!strpbrk(sentence->text, "\n\r\t"));
    REQUIRE(isfinite(sentence->score) && sentence->score >= 0);
    REQUIRE(sentence->chars > 0 && sentence->chars <= sentence->size);
    if (verbatim)
        REQUIRE(is_verbatim(sentence, bytes));
}

static void check_limits(const smz_summary *summary, const smz_options *options)
{
    const smz_stats *stats = smz_summary_stats(summary);
    size_t words = 0, chars = 0, bytes = 0;

    for (size_t i = 0; i < smz_summary_size(summary); i++) {
        const smz_sentence *sentence = smz_summary_sentence(summary, i);
        words += sentence->words;
        chars += sentence->chars + (i > 0);
        bytes += sentence->size + (i > 0);
    }
    REQUIRE(stats->summary_sentences == smz_summary_size(summary));
    REQUIRE(stats->summary_words == words && stats->summary_bytes == bytes);
    REQUIRE(stats->summary_chars == chars);
    REQUIRE(stats->summary_sentences <= stats->sentences && words <= stats->words);
    REQUIRE(!options->sentences || options->sentences == SMZ_SENTENCES_AUTO ||
            smz_summary_size(summary) <= options->sentences);
    REQUIRE(!options->words || words <= options->words);
    REQUIRE(!options->chars || chars <= options->chars);
    REQUIRE(!options->bytes || bytes <= options->bytes);
    REQUIRE(options->percent <= 0 ||
            (double)words <= (double)stats->words * options->percent / 100);
}

static void check_order(const smz_summary *summary, smz_order order)
{
    for (size_t i = 1; i < smz_summary_size(summary); i++) {
        const smz_sentence *before = smz_summary_sentence(summary, i - 1);
        const smz_sentence *sentence = smz_summary_sentence(summary, i);
        if (order == SMZ_ORDER_SOURCE)
            REQUIRE(before->end <= sentence->start && before->sentence < sentence->sentence);
        else
            REQUIRE(before->sentence != sentence->sentence);
    }
}

static int put(void *user, const char *data, size_t size)
{
    smz_buffer_put(user, data, size);
    return 0;
}

/* Renders in every format, one after the other; all of it is UTF-8. */
static void render_all(smz_buffer *out, const smz_summary *summary)
{
    smz_render_options options;

    smz_render_options_init(&options);
    options.source = "fuzz";
    for (int i = 0; i < 2 * (SMZ_FORMAT_JSONL + 1); i++) {
        options.format = (smz_format)(i / 2);
        options.ascii = i % 2;
        REQUIRE(smz_render(summary, &options, put, out, NULL) == SMZ_OK);
    }
    REQUIRE(!out->failed);
    REQUIRE(out->size == 0 || smz_utf8_check(out->data, out->size) == out->size);
}

static void check_lists(const smz_summary *summary, const smz_options *options, size_t size)
{
    const smz_keyword *keyword;
    const smz_dropped *dropped;
    size_t i = 0;

    for (; (keyword = smz_summary_keyword(summary, i)) != NULL; i++)
        REQUIRE(keyword->size > 0 && isfinite(keyword->score) && keyword->score >= 0 &&
                smz_utf8_check(keyword->text, keyword->size) == keyword->size);
    REQUIRE(i <= options->keywords);
    for (i = 0; (dropped = smz_summary_dropped(summary, i)) != NULL; i++)
        REQUIRE(dropped->start < dropped->end && dropped->end <= size && dropped->reason[0]);
}

/* A headline is a line of text within its limit, and all it is made of stands in its sentence. */
static void check_headlines(const smz_summary *summary, const smz_options *options, size_t size)
{
    size_t limit = options->headline_chars ? options->headline_chars : SMZ_HEADLINE_CHARS;
    const smz_headline *headline;
    size_t i = 0;

    for (; (headline = smz_summary_headline(summary, i)) != NULL; i++) {
        smz_text text = {headline->text, headline->size};
        REQUIRE(text.size > 0 && strlen(text.data) == text.size);
        REQUIRE(smz_utf8_check(text.data, text.size) == text.size);
        REQUIRE(!strpbrk(text.data, "\n\r\t") && text.data[text.size - 1] != '.');
        REQUIRE(headline->chars == smz_count_graphemes(text) && headline->chars <= limit);
        REQUIRE(isfinite(headline->score) && headline->kept_count > 0);
        REQUIRE(!options->headline_strict || headline->confidence != SMZ_CONFIDENCE_LOW);
        for (size_t k = 0; k < headline->kept_count; k++)
            REQUIRE(headline->kept[k].start < headline->kept[k].end &&
                    headline->kept[k].end <= size &&
                    (k == 0 || headline->kept[k - 1].end <= headline->kept[k].start));
    }
    REQUIRE(i <= options->headlines);
}

/* ---- Whole documents -------------------------------------------------------------------- */

/* Language, context and summary are kept from input to input, as a service would keep them. */
typedef struct machine {
    smz_context *context;
    smz_document *document;
    smz_summary *summary;
} machine;

static machine *get_machine(void)
{
    static machine kept;

    if (!kept.context) {
        REQUIRE(smz_context_new(&kept.context, NULL, NULL, NULL) == SMZ_OK);
        REQUIRE(smz_document_new(&kept.document, kept.context, NULL) == SMZ_OK);
        REQUIRE(smz_summary_new(&kept.summary, NULL, NULL) == SMZ_OK);
    }
    return &kept;
}

void check_document(const uint8_t *data, size_t size, smz_input input)
{
    const char *bytes = (const char *)data;
    machine *kept = get_machine();
    smz_read_options read;
    smz_options options;
    smz_buffer first, second;
    smz_error error;
    int status;

    smz_read_options_init(&read);
    read.input = input;
    status = smz_document_read(kept->document, bytes, size, &read, &error);
    if (status != SMZ_OK) {
        check_error(&error, status, size);
        REQUIRE(smz_document_sentences(kept->document) == 0);
        return;
    }
    options_from(&options, data, size);
    smz_buffer_init(&first, NULL);
    smz_buffer_init(&second, NULL);
    REQUIRE(smz_summarize(kept->summary, kept->document, &options, NULL) == SMZ_OK);
    for (size_t i = 0; i < smz_summary_size(kept->summary); i++)
        check_sentence(smz_summary_sentence(kept->summary, i), bytes, size,
                       input == SMZ_INPUT_TEXT);
    check_limits(kept->summary, &options);
    check_order(kept->summary, options.order);
    check_lists(kept->summary, &options, size);
    check_headlines(kept->summary, &options, size);
    render_all(&first, kept->summary);
    REQUIRE(smz_summarize(kept->summary, kept->document, &options, NULL) == SMZ_OK);
    render_all(&second, kept->summary);
    REQUIRE(first.size == second.size &&
            (first.size == 0 || memcmp(first.data, second.data, first.size) == 0));
    smz_buffer_free(&first);
    smz_buffer_free(&second);
}

/* Appends what is not white space, and not the byte order mark that a text may begin with: further
 * on, and be it at the beginning of a sentence, it is a character as any other. */
static void put_ink(smz_buffer *out, const char *bytes, size_t size, bool begins_text)
{
    smz_text text = {bytes, size};
    size_t next;

    for (size_t at = 0; at < size; at = next) {
        uint32_t c = smz_utf8_next(text, at, &next);
        if (!smz_is(c, SMZ_SPACE) && !(begins_text && at == 0 && c == 0xFEFF))
            smz_buffer_put(out, bytes + at, next - at);
    }
}

void check_nothing_lost(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    machine *kept = get_machine();
    smz_read_options read;
    smz_options options;
    smz_buffer given, got;

    smz_read_options_init(&read);
    read.input = SMZ_INPUT_TEXT;
    read.keep_furniture = 1;
    if (smz_document_read(kept->document, bytes, size, &read, NULL) != SMZ_OK)
        return;
    smz_options_init(&options);
    options.percent = 100;
    REQUIRE(smz_summarize(kept->summary, kept->document, &options, NULL) == SMZ_OK);
    smz_buffer_init(&given, NULL);
    smz_buffer_init(&got, NULL);
    put_ink(&given, bytes, size, true);
    for (size_t i = 0; i < smz_summary_size(kept->summary); i++) {
        const smz_sentence *sentence = smz_summary_sentence(kept->summary, i);
        size_t before = got.size;
        put_ink(&got, sentence->text, sentence->size, false);
        REQUIRE(got.size > before);
    }
    REQUIRE(given.size == got.size &&
            (got.size == 0 || memcmp(given.data, got.data, got.size) == 0));
    smz_buffer_free(&given);
    smz_buffer_free(&got);
}
