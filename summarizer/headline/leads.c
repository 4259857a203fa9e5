#include "headline/leads.h"

/* Words of what stands before the subject: what is longer is not what it looks like. */
#define LEAD_WORDS 25
#define DATE_WORDS 5

/* "Après ..., dans le Var, Marion ...": phrases may follow one another. */
static size_t lead_end(const smz_marked *m)
{
    size_t comma = smz_next_edge(m->of, 0);

    while (smz_is_comma(m, comma) && smz_has_kind(m, comma + 1, SMZ_PHRASE_OPENERS | SMZ_WORD_OF) &&
           smz_is_comma(m, smz_next_edge(m->of, comma + 1)))
        comma = smz_next_edge(m->of, comma + 1);
    return smz_is_comma(m, comma) && comma <= LEAD_WORDS ? comma : 0;
}

/* "Since May, 33 ...": a count without its span is another one; "a week ago, ..." is no longer so.
 */
static bool counts_since(const smz_marked *m, size_t end)
{
    if (smz_has_kind_within(m, 1, end, SMZ_WORD_SINCE))
        return true;
    if (!smz_has_kind(m, 0, SMZ_WORD_SINCE))
        return false;
    for (size_t i = end; i < m->of->size; i++)
        if (smz_has_flag(m, i, SMZ_LEX_DIGIT) || smz_has_kind(m, i, SMZ_WORD_NUMBER))
            return true;
    return false;
}

/* Whether a Romance word that no list has ends in one of the endings. */
static bool has_ending(const smz_marked *m, size_t i, const char *const *endings)
{
    smz_text word;

    if (i >= m->of->size || m->kinds[i] || (m->tongue->traits & SMZ_TONGUE_INVERTS))
        return false;
    word = smz_text_slice(m->of->text, m->of->items[i].span);
    for (; *endings; endings++) {
        size_t size = strlen(*endings);
        if (word.size > size && memcmp(word.data + word.size - size, *endings, size) == 0)
            return true;
    }
    return false;
}

static bool is_french(const smz_marked *m)
{
    return strcmp(m->tongue->code, "fr") == 0;
}

bool smz_is_participle(const smz_marked *m, size_t i)
{
    static const char *const french[] = {"é", "ée", "és", "ées", NULL};
    static const char *const others[] = {"ado",  "ada", "ados", "adas", "ido", "ida", "idos",
                                         "idas", "ato", "ata",  "ati",  "ate", "ito", "ita",
                                         "iti",  "ite", "uto",  "uta",  NULL};

    return has_ending(m, i, is_french(m) ? french : others);
}

bool smz_is_gerund(const smz_marked *m, size_t i)
{
    static const char *const french[] = {"ant", NULL};
    static const char *const others[] = {"ando", "endo", "indo", NULL};

    return has_ending(m, i, is_french(m) ? french : others);
}

bool smz_describes(const smz_marked *m, size_t i)
{
    return (smz_is_participle(m, i) || smz_is_gerund(m, i)) &&
           smz_has_flag(m, i + 1, SMZ_LEX_WORD) && !smz_has_flag(m, i + 1, SMZ_LEX_UPPER) &&
           !smz_has_kind(m, i + 1, SMZ_WORD_FINITE);
}

/* Whether a verb stands in [first, end) that is of no relative clause. */
static bool holds_main_verb(const smz_marked *m, size_t first, size_t end)
{
    size_t relative = first;

    while (relative < end && !smz_has_kind(m, relative, SMZ_WORD_RELATIVE | SMZ_WORD_COMPLEMENT))
        relative++;
    return smz_has_kind_within(m, first, relative, SMZ_WORD_FINITE);
}

/* "Invitée par la mairie, la chanteuse ...", "Nacido en Osby, el autor ...", "Cherchant un lieu, le
 * club ...", "Objet de critiques, le texte ...": what opens a Romance sentence, has no verb in a
 * tense and is no subject says of the subject, which follows with its verb, how or what it is. */
static bool opens_with_description(const smz_marked *m, size_t comma)
{
    const uint32_t more = SMZ_WORD_SAY | SMZ_WORD_STANCE | SMZ_WORD_HEDGE | SMZ_WORD_CONDITION |
                          SMZ_WORD_NEGATION | SMZ_WORD_LIMIT;
    const uint32_t opening = SMZ_WORD_PREPOSITION | SMZ_WORD_ADJUNCT | SMZ_WORD_OF;
    bool governs = smz_has_kind(m, 1, opening), verb_follows;

    if (comma < 2 || m->kinds[0] || smz_has_flag(m, 0, SMZ_LEX_QUOTE | SMZ_LEX_DIGIT) ||
        smz_has_kind_within(m, 0, comma, more) || holds_main_verb(m, 0, comma))
        return false;
    if (smz_is_participle(m, 0) && governs && !smz_has_kind(m, 1, SMZ_WORD_OF | SMZ_WORD_ARTICLE))
        return true;
    verb_follows = holds_main_verb(m, comma + 1, smz_next_edge(m->of, comma + 1));
    return (governs || smz_describes(m, 0)) && verb_follows;
}

void smz_find_lead(smz_phrases *out, const smz_marked *m)
{
    const uint32_t date = SMZ_WORD_DAY | SMZ_WORD_TIME | SMZ_WORD_MONTH;
    size_t comma = lead_end(m);
    bool opens = smz_has_kind(m, 0, SMZ_PHRASE_OPENERS | SMZ_WORD_DAY | SMZ_WORD_TIME) ||
                 (comma <= DATE_WORDS && smz_has_kind_within(m, 0, comma, date)) ||
                 opens_with_description(m, comma);

    if ((m->tongue->traits & SMZ_TONGUE_INVERTS) || comma == 0 || !opens ||
        !smz_begins_with_subject(m, comma + 1) || smz_holds_year(m, 0, comma) ||
        counts_since(m, comma))
        return;
    out->lead = (smz_phrase){.first = 0,
                             .end = comma + 1,
                             .clause = true,
                             .speaker = smz_has_kind(m, 0, SMZ_WORD_SOURCE)};
}
