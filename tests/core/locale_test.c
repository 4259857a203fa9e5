/*
 * The host program's locale changes nothing: the library gives the same bytes where the decimal
 * point is a comma and where upper-case i has a dot.
 *
 * usage: locale_test FILE ...
 */
#include <locale.h>
#include "../tap.h"
#include "support.h"

static const char *const locales[] = {"de_DE.UTF-8", "tr_TR.UTF-8"};

static void same_in(const char *locale, const input *in, const sink *expected, sink *out)
{
    objects all;
    bool good;

    if (!setlocale(LC_ALL, locale)) {
        printf("ok %d - %s, %s # SKIP no such locale here\n", ++tap.run, in->name, locale);
        return;
    }
    good = objects_new(&all, NULL) == SMZ_OK && summarize_all(&all, in, out, NULL) == SMZ_OK;
    objects_free(&all);
    tap_ok(good && sink_equal(out, expected), "%s, %s", in->name, locale);
}

int main(int count, char **arguments)
{
    input *inputs = load_inputs(count - 1, arguments + 1);
    sink expected = sink_new(1 << 20), out = sink_new(1 << 20);

    for (int i = 0; i < count - 1; i++) {
        objects all;
        bool good;

        setlocale(LC_ALL, "C");
        good = objects_new(&all, NULL) == SMZ_OK &&
               summarize_all(&all, &inputs[i], &expected, NULL) == SMZ_OK;
        objects_free(&all);
        tap_ok(good, "%s, C", inputs[i].name);
        for (size_t k = 0; k < sizeof locales / sizeof *locales; k++)
            same_in(locales[k], &inputs[i], &expected, &out);
    }
    free(expected.data);
    free(out.data);
    free_inputs(inputs, count - 1);
    return tap_done();
}
