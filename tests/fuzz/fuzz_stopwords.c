/* A caller's list of stop words. */
#include "base/unicode.h"
#include "terms/terms.h"
#include "whole.h"

/* Every line that is one plain ASCII word is in the set, folded. */
static void check_members(const smz_stopset *set, const char *list, size_t size)
{
    size_t start = 0;

    for (size_t i = 0; i <= size; i++) {
        if (i < size && list[i] >= 'a' && list[i] <= 'z')
            continue;
        if ((i == size || list[i] == '\n') && i > start && (start == 0 || list[start - 1] == '\n'))
            REQUIRE(smz_stopset_has(set, (smz_text){list + start, i - start}));
        start = i + 1;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *list = (const char *)data;
    smz_stopset *set;
    smz_error error;
    int status = smz_stopset_new(&set, list, size, NULL, &error);

    if (status == SMZ_OK) {
        REQUIRE(smz_utf8_check(list, size) == size);
        REQUIRE(!smz_stopset_has(set, SMZ_TEXT("")));
        check_members(set, list, size);
    } else {
        REQUIRE(!set);
        check_error(&error, status, size);
    }
    smz_stopset_free(set);
    return 0;
}
