#include "headline/persons.h"

#include "headline/lists.h"

/* Letters; what is longer is in no list. */
#define LONGEST 16

#define COUNT(array) (sizeof(array) / sizeof *(array))

static size_t lower(char *out, smz_text word)
{
    size_t size = 0;

    if (word.size > LONGEST)
        return 0;
    for (; size < word.size; size++)
        out[size] = smz_ascii_lower(word.data[size]);
    out[size] = '\0';
    return size;
}

static bool is_one_of(const char *word, const char *const *words, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (strcmp(word, words[i]) == 0)
            return true;
    return false;
}

static bool ends_with(const char *word, size_t size, const char *end)
{
    size_t length = strlen(end);

    return size > length && memcmp(word + size - length, end, length) == 0;
}

smz_sex smz_sex_of_name(smz_text word)
{
    static const smz_sex sexes[] = {[SMZ_NAME_NONE] = SMZ_SEX_UNKNOWN,
                                    [SMZ_NAME_OF_MAN] = SMZ_SEX_MALE,
                                    [SMZ_NAME_OF_WOMAN] = SMZ_SEX_FEMALE,
                                    [SMZ_NAME_OF_EITHER] = SMZ_SEX_UNKNOWN};

    return sexes[smz_list_name(word)];
}

smz_sex smz_sex_of_noun(smz_text word)
{
    static const char *const women[] = {
        "mother",     "wife",     "daughter",   "sister",    "aunt",     "niece",   "girl",
        "actress",    "queen",    "princess",   "widow",     "bride",    "lady",    "grandmother",
        "girlfriend", "mum",      "mom",        "nun",       "waitress", "heiress", "ex-wife",
        "duchess",    "dame",     "songstress", "diva",      "midwife",  "goddess", "ex-girlfriend",
        "baroness",   "mistress", "hostess",    "mrs",       "mrs.",     "ms",      "ms.",
        "miss",       "heroine",  "fiancee",    "stepmother"};
    static const char *const men[] = {
        "father", "husband", "son",       "brother",     "uncle",  "nephew",       "boy",
        "king",   "prince",  "gentleman", "grandfather", "monk",   "priest",       "groom",
        "dad",    "widower", "boyfriend", "ex-husband",  "duke",   "earl",         "sir",
        "mr",     "mr.",     "pope",      "guy",         "sultan", "ex-boyfriend", "stepfather"};
    char letters[LONGEST + 1];
    size_t size = lower(letters, word);

    if (is_one_of(letters, women, size ? COUNT(women) : 0) || ends_with(letters, size, "woman"))
        return SMZ_SEX_FEMALE;
    if (size > 0 && (is_one_of(letters, men, COUNT(men)) ||
                     (ends_with(letters, size, "man") && strcmp(letters, "human") != 0)))
        return SMZ_SEX_MALE;
    return SMZ_SEX_UNKNOWN;
}

bool smz_is_person_noun(smz_text word, smz_tag tag)
{
    static const char *const persons[] = {
        "man",      "woman",     "person",    "human",    "victim",    "suspect",  "patient",
        "friend",   "child",     "baby",      "infant",   "toddler",   "kid",      "adult",
        "parent",   "partner",   "spouse",    "twin",     "cousin",    "guest",    "fan",
        "boss",     "chief",     "head",      "expert",   "agent",     "rival",    "opponent",
        "culprit",  "accused",   "convict",   "inmate",   "tenant",    "client",   "guide",
        "pal",      "mate",      "thief",     "cop",      "guard",     "clerk",    "cook",
        "slave",    "saint",     "hunk",      "celeb",    "celebrity", "citizen",  "national",
        "native",   "migrant",   "refugee",   "orphan",   "recruit",   "addict",   "hostage",
        "captive",  "witness",   "genius",    "source",   "character", "employee", "detainee",
        "someone",  "somebody",  "colleague", "relative", "sibling",   "protege",  "ace",
        "deceased", "pensioner", "civilian",  "attendee", "trainee",   "escapee",  "aide",
        "survivor", "insider"};
    static const char *const things[] = {
        "number",    "summer",   "winter",    "paper",    "newspaper", "computer",  "order",
        "power",     "water",    "river",     "border",   "matter",    "letter",    "center",
        "offer",     "chapter",  "cover",     "corner",   "weather",   "dinner",    "counter",
        "career",    "murder",   "disaster",  "cancer",   "fever",     "shelter",   "quarter",
        "tower",     "flower",   "shower",    "theater",  "trailer",   "thriller",  "poster",
        "laughter",  "danger",   "anger",     "hunger",   "gender",    "tender",    "wonder",
        "finger",    "answer",   "transfer",  "error",    "terror",    "mirror",    "factor",
        "sector",    "color",    "floor",     "door",     "motor",     "horror",    "honor",
        "humor",     "favor",    "labor",     "harbor",   "shoulder",  "encounter", "twitter",
        "silver",    "leather",  "slaughter", "chamber",  "disorder",  "surrender", "container",
        "list",      "twist",    "interior",  "behavior", "prayer",    "december",  "october",
        "september", "november", "register",  "hammer",   "ladder"};
    static const char *const ends[] = {"er", "or", "ist", "ian", "man", "woman", "year-old"};
    char letters[LONGEST + 1];
    size_t size = lower(letters, word);

    if (tag != SMZ_TAG_NN && tag != SMZ_TAG_NNP && tag != SMZ_TAG_JJ)
        return false;
    if (smz_list_kinds(word) & (SMZ_LIST_TITLE | SMZ_LIST_ROLE))
        return tag != SMZ_TAG_JJ;
    if (size == 0 || is_one_of(letters, things, COUNT(things)))
        return false;
    if (tag == SMZ_TAG_JJ)
        return ends_with(letters, size, "year-old");
    if (is_one_of(letters, persons, COUNT(persons)) || smz_sex_of_noun(word) != SMZ_SEX_UNKNOWN)
        return true;
    for (size_t i = 0; tag == SMZ_TAG_NN && i < COUNT(ends); i++)
        if (ends_with(letters, size, ends[i]))
            return true;
    return false;
}

bool smz_is_trade(smz_text word)
{
    static const char *const trades[] = {
        "actor",       "actress",    "singer",     "rapper",     "rocker",     "musician",
        "comedian",    "star",       "superstar",  "songwriter", "songstress", "guitarist",
        "striker",     "midfielder", "winger",     "goalkeeper", "batsman",    "bowler",
        "cricketer",   "footballer", "golfer",     "boxer",      "sprinter",   "swimmer",
        "hurdler",     "cyclist",    "politician", "author",     "novelist",   "athlete",
        "gymnast",     "wrestler",   "skier",      "rower",      "pacer",      "spinner",
        "all-rounder", "allrounder", "player",     "hitmaker",   "popstar"};
    char letters[LONGEST + 1];

    return lower(letters, word) > 0 && is_one_of(letters, trades, COUNT(trades));
}

/* "Briton", "South Korean": one of a people, not all of it. */
static bool is_compatriot(const char *word)
{
    static const char *const ones[] = {
        "african",    "algerian",  "american",  "argentine",  "argentinian", "asian",
        "australian", "austrian",  "belgian",   "brazilian",  "briton",      "bulgarian",
        "canadian",   "chilean",   "colombian", "croat",      "croatian",    "cuban",
        "dane",       "dutchman",  "egyptian",  "englishman", "ethiopian",   "european",
        "finn",       "frenchman", "georgian",  "german",     "ghanaian",    "hungarian",
        "indian",     "iranian",   "irishman",  "italian",    "jamaican",    "kenyan",
        "korean",     "mexican",   "moroccan",  "nigerian",   "norwegian",   "peruvian",
        "pole",       "romanian",  "russian",   "scot",       "scotsman",    "serb",
        "serbian",    "slovakian", "spaniard",  "swede",      "tunisian",    "turk",
        "ugandan",    "ukrainian", "uruguayan", "venezuelan", "welshman",    "zimbabwean"};

    return is_one_of(word, ones, COUNT(ones));
}

bool smz_is_byname(smz_text word)
{
    char letters[LONGEST + 1];
    size_t size = lower(letters, word);

    return size > 0 &&
           (ends_with(letters, size, "-year-old") ||
            (word.data[0] != letters[0] && is_compatriot(letters)) || smz_is_trade(word));
}
