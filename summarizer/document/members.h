/*
 * Members: the texts that a document is read from. One, or those of a cluster: one story told
 * several times.
 *
 * Each member is read by itself, with its own title, furniture and paragraphs. Then their texts are
 * put one behind the other, so that the later stages see one text whose sentences know where they
 * come from.
 */
#ifndef SMZ_DOCUMENT_MEMBERS_H
#define SMZ_DOCUMENT_MEMBERS_H

#include "document/document.h"

/*
 * Reads `texts` into doc->members and joins them as doc->source. All of it lives in `arena`; a
 * single text is borrowed. A message about one of a cluster begins with its number.
 * Errors: those of smz_source_read(), SMZ_ERROR_LIMIT.
 */
int smz_members_read(smz_doc *doc, smz_arena *arena, const smz_cluster_text *texts, size_t count,
                     const smz_read_options *options, smz_error *error);

/* Makes doc->layout, in the document's language. `title` came with the document, or is empty. */
int smz_members_lay_out(smz_doc *doc, smz_arena *arena, smz_text title, smz_error *error);

/* Tells the sentences and the members of each other. */
void smz_members_number(smz_doc *doc);

/* Where a span of the document's text that is not empty stands in the source of its member. */
smz_span smz_member_span(uint32_t *member, const smz_doc *doc, smz_span span);

#endif
