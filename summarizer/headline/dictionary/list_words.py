#!/usr/bin/env python3
"""Writes words.tsv from WordNet: every single word with what it may be.

usage: list_words.py FOLDER > words.tsv

FOLDER has WordNet's files index.noun, index.verb, index.adj and index.adv.
"""
import os
import re
import sys

KINDS = {'noun': 'n', 'verb': 'v', 'adj': 'a', 'adv': 'r'}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    words = {}
    for name, kind in KINDS.items():
        with open(os.path.join(sys.argv[1], 'index.' + name), encoding='ascii') as lines:
            for line in lines:
                word = line.split(' ')[0]
                if re.fullmatch("[a-z][a-z'-]*", word):
                    words[word] = words.get(word, '') + kind
    print('# Words and what they may be: n noun, v verb, a adjective, r adverb. Written by list_words.py from WordNet 3.0,')
    print('# Copyright 2006 by Princeton University. All rights reserved. README.md says where the licence is.')
    for word, kinds in sorted(words.items()):
        print(word, kinds, sep='\t')


main()
