#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/inflections.h.

usage: generate_inflections.py OUTPUT.c VERBS.tsv NOUNS.tsv ENDINGS.tsv

The lists explain themselves. All text stands in one pool; the keys of the hash table are a letter for what they
are a key of, and the text. The same input always gives the same bytes.
"""
import sys

from tables import insert, literal, slots_for

ANSWERS = ['none', 'e', 'drop', 'double', 'k']
VERB_FORMS = 5  # lemma, VBD, VBN, VBZ, VBG


def read_rows(path, columns):
    rows = []
    with open(path, encoding='ascii') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            fields = line.rstrip('\n').split('\t')
            if len(fields) != columns or not all(fields):
                sys.exit(f'{path}:{number}: not {columns} columns')
            rows.append(fields)
    return rows


class Table:
    def __init__(self):
        self.pool, self.offsets, self.keys, self.rows = bytearray(1), {'-': 0}, {}, []

    def text(self, text):
        if text not in self.offsets:
            self.offsets[text] = len(self.pool)
            self.pool += text.encode() + b'\0'
        return self.offsets[text]

    def add_row(self, forms, kind_of_form, kind_of_lemma):
        """The first of several forms is the one that is made; all of them lead to the lemma."""
        self.keys[kind_of_lemma + forms[0]] = len(self.rows)
        for form in {variant for cell in forms[1:] for variant in cell.split('/')} - {'-'}:
            self.keys.setdefault(kind_of_form + form, len(self.rows))
        cells = [self.text(cell.split('/')[0]) for cell in forms]
        self.rows.append(cells + [0] * (VERB_FORMS - len(cells)))

    def slots(self):
        slots = [None] * slots_for(len(self.keys))
        for key, value in sorted(self.keys.items()):
            insert(slots, key.encode(), f'{{{self.text(key)}, {value}}}')
        return slots


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    table = Table()
    for row in read_rows(sys.argv[2], VERB_FORMS):
        table.add_row(row, 'f', 'v')
    for row in read_rows(sys.argv[3], 2):
        table.add_row(row, 'p', 'n')
    for kind, ending, answer in read_rows(sys.argv[4], 3):
        table.keys[kind[0] + ending] = ANSWERS.index(answer)
    slots = table.slots()
    if len(table.pool) > 65535:
        sys.exit('more than 65,535 bytes of text')
    out = ['/* Made by generate_inflections.py: do not edit. Parts of it come from WordNet 3.0, Copyright 2006 by',
           ' * Princeton University. */', '#include "headline/inflections.h"', '',
           f'const uint32_t smz_inflection_mask = {len(slots) - 1};',
           'const smz_inflection_key smz_inflection_keys[] = {', *(f'    {slot or "{0, 0}"},' for slot in slots), '};',
           f'const uint16_t smz_irregular_forms[][{VERB_FORMS}] = {{',
           *('    {' + ', '.join(map(str, row)) + '},' for row in table.rows), '};',
           'const char smz_inflection_pool[] =', literal(table.pool) + ';']
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as file:
        file.write('\n'.join(out) + '\n')


main()
