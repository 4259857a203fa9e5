#!/usr/bin/env python3
"""Tokens, tags and trees, measured over the development parts of the treebanks.

usage: grammar_corpora.py GRAMMAR

GRAMMAR is bench/train/grammar/grammar of the build. The treebanks are in the folder that SMZ_DATA names
(corpora/README.md); without it nothing can be tested, which is said loudly, and the exit status is 77.
"""
import os
import re
import subprocess
import sys

from tap import Tap

# What is measured stands in docs/grammar.md; below these something is broken.
FLOORS = {
    'en-ewt-dev': {'gold tokens: tags': 94.2, 'UAS': 84.4, 'LAS': 79.8, 'root': 87.3, 'tokens F1': 98.0},
    'en-gum-dev': {'gold tokens: tags': 95.7, 'UAS': 82.5, 'LAS': 77.9, 'root': 86.0, 'tokens F1': 99.5},
}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    data = os.environ.get('SMZ_DATA')
    if not data:
        print('1..0 # SKIP SMZ_DATA is not set: the grammar of English was NOT tested over the treebanks')
        print('SKIP: SMZ_DATA is not set, nothing was tested', file=sys.stderr)
        sys.exit(77)
    tap = Tap()
    for bank, floors in FLOORS.items():
        path = os.path.join(data, 'treebanks', bank + '.conllu')
        done = subprocess.run([sys.argv[1], '--held-out', path], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
        tap.ok(done.returncode == 0, f'{bank}: read', done.stdout)
        for name, floor in floors.items():
            found = re.search(re.escape(name) + r' ([\d.]+)', done.stdout)
            tap.ok(found and float(found.group(1)) >= floor, f'{bank}: {name} at least {floor}', done.stdout)
    tap.done()


main()
