/* rouge(1). */
#include "options.h"
#include "program/messages.h"
#include "program/output.h"
#include "program/process.h"
#include "run.h"

int main(int argc, char **argv)
{
    settings chosen;

    program_start("rouge");
    switch (parse_options(&chosen, argc, argv)) {
    case ACTION_SCORE: return run(&chosen);
    case ACTION_SIGNATURE: return run_signature(&chosen);
    case ACTION_HELP: write_help(output_write, NULL); break;
    case ACTION_VERSION: program_version("rouge"); break;
    case ACTION_WRONG: return EXIT_USAGE;
    }
    return output_close(true) ? EXIT_DONE : EXIT_INPUT;
}
