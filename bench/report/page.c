#include "report/page.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "base/unicode.h"
#include "render/escape.h"

void page_html(page *p, const char *html)
{
    smz_buffer_puts(&p->out, html);
}

static bool shown(uint32_t c)
{
    return c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7F) || c > 0x9F;
}

static void put_valid(page *p, smz_text text)
{
    size_t run = 0, next;

    for (size_t at = 0; at < text.size; at = next) {
        if (shown(smz_utf8_next(text, at, &next)))
            continue;
        smz_put_html(&p->out, smz_text_slice(text, (smz_span){run, at}));
        page_html(p, "\xEF\xBF\xBD");
        run = next;
    }
    smz_put_html(&p->out, smz_text_slice(text, (smz_span){run, text.size}));
}

void page_text(page *p, smz_text text)
{
    for (;;) {
        size_t good = smz_utf8_check(text.data, text.size);
        put_valid(p, (smz_text){text.data, good});
        if (good == text.size)
            return;
        page_html(p, "\xEF\xBF\xBD");
        text = (smz_text){text.data + good + 1, text.size - good - 1};
    }
}

static void put_string(page *p, const char *string)
{
    page_text(p, (smz_text){string, strlen(string)});
}

void page_printf(page *p, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    for (const char *mark; (mark = strchr(format, '%')) != NULL;) {
        smz_buffer_put(&p->out, format, (size_t)(mark - format));
        format = mark + 2;
        switch (mark[1]) {
        case 's': put_string(p, va_arg(arguments, const char *)); break;
        case 'z':
            smz_buffer_printf(&p->out, "%zu", va_arg(arguments, size_t));
            format++;
            break;
        default: smz_buffer_putc(&p->out, '%');
        }
    }
    va_end(arguments);
    page_html(p, format);
}

void page_name(page *p, const char *name)
{
    page_printf(p, "<bdi>%s</bdi>", *name ? name : "(no name)");
}

const char *page_measure(const page *p)
{
    static const char *const names[] = {"F", "precision", "recall"};

    return names[p->r->measure];
}

void page_metric(page *p, size_t metric)
{
    page_printf(p, "%s %s", p->r->metrics[metric], page_measure(p));
}

smz_interval page_mean(const page *p, size_t system, size_t group, size_t metric)
{
    const results *r = p->r;

    return results_interval(&results_cell_of(r, &r->systems[system], group, metric)->average,
                            r->measure);
}

double page_score(const page *p, size_t system, size_t document)
{
    return results_score(&p->r->systems[system].summaries[document].scores[0], p->r->measure);
}

bool page_contends(const page *p, size_t system)
{
    return p->r->systems[system].kind != RESULTS_ORACLE;
}

int page_verdict(const page *p, const results_test *test)
{
    double limit = 1 - p->r->confidence / 100;

    /* Comparisons with what is not a number are false: the first system is neither. */
    if (!(test->bootstrap < limit && test->randomization < limit))
        return 0;
    return test->difference.value > 0 ? 1 : -1;
}

typedef struct ranked {
    double mean;
    size_t system;
} ranked;

static int by_mean(const void *left, const void *right)
{
    const ranked *a = left, *b = right;

    if (a->mean != b->mean)
        return a->mean > b->mean ? -1 : 1;
    return a->system < b->system ? -1 : 1;
}

size_t *page_ranking(page *p)
{
    size_t count = p->r->system_count;
    size_t *out = SURE_NEW(&p->scratch, size_t, count);
    ranked *all = SURE_NEW(&p->scratch, ranked, count);

    for (size_t i = 0; i < count; i++) {
        double mean = page_mean(p, i, 0, 0).value;
        all[i] = (ranked){isfinite(mean) ? mean : -1, i};
    }
    qsort(all, count, sizeof *all, by_mean);
    for (size_t i = 0; i < count; i++)
        out[i] = all[i].system;
    return out;
}
