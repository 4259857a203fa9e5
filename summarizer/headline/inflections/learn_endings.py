#!/usr/bin/env python3
"""Writes endings.tsv from WordNet: what the ends of regular verbs' forms tell of their lemmas.

usage: learn_endings.py INDEX.verb VERB.exc CNTLIST.rev > endings.tsv

The three files are WordNet's. A stem is what is left of a regular verb's form without -ed or -ing: mak, stopp,
visit. Of all stems, and of all lemmas that double their last letter before these endings, the fewest endings are
sought from which the right answer follows for every verb, the longest ending that fits having the last word.
Where two verbs have one stem, the one that WordNet's texts have more often wins.
"""
import collections
import re
import sys


def read_verbs(path):
    with open(path, encoding='ascii') as lines:
        words = (line.split(' ')[0] for line in lines if not line.startswith(' '))
        return {word for word in words if re.fullmatch('[a-z]+', word)}


def read_forms(path):
    forms = collections.defaultdict(set)
    with open(path, encoding='ascii') as lines:
        for line in lines:
            form, *lemmas = line.split()
            for lemma in lemmas:
                forms[lemma].add(form)
    return forms


def read_counts(path):
    counts = collections.Counter()
    with open(path, encoding='ascii') as lines:
        for line in lines:
            key, _, count = line.split()
            lemma, sense = key.split('%')
            if sense.startswith('2'):
                counts[lemma] += int(count)
    return counts


def added_letter(verb, forms):
    """What -ing adds before itself: stop-p-ing, panic-k-ing."""
    return next((c for c in (verb[-1], 'k') if verb + c + 'ing' in forms[verb]), '')


def stems(verb, forms):
    """Each with what makes the lemma of it."""
    if added := added_letter(verb, forms):
        yield verb + added, 'drop'
    if added and verb[-1] in 'ls':
        yield verb, 'none'  # traveled, focused: America, and by now everyone
    elif added:
        return
    elif verb.endswith('e'):
        yield verb[:-1], 'e'
        if re.search('(ee|oe|ye)$|^be$', verb):
            yield verb, 'none'
    else:
        yield verb, 'none'


def endings(answers, prior):
    """The rules, as {ending: answer}; ^ stands for the beginning of the word."""
    rules = {}

    def part(items, ending, inherited):
        counts = collections.Counter(answer for _, answer in items)
        best = max(counts, key=lambda answer: (counts[answer], answer == inherited, answer))
        if best != inherited:
            rules[ending] = best
        if len(counts) == 1:
            return
        groups = collections.defaultdict(list)
        for word, answer in items:
            if len(word) > len(ending):
                groups[word[-len(ending) - 1]].append((word, answer))
            elif answer != best:
                rules['^' + ending] = answer
        for letter in sorted(groups):
            part(groups[letter], letter + ending, best)

    part(sorted(answers.items()), '', prior)
    return rules


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    verbs, forms, counts = read_verbs(sys.argv[1]), read_forms(sys.argv[2]), read_counts(sys.argv[3])
    of_stem, of_lemma = {}, {}
    for verb in sorted(verbs, key=lambda verb: (-counts[verb], verb)):
        for stem, answer in stems(verb, forms):
            of_stem.setdefault(stem, answer)
        of_lemma[verb] = 'none' if verb.endswith('s') else added_letter(verb, forms) or 'none'
        of_lemma[verb] = 'double' if of_lemma[verb] == verb[-1] else of_lemma[verb]
    print('# Written by learn_endings.py from the verbs of WordNet 3.0, Copyright 2006 by Princeton University.')
    print('# What to do to a stem (behind which -ed or -ing was) for the lemma, and to a lemma for the stem.')
    for name, answers in (('stem', of_stem), ('lemma', of_lemma)):
        for ending, answer in sorted(endings(answers, 'none').items()):
            print(name, ending, answer, sep='\t')


main()
