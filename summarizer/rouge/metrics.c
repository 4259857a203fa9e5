#include "rouge/rouge.h"

#include "base/error.h"

/* ---- Parsing ---------------------------------------------------------------------------- */

/* Digits of a number at most; a weight stands in its metric's name as it was typed. */
#define MOST_DIGITS 9u

#define DEFAULT_WEIGHT SMZ_TEXT("1.2")
/* f(f(length)) of a long text would be no number any more. */
#define MOST_WEIGHT 10.0

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool starts(smz_text name, smz_text with)
{
    return name.size >= with.size && memcmp(name.data, with.data, with.size) == 0;
}

/* A decimal number of few digits: both parts of the quotient are exact, so it is rounded once, as
 * strtod would, which asks the locale. */
static bool parse_number(double *out, smz_text text, bool whole)
{
    double digits = 0, scale = 1;
    size_t count = 0;
    bool point = false;

    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '.' && !point && !whole) {
            point = true;
            continue;
        }
        if (!is_digit(text.data[i]) || ++count > MOST_DIGITS)
            return false;
        digits = digits * 10 + (text.data[i] - '0');
        scale *= point ? 10 : 1;
    }
    *out = digits / scale;
    return count > 0;
}

static void put_label(smz_metric *metric, smz_rouge_like like, const char *kind, smz_text detail)
{
    const char *prefix = like == SMZ_ROUGE_GOOGLE ? "rouge" : "ROUGE-";
    size_t size = 0;

    for (const char *from = prefix; *from; from++)
        metric->label[size++] = *from;
    for (const char *from = kind; *from; from++)
        metric->label[size++] = *from;
    memcpy(metric->label + size, detail.data, detail.size);
    metric->label[size + detail.size] = '\0';
}

static bool parse_ngram(smz_metric *out, smz_rouge_like like, smz_text name)
{
    if (name.size != 1 || name.data[0] < '1' || name.data[0] > '9')
        return false;
    out->kind = SMZ_METRIC_NGRAM;
    out->n = (unsigned)(name.data[0] - '0');
    put_label(out, like, "", name);
    return true;
}

static bool parse_lcs(smz_metric *out, smz_rouge_like like, smz_text name)
{
    bool sum = smz_text_equal(name, SMZ_TEXT("Lsum"));

    if (!sum && !smz_text_equal(name, SMZ_TEXT("L")))
        return false;
    out->kind = sum || like == SMZ_ROUGE_PERL ? SMZ_METRIC_UNION : SMZ_METRIC_LCS;
    put_label(out, like, "", name);
    return !sum || like != SMZ_ROUGE_PERL;
}

static bool parse_weighted(smz_metric *out, smz_rouge_like like, smz_text name)
{
    smz_text typed = name.size == 1 ? DEFAULT_WEIGHT : smz_text_from(name, 2 * (name.size > 1));

    if (!starts(name, SMZ_TEXT("W")) || (name.size > 1 && name.data[1] != '-') ||
        !parse_number(&out->weight, typed, false) || out->weight <= 0 || out->weight > MOST_WEIGHT)
        return false;
    out->kind = SMZ_METRIC_WEIGHTED;
    put_label(out, like, "W-", typed);
    return like != SMZ_ROUGE_GOOGLE;
}

static bool parse_skip(smz_metric *out, smz_rouge_like like, smz_text name)
{
    bool unigrams = starts(name, SMZ_TEXT("SU"));
    smz_text gap = smz_text_from(name, unigrams ? 2 : name.size > 0);
    double number = SMZ_ANY_GAP;

    if (!starts(name, SMZ_TEXT("S")) ||
        (!smz_text_equal(gap, SMZ_TEXT("*")) && !parse_number(&number, gap, true)))
        return false;
    out->kind = SMZ_METRIC_SKIP;
    out->unigrams = unigrams;
    out->gap = (uint32_t)number;
    put_label(out, like, unigrams ? "SU" : "S", gap);
    return like != SMZ_ROUGE_GOOGLE;
}

static bool parse_elements(smz_metric *out, smz_rouge_like like, smz_text name)
{
    static const char names[][8] = {
        [SMZ_BE_H] = "BE-H",     [SMZ_BE_HM] = "BE-HM",     [SMZ_BE_HMR] = "BE-HMR",
        [SMZ_BE_HM1] = "BE-HM1", [SMZ_BE_HMR1] = "BE-HMR1", [SMZ_BE_HMR2] = "BE-HMR2",
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (smz_text_equal(name, (smz_text){names[i], strlen(names[i])})) {
            out->kind = SMZ_METRIC_ELEMENTS;
            out->elements = (smz_elements)i;
            put_label(out, like, "", name);
            return like == SMZ_ROUGE_PERL;
        }
    return false;
}

static bool parse(smz_metric *out, smz_rouge_like like, smz_text name)
{
    *out = (smz_metric){.label = ""};
    return parse_ngram(out, like, name) || parse_lcs(out, like, name) ||
           parse_weighted(out, like, name) || parse_skip(out, like, name) ||
           parse_elements(out, like, name);
}

/* The next name of a list, without the blanks around it. */
static smz_text next_name(const char **list)
{
    const char *start = *list + strspn(*list, " "), *comma = strchr(start, ',');
    const char *end = comma ? comma : start + strlen(start);

    *list = comma ? comma + 1 : NULL;
    while (end > start && end[-1] == ' ')
        end--;
    return (smz_text){start, (size_t)(end - start)};
}

static int fail_metric(smz_error *error, smz_text name, smz_rouge_like like)
{
    static const char *const scorers[] = {[SMZ_ROUGE_OURS] = "this scorer",
                                          [SMZ_ROUGE_GOOGLE] = "rouge_score",
                                          [SMZ_ROUGE_PERL] = "ROUGE-1.5.5"};
    int size = name.size < 40 ? (int)name.size : 40;

    return smz_fail(error, SMZ_ERROR_ARGUMENT, SMZ_NO_OFFSET, "%s has no metric '%.*s'",
                    scorers[like], size, name.data);
}

int smz_metrics_parse(smz_rouge *rouge, const char *list, smz_error *error)
{
    smz_rouge_like like = rouge->options.like;
    size_t most = 1;

    if (!list)
        list = like == SMZ_ROUGE_PERL ? "1,2,L" : "1,2,L,Lsum";
    for (const char *at = list; *at; at++)
        most += *at == ',';
    rouge->metrics = SMZ_NEW(&rouge->keep, smz_metric, most);
    if (!rouge->metrics)
        return smz_fail_memory(error);
    while (list) {
        smz_text name = next_name(&list);
        if (!parse(&rouge->metrics[rouge->metric_count], like, name))
            return fail_metric(error, name, like);
        rouge->metric_count++;
    }
    return SMZ_OK;
}
