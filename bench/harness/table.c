#include "harness/table.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/unicode.h"

#define TABLE_CHUNK ((size_t)16 << 10)
#define GAP         2

void table_open(table *out, size_t columns)
{
    *out = (table){.columns = columns};
    smz_arena_init(&out->arena, sure_memory(), TABLE_CHUNK);
}

void table_close(table *t)
{
    smz_arena_free(&t->arena);
}

void table_cell(table *t, const char *format, ...)
{
    char text[1024];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    *SURE_PUSH(&t->arena, &t->cells) = sure_string(&t->arena, text);
}

/* ---- Text ------------------------------------------------------------------------------- */

/* Names may be in any script: how many columns of a terminal they take is nearly how many
 * characters a reader counts. Bytes that are no UTF-8 count one each. */
static size_t width_of(const char *cell)
{
    size_t size = strlen(cell);

    return smz_utf8_check(cell, size) < size ? size : smz_count_graphemes((smz_text){cell, size});
}

static size_t *column_widths(smz_arena *arena, const table *t)
{
    size_t *widths = SURE_NEW(arena, size_t, t->columns);

    for (size_t i = 0; i < t->cells.size; i++) {
        size_t width = width_of(t->cells.items[i]);
        if (width > widths[i % t->columns])
            widths[i % t->columns] = width;
    }
    return widths;
}

static void put_spaces(smz_buffer *out, size_t count)
{
    for (; count > 0; count--)
        smz_buffer_putc(out, ' ');
}

static void put_text_row(smz_buffer *out, const table *t, const size_t *widths, size_t row)
{
    const char *const *cells = &t->cells.items[row * t->columns];
    size_t pending = 0; /* spaces at the end of a line are for nobody */

    for (size_t c = 0; c < t->columns; c++) {
        size_t padding = widths[c] - width_of(cells[c]);
        if (cells[c][0] != '\0') {
            put_spaces(out, pending + (c > 0 ? GAP + padding : 0));
            smz_buffer_puts(out, cells[c]);
            pending = c > 0 ? 0 : padding;
        } else {
            pending += widths[c] + (c > 0 ? GAP : 0);
        }
    }
    smz_buffer_putc(out, '\n');
}

static void put_text(smz_buffer *out, const table *t)
{
    smz_arena arena;
    size_t *widths;

    smz_arena_init(&arena, sure_memory(), 1024);
    widths = column_widths(&arena, t);
    for (size_t row = 0; row < t->cells.size / t->columns; row++)
        put_text_row(out, t, widths, row);
    smz_arena_free(&arena);
}

/* ---- Markdown and tabs ------------------------------------------------------------------ */

/* A bar would end the cell. */
static void put_markdown_cell(smz_buffer *out, const char *cell)
{
    for (; *cell != '\0'; cell++) {
        if (*cell == '|')
            smz_buffer_putc(out, '\\');
        smz_buffer_putc(out, *cell);
    }
}

static void put_markdown(smz_buffer *out, const table *t)
{
    for (size_t i = 0; i < t->cells.size; i++) {
        smz_buffer_puts(out, "| ");
        put_markdown_cell(out, t->cells.items[i]);
        smz_buffer_putc(out, ' ');
        if ((i + 1) % t->columns == 0)
            smz_buffer_puts(out, "|\n");
        if (i + 1 == t->columns) {
            for (size_t c = 0; c < t->columns; c++)
                smz_buffer_puts(out, c == 0 ? "| --- " : "| ---: ");
            smz_buffer_puts(out, "|\n");
        }
    }
}

static void put_tsv(smz_buffer *out, const table *t)
{
    for (size_t i = 0; i < t->cells.size; i++) {
        for (const char *c = t->cells.items[i]; *c != '\0'; c++)
            smz_buffer_putc(out, *c == '\t' || *c == '\n' ? ' ' : *c);
        smz_buffer_putc(out, (i + 1) % t->columns == 0 ? '\n' : '\t');
    }
}

void table_put(smz_buffer *out, const table *t, table_format format)
{
    if (format == TABLE_TSV)
        put_tsv(out, t);
    else if (format == TABLE_MARKDOWN)
        put_markdown(out, t);
    else
        put_text(out, t);
}

void table_line(smz_buffer *out, table_format format, const char *text, ...)
{
    char line[4096];
    va_list arguments;

    if (format == TABLE_TSV)
        return;
    va_start(arguments, text);
    vsnprintf(line, sizeof line, text, arguments);
    va_end(arguments);
    smz_buffer_puts(out, line);
    smz_buffer_putc(out, '\n');
}
