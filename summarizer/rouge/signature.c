#include "rouge/rouge.h"

#include "base/buffer.h"
#include "base/error.h"

/*
 * "key:value|key:value", as sacreBLEU has it (Post 2018, "A call for clarity in reporting BLEU
 * scores"): all that a number depends on, so that it can be quoted and had again.
 */
static void put_key(smz_buffer *out, const char *key)
{
    if (out->size)
        smz_buffer_putc(out, '|');
    smz_buffer_puts(out, key);
    smz_buffer_putc(out, ':');
}

static void put(smz_buffer *out, const char *key, const char *value)
{
    put_key(out, key);
    smz_buffer_puts(out, value);
}

static void put_count(smz_buffer *out, const char *key, uint64_t value, const char *unit)
{
    put_key(out, key);
    smz_buffer_printf(out, "%llu%s", (unsigned long long)value, unit);
}

/* A list of the caller's, told by a hash of its bytes. */
static void put_list(smz_buffer *out, const char *key, const char *list, size_t size)
{
    put_key(out, key);
    smz_buffer_printf(out, "own-%08lx", (unsigned long)smz_hash(list, size));
}

static const char *name_of_scorer(smz_rouge_like like)
{
    switch (like) {
    case SMZ_ROUGE_GOOGLE: return "rouge_score-0.1.2";
    case SMZ_ROUGE_PERL: return "ROUGE-1.5.5";
    case SMZ_ROUGE_OURS: break;
    }
    return "ours";
}

static const char *name_of_references(smz_rouge_references references)
{
    switch (references) {
    case SMZ_REFERENCES_SUM: return "sum";
    case SMZ_REFERENCES_MEAN: return "mean";
    case SMZ_REFERENCES_JACKKNIFE: return "jackknife";
    case SMZ_REFERENCES_DEFAULT:
    case SMZ_REFERENCES_BEST: break;
    }
    return "best";
}

static void put_metrics(smz_buffer *out, const smz_rouge *rouge)
{
    put_key(out, "metrics");
    for (size_t i = 0; i < rouge->metric_count; i++) {
        if (i > 0)
            smz_buffer_putc(out, ',');
        smz_buffer_puts(out, rouge->metrics[i].label);
    }
}

static void put_stemmer(smz_buffer *out, const smz_rouge *rouge, const smz_rouge_options *given)
{
    bool perl = rouge->options.like == SMZ_ROUGE_PERL;

    if (!rouge->options.stem) {
        put(out, "stem", "none");
    } else if (rouge->lang != SMZ_LANG_UNKNOWN) {
        const char *algorithm = smz_lang_table[rouge->lang].stemmer;
        put_key(out, "stem");
        smz_buffer_puts(out, algorithm ? "libstemmer-" : "none");
        smz_buffer_puts(out, algorithm ? algorithm : "");
    } else {
        put(out, "stem", perl ? "porter-1.5.5" : "porter-nltk");
    }
    if (!rouge->options.stem || !perl)
        return;
    if (rouge->lemmas)
        put_list(out, "lemmas", given->exceptions, given->exceptions_size);
    else
        put(out, "lemmas", rouge->lemmatize ? "wordnet-2.0" : "none");
}

static void put_words(smz_buffer *out, const smz_rouge *rouge, const smz_rouge_options *given)
{
    put(out, "words", rouge->lang == SMZ_LANG_UNKNOWN ? "ascii" : "unicode");
    if (rouge->lang != SMZ_LANG_UNKNOWN)
        put(out, "language", smz_lang_code(rouge->lang));
    put_stemmer(out, rouge, given);
    if (rouge->stopwords)
        put_list(out, "stopwords", given->stopwords, given->stopwords_size);
    else
        put(out, "stopwords", "none");
    put(out, "sentences", "lines");
    if (rouge->options.words)
        put_count(out, "limit", rouge->options.words, "-words");
    else if (rouge->options.bytes)
        put_count(out, "limit", rouge->options.bytes, "-bytes");
    else
        put(out, "limit", "none");
}

static void put_average(smz_buffer *out, const smz_rouge_options *options)
{
    put(out, "unit", options->unit == SMZ_UNIT_CORPUS ? "corpus" : "document");
    if (options->resamples == 0) {
        put(out, "intervals", "none");
        return;
    }
    put_key(out, "intervals");
    smz_buffer_double(out, options->confidence, 15);
    smz_buffer_putc(out, '%');
    put_count(out, "resamples", options->resamples, "");
    if (options->like == SMZ_ROUGE_PERL)
        put(out, "seed", "resample");
    else
        put_count(out, "seed", options->seed, "");
}

int smz_signature_make(smz_rouge *rouge, const smz_rouge_options *given, smz_error *error)
{
    smz_buffer out;

    smz_buffer_init(&out, &rouge->allocator);
    put(&out, "rouge", name_of_scorer(rouge->options.like));
    put_key(&out, "by");
    smz_buffer_printf(&out, "summarizer-%s", smz_version());
    put_metrics(&out, rouge);
    put_words(&out, rouge, given);
    put_key(&out, "alpha");
    smz_buffer_double(&out, rouge->options.alpha, 15);
    put(&out, "references", name_of_references(rouge->options.references));
    put_average(&out, &rouge->options);
    if (!out.failed)
        rouge->signature = smz_arena_copy(&rouge->keep, out.data, out.size);
    smz_buffer_free(&out);
    return rouge->signature ? SMZ_OK : smz_fail_memory(error);
}
