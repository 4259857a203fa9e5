#!/usr/bin/env python3
"""Pairs a second of rouge(1) and of the Python package rouge_score, side by side.

usage: rouge_speed.py ROUGE [--pairs N] [--rounds N] [--repeats N] [--jsonl FILE] [--metrics LIST] [--check]

Both score the same pairs with the same metrics (default: 1,2,Lsum), stemmed, with a bootstrap of 1,000
resamples, on one core. For rouge(1) that is the CPU time of the whole process, start and output included; for the
package it is the CPU time from the parsed records on, without its imports: what a warm process of it takes. The
rounds of the two take turns, so that both see the same machine. In a round the package scores the pairs once, which
takes it seconds; rouge(1) is started --repeats times (default: 40), and the round is their mean, so that what else the
machine does is averaged over a second too, and not caught or missed by one run of some 20 ms. The table has the best
and the worst round of each, the last line the ratio of the best ones, and of all rounds together.

Without --jsonl the pairs are made up: candidates of some 103 words and references of some 45, in lines, as in
CNN/DailyMail, whose words are drawn as Zipf has it.

The package is not installed by anything here. To have it, outside the tree:

    python3 -m venv /tmp/rouge-score && /tmp/rouge-score/bin/pip install rouge-score
    /tmp/rouge-score/bin/python bench/speed/rouge_speed.py build/rouge

Without it only rouge(1) is measured. --check also compares the two: their means of F must be the same numbers.
"""
import argparse
import importlib.util
import itertools
import json
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

LETTERS = 'etaoinshrdlucmfwypvbgkjqxz'
ENDINGS = ('', '', '', 's', 'ed', 'ing', 'ly', 'ation', 'ness', 'er')


def vocabulary(source, size=20000):
    """Made-up words with the endings of real ones, the commonest first, rare ones longer: 6 of 10 words of a text
    have more than three letters, as in English news, and are stemmed."""
    words = {}
    while len(words) < size:
        length = max(1, round(source.gauss(0.4 + 0.79 * math.log(len(words) + 1), 1.2)))
        ending = source.choice(ENDINGS) if length > 4 else ''
        stem = ''.join(source.choices(LETTERS, weights=range(40, 14, -1), k=max(1, length - len(ending))))
        words.setdefault(stem + ending)
    return list(words)


def text(source, words, weights, count):
    """So many words, more or less, in lines of some 20."""
    drawn = source.choices(words, cum_weights=weights, k=max(3, round(source.gauss(count, count / 4))))
    lines = [drawn[i:i + 20] for i in range(0, len(drawn), 20)]
    return '\n'.join(' '.join(line).capitalize() + ' .' for line in lines)


def made_up(count):
    source = random.Random(20030905)
    words = vocabulary(source)
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    for number in range(count):
        reference = text(source, words, weights, 45)
        kept = [word for word in reference.split() if source.random() < 0.3]
        candidate = text(source, words, weights, 103 - len(kept)) + '\n' + ' '.join(kept)
        yield {'id': str(number), 'candidate': candidate, 'references': [reference]}


def cpu_seconds(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def run_ours(program, path, metrics, *more):
    """CPU seconds, and what it prints."""
    before = cpu_seconds(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, '--like', 'google', '--stem', '-n', metrics, '-j', '1', '-f', 'json', *more,
                           '--no-progress', '--jsonl', path], stdout=subprocess.PIPE, check=True)
    return cpu_seconds(resource.RUSAGE_CHILDREN) - before, done.stdout


def run_often(repeats, *command):
    """The mean of their CPU seconds."""
    return sum(run_ours(*command)[0] for _ in range(repeats)) / repeats


def run_theirs(records, metrics):
    """CPU seconds, and the scores of each document."""
    import numpy
    from rouge_score import rouge_scorer, scoring

    names = ['rouge' + name for name in metrics.split(',')]
    before = cpu_seconds(resource.RUSAGE_SELF)
    scorer = rouge_scorer.RougeScorer(names, use_stemmer=True)
    numpy.random.seed(0)
    aggregator = scoring.BootstrapAggregator()
    scores = []
    for record in records:
        score = scorer.score_multi(record['references'], record['candidate'])
        aggregator.add_scores(score)
        scores.append(score)
    aggregator.aggregate()
    return cpu_seconds(resource.RUSAGE_SELF) - before, scores


def compare(ours, theirs):
    """Every F of every document as doubles."""
    different = 0
    for row, score in zip(json.loads(ours)['per_document'], theirs):
        for name, value in score.items():
            different += row['metrics'][name]['f'] != value.fmeasure
    print(f'check: {len(theirs)} pairs, {different} different values of F')
    return different == 0 and len(theirs) > 0


def show(name, pairs, seconds):
    best, worst = min(seconds), max(seconds)
    print(f'{name:12} {best:10.4f} {worst:10.4f} {pairs / best:12.0f} {pairs / worst:12.0f}', flush=True)


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('--pairs', type=int, default=1000)
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--repeats', type=int, default=40)
    parser.add_argument('--jsonl')
    parser.add_argument('--metrics', default='1,2,Lsum')
    parser.add_argument('--check', action='store_true')
    return parser.parse_args()


def main():
    asked = arguments()
    theirs_there = importlib.util.find_spec('rouge_score') is not None
    with tempfile.TemporaryDirectory() as folder:
        path = asked.jsonl
        if not path:
            path = os.path.join(folder, 'pairs.jsonl')
            with open(path, 'w', encoding='utf-8') as file:
                file.writelines(json.dumps(record) + '\n' for record in made_up(asked.pairs))
        with open(path, encoding='utf-8') as file:
            records = [json.loads(line) for line in file if line.strip()]
        ours, theirs = [], []
        for _ in range(asked.rounds):
            ours.append(run_often(asked.repeats, os.path.abspath(asked.program), path, asked.metrics))
            if theirs_there:
                seconds, scores = run_theirs(records, asked.metrics)
                theirs.append(seconds)
        printed = run_ours(os.path.abspath(asked.program), path, asked.metrics, '--per-document')[1]
    words = sum(len(record['candidate'].split()) for record in records) / len(records)
    print(f'{len(records)} pairs, {words:.0f} words a candidate; ROUGE-{asked.metrics}, stemmed, 1000 resamples, '
          f'one core; {asked.rounds} rounds, rouge(1) {asked.repeats} times in each; {time.strftime("%Y-%m-%d")}')
    print(f'{"":12} {"best CPU s":>10} {"worst":>10} {"best pairs/s":>12} {"worst":>12}')
    show('rouge(1)', len(records), ours)
    if not theirs_there:
        print('rouge_score is not installed here: this file says how to have it')
        return
    show('rouge_score', len(records), theirs)
    print(f'ratio: {min(theirs) / min(ours):.0f} of the best rounds, {sum(theirs) / sum(ours):.0f} of all together')
    if asked.check and not compare(printed, scores):
        sys.exit(1)


if __name__ == '__main__':
    main()
