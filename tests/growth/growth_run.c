/* One shape, one method, one size, for growth.py to count the instructions of.
 *
 * usage: growth_run SHAPE METHOD SIZE      (numbers of the shape and the method, from 0)
 *        growth_run                        (prints the names of both)
 */
#include <stdio.h>
#include <stdlib.h>
#include "shapes.h"

static int list(void)
{
    for (const shape *one = shapes; one->name; one++)
        printf("shape %s\n", one->name);
    for (size_t i = 0; smz_method_name(i); i++)
        printf("method %s\n", smz_method_name(i));
    return 0;
}

int main(int count, char **arguments)
{
    smz_stats stats;
    smz_error error = {.message = ""};
    int status;

    if (count != 4)
        return list();
    status =
        shape_summarize(&shapes[atoi(arguments[1])], smz_method_name((size_t)atoi(arguments[2])),
                        (size_t)atol(arguments[3]), &stats, &error);
    if (status != SMZ_OK && status != SMZ_ERROR_JSON)
        fprintf(stderr, "%s\n", error.message);
    return status != SMZ_OK && status != SMZ_ERROR_JSON;
}
