/* Is a text that has no telling name Markdown? Only links say so plainly: stars, lines and number
 * signs are signs of prose as well. */
#include "intake/source.h"

static bool begins(smz_text text, const char *with)
{
    size_t size = strlen(with);

    return text.size >= size && memcmp(text.data, with, size) == 0;
}

/* Whether what stands between the brackets is an address: nothing that an author of prose would put
 * in parentheses right behind brackets, as in "[sic](see below)". */
static bool is_address(smz_text address)
{
    static const char *const starts[] = {
        "http://", "https://", "www.", "mailto:", "tel:", "ftp://", "/", "./", "../", "#"};
    static const char *const endings[] = {".html", ".htm", ".md", ".pdf", ".php", ".png", ".jpg"};

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (begins(address, starts[i]))
            return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i]);
        if (address.size > size &&
            memcmp(address.data + address.size - size, endings[i], size) == 0)
            return true;
    }
    return false;
}

/* What stands in the parentheses that open before `at`, up to a space or the closing one. */
static smz_text address_at(smz_text text, size_t at)
{
    size_t end = at;

    while (end < text.size && !strchr(" \t\r\n()[]", text.data[end]))
        end++;
    return (smz_text){text.data + at, end - at};
}

/* Whether a bracket that opened on the same line, not before `from`, is closed at `at`. */
static bool opens_before(smz_text text, size_t from, size_t at)
{
    while (at > from && text.data[at - 1] != '\n') {
        at--;
        if (text.data[at] == '[')
            return true;
    }
    return false;
}

bool smz_markdown_looks_like(smz_text text)
{
    size_t from = 0; /* no byte is looked at twice */

    while (text.size - from > 3) {
        const char *close = memchr(text.data + from, ']', text.size - from - 2);
        size_t at;
        if (!close)
            return false;
        at = (size_t)(close - text.data);
        if (close[1] == '(' && opens_before(text, from, at)) {
            smz_text address = address_at(text, at + 2);
            if (is_address(address) && address.data + address.size < text.data + text.size)
                return true;
        }
        from = at + 1;
    }
    return false;
}
