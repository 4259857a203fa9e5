#!/usr/bin/env python3
"""Writes the C tables of languages and of stop words.

usage: generate_stopwords.py OUTPUT.c WORDS_DIR LANGUAGES.tsv

LANGUAGES.tsv has a line a language: code, English name, libstemmer's algorithm (or nothing), scripts,
and the letters beyond a-z that its own words are written with. WORDS_DIR holds a list a language, CODE.txt: one word a line, `#` begins a comment line.

All lists become one hash table, word -> set of languages, so that a single look-up serves both to
drop the stop words of one language and to tell which language a text is in. The words stand in one
string and the table holds offsets into it: nothing is relocated or built when a process starts.
Sets of languages are numbered; a letter's class is the number of the set of languages that use it.
The trigrams of the words are kept as well, for texts too short to be told by whole words.
The same input always gives the same bytes.
"""

import os
import re
import sys
import unicodedata

from tables import insert, smz_hash_headed

LEFT_OUT = {0x00AD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F)}
APOSTROPHES = {0x2019: "'", 0x02BC: "'", 0xFF07: "'"}
TRIGRAM_HASH = 2654435761  # Knuth's multiplier
FILTER_BITS = 17  # SMZ_STOPWORD_FILTER_BITS
LETTERS = 0x1F00  # the alphabets that are told apart by letters end below: Vietnamese is the last
SCRIPTS = {
    "Arab": "SMZ_SCRIPT_ARABIC", "Armn": "SMZ_SCRIPT_ARMENIAN", "Cyrl": "SMZ_SCRIPT_CYRILLIC",
    "Deva": "SMZ_SCRIPT_DEVANAGARI", "Grek": "SMZ_SCRIPT_GREEK", "Hans": "SMZ_SCRIPT_HAN",
    "Hebr": "SMZ_SCRIPT_HEBREW", "Jpan": "SMZ_SCRIPT_KANA", "Kore": "SMZ_SCRIPT_HANGUL",
    "Latn": "SMZ_SCRIPT_LATIN", "Taml": "SMZ_SCRIPT_TAMIL", "Thai": "SMZ_SCRIPT_THAI",
}
MOST_LANGUAGES = 64  # a set of languages is one 64-bit integer


def fail(message):
    sys.exit("generate_stopwords.py: " + message)


def fold(word, turkic):
    """What smz_fold() of base/unicode.c does: case folding, NFC, plain apostrophes."""
    word = "".join(c for c in word.translate(APOSTROPHES) if ord(c) not in LEFT_OUT)
    if turkic:
        word = word.replace("I", "\u0131").replace("\u0130", "i")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.casefold()))


def read_languages(path):
    languages = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 5 or not re.fullmatch("[a-z]{2}", fields[0]) or not fields[1]:
                fail(f"{path}:{number}: not a code, a name, a stemmer, scripts and letters")
            languages.append(fields)
    codes = [fields[0] for fields in languages]
    if codes != sorted(set(codes)):
        fail(f"{path}: codes are not in alphabetical order, or one comes twice")
    if len(languages) > MOST_LANGUAGES:
        fail(f"{path}: more than {MOST_LANGUAGES} languages")
    return languages


def read_words(path, turkic):
    """The folded words of one list."""
    words = set()
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            word = line.rstrip("\n")
            if not word or word.startswith("#"):
                continue
            if word != word.strip() or " " in word:
                fail(f"{path}:{number}: white space around or inside a word")
            folded = fold(word, turkic)
            if not 0 < len(folded.encode()) < 256:
                fail(f"{path}:{number}: a word of no or more than 255 bytes")
            words.add(folded)
    if not words:
        fail(f"{path}: no words")
    return words


def merge(languages, directory):
    """Folded word -> set of languages as bits."""
    merged = {}
    for bit, (code, *_) in enumerate(languages):
        path = os.path.join(directory, code + ".txt")
        if not os.path.exists(path):
            fail(f"{path}: missing; every language of the table has its list")
        for word in read_words(path, turkic=code == "tr"):
            merged[word] = merged.get(word, 0) | 1 << bit
    return merged


def build_table(merged):
    """Open addressing, linear probing, at most three quarters full."""
    bits = (len(merged) * 4 // 3).bit_length()
    slots = [None] * (1 << bits)
    for word in sorted(merged):
        data = word.encode()
        insert(slots, data, (data, merged[word]), smz_hash_headed)
    return slots


def c_bytes(data):
    """Numbers, as ISO C promises no string literal of more than 4095 bytes."""
    return "".join(f"{byte}," for byte in data)


def c_languages(languages):
    lines = []
    for code, name, stemmer, scripts, _ in languages:
        algorithm = f'"{stemmer}"' if stemmer else "NULL"
        set_of_scripts = " | ".join(SCRIPTS[script] for script in scripts.split())
        lines.append(f'    {{"{code}", "{name}", {algorithm}, {set_of_scripts}}},')
    return "\n".join(lines)


def letter_sets(languages):
    """For each letter below LETTERS the set of languages that use it; capitals as small letters."""
    used = [0] * LETTERS
    for bit, (code, _, _, _, letters) in enumerate(languages):
        for letter in letters:
            for form in {letter, letter.upper()}:
                if len(form) == 1 and 0x80 <= ord(form) < LETTERS:
                    used[ord(form)] |= 1 << bit
                elif form == letter:
                    fail(f"{code}: the letter {letter} is not between U+0080 and U+{LETTERS:04X}")
    return used


def number_sets(letters, words, trigrams):
    """Each set of languages gets a number: 0 the empty one, then those of letters, below 256."""
    sets = [0] + sorted(set(letters) - {0})
    if len(sets) > 256:
        fail("more than 255 sets of languages share a letter")
    classes = len(sets)
    sets += sorted((set(words) | set(trigrams)) - set(sets))
    if len(sets) > 65536:
        fail("more than 65,535 sets of languages share a word")
    return sets, classes, {languages: i for i, languages in enumerate(sets)}


def trigram_keys(word):
    """Three letters as one number, 10 bits each and 0 for a word's edge; see trigram() of detect.c."""
    letters = [0] + [ord(c) & 0x3FF for c in word] + [0]
    return {a << 20 | b << 10 | c for a, b, c in zip(letters, letters[1:], letters[2:])}


def told_by_trigrams(word):
    """Latin and Cyrillic: where several languages share a script, and 10 bits tell letters apart."""
    return word.isalpha() and all(ord(c) < 0x250 or 0x400 <= ord(c) < 0x530 or
                                  0x1E00 <= ord(c) < 0x1F00 for c in word)


def build_trigrams(merged):
    found = {}
    for word, mask in merged.items():
        for key in trigram_keys(word) if told_by_trigrams(word) else ():
            found[key] = found.get(key, 0) | mask
    bits = (len(found) * 4 // 3).bit_length()
    slots = [(0, 0)] * (1 << bits)
    for key in sorted(found):
        at = (key * TRIGRAM_HASH & 0xFFFFFFFF) >> 32 - bits
        while slots[at][0]:
            at = at + 1 & len(slots) - 1
        slots[at] = (key, found[key])
    return slots, bits


def c_wrapped(values, per_line):
    lines = [values[i:i + per_line] for i in range(0, len(values), per_line)]
    return "\n".join("    " + " ".join(f"{value}," for value in line) for line in lines)


def c_slots(slots, number):
    """The table's rows and the pool of their words, in the same order: neighbours share pages."""
    rows, pool, offset = [], [], 0
    for slot in slots:
        if slot is None:
            rows.append("    {0, 0, 0, 0},")
            continue
        data, languages = slot
        tag = smz_hash_headed(data) >> 24
        rows.append(f"    {{{offset}, {number[languages]}, {tag}, {len(data)}}},")
        pool.append("    " + c_bytes(data))
        offset += len(data)
    pool.append("    " + c_bytes(bytes(8)))  # eight bytes of each word are read at once
    return "\n".join(rows), "\n".join(pool)


def c_filter(slots):
    bits = [0] * (1 << FILTER_BITS - 6)
    for data, _ in filter(None, slots):
        at = smz_hash_headed(data) >> 32 - FILTER_BITS
        bits[at // 64] |= 1 << at % 64
    return c_wrapped([f"0x{one:x}u" for one in bits], 4)


TEMPLATE = """\
/* Generated by generate_stopwords.py: do not edit. */
#include "document/language.h"

const smz_lang_info smz_lang_table[] = {{
{languages}
}};
const int smz_lang_count = {count};

const uint64_t smz_language_sets[] = {{
{sets}
}};

const uint8_t smz_letter_class[SMZ_LETTERS] = {{
{letters}
}};
const uint32_t smz_letter_classes = {classes};

const unsigned char smz_stopword_pool[] = {{
{pool}
}};
const smz_stopword_slot smz_stopword_slots[] = {{
{slots}
}};
const uint32_t smz_stopword_mask = {mask}u;
const uint64_t smz_stopword_filter[] = {{
{filter}
}};

const uint32_t smz_trigram_keys[] = {{
{keys}
}};
const uint16_t smz_trigram_sets[] = {{
{trigram_sets}
}};
const unsigned smz_trigram_bits = {bits};
"""


def main():
    if len(sys.argv) != 4:
        fail("usage: generate_stopwords.py OUTPUT.c WORDS_DIR LANGUAGES.tsv")
    output, directory, table = sys.argv[1:]
    languages = read_languages(table)
    merged = merge(languages, directory)
    trigrams, bits = build_trigrams(merged)
    letters = letter_sets(languages)
    sets, classes, number = number_sets(letters, merged.values(), (mask for _, mask in trigrams))
    slots = build_table(merged)
    rows, pool = c_slots(slots, number)
    text = TEMPLATE.format(
        languages=c_languages(languages), count=len(languages),
        sets=c_wrapped([f"0x{one:x}u" for one in sets], 4),
        letters=c_wrapped([number[one] for one in letters], 32), classes=classes,
        pool=pool, slots=rows, mask=len(slots) - 1, filter=c_filter(slots),
        keys=c_wrapped([key for key, _ in trigrams], 8),
        trigram_sets=c_wrapped([number[mask] for _, mask in trigrams], 16), bits=bits)
    with open(output, "w", encoding="ascii", newline="\n") as out:
        out.write(text)


if __name__ == "__main__":
    main()
