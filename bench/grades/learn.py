#!/usr/bin/env python3
"""Learns from the grades how likely a reader would publish a headline.

usage: SMZ_DATA=... learn.py CANDIDATES [OUTPUT]

CANDIDATES is the program bench/train/headlines/candidates; OUTPUT, summarizer/headline/graded.inc by default, is
what rank.c includes. A logistic regression (Newton's method from 0, a penalty on the squares of the weights) of
whether a reader would publish a candidate: of those that are still made, P counts as 1, E as a third, W and M as
0, a misleading one thrice. Prints, for five folds by article, how well weights learned without an article rank its
candidates. The same input always gives the same bytes.
"""
import collections
import math
import os
import sys

import articles

OUTPUT = os.path.join(articles.HERE, '..', '..', 'summarizer', 'headline', 'graded.inc')
TARGET = {'P': 1.0, 'E': 1 / 3, 'W': 0.0, 'M': 0.0}
TRUST = {'P': 1.0, 'E': 1.0, 'W': 1.0, 'M': 3.0}
# Says nothing about whether a candidate is fit to print that the other features do not: with it, of the 70 trusted
# most, 71 % are publishable, without it 73 %. It is there for the order.
LEFT_OUT = {'expected'}
PENALTY = 2.0
FOLDS = 5
STEPS = 25


def read_grades():
    """corpus -> record -> checksum -> grade."""
    grades = collections.defaultdict(lambda: collections.defaultdict(dict))
    for row in articles.rows_of('grades.tsv'):
        grades[row['corpus']][row['record']][row['checksum']] = row['grade']
    return grades


def read_candidates(program, corpus, wanted):
    """The names of the features, and for each record its candidates as (checksum, features)."""
    records = articles.read(corpus, wanted)
    lines = [line.split('\t') for line in articles.lines_about([program], records)]
    chosen = [column for column, name in enumerate(lines[0]) if column >= 2 and name not in LEFT_OUT]
    found = collections.defaultdict(list)
    for line in lines[1:]:
        found[str(records[int(line[0])]['id'])].append((line[1], [float(line[column]) for column in chosen]))
    return [lines[0][column] for column in chosen], found


def read_examples(program):
    """The names of the features, and the graded candidates: (article, features, grade)."""
    examples, names = [], None
    for corpus, records in sorted(read_grades().items()):
        names, found = read_candidates(program, corpus, records)
        for record in sorted(found):
            for checksum, features in found[record]:
                grade = records[record].pop(checksum, None)
                if grade:
                    examples.append(((corpus, record), features, grade))
    return names, examples


def solve(matrix, vector):
    """Gauss's elimination; the matrix is positive definite."""
    size = len(vector)
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for i in range(size):
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            if factor:
                for j in range(i, size + 1):
                    rows[k][j] -= factor * rows[i][j]
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (rows[i][size] - sum(rows[i][j] * out[j] for j in range(i + 1, size))) / rows[i][i]
    return out


def score(weights, features):
    return sum(weight * value for weight, value in zip(weights, features))


def fit(examples):
    """The weights; the first feature is the bias, which is not penalized."""
    size = len(examples[0][1])
    weights = [0.0] * size
    for _ in range(STEPS):
        gradient = [0.0] + [-PENALTY * weight for weight in weights[1:]]
        hessian = [[(PENALTY if i else 1e-9) if i == j else 0.0 for j in range(size)] for i in range(size)]
        for _, features, grade in examples:
            chance = 1 / (1 + math.exp(-score(weights, features)))
            slope = TRUST[grade] * (TARGET[grade] - chance)
            curve = TRUST[grade] * chance * (1 - chance)
            for i, value in enumerate(features):
                if not value:
                    continue
                gradient[i] += slope * value
                row = hessian[i]
                for j, other in enumerate(features):
                    row[j] += curve * value * other
        step = solve(hessian, gradient)
        weights = [weight + change for weight, change in zip(weights, step)]
        if max(map(abs, step)) < 1e-9:
            break
    return weights


def held_out(examples):
    """Each example with a score by weights that were learned without its article."""
    articles = sorted({article for article, _, _ in examples})
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    for left_out in range(FOLDS):
        weights = fit([example for example in examples if fold[example[0]] != left_out])
        for article, features, grade in examples:
            if fold[article] == left_out:
                yield score(weights, features), article, grade


def say_worth(examples):
    judged = sorted(held_out(examples), reverse=True)
    print('Of those with the highest scores, by weights that have not seen their article:')
    for share in (0.1, 0.2, 0.3, 0.5, 1):
        best = judged[:round(share * len(judged))]
        counts = collections.Counter(grade for _, _, grade in best)
        print(f'  {len(best):4} with scores from {best[-1][0]:+.2f}: ' +
              ', '.join(f'{counts[grade]} {grade}' for grade in 'PEWM') + f', {100 * counts["P"] / len(best):.0f}% P')
    first = {}
    for _, article, grade in judged:
        first.setdefault(article, grade)
    counts = collections.Counter(first.values())
    print(f'  the best graded one of each of {len(first)} articles: ' +
          ', '.join(f'{counts[grade]} {grade}' for grade in 'PEWM'))


def main():
    names, examples = read_examples(sys.argv[1])
    print(f'{len(examples)} graded candidates are still made: ' +
          ', '.join(f'{number} {grade}' for grade, number in sorted(collections.Counter(e[2] for e in examples).items())))
    say_worth(examples)
    with open(sys.argv[2] if len(sys.argv) > 2 else OUTPUT, 'w', encoding='utf-8') as file:
        file.write('/* Written by bench/grades/learn.py from grades.tsv: do not edit. */\n')
        for name, weight in zip(names, fit(examples)):
            file.write(f'WEIGHT({name.upper().replace("-", "_")}, {weight:.4f})\n')


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
