/* The rows of the table. */
#include <string.h>
#include "harness/bench.h"

static bool is_listed(const bench *b, const char *name)
{
    for (size_t i = 0; i < b->makers.size; i++)
        if (strcmp(b->makers.items[i].name, name) == 0)
            return true;
    return false;
}

static void add_method(bench *b, const method_option *given)
{
    const char *name = given->method;
    bool baseline = strcmp(name, "lead") == 0 || strcmp(name, "random") == 0;
    const char *about = "";

    if (is_listed(b, given->name))
        return;
    for (size_t i = 0; smz_method_name(i); i++)
        if (strcmp(smz_method_name(i), name) == 0)
            about = smz_method_about(i);
    *SURE_PUSH(&b->arena, &b->makers) =
        (maker){.name = given->name,
                .kind = baseline ? RESULTS_BASELINE : RESULTS_METHOD,
                .about = about,
                .make = make_by_method,
                .method = name,
                .parameters = given->parameters};
}

static void add_plain(bench *b, const char *name)
{
    add_method(b, &(method_option){.name = name, .method = name});
}

static void add_methods(bench *b)
{
    const run_settings *s = b->settings;

    for (size_t i = 0; i < s->methods.size; i++)
        add_method(b, &s->methods.items[i]);
    for (size_t i = 0; s->methods.size == 0 && !s->no_methods && smz_method_name(i); i++)
        add_plain(b, smz_method_name(i));
}

static void add_headlines(bench *b)
{
    static const maker rows[] = {
        {.name = "headline",
         .kind = RESULTS_METHOD,
         .about = "the library's first candidate",
         .make = make_headline},
        {.name = "prefix",
         .kind = RESULTS_BASELINE,
         .about = "the first characters, up to the end of a word",
         .make = make_prefix},
        {.name = "first-words",
         .kind = RESULTS_BASELINE,
         .about = "the first ten words",
         .make = make_first_words},
        {.name = "clause-cut",
         .kind = RESULTS_BASELINE,
         .about = "the first characters, up to the last comma or the like among them",
         .make = make_clause_cut},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].kind == RESULTS_METHOD || !b->settings->no_baselines)
            *SURE_PUSH(&b->arena, &b->makers) = rows[i];
}

static void add_baselines(bench *b)
{
    static const maker first_last = {.name = "first-last",
                                     .kind = RESULTS_BASELINE,
                                     .about = "sentences from the front and the back by turns",
                                     .make = make_first_last};
    static const maker oracle = {
        .name = "oracle",
        .kind = RESULTS_ORACLE,
        .about = "sentences that raise ROUGE-1 + ROUGE-2, greedily (Nallapati et al. 2017)",
        .make = make_oracle};

    add_plain(b, "lead");
    add_plain(b, "random");
    if (!b->settings->headlines)
        *SURE_PUSH(&b->arena, &b->makers) = first_last;
    *SURE_PUSH(&b->arena, &b->makers) = oracle;
}

void bench_list_makers(bench *b)
{
    const run_settings *s = b->settings;

    if (s->headlines)
        add_headlines(b);
    add_methods(b);
    if (!s->no_baselines)
        add_baselines(b);
    for (size_t i = 0; i < s->peers.size; i++) {
        const peer_option *peer = &s->peers.items[i];
        *SURE_PUSH(&b->arena, &b->makers) =
            (maker){.name = peer->name,
                    .kind = RESULTS_PEER,
                    .about = peer->command,
                    .make = peer->jsonl ? make_beforehand : make_by_command,
                    .command = peer->command};
    }
}
