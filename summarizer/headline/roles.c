/* "Harbour United coach Jonas Berg has" is what the Harbour United coach has: a view without the
 * name, where what somebody is says by itself who. Readers look for names, so such a headline ranks
 * behind one with the name that tells as much: order_weights[SMZ_RANK_ROLE]. */
#include "headline/deletions.h"

/* What one person is at a time, or what one of many is called by in papers. */
static bool is_office(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "executive",  "ceo",       "governor",    "mayor",     "president",  "manager",
        "coach",      "captain",   "skipper",     "boss",      "chairman",   "chairwoman",
        "director",   "chief",     "leader",      "secretary", "minister",   "commissioner",
        "founder",    "owner",     "principal",   "editor",    "ambassador", "envoy",
        "bishop",     "author",    "archbishop",  "creator",   "producer",   "candidate",
        "nominee",    "mp",        "mla",         "mlc",       "mep",        "senator",
        "chair",      "lawmaker",  "councillor",  "pastor",    "sheriff",    "campaigner",
        "co-founder", "spokesman", "spokeswoman", "cm",        "chancellor", "prosecutor"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* "Prime Minister", "External Affairs Minister": of which country, nobody says. */
static bool is_of_office(const smz_clause *c, uint32_t i)
{
    static const char *const words[] = {
        "prime",       "union",      "home",      "foreign",   "finance",  "chief",
        "external",    "affairs",    "defence",   "defense",   "health",   "education",
        "vice",        "deputy",     "secretary", "minister",  "general",  "president",
        "justice",     "culture",    "sports",    "railway",   "railways", "law",
        "trade",       "energy",     "treasury",  "interior",  "state",    "senate",
        "house",       "cabinet",    "economics", "business",  "police",   "district",
        "high",        "court",      "supreme",   "transport", "senior",   "agriculture",
        "environment", "power",      "water",     "economy",   "tourism",  "industry",
        "information", "technology", "security",  "national",  "party",    "development",
        "women",       "child"};

    return smz_is_one_of(c, i, words, sizeof words / sizeof *words);
}

/* Whether a title names what it is of: "Osby mayor", "Osby's mayor"; and is held now, by one. */
static bool says_who(const smz_clause *c, uint32_t first, uint32_t end)
{
    static const char *const past[] = {"former", "late", "ex", "then", "and", "or", "ex-chief"};
    bool named = false;

    for (uint32_t i = first; i < end; i++) {
        const smz_lexeme *l = smz_clause_at(c, i);
        if (smz_is_one_of(c, i, past, sizeof past / sizeof *past) || c->gone[i] ||
            smz_is_punctuation(l) || (l->flags & SMZ_LEX_QUOTED))
            return false;
        named |=
            i + 1 < end && ((smz_is_name(l) && (l->flags & SMZ_LEX_UPPER) && !is_of_office(c, i)) ||
                            l->tag == SMZ_TAG_POS);
    }
    return named;
}

/* The title of the subject, if it can stand for the name. */
static bool find_role(smz_deletion *title, const smz_clause *c)
{
    uint32_t name = smz_subject(c, c->root);

    if (name == SMZ_NO_HEAD || name > c->root || !smz_person_title(title, c, name) ||
        smz_child(c, name, SMZ_REL_CONJ) != SMZ_NO_HEAD)
        return false;
    return is_office(c, title->end - 1) && says_who(c, title->first, title->end);
}

/* What hung on the name hangs on the office. */
static void rehang(smz_clause *c, uint32_t office, uint32_t name)
{
    smz_lexeme *items = c->lexemes.items;

    for (uint32_t i = 0; i < c->lexemes.size; i++)
        if (items[i].head == name && i != office && (i < office || i > name))
            items[i].head = office;
    items[office].head = items[name].head;
    items[office].relation = items[name].relation;
    items[name].head = office;
    items[name].relation = SMZ_REL_APPOS;
    for (uint32_t i = office + 1; i <= name; i++)
        c->gone[i] = true;
}

bool smz_has_role(const smz_clause *c)
{
    smz_deletion title;

    return c->lexemes.sentence == 0 && find_role(&title, c);
}

void smz_call_by_role(smz_clause *c)
{
    smz_deletion title;
    uint32_t name = smz_subject(c, c->root);

    if (!find_role(&title, c))
        return;
    rehang(c, title.end - 1, name);
    c->by_role = true;
}
