/* Questions behind a statement: "The town has a new quay, but who will use it?" tells that it has
 * one. The question is taken out of the tagged tokens, and the statement is read as a sentence. */
#include "headline/clause.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Tokens that a statement has at least. */
#define STATEMENT_LEAST 4

static bool is_helping(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"is",    "are",   "was",    "were", "do",  "does",
                                        "did",   "has",   "have",   "had",  "can", "will",
                                        "could", "would", "should", "must", "may"};

    return smz_token_is_one_of(a, text, i, words, COUNT(words));
}

/* "Is it?", "did he really?", "but is it true?": asks whether what was stated is so. */
static bool doubts(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"true", "real", "really", "right",   "so",    "actually",
                                        "ever", "even", "think",  "believe", "trust", "fact"};

    if (i + 4 >= a->size)
        return true;
    for (; i < a->size; i++)
        if (smz_token_is_one_of(a, text, i, words, COUNT(words)))
            return true;
    return false;
}

/* Whether a question of its own begins there: "what will it cost", "how", "can the firm repay". */
static bool begins_question(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const asking[] = {"what", "who", "which", "how", "why", "where", "when"};
    smz_tag next = smz_tag_at(a, i + 1);

    if (smz_token_is_one_of(a, text, i, asking, COUNT(asking)))
        return is_helping(a, text, i + 1) || is_helping(a, text, i + 2) ||
               is_helping(a, text, i + 3) || smz_is_finite_tag(next);
    return is_helping(a, text, i) && !doubts(a, text, i) &&
           (smz_is_noun_tag(next) || next == SMZ_TAG_DT || next == SMZ_TAG_PRP ||
            next == SMZ_TAG_PRPS || next == SMZ_TAG_JJ || next == SMZ_TAG_EX);
}

/* Whether what stands before is a statement, and none that another word opens or that is no more
 * than talk with the reader. */
static bool is_statement(const smz_analysis *a, smz_text text, uint32_t end)
{
    static const char *const openers[] = {"if",      "when",   "while", "although", "though",
                                          "whether", "unless", "you",   "your",     "we",
                                          "our",     "You",    "Your",  "We",       "Our"};
    bool verb = false;

    if (end < STATEMENT_LEAST || begins_question(a, text, 0))
        return false;
    for (uint32_t i = 0; i < end; i++) {
        if (smz_token_is_one_of(a, text, i, openers, COUNT(openers)) ||
            smz_token_is(a, text, i, "?") || smz_token_is(a, text, i, ":"))
            return false;
        verb |= smz_is_finite_tag(smz_tag_at(a, i));
    }
    /* "If" and "when" in capitals, "had it been ..." */
    return verb && !smz_is_finite_tag(smz_tag_at(a, 0)) && smz_tag_at(a, 0) != SMZ_TAG_WRB &&
           smz_tag_at(a, 0) != SMZ_TAG_IN && smz_tag_at(a, 0) != SMZ_TAG_WP;
}

void smz_questions_cut(smz_analysis *a, smz_text text)
{
    if (a->size < 2 * STATEMENT_LEAST || !smz_token_is(a, text, a->size - 1, "?"))
        return;
    for (uint32_t i = STATEMENT_LEAST; i + 3 < a->size; i++) {
        bool mark = (a->tokens[i - 1].flags & SMZ_SYNTAX_PUNCT) != 0;
        if (a->tokens[i].flags & SMZ_SYNTAX_QUOTED)
            return;
        if (!smz_token_is(a, text, i, "but"))
            continue;
        if (is_helping(a, text, i + 1) && doubts(a, text, i + 1))
            return;
        if (!begins_question(a, text, i + 1))
            continue;
        if (is_statement(a, text, i - mark))
            a->size = i - mark;
        return;
    }
}
