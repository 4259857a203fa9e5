#!/usr/bin/env python3
"""Writes the C tables of summarizer/headline/weights.h.

usage: generate_grammar.py OUTPUT.c ENGLISH.bin

ENGLISH.bin, which bench/train/grammar writes, begins with lines of text: where it comes from, and for each table
its name and the sizes of its three parts in bytes. An empty line ends them, and the parts follow in that order.
They become string literals: compilers take millions of bytes so in a fraction of the time that they need for as
many numbers. The same input always gives the same bytes.
"""
import sys

from tables import literal

PARTS = ['base', 'starts', 'words']


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[2], 'rb') as file:
        content = file.read()
    head, at = content.split(b'\n\n', 1)[0].decode('utf-8'), content.index(b'\n\n') + 2
    out = ['/* Made by generate_grammar.py: do not edit. */', '#include "headline/weights.h"', '']
    out += [f'/* {line[2:]} */' for line in head.split('\n') if line.startswith('# ')]
    for name, *sizes in (line.split('\t') for line in head.split('\n') if not line.startswith('#')):
        for part, size in zip(PARTS, map(int, sizes), strict=True):
            out += ['', f'static const unsigned char {name}_{part}[] =', literal(content[at:at + size]) + ';']
            at += size
        parts = ', '.join(f'{name}_{part}' for part in PARTS)
        out += ['', f'const smz_buckets smz_{name}_weights = {{{parts}}};']
    if at != len(content):
        sys.exit(f'{sys.argv[2]}: {len(content) - at} bytes too many')
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as file:
        file.write('\n'.join(out) + '\n')


main()
