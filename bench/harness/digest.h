/*
 * Checksums. The only door to libmd.
 *
 * libmd has the message digests of the BSDs and nothing else: 60 kB that every Debian carries for
 * dpkg, under the licences of the BSDs. libcrypto and libgcrypt would bring megabytes of ciphers
 * for this one function, and one of our own would have to be trusted.
 */
#ifndef BENCH_DIGEST_H
#define BENCH_DIGEST_H

#include <stddef.h>

typedef struct digest digest;

digest *digest_new(void);
void digest_add(digest *d, const void *data, size_t size);
/* SHA-256 in hexadecimal digits with a NUL; frees the digest. */
void digest_end(char out[65], digest *d);

#endif
