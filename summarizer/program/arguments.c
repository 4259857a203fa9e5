#include "program/arguments.h"

#include <errno.h>
#include <getopt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "program/messages.h"

/* ---- Setters ---------------------------------------------------------------------------- */

void *option_field(void *settings, const option_row *row)
{
    return (char *)settings + row->offset;
}

bool parse_whole(unsigned long long *out, const char *text, unsigned long long least,
                 unsigned long long most)
{
    char *end;

    if (text[0] == '\0' || text[strspn(text, "0123456789")] != '\0')
        return false;
    errno = 0;
    *out = strtoull(text, &end, 10);
    return errno == 0 && *out >= least && *out <= most;
}

bool parse_decimal(double *out, const char *text)
{
    size_t digits = strspn(text, "0123456789");
    const char *rest = text + digits;

    if (*rest == '.') {
        size_t decimals = strspn(rest + 1, "0123456789");
        digits += decimals;
        rest += 1 + decimals;
    }
    if (digits == 0 || *rest != '\0')
        return false;
    *out = strtod(text, NULL);
    return true;
}

bool set_size(void *settings, const option_row *row, const char *value)
{
    unsigned long long number;

    if (!parse_whole(&number, value, 1, SIZE_MAX - 1))
        return false;
    *(size_t *)option_field(settings, row) = (size_t)number;
    return true;
}

bool set_uint32(void *settings, const option_row *row, const char *value)
{
    unsigned long long number;

    if (!parse_whole(&number, value, 0, UINT32_MAX))
        return false;
    *(uint32_t *)option_field(settings, row) = (uint32_t)number;
    return true;
}

bool set_uint64(void *settings, const option_row *row, const char *value)
{
    unsigned long long number;

    if (!parse_whole(&number, value, 0, UINT64_MAX))
        return false;
    *(uint64_t *)option_field(settings, row) = number;
    return true;
}

bool set_string(void *settings, const option_row *row, const char *value)
{
    *(const char **)option_field(settings, row) = value;
    return value[0] != '\0';
}

bool set_choice(void *settings, const option_row *row, const char *value)
{
    const char *list = row->expects + strlen("one of ");
    size_t length = strlen(value);

    for (int i = row->number;; i++) {
        size_t word = strcspn(list, ",");
        if (word == length && memcmp(list, value, length) == 0) {
            *(int *)option_field(settings, row) = i;
            return true;
        }
        if (list[word] == '\0')
            return false;
        list += word + strlen(", ");
    }
}

bool set_int(void *settings, const option_row *row, const char *value)
{
    (void)value;
    *(int *)option_field(settings, row) = row->number;
    return true;
}

bool set_bool(void *settings, const option_row *row, const char *value)
{
    (void)value;
    *(bool *)option_field(settings, row) = true;
    return true;
}

/* ---- Parsing ---------------------------------------------------------------------------- */

static bool optional_value(const option_row *row)
{
    return row->value && row->value[0] == '[';
}

/* The next argument, as the value of a row that does not want it joined by "=". */
static char *take_next(const option_row *row, int argc, char **argv)
{
    bool there = optional_value(row) && row->value[1] != '=' && optind < argc;

    return there && argv[optind][0] != '-' ? argv[optind++] : NULL;
}

/* The two forms in which getopt_long(3) wants the table. A long option's value is its row's number
 * behind all letters. */
typedef struct getopt_tables {
    struct option longs[OPTIONS_MAX + 1];
    char shorts[3 * OPTIONS_MAX + 2];
} getopt_tables;

#define FIRST_ROW 256

static void make_tables(getopt_tables *out, const option_table *table)
{
    struct option *next = out->longs;
    char *letter = out->shorts;

    *letter++ = ':'; /* a missing value is told from an unknown option */
    for (size_t i = 0; i < table->count; i++) {
        const option_row *row = &table->rows[i];
        int colons = !row->value ? 0 : optional_value(row) ? 2 : 1;
        if (!row->name)
            continue;
        *next++ = (struct option){row->name, colons, NULL, FIRST_ROW + (int)i};
        if (row->letter)
            *letter++ = row->letter;
        for (; row->letter && colons > 0; colons--)
            *letter++ = ':';
    }
    *next = (struct option){0};
    *letter = '\0';
}

static const option_row *find_row(const option_table *table, int found)
{
    for (size_t i = 0; i < table->count; i++) {
        const option_row *row = &table->rows[i];
        if (found == FIRST_ROW + (int)i || (row->letter && found == row->letter))
            return row;
    }
    return NULL;
}

static int unknown_option(const option_table *table, char **argv)
{
    const char *given = argv[optind - 1];

    if (optopt > 0 && optopt < FIRST_ROW)
        wrong_usage("unknown option '-%c'", optopt);
    else if (optopt >= FIRST_ROW)
        wrong_usage("option '--%s' takes no value", find_row(table, optopt)->name);
    else
        wrong_usage("unknown or ambiguous option '%.*s'", (int)strcspn(given, "="), given);
    return ARGUMENTS_WRONG;
}

static int wrong_value(const option_row *row, const char *value)
{
    if (value)
        wrong_usage("--%s: '%s' is not %s", row->name, value, row->expects);
    else
        wrong_usage("option '--%s' needs a value", row->name);
    return ARGUMENTS_WRONG;
}

int arguments_parse(void *settings, int *operands, const option_table *table, int argc, char **argv)
{
    getopt_tables tables;
    int found;

    make_tables(&tables, table);
    optind = 0; /* anew: a program with commands parses twice */
    opterr = 0;
    while ((found = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1) {
        const option_row *row;
        if (found == '?')
            return unknown_option(table, argv);
        row = find_row(table, found == ':' ? optopt : found);
        if (found == ':')
            return wrong_value(row, NULL);
        if (!row->set)
            return row->number;
        if (!optarg)
            optarg = take_next(row, argc, argv);
        if (!row->set(settings, row, optarg))
            return wrong_value(row, optarg);
        if (table->seen)
            table->seen(settings, row, optarg);
    }
    *operands = optind;
    return 0;
}

/* ---- Help ------------------------------------------------------------------------------- */

/* Where the second column begins. */
#define COLUMN 29

static void write_row(const option_row *row, smz_write write, void *user)
{
    const char *line = row->about;
    char left[64], text[256];
    int length;

    if (!row->name) {
        length = snprintf(text, sizeof text, "\n%s:\n", row->about);
        write(user, text, (size_t)length);
        return;
    }
    snprintf(left, sizeof left, "  %c%c%c --%s%s%s", row->letter ? '-' : ' ',
             row->letter ? row->letter : ' ', row->letter ? ',' : ' ', row->name,
             row->value && row->value[1] != '=' ? " " : "", row->value ? row->value : "");
    while (line) {
        const char *next = strchr(line, '\n');
        length = snprintf(text, sizeof text, "%-*s %.*s\n", COLUMN, line == row->about ? left : "",
                          (int)(next ? next - line : (ptrdiff_t)strlen(line)), line);
        write(user, text, (size_t)length);
        line = next ? next + 1 : NULL;
    }
}

void arguments_help(const option_table *table, smz_write write, void *user)
{
    write(user, table->head, strlen(table->head));
    for (size_t i = 0; i < table->count; i++)
        write_row(&table->rows[i], write, user);
    write(user, table->tail, strlen(table->tail));
}
