#!/usr/bin/env python3
"""The report of the benchmark, as bytes: well formed, closed to the world, the same every time.

usage: page.py REPORT_SAMPLE
"""
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile

from pages import SCRIPT_NAME, Page, make
from tap import Tap

SHAPES = ['plain', 'hostile', 'large', 'bare']
POLICY = ("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
          "form-action 'none'")
# A source is folded, and of each system no more than ten documents are shown.
LARGEST = 2_000_000


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def check_form(tap, shape, text):
    page = Page(text)
    tap.ok(not page.wrong, f'{shape}: what is opened is closed', '\n'.join(page.wrong[:20]))
    ids = page.attributes('id')
    tap.equal(len(ids), len(set(ids)), f'{shape}: no id twice')
    wanted = [target[1:] for target in page.attributes('href') if target.startswith('#')]
    wanted += ' '.join(page.attributes('aria-labelledby')).split()
    tap.equal([target for target in wanted if target not in ids], [], f'{shape}: what is pointed at is there')
    tags = {tag for tag, _ in page.elements}
    tap.ok(not tags & {'script', 'iframe', 'object', 'embed', 'img', 'form', 'base', 'audio', 'video'},
           f'{shape}: nothing that fetches or runs', sorted(tags))
    tap.equal([name for _, attributes in page.elements for name in attributes if name.startswith('on')], [],
              f'{shape}: no handler of events')
    outside = [value for name in ('href', 'src') for value in page.attributes(name)
               if not value.startswith('#') and value != 'data:,']
    tap.equal(outside, [], f'{shape}: no address outside of the page')
    tap.ok(('meta', {'http-equiv': 'Content-Security-Policy', 'content': POLICY}) in page.elements,
           f'{shape}: the policy')
    tap.ok('url(' not in text and '@import' not in text, f'{shape}: no address in the style')
    plots = [attributes for tag, attributes in page.elements if tag == 'svg']
    tap.ok(len(plots) == 5 and all(plot.get('role') == 'img' for plot in plots), f'{shape}: five plots, with names')
    left = re.findall(r'rgb\([^)]*\)|>gnuplot|@\d+@(?! %s)', text)
    tap.equal(left, [], f'{shape}: nothing is left of what gnuplot was told')
    return page


def check_hostile(tap, page, data):
    text = page.text
    for name in (SCRIPT_NAME, "'; system \"touch broken\" `touch broken` @0@ %s", '<img src=x>',
                 '</summary></details><h1>Broken</h1>', '<b>court</b>', 'gcc <12>'):
        tap.ok(name in text, f'hostile: {name} is shown as it is')
    tap.ok(not re.search(rb'[\x00-\x08\x0b-\x1f\x7f]', data), 'hostile: no control character')
    tap.ok('control \ufffd\ufffd[31m and bad \ufffd\ufffd bytes' in text, 'hostile: replacement characters')
    tap.ok(('th', {'scope': 'row'}) in page.elements and ('bdi', {}) in page.elements,
           'hostile: names keep their direction to themselves')


def check_plain(tap, page):
    text = re.sub(r'\s+', ' ', page.text)
    best = re.search(r'The highest ROUGE-1 F has (\S+): ([\d.]+) points \(95 % interval ([\d.]+)–([\d.]+)\)', text)
    if tap.ok(best, 'plain: the paragraph names the best', text[:600]):
        tap.ok(f'{best[2]}{best[3]}–{best[4]}' in text.replace('▲', '').replace(' ', ''),
               'plain: its figures are those of the table')
    for said in ('SHA-256', 'like=ours|version=', 'run --corpus town.jsonl', 'seed 1;', '120 documents'):
        tap.ok(said in text, f'plain: says {said}')
    marks = [attributes for tag, attributes in page.elements if tag == 'mark']
    tap.ok(any(mark.get('class') == 'chosen' for mark in marks) and any(not mark for mark in marks),
           'plain: chosen sentences and shared words are marked')


def check_tidy(tap, path):
    if not shutil.which('tidy'):
        tap.skip('tidy', 'tidy is not installed')
        return
    done = subprocess.run(['tidy', '-quiet', '-errors', '-utf8', path], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    # tidy 5.6 knows no id of a title, which SVG has.
    left = [line for line in done.stdout.splitlines() if '<title> proprietary attribute "id"' not in line]
    tap.equal(left, [], 'tidy finds nothing')


def put_program(folder, script):
    """Makes a gnuplot of our own; gives a PATH that has it first."""
    os.makedirs(folder)
    path = os.path.join(folder, 'gnuplot')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('#!/bin/sh\n' + script)
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    return folder + ':' + os.environ['PATH']


def check_failures(tap, program, folder):
    out = os.path.join(folder, 'kept.html')

    def fails(name, says, shape='plain', **environment):
        with open(out, 'w', encoding='utf-8') as file:
            file.write('as it was')
        status, complaint = make(program, shape, out, **environment)
        tap.ok(status == 1 and says in complaint and complaint.count('\n') == 1, name, f'{status}\n{complaint}')
        tap.equal(read(out), b'as it was', name + ': the file is as it was')
        tap.equal([left for left in os.listdir(folder) if left.startswith('kept.html.')], [],
                  name + ': nothing is left over')

    fails('without gnuplot', 'apt-get install gnuplot-nox', PATH=os.path.join(folder, 'nowhere'))
    fails('a gnuplot that fails', 'is not amused',
          PATH=put_program(os.path.join(folder, 'failing'), 'cat >/dev/null; echo "it is not amused" >&2; exit 3\n'))
    fails('a gnuplot that is killed', 'status 137',
          PATH=put_program(os.path.join(folder, 'killed'), 'kill -9 $$\n'))
    fails('a gnuplot that draws nothing', 'fewer plots',
          PATH=put_program(os.path.join(folder, 'idle'), 'cat >/dev/null\n'))
    script = os.path.join(folder, 'script')
    fails('a gnuplot that keeps its script', 'fewer plots', 'hostile',
          PATH=put_program(os.path.join(folder, 'keeping'), f'cat >"{script}"\n'))
    told = read(script)
    tap.ok(b'touch' not in told and b'script' not in told and b'plot' in told, 'gnuplot is told no name')
    status, complaint = make(program, 'plain', '/dev/full')
    tap.ok(status == 1 and '/dev/full' in complaint, 'a full disk', complaint)


def main():
    tap, program = Tap(), sys.argv[1]
    if not shutil.which('gnuplot'):
        tap.skip('the report of the benchmark', 'gnuplot is not installed')
        tap.done()
    with tempfile.TemporaryDirectory(prefix='report-') as folder:
        for shape in SHAPES:
            path = os.path.join(folder, shape + '.html')
            tap.equal(make(program, shape, path), (0, ''), f'{shape}: made, in silence')
            data = read(path)
            page = check_form(tap, shape, data.decode('utf-8'))
            tap.ok(len(data) < LARGEST, f'{shape}: {len(data)} bytes')
            if shape == 'hostile':
                check_hostile(tap, page, data)
                check_tidy(tap, path)
            if shape == 'plain':
                check_plain(tap, page)
                again = os.path.join(folder, 'again.html')
                with open(os.path.join(folder, '.gnuplot'), 'w', encoding='utf-8') as file:
                    file.write('set border 31 lw 5\nset pointsize 9\n')
                make(program, shape, again, LC_ALL='de_DE.UTF-8', LANGUAGE='de', GNUTERM='png', HOME=folder)
                tap.ok(read(again) == data, 'the same bytes again, in another environment')
        check_failures(tap, program, folder)
    tap.done()


main()
