"""Where the texts come from: files, folders, lines, records; and what is wrong with them."""
import os

from harness import Folder, case, contains, equal, fine, record, run, true


def rows(*arguments, **options):
    """The lines of TSV as tuples, without the header."""
    return rows_of(fine('-f', 'tsv', '--resamples', '0', *arguments, **options))


def rows_of(done):
    equal(done.lines[0], 'id\tmetric\tprecision\trecall\tf\tlow\thigh', 'header')
    return [tuple(line.split('\t')) for line in done.lines[1:]]


def documents(*arguments, **options):
    """id -> F of ROUGE-1."""
    return {row[0]: row[4] for row in rows('-n', '1', '--per-document', *arguments, **options) if row[0] != '*'}


def partly(*arguments, says, **options):
    """id -> F of what was scored, though something else could not be."""
    done = run('-n', '1', '-f', 'tsv', '--resamples', '0', '--per-document', *arguments, **options)
    equal(done.status, 1, f'{arguments}: status ({done.err!r})')
    for part in says:
        contains(done.err, part, 'standard error')
    return {row[0]: row[4] for row in rows_of(done) if row[0] != '*'} if done.out else None


@case('inputs: a candidate and a reference')
def files():
    with Folder() as place:
        place.file('c.txt', 'the gate is shut\nno one came\n')
        place.file('r.txt', 'the gate is shut\nno one came')
        equal(documents('c.txt', 'r.txt', cwd=place.path), {'c.txt': '1'}, 'F')


@case('inputs: several references: the best, or as it is asked for')
def references():
    with Folder() as place:
        place.file('c', 'a b c d')
        place.file('r1', 'a x')
        place.file('r2', 'a b c x')
        def f(*arguments):
            return documents('c', 'r1', 'r2', *arguments, cwd=place.path)['c']
        equal(f(), '0.75', 'best')
        for how, expected in (('sum', 4 / 7), ('mean', (1 / 3 + 3 / 4) / 2), ('jackknife', (1 / 3 + 3 / 4) / 2)):
            true(abs(float(f('--references', how)) - expected) < 1e-15, how)
        done = run('--references', 'jackknife', 'c', 'r1', cwd=place.path)
        equal((done.status, done.out), (1, b''), 'one reference cannot be left out')


@case('inputs: a candidate on standard input')
def standard_input():
    with Folder() as place:
        place.file('r', 'a b')
        equal(documents('-', 'r', given='a b', cwd=place.path), {'-': '1'}, 'F')


def make_folders(place):
    for name, files in (('c', {'1.txt': 'a b', '2.txt': 'c d', '10.txt': 'e f'}),
                        ('r', {'1.txt': 'a b', '2.txt': 'c x', '10.txt': 'x y'}),
                        ('s', {'1.txt': 'x', '2.txt': 'c d', '10.txt': 'e'})):
        os.mkdir(place / name)
        for file, text in files.items():
            place.file(f'{name}/{file}', text + '\n')


@case('inputs: folders are paired by file name')
def folders():
    with Folder() as place:
        make_folders(place)
        equal(documents('c', 'r', cwd=place.path), {'1.txt': '1', '2.txt': '0.5', '10.txt': '0'}, 'one folder')
        equal(documents('c', 'r', 's', cwd=place.path),
              {'1.txt': '1', '2.txt': '1', '10.txt': f'{2 / 3:.17g}'}, 'two folders')
        equal(documents('c/', 'r/', cwd=place.path), documents('c', 'r', cwd=place.path), 'with a slash')
        place.file('c/.hidden', 'x')
        equal(len(documents('c', 'r', cwd=place.path)), 3, 'hidden files are none')


@case('inputs: references that a capital letter tells apart')
def letters():
    with Folder() as place:
        os.mkdir(place / 'c')
        os.mkdir(place / 'r')
        place.file('c/text.001.txt', 'a b')
        place.file('c/d.txt', 'c')
        for name, text in (('text.A.001.txt', 'x'), ('text.B.001.txt', 'a b'), ('d.A.txt', 'c')):
            place.file('r/' + name, text)
        equal(documents('c', 'r', cwd=place.path), {'d.txt': '1', 'text.001.txt': '1'}, 'F')


@case('inputs: what has no partner is named and counted, the rest is scored')
def unpaired():
    with Folder() as place:
        make_folders(place)
        place.file('c/3.txt', 'a')
        place.file('r/4.txt', 'a')
        scored = partly('c', 'r', cwd=place.path,
                        says=['c/3.txt: no reference', 'r/4.txt: no candidate', '2 inputs could not be scored',
                              '3 documents were'])
        equal(sorted(scored), ['1.txt', '10.txt', '2.txt'], 'scored')
        os.unlink(place / 's/1.txt')
        os.unlink(place / 'c/3.txt')
        os.unlink(place / 'r/4.txt')
        scored = partly('c', 'r', 's', cwd=place.path, says=['c/1.txt: no reference of this name in s'])
        equal(scored['1.txt'], '1', 'against the reference that it has')
        os.mkdir(place / 'c/deeper')
        partly('c', 'r', cwd=place.path, says=['c/deeper: a folder inside a folder'])


@case('inputs: what cannot be read is named and counted, the rest is scored')
def unreadable():
    with Folder() as place:
        make_folders(place)
        os.unlink(place / 'r/2.txt')
        os.symlink('nowhere', place / 'r/2.txt')
        scored = partly('c', 'r', cwd=place.path,
                        says=['r/2.txt: No such file or directory', '1 input could not be scored'])
        equal(sorted(scored), ['1.txt', '10.txt'], 'scored')
        equal(partly('c/1.txt', 'none', cwd=place.path, says=['none: No such file', 'nothing to score']), None, 'output')
        equal(partly('c', 'none', cwd=place.path, says=['c is a folder and none is none']), None, 'output')
        equal(partly('c/1.txt', 'r', cwd=place.path, says=['c/1.txt is none and r is a folder']), None, 'output')
        os.mkdir(place / 'empty')
        equal(partly('empty', 'empty', cwd=place.path, says=['nothing to score']), None, 'output')


@case('inputs: each line is a document')
def lines():
    with Folder() as place:
        place.file('c', 'a b\n\nc d\ne')
        place.file('r1', 'a b\nx\nc x\ne\n')
        place.file('r2', 'x\ny\nc d\nz')
        done = run('--lines', '-n', '1', '-f', 'tsv', '--resamples', '0', '--per-document', 'c', 'r1', 'r2',
                   cwd=place.path)
        equal(done.status, 0, done.err)
        contains(done.err, 'note: 1 empty candidate')
        equal([row[4] for row in rows_of(done)], ['1', '0', '1', '1', '0.75'], 'F')
        place.file('short', 'a b\nx\n')
        scored = partly('--lines', 'c', 'short', cwd=place.path, says=['short: ends', '1 input could not be scored'])
        equal(scored, {'1': '1', '2': '0'}, 'scored')
        equal(partly('--lines', 'c', 'none', cwd=place.path, says=['none: No such file']), None, 'output')


RECORDS = (record(id='a', candidate='the gate', references=['the gate']) +
           record(id=17, candidate='b', references=['x', 'b']) +
           record(candidate='c', references='c d') +
           record(id=None, candidate='d\ne', reference='d\ne'))


@case('inputs: records, from a file and from standard input')
def records():
    expected = {'a': '1', '17': '1', '3': f'{2 / 3:.17g}', '4': '1'}
    equal(documents('--jsonl', '-', given=RECORDS), expected, 'standard input')
    with Folder() as place:
        equal(documents('--jsonl', place.file('x.jsonl', RECORDS)), expected, 'file')
        equal(documents('--jsonl', place.file('y.jsonl', '\ufeff' + RECORDS[:-1])), expected,
              'byte order mark, no last line break')
        equal(documents('--jsonl', place.file('z.jsonl', RECORDS.replace('\n', '\r\n\n \n'))),
              {'a': '1', '17': '1', '3': f'{2 / 3:.17g}', '4': '1'}, 'blank lines')


@case('inputs: broken records are named by their lines, the rest is scored')
def broken_records():
    broken = [('oops', 'JSON'), ('{"candidate": "a"', ''), ('[1]', 'JSON'), ('{"candidate": "a"}', 'references'),
              ('{"references": ["a"]}', 'candidate'), ('{"candidate": 7, "references": ["a"]}', 'candidate'),
              ('{"candidate": "a", "references": []}', 'empty'),
              ('{"candidate": "a", "references": ["b", 3]}', 'no string'),
              ('{"candidate": "a", "references": [["b"]]}', 'no string'),
              ('{"candidate": "a", "references": ["b"], "id": true}', 'id'),
              ('{"candidate": "\\ud800", "references": ["b"]}', 'surrogate')]
    given = '\n'.join(line for line, _ in broken) + '\n' + RECORDS
    scored = partly('--jsonl', '-', given=given, says=['11 inputs could not be scored; 4 documents were'] +
                    [f'standard input: line {number}: ' for number in range(1, 12)])
    equal(len(scored), 4, 'scored')
    err = run('--jsonl', '-', given=given).err.splitlines()
    for number, (line, part) in enumerate(broken):
        contains(err[number], part, f'message for {line}')
    partly('--jsonl', '-', given=b'{"candidate": "caf\xe9", "references": ["b"]}\n' + RECORDS.encode(),
           says=['line 1: invalid UTF-8'])
    equal(partly('--jsonl', '-', given='', says=['nothing to score']), None, 'output for no records')
    equal(partly('--jsonl', '/nonexistent', says=['/nonexistent: No such file']), None, 'output for no file')


@case('inputs: references that look like the end of a list')
def quoted_brackets():
    given = record(candidate='a', references=['\\"]', ']', '[', '\\', 'a', ','])
    done = run('-n', '1', '-f', 'tsv', '--resamples', '0', '--per-document', '--jsonl', '-', given=given)
    equal((done.status, [row[4] for row in rows_of(done)]), (0, ['1', '1']), 'status and F')


@case('inputs: empty candidates score 0 and are counted')
def empty_candidates():
    given = RECORDS + record(id='none', candidate='', references=['a']) + \
        record(id='dots', candidate='... !', references=['a'])
    done = run('-n', '1,2', '-f', 'tsv', '--per-document', '--jsonl', '-', given=given)
    equal(done.status, 0, 'status')
    contains(done.err, 'note: 2 empty candidates')
    contains(done.err, 'none, dots')
    zeros = [row[2:5] for row in rows_of(done) if row[0] in ('none', 'dots')]
    equal(zeros, [('0', '0', '0')] * 4, 'scores')


@case('inputs: empty references are named once')
def empty_references():
    given = RECORDS + record(id='none', candidate='a', references=['', '. !']) + \
        record(id='half', candidate='a', references=['a', '\u2013'])
    done = run('-n', '1', '--jsonl', '-', given=given)
    equal(done.status, 0, 'status')
    contains(done.err, 'note: 2 empty references')
    contains(done.err, ': half, none\n')
    equal(run('-n', '1', '--jsonl', '-', given=RECORDS).err, '', 'without any')
    word = record(id=1, candidate='\u043b\u0443\u043d\u0430', references=['\u043b\u0443\u043d\u0430'])
    equal(run('-l', 'ru', '-n', '1', '--jsonl', '-', given=word).err, '', 'words of another script')
    contains(run('-n', '1', '--jsonl', '-', given=word).err, 'note: 1 empty reference: no word in it')


@case('inputs: an empty reference of several systems is named once')
def empty_reference_of_systems():
    with Folder() as place:
        for name, text in (('a', 'x\n'), ('b', 'x\n'), ('m', '...\n'), ('s', """<R>
<EVAL ID="1"><PEER-ROOT>.</PEER-ROOT><MODEL-ROOT>.</MODEL-ROOT><PEERS><P ID="A">a</P><P ID="B">b</P></PEERS>
<MODELS><M ID="1">m</M></MODELS></EVAL></R>""")):
            place.file(name, text)
        err = run('-n', '1', '--settings', 's', cwd=place.path).err
        equal([line for line in err.splitlines() if 'empty reference' in line],
              ['note: 1 empty reference: no word in it, so that nothing matches: ./m'], 'notes')


@case('inputs: ids of several records are named')
def repeated_ids():
    given = ''.join(record(id=i, candidate='a', references=['a']) for i in ('x', 'y', 'x', 'z', 'y', 'x'))
    done = run('-n', '1', '--jsonl', '-', given=given)
    equal(done.status, 0, 'status')
    contains(done.err, 'note: 2 ids of several records, each of which counts: x, y\n')
    equal(run('-n', '1', '--jsonl', '-', given=RECORDS).err, '', 'without any')


@case('inputs: the same bytes with any number of threads')
def jobs():
    words = 'the gate of a wall was shut and no one came to see it open again'.split()
    given = ''.join(record(id=i, candidate=' '.join(words[i % 7:]), references=[' '.join(words[:3 + i % 11]), 'a b'])
                    for i in range(3000)) + 'oops\n' + RECORDS
    for arguments in (('--per-document', '-f', 'tsv', '--stem'), ('-f', 'json', '--measures')):
        expected = run(*arguments, '-j', '1', '--jsonl', '-', given=given)
        equal(expected.status, 1, 'status')
        contains(expected.err, 'line 3001: ')
        for number in ('2', '3', '8'):
            done = run(*arguments, '-j', number, '--jsonl', '-', given=given)
            true((done.out, done.err) == (expected.out, expected.err), f'-j {number} differs')


@case('inputs: sources for the measures')
def sources():
    def measured(*arguments, **options):
        found = rows('-n', '1', '--measures', *arguments, **options)
        return {row[1]: row[4] for row in found if not row[1].startswith('ROUGE')}

    source = 'a wall has a gate that is open all day'
    given = record(candidate='the gate is open', references=['x y', 'z'], source=source)
    from_record = measured('--jsonl', '-', given=given)
    equal((from_record['words'], from_record['source-words'], from_record['reference-words']), ('4', '10', '1.5'), 'lengths')
    equal(measured('--jsonl', '-', given=given.replace('source', 'text')), from_record, 'as text')
    with Folder() as place:
        for folder, text in (('c', 'the gate is open'), ('r', 'x y'), ('q', 'z'), ('s', source)):
            os.mkdir(place / folder)
            place.file(folder + '/1', text)
        place.file('list', 'c/1 r/1 q/1\n')
        for arguments in (('c', 'r', 'q', '--sources', 's'), ('c/1', 'r/1', 'q/1', '--sources', 's/1'),
                          ('--lines', 'c/1', 'r/1', 'q/1', '--sources', 's/1'),
                          ('--list', 'list', '--sources', 's')):
            equal(measured(*arguments, cwd=place.path), from_record, str(arguments))
        partly('c', 'r', '--measures', '--sources', 'q/none', cwd=place.path, says=['q/none: No such file'])
    alone = measured('--jsonl', '-', given=record(candidate='a b', references=['a']))
    equal(list(alone), ['words', 'sentences', 'reference-words', 'repeated-3'], 'without a source')
