#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/valency.h.

usage: generate_valency.py OUTPUT.c FRAMES.tsv

README.md describes the list. All words stand in one string and the table holds offsets into it: nothing is
relocated when a process starts. The same input always gives the same bytes.
"""
import sys

from links import LINKS
from tables import in_c, insert, slots_for

OBJECT, ALONE, PAIR = 1 << 28, 1 << 29, 1 << 30
KINDS = ('n', 'v', 'a', 'p')
EMPTY = '{0, 0, 0}'
TEMPLATE = """\
/* Made by generate_valency.py from summarizer/headline/valency/: do not edit. */
#include "headline/valency.h"

const char smz_links[][SMZ_LINK_MOST + 1] = {{
{links}
}};
const uint32_t smz_link_count = {count};

const char smz_valency_pool[] =
{pool};

const smz_valency smz_valency_frames[] = {{
{frames}
}};

const smz_valency_slot smz_valency_slots[] = {{
{slots}
}};
const uint32_t smz_valency_mask = {mask};
"""


def masks_of(frames, where):
    """What a word asks for: at all and firmly, directly behind it and behind its object."""
    masks = [0, 0, 0, 0]
    for frame in [] if frames == '-' else frames.split(' '):
        if frame == 'object':
            masks[0] |= OBJECT
            continue
        if frame == 'alone':
            masks[0] |= ALONE
            continue
        name = frame.removeprefix('+').removesuffix('!')
        if name not in LINKS:
            sys.exit(f'{where}: no frame: {frame}')
        first = 2 if frame.startswith('+') else 0
        masks[first] |= 1 << LINKS.index(name)
        if frame.endswith('!'):
            masks[first + 1] |= 1 << LINKS.index(name)
    return tuple(masks)


def with_noun(words, word):
    """A pair asks for what its noun does, too."""
    masks = words[word]
    if word[0] != 'p':
        return masks
    noun = words.get('n' + word.split(' ')[1], (0, 0, 0, 0))
    # The noun's are not firm: only what the pair asks for cannot be left out.
    return masks[0] | noun[0] | PAIR, masks[1], 0, 0


def read_words(path):
    """Each key, the word class and the lemma, with its masks; lines ascend."""
    words, before = {}, None
    with open(path, encoding='ascii') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            where = f'{path}:{number}'
            fields = line.rstrip('\n').split('\t')
            if len(fields) != 3 or fields[1] not in KINDS or not fields[0]:
                sys.exit(f'{where}: not a lemma, what it is, and its frames')
            if before is not None and (fields[0], fields[1]) <= before:
                sys.exit(f'{where}: twice, or out of order')
            before = fields[0], fields[1]
            words[fields[1] + fields[0]] = masks_of(fields[2], where)
    return [(word.encode('ascii'), with_noun(words, word)) for word in words]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    words = read_words(sys.argv[2])
    slots, pool, offset = [None] * slots_for(len(words)), [], 0
    frames = {}
    for word, masks in words:
        insert(slots, word, f'{{{offset}, {len(word)}, {frames.setdefault(masks, len(frames))}}}')
        pool.append(in_c(word))
        offset += len(word)
    if offset > 0xFFFF:
        sys.exit('more letters than 16 bits can count')
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as out:
        out.write(TEMPLATE.format(pool='\n'.join(f'    "{word}"' for word in pool), mask=len(slots) - 1,
                                  count=len(LINKS),
                                  links='\n'.join(f'    "{link if link != LINKS[0] else str()}",' for link in LINKS),
                                  frames='\n'.join('    {' + ', '.join(f'0x{m:X}' for m in masks) + '},'
                                                   for masks in frames),
                                  slots='\n'.join(f'    {slot or EMPTY},' for slot in slots)))


main()
