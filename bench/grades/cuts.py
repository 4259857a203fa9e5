#!/usr/bin/env python3
"""How many of the cuts that editors would make summarize(1) finds.

usage: SMZ_DATA=... cuts.py SUMMARIZE [--missed]

cuts.tsv holds what editors left of the first sentences of articles, by deletion alone: stretches of the source in
bytes, up to two cuts of an article; none, where a sentence has no headline in it. Prints of how many articles a
cut is among the candidates, and of how many the first one, by how much of the words that are not articles or forms
of "be" and "have" both keep alike. With --missed, the cuts that are no candidates, beside the first headline.
"""
import collections
import re
import sys

import articles

# What headlines leave out, or add to another tense.
SMALL = frozenset("the a an is are was were be been being has have had will to that 's today on".split())
WANTED = 200


def read_cuts():
    """corpus -> record -> cuts, each a list of (first byte, end)."""
    cuts = collections.defaultdict(lambda: collections.defaultdict(list))
    for row in articles.rows_of('cuts.tsv'):
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


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    counts = collections.Counter()
    for corpus, cuts in sorted(read_cuts().items()):
        records = articles.read(corpus, cuts)
        for record, candidates in zip(records, articles.headlines_of(sys.argv[1], records, WANTED)):
            source, wanted = record['text'].encode(), cuts[str(record['id'])]
            counts['articles'] += 1
            counts['with a cut'] += bool(wanted)
            places = {words_of(source, stretches) for stretches in wanted}
            found = [words_of(source, candidate['ranges']) in places for candidate in candidates]
            counts['found'] += any(found)
            counts['first'] += found[:1] == [True]
            if wanted and not any(found) and '--missed' in sys.argv:
                cut = b' '.join(source[first:end] for first, end in wanted[0]).decode(errors='replace')
                first = candidates[0]['text'] if candidates else None
                print(f'{corpus} {record["id"]}\n  editor   {cut}\n  headline {first}')
    share = max(counts['with a cut'], 1)
    print(f'{counts["articles"]} articles, {counts["with a cut"]} with a cut: it is a candidate of {counts["found"]} '
          f'({100 * counts["found"] / share:.0f} %), the first one of {counts["first"]} '
          f'({100 * counts["first"] / share:.0f} %)')


main()
