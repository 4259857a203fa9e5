/* The Perl script's settings file. The only door to expat. */
#include "evaluations.h"

#include <expat.h>
#include <limits.h>
#include <string.h>
#include <strings.h>
#include "base/hash.h"
#include "program/messages.h"

/* What an element is, by its name. */
typedef enum element { OTHER = 0, EVAL, PEER_ROOT, MODEL_ROOT, INPUT_FORMAT, PEER, MODEL } element;

/* The evaluations by ID: open addressing, at most half full. A settings file has one for every
 * document, and their IDs are looked for among all. */
typedef struct id_table {
    uint32_t *slots; /* number of the evaluation + 1 */
    size_t mask;
    size_t used;
} id_table;

typedef struct reader {
    evaluations *all;
    XML_Parser parser;
    const char *name;
    id_table ids;
    size_t current;     /* the open EVAL, in `all`; SIZE_MAX: none */
    const char *peers;  /* roots of the open EVAL */
    const char *models; /* in the arena, "" at first */
    element taking;     /* the element whose text is being taken */
    const char *id;     /* of that element */
    SMZ_VECTOR(char) text;
    bool failed; /* it was said why */
} reader;

/* ---- Failing ---------------------------------------------------------------------------- */

static void fail(reader *r, const char *what, const char *detail)
{
    if (!r->failed)
        say("%s: line %lu: %s%s", r->name, (unsigned long)XML_GetCurrentLineNumber(r->parser), what,
            detail);
    r->failed = true;
    XML_StopParser(r->parser, XML_FALSE);
}

static void fail_memory(reader *r)
{
    fail(r, "out of memory", "");
}

/* ---- Evaluations by ID ------------------------------------------------------------------ */

static uint32_t *find_slot(const reader *r, const id_table *ids, const char *id)
{
    size_t at = smz_hash(id, strlen(id)) & ids->mask;

    while (ids->slots[at] && strcmp(r->all->list.items[ids->slots[at] - 1].id, id) != 0)
        at = (at + 1) & ids->mask;
    return &ids->slots[at];
}

static bool grow_ids(reader *r)
{
    id_table grown = {.mask = r->ids.mask ? 2 * r->ids.mask + 1 : 63, .used = r->ids.used};

    grown.slots = SMZ_NEW0(&r->all->arena, uint32_t, grown.mask + 1);
    if (!grown.slots)
        return false;
    for (size_t i = 0; i < r->all->list.size; i++)
        *find_slot(r, &grown, r->all->list.items[i].id) = (uint32_t)i + 1;
    r->ids = grown;
    return true;
}

/* Opens the evaluation of that ID: one that is there already goes on, as in the script. */
static bool open_evaluation(reader *r, const char *id)
{
    uint32_t *slot;

    if (r->ids.mask == 0 || 2 * r->ids.used > r->ids.mask)
        if (!grow_ids(r))
            return false;
    slot = find_slot(r, &r->ids, id);
    if (!*slot) {
        if (r->all->list.size == UINT32_MAX - 1 || !evaluations_add(r->all, id, TEXT_SPL))
            return false;
        *slot = (uint32_t)r->all->list.size;
        r->ids.used++;
    }
    r->current = *slot - 1;
    r->peers = r->models = "";
    return true;
}

/* ---- Elements --------------------------------------------------------------------------- */

static element element_named(const char *name)
{
    static const struct {
        const char *name;
        element element;
    } known[] = {
        {"EVAL", EVAL},
        {"PEER-ROOT", PEER_ROOT},
        {"MODEL-ROOT", MODEL_ROOT},
        {"INPUT-FORMAT", INPUT_FORMAT},
        {"P", PEER},
        {"M", MODEL},
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcasecmp(name, known[i].name) == 0)
            return known[i].element;
    return OTHER;
}

/* A copy of an attribute's value; NULL: there is none, which was said. */
static const char *attribute(reader *r, const char *element_name, const char **attributes,
                             const char *name)
{
    const char *copy;

    for (; *attributes; attributes += 2)
        if (strcasecmp(attributes[0], name) == 0) {
            copy = smz_arena_copy(&r->all->arena, attributes[1], strlen(attributes[1]));
            if (!copy)
                fail_memory(r);
            return copy;
        }
    fail(r, element_name, strcmp(name, "ID") == 0 ? " has no ID" : " has no TYPE");
    return NULL;
}

static void set_format(reader *r, const char *type)
{
    text_format format;

    if (!type)
        return;
    if (text_format_named(&format, type))
        r->all->list.items[r->current].format = format;
    else
        fail(r, "INPUT-FORMAT is none of SEE, SPL, ISI and SIMPLE: ", type);
}

static void begin_element(void *user, const char *name, const char **attributes)
{
    reader *r = user;
    element found = element_named(name);

    if (r->failed || found == OTHER || (found != EVAL && r->current == SIZE_MAX))
        return;
    r->text.size = 0;
    r->taking = found;
    r->id = NULL;
    if (found == EVAL || found == PEER || found == MODEL) {
        r->id = attribute(r, name, attributes, "ID");
        if (!r->id)
            return;
    }
    if (found == EVAL && !open_evaluation(r, r->id))
        fail_memory(r);
    if (found == INPUT_FORMAT)
        set_format(r, attribute(r, name, attributes, "TYPE"));
}

static void take_text(void *user, const char *text, int length)
{
    reader *r = user;

    if (r->failed || r->taking == OTHER || r->taking == EVAL || r->taking == INPUT_FORMAT)
        return;
    for (int i = 0; i < length; i++) {
        char *next = SMZ_PUSH(&r->all->arena, &r->text);
        if (!next) {
            fail_memory(r);
            return;
        }
        *next = text[i];
    }
}

/* What was taken, without white space around it, behind `root` and a slash if that is not empty. */
static const char *taken(reader *r, const char *root)
{
    size_t start = 0, end = r->text.size, before = strlen(root);
    char *path;

    while (start < end && memchr(" \t\r\n", r->text.items[start], 4))
        start++;
    while (end > start && memchr(" \t\r\n", r->text.items[end - 1], 4))
        end--;
    path = SMZ_NEW(&r->all->arena, char, before + (end - start) + 2);
    if (!path)
        return NULL;
    memcpy(path, root, before);
    if (before > 0)
        path[before++] = '/';
    if (end > start)
        memcpy(path + before, r->text.items + start, end - start);
    path[before + (end - start)] = '\0';
    return path;
}

static bool keep_taken(reader *r, element what)
{
    evaluation *e = &r->all->list.items[r->current];
    const char *text = taken(r, what == PEER ? r->peers : what == MODEL ? r->models : "");

    if (!text)
        return false;
    switch (what) {
    case PEER_ROOT: r->peers = text; return true;
    case MODEL_ROOT: r->models = text; return true;
    case PEER: return evaluation_add_peer(r->all, e, r->id, text);
    default: return evaluation_add_model(r->all, e, r->id, text);
    }
}

static void end_element(void *user, const char *name)
{
    reader *r = user;
    element found = element_named(name);

    if (r->failed || found == OTHER || r->current == SIZE_MAX)
        return;
    if (found == EVAL)
        r->current = SIZE_MAX;
    else if (found != INPUT_FORMAT && found == r->taking && !keep_taken(r, found))
        fail_memory(r);
    r->taking = OTHER;
}

/* ---- The file --------------------------------------------------------------------------- */

static bool parse(reader *r, const char *data, size_t size)
{
    enum XML_Status status = XML_STATUS_OK;

    /* Lengths are of type int there. */
    for (size_t at = 0; status == XML_STATUS_OK && (at == 0 || at < size);) {
        size_t piece = size - at < INT_MAX ? size - at : INT_MAX;
        at += piece;
        status = XML_Parse(r->parser, data + at - piece, (int)piece, at == size);
        if (size == 0)
            break;
    }
    if (status != XML_STATUS_OK)
        fail(r, XML_ErrorString(XML_GetErrorCode(r->parser)), "");
    if (!r->failed && r->all->list.size == 0)
        fail(r, "there is no EVAL in it", "");
    if (!r->failed && !evaluations_settle(r->all))
        fail_memory(r);
    return !r->failed;
}

bool evaluations_read_xml(evaluations *out, const char *data, size_t size, const char *name)
{
    reader r = {.all = out, .name = name, .current = SIZE_MAX};
    bool good;

    r.parser = XML_ParserCreate(NULL);
    if (!r.parser) {
        say("%s: out of memory", name);
        return false;
    }
    XML_SetUserData(r.parser, &r);
    XML_SetElementHandler(r.parser, begin_element, end_element);
    XML_SetCharacterDataHandler(r.parser, take_text);
    good = parse(&r, data, size);
    XML_ParserFree(r.parser);
    return good;
}
