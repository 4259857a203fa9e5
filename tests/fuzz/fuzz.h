/*
 * A fuzz target: one function that must hold for any bytes. Linked with libFuzzer (option fuzz) it
 * looks for bytes that break it, linked with replay.c it runs the seed corpus in the ordinary
 * suite.
 */
#ifndef SMZ_TESTS_FUZZ_H
#define SMZ_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process when something does not hold that must. */
#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);         \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#endif
