#!/usr/bin/env python3
"""Writes the C table of lemmas: wordnet.tsv -> a hash table without pointers.

usage: generate_lemmas.py OUTPUT.c WORDNET.tsv

A line of the list is a word form, a tab and its lemma. All strings stand in one pool, a form behind the
other: its size, the lemma's size, the form, the lemma. The slots hold offsets into the pool, 0 in an empty
one, so that nothing is relocated or built when a process starts.
"""
import sys

from tables import insert, slots_for


def read_lemmas(path):
    lemmas = {}
    with open(path, encoding='ascii') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            fields = line.rstrip('\n').split('\t')
            if len(fields) != 2 or not all(0 < len(field) < 256 for field in fields) or fields[0] in lemmas:
                sys.exit(f'{path}:{number}: not a new form, a tab and a lemma')
            lemmas[fields[0]] = fields[1]
    return lemmas


def build(lemmas):
    slots, pool = [0] * slots_for(len(lemmas)), bytearray(1)
    for form, lemma in sorted(lemmas.items()):
        insert(slots, form.encode(), len(pool))
        pool += bytes([len(form), len(lemma)]) + form.encode() + lemma.encode()
    return slots, pool


def wrapped(values, a_line):
    return ',\n'.join('    ' + ', '.join(str(v) for v in values[i:i + a_line]) for i in range(0, len(values), a_line))


def main():
    output, path = sys.argv[1:]
    slots, pool = build(read_lemmas(path))
    with open(output, 'w', encoding='ascii') as out:
        out.write('/* Made by generate_lemmas.py. The lemmas are WordNet 2.0 Copyright 2003 by Princeton University. */\n'
                  '#include "rouge/lemmas.h"\n\n'
                  f'const uint32_t smz_lemma_mask = {len(slots) - 1};\n\n'
                  f'const uint32_t smz_lemma_slots[] = {{\n{wrapped(slots, 16)}\n}};\n\n'
                  f'const unsigned char smz_lemma_pool[] = {{\n{wrapped(list(pool), 32)}\n}};\n')


main()
