#!/usr/bin/env python3
"""Writes the lists of stop words as C strings, for rouge --stopwords without a FILE.

usage: generate_stoplists.py OUTPUT.c WORDS_DIR
"""
import os
import sys


def words(path):
    with open(path, encoding='utf-8') as lines:
        return [line.rstrip('\n') for line in lines if line.strip() and not line.startswith('#')]


def quoted(word):
    return '    "' + word.replace('\\', '\\\\').replace('"', '\\"') + '\\n"'


def main():
    output, folder = sys.argv[1:]
    rows = []
    for name in sorted(os.listdir(folder)):
        code, kind = os.path.splitext(name)
        if kind == '.txt':
            listed = '\n'.join(quoted(word) for word in words(os.path.join(folder, name)))
            rows.append(f'    {{"{code}",\n{listed}}},\n')
    with open(output, 'w', encoding='utf-8') as file:
        file.write('/* Made by generate_stoplists.py. */\n#include <stddef.h>\n#include "stoplists.h"\n\n'
                   'const stop_list stop_lists[] = {\n' + ''.join(rows) + '    {NULL, NULL},\n};\n')


main()
