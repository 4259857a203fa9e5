/* What turns a text into a summary, by the public calls alone. */
#ifndef TESTS_UNIT_MACHINE_H
#define TESTS_UNIT_MACHINE_H

#include <criterion/criterion.h>
#include <string.h>
#include "summarizer.h"

typedef struct machine {
    smz_context *context;
    smz_document *document;
    smz_summary *summary;
} machine;

static inline machine open_machine(void)
{
    machine m = {0};

    cr_assert_eq(smz_context_new(&m.context, NULL, NULL, NULL), SMZ_OK);
    cr_assert_eq(smz_document_new(&m.document, m.context, NULL), SMZ_OK);
    cr_assert_eq(smz_summary_new(&m.summary, NULL, NULL), SMZ_OK);
    return m;
}

/* One that has read a plain text. */
static inline machine open_text(const char *language, const char *text)
{
    machine m = open_machine();
    smz_read_options read;

    smz_read_options_init(&read);
    read.language = language;
    read.input = SMZ_INPUT_TEXT;
    cr_assert_eq(smz_document_read(m.document, text, strlen(text), &read, NULL), SMZ_OK);
    return m;
}

/* Nothing but headlines, `wanted` of them within `chars`, and which were refused. */
static inline void make_headlines(machine *m, size_t chars, size_t wanted)
{
    smz_options options;

    smz_options_init(&options);
    options.headlines = wanted;
    options.headline_chars = chars;
    options.no_sentences = 1;
    options.explain = 1;
    cr_assert_eq(smz_summarize(m->summary, m->document, &options, NULL), SMZ_OK);
}

static inline void close_machine(machine *m)
{
    smz_summary_free(m->summary);
    smz_document_free(m->document);
    smz_context_free(m->context);
}

/* Asks something of a candidate within `chars`, which may hang on words that it has or lacks. */
typedef void candidate_check(const smz_headline *headline, size_t chars, const char *words,
                             const char *others);

/* Of the first `wanted` candidates of a text, with every limit from 25 to 110 characters. */
static inline void check_candidates(const char *language, const char *text, size_t wanted,
                                    candidate_check *check, const char *words, const char *others)
{
    machine m = open_text(language, text);
    const smz_headline *headline;

    for (size_t chars = 25; chars <= 110; chars += 5) {
        make_headlines(&m, chars, wanted);
        for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
            check(headline, chars, words, others);
    }
    close_machine(&m);
}

#endif
