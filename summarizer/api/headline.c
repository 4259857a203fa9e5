#include "api/headline.h"

#include "base/error.h"
#include "document/members.h"
#include "headline/headline.h"

static int fill_kept(smz_headline *out, smz_summary *summary, const smz_doc *doc,
                     const smz_heading *from, smz_error *error)
{
    smz_kept *kept = SMZ_NEW(&summary->arena, smz_kept, from->kept_count);

    if (!kept)
        return smz_fail_memory(error);
    for (size_t i = 0; i < from->kept_count; i++) {
        uint32_t member;
        smz_span source = smz_member_span(&member, doc, from->kept[i]);
        kept[i] = (smz_kept){source.start, source.end};
    }
    out->kept = kept;
    out->kept_count = from->kept_count;
    return SMZ_OK;
}

static int fill_headline(smz_summary *summary, const smz_doc *doc, const smz_heading *from,
                         smz_error *error)
{
    smz_headline *out = &summary->headlines[summary->headline_count];
    char *text = smz_arena_copy(&summary->arena, from->text.data, from->text.size);

    if (!text)
        return smz_fail_memory(error);
    *out = (smz_headline){.text = text,
                          .size = from->text.size,
                          .chars = from->chars,
                          .score = from->score,
                          .confidence = from->confidence,
                          .flags = from->flags,
                          .document = doc->sentences[from->sentence].member,
                          .sentence = smz_place(doc, from->sentence)};
    summary->headline_count++;
    return fill_kept(out, summary, doc, from, error);
}

static int fill_rejected(smz_summary *summary, const smz_doc *doc, const smz_refusal *from,
                         smz_error *error)
{
    char *text = smz_arena_copy(&summary->arena, from->text.data, from->text.size);

    if (!text)
        return smz_fail_memory(error);
    summary->rejected[summary->rejected_count++] =
        (smz_rejected){text, from->text.size, from->guard, doc->sentences[from->sentence].member,
                       smz_place(doc, from->sentence)};
    return SMZ_OK;
}

static int copy_headings(smz_summary *summary, const smz_doc *doc, const smz_headings *from,
                         smz_error *error)
{
    int status = SMZ_OK;

    summary->headlines = SMZ_NEW(&summary->arena, smz_headline, from->best.size);
    summary->rejected = SMZ_NEW(&summary->arena, smz_rejected, from->refused.size);
    if (!summary->headlines || !summary->rejected)
        return smz_fail_memory(error);
    for (size_t i = 0; i < from->best.size && status == SMZ_OK; i++)
        status = fill_headline(summary, doc, &from->best.items[i], error);
    for (size_t i = 0; i < from->refused.size && status == SMZ_OK; i++)
        status = fill_rejected(summary, doc, &from->refused.items[i], error);
    return status;
}

int smz_summary_add_headlines(smz_summary *summary, const smz_doc *doc, const smz_options *options,
                              smz_arena *results, smz_arena *scratch, smz_error *error)
{
    smz_headline_request request = {.wanted = options->headlines,
                                    .chars = options->headline_chars ? options->headline_chars
                                                                     : SMZ_HEADLINE_CHARS,
                                    .style = options->headline_style,
                                    .attribution = options->attribution,
                                    .strict = options->headline_strict != 0,
                                    .explain = options->explain != 0};
    smz_headings headings;
    int status;

    if (options->headlines == 0)
        return SMZ_OK;
    status = smz_headlines(&headings, results, scratch, doc, &request, error);
    return status == SMZ_OK ? copy_headings(summary, doc, &headings, error) : status;
}

/* ---- Getters ---------------------------------------------------------------------------- */

const smz_headline *smz_summary_headline(const smz_summary *summary, size_t i)
{
    return i < summary->headline_count ? &summary->headlines[i] : NULL;
}

const smz_rejected *smz_summary_rejected(const smz_summary *summary, size_t i)
{
    return i < summary->rejected_count ? &summary->rejected[i] : NULL;
}

const char *smz_confidence_name(smz_confidence confidence)
{
    static const char *const names[] = {"low", "medium", "high"};

    return confidence >= SMZ_CONFIDENCE_LOW && confidence <= SMZ_CONFIDENCE_HIGH ? names[confidence]
                                                                                 : "unknown";
}

const char *smz_headline_flag(size_t i)
{
    static const char *const names[] = {
        "attribution_added",   "attribution_dropped", "pronoun_resolved", "tense_changed",
        "restrictive_dropped", "whole_sentence",      "cut_short",        "kicker_added"};

    return i < sizeof names / sizeof *names ? names[i] : NULL;
}
