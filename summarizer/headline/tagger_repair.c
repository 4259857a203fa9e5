/*
 * Tags that cannot be right, by their neighbours and by what the dictionary says that a word may
 * be. The tagger goes from left to right and does not see what follows. One
 * opening of news in twenty changes, nearly all of them for the better.
 */
#include "headline/dictionary.h"
#include "headline/tagger.h"

#define BIT(tag) ((uint64_t)1 << SMZ_TAG_##tag)

/* Words to each side that a clause is looked for in. */
#define LOOK_MOST 16

static const uint64_t nouns = BIT(NN) | BIT(NNS) | BIT(NNP) | BIT(NNPS);
static const uint64_t openings = BIT(DT) | BIT(PRPS) | BIT(PRP) | BIT(IN) | BIT(TO);
static const uint64_t finite = BIT(VBD) | BIT(VBZ) | BIT(VBP) | BIT(MD);
static const uint64_t questions = BIT(WDT) | BIT(WP) | BIT(WPS) | BIT(WRB);
static const uint64_t marks = BIT(COMMA) | BIT(COLON) | BIT(STOP) | BIT(OPEN) | BIT(CLOSE);

static bool is(const smz_tagger_place *p, uint32_t at, uint64_t tags)
{
    return at < p->a->size && (tags >> p->a->tokens[at].tag & 1);
}

static bool is_one_of(const smz_tagger_place *p, uint32_t at, const char *const *words)
{
    for (; *words; words++)
        if (smz_token_is(p->a, p->text, at, *words))
            return true;
    return false;
}

/* "She fears the ..." */
static smz_tag behind_pronoun(const smz_tagger_place *p)
{
    static const char *const words[] = {"he", "she", "it", "He", "She", "It", NULL};

    return is(p, p->at, BIT(NNS)) && smz_may_be(p, SMZ_MAY_VERB << 4) &&
                   is_one_of(p, p->at - 1, words) && !is(p, p->at + 1, finite | nouns | BIT(POS))
               ? SMZ_TAG_VBZ
               : SMZ_TAG_NONE;
}

/* "A review finds the ...": no noun phrase is opened by "a" and ends in the plural. */
static smz_tag behind_article(const smz_tagger_place *p)
{
    static const char *const ones[] = {"a",  "an",   "this",  "every", "each",    "another", "A",
                                       "An", "This", "Every", "Each",  "Another", NULL};
    static const char *const measures[] = {"couple", "dozen", NULL};
    uint32_t i = p->at, most = LOOK_MOST;

    if (!is(p, i, BIT(NNS)) || !smz_may_be(p, SMZ_MAY_VERB << 4) || !is(p, i + 1, openings) ||
        !is(p, i - 1, BIT(NN)) || is_one_of(p, i - 1, measures))
        return SMZ_TAG_NONE;
    while (most-- > 0 && is(p, i - 1, nouns | BIT(JJ)))
        i--;
    return is_one_of(p, i - 1, ones) ? SMZ_TAG_VBZ : SMZ_TAG_NONE;
}

/* Whether one of such tags comes before a mark or what opens another clause; far away, one does. */
static bool comes(const smz_tagger_place *p, uint32_t step, uint64_t wanted)
{
    uint32_t at = p->at;

    for (uint32_t i = 0; i < LOOK_MOST; i++) {
        at += step; /* before the first one it wraps */
        if (at >= p->a->size || is(p, at, marks | questions | BIT(CC)))
            return false;
        if (is(p, at, wanted))
            return true;
    }
    return true;
}

/* "The singles chart has ...": what a helping verb follows is a noun, if not of "what he says is".
 */
static smz_tag before_helper(const smz_tagger_place *p)
{
    uint32_t i = p->at;
    bool plural = is(p, i, BIT(VBZ));
    uint32_t noun = plural ? SMZ_MAY_NOUN << 4 : SMZ_MAY_NOUN;

    if (!is(p, i, BIT(VBP) | BIT(VBZ)) || !is(p, i + 1, finite) ||
        (p->t->forms[i + 1].closed != SMZ_CLOSED_HELPING &&
         p->t->forms[i + 1].closed != SMZ_CLOSED_MODAL) ||
        !is(p, i - 1, nouns | BIT(JJ) | BIT(CD)) || !smz_may_be(p, noun))
        return SMZ_TAG_NONE;
    for (uint32_t k = i, most = LOOK_MOST; k-- > 0 && most > 0; most--)
        if (is(p, k, questions))
            return SMZ_TAG_NONE;
    return plural ? SMZ_TAG_NNS : SMZ_TAG_NN;
}

/* "The town regained its market": a participle behind its noun has no object, if not one of a verb
 * with two. */
static smz_tag before_object(const smz_tagger_place *p)
{
    static const char *const two[] = {
        "given", "offered", "named",   "titled", "called",     "awarded", "denied",
        "sent",  "paid",    "sold",    "told",   "asked",      "taught",  "shown",
        "owed",  "refused", "dubbed",  "made",   "considered", "elected", "appointed",
        "found", "left",    "granted", "handed", "entitled",   NULL};
    uint32_t i = p->at, noun = i - 1, object = i + 1 + is(p, i + 1, BIT(RP));

    /* "The minister once again stirred a controversy." */
    while (noun > 0 && noun + 3 > i && is(p, noun, BIT(RB)))
        noun--;
    if (!is(p, i, BIT(VBN)) || !is(p, noun, nouns) ||
        !(is(p, object, BIT(DT) | BIT(PRPS) | BIT(PRP)) ||
          (noun + 1 < i && is(p, i + 1, BIT(TO)) && is(p, i + 2, BIT(VB)))) ||
        !smz_may_be(p, SMZ_MAY_VERB | SMZ_MAY_VERB << 8) || is_one_of(p, i, two))
        return SMZ_TAG_NONE;
    return comes(p, 1, finite) || comes(p, UINT32_MAX, finite | BIT(VB)) ? SMZ_TAG_NONE
                                                                         : SMZ_TAG_VBD;
}

/* "At Tuesday's fashion show in", behind a verb: the last word of a phrase, no verb of its own. */
static smz_tag behind_preposition(const smz_tagger_place *p)
{
    uint32_t i = p->at, first = i;
    bool named = is(p, i - 1, BIT(NNP));

    if (!is(p, i, BIT(VBP)) || !smz_may_be(p, SMZ_MAY_NOUN) || !is(p, i - 1, BIT(NN) | BIT(NNP)) ||
        !is(p, i + 1, BIT(IN) | BIT(STOP)) || !comes(p, UINT32_MAX, finite))
        return SMZ_TAG_NONE;
    for (; first > 1 && is(p, first - 1, nouns | BIT(JJ) | BIT(POS)); first--)
        named |= is(p, first - 1, BIT(POS));
    /* "A figure that economists of the bank describe as" */
    if (!named)
        return SMZ_TAG_NONE;
    if (first > 1 && is(p, first - 1, BIT(DT) | BIT(PRPS)))
        first--;
    return is(p, first - 1, BIT(IN)) ? SMZ_TAG_NN : SMZ_TAG_NONE;
}

/* "The government plans to ...": what its plans are to do has another verb behind it. */
static smz_tag before_plan(const smz_tagger_place *p)
{
    static const char *const words[] = {"plans", "hopes", "vows", "aims", "promises", NULL};
    uint32_t i = p->at;

    if (!is(p, i, BIT(NNS)) || !is_one_of(p, i, words) || !is(p, i + 1, BIT(TO)) ||
        !is(p, i + 2, BIT(VB)) || !is(p, i - 1, BIT(NN) | BIT(NNP) | BIT(NNPS)))
        return SMZ_TAG_NONE;
    return comes(p, 1, finite) || comes(p, UINT32_MAX, finite | BIT(VB)) ? SMZ_TAG_NONE
                                                                         : SMZ_TAG_VBZ;
}

/* "US banking giant Obrel": what a company does, and nothing that happens. */
static smz_tag before_company(const smz_tagger_place *p)
{
    static const char *const companies[] = {
        "giant",    "giants",    "group",    "groups",       "firm",   "firms",
        "company",  "companies", "chain",    "chains",       "sector", "sectors",
        "titan",    "titans",    "watchdog", "regulator",    "tycoon", "magnate",
        "industry", "body",      "bodies",   "conglomerate", "union",  "unions",
        "boss",     "arm",       "unit",     "business",     NULL};
    uint32_t i = p->at;

    if (!is(p, i, BIT(VBG)) || !is(p, i - 1, nouns | BIT(JJ) | BIT(DT) | BIT(POS)) ||
        !is_one_of(p, i + 1, companies))
        return SMZ_TAG_NONE;
    return SMZ_TAG_NN;
}

static const char *const one[] = {"one", "1", NULL};

/* "ISIS claimed": what is written in capitals beside words that are not, is a name. */
static smz_tag in_capitals(const smz_tagger_place *p)
{
    const smz_syntax_token *tokens = p->a->tokens;
    uint32_t i = p->at, next = i + 1;

    return is(p, i, finite | BIT(VB) | BIT(VBN)) && (tokens[i].flags & SMZ_SYNTAX_UPPER) &&
                   tokens[i].length > 1 && next < p->a->size &&
                   !(tokens[next].flags & (SMZ_SYNTAX_UPPER | SMZ_SYNTAX_PUNCT))
               ? SMZ_TAG_NNP
               : SMZ_TAG_NONE;
}

/* "The number of burglaries rose": a past tense that is no participle. */
static smz_tag past_only(const smz_tagger_place *p)
{
    static const char *const words[] = {
        "rose",  "fell",  "went",  "took",   "gave",     "broke",    "wrote",     "drove", "spoke",
        "saw",   "did",   "began", "drank",  "swam",     "threw",    "grew",      "knew",  "flew",
        "drew",  "chose", "froze", "stole",  "wore",     "tore",     "swore",     "rang",  "sang",
        "shook", "ate",   "sank",  "sprang", "withdrew", "overtook", "undertook", NULL};

    /* "Thieves who stole a boat": a stole is a garment as well. */
    return (is(p, p->at, BIT(VBN)) || (is(p, p->at, BIT(NN)) && is(p, p->at - 1, BIT(WP)))) &&
                   is_one_of(p, p->at, words)
               ? SMZ_TAG_VBD
               : SMZ_TAG_NONE;
}

/* "Two thieves in Osby": they would be in the plural if it were a verb; not "Apollo 13 lands". */
static smz_tag behind_number(const smz_tagger_place *p)
{
    return is(p, p->at, BIT(VBZ)) && is(p, p->at - 1, BIT(CD)) &&
                   smz_may_be(p, SMZ_MAY_NOUN << 4) && !is_one_of(p, p->at - 1, one) &&
                   !(p->at > 1 && is(p, p->at - 2, nouns)) &&
                   is(p, p->at + 1, BIT(IN) | BIT(WP) | finite)
               ? SMZ_TAG_NNS
               : SMZ_TAG_NONE;
}

/* "A bomb struck a bus", "a man fatally shot another": these are a past tense and a participle, and
 * no adjective before an article. */
static smz_tag before_article(const smz_tagger_place *p)
{
    static const char *const words[] = {"shot", "struck", "hit", "beat", "cut", "burst", NULL};
    uint32_t i = p->at, noun = i - 1 - is(p, i - 1, BIT(RB));

    return is(p, i, BIT(JJ) | BIT(CD) | BIT(NN)) && is(p, i + 1, BIT(DT) | BIT(PRPS)) && noun < i &&
                   is(p, noun, nouns) && is_one_of(p, i, words)
               ? SMZ_TAG_VBD
               : SMZ_TAG_NONE;
}

/* "Will play in the final against Osby", "a musical has opened": adjectives that news has for
 * nouns, where no noun follows. */
static smz_tag stands_for_noun(const smz_tagger_place *p)
{
    static const char *const words[] = {
        "final",     "semi-final", "quarter-final", "musical",     "commercial", "documentary",
        "semifinal", "broadband",  "quarterfinal",  "spectacular", "original",   "executive",
        NULL};
    static const char *const extremes[] = {"high", "low", "special", NULL};
    static const char *const records[] = {"record", "all-time", "new", "fresh", "TV", NULL};
    const uint64_t before = nouns | BIT(DT) | BIT(PRPS) | BIT(POS) | BIT(CD) | BIT(JJ) | BIT(IN);
    const uint64_t behind = finite | marks | questions | BIT(IN) | BIT(TO) | BIT(CC) | BIT(VBG);

    /* "To a record high", "a 10-year low" */
    if (is(p, p->at, BIT(JJ) | BIT(RB)) && is_one_of(p, p->at, extremes) &&
        is(p, p->at + 1, behind) && p->at > 0 &&
        (is_one_of(p, p->at - 1, records) || (p->a->tokens[p->at - 1].flags & SMZ_SYNTAX_HYPHEN)))
        return SMZ_TAG_NN;
    return is(p, p->at, BIT(JJ)) && is(p, p->at - 1, before) && is(p, p->at + 1, behind) &&
                   is_one_of(p, p->at, words)
               ? SMZ_TAG_NN
               : SMZ_TAG_NONE;
}

/* "Storm-hit Osby is ...": what begins a sentence with a hyphen before a noun is no verb. */
static smz_tag before_subject(const smz_tagger_place *p)
{
    return p->at == 0 && is(p, 0, BIT(VBD) | BIT(VBN) | BIT(VB)) && is(p, 1, nouns | BIT(JJ)) &&
                   (p->a->tokens[0].flags & SMZ_SYNTAX_HYPHEN)
               ? SMZ_TAG_JJ
               : SMZ_TAG_NONE;
}

/* "Small Osby stars Mara Lind and Jonas Berg have been named": people, for they have a verb. */
static smz_tag before_names(const smz_tagger_place *p)
{
    static const char *const words[] = {"stars", "leads", "heads", "guards", "coaches", NULL};
    uint32_t i = p->at + 1;

    if (!is(p, p->at, BIT(VBZ)) || !is_one_of(p, p->at, words) || !is(p, p->at - 1, nouns))
        return SMZ_TAG_NONE;
    while (is(p, i, BIT(NNP) | BIT(CC) | BIT(COMMA)))
        i++;
    return i > p->at + 2 && is(p, i, BIT(VBP) | BIT(VBD) | BIT(MD)) ? SMZ_TAG_NNS : SMZ_TAG_NONE;
}

/* "Osby Interactive Foods has": capitals inside a name are of the name. */
static smz_tag inside_name(const smz_tagger_place *p)
{
    const uint16_t big = SMZ_SYNTAX_CAPITAL;
    const smz_syntax_token *l = p->a->tokens + p->at, *before = l - 1, *next = l + 1;

    if (p->at < 2 || p->at + 1 >= p->a->size || !(l->flags & before->flags & big) ||
        !is(p, p->at - 1, BIT(NNP)) || (l->flags & SMZ_SYNTAX_QUOTED))
        return SMZ_TAG_NONE;
    if (is(p, p->at, BIT(JJ)))
        return (next->flags & big) || is(p, p->at + 1, finite | BIT(CC)) ? SMZ_TAG_NNP
                                                                         : SMZ_TAG_NONE;
    return is(p, p->at, BIT(NN)) && !(l->flags & SMZ_SYNTAX_UPPER) ? SMZ_TAG_NNP : SMZ_TAG_NONE;
}

/* "Firms NTL and Karsa have both opened a bank": of whom "both" is said stands before. */
static smz_tag behind_helper(const smz_tagger_place *p)
{
    static const char *const words[] = {"both", "all", NULL};

    return is(p, p->at, BIT(DT) | BIT(PDT)) && is_one_of(p, p->at, words) &&
                   is(p, p->at - 1, BIT(VBP)) && is(p, p->at + 1, BIT(VBN) | BIT(VBG))
               ? SMZ_TAG_RB
               : SMZ_TAG_NONE;
}

/* "Rap mogul Mara Lind has": what begins a sentence before a noun, and has a verb behind it, is no
 * order. */
static smz_tag before_noun(const smz_tagger_place *p)
{
    return p->at == 0 && is(p, 0, BIT(VB)) && is(p, 1, BIT(NN) | BIT(NNS)) &&
                   smz_may_be(p, SMZ_MAY_NOUN) && comes(p, 1, finite)
               ? SMZ_TAG_NN
               : SMZ_TAG_NONE;
}

/* "Must let their currencies rise": what somebody lets or helps another do has no tense. */
static smz_tag behind_letting(const smz_tagger_place *p)
{
    static const char *const words[] = {"let",  "lets",  "letting", "help", "helps",
                                        "make", "makes", "helped",  "made", "see",
                                        "sees", "saw",   NULL};
    uint32_t i = p->at - 1;

    if (p->at < 2 || !is(p, p->at, BIT(VBP)) || !is(p, i, nouns))
        return SMZ_TAG_NONE;
    while (i > 0 && is(p, i, nouns | BIT(JJ) | BIT(DT) | BIT(PRPS) | BIT(POS) | BIT(CD)))
        i--;
    return is_one_of(p, i, words) ? SMZ_TAG_VB : SMZ_TAG_NONE;
}

/* "Profits more than doubled": a participle that is no more than anything. */
static smz_tag behind_more_than(const smz_tagger_place *p)
{
    static const char *const more[] = {"more", "less", NULL}, *const than[] = {"than", NULL};

    return p->at > 2 && is(p, p->at, BIT(VBN)) && is_one_of(p, p->at - 1, than) &&
                   is_one_of(p, p->at - 2, more) && is(p, p->at - 3, nouns) &&
                   smz_may_be(p, SMZ_MAY_VERB | SMZ_MAY_VERB << 8)
               ? SMZ_TAG_VBD
               : SMZ_TAG_NONE;
}

/* "Says suspended rower Mara Lind should row": what begins a clause behind "says" before a noun. */
static smz_tag behind_saying(const smz_tagger_place *p)
{
    static const char *const words[] = {"says", "said", "say", NULL};

    return p->at > 0 && is(p, p->at, BIT(VBN)) && is_one_of(p, p->at - 1, words) &&
                   is(p, p->at + 1, nouns) && comes(p, 1, finite)
               ? SMZ_TAG_JJ
               : SMZ_TAG_NONE;
}

/* "The season kicks off", "the minister set out her aims": no noun has a particle. */
static smz_tag before_particle(const smz_tagger_place *p)
{
    static const char *const pasts[] = {"set", "cut", "put", "hit", "shut", "let", NULL};
    uint32_t i = p->at;

    if (!is(p, i + 1, BIT(RP)))
        return SMZ_TAG_NONE;
    if (is(p, i, BIT(NN)) && is(p, i - 1, nouns) && is_one_of(p, i, pasts))
        return SMZ_TAG_VBD;
    return is(p, i, BIT(NNS)) && is(p, i - 1, BIT(NN)) && smz_may_be(p, SMZ_MAY_VERB << 4) &&
                   !comes(p, UINT32_MAX, finite)
               ? SMZ_TAG_VBZ
               : SMZ_TAG_NONE;
}

/* "Reeds' late goal": behind an s and before a word, an apostrophe that closes nothing. */
static smz_tag behind_plural(const smz_tagger_place *p)
{
    const smz_syntax_token *l = p->a->tokens + p->at;
    smz_text before;

    if (p->at == 0 || !is(p, p->at, BIT(CLOSE)) || !(l->flags & SMZ_SYNTAX_GLUED) ||
        !smz_token_is(p->a, p->text, p->at, "'") || !is(p, p->at - 1, nouns) ||
        !is(p, p->at + 1, nouns | BIT(JJ) | BIT(VBN) | BIT(CD)))
        return SMZ_TAG_NONE;
    before = smz_token_text(p->text, l - 1);
    for (uint32_t i = 0; i < p->at; i++)
        if (smz_token_is(p->a, p->text, i, "'"))
            return SMZ_TAG_NONE;
    return before.data[before.size - 1] == 's' ? SMZ_TAG_POS : SMZ_TAG_NONE;
}

bool smz_is_told_to(const smz_analysis *a, smz_text text, uint32_t i)
{
    static const char *const words[] = {
        "said",      "thought",    "believed",   "told",     "reported",   "alleged",  "known",
        "feared",    "rumoured",   "rumored",    "supposed", "found",      "ordered",  "urged",
        "warned",    "advised",    "forced",     "allowed",  "encouraged", "presumed", "declared",
        "estimated", "considered", "understood", NULL};
    static const char *const what[] = {"dead", "missing", "lost", "guilty", "alive", NULL};
    smz_tagger_place p = {a, NULL, text, i};

    return (is(&p, i + 1, BIT(VBN)) || is_one_of(&p, i + 1, what) ||
            (is(&p, i + 1, BIT(TO)) && is(&p, i + 2, BIT(VB)))) &&
           is_one_of(&p, i, words);
}

/* "The MP said to have leaked the report has denied it", "the soldier reported killed is alive". */
static smz_tag before_infinitive(const smz_tagger_place *p)
{
    uint32_t noun = p->at - 1 - is(p, p->at - 1, BIT(RB));

    return is(p, p->at, BIT(VBD)) && is(p, noun, nouns) && smz_is_told_to(p->a, p->text, p->at)
               ? SMZ_TAG_VBN
               : SMZ_TAG_NONE;
}

/* "Filed a brief at the court", "a £27m fine for": a noun phrase that "a" opens ends in a noun. */
static smz_tag ends_phrase(const smz_tagger_place *p)
{
    static const char *const articles[] = {"a", "an", "A", "An", NULL};
    uint32_t i = p->at, most = LOOK_MOST;

    if (!is(p, i, BIT(JJ)) || !smz_may_be(p, SMZ_MAY_NOUN) || !is(p, i + 1, BIT(IN) | marks))
        return SMZ_TAG_NONE;
    while (most-- > 0 && is(p, i - 1, BIT(CD) | BIT(DOLLAR)))
        i--;
    return is_one_of(p, i - 1, articles) ? SMZ_TAG_NN : SMZ_TAG_NONE;
}

/* "Has killed three people and wounded 20": what numbers and articles follow is no adjective. */
static smz_tag second_verb(const smz_tagger_place *p)
{
    uint32_t i = p->at;

    if (!is(p, i, BIT(JJ)) || !is(p, i - 1, BIT(CC)) ||
        !is(p, i + 1, BIT(CD) | BIT(DT) | BIT(PRPS)) || !smz_may_be(p, SMZ_MAY_VERB << 8))
        return SMZ_TAG_NONE;
    for (uint32_t k = i, most = LOOK_MOST; k-- > 0 && most > 0; most--)
        if (is(p, k, BIT(VBD) | BIT(VBN)))
            return p->a->tokens[k].tag;
    return SMZ_TAG_NONE;
}

/* "A court ruling that threw out the claim": who rules that something is so has no noun before. */
static smz_tag before_that(const smz_tagger_place *p)
{
    uint32_t i = p->at;

    return is(p, i, BIT(VBG)) && smz_may_be(p, SMZ_MAY_NOUN) && is(p, i - 1, BIT(NN)) &&
                   smz_token_is(p->a, p->text, i + 1, "that") && is(p, i + 2, finite)
               ? SMZ_TAG_NN
               : SMZ_TAG_NONE;
}

void smz_tagger_repair(smz_analysis *a, const smz_tagger *t, smz_text text)
{
    static smz_tag (*const rules[])(const smz_tagger_place *) = {
        behind_pronoun,    behind_article,     before_helper,   before_object,  past_only,
        before_infinitive, before_company,     stands_for_noun, before_subject, before_names,
        inside_name,       behind_helper,      before_particle, behind_plural,  ends_phrase,
        second_verb,       behind_preposition, behind_number,   before_article, before_plan,
        behind_more_than,  behind_saying,      before_noun,     behind_letting, before_that};
    smz_tagger_place p = {a, t, text, 0};

    if (a->size > 0 && in_capitals(&p) != SMZ_TAG_NONE)
        a->tokens[p.at++].tag = SMZ_TAG_NNP;
    for (; p.at < a->size; p.at++)
        for (size_t k = 0; k < sizeof rules / sizeof *rules; k++) {
            smz_tag tag = rules[k](&p);
            if (tag != SMZ_TAG_NONE)
                a->tokens[p.at].tag = (uint8_t)tag;
        }
}
