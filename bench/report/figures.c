#include "report/figures.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define MINUS   "\xE2\x88\x92" /* U+2212: as wide as the plus sign */
#define DASH    "\xE2\x80\x93" /* U+2013 */
#define UNKNOWN DASH

static figure words(const char *text)
{
    figure out;

    snprintf(out.text, sizeof out.text, "%s", text);
    return out;
}

figure figure_decimal(double value, int digits)
{
    figure out;

    if (!isfinite(value))
        return words(UNKNOWN);
    snprintf(out.text, sizeof out.text, "%.*f", digits, value);
    return out;
}

figure figure_points(double score)
{
    return figure_decimal(100 * score, 2);
}

figure figure_change(double difference)
{
    figure out, size = figure_points(fabs(difference));

    if (!isfinite(difference))
        return size;
    /* What rounds to nothing has no sign. */
    snprintf(out.text, sizeof out.text, "%s%.40s",
             strcmp(size.text, "0.00") == 0 ? ""
             : difference < 0               ? MINUS
                                            : "+",
             size.text);
    return out;
}

static figure range(figure low, figure high, const char *between)
{
    figure out;

    snprintf(out.text, sizeof out.text, "%.24s%s%.24s", low.text, between, high.text);
    return out;
}

figure figure_range(double low, double high)
{
    if (!isfinite(low) || !isfinite(high))
        return words("");
    return range(figure_points(low), figure_points(high), DASH);
}

figure figure_change_range(double low, double high)
{
    if (!isfinite(low) || !isfinite(high))
        return words("");
    return range(figure_change(low), figure_change(high), " to ");
}

figure figure_p(double p)
{
    if (isfinite(p) && p < 0.001)
        return words("< 0.001");
    return figure_decimal(p, 3);
}

figure figure_count(size_t count)
{
    char digits[32];
    figure out;
    size_t length = (size_t)snprintf(digits, sizeof digits, "%zu", count), n = 0;

    for (size_t i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            out.text[n++] = ',';
        out.text[n++] = digits[i];
    }
    out.text[n] = '\0';
    return out;
}

figure figure_three(double value)
{
    if (!isfinite(value) || value < 0 || value >= 1e15)
        return words(UNKNOWN);
    if (value >= 99.95)
        return figure_count((size_t)(value + 0.5));
    return figure_decimal(value, value >= 9.995 ? 1 : 2);
}

figure figure_digits(double value)
{
    figure out;

    snprintf(out.text, sizeof out.text, "%.6g", value);
    return out;
}

static figure with_unit(figure number, const char *unit)
{
    figure out;

    snprintf(out.text, sizeof out.text, "%.40s %s", number.text, unit);
    return out;
}

figure figure_seconds(double seconds)
{
    figure out;

    if (!isfinite(seconds) || seconds < 0 || seconds > 1e12)
        return words(UNKNOWN);
    if (seconds < 0.9995)
        return with_unit(figure_three(1000 * seconds), "ms");
    if (seconds < 599.5)
        return with_unit(figure_three(seconds), "s");
    snprintf(out.text, sizeof out.text, "%.0f h %02.0f min", floor(seconds / 3600),
             floor(fmod(seconds, 3600) / 60));
    return out;
}

figure figure_bytes(double bytes)
{
    return isfinite(bytes) ? with_unit(figure_three(bytes / 1e6), "MB") : words(UNKNOWN);
}
