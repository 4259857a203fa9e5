#!/usr/bin/env python3
"""How good the graded headlines are, and how many of them summarize(1) still makes.

usage: report.py [SUMMARIZE]

Prints the grades of grades.tsv by confidence and the agreement of the two gradings. With SUMMARIZE, whose
articles stand below $SMZ_DATA, the first candidates that it makes now are looked up, too: those that were
graded say what the change since is worth, the others wait for somebody to read them.
"""
import collections
import csv
import json
import os
import subprocess
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
GRADES = 'PEWM'
CONFIDENCES = ('high', 'medium', 'low')


def read_grades():
    with open(os.path.join(HERE, 'grades.tsv'), encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t'))


def table(title, counts):
    """Rows of (confidence, grade) counts."""
    print(f'{title}\n\nconfidence  {"  ".join(f"{grade:>4}" for grade in GRADES)}   all   % P')
    for name in (*CONFIDENCES, 'all'):
        row = [sum(number for (confidence, grade), number in counts.items()
                   if grade == one and name in (confidence, 'all')) for one in GRADES]
        share = 100 * row[0] / sum(row) if sum(row) else 0
        print(f'{name:10}  {"  ".join(f"{number:4}" for number in row)}  {sum(row):4}  {share:4.0f}')
    print()


def agreement(rows):
    """Of two gradings: how often they are equal, and Cohen's kappa (Cohen 1960)."""
    twice = [(row['grade'], row['again']) for row in rows if row['again']]
    equal = sum(one == other for one, other in twice) / len(twice)
    first, second = (collections.Counter(pair[k] for pair in twice) for k in (0, 1))
    chance = sum(first[grade] * second[grade] for grade in GRADES) / len(twice) ** 2
    print(f'Graded twice: {len(twice)}, equal {100 * equal:.0f} %, kappa {(equal - chance) / (1 - chance):.2f}\n')


def headlines_now(program, corpus, wanted):
    """(record, first headline) of the articles that were graded."""
    path = os.path.join(os.environ['SMZ_DATA'], corpus + '.jsonl')
    with open(path, encoding='utf-8') as file:
        records = [record for record in map(json.loads, file) if str(record['id']) in wanted]
    given = ''.join(json.dumps({'id': str(record['id']), 'text': record['text']}) + '\n' for record in records)
    done = subprocess.run([program, '-i', 'jsonl', '-H1', '-s', '1'], input=given.encode(), check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    for answer in map(json.loads, done.splitlines()):
        yield answer['id'], next(iter(answer['headlines']), None)


def compare(program, rows):
    graded = {(row['corpus'], row['record'], row['checksum']): row['grade'] for row in rows}
    counts, unread = collections.Counter(), 0
    for corpus in sorted({row['corpus'] for row in rows}):
        wanted = {row['record'] for row in rows if row['corpus'] == corpus}
        for record, headline in headlines_now(program, corpus, wanted):
            if headline is None:
                continue
            grade = graded.get((corpus, record, f'{zlib.crc32(headline["text"].encode()):08x}'))
            if grade is None:
                unread += 1
            else:
                counts[headline['confidence'], grade] += 1
    table('The first headlines of now that were graded', counts)
    print(f'Not graded: {unread}')


def main():
    rows = read_grades()
    for title, chosen in (('All candidates', rows), ('First ones', [row for row in rows if row['rank'] == '1'])):
        table(title, collections.Counter((row['confidence'], row['grade']) for row in chosen))
    agreement(rows)
    if len(sys.argv) > 1:
        if 'SMZ_DATA' not in os.environ:
            sys.exit('report.py: SMZ_DATA does not name the folder of public corpora')
        compare(sys.argv[1], rows)


main()
