#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/collocations.h.

usage: generate_collocations.py OUTPUT.c PAIRS.tsv

README.md describes the list. The table holds hashes alone, of a word, a space and a noun: among some thousands of them
a pair that is none is taken for one once in a million. The same input always gives the same bytes.
"""
import sys

from tables import insert, slots_for, smz_hash

TEMPLATE = """\
/* Made by generate_collocations.py from summarizer/headline/collocations/: do not edit. */
#include "headline/collocations.h"

const uint32_t smz_collocations[] = {{
{slots}
}};
const uint32_t smz_collocations_mask = {mask};
"""
ACROSS = 8


def read_pairs(path):
    pairs = []
    with open(path, encoding='ascii') as lines:
        for number, line in enumerate(lines, 1):
            pair = tuple(line.rstrip('\n').split('\t'))
            if len(pair) != 2 or not all(pair):
                sys.exit(f'{path}:{number}: not a word and a noun')
            if pairs and pair <= pairs[-1]:
                sys.exit(f'{path}:{number}: twice, or out of order')
            pairs.append(pair)
    return [' '.join(pair).encode('ascii') for pair in pairs]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    pairs = read_pairs(sys.argv[2])
    slots = [0] * slots_for(len(pairs))
    for pair in pairs:
        # A free slot is 0, and so no pair may be.
        if smz_hash(pair) == 0:
            sys.exit('a pair whose hash is 0')
        insert(slots, pair, smz_hash(pair))
    rows = ['    ' + ', '.join(f'0x{slot:08X}' for slot in slots[at:at + ACROSS]) + ','
            for at in range(0, len(slots), ACROSS)]
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as out:
        out.write(TEMPLATE.format(slots='\n'.join(rows), mask=len(slots) - 1))


main()
