/* What guards and deletions ask of a clause: its words, what is kept of them, its tree. */
#include "headline/clause.h"

bool smz_is_noun(const smz_lexeme *l)
{
    return smz_is_noun_tag(l->tag);
}

bool smz_is_name(const smz_lexeme *l)
{
    return smz_is_name_tag(l->tag);
}

bool smz_is_verb(const smz_lexeme *l)
{
    return smz_is_verb_tag(l->tag);
}

bool smz_is_finite(const smz_lexeme *l)
{
    return smz_is_finite_tag(l->tag);
}

bool smz_is_punctuation(const smz_lexeme *l)
{
    return !(l->flags & SMZ_LEX_WORD);
}

bool smz_lexeme_spells(const smz_clause *c, uint32_t i, const char *word)
{
    smz_text text = smz_clause_word(c, i);

    for (size_t k = 0; k < text.size; k++)
        if (word[k] == '\0' || (text.data[k] | 0x20) != (word[k] | 0x20))
            return false;
    return word[text.size] == '\0';
}

bool smz_is_one_of(const smz_clause *c, uint32_t i, const char *const *words, size_t size)
{
    uint8_t initial = smz_clause_at(c, i)->initial;

    for (size_t k = 0; k < size; k++)
        if (smz_initial(*words[k]) == initial && smz_lexeme_spells(c, i, words[k]))
            return true;
    return false;
}

bool smz_any_is_kind(const smz_clause *c, uint32_t first, uint32_t end, uint32_t kinds)
{
    for (uint32_t i = first; i < end; i++)
        if (smz_is_kind(c, i, kinds))
            return true;
    return false;
}

bool smz_is_repeated(const smz_clause *c, uint32_t at, smz_text word)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (i != at && smz_text_equal(smz_clause_word(c, i), word))
            return true;
    return false;
}

bool smz_may_have_any(const smz_clause *c, const char *const *words, size_t size)
{
    for (size_t k = 0; k < size; k++)
        if (smz_may_have(c, words[k]))
            return true;
    return false;
}

bool smz_is_year_at(const smz_clause *c, uint32_t i)
{
    return smz_is_year(smz_clause_word(c, i));
}

bool smz_is_question(const smz_clause *c)
{
    return smz_lexeme_is(c, (uint32_t)c->lexemes.size - 1, "?");
}

/* "Has provided help": no "provided that". */
static bool is_mere_verb(const smz_lexeme *l)
{
    return smz_is_verb(l) && (l->relation == SMZ_REL_ROOT || l->relation == SMZ_REL_CONJ ||
                              l->relation == SMZ_REL_RELCL || l->relation == SMZ_REL_CCOMP ||
                              l->relation == SMZ_REL_XCOMP);
}

/* "In the film", but a film star is no condition. */
static bool is_condition(const smz_clause *c, uint32_t i)
{
    uint32_t first = i > 2 ? i - 2 : 0;

    if (!smz_is_kind(c, i, SMZ_LIST_CONDITION) || is_mere_verb(smz_clause_at(c, i)))
        return false;
    if (!smz_is_noun(smz_clause_at(c, i)))
        return true;
    for (uint32_t k = first; k < i; k++)
        if (smz_lexeme_is(c, k, "in"))
            return true;
    return false;
}

static bool is_limited_before(const smz_clause *c, uint32_t end)
{
    for (uint32_t i = 0; i < end; i++)
        if (!c->gone[i] && (smz_is_kind(c, i, SMZ_LIST_NEGATION) || is_condition(c, i)))
            return true;
    return false;
}

bool smz_is_limited(const smz_clause *c)
{
    return is_limited_before(c, (uint32_t)c->lexemes.size);
}

bool smz_is_limited_noun(const smz_clause *c, uint32_t noun)
{
    uint32_t det = smz_child(c, noun, SMZ_REL_DET);
    bool one = det != SMZ_NO_HEAD && (smz_lexeme_is(c, det, "a") || smz_lexeme_is(c, det, "an"));

    return one ? is_limited_before(c, noun) : smz_is_limited(c);
}

bool smz_is_article(const smz_clause *c, uint32_t i)
{
    return smz_clause_at(c, i)->tag == SMZ_TAG_DT &&
           (smz_lexeme_is(c, i, "the") || smz_lexeme_is(c, i, "a") || smz_lexeme_is(c, i, "an"));
}

bool smz_is_number(const smz_lexeme *l)
{
    return l->tag == SMZ_TAG_CD || (l->flags & SMZ_LEX_DIGIT) != 0;
}

bool smz_is_having(const smz_clause *c, uint32_t i)
{
    return smz_lexeme_is(c, i, "has") || smz_lexeme_is(c, i, "have") ||
           smz_lexeme_is(c, i, "had") || smz_lexeme_is(c, i, "having");
}

bool smz_is_being(const smz_clause *c, uint32_t i)
{
    return smz_lexeme_is(c, i, "is") || smz_lexeme_is(c, i, "are") || smz_lexeme_is(c, i, "was") ||
           smz_lexeme_is(c, i, "were");
}

bool smz_is_spare(const smz_clause *c, const bool *keep, uint32_t i)
{
    return c->spare[i] != 0 && !keep[i] && keep[i + c->spare[i]];
}

bool smz_is_loose(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t tail = i, head = smz_clause_at(c, i)->head;

    if (smz_is_spare(c, keep, i))
        return true;
    /* Whose something is may go; with what is his, it is a gap like any other. */
    if (smz_clause_at(c, i)->tag == SMZ_TAG_PRPS && head != SMZ_NO_HEAD && !keep[head])
        return false;
    if (c->loose[i] != SMZ_LOOSE_TAIL && c->loose[i] != SMZ_LOOSE_START)
        return c->loose[i] == SMZ_LOOSE;
    /* A tail goes to the end, or not at all. */
    for (uint32_t k = i; k < c->lexemes.size; k++)
        if (keep[k])
            return false;
    while (tail > 0 && !keep[tail] && c->loose[tail] != SMZ_LOOSE_START)
        tail--;
    return !keep[tail];
}

bool smz_is_gap(const smz_clause *c, const bool *keep, uint32_t i)
{
    return !keep[i] && !c->gone[i] && !smz_is_punctuation(smz_clause_at(c, i)) &&
           !smz_is_loose(c, keep, i);
}

bool smz_is_dropped(const smz_clause *c, const bool *keep, uint32_t i)
{
    return i < c->lexemes.size && !keep[i] && !c->gone[i] &&
           !(smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED);
}

bool smz_is_next(const smz_clause *c, uint32_t i, const char *word)
{
    return i + 1 < c->lexemes.size && smz_lexeme_is(c, i + 1, word);
}

uint32_t smz_kept_before(const bool *keep, uint32_t i)
{
    while (i > 0 && !keep[i - 1])
        i--;
    return i > 0 ? i - 1 : SMZ_NO_HEAD;
}

uint32_t smz_lexeme_before(const smz_clause *c, uint32_t i)
{
    for (uint32_t k = i; k-- > 0;)
        if (!c->gone[k] && c->loose[k] != SMZ_LOOSE && c->spare[k] == 0)
            return k;
    return i;
}

uint32_t smz_first_kept(const smz_clause *c, const bool *keep)
{
    uint32_t first = 0;

    while (first < c->lexemes.size && (!keep[first] || smz_is_punctuation(smz_clause_at(c, first))))
        first++;
    return first;
}

uint32_t smz_child(const smz_clause *c, uint32_t head, smz_relation relation)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (c->lexemes.items[i].head == head && c->lexemes.items[i].relation == relation &&
            !c->gone[i])
            return i;
    return SMZ_NO_HEAD;
}

uint32_t smz_child_of(const smz_clause *c, uint32_t head, const smz_relation *relations,
                      size_t size)
{
    uint32_t found = SMZ_NO_HEAD;

    for (uint32_t i = 0; i < c->lexemes.size && size > 0; i++) {
        if (c->lexemes.items[i].head != head || c->gone[i])
            continue;
        for (size_t k = 0; k < size; k++)
            if (c->lexemes.items[i].relation == relations[k]) {
                found = i;
                size = k; /* now one of the relations before it alone counts for more */
            }
    }
    return found;
}

uint32_t smz_subject(const smz_clause *c, uint32_t verb)
{
    static const smz_relation subjects[] = {SMZ_REL_NSUBJ, SMZ_REL_NSUBJ_PASS, SMZ_REL_CSUBJ,
                                            SMZ_REL_EXPL};

    return smz_child_of(c, verb, subjects, sizeof subjects / sizeof *subjects);
}

uint32_t smz_verb_of(const smz_clause *c, uint32_t i)
{
    return smz_is_helping(smz_clause_at(c, i)->relation) ? smz_clause_at(c, i)->head : i;
}

uint32_t smz_tense_of(const smz_clause *c, uint32_t verb)
{
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = &c->lexemes.items[i];
        if (l->head == verb && smz_is_helping(l->relation) && smz_is_finite(l) && !c->gone[i])
            return i;
    }
    return smz_is_finite(&c->lexemes.items[verb]) ? verb : SMZ_NO_HEAD;
}
