/* Adjectives, and whose it is, that a headline can do without. */
#include "headline/deletions.h"
#include "headline/scant_nouns.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Whether an adjective that begins at `first`, perhaps with its adverb, is the only one. */
static bool is_alone(const smz_clause *c, uint32_t first, uint32_t i)
{
    const smz_lexeme *before = first > 0 ? smz_clause_at(c, first - 1) : NULL;
    const smz_lexeme *after = smz_clause_at(c, i + 1);

    if (smz_is_punctuation(after) || after->tag == SMZ_TAG_CC)
        return false;
    return !before ||
           !(smz_is_punctuation(before) || before->tag == SMZ_TAG_CC || before->tag == SMZ_TAG_RB ||
             before->tag == SMZ_TAG_RBR || before->tag == SMZ_TAG_RBS);
}

/* "chart-topping", "nuclear-powered", "45-year-old"; not "self-styled", "so-called", "non-smoking",
 * nor "HIV-infected", which tells some from others; "one of the fastest-growing" is not one of all.
 */
static bool is_compound_participle(const smz_clause *c, uint32_t i)
{
    static const char *const not_so[] = {"self", "so",    "non",  "anti", "pro",
                                         "ex",   "near",  "half", "semi", "quasi",
                                         "mock", "would", "not",  "un",   "no"};
    smz_text word = smz_clause_word(c, i);
    size_t hyphen = 0, rest;

    while (hyphen < word.size && word.data[hyphen] != '-')
        hyphen++;
    rest = word.size - hyphen;
    /* "Karl Berg-led": half of a name. */
    if (i > 0 && smz_is_name(smz_clause_at(c, i - 1)) && smz_is_capital(word.data[0]))
        return false;
    if (hyphen < 2 || rest < 4 || (smz_is_capital(word.data[0]) && smz_is_capital(word.data[1])) ||
        (hyphen > 3 && memcmp(word.data + hyphen - 3, "est", 3) == 0) ||
        !(memcmp(word.data + word.size - 2, "ed", 2) == 0 ||
          memcmp(word.data + word.size - 3, "ing", 3) == 0 ||
          memcmp(word.data + word.size - 3, "old", 3) == 0))
        return false;
    for (size_t k = 0; k < sizeof not_so / sizeof *not_so; k++) {
        size_t same = 0;
        while (same < hyphen && not_so[k][same] == (word.data[same] | 0x20))
            same++;
        if (same == hyphen && not_so[k][same] == '\0')
            return false;
    }
    return true;
}

/* "In recent days" is not in days. */
static bool is_span(const smz_clause *c, uint32_t i)
{
    static const char *const spans[] = {"days",  "hours",   "weeks", "months",
                                        "years", "decades", "times"};

    return smz_is_one_of(c, i, spans, sizeof spans / sizeof *spans);
}

/* "Hugely", "potentially": an adverb in -ly, which says how much. */
static bool is_adverb_of_degree(const smz_clause *c, uint32_t i)
{
    smz_text word = smz_clause_word(c, i);

    return word.size > 4 && memcmp(word.data + word.size - 2, "ly", 2) == 0 &&
           !smz_lexeme_is(c, i, "only") && !smz_lexeme_is(c, i, "really") &&
           !smz_is_kind(c, i, SMZ_LIST_NEGATION);
}

/* Where an adjective begins, with an adverb that is its own: "a hugely popular game" is a game. */
static uint32_t with_adverb(const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i), *before = i > 0 ? l - 1 : NULL;

    return before && before->tag == SMZ_TAG_RB && before->relation == SMZ_REL_ADVMOD &&
                   (before->head == l->head || before->head == i) && is_adverb_of_degree(c, i - 1)
               ? i - 1
               : i;
}

/* "Large companies must report it": without what they are all of them must. */
static bool tells_which(const smz_clause *c, uint32_t i)
{
    static const char *const sizes[] = {"big", "large", "small", "serious", "severe"};
    uint32_t noun = smz_clause_at(c, i)->head, before = c->first[noun];

    if (!smz_is_one_of(c, i, sizes, sizeof sizes / sizeof *sizes) ||
        smz_clause_at(c, noun)->tag != SMZ_TAG_NNS)
        return false;
    while (before < i && smz_clause_at(c, before)->relation == SMZ_REL_CASE)
        before++;
    return before == i;
}

/* "The last big country to join": big ones alone are measured. */
static bool is_measured(const smz_clause *c, uint32_t i)
{
    uint32_t noun = smz_clause_at(c, i)->head;

    for (uint32_t k = c->first[noun]; k < i; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_JJS || smz_clause_at(c, k)->tag == SMZ_TAG_RBS ||
            smz_is_kind(c, k, SMZ_LIST_ORDINAL) || smz_lexeme_is(c, k, "last") ||
            smz_lexeme_is(c, k, "only"))
            return true;
    return false;
}

/* "Denied that senior officers knew": others may have. */
static bool is_denied_subject(const smz_clause *c, uint32_t noun)
{
    static const char *const words[] = {"deny",   "denies",   "denied",   "denying", "doubt",
                                        "doubts", "disputes", "disputed", "doubted"};
    uint32_t verb = smz_clause_at(c, noun)->head, said;

    if (verb == SMZ_NO_HEAD || !smz_is_subject(smz_clause_at(c, noun)->relation) ||
        smz_child(c, noun, SMZ_REL_DET) != SMZ_NO_HEAD ||
        smz_child(c, noun, SMZ_REL_NMOD_POSS) != SMZ_NO_HEAD)
        return false;
    said = smz_clause_at(c, verb)->head;
    return said != SMZ_NO_HEAD && said < verb && smz_is_one_of(c, said, words, COUNT(words));
}

/* "High-profile" may be taken for a noun. */
static bool is_before_noun(const smz_clause *c, uint32_t i)
{
    smz_text word = smz_clause_word(c, i);

    return smz_clause_at(c, i)->relation == SMZ_REL_AMOD ||
           (smz_clause_at(c, i)->relation == SMZ_REL_COMPOUND &&
            smz_is_kind(c, i, SMZ_LIST_PLAIN) && memchr(word.data, '-', word.size));
}

/* "a major fire" is a fire. */
static bool find_adjective(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    const smz_lexeme *l = smz_clause_at(c, i);
    uint32_t first = smz_is_kind(c, i, SMZ_LIST_PLAIN) ? with_adverb(c, i) : i;

    /* The book "Small Island" has it for a name, and "small town" is one word. */
    if (!(smz_is_kind(c, i, SMZ_LIST_PLAIN) || is_compound_participle(c, i)) ||
        (i > 0 && (l->flags & SMZ_LEX_UPPER) && smz_is_kind(c, i, SMZ_LIST_PLAIN)) ||
        !is_before_noun(c, i) || l->head <= i ||
        (smz_lexeme_is(c, i, "small") && smz_lexeme_is(c, i + 1, "town")) ||
        (l->flags & SMZ_LEX_QUOTED) || c->end[i] != i + 1 || c->first[i] < first ||
        !is_alone(c, first, i) || !smz_is_noun(smz_clause_at(c, l->head)) ||
        smz_is_limited_noun(c, l->head) || is_span(c, l->head) || is_measured(c, i) ||
        smz_is_share_of(c, l->head) || is_denied_subject(c, l->head) || tells_which(c, i))
        return false;
    *out = (smz_deletion){.first = first, .end = i + 1, .top = i, .cost = 0.12, .agreed = true};
    return true;
}

/* "10 of its stations", "some of her books": without whose they are it is none of them. */
static bool is_part(const smz_clause *c, uint32_t of)
{
    static const char *const parts[] = {"some", "one",  "all",     "most",   "many",    "half",
                                        "each", "none", "any",     "part",   "several", "both",
                                        "few",  "much", "neither", "either", "rest",    "majority"};

    return of > 0 && smz_lexeme_is(c, of, "of") &&
           (smz_is_number(smz_clause_at(c, of - 1)) ||
            smz_is_one_of(c, of - 1, parts, sizeof parts / sizeof *parts));
}

/* "Keeps her calm": she is its object. */
static bool may_be_object(const smz_clause *c, uint32_t i)
{
    static const char *const verbs[] = {"keep", "keeps", "kept", "drives", "drove", "sends"};

    return smz_lexeme_is(c, i, "her") &&
           smz_is_one_of(c, i - 1, verbs, sizeof verbs / sizeof *verbs);
}

/* "Gives his backing" is to give backing, "off her balcony" off a balcony; but "her first win" is
 * no first win, and who finds her way finds no way. */
static bool find_possessive(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    static const char *const idioms[] = {
        "own",     "way",    "best",  "only",      "most",     "mind",      "life",    "lives",
        "place",   "ground", "head",  "temper",    "wishes",   "will",      "death",   "side",
        "turn",    "part",   "share", "kind",      "ability",  "abilities", "name",    "names",
        "face",    "faces",  "hands", "feet",      "heart",    "beginning", "absence", "behalf",
        "wake",    "favour", "favor", "honour",    "honor",    "defence",   "defense", "expense",
        "request", "sake",   "stead", "advantage", "disposal", "entirety",  "memory",  "presence"};
    const smz_lexeme *l = smz_clause_at(c, i), *before = i > 0 ? smz_clause_at(c, i - 1) : NULL;

    if (l->tag != SMZ_TAG_PRPS || l->relation != SMZ_REL_NMOD_POSS || l->head <= i || !before ||
        (l->flags & (SMZ_LEX_QUOTED | SMZ_LEX_UPPER)) ||
        smz_clause_at(c, l->head)->relation == SMZ_REL_NMOD_POSS ||
        smz_is_subject(smz_clause_at(c, l->head)->relation) ||
        !(smz_is_verb(before) || before->tag == SMZ_TAG_IN || before->tag == SMZ_TAG_RP) ||
        is_part(c, i - 1) || may_be_object(c, i))
        return false;
    for (uint32_t k = i + 1; k <= l->head; k++)
        if (smz_clause_at(c, k)->tag == SMZ_TAG_JJS || smz_is_kind(c, k, SMZ_LIST_ORDINAL) ||
            (smz_is_number(smz_clause_at(c, k)) && !smz_is_year_at(c, k)) ||
            smz_is_one_of(c, k, idioms, sizeof idioms / sizeof *idioms))
            return false;
    *out = (smz_deletion){.first = i, .end = i + 1, .top = i, .cost = 0.15, .agreed = true};
    return true;
}

/* "Next month's", "this summer's", "January's": of what comes, or was just now. */
static uint32_t time_begins(const smz_clause *c, uint32_t pos)
{
    static const char *const spans[] = {"week",   "month",  "summer", "winter", "autumn",
                                        "spring", "season", "year",   "weekend"};

    if (smz_is_kind(c, pos - 1, SMZ_LIST_DAY | SMZ_LIST_MONTH))
        return pos - 1;
    if (pos >= 2 && smz_is_one_of(c, pos - 1, spans, sizeof spans / sizeof *spans) &&
        (smz_lexeme_is(c, pos - 2, "next") || smz_lexeme_is(c, pos - 2, "this")))
        return pos - 2;
    return pos;
}

/* "Next month's races", "Sunday's match" are the races and the match that come; not "this year's
 * first". */
static bool find_time(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t first;

    if (i < 1 || i + 1 >= c->lexemes.size || smz_clause_at(c, i)->tag != SMZ_TAG_POS ||
        (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
        return false;
    first = time_begins(c, i);
    if (first == i || smz_clause_at(c, i + 1)->tag == SMZ_TAG_JJS ||
        smz_clause_at(c, i + 1)->tag == SMZ_TAG_RBS || smz_is_kind(c, i + 1, SMZ_LIST_ORDINAL) ||
        smz_is_number(smz_clause_at(c, i + 1)))
        return false;
    *out = (smz_deletion){.first = first, .end = i + 1, .top = i - 1, .cost = 0.1, .agreed = true};
    return true;
}

/* An "exceptionally rare" find is a find. */
static bool find_quoted(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    uint32_t first = i, end = i + 1, noun = smz_clause_at(c, i)->head;

    if (!(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED) ||
        smz_clause_at(c, i)->relation != SMZ_REL_AMOD || noun == SMZ_NO_HEAD)
        return false;
    while (first > 0 && (smz_clause_at(c, first - 1)->flags & SMZ_LEX_QUOTED))
        first--;
    while (end < c->lexemes.size && (smz_clause_at(c, end)->flags & SMZ_LEX_QUOTED))
        end++;
    /* "Hails it as a 'special' win": that is the point. */
    if (end > noun || !smz_is_noun(smz_clause_at(c, noun)) || noun == c->root ||
        (smz_child(c, noun, SMZ_REL_CASE) != SMZ_NO_HEAD &&
         smz_lexeme_is(c, smz_child(c, noun, SMZ_REL_CASE), "as")))
        return false;
    for (uint32_t k = first; k < end; k++) {
        uint32_t head = smz_clause_at(c, k)->head;
        if (!smz_is_punctuation(smz_clause_at(c, k)) && head != noun &&
            !(head >= first && head < end))
            return false;
    }
    *out = (smz_deletion){.first = first, .end = end, .top = i, .cost = 0.3, .agreed = true};
    return true;
}

bool smz_adjective_find(smz_deletion *out, const smz_clause *c, uint32_t i)
{
    return find_adjective(out, c, i) || find_possessive(out, c, i) || find_time(out, c, i) ||
           find_quoted(out, c, i) || smz_epithet_find(out, c, i) || smz_attribute_find(out, c, i);
}
