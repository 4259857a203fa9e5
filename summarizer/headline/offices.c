/* Offices: what somebody is, before a name that papers set in ways the parser does not know. */
#include "headline/openings.h"

/* An office is shorter, in tokens. */
#define OFFICE_MOST 30
/* A sentence of fewer bytes has room for two titles. */
#define LONG_BYTES 110

static bool may_stand_in_office(smz_tag tag)
{
    return tag == SMZ_TAG_DT || tag == SMZ_TAG_JJ || tag == SMZ_TAG_POS || smz_is_noun_tag(tag);
}

/* "Working president": a participle that is a part of what somebody is. */
static bool is_of_office(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {"working", "acting", "leading", "outgoing", "retired",
                                        "Working", "Acting", "Leading", "Outgoing", "Retired"};

    return smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words);
}

/* Where a noun phrase ends whose last word is what somebody is, or a company: "the late minister";
 * 0: none begins here. */
static uint32_t office_end(const smz_analysis *a, smz_text text)
{
    uint32_t i = 0;

    while (i < OFFICE_MOST && (may_stand_in_office(smz_tag_at(a, i)) || is_of_office(a, text, i)))
        i++;
    return i > 0 && a->tokens[i - 1].tag != SMZ_TAG_NNS &&
                   (smz_token_kinds(a, text, i - 1) & (SMZ_LIST_TITLE | SMZ_LIST_FIRM))
               ? i
               : 0;
}

/* Whether behind the comma a name begins, in a phrase that no comma closes before its verb. */
static bool names_subject(const smz_analysis *a, smz_text text, uint32_t comma)
{
    uint32_t i = comma + 1;

    if (smz_tag_at(a, i + smz_token_is(a, text, i, "the")) != SMZ_TAG_NNP ||
        (a->tokens[i].flags & SMZ_SYNTAX_QUOTED))
        return false;
    while (may_stand_in_office(smz_tag_at(a, i)) || smz_tag_at(a, i) == SMZ_TAG_RB)
        i++;
    return smz_is_finite_tag(smz_tag_at(a, i)) && i + 2 < a->size;
}

/* "One of the oldest mills in the north, the Osby Mill sees": what it is one of, before its name;
 * 0: not so. "One of the men, Ann Lee's son, was" has its name between two commas. */
uint32_t smz_name_behind_one_of(const smz_analysis *a, smz_text text)
{
    if (!smz_token_is(a, text, 0, "One") || !smz_token_is(a, text, 1, "of"))
        return 0;
    for (uint32_t i = 2; i < OFFICE_MOST && i + 3 < a->size; i++) {
        smz_tag tag = smz_tag_at(a, i);
        if (smz_token_is(a, text, i, ","))
            return names_subject(a, text, i) ? i + 1 : 0;
        if (smz_is_mark_at(a, i) || tag == SMZ_TAG_VBZ || tag == SMZ_TAG_VBP || tag == SMZ_TAG_MD ||
            tag == SMZ_TAG_WP || tag == SMZ_TAG_WDT)
            return 0;
    }
    return 0;
}

/* "The late mayor of Osby, Ann Lee never spoke of it": who she was stands before her name, and the
 * comma behind the name is missing, as it often is in Indian papers. 0: not so. */
uint32_t smz_name_behind_office(const smz_analysis *a, smz_text text)
{
    uint32_t comma = office_end(a, text), end;

    if (comma == 0)
        return 0;
    while (comma < OFFICE_MOST && comma + 3 < a->size && a->tokens[comma].tag != SMZ_TAG_COMMA) {
        smz_tag tag = smz_tag_at(a, comma);
        /* "The working president and treasurer, Mara Lind said": one person. */
        bool other = tag == SMZ_TAG_CC && !(smz_token_is(a, text, comma, "and") &&
                                            smz_token_kinds(a, text, comma + 1) & SMZ_LIST_TITLE);
        if (smz_is_verb_tag(tag) || tag == SMZ_TAG_MD || other || tag == SMZ_TAG_WP ||
            tag == SMZ_TAG_WDT)
            return 0;
        comma++;
    }
    for (end = comma + 1; smz_tag_at(a, end) == SMZ_TAG_NNP;)
        end++;
    if (smz_tag_at(a, comma) != SMZ_TAG_COMMA || end < comma + 3 ||
        (a->tokens[comma + 1].flags & SMZ_SYNTAX_QUOTED))
        return 0;
    end += smz_tag_at(a, end) == SMZ_TAG_RB;
    /* ", Ann Lee said." is who said so. */
    return smz_is_finite_tag(smz_tag_at(a, end)) && end + 2 < a->size ? comma + 1 : 0;
}

/* "Former Osby captain and Karsa striker Ann Lee sold": where the second title of one person
 * begins, who has no article; 0: not so. Trees of two titles are wrong more often than not. */
uint32_t smz_second_title(const smz_analysis *a, smz_text text)
{
    uint32_t cc = 0, i, title = 0, names = 0;
    smz_tag tag;

    while (cc < OFFICE_MOST && may_stand_in_office(smz_tag_at(a, cc)))
        cc++;
    if (a->tokens[a->size - 1].start <= a->tokens[0].start + LONG_BYTES)
        return 0;
    if (cc == 0 || a->tokens[0].tag == SMZ_TAG_DT || !smz_token_is(a, text, cc, "and") ||
        !(smz_token_kinds(a, text, cc - 1) & SMZ_LIST_TITLE) ||
        smz_tag_at(a, cc - 1) == SMZ_TAG_NNS)
        return 0;
    for (i = cc + 1; i < OFFICE_MOST && may_stand_in_office(smz_tag_at(a, i)); i++) {
        bool name = smz_tag_at(a, i) == SMZ_TAG_NNP;
        if ((smz_token_kinds(a, text, i) & SMZ_LIST_TITLE) && smz_tag_at(a, i) != SMZ_TAG_NNS) {
            title = i;
            names = 0;
        } else {
            names = name ? names + 1 : 0;
        }
        if (smz_tag_at(a, i) == SMZ_TAG_DT || smz_tag_at(a, i) == SMZ_TAG_POS)
            return 0;
    }
    tag = smz_tag_at(a, i + (smz_tag_at(a, i) == SMZ_TAG_RB));
    return title > 0 && names > 0 &&
                   (tag == SMZ_TAG_VBZ || (tag == SMZ_TAG_VBD && !smz_token_is(a, text, i, "were")))
               ? cc + 1
               : 0;
}
