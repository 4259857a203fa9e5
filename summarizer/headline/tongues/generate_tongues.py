#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/tongues.h.

usage: generate_tongues.py OUTPUT.c CODE.tsv ...

README.md describes the lists. Each language has a hash table of its own, all stand in one array and share a string of
words: nothing is relocated when a process starts. The same input always gives the same bytes.
"""
import os
import sys

from tables import in_c, insert, read_words, slots_for

KINDS = ['article', 'of', 'relative', 'adjunct', 'preposition', 'subordinator', 'condition', 'complement',
         'coordinator', 'contrast', 'finite', 'say', 'stance', 'negation', 'hedge', 'qualifier', 'limit', 'ordinal',
         'universal', 'comparative', 'than', 'day', 'time', 'month', 'pronoun', 'connective', 'source', 'official',
         'since', 'particle', 'number', 'hour']
TRAITS = ['bracket', 'inverts', 'spaces', 'nouns']
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


def flags(prefix, names):
    return ' | '.join(prefix + name.upper() for name in names) or '0'


def make_slots(words, pool, offsets):
    slots = [None] * slots_for(len(words))
    for word, kinds in words:
        if word not in offsets:
            offsets[word] = sum(len(other) for other in pool)
            pool.append(word)
        insert(slots, word, f"{{{offsets[word]}, {len(word)}, {flags('SMZ_WORD_', kinds)}}}")
    return slots


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    slots, pool, offsets, tongues = [], [], {}, []
    for path in sys.argv[2:]:
        words, traits = read_words(path, KINDS, TRAITS)
        made = make_slots(words, pool, offsets)
        code = os.path.basename(path).split('.')[0]
        tongues.append(f"    {{\"{code}\", {len(slots)}, {len(made) - 1}, {flags('SMZ_TONGUE_', traits)}}},")
        slots += made
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as out:
        out.write(TEMPLATE.format(pool='\n'.join(f'    "{in_c(word)}"' for word in pool),
                                  slots='\n'.join(f'    {slot or EMPTY},' for slot in slots), tongues='\n'.join(tongues),
                                  count=len(tongues)))


main()
