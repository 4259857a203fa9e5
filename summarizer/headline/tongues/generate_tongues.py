#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/tongues.h.

usage: generate_tongues.py OUTPUT.c CODE.tsv ...

README.md describes the lists. Each language has a hash table of its own, all stand in one array and share a string of
words: nothing is relocated when a process starts. The same input always gives the same bytes.
"""
import os
import sys

KINDS = ['article', 'of', 'relative', 'adjunct', 'preposition', 'subordinator', 'condition', 'complement',
         'coordinator', 'contrast', 'finite', 'say', 'stance', 'negation', 'hedge', 'qualifier', 'limit', 'ordinal',
         'universal', 'comparative', 'than', 'day', 'time', 'month', 'pronoun', 'connective', 'source', 'official',
         'since', 'particle', 'number']
TRAITS = ['bracket', 'inverts']
EMPTY = '{0, 0, 0}'
TEMPLATE = """\
/* Made by generate_tongues.py from summarizer/headline/tongues/: do not edit. */
#include "headline/tongues.h"

const char smz_tongue_pool[] =
{pool};

const smz_tongue_slot smz_tongue_slots[] = {{
{slots}
}};

const smz_tongue smz_tongues[] = {{
{tongues}
}};
const unsigned smz_tongue_count = {count};
"""


def smz_hash(data):
    """The same as summarizer/base/hash.h."""
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    value ^= value >> 16
    value = value * 0x7FEB352D & 0xFFFFFFFF
    return value ^ value >> 15


def read_words(path):
    """The traits of a language, and each word with its kinds; words ascend."""
    traits, words = [], []
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            if line.startswith(':'):
                traits = line[1:].split()
                continue
            word, _, kinds = line.rstrip('\n').partition('\t')
            if not word or word != word.lower() or not kinds or set(kinds.split()) - set(KINDS):
                sys.exit(f'{path}:{number}: not a word in lower case and its kinds')
            if words and word <= words[-1][0]:
                sys.exit(f'{path}:{number}: twice, or out of order')
            words.append((word, kinds.split()))
    if set(traits) - set(TRAITS):
        sys.exit(f'{path}: a trait that there is not')
    return traits, words


def flags(prefix, names):
    return ' | '.join(prefix + name.upper() for name in names) or '0'


def make_slots(words, pool, offsets):
    size = 1 << (2 * len(words) - 1).bit_length()
    slots = [EMPTY] * size
    for word, kinds in words:
        data = word.encode('utf-8')
        if data not in offsets:
            offsets[data] = sum(len(other) for other in pool)
            pool.append(data)
        at = smz_hash(data) & size - 1
        while slots[at] != EMPTY:
            at = at + 1 & size - 1
        slots[at] = f"{{{offsets[data]}, {len(data)}, {flags('SMZ_WORD_', kinds)}}}"
    return slots


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    slots, pool, offsets, tongues = [], [], {}, []
    for path in sys.argv[2:]:
        traits, words = read_words(path)
        made = make_slots(words, pool, offsets)
        code = os.path.basename(path).split('.')[0]
        tongues.append(f"    {{\"{code}\", {len(slots)}, {len(made) - 1}, {flags('SMZ_TONGUE_', traits)}}},")
        slots += made
    text = [''.join(chr(b) if 32 <= b < 127 else f'\\{b:03o}' for b in word) for word in pool]
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as out:
        out.write(TEMPLATE.format(pool='\n'.join(f'    "{word}"' for word in text),
                                  slots='\n'.join(f'    {slot},' for slot in slots), tongues='\n'.join(tongues),
                                  count=len(tongues)))


main()
