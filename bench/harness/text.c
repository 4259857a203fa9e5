/* Texts that are not the library's own. */
#include <string.h>
#include "base/unicode.h"
#include "harness/maker.h"

/* By the library's rules for words, as the budgets are. */
static size_t count_words(worker *w, smz_text text, const char *language)
{
    smz_read_options options;

    smz_read_options_init(&options);
    options.input = SMZ_INPUT_TEXT;
    options.language = language;
    options.keep_furniture = 1;
    if (smz_document_read(w->document, text.data, text.size, &options, NULL) != SMZ_OK)
        return 0;
    return extract_candidates(w).words;
}

length text_length(worker *w, smz_text text, const char *language)
{
    length out = {0};

    if (text.size == 0)
        return out;
    out.sentences = 1;
    for (const char *at = text.data, *end = text.data + text.size;
         (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        out.sentences++;
    out.words = count_words(w, text, language);
    out.chars = smz_count_graphemes(text);
    out.bytes = text.size;
    return out;
}
