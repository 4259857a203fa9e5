#include "document/boundary.h"

#include "base/unicode.h"
#include "document/forms.h"
#include "document/strays.h"

/* How far a quotation's end is looked for. */
#define QUOTE_SIZE       256
#define SHORT_QUOTE_SIZE 100

/* Both sides of a site, looked at once. */
typedef struct view {
    const smz_site *site;
    smz_form before;
    smz_form after;
    unsigned classes; /* of the word before */
} view;

static bool has(const smz_form *form, uint32_t shape)
{
    return (form->shape & shape) != 0;
}

static bool rule(const view *v, unsigned bit)
{
    return (v->site->lexicon->rules & bit) != 0;
}

/* ---- The words on either side ----------------------------------------------------------- */

static bool is_single(const smz_form *form)
{
    return form->count == 1 && has(form, SMZ_FORM_LETTER);
}

static bool is_all_capitals(const smz_form *form)
{
    return form->count > 1 && has(form, SMZ_FORM_CAPITAL) && !has(form, SMZ_FORM_SMALL);
}

/* Lower case; but iPhone and eBay begin sentences as they are. */
static bool is_lower(const smz_form *form)
{
    return has(form, SMZ_FORM_LOWER) && !has(form, SMZ_FORM_CAPITAL);
}

/* A letter that is not lower case: a capital, or of a script without case. */
static bool may_begin(const smz_form *form)
{
    return has(form, SMZ_FORM_LETTER) && !is_lower(form);
}

static unsigned classes_of(const view *v, const smz_form *form)
{
    return smz_lexicon_classes(v->site->lexicon, smz_text_slice(v->site->text, form->span));
}

/* Digits or a Roman numeral; "I" is one only where it is no word. */
static bool is_number(const view *v, const smz_form *form)
{
    return has(form, SMZ_FORM_DIGIT) ||
           (has(form, SMZ_FORM_ROMAN) &&
            (form->count > 1 || !(classes_of(v, form) & SMZ_WORD_STARTER)));
}

/* What the lists say of the word before, and its case leaves of that. */
static unsigned classes_before(const view *v)
{
    const smz_form *before = &v->before;
    unsigned classes = before->count ? classes_of(v, before) : 0;

    if ((classes & SMZ_ABBR_CAPITAL) && !has(before, SMZ_FORM_UPPER))
        classes &= ~(unsigned)SMZ_ABBR_ANY;
    if (is_single(before) && has(before, SMZ_FORM_UPPER))
        return classes & SMZ_ABBR_NUMBER;
    /* In ordinary text a word in capitals is an acronym, not "pp." or "cap." */
    if (is_all_capitals(before) && !has(before, SMZ_FORM_DOTTED) && has(&v->after, SMZ_FORM_SMALL))
        classes &= ~(unsigned)SMZ_ABBR_FIRM;
    return classes;
}

/* Whether what follows can only begin a sentence: a capitalized function word, or a capital behind
 * a quotation mark. */
static bool starts_sentence(const view *v)
{
    size_t end = v->after.span.end;

    if (!has(&v->after, SMZ_FORM_UPPER))
        return false;
    /* One more initial */
    if (is_single(&v->after) && end < v->site->limit && v->site->text.data[end] == '.')
        return false;
    if (has(&v->after, SMZ_FORM_BRACKETED))
        return false;
    return has(&v->after, SMZ_FORM_OPENED) || (classes_of(v, &v->after) & SMZ_WORD_STARTER);
}

/* Whether the sentence so far has so many words. "At 5 a.m." is only the beginning of one. */
static bool has_words(const view *v, int least)
{
    const smz_site *site = v->site;
    size_t at = site->begin;
    size_t ceiling = site->mark - at > SMZ_FORM_SIZE ? at + SMZ_FORM_SIZE : site->mark;
    int words = 1;

    for (; at < ceiling && words < least; at++)
        words += site->text.data[at] == ' ' || site->text.data[at] == '\n';
    return words >= least || ceiling < site->mark;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The word before the word before the mark. */
static smz_form second_before(const view *v)
{
    size_t at = v->before.span.start, floor = v->site->begin;

    if (at - floor > SMZ_FORM_SIZE)
        floor = at - SMZ_FORM_SIZE;
    while (at > floor && is_blank(v->site->text.data[at - 1]))
        at--;
    return smz_form_before(v->site->text, v->site->begin, at);
}

/* ---- One full stop ---------------------------------------------------------------------- */

/* "1." or "a." that opens the sentence numbers it and belongs to it. */
static bool is_item(const view *v)
{
    const smz_form *before = &v->before;
    size_t at = v->site->begin, next;

    if (before->count == 0 || before->count > 5 || before->span.start - at > 8)
        return false;
    for (; at < before->span.start; at = next)
        if (smz_is(smz_utf8_next(v->site->text, at, &next), SMZ_LETTER | SMZ_DIGIT))
            return false;
    return (has(before, SMZ_FORM_NUMBER) && (before->count <= 3 || has(before, SMZ_FORM_DOTTED))) ||
           is_single(before) || has(before, SMZ_FORM_ROMAN);
}

/* A small number and a full stop: where that makes an ordinal, what follows is mostly counted. */
static bool ends_after_ordinal(const view *v)
{
    size_t start;

    if (!rule(v, SMZ_RULE_ORDINALS))
        return true;
    /* "4-7.", "2–1." */
    if (v->before.span.start > v->site->begin &&
        smz_is(smz_utf8_previous(v->site->text, v->before.span.start, &start), SMZ_DASH))
        return true;
    if (has(&v->after, SMZ_FORM_DIGIT) && has(&v->before, SMZ_FORM_NUMBER))
        return false;
    if (!has(&v->after, SMZ_FORM_UPPER) || has(&v->after, SMZ_FORM_DASHED))
        return true;
    return starts_sentence(v) && !(classes_of(v, &v->after) & SMZ_WORD_MONTH);
}

/* Initials, and a nickname before the name: 'J.P. "The Example" Richardson'. */
static bool is_before_nickname(const view *v)
{
    const smz_site *site = v->site;
    size_t next, at = site->next;
    size_t ceiling = site->limit - at > SHORT_QUOTE_SIZE ? at + SHORT_QUOTE_SIZE : site->limit;

    if (!has(&v->before, SMZ_FORM_UPPER) || has(&v->before, SMZ_FORM_SMALL) ||
        !smz_is(smz_utf8_next(site->text, at, &next), SMZ_QUOTE))
        return false;
    for (at = next; at < ceiling; at = next)
        if (smz_is(smz_utf8_next(site->text, at, &next), SMZ_QUOTE))
            return next + 1 < site->limit && site->text.data[next] == ' ' &&
                   smz_is(smz_utf8_peek(site->text, next + 1, site->limit), SMZ_UPPER) &&
                   !smz_is(smz_utf8_previous(site->text, at, &next), SMZ_PUNCT);
    return false;
}

/* "J. K. Rowling", "vitamin C. The", "Charles V. The" */
static bool ends_after_initial(const view *v)
{
    smz_form second;

    if ((v->classes & SMZ_WORD_PLAIN) && has(&v->before, SMZ_FORM_LOWER))
        return true;
    if (!starts_sentence(v))
        return false;
    second = second_before(v);
    return !has(&second, SMZ_FORM_UPPER) || has(&v->before, SMZ_FORM_ROMAN) ||
           has(&v->after, SMZ_FORM_OPENED);
}

/* Digits and a full stop: "Figure 1. Rooms" is how a caption begins; behind "Nr." no number is
 * ordinal. */
static bool ends_after_number(const view *v)
{
    smz_form second = second_before(v);
    unsigned classes;

    if (second.span.end > second.span.start && v->site->text.data[second.span.end - 1] == '.')
        second.span.end--;
    classes = classes_of(v, &second);
    if ((classes & SMZ_ABBR_NUMBER) && has(&second, SMZ_FORM_UPPER) &&
        second.span.start == v->site->begin)
        return false;
    return v->before.count > 2 || (classes & SMZ_ABBR_NUMBER) || ends_after_ordinal(v);
}

/* No vowel: "vgl.", in no list yet - or a unit, if a number stands before. */
static bool ends_after_consonants(const view *v)
{
    smz_form second = second_before(v);

    return has(&second, SMZ_FORM_DIGIT) || starts_sentence(v);
}

/* Lower case behind a full stop: an abbreviation, or a sentence by someone who spares capitals. */
static bool ends_before_lower(const view *v)
{
    const smz_form *before = &v->before;
    size_t start;

    if (!rule(v, SMZ_RULE_LOWERCASE) || v->site->closed || v->site->quoted || v->site->bracketed ||
        has(&v->after, SMZ_FORM_OPENED) || v->site->mark == v->site->begin)
        return false;
    if (before->count == 0)
        return smz_is(smz_utf8_previous(v->site->text, v->site->mark, &start),
                      SMZ_CLOSE | SMZ_QUOTE);
    /* "voc. ed. classes": one abbreviation after the other */
    if (v->after.count < 4 && v->after.span.end < v->site->limit &&
        v->site->text.data[v->after.span.end] == '.')
        return false;
    return (v->classes & SMZ_ABBR_ANY) == 0 && has(before, SMZ_FORM_LETTER) &&
           (before->count >= 3 || (before->count == 2 && (v->classes & SMZ_WORD_STARTER))) &&
           has(before, SMZ_FORM_VOWEL) && !has(before, SMZ_FORM_ADDRESS | SMZ_FORM_DOTTED);
}

/* Whether a word stands behind the one that follows the mark. */
static bool goes_on_with(const view *v, const char *word)
{
    size_t end = v->after.span.end, size = strlen(word);

    return v->site->limit - end > size && v->site->text.data[end] == ' ' &&
           memcmp(v->site->text.data + end + 1, word, size) == 0;
}

static bool ends_after_abbreviation(const view *v)
{
    /* "1 p.m. Friday", "Sept. Monday", "9 a.m. Alaska time" */
    if ((v->classes & SMZ_ABBR_FIRM) || (classes_of(v, &v->after) & SMZ_WORD_MONTH) ||
        ((v->classes & SMZ_ABBR_STRONG) && goes_on_with(v, "time")))
        return false;
    if ((v->classes & SMZ_ABBR_STRONG) && !v->site->bracketed)
        return !is_lower(&v->after) && !has(&v->after, SMZ_FORM_BRACKETED) && has_words(v, 4);
    return starts_sentence(v);
}

/* "Hr.", "Frk.", in no list yet: what is so short and stands alone is no sentence, but a title of
 * the name that follows. */
static bool is_short_title(const view *v)
{
    const smz_form *before = &v->before;

    return before->span.start == v->site->begin && has(before, SMZ_FORM_UPPER) &&
           has(before, SMZ_FORM_SMALL) && (before->count <= 3 || !has(before, SMZ_FORM_VOWEL)) &&
           !(v->classes & (SMZ_WORD_STARTER | SMZ_WORD_PLAIN));
}

/* What the form alone says of a word that is in no list. */
static bool ends_after_form(const view *v)
{
    const smz_form *before = &v->before;

    if (has(before, SMZ_FORM_NUMBER))
        return ends_after_number(v);
    if ((is_single(before) || has(before, SMZ_FORM_DOTTED)) && is_before_nickname(v))
        return false;
    if (is_single(before))
        return ends_after_initial(v);
    if (has(before, SMZ_FORM_ROMAN))
        return ends_after_ordinal(v);
    if (has(before, SMZ_FORM_DOTTED) && before->count <= 8 && !has(before, SMZ_FORM_DIGIT))
        return starts_sentence(v);
    if (has(before, SMZ_FORM_LOWER) && !has(before, SMZ_FORM_VOWEL | SMZ_FORM_ADDRESS))
        return ends_after_consonants(v);
    if (is_short_title(v))
        return starts_sentence(v);
    return true;
}

static bool ends_after_period(const view *v)
{
    if (is_item(v) ||
        (v->site->strays &&
         (is_lower(&v->after) || smz_is_stray_stop(v->site->text, v->site->begin, v->site->mark))))
        return false;
    if (is_lower(&v->after))
        return ends_before_lower(v);
    if ((v->classes & SMZ_ABBR_NUMBER) && is_number(v, &v->after))
        return false;
    if (v->classes & (SMZ_ABBR_FIRM | SMZ_ABBR_WEAK | SMZ_ABBR_STRONG))
        return ends_after_abbreviation(v);
    return v->before.count == 0 || ends_after_form(v);
}

/* ---- Other marks ------------------------------------------------------------------------ */

/* "Jane.Doe@example.com", "File.Name.txt", "Object.Method()" */
static bool is_in_address(const view *v)
{
    const smz_text text = v->site->text;
    size_t end = v->after.span.end;

    if (has(&v->before, SMZ_FORM_ADDRESS | SMZ_FORM_DIGIT | SMZ_FORM_CAPITAL))
        return true;
    if (end >= v->site->limit)
        return false;
    return strchr("@/_=(\\", text.data[end]) != NULL ||
           (text.data[end] == '.' && end + 1 < v->site->limit && !is_blank(text.data[end + 1]));
}

/* No white space behind the mark: "ended today.The next", but not "example.com" or "U.S.A". */
static bool ends_glued(const view *v)
{
    const smz_form *before = &v->before, *after = &v->after;
    bool informal = rule(v, SMZ_RULE_INFORMAL);

    if (smz_is(after->first, SMZ_UNSPACED))
        return v->site->kind == SMZ_MARK_CALL && !v->site->bracketed;
    if (v->site->kind == SMZ_MARK_ELLIPSIS && !informal)
        return false;
    if (before->count < 2 || !has(before, SMZ_FORM_VOWEL) || !has(before, SMZ_FORM_SMALL) ||
        has(before, SMZ_FORM_DOTTED) || (v->classes & SMZ_ABBR_ANY) || is_in_address(v))
        return false;
    if (is_lower(after))
        return v->site->kind == SMZ_MARK_CALL && informal && !v->site->closed && after->count > 1;
    if (!has(after, SMZ_FORM_UPPER) ||
        (after->count > 1 && !has(after, SMZ_FORM_SMALL | SMZ_FORM_ROMAN)))
        return false;
    return has(before, SMZ_FORM_LOWER) || v->site->closed ||
           (classes_of(v, after) & SMZ_WORD_STARTER);
}

/* "Yahoo! in": a name that has the mark in it */
static bool is_name_with_mark(const view *v)
{
    return has(&v->before, SMZ_FORM_UPPER) && has(&v->before, SMZ_FORM_SMALL) &&
           v->site->tail - v->site->mark == 1;
}

static bool ends_after_call(const view *v)
{
    if (!is_lower(&v->after))
        return v->before.count > 0 || !v->site->closed;
    return rule(v, SMZ_RULE_INFORMAL) && !v->site->closed && !v->site->quoted &&
           !v->site->bracketed && !has(&v->after, SMZ_FORM_DASHED | SMZ_FORM_OPENED) &&
           !is_name_with_mark(v);
}

static bool ends_after_ellipsis(const view *v)
{
    const smz_site *site = v->site;

    /* "[...]" stands for words left out. */
    if (site->mark > site->begin && strchr("[(", site->text.data[site->mark - 1]) != NULL)
        return false;
    /* Three dots with spaces around them stand for words left out or a pause. */
    if (site->tail - site->mark == 5 && site->text.data[site->mark + 1] == ' ' && !site->closed)
        return false;
    return may_begin(&v->after);
}

/* Ideographic full stops, dandas and the like: only brackets keep them from ending a sentence. */
static bool ends_after_full(const view *v)
{
    bool hiragana = v->after.first >= 0x3041 && v->after.first <= 0x309F;

    return !v->site->bracketed && !(v->site->closed && hiragana);
}

/* ---- All -------------------------------------------------------------------------------- */

/* Whether the rest of the open quotation keeps it together: it ends in a comma and the speaker
 * follows („a b. C d,“ said), its source follows in brackets, or the speaker stood before it and it
 * is short («What? - she asked. - Tomorrow»). */
static bool is_in_whole_quotation(const view *v)
{
    const smz_site *site = v->site;
    size_t at = site->next, next = at;
    size_t ceiling = site->limit - at > QUOTE_SIZE ? at + QUOTE_SIZE : site->limit;
    uint32_t c = 0, before = 0;
    bool marks = false;

    for (; at < ceiling; at = next, before = c) {
        c = smz_utf8_next(site->text, at, &next);
        if (c != '\'' && c != 0x2019 && smz_is(c, SMZ_QUOTE))
            break;
        marks |= smz_is_mark(c);
    }
    if (at >= ceiling)
        return false;
    if (has(&v->after, SMZ_FORM_DASHED))
        return !marks && at - site->next < SHORT_QUOTE_SIZE;
    if (next + 1 >= site->limit || site->text.data[next] != ' ')
        return false;
    c = smz_utf8_next(site->text, next + 1, &next);
    return c == '(' || (before == ',' && smz_is(c, SMZ_LOWER));
}

/* "Do as follows: 1. Open": what a colon announces are sentences. */
static bool ends_after_colon(const view *v)
{
    const smz_site *site = v->site;
    smz_item item = smz_item_read(site->text, site->next, site->limit);
    smz_form form;

    if (site->quoted || site->bracketed)
        return false;
    if (item.end && item.value == 1 && item.close != '(' && item.end < site->limit) {
        form = smz_form_after(site->text, item.end, site->limit);
        return may_begin(&form);
    }
    return rule(v, SMZ_RULE_COLON) && may_begin(&v->after) &&
           !has(&v->after, SMZ_FORM_OPENED | SMZ_FORM_BRACKETED);
}

static bool ends_after_kind(const view *v)
{
    switch (v->site->kind) {
    case SMZ_MARK_PERIOD: return ends_after_period(v);
    case SMZ_MARK_ELLIPSIS: return ends_after_ellipsis(v);
    case SMZ_MARK_CALL: return ends_after_call(v);
    case SMZ_MARK_COLON: return ends_after_colon(v);
    case SMZ_MARK_EMOTICON: return may_begin(&v->after);
    case SMZ_MARK_FULL: break;
    }
    return ends_after_full(v);
}

/* What no sentence begins with. */
static bool goes_on(const view *v)
{
    const smz_form *after = &v->after;

    if (v->site->kind != SMZ_MARK_PERIOD && smz_is_mark(after->first) && after->first < 128)
        return true;
    /* "(1965)", "(2)": a year or reference belongs to what stands before it. */
    if (has(after, SMZ_FORM_BRACKETED) && has(after, SMZ_FORM_DIGIT))
        return true;
    return after->first != 0 && ((after->first < 128 && strchr(",;:/)]}%", (int)after->first)) ||
                                 after->first == 0x2116 /* numero sign */);
}

bool smz_ends_sentence(const smz_site *site)
{
    size_t end = site->mark;
    view v = {.site = site};

    /* French sets a space before ! and ?, and so do others before an ellipsis. */
    if (site->kind != SMZ_MARK_PERIOD && end > site->begin && site->text.data[end - 1] == ' ')
        end--;
    v.before = smz_form_before(site->text, site->begin, end);
    v.after = smz_form_after(site->text, site->next, site->limit);
    v.classes = classes_before(&v);
    if (site->kind == SMZ_MARK_FULL)
        return ends_after_full(&v);
    if (site->next == site->after)
        return ends_glued(&v);
    if (goes_on(&v))
        return false;
    return ends_after_kind(&v) && !(site->quoted && is_in_whole_quotation(&v));
}

size_t smz_note_number_end(const smz_site *site)
{
    view v = {.site = site};
    size_t end = site->next;

    while (end < site->limit && end - site->next < 3 && site->text.data[end] >= '0' &&
           site->text.data[end] <= '9')
        end++;
    if (end == site->next || end - site->next > 2 || end + 1 >= site->limit ||
        site->text.data[end] != ' ')
        return site->after;
    v.after = smz_form_after(site->text, end + 1, site->limit);
    return starts_sentence(&v) && v.after.span.start == end + 1 ? end : site->after;
}
