/*
 * A second parse, when the first one cannot be right: a sentence that has a finite verb has one at
 * its root. Which verb that is, the tags say well enough; the tree is then built around it.
 */
#include "base/error.h"
#include "headline/clause.h"
#include "headline/parser.h"
#include "headline/tagger.h"

/* Words between a helping verb and the verb that it helps. */
#define HELP_MOST 4

/* ---- Which verb ------------------------------------------------------------------------- */

/* A word behind which a finite verb is that of another clause. */
static bool opens_clause(const smz_line *r, uint32_t i)
{
    smz_tag tag = smz_line_tag(r, i);

    return tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS || tag == SMZ_TAG_WRB ||
           (tag == SMZ_TAG_IN && (smz_line_is(r, i, "that") || smz_line_is(r, i, "if") ||
                                  (smz_line_is(r, i, "because") && !smz_line_is(r, i + 1, "of")) ||
                                  smz_line_is(r, i, "although") || smz_line_is(r, i, "whether")));
}

/* A preposition that a clause may follow as well. */
static bool opens_other(const smz_line *r, uint32_t i)
{
    static const char *const words[] = {"after", "before", "as",     "while", "since",
                                        "until", "though", "unless", "once",  "than"};

    return opens_clause(r, i) ||
           smz_token_is_one_of(r->a, r->text, i, words, sizeof words / sizeof *words);
}

static bool helps(const smz_line *r, uint32_t i)
{
    static const char *const words[] = {"is",  "are", "was",  "were",  "has", "have",
                                        "had", "be",  "been", "being", "do",  "does",
                                        "did", "'s",  "'re",  "'ve"};

    return smz_line_tag(r, i) == SMZ_TAG_MD ||
           smz_token_is_one_of(r->a, r->text, i, words, sizeof words / sizeof *words);
}

/* The verb that a helping one helps; itself if there is none. */
static uint32_t helped(const smz_line *r, uint32_t verb)
{
    uint32_t found = verb, last = verb;

    for (uint32_t i = verb + 1; helps(r, last) && i < r->a->size && i <= last + HELP_MOST; i++) {
        smz_tag tag = smz_line_tag(r, i);
        if (tag == SMZ_TAG_VB || tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBG)
            found = last = i;
        else if (tag != SMZ_TAG_RB && tag != SMZ_TAG_TO &&
                 !(r->a->tokens[i].flags & SMZ_SYNTAX_PUNCT))
            break;
    }
    return found;
}

/* The next finite verb from `i` on that is of no other clause; the size: there is none. */
static uint32_t next_verb(const smz_line *r, uint32_t i)
{
    unsigned pending = 0;

    for (; i < r->a->size; i++) {
        if (smz_line_is_quoted(r, i))
            continue;
        pending += opens_clause(r, i);
        if (smz_is_finite_tag(smz_line_tag(r, i)) && (pending == 0 || pending-- == 0))
            break;
    }
    return i;
}

/* "Feared dead", not "said epic drama". */
static bool is_called(const smz_line *r, uint32_t verb)
{
    return smz_line_tag(r, verb + 1) == SMZ_TAG_JJ && !smz_is_noun_tag(smz_line_tag(r, verb + 2)) &&
           smz_line_tag(r, verb + 2) != SMZ_TAG_JJ;
}

/* "The car rigged with explosives blew up": a past tense before a preposition is a participle when
 * another verb follows that nothing links to it. */
static bool is_participle(const smz_line *r, uint32_t verb, uint32_t next)
{
    smz_tag behind = smz_line_tag(r, verb + 1);

    if (smz_line_tag(r, verb) != SMZ_TAG_VBD || helps(r, verb) || next >= r->a->size ||
        !(behind == SMZ_TAG_IN || behind == SMZ_TAG_TO || behind == SMZ_TAG_RB ||
          is_called(r, verb)))
        return false;
    for (uint32_t i = verb + 1; i < next; i++)
        if (smz_line_tag(r, i) == SMZ_TAG_CC || smz_line_tag(r, i) == SMZ_TAG_COMMA ||
            smz_line_tag(r, i) == SMZ_TAG_PRP || smz_line_tag(r, i) == SMZ_TAG_COLON ||
            opens_clause(r, i))
            return false;
    return true;
}

/* "The man said to have fled": what is behind "to" is said of him. */
static bool is_said_to(const smz_line *r, uint32_t i)
{
    return smz_is_told_to(r->a, r->text, i);
}

/* "Prices dipped slightly": a participle behind a noun, for want of another verb. */
static uint32_t likely_past(const smz_line *r)
{
    for (uint32_t i = 1; i < r->a->size; i++) {
        uint32_t before = i - 1 - (smz_line_tag(r, i - 1) == SMZ_TAG_RB && i > 1);
        smz_tag tag = smz_line_tag(r, before);
        if (smz_line_tag(r, i) == SMZ_TAG_VBN && !smz_line_is_quoted(r, i) &&
            !smz_line_is(r, i + 1, "by") && !smz_is_suffered(r->a, r->text, i) &&
            !is_said_to(r, i) && (smz_is_noun_tag(tag) || tag == SMZ_TAG_PRP))
            return i;
    }
    return r->a->size;
}

/* Whether a word stands in a subject: no preposition, no verb. */
static bool is_of_subject(const smz_line *r, uint32_t i)
{
    smz_tag tag = smz_line_tag(r, i);

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_JJ || tag == SMZ_TAG_CD ||
           tag == SMZ_TAG_PRPS || tag == SMZ_TAG_PRP;
}

/* "Marched, weeks after gunmen attacked a museum": nothing but a subject stands between "after" and
 * a verb; where "after" is, 0: it is not so. */
static uint32_t opener_of(const smz_line *r, uint32_t verb)
{
    static const char *const words[] = {"after", "because", "although", "though"};
    static const char *const half[] = {"such", "well", "known", "as", "much", "many", "same"};
    uint32_t i = verb;

    if (verb >= r->a->size || !smz_is_finite_tag(smz_line_tag(r, i)) ||
        smz_line_tag(r, i) == SMZ_TAG_MD)
        return 0;
    while (i > 2 && is_of_subject(r, i - 1))
        i--;
    if (i <= 2 || i == verb || smz_line_tag(r, i - 1) != SMZ_TAG_IN)
        return 0;
    /* "Sales fell 40 per cent as customers waited", but not "men such as Berg said" */
    if (smz_line_is(r, i - 1, "as"))
        return smz_token_is_one_of(r->a, r->text, i - 2, half, sizeof half / sizeof *half) ? 0
                                                                                           : i - 1;
    return smz_token_is_one_of(r->a, r->text, i - 1, words, sizeof words / sizeof *words) ? i - 1
                                                                                          : 0;
}

static smz_main_verb main_verb(const smz_line *r)
{
    uint32_t verb = next_verb(r, 0), next = next_verb(r, verb + 1);

    if (is_participle(r, verb, next)) {
        r->a->tokens[verb].tag = SMZ_TAG_VBN;
        verb = next;
    } else if (verb >= r->a->size || likely_past(r) < opener_of(r, verb)) {
        verb = likely_past(r);
        if (verb < r->a->size)
            r->a->tokens[verb].tag = SMZ_TAG_VBD;
    }
    if (verb >= r->a->size)
        return (smz_main_verb){SMZ_NO_HEAD, SMZ_NO_HEAD};
    return (smz_main_verb){verb, helped(r, verb)};
}

/* ---- Whether the tree is right ---------------------------------------------------------- */

static bool has_tense(const smz_line *r)
{
    uint32_t root = r->a->root;

    for (uint32_t i = 0; i < r->a->size; i++) {
        smz_relation relation = r->a->tokens[i].relation;
        if (smz_is_finite_tag(smz_line_tag(r, i)) &&
            (i == root || (r->a->tokens[i].head == root && smz_is_helping(relation))))
            return true;
    }
    return false;
}

static bool has_subject(const smz_line *r)
{
    for (uint32_t i = 0; i < r->a->root; i++)
        if (r->a->tokens[i].head == r->a->root && smz_is_subject(r->a->tokens[i].relation))
            return true;
    return false;
}

/* "Since Tuesday", "after two days": no clause follows. */
static bool opens_time(const smz_line *r, uint32_t i)
{
    return (smz_token_kinds(r->a, r->text, i + 1) &
            (SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME)) != 0 ||
           smz_is_year(smz_token_text(r->text, &r->a->tokens[i + 1])) ||
           smz_line_is(r, i + 1, "last");
}

/* "The police issued orders, as the party had promised": a clause that "as" opens is not the main
 * one. Where it begins; 0: nothing like that, or nothing before it. */
static uint32_t subordinate_root(const smz_line *r)
{
    for (uint32_t i = 1; i < r->a->root; i++)
        if (r->a->tokens[i].head == r->a->root && r->a->tokens[i].relation == SMZ_REL_MARK &&
            smz_line_tag(r, i) == SMZ_TAG_IN && !smz_line_is(r, i, "that") && !opens_time(r, i))
            return i;
    return opener_of(r, r->a->root);
}

/* "Two climbers feared dead have been found": the tree was built around a participle. Of what may
 * have a clause behind it ("said on Friday the man was"), that is not so sure. */
static bool has_participle_root(const smz_line *r)
{
    uint32_t verb = next_verb(r, 0), next = next_verb(r, verb + 1);
    const smz_valency *v;

    if (verb != r->a->root || verb == 0 || next >= r->a->size ||
        smz_line_tag(r, verb) != SMZ_TAG_VBD || !smz_is_noun_tag(smz_line_tag(r, verb - 1)))
        return false;
    for (uint32_t i = verb + 1; i < next; i++)
        if (smz_line_tag(r, i) == SMZ_TAG_COMMA || smz_line_tag(r, i) == SMZ_TAG_CC ||
            (opens_other(r, i) && !opens_time(r, i)) ||
            (smz_list_kinds(smz_token_text(r->text, &r->a->tokens[i])) &
             (SMZ_LIST_SAY | SMZ_LIST_STANCE)))
            return false;
    if (is_called(r, verb))
        return true;
    v = smz_valency_of(smz_token_text(r->text, &r->a->tokens[verb]), SMZ_TAG_VBD);
    return is_participle(r, verb, next) && v && !(v->direct & SMZ_LINK_THAT);
}

/* "Campaigners who falsely accused a chemist must pay", "a firm whose ship was sold is looking":
 * the tree was built around the verb of "who" or "whose".
 */
static bool has_relative_root(const smz_line *r)
{
    for (uint32_t i = 1; i < r->a->root; i++) {
        uint32_t head = r->a->tokens[i].head;
        bool whose = smz_line_tag(r, i) == SMZ_TAG_WPS && head != SMZ_NO_HEAD && head > i &&
                     head < r->a->root && r->a->tokens[head].head == r->a->root &&
                     smz_is_subject(r->a->tokens[head].relation);
        if ((whose || (head == r->a->root &&
                       (smz_line_tag(r, i) == SMZ_TAG_WP || smz_line_tag(r, i) == SMZ_TAG_WDT))) &&
            smz_is_noun_tag(smz_line_tag(r, i - 1)))
            return next_verb(r, 0) < r->a->size;
    }
    return false;
}

/* ---- Other readings --------------------------------------------------------------------- */

/* "Another bombing struck the city": a participle that may be a past tense. */
static bool may_be_past(const smz_line *r, uint32_t i)
{
    uint32_t before = i;

    while (before > 0 && smz_line_tag(r, before - 1) == SMZ_TAG_RB)
        before--;
    return smz_line_tag(r, i) == SMZ_TAG_VBN && before > 0 && !smz_line_is(r, i + 1, "by") &&
           !smz_is_suffered(r->a, r->text, i) && !is_said_to(r, i) && !helps(r, before - 1) &&
           (smz_is_noun_tag(smz_line_tag(r, before - 1)) ||
            smz_line_tag(r, before - 1) == SMZ_TAG_PRP);
}

/* "The sale of vehicles poses a threat": a plural noun before an article may be a verb. */
static bool may_be_present(const smz_line *r, uint32_t i)
{
    smz_tag behind = smz_line_tag(r, i + 1);

    if (smz_line_tag(r, i) == SMZ_TAG_NNS && i > 1 && behind == SMZ_TAG_TO &&
        (smz_line_is(r, i + 2, "have") || smz_line_is(r, i + 2, "be")))
        return smz_is_noun_tag(smz_line_tag(r, i - 1)) || smz_line_tag(r, i - 1) == SMZ_TAG_JJ;
    return smz_line_tag(r, i) == SMZ_TAG_NNS && i > 0 && smz_is_noun_tag(smz_line_tag(r, i - 1)) &&
           (behind == SMZ_TAG_DT || behind == SMZ_TAG_PRPS || behind == SMZ_TAG_PRP);
}

/* The tag by which a word can be a main verb; SMZ_TAG_NONE: none. */
static smz_tag tag_as_verb(const smz_line *r, uint32_t i)
{
    if (smz_is_finite_tag(smz_line_tag(r, i)))
        return smz_line_tag(r, i);
    if (may_be_past(r, i))
        return SMZ_TAG_VBD;
    return may_be_present(r, i) ? SMZ_TAG_VBZ : SMZ_TAG_NONE;
}

/* The `wanted`th verb, from 1, that may be the main one and is not the root that was found before.
 * What has the tag of no finite verb gets one. */
static smz_main_verb nth_verb(const smz_line *r, unsigned wanted, uint32_t not )
{
    unsigned pending = 0;

    for (uint32_t i = 0; i < r->a->size; i++) {
        smz_tag tag = tag_as_verb(r, i);
        uint32_t verb;
        if (smz_line_is_quoted(r, i))
            continue;
        pending += opens_clause(r, i);
        if (tag == SMZ_TAG_NONE || (tag == smz_line_tag(r, i) && pending > 0 && pending-- > 0))
            continue;
        verb = tag == smz_line_tag(r, i) ? helped(r, i) : i;
        /* "Trapped underground", "feared dead": what was done to them is not the news. */
        if (i == 0 || verb == not ||
            (is_called(r, i) && is_participle(r, i, next_verb(r, i + 1))) || --wanted > 0)
            continue;
        r->a->tokens[i].tag = (uint8_t)tag;
        return (smz_main_verb){i, verb};
    }
    return (smz_main_verb){SMZ_NO_HEAD, SMZ_NO_HEAD};
}

int smz_parse_otherwise(smz_analysis *a, smz_arena *arena, smz_arena *scratch, smz_text text,
                        smz_reading reading, smz_error *error)
{
    smz_line r = {a, text};
    smz_main_verb found = nth_verb(&r, reading.number, reading.not );
    int status;

    a->parsed = false;
    a->root = SMZ_NO_HEAD;
    if (found.verb == SMZ_NO_HEAD)
        return SMZ_OK;
    status = smz_chunk_tokens(a, arena, text, error);
    if (status == SMZ_OK)
        status = smz_parse_around(a, scratch, text, found, error);
    if (status == SMZ_OK && a->parsed && (subordinate_root(&r) > 0 || !has_subject(&r)))
        a->parsed = false;
    return status;
}

int smz_parse_again(smz_analysis *a, smz_arena *scratch, smz_text text, bool *again,
                    smz_error *error)
{
    smz_line r = {a, text};
    smz_main_verb found;
    uint32_t size = a->size, mark;

    *again = false;
    if (!a->parsed || a->root == SMZ_NO_HEAD)
        return SMZ_OK;
    mark = subordinate_root(&r);
    if (mark == 0 && has_tense(&r) && has_subject(&r)) {
        if (has_participle_root(&r))
            a->tokens[a->root].tag = SMZ_TAG_VBN;
        else if (!has_relative_root(&r))
            return SMZ_OK;
    }
    a->size = mark > 0 ? mark : size;
    found = main_verb(&r);
    a->size = size;
    if (found.verb == SMZ_NO_HEAD || found.verb == 0)
        return SMZ_OK;
    *again = true;
    return smz_parse_around(a, scratch, text, found, error);
}
