#include "render/render.h"

/* Enough to tell scores apart; who wants them all asks for JSON. */
#define DIGITS 4

void smz_put_score(smz_buffer *out, const smz_summary *summary, size_t i)
{
    const char *why = smz_summary_why(summary, i);
    const smz_part *part;

    smz_buffer_puts(out, "score ");
    smz_buffer_double(out, smz_summary_sentence(summary, i)->score, DIGITS);
    for (size_t k = 0; (part = smz_summary_part(summary, i, k)) != NULL; k++) {
        smz_buffer_puts(out, k == 0 ? ": " : ", ");
        smz_buffer_puts(out, part->name);
        smz_buffer_putc(out, ' ');
        smz_buffer_double(out, part->value, DIGITS);
    }
    if (why) {
        smz_buffer_puts(out, "; ");
        smz_buffer_puts(out, why);
    }
}

void smz_put_headline_about(smz_buffer *out, const smz_headline *headline)
{
    const char *flag;

    smz_buffer_printf(out, "%s confidence, sentence %lu, score ",
                      smz_confidence_name(headline->confidence),
                      (unsigned long)headline->sentence + 1);
    smz_buffer_double(out, headline->score, DIGITS);
    for (size_t i = 0; (flag = smz_headline_flag(i)) != NULL; i++)
        if (headline->flags & 1u << i) {
            smz_buffer_puts(out, ", ");
            smz_buffer_puts(out, flag);
        }
}

void smz_put_keywords(smz_buffer *out, const smz_summary *summary, smz_put_text put)
{
    const smz_keyword *keyword;

    for (size_t i = 0; (keyword = smz_summary_keyword(summary, i)) != NULL; i++) {
        if (i > 0)
            smz_buffer_puts(out, ", ");
        put(out, (smz_text){keyword->text, keyword->size});
    }
}

static void put_plain(smz_buffer *out, smz_text text)
{
    smz_buffer_put(out, text.data, text.size);
}

static void put_keyword_line(smz_buffer *out, const smz_summary *summary)
{
    if (summary->keyword_count == 0)
        return;
    if (out->size > 0)
        smz_buffer_putc(out, '\n');
    smz_buffer_puts(out, "Keywords: ");
    smz_put_keywords(out, summary, put_plain);
    smz_buffer_putc(out, '\n');
}

static void put_dropped(smz_buffer *out, const smz_summary *summary)
{
    const smz_dropped *dropped = smz_summary_dropped(summary, 0);

    if (!dropped)
        return;
    if (out->size > 0)
        smz_buffer_putc(out, '\n');
    smz_buffer_puts(out, "Dropped:\n");
    for (size_t i = 0; (dropped = smz_summary_dropped(summary, i)) != NULL; i++) {
        smz_buffer_putc(out, '\t');
        smz_buffer_puts(out, dropped->reason);
        smz_buffer_puts(out, ": ");
        smz_buffer_put(out, dropped->text, dropped->size);
        smz_buffer_putc(out, '\n');
    }
}

static void put_headlines(smz_buffer *out, const smz_summary *summary)
{
    const smz_headline *headline;

    for (size_t i = 0; (headline = smz_summary_headline(summary, i)) != NULL; i++) {
        smz_buffer_put(out, headline->text, headline->size);
        smz_buffer_putc(out, '\n');
        if (summary->explained) {
            smz_buffer_putc(out, '\t');
            smz_put_headline_about(out, headline);
            smz_buffer_putc(out, '\n');
        }
    }
}

static void put_rejected(smz_buffer *out, const smz_summary *summary)
{
    const smz_rejected *rejected = smz_summary_rejected(summary, 0);

    if (!rejected)
        return;
    if (out->size > 0)
        smz_buffer_putc(out, '\n');
    smz_buffer_puts(out, "Rejected:\n");
    for (size_t i = 0; (rejected = smz_summary_rejected(summary, i)) != NULL; i++) {
        smz_buffer_putc(out, '\t');
        smz_buffer_puts(out, rejected->guard);
        smz_buffer_puts(out, ": ");
        smz_buffer_put(out, rejected->text, rejected->size);
        smz_buffer_putc(out, '\n');
    }
}

void smz_render_text(smz_buffer *out, const smz_summary *summary)
{
    const smz_sentence *sentence;

    put_headlines(out, summary);
    if (out->size > 0 && summary->size > 0)
        smz_buffer_putc(out, '\n');
    for (size_t i = 0; (sentence = smz_summary_sentence(summary, i)) != NULL; i++) {
        smz_buffer_put(out, sentence->text, sentence->size);
        smz_buffer_putc(out, '\n');
        if (summary->explained) {
            /* A line of its own, told from the sentences by its tab. */
            smz_buffer_putc(out, '\t');
            smz_put_score(out, summary, i);
            smz_buffer_putc(out, '\n');
        }
    }
    put_keyword_line(out, summary);
    put_rejected(out, summary);
    if (summary->explained)
        put_dropped(out, summary);
}
