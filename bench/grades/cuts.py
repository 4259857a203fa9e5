#!/usr/bin/env python3
"""How many of the cuts that editors would make summarize(1) finds.

usage: SMZ_DATA=... cuts.py SUMMARIZE [--missed]

cuts.tsv holds what editors left of a sentence of each of so many articles, by deletion alone: stretches of the source
in bytes, up to two cuts of an article. They were asked for the first sentence, and where that has no headline in it
(a teaser, a scene) for the best one of the first nine; none, where there is none either. In a later sentence a name
may stand for the words before the cut. Prints of how many articles a cut is among the candidates, and of how many
the first one, by how much of the words that are not articles or forms of "be" and "have" both keep alike. With
--missed, the cuts that are no candidates, beside the first headline.
"""
import collections
import re
import sys

import articles

# What headlines leave out, or add to another tense.
SMALL = frozenset("the a an is are was were be been being has have had will to that 's today on".split())
WANTED = 200


def read_cuts():
    """corpus -> record -> cuts, each (sentence, list of (first byte, end))."""
    cuts = collections.defaultdict(lambda: collections.defaultdict(list))
    for row in articles.rows_of('cuts.tsv'):
        record = cuts[row['corpus']][row['record']]
        if row['kept']:
            stretches = [tuple(map(int, stretch.split('-'))) for stretch in row['kept'].split(',')]
            record.append((int(row['sentence']), stretches))
    return cuts


def words_of(source, stretches):
    """The words that count, with their places."""
    found = []
    for first, end in stretches:
        for word in re.finditer(rb"[\w$%'.&/-]*[\w%]|[^\x00-\x7f]+", source[first:end]):
            if word.group().decode(errors='replace').lower() not in SMALL:
                found.append((first + word.start(), word.group()))
    return found


def is_made(source, cut, candidate):
    """Whether a candidate keeps what the cut keeps, whatever stands before it in a later sentence."""
    sentence, stretches = cut
    words = words_of(source, candidate['ranges'])
    if sentence > 0:
        words = [word for word in words if stretches[0][0] <= word[0] < stretches[-1][1]]
    return candidate['sentence'] == sentence and words == words_of(source, stretches)


def report(counts, where):
    share = max(counts[where, 'cut'], 1)
    print(f'{counts[where, "cut"]} articles with a cut of {where}: it is a candidate of {counts[where, "found"]} '
          f'({100 * counts[where, "found"] / share:.0f} %), the first one of {counts[where, "first"]} '
          f'({100 * counts[where, "first"] / share:.0f} %)')


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    counts = collections.Counter()
    for corpus, cuts in sorted(read_cuts().items()):
        records = articles.read(corpus, cuts)
        for record, candidates in zip(records, articles.headlines_of(sys.argv[1], records, WANTED)):
            source, wanted = record['text'].encode(), cuts[str(record['id'])]
            counts['articles'] += 1
            if not wanted:
                continue
            where = 'the first sentence' if wanted[0][0] == 0 else 'a later one'
            found = [any(is_made(source, cut, candidate) for cut in wanted) for candidate in candidates]
            counts[where, 'cut'] += 1
            counts[where, 'found'] += any(found)
            counts[where, 'first'] += found[:1] == [True]
            if not any(found) and '--missed' in sys.argv:
                cut = b' '.join(source[first:end] for first, end in wanted[0][1]).decode(errors='replace')
                first = candidates[0]['text'] if candidates else None
                print(f'{corpus} {record["id"]}\n  editor   {cut}\n  headline {first}')
    print(f'{counts["articles"]} articles')
    for where in ('the first sentence', 'a later one'):
        report(counts, where)


main()
