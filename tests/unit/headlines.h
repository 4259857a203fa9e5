/* What a test of English headlines asks. */
#ifndef TESTS_UNIT_HEADLINES_H
#define TESTS_UNIT_HEADLINES_H

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

#endif
