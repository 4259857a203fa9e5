#include "shapes.h"

#include <stdlib.h>
#include <string.h>

const shape shapes[] = {
    {"one sentence of common words", SMZ_INPUT_TEXT, "", "water of the wall and ", ""},
    {"one sentence of different words", SMZ_INPUT_TEXT, "", "# ", "."},
    {"one word", SMZ_INPUT_TEXT, "", "a", ""},
    {"one word with hyphens", SMZ_INPUT_TEXT, "", "a-", ""},
    {"one word with apostrophes", SMZ_INPUT_TEXT, "", "a\u2019", ""},
    {"one word with soft hyphens", SMZ_INPUT_TEXT, "", "a\u00AD", ""},
    {"one number", SMZ_INPUT_TEXT, "", "1.", ""},
    {"one address", SMZ_INPUT_TEXT, "https://", "a.b/", ""},
    {"at signs", SMZ_INPUT_TEXT, "", "a@", ""},
    {"one-word sentences", SMZ_INPUT_TEXT, "", "Yes. ", ""},
    {"different one-word sentences", SMZ_INPUT_TEXT, "", "#. ", ""},
    {"the same sentence", SMZ_INPUT_TEXT, "", "The tide came in over the wall at noon. ", ""},
    {"sentences that share words", SMZ_INPUT_TEXT, "", "The tide and the wall met # today. ", ""},
    {"different sentences", SMZ_INPUT_TEXT, "", "Then # saw # with # at #. ", ""},
    {"stop words", SMZ_INPUT_TEXT, "", "It is of the and. ", ""},
    {"abbreviations", SMZ_INPUT_TEXT, "", "Dr. ", ""},
    {"initials", SMZ_INPUT_TEXT, "", "A.", ""},
    {"full stops", SMZ_INPUT_TEXT, "", ".", ""},
    {"spaced full stops", SMZ_INPUT_TEXT, "", ". ", ""},
    {"opening brackets", SMZ_INPUT_TEXT, "", "(", ""},
    {"sentences in opening quotes", SMZ_INPUT_TEXT, "", "\u201CA. ", ""},
    {"straight quotes", SMZ_INPUT_TEXT, "", "\"A.\" ", ""},
    {"line breaks", SMZ_INPUT_TEXT, "", "\n", "A."},
    {"carriage returns", SMZ_INPUT_TEXT, "", "\r", "A."},
    {"spaces", SMZ_INPUT_TEXT, "A", " ", "b."},
    {"no-break spaces", SMZ_INPUT_TEXT, "A", "\u00A0", "b."},
    {"one-word lines", SMZ_INPUT_TEXT, "", "#\n", ""},
    {"one-word paragraphs", SMZ_INPUT_TEXT, "", "#\n\n", ""},
    {"bylines", SMZ_INPUT_TEXT, "", "By A. Finch\n\n", ""},
    {"list items", SMZ_INPUT_TEXT, "", "- #\n", ""},
    {"combining marks", SMZ_INPUT_TEXT, "", "\u0301", ""},
    {"unordered marks", SMZ_INPUT_TEXT, "a", "\u0301\u0323", ""},
    {"family emoji", SMZ_INPUT_TEXT, "", "\U0001F469\u200D", ""},
    {"flags", SMZ_INPUT_TEXT, "", "\U0001F1E9", ""},
    {"Han without a stop", SMZ_INPUT_TEXT, "", "\u6E2F\u753A\u306E\u4F4F\u6C11", ""},
    {"Thai", SMZ_INPUT_TEXT, "", "\u0E0A\u0E32\u0E27\u0E40\u0E21 ", ""},
    {"hostile links", SMZ_INPUT_MARKDOWN, "", "[a](b) ", ""},
    {"open links", SMZ_INPUT_MARKDOWN, "", "[a](", ""},
    {"opening square brackets", SMZ_INPUT_MARKDOWN, "", "[", ""},
    {"emphasis", SMZ_INPUT_MARKDOWN, "", "*a_ ", ""},
    {"stars", SMZ_INPUT_MARKDOWN, "", "**a ", ""},
    {"backticks", SMZ_INPUT_MARKDOWN, "", "`a``b ", ""},
    {"nested quotations", SMZ_INPUT_MARKDOWN, "", "> ", "a."},
    {"nested lists", SMZ_INPUT_MARKDOWN, "", "- ", "a."},
    {"Markdown paragraphs", SMZ_INPUT_MARKDOWN, "", "A [link](/) to #.\n\n", ""},
    {"headings", SMZ_INPUT_MARKDOWN, "", "Qa\n===\n\nb.\n\n", ""},
    {"tables", SMZ_INPUT_MARKDOWN, "|a|b|\n|-|-|\n", "|x|y|\n", ""},
    {"entities", SMZ_INPUT_MARKDOWN, "", "&amp;", ""},
    {"HTML", SMZ_INPUT_MARKDOWN, "", "<b>a</b> <!-- ", ""},
    {"definitions", SMZ_INPUT_MARKDOWN, "", "[#]: a\n", "[b]"},
    {"JSON escapes", SMZ_INPUT_AUTO, "{\"text\": \"", "\\u00e9 ", "\"}"},
    {"JSON fields", SMZ_INPUT_AUTO, "{\"text\": \"a\"", ", \"#\": \"#\"", "}"},
    {"JSON text again and again", SMZ_INPUT_AUTO, "{", "\"text\": \"abc abc\", ",
     "\"text\": \"\"}"},
    {"nested JSON", SMZ_INPUT_AUTO, "{\"text\": \"a\", \"x\": ", "[", ""},
    {NULL, SMZ_INPUT_AUTO, NULL, NULL, NULL},
};

/* A word of letters for a number; no two are alike, and none is a stop word. */
static size_t put_word(char *out, size_t number)
{
    size_t length = 0;

    out[length++] = 'Q';
    out[length++] = 'x';
    do {
        out[length++] = (char)('a' + number % 26);
        number /= 26;
    } while (number > 0);
    return length;
}

char *shape_make(const shape *of, size_t size, size_t *made)
{
    size_t before = strlen(of->before), after = strlen(of->after), length = before, number = 0;
    /* One turn of the loop adds at most this much. */
    size_t most = 20 * strlen(of->repeated);
    char *text = malloc(before + size + most + after + 1);

    if (!text)
        return NULL;
    memcpy(text, of->before, before);
    while (length < before + size)
        for (const char *c = of->repeated; *c; c++) {
            if (*c == '#')
                length += put_word(text + length, number++);
            else
                text[length++] = *c;
        }
    memcpy(text + length, of->after, after);
    *made = length + after;
    return text;
}

static int summarize(smz_document *document, smz_summary *summary, const char *method,
                     smz_error *error)
{
    smz_options options;

    smz_options_init(&options);
    options.method = method;
    options.sentences = 5;
    options.keywords = 5;
    options.query = "tide Qxb";
    /* A set is not chosen by expected gain when there is a query. */
    options.query_size = method && strcmp(method, "features") == 0 ? 0 : strlen(options.query);
    options.explain = 1;
    return smz_summarize(summary, document, &options, error);
}

int shape_summarize(const shape *of, const char *method, size_t size, smz_stats *stats,
                    smz_error *error)
{
    size_t made = 0;
    char *text = shape_make(of, size, &made);
    smz_context *context = NULL;
    smz_document *document = NULL;
    smz_summary *summary = NULL;
    smz_read_options read;
    int status = text ? smz_context_new(&context, NULL, NULL, error) : SMZ_ERROR_MEMORY;

    smz_read_options_init(&read);
    read.input = of->input;
    if (status == SMZ_OK)
        status = smz_document_new(&document, context, error);
    if (status == SMZ_OK)
        status = smz_summary_new(&summary, NULL, error);
    if (status == SMZ_OK)
        status = of->input == SMZ_INPUT_AUTO
                     ? smz_document_read_record(document, text, made, NULL, error)
                     : smz_document_read(document, text, made, &read, error);
    if (status == SMZ_OK)
        status = summarize(document, summary, method, error);
    if (status == SMZ_OK)
        *stats = *smz_summary_stats(summary);
    smz_summary_free(summary);
    smz_document_free(document);
    smz_context_free(context);
    free(text);
    return status;
}
