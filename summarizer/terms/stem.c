#include "terms/terms.h"

#include <libstemmer.h>

#include "base/error.h"

/* As many as a set of languages holds (document/language.h). */
#define MOST_LANGUAGES 64

/* A word longer than this is no word of a language, and its own stem: how libstemmer's time and
 * buffers grow with a megabyte of letters is nothing to find out in a user's process. */
#define LONGEST ((size_t)128)

struct smz_stemmers {
    smz_allocator allocator;
    struct sb_stemmer *of[MOST_LANGUAGES]; /* NULL: not needed yet */
};

int smz_stemmers_new(smz_stemmers **out, const smz_allocator *allocator, smz_error *error)
{
    smz_allocator memory = smz_allocator_or_default(allocator);
    smz_stemmers *stemmers = memory.resize(memory.user, NULL, sizeof *stemmers);

    *out = NULL;
    if (!stemmers)
        return smz_fail_memory(error);
    *stemmers = (smz_stemmers){.allocator = memory};
    *out = stemmers;
    return SMZ_OK;
}

void smz_stemmers_free(smz_stemmers *stemmers)
{
    if (!stemmers)
        return;
    for (size_t i = 0; i < MOST_LANGUAGES; i++)
        if (stemmers->of[i])
            sb_stemmer_delete(stemmers->of[i]);
    stemmers->allocator.release(stemmers->allocator.user, stemmers);
}

/*
 * A stemmer whose buffer has its final size: it grows with the longest word seen, and a document
 * in a warm context must not make it grow. NULL: out of memory.
 */
static struct sb_stemmer *make_stemmer(const char *algorithm)
{
    struct sb_stemmer *stemmer = sb_stemmer_new(algorithm, "UTF_8");
    sb_symbol longest[LONGEST];

    if (!stemmer)
        return NULL;
    memset(longest, 'x', sizeof longest);
    if (!sb_stemmer_stem(stemmer, longest, (int)sizeof longest)) {
        sb_stemmer_delete(stemmer);
        return NULL;
    }
    return stemmer;
}

/* Words of one or two characters have no ending to take off, but French would take the plural's s
 * off a party named PS, and Finnish one of two equal letters. */
static bool too_short(smz_text word)
{
    size_t characters = 0;

    for (size_t i = 0; i < word.size && characters < 3; i++)
        characters += ((unsigned char)word.data[i] & 0xC0) != 0x80;
    return characters < 3;
}

int smz_stem(smz_text *out, smz_stemmers *stemmers, smz_text folded, smz_lang language,
             smz_error *error)
{
    bool listed = language >= 0 && language < smz_lang_count;
    const char *algorithm = listed ? smz_lang_table[language].stemmer : NULL;
    const sb_symbol *stem;

    *out = folded;
    if (!algorithm || folded.size > LONGEST || too_short(folded))
        return SMZ_OK;
    if (!stemmers->of[language])
        stemmers->of[language] = make_stemmer(algorithm);
    if (!stemmers->of[language])
        return smz_fail_memory(error);
    stem =
        sb_stemmer_stem(stemmers->of[language], (const sb_symbol *)folded.data, (int)folded.size);
    if (!stem)
        return smz_fail_memory(error);
    /* An algorithm that takes everything off has found an ending that is the word. */
    if (sb_stemmer_length(stemmers->of[language]) > 0)
        *out = (smz_text){(const char *)stem, (size_t)sb_stemmer_length(stemmers->of[language])};
    return SMZ_OK;
}
