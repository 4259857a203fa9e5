/* The tests of sixteen_test.c without the instructions that not every processor has. */
#define SMZ_PORTABLE
#include "sixteen_test.c"
