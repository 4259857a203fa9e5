/* What stands before "of" and says little: "a group of players" are the players, "over the issue of
 * pay" is over pay. What it is of takes its place in the tree, so that titles.c may leave it out.
 */
#include "headline/repairs.h"

#define NONE       SMZ_NO_HEAD
#define SIZE(list) (sizeof(list) / sizeof *(list))

uint32_t smz_behind_of(const smz_clause *c, uint32_t of)
{
    for (uint32_t i = of + 1; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (l->head == of - 1 && (smz_is_noun(l) || l->tag == SMZ_TAG_VBG))
            return smz_clause_at(c, of)->head == i ? i : NONE;
    }
    return NONE;
}

void smz_put_in_place(smz_clause *c, uint32_t of, uint32_t noun)
{
    smz_lexeme *items = c->lexemes.items;
    uint32_t before = of - 1;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (items[i].head == before && (i > of || items[i].relation == SMZ_REL_CASE))
            items[i].head = noun;
    items[noun].head = items[before].head;
    items[noun].relation = items[before].relation;
    items[before].head = noun;
    items[before].relation = items[of].relation = SMZ_REL_NMOD_DESC;
}

/* "Has", "is": it has the number of the group, and not that of the players. */
static bool is_counted(const smz_clause *c, uint32_t group)
{
    const smz_lexeme *l = smz_clause_at(c, group);
    uint32_t tense = smz_is_subject(l->relation) ? smz_tense_of(c, l->head) : NONE;

    return tense != NONE &&
           (smz_clause_at(c, tense)->tag == SMZ_TAG_VBZ || smz_lexeme_is(c, tense, "was"));
}

/* "A large number of pilots": pilots, as well; not "a small number", which would be too many. */
static bool is_large_number(const smz_clause *c, uint32_t number)
{
    static const char *const words[] = {"large", "considerable", "significant",
                                        "huge",  "great",        "substantial"};

    return number > 1 && smz_lexeme_is(c, number, "number") && smz_is_article(c, number - 2) &&
           !smz_lexeme_is(c, number - 2, "the") &&
           smz_is_one_of(c, number - 1, words, sizeof words / sizeof *words);
}

/* "The latest in a series of floods", "part of a series": that there are several is the point. */
static bool is_one_in_row(const smz_clause *c, uint32_t article)
{
    static const char *const links[] = {"of", "into", "as", "among", "between", "like"};
    static const char *const ones[] = {"one",  "latest",  "next",  "last",
                                       "part", "another", "newest"};
    uint32_t before = article - 2;

    if (article > 0 && smz_is_one_of(c, article - 1, links, SIZE(links)) &&
        smz_clause_at(c, article - 1)->relation != SMZ_REL_MARK)
        return true;
    return article > 1 && smz_lexeme_is(c, article - 1, "in") &&
           (smz_is_one_of(c, before, ones, SIZE(ones)) ||
            smz_clause_at(c, before)->tag == SMZ_TAG_JJS ||
            smz_is_kind(c, before, SMZ_LIST_ORDINAL));
}

/* "Forms a group of experts", "sets up a team", "ends a string of defeats", "is a series of
 * essays": it is not the experts who are formed. */
static bool is_made(const smz_clause *c, uint32_t article)
{
    static const char *const verbs[] = {
        "form",     "forms",     "formed",   "forming",   "found",     "founded",     "create",
        "creates",  "created",   "creating", "lead",      "leads",     "led",         "leading",
        "join",     "joins",     "joined",   "joining",   "head",      "heads",       "headed",
        "heading",  "end",       "ends",     "ended",     "ending",    "break",       "breaks",
        "broke",    "breaking",  "snap",     "snapped",   "set",       "sets",        "setting",
        "assemble", "assembled", "complete", "completed", "establish", "established", "become",
        "became",   "becomes"};
    uint32_t before = article - 1;

    if (article > 1 && (smz_lexeme_is(c, before, "up") || smz_lexeme_is(c, before, "together")))
        before--;
    return article > 0 && (smz_is_being(c, before) || smz_is_one_of(c, before, verbs, SIZE(verbs)));
}

/* "Discuss the issue of pay". */
static bool is_talk(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"discuss", "discussed", "discussing", "debate",
                                        "debated", "debating",  "highlight",  "highlighted",
                                        "address", "addressed", "addressing", "tackle"};

    return smz_is_one_of(c, i, words, SIZE(words));
}

/* "Over the issue of pay", "the practice of hiring", "despite the presence of ice": what is done
 * about the issue is done about pay, but who raises the issue of pay does not raise pay. */
static bool is_topic(const smz_clause *c, uint32_t noun)
{
    static const char *const topics[] = {"issue",  "question", "subject",
                                         "matter", "topic",    "problem"};
    static const char *const practices[] = {"practice", "process"};
    static const char *const about[] = {"about", "over", "on", "of", "by", "to", "for", "with"};
    static const char *const despite[] = {"despite", "by", "to", "at"};
    uint32_t before = noun - 2;

    if (smz_is_one_of(c, noun, practices, SIZE(practices)))
        return noun < 2 || !smz_lexeme_is(c, before, "in");
    if (noun < 2 || !smz_lexeme_is(c, noun - 1, "the"))
        return false;
    if (smz_lexeme_is(c, noun, "presence"))
        return smz_is_one_of(c, before, despite, SIZE(despite));
    return smz_is_one_of(c, noun, topics, SIZE(topics)) &&
           (smz_is_one_of(c, before, about, SIZE(about)) || is_talk(c, before));
}

void smz_repair_quantities(smz_clause *c)
{
    static const char *const groups[] = {"group", "number", "series", "range", "variety", "bunch",
                                         "team",  "crowd",  "gang",   "host",  "string",  "spate",
                                         "array", "raft",   "flurry", "slew",  "wave",    "batch"};

    for (uint32_t of = 2; of + 1 < c->lexemes.size; of++) {
        uint32_t noun, before = of - 1;
        bool group, topic;
        if (!smz_lexeme_is(c, of, "of") ||
            !(smz_is_article(c, of - 2) || is_large_number(c, before)) ||
            smz_clause_at(c, before)->head == NONE ||
            (smz_clause_at(c, before)->flags & (SMZ_LEX_QUOTED | SMZ_LEX_UPPER)))
            continue;
        group = smz_is_one_of(c, before, groups, SIZE(groups)) &&
                !smz_lexeme_is(c, of - 2, "the") && !is_one_in_row(c, of - 2) &&
                !is_made(c, of - 2);
        topic = is_topic(c, before);
        if (!(group || topic))
            continue;
        noun = smz_behind_of(c, of);
        if (noun == NONE ||
            (group && (smz_clause_at(c, noun)->tag != SMZ_TAG_NNS || is_counted(c, before))))
            continue;
        smz_put_in_place(c, of, noun);
    }
}
