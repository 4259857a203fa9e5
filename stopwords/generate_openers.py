#!/usr/bin/env python3
"""Writes the C tables of summarizer/document/openers.h.

usage: generate_openers.py OUTPUT.c INPUTDIR LANGUAGES.tsv

INPUTDIR holds CODE.txt for each language that has a list; README.md describes the format. The words stand in one
string and the tables hold offsets into it. The output depends on these files alone.
"""
import os
import re
import sys
import textwrap
import unicodedata

from tables import in_c, insert, slots_for

KINDS = {'pronoun': 'SMZ_OPENER_PRONOUN', 'connective': 'SMZ_OPENER_CONNECTIVE', 'person': 'SMZ_OPENER_PERSON',
         'said': 'SMZ_OPENER_SAID', 'teaser': 'SMZ_OPENER_TEASER', 'label': 'SMZ_OPENER_LABEL',
         'contrast': 'SMZ_OPENER_CONTRAST'}
MORE = 'SMZ_OPENER_MORE'
TURKIC = {'tr'}
LONGEST = 48  # as in openers.c
WORDS = 5


def key_of(entry, turkic):
    """The same as smz_fold() makes of it."""
    if turkic:
        entry = entry.replace('I', 'ı').replace('İ', 'i')
    return unicodedata.normalize('NFC', unicodedata.normalize('NFD', entry).casefold())


def read_list(path, turkic):
    """The kinds of each entry of a list, and which entries longer ones begin with."""
    kinds, section = {}, None
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip('\n')
            found = re.fullmatch(r'\[([a-z]+)\]', line)
            if not line or line.startswith('#'):
                continue
            if found:
                section = found.group(1)
            elif section is None:
                sys.exit(f'{path}:{number}: an entry before the first kind')
            if section not in KINDS:
                sys.exit(f'{path}:{number}: no such kind: {section}')
            for entry in [] if found else line.split(', '):
                key = key_of(entry, turkic)
                if not re.fullmatch(r"[^\W\d_][\w' -]*", key) or len(key.split(' ')) > WORDS or len(key.encode()) > LONGEST:
                    sys.exit(f'{path}:{number}: no words, or too many: {entry!r}')
                if KINDS[section] in kinds.setdefault(key, []):
                    sys.exit(f'{path}:{number}: twice: {entry}')
                kinds[key].append(KINDS[section])
    for key in list(kinds):
        words = key.split(' ')
        for size in range(1, len(words)):
            begin = kinds.setdefault(' '.join(words[:size]), [])
            if MORE not in begin:
                begin.append(MORE)
    return {key.encode('utf-8'): sorted(kinds[key]) for key in kinds}


def slots_of(keys):
    """A key's number from 1 in its slot, 0 in an empty one."""
    slots = [0] * slots_for(max(1, len(keys)))
    for number, key in enumerate(keys, 1):
        insert(slots, key, number)
    return slots


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    output, folder, languages = sys.argv[1:]
    with open(languages, encoding='utf-8') as lines:
        codes = [line.split('\t')[0] for line in lines]
    for name in sorted(os.listdir(folder)):
        if name.endswith('.txt') and name[:-4] not in codes:
            sys.exit(f'{folder}/{name}: no such language in {languages}')
    pool, size, rows, lists, slots = [], 0, [], [], []
    for code in codes:
        path = os.path.join(folder, code + '.txt')
        kinds = read_list(path, code in TURKIC) if os.path.exists(path) else {}
        keys = sorted(kinds)
        mine = slots_of(keys)
        lists.append(f'    {{{len(rows)}, {len(keys)}, {len(slots)}, {len(mine) - 1}}},')
        slots += mine
        for key in keys:
            rows.append(f"    {{{size}, {len(key)}, {' | '.join(kinds[key])}}},")
            pool.append(f'    "{in_c(key)}"')
            size += len(key)
    if size > 65535 or len(slots) > 65535:
        sys.exit('more than 65,535 bytes of text or slots')
    with open(output, 'w', encoding='ascii', newline='\n') as out:
        out.write('/* Made by generate_openers.py from stopwords/openers/: do not edit. */\n'
                  '#include "document/openers.h"\n\n'
                  'const char smz_opener_pool[] =\n' + '\n'.join(pool) + ';\n\n'
                  'const smz_opener smz_openers[] = {\n' + '\n'.join(rows) + '\n};\n\n'
                  'const uint16_t smz_opener_slots[] = {\n' + textwrap.fill(', '.join(map(str, slots)), 100) + '\n};\n\n'
              'const smz_opener_list smz_opener_lists[] = {\n' + '\n'.join(lists) + '\n};\n')


main()
