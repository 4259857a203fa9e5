/* Presets: the limits and pieces of one use under one name. */
#ifndef SUMMARIZE_PRESETS_H
#define SUMMARIZE_PRESETS_H

#include <summarizer.h>

typedef struct preset {
    const char *name;
    const char *about;     /* one line, with whose limit it is */
    size_t headline_chars; /* 0: no headline */
    size_t keyword_chars;  /* 0: no key phrases */
    uint32_t sentences;    /* of the summary; all three 0: none */
    size_t words;
    size_t chars;
    size_t least_words; /* of the summary, or there is none */
} preset;

/* NULL: no such preset. */
const preset *preset_find(const char *name);
const preset *preset_at(size_t i);

/* Sets what the preset of that name asks for, but for what was set already. */
void preset_apply(smz_options *out, const char *name);

#endif
