"""Corpora for the cases of this folder, and what a run made of them."""
import json
import os
import re

from harness import ROOT, Program, Skip, equal, record, run, true

# Two documents whose scores can be worked out on paper. Their first sentences are the leads; the references
# are in bench_scores.py's comments.
GATE = ('The harbour gate was closed by the mayor on Monday. Fishermen had waited for it since spring. '
        'The town will pay for new boats. Nobody was hurt by the storm.')
RIVER = ('The river rose by two metres in one night. Twelve farms stood under water for a week. '
         'Soldiers brought food to the village by boat. The bridge was opened again on Friday.')


def pair(**more):
    """The two documents as a corpus; `more` are fields of both."""
    return (record(id='gate', text=GATE, summaries=['The mayor closed the harbour gate on Monday.'], **more) +
            record(id='river', text=RIVER, summaries=['The river rose.\nFarms stood under water.'], **more))


SUBJECTS = ['The council', 'A farmer', 'The old teacher', 'Her brother', 'The company', 'One doctor', 'The driver',
            'A nurse', 'The minister', 'Two sailors']
ACTS = ['bought a house near the river', 'lost the keys of the town hall', 'spoke about the price of bread',
        'wrote a letter to the newspaper', 'closed the road to the harbour', 'found gold under the church',
        'asked for a new bridge', 'sold every boat in the bay', 'planted trees along the coast',
        'won the race by a minute']


def many(count, **more):
    """So many short articles, each other than the one before, with two references."""
    lines = []
    for n in range(count):
        sentences = [f'{SUBJECTS[(n + 3 * i) % 10]} {ACTS[(2 * n + 7 * i + i * i) % 10]} on day {n + i}.'
                     for i in range(4 + n % 5)]
        lines.append(record(id=f'd{n}', text=' '.join(sentences), title=f'Title of number {n}',
                            summaries=['\n'.join(sentences[1:3]), sentences[-1]], kind=['odd', 'even'][n % 2],
                            **more))
    return ''.join(lines)


def articles():
    """The corpus of our own."""
    path = os.path.join(ROOT, 'corpora', 'articles.jsonl')
    if not os.path.exists(path):
        raise Skip('no corpora/articles.jsonl')
    return path


def results(*arguments, **options):
    """The results of a run as JSON; it must end well and silently."""
    done = run('run', '-f', 'json', '--no-cost', *arguments, **options)
    equal((done.status, done.err), (0, ''), 'exit status and standard error')
    return done.json


def system(found, name):
    return next(row for row in found['systems'] if row['name'] == name)


def refused(*arguments, says, command=None):
    """A wrong command line: status 2, nothing on standard output, two lines on standard error."""
    done = run(*arguments)
    equal((done.status, done.out), (2, b''), f'{arguments}: status and output')
    lines = done.err.splitlines()
    equal(len(lines), 2, f'{arguments}: lines on standard error ({done.err!r})')
    true(says in lines[0] and lines[0].startswith(Program.name + ': '), f'{says!r} is not said: {lines[0]}')
    equal(lines[1], f"Try '{Program.name}{' ' + command if command else ''} --help'.", 'second line')


def fold(text):
    return re.sub(r'\s+', ' ', text).strip()


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)
