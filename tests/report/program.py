#!/usr/bin/env python3
"""summarize-bench(1) and its report: from a run, and from the results that a run has left.

usage: program.py SUMMARIZE-BENCH
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

from pages import SCRIPT_NAME, Page
from tap import Tap

SENTENCES = [
    'The harbour of Lindmouth will be dredged this autumn for the first time in eleven years.',
    'Ships with a draught of more than six metres have had to wait for the tide since May.',
    'The harbour master, Wanda Quist, called the work overdue.',
    'It is to cost four million crowns, which the port pays out of its dues.',
    'Fishermen fear for the spawning grounds behind the mole.',
    'A biologist of the college is to watch over them while the dredger is at work.',
    'The first barge was seen off the light on Thursday.',
    'Nobody has yet said where the mud is to go.',
]


def write_corpus(path):
    with open(path, 'w', encoding='utf-8') as file:
        for i in range(6):
            turned = SENTENCES[i:] + SENTENCES[:i]
            json.dump({'id': SCRIPT_NAME if i == 2 else f'harbour-{i}', 'text': ' '.join(turned),
                       'summaries': [SENTENCES[0] + '\n' + SENTENCES[4]]}, file)
            file.write('\n')


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def __call__(self, *arguments, **environment):
        done = subprocess.run([self.program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False,
                              env={**os.environ, **environment})
        return done.returncode, done.stdout, done.stderr.decode('utf-8', 'replace')

    def read(self, name):
        with open(os.path.join(self.folder, name), 'rb') as file:
            return file.read()


def check(tap, bench):
    run = ['run', '--corpus', 'harbour.jsonl', '--sentences', '2', '--trials', '200', '--methods', 'lead,textrank']
    status, out, err = bench(*run, '--report', 'run.html', '-o', 'run.json', '--keep-texts')
    tap.ok(status == 0 and b'textrank' in out, 'a run with a report prints its table, too', err)
    page = Page(bench.read('run.html').decode('utf-8'))
    tap.ok(not page.wrong and len([1 for tag, _ in page.elements if tag == 'svg']) >= 3, 'its page has plots', page.wrong)
    text = ' '.join(page.text.split())
    for said in ('6 documents from harbour', 'at most 2 sentences each', SCRIPT_NAME, SENTENCES[3]):
        tap.ok(said in text, f'its page says {said}', text[:800])
    tap.equal(bench('report', 'run.json', '-o', 'again.html'), (0, b'', ''), 'the report of its results')
    tap.ok(bench.read('again.html') == bench.read('run.html'), 'is the same')
    tap.ok(bench('report', 'run.json')[1] == bench.read('run.html'), 'and goes to standard output if no file is named')

    bench(*run, '-o', 'bare.json')
    status, out, err = bench('report', 'bare.json')
    tap.ok(status == 0 and b'--keep-texts' in out and b'class="columns"' not in out, 'results without texts', err)
    tap.ok(SENTENCES[3].encode() not in out, 'show none')

    for arguments, says in (((), 'one file'), (('a', 'b'), 'one file'), (('--colour',), 'colour')):
        status, out, err = bench('report', *arguments)
        tap.ok((status, out) == (2, b'') and says in err, f'report {" ".join(arguments)}', err)
    status, out, err = bench(*run, '--report', '-')
    tap.ok((status, out) == (2, b'') and '--report' in err, 'a run whose report would mix with its table', err)
    status, out, err = bench('report', 'nowhere.json', '-o', 'nowhere.html')
    tap.ok(status == 1 and 'nowhere.json' in err and not os.path.exists(os.path.join(bench.folder, 'nowhere.html')),
           'results that are not there', err)
    status, out, err = bench(*run, '--report', 'late.html', PATH='/nowhere')
    tap.ok((status, out) == (1, b'') and 'gnuplot-nox' in err, 'without gnuplot a run does not begin', err)


def main():
    tap = Tap()
    if not shutil.which('gnuplot'):
        tap.skip('summarize-bench report', 'gnuplot is not installed')
        tap.done()
    with tempfile.TemporaryDirectory(prefix='report-') as folder:
        write_corpus(os.path.join(folder, 'harbour.jsonl'))
        check(tap, Bench(os.path.abspath(sys.argv[1]), folder))
    tap.done()


main()
