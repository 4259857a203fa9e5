/* Plain text, from its bytes to the rendered summary. */
#include "whole.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_document(data, size, SMZ_INPUT_TEXT);
    check_nothing_lost(data, size);
    return 0;
}
