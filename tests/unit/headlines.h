/* What a test of English headlines asks. */
#ifndef TESTS_UNIT_HEADLINES_H
#define TESTS_UNIT_HEADLINES_H

#include <criterion/criterion.h>
#include <ctype.h>
#include <string.h>
#include "machine.h"

/* The first headline of a text within `chars`. */
static inline void assert_best(const char *text, size_t chars, const char *expected)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    make_headlines(&m, chars, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    close_machine(&m);
}

/* The first headline within `chars` is a whole clause, and no first words. */
static inline void assert_whole_clause(const char *text, size_t chars)
{
    machine m = open_text("en", text);
    const smz_headline *headline;

    make_headlines(&m, chars, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect(headline && !(headline->flags & SMZ_HEADLINE_CUT), "%s",
              headline ? headline->text : "(none)");
    close_machine(&m);
}

/* Whether the headline has the word or words, in any case. */
static inline bool has(const char *text, const char *words)
{
    size_t size = strlen(words);

    for (; *text; text++) {
        size_t i = 0;
        while (i < size && tolower((unsigned char)text[i]) == tolower((unsigned char)words[i]))
            i++;
        if (i == size)
            return true;
    }
    return false;
}

static inline void check_kept(const smz_headline *headline, size_t chars, const char *if_it_has,
                              const char *keeps)
{
    if (!if_it_has || has(headline->text, if_it_has))
        cr_expect(has(headline->text, keeps), "%zu: '%s' has lost '%s'", chars, headline->text,
                  keeps);
}

/* Every candidate that has `if_it_has` (NULL: every one) has `keeps` as well. */
static inline void assert_keeps(const char *text, const char *if_it_has, const char *keeps)
{
    check_candidates("en", text, 5, check_kept, if_it_has, keeps);
}

static inline void check_low(const smz_headline *headline, size_t chars, const char *has_this,
                             const char *speaker)
{
    (void)chars;
    if (has(headline->text, has_this) && !has(headline->text, speaker))
        cr_expect(headline->confidence == SMZ_CONFIDENCE_LOW, "%s", headline->text);
}

/* Every candidate that has `has_this` but not `speaker` says that it needs an editor. */
static inline void assert_low_without(const char *text, const char *has_this, const char *speaker)
{
    check_candidates("en", text, 5, check_low, has_this, speaker);
}

/* Whether one of five candidates begins so, within any limit from 25 to 110 characters. */
static inline bool is_offered(const char *text, const char *beginning)
{
    machine m = open_text("en", text);
    const smz_headline *headline;
    bool found = false;

    for (size_t chars = 25; chars <= 110; chars += 5) {
        make_headlines(&m, chars, 5);
        for (size_t i = 0; (headline = smz_summary_headline(m.summary, i)) != NULL; i++)
            found |= strncmp(headline->text, beginning, strlen(beginning)) == 0;
    }
    close_machine(&m);
    return found;
}

#endif
