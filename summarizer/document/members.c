#include "document/members.h"

#include "base/error.h"

/* ---- Sources ---------------------------------------------------------------------------- */

/* Between two texts, so that whoever prints the joined text sees where one ends. */
static const char gap[] = {'\n', '\n'};

static int join(smz_doc *doc, smz_arena *arena, smz_error *error)
{
    size_t size = 0;
    char *text;

    for (uint32_t k = 0; k < doc->member_count; k++) {
        size += k > 0 ? sizeof gap : 0;
        doc->members[k].base = size;
        size += doc->members[k].source.text.size;
    }
    text = SMZ_NEW(arena, char, size);
    if (!text)
        return smz_fail_memory(error);
    for (uint32_t k = 0; k < doc->member_count; k++) {
        const smz_member *member = &doc->members[k];
        if (k > 0)
            memcpy(text + member->base - sizeof gap, gap, sizeof gap);
        memcpy(text + member->base, member->source.text.data, member->source.text.size);
    }
    doc->source = (smz_source){.text = {text, size}, .converted = doc->members[0].source.converted};
    return SMZ_OK;
}

/* Says which text of a cluster an error is about. */
static int blame(const smz_doc *doc, size_t member, int status, smz_error *error)
{
    smz_error own;

    if (!doc->cluster || !error || status == SMZ_ERROR_MEMORY)
        return status;
    own = *error;
    return smz_fail(error, own.code, own.offset, "text %zu: %.180s", member, own.message);
}

int smz_members_read(smz_doc *doc, smz_arena *arena, const smz_cluster_text *texts, size_t count,
                     const smz_read_options *options, smz_error *error)
{
    smz_read_options own = *options;

    if (count > UINT32_MAX)
        return smz_fail(error, SMZ_ERROR_LIMIT, SMZ_NO_OFFSET, "more than %lu texts",
                        (unsigned long)UINT32_MAX);
    doc->members = SMZ_NEW0(arena, smz_member, count);
    if (!doc->members)
        return smz_fail_memory(error);
    for (size_t k = 0; k < count; k++) {
        int status;
        own.name = texts[k].name ? texts[k].name : options->name;
        status = smz_source_read(&doc->members[k].source, arena, texts[k].text, texts[k].size, &own,
                                 error);
        if (status != SMZ_OK)
            return blame(doc, k, status, error);
    }
    doc->member_count = (uint32_t)count;
    if (count != 1)
        return join(doc, arena, error);
    doc->source = doc->members[0].source;
    return SMZ_OK;
}

/* ---- Layout ----------------------------------------------------------------------------- */

static smz_span shifted(smz_span span, size_t by)
{
    return (smz_span){span.start + by, span.end + by};
}

/* Appends a member's layout, its paragraphs' numbers as they are. */
static int add_layout(smz_doc *doc, smz_arena *arena, const smz_layout *own, size_t base,
                      smz_error *error)
{
    smz_layout *out = &doc->layout;

    if (smz_span_size(out->title) == 0 && smz_span_size(own->title) > 0)
        out->title = shifted(own->title, base);
    for (size_t i = 0; i < own->stretches.size; i++) {
        smz_stretch *stretch = SMZ_PUSH(arena, &out->stretches);
        if (!stretch)
            return smz_fail_memory(error);
        *stretch = own->stretches.items[i];
        stretch->span = shifted(stretch->span, base);
    }
    for (size_t i = 0; i < own->drops.size; i++) {
        smz_drop *drop = SMZ_PUSH(arena, &out->drops);
        if (!drop)
            return smz_fail_memory(error);
        *drop = (smz_drop){shifted(own->drops.items[i].span, base), own->drops.items[i].reason};
    }
    return SMZ_OK;
}

int smz_members_lay_out(smz_doc *doc, smz_arena *arena, smz_text title, smz_error *error)
{
    int status = SMZ_OK;

    if (!doc->cluster)
        return smz_layout_make(&doc->layout, arena, &doc->source, doc->language,
                               doc->keep_furniture, title, error);
    /* The story's title is none of theirs: each is searched for its own. */
    for (uint32_t k = 0; k < doc->member_count && status == SMZ_OK; k++) {
        const smz_member *member = &doc->members[k];
        smz_layout own;
        status = smz_layout_make(&own, arena, &member->source, doc->language, doc->keep_furniture,
                                 (smz_text){NULL, 0}, error);
        if (status == SMZ_OK)
            status = add_layout(doc, arena, &own, member->base, error);
    }
    return status;
}

/* ---- Sentences -------------------------------------------------------------------------- */

void smz_members_number(smz_doc *doc)
{
    uint32_t i = 0;

    for (uint32_t k = 0; k < doc->member_count; k++) {
        smz_member *member = &doc->members[k];
        size_t end = k + 1 < doc->member_count ? doc->members[k + 1].base : SIZE_MAX;
        member->first = i;
        for (; i < doc->sentence_count && doc->sentences[i].span.start < end; i++) {
            doc->sentences[i].member = k;
            doc->sentences[i].first = member->first;
        }
        member->sentences = i - member->first;
    }
}

/* ---- The way back ----------------------------------------------------------------------- */

/* The last member that begins at or before a place. */
static uint32_t member_at(const smz_doc *doc, size_t at)
{
    uint32_t low = 0, high = doc->member_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->members[middle].base <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

smz_span smz_member_span(uint32_t *member, const smz_doc *doc, smz_span span)
{
    const smz_member *of;

    *member = member_at(doc, span.start);
    of = &doc->members[*member];
    return smz_source_span(&of->source, (smz_span){span.start - of->base, span.end - of->base});
}
