/* What sentences cost and what a budget has left. For the files of select/ alone. */
#ifndef SMZ_SELECT_ROOM_H
#define SMZ_SELECT_ROOM_H

#include "select/select.h"

/* Of k sentences joined by k - 1 line breaks each may be charged with one, if the budget is one
 * more. */
static inline size_t smz_with_line_break(size_t size)
{
    return size == SIZE_MAX ? SIZE_MAX : size + 1;
}

/* The budget's room; SIZE_MAX: no limit. */
static inline smz_cost smz_room(const smz_budget *budget)
{
    return (smz_cost){budget->words, smz_with_line_break(budget->chars),
                      smz_with_line_break(budget->bytes)};
}

static inline smz_cost smz_price(const smz_cost *cost)
{
    return (smz_cost){cost->words, smz_with_line_break(cost->chars),
                      smz_with_line_break(cost->bytes)};
}

static inline bool smz_fits(const smz_cost *room, const smz_cost *price)
{
    return price->words <= room->words && price->chars <= room->chars &&
           price->bytes <= room->bytes;
}

static inline size_t smz_minus(size_t room, size_t size)
{
    return room == SIZE_MAX ? SIZE_MAX : room - size;
}

static inline size_t smz_plus(size_t room, size_t size)
{
    return room == SIZE_MAX ? SIZE_MAX : room + size;
}

static inline smz_cost smz_less_room(const smz_cost *room, const smz_cost *price)
{
    return (smz_cost){smz_minus(room->words, price->words), smz_minus(room->chars, price->chars),
                      smz_minus(room->bytes, price->bytes)};
}

static inline smz_cost smz_more_room(const smz_cost *room, const smz_cost *price)
{
    return (smz_cost){smz_plus(room->words, price->words), smz_plus(room->chars, price->chars),
                      smz_plus(room->bytes, price->bytes)};
}

#endif
