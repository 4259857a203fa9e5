#include "base/options.h"

#include <string.h>
#include "base/error.h"

int smz_options_take(void *out, size_t size, const void *given, const char *init, smz_error *error)
{
    size_t theirs = size;

    if (given)
        memcpy(&theirs, given, sizeof theirs);
    if (theirs < sizeof theirs)
        return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "options were not set up by %s()",
                        init);
    if (given)
        memcpy(out, given, theirs < size ? theirs : size);
    memcpy(out, &size, sizeof size);
    return SMZ_OK;
}
