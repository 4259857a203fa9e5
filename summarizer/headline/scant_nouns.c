#include "headline/scant_nouns.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* "In a humorous way", "with a broken leg"; "an indoor record" is less than a record. */
static const char *const empty[] = {
    "act",        "action",    "actions",       "activities",  "activity",     "acts",
    "age",        "amount",    "amounts",       "version",     "versions",     "ankle",
    "areas",      "arm",       "arms",          "background",  "ban",          "basis",
    "behavior",   "behaviour", "beliefs",       "bodies",      "body",         "capital",
    "case",       "cases",     "champion",      "champions",   "championship", "championships",
    "chance",     "character", "circumstances", "citizen",     "citizens",     "clip",
    "comment",    "comments",  "condition",     "conditions",  "conduct",      "content",
    "cost",       "date",      "day",           "days",        "degree",       "descent",
    "drug",       "drugs",     "edge",          "eight",       "elbow",        "end",
    "extent",     "eye",       "eyes",          "face",        "fact",         "failure",
    "fashion",    "feeling",   "feet",          "figures",     "finger",       "finish",
    "foot",       "form",      "future",        "grounds",     "hair",         "half",
    "hamstring",  "hand",      "hands",         "head",        "heart",        "hip",
    "history",    "hour",      "hours",         "image",       "images",       "issue",
    "issues",     "jaw",       "kind",          "kinds",       "knee",         "language",
    "leanings",   "leg",       "legs",          "level",       "levels",       "life",
    "ligament",   "ligaments", "light",         "lives",       "living",       "look",
    "looks",      "majority",  "man",           "manner",      "material",     "materials",
    "matter",     "matters",   "means",         "measures",    "medal",        "medals",
    "men",        "mile",      "miles",         "minority",    "minute",       "minutes",
    "month",      "months",    "mood",          "move",        "national",     "nationals",
    "nature",     "night",     "nose",          "note",        "number",       "numbers",
    "object",     "one",       "ones",          "orientation", "origin",       "overtones",
    "pace",       "part",      "parts",         "past",        "people",       "person",
    "place",      "places",    "point",         "points",      "position",     "post",
    "posts",      "price",     "proportion",    "purpose",     "purposes",     "quantity",
    "quarter",    "range",     "rate",          "reason",      "reasons",      "record",
    "records",    "relations", "relationship",  "remarks",     "result",       "results",
    "rib",        "ribs",      "role",          "roles",       "scale",        "season",
    "sense",      "sentence",  "shape",         "share",       "shoulder",     "side",
    "situation",  "size",      "skin",          "sort",        "speed",        "start",
    "state",      "statement", "statements",    "status",      "step",         "steps",
    "style",      "substance", "substances",    "success",     "sum",          "sums",
    "suspension", "term",      "terms",         "thigh",       "thing",        "things",
    "thirds",     "time",      "times",         "title",       "titles",       "toe",
    "tone",       "tweet",     "tweets",        "type",        "types",        "views",
    "way",        "ways",      "weather",       "week",        "weeks",        "woman",
    "women",      "wrist",     "year",          "years"};

/* "Core inflation", "corporate profits": of another one more or less may be said. */
static const char *const measured[] = {
    "average",      "benefits",    "bill",       "bills",    "births",     "chances",
    "charges",      "consumption", "costs",      "crime",    "deaths",     "debt",
    "debts",        "deficit",     "demand",     "earnings", "economy",    "exports",
    "fees",         "growth",      "imports",    "income",   "index",      "inflation",
    "interest",     "investment",  "loss",       "losses",   "market",     "markets",
    "output",       "pay",         "population", "prices",   "production", "profit",
    "profits",      "rates",       "revenue",    "revenues", "risk",       "risks",
    "salaries",     "sales",       "shares",     "spending", "stock",      "stocks",
    "supplies",     "supply",      "surplus",    "tax",      "taxes",      "temperature",
    "temperatures", "total",       "trade",      "traffic",  "turnover",   "unemployment",
    "use",          "votes",       "wages"};

bool smz_is_scant_noun(const smz_clause *c, uint32_t noun)
{
    return smz_is_one_of(c, noun, empty, COUNT(empty)) ||
           smz_is_one_of(c, noun, measured, COUNT(measured));
}

bool smz_is_share_of(const smz_clause *c, uint32_t noun)
{
    static const char *const parts[] = {"most", "half", "one",      "some",   "many", "none",
                                        "few",  "all",  "majority", "third",  "each", "number",
                                        "both", "rest", "fifth",    "quarter"};
    uint32_t of = c->first[noun];

    return of > 0 && smz_lexeme_is(c, of, "of") &&
           (smz_is_number(smz_clause_at(c, of - 1)) ||
            smz_is_one_of(c, of - 1, parts, COUNT(parts)));
}

bool smz_is_quantity(const smz_clause *c, uint32_t noun)
{
    static const char *const others[] = {"number", "rate",  "price", "cost", "level",
                                         "amount", "share", "value", "size", "figures"};

    return smz_is_one_of(c, noun, measured, COUNT(measured)) ||
           smz_is_one_of(c, noun, others, COUNT(others));
}

bool smz_is_changed(const smz_clause *c, uint32_t noun)
{
    static const char *const verbs[] = {
        "rise",     "rises",     "rose",      "risen",   "rising",   "fall",    "falls",
        "fell",     "fallen",    "falling",   "drop",    "drops",    "dropped", "dropping",
        "increase", "increased", "soar",      "soared",  "soaring",  "jump",    "jumped",
        "plunged",  "plummeted", "climbed",   "grow",    "grew",     "grown",   "growing",
        "decline",  "declined",  "declining", "slumped", "surged",   "surge",   "doubled",
        "halved",   "decreased", "reduced",   "reduce",  "improved", "raised",  "cut",
        "eased",    "slowed",    "shrank",    "reached", "hit",      "stood"};
    uint32_t verb = smz_clause_at(c, noun)->head;

    return verb != SMZ_NO_HEAD && smz_is_subject(smz_clause_at(c, noun)->relation) &&
           smz_is_one_of(c, verb, verbs, COUNT(verbs));
}
