#!/usr/bin/env python3
"""Writes the C table of summarizer/headline/dictionary.h.

usage: generate_dictionary.py OUTPUT.c WORDS.tsv

A word is twelve bits of its hash and four of what it may be, in one of 65,536 buckets that sixteen other bits of
the hash choose. The same input always gives the same bytes.
"""
import sys

KINDS = {'n': 1, 'v': 2, 'a': 4, 'r': 8}
BUCKETS = 65536
LINE = 64
ESCAPED = [chr(b) if 32 <= b < 127 and b not in b'"\\?' else f'\\{b:03o}' for b in range(256)]


def word_hash(word):
    """FNV-1a by character, and the final mix of base/hash.h: what dictionary.c computes."""
    value = 2166136261
    for c in word:
        value = (value ^ ord(c)) * 16777619 & 0xFFFFFFFF
    value ^= value >> 16
    value = value * 0x7FEB352D & 0xFFFFFFFF
    return value ^ value >> 15


def read_words(path):
    buckets = [[] for _ in range(BUCKETS)]
    with open(path, encoding='ascii') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            word, _, kinds = line.rstrip('\n').partition('\t')
            if not word or not kinds or set(kinds) - set(KINDS):
                sys.exit(f'{path}:{number}: not a word, a tab and its kinds')
            value = word_hash(word)
            buckets[value >> 16].append((value & 0xFFF) << 4 | sum(KINDS[kind] for kind in kinds))
    return buckets


def literal(name, content):
    lines = (content[at:at + LINE] for at in range(0, len(content), LINE))
    text = '\n'.join('    "' + ''.join(ESCAPED[b] for b in line) + '"' for line in lines)
    return f'static const unsigned char {name}[] =\n{text};\n'


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
        file.write(literal('base', base) + '\n' + literal('starts', starts) + '\n' + literal('words', words))
        file.write('\nconst smz_buckets smz_dictionary = {base, starts, words};\n')


main()
