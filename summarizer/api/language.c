#include "api/objects.h"
#include "base/error.h"

int smz_language_new(smz_language **out, const char *code, const char *stopwords,
                     size_t stopwords_size, const smz_allocator *allocator, smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_lang lang = code ? smz_lang_find(code) : SMZ_LANG_AUTO;
    smz_language *language;

    *out = NULL;
    if (lang == SMZ_LANG_UNKNOWN)
        return smz_fail(error, SMZ_ERROR_LANGUAGE, SMZ_NO_OFFSET, "unknown language '%.40s'", code);
    language = memory.resize(memory.user, NULL, sizeof *language);
    if (!language)
        return smz_fail_memory(error);
    *language = (smz_language){memory, lang, NULL};
    if (stopwords) {
        int status =
            smz_stopset_new(&language->stopwords, stopwords, stopwords_size, &memory, error);
        if (status != SMZ_OK) {
            memory.release(memory.user, language);
            return status;
        }
    }
    *out = language;
    return SMZ_OK;
}

void smz_language_free(smz_language *language)
{
    if (!language)
        return;
    smz_stopset_free(language->stopwords);
    language->allocator.release(language->allocator.user, language);
}

const char *smz_language_code(size_t i)
{
    return i < (size_t)smz_lang_count ? smz_lang_table[i].code : NULL;
}
