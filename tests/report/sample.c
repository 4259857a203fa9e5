/*
 * Writes the report of results that are made here, without a run: small ones full of what a page
 * must survive, or many.
 *
 * usage: report_sample FILE hostile|plain|large|bare
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "harness/results.h"
#include "program/messages.h"
#include "report/report.h"

/* ---- What is in them -------------------------------------------------------------------- */

typedef struct shape {
    const char *name;
    size_t documents;
    size_t systems;
    bool hostile; /* names and texts that try to break out */
    bool texts;
    size_t groups;
} shape;

static const shape shapes[] = {
    {"plain", 120, 6, false, true, 4},
    {"hostile", 12, 6, true, true, 4},
    {"large", 1000, 15, false, true, 1},
    {"bare", 12, 1, false, false, 1},
};

enum { METRICS = 3, CHOSEN = 3 };

static const char *const metrics[METRICS] = {"ROUGE-1", "ROUGE-2", "ROUGE-Lsum"};

typedef struct named {
    const char *name;
    results_kind kind;
    double skill;
} named;

static const named systems[] = {
    {"lead", RESULTS_BASELINE, 0.30},
    {"random", RESULTS_BASELINE, 0.22},
    {"textrank", RESULTS_METHOD, 0.29},
    {"centroid", RESULTS_METHOD, 0.315},
    {"oracle", RESULTS_ORACLE, 0.44},
    {"a command of somebody's own", RESULTS_PEER, 0.27},
    {"lexrank", RESULTS_METHOD, 0.288},
    {"luhn", RESULTS_METHOD, 0.262},
    {"lsa", RESULTS_METHOD, 0.251},
    {"position", RESULTS_METHOD, 0.309},
    {"features", RESULTS_METHOD, 0.322},
    {"first-last", RESULTS_BASELINE, 0.271},
    {"prefix", RESULTS_BASELINE, 0.298},
    {"sumbasic", RESULTS_METHOD, 0.277},
    {"kl-divergence", RESULTS_METHOD, 0.2815},
};

static const char *const hostile_names[] = {
    "<script>document.title='broken'</script>",
    "\"onload='x' & \xE2\x80\xAE"
    "drawkcab",
    "\xD8\xA7\xD9\x84\xD8\xB7\xD8\xB1\xD9\x8A\xD9\x82\xD8\xA9",
    "control \x01\x1B[31m and bad \xFF\xC3 bytes",
    "'; system \"touch broken\" `touch broken` @0@ %s",
    "a-name-without-a-single-space-that-is-wider-than-any-telephone-will-ever-be-and-goes-on-and-"
    "on",
};

/* A small town's day, in sentences that make sense in any order. */
static const char *const sentences[] = {
    "The town council voted on Monday to close the old bridge over the mill race until the spring.",
    "Engineers had found cracks in two of its five piers after the floods of last winter.",
    "Buses will take the long way round by the station, which adds twelve minutes to the journey.",
    "Shopkeepers on the north bank said that they feared for their Christmas trade.",
    "\"We were told of it this morning, by a notice on a lamp post,\" said the baker, Ines Okafor.",
    "The mayor promised a footbridge of scaffolding before the end of the month.",
    "It will cost 240,000 euros, a third of which the district has agreed to pay.",
    "Children from the school of the upper town can cross free of charge by the ferry.",
    "The bridge was built in 1911 and last repaired thirty years ago.",
    "Two members of the opposition left the hall before the vote.",
    "A survey of the remaining piers is to be published in January.",
    "Lorries had been banned from it since the summer because of the same worries.",
    "The fire brigade has moved one engine to the north bank so that help is not delayed.",
    "A citizens' group has gathered 1,800 signatures for a new bridge further upstream.",
    "Its plans, drawn by students of the technical college, were shown in the library last week.",
    "Nobody at the ministry of transport was available for comment.",
};

enum { SENTENCES = sizeof sentences / sizeof *sentences };

/* ---- Making them ------------------------------------------------------------------------ */

static void *need(void *memory)
{
    if (!memory) {
        fputs("report_sample: out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

#define MAKE(r, type, count) ((type *)need(SMZ_NEW0(&(r)->arena, type, (count))))

/* A number from 0 to 1, the same in every run (Knuth's MMIX generator). */
static double chance(void)
{
    static uint64_t state = 7;

    state = state * 6364136223846793005u + 1442695040888963407u;
    return (double)(state >> 40) / (double)(1u << 24);
}

static const char *join(results *r, const size_t *which, size_t count, const char *between)
{
    char text[8192] = "";

    for (size_t i = 0; i < count; i++) {
        strcat(text, i > 0 ? between : "");
        strcat(text, sentences[which[i] % SENTENCES]);
    }
    return need(smz_arena_copy(&r->arena, text, strlen(text)));
}

static void make_document(results *r, const shape *s, size_t number)
{
    results_document *d = &r->documents[number];
    size_t which[SENTENCES * 2];
    char id[64];

    d->sentences = 10 + number % 12;
    for (size_t i = 0; i < d->sentences; i++)
        which[i] = number * 5 + i;
    snprintf(id, sizeof id, "town-%04zu", number);
    d->id = need(smz_arena_copy(&r->arena, id, strlen(id)));
    d->language = "en";
    if (s->hostile && number < sizeof hostile_names / sizeof *hostile_names)
        d->id = hostile_names[number];
    if (!s->texts)
        return;
    d->title =
        s->hostile ? "</summary></details><h1>Broken</h1>" : "Bridge closed until the spring";
    d->source =
        s->hostile && number == 1
            ? "</div><img src=x onerror=alert(1)><style>*{display:none}</style> &lt; \xD7\xA9"
            : join(r, which, d->sentences, "\n");
    d->references = MAKE(r, const char *, 2);
    d->reference_count = 1 + number % 2;
    d->references[0] = join(r, (size_t[]){number, number + 6, number + 7}, 3, "\n");
    d->references[1] = "The old bridge over the mill race is closed, and buses take the long way.";
}

static void make_summary(results *r, const shape *s, results_summary *out, size_t document,
                         double skill, bool placed)
{
    const results_document *d = &r->documents[document];
    uint32_t *positions = MAKE(r, uint32_t, CHOSEN);
    smz_score *scores = MAKE(r, smz_score, METRICS);
    size_t which[CHOSEN];

    for (size_t i = 0; i < CHOSEN; i++) {
        double place = ((double)i + chance() * chance()) / CHOSEN * (skill > 0.29 ? 0.5 : 1);
        positions[i] = (uint32_t)((double)d->sentences * place);
        which[i] = document * 5 + positions[i];
    }
    for (size_t m = 0; m < METRICS; m++) {
        double f = skill * (m == 1 ? 0.4 : m == 2 ? 0.85 : 1) + 0.12 * (chance() + chance() - 1);
        scores[m].f = scores[m].precision = scores[m].recall = f > 0 ? f : 0;
    }
    out->scores = scores;
    out->positions = placed ? positions : NULL;
    out->position_count = placed ? CHOSEN : 0;
    out->sentences = CHOSEN;
    out->words = (size_t)(45 + 10 * chance() + 60 * (skill > 0.31));
    out->chars = out->words * 6;
    out->counts.of[COUNT_DANGLING] = chance() < 0.1;
    out->counts.budget = 1;
    out->text = s->texts ? join(r, which, CHOSEN, "\n") : NULL;
}

static smz_interval mean_of(const double *values, size_t count)
{
    double sum = 0, squares = 0, mean, error;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
        squares += values[i] * values[i];
    }
    mean = sum / (double)count;
    error = 1.96 * sqrt(fmax(squares / (double)count - mean * mean, 0) / (double)count);
    return (smz_interval){mean, mean - error, mean + error};
}

static void make_cell(results *r, results_system *system, size_t group, size_t metric)
{
    const results_group *g = &r->groups[group];
    results_cell *cell = results_cell_of(r, system, group, metric);
    double *own = MAKE(r, double, g->size), *less = MAKE(r, double, g->size);
    smz_interval d;
    bool first = system == r->systems;

    for (size_t i = 0; i < g->size; i++) {
        own[i] = system->summaries[g->documents[i]].scores[metric].f;
        less[i] = own[i] - r->systems[0].summaries[g->documents[i]].scores[metric].f;
    }
    cell->average.f = cell->average.precision = cell->average.recall = mean_of(own, g->size);
    d = mean_of(less, g->size);
    cell->test.difference = d;
    cell->test.bootstrap = first ? NAN : d.low > 0 || d.high < 0 ? 0.0004 : 0.31;
    cell->test.randomization = cell->test.bootstrap;
}

static void make_system(results *r, const shape *s, size_t number)
{
    results_system *system = &r->systems[number];

    system->name = s->hostile ? hostile_names[number] : systems[number].name;
    system->kind = systems[number].kind;
    system->about = "made up for this test";
    system->cost = (results_cost){0.02 * (double)(number + 1), 4e6 * (double)(number + 1), true};
    system->summaries = MAKE(r, results_summary, r->document_count);
    for (size_t d = 0; d < r->document_count; d++)
        make_summary(r, s, &system->summaries[d], d, systems[number].skill,
                     system->kind != RESULTS_PEER);
    if (system->kind == RESULTS_PEER) {
        system->failures = 1;
        system->summaries[0].failed = true;
        system->cost.known = false;
    }
    system->cells = MAKE(r, results_cell, r->group_count * METRICS);
    for (size_t g = 0; g < r->group_count; g++)
        for (size_t m = 0; m < METRICS; m++)
            make_cell(r, system, g, m);
}

static void make_groups(results *r, const shape *s)
{
    static const char *const values[] = {"politics", "<b>court</b>", ""};

    r->group_count = s->groups;
    r->groups = MAKE(r, results_group, s->groups);
    for (size_t g = 0; g < s->groups; g++) {
        results_group *group = &r->groups[g];
        group->field = g > 0 ? "section" : NULL;
        group->value = g > 0 ? values[g - 1] : "";
        group->documents = MAKE(r, uint32_t, r->document_count);
        for (size_t d = 0; d < r->document_count; d++)
            if (g == 0 || d % (s->groups - 1) == g - 1)
                group->documents[group->size++] = (uint32_t)d;
    }
}

static void make_results(results *r, const shape *s)
{
    smz_arena_init(&r->arena, NULL, 1 << 20);
    r->command =
        s->hostile ? "run --corpus '</code><script>x</script>'" : "run --corpus town.jsonl";
    r->signature = "like=ours|version=0.1.0|metrics=1,2,Lsum|stem=no|references=best|seed=1";
    r->task = "summaries";
    r->budget = "3 sentences";
    r->confidence = 95;
    r->resamples = 1000;
    r->seed = 1;
    r->versions = MAKE(r, results_pair, 2);
    r->versions[0] = (results_pair){"summarizer", "0.1.0"};
    r->versions[1] = (results_pair){"compiler", "gcc <12>"};
    r->version_count = 2;
    r->metrics = MAKE(r, const char *, METRICS);
    memcpy(r->metrics, metrics, sizeof metrics);
    r->metric_count = METRICS;
    r->corpora = MAKE(r, results_corpus, 1);
    r->corpora[0] = (results_corpus){
        s->hostile ? "<img src=x>" : "town", "town.jsonl",
        "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c", s->documents + 1, 1};
    r->corpus_count = 1;
    r->document_count = s->documents;
    r->documents = MAKE(r, results_document, s->documents);
    for (size_t d = 0; d < s->documents; d++)
        make_document(r, s, d);
    make_groups(r, s);
    r->system_count = s->systems;
    r->systems = MAKE(r, results_system, s->systems);
    for (size_t i = 0; i < s->systems; i++)
        make_system(r, s, i);
}

int main(int argc, char **argv)
{
    messages_from("report_sample");
    for (size_t i = 0; argc == 3 && i < sizeof shapes / sizeof *shapes; i++)
        if (strcmp(argv[2], shapes[i].name) == 0) {
            results r = {0};
            bool done;
            make_results(&r, &shapes[i]);
            done = report_write(&r, argv[1]);
            smz_arena_free(&r.arena);
            return done ? 0 : 1;
        }
    fputs("usage: report_sample FILE plain|hostile|large|bare\n", stderr);
    return 2;
}
