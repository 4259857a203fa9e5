/* Who said it, behind what is kept: as short as he must be to have room. */
#include "headline/speaker.h"

#include "base/error.h"
#include "headline/agreement.h"
#include "headline/morphology.h"

/* "..., Police Say". */
static int attribute(smz_cut *cut, const smz_clause *c, smz_arena *arena, smz_error *error)
{
    static const char *const showing[] = {"show", "shows", "showed", "shown", "found"};
    /* "It was he, Ann Lee accused": a headline has her accuse somebody. */
    static const char *const accusing[] = {"accuse", "accuses", "accused"};
    const smz_lexeme *l = smz_clause_at(c, c->verb);
    smz_number n = smz_number_spoken(c);
    smz_tag tag = n == SMZ_PLURAL ? SMZ_TAG_VBP : SMZ_TAG_VBZ;
    smz_text word = smz_text_slice(c->lexemes.text, l->span);
    smz_word_form lemma, form;
    char *copy;

    cut->after = c->speaker;
    cut->after_end = c->speaker_end;
    cut->flags &= ~(unsigned)SMZ_HEADLINE_ATTRIBUTION_DROPPED;
    cut->flags |= SMZ_HEADLINE_ATTRIBUTION_ADDED;
    cut->verb = n == SMZ_PLURAL ? SMZ_TEXT("say") : SMZ_TEXT("says");
    if (!(smz_is_kind(c, c->verb, SMZ_LIST_STANCE) ||
          smz_is_one_of(c, c->verb, showing, sizeof showing / sizeof *showing)) ||
        smz_is_one_of(c, c->verb, accusing, sizeof accusing / sizeof *accusing) ||
        !smz_is_verb(l) || !smz_lemmatize(&lemma, word, (smz_tag)l->tag) ||
        !smz_inflect(&form, (smz_text){lemma.data, lemma.size}, tag))
        return SMZ_OK;
    copy = smz_arena_copy(arena, form.data, form.size);
    if (!copy)
        return smz_fail_memory(error);
    cut->verb = (smz_text){copy, form.size};
    return SMZ_OK;
}

/* Where the speaker's surname stands, if he can be called by it alone; else where his name begins.
 */
static uint32_t surname_of_speaker(const smz_clause *view)
{
    for (uint32_t i = view->speaker; i < view->speaker_end; i++)
        if (view->given[i] > 0 && i + view->given[i] + 1 == view->speaker_end)
            return i + view->given[i];
    return view->speaker;
}

/* The speaker's whole name behind his title, or the title of who speaks for others. */
static void shorten_speaker(smz_cut *cut, const smz_clause *view)
{
    for (uint32_t i = view->speaker_end; i-- > view->speaker;) {
        if (!smz_is_kind(view, i, SMZ_LIST_TITLE | SMZ_LIST_ROLE) || i + 2 >= view->speaker_end ||
            !smz_is_name(smz_clause_at(view, i + 1)))
            continue;
        if (smz_is_kind(view, i, SMZ_LIST_VOICE))
            cut->after_end = i + 1;
        else
            cut->after = i + 1;
        return;
    }
}

int smz_speaker_put(smz_cut *out, bool *fits, const smz_cut *cut, const smz_clause *view,
                    const smz_pool *pool, smz_error *error)
{
    int status;

    *out = *cut;
    *fits = false;
    if (view->speaker == view->speaker_end)
        return SMZ_OK;
    status = attribute(out, view, pool->scratch, error);
    if (status != SMZ_OK)
        return status;
    *fits = smz_pool_fits(pool, out);
    if (!*fits) {
        shorten_speaker(out, view);
        *fits = smz_pool_fits(pool, out);
    }
    if (!*fits) {
        out->after = surname_of_speaker(view);
        out->after_end = view->speaker_end;
        *fits = smz_pool_fits(pool, out);
    }
    return SMZ_OK;
}
