#!/usr/bin/env python3
"""How good the graded headlines are, and how many of them summarize(1) still makes.

usage: report.py [SUMMARIZE]

Prints the grades of grades.tsv by confidence and the agreement of the two gradings. With SUMMARIZE, whose
articles stand below $SMZ_DATA, the first candidates that it makes now are looked up, too: those that were
graded say what the change since is worth, the others wait for somebody to read them.
"""
import collections
import sys
import zlib

import articles

GRADES = 'PEWM'
CONFIDENCES = ('high', 'medium', 'low')


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


def compare(program, rows):
    graded = {(row['corpus'], row['record'], row['checksum']): row['grade'] for row in rows}
    counts, unread = collections.Counter(), 0
    for corpus in sorted({row['corpus'] for row in rows}):
        wanted = {row['record'] for row in rows if row['corpus'] == corpus}
        records = articles.read(corpus, wanted)
        for record, headlines in zip(records, articles.headlines_of(program, records, 1)):
            for headline in headlines:
                checksum = f'{zlib.crc32(headline["text"].encode()):08x}'
                grade = graded.get((corpus, str(record['id']), checksum))
                unread += grade is None
                counts[headline['confidence'], grade] += grade is not None
    table('The first headlines of now that were graded', counts)
    print(f'Not graded: {unread}')


def main():
    rows = list(articles.rows_of('grades.tsv'))
    for title, chosen in (('All candidates', rows), ('First ones', [row for row in rows if row['rank'] == '1'])):
        table(title, collections.Counter((row['confidence'], row['grade']) for row in chosen))
    agreement(rows)
    if len(sys.argv) > 1:
        compare(sys.argv[1], rows)


main()
