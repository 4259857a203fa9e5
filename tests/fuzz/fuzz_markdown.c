/* Markdown, asked for and guessed, from its bytes to the rendered summary. */
#include "whole.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_document(data, size, SMZ_INPUT_MARKDOWN);
    check_document(data, size, SMZ_INPUT_AUTO);
    return 0;
}
