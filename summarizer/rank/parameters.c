#include "rank/parameters.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include "base/error.h"
#include "base/text.h"

/* ---- The table -------------------------------------------------------------------------- */

typedef struct row {
    const char *name;
    const char *about;
    smz_bounds range;
    const char *least; /* as text: printf() writes numbers as the locale has them */
    const char *most;
} row;

#define ROW(id, name, scale, standard, least, most, about)                                         \
    [SMZ_##id] = {name, about, {standard, least, most, SMZ_SCALE_##scale}, #least, #most},
static const row rows[] = {SMZ_PARAMETER_TABLE(ROW)};

#define DEFAULT(id, name, scale, standard, ...) [SMZ_##id] = standard,
const double smz_parameter_defaults[] = {SMZ_PARAMETER_TABLE(DEFAULT)};

const char *smz_parameter_name(size_t i)
{
    return i < SMZ_PARAMETERS ? rows[i].name : NULL;
}

const char *smz_parameter_about(size_t i)
{
    return i < SMZ_PARAMETERS ? rows[i].about : NULL;
}

const smz_bounds *smz_parameter_bounds(size_t i)
{
    return i < SMZ_PARAMETERS ? &rows[i].range : NULL;
}

static size_t find_parameter(smz_text name)
{
    size_t i = 0;

    while (i < SMZ_PARAMETERS &&
           !smz_text_equal(name, (smz_text){rows[i].name, strlen(rows[i].name)}))
        i++;
    return i;
}

/* ---- Numbers ---------------------------------------------------------------------------- */

/* Up to here powers of ten are doubles exactly, and so is a whole number of 15 digits: one
 * multiplication or division of the two rounds once, as the compiler rounds a constant (Clinger
 * 1990). strtod() would ask the locale. */
#define POWERS 22
static const double powers[POWERS + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                          1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                          1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
#define DIGITS_14 100000000000000

/* mantissa * 10^exponent. */
typedef struct decimal {
    uint64_t mantissa;
    long long exponent;
} decimal;

/* Appends the digits at the beginning of a text; returns how many. Those after the fifteenth that
 * counts are dropped. */
static size_t take_digits(decimal *number, smz_text text, bool fraction)
{
    size_t at = 0;

    for (; at < text.size && text.data[at] >= '0' && text.data[at] <= '9'; at++) {
        bool full = number->mantissa >= DIGITS_14;
        if (!full)
            number->mantissa = number->mantissa * 10 + (uint64_t)(text.data[at] - '0');
        number->exponent += full - fraction;
    }
    return at;
}

static bool begins_with(smz_text text, char c)
{
    return text.size > 0 && text.data[0] == c;
}

/* What follows an e: a sign or none, and at most three digits. */
static bool add_exponent(decimal *number, smz_text text)
{
    bool negative = begins_with(text, '-');
    smz_text digits = smz_text_from(text, negative || begins_with(text, '+'));
    decimal exponent = {0};

    if (digits.size == 0 || digits.size > 3 || take_digits(&exponent, digits, false) != digits.size)
        return false;
    number->exponent += negative ? -(long long)exponent.mantissa : (long long)exponent.mantissa;
    return true;
}

/* What is beyond 10^22, or below 10^-22, is far outside of every range or as good as 0. */
static double value_of(decimal number)
{
    double mantissa = (double)number.mantissa;

    if (number.exponent < 0)
        return mantissa / powers[number.exponent < -POWERS ? POWERS : -number.exponent];
    return mantissa * powers[number.exponent > POWERS ? POWERS : number.exponent];
}

/* Digits with or without a sign, a point and an exponent. */
static bool parse_number(double *out, smz_text text)
{
    bool negative = begins_with(text, '-');
    smz_text rest = smz_text_from(text, negative);
    decimal number = {0};
    size_t whole = take_digits(&number, rest, false), fraction = 0;

    rest = smz_text_from(rest, whole);
    if (begins_with(rest, '.')) {
        fraction = take_digits(&number, smz_text_from(rest, 1), true);
        rest = smz_text_from(rest, 1 + fraction);
    }
    if (whole + fraction == 0)
        return false;
    if ((begins_with(rest, 'e') || begins_with(rest, 'E')) &&
        add_exponent(&number, smz_text_from(rest, 1)))
        rest.size = 0;
    *out = negative ? -value_of(number) : value_of(number);
    return rest.size == 0;
}

/* ---- Lines ------------------------------------------------------------------------------ */

typedef struct reader {
    smz_text text;
    size_t next; /* where the next line begins */
    size_t line; /* the current one's number, from 1 */
    size_t start;
    double *values;
    size_t set_in[SMZ_PARAMETERS]; /* the line that sets a parameter; 0: none yet */
    smz_error *error;
} reader;

/* CR is white space, so that a line's number is that of its LF. */
static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static smz_text trim(smz_text text)
{
    while (text.size > 0 && is_space(text.data[0]))
        text = smz_text_from(text, 1);
    while (text.size > 0 && is_space(text.data[text.size - 1]))
        text.size--;
    return text;
}

/* What a text has before the first `c`, or all of it. */
static smz_text before(smz_text text, char c)
{
    const char *found = text.size > 0 ? memchr(text.data, c, text.size) : NULL;

    return (smz_text){text.data, found ? (size_t)(found - text.data) : text.size};
}

/* The next line without comment and white space; false at the end. */
static bool next_line(smz_text *out, reader *r)
{
    smz_text line;

    if (r->next >= r->text.size) /* one more when the last line has no LF */
        return false;
    line = before(smz_text_from(r->text, r->next), '\n');
    r->start = r->next;
    r->next += line.size + 1;
    r->line++;
    *out = trim(before(line, '#'));
    return true;
}

/* As much of a text as a message can take. */
static int shown(smz_text text)
{
    return text.size < 40 ? (int)text.size : 40;
}

static int set_value(reader *r, size_t i, smz_text text)
{
    const row *p = &rows[i];
    bool whole = p->range.scale == SMZ_SCALE_WHOLE;
    double value;

    if (!parse_number(&value, text))
        return smz_fail(r->error, SMZ_ERROR_ARGUMENT, r->start,
                        "line %zu: %s: '%.*s' is not a number", r->line, p->name, shown(text),
                        text.data);
    if (!(value >= p->range.least && value <= p->range.most) ||
        (whole && value != (double)(long)value))
        return smz_fail(r->error, SMZ_ERROR_ARGUMENT, r->start,
                        "line %zu: %s: %.*s is not %s from %s to %s", r->line, p->name, shown(text),
                        text.data, whole ? "a whole number" : "a number", p->least, p->most);
    r->values[i] = value;
    return SMZ_OK;
}

static int read_line(reader *r, smz_text line)
{
    smz_text name = before(line, '=');
    smz_text value = smz_text_from(line, name.size);
    size_t i;

    if (value.size == 0)
        return smz_fail(r->error, SMZ_ERROR_ARGUMENT, r->start, "line %zu: not 'name = value'",
                        r->line);
    name = trim(name);
    value = trim(smz_text_from(value, 1));
    i = find_parameter(name);
    if (i == SMZ_PARAMETERS)
        return smz_fail(r->error, SMZ_ERROR_ARGUMENT, r->start, "line %zu: no parameter '%.*s'",
                        r->line, shown(name), name.data);
    if (r->set_in[i] > 0)
        return smz_fail(r->error, SMZ_ERROR_ARGUMENT, r->start,
                        "line %zu: %s is set in line %zu already", r->line, rows[i].name,
                        r->set_in[i]);
    r->set_in[i] = r->line;
    return set_value(r, i, value);
}

int smz_parameters_read(double *values, const char *text, size_t size, smz_error *error)
{
    reader r = {.text = {text, size}, .values = values, .error = error};
    smz_text line;

    memcpy(values, smz_parameter_defaults, sizeof smz_parameter_defaults);
    if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) /* a byte order mark */
        r.next = 3;
    while (next_line(&line, &r)) {
        int status = line.size > 0 ? read_line(&r, line) : SMZ_OK;
        if (status != SMZ_OK)
            return status;
    }
    return SMZ_OK;
}
