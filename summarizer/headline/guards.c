#include "headline/guards.h"

#include "headline/arguments.h"
#include "headline/dropped.h"

#define NONE SMZ_NO_HEAD

static bool quotation_cut(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        bool opens = (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTE) &&
                     (smz_clause_at(c, i)->flags & SMZ_LEX_OPEN);
        if ((smz_clause_at(c, i)->flags & smz_clause_at(c, i - 1)->flags & SMZ_LEX_QUOTED) &&
            !opens && keep[i] != keep[i - 1])
            return true;
        if (c->lexemes.unbalanced && keep[i] && (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            return true;
    }
    return false;
}

static bool orphan(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (keep[i] && i != c->root && !smz_is_punctuation(l) && l->head != NONE && !keep[l->head])
            return true;
    }
    return false;
}

static bool verbless(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);

    return tense == NONE || !keep[tense] || smz_subject(c, c->root) == NONE;
}

/* Two finite verbs with nothing between them that links them: the parser was led up the garden
 * path, as by "the car rigged with explosives blew up". */
bool smz_guards_two_verbs(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);
    uint32_t before = NONE;
    bool linked = true;

    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (!keep[i])
            continue;
        if (smz_is_finite(l)) {
            if (!linked && before != NONE)
                return true;
            before = i;
            linked = false;
        }
        linked |= l->tag == SMZ_TAG_IN || l->tag == SMZ_TAG_CC || l->tag == SMZ_TAG_WDT ||
                  l->tag == SMZ_TAG_WP || l->tag == SMZ_TAG_WRB || l->tag == SMZ_TAG_WPS ||
                  l->relation == SMZ_REL_MARK || (before != NONE && l->tag == SMZ_TAG_TO) ||
                  (l->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK | SMZ_LEX_QUOTE)) != 0 ||
                  l->relation == SMZ_REL_NSUBJ || l->relation == SMZ_REL_NSUBJ_PASS;
    }
    return tense == NONE;
}

static bool is_function_word(const smz_lexeme *l)
{
    switch (l->tag) {
    case SMZ_TAG_IN:
    case SMZ_TAG_TO:
    case SMZ_TAG_DT:
    case SMZ_TAG_CC:
    case SMZ_TAG_MD:
    case SMZ_TAG_WP:
    case SMZ_TAG_WDT:
    case SMZ_TAG_WRB:
    case SMZ_TAG_WPS:
    case SMZ_TAG_POS:
    case SMZ_TAG_PRPS: return true;
    default: return false;
    }
}

/* "its cheapest model yet" without the model. */
static bool hangs_on_words(const smz_clause *c, uint32_t i)
{
    return smz_lexeme_is(c, i, "yet") || smz_lexeme_is(c, i, "ever") || smz_lexeme_is(c, i, "so") ||
           smz_lexeme_is(c, i, "too") || smz_lexeme_is(c, i, "even") ||
           smz_lexeme_is(c, i, "just") || smz_lexeme_is(c, i, "only");
}

/* It ends with a word that nothing follows although something must: "rife about what". */
static bool dangling(const smz_clause *c, const bool *keep)
{
    bool whole = true;

    for (uint32_t i = (uint32_t)c->lexemes.size; i-- > 0;) {
        if (keep[i] && (!smz_is_punctuation(smz_clause_at(c, i)) || smz_lexeme_is(c, i, ":")))
            return is_function_word(smz_clause_at(c, i)) || smz_lexeme_is(c, i, ":") ||
                   (!whole && hangs_on_words(c, i));
        whole &= smz_is_punctuation(smz_clause_at(c, i)) || c->gone[i];
    }
    return true;
}

/* "Shares plunged as firms": the verb behind a noun that is kept was dropped. */
static bool verb_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 0; i + 1 < c->lexemes.size; i++) {
        uint32_t next = i + 1;
        if (!keep[i] || !smz_is_noun(smz_clause_at(c, i)))
            continue;
        while (next + 1 < c->lexemes.size && smz_clause_at(c, next)->tag == SMZ_TAG_RB)
            next++;
        if (!keep[next] && !c->gone[next] && smz_is_finite(smz_clause_at(c, next)))
            return true;
    }
    return false;
}

/* It begins as a relative clause does and is no question. */
static bool relative_alone(const smz_clause *c, const bool *keep)
{
    uint32_t first = 0;

    while (first < c->lexemes.size && (!keep[first] || smz_is_punctuation(smz_clause_at(c, first))))
        first++;
    if (first == c->lexemes.size || smz_lexeme_is(c, (uint32_t)c->lexemes.size - 1, "?"))
        return false;
    return smz_clause_at(c, first)->tag == SMZ_TAG_WRB ||
           smz_clause_at(c, first)->tag == SMZ_TAG_WDT ||
           smz_clause_at(c, first)->tag == SMZ_TAG_WPS;
}

/* Subject, comma, verb: what commas enclose has one of them alone, and there is no list. */
static bool lone_comma(const smz_clause *c, const bool *keep)
{
    uint32_t subject = smz_subject(c, c->root), tense = smz_tense_of(c, c->root), before = NONE;
    size_t commas = 0;
    bool listed = false;

    if (subject == NONE || tense == NONE || subject > tense)
        return false;
    for (uint32_t i = c->first[subject]; i < tense; i++) {
        if (!keep[i])
            continue;
        before = i;
        commas += (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) != 0;
        listed |= smz_clause_at(c, i)->tag == SMZ_TAG_CC;
    }
    return commas == 1 && before != NONE &&
           (!listed || (smz_clause_at(c, before)->flags & SMZ_LEX_COMMA));
}

/* "Curling is to revise its policy were not selected": what stood before a second verb was dropped,
 * and what is left reads as its subject. */
static bool gap_before_verb(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root);

    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        bool helps = l->relation == SMZ_REL_AUX || l->relation == SMZ_REL_AUX_PASS ||
                     l->relation == SMZ_REL_COP;
        uint32_t verb = helps ? l->head : i, subject = smz_subject(c, verb), before = i - 1;
        if (!keep[i] || !smz_is_finite(l) || i == tense ||
            smz_clause_at(c, verb)->relation == SMZ_REL_CONJ || (subject != NONE && keep[subject]))
            continue;
        while (before > 0 && smz_clause_at(c, before)->tag == SMZ_TAG_RB)
            before--;
        if (!keep[before] && !c->gone[before] && !smz_is_loose(c, keep, before) &&
            !smz_is_punctuation(smz_clause_at(c, before)))
            return true;
    }
    return false;
}

/* "UK's spending watchdog says": what it says was dropped, or the tree has lost it. */
static bool speech_lost(const smz_clause *c, const bool *keep)
{
    static const smz_relation contents[] = {SMZ_REL_CCOMP, SMZ_REL_OBJ, SMZ_REL_XCOMP, SMZ_REL_OBL,
                                            SMZ_REL_PARATAXIS};
    if (!smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
        smz_clause_at(c, c->root)->tag == SMZ_TAG_VBG ||
        smz_child(c, c->root, SMZ_REL_AUX_PASS) != NONE)
        return false;
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        uint32_t found = smz_child(c, c->root, contents[i]);
        if (found != NONE && keep[found])
            return false;
    }
    return true;
}

static bool too_short(const smz_clause *c, const bool *keep)
{
    size_t words = 0;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        words += keep[i] && !smz_is_punctuation(smz_clause_at(c, i)) &&
                 smz_clause_at(c, i)->tag != SMZ_TAG_DT;
    return words < 3;
}

/* "£35bn", "don't", "Kyiv's": tokens that nothing stands between are one word. */
static bool word_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *left = smz_clause_at(c, i - 1), *right = smz_clause_at(c, i);
        if (keep[i - 1] != keep[i] && left->span.end == right->span.start &&
            (left->flags & right->flags & SMZ_LEX_WORD) && !c->gone[i] && !c->gone[i - 1])
            return true;
    }
    return false;
}

static bool is_number(const smz_lexeme *l)
{
    return l->tag == SMZ_TAG_CD || (l->flags & SMZ_LEX_DIGIT);
}

/* Whether what `i` joins is a clause with a verb of its own: the next verb behind it has a tense,
 * and its subject stands between. */
static bool joins_clause(const smz_clause *c, const bool *keep, uint32_t i)
{
    for (uint32_t k = i + 1; k < c->lexemes.size; k++) {
        const smz_lexeme *l = smz_clause_at(c, k);
        if (!keep[k])
            continue;
        if (smz_is_finite(l))
            return true;
        if (l->tag == SMZ_TAG_IN || (l->flags & SMZ_LEX_COMMA) || l->tag == SMZ_TAG_CC)
            return false;
    }
    return false;
}

/* "$50 to 60 million", "two or three", "10-12": half a range is another number, and may have lost
 * its unit. */
static bool range_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 2; i < c->lexemes.size; i++) {
        bool joined = smz_lexeme_is(c, i - 1, "to") || smz_lexeme_is(c, i - 1, "or") ||
                      smz_lexeme_is(c, i - 1, "and") || smz_lexeme_is(c, i - 1, "-") ||
                      smz_lexeme_is(c, i - 1, "\xE2\x80\x93");
        if (joined && is_number(smz_clause_at(c, i - 2)) && is_number(smz_clause_at(c, i)) &&
            keep[i - 2] != keep[i] && !c->gone[i] && !c->gone[i - 2])
            return true;
    }
    return false;
}

/* The lexeme before `i` that the view has; `i` itself: there is none. */
static uint32_t lexeme_before(const smz_clause *c, uint32_t i)
{
    for (uint32_t k = i; k-- > 0;)
        if (!c->gone[k] && c->loose[k] != SMZ_LOOSE)
            return k;
    return i;
}

static bool is_money(const smz_clause *c, uint32_t i)
{
    uint32_t first = is_number(smz_clause_at(c, i)) ? i : c->first[i];

    for (uint32_t k = first > 0 ? first - 1 : 0; k <= i; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_DOLLAR)
            return true;
    return false;
}

/* "Isle" of "the Isle of Man", "ahead" of "ahead of the match", whatever the tree has it hang on.
 */
static bool of_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        uint32_t head = lexeme_before(c, i);
        if (!keep[i] && !c->gone[i] && !smz_is_loose(c, keep, i) && smz_lexeme_is(c, i, "of") &&
            head != i && keep[head] && !smz_is_punctuation(smz_clause_at(c, head)) &&
            !is_money(c, head))
            return true;
    }
    return false;
}

/* "Kicks off Thursday and his associates": what "and" joined was dropped, and a reader would join
 * something else. */
static bool joint_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t left = lexeme_before(c, i), next = i + 1;
        if (!keep[i] || smz_clause_at(c, i)->tag != SMZ_TAG_CC || left == i || keep[left] ||
            smz_is_punctuation(smz_clause_at(c, left)) ||
            (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            continue;
        while (next + 1 < c->lexemes.size && smz_clause_at(c, next)->tag == SMZ_TAG_RB)
            next++;
        if (keep[next] && !smz_is_verb(smz_clause_at(c, next)) && !joins_clause(c, keep, i))
            return true;
    }
    return false;
}

/* "Accused of blocking access, Reporters Without Borders": a comma behind what was dropped joins
 * what follows to something else. */
static bool comma_left(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        uint32_t left = lexeme_before(c, i);
        const smz_lexeme *next = smz_clause_at(c, i + 1);
        if (keep[i] && (smz_clause_at(c, i)->flags & SMZ_LEX_COMMA) && left != i && !keep[left] &&
            keep[i + 1] &&
            (smz_is_noun(next) || next->tag == SMZ_TAG_DT || next->tag == SMZ_TAG_JJ ||
             next->tag == SMZ_TAG_PRPS) &&
            !joins_clause(c, keep, i))
            return true;
    }
    return false;
}

/* "His beliefs that made its way" of "his beliefs in a video that made its way". */
static bool relative_astray(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        smz_tag tag = smz_clause_at(c, i)->tag;
        uint32_t noun = lexeme_before(c, i);
        if (keep[i] && (tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS) &&
            noun != i && !keep[noun] && smz_is_noun(smz_clause_at(c, noun)))
            return true;
    }
    return false;
}

/* "On a flight assaulted" of "... after a hostess was assaulted". */
static bool helper_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        uint32_t help = lexeme_before(c, i);
        if (keep[i] && (l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_VBG || l->tag == SMZ_TAG_VB) &&
            help != i && !keep[help] && smz_is_finite(smz_clause_at(c, help)) &&
            (smz_is_being(c, help) || smz_clause_at(c, help)->tag == SMZ_TAG_MD ||
             smz_lexeme_is(c, help, "has") || smz_lexeme_is(c, help, "have") ||
             smz_lexeme_is(c, help, "had")))
            return true;
    }
    return false;
}

/* "Are five ways to enjoy your summer" of "here are ...". */
static bool begins_with_verb(const smz_clause *c, const bool *keep)
{
    uint32_t first = 0;

    while (first < c->lexemes.size && (!keep[first] || smz_is_punctuation(smz_clause_at(c, first))))
        first++;
    return first < c->lexemes.size && smz_is_finite(smz_clause_at(c, first)) &&
           !(smz_clause_at(c, first)->flags & SMZ_LEX_QUOTED) &&
           !smz_lexeme_is(c, (uint32_t)c->lexemes.size - 1, "?");
}

/* "Gas supplied" of "gas supplied by Turkmenistan", "game similar" of "game similar to chess":
 * behind a noun a participle or adjective alone says nothing. */
static bool participle_alone(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i + 1 < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        bool behind_noun =
            l->head < i && (l->relation == SMZ_REL_ACL || l->relation == SMZ_REL_RELCL ||
                            l->relation == SMZ_REL_AMOD);
        if (keep[i] && behind_noun && (l->tag == SMZ_TAG_VBN || l->tag == SMZ_TAG_JJ) &&
            i != c->root && smz_is_noun(smz_clause_at(c, i - 1)) && keep[i - 1] && !keep[i + 1] &&
            !c->gone[i + 1] && !smz_is_punctuation(smz_clause_at(c, i + 1)))
            return true;
    }
    return false;
}

/* "Half-Life 2", "Vote For Me": the end of a name. */
static bool name_split(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i), *name = smz_clause_at(c, i - 1);
        bool ends_name = is_number(l) || (l->tag == SMZ_TAG_IN && (l->flags & SMZ_LEX_UPPER));
        if (keep[i - 1] && !keep[i] && !c->gone[i] && ends_name && smz_is_name(name) &&
            !(l->flags & SMZ_LEX_QUOTED))
            return true;
    }
    return false;
}

/* "Hospital are": what the verb agrees with was dropped. */
static bool disagrees(const smz_clause *c, const bool *keep)
{
    uint32_t tense = smz_tense_of(c, c->root), subject = smz_subject(c, c->root);

    if (tense == NONE || subject == NONE || tense == 0 || keep[tense - 1] ||
        smz_clause_at(c, subject)->tag != SMZ_TAG_NN || smz_is_kind(c, subject, SMZ_LIST_PLURAL))
        return false;
    for (uint32_t i = c->first[subject]; i < tense; i++)
        if (smz_clause_at(c, i)->tag == SMZ_TAG_CC)
            return false;
    return smz_lexeme_is(c, tense, "are") || smz_lexeme_is(c, tense, "were") ||
           smz_lexeme_is(c, tense, "have") || smz_clause_at(c, tense)->tag == SMZ_TAG_VBP;
}

/* "an idiom that elders throw around: Pick": what a colon announces is whole, or not there. */
static bool colon_cut(const smz_clause *c, const bool *keep)
{
    uint32_t colon = 0;

    while (colon < c->lexemes.size && !smz_lexeme_is(c, colon, ":"))
        colon++;
    if (colon == c->lexemes.size || !keep[colon])
        return false;
    for (uint32_t i = colon; i < c->lexemes.size; i++)
        if (!keep[i] && !c->gone[i] && !smz_is_punctuation(smz_clause_at(c, i)))
            return true;
    return false;
}

typedef struct whole_guard {
    const char *name;
    bool (*rejects)(const smz_clause *c, const bool *keep);
    bool mendable; /* what it rejects may pass when more is dropped */
} whole_guard;

static const whole_guard whole_guards[] = {
    {"quotation cut", quotation_cut, false},
    {"no finite verb", verbless, false},
    {"word split", word_split, false},
    {"range split", range_split, false},
    {"phrase broken", orphan, false},
    {"two finite verbs", smz_guards_two_verbs, true},
    {"name split", name_split, false},
    {"of-phrase lost", of_lost, false},
    {"coordination split", joint_lost, true},
    {"lone comma", comma_left, true},
    {"participle alone", participle_alone, false},
    {"relative clause astray", relative_astray, true},
    {"disagreement", disagrees, false},
    {"dangling end", dangling, true},
    {"verb lost", verb_lost, true},
    {"relative clause alone", relative_alone, false},
    {"gap before verb", gap_before_verb, true},
    {"lone comma", lone_comma, true},
    {"colon cut", colon_cut, true},
    {"speech lost", speech_lost, false},
    {"auxiliary lost", helper_lost, true},
    {"subject lost", begins_with_verb, true},
    {"object lost", smz_object_lost, false},
    {"too short", too_short, false},
};

const char *smz_guards_split(const smz_clause *c, const bool *keep)
{
    if (word_split(c, keep))
        return "word split";
    return range_split(c, keep) ? "range split" : NULL;
}

bool smz_guards_lost_speech(const smz_clause *c, const bool *keep)
{
    return keep[c->root] && speech_lost(c, keep);
}

const char *smz_guards_lost_meaning(const smz_clause *c, const bool *keep)
{
    const char *split = smz_guards_split(c, keep);

    if (split)
        return split;
    return quotation_cut(c, keep) ? "quotation cut"
                                  : smz_guards_dropped(c, keep, SMZ_SEVERITY_MEANING);
}

/* "orders judges to stop": whatever the infinitive hangs on, it is what was ordered. */
static bool order_lost(const smz_clause *c, const bool *keep)
{
    if (!smz_is_kind(c, c->root, SMZ_LIST_ORDER))
        return false;
    for (uint32_t i = c->root; i < c->lexemes.size; i++)
        if (!keep[i] && !c->gone[i] && smz_clause_at(c, i)->tag == SMZ_TAG_TO)
            return true;
    return false;
}

const char *smz_guards_incomplete(const smz_clause *c, const bool *keep)
{
    if (order_lost(c, keep))
        return "argument missed";
    return smz_guards_dropped(c, keep, SMZ_SEVERITY_COMPLETENESS);
}

static const char *reject(const smz_clause *c, const bool *keep, bool mendable)
{
    const char *name = smz_guards_dropped(c, keep, SMZ_SEVERITY_MEANING);

    if (!name)
        name = smz_guards_dropped(c, keep, SMZ_SEVERITY_GRAMMAR);
    for (size_t k = 0; !name && k < sizeof whole_guards / sizeof *whole_guards; k++)
        if ((mendable || !whole_guards[k].mendable) && whole_guards[k].rejects(c, keep))
            name = whole_guards[k].name;
    return name;
}

const char *smz_guards_reject(const smz_clause *c, const bool *keep)
{
    return reject(c, keep, true);
}

const char *smz_guards_reject_all_with(const smz_clause *c, const bool *keep)
{
    return reject(c, keep, false);
}
