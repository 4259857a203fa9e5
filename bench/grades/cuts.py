#!/usr/bin/env python3
"""How many of the cuts that editors would make summarize(1) finds.

usage: SMZ_DATA=... cuts.py SUMMARIZE [--missed]

cuts.tsv holds what editors left of the first sentences of articles, by deletion alone: stretches of the source in
bytes, up to two cuts of an article; none, where a sentence has no headline in it. Prints of how many articles a
cut is among the candidates, and of how many the first one, by how much of the words that are not articles or forms
of "be" and "have" both keep alike. With --missed, the cuts that are no candidates, beside the first headline.
"""
import collections
import csv
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# What headlines leave out, or add to another tense.
SMALL = frozenset("the a an is are was were be been being has have had will to that 's today on".split())
WANTED = 200


def read_cuts():
    """corpus -> record -> cuts, each a list of (first byte, end)."""
    cuts = collections.defaultdict(lambda: collections.defaultdict(list))
    with open(os.path.join(HERE, 'cuts.tsv'), encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file, delimiter='\t'):
            record = cuts[row['corpus']][row['record']]
            if row['kept']:
                record.append([tuple(map(int, stretch.split('-'))) for stretch in row['kept'].split(',')])
    return cuts


def words_of(source, stretches):
    """The words that count, with their places."""
    found = []
    for first, end in stretches:
        for word in re.finditer(rb"[\w$%'.&/-]*[\w%]|[^\x00-\x7f]+", source[first:end]):
            if word.group().decode(errors='replace').lower() not in SMALL:
                found.append((first + word.start(), word.group()))
    return tuple(found)


def candidates_of(program, records):
    """For each record, in order, its candidates of the first sentence: (text, stretches)."""
    given = ''.join(json.dumps({'text': record['text'], 'language': 'en'}) + '\n' for record in records)
    done = subprocess.run([program, '-i', 'jsonl', '-m', 'lead', '-s', '1', f'-H{WANTED}'], input=given.encode(),
                          check=True, stdout=subprocess.PIPE).stdout.decode()
    for answer in map(json.loads, done.splitlines()):
        yield [(headline['text'], headline['ranges']) for headline in answer['headlines'] or []]


def main():
    if len(sys.argv) < 2 or 'SMZ_DATA' not in os.environ:
        sys.exit(__doc__)
    counts = collections.Counter()
    for corpus, cuts in sorted(read_cuts().items()):
        with open(os.path.join(os.environ['SMZ_DATA'], corpus + '.jsonl'), encoding='utf-8') as file:
            records = [record for record in map(json.loads, file) if str(record['id']) in cuts]
        for record, candidates in zip(records, candidates_of(sys.argv[1], records)):
            source, wanted = record['text'].encode(), cuts[str(record['id'])]
            counts['articles'] += 1
            counts['with a cut'] += bool(wanted)
            places = {words_of(source, stretches) for stretches in wanted}
            found = [words_of(source, stretches) in places for _, stretches in candidates]
            counts['found'] += any(found)
            counts['first'] += found[:1] == [True]
            if wanted and not any(found) and '--missed' in sys.argv:
                cut = b' '.join(source[first:end] for first, end in wanted[0]).decode(errors='replace')
                print(f'{corpus} {record["id"]}\n  editor   {cut}\n  headline {candidates[0][0] if candidates else None}')
    share = max(counts['with a cut'], 1)
    print(f'{counts["articles"]} articles, {counts["with a cut"]} with a cut: it is a candidate of {counts["found"]} '
          f'({100 * counts["found"] / share:.0f} %), the first one of {counts["first"]} '
          f'({100 * counts["first"] / share:.0f} %)')


main()
