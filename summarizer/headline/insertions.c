/* Insertions: what commas or dashes enclose between a subject and its verb, and relative clauses at
 * the end. As with asides, the parser is right about more of a sentence without them. */
#include "headline/clause.h"

/* Tokens that an insertion may have. */
#define INSERTION_MOST 40

/* Whether a finite verb stands in [first, end). */
static bool has_verb(const smz_line *l, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_is_finite_tag(smz_line_tag(l, i)))
            return true;
    return false;
}

/* "The name once known to all", "in Osby once in her life": what was so, and no condition; ", once
 * elected, will" is one. */
static bool is_formerly(const smz_line *l, uint32_t comma, uint32_t i)
{
    smz_tag next = smz_line_tag(l, i + 1);

    return i > comma + 1 && smz_line_is(l, i, "once") &&
           (next == SMZ_TAG_VBN || next == SMZ_TAG_VBD || next == SMZ_TAG_JJ || next == SMZ_TAG_IN);
}

/* Whether a word in [first, end) says that the sentence is true of that alone. */
static bool limits(const smz_line *l, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if ((smz_is_condition(l->a, l->text, i) && !is_formerly(l, first, i)) ||
            smz_line_is(l, i, "but") || smz_line_is(l, i, "not") || smz_line_is(l, i, "without") ||
            smz_line_is(l, i, "except"))
            return true;
    return false;
}

/* ---- Between dashes --------------------------------------------------------------------- */

static bool is_dash(const smz_line *l, uint32_t i)
{
    return (smz_line_is(l, i, "-") || smz_line_is(l, i, "\u2013") || smz_line_is(l, i, "\u2014") ||
            smz_line_is(l, i, "--") || smz_line_is(l, i, "_")) &&
           !(l->a->tokens[i].flags & SMZ_SYNTAX_GLUED) && !smz_line_is_quoted(l, i);
}

static uint32_t next_dash(const smz_line *l, uint32_t i)
{
    while (i < l->a->size && !is_dash(l, i))
        i++;
    return i;
}

/* Two dashes and no third one enclose something. */
static void cut_dashes(smz_line *l)
{
    uint32_t first = next_dash(l, 1), end = next_dash(l, first + 1);

    if (end + 1 >= l->a->size || next_dash(l, end + 1) < l->a->size ||
        end - first > INSERTION_MOST || limits(l, first, end))
        return;
    smz_tokens_take_out(l->a, first, end + 1);
}

/* ---- Between commas --------------------------------------------------------------------- */

static bool is_relative(const smz_line *l, uint32_t i)
{
    smz_tag tag = smz_line_tag(l, i);

    return tag == SMZ_TAG_WDT || tag == SMZ_TAG_WP || tag == SMZ_TAG_WPS ||
           smz_line_is(l, i, "where");
}

/* ", considered one of the best, has": a past tense behind a comma that a finite verb follows
 * behind the next is a participle, but for ", said the police, has". */
static bool may_be_participle(const smz_line *l, uint32_t i)
{
    uint32_t kinds = smz_token_kinds(l->a, l->text, i);
    smz_tag next = smz_line_tag(l, i + 1);

    if (smz_line_tag(l, i) != SMZ_TAG_VBD || (kinds & SMZ_LIST_SAY))
        return false;
    return !(kinds & SMZ_LIST_STANCE) || next == SMZ_TAG_IN || next == SMZ_TAG_CD ||
           next == SMZ_TAG_TO;
}

/* Where the participle stands that an insertion begins with: "found in the hills", "only found in
 * the hills", however it is tagged; `i`: it begins with none that looks like a past tense. */
static uint32_t behind_participle(const smz_line *l, uint32_t i)
{
    uint32_t verb = i + (smz_line_tag(l, i) == SMZ_TAG_RB);

    return may_be_participle(l, verb) ? verb + 1 : i;
}

/* "Now a mayor", "currently in the gulf": what somebody or something is at the time. */
static bool opens_state(const smz_line *l, uint32_t i)
{
    static const char *const words[] = {"now",  "currently", "formerly", "previously",
                                        "then", "already",   "initially"};
    smz_tag next = smz_line_tag(l, i + 1);

    return smz_token_is_one_of(l->a, l->text, i, words, sizeof words / sizeof *words) &&
           (next == SMZ_TAG_DT || next == SMZ_TAG_IN || next == SMZ_TAG_JJ || next == SMZ_TAG_VBN);
}

/* Whether what begins at `i` may be said of the noun before the comma. */
static bool begins_insertion(const smz_line *l, uint32_t i)
{
    smz_tag tag = smz_line_tag(l, i);

    /* "With whom she fell out" */
    if ((tag == SMZ_TAG_IN && is_relative(l, i + 1)) || opens_state(l, i))
        return true;
    return is_relative(l, i) || smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_CD ||
           tag == SMZ_TAG_VBN || tag == SMZ_TAG_VBG || tag == SMZ_TAG_JJ ||
           behind_participle(l, i) > i ||
           (tag == SMZ_TAG_RB && smz_line_tag(l, i + 1) == SMZ_TAG_VBN) ||
           smz_line_is(l, i, "aged") || smz_line_is(l, i, "best") ||
           smz_line_is(l, i, "including") || smz_line_is(l, i, "along");
}

/* A verb whose subject is more than one. */
static bool is_plural(const smz_line *l, uint32_t i)
{
    i += smz_line_tag(l, i) == SMZ_TAG_RB;
    return smz_line_tag(l, i) == SMZ_TAG_VBP || smz_line_is(l, i, "were");
}

/* "Ann Lee, guitarist and founder of the band, has": what one person is, in lower case and without
 * an article. */
static bool tells_roles(const smz_line *l, uint32_t comma, uint32_t end)
{
    uint32_t role = comma + 1;

    while (smz_line_tag(l, role) == SMZ_TAG_JJ && !(l->a->tokens[role].flags & SMZ_SYNTAX_CAPITAL))
        role++;
    if (comma < 2 || smz_line_tag(l, comma - 1) != SMZ_TAG_NNP ||
        smz_line_tag(l, comma - 2) != SMZ_TAG_NNP || smz_line_tag(l, role) != SMZ_TAG_NN ||
        (l->a->tokens[role].flags & SMZ_SYNTAX_CAPITAL) || is_plural(l, end + 1))
        return false;
    for (uint32_t i = role; i < end; i++)
        if (smz_line_tag(l, i) == SMZ_TAG_COMMA)
            return false;
    return true;
}

/* "Paris, London and Rome are", "A, B, and C say": a list, whose last one "and" joins. What is said
 * of a noun that is no name may be two names: "the brewer, Scottish and Newcastle, is". */
static bool may_be_list(const smz_line *l, uint32_t comma, uint32_t end)
{
    bool names = !(smz_line_tag(l, comma - 1) == SMZ_TAG_NNP);

    /* "Ann Lee, 44, and Bo Berg, 33, met": an age, and whom she met with. */
    for (uint32_t i = comma + 1; smz_line_tag(l, comma + 1) == SMZ_TAG_CD && i < end; i++)
        if (smz_line_tag(l, i) == SMZ_TAG_COMMA && smz_line_tag(l, i + 1) == SMZ_TAG_CC)
            return true;
    if ((!smz_is_noun_tag(smz_line_tag(l, comma + 1)) &&
         smz_line_tag(l, comma + 1) != SMZ_TAG_JJ) ||
        tells_roles(l, comma, end))
        return false;
    for (uint32_t i = comma + 1; i < end; i++) {
        names &= (l->a->tokens[i].flags & SMZ_SYNTAX_CAPITAL) || smz_line_tag(l, i) == SMZ_TAG_CC;
        if ((smz_line_tag(l, i) == SMZ_TAG_CC && !names) || smz_line_tag(l, i) == SMZ_TAG_COMMA)
            return true;
    }
    return false;
}

/* "Taken hours before she was killed" */
static bool opens_time_clause(const smz_line *l, uint32_t i)
{
    return smz_line_tag(l, i) == SMZ_TAG_WRB ||
           (smz_line_tag(l, i) == SMZ_TAG_IN &&
            (smz_line_is(l, i, "before") || smz_line_is(l, i, "after") ||
             smz_line_is(l, i, "while")));
}

/* "The boy killed last year by a driver": a past tense right behind the noun that an article
 * opens is a participle, but for who found or said so. */
static bool is_done_to(const smz_line *l, uint32_t first, uint32_t i)
{
    static const char *const sources[] = {"study",   "report",   "survey",  "poll",  "research",
                                          "inquiry", "analysis", "inquest", "court", "jury",
                                          "review",  "tribunal", "hearing", "papers"};
    uint32_t noun = i - 1, kinds = smz_token_kinds(l->a, l->text, i);

    if (i < first + 2 || smz_line_tag(l, first) != SMZ_TAG_DT ||
        smz_line_tag(l, i) != SMZ_TAG_VBD || (kinds & (SMZ_LIST_SAY | SMZ_LIST_STANCE)) ||
        (smz_line_tag(l, i + 1) != SMZ_TAG_IN && smz_line_tag(l, i + 1) != SMZ_TAG_JJ) ||
        !smz_is_noun_tag(smz_line_tag(l, noun)) ||
        (smz_token_kinds(l->a, l->text, noun) & (SMZ_LIST_OFFICIAL | SMZ_LIST_VOICE)) ||
        smz_token_is_one_of(l->a, l->text, noun, sources, sizeof sources / sizeof *sources))
        return false;
    for (uint32_t k = first; k < i; k++)
        if (smz_is_finite_tag(smz_line_tag(l, k)))
            return false;
    return true;
}

/* Whether the finite verbs of an insertion are those of a relative clause, at its beginning or
 * within: "a man whose arrest led to riots". */
static bool has_loose_verb(const smz_line *l, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && !is_relative(l, i) && !opens_time_clause(l, i); i++)
        if (smz_is_finite_tag(smz_line_tag(l, i)) && !is_done_to(l, first, i))
            return true;
    return is_relative(l, first) && !has_verb(l, first, end);
}

/* The last token of a comma that closes: itself, or the quotation mark that it stands before, as
 * Americans have it; 0: it stands in a quotation. */
static uint32_t comma_end(const smz_line *l, uint32_t i)
{
    if (!smz_line_is_quoted(l, i))
        return i;
    return smz_line_is_quoted(l, i + 1) && !smz_line_is_quoted(l, i + 2) &&
                   (l->a->tokens[i + 1].flags & SMZ_SYNTAX_PUNCT)
               ? i + 1
               : 0;
}

/* The end of the comma before the verb that what stands before `comma` is the subject of. */
static uint32_t closing_comma(const smz_line *l, uint32_t comma)
{
    for (uint32_t i = comma + 2; i + 2 < l->a->size && i < comma + INSERTION_MOST; i++) {
        uint32_t end = smz_line_tag(l, i) == SMZ_TAG_COMMA ? comma_end(l, i) : 0;
        if (end != 0 &&
            smz_is_finite_tag(smz_line_tag(l, end + 1 + (smz_line_tag(l, end + 1) == SMZ_TAG_RB))))
            return end;
        /* "Lee, whose film is new, faced off with her": the only verb that is left. */
        if (end != 0 && is_relative(l, comma + 1) && smz_line_tag(l, end + 1) == SMZ_TAG_VBN &&
            !smz_line_is(l, end + 2, "by") && !has_verb(l, end + 2, l->a->size)) {
            l->a->tokens[end + 1].tag = SMZ_TAG_VBD;
            return end;
        }
        /* "The family of Lee, a clerk, plans to sue" */
        if (end != 0 && smz_line_tag(l, end + 1) == SMZ_TAG_NNS &&
            smz_line_tag(l, end + 2) == SMZ_TAG_TO && smz_line_tag(l, end + 3) == SMZ_TAG_VB &&
            !has_verb(l, end + 2, l->a->size)) {
            l->a->tokens[end + 1].tag = SMZ_TAG_VBZ;
            return end;
        }
    }
    return 0;
}

/* "The singing sensation, Ann Lee, has", "the brewer, Karsa, has": one noun, and a name. */
static bool is_name(const smz_line *l, uint32_t comma, uint32_t end)
{
    if (smz_line_tag(l, comma - 1) != SMZ_TAG_NN || end > comma + 5)
        return false;
    for (uint32_t i = comma + 1; i < end; i++)
        if (smz_line_tag(l, i) != SMZ_TAG_NNP || !(l->a->tokens[i].flags & SMZ_SYNTAX_CAPITAL))
            return false;
    return true;
}

/* A noun, or the number of a name: "Osby 2", "Karl III". */
static bool ends_subject(const smz_line *l, uint32_t i)
{
    return smz_is_noun_tag(smz_line_tag(l, i)) ||
           (smz_line_tag(l, i) == SMZ_TAG_CD && i > 0 && smz_line_tag(l, i - 1) == SMZ_TAG_NNP);
}

/* The name stays, as what stands before it may go for a title, and it may not for the title. */
static void cut_commas(smz_line *l)
{
    for (uint32_t i = 1; i + 3 < l->a->size; i++) {
        uint32_t first = smz_line_tag(l, i) == SMZ_TAG_COMMA ? comma_end(l, i) : 0, end;
        if (smz_is_finite_tag(smz_line_tag(l, i)))
            return;
        if (first == 0 || !ends_subject(l, i - 1) || !begins_insertion(l, first + 1))
            continue;
        end = closing_comma(l, first);
        if (end == 0 || has_loose_verb(l, behind_participle(l, first + 1), end) ||
            may_be_list(l, first, end))
            return;
        if (limits(l, first, end)) {
            /* ", only found in the hills, is": it stays, and is no main verb. */
            if (behind_participle(l, first + 1) > first + 1)
                l->a->tokens[behind_participle(l, first + 1) - 1].tag = SMZ_TAG_VBN;
            return;
        }
        if (first == i && is_name(l, i, end)) {
            smz_tokens_take_out(l->a, end, end + 1);
            smz_tokens_take_out(l->a, i, i + 1);
            continue;
        }
        if (first != i)
            smz_tokens_take_out(l->a, first + 1, end + 1);
        smz_tokens_take_out(l->a, i, first == i ? end + 1 : i + 1);
    }
}

/* A verb that helps, or "is": it stands behind a subject, while ", confirmed the police" has its
 * own behind it. */
static bool is_helping(const smz_line *l, uint32_t i)
{
    static const char *const words[] = {"has", "have", "had", "is", "are", "was", "were"};

    return smz_line_tag(l, i) == SMZ_TAG_MD ||
           smz_token_is_one_of(l->a, l->text, i, words, sizeof words / sizeof *words);
}

/* "A child who was thought dead, was found": one comma between a subject and its verb encloses
 * nothing. */
static void cut_lone_comma(smz_line *l)
{
    uint32_t comma = 1;
    bool relative = false;

    for (; comma + 2 < l->a->size && smz_line_tag(l, comma) != SMZ_TAG_COMMA; comma++) {
        relative |= is_relative(l, comma) || smz_line_is(l, comma, "that");
        if (smz_is_finite_tag(smz_line_tag(l, comma)) && !relative)
            return;
    }
    if (comma + 2 < l->a->size && !smz_line_is_quoted(l, comma) && is_helping(l, comma + 1) &&
        !is_relative(l, 0) && smz_line_tag(l, 0) != SMZ_TAG_IN)
        smz_tokens_take_out(l->a, comma, comma + 1);
}

/* "Karsa's sports director, Mara Lind is sure": the second comma of an apposition is missing, so
 * the first one goes as well. */
static void cut_title_comma(smz_line *l)
{
    uint32_t comma = 1, verb;
    smz_tag first = smz_line_tag(l, 0);

    if (!smz_is_noun_tag(first) && first != SMZ_TAG_DT && first != SMZ_TAG_JJ)
        return;
    for (; comma + 2 < l->a->size && smz_line_tag(l, comma) != SMZ_TAG_COMMA; comma++)
        if (smz_is_finite_tag(smz_line_tag(l, comma)) || is_relative(l, comma))
            return;
    for (verb = comma + 1; smz_line_tag(l, verb) == SMZ_TAG_NNP;)
        verb++;
    if (verb > comma + 1 && smz_is_finite_tag(smz_line_tag(l, verb)) &&
        !smz_line_is_quoted(l, comma) && smz_line_tag(l, comma - 1) == SMZ_TAG_NN &&
        (smz_token_kinds(l->a, l->text, comma - 1) & (SMZ_LIST_TITLE | SMZ_LIST_FIRM)))
        smz_tokens_take_out(l->a, comma, comma + 1);
}

/* ---- One comma -------------------------------------------------------------------------- */

/* "..., an inquiry in Osby was told", "..., an official in the city says": who speaks is inserted
 * nowhere. */
static bool speaks(const smz_line *l, uint32_t at)
{
    while (at < l->a->size && !smz_is_finite_tag(smz_line_tag(l, at)))
        at++;
    for (uint32_t end = at + 3; at < end && at < l->a->size; at++)
        if ((smz_token_kinds(l->a, l->text, at) & SMZ_LIST_SAY) || smz_line_is(l, at, "told") ||
            smz_line_is(l, at, "heard"))
            return true;
    return false;
}

/* Whether what begins at `i` may be said of a name or noun before it, up to a verb. */
static bool begins_unclosed(const smz_line *l, uint32_t comma)
{
    smz_tag tag = smz_line_tag(l, comma + 1);

    if (smz_line_is(l, comma + 1, "a") || smz_line_is(l, comma + 1, "an"))
        return smz_line_tag(l, comma - 1) == SMZ_TAG_NNP && !speaks(l, comma + 2);
    return (tag == SMZ_TAG_VBG && !smz_line_is(l, comma + 1, "according")) || tag == SMZ_TAG_VBN ||
           smz_line_is(l, comma + 1, "including");
}

/* Whether a word may open a clause, or another subject may begin there. */
static bool begins_other(const smz_line *l, uint32_t i)
{
    static const char *const words[] = {"that",    "as",    "when",   "while", "if",
                                        "because", "since", "though", "than",  "how"};
    smz_tag next = smz_line_tag(l, i + 1);

    return is_relative(l, i) || smz_line_tag(l, i) == SMZ_TAG_PRP || smz_is_mark_at(l->a, i) ||
           smz_token_is_one_of(l->a, l->text, i, words, sizeof words / sizeof *words) ||
           (smz_line_tag(l, i) == SMZ_TAG_CC && (next == SMZ_TAG_NNP || next == SMZ_TAG_DT));
}

/* Where the finite verb stands, or the adverb before it, that comes behind an insertion which no
 * second comma closes; 0: none does. */
static uint32_t verb_behind(const smz_line *l, uint32_t comma)
{
    bool participle =
        smz_is_verb_tag(smz_line_tag(l, comma + 1)) && !smz_line_is(l, comma + 1, "including");

    for (uint32_t i = comma + 2; i + 2 < l->a->size && i < comma + INSERTION_MOST; i++) {
        smz_tag tag = smz_line_tag(l, i), next = smz_line_tag(l, i + 1);
        bool adverb = smz_line_tag(l, i - 1) == SMZ_TAG_RB;
        /* "Drugs, missed lessons and debts are" is a list. */
        if ((begins_other(l, i) && !(i == comma + 2 && smz_line_is(l, i, "as"))) ||
            smz_line_is_quoted(l, i) || (participle && tag == SMZ_TAG_CC))
            return 0;
        if (!smz_is_finite_tag(tag))
            continue;
        /* "Goods, carried by a truck owned by ..." */
        if (tag == SMZ_TAG_VBD && !is_helping(l, i) && !adverb &&
            !(smz_is_noun_tag(next) || next == SMZ_TAG_TO || next == SMZ_TAG_JJ ||
              next == SMZ_TAG_DT))
            return 0;
        return tag == SMZ_TAG_VBP && !is_helping(l, i) ? 0 : i - adverb;
    }
    return 0;
}

/* "Mara Lind, a 13-year-old pupil has won", "the team, returning home after its first cup refused":
 * Indian papers leave the second comma out. */
static void cut_unclosed(smz_line *l)
{
    uint32_t comma = smz_line_is(l, 0, "As") && smz_line_is(l, 2, "as") ? 3 : 1, verb;
    smz_tag first = smz_line_tag(l, 0);

    if (!smz_is_noun_tag(first) && first != SMZ_TAG_DT && first != SMZ_TAG_JJ &&
        first != SMZ_TAG_CD && comma == 1)
        return;
    for (; comma + 3 < l->a->size && smz_line_tag(l, comma) != SMZ_TAG_COMMA; comma++)
        /* "An official resigned, ...": a participle may be a past tense. */
        if (smz_is_finite_tag(smz_line_tag(l, comma)) || begins_other(l, comma) ||
            (smz_line_tag(l, comma) == SMZ_TAG_VBN && smz_is_noun_tag(smz_line_tag(l, comma - 1))))
            return;
    if (comma + 3 >= l->a->size || smz_line_is_quoted(l, comma) || !smz_line_is(l, comma, ",") ||
        !smz_is_noun_tag(smz_line_tag(l, comma - 1)) || !begins_unclosed(l, comma))
        return;
    verb = verb_behind(l, comma);
    if (verb > comma + 2 && !limits(l, comma, verb))
        smz_tokens_take_out(l->a, comma, verb);
}

/* ---- At the end ------------------------------------------------------------------------- */

/* ", which the firm denied": it takes back what stands before. */
static bool denies(const smz_line *l, uint32_t first, uint32_t end)
{
    static const char *const words[] = {"denies",   "denied",    "deny",     "rejects",
                                        "rejected", "disputes",  "disputed", "reject",
                                        "dispute",  "contested", "contests", "dismissed"};

    for (uint32_t i = first; i < end; i++)
        if (smz_token_is_one_of(l->a, l->text, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* ", which was closed in May.", ", with two of them in hospital." */
static uint32_t last_insertion(const smz_line *l)
{
    uint32_t end = l->a->size, comma;

    while (end > 0 && (l->a->tokens[end - 1].flags & SMZ_SYNTAX_PUNCT) &&
           !smz_line_is_quoted(l, end - 1))
        end--;
    for (comma = end; comma > 0 && smz_line_tag(l, comma) != SMZ_TAG_COMMA;)
        comma--;
    if (comma < 4 || end - comma > INSERTION_MOST || smz_line_is_quoted(l, comma) ||
        !has_verb(l, 0, comma) || limits(l, comma, end) || denies(l, comma, end))
        return l->a->size;
    if (is_relative(l, comma + 1) ? !has_verb(l, comma, end) : !smz_line_is(l, comma + 1, "with"))
        return l->a->size;
    return comma;
}

uint32_t smz_insertion_at_end(const smz_analysis *a, smz_text text)
{
    smz_analysis all = *a;
    smz_line l = {&all, text};

    return last_insertion(&l);
}

void smz_insertions_cut(smz_analysis *a, smz_text text)
{
    smz_line l = {a, text};

    /* What is much longer is not parsed; each insertion that is cut moves what follows it. */
    if (a->size < 4 || a->size > 4 * SMZ_PARSE_MOST)
        return;
    cut_dashes(&l);
    cut_commas(&l);
    cut_lone_comma(&l);
    cut_title_comma(&l);
    cut_unclosed(&l);
}
