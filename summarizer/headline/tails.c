/* Tails: what goes from a word to the end of the clause, by words and tags alone. Where the tree
 * has such a stretch as one phrase, that is left to it and its guards, but for plain circumstances.
 */
#include "headline/deletions.h"

#include "headline/arguments.h"
#include "headline/asked_next.h"
#include "headline/concessions.h"

/* ---- Behind a comma --------------------------------------------------------------------- */

/* Whether a stretch that begins with this tag is said of what stands before its comma. */
static bool opens_aside(smz_tag tag)
{
    return tag == SMZ_TAG_IN || tag == SMZ_TAG_VBG || tag == SMZ_TAG_VBN || tag == SMZ_TAG_WDT ||
           tag == SMZ_TAG_WP || tag == SMZ_TAG_WRB;
}

/* ", a week after the fire", ", just hours before he was due". */
static bool opens_measure(const smz_clause *c, uint32_t i)
{
    for (uint32_t k = i; k < i + 4 && k < c->lexemes.size; k++) {
        if (smz_measures_next(c, k))
            return k > i;
        if (smz_is_verb(smz_clause_at(c, k)) || smz_is_punctuation(smz_clause_at(c, k)))
            return false;
    }
    return false;
}

/* "..., saying it would not sell": what is denied in such a stretch, hoped or quoted is so of that
 * alone. "..., not all skirts" says it of what stands before. */
static bool tells_own(const smz_clause *c, uint32_t first)
{
    static const char *const words[] = {"after", "amid", "despite", "following"};

    return smz_clause_at(c, first)->tag == SMZ_TAG_VBG || opens_measure(c, first) ||
           smz_is_one_of(c, first, words, sizeof words / sizeof *words);
}

/* "Less than two weeks": what it is compared with stands beside it. */
static bool is_comparative(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_JJR || smz_clause_at(c, i)->tag == SMZ_TAG_RBR;
}

/* Whether a word behind a comma limits, denies or doubts what stands before it. */
static bool limits_before(const smz_clause *c, uint32_t i, bool own)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    if (smz_is_kind(c, i, SMZ_LIST_CONDITION) || smz_lexeme_is(c, i, "but") ||
        (smz_lexeme_is(c, i, "than") && !is_comparative(c, i - 1)) ||
        ((l->flags & SMZ_LEX_QUOTED) && c->lexemes.unbalanced))
        return true;
    return !own && smz_is_kind(c, i, SMZ_LIST_NEGATION | SMZ_LIST_STANCE);
}

static bool opens_circumstance(const smz_clause *c, uint32_t i);
static bool opens_phrase(const smz_clause *c, uint32_t i);

/* "..., 27 years after his death": from a comma behind the verb to the end; but not the end of a
 * list, and nothing that limits what stands before. */
static bool follows_comma(const smz_clause *c, uint32_t comma)
{
    uint32_t end = (uint32_t)c->lexemes.size;
    smz_tag next = comma + 1 < end ? smz_clause_at(c, comma + 1)->tag : SMZ_TAG_NONE;
    /* "Let her son, 11, wear a costume" */
    bool listed = next == SMZ_TAG_CC || next == SMZ_TAG_VB, verb = false,
         own = comma + 1 < end && tells_own(c, comma + 1);
    bool opened =
        comma + 1 < end && (opens_circumstance(c, comma + 1) || opens_phrase(c, comma + 1));

    for (uint32_t i = comma + 1; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (c->gone[i])
            continue;
        verb |= smz_is_finite(l) || l->tag == SMZ_TAG_VBG || l->tag == SMZ_TAG_VBN;
        /* What both were ahead of is one circumstance. */
        listed |= l->tag == SMZ_TAG_CC && !verb && !opened;
        if (limits_before(c, i, own))
            return false;
    }
    /* "..., the BBC understands" is who said it. */
    return !listed && (!verb || opens_aside(next) || opens_measure(c, comma + 1));
}

/* "Has reached a deal: he would admit guilt": a colon spells out what was said, if that was news
 * without it. "Made one thing clear: he did it" was none. */
static bool spells_out(const smz_clause *c, uint32_t colon)
{
    static const char *const pointing[] = {
        "thing",   "things", "question", "questions", "answer", "lesson",    "reason",
        "message", "words",  "word",     "way",       "ways",   "clear",     "this",
        "fact",    "truth",  "news",     "discovery", "simple", "following", "these"};
    uint32_t tense = smz_tense_of(c, c->root);

    if (tense == SMZ_NO_HEAD || colon < tense + 3 || colon < c->root || c->lexemes.unbalanced ||
        smz_subject(c, c->root) == SMZ_NO_HEAD || !smz_is_noun(smz_clause_at(c, colon - 1)) ||
        smz_is_kind(c, c->root, SMZ_LIST_SAY))
        return false;
    for (uint32_t i = tense; i < c->lexemes.size; i++)
        if (i < colon ? smz_is_one_of(c, i, pointing, sizeof pointing / sizeof *pointing)
                      : !c->gone[i] && (smz_is_kind(c, i, SMZ_LIST_CONDITION | SMZ_LIST_NEGATION) ||
                                        smz_lexeme_is(c, i, "but")))
            return false;
    return true;
}

/* ---- Clauses ---------------------------------------------------------------------------- */

/* Where the clause ends that a view has: behind its last word. */
static uint32_t content_end(const smz_clause *c)
{
    uint32_t end = (uint32_t)c->lexemes.size;

    while (end > 0 && (c->gone[end - 1] || smz_is_punctuation(smz_clause_at(c, end - 1))))
        end--;
    return end;
}

/* Whether it is one of the phrases that hanging.c finds behind their heads. */
static bool is_phrase(const smz_clause *c, uint32_t i)
{
    switch (smz_clause_at(c, i)->relation) {
    case SMZ_REL_OBL:
    case SMZ_REL_OBL_BARE:
    case SMZ_REL_OBL_AGENT:
    case SMZ_REL_NMOD:
    case SMZ_REL_ADVCL:
    case SMZ_REL_ADVMOD:
    case SMZ_REL_XCOMP:
    case SMZ_REL_RELCL:
    case SMZ_REL_ACL: return true;
    default: return false;
    }
}

/* Whether the tree has a phrase or clause that begins at `i` and goes to the end: it and the guards
 * know more than the words do. */
static bool is_in_tree(const smz_clause *c, uint32_t i)
{
    uint32_t end = content_end(c);

    for (uint32_t k = i; k < end; k++)
        if (c->first[k] == i && c->end[k] >= end && k != c->root && is_phrase(c, k))
            return true;
    return false;
}

/* Words that link what follows to the verb before it. */
static bool links(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);

    return l->tag == SMZ_TAG_CC || l->tag == SMZ_TAG_WDT || l->tag == SMZ_TAG_WP ||
           l->tag == SMZ_TAG_WRB || l->tag == SMZ_TAG_TO || (l->flags & SMZ_LEX_COMMA) ||
           smz_lexeme_is(c, i, "that") || smz_is_occasion_word(c, i);
}

/* "and" between nouns of one subject: "the cost of fuel and food hits". */
static bool joins_nouns(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_CC && smz_is_noun(smz_clause_at(c, i - 1)) &&
           i + 1 < c->lexemes.size && smz_is_noun(smz_clause_at(c, i + 1));
}

/* "after rival firms challenged the deal": a subject, then a verb, and no second one that nothing
 * links, which might be that of the sentence. */
static bool is_clause(const smz_clause *c, uint32_t first)
{
    uint32_t end = content_end(c);
    bool subject = false, verb = false, any = false;

    for (uint32_t i = first; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_finite(l)) {
            if (verb || !subject)
                return false;
            verb = any = true;
        } else if (!verb && links(c, i) && !joins_nouns(c, i)) {
            return false;
        }
        subject |= smz_is_noun(l) || l->tag == SMZ_TAG_PRP || l->tag == SMZ_TAG_DT;
        if (verb && links(c, i)) {
            verb = false;
            subject = true;
        }
    }
    return any;
}

/* Whether one of the words in [first, end) is of that kind. */
static bool has_kind(const smz_clause *c, uint32_t first, uint32_t end, uint32_t kinds)
{
    for (uint32_t i = first; i < end; i++)
        if (!c->gone[i] && smz_is_kind(c, i, kinds))
            return true;
    return false;
}

/* "As ... as", "such ... as", "the same ... as": half of a comparison. */
static bool compares(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"as", "so", "such", "same", "just", "much", "known"};

    for (uint32_t k = 0; k < i; k++)
        if (smz_is_one_of(c, k, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* "40 minutes as nerve shredding as this". */
static bool compares_on(const smz_clause *c, uint32_t as)
{
    for (uint32_t i = as + 1; i < as + 6 && i < c->lexemes.size; i++)
        if (smz_lexeme_is(c, i, "as"))
            return true;
    return false;
}

static bool has_finite_verb(const smz_clause *c, uint32_t first)
{
    for (uint32_t i = first; i < c->lexemes.size; i++)
        if (!c->gone[i] && smz_is_finite(smz_clause_at(c, i)))
            return true;
    return false;
}

/* "even as case numbers rise", "after rivals challenged the deal". */
static bool opens_clause(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"after", "because", "while", "although", "though"};

    /* "As police believe" is who says so. */
    if (smz_lexeme_is(c, i, "as"))
        return !compares(c, i) && is_clause(c, i + 1) &&
               !has_kind(c, i, content_end(c), SMZ_LIST_SAY | SMZ_LIST_STANCE);
    return smz_is_one_of(c, i, words, sizeof words / sizeof *words) && is_clause(c, i + 1);
}

bool smz_tail_lost_verb(const smz_clause *c, const bool *keep, uint32_t as)
{
    uint32_t verb = as + 1;

    if (!smz_lexeme_is(c, as, "as") || !opens_clause(c, as))
        return false;
    while (verb < c->lexemes.size && !smz_is_finite(smz_clause_at(c, verb)))
        verb++;
    return verb < c->lexemes.size && smz_is_gap(c, keep, verb);
}

/* ---- Phrases ---------------------------------------------------------------------------- */

static bool begins_phrase(const smz_clause *c, uint32_t i)
{
    smz_tag tag = smz_clause_tag(c, i);

    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PRP || tag == SMZ_TAG_PRPS ||
           tag == SMZ_TAG_JJ || tag == SMZ_TAG_CD || tag == SMZ_TAG_VBG;
}

/* Whether the word before asks for this one: "named after". */
static bool is_asked_for(const smz_clause *c, uint32_t i)
{
    const smz_valency *before = i > 0 ? c->valency[i - 1] : NULL;

    return before && (before->direct & smz_link_bit(c, i));
}

/* What tells the circumstances of all that stands before, whatever the tree has it hang on: after
 * what, amid what, as what happened. "As president" has no verb. */
static bool opens_circumstance(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"after",     "amid",    "amidst",
                                        "following", "despite", "during"};

    if (i == 0 || !begins_phrase(c, i + 1) || is_asked_for(c, i))
        return false;
    if (smz_lexeme_is(c, i, "as") || smz_lexeme_is(c, i, "while"))
        return !compares(c, i) && !compares_on(c, i) && has_finite_verb(c, i + 1);
    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* What it was done for, or what came before: links of several words that trees take apart. */
static bool opens_phrase(const smz_clause *c, uint32_t i)
{
    static const char *const links_of[][4] = {
        {"in", "a", "bid", "to"},
        {"in", "an", "attempt", "to"},
        {"in", "an", "effort", "to"},
        {"in", "order", "to", ""},
        {"in", "connection", "with", ""},
        {"in", "the", "wake", "of"},
        {"in", "the", "run-up", "to"},
        {"in", "the", "aftermath", "of"},
        {"in", "protest", "at", ""},
        {"ahead", "of", "", ""},
        {"due", "to", "", ""},
        {"owing", "to", "", ""},
        {"thanks", "to", "", ""},
        {"as", "part", "of", ""},
        {"in", "honor", "of", ""},
        {"in", "honour", "of", ""},
        {"in", "memory", "of", ""},
        {"in", "the", "hope", "of"},
        {"in", "hopes", "of", ""},
        {"as", "a", "mark", "of"},
        {"as", "a", "sign", "of"},
        {"as", "a", "result", "of"},
        {"as", "a", "precaution", ""},
        {"now", "that", "", ""},
        {"in", "response", "to", ""},
        {"in", "search", "of", ""},
        {"on", "charges", "of", ""},
        {"on", "suspicion", "of", ""},
        {"on", "the", "back", "of"},
        {"in", "return", "for", ""},
        {"in", "memory", "of", ""},
    };

    for (size_t k = 0; k < sizeof links_of / sizeof *links_of; k++) {
        uint32_t n = 0;
        while (n < 4 && links_of[k][n][0] != '\0' && i + n < c->lexemes.size &&
               smz_lexeme_is(c, i + n, links_of[k][n]))
            n++;
        if (n == 4 || links_of[k][n][0] == '\0')
            return true;
    }
    return false;
}

/* Where the words begin that measure what follows at `i`: "just two days after", "even as". */
static uint32_t with_measure(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"even", "just", "only", "a", "few", "shortly", "soon"};
    uint32_t first = i;

    if (first > 0 && smz_measures_next(c, first - 1))
        first--;
    while (first > 0 && (smz_is_one_of(c, first - 1, words, sizeof words / sizeof *words) ||
                         (first < i && smz_is_number(smz_clause_at(c, first - 1)))))
        first--;
    return first;
}

/* "Prices rose": a verb that says enough without anything behind it. */
static bool stands_alone(const smz_clause *c, uint32_t i)
{
    return smz_is_finite(smz_clause_at(c, i)) && c->valency[i] &&
           (c->valency[i]->direct & SMZ_VALENCY_ALONE) != 0;
}

/* Whether the words before `first` are a clause that says no less without what follows. */
static bool may_end_before(const smz_clause *c, uint32_t first)
{
    uint32_t tense = smz_tense_of(c, c->root);
    const smz_lexeme *last = first > 0 ? smz_clause_at(c, first - 1) : NULL;

    if (tense == SMZ_NO_HEAD || first <= tense + 1 || first <= c->root || !last ||
        smz_subject(c, c->root) == SMZ_NO_HEAD || (last->flags & SMZ_LEX_QUOTED))
        return false;
    if (!(smz_is_noun(last) || last->tag == SMZ_TAG_VBN || last->tag == SMZ_TAG_RP ||
          last->tag == SMZ_TAG_CD || stands_alone(c, first - 1)))
        return false;
    /* "For the first time after the election." */
    return (smz_lexeme_is(c, first, "amid") || smz_opens_even_if(c, first) ||
            smz_opens_even_if(c, first + 1) || !has_kind(c, 0, first, SMZ_LIST_NEGATION)) &&
           !(smz_lexeme_is(c, first, "after") && smz_lexeme_is(c, first - 1, "time") &&
             smz_is_kind(c, first - 2, SMZ_LIST_ORDINAL));
}

/* "For the first time since the flood": news, but not without what measures it. What was only so
 * then, is not "only" so. */
static bool opens_time(const smz_clause *c, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (smz_lexeme_is(c, k, "only"))
            return false;
    return i > 0 && i + 3 < c->lexemes.size && smz_lexeme_is(c, i, "for") &&
           (smz_is_article(c, i + 1) || smz_clause_at(c, i + 1)->tag == SMZ_TAG_PRPS) &&
           smz_is_kind(c, i + 2, SMZ_LIST_ORDINAL) && smz_lexeme_is(c, i + 3, "time");
}

/* ---- All of them ------------------------------------------------------------------------ */

static void take(smz_deletion *out, smz_clause *c, uint32_t first, bool agreed)
{
    uint32_t end = (uint32_t)c->lexemes.size;

    for (uint32_t i = first + 1; i < end; i++)
        if (c->loose[i] == SMZ_LOOSE_NOT)
            c->loose[i] = SMZ_LOOSE_TAIL;
    c->loose[first] = SMZ_LOOSE_START;
    *out = (smz_deletion){.first = first, .end = end, .top = first, .cost = 0.1, .agreed = agreed};
}

bool smz_tail_find(smz_deletion *out, smz_clause *c, uint32_t i)
{
    uint32_t tense = smz_tense_of(c, c->root), first;
    bool plain;

    if (tense == SMZ_NO_HEAD || i <= tense || i <= c->root ||
        (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
        return false;
    /* "The chief resigned, a week after ...", but not "the chief said, ...". */
    if (i == tense + 1 && !stands_alone(c, tense) && !opens_measure(c, i + 1))
        return false;
    if (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) {
        if (!follows_comma(c, i))
            return false;
        take(out, c, i, true);
        return true;
    }
    if (smz_lexeme_is(c, i, ":")) {
        if (!spells_out(c, i))
            return false;
        take(out, c, i, true);
        return true;
    }
    if (smz_occasion_ends(c, i)) {
        take(out, c, i, true);
        return true;
    }
    if (smz_is_free_contrast(c, i)) {
        take(out, c, i, true);
        return true;
    }
    if (smz_opens_pair(c, i) || smz_opens_even_if(c, i)) {
        first = i - ((smz_clause_at(c, i - 1)->flags & SMZ_LEX_COMMA) ? 1 : 0);
        if (!may_end_before(c, first))
            return false;
        take(out, c, first, true);
        return true;
    }
    plain = opens_circumstance(c, i) || smz_opens_second_clause(c, i) || opens_time(c, i);
    if (!plain && ((!opens_clause(c, i) && !opens_phrase(c, i)) || is_in_tree(c, i)))
        return false;
    first = with_measure(c, i);
    if (!may_end_before(c, first))
        return false;
    take(out, c, first, plain);
    out->cost += opens_time(c, i) ? 0.3 : 0;
    return true;
}
