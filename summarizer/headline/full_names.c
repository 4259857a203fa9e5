#include "headline/full_names.h"

#include "base/error.h"
#include "headline/name_runs.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_polite(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {"mr", "mrs", "ms", "mr.", "mrs.", "ms.", "dr", "dr."};

    return smz_is_one_of(c, i, words, COUNT(words));
}

/* The name that stands by itself where the subject begins, or behind Mr; SMZ_NO_HEAD: there is
 * none. */
static uint32_t lone_name(const smz_clause *c)
{
    uint32_t subject = smz_subject(c, c->root), i;
    const smz_lexeme *l;

    if (subject == SMZ_NO_HEAD || subject > c->root)
        return SMZ_NO_HEAD;
    for (i = c->first[subject]; i < subject && c->gone[i];)
        i++;
    i += i < subject && is_polite(c, i);
    l = smz_clause_at(c, i);
    /* At the beginning a surname may be taken for a noun. */
    if ((l->tag != SMZ_TAG_NNP && l->tag != SMZ_TAG_NN) || !(l->flags & SMZ_LEX_UPPER) ||
        (l->flags & (SMZ_LEX_QUOTED | SMZ_LEX_BRACKETED)) || i + 1 >= c->lexemes.size ||
        smz_is_noun(l + 1) || l[1].tag == SMZ_TAG_HYPH || l[1].tag == SMZ_TAG_CC ||
        (i > 0 && !is_polite(c, i - 1) &&
         (smz_is_noun(l - 1) || l[-1].tag == SMZ_TAG_DT || l[-1].tag == SMZ_TAG_JJ ||
          l[-1].tag == SMZ_TAG_POS)))
        return SMZ_NO_HEAD;
    return i;
}

static bool is_surname_of(const smz_doc *doc, const smz_analysis *a, uint32_t first, uint32_t last,
                          smz_text word)
{
    smz_text text = doc->source.text;

    /* "U Zarni", "N. Lind": a letter says no more than the surname alone. */
    if (last >= a->size || a->tokens[first].length < 2 ||
        text.data[a->tokens[first].start + 1] == '.' ||
        !smz_text_equal(smz_token_text(text, &a->tokens[last]), word))
        return false;
    for (uint32_t i = first + 1; i <= last; i++)
        if (a->tokens[i].start != a->tokens[i - 1].start + a->tokens[i - 1].length + 1 ||
            text.data[a->tokens[i].start - 1] != ' ')
            return false;
    return true;
}

/* The name in a tagged sentence whose surname is a word, if the document calls by it nobody else.
 */
static int read_surname(smz_span *out, smz_arena *arena, const smz_analysis *a, const smz_doc *doc,
                        uint32_t sentence, smz_text word, smz_error *error)
{
    uint8_t *given = SMZ_NEW0(arena, uint8_t, a->size + 1);

    if (!given)
        return smz_fail_memory(error);
    if (smz_speaks_of_kin(a, doc->source.text))
        return SMZ_OK;
    smz_given_names_find(given, a, doc, sentence);
    for (uint32_t i = 0; i < a->size; i++)
        if (given[i] > 0 && is_surname_of(doc, a, i, i + given[i], word))
            *out = (smz_span){a->tokens[i].start,
                              a->tokens[i + given[i]].start + a->tokens[i + given[i]].length};
    return SMZ_OK;
}

/* Whether a sentence has the word behind another one in capitals. */
static bool may_hold(const smz_doc *doc, uint32_t sentence, smz_text word)
{
    const smz_candidate *s = &doc->sentences[sentence];

    for (uint32_t i = s->first_token + 1; i < s->first_token + s->tokens; i++)
        if ((doc->tokens[i - 1].flags & SMZ_TOKEN_CAPITAL) &&
            smz_text_equal(smz_doc_word(doc, i), word))
            return true;
    return false;
}

static int find_by_surname(smz_span *out, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                           uint32_t sentence, smz_text word, smz_error *error)
{
    int status = SMZ_OK;

    for (uint32_t i = doc->sentences[sentence].first; i < sentence && out->end == 0; i++) {
        smz_analysis a;
        if (doc->sentences[i].tokens > SMZ_PARSE_MOST || !may_hold(doc, i, word))
            continue;
        status = smz_tokenize(&a, arena, doc->source.text, doc->sentences[i].span, error);
        if (status == SMZ_OK)
            status = smz_tag_tokens(&a, scratch, doc->source.text, error);
        if (status == SMZ_OK)
            status = read_surname(out, arena, &a, doc, i, word, error);
        if (status != SMZ_OK)
            break;
    }
    return status;
}

/* Whether a word in capitals stands behind a token and a space. */
static bool has_name_behind(const smz_doc *doc, uint32_t token)
{
    return token + 1 < doc->token_count && (doc->tokens[token + 1].flags & SMZ_TOKEN_CAPITAL) &&
           smz_doc_word_follows(doc, token + 1);
}

/* How many of them, up to what is no name any more. */
static uint32_t names_behind(const smz_doc *doc, uint32_t token)
{
    uint32_t at = token;

    while (at < token + SMZ_NAME_MOST && has_name_behind(doc, at))
        at++;
    return at - token;
}

/* What no surname is: "the Emma Fans Association" is not Emma. */
static bool is_no_surname(const smz_doc *doc, uint32_t token)
{
    smz_text word = smz_doc_word(doc, token);

    return word.size < 3 || memchr(word.data, '\'', word.size) || smz_is_capital(word.data[1]) ||
           (doc->tokens[token].flags & SMZ_TOKEN_STOP) || smz_names_thing(word) ||
           (word.data[word.size - 1] == 's' && smz_is_common_word(word));
}

/* Whether somebody is called by a given name who has another surname as well, or other names before
 * it. */
static bool is_shared(const smz_doc *doc, uint32_t first)
{
    smz_text given = smz_doc_word(doc, first);

    for (uint32_t i = 1; i < doc->token_count; i++) {
        smz_text word = smz_doc_word(doc, i);
        if (word.size < given.size || memcmp(word.data, given.data, given.size) != 0)
            continue;
        if ((doc->tokens[i - 1].flags & SMZ_TOKEN_CAPITAL) && smz_doc_word_follows(doc, i) &&
            !(doc->tokens[i - 1].flags & SMZ_TOKEN_STOP) &&
            !(smz_list_kinds(smz_doc_word(doc, i - 1)) & SMZ_LIST_TITLES))
            return true;
        if (word.size == given.size && has_name_behind(doc, i) &&
            !smz_text_equal(smz_doc_word(doc, i + 1), smz_doc_word(doc, first + 1)))
            return true;
    }
    return false;
}

/* "Mara Lind" for "Mara". */
static void find_by_given_name(smz_span *out, const smz_doc *doc, uint32_t sentence, smz_text word)
{
    uint32_t first = doc->sentences[doc->sentences[sentence].first].first_token;

    for (uint32_t i = first; i + 1 < doc->sentences[sentence].first_token; i++) {
        uint32_t behind;
        if (!smz_text_equal(smz_doc_word(doc, i), word))
            continue;
        behind = names_behind(doc, i);
        if (behind == 0)
            continue;
        for (uint32_t k = i + 1; k <= i + behind; k++)
            if (behind >= SMZ_NAME_MOST || is_no_surname(doc, k) ||
                (behind > 1 && smz_is_common_word(smz_doc_word(doc, i + 1))))
                return;
        if (is_shared(doc, i))
            return;
        *out = (smz_span){doc->tokens[i].start,
                          doc->tokens[i + behind].start + doc->tokens[i + behind].length};
        return;
    }
}

/* "London was hit by a strike", "Dell is to cut jobs": places, clubs and firms that are called as
 * people are. */
static bool is_called_so(smz_text word)
{
    static const char *const words[] = {
        "London",    "Washington", "Kent",       "Chelsea",  "Paris",     "Houston",  "Dallas",
        "Lincoln",   "Madison",    "Austin",     "Jordan",   "Chad",      "Israel",   "Georgia",
        "Virginia",  "Carolina",   "Sydney",     "Victoria", "Charlotte", "Orlando",  "Cleveland",
        "Denver",    "Hamilton",   "Wellington", "Perth",    "Lancaster", "York",     "Derby",
        "Burnley",   "Bolton",     "Preston",    "Everton",  "Barnsley",  "Bradford", "Stafford",
        "Bristol",   "Essex",      "Durham",     "Surrey",   "Norfolk",   "Bedford",  "Oxford",
        "Cambridge", "Windsor",    "Chester",    "Berlin",   "Florence",  "Vienna",   "Boston",
        "Dell",      "Ford",       "Klein",      "Morris",   "Lauren",    "Morgan",   "Disney",
        "Honda",     "Toyota",     "Philips",    "Ferrari",  "Porsche",   "Chanel",   "Dior",
        "Versace",   "Armani",     "Gucci",      "Prada",    "Boeing",    "Lehman",   "Goldman",
        "Heinz",     "Kellogg",    "Barclays",   "Lloyds",   "Hilton",    "Marriott", "Tesla",
        "Walker",    "Harley",     "Wells",      "Chase",    "Stanley",   "Sachs",    "Brooks"};

    return smz_text_is_one_of(word, words, COUNT(words));
}

int smz_full_name_find(smz_clause *c, smz_arena *arena, smz_arena *scratch, const smz_doc *doc,
                       smz_error *error)
{
    uint32_t sentence = c->lexemes.sentence, at = lone_name(c);
    int status = SMZ_OK;
    smz_text word;

    c->whole_name = (smz_span){0, 0};
    if (sentence == doc->sentences[sentence].first || at == SMZ_NO_HEAD || c->lexemes.named > 0)
        return SMZ_OK;
    c->half_name = at;
    c->polite = at > 0 && is_polite(c, at - 1);
    word = smz_clause_word(c, at);
    if (is_called_so(word) || smz_is_repeated(c, at, word))
        return SMZ_OK;
    if (smz_is_kind(c, at, SMZ_LIST_GIVEN))
        find_by_given_name(&c->whole_name, doc, sentence, word);
    if (c->whole_name.end == 0)
        status = find_by_surname(&c->whole_name, arena, scratch, doc, sentence, word, error);
    return status;
}

void smz_full_name_put(smz_cut *cut, const smz_clause *view, const smz_pool *pool)
{
    uint32_t at = view->half_name;
    bool polite = view->polite && at > 0 && cut->keep[at - 1];

    /* A kicker needs the room, and may have the name. */
    if (pool->request->style == SMZ_HEADLINE_KICKER || smz_span_size(view->whole_name) == 0 ||
        !cut->form || !cut->keep[at] || cut->form[at].data)
        return;
    cut->form[at] = smz_text_slice(view->lexemes.text, view->whole_name);
    if (polite)
        cut->keep[at - 1] = false;
    if (smz_pool_fits(pool, cut)) {
        cut->named = at + 1;
        cut->name = view->whole_name;
        cut->flags |= SMZ_HEADLINE_PRONOUN_RESOLVED;
        return;
    }
    cut->form[at].data = NULL;
    if (polite)
        cut->keep[at - 1] = true;
}
