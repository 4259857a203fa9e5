#include "headline/topics.h"

#include "base/elementary.h"
#include "base/error.h"
#include "base/unicode.h"
#include "headline/dictionary.h"
#include "headline/lists.h"

/* Different phrases that are looked at. */
#define RUNS_MOST 96
/* More words than that are no kicker. */
#define WORDS_MOST 5
/* A person is told by a piece of his name if the document says it so often. */
#define SURNAME_COUNT 4

typedef struct finder {
    smz_topic_words words;
    smz_topic runs[RUNS_MOST];
    size_t size;
} finder;

/* ---- Stretches of names and nouns ------------------------------------------------------- */

static bool is_word(const smz_doc *doc, uint32_t token, const char *word)
{
    return smz_text_is(smz_topic_word(doc, token), word);
}

static bool is_name_behind(const smz_topic_words *w, uint32_t token, uint32_t end)
{
    return token < end && smz_doc_word_follows(w->doc, token) &&
           smz_topic_role_at(w, token) == SMZ_ROLE_NAME;
}

/* "of" or "of the" inside a name: how many tokens; 0: none. */
static uint32_t link_at(const smz_topic_words *w, uint32_t token, uint32_t end)
{
    const smz_doc *doc = w->doc;

    if (doc->tokens[token].length != 2 || !is_word(doc, token, "of") ||
        !smz_doc_word_follows(doc, token))
        return 0;
    if (is_name_behind(w, token + 1, end))
        return 1;
    return is_name_behind(w, token + 2, end) && is_word(doc, token + 1, "the") &&
                   smz_doc_word_follows(doc, token + 1)
               ? 2
               : 0;
}

/* Where the run of names and nouns ends that begins at a token. */
static uint32_t run_end(const smz_topic_words *w, uint32_t at, uint32_t end)
{
    for (at++; at < end && !smz_topic_is_possessive(w->doc, at - 1); at++) {
        smz_topic_role here = smz_topic_role_at(w, at);
        uint32_t link = smz_topic_role_at(w, at - 1) == SMZ_ROLE_NAME ? link_at(w, at, end) : 0;
        if (link > 0)
            at += link;
        else if ((here != SMZ_ROLE_NOUN && here != SMZ_ROLE_NAME) ||
                 !smz_doc_word_follows(w->doc, at))
            break;
    }
    return at;
}

/* ---- Pieces of names -------------------------------------------------------------------- */

static bool has_digit(const smz_doc *doc, uint32_t token)
{
    char c = doc->source.text.data[doc->tokens[token].start];

    return c >= '0' && c <= '9';
}

/* Whether a word before a run belongs to it: "Sixth Avenue", "12 Angry Men", "al Sefi". */
static bool continues_before(const smz_topic_words *w, uint32_t first)
{
    const smz_doc *doc = w->doc;
    const smz_token *before;
    bool begins;

    if (!smz_doc_word_follows(doc, first) || smz_topic_is_possessive(doc, first - 1))
        return false;
    before = &doc->tokens[first - 1];
    /* The capital of a sentence's first word is no name's. */
    begins = w->opens[first - 1] && w->roles[before->term] == SMZ_ROLE_NONE &&
             !is_word(doc, first - 1, "New");
    if ((before->flags & SMZ_TOKEN_CAPITAL) && !begins)
        return true;
    if ((before->flags & SMZ_TOKEN_NUMBER) || has_digit(doc, first - 1))
        return true;
    return before->length < 4 && !(before->flags & (SMZ_TOKEN_CAPITAL | SMZ_TOKEN_STOP));
}

/* Or one behind it: "Flight 12", "Women's Open", "Karsa Order of Police". */
static bool continues_behind(const smz_topic_words *w, uint32_t end, uint32_t last)
{
    const smz_token *tokens = w->doc->tokens;

    if (end == last || !smz_doc_word_follows(w->doc, end))
        return false;
    if (tokens[end].flags & (SMZ_TOKEN_NUMBER | SMZ_TOKEN_CAPITAL))
        return true;
    return tokens[end].length == 2 && is_word(w->doc, end, "of") && end + 1 < last &&
           (tokens[end + 1].flags & SMZ_TOKEN_CAPITAL) &&
           smz_topic_role_at(w, end - 1) == SMZ_ROLE_NAME;
}

/* Or a mark: "Berg & Lind", a hyphen. */
static bool is_joined(const smz_doc *doc, uint32_t first, uint32_t end)
{
    smz_text text = doc->source.text;
    size_t start = doc->tokens[first].start;
    size_t stop = doc->tokens[end - 1].start + doc->tokens[end - 1].length;

    return (stop + 1 < text.size &&
            (text.data[stop] == '-' || memcmp(text.data + stop, " &", 2) == 0)) ||
           (start >= 2 && (text.data[start - 1] == '-' || text.data[start - 2] == '&'));
}

/* ---- What may stand before a headline --------------------------------------------------- */

static uint8_t facts_at(const finder *f, uint32_t token)
{
    return f->words.facts[f->words.doc->tokens[token].term];
}

static uint32_t count_at(const finder *f, uint32_t token)
{
    return f->words.doc->terms[f->words.doc->tokens[token].term].count;
}

static bool is_person(const finder *f, uint32_t first, uint32_t end)
{
    return (smz_list_kinds(smz_topic_word(f->words.doc, first)) &
            (SMZ_LIST_GIVEN | SMZ_LIST_TITLE)) != 0 ||
           (facts_at(f, end - 1) & SMZ_TOPIC_IS_SURNAME) != 0;
}

/* How often the document has a word that says by itself what it is about. */
static bool is_repeated(const finder *f, uint32_t token)
{
    uint8_t facts = facts_at(f, token);
    uint32_t least = facts & SMZ_TOPIC_IN_LEAD ? 2 : facts & SMZ_TOPIC_IN_EARLY ? 3 : 4;

    return count_at(f, token) >= least;
}

/* A name of one word: no piece of a longer one, unless the news is about it; nobody's given name,
 * no adjective, no verb. */
static bool may_name_stand(const finder *f, uint32_t token)
{
    smz_text word = smz_topic_word(f->words.doc, token);
    uint8_t facts = facts_at(f, token);

    if (smz_topic_may_be(word) & (SMZ_MAY_ADJECTIVE | SMZ_MAY_ADVERB | SMZ_MAY_VERB))
        return false;
    if ((smz_list_kinds(word) & SMZ_LIST_GIVEN) || smz_topic_is_general(word) ||
        (word.size == 2 && word.data[1] >= 'a' && word.data[1] <= 'z'))
        return false;
    if (facts & SMZ_TOPIC_IS_PIECE)
        return (facts & SMZ_TOPIC_IN_LEAD) && count_at(f, token) >= SURNAME_COUNT;
    return (facts & (SMZ_TOPIC_IN_LEAD | SMZ_TOPIC_IN_EARLY)) || count_at(f, token) > 2;
}

/* Researchers, an actor: who could have said what follows. */
static bool is_speaker(smz_text word)
{
    static const char *const endings[] = {"er", "or", "ist", "ian"};

    if (word.size > 1 && word.data[word.size - 1] == 's')
        word.size--;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i]);
        if (word.size > size && memcmp(word.data + word.size - size, endings[i], size) == 0)
            return true;
    }
    return false;
}

/* One plain noun, or several words that end in one: "factory owners" can speak, an "oil tanker"
 * does not. */
static bool may_noun_stand(const finder *f, uint32_t first, uint32_t end)
{
    smz_text last = smz_topic_word(f->words.doc, end - 1);

    if (smz_topic_is_general(last))
        return false;
    if (end - first > 1)
        return last.data[last.size - 1] != 's' || !is_speaker(last);
    return !is_speaker(last) && is_repeated(f, first);
}

static bool may_stand(const finder *f, uint32_t first, uint32_t end)
{
    smz_text last = smz_topic_word(f->words.doc, end - 1);
    uint32_t may = smz_topic_may_be(last);

    if (end - first > WORDS_MOST || (smz_list_kinds(last) & (SMZ_LIST_TITLE | SMZ_LIST_VOICE)))
        return false;
    if (smz_topic_role_at(&f->words, end - 1) != SMZ_ROLE_NAME)
        return may_noun_stand(f, first, end);
    if (may != 0 && !(may & SMZ_MAY_NOUN))
        return false;
    if (end - first == 1)
        return may_name_stand(f, first);
    return !is_person(f, first, end) || (facts_at(f, end - 1) & SMZ_TOPIC_IN_LEAD) ||
           count_at(f, end - 1) > 2;
}

/* A name that comes once comes where the news is; a phrase of nouns comes again. */
static bool is_worth(const finder *f, const smz_topic *t)
{
    bool named = smz_topic_role_at(&f->words, t->first) == SMZ_ROLE_NAME ||
                 smz_topic_role_at(&f->words, t->end - 1) == SMZ_ROLE_NAME;

    return named ? t->leads || count_at(f, t->end - 1) > 1 : t->count > 1;
}

/* ---- All of them ------------------------------------------------------------------------ */

/* The chance that a headline holds a word, as log-odds of its count and place. The weights were set
 * by hand: half or twice any of them moves ROUGE-1 recall by 0.3 at most, up or down, as what
 * counts is that the room is filled. */
static double chance_of(const finder *f, uint32_t token)
{
    uint8_t facts = facts_at(f, token);
    double odds = -3.2 + 0.9 * smz_log((double)count_at(f, token));

    odds += facts & SMZ_TOPIC_IN_LEAD ? 1.0 : 0;
    odds += facts & SMZ_TOPIC_IN_EARLY ? 0.4 : 0;
    odds += smz_topic_role_at(&f->words, token) == SMZ_ROLE_NAME ? 0.5 : 0;
    return smz_logistic(odds);
}

static smz_topic_kind kind_of(const finder *f, uint32_t first, uint32_t end)
{
    bool alone = end - first == 1;

    if (alone && smz_topic_role_at(&f->words, first) != SMZ_ROLE_NAME)
        return SMZ_TOPIC_NOUN;
    return is_person(f, first, end) || (alone && (facts_at(f, first) & SMZ_TOPIC_IS_PIECE))
               ? SMZ_TOPIC_PERSON
               : SMZ_TOPIC_NAME;
}

static smz_topic *same_run(finder *f, uint32_t first, uint32_t end)
{
    const smz_token *tokens = f->words.doc->tokens;

    for (size_t i = 0; i < f->size; i++)
        if (f->runs[i].end - f->runs[i].first == end - first &&
            smz_same_words(&tokens[f->runs[i].first], &tokens[first], end - first))
            return &f->runs[i];
    return NULL;
}

static void add_run(finder *f, uint32_t first, uint32_t end)
{
    smz_topic *run = same_run(f, first, end);

    if (run)
        run->count++;
    if (run || f->size == RUNS_MOST || !may_stand(f, first, end))
        return;
    run = &f->runs[f->size++];
    *run = (smz_topic){.first = first,
                       .end = end,
                       .count = 1,
                       .kind = kind_of(f, first, end),
                       .leads = (facts_at(f, end - 1) & SMZ_TOPIC_IN_LEAD) != 0,
                       .chars = end - first - 1};
    for (uint32_t i = first; i < end; i++) {
        run->chars += smz_count_graphemes(smz_topic_word(f->words.doc, i));
        if (smz_topic_role_at(&f->words, i) != SMZ_ROLE_NONE)
            run->chance += chance_of(f, i);
    }
}

/* Where a phrase may begin: at a name or noun, or an adjective before a noun. */
static bool may_begin(const smz_topic_words *w, uint32_t at, uint32_t last)
{
    smz_topic_role role = smz_topic_role_at(w, at);

    if (role != SMZ_ROLE_ADJECTIVE)
        return role != SMZ_ROLE_NONE;
    return at + 1 < last && smz_doc_word_follows(w->doc, at + 1) &&
           smz_topic_role_at(w, at + 1) == SMZ_ROLE_NOUN;
}

/* The runs of a sentence; of "striker Mara Lind" the name alone. */
static void read_runs(finder *f, const smz_candidate *sentence)
{
    const smz_topic_words *w = &f->words;
    uint32_t at = sentence->first_token, last = at + sentence->tokens;

    if (last > w->tokens)
        last = w->tokens;
    while (at < last) {
        uint32_t first = at, end;
        if (!may_begin(w, at, last)) {
            at++;
            continue;
        }
        end = at = run_end(w, first, last);
        if (smz_topic_role_at(w, end - 1) == SMZ_ROLE_NAME)
            while (smz_topic_role_at(w, first) != SMZ_ROLE_NAME)
                first++;
        if (!(first > sentence->first_token && continues_before(w, first)) &&
            !continues_behind(w, end, last) && !is_joined(w->doc, first, end))
            add_run(f, first, end);
    }
}

static void keep_best(smz_topics *out, const finder *f)
{
    out->size = 0;
    for (size_t i = 0; i < f->size; i++) {
        const smz_topic *run = &f->runs[i];
        size_t at = out->size;
        if (!is_worth(f, run) ||
            (at == SMZ_TOPICS_MOST && out->items[at - 1].chance >= run->chance))
            continue;
        if (at < SMZ_TOPICS_MOST)
            out->size++;
        else
            at--;
        for (; at > 0 && out->items[at - 1].chance < run->chance; at--)
            out->items[at] = out->items[at - 1];
        out->items[at] = *run;
    }
}

int smz_topics_find(smz_topics *out, const smz_pool *pool, smz_error *error)
{
    const smz_doc *doc = pool->doc;
    finder *f = SMZ_NEW(pool->scratch, finder, 1);
    int status;

    if (!f)
        return smz_fail_memory(error);
    f->size = 0;
    status = smz_topic_words_read(&f->words, pool, error);
    if (status != SMZ_OK)
        return status;
    for (uint32_t s = 0; s < doc->sentence_count; s++)
        if (doc->sentences[s].first_token < f->words.tokens)
            read_runs(f, &doc->sentences[s]);
    keep_best(out, f);
    return SMZ_OK;
}
