/* Attributions: "..., X said" and "according to X", found by the tags at the end of a sentence. */
#include "headline/clause.h"

/* So many words at the end may be an attribution; longer ones say more than who said it. */
#define TAIL_MOST     22
#define SPEAKER_MOST  4
#define NAME_MOST     7
#define CONTENT_LEAST 4

/* The end of a sentence by its tags, before there is a tree: the parser does better without it. */
typedef struct tail {
    const smz_analysis *a;
    smz_text text;
    uint32_t end; /* behind the last word */
} tail;

static smz_text word_at(const tail *t, uint32_t i)
{
    return smz_token_text(t->text, &t->a->tokens[i]);
}

static bool is_word(const tail *t, uint32_t i, const char *word)
{
    return smz_token_is(t->a, t->text, i, word);
}

static uint32_t phrase_end(const tail *t, uint32_t first)
{
    uint32_t end = first;

    while (end < t->end &&
           (smz_is_noun_tag(t->a->tokens[end].tag) || t->a->tokens[end].tag == SMZ_TAG_DT ||
            t->a->tokens[end].tag == SMZ_TAG_JJ || t->a->tokens[end].tag == SMZ_TAG_CD ||
            t->a->tokens[end].tag == SMZ_TAG_POS))
        end++;
    return end;
}

/* "His agent told CNN", "the mayor has told the BBC": with whom it was said to behind it, to the
 * end. */
static bool tells(const tail *t, uint32_t i)
{
    uint32_t end = phrase_end(t, i + 1);
    bool has = i > 1 && (is_word(t, i - 1, "has") || is_word(t, i - 1, "have"));

    if (!(is_word(t, i, "told") || is_word(t, i, "tells")) || i == 0 ||
        !smz_is_noun_tag(t->a->tokens[i - 1 - has].tag))
        return false;
    return end > i + 1 && (end == t->end || t->a->tokens[end].tag == SMZ_TAG_IN);
}

/* What shows something, and nobody says it. */
static bool is_source(const tail *t, uint32_t i)
{
    static const char *const sources[] = {
        "figures", "data",    "statistics", "analysis", "research", "study",
        "survey",  "report",  "poll",       "tests",    "results",  "documents",
        "ratings", "records", "accounts",   "studies",  "minutes"};

    return smz_token_is_one_of(t->a, t->text, i, sources, sizeof sources / sizeof *sources);
}

/* Words between a source and its verb: "figures [from the trade ministry] show", "a poll
 * [commissioned by the union] suggests". */
#define SOURCE_MOST 9

/* Whether a source and no other verb with a tense stands behind the comma before the verb at `i`,
 * with a phrase right behind it. */
static bool has_far_source(const tail *t, uint32_t i)
{
    static const char *const made[] = {"compiled", "conducted", "commissioned", "obtained",
                                       "seen",     "released",  "published",    "collected",
                                       "gathered", "carried",   "provided"};

    for (uint32_t k = i; k-- > 0 && k + SOURCE_MOST > i;) {
        if (t->a->tokens[k].tag == SMZ_TAG_COMMA)
            return false;
        if (is_source(t, k) && k + 2 < i)
            return t->a->tokens[k + 1].tag == SMZ_TAG_IN ||
                   smz_token_is_one_of(t->a, t->text, k + 1, made, sizeof made / sizeof *made);
    }
    return false;
}

/* "..., official figures show": what figures are by, and the verb at the very end. */
static bool shows(const tail *t, uint32_t i)
{
    static const char *const verbs[] = {"show", "shows", "showed"};
    static const char *const far[] = {"show",     "shows",     "showed",   "suggest",
                                      "suggests", "suggested", "indicate", "indicates"};
    uint32_t source = i > 0 ? i - 1 : 0;

    /* "Figures have shown" */
    if (source > 0 && is_word(t, i, "shown") &&
        (is_word(t, source, "have") || is_word(t, source, "has")))
        return i + 1 == t->end && is_source(t, source - 1);
    if (i == 0 || i + 1 != t->end)
        return false;
    return (smz_token_is_one_of(t->a, t->text, i, verbs, sizeof verbs / sizeof *verbs) &&
            is_source(t, source)) ||
           (smz_token_is_one_of(t->a, t->text, i, far, sizeof far / sizeof *far) &&
            has_far_source(t, i));
}

/* "said" is taken for what it is, whatever its tag; "claims" may be a noun. */
static bool speaks(const tail *t, uint32_t i)
{
    static const char *const last[] = {"reports", "claims"};
    smz_tag tag = t->a->tokens[i].tag;

    if (is_word(t, i, "said") || is_word(t, i, "says") || is_word(t, i, "say"))
        return true;
    if (is_word(t, i, "told") || is_word(t, i, "tells"))
        return tells(t, i);
    if (shows(t, i))
        return true;
    /* "..., the Osby Times reports", "..., the rebel army claims", "..., a study has found" */
    if (i + 1 == t->end && i > 0 &&
        (is_word(t, i, "found") ||
         (smz_is_noun_tag(t->a->tokens[i - 1].tag) &&
          smz_token_is_one_of(t->a, t->text, i, last, sizeof last / sizeof *last))))
        return true;
    return (smz_is_finite_tag(tag) || tag == SMZ_TAG_VBN || tag == SMZ_TAG_JJ) &&
           (smz_list_kinds(word_at(t, i)) & (SMZ_LIST_SAY | SMZ_LIST_STANCE));
}

/* "Court documents filed on Friday said": what was done with them is no verb of theirs. */
static bool was_published(const tail *t, uint32_t first, uint32_t i)
{
    static const char *const words[] = {
        "filed",    "released", "published", "obtained", "issued",    "seen",      "reviewed",
        "unsealed", "posted",   "leaked",    "compiled", "conducted", "collected", "commissioned"};
    smz_tag tag = t->a->tokens[i].tag;

    return i > first && (tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBD) &&
           smz_is_noun_tag(t->a->tokens[i - 1].tag) &&
           smz_token_is_one_of(t->a, t->text, i, words, sizeof words / sizeof *words) &&
           i + 1 < t->end && speaks(t, t->end - 1);
}

/* The one verb of a stretch, if people speak by it in the active voice; SMZ_NO_HEAD: not so. */
static uint32_t speaking_verb(const tail *t, uint32_t first)
{
    uint32_t verb = SMZ_NO_HEAD;

    for (uint32_t i = first; i < t->end; i++) {
        bool have =
            (is_word(t, i, "has") || is_word(t, i, "have")) && i + 1 < t->end && speaks(t, i + 1);
        if (have || was_published(t, first, i))
            continue;
        if (speaks(t, i) && verb == SMZ_NO_HEAD)
            verb = i;
        else if (smz_is_finite_tag(t->a->tokens[i].tag) || t->a->tokens[i].tag == SMZ_TAG_WP)
            return SMZ_NO_HEAD;
    }
    if (verb != SMZ_NO_HEAD && verb > first && t->a->tokens[verb].tag == SMZ_TAG_VBN &&
        verb + 1 < t->end && !is_word(t, verb - 1, "has") && !is_word(t, verb - 1, "have") &&
        !is_word(t, verb, "said") && !tells(t, verb))
        return SMZ_NO_HEAD;
    return verb;
}

/* Where a whole name begins in [first, end), whose first word may be the middle of one: behind the
 * last noun that is no name, or at the first name. */
static uint32_t whole_name(const tail *t, uint32_t first, uint32_t end)
{
    uint32_t at = end;

    while (at > first && t->a->tokens[at - 1].tag == SMZ_TAG_NNP)
        at--;
    if (at < end && at > first)
        return at;
    for (at = first; at < end && t->a->tokens[at].tag != SMZ_TAG_NNP;)
        at++;
    return at;
}

/* "Royal College of Nursing", "Office for National Statistics": a link inside a name. */
static bool links_name(const tail *t, uint32_t i)
{
    return (is_word(t, i, "of") || is_word(t, i, "for") || is_word(t, i, "and")) &&
           t->a->tokens[i - 1].tag == SMZ_TAG_NNP && t->a->tokens[i + 1].tag == SMZ_TAG_NNP;
}

/* The last nouns before `end`, their adjectives with them. */
static uint32_t last_nouns(const tail *t, uint32_t first, uint32_t end)
{
    uint32_t at = end, marks = 0;
    bool linked = false;

    while (at > first && at + (linked ? NAME_MOST : SPEAKER_MOST) + marks > end) {
        smz_tag tag = t->a->tokens[at - 1].tag;
        marks += tag == SMZ_TAG_POS;
        if (at > first + 1 && at < end && links_name(t, at - 1)) {
            linked = true;
        } else if (!(smz_is_noun_tag(tag) ||
                     (at < end && (tag == SMZ_TAG_JJ || tag == SMZ_TAG_POS)))) {
            break;
        }
        at--;
    }
    /* What was cut off in the middle of a name is no name. */
    if (!linked && at > first && at + SPEAKER_MOST + marks == end &&
        smz_is_noun_tag(t->a->tokens[at - 1].tag))
        at = whole_name(t, at, end);
    return at;
}

/* "His family and church say": where both begin, if they are two; else `at`, where the second does.
 */
static uint32_t both_speakers(const tail *t, uint32_t first, uint32_t at)
{
    uint32_t begin;

    if (at <= first + 1 || !is_word(t, at - 1, "and"))
        return at;
    begin = last_nouns(t, first, at - 1);
    return begin < at - 1 ? begin : at;
}

/* The speaker as a headline names him: "a spokesman for the police" is the police, but the head of
 * a union is not the union, nor is an army in Osby. */
static void name_speaker(smz_attributed *out, const tail *t, uint32_t first, uint32_t end)
{
    uint32_t link = first;

    while (link < end && t->a->tokens[link].tag != SMZ_TAG_IN && !was_published(t, first, link))
        link++;
    if (link < end && was_published(t, first, link))
        end = link;
    /* "A study of 90,000 adults", "people familiar with the talks": neither adults nor talks. */
    if (link > first && link < end && smz_is_noun_tag(t->a->tokens[link - 1].tag) &&
        t->a->tokens[link - 1].tag != SMZ_TAG_NNP &&
        (is_word(t, link, "in") || !(smz_list_kinds(word_at(t, link - 1)) & SMZ_LIST_VOICE) ||
         (is_word(t, link, "of") && t->a->tokens[end - 1].tag == SMZ_TAG_NNS)))
        end = link;
    else if (link > first + 1 && link < end && t->a->tokens[link - 1].tag == SMZ_TAG_JJ &&
             smz_is_noun_tag(t->a->tokens[link - 2].tag))
        end = link - 1;
    out->speaker = both_speakers(t, first, last_nouns(t, first, end));
    out->speaker_end = end;
}

/* "It has emerged", "it can now be revealed": nobody says so, and it is so. */
static bool read_impersonal(smz_attributed *out, const tail *t, uint32_t comma)
{
    static const char *const helping[] = {"has", "was",  "is", "can",  "may",
                                          "now", "been", "be", "today"};
    static const char *const verbs[] = {"emerged", "revealed", "confirmed", "announced",
                                        "disclosed"};
    uint32_t verb = comma + 2;

    if (!is_word(t, comma + 1, "it"))
        return false;
    while (verb < t->end &&
           smz_token_is_one_of(t->a, t->text, verb, helping, sizeof helping / sizeof *helping))
        verb++;
    if (verb + 1 != t->end ||
        !smz_token_is_one_of(t->a, t->text, verb, verbs, sizeof verbs / sizeof *verbs))
        return false;
    *out = (smz_attributed){comma, verb, t->end, t->end, true};
    return true;
}

static bool read_tail(smz_attributed *out, const tail *t, uint32_t comma)
{
    uint32_t first = comma + 1, verb, end;

    if (read_impersonal(out, t, comma))
        return true;
    if (first + 1 < t->end && is_word(t, first, "according") && is_word(t, first + 1, "to")) {
        verb = first;
        end = phrase_end(t, first + 2);
        first += 2;
    } else {
        verb = speaking_verb(t, first);
        /* ", boosting their hopes" */
        if (verb == SMZ_NO_HEAD ||
            (verb + 1 == t->end && verb > first + 1 && t->a->tokens[first].tag == SMZ_TAG_VBG &&
             t->a->tokens[first + 1].tag == SMZ_TAG_PRPS))
            return false;
        end = verb > first && (is_word(t, verb - 1, "has") || is_word(t, verb - 1, "have"))
                  ? verb - 1
                  : verb;
        if (verb == first) {
            first = verb + 1;
            end = phrase_end(t, first);
        } else if (t->a->tokens[end - 1].tag == SMZ_TAG_RB) {
            return false;
        }
    }
    *out = (smz_attributed){.comma = comma, .verb = verb};
    name_speaker(out, t, first, end);
    return true;
}

/* "Did not, as some papers claimed, lose ...": what stands before the comma is no whole clause. */
static bool is_aside(const tail *t, uint32_t comma)
{
    /* "..., but statisticians warned against it": what they say is another thing. */
    static const char *const words[] = {"as",  "after", "before", "because", "while", "although",
                                        "but", "and",   "yet",    "though",  "nor",   "or"};
    smz_tag before = t->a->tokens[comma - 1].tag, behind = t->a->tokens[comma + 1].tag;

    /* "..., after BBC research revealed it": when, and not who says so. */
    if (smz_token_is_one_of(t->a, t->text, comma + 1, words, sizeof words / sizeof *words))
        return true;
    return behind == SMZ_TAG_WRB || behind == SMZ_TAG_WP || behind == SMZ_TAG_WDT ||
           before == SMZ_TAG_MD || is_word(t, comma - 1, "not") || is_word(t, comma - 1, "n't") ||
           is_word(t, comma - 1, "n\u2019t");
}

/* Whether a comma stands before the mark that closes a quotation, as Americans have it: called it
 * "a first step," the mayor said. Where all is quoted the tree tells who speaks. */
static bool ends_quotation(const tail *t, uint32_t i)
{
    const smz_syntax_token *tokens = t->a->tokens;

    return i + 2 < t->end && tokens[i].tag == SMZ_TAG_COMMA &&
           !(tokens[0].flags & SMZ_SYNTAX_QUOTED) &&
           (tokens[i].flags & tokens[i + 1].flags & SMZ_SYNTAX_QUOTED) &&
           (tokens[i + 1].flags & SMZ_SYNTAX_PUNCT) && !(tokens[i + 2].flags & SMZ_SYNTAX_QUOTED);
}

/* Whether the words from `i` on are what came of it, or when: "making it the second", "a day after
 * the storm"; nothing that limits what was said. */
static bool is_remark(const tail *t, uint32_t i)
{
    static const char *const openers[] = {"after", "amid", "following", "while"};
    static const char *const limits[] = {"but",   "not",    "no",     "n't",    "only",
                                         "then",  "than",   "except", "if",     "when",
                                         "until", "unless", "yet",    "though", "never"};
    uint32_t opener = i;

    while (opener < i + 3 && opener < t->end &&
           !smz_token_is_one_of(t->a, t->text, opener, openers, sizeof openers / sizeof *openers))
        opener++;
    if (t->a->tokens[i].tag != SMZ_TAG_VBG && (opener == i + 3 || opener >= t->end))
        return false;
    for (; i < t->end; i++)
        if ((t->a->tokens[i].flags & SMZ_SYNTAX_QUOTED) || smz_is_condition(t->a, t->text, i) ||
            smz_token_is_one_of(t->a, t->text, i, limits, sizeof limits / sizeof *limits))
            return false;
    return true;
}

/* Where the attribution ends in "..., officials said, making it the second": what follows its comma
 * is a remark that no headline has room for. */
static uint32_t remark_start(const tail *t)
{
    for (uint32_t i = CONTENT_LEAST + 2; i + 2 < t->end; i++) {
        tail before = {t->a, t->text, i};
        if (t->a->tokens[i].tag == SMZ_TAG_COMMA && !(t->a->tokens[i].flags & SMZ_SYNTAX_QUOTED) &&
            speaks(&before, i - 1) && smz_is_noun_tag(t->a->tokens[i - 2].tag) &&
            is_remark(t, i + 1))
            return i;
    }
    return t->end;
}

static bool find_before(smz_attributed *out, const tail *t)
{
    const smz_syntax_token *tokens = t->a->tokens;

    for (uint32_t i = t->end; i-- > CONTENT_LEAST && i + TAIL_MOST > t->end;) {
        bool inside = ends_quotation(t, i);
        bool comma = tokens[i].tag == SMZ_TAG_COMMA && !is_aside(t, i + inside);
        bool according = i + 1 < t->end && is_word(t, i + 1, "according");
        if ((comma || according) && (inside || !(tokens[i].flags & SMZ_SYNTAX_QUOTED)) &&
            read_tail(out, t, i + inside)) {
            out->comma += inside || !comma;
            return true;
        }
    }
    return false;
}

bool smz_find_attribution(smz_attributed *out, const smz_analysis *a, smz_text text)
{
    tail whole = {a, text, a->size}, before;

    while (whole.end > 0 && (a->tokens[whole.end - 1].flags & SMZ_SYNTAX_PUNCT))
        whole.end--;
    before = (tail){a, text, remark_start(&whole)};
    return (before.end < whole.end && find_before(out, &before)) || find_before(out, &whole);
}
