/* The drawings of gnuplot, made fit to stand in the page. */
#ifndef BENCH_REPORT_DRAWING_H
#define BENCH_REPORT_DRAWING_H

#include "report/page.h"

/*
 * What a plot's script draws with: colours that no plot shows, but that name those of the style
 * sheet, so that the plots are readable on dark paper and on light. INK_SYSTEM and INK_HEAT begin
 * rows of them: by the kind of system, and from few to much.
 */
enum { INK_TEXT = 1, INK_SOFT, INK_GRID, INK_SYSTEM, INK_HEAT = INK_SYSTEM + 4, HEATS = 8 };

/* Words of a drawing, which the script knows by number alone: see drawing_label(). */
typedef struct drawing_labels {
    const char *const *texts;
    size_t count;
} drawing_labels;

/* "@7@": the seventh text stands there later. Script and drawing hold nothing that others wrote. */
#define DRAWING_LABEL "@%zu@"

/* A drawing, and the names of what was plotted, which show where a pointer rests. */
typedef struct drawing {
    size_t number; /* in the page, for ids that nothing else has */
    const char *title;
    const char *about; /* for those who cannot see it */
    drawing_labels labels;
    drawing_labels parts;
} drawing;

/* The first of the drawings in `svgs`, which is cut from them. False: there is none. */
bool drawing_next(smz_text *out, smz_text *svgs);

/* Puts it into the page. */
void drawing_put(page *p, const drawing *d, smz_text svg);

/* A name cut to so many characters, in the page's scratch memory. */
const char *drawing_name(page *p, const char *name, size_t most);

/* How many characters a name takes, at most `most`. */
size_t drawing_width(const char *name, size_t most);

#endif
