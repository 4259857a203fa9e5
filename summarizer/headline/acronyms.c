/* "The National Road Traffic Authority (NRTA) is ..." is what the NRTA is: editors have the short
 * name, and the parser is right about more of a sentence that has it. Of the 1,003 first sentences
 * of Inshorts and MasakhaNEWS that gave no clause within 70 characters, one in eight has such a
 * name.
 */
#include "headline/acronyms.h"

#include "headline/lists.h"

/* Of two letters, most are of something else as well. */
#define LETTERS_LEAST 3
#define LETTERS_MOST  8
#define WORDS_MOST    9
/* Letters that one word may give: "Unique Identification Authority (UIDA)". */
#define SHARE_MOST 3

/* The letters of an acronym, without the s of its plural; 0: it is none. */
static size_t letters_of(smz_text word)
{
    size_t size = word.size, upper = 0;

    if (size > 2 && word.data[size - 1] == 's' && smz_is_capital(word.data[size - 2]))
        size--;
    if (size < LETTERS_LEAST || size > LETTERS_MOST || !smz_is_capital(word.data[0]))
        return 0;
    for (size_t i = 0; i < size; i++) {
        if (!smz_is_capital(word.data[i]) && smz_ascii_lower(word.data[i]) == word.data[i] &&
            !(word.data[i] >= 'a' && word.data[i] <= 'z'))
            return 0;
        upper += smz_is_capital(word.data[i]);
    }
    return 2 * upper > size ? size : 0;
}

/* Words that need not give a letter. */
static bool is_link(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const links[] = {"of", "and", "for", "the", "in", "on", "to", "&"};

    for (size_t k = 0; k < sizeof links / sizeof *links; k++)
        if (smz_token_is(a, text, i, links[k]))
            return true;
    return false;
}

/* Whether a word begins with these letters, in any case. */
static bool begins_with(smz_text word, const char *letters, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (i >= word.size || smz_ascii_lower(word.data[i]) != smz_ascii_lower(letters[i]))
            return false;
    return true;
}

/* "Anti-Terrorism": where its second part begins; 0: it has none. */
static size_t second_part(smz_text word)
{
    for (size_t i = 1; i + 1 < word.size; i++)
        if (word.data[i] == '-')
            return i + 1;
    return 0;
}

/* given[k]: the words so far, from the last one back, give the last k letters; adds one more. */
static void add_word(bool *given, smz_text name, size_t letters, smz_text word, bool link,
                     size_t share)
{
    bool now[LETTERS_MOST + 1] = {false};
    size_t second = second_part(word);

    for (size_t k = 0; k <= letters; k++) {
        now[k] |= link && given[k];
        for (size_t n = 1; given[k] && n <= share && k + n <= letters; n++)
            now[k + n] |= begins_with(word, name.data + letters - k - n, n);
        if (second > 0 && given[k] && k + 2 <= letters)
            now[k + 2] |=
                begins_with(word, name.data + letters - k - 2, 1) &&
                smz_ascii_lower(word.data[second]) == smz_ascii_lower(name.data[letters - k - 1]);
    }
    memcpy(given, now, sizeof now);
}

/* How many words stand for the acronym, if each gives so many letters at most. */
static uint32_t words_for(const smz_analysis *a, smz_text text, uint32_t size, smz_text name,
                          size_t share)
{
    size_t letters = letters_of(name);
    bool given[LETTERS_MOST + 1] = {true};

    for (uint32_t words = 1; letters > 0 && words <= WORDS_MOST && words <= size; words++) {
        const smz_syntax_token *token = &a->tokens[size - words];
        bool link = is_link(a, text, size - words);

        if (token->flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_QUOTED))
            return 0;
        add_word(given, name, letters, smz_token_text(text, token), link, share);
        if (given[letters] && words > 1 && !link)
            return words;
    }
    return 0;
}

uint32_t smz_acronym_words(const smz_analysis *a, smz_text text, uint32_t size, uint32_t acronym)
{
    smz_text name = smz_token_text(text, &a->tokens[acronym]);
    uint32_t words = words_for(a, text, size, name, 1);

    return words > 0 ? words : words_for(a, text, size, name, SHARE_MOST);
}

/* ---- Acronyms that are taken to be known ------------------------------------------------- */

/* Sentences of fewer bytes have room for the name. */
#define LONG_LEAST 80
/* Words of a document that are looked through, and acronyms that are found there. */
#define LOOKED_MOST 1200
#define FOUND_MOST  16

typedef struct acronyms {
    smz_span items[FOUND_MOST];
    bool introduced[FOUND_MOST]; /* in brackets: it is not known */
    size_t size;
} acronyms;

static bool is_capital(const smz_analysis *a, uint32_t i)
{
    const smz_syntax_token *token = &a->tokens[i];

    return (token->flags & SMZ_SYNTAX_CAPITAL) &&
           !(token->flags & (SMZ_SYNTAX_PUNCT | SMZ_SYNTAX_HYPHEN | SMZ_SYNTAX_QUOTED)) &&
           (smz_is_noun_tag(smz_tag_at(a, i)) || smz_tag_at(a, i) == SMZ_TAG_JJ);
}

/* Whether three words in capitals stand side by side, but for "of" and the like. */
static bool has_long_name(const smz_analysis *a, smz_text text)
{
    uint32_t words = 0;

    for (uint32_t i = 0; i < a->size && words < LETTERS_LEAST; i++) {
        if (is_capital(a, i))
            words++;
        else if (!is_link(a, text, i))
            words = 0;
    }
    return words >= LETTERS_LEAST;
}

static void note(acronyms *found, smz_text text, smz_span span)
{
    smz_text word = smz_text_slice(text, span);
    bool introduced = span.start > 0 && text.data[span.start - 1] == '(';
    size_t k = 0;

    while (k < found->size && !smz_text_equal(smz_text_slice(text, found->items[k]), word))
        k++;
    if (k == FOUND_MOST)
        return;
    found->introduced[k] = introduced || (k < found->size && found->introduced[k]);
    if (k == found->size)
        found->items[found->size++] = span;
}

static void find_all(acronyms *found, const smz_doc *doc, uint32_t sentence)
{
    const smz_candidate *own = &doc->sentences[sentence];
    uint32_t first = own->first_token + own->tokens;

    for (uint32_t i = first; i < doc->token_count && i < first + LOOKED_MOST; i++) {
        const smz_token *token = &doc->tokens[i];
        smz_span span = {token->start, token->start + token->length};
        size_t upper = 0;
        while (upper < token->length && smz_is_capital(doc->source.text.data[token->start + upper]))
            upper++;
        if (upper == token->length && upper >= LETTERS_LEAST && upper <= LETTERS_MOST)
            note(found, doc->source.text, span);
    }
}

/* How many tokens before `end` are the name of that acronym, all but "of" and the like in capitals;
 * 0: none are. */
static uint32_t name_before(const smz_analysis *a, smz_text text, uint32_t end, smz_text acronym)
{
    uint32_t words;

    if (!is_capital(a, end - 1) ||
        !begins_with(smz_token_text(text, &a->tokens[end - 1]), acronym.data + acronym.size - 1, 1))
        return 0;
    words = words_for(a, text, end, acronym, 1);
    for (uint32_t i = end - words; i < end; i++)
        if (!is_capital(a, i) && !is_link(a, text, i))
            return 0;
    /* "Ann Berg Lee" is a person. */
    return words < LETTERS_LEAST ||
                   (smz_list_kinds(smz_token_text(text, &a->tokens[end - words])) & SMZ_LIST_GIVEN)
               ? 0
               : words;
}

static bool is_doc_word(const smz_doc *doc, uint32_t i, smz_text word)
{
    return smz_text_equal(smz_doc_word(doc, i), word);
}

/* What a name ends with that is one as a whole. */
static bool is_body(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "Party",      "Union",      "Board",     "Association", "Authority",    "Agency",
        "Council",    "Commission", "Committee", "Tribunal",    "Court",        "Bank",
        "University", "Institute",  "League",    "Federation",  "Organisation", "Organization",
        "Force",      "Service",    "Society",   "Fund",        "Corporation",  "Tax",
        "Act",        "Bureau",     "Airport",   "Trust",       "Department",   "Congress"};

    return smz_token_is_one_of(a, text, i, words, sizeof words / sizeof *words);
}

/* "Upper Osby Assembly": where the document has "Upper Osby" by itself, that is the name, and UOA
 * another thing. */
static bool begins_with_name(const smz_analysis *a, const smz_doc *doc, uint32_t first)
{
    smz_text words[LETTERS_LEAST];

    if (is_body(a, doc->source.text, first + LETTERS_LEAST - 1))
        return false;
    for (uint32_t k = 0; k < LETTERS_LEAST; k++) {
        if (!is_capital(a, first + k))
            return false;
        words[k] = smz_token_text(doc->source.text, &a->tokens[first + k]);
    }
    for (uint32_t i = 0; i + 2 < doc->token_count && i < LOOKED_MOST; i++)
        if (is_doc_word(doc, i, words[0]) && is_doc_word(doc, i + 1, words[1]) &&
            !is_doc_word(doc, i + 2, words[2]))
            return true;
    return false;
}

/* "Karl Lee Berg, also KLB", "the Emirates'", "the 'failing' Child Support Agency": the name is
 * explained, has half a genitive, or stands behind a quotation. */
static bool is_bound(const smz_analysis *a, smz_text text, uint32_t first, uint32_t end,
                     smz_text acronym)
{
    if (first > 0 && (a->tokens[first - 1].flags & SMZ_SYNTAX_QUOTED))
        return true;
    for (uint32_t i = end; i < end + 4 && i < a->size; i++)
        if (smz_text_equal(smz_token_text(text, &a->tokens[i]), acronym))
            return true;
    return smz_tag_at(a, end) == SMZ_TAG_POS && !smz_token_is(a, text, end, "'s") &&
           !smz_token_is(a, text, end, "\u2019s");
}

static void put(smz_analysis *a, uint32_t end, uint32_t words, smz_span shown)
{
    smz_syntax_token *name = &a->tokens[end - words], *last = &a->tokens[end - 1];

    name->length = (uint32_t)(last->start + last->length - name->start);
    name->tag = SMZ_TAG_NNP;
    name->flags |= SMZ_SYNTAX_CAPITAL;
    name->shown = shown;
    smz_tokens_take_out(a, end - words + 1, end);
}

/* Where the document has a word behind the sentence, and not first in brackets; empty: nowhere. */
static smz_span find_word(const smz_doc *doc, uint32_t sentence, smz_text word)
{
    const smz_candidate *own = &doc->sentences[sentence];
    uint32_t first = own->first_token + own->tokens;

    for (uint32_t i = first; i < doc->token_count && i < first + LOOKED_MOST; i++) {
        size_t start = doc->tokens[i].start;
        if (is_doc_word(doc, i, word))
            return doc->source.text.data[start - 1] == '(' ? (smz_span){0, 0}
                                                           : (smz_span){start, start + word.size};
    }
    return (smz_span){0, 0};
}

/* "Uttar Pradesh", where the document has "UP": of two letters, these are of nothing else. */
static void put_places(smz_analysis *a, const smz_doc *doc, uint32_t sentence)
{
    static const char *const places[][3] = {{"Uttar", "Pradesh", "UP"},
                                            {"European", "Union", "EU"},
                                            {"United", "States", "US"},
                                            {"United", "Nations", "UN"},
                                            {"United", "Kingdom", "UK"}};
    smz_text text = doc->source.text;

    for (uint32_t i = 0; i + 1 < a->size; i++)
        for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
            smz_text shorter = {places[k][2], 2};
            smz_span shown;
            if (!is_capital(a, i) || !is_capital(a, i + 1) ||
                !smz_token_is(a, text, i, places[k][0]) ||
                !smz_token_is(a, text, i + 1, places[k][1]) || is_bound(a, text, i, i + 2, shorter))
                continue;
            shown = find_word(doc, sentence, shorter);
            if (shown.end > shown.start)
                put(a, i + 2, 2, shown);
        }
}

/* "The National Rifle Association chief left the Nigerian Railway Agency": which of them is meant,
 * nobody can tell. */
static bool is_of_two(const smz_analysis *a, smz_text text, smz_text acronym)
{
    uint32_t names = 0;

    for (uint32_t end = LETTERS_LEAST; end <= a->size; end++)
        names += name_before(a, text, end, acronym) > 0;
    return names > 1;
}

void smz_acronyms_put(smz_analysis *a, const smz_doc *doc, uint32_t sentence)
{
    smz_text text = doc->source.text;
    acronyms found = {.size = 0};

    /* What is much longer is not parsed; each name that is put moves what follows it. */
    if (a->size < LETTERS_LEAST || a->size > 2 * SMZ_PARSE_MOST ||
        a->tokens[a->size - 1].start < a->tokens[0].start + LONG_LEAST)
        return;
    put_places(a, doc, sentence);
    if (!has_long_name(a, text))
        return;
    find_all(&found, doc, sentence);
    for (size_t k = 0; k < found.size; k++) {
        smz_text acronym = smz_text_slice(text, found.items[k]);
        if (found.introduced[k] || is_of_two(a, text, acronym))
            continue;
        for (uint32_t end = LETTERS_LEAST; end <= a->size; end++) {
            uint32_t words = name_before(a, text, end, acronym);
            if (words > 0 && !is_bound(a, text, end - words, end, acronym) &&
                !(words == LETTERS_LEAST && begins_with_name(a, doc, end - words)))
                put(a, end, words, found.items[k]);
        }
    }
}
