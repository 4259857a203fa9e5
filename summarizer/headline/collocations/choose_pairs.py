#!/usr/bin/env python3
"""Chooses from the counts of build/bench/train/collocations/collocations the pairs that are as good as one word.

usage: collocations < ARTICLES.jsonl | choose_pairs.py > pairs.tsv

By normalized pointwise mutual information (Bouma 2009): log(p(xy) / p(x)p(y)) / -log p(xy), of which 1 says that the
words never stand without each other and 0 that they meet as by chance. What is counted is articles, so that one
article that says the same many times does not make a pair.
"""
import collections
import math
import sys

LEAST, ARTICLES = 0.45, 5
# Which one of many, and how many: never one word with what is counted.
NEVER = {'several', 'many', 'few', 'other', 'such', 'same', 'next', 'last', 'past', 'previous', 'following', 'coming',
         'total', 'own', 'more', 'less', 'most', 'least', 'whole', 'entire', 'late', 'nothing'}


def read_counts(lines):
    pairs, words, nouns = {}, collections.Counter(), collections.Counter()
    for line in lines:
        word, noun, count = line.rstrip('\n').split('\t')
        pairs[word, noun] = int(count)
        words[word] += int(count)
        nouns[noun] += int(count)
    return pairs, words, nouns


def main():
    pairs, words, nouns = read_counts(sys.stdin)
    all_ = sum(pairs.values())
    for (word, noun), count in sorted(pairs.items()):
        if count < ARTICLES or word in NEVER or not word[:1].isalpha() or not noun[:1].isalpha():
            continue
        information = math.log(count * all_ / (words[word] * nouns[noun]))
        if information >= LEAST * -math.log(count / all_):
            print(f'{word}\t{noun}')


main()
