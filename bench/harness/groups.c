/* Groups of documents. */
#include <stdlib.h>
#include <string.h>
#include "harness/bench.h"

typedef struct member {
    const char *value;
    uint32_t document;
} member;

typedef SMZ_VECTOR(results_group) group_list;

static int by_value(const void *a, const void *b)
{
    const member *left = a, *right = b;
    int order = strcmp(left->value, right->value);

    return order ? order : (left->document > right->document) - (left->document < right->document);
}

/* Adds a group for each value; `members` are all documents. */
static void add_groups(group_list *list, smz_arena *arena, const char *field, member *members,
                       size_t count)
{
    uint32_t *documents = SURE_NEW(arena, uint32_t, count);

    qsort(members, count, sizeof *members, by_value);
    for (size_t i = 0; i < count; i++) {
        documents[i] = members[i].document;
        if (i == 0 || strcmp(members[i].value, members[i - 1].value) != 0)
            *SURE_PUSH(arena, list) = (results_group){
                .field = field, .value = members[i].value, .documents = &documents[i]};
        list->items[list->size - 1].size++;
    }
}

static void add_all(group_list *list, smz_arena *arena, size_t count)
{
    uint32_t *documents = SURE_NEW(arena, uint32_t, count);

    for (size_t i = 0; i < count; i++)
        documents[i] = (uint32_t)i;
    *SURE_PUSH(arena, list) = (results_group){.value = "", .documents = documents, .size = count};
}

void bench_group_documents(bench *b)
{
    results *r = &b->results;
    const record *records = b->corpora.records.items;
    member *members = SURE_NEW(&b->arena, member, r->document_count);
    group_list list = {0};

    add_all(&list, &r->arena, r->document_count);
    if (r->corpus_count > 1) {
        for (size_t i = 0; i < r->document_count; i++)
            members[i] = (member){r->corpora[records[i].corpus].name, (uint32_t)i};
        add_groups(&list, &r->arena, "corpus", members, r->document_count);
    }
    for (size_t k = 0; k < b->settings->by.size; k++) {
        for (size_t i = 0; i < r->document_count; i++)
            members[i] = (member){records[i].fields[k], (uint32_t)i};
        add_groups(&list, &r->arena, b->settings->by.items[k], members, r->document_count);
    }
    r->groups = list.items;
    r->group_count = list.size;
}
