#!/usr/bin/env python3
"""Chooses from the counts of build/bench/train/valency/valency what verbs and nouns ask for.

usage: valency < ARTICLES.jsonl | choose_frames.py > frames.tsv

A link belongs to a word if it follows much more often than it follows others: by the lower end of Wilson's interval
(1927, 90%) at least a tenth of the time and four times as often as behind all words; firmly from three tenths on.
"""
import collections
import math
import sys

from links import LINKS

Z = 1.645
LEAST, TIMES, FIRM = 0.1, 4, 0.3
KNOWN = 30        # of verbs that came less often it is not said that they come alone, or ask for nothing
ALONE = 0.08      # a verb that ends its clause so often needs nothing
OBJECT, NEVER = 0.6, 0.03
# Not verbs: what follows them directly is all there is to say.
SLOTS = {'n': 'noun', 'p': 'pair', 'a': 'adjective'}


def lower_end(count, all_):
    if all_ == 0:
        return 0
    share = count / all_
    centre = share + Z * Z / (2 * all_)
    return (centre - Z * math.sqrt(share * (1 - share) / all_ + Z * Z / (4 * all_ * all_))) / (1 + Z * Z / all_)


def slot(kind, follows):
    return SLOTS.get(kind) or ('object' if follows.startswith('_ ') else 'direct')


def sizes(kind, counts):
    if kind in SLOTS:
        return {SLOTS[kind]: counts['all']}
    return {'object': counts['object'] + counts['passive'], 'direct': counts['active'] - counts['object']}


def read_counts(lines):
    words = collections.defaultdict(collections.Counter)
    for line in lines:
        word, kind, follows, count = line.rstrip('\n').split('\t')
        words[word, kind][follows] = int(count)
    return words


def frames_of(kind, counts, usual):
    frames, size = [], sizes(kind, counts)
    if kind == 'v':
        ends = counts['end'] / max(size['direct'], 1)
        objects = (counts['object'] + counts['that']) / max(counts['active'], 1)
        if counts['active'] >= KNOWN / 2 and objects >= OBJECT and counts['end'] <= NEVER * counts['active']:
            frames.append('object')
        if ends >= ALONE and size['direct'] >= KNOWN:
            frames.append('alone')
    for place, mark in (('noun', ''), ('pair', ''), ('adjective', ''), ('direct', ''), ('object', '_ ')):
        for link in LINKS:
            written = 'to+' if link == 'infinitive' else link
            count = counts[mark + written]
            share = lower_end(count, size.get(place, 0))
            often = count >= 4 and share >= max(LEAST, TIMES * usual[place, written])
            # "Due to", of all adjectives, is not much above the others.
            if place == 'adjective':
                often = often or share >= FIRM
            # What a verb and its object ask for seldom, the noun alone tells.
            if place == 'pair':
                often = often and share >= FIRM
            # Who does it in the passive is no part of what is done.
            if not often or (link == 'by' and mark):
                continue
            frames.append(('+' if mark else '') + link + ('!' if share >= FIRM else ''))
    return frames


def main():
    words = read_counts(sys.stdin)
    all_, usual = collections.Counter(), collections.Counter()
    for (_, kind), counts in words.items():
        all_.update(sizes(kind, counts))
        for follows, count in counts.items():
            usual[slot(kind, follows), follows.removeprefix('_ ')] += count
    for key in usual:
        usual[key] /= all_[key[0]]
    firm = collections.defaultdict(set)
    for (word, kind), counts in words.items():
        if kind == 'v':
            firm[word] = {frame[1:] for frame in frames_of(kind, counts, usual) if frame.startswith('+')}
    for (word, kind), counts in sorted(words.items()):
        if not word.isascii() or len(word) < 2 or any(not (c.islower() or c in '- ') for c in word):
            continue
        frames = frames_of(kind, counts, usual)
        if kind == 'p':
            frames = [frame for frame in frames if frame not in firm[word.split(' ')[0]]]
        # That a verb asks for nothing is worth knowing.
        if frames or (kind == 'v' and max(sizes(kind, counts).values()) >= KNOWN):
            print(f"{word}\t{kind}\t{' '.join(frames) or '-'}")


main()
