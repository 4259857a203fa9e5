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
        out[size] = (char)(word.data[size] >= 'A' && word.data[size] <= 'Z' ? word.data[size] | 0x20
                                                                            : word.data[size]);
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
    static const char *const women[] = {
        "aanchal",      "abigail",    "agnes",     "agnieszka",  "aisha",    "alana",
        "alexandra",    "alia",       "alice",     "alicia",     "alka",     "allison",
        "alyssa",       "amanda",     "amber",     "amelia",     "amy",      "ana",
        "anastasia",    "angela",     "angelina",  "angelique",  "anita",    "anjali",
        "ann",          "anna",       "annabel",   "anne",       "annette",  "annie",
        "annika",       "anushka",    "ariana",    "arpita",     "asha",     "audrey",
        "avril",        "ayesha",     "barbara",   "bernadette", "beth",     "betty",
        "beyonce",      "bipasha",    "brenda",    "bridget",    "britney",  "caitlin",
        "camilla",      "carla",      "carly",     "carol",      "carole",   "caroline",
        "carolyn",      "catherine",  "cathy",     "cecilia",    "celia",    "celine",
        "charlotte",    "chelsie",    "cherie",    "cheryl",     "chloe",    "christa",
        "christina",    "christine",  "cindy",     "clare",      "claire",   "claudia",
        "courtney",     "cynthia",    "daniela",   "danielle",   "daphne",   "dawn",
        "debbie",       "deborah",    "deepika",   "delia",      "demi",     "denise",
        "diana",        "diane",      "dina",      "dinah",      "donna",    "doris",
        "dorothy",      "edith",      "eileen",    "elaine",     "eleanor",  "elena",
        "elisabeth",    "elise",      "eliza",     "elizabeth",  "ella",     "ellen",
        "elsie",        "emily",      "emma",      "erica",      "erin",     "esha",
        "esther",       "eva",        "eve",       "fatima",     "felicity", "fiona",
        "frances",      "francesca",  "freya",     "gabriela",   "gemma",    "gillian",
        "gina",         "gloria",     "grace",     "greta",      "gwen",     "gwyneth",
        "hanna",        "hannah",     "harriet",   "hazel",      "heather",  "heidi",
        "helen",        "helena",     "hema",      "hillary",    "hilary",   "holly",
        "ingrid",       "irene",      "iris",      "isabel",     "isabella", "jacinda",
        "jackie",       "jacqueline", "jane",      "janet",      "janice",   "jasmine",
        "jayalalithaa", "jayne",      "jen",       "jenna",      "jennifer", "jenny",
        "jessica",      "jessie",     "jill",      "jillian",    "joan",     "joanna",
        "joanne",       "jodie",      "johanna",   "josephine",  "joyce",    "julia",
        "juliana",      "julie",      "juliet",    "kangana",    "kareena",  "karen",
        "karisma",      "kate",       "katherine", "kathleen",   "kathryn",  "kathy",
        "katie",        "katrina",    "katy",      "keira",      "khloe",    "kiara",
        "kirsten",      "kirsty",     "kourtney",  "kristen",    "kristin",  "kristina",
        "kylie",        "lakshmi",    "lata",      "laura",      "lauren",   "lauryn",
        "leah",         "leila",      "lena",      "lesley",     "liliana",  "lily",
        "linda",        "lindsay",    "lindsey",   "lisa",       "loretta",  "lorraine",
        "louisa",       "louise",     "lucia",     "lucy",       "lynn",     "lynne",
        "madhuri",      "maggie",     "mamata",    "marcia",     "margaret", "maria",
        "mariah",       "marian",     "marie",     "marija",     "marilyn",  "martha",
        "martina",      "mary",       "maryam",    "maureen",    "maya",     "mayawati",
        "megan",        "meghan",     "melania",   "melanie",    "melissa",  "meryl",
        "michelle",     "mildred",    "millie",    "mindy",      "miranda",  "mitali",
        "mithali",      "moira",      "molly",     "monica",     "myra",     "nadia",
        "nadine",       "nancy",      "naomi",     "natalia",    "natalie",  "natasha",
        "neha",         "nicola",     "nicole",    "nikki",      "nina",     "nirmala",
        "nita",         "nora",       "norma",     "olga",       "olivia",   "oprah",
        "pamela",       "parineeti",  "parvathy",  "patricia",   "paula",    "peggy",
        "penelope",     "penny",      "petra",     "philippa",   "phoebe",   "pippa",
        "preity",       "priya",      "priyanka",  "rachael",    "rachel",   "raveena",
        "rebecca",      "rebekah",    "rekha",     "renee",      "rhea",     "rihanna",
        "rita",         "riya",       "roberta",   "rosa",       "rosalind", "rosamund",
        "rosemary",     "rosie",      "ruth",      "sakshi",     "sally",    "salma",
        "samantha",     "sandra",     "sania",     "sara",       "sarah",    "scarlett",
        "selena",       "serena",     "sharon",    "shefali",    "sheila",   "shelley",
        "sheryl",       "shilpa",     "shirley",   "shraddha",   "shreya",   "silvia",
        "simone",       "sinead",     "siobhan",   "smriti",     "sofia",    "sonali",
        "sonam",        "sonia",      "sonya",     "sophia",     "sophie",   "sridevi",
        "stacey",       "stella",     "stephanie", "sue",        "susan",    "susanna",
        "sushma",       "susie",      "suzanne",   "svetlana",   "swati",    "sylvia",
        "sylvie",       "taapsee",    "tamara",    "tammy",      "tanya",    "tara",
        "teresa",       "thelma",     "theresa",   "tina",       "tracey",   "tracy",
        "tricia",       "trish",      "twinkle",   "uma",        "ursula",   "valentina",
        "vanessa",      "vasundhara", "vera",      "veronica",   "vidya",    "virginie",
        "vivien",       "waheeda",    "wanda",     "wendy",      "whitney",  "yasmin",
        "yolanda",      "yulia",      "yvonne",    "zara",       "zoe"};
    static const char *const either[] = {
        "alex",     "alexis", "ali",     "alison",  "aman",     "andrea", "andy",    "ashley",
        "ashton",   "blake",  "bobby",   "cameron", "carmelo",  "casey",  "charlie", "chris",
        "clarence", "claude", "corey",   "dale",    "dana",     "dele",   "denis",   "dominique",
        "elisa",    "evelyn", "francis", "frankie", "gabriel",  "gene",   "gerry",   "harper",
        "irfan",    "ivor",   "jadon",   "jaime",   "jamie",    "jan",    "jay",     "jean",
        "jo",       "joe",    "jordan",  "joy",     "kay",      "kelly",  "kerry",   "kim",
        "kiran",    "kirron", "kris",    "kyle",    "lee",      "leigh",  "les",     "leslie",
        "max",      "mel",    "michele", "morgan",  "nicky",    "nico",   "nikita",  "noel",
        "pat",      "patty",  "paris",   "rene",    "ricky",    "robbie", "robin",   "robyn",
        "rory",     "sam",    "sandy",   "sasha",   "shannon",  "sidney", "simi",    "stevie",
        "suniel",   "sunny",  "surya",   "taylor",  "terry",    "toni",   "tony",    "tyler",
        "val",      "vicky",  "vivian",  "yogi",    "laurence", "jos",    "jody",    "zayn"};
    char letters[LONGEST + 1];

    if (!(smz_list_kinds(word) & SMZ_LIST_GIVEN) || lower(letters, word) == 0 ||
        is_one_of(letters, either, COUNT(either)))
        return SMZ_SEX_UNKNOWN;
    return is_one_of(letters, women, COUNT(women)) ? SMZ_SEX_FEMALE : SMZ_SEX_MALE;
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
