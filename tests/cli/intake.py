"""Inputs of every kind, good and hostile."""
import os
import time

from harness import SAMPLE, Folder, case, contains, equal, fine, read, record, summarize, true


def fails(given, says, *arguments):
    done = summarize(*arguments, given=given)
    equal((done.status, done.out), (1, b''), f'{given[:20]!r}: status and output')
    equal(done.err, f'summarize: standard input: {says}\n', f'{given[:20]!r}: standard error')


@case('input: empty files and white space give an empty summary')
def empty():
    for given in (b'', b'\n', b' \t\r\n\x0c\n', b'\xef\xbb\xbf', '\u00a0\u2003\u3000\n'.encode(),
                  b'\n' * 1000000):
        equal(fine(given=given).out, b'', f'{given[:20]!r}')


@case('input: invalid UTF-8 is an error that names the byte')
def invalid():
    fails(b'caf\xe9 au lait', 'invalid UTF-8 at byte 3')
    fails(b'\xff', 'invalid UTF-8 at byte 0')
    fails(b'cut \xe2\x82', 'invalid UTF-8 at byte 4')
    fails(b'\xed\xa0\x80', 'invalid UTF-8 at byte 0')
    fails(b'ok \xc0\xaf', 'invalid UTF-8 at byte 3')
    fails(b'\xf4\x90\x80\x80', 'invalid UTF-8 at byte 0')


@case('input: NUL bytes and binary files are errors')
def binary():
    for given in (b'A sentence.\0Another.', b'\x7fELF\x02\x01\x01' + bytes(9) + b'\x03\0>\0',
                  b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'UTF-16 has NULs.'.encode('utf-16')):
        done = summarize(given=given)
        equal((done.status, done.out), (1, b''), f'{given[:12]!r}')
        true(done.err.startswith('summarize: standard input: '), done.err)
        equal(done.err.count('\n'), 1, 'lines')


@case('input: --encoding reads other character sets, and says what is not in them')
def encodings():
    text = 'Čápi odletěli. Žába zůstala.'
    for encoding in ('ISO-8859-2', 'WINDOWS-1250', 'UTF-16', 'UTF-16BE', 'UTF-8'):
        equal(fine('--encoding', encoding, given=text.encode(encoding)).lines,
              ['Čápi odletěli.', 'Žába zůstala.'], encoding)
    done = summarize('--encoding', 'ASCII', given=text)
    equal((done.status, done.out), (1, b''), 'not ASCII')


@case('input: one sentence of a megabyte')
def long_sentence():
    given = 'The list went on with ' + ', '.join(f'item {i}' for i in range(75000)) + '.'
    equal(fine(given=given).text, given + '\n', 'summary')
    equal(summarize('-b', '1000', given=given).err, 'note: no sentence fits in 1000 bytes\n', 'note')


@case('input: a hundred identical sentences')
def identical():
    equal(fine('-s', '5', given='The gate is shut. ' * 100).lines, ['The gate is shut.'], 'summary')


@case('input: a hundred thousand one-word sentences, a million marks, no sentence at all')
def hostile():
    for given in ('Go. ' * 100000, 'a' + '\u0301' * 500000, '!' * 1000000, '.\n' * 300000,
                  'a ' * 500000, '(' * 200000, '[' * 200000, '"' * 200000, '> ' * 100000,
                  '\u200b' * 100000, '- ' * 100000 + 'x'):
        for kind in ('text', 'markdown'):
            start = time.monotonic()
            done = summarize('-i', kind, '-w', '50', given=given)
            equal(done.status, 0, f'{given[:8]!r} as {kind}')
            true(time.monotonic() - start < 60, f'{given[:8]!r} as {kind} takes too long')


@case('input: missing files, folders, repeated files; the others are done')
def files():
    with Folder() as place:
        good = place.file('good', 'The well is dry.')
        done = summarize(place / 'none', good, place.path, good)
        equal(done.status, 1, 'status')
        equal(done.err, f'summarize: {place / "none"}: No such file or directory\n'
                        f'summarize: {place.path}: Is a directory\n', 'standard error')
        equal(done.text, f'==> {good} <==\nThe well is dry.\n\n==> {good} <==\nThe well is dry.\n',
              'output')
        done = summarize('')
        equal((done.status, done.err), (1, 'summarize: : No such file or directory\n'), 'no name')


@case('input: a pipe and a file that says no size are read to their end')
def pipes():
    text = read(SAMPLE)
    equal(fine('/dev/stdin', given=text).out, fine(SAMPLE).out, '/dev/stdin')
    with Folder() as place:
        os.mkfifo(place / 'pipe')
        if os.fork() == 0:
            with open(place / 'pipe', 'wb') as pipe:
                for at in range(0, len(text), 100):
                    pipe.write(text[at:at + 100])
                    pipe.flush()
            os._exit(0)
        equal(fine(place / 'pipe').out, fine(SAMPLE).out, 'a named pipe')
        os.wait()
    true(summarize('/proc/self/status').out != b'', '/proc')


@case('input: kinds are told by name, then by content')
def kinds():
    markdown = '# Bridges\n\nThe *old* bridge fell.\n'
    with Folder() as place:
        equal(fine(place.file('a.md', markdown)).lines, ['The old bridge fell.'], '.md')
        equal(fine(place.file('a.MARKDOWN', markdown)).lines, ['The old bridge fell.'], '.MARKDOWN')
        equal(fine('-i', 'text', place / 'a.md').lines[-1], 'The *old* bridge fell.', '-i text')
        linked = 'The [mayor](http://x.org/a) met the [press](http://x.org/b) on Monday.'
        equal(fine(place.file('a.txt', linked)).lines, ['The mayor met the press on Monday.'], '.txt')
        one = record(id=7, text='One bridge fell.')
        for path in (place.file('a.jsonl', one), place.file('a.ndjson', one), place.file('data', one)):
            equal([r['id'] for r in fine(path).records], [7], path)
        equal(fine(given=one).records[0]['id'], 7, 'standard input')
        equal(fine(given='\ufeff' + one).records[0]['id'], 7, 'behind a byte order mark')
        contains(fine('-i', 'text', place / 'a.jsonl').text, '"text"', '-i text')


@case('input: HTML is not taken for text')
def html():
    with Folder() as place:
        for path in (place.file('page.html', 'x'), place.file('page', '<!DOCTYPE html>\n<p>Hello.</p>'),
                     place.file('other', '\n<html lang="en"><p>Hello.</p>')):
            done = summarize(path)
            equal((done.status, done.out, done.err),
                  (1, b'', f'summarize: {path}: HTML is not read by this version\n'), path)
        contains(fine('-i', 'text', '--keep-furniture', place / 'other').text, 'Hello.')


@case('input: line ends make no difference')
def line_ends():
    text = 'The bridge\nis old.\n\nIt fell on Monday.\n'
    results = {fine('--keep-furniture', given=text.replace('\n', end)).out for end in ('\n', '\r\n', '\r')}
    equal(results, {b'The bridge is old.\nIt fell on Monday.\n'}, 'results')
