"""Formats, files, the same bytes every time."""
import json
import os
import re
import shutil
import subprocess

from corpus import articles, load, many, pair, results
from harness import Folder, Program, case, contains, equal, fine, run, true

EVERYTHING = ('--keep-texts', '--by', 'kind', '-f', 'json', '--no-cost', '--peer', 'rev=tac', '--corpus')


@case('outputs: the same bytes whatever the number of jobs')
def jobs():
    with Folder() as place:
        corpus = place.file('c.jsonl', many(60))
        first = fine('run', *EVERYTHING, corpus, '-j', '1').out
        for number in ('2', '3', '16'):
            true(fine('run', *EVERYTHING, corpus, '-j', number).out == first, f'-j {number}')
        true(fine('run', *EVERYTHING, corpus, '--seed', '1').out != first, 'another seed')


@case('outputs: our own articles, every method, every language')
def own():
    corpus = articles()
    first = fine('run', '--corpus', corpus, '--no-cost', '--by', 'language,genre', '--unicode', '-j', '1')
    equal(fine('run', '--corpus', corpus, '--no-cost', '--by', 'language,genre', '--unicode', '-j', '4').out, first.out,
          'jobs')
    true(all(f'\nlanguage {code}: ' in first.text for code in ('en', 'de', 'ja', 'ar')), 'languages')


@case('outputs: the file has what standard output has, and survives being read')
def files():
    with Folder() as place:
        corpus = place.file('c.jsonl', many(9))
        printed = fine('run', *EVERYTHING, corpus).out
        table = fine('run', *[a for a in EVERYTHING if a not in ('-f', 'json')], corpus, '--output',
                     place / 'r.json').text
        true(open(place / 'r.json', 'rb').read() == printed, 'the file')
        contains(table, '9 documents')
        found = load(place / 'r.json')
        equal(found['format'], 'summarize-bench results 1', 'format')
        done = fine('compare', place / 'r.json', place / 'r.json', '-f', 'json')
        for row in done.json['comparisons']:
            equal((row['difference'], row['a']), (0, row['b']), 'difference')
        equal(place.names(), ['c.jsonl', 'r.json'], 'files')


@case('outputs: a file that cannot be written is known before the work')
def unwritable():
    done = run('run', '--corpus', '-', '--output', '/nonexistent/r.json', given=pair())
    equal((done.status, done.out), (1, b''), 'status and output')
    contains(done.err, '/nonexistent/r.json: No such file')
    if shutil.which('gnuplot'):
        done = run('run', '--corpus', '-', '--report', '/nonexistent/r.html', given=pair())
        equal((done.status, done.out), (1, b''), 'report: status and output')
        contains(done.err, '/nonexistent/r.html: No such file')
    if os.path.exists('/dev/full'):
        done = run('run', '--corpus', '-', '--output', '/dev/full', given=pair())
        equal(done.status, 1, 'status')
        contains(done.err, 'No space left')
        with open('/dev/full', 'wb') as full:
            done = subprocess.run(Program.command(['run', '--corpus', '-']), input=pair().encode(), stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        equal((done.returncode, b'standard output: No space left' in done.stderr), (1, True), 'full')


@case('outputs: a run that comes to nothing leaves the file of before')
def kept():
    with Folder() as place:
        before = place.file('r.json', 'before')
        equal(run('run', '--corpus', '-', '-o', before, given='').status, 1, 'status')
        equal(open(before).read(), 'before', 'file')
        equal(place.names(), ['r.json'], 'files')


@case('outputs: the table says what is needed to quote it')
def table():
    out = fine('run', '--corpus', '-', '--no-cost', given=many(12)).text
    for part in ('summarize-bench run --corpus -\n', 'SHA-256 ', '3 sentences: f of summaries', ', 12 documents',
                 'after Holm', 'rouge:ours|', 'compiler ', 'summarizer '):
        contains(out, part)
    contains(out, '\ntextrank ')
    true('CPU' not in out, 'no cost')
    contains(fine('run', '--corpus', '-', given=many(3)).text, 'docs/s  CPU s  peak MB')
    true(not re.search(r' \n', out), 'no spaces at the ends of lines')


@case('outputs: tsv has a row for each group, system and metric')
def tsv():
    lines = fine('run', '--corpus', '-', '--by', 'kind', '-f', 'tsv', '-n', '1,2', given=many(12)).lines
    head, rows = lines[0].split('\t'), [line.split('\t') for line in lines[1:]]
    equal((len(rows), {len(row) for row in rows}), (3 * 19 * 2, {len(head)}), 'rows and columns')
    found = results('--corpus', '-', '--by', 'kind', '-n', '1,2', given=many(12))
    for row in (dict(zip(head, cells)) for cells in rows):
        group = ['', 'even', 'odd'].index(row['value'])
        metric = found['metrics'].index(row['metric'])
        cells = next(s for s in found['systems'] if s['name'] == row['system'])['groups'][group][metric]
        equal([float(row[k]) for k in ('f', 'f_low', 'f_high')], cells['f'], 'F')
        equal(row['documents'], '12' if group == 0 else '6', 'documents')
        equal(row['difference'] == '', cells['difference'][0] is None, 'difference')


@case('outputs: markdown is a table')
def markdown():
    out = fine('run', '--corpus', '-', '--no-cost', '-f', 'markdown', '--peer', 'a|b=cat', given=pair()).text
    contains(out, '| system | ROUGE-1 |  |')
    contains(out, '| a\\|b | ')


@case('outputs: progress is shown when asked for, and not otherwise')
def progress():
    done = run('run', '--corpus', '-', '--progress', given=many(4))
    true(re.search(r'100%  (\d+) of \1 summaries', done.err), done.err)
    equal(run('run', '--corpus', '-', given=many(4)).err, '', 'nothing')


@case('outputs: texts are kept when they are asked for alone')
def texts():
    bare = json.dumps(results('--corpus', '-', given=many(2)))
    true('"source"' not in bare and '"text"' not in bare and '"references"' not in bare, 'nothing is kept')
    kept = results('--corpus', '-', '--keep-texts', given=many(2))
    equal(len(kept['documents'][0]['references']), 2, 'references')
    equal(kept['documents'][1]['title'], 'Title of number 1', 'title')
