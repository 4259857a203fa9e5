/* `summarize-bench compare`. */
#include <math.h>
#include <stddef.h>
#include <string.h>
#include "harness/command.h"
#include "harness/pair.h"
#include "harness/show.h"
#include "harness/table.h"
#include "program/messages.h"
#include "program/output.h"
#include "render/escape.h"

typedef struct compare_settings {
    const char *system; /* of A; NULL: all that both have by name */
    const char *with;   /* of B; NULL: the same name */
    const char *metric; /* whose moves are shown; NULL: the first one */
    uint32_t show;
    uint32_t trials;
    uint64_t seed;
    int format; /* table_format */
} compare_settings;

#define AT(member) offsetof(compare_settings, member)

static const option_row rows[] = {
    {.about = "What is compared"},
    {0, "system", "NAME", "this system alone (default: all that both have)", A_NAME, set_string,
     AT(system), 0},
    {0, "with", "NAME", "with that one of B (default: of the same name)", A_NAME, set_string,
     AT(with), 0},
    {0, "metric", "NAME", "whose moves are shown, as the results name it\n(default: the first)",
     A_NAME, set_string, AT(metric), 0},
    {0, "show", "N", "documents that moved most (default 5)", A_COUNT, set_uint32, AT(show), 0},
    {0, "trials", "N", "of each test (default 10000); 0: no tests", A_COUNT, set_uint32, AT(trials),
     0},
    {0, "seed", "N", "of the tests (default 0)", A_COUNT, set_uint64, AT(seed), 0},

    {.about = "Output"},
    {'f', "format", "FORMAT", "text (default), json, tsv or markdown",
     "one of text, json, tsv, markdown", set_choice, AT(format), 0},
    {'h', "help", NULL, "show this text", NULL, NULL, 0, COMMAND_HELP},
};

static const option_table options = {
    .rows = rows,
    .count = sizeof rows / sizeof *rows,
    .head = "Usage: summarize-bench compare [OPTIONS] A.json [B.json]\n"
            "Compare two results of summarize-bench run document by document: B less A.\n"
            "With one file its own systems: --system with --with.\n",
    .tail = "\nExit status: 0 all done; 1 they cannot be read or compared; 2 wrong command line.\n"
            "The manual: man summarize-bench\n",
};

/* ---- Tables ----------------------------------------------------------------------------- */

static const char *metric_name(const pair *p, size_t metric)
{
    return p->a->metrics[p->metrics_a[metric]];
}

static const char *row_name(pair *p, const pair_row *row)
{
    return strcmp(row->a->name, row->b->name) == 0
               ? row->a->name
               : sure_printf(&p->arena, "%s, %s", row->a->name, row->b->name);
}

static void put_p(table *t, double p)
{
    if (isnan(p))
        table_cell(t, "%s", "");
    else
        table_cell(t, "%.4f", p);
}

static void compare_row(table *t, pair *p, const pair_row *row, size_t metric)
{
    const pair_cell *cell = &row->cells[metric];
    char text[64];

    table_cell(t, "%s", row_name(p, row));
    table_cell(t, "%s", metric_name(p, metric));
    table_cell(t, "%s", show_score(text, cell->a));
    table_cell(t, "%s", show_score(text, cell->b));
    table_cell(t, "%s", show_interval(text, cell->test.difference));
    put_p(t, cell->test.bootstrap);
    put_p(t, cell->test.randomization);
    table_cell(t, "%s", show_mark(&cell->test));
}

static void put_means(smz_buffer *out, pair *p, table_format format)
{
    static const char *const heads[] = {"system", "metric",  "A",       "B",
                                        "B - A",  "p boot.", "p rand.", ""};
    table t;

    table_open(&t, sizeof heads / sizeof *heads);
    for (size_t i = 0; i < t.columns; i++)
        table_cell(&t, "%s", heads[i]);
    for (size_t i = 0; i < p->rows.size; i++)
        for (size_t m = 0; m < p->metric_count; m++)
            compare_row(&t, p, &p->rows.items[i], m);
    table_put(out, &t, format);
    table_close(&t);
}

static size_t shown_moves(const pair *p, const compare_settings *s)
{
    return s->show < p->documents.size ? s->show : p->documents.size;
}

static void put_moves(smz_buffer *out, pair *p, const compare_settings *s, size_t metric)
{
    const pair_row *row = &p->rows.items[0];
    const size_t *order = pair_most_moved(p, row, metric);
    char text[32];
    table t;

    table_open(&t, 4);
    table_cell(&t, "document"), table_cell(&t, "A"), table_cell(&t, "B"), table_cell(&t, "B - A");
    for (size_t i = 0; i < shown_moves(p, s); i++) {
        double a = pair_score_a(p, row, metric, order[i]);
        double b = pair_score_b(p, row, metric, order[i]);
        table_cell(&t, "%s", p->a->documents[p->documents.items[order[i]].a].id);
        table_cell(&t, "%s", show_score(text, a));
        table_cell(&t, "%s", show_score(text, b));
        table_cell(&t, "%s", show_score(text, b - a));
    }
    table_put(out, &t, (table_format)s->format);
    table_close(&t);
}

static void put_tables(smz_buffer *out, pair *p, const compare_settings *s, size_t metric)
{
    table_format format = (table_format)s->format;
    const char *gap = format == TABLE_MARKDOWN ? "\n" : "";

    table_line(out, format, "A: %s%s", p->name_a, gap);
    table_line(out, format, "B: %s%s", p->name_b, gap);
    table_line(out, format, "%s of %zu document%s, percent\n", results_measure_name(p->a->measure),
               p->documents.size, p->documents.size == 1 ? "" : "s");
    put_means(out, p, format);
    if (shown_moves(p, s) == 0 || format == TABLE_TSV)
        return;
    table_line(out, format, "\nDocuments that moved most, %s of %s:\n", metric_name(p, metric),
               row_name(p, &p->rows.items[0]));
    put_moves(out, p, s, metric);
}

/* ---- JSON ------------------------------------------------------------------------------- */

static void put_number(smz_buffer *out, const char *name, double number)
{
    smz_buffer_printf(out, ", \"%s\": ", name);
    if (isfinite(number))
        smz_buffer_double(out, number, 17);
    else
        smz_buffer_puts(out, "null");
}

static void put_string(smz_buffer *out, const char *name, const char *string)
{
    smz_buffer_printf(out, "%s: ", name);
    smz_put_json(out, (smz_text){string, strlen(string)}, false);
}

static void put_json_row(smz_buffer *out, const pair *p, const pair_row *row, size_t metric)
{
    const pair_cell *cell = &row->cells[metric];

    put_string(out, "{\"system\"", row->a->name);
    put_string(out, ", \"with\"", row->b->name);
    put_string(out, ", \"metric\"", metric_name(p, metric));
    put_number(out, "a", cell->a);
    put_number(out, "b", cell->b);
    put_number(out, "difference", cell->test.difference.value);
    put_number(out, "low", cell->test.difference.low);
    put_number(out, "high", cell->test.difference.high);
    put_number(out, "p_bootstrap", cell->test.bootstrap);
    put_number(out, "p_randomization", cell->test.randomization);
    smz_buffer_puts(out, "}");
}

static void put_json_moves(smz_buffer *out, pair *p, const compare_settings *s, size_t metric)
{
    const pair_row *row = &p->rows.items[0];
    const size_t *order = pair_most_moved(p, row, metric);

    for (size_t i = 0; i < shown_moves(p, s); i++) {
        smz_buffer_puts(out, i > 0 ? ",\n    " : "\n    ");
        put_string(out, "{\"id\"", p->a->documents[p->documents.items[order[i]].a].id);
        put_number(out, "a", pair_score_a(p, row, metric, order[i]));
        put_number(out, "b", pair_score_b(p, row, metric, order[i]));
        smz_buffer_putc(out, '}');
    }
}

static void put_json(smz_buffer *out, pair *p, const compare_settings *s, size_t metric)
{
    const char *gap = "\n    ";

    put_string(out, "{\n  \"a\"", p->name_a);
    put_string(out, ",\n  \"b\"", p->name_b);
    put_string(out, ",\n  \"measure\"", results_measure_name(p->a->measure));
    smz_buffer_printf(out, ",\n  \"documents\": %zu,\n  \"comparisons\": [", p->documents.size);
    for (size_t i = 0; i < p->rows.size; i++)
        for (size_t m = 0; m < p->metric_count; m++, gap = ",\n    ") {
            smz_buffer_puts(out, gap);
            put_json_row(out, p, &p->rows.items[i], m);
        }
    put_string(out, "],\n  \"moved\": {\"system\"", p->rows.items[0].a->name);
    put_string(out, ", \"metric\"", metric_name(p, metric));
    smz_buffer_puts(out, ", \"documents\": [");
    put_json_moves(out, p, s, metric);
    smz_buffer_puts(out, "]}\n}\n");
}

/* ---- The command ------------------------------------------------------------------------ */

/* The rows that are wanted; false: there is none, which was said. */
static bool add_rows(pair *p, const compare_settings *s)
{
    if (s->system || s->with) {
        const char *name_a = s->system ? s->system : s->with;
        const char *name_b = s->with ? s->with : s->system;
        size_t a = results_find_system(p->a, name_a), b = results_find_system(p->b, name_b);
        if (a == p->a->system_count)
            say("%s has no system '%s'", p->name_a, name_a);
        else if (b == p->b->system_count)
            say("%s has no system '%s'", p->name_b, name_b);
        else
            pair_add(p, a, b);
        return p->rows.size > 0;
    }
    for (size_t a = 0; a < p->a->system_count; a++) {
        size_t b = results_find_system(p->b, p->a->systems[a].name);
        if (b < p->b->system_count)
            pair_add(p, a, b);
    }
    if (p->rows.size == 0)
        say("%s and %s have no system in common: see --system and --with", p->name_a, p->name_b);
    return p->rows.size > 0;
}

static bool find_metric(size_t *out, const pair *p, const char *name)
{
    for (*out = 0; *out < p->metric_count; (*out)++)
        if (!name || strcmp(metric_name(p, *out), name) == 0)
            return true;
    say("%s and %s have no metric '%s'", p->name_a, p->name_b, name);
    return false;
}

static bool compare(pair *p, const compare_settings *s)
{
    const statistics_options how = {s->trials, s->seed, p->a->confidence};
    smz_buffer out;
    size_t metric;

    if (!add_rows(p, s) || !find_metric(&metric, p, s->metric))
        return false;
    pair_compute(p, &how);
    smz_buffer_init(&out, sure_memory());
    if (s->format == TABLE_JSON)
        put_json(&out, p, s, metric);
    else
        put_tables(&out, p, s, metric);
    output_write(NULL, out.data, out.size);
    smz_buffer_free(&out);
    return output_close(true);
}

/* `file_b` may be NULL: A is compared with itself. */
static bool compare_files(const char *file_a, const char *file_b, const compare_settings *s)
{
    results a, b;
    pair p;
    bool fine;

    results_init(&a);
    results_init(&b);
    fine = results_read(&a, file_a) && (!file_b || results_read(&b, file_b));
    if (fine) {
        fine =
            pair_open(&p, &a, file_b ? &b : &a, file_a, file_b ? file_b : file_a) && compare(&p, s);
        pair_close(&p);
    }
    results_free(&a);
    results_free(&b);
    return fine;
}

int compare_command(int argc, char **argv)
{
    compare_settings s = {.show = 5, .trials = 10000};
    int operands, found = arguments_parse(&s, &operands, &options, argc, argv);
    int files = argc - operands;

    if (found != 0)
        return command_action(&options, found);
    if (files == 1 && !(s.system && s.with))
        return wrong_usage("one file is compared with itself by --system and --with");
    if (files < 1 || files > 2)
        return wrong_usage("two files are compared, not %d", files);
    return compare_files(argv[operands], files == 2 ? argv[operands + 1] : NULL, &s) ? EXIT_DONE
                                                                                     : EXIT_INPUT;
}
