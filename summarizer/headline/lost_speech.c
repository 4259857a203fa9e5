/* Guards of speech: somebody speaks, and what he says was dropped or has no verb; or what he says
 * is kept, and he was dropped. */
#include "headline/lost_speech.h"

#define NONE SMZ_NO_HEAD

static bool next_kept_is_comma(const smz_clause *c, const bool *keep, uint32_t i)
{
    uint32_t next = i + 1;

    while (next < c->lexemes.size && !keep[next])
        next++;
    return next + 1 < c->lexemes.size && (smz_clause_at(c, next)->flags & SMZ_LEX_COMMA) &&
           !(smz_clause_at(c, next + 1)->flags & SMZ_LEX_QUOTED);
}

/* "Warns children" of "warns that children as young as 15 are ...": of what "that" opens no verb is
 * left. */
static bool content_cut(const smz_clause *c, const bool *keep)
{
    if (c->root + 1 >= c->lexemes.size || !smz_lexeme_is(c, c->root + 1, "that") ||
        smz_child(c, c->root, SMZ_REL_AUX_PASS) != NONE)
        return false;
    /* "Demands that the council open the hall" */
    for (uint32_t i = c->root + 1; i < c->lexemes.size; i++)
        if (keep[i] && (smz_is_finite(smz_clause_at(c, i)) ||
                        (smz_clause_at(c, i)->tag == SMZ_TAG_VB &&
                         smz_is_noun(smz_clause_at(c, i - 1)) && keep[i - 1])))
            return false;
    return true;
}

/* "The minister says, dubbing ...": what follows is no content. */
bool smz_says_nothing(const smz_clause *c, const bool *keep)
{
    static const char *const finds[] = {"found", "finds", "find"};
    bool says = smz_is_kind(c, c->root, SMZ_LIST_SAY);
    bool found = smz_is_one_of(c, c->root, finds, sizeof finds / sizeof *finds);

    if (!keep[c->root] || !(says || found || smz_is_kind(c, c->root, SMZ_LIST_STANCE)))
        return false;
    return (!found && content_cut(c, keep)) ||
           ((says || found) && next_kept_is_comma(c, keep, c->root));
}

/* "Tells court are false": what somebody was told was dropped, and its "that" tells it. */
static bool telling_lost(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"told",     "tells",    "tell",      "telling",
                                        "informed", "assured",  "warned",    "reminded",
                                        "notified", "promised", "convinced", "persuaded"};
    bool told = false;

    if (!smz_may_have(c, "that"))
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (keep[i] && smz_is_one_of(c, i, words, sizeof words / sizeof *words))
            told = true;
        else if (smz_is_verb(l) || (l->flags & SMZ_LEX_COMMA))
            told = false;
        else if (told && smz_lexeme_is(c, i, "that") && smz_is_gap(c, keep, i))
            return true;
    }
    return false;
}

/* "UK's spending watchdog says": what it says was dropped, or the tree has lost it. */
bool smz_content_lost(const smz_clause *c, const bool *keep)
{
    static const smz_relation contents[] = {SMZ_REL_CCOMP, SMZ_REL_OBJ, SMZ_REL_XCOMP, SMZ_REL_OBL,
                                            SMZ_REL_PARATAXIS};
    if (smz_says_nothing(c, keep) || telling_lost(c, keep))
        return true;
    if (!smz_is_kind(c, c->root, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
        smz_clause_at(c, c->root)->tag == SMZ_TAG_VBG ||
        smz_child(c, c->root, SMZ_REL_AUX_PASS) != NONE)
        return false;
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        uint32_t found = smz_child(c, c->root, contents[i]);
        if (found != NONE && keep[found])
            return false;
    }
    /* "Admitted taking the money": the tree may have it for a circumstance. */
    return c->root + 1 == c->lexemes.size || !keep[c->root + 1] ||
           smz_clause_at(c, c->root + 1)->tag != SMZ_TAG_VBG;
}

/* "He says far from it", "warns children" of "warns that children ...": what is said has a verb or
 * is quoted. */
bool smz_says_no_clause(const smz_clause *c, const bool *keep)
{
    static const char *const words[] = {"said", "says", "say"};

    if (!smz_is_one_of(c, c->root, words, sizeof words / sizeof *words) ||
        smz_child(c, c->root, SMZ_REL_AUX_PASS) != NONE)
        return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (keep[i] && i != c->root && (smz_clause_at(c, i)->flags & SMZ_LEX_QUOTED))
            return false;
    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (keep[i] && i != c->root && smz_is_finite(smz_clause_at(c, i)) &&
            !(smz_clause_at(c, i)->head == c->root &&
              smz_is_helping(smz_clause_at(c, i)->relation)))
            return false;
    return true;
}

/* "Illegal sale of vehicles, ministry says": what is said has no verb, for the tree has lost it. */
bool smz_speech_verbless(const smz_clause *c, const bool *keep)
{
    uint32_t said = smz_child(c, c->root, SMZ_REL_CCOMP), subject = smz_subject(c, c->root);

    if (said == NONE || subject == NONE || said > subject || subject > c->root ||
        !smz_is_kind(c, c->root, SMZ_LIST_SAY))
        return false;
    for (uint32_t i = c->first[said]; i < c->end[said]; i++)
        if (keep[i] && smz_is_finite(smz_clause_at(c, i)))
            return false;
    return true;
}

bool smz_speech_lost(const smz_clause *c, const bool *keep)
{
    return keep[c->root] && (smz_content_lost(c, keep) || smz_says_no_clause(c, keep));
}

/* Whether a clause without a conjunction stands behind a comma and is one of speech, whatever the
 * tree has it hang on. */
static bool is_speech_inserted(const smz_clause *c, uint32_t verb)
{
    static const char *const words[] = {"concluded", "concludes", "found", "decided", "wrote"};
    uint32_t first = c->first[verb], subject = smz_subject(c, verb);

    return subject != NONE && subject < verb && first > 0 && smz_tense_of(c, verb) != NONE &&
           (smz_clause_at(c, first - 1)->flags & SMZ_LEX_COMMA) && first == c->first[subject] &&
           smz_clause_at(c, subject)->tag != SMZ_TAG_WP &&
           smz_clause_at(c, subject)->tag != SMZ_TAG_WDT &&
           (smz_is_kind(c, verb, SMZ_LIST_SAY | SMZ_LIST_STANCE) ||
            smz_is_one_of(c, verb, words, sizeof words / sizeof *words));
}

/* "Failed a test but was not at fault, the federation said, because ...": who says so, between what
 * he says. What happened, the police may report. */
bool smz_speaker_lost(const smz_clause *c, const bool *keep)
{
    for (uint32_t i = 1; i < c->lexemes.size; i++)
        if (i != c->root && !keep[i] && !c->gone[i] && smz_is_verb(smz_clause_at(c, i)) &&
            is_speech_inserted(c, i) &&
            !(smz_is_kind(c, smz_subject(c, i), SMZ_LIST_OFFICIAL) && smz_is_event(c, c->root)))
            return true;
    return false;
}
