#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/lists.h.

usage: generate_lists.py OUTPUT.c ENGLISH.tsv

README.md describes the list. All words stand in one string and the table holds offsets into it: nothing is
relocated when a process starts. The same input always gives the same bytes.
"""
import sys

KINDS = ['say', 'stance', 'negation', 'condition', 'hedge', 'connective', 'loose', 'day', 'time', 'past', 'month',
         'adjunct', 'setting', 'ordinal', 'universal', 'official', 'light', 'plural', 'self', 'pronoun', 'state',
         'order', 'particle', 'title', 'plain', 'organ', 'voice', 'place', 'firm']
TEMPLATE = """\
/* Made by generate_lists.py from summarizer/headline/lists/: do not edit. */
#include "headline/lists.h"

const char smz_list_pool[] =
{pool};

const smz_list_slot smz_list_slots[] = {{
{slots}
}};
const uint32_t smz_list_mask = {mask};
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
    """Each word as bytes with its kinds; words ascend."""
    words = []
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            word, _, kinds = line.rstrip('\n').partition('\t')
            if not word or word != word.lower() or not kinds or set(kinds.split()) - set(KINDS):
                sys.exit(f'{path}:{number}: not a word in lower case and its kinds')
            if words and word <= words[-1][2]:
                sys.exit(f'{path}:{number}: twice, or out of order')
            words.append((word.encode('utf-8'), kinds.split(), word))
    return words


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    words = read_words(sys.argv[2])
    size = 1 << (2 * len(words) - 1).bit_length()
    slots, pool, offset = ['{0, 0, 0}'] * size, [], 0
    for word, kinds, _ in words:
        at = smz_hash(word) & size - 1
        while slots[at] != '{0, 0, 0}':
            at = at + 1 & size - 1
        slots[at] = f"{{{offset}, {len(word)}, {' | '.join('SMZ_LIST_' + kind.upper() for kind in kinds)}}}"
        pool.append(''.join(chr(b) if 32 <= b < 127 else f'\\{b:03o}' for b in word))
        offset += len(word)
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as out:
        out.write(TEMPLATE.format(pool='\n'.join(f'    "{word}"' for word in pool), mask=size - 1,
                                  slots='\n'.join(f'    {slot},' for slot in slots)))


main()
