#!/usr/bin/env python3
"""Writes the C tables of summarizer/headline/weights.h.

usage: generate_grammar.py OUTPUT.c ENGLISH.bin

ENGLISH.bin, which bench/train/grammar writes, begins with lines of text: where it comes from, and for each table
its name and the sizes of its three parts in bytes. An empty line ends them, and the parts follow in that order.
They become string literals: compilers take millions of bytes so in a fraction of the time that they need for as
many numbers. Features with many weights become rows of numbers. The same input always gives the same bytes.
"""
import struct
import sys

from tables import literal

BUCKETS = 65536
CLASSES = 64
COUNT_BITS = 5
WEIGHT_BITS = 10
# A row has 128 bytes: of fewer weights it would take more of the caches than it saves additions.
MANY = 12


def unpack(form, data):
    return struct.unpack(f'<{len(data) // struct.calcsize(form)}{form}', data)


def read_buckets(base, starts, words):
    """Of each bucket its features: pairs of a key and its weights, as words."""
    base, starts, words = unpack('I', base), unpack('H', starts), unpack('H', words)
    begins = [base[bucket >> 8] + starts[bucket] for bucket in range(BUCKETS + 1)]
    for at, end in zip(begins, begins[1:]):
        features = {}
        while at < end:
            key, count = words[at] >> COUNT_BITS, words[at] & (1 << COUNT_BITS) - 1
            features.setdefault(key, []).extend(words[at + 1:at + 1 + count])
            at += 1 + count
        yield features.items()


def row_of(weights):
    row = [0] * CLASSES
    for word in weights:
        row[word >> WEIGHT_BITS] = (word & (1 << WEIGHT_BITS) - 1) - (1 << WEIGHT_BITS - 1)
    return row


def pack(buckets):
    """The three parts again, and the rows that were taken out of them."""
    base, starts, words, rows = [], [], [], []
    for bucket, features in enumerate([*buckets, []]):
        if bucket % 256 == 0:
            base.append(len(words))
        starts.append(len(words) - base[-1])
        for key, weights in features:
            if len(weights) < MANY:
                words += [key << COUNT_BITS | len(weights), *weights]
            else:
                words += [key << COUNT_BITS, len(rows)]
                rows.append(row_of(weights))
    return {'base': struct.pack(f'<{len(base)}I', *base),
            'starts': struct.pack(f'<{len(starts)}H', *starts),
            'words': struct.pack(f'<{len(words)}H', *words)}, rows


def table(name, parts):
    parts, rows = pack(read_buckets(*parts))
    for part, data in parts.items():
        yield f'\nstatic const unsigned char {name}_{part}[] =\n{literal(data)};'
    yield f'\n_Alignas(64) static const int16_t {name}_rows[][SMZ_WEIGHT_CLASSES] = {{'
    yield from (f'    {{{",".join(map(str, row))}}},' for row in rows)
    yield f'}};\n\nconst smz_weights smz_{name}_weights = {{'
    yield f'    {{{", ".join(f"{name}_{part}" for part in parts)}}}, {name}_rows}};'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[2], 'rb') as file:
        content = file.read()
    head, at = content.split(b'\n\n', 1)[0].decode('utf-8'), content.index(b'\n\n') + 2
    out = ['/* Made by generate_grammar.py: do not edit. */', '#include "headline/weights.h"', '']
    out += [f'/* {line[2:]} */' for line in head.split('\n') if line.startswith('# ')]
    for name, *sizes in (line.split('\t') for line in head.split('\n') if not line.startswith('#')):
        ends = [at := at + int(size) for size in sizes]
        out += table(name, [content[end - int(size):end] for size, end in zip(sizes, ends, strict=True)])
    if at != len(content):
        sys.exit(f'{sys.argv[2]}: {len(content) - at} bytes too many')
    with open(sys.argv[1], 'w', encoding='ascii', newline='\n') as file:
        file.write('\n'.join(out) + '\n')


main()
