#include "headline/antecedents.h"

#include "headline/name_runs.h"

/* Tokens between a name and the comma that closes what is said of it. */
#define ASIDE_MOST 25
/* Tokens between a name and its verb that say when. */
#define TIME_MOST 4

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Sentences are read in their order until a second person turns up. */
typedef struct reader {
    smz_tagged t;   /* the sentence that is read, as far as `content` */
    smz_sex sex;    /* unknown: nothing has told it yet */
    smz_text noun;  /* by which somebody is called; empty: a pronoun */
    bool called;    /* the person is called so elsewhere, */
    bool trade;     /* or by what somebody else does */
    uint32_t own;   /* what stands before this token describes the person */
    bool rival;     /* somebody else may be meant */
    bool subject;   /* the person is the subject of the sentence */
    uint32_t words; /* of the name; 0: none was found */
    smz_text word[SMZ_NAME_MOST];
    smz_span name;
    uint32_t term;
} reader;

static bool is_in_phrase(smz_tag tag)
{
    return smz_is_noun_tag(tag) || tag == SMZ_TAG_DT || tag == SMZ_TAG_PRPS || tag == SMZ_TAG_CD ||
           tag == SMZ_TAG_JJ || tag == SMZ_TAG_JJS || tag == SMZ_TAG_JJR || tag == SMZ_TAG_POS ||
           tag == SMZ_TAG_HYPH;
}

static uint32_t phrase_end(const reader *r, uint32_t i)
{
    while (is_in_phrase(smz_tagged_tag(&r->t, i)) || smz_tagged_tag(&r->t, i) == SMZ_TAG_RB)
        i++;
    return i;
}

/* ---- The person ------------------------------------------------------------------------- */

/* Whether the words are the person's, all of them or some. */
static bool is_same(const reader *r, const smz_name_run *n, bool *shared)
{
    bool same = true;

    *shared = false;
    for (uint32_t i = n->first; i < n->end; i++) {
        bool has = false;
        for (uint32_t k = 0; k < r->words; k++)
            has |= smz_text_equal(r->word[k], smz_tagged_word(&r->t, i)) != 0;
        same &= has;
        *shared |= has;
    }
    return same;
}

/* Whether a clause begins where the phrase does that ends with a name. */
static bool opens_clause(const reader *r, uint32_t name)
{
    static const char *const openers[] = {
        "that",   "as",      "after",  "when",     "while",  "because", "although",
        "though", "since",   "before", "until",    "if",     "where",   "As",
        "After",  "When",    "While",  "Although", "Though", "Since",   "Before",
        "If",     "Because", "But",    "And",      "Yet"};
    uint32_t first = name;

    while (first > 0 && is_in_phrase(smz_tagged_tag(&r->t, first - 1)))
        first--;
    return first == 0 || smz_tagged_tag(&r->t, first - 1) == SMZ_TAG_COMMA ||
           smz_tagged_tag(&r->t, first - 1) == SMZ_TAG_COLON ||
           smz_tagged_tag(&r->t, first - 1) == SMZ_TAG_CLOSE ||
           smz_token_is_one_of(&r->t.all, r->t.doc->source.text, first - 1, openers,
                               COUNT(openers));
}

/* Where the verb may stand of which a name is the subject: behind what commas enclose. */
static uint32_t verb_behind(const reader *r, uint32_t end)
{
    uint32_t i = end;

    if (smz_tagged_tag(&r->t, i) == SMZ_TAG_COMMA) {
        for (i++;
             i < end + ASIDE_MOST && i < r->t.content && smz_tagged_tag(&r->t, i) != SMZ_TAG_COMMA;)
            i++;
        if (smz_tagged_tag(&r->t, i) != SMZ_TAG_COMMA)
            return end;
        i++;
    }
    return i;
}

/* "Ann Lee today said", "Ann Lee on Friday told": when stands before the verb. */
static uint32_t skip_time(const reader *r, uint32_t i)
{
    for (uint32_t end = i + TIME_MOST; i < end; i++) {
        smz_tag tag = smz_tagged_tag(&r->t, i);
        if (tag != SMZ_TAG_RB && tag != SMZ_TAG_IN && tag != SMZ_TAG_CD && tag != SMZ_TAG_WP &&
            !(smz_token_kinds(&r->t.all, r->t.doc->source.text, i) &
              (SMZ_LIST_DAY | SMZ_LIST_MONTH | SMZ_LIST_TIME)))
            break;
    }
    return i;
}

static bool is_being(const reader *r, uint32_t i)
{
    static const char *const words[] = {"is", "was", "became", "becomes", "been", "'s", "remains"};

    return i < r->t.content &&
           smz_token_is_one_of(&r->t.all, r->t.doc->source.text, i, words, COUNT(words));
}

/* "Is a lawyer", "has been a lawyer": what is said of the subject describes it. */
static void read_predicate(reader *r, uint32_t verb)
{
    if (smz_tagged_is(&r->t, verb, "has") || smz_tagged_is(&r->t, verb, "had"))
        verb++;
    if (is_being(r, verb))
        r->own = phrase_end(r, verb + 1);
}

static void read_mention(reader *r, const smz_name_run *n)
{
    uint32_t verb = skip_time(r, verb_behind(r, n->end));

    if (smz_tagged_tag(&r->t, n->end) == SMZ_TAG_COMMA)
        r->own = phrase_end(r, n->end + 1);
    if (!smz_is_finite_tag(smz_tagged_tag(&r->t, verb)) || !opens_clause(r, n->first))
        return;
    r->subject = true;
    if (verb == n->end)
        read_predicate(r, verb);
}

/* What the given name tells, or the title before it. */
static smz_sex sex_of(const reader *r, const smz_name_run *n)
{
    smz_sex noun =
        n->first > 0 ? smz_sex_of_noun(smz_tagged_word(&r->t, n->first - 1)) : SMZ_SEX_UNKNOWN;

    return noun != SMZ_SEX_UNKNOWN ? noun : smz_sex_of_name(smz_tagged_word(&r->t, n->first));
}

/* Whether the given name, or the title before it, is that of the other sex. */
static bool is_other_sex(const reader *r, const smz_name_run *n)
{
    smz_sex sex = sex_of(r, n);

    return sex != SMZ_SEX_UNKNOWN && r->sex != SMZ_SEX_UNKNOWN && sex != r->sex;
}

/* "Singer", "singer". */
static bool is_same_noun(smz_text a, smz_text b)
{
    return a.size > 0 && a.size == b.size && (a.data[0] | 0x20) == (b.data[0] | 0x20) &&
           memcmp(a.data + 1, b.data + 1, a.size - 1) == 0;
}

static void take_person(reader *r, const smz_name_run *n)
{
    uint32_t token = smz_document_token(&r->t, n->end - 1);
    smz_sex sex = sex_of(r, n);

    if (sex != SMZ_SEX_UNKNOWN)
        r->sex = sex;
    if (n->titled) {
        r->called |= is_same_noun(r->noun, smz_tagged_word(&r->t, n->first - 1));
        r->trade |= !smz_is_byname(smz_tagged_word(&r->t, n->first - 1));
    }
    r->words = n->end - n->first;
    for (uint32_t i = 0; i < r->words; i++)
        r->word[i] = smz_tagged_word(&r->t, n->first + i);
    r->name = (smz_span){r->t.all.tokens[n->first].start,
                         r->t.all.tokens[n->end - 1].start + r->t.all.tokens[n->end - 1].length};
    r->term = token < r->t.doc->token_count ? r->t.doc->tokens[token].term : SMZ_NO_TERM;
}

/* Half of the name at the beginning, which may be taken for a noun. */
static bool is_half(const reader *r, uint32_t i)
{
    for (uint32_t k = 0; k < r->words; k++)
        if (smz_text_equal(r->word[k], smz_tagged_word(&r->t, i)))
            return true;
    return false;
}

static uint32_t read_half(reader *r, uint32_t i)
{
    read_mention(r, &(smz_name_run){.first = i, .end = i + 1});
    return i + 1;
}

static uint32_t read_run(reader *r, uint32_t i)
{
    smz_name_run n = smz_name_run_read(&r->t, i);
    bool shared = false;

    if (r->words > 0 && is_same(r, &n, &shared)) {
        read_mention(r, &n);
        return n.end;
    }
    if (r->words == 0 && n.person && n.person_first && smz_name_run_is_whole(&r->t, &n) &&
        !is_other_sex(r, &n)) {
        take_person(r, &n);
        read_mention(r, &n);
    } else {
        r->rival |= shared || n.person || smz_name_run_may_be_person(&r->t, &n);
    }
    return n.end;
}

/* ---- Others ----------------------------------------------------------------------------- */

/* "The Briton", "a South Korean": whoever that is, and a name to the tagger. */
static bool is_compatriot(const reader *r, uint32_t i)
{
    smz_text word = smz_tagged_word(&r->t, i);

    return smz_is_capital(word.data[0]) && !is_in_phrase(smz_tagged_tag(&r->t, i + 1)) &&
           smz_is_byname(word);
}

/* A word of what describes the person; whose he or she is, may be meant as well. */
static void read_own(reader *r, uint32_t i)
{
    smz_text word = smz_tagged_word(&r->t, i);
    smz_sex sex = smz_sex_of_noun(word);

    if (!smz_is_person_noun(word, smz_tagged_tag(&r->t, i)) ||
        smz_is_noun_tag(smz_tagged_tag(&r->t, i + 1)))
        return;
    if (smz_tagged_tag(&r->t, i + 1) == SMZ_TAG_POS) {
        r->rival |= sex == SMZ_SEX_UNKNOWN || r->sex == SMZ_SEX_UNKNOWN || sex == r->sex;
        return;
    }
    r->called |= is_same_noun(r->noun, word);
    r->trade |= !smz_is_byname(word);
}

/* Whether a noun is somebody who may be meant, and not what the person is or is called. */
static bool is_somebody_else(const reader *r, uint32_t i)
{
    smz_tag next = smz_tagged_tag(&r->t, i + 1);
    smz_sex sex = smz_sex_of_noun(smz_tagged_word(&r->t, i));

    return !smz_is_noun_tag(next) && next != SMZ_TAG_HYPH &&
           !(sex != SMZ_SEX_UNKNOWN && r->sex != SMZ_SEX_UNKNOWN && sex != r->sex) &&
           smz_is_person_noun(smz_tagged_word(&r->t, i), smz_tagged_tag(&r->t, i));
}

static bool is_pronoun_of(const reader *r, uint32_t i, smz_sex sex)
{
    static const char *const he[] = {"he", "He", "him", "his", "His", "himself", "HE"};
    static const char *const she[] = {"she", "She", "her", "Her", "herself", "hers", "SHE"};

    return sex == SMZ_SEX_MALE
               ? smz_token_is_one_of(&r->t.all, r->t.doc->source.text, i, he, COUNT(he))
               : smz_token_is_one_of(&r->t.all, r->t.doc->source.text, i, she, COUNT(she));
}

/* The sex that a pronoun tells; unknown: it is none, or tells nothing. */
static smz_sex told_at(const reader *r, uint32_t i)
{
    smz_text word = smz_tagged_word(&r->t, i);
    char first = (char)(word.data[0] | 0x20);

    if (first != 'h' && first != 's')
        return SMZ_SEX_UNKNOWN;
    if (is_pronoun_of(r, i, SMZ_SEX_MALE))
        return SMZ_SEX_MALE;
    return is_pronoun_of(r, i, SMZ_SEX_FEMALE) ? SMZ_SEX_FEMALE : SMZ_SEX_UNKNOWN;
}

/* A pronoun is the person's, if it is of the same sex and behind the name. */
static void read_pronoun(reader *r, uint32_t i, smz_sex sex)
{
    if (r->words == 0 || (r->sex != SMZ_SEX_UNKNOWN && r->sex != sex))
        r->rival = true;
    r->sex = sex;
    if (smz_tagged_tag(&r->t, i) == SMZ_TAG_PRP)
        read_predicate(r, i + 1);
}

static void read_token(reader *r, uint32_t i)
{
    smz_sex sex = told_at(r, i);

    if (sex != SMZ_SEX_UNKNOWN)
        read_pronoun(r, i, sex);
    else if (smz_tagged_is(&r->t, i, "as") || smz_tagged_is(&r->t, i, "As"))
        r->own = phrase_end(r, i + 1);
    else if (i < r->own)
        read_own(r, i);
    else if (is_compatriot(r, i))
        r->rival = true;
    else
        r->rival |= is_somebody_else(r, i);
}

static void read_sentence(reader *r, size_t at)
{
    r->own = 0;
    r->subject = false;
    r->t.content = 0;
    while (r->t.content < r->t.all.size && r->t.all.tokens[r->t.content].start < at)
        r->t.content++;
    for (uint32_t i = 0; i < r->t.content && !r->rival;) {
        if (smz_is_name_tag(smz_tagged_tag(&r->t, i)) && !is_compatriot(r, i))
            i = read_run(r, i);
        else if (is_half(r, i))
            i = read_half(r, i);
        else
            read_token(r, i++);
    }
}

/* "She ... his", "he told him": what stands behind tells of somebody else. */
static bool is_about_two(reader *r, size_t at)
{
    uint32_t i = 0;

    while (i < r->t.all.size && r->t.all.tokens[i].start <= at)
        i++;
    r->t.content = r->t.all.size;
    for (; i < r->t.all.size; i++) {
        smz_sex sex = told_at(r, i);
        if (sex == SMZ_SEX_UNKNOWN)
            continue;
        if ((r->sex != SMZ_SEX_UNKNOWN && sex != r->sex) || smz_tagged_is(&r->t, i, "him") ||
            (smz_tagged_is(&r->t, i, "her") && smz_tagged_tag(&r->t, i) == SMZ_TAG_PRP))
            return true;
        r->sex = sex;
    }
    return false;
}

/* Whether the person is called by the noun, for all that is told of him. */
static bool may_be_called(const reader *r)
{
    return r->noun.size == 0 || r->called ||
           (smz_is_byname(r->noun) && !(smz_is_trade(r->noun) && r->trade));
}

int smz_antecedent_find(smz_antecedent *out, smz_arena *arena, smz_arena *scratch,
                        const smz_doc *doc, const smz_anaphor *anaphor, smz_error *error)
{
    reader r = {.t = {.doc = doc}, .sex = anaphor->sex, .noun = anaphor->noun};
    uint32_t first = doc->sentences[anaphor->sentence].first, last = anaphor->sentence;
    bool subject = false;

    *out = (smz_antecedent){false, {0, 0}, SMZ_NO_TERM};
    if (last - first > SMZ_ANTECEDENT_SENTENCES)
        return SMZ_OK;
    for (uint32_t i = first; i <= last && !r.rival; i++) {
        int status;
        /* So long a list may hold anybody. */
        if (doc->sentences[i].tokens > SMZ_PARSE_MOST)
            return SMZ_OK;
        status = smz_tokenize(&r.t.all, arena, doc->source.text, doc->sentences[i].span, error);
        if (status == SMZ_OK)
            status = smz_tag_tokens(&r.t.all, scratch, doc->source.text, error);
        if (status != SMZ_OK)
            return status;
        r.t.sentence = i;
        read_sentence(&r, i < last ? SIZE_MAX : anaphor->at);
        subject |= r.subject && (i == first || i + 1 >= last);
    }
    out->found =
        !r.rival && r.words > 0 && subject && may_be_called(&r) && !is_about_two(&r, anaphor->at);
    out->name = r.name;
    out->term = r.term;
    return SMZ_OK;
}
