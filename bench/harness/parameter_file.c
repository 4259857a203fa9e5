#include "harness/parameter_file.h"

#include "harness/memory.h"
#include "program/input.h"
#include "program/messages.h"
#include "rank/parameters.h"

int parameter_file_read(smz_text *out, smz_arena *arena, const char *file)
{
    double values[SMZ_PARAMETERS];
    smz_error error;
    input in;

    if (!input_read(&in, file))
        return see_help();
    *out = (smz_text){sure_copy(arena, in.data ? in.data : "", in.end), in.end};
    input_close(&in);
    if (smz_parameters_read(values, out->data, out->size, &error) == SMZ_OK)
        return EXIT_DONE;
    return wrong_usage("%s: %s", file, error.message);
}
