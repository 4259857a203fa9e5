#!/usr/bin/env python3
"""Sentence segmentation, measured over treebanks and the Golden Rules.

usage: segmentation_golden.py SUMMARIZE [--table] [--misses]

SUMMARIZE is the program to test. The data are in the folder that SMZ_DATA names (corpora/README.md);
without it nothing can be tested, which is said loudly, and the exit status is 77. --table prints
the figures of docs/segmentation.md after the tests, --misses the Golden Rules that were not met.

A treebank is a folder with raw.txt, paragraphs apart by blank lines, and sentences.txt, one sentence
a line. A boundary is the place behind a sentence's last character, counted in characters that are not
white space; the end of the document counts for nobody. F1 is that of the boundaries.
"""
import glob
import json
import os
import subprocess
import sys

from tap import Tap

# Golden Rules met, by language: all of them but one in ar and one in ru (docs/segmentation.md).
RULES = {
    'am': 1, 'ar': 4, 'bg': 4, 'da': 47, 'de': 3, 'el': 1, 'en': 48, 'es': 31, 'fa': 1, 'fr': 5, 'hi': 1,
    'hy': 26, 'it': 36, 'ja': 4, 'kk': 13, 'mr': 5, 'my': 1, 'nl': 3, 'pl': 1, 'ru': 41, 'sk': 5, 'ur': 1,
    'zh': 2,
}

# Least F1; what is measured stands in docs/segmentation.md, and is .001 to .005 higher.
FLOORS = {
    'de-gsd-dev': .990, 'el-gdt-dev': .986, 'en-ewt-dev': .935, 'en-gum-dev': .985, 'fi-tdt-dev': .984,
    'fr-sequoia-dev': .971, 'it-isdt-dev': .962, 'ja-gsd-dev': .996, 'nl-lassysmall-dev': .986,
    'no-bokmaal-dev': .980, 'pl-pdb-dev': .987, 'pt-bosque-dev': .972, 'sv-talbanken-dev': .984,
    'tr-boun-dev': .968, 'uk-iu-dev': .985, 'zh-gsd-dev': .997,
}
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENGLISH = ('en-ewt-dev', 'en-gum-dev')
FLOOR_OTHERS = .980  # the mean over all that are not English


def known_languages():
    with open(os.path.join(ROOT, 'stopwords', 'languages.tsv'), encoding='utf-8') as lines:
        return {line.split('\t')[0] for line in lines} | {'no'}


KNOWN = known_languages()


def split(program, language, text):
    """The sentences that the program makes of a text; it tells by itself what it has no list of."""
    language = language if language in KNOWN else 'auto'
    out = subprocess.run([program, '--percent', '100', '--keep-furniture', '--input', 'text', '--language',
                          language, '-'], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
    return out.decode().splitlines()


# ---- Golden Rules ---------------------------------------------------------------------------

def folded(sentences):
    return [' '.join(sentence.split()) for sentence in sentences]


def rules_met(program, path, misses):
    """How many of a language's rules are met, how many there are, how many pySBD says it meets."""
    language = os.path.basename(path)[:-len('.jsonl')]
    met = total = peer = 0
    with open(path, encoding='utf-8') as lines:
        for record in map(json.loads, lines):
            got, want = folded(split(program, language, record['text'])), folded(record['sentences'])
            total += 1
            met += got == want
            peer += not record['xfail_in_pysbd']
            if got != want:
                misses.append((language, want, got))
    return met, total, peer


def test_rules(tap, program, data, misses):
    rows = []
    for path in sorted(glob.glob(os.path.join(data, 'golden', '*.jsonl'))):
        language = os.path.basename(path)[:-len('.jsonl')]
        met, total, peer = rules_met(program, path, misses)
        rows.append((language, met, total, peer))
        tap.ok(met >= RULES.get(language, total), f'golden rules, {language}: {met} of {total}')
    tap.equal({row[0] for row in rows} >= set(RULES), True, 'golden rules of all languages are there')
    return rows


# ---- Treebanks ------------------------------------------------------------------------------

def boundaries(sentences):
    """Where the sentences end, and where the last one does."""
    places, at = set(), 0
    for sentence in sentences:
        at += sum(not c.isspace() for c in sentence)
        places.add(at)
    return places - {0, at}, at


def compare(program, folder):
    """Precision, recall, F1, gold sentences; None when characters were lost or made up."""
    with open(os.path.join(folder, 'raw.txt'), encoding='utf-8') as raw:
        have, size = boundaries(split(program, os.path.basename(folder).split('-')[0], raw.read()))
    with open(os.path.join(folder, 'sentences.txt'), encoding='utf-8') as lines:
        want, expected_size = boundaries(lines)
    hits = len(have & want)
    precision, recall = hits / max(1, len(have)), hits / max(1, len(want))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (precision, recall, f1, len(want)) if size == expected_size else None


def test_treebanks(tap, program, data):
    rows = []
    for folder in sorted(glob.glob(os.path.join(data, '*-dev'))):
        name = os.path.basename(folder)
        figures = compare(program, folder)
        if tap.ok(figures is not None, f'{name}: no character is lost'):
            rows.append((name, *figures))
            tap.ok(figures[2] >= FLOORS.get(name, FLOOR_OTHERS), f'{name}: F1 {figures[2]:.4f}')
    others = [row[3] for row in rows if row[0] not in ENGLISH]
    mean = sum(others) / max(1, len(others))
    tap.ok(mean >= FLOOR_OTHERS, f'mean of {len(others)} treebanks that are not English: F1 {mean:.4f}')
    return rows


# ---- All ------------------------------------------------------------------------------------

def print_tables(treebanks, rules):
    print('\n| treebank | gold boundaries | precision | recall | F1 |\n| --- | --- | --- | --- | --- |')
    for name, precision, recall, f1, gold in treebanks:
        print(f'| {name} | {gold} | {precision:.4f} | {recall:.4f} | {f1:.4f} |')
    print('\n| language | rules | met | met by pySBD |\n| --- | --- | --- | --- |')
    for language, met, total, peer in rules:
        print(f'| {language} | {total} | {met} | {peer} |')
    print(f'| all | {sum(r[2] for r in rules)} | {sum(r[1] for r in rules)} | {sum(r[3] for r in rules)} |')


def main():
    options = {one for one in sys.argv[1:] if one in ('--table', '--misses')}
    arguments = [one for one in sys.argv[1:] if one not in options]
    if len(arguments) != 1:
        sys.exit(__doc__)
    if not os.environ.get('SMZ_DATA'):
        print('1..0 # SKIP SMZ_DATA is not set: sentence segmentation was NOT tested over public data')
        print('SKIP: SMZ_DATA is not set, nothing was tested', file=sys.stderr)
        sys.exit(77)
    data = os.path.join(os.environ['SMZ_DATA'], 'segmentation')
    tap, misses = Tap(), []
    rules = test_rules(tap, arguments[0], data, misses)
    treebanks = test_treebanks(tap, arguments[0], data)
    if '--table' in options:
        print_tables(treebanks, rules)
    if '--misses' in options:
        for language, want, got in misses:
            print(f'# {language}\n#   want {" | ".join(want)}\n#   got  {" | ".join(got)}')
    tap.done()


if __name__ == '__main__':
    main()
