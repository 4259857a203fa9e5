#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/lists.h.

usage: generate_lists.py OUTPUT.c ENGLISH.tsv

README.md describes the list. All words stand in one string and the table holds offsets into it: nothing is
relocated when a process starts. The same input always gives the same bytes.
"""
import sys

from tables import in_c, insert, read_words, slots_for

KINDS = ['say', 'stance', 'negation', 'condition', 'hedge', 'connective', 'loose', 'day', 'time', 'past', 'month',
         'adjunct', 'setting', 'ordinal', 'universal', 'official', 'light', 'plural', 'self', 'pronoun', 'state',
         'order', 'particle', 'title', 'plain', 'organ', 'voice', 'place', 'firm', 'given', 'role',
         'telling']
# Whose a given name is: a man's, but for these.
NAMES = ['woman', 'either']
EMPTY = '{0, 0, 0, 0}'
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


def name_of(word, kinds):
    """What smz_list_name() says of a word."""
    named = [kind for kind in kinds if kind in NAMES]
    if len(named) > 1 or (named and 'given' not in kinds):
        sys.exit(f'{word.decode()}: no given name, or of a woman and of either')
    if 'given' not in kinds:
        return 'SMZ_NAME_NONE'
    return 'SMZ_NAME_OF_' + (named or ['man'])[0].upper()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    words, _ = read_words(sys.argv[2], KINDS + NAMES)
    slots, pool, offset = [None] * slots_for(len(words)), [], 0
    for word, kinds in words:
        flags = ' | '.join('SMZ_LIST_' + kind.upper() for kind in kinds if kind not in NAMES)
        insert(slots, word, f'{{{offset}, {len(word)}, {name_of(word, kinds)}, {flags}}}')
        pool.append(in_c(word))
        offset += len(word)
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as out:
        out.write(TEMPLATE.format(pool='\n'.join(f'    "{word}"' for word in pool), mask=len(slots) - 1,
                                  slots='\n'.join(f'    {slot or EMPTY},' for slot in slots)))


main()
