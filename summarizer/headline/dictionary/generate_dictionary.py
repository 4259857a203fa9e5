#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/dictionary.h.

usage: generate_dictionary.py OUTPUT.c WORDS.tsv

A word is twelve bits of its hash and four of what it may be, in one of 65,536 buckets that sixteen other bits of
the hash choose. The same input always gives the same bytes.
"""
import sys

from tables import literal, smz_hash

KINDS = {'n': 1, 'v': 2, 'a': 4, 'r': 8}
BUCKETS = 65536


def read_words(path):
    buckets = [[] for _ in range(BUCKETS)]
    with open(path, encoding='ascii') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            word, _, kinds = line.rstrip('\n').partition('\t')
            if not word or not kinds or set(kinds) - set(KINDS):
                sys.exit(f'{path}:{number}: not a word, a tab and its kinds')
            value = smz_hash(word.encode())
            buckets[value >> 16].append((value & 0xFFF) << 4 | sum(KINDS[kind] for kind in kinds))
    return buckets


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    base, starts, words, count, first = bytearray(), bytearray(), bytearray(), 0, 0
    for number, bucket in enumerate(read_words(sys.argv[2]) + [[]]):
        if number % 256 == 0:
            first = count
            base += first.to_bytes(4, 'little')
        starts += (count - first).to_bytes(2, 'little')
        count += len(bucket)
        words += b''.join(word.to_bytes(2, 'little') for word in sorted(bucket))
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as file:
        file.write('/* Made by generate_dictionary.py: do not edit. The words are those of WordNet 3.0, Copyright 2006 by\n'
                   ' * Princeton University. */\n#include "headline/dictionary.h"\n\n')
        for name, part in {'base': base, 'starts': starts, 'words': words}.items():
            file.write(f'static const unsigned char {name}[] =\n{literal(part)};\n\n')
        file.write('const smz_buckets smz_dictionary = {base, starts, words};\n')


main()
