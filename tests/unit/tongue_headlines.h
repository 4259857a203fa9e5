/* What a test of headlines in other languages than English asks. */
#ifndef TESTS_UNIT_TONGUE_HEADLINES_H
#define TESTS_UNIT_TONGUE_HEADLINES_H

#include <criterion/criterion.h>
#include <string.h>
#include "machine.h"

static inline void check_kept(const smz_headline *headline, size_t chars, const char *if_it_has,
                              const char *keeps)
{
    if (!if_it_has || strstr(headline->text, if_it_has))
        cr_expect(strstr(headline->text, keeps) != NULL, "%zu: '%s' has lost '%s'", chars,
                  headline->text, keeps);
}

/* Every candidate that has `if_it_has` (NULL: every one) has `keeps` as well. */
static inline void assert_keeps(const char *language, const char *text, const char *if_it_has,
                                const char *keeps)
{
    check_candidates(language, text, 5, check_kept, if_it_has, keeps);
}

/* The first candidate within `chars`, and its confidence. */
static inline void assert_best(const char *language, const char *text, size_t chars,
                               const char *expected, smz_confidence confidence)
{
    machine m = open_text(language, text);
    const smz_headline *headline;

    make_headlines(&m, chars, 1);
    headline = smz_summary_headline(m.summary, 0);
    cr_expect_str_eq(headline ? headline->text : "(none)", expected);
    cr_expect(!headline || headline->confidence == confidence, "confidence of '%s'", expected);
    close_machine(&m);
}

#define LOW    SMZ_CONFIDENCE_LOW
#define MEDIUM SMZ_CONFIDENCE_MEDIUM

#endif
