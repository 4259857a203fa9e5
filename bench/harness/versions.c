#include "harness/versions.h"

#include "harness/memory.h"
#include "harness/value.h"

#define TEXT_OF(number) #number
#define NUMBER(name)    TEXT_OF(name)

#if defined(__clang__)
#define COMPILER                                                                                   \
    "clang " NUMBER(__clang_major__) "." NUMBER(__clang_minor__) "." NUMBER(__clang_patchlevel__)
#elif defined(__GNUC__)
#define COMPILER "gcc " __VERSION__
#else
#define COMPILER "unknown"
#endif

void versions_fill(results *r)
{
    const results_pair all[] = {
        {"summarizer", smz_version()}, {"utf8proc", BENCH_UTF8PROC}, {"md4c", BENCH_MD4C},
        {"jansson", value_version()},  {"compiler", COMPILER},
    };

    r->version_count = sizeof all / sizeof *all;
    r->versions = SURE_NEW(&r->arena, results_pair, r->version_count);
    for (size_t i = 0; i < r->version_count; i++)
        r->versions[i] = all[i];
}
