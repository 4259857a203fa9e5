/* Tables: cells of text, set for people or for programs. */
#ifndef BENCH_TABLE_H
#define BENCH_TABLE_H

#include <stdbool.h>
#include "base/buffer.h"
#include "harness/memory.h"

typedef enum table_format { TABLE_TEXT = 0, TABLE_JSON, TABLE_TSV, TABLE_MARKDOWN } table_format;

/* A table that is being filled, row by row, the first one its head. */
typedef struct table {
    smz_arena arena;
    size_t columns;
    SMZ_VECTOR(const char *) cells; /* row after row */
} table;

void table_open(table *out, size_t columns);
void table_close(table *t);

/* One cell more. */
__attribute__((format(printf, 2, 3))) void table_cell(table *t, const char *format, ...);

/* For people: columns in line, the first one to the left, the others to the right (TABLE_TEXT), or
 * a table of Markdown. For programs: tabs (TABLE_TSV). */
void table_put(smz_buffer *out, const table *t, table_format format);

/* A heading above a table, or a line of text: nothing in TABLE_TSV. */
__attribute__((format(printf, 3, 4))) void table_line(smz_buffer *out, table_format format,
                                                      const char *text, ...);

#endif
