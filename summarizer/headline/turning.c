#include "headline/turning.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* By which something is to be no more. */
static bool is_end(const smz_clause *c, uint32_t k)
{
    static const char *const words[] = {
        "ban",      "bans",     "banned",  "banning",   "stop",      "stops",     "stopped",
        "stopping", "end",      "ends",    "ended",     "ending",    "halt",      "halts",
        "halted",   "halting",  "abolish", "abolishes", "abolished", "scrap",     "scraps",
        "scrapped", "oppose",   "opposes", "opposed",   "opposing",  "block",     "blocks",
        "blocked",  "outlaw",   "outlaws", "outlawed",  "prohibit",  "prohibits", "prohibited",
        "rejects",  "rejected", "reject"};

    return smz_is_one_of(c, k, words, COUNT(words));
}

/* What is done to one kind of things is not done to all: "rejects a new deal", "avoid serious
 * injuries", "ban large vehicles". */
static bool is_turning(const smz_clause *c, uint32_t k)
{
    static const char *const words[] = {
        "bar",       "bars",      "barred",    "barring",   "avoid",      "avoids",    "avoided",
        "avoiding",  "prevent",   "prevents",  "prevented", "preventing", "blocking",  "rejecting",
        "refuse",    "refuses",   "refused",   "deny",      "denies",     "denied",    "denying",
        "lack",      "lacks",     "lacked",    "lacking",   "fail",       "fails",     "failed",
        "failing",   "rule",      "rules",     "ruled",     "forbid",     "forbids",   "against",
        "without",   "before",    "until",     "lift",      "lifts",      "lifted",    "dismiss",
        "dismisses", "dismissed", "doubt",     "doubts",    "doubted",    "lose",      "loses",
        "lost",      "losing",    "allow",     "allows",    "allowed",    "require",   "requires",
        "required",  "legalise",  "legalises", "legalised", "legalize",   "tax",       "taxes",
        "taxed",     "exempt",    "exempts",   "exempted",  "restrict",   "restricts", "restricted",
        "limit",     "limits",    "limited",   "remove",    "removes",    "removed",   "reduce",
        "reduces",   "reduced",   "cut",       "cuts",      "cutting",    "hate",      "hates",
        "dislike",   "like",      "likes",     "love",      "loves",      "prefer",    "prefers",
        "fear",      "fears",     "feared",    "unlike",    "except",     "beyond",    "outside",
        "instead",   "despite",   "unless",    "if",        "whether",    "too",       "rather",
        "than",      "as",        "become",    "becomes",   "became",     "becoming",  "remain",
        "remains",   "remained",  "called",    "calls",     "describe",   "describes", "described",
        "label",     "labelled",  "dub",       "dubs",      "dubbed",     "branded",   "brands",
        "call",      "strip",     "strips",    "stripped",  "cease",      "ceases",    "ceased",
        "quit",      "quits",     "abandon",   "abandons",  "abandoned",  "withdraw",  "withdraws",
        "withdrawn", "suspend",   "suspends",  "suspended"};

    return is_end(c, k) || smz_is_one_of(c, k, words, COUNT(words));
}

bool smz_is_turned(const smz_clause *c, uint32_t noun)
{
    for (uint32_t k = c->first[noun]; k-- > 0 && k + 8 > c->first[noun];) {
        const smz_lexeme *l = smz_clause_at(c, k);
        if (c->gone[k])
            continue;
        if (l->flags & (SMZ_LEX_COMMA | SMZ_LEX_BREAK))
            return false;
        if (is_turning(c, k))
            return true;
    }
    for (uint32_t k = c->first[noun]; k < noun; k++)
        if (smz_clause_at(c, k)->relation == SMZ_REL_CASE && is_turning(c, k))
            return true;
    return false;
}

bool smz_is_mutual(const smz_clause *c, uint32_t first)
{
    uint32_t i = first + 1;

    if (i + 1 >= c->lexemes.size || smz_clause_at(c, first)->tag != SMZ_TAG_IN)
        return false;
    return (smz_lexeme_is(c, i, "each") && smz_lexeme_is(c, i + 1, "other")) ||
           (smz_lexeme_is(c, i, "one") && smz_lexeme_is(c, i + 1, "another"));
}

/* Whether a word at `k` says that what stands behind it is not to be; not "at the end of", "a
 * banned book", "ruled out of". */
static bool is_ending(const smz_clause *c, uint32_t k)
{
    static const char *const fights[] = {"challenge", "protest", "protests", "campaign", "appeal",
                                         "petition",  "lawsuit", "vote",     "voted",    "ruling"};
    if (smz_clause_at(c, k)->relation == SMZ_REL_AMOD || (k > 0 && smz_lexeme_is(c, k - 1, "the")))
        return false;
    if (smz_lexeme_is(c, k, "against"))
        return k > 0 && smz_is_one_of(c, k - 1, fights, COUNT(fights));
    if (smz_lexeme_is(c, k, "ruled") || smz_lexeme_is(c, k, "rules"))
        return smz_is_next(c, k, "out") && !smz_is_next(c, k + 1, "of");
    return is_end(c, k);
}

/* "A protest against the dam that would flood the valley" is one against that dam. */
static bool is_known(const smz_clause *c, uint32_t noun)
{
    uint32_t det = smz_child(c, noun, SMZ_REL_DET);

    return smz_clause_at(c, noun)->tag == SMZ_TAG_NN && det != SMZ_NO_HEAD &&
           smz_lexeme_is(c, det, "the");
}

bool smz_ban_widened(const smz_clause *c, uint32_t i, uint32_t head)
{
    static const char *const samples[] = {"including", "such", "like"};
    const smz_lexeme *l = smz_clause_at(c, i);

    if (i < head || c->first[i] == 0 || !smz_is_noun(smz_clause_at(c, head)) ||
        smz_is_name(smz_clause_at(c, head)) ||
        !(l->relation == SMZ_REL_NMOD || l->relation == SMZ_REL_RELCL ||
          l->relation == SMZ_REL_ACL) ||
        smz_is_punctuation(smz_clause_at(c, c->first[i] - 1)) ||
        smz_is_one_of(c, c->first[i], samples, COUNT(samples)) ||
        smz_is_kind(c, i, SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME))
        return false;
    for (uint32_t k = head; k-- > 0 && k + 8 > head;) {
        const smz_lexeme *before = smz_clause_at(c, k);
        if (is_ending(c, k))
            return !(smz_lexeme_is(c, k, "against") && is_known(c, head));
        if (c->gone[k] ||
            !(smz_is_noun(before) || before->tag == SMZ_TAG_IN || before->tag == SMZ_TAG_DT ||
              before->tag == SMZ_TAG_JJ || before->tag == SMZ_TAG_PRPS ||
              before->tag == SMZ_TAG_TO || before->tag == SMZ_TAG_RP))
            return false;
    }
    return false;
}
