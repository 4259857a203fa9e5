#!/usr/bin/env python3
"""Writes the C tables of summarizer/document/patterns.h and cues.h.

usage: generate_furniture.py OUTPUT.c PATTERNS.tsv WORDS.tsv

README.md describes the lists. All text stands in one string and the tables hold offsets into it: nothing is
relocated when a process starts. The same input always gives the same bytes.
"""
import sys
from string import ascii_lowercase

from tables import in_c, insert, slots_for

KINDS = ['label', 'whole', 'open', 'any', 'inside']
BITS = {'byline': 'SMZ_CUE_BYLINE', 'connect': 'SMZ_CUE_CONNECT', 'role': 'SMZ_CUE_ROLE',
        'month': 'SMZ_CUE_MONTH', 'date': 'SMZ_CUE_DATE', 'agency': 'SMZ_CUE_AGENCY',
        'news': 'SMZ_CUE_NEWS', 'photo': 'SMZ_CUE_PHOTO', 'unended': 'SMZ_CUE_UNENDED',
        'is': 'SMZ_WORD_IS', 'trade': 'SMZ_WORD_TRADE',
        'shown': 'SMZ_WORD_SHOWN', 'label': 'SMZ_WORD_LABEL'}
LONGEST_TEXT = 60  # a label's colon must fit behind it into SMZ_PATTERN_KEY
FOURS_BITS = 7
START_BITS = 13  # SMZ_START_BITS
START_MULTIPLIER = 2654435761  # SMZ_START_MULTIPLIER


def read_rows(path, columns, key):
    """The rows of a list, the text as bytes; they ascend by their first `key` columns."""
    rows = []
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#') and not rows:
                continue
            fields = line.rstrip('\n').split('\t')
            text = fields[0]
            if len(fields) != columns or not text or text != ' '.join(text.split()):
                sys.exit(f'{path}:{number}: not {columns} columns, or white space around text')
            if '\u2019' in text or text != ''.join(c.lower()[0] for c in text):
                sys.exit(f'{path}:{number}: not in lower case with straight apostrophes')
            row = (text.encode('utf-8'), *fields[1:])
            if rows and row[:key] <= rows[-1][:key]:
                sys.exit(f'{path}:{number}: twice, or out of order')
            rows.append(row)
    return rows


class Pool:
    """All text, each piece ending in NUL, as one string."""

    def __init__(self):
        self.lines, self.size = [], 0

    def add(self, text):
        self.lines.append(f'    "{in_c(text)}\\0"')
        self.size += len(text) + 1
        return self.size - len(text) - 1


def wrapped(values, per_line):
    lines = [values[i:i + per_line] for i in range(0, len(values), per_line)]
    return '\n'.join('    ' + ' '.join(f'{value},' for value in line) for line in lines)


def pattern_row(row, pool, path):
    text, how, words, reason, of = row
    if how not in KINDS or of not in ('block', 'sentence') or not 2 <= len(text) <= LONGEST_TEXT:
        sys.exit(f'{path}: {text.decode()}: no such kind or unit, or too short or long')
    return (f'    {{{pool.add(text)}, {len(text)}, SMZ_PATTERN_{how.upper()}, {int(words)}, '
            f"SMZ_REASON_{reason.upper().replace(' ', '_')}, {str(of == 'sentence').lower()}}},")


def starts(rows, base):
    """Where the patterns that begin with each byte begin, and where the last ones end."""
    return [base + sum(row[0][0] < byte for row in rows) for byte in range(257)]


def fours(rows):
    """The first four bytes of each pattern as a number, hashed by a multiplier that parts all of them."""
    numbers = sorted({int.from_bytes(row[0][:4], 'big') for row in rows})
    for multiplier in range(0x9E3779B1, 1 << 32, 2):
        slots = {(number * multiplier & 0xFFFFFFFF) >> 32 - FOURS_BITS: number for number in numbers}
        if len(slots) == len(numbers):
            return multiplier, [slots.get(at, 0) for at in range(1 << FOURS_BITS)]
    return sys.exit('no multiplier parts the first four bytes of all patterns')


def start_filter(rows):
    """The bits of what four letters and spaces a text may begin with that begins with a pattern, and then goes on with
    another word: see may_begin() of patterns.c."""
    bits = [0] * (1 << START_BITS - 6)
    for text, *_ in rows:
        begun = (text + b' ')[:4]
        for four in [begun] if len(begun) == 4 else [begun + letter.encode() for letter in ascii_lowercase]:
            at = (int.from_bytes(four, 'little') * START_MULTIPLIER & 0xFFFFFFFF) >> 32 - START_BITS
            bits[at // 64] |= 1 << at % 64
    return [f'0x{one:x}u' for one in bits]


def word_slots(rows, pool, path):
    slots = [None] * slots_for(len(rows))
    for text, kinds in rows:
        if set(kinds.split()) - set(BITS) or not kinds:
            sys.exit(f'{path}: {text.decode()}: no such kind of word')
        insert(slots, text, f"{{{pool.add(text)}, {len(text)}, {' | '.join(BITS[kind] for kind in kinds.split())}}}")
    return slots


TEMPLATE = """\
/* Made by generate_furniture.py from furniture/: do not edit. */
#include "document/cues.h"
#include "document/patterns.h"

const char smz_furniture_pool[] =
{pool};

const smz_pattern smz_patterns[] = {{
{patterns}
}};
const uint16_t smz_pattern_starts[][257] = {{
    {{
{start}
    }},
    {{
{inside}
    }},
}};
const uint64_t smz_start_filter[] = {{
{filter}
}};
const uint32_t smz_inside_multiplier = {multiplier}u;
const uint32_t smz_inside_fours[1 << SMZ_INSIDE_BITS] = {{
{fours}
}};

const smz_cue smz_cues[] = {{
{words}
}};
const uint32_t smz_cue_mask = {mask};
"""


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    output, patterns_path, words_path = sys.argv[1:]
    patterns, words, pool = read_rows(patterns_path, 5, 2), read_rows(words_path, 2, 1), Pool()
    start = [row for row in patterns if row[1] != 'inside']
    inside = [row for row in patterns if row[1] == 'inside']
    multiplier, slots = fours(inside)
    rows = [pattern_row(row, pool, patterns_path) for row in start + inside]
    cues = word_slots(words, pool, words_path)
    if pool.size > 65535:
        sys.exit('more than 65,535 bytes of text')
    text = TEMPLATE.format(
        pool='\n'.join(pool.lines), patterns='\n'.join(rows), start=wrapped(starts(start, 0), 16),
        inside=wrapped(starts(inside, len(start)), 16), filter=wrapped(start_filter(start), 4),
        multiplier=multiplier,
        fours=wrapped(slots, 8), words=wrapped([cue or '{0, 0, 0}' for cue in cues], 1),
        mask=len(cues) - 1)
    with open(output, 'w', encoding='ascii', newline='\n') as out:
        out.write(text)


main()
