#!/usr/bin/env python3
"""The same input and options give the same bytes: run after run, with any number of jobs, in any locale.

usage: same_bytes.py SUMMARIZE FILE ...
"""
import json
import os
import subprocess
import sys
import tempfile

from tap import Tap

ENVIRONMENTS = {
    'again': {},
    'with other rubbish in fresh memory': {'MALLOC_PERTURB_': '165'},
    'in a German locale': {'LC_ALL': 'de_DE.UTF-8'},
    'in a Turkish locale': {'LC_ALL': 'tr_TR.UTF-8'},
    'in no locale': {'LC_ALL': 'C'},
    'in another time zone': {'TZ': 'Pacific/Auckland'},
}


def run(program, arguments, environment=None):
    done = subprocess.run([program, '--no-progress', *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=dict(os.environ, **(environment or {})), check=False)
    return done.returncode, done.stdout, done.stderr


def methods(program):
    listed = run(program, ['--method', 'help'])[1].decode().splitlines()
    return [line.split()[0] for line in listed if line.strip()]


def make_records(folder, files):
    """A batch long enough for several workers, with records that fail among the others."""

    texts = []
    for name in files:
        with open(name, encoding='utf-8') as file:
            texts.append(file.read())
    path = os.path.join(folder, 'batch.jsonl')
    with open(path, 'w', encoding='utf-8') as out:
        for i in range(400):
            record = {'id': i} if i % 37 == 5 else {'id': i, 'text': texts[i % len(texts)][:200 + 13 * i]}
            out.write(json.dumps(record) + '\n')
    return path


def main():
    program, files = sys.argv[1], sys.argv[2:]
    tap = Tap()
    for method in methods(program):
        arguments = ['-m', method, '-f', 'json', '--explain', '-k5', *files]
        expected = run(program, arguments)
        tap.ok(expected[0] == 0 and expected[1].startswith(b'['), f'{method}', expected[2])
        for name, environment in ENVIRONMENTS.items():
            tap.ok(run(program, arguments, environment) == expected, f'{method}, {name}')
    with tempfile.TemporaryDirectory() as folder:
        batch = make_records(folder, files)
        expected = run(program, ['-j', '1', batch])
        tap.equal((expected[0], expected[1].count(b'\n')), (0, 400), 'a batch of 400 records')
        for jobs in ('2', '3', '8'):
            tap.ok(run(program, ['-j', jobs, batch]) == expected, f'the same with {jobs} jobs')
    tap.done()


main()
