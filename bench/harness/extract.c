/*
 * Extracts: sentences of a document as a summary.
 *
 * The public API gives what a method has chosen, and a method never chooses what repeats another
 * sentence. The oracle may, and peers do: so this file, and no other of the program, looks into the
 * document.
 */
#include <string.h>
#include "api/objects.h"
#include "base/unicode.h"
#include "document/fold.h"
#include "harness/maker.h"

candidates extract_candidates(worker *w)
{
    const smz_doc *doc = &w->document->doc;
    candidates all = {SURE_NEW(&w->scratch, smz_sentence, doc->sentence_count), doc->sentence_count,
                      0};

    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        const smz_candidate *from = &doc->sentences[i];
        char *text = SURE_NEW(&w->scratch, char, smz_span_size(from->span) + 1);
        size_t size = smz_fold_space(text, doc->source.text, from->span);
        all.items[i] = (smz_sentence){.text = text,
                                      .size = size,
                                      .sentence = i,
                                      .paragraph = from->paragraph,
                                      .words = from->words,
                                      .chars = smz_count_graphemes((smz_text){text, size})};
        all.words += from->words;
    }
    return all;
}

static void begin(made *out, worker *w, size_t count, size_t bytes)
{
    out->positions = SURE_NEW(&w->scratch, uint32_t, count);
    out->text = (smz_text){SURE_NEW(&w->scratch, char, bytes + 1), 0};
}

/* The text was begun with room for it. */
static void add(made *out, const smz_sentence *sentence, uint32_t number)
{
    char *text = (char *)(uintptr_t)out->text.data;

    if (out->length.sentences > 0)
        text[out->text.size++] = '\n';
    memcpy(text + out->text.size, sentence->text, sentence->size);
    out->text.size += sentence->size;
    out->positions[out->position_count++] = number;
    out->length = length_with(out->length, sentence);
}

void extract_chosen(made *out, worker *w, const candidates *from, const bool *chosen)
{
    size_t bytes = 0;

    for (size_t i = 0; i < from->size; i++)
        bytes += chosen[i] ? from->items[i].size + 1 : 0;
    begin(out, w, from->size, bytes);
    for (size_t i = 0; i < from->size; i++)
        if (chosen[i])
            add(out, &from->items[i], from->items[i].sentence);
}

void extract_summary(made *out, worker *w, const smz_document *of)
{
    begin(out, w, smz_summary_size(w->summary), smz_summary_stats(w->summary)->summary_bytes);
    for (size_t i = 0; i < smz_summary_size(w->summary); i++) {
        const smz_sentence *sentence = smz_summary_sentence(w->summary, i);
        add(out, sentence, of->doc.members[sentence->document].first + sentence->sentence);
    }
}
