/* Rendering: a summary as text, Markdown, HTML or JSON. Each format fills a buffer, and nothing is
 * written before it is whole. */
#ifndef SMZ_RENDER_RENDER_H
#define SMZ_RENDER_RENDER_H

#include "base/buffer.h"
#include "render/summary.h"

/* plain.c: the i-th sentence's score and its parts in a few digits, and why it is there if not for
 * these: "score 0.066: centrality 1; taken along for sentence 5, which ...". */
void smz_put_score(smz_buffer *out, const smz_summary *summary, size_t i);
/* plain.c: what is known of a headline: "high confidence, sentence 1, score 3.2, tense_changed". */
void smz_put_headline_about(smz_buffer *out, const smz_headline *headline);
/* plain.c: the key phrases, a comma between them, each written by `put`. */
typedef void (*smz_put_text)(smz_buffer *out, smz_text text);
void smz_put_keywords(smz_buffer *out, const smz_summary *summary, smz_put_text put);
/* plain.c: one sentence a line. */
void smz_render_text(smz_buffer *out, const smz_summary *summary);

/* markup.c: a title and a list; an HTML fragment. */
void smz_render_markdown(smz_buffer *out, const smz_summary *summary);
void smz_render_html(smz_buffer *out, const smz_summary *summary);

/*
 * json.c: the object of both JSON formats, without a line break behind it.
 * Errors: SMZ_ERROR_JSON and SMZ_ERROR_UTF8 when options->record is no JSON object in UTF-8.
 */
int smz_render_json(smz_buffer *out, const smz_summary *summary, const smz_render_options *options,
                    smz_error *error);
/* The error record; `id_json` is empty when there is none. */
void smz_render_json_error(smz_buffer *out, smz_text id_json, uint64_t line, const smz_error *what,
                           const smz_render_options *options);

#endif
