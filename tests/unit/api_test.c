/* The options of the public calls: what is refused, and callers older or newer than the library. */
#include <criterion/criterion.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>
#include "base/options.h"
#include "machine.h"

static machine kept;
static smz_error error;

static const char text[] =
    "# One\n\nThe shop will close in May. Trade has fallen since last year.\n";

static void set_up(void)
{
    kept = open_machine();
}

static void tear_down(void)
{
    close_machine(&kept);
}

TestSuite(options, .init = set_up, .fini = tear_down);

static int read_as(const smz_read_options *options)
{
    return smz_document_read(kept.document, text, sizeof text - 1, options, &error);
}

Test(options, must_have_been_set_up)
{
    smz_read_options read = {0};
    smz_options options = {0};

    cr_assert_eq(read_as(&read), SMZ_ERROR_ARGUMENT);
    cr_assert(strstr(error.message, "smz_read_options_init()"), "%s", error.message);
    cr_assert_eq(read_as(NULL), SMZ_OK);
    cr_assert_eq(smz_summarize(kept.summary, kept.document, &options, &error), SMZ_ERROR_ARGUMENT);
    cr_assert(strstr(error.message, "smz_options_init()"), "%s", error.message);
    cr_assert_eq(smz_summarize(kept.summary, kept.document, NULL, &error), SMZ_OK);
}

Test(options, a_kind_of_input_that_there_is_not)
{
    static const int no_kinds[] = {-1, SMZ_INPUT_MARKDOWN + 100, INT_MAX, INT_MIN};
    smz_read_options options;

    smz_read_options_init(&options);
    for (size_t i = 0; i < sizeof no_kinds / sizeof *no_kinds; i++) {
        options.input = (smz_input)no_kinds[i];
        cr_assert_eq(read_as(&options), SMZ_ERROR_ARGUMENT, "%d", no_kinds[i]);
        cr_assert_eq(smz_document_sentences(kept.document), 0);
        cr_assert_eq(
            smz_document_read_record(kept.document, "{\"text\": \"A\"}", 13, &options, &error),
            SMZ_ERROR_ARGUMENT, "%d", no_kinds[i]);
    }
    options.input = SMZ_INPUT_MARKDOWN;
    cr_assert_eq(read_as(&options), SMZ_OK);
}

/* A caller's struct of another version of the library: its last field, or none behind its size. */
typedef struct newer {
    size_t size;
    int kept;
    int unknown_to_us;
} newer;

Test(options, of_another_size)
{
    struct ours {
        size_t size;
        int kept;
    } ours = {sizeof ours, 1};
    newer theirs = {sizeof theirs, 2, 3};
    size_t oldest = sizeof oldest;

    cr_assert_eq(smz_options_take(&ours, sizeof ours, &theirs, "init", &error), SMZ_OK);
    cr_assert_eq(ours.kept, 2);
    cr_assert_eq(ours.size, sizeof ours);
    cr_assert_eq(smz_options_take(&ours, sizeof ours, &oldest, "init", &error), SMZ_OK);
    cr_assert_eq(ours.kept, 2);
    cr_assert_eq(ours.size, sizeof ours);
    oldest--;
    cr_assert_eq(smz_options_take(&ours, sizeof ours, &oldest, "init", &error), SMZ_ERROR_ARGUMENT);
}
