#!/usr/bin/env python3
"""Telling the language, measured over public corpora.

usage: language_corpora.py SUMMARIZE [--table]

SUMMARIZE is the program to test. The corpora are in the folder that SMZ_DATA names (corpora/README.md);
without it nothing can be tested, which is said loudly, and the exit status is 77. With --table the
figures of docs/languages.md are printed after the tests.

A text counts as right (its own language, or "und" for a language that is not in the table), unsure
("und" though the language is in the table) or wrong.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys

from tap import Tap

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAME = {'no': 'nb'}
UNSPACED = {'ja', 'th', 'zh'}
MOST_PER_FILE = 300

# Least share that is right, most that is wrong. What is measured stands in docs/languages.md; below
# these something is broken.
FLOORS = {
    'news, whole text': (.995, .002),
    'news, three sentences': (.99, .003),
    'news, one sentence': (.955, .01),
    'news, headline': (.90, .02),
    'treebanks, paragraph': (.94, .015),
    'treebanks, sentence': (.94, .01),
    'articles, whole text': (.995, .003),
    'articles, first 250 characters': (.99, .005),
    'other languages, whole text': (.95, .05),
}

ARTICLES = [
    ('summaries/bbc-news', 'en'), ('summaries/xsum', 'en'), ('summaries/klexikon-de', 'de'),
    ('summaries/temario2003-pt', 'pt'), ('summaries/norsumm-no', 'nb'),
    ('summaries/turkish-extractive-tr', 'tr'), ('headlines/news-es', 'es'),
    ('headlines/orangesum-fr-validation', 'fr'), ('headlines/saudinews-ar', 'ar'),
    ('headlines/livedoor-ja', 'ja'),
]


def records(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def sentences(text, language):
    """A rough split that owes nothing to the library."""
    mark = '(?<=[。！？])' if language in UNSPACED else r'(?<=[.!?։؟।])\s+'
    return [part for part in re.split(mark, text) if len(part) > 15]


def known_languages():
    with open(os.path.join(ROOT, 'stopwords', 'languages.tsv'), encoding='utf-8') as lines:
        return {line.split('\t')[0] for line in lines}


def read_news(data, known, sets):
    """NTREX: the same 55 texts in 45 languages."""
    for record in records(os.path.join(data, 'headlines', 'ntrex.jsonl')):
        language = SAME.get(record['language'], record['language'])
        text = record['text']
        if language not in known:
            sets['other languages, whole text'].append((language, text))
            continue
        parts = sentences(text, language)
        sets['news, whole text'].append((language, text))
        sets['news, headline'].append((language, record['title']))
        sets['news, one sentence'] += [(language, part) for part in parts[:6]]
        sets['news, three sentences'] += [(language, ' '.join(parts[i:i + 3]))
                                          for i in range(0, min(len(parts) - 2, 9), 3)]


def read_treebanks(data, sets):
    for folder in sorted(glob.glob(os.path.join(data, 'segmentation', '*-dev'))):
        language = os.path.basename(folder)[:2]
        language = SAME.get(language, language)
        with open(os.path.join(folder, 'raw.txt'), encoding='utf-8') as raw:
            paragraphs = [part for part in re.split(r'\n\s*\n', raw.read()) if len(part) > 20]
        with open(os.path.join(folder, 'sentences.txt'), encoding='utf-8') as lines:
            single = [line.strip() for line in lines if len(line) > 20]
        sets['treebanks, paragraph'] += [(language, one) for one in paragraphs[:MOST_PER_FILE]]
        sets['treebanks, sentence'] += [(language, one) for one in single[:MOST_PER_FILE]]


def read_articles(data, sets):
    for name, language in ARTICLES:
        for record in records(os.path.join(data, name + '.jsonl'))[:MOST_PER_FILE]:
            sets['articles, whole text'].append((language, record['text']))
            sets['articles, first 250 characters'].append((language, record['text'][:250]))


def tell(program, texts):
    """The language that the program tells of each text."""
    lines = ''.join(json.dumps({'text': text}) + '\n' for text in texts)
    out = subprocess.run([program, '-i', 'jsonl', '-f', 'jsonl', '-s', '1'], input=lines.encode(),
                         stdout=subprocess.PIPE, check=True).stdout
    told = [json.loads(line).get('language') for line in out.splitlines()]
    if len(told) != len(texts):
        raise RuntimeError(f'{len(texts)} records in, {len(told)} out')
    return told


class Figures:
    """What came out for one set of texts."""

    def __init__(self, pairs, told, known):
        self.size = len(pairs)
        self.of = collections.Counter(language for language, _ in pairs)
        self.confused = collections.Counter()
        for (language, _), answer in zip(pairs, told):
            if answer != (language if language in known else 'und'):
                self.confused[language, answer] += 1
        missed = sum(self.confused.values())
        self.unsure = sum(n for (_, answer), n in self.confused.items() if answer == 'und')
        self.right = self.size - missed
        self.wrong = missed - self.unsure

    def shares(self):
        return [100 * part / self.size for part in (self.right, self.unsure, self.wrong)]

    def hardest(self, most=6):
        share = {pair: n / self.of[pair[0]] for pair, n in self.confused.items()}
        worst = sorted(share, key=lambda pair: (-share[pair], pair))[:most]
        return ', '.join(f'{a} as {b} {100 * share[a, b]:.0f}' for a, b in worst)


def main():
    arguments = [one for one in sys.argv[1:] if one != '--table']
    if len(arguments) != 1:
        sys.exit(__doc__)
    data = os.environ.get('SMZ_DATA')
    if not data:
        print('1..0 # SKIP SMZ_DATA is not set: languages were NOT tested over the public corpora')
        print('SKIP: SMZ_DATA is not set, nothing was tested', file=sys.stderr)
        sys.exit(77)
    known = known_languages()
    sets = collections.defaultdict(list)
    read_news(data, known, sets)
    read_treebanks(data, sets)
    read_articles(data, sets)
    tap = Tap()
    rows = []
    for name, (least_right, most_wrong) in FLOORS.items():
        figures = Figures(sets[name], tell(arguments[0], [text for _, text in sets[name]]), known)
        right, unsure, wrong = figures.shares()
        tap.ok(right >= 100 * least_right and wrong <= 100 * most_wrong, name,
               f'{right:.2f}% right, {wrong:.2f}% wrong; {figures.hardest()}')
        rows.append(f'| {name} | {figures.size} | {right:.2f} | {unsure:.2f} | {wrong:.2f} '
                    f'| {figures.hardest()} |')
    if '--table' in sys.argv:
        print('\n'.join('# ' + row for row in rows))
    tap.done()


if __name__ == '__main__':
    main()
