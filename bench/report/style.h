/* The page's style sheet, style.css, made a string by embed.py. */
#ifndef BENCH_REPORT_STYLE_H
#define BENCH_REPORT_STYLE_H

extern const char report_style[];

#endif
