/* What the kinds of plots share: the names of the systems, their order and their looks. */
#ifndef BENCH_REPORT_PLOTTING_H
#define BENCH_REPORT_PLOTTING_H

#include "report/drawing.h"
#include "report/positions.h"
#include "report/script.h"

enum { ROW = 22, RIGHT = 16, METRICS_MOST = 8 };

/* The labels of axes, behind the names of the systems; LABEL_METRIC begins one for each metric. */
enum { LABEL_WORDS, LABEL_POSITION, LABEL_METRIC };

/* Systems, best first. */
typedef struct system_list {
    size_t *items;
    size_t count;
} system_list;

typedef struct plotting {
    page *p;
    smz_buffer script;
    size_t systems;
    system_list all;
    system_list ranged;   /* those that axes are made for: oracles are so far above the others that
                             these could not be told apart; all, when there are oracles alone */
    system_list placed;   /* those whose positions are known */
    size_t metrics;       /* that are drawn */
    const char **labels;  /* the systems' names, then the axes' */
    int name_width;       /* pixels that the names take */
    positions *positions; /* [systems] */
    axis scores;          /* the range of scores in the plot of positions */
    double largest;       /* the largest share there */
    bool missing;         /* a drawing is not there */
} plotting;

static inline size_t axis_label(const plotting *of, size_t which)
{
    return of->systems + which;
}

/* Their names down the left side. */
void plotting_names(plotting *of, system_list rows);

/* "plot '-' using ... with ...": so much of the command for each, in its colour and shape. */
void plotting_command(plotting *of, system_list what, const char *with);

/* A system's mean in points, and the ends of its interval, which are the mean where there is none.
 */
void plotting_mean(double out[3], const plotting *of, size_t system, size_t metric);

/* An axis that holds means and intervals. */
axis plotting_axis(const plotting *of, size_t metric, int tics);

/* Parts of the script, a drawing each. */
void plot_means(plotting *of, size_t metric);
void plot_lengths(plotting *of);
void plot_positions(plotting *of);

/* Of how many colours of the scale a score is. */
size_t plot_heat(const plotting *of, double score);
/* The range of scores that a colour stands for. */
axis plot_heat_range(const plotting *of, size_t heat);

#endif
