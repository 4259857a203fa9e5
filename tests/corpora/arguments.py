"""The command line: statuses, messages, names of files."""
import os
import subprocess
import sys

from harness import ENVIRONMENT, PROGRAM, Place, run as run_program, sha256
from server import Server

LINES = b''.join(b'{"text": "Text %d.", "summary": "Summary %d."}\n' % (n, n) for n in range(20))


def fetch(*arguments, **how):
    return run_program([sys.executable, PROGRAM, *arguments], **how)


def wrong(tap):
    for name, arguments in {
        'nothing is asked for': (),
        'a name that there is not': ('nosuch',),
        'a split that there is not': ('xsum:dev',),
        'a family of many': ('xlsum',),
        'an option that there is not': ('--frobnicate', 'xsum'),
        'a shortened option': ('--lim', '3', 'xsum'),
        'a number that is none': ('--limit', 'many', 'xsum'),
        'a limit of nothing': ('--limit', '0', 'xsum'),
        'a pause that is none': ('--wait', '-1', 'xsum'),
        'no time at all': ('--timeout', '0', 'xsum'),
        'a file for nothing': ('--from', PROGRAM, 'xsum'),
    }.items():
        done = fetch(*arguments)
        tap.ok(done.status == 2 and not done.out and len(done.err.splitlines()) == 2
               and done.err.endswith("Try 'corpora/fetch --help'.\n"), f'status 2: {name}', done)
    tap.ok('is it xsum?' in fetch('xsun').err, 'a name near to one is asked for')


def listing(tap):
    done = fetch('--list')
    tap.ok(done.status == 0 and 'cnn-dailymail' in done.out and '585.4 MB' in done.out and not done.err,
           '--list', done)
    done = fetch('--list', 'multi-news', 'scitldr')
    tap.ok(done.status == 0 and 'sha256 e9e82b8f' in done.out and 'scitldr-aic: ' in done.out, '--list NAME', done)
    tap.equal(fetch('--list', 'nosuch').status, 2, '--list of a name that there is not')
    done = fetch('--help')
    tap.ok(done.status == 0 and 'usage: corpora/fetch' in done.out, '--help', done)
    with open('/dev/full', 'wb') as full:
        done = fetch('--list', stdout=full)
    tap.ok(done.status == 1 and 'No space left' in done.err and 'Traceback' not in done.err, 'a full disk', done)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, PROGRAM, '--list'], stdout=writer, stderr=subprocess.PIPE,
                          env=ENVIRONMENT, check=False)
    os.close(writer)
    tap.ok(done.returncode == 0 and not done.stderr, 'a closed pipe ends it quietly', done)


def by_hand(tap):
    with Place() as place:
        to = ['--to', place.to]
        done = fetch(*to, 'newsroom:test')
        tap.ok(done.status == 1 and 'by hand' in done.err and 'test.jsonl.gz' in done.err
               and 'train.jsonl.gz' not in done.err, 'a corpus behind a form says what to do', done)
        done = fetch(*to, 'duc-tac')
        tap.ok(done.status == 1 and 'NIST' in done.err, 'a corpus without a download says why', done)
        tap.equal(place.left(), [], 'and nothing is left')
        path = os.path.join(place.folder, 'test.jsonl.gz')
        with open(path, 'wb') as file:
            file.write(LINES)
        done = fetch(*to, '--from', path, 'newsroom:test')
        tap.ok(done.status == 0 and len(place.records('newsroom-test.jsonl')) == 20, '--from FILE', done)
        tap.ok(os.path.exists(path) and 'the manifest counts 108862' in done.err,
               'the file stays, and a count that differs is noted', done)
        done = fetch(*to, '--from', path + '.none', 'newsroom:test', '--force')
        tap.ok(done.status == 1 and 'no such file' in done.err, '--from a file that there is not', done)


def outputs(tap):
    with Server() as server, Place() as place:
        place.corpus('c', [{'name': 'd.jsonl', 'urls': [server.has('d', LINES)], 'sha256': sha256(LINES)}],
                     {'all': 20})
        done = place.fetch('--limit', '5', 'c:all')
        tap.ok(done.status == 0 and place.left() == ['c-all.first-5.jsonl']
               and len(place.records('c-all.first-5.jsonl')) == 5, '--limit has a name of its own', done)
        place.fetch('c', 'c:all')
        first = open(place.path('c-all.jsonl'), 'rb').read()
        tap.equal(first.count(b'\n'), 20, 'all of it')
        server.requests()
        done = place.fetch('c')
        tap.ok(done.status == 0 and 'there already' in done.err and not server.requests()
               and done.out == place.path('c-all.jsonl') + '\n', 'what is there is left alone', done)
        place.fetch('--force', 'c')
        tap.ok(open(place.path('c-all.jsonl'), 'rb').read() == first and server.requests(),
               'and written again with --force: the same bytes')
        with open(place.path('plain'), 'wb'):
            pass
        done = run_program([*place.arguments('c'), '--to', place.path('plain', 'below')])
        tap.ok(done.status == 1 and 'Traceback' not in done.err, 'a folder that cannot be', done)


def bad_manifest(tap):
    with Place() as place:
        for name, fields in {'no SHA-256': {'sha256': 'abc'}, 'no address': {'urls': ['file:///etc/passwd']},
                             'no name for a file': {'name': '../x'}, 'there is not': {'splits': ['other']}}.items():
            place.corpus('c', [{'name': 'd', 'urls': ['http://127.0.0.1/d'], **fields}])
            done = place.fetch('c')
            tap.ok(done.status == 1 and name in done.err and '[c]' in done.err, f'the manifest: {name}', done)
        place.corpus('c', [{'name': 'd', 'urls': ['http://127.0.0.1/d']}], format='nosuch')
        with open(os.path.join(place.folder, 'd'), 'wb') as file:
            file.write(LINES)
        done = place.fetch('c', '--from', os.path.join(place.folder, 'd'))
        tap.ok(done.status == 1 and 'nosuch' in done.err, 'the manifest: a format that is not known', done)
        done = fetch('--manifest', os.path.join(place.folder, 'none'), '--list')
        tap.ok(done.status == 1 and 'none' in done.err and 'Traceback' not in done.err, 'no manifest', done)


def run(tap):
    for test in (wrong, listing, by_hand, outputs, bad_manifest):
        test(tap)
