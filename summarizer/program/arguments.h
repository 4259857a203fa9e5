/* Command lines: one table of options drives the parser and --help. */
#ifndef PROGRAM_ARGUMENTS_H
#define PROGRAM_ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <summarizer.h>

typedef struct option_row option_row;

/* Puts a value (NULL: none was given) where the row says; false: it is not what the row expects. */
typedef bool (*option_setter)(void *settings, const option_row *row, const char *value);

struct option_row {
    char letter;         /* 0: none */
    const char *name;    /* NULL: a heading of --help */
    const char *value;   /* as --help shows it; NULL: takes none; "[=N]" may be left out; so may
                            "[FILE]", which is the next argument unless that is an option */
    const char *about;   /* for --help; lines after the first are indented there */
    const char *expects; /* for the message about a wrong value */
    option_setter set;   /* NULL: the option is an action, which ends the parsing */
    size_t offset;       /* in the settings, for the setters that need it */
    int number;          /* what a flag sets, or the action, which is not 0 */
};

typedef struct option_table {
    const option_row *rows;
    size_t count;     /* at most OPTIONS_MAX */
    const char *head; /* what --help says before the options, and after them */
    const char *tail;
    /* Told of every option whose value was right, in their order; NULL: nobody is. */
    void (*seen)(void *settings, const option_row *row, const char *value);
} option_table;

#define OPTIONS_MAX 96

/* The result of a command line that is wrong; it was said how. */
#define ARGUMENTS_WRONG (-1)

/*
 * Puts the options of argv[1] and so on into `settings`: 0, or the number of the first action among
 * them, or ARGUMENTS_WRONG. The operands are moved behind the options; the first one is
 * argv[*operands].
 */
int arguments_parse(void *settings, int *operands, const option_table *table, int argc,
                    char **argv);

/* The text of --help, a piece at a time. */
void arguments_help(const option_table *table, smz_write write, void *user);

/* ---- Setters of common kinds ------------------------------------------------------------ */

/* The member that a row is about. */
void *option_field(void *settings, const option_row *row);

/* Whole numbers of at least 1, in digits alone, into a size_t. */
bool set_size(void *settings, const option_row *row, const char *value);
/* A string that is not empty. */
bool set_string(void *settings, const option_row *row, const char *value);
/* The number of a word in a list whose members `expects` gives as "one of a, b, c", into an int;
 * the first one's is the row's. */
bool set_choice(void *settings, const option_row *row, const char *value);
/* Whole numbers, 0 included. */
bool set_uint32(void *settings, const option_row *row, const char *value);
bool set_uint64(void *settings, const option_row *row, const char *value);
/* The row's number, into an int. */
bool set_int(void *settings, const option_row *row, const char *value);
/* True, into a bool. */
bool set_bool(void *settings, const option_row *row, const char *value);

/* Digits alone, `least` to `most`: strtoull would take white space, a sign and a base as well. */
bool parse_whole(unsigned long long *out, const char *text, unsigned long long least,
                 unsigned long long most);
/* Digits with or without a decimal point, whatever the locale's is: no sign, no exponent. */
bool parse_decimal(double *out, const char *text);

#define A_NUMBER "a whole number of at least 1"
#define A_COUNT  "a whole number of at least 0"
#define A_NAME   "a name"

#endif
