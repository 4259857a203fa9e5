/* Repairs of the tree, in their order: later ones rely on what the first have put right. Treebanks
 * of web pages and books do not teach what news writes in its own way. */
#include "headline/repairs.h"

bool smz_is_in_phrase(const smz_clause *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (!smz_is_noun(smz_clause_at(c, i)) && smz_clause_at(c, i)->tag != SMZ_TAG_JJ &&
            smz_clause_at(c, i)->tag != SMZ_TAG_POS && smz_clause_at(c, i)->tag != SMZ_TAG_PRPS &&
            !smz_is_article(c, i))
            return false;
    return true;
}

bool smz_leads_to(const smz_clause *c, uint32_t from, uint32_t to)
{
    for (size_t steps = 0; from != SMZ_NO_HEAD && from != to && steps < c->lexemes.size; steps++)
        from = c->lexemes.items[from].head;
    return from == to;
}

void smz_hang_subject(smz_clause *c, uint32_t noun, uint32_t verb)
{
    smz_lexeme *l = &c->lexemes.items[noun];

    l->head = verb;
    l->relation =
        smz_child(c, verb, SMZ_REL_AUX_PASS) == SMZ_NO_HEAD ? SMZ_REL_NSUBJ : SMZ_REL_NSUBJ_PASS;
}

void smz_clause_repair(smz_clause *c)
{
    smz_repair_opening_subject(c);
    smz_repair_phrases(c);
    smz_repair_joined_subjects(c);
    smz_repair_titles(c);
    smz_repair_measures(c);
    smz_repair_objects(c);
    smz_repair_lost_subject(c);
    smz_repair_rival_subjects(c);
    smz_repair_reduced(c);
    smz_repair_light_verbs(c);
    smz_repair_empty_nouns(c);
}

void smz_clause_repair_measured(smz_clause *c)
{
    smz_repair_subjects_together(c);
    smz_repair_split_subjects(c);
    smz_repair_titles(c);
    smz_repair_relatives(c);
}
