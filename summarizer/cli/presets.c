#include "cli/presets.h"

#include <stdbool.h>
#include <string.h>

/* Enough key phrases to fill any slug line. */
#define SLUG_KEYWORDS 5

static const preset presets[] = {
    {"alert", "headline of 100 characters (Reuters Handbook)", 100, 0, 0, 0, 0, 0},
    {"ap-seo", "headline of 100 characters (AP Media API)", 100, 0, 0, 0, 0, 0},
    {"bbc-index", "headline of 33 characters (BBC Editors' blog)", 33, 0, 0, 0, 0, 0},
    {"bbc-story", "headline of 55 characters (BBC Editors' blog)", 55, 0, 0, 0, 0, 0},
    {"excerpt", "summary of 55 words (WordPress)", 0, 0, 0, 55, 0, 0},
    {"meta", "summary of 155 characters (page description)", 0, 0, 0, 0, 155, 0},
    {"nib", "headline, and summary of 100 words (news in brief)", SMZ_HEADLINE_CHARS, 0, 0, 100, 0,
     0},
    {"push", "headline of 95 characters (Apple News)", 95, 0, 0, 0, 0, 0},
    {"reuters", "headline of 64 characters (Reuters Handbook)", 64, 0, 0, 0, 0, 0},
    {"seo-title", "headline of 60 characters (page title)", 60, 0, 0, 0, 0, 0},
    {"standfirst", "one or two sentences of 10 to 25 words, or none", 0, 0, 2, 25, 0, 10},
    {"superdesk-abstract", "summary of 160 characters (Superdesk)", 0, 0, 0, 0, 160, 0},
    {"superdesk-headline", "headline of 64 characters (Superdesk)", 64, 0, 0, 0, 0, 0},
    {"superdesk-slugline", "key phrases of 24 characters (Superdesk)", 0, 24, 0, 0, 0, 0},
};

const preset *preset_at(size_t i)
{
    return i < sizeof presets / sizeof *presets ? &presets[i] : NULL;
}

const preset *preset_find(const char *name)
{
    for (size_t i = 0; preset_at(i); i++)
        if (strcmp(presets[i].name, name) == 0)
            return &presets[i];
    return NULL;
}

static void set_size_unless_given(size_t *out, size_t value)
{
    if (*out == 0)
        *out = value;
}

void preset_apply(smz_options *out, const char *name)
{
    const preset *p = preset_find(name);
    bool given = out->sentences || out->words || out->chars || out->bytes || out->percent > 0;

    if (!p)
        return;
    if (p->headline_chars > 0) {
        set_size_unless_given(&out->headlines, 1);
        set_size_unless_given(&out->headline_chars, p->headline_chars);
    }
    if (p->keyword_chars > 0) {
        set_size_unless_given(&out->keywords, SLUG_KEYWORDS);
        set_size_unless_given(&out->keyword_chars, p->keyword_chars);
    }
    if (given)
        return;
    out->sentences = p->sentences;
    out->words = p->words;
    out->chars = p->chars;
    out->least_words = p->least_words;
    out->no_sentences = !p->sentences && !p->words && !p->chars;
}
