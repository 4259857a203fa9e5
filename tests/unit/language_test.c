/* document/language.c, document/detect.c: languages by code, and telling a text's language. */
#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include "document/language.h"

/* ---- Codes -------------------------------------------------------------------------------- */

static const struct {
    const char *given, *means;
} codes[] = {
    {"en", "en"},       {"EN", "en"},   {"en-GB", "en"},  {"en_US", "en"},   {"pt-BR", "pt"},
    {"no", "nb"},       {"nn", "nb"},   {"NB", "nb"},     {"zh-Hant", "zh"}, {"sr-Latn-RS", "sr"},
    {"iw", "he"},       {"xx", "und"},  {"", "und"},      {"e", "und"},      {"eng", "und"},
    {"english", "und"}, {"-en", "und"}, {"en GB", "und"},
};

Test(code, find)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        cr_assert_str_eq(smz_lang_code(smz_lang_find(codes[i].given)), codes[i].means, "'%s'",
                         codes[i].given);
}

Test(code, automatic)
{
    cr_assert_eq(smz_lang_find("auto"), SMZ_LANG_AUTO);
    cr_assert_eq(smz_lang_find("AUTO"), SMZ_LANG_AUTO);
    cr_assert_eq(smz_lang_find("und"), SMZ_LANG_AUTO);
    cr_assert_eq(smz_lang_find("auto-GB"), SMZ_LANG_UNKNOWN);
    cr_assert_str_eq(smz_lang_code(SMZ_LANG_AUTO), "und");
    cr_assert_str_eq(smz_lang_code(1000), "und");
}

Test(code, the_table_is_in_order)
{
    cr_assert_leq(smz_lang_count, 64);
    for (int i = 0; i < smz_lang_count; i++) {
        cr_assert_eq(smz_lang_find(smz_lang_table[i].code), i);
        cr_assert_neq(smz_lang_table[i].scripts, 0);
        if (i > 0)
            cr_assert_lt(strcmp(smz_lang_table[i - 1].code, smz_lang_table[i].code), 0);
    }
}

/* ---- Telling ------------------------------------------------------------------------------ */

/* Two plain sentences of our own in every language of the table; the widths of their scripts are
 * more than clang-format agrees with itself about. */
/* clang-format off */
static const struct {
    const char *code, *text;
} samples[] = {
    {"ar",
     "قال الوزير إن المدينة سوف تبني مدرسة جديدة في هذا العام. وأضاف أن العمل سيبدأ بعد شهرين."},
    {"bg",
     "Министърът каза, че градът ще построи ново училище тази година. Работата ще започне след "
     "два месеца, но не всички са доволни."},
    {"ca", "El ministre va dir que la ciutat construirà una escola nova aquest any. Les obres "
           "començaran d'aquí a dos mesos, però no tothom hi està d'acord."},
    {"cs", "Ministr řekl, že město letos postaví novou školu. Práce začnou za dva měsíce, ale "
           "ne všichni s tím souhlasí."},
    {"da",
     "Ministeren sagde, at byen vil bygge en ny skole i år. Arbejdet begynder om to måneder, men "
     "ikke alle er glade for det, og nogle har klaget."},
    {"de",
     "Der Minister sagte, dass die Stadt in diesem Jahr eine neue Schule baut. Die Arbeit beginnt "
     "in zwei Monaten, aber nicht alle sind damit zufrieden."},
    {"el", "Ο υπουργός είπε ότι η πόλη θα χτίσει ένα νέο σχολείο φέτος."},
    {"en",
     "The minister said that the town would build a new school this year. Work will begin in two "
     "months, but not everyone is happy with it."},
    {"es",
     "El ministro dijo que la ciudad construirá una nueva escuela este año. Las obras empezarán "
     "dentro de dos meses, pero no todos están contentos."},
    {"et",
     "Minister ütles, et linn ehitab sel aastal uue kooli. Töö algab kahe kuu pärast, aga kõik "
     "ei ole sellega rahul."},
    {"eu",
     "Ministroak esan du hiriak eskola berri bat eraikiko duela aurten. Lanak bi hilabete barru "
     "hasiko dira, baina denak ez daude pozik."},
    {"fa", "وزیر گفت که شهر امسال یک مدرسه جدید می‌سازد. کار دو ماه دیگر آغاز می‌شود، اما "
           "همه "
           "از آن "
           "راضی نیستند."},
    {"fi",
     "Ministeri sanoi, että kaupunki rakentaa tänä vuonna uuden koulun. Työ alkaa kahden kuukauden "
     "kuluttua, mutta kaikki eivät ole siihen tyytyväisiä."},
    {"fr", "Le ministre a dit que la ville construira une nouvelle école cette année. Les travaux "
           "commenceront dans deux mois, mais tout le monde n'en est pas content."},
    {"ga", "Dúirt an tAire go mbeidh scoil nua á tógáil ag an mbaile i mbliana. Tosóidh an obair i "
           "gceann "
           "dhá mhí, ach níl gach duine sásta leis sin."},
    {"he", "השר אמר כי העיר תבנה השנה בית ספר חדש. העבודה תתחיל בעוד חודשיים, אבל לא כולם מרוצים."},
    {"hi", "मंत्री ने कहा कि शहर इस साल एक नया स्कूल बनाएगा। "
           "काम दो महीने में शुरू होगा, लेकिन सब लोग इससे खुश नहीं हैं।"},
    {"hr", "Ministar je rekao da će grad ove godine sagraditi novu školu. Radovi će početi za dva "
           "mjeseca, ali nisu svi zadovoljni, a nitko ne zna gdje će biti."},
    {"hu",
     "A miniszter azt mondta, hogy a város idén új iskolát épít. A munka két hónap múlva kezdődik, "
     "de nem mindenki elégedett vele."},
    {"hy", "Նախարարն ասաց, որ քաղաքն այս տարի նոր դպրոց կկառուցի։"},
    {"id",
     "Menteri mengatakan bahwa kota itu akan membangun sekolah baru tahun ini. Pekerjaan akan "
     "dimulai dalam dua bulan, tetapi tidak semua orang senang dengan hal itu."},
    {"it", "Il ministro ha detto che la città costruirà una nuova scuola quest'anno. I lavori "
           "cominceranno tra due mesi, ma non tutti sono contenti."},
    {"ja", "大臣は、市が今年新しい学校を建てると述べた。工事は二か月後に始まる。"},
    {"ko", "장관은 시가 올해 새 학교를 지을 것이라고 말했다. 공사는 두 달 뒤에 시작된다."},
    {"lt",
     "Ministras sakė, kad miestas šiais metais pastatys naują mokyklą. Darbai prasidės po dviejų "
     "mėnesių, bet ne visi tuo patenkinti."},
    {"lv",
     "Ministrs teica, ka pilsēta šogad uzcels jaunu skolu. Darbi sāksies pēc diviem mēnešiem, bet "
     "ne visi ar to ir apmierināti."},
    {"nb",
     "Statsråden sa at byen skal bygge en ny skole i år. Arbeidet begynner om to måneder, men ikke "
     "alle er glade for det, og noen har klaget etter møtet."},
    {"ne",
     "मन्त्रीले भने कि सहरले यस वर्ष नयाँ विद्यालय बनाउनेछ। "
     "काम दुई महिनापछि सुरु हुनेछ, तर सबै जना खुसी छैनन्।"},
    {"nl",
     "De minister zei dat de stad dit jaar een nieuwe school zal bouwen. Het werk begint over twee "
     "maanden, maar niet iedereen is er blij mee."},
    {"pl", "Minister powiedział, że miasto zbuduje w tym roku nową szkołę. Prace zaczną się za dwa "
           "miesiące, ale nie wszyscy są z tego zadowoleni."},
    {"pt",
     "O ministro disse que a cidade vai construir uma nova escola este ano. As obras começarão "
     "dentro de dois meses, mas nem todos estão contentes com isso."},
    {"ro", "Ministrul a spus că orașul va construi o școală nouă în acest an. Lucrările vor începe "
           "peste două luni, dar nu toți sunt mulțumiți."},
    {"ru", "Министр сказал, что город построит в этом году новую школу. Работы начнутся через два "
           "месяца, но не все этим довольны."},
    {"sk",
     "Minister povedal, že mesto tento rok postaví novú školu. Práce sa začnú o dva mesiace, ale "
     "nie všetci s tým súhlasia."},
    {"sl",
     "Minister je dejal, da bo mesto letos zgradilo novo šolo. Dela se bodo začela čez dva meseca, "
     "vendar s tem niso vsi zadovoljni."},
    {"sr", "Министар је рекао да ће град ове године саградити нову школу. Радови ће почети за два "
           "месеца, али нису сви задовољни."},
    {"sv",
     "Ministern sade att staden ska bygga en ny skola i år. Arbetet börjar om två månader, men "
     "inte alla är glada över det."},
    {"ta", "இந்த ஆண்டு நகரம் ஒரு புதிய பள்ளியைக் கட்டும் என்று அமைச்சர் கூறினார்."},
    {"th", "รัฐมนตรีกล่าวว่าเมืองจะสร้างโรงเรียนใหม่ในปีนี้"},
    {"tr",
     "Bakan, kentin bu yıl yeni bir okul yapacağını söyledi. Çalışmalar iki ay sonra başlayacak, "
     "ama herkes bundan memnun değil."},
    {"uk", "Міністр сказав, що місто цього року збудує нову школу. Роботи почнуться через два "
           "місяці, але не всі цим задоволені."},
    {"vi", "Bộ trưởng nói rằng thành phố sẽ xây một trường học mới trong năm nay."},
    {"yi",
     "דער מיניסטער האָט געזאָגט אַז די שטאָט וועט בויען "
     "אַ נייע שול. די אַרבעט וועט זיך אָנהייבן אין "
     "צוויי חדשים, אָבער נישט אַלע זײַנען צופֿרידן."},
    {"zh", "部长说，该市今年将建一所新学校。工程将在两个月后开始。"},
};
/* clang-format on */

static const char *told(const char *text, size_t size)
{
    return smz_lang_code(smz_lang_detect((smz_text){text, size}));
}

Test(detect, two_sentences_of_every_language)
{
    cr_assert_eq(sizeof samples / sizeof *samples, (size_t)smz_lang_count);
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        cr_assert_str_eq(told(samples[i].text, strlen(samples[i].text)), samples[i].code);
}

Test(detect, case_does_not_matter)
{
    const char *shout =
        "DER MINISTER SAGTE, DASS DIE STADT IN DIESEM JAHR EINE NEUE SCHULE FÜR ALLE "
        "BAUT UND DASS ES NICHT ANDERS GEHT.";

    cr_assert_str_eq(told(shout, strlen(shout)), "de");
}

/* Not one stop word in it: the trigrams tell. */
Test(detect, a_headline)
{
    const char *headline = "Kaupunki rakentaa uuden koulun keskustaan";

    cr_assert_str_eq(told(headline, strlen(headline)), "fi");
}

Test(detect, decomposed_letters)
{
    const char *text =
        "Ministr r\u030cekl, z\u030ce me\u030csto letos postavi\u0301 novou s\u030ckolu.";

    cr_assert_str_eq(told(text, strlen(text)), "cs");
}

Test(detect, serbian_in_latin_script)
{
    const char *text =
        "Ministar je rekao da će grad ove godine sagraditi novu školu. Radovi će početi "
        "posle dva meseca, ali nisu svi zadovoljni, a niko ne zna gde će biti.";

    cr_assert_str_eq(told(text, strlen(text)), "sr");
}

/* What is in no language of the table, or in none at all. */
static const char *const unsure[] = {
    "",
    " ",
    "12:30, 1,234.50 (3) -- !!!",
    "\U0001F600\U0001F680",
    "Xq zzk",
    "ვინ მოვიდა დღეს", /* Georgian */
    "আজ কে এসেছে",     /* Bengali */
    "Міністр сказаў, што горад пабудуе сёлета новую школу, але не ўсе гэтым задаволеныя, ўсё ж.",
    "Ráðherrann sagði að bærinn ætlaði að byggja nýjan skóla á þessu ári, það þykir þeim ágætt.",
    "وزیر نے کہا کہ شہر اس سال ایک نیا اسکول بنائے گا، لیکن سب لوگ اس سے خوش نہیں ہیں۔",
};

Test(detect, says_unsure)
{
    for (size_t i = 0; i < sizeof unsure / sizeof *unsure; i++)
        cr_assert_str_eq(told(unsure[i], strlen(unsure[i])), "und", "%zu: %s", i, unsure[i]);
}

/* A menu in another language at the top does not decide. */
Test(detect, furniture_in_another_language)
{
    static char text[8192];
    const char *menu =
        "Home | News of the day | About us | Contact us | Sign in to your account | All "
        "of the above and more of it | Terms of use and the small print\n";
    size_t size = 0, paragraph = strlen(samples[5].text);

    for (int i = 0; i < 6; i++, size += strlen(menu))
        memcpy(text + size, menu, strlen(menu));
    while (size + paragraph + 1 < sizeof text) {
        memcpy(text + size, samples[5].text, paragraph);
        text[size + paragraph] = '\n';
        size += paragraph + 1;
    }
    cr_assert_str_eq(samples[5].code, "de");
    cr_assert_str_eq(told(text, size), "de");
}

/* The sample is cut at characters, whatever stands where it is cut. */
Test(detect, texts_without_spaces)
{
    size_t size = 100000;
    char *text = malloc(size + 4);

    cr_assert_not_null(text);
    for (size_t lead = 0; lead < 4; lead++) {
        for (size_t i = 0; i < lead; i++)
            text[i] = 'a';
        for (size_t i = lead; i + 2 < size; i += 3)
            memcpy(text + i, "\u4e2d", 3);
        cr_assert_str_eq(told(text, lead + (size - lead) / 3 * 3), "zh");
        memset(text, 'a', size);
        cr_assert_str_eq(told(text, size - lead), "und");
        for (size_t i = lead; i + 1 < size; i += 2)
            memcpy(text + i, "\u0301", 2);
        cr_assert_str_eq(told(text, lead + (size - lead) / 2 * 2), "und");
    }
    free(text);
}

/* Every prefix, so that every boundary of the sample and of a word's buffer is met. */
Test(detect, prefixes)
{
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        size_t size = strlen(samples[i].text);
        char *copy = malloc(size);
        cr_assert_not_null(copy);
        memcpy(copy, samples[i].text, size);
        for (size_t end = 0; end <= size; end++)
            if (end == size || ((unsigned char)copy[end] & 0xC0) != 0x80)
                smz_lang_detect((smz_text){copy, end});
        free(copy);
    }
}
