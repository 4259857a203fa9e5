/* Asides: what is taken out of a sentence before it is parsed, by its tokens and their tags. The
 * parser is right about more of what is left, and no headline has any of it. */
#include "headline/acronyms.h"
#include "headline/clause.h"

/* A dateline is shorter, in tokens, and so is one with the names of who wrote it. */
#define DATELINE_MOST 14
#define BYLINE_MOST   30
/* A sentence of fewer bytes has room for the names that it abbreviates. */
#define SHORT_BYTES 80
/* A shorter sentence with a question mark, in tokens, may be a question in whatever order. */
#define LOST_LEAST 10

/* A capital, behind a quotation mark or not. */
static bool begins_sentence(const smz_analysis *a, uint32_t i)
{
    if (i < a->size && (a->tokens[i].flags & SMZ_SYNTAX_PUNCT))
        i++;
    return i < a->size && (a->tokens[i].flags & SMZ_SYNTAX_CAPITAL);
}

/* "Jul 30 (PTI)": whatever stands before it, as a byline may. */
static bool is_agency(const smz_analysis *a, smz_text text, uint32_t close)
{
    return close > 4 && (a->tokens[close - 1].flags & SMZ_SYNTAX_UPPER) &&
           smz_token_is(a, text, close - 2, "(") &&
           (a->tokens[close - 3].flags & SMZ_SYNTAX_NUMBER) &&
           (smz_token_kinds(a, text, close - 4) & SMZ_LIST_MONTH);
}

/* "New Delhi, Jul 30 (PTI) In a ...": how many tokens are a dateline in the sentence itself. */
static uint32_t dateline_end(const smz_analysis *a, smz_text text)
{
    uint32_t first = 0;
    bool other = false;

    /* "(Eds: a word added) New Delhi, ..." */
    while (first < a->size && (a->tokens[first].flags & SMZ_SYNTAX_BRACKETED))
        first++;
    for (uint32_t i = first; i < a->size && i < first + BYLINE_MOST; i++) {
        const smz_syntax_token *token = &a->tokens[i];
        bool closes = smz_token_is(a, text, i, ")"), agency = closes && is_agency(a, text, i);
        /* "Osby (Norland), May 4 (PTI)" */
        if (closes && (agency || (i < first + DATELINE_MOST && !smz_token_is(a, text, i + 1, ","))))
            return begins_sentence(a, i + 1) && (!other || agency) ? i + 1 : 0;
        other |= !(token->flags &
                   (SMZ_SYNTAX_CAPITAL | SMZ_SYNTAX_NUMBER | SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_SYMBOL));
    }
    return 0;
}

/* Where "morning" and the like behind a day end. */
static uint32_t day_end(const smz_analysis *a, smz_text text, uint32_t end)
{
    static const char *const parts[] = {"morning", "afternoon", "evening", "night"};

    return end + smz_token_is_one_of(a, text, end, parts, sizeof parts / sizeof *parts);
}

static bool is_weekday(const smz_analysis *a, smz_text text, uint32_t i)
{
    return i < a->size && (smz_token_kinds(a, text, i) & SMZ_LIST_DAY) &&
           (a->tokens[i].flags & SMZ_SYNTAX_CAPITAL) && a->tokens[i].length >= sizeof "Monday" - 1;
}

/* "Thursday's", "Friday and Saturday", "Friday 23 May", "Friday, 23 May". */
static bool goes_on(const smz_analysis *a, smz_text text, uint32_t end)
{
    static const char *const words[] = {"and", "or", "'s", "\u2019s"};
    unsigned flags = SMZ_SYNTAX_NUMBER | SMZ_SYNTAX_CAPITAL;

    if (smz_token_is(a, text, end, ",") && end + 1 < a->size)
        return (a->tokens[end + 1].flags & SMZ_SYNTAX_NUMBER) ||
               (smz_token_kinds(a, text, end + 1) & (SMZ_LIST_MONTH | SMZ_LIST_DAY));
    return end < a->size &&
           ((a->tokens[end].flags & flags) ||
            smz_token_is_one_of(a, text, end, words, sizeof words / sizeof *words));
}

/* What a day that no preposition opens may stand behind: not "Black", "this", "from". */
static bool may_precede_day(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "on",     "of",    "from",   "by",    "until", "till",  "since",  "for",
        "before", "after", "last",   "next",  "this",  "that",  "every",  "each",
        "a",      "an",    "the",    "to",    "and",   "or",    "than",   "its",
        "his",    "her",   "their",  "our",   "my",    "your",  "first",  "one",
        "same",   "named", "called", "Black", "Good",  "Super", "Ash",    "Bloody",
        "Easter", "Cyber", "Holy",   "Palm",  "Fat",   "Big",   "Shrove", "Giving"};
    static const char *const clubs[] = {"Sheffield", "Girl", "Man", "Blue", "Manic", "Freaky"};

    return !(a->tokens[i].flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_NUMBER)) &&
           !smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words) &&
           !smz_token_is_one_of(a, text, i, clubs, sizeof clubs / sizeof *clubs);
}

/* What may follow such a day: no noun, as in "Friday prayers". */
static bool may_follow_day(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "in",    "on",     "at",   "near",   "outside", "inside",  "around",    "across", "to",
        "for",   "after",  "as",   "by",     "with",    "from",    "over",      "that",   "when",
        "while", "before", "amid", "during", "against", "about",   "he",        "she",    "it",
        "they",  "the",    "a",    "an",     "into",    "because", "following", "due"};

    if (i == a->size)
        return true;
    if (smz_token_is(a, text, i, "to") && is_weekday(a, text, i + 1))
        return false;
    return (a->tokens[i].flags & SMZ_SYNTAX_PUNCT) != 0
               ? !(a->tokens[i].flags & SMZ_SYNTAX_BRACKETED)
               : smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words);
}

/* "died Monday morning", "said late Tuesday", as American papers have it. */
static uint32_t bare_day(const smz_analysis *a, smz_text text, uint32_t i)
{
    bool early = smz_token_is(a, text, i, "early") || smz_token_is(a, text, i, "late");
    uint32_t at = i + early, end;

    if (i == 0 || !is_weekday(a, text, at))
        return 0;
    end = day_end(a, text, at + 1);
    return may_precede_day(a, text, i - 1) && !goes_on(a, text, end) && may_follow_day(a, text, end)
               ? end - i
               : 0;
}

/* "was last night facing", "has this week won": between a helping verb and its verb. */
static uint32_t inner_time(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const helping[] = {"is", "are", "was", "were", "has", "have", "had", "will"};
    static const char *const spans[] = {"morning", "afternoon", "evening", "week"};
    static const char *const behind[] = {"in",  "at",  "to", "for",  "after", "when", "as",
                                         "and", "but", "on", "that", "with",  "by",   "of"};
    bool last = smz_token_is(a, text, i, "last") && smz_token_is(a, text, i + 1, "night");
    bool now = smz_token_is(a, text, i, "this") &&
               smz_token_is_one_of(a, text, i + 1, spans, sizeof spans / sizeof *spans);

    if (!(last || now) || i + 2 >= a->size ||
        !smz_token_is_one_of(a, text, i - 1, helping, sizeof helping / sizeof *helping) ||
        (a->tokens[i + 2].flags &
         (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_CAPITAL | SMZ_SYNTAX_NUMBER | SMZ_SYNTAX_GLUED)) ||
        smz_token_is_one_of(a, text, i + 2, behind, sizeof behind / sizeof *behind))
        return 0;
    return 2;
}

/* How many tokens from `i` on say on which day: "on Friday", "early on Friday night", "today". */
static uint32_t day(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const before[] = {"of", "from", "until", "and"};
    uint32_t found;

    if (i > 0 && (smz_token_is(a, text, i, "early") || smz_token_is(a, text, i, "late")) &&
        smz_token_is(a, text, i + 1, "on") && !(a->tokens[i].flags & SMZ_SYNTAX_QUOTED)) {
        found = day(a, text, i + 1);
        return found > 0 ? found + 1 : 0;
    }

    if (a->tokens[i].flags & SMZ_SYNTAX_QUOTED)
        return 0;
    found = bare_day(a, text, i);
    if (found > 0 || i == 0)
        return found;
    if (smz_token_is(a, text, i, "today") || smz_token_is(a, text, i, "yesterday"))
        return !smz_token_is(a, text, i + 1, "'s") && !smz_token_is(a, text, i + 1, "\u2019s") &&
               !smz_token_is_one_of(a, text, i - 1, before, sizeof before / sizeof *before);
    if (smz_token_is(a, text, i, "on") && (smz_token_kinds(a, text, i + 1) & SMZ_LIST_DAY)) {
        found = day_end(a, text, i + 2);
        return goes_on(a, text, found) ? 0 : found - i;
    }
    return inner_time(a, text, i);
}

/* "In the harbour here, police said": agencies' word for the place of the dateline; but not "came
 * here", "is here to stay", "here comes". */
static bool is_dateline_place(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const behind[] = {",",    ".",    "on",    "in",       "to",   "for",
                                         "that", "and",  "after", "as",       "with", "when",
                                         "by",   "from", "who",   "following"};
    static const char *const verbs[] = {"is",   "are",  "was",   "were",  "be",   "been",
                                        "come", "came", "live",  "lived", "stay", "up",
                                        "not",  "from", "right", "over",  "out"};

    return smz_token_is(a, text, i, "here") && i > 2 && !(a->tokens[i].flags & SMZ_SYNTAX_QUOTED) &&
           !(a->tokens[i - 1].flags & (SMZ_SYNTAX_PUNCT)) &&
           !smz_token_is_one_of(a, text, i - 1, verbs, sizeof verbs / sizeof *verbs) &&
           smz_token_is_one_of(a, text, i + 1, behind, sizeof behind / sizeof *behind);
}

/* How many tokens from `i` on say nothing: "in order to win" is to win, "A total of 50 people" 50.
 * Who are "jailed for a total of 50 years" are not so for 50 each. */
static uint32_t filler(const smz_analysis *a, smz_text text, uint32_t i, bool dated)
{
    if (dated && is_dateline_place(a, text, i))
        return 1;
    if (i + 3 >= a->size || (a->tokens[i].flags & SMZ_SYNTAX_QUOTED))
        return 0;
    if (smz_token_is(a, text, i, "in") && smz_token_is(a, text, i + 1, "order") &&
        smz_token_is(a, text, i + 2, "to"))
        return 2;
    return smz_token_is(a, text, i, "A") && smz_token_is(a, text, i + 1, "total") &&
                   smz_token_is(a, text, i + 2, "of") &&
                   (a->tokens[i + 3].flags & SMZ_SYNTAX_NUMBER)
               ? 3
               : 0;
}

/* "On Tuesday Ann Lee was": a name, and not "On Friday 23 May", "On Monday Night Football". */
static bool is_name_behind(const smz_analysis *a, smz_text text, uint32_t end)
{
    static const char *const days[] = {"Night", "Morning", "Afternoon", "Evening"};

    return end < a->size && (a->tokens[end].flags & SMZ_SYNTAX_CAPITAL) &&
           !(a->tokens[end].flags & SMZ_SYNTAX_NUMBER) &&
           !(smz_token_kinds(a, text, end) & (SMZ_LIST_MONTH | SMZ_LIST_DAY)) &&
           !smz_token_is_one_of(a, text, end, days, sizeof days / sizeof *days);
}

/* Where "Last night", "Last week", "Earlier this week" end; `first`: it is none of them. */
static uint32_t late_span_end(const smz_analysis *a, smz_text text, uint32_t first)
{
    static const char *const spans[] = {"night", "week", "weekend"};
    static const char *const now[] = {"morning", "afternoon", "evening", "week", "month"};
    uint32_t at = first + smz_token_is(a, text, first, "Earlier");

    if (smz_token_is(a, text, at, "today") && at > first)
        return at + 1;
    if (smz_token_is(a, text, at, "this") && at > first)
        return smz_token_is_one_of(a, text, at + 1, now, sizeof now / sizeof *now) ? at + 2 : first;
    return smz_token_is(a, text, first, "Last") &&
                   smz_token_is_one_of(a, text, first + 1, spans, sizeof spans / sizeof *spans)
               ? first + 2
               : first;
}

/* Where a day that opens the sentence ends, its comma with it: "On Monday, ...", "Early Thursday
 * ...", "Last night ...". */
static uint32_t opening_day(const smz_analysis *a, smz_text text, uint32_t first)
{
    uint32_t at = first, end = late_span_end(a, text, first);
    bool on;

    if (end > first)
        return goes_on(a, text, end) && !is_name_behind(a, text, end)
                   ? first
                   : end + smz_token_is(a, text, end, ",");
    at += smz_token_is(a, text, at, "Early") || smz_token_is(a, text, at, "Late");
    on = smz_token_is(a, text, at, "On") || smz_token_is(a, text, at, "on");
    at += on;
    end = day_end(a, text, at + 1);
    /* "Monday" may be the subject. */
    if (!is_weekday(a, text, at) || end == first + 1 ||
        (goes_on(a, text, end) && !(on && is_name_behind(a, text, end))) ||
        smz_token_is(a, text, end, "of"))
        return first;
    return end + smz_token_is(a, text, end, ",");
}

/* "The Road Traffic Authority (RTA) is" -> "the RTA is": puts the acronym that is bracketed at `i`
 * in the place of the last tokens that were kept, if it stands for them. */
static bool put_acronym(smz_analysis *a, smz_text text, uint32_t i, uint32_t *kept)
{
    uint32_t words;

    if (i + 2 >= a->size || !smz_token_is(a, text, i, "(") || !smz_token_is(a, text, i + 2, ")"))
        return false;
    words = smz_acronym_words(a, text, *kept, i + 1);
    if (words == 0)
        return false;
    *kept -= words;
    a->tokens[*kept] = a->tokens[i + 1];
    a->tokens[(*kept)++].flags &= (uint16_t) ~(SMZ_SYNTAX_BRACKETED | SMZ_SYNTAX_GLUED);
    return true;
}

/* Words that nothing may follow but what they are of. */
static bool is_open_word(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"on", "of",   "the", "in", "with", "to",
                                        "at", "from", "for", "a",  "and",  "by"};

    return smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words);
}

/* Whether a sentence may be a question, by its first word or one inside. */
static bool may_ask(const smz_analysis *a, smz_text text)
{
    static const char *const first[] = {
        "Is",    "Are",   "Was", "Were",  "Do",   "Does",  "Did",    "Has",   "Have", "Had",
        "Will",  "Would", "Can", "Could", "May",  "Might", "Should", "Shall", "So",   "But",
        "Where", "When",  "Who", "Which", "What", "Why",   "How",    "Whom",  "Whose"};
    static const char *const inside[] = {"what", "why", "how", "whom", "you", "You", "whether"};

    if (smz_token_is_one_of(a, text, 0, first, sizeof first / sizeof *first))
        return true;
    for (uint32_t i = 0; i < a->size; i++)
        if ((a->tokens[i].flags & SMZ_SYNTAX_QUOTED) ||
            smz_token_is_one_of(a, text, i, inside, sizeof inside / sizeof *inside))
            return true;
    return false;
}

/* "He said on ?", ".?": marks that were lost in a change of character sets ask nothing. Behind a
 * space or a preposition there is no question mark in English. */
static uint32_t without_lost_mark(const smz_analysis *a, smz_text text, uint32_t size)
{
    const smz_syntax_token *mark = size > 1 ? &a->tokens[size - 1] : NULL;
    uint32_t end = size - 1;

    if (!mark || !smz_token_is(a, text, end, "?"))
        return size;
    if (smz_token_is(a, text, end - 1, "."))
        return end;
    if (size < LOST_LEAST || may_ask(a, text) ||
        !(mark[-1].start + mark[-1].length < mark->start || is_open_word(a, text, end - 1)))
        return size;
    while (end > 1 && (is_open_word(a, text, end - 1) || smz_token_is(a, text, end - 1, ",")))
        end--;
    /* "The character of": nobody can tell what it was. */
    return smz_token_is(a, text, end, "of") ? size : end;
}

void smz_asides_cut(smz_analysis *a, smz_text text, bool dateline)
{
    uint32_t kept = 0, before = dateline_end(a, text), first = opening_day(a, text, before);
    bool is_short =
        first < a->size && a->tokens[a->size - 1].start < a->tokens[first].start + SHORT_BYTES;

    a->dated |= first > before;
    for (uint32_t i = first; i < a->size; i++) {
        uint32_t skip = day(a, text, i);
        a->dated |= skip > 0;
        skip = skip > 0 ? skip : filler(a, text, i, dateline || before > 0);
        if (skip > 0)
            i += skip - 1;
        else if (!is_short && put_acronym(a, text, i, &kept))
            i += 2;
        else if (!(a->tokens[i].flags & SMZ_SYNTAX_BRACKETED))
            a->tokens[kept++] = a->tokens[i];
    }
    a->size = kept;
    a->size = without_lost_mark(a, text, kept);
}
