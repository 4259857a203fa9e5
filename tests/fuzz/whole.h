/* What must hold for any input on its whole way through the library. */
#ifndef SMZ_TESTS_FUZZ_WHOLE_H
#define SMZ_TESTS_FUZZ_WHOLE_H

#include "fuzz.h"
#include "summarizer.h"

/* Options of a summary that differ from input to input, and are the same for the same input. */
void options_from(smz_options *out, const uint8_t *data, size_t size);

/* An error says what, in one line of UTF-8, and where, inside the input. */
void check_error(const smz_error *error, int status, size_t size);

/*
 * Reads `data` as `input`, summarizes, and checks the summary against the guarantees: offsets in
 * order and inside, sentences verbatim and whole, limits kept, numbers that agree, the same result
 * twice.
 */
void check_document(const uint8_t *data, size_t size, smz_input input);

/* With everything kept and no limit, each character of a plain text but white space comes out. */
void check_nothing_lost(const uint8_t *data, size_t size);

#endif
