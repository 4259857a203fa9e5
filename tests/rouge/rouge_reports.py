"""The formats of the results, and where they go."""
import csv
import json
import os

from harness import Folder, case, contains, equal, fine, read, record, run, true

GIVEN = (record(id='a\tb', candidate='the gate is shut', references=['the gate was shut']) +
         record(id='"q"\\', candidate='x', references=['y']))
JSONL = ('--jsonl', '-')


@case('reports: text is a table, its columns in line')
def text():
    done = fine('-n', '1,L', *JSONL, given=GIVEN)
    equal(done.lines[0], '2 documents', 'first line')
    head = done.lines[2]
    for column in ('precision', 'recall', 'F', '95% interval of F'):
        contains(head, column)
    row = done.lines[3]
    equal(row.split()[:4], ['ROUGE-1', '0.3750', '0.3750', '0.3750'], 'row')
    equal(head.index('precision') + len('precision'), row.index('0.3750') + 6, 'end of the first column')
    true(done.lines[-1].startswith('Means over documents, intervals of 1000 bootstrap resamples, seed 0.'), done.lines[-1])
    each = fine('-n', '1,L', '--per-document', *JSONL, given=GIVEN)
    equal(each.lines[1].split(), ['a\\tb', '0.7500', '0.7500'], 'a document')
    perl = fine('--like', 'perl', '-n', '1', *JSONL, given=GIVEN)
    contains(perl.text, '0.37500')
    for arguments, part in ((('--resamples', '0'), 'Means over documents.'),
                            (('--like', 'google'), 'Means over documents: medians and intervals of 1000'),
                            (('--average', 'corpus'), 'Scores of the counts of all documents, intervals'),
                            (('--average', 'counts'), 'Counts, summed'),
                            (('--average', 'corpus', '--resamples', '0'), 'Scores of the counts')):
        contains(fine(*arguments, *JSONL, given=GIVEN).text, part, str(arguments))


@case('reports: tsv has the same columns in every row, whatever an id holds')
def tsv():
    for arguments in ((), ('--per-document',), ('--per-document', '--measures'), ('--average', 'counts', '--per-document'),
                      ('--average', 'corpus'), ('--resamples', '0'), ('--like', 'perl', '--per-document')):
        done = fine('-f', 'tsv', *arguments, *JSONL, given=GIVEN)
        for line in done.lines:
            equal(line.count('\t'), 6, f'{arguments}: tabs in {line!r}')
    rows = list(csv.DictReader(fine('-f', 'tsv', '-n', '1', '--per-document', *JSONL, given=GIVEN).lines, delimiter='\t',
                               quoting=csv.QUOTE_NONE))
    equal([row['id'] for row in rows], ['a\\tb', '"q"\\', '*'], 'ids')
    equal((rows[0]['low'], rows[0]['high']), ('', ''), 'a document has no interval')
    true(float(rows[2]['low']) <= float(rows[2]['f']) <= float(rows[2]['high']), 'the average has one')


@case('reports: numbers have 17 digits, and those of perl as many as the script prints')
def digits():
    given = record(candidate='a b c', references=['a'])
    row = fine('-f', 'tsv', '-n', '1', '--resamples', '0', *JSONL, given=given).lines[1].split('\t')
    equal(row[2:5], ['0.33333333333333331', '1', '0.5'], 'ours')
    row = fine('-f', 'tsv', '-n', '1', '--like', 'perl', *JSONL, given=given).lines[1].split('\t')
    equal(row[2:], ['0.33333', '1.00000', '0.50000', '0.50000', '0.50000'], 'perl')


@case('reports: json is one object')
def json_object():
    result = fine('-f', 'json', '-n', '1', '--per-document', '--measures', *JSONL, given=GIVEN).json
    equal(sorted(result), ['documents', 'measures', 'metrics', 'per_document', 'signature'], 'members')
    equal(result['documents'], 2, 'documents')
    equal(sorted(result['metrics']['ROUGE-1']), ['f', 'precision', 'recall'], 'metric')
    equal([each['id'] for each in result['per_document']], ['a\tb', '"q"\\'], 'ids')
    with Folder() as place:
        odd = os.fsencode(place.path) + b'/\xff"\x01.txt'
        with open(odd, 'wb') as file:
            file.write(b'a')
        done = fine('-f', 'json', '--per-document', odd, odd)
        contains(done.json['per_document'][0]['id'], '\ufffd"\x01.txt')


@case('reports: json of several systems')
def json_systems():
    with Folder() as place:
        place.file('t', 'a b')
        place.file('s.xml', '<R><EVAL ID="1"><P ID="B">t</P><P ID="A">t</P><M ID="1">t</M></EVAL></R>')
        result = fine('-f', 'json', '-n', '1', '--settings', 's.xml', cwd=place.path).json
        equal([(one['system'], one['documents'], one['metrics']['ROUGE-1']['f']['value']) for one in result['systems']],
              [('A', 1, 1), ('B', 1, 1)], 'systems')
        text = fine('-n', '1', '--settings', 's.xml', cwd=place.path).text
        contains(text, 'System A: 1 document\n')
        contains(text, '\n\nSystem B: 1 document\n')


@case('reports: the lines of the script')
def perl():
    done = fine('--like', 'perl', '-f', 'perl', '-n', '1', '--confidence', '99.5', '--per-document', *JSONL, given=GIVEN)
    equal(done.lines[0], '-' * 45, 'rule')
    true(done.lines[1].startswith('X ROUGE-1 Average_R: 0.3'), done.lines[1])
    contains(done.lines[1], '(99.5%-conf.int. 0.00000 - 0.75000)')
    equal(done.lines[4:], ['.' * 45, 'X ROUGE-1 Eval 1.X R:0.75000 P:0.75000 F:0.75000',
                           'X ROUGE-1 Eval 2.X R:0.00000 P:0.00000 F:0.00000'], 'documents')
    counts = fine('--like', 'perl', '-f', 'perl', '-n', '1', '--average', 'counts', *JSONL, given=GIVEN)
    equal(counts.lines, ['-' * 45, 'X ROUGE-1 M_count: 5 P_count: 5 H_count: 3'], 'counts')
    plain = fine('-f', 'perl', '-n', '1', '--resamples', '0', *JSONL, given=GIVEN)
    equal(plain.lines[1], 'X ROUGE-1 Average_R: 0.37500', 'without an interval')


@case('reports: the CSV of rouge_score, metrics in the order of their names')
def google():
    done = fine('--like', 'google', '-f', 'google', '-n', 'L,2,1', *JSONL, given=GIVEN)
    equal(done.lines[0], 'score_type,low,mid,high', 'header')
    equal([line.split(',')[0] for line in done.lines[1:]],
          [f'rouge{n}-{one}' for n in '12L' for one in 'RPF'], 'rows')
    equal(done.lines[1], 'rouge1-R,0.000000,0.375000,0.750000', 'first row')
    each = fine('--like', 'google', '-f', 'google', '-n', 'L,1', '--per-document', *JSONL, given=GIVEN)
    equal(each.lines, ['id,rouge1-P,rouge1-R,rouge1-F,rougeL-P,rougeL-R,rougeL-F',
                       '0,' + ','.join(['0.750000'] * 6), '1,' + ','.join(['0.000000'] * 6)], 'documents')


@case('reports: the signature is the last line')
def signature():
    alone = fine('--signature').lines[0]
    equal(fine('--signature', *JSONL, given=GIVEN).lines[-1], alone, 'text')
    for kind in ('tsv', 'perl', 'google'):
        equal(fine('--signature', '-f', kind, *JSONL, given=GIVEN).lines[-1], '# ' + alone, kind)
    equal(fine('-f', 'json', *JSONL, given=GIVEN).json['signature'], alone, 'json')


@case('reports: --output is written whole or not at all')
def output():
    with Folder() as place:
        expected = fine('-f', 'json', *JSONL, given=GIVEN).out
        fine('-f', 'json', '-o', 'out', *JSONL, given=GIVEN, cwd=place.path)
        equal(read(place / 'out'), expected, 'file')
        done = run('-o', 'out', *JSONL, given='oops\n', cwd=place.path)
        equal((done.status, read(place / 'out')), (1, expected), 'nothing scored: it stays as it was')
        run('-o', 'out', '--like', 'perl', '-n', 'W', *JSONL, given=record(candidate='a', references=['']), cwd=place.path)
        equal(read(place / 'out'), expected, 'refused: it stays as it was')
        done = run('-o', 'none/out', *JSONL, given=GIVEN, cwd=place.path)
        equal(done.status, 1, 'a folder that is not there')
        equal(place.names(), ['out'], 'files')


@case('reports: the same bytes run after run, in any locale')
def same_bytes():
    arguments = ('-f', 'json', '--per-document', '--measures', *JSONL)
    expected = fine(*arguments, given=GIVEN).out
    for name, value in (('LC_ALL', 'de_DE.UTF-8'), ('LC_ALL', 'tr_TR.UTF-8'), ('MALLOC_PERTURB_', '165')):
        equal(fine(*arguments, given=GIVEN, env=dict(os.environ, **{name: value})).out, expected, f'{name}={value}')
    json.loads(expected)


@case('reports: a progress bar on request alone')
def progress():
    with Folder() as place:
        path = place.file('x.jsonl', GIVEN)
        contains(fine_with_bar('--progress', '--jsonl', path), '100%')
        equal(fine('--jsonl', path).err, '', 'none by itself')


def fine_with_bar(*arguments):
    done = run(*arguments)
    equal(done.status, 0, 'status')
    contains(done.err, '2 documents')
    return done.err
