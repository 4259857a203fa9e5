#include "harness/title.h"

#include <stdbool.h>

static size_t skip_space(smz_text text, size_t at)
{
    while (at < text.size && smz_is_space(text.data[at]))
        at++;
    return at;
}

/* Whether two lines say the same: runs of white space are one space, and none at the ends. */
static bool same_line(smz_text a, smz_text b)
{
    size_t i = skip_space(a, 0), k = skip_space(b, 0);

    while (i < a.size && k < b.size) {
        bool space = smz_is_space(a.data[i]);
        if (space != smz_is_space(b.data[k]) ||
            (!space && smz_ascii_lower(a.data[i]) != smz_ascii_lower(b.data[k])))
            break;
        i = space ? skip_space(a, i) : i + 1;
        k = space ? skip_space(b, k) : k + 1;
    }
    return skip_space(a, i) == a.size && skip_space(b, k) == b.size;
}

smz_text title_cut(smz_text text, smz_text title)
{
    size_t start = skip_space(text, 0), end = start;
    smz_text line;

    while (start < text.size && text.data[start] == '#')
        start++;
    for (end = start; end < text.size && text.data[end] != '\n';)
        end++;
    line = smz_text_slice(text, (smz_span){start, end});
    return same_line(line, title) ? smz_text_slice(text, (smz_span){end, text.size}) : text;
}
