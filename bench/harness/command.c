#include "harness/command.h"

#include <string.h>
#include "program/messages.h"
#include "program/output.h"

int command_action(const option_table *options, int found)
{
    if (found == ARGUMENTS_WRONG)
        return EXIT_USAGE;
    arguments_help(options, output_write, NULL);
    return output_close(true) ? EXIT_DONE : EXIT_INPUT;
}

static bool is_plain(const char *value)
{
    return value[0] != '\0' &&
           value[strspn(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                               "-_./:,=+@%")] == '\0';
}

void command_quote(smz_buffer *out, const char *const *silent, const char *name, const char *value)
{
    for (; *silent; silent++)
        if (strcmp(*silent, name) == 0)
            return;
    smz_buffer_puts(out, " --");
    smz_buffer_puts(out, name);
    if (!value)
        return;
    smz_buffer_putc(out, ' ');
    if (is_plain(value)) {
        smz_buffer_puts(out, value);
        return;
    }
    smz_buffer_putc(out, '\'');
    for (; *value != '\0'; value++) {
        if (*value == '\'')
            smz_buffer_puts(out, "'\\'");
        smz_buffer_putc(out, *value);
    }
    smz_buffer_putc(out, '\'');
}
