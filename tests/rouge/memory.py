#!/usr/bin/env python3
"""What rouge(1) does when the n-th allocation in the whole process fails, for every n: nothing wrong is printed.

usage: memory.py ROUGE FAILING_MALLOC.so
"""
import json
import os
import subprocess
import sys
import tempfile

from tap import Tap

RECORD = {'candidate': 'the gates were shut\nno one came', 'references': ['the gate was shut', 'no gates'],
          'source': 'the gates of the wall were shut and no one came'}
SETTINGS = ('<R><EVAL ID="{}"><PEERS><P ID="A">text</P><P ID="B">text</P></PEERS>'
            '<MODELS><M ID="1">text</M><M ID="1">text</M></MODELS></EVAL></R>')
MOST = 3000


def prepare(folder):
    """The inputs, and the command lines that read them."""
    for name, content in (('records', (json.dumps(RECORD) + '\n') * 3), ('settings', SETTINGS.format(1)),
                          ('text', 'the gate is shut\n'), ('list', 'text text\n')):
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(content)
    return {
        'records': ['-j', '1', '--stem', '-f', 'json', '--per-document', '--measures', '--jsonl', 'records'],
        'settings': ['-j', '1', '--like', 'perl', '--stem', '-f', 'perl', '--per-document', '--settings', 'settings'],
        'a list': ['-j', '1', '--like', 'google', '-f', 'google', '--list', 'list'],
        'files': ['-j', '1', '--stopwords', '-f', 'tsv', '-l', 'en', '--stem', 'text', 'text'],
        'lines': ['-j', '1', '-n', 'W,S*,SU4', '--references', 'mean', '--lines', 'text', 'text'],
    }


def sweep(program, library, arguments, folder):
    """How many failures were told, and what was wrong."""
    def run(environment):
        return subprocess.run([program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=dict(os.environ, **environment), check=False)

    expected, wrong, failed, unchanged = run({}), [], 0, 0
    if expected.returncode != 0:
        return 0, [f'without a failure: {expected}']
    for n in range(1, MOST):
        done = run({'LD_PRELOAD': library, 'SMZ_FAIL_MALLOC': str(n)})
        unchanged += 1
        if (done.returncode, done.stdout) != (expected.returncode, expected.stdout):
            failed, unchanged = failed + 1, 0
            # A document may be lost, and the others done: then it was named, and the status says so.
            if done.returncode not in (1, 2) or b'memory' not in done.stderr.lower():
                wrong.append(f'call {n}: {done}')
        if unchanged > 200:
            return failed, wrong
    return failed, wrong + [f'it never ended to fail: {MOST} calls']


def main():
    program, library = map(os.path.abspath, sys.argv[1:])
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        for name, arguments in prepare(folder).items():
            failed, wrong = sweep(program, library, arguments, folder)
            tap.ok(failed > 10 and not wrong, f'no memory, {name}: {failed} failures were told', '\n'.join(wrong[:5]))
    tap.done()


main()
