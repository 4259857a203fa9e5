/* Text as each output format wants it: escaped, appended to a buffer. */
#ifndef SMZ_RENDER_ESCAPE_H
#define SMZ_RENDER_ESCAPE_H

#include "base/buffer.h"

/*
 * A JSON string with its quotes. Besides what JSON asks for, every character at which some program
 * ends a line (DEL to U+009F, U+2028, U+2029) is escaped, so that one record stays one line for all
 * of them. With `ascii` everything beyond ASCII is. Bytes that are not UTF-8 (file names may have
 * some) become U+FFFD.
 */
void smz_put_json(smz_buffer *out, smz_text text, bool ascii);

/* JSON as it was written by somebody else, on one line: a tab or line break between values becomes
 * a space, and with `ascii` all that is not ASCII an escape. `json` is valid JSON and UTF-8. */
void smz_put_raw_json(smz_buffer *out, smz_text json, bool ascii);

/* A number in 6 significant digits; 0 for what is not finite, which JSON cannot say. */
void smz_put_number(smz_buffer *out, double value);

/* Text or the inside of a quoted attribute. */
void smz_put_html(smz_buffer *out, smz_text text);

/* Text that CommonMark shows as it is, at the beginning of a line or behind a list marker. */
void smz_put_markdown(smz_buffer *out, smz_text text);

#endif
