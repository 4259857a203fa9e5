#include "harness/digest.h"

#include <sha2.h>
#include <stdlib.h>
#include "harness/memory.h"

struct digest {
    SHA2_CTX context;
};

digest *digest_new(void)
{
    digest *d = malloc(sizeof *d);

    if (!d)
        die_of_memory();
    SHA256Init(&d->context);
    return d;
}

void digest_add(digest *d, const void *data, size_t size)
{
    SHA256Update(&d->context, data, size);
}

void digest_end(char out[65], digest *d)
{
    SHA256End(&d->context, out);
    free(d);
}
