"""Downloads: resumed, repeated, refused; checksums; what is left behind."""
import os
import signal
import subprocess

from harness import ENVIRONMENT, Place, sha256
from server import Server, closed_port


def records(count=400, word='word'):
    """JSON lines long enough to come in several pieces."""
    return ''.join(f'{{"text": "{word} {number} ' + 'x' * 500 + f'", "summary": "One {number}."}}\n'
                   for number in range(count)).encode()


DATA = records()


def one(place, url, data=DATA, name='c', **fields):
    """A corpus of one file with a published checksum."""
    place.corpus(name, [{'name': 'data.jsonl', 'urls': [url] if isinstance(url, str) else url,
                         'sha256': sha256(data), 'bytes': len(data), **fields}])


def right(place, done, name='c-all.jsonl', count=400):
    return done.status == 0 and len(place.records(name)) == count and place.left() == [name]


def plain(tap):
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA))
        done = place.fetch('c')
        tap.ok(right(place, done), 'a download: one file of records is left', (done, place.left()))
        tap.equal(done.out, place.path('c-all.jsonl') + '\n', 'the path is printed')
        tap.ok('\r' not in done.err and '400 records' in done.err, 'no progress where there is no terminal', done)
        tap.ok('\r' in place.fetch('c', '--force', '--progress').err, '--progress draws a line')
        tap.equal(oct(os.stat(place.path('c-all.jsonl')).st_mode & 0o777),
                  oct(0o666 & ~current_umask()), 'the file has the usual permissions')


def current_umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def resumed(tap):
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, drop=70000, drops=1))
        done = place.fetch('c', '--retries', '0')
        part = place.path('archives', 'c', 'data.jsonl.part')
        tap.ok(done.status == 1 and 'run it again' in done.err and os.path.getsize(part) == 70000
               and not os.path.exists(place.path('c-all.jsonl')), 'a broken download leaves its piece', done)
        server.requests()
        done = place.fetch('c')
        tap.ok(right(place, done), 'the next run goes on', done)
        tap.equal(server.requests(), [('/data', 'bytes=70000-')], 'and asks for the rest alone')


def broken_often(tap):
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, drop=30000, drops=5))
        done = place.fetch('c', '--retries', '1')
        asked = server.requests()
        tap.ok(right(place, done) and asked[1][1] == 'bytes=30000-' and asked[5][1] == 'bytes=150000-',
               'a connection that breaks often but brings more each time', (done, asked))
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, ranges=False, drop=70000, drops=1))
        done = place.fetch('c')
        tap.ok(right(place, done) and len(server.requests()) == 2, 'a server without ranges sends all again', done)
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, ranges=False, drop=70000, drops=1000))
        done = place.fetch('c', '--retries', '3')
        tap.ok(done.status == 1 and len(server.requests()) == 4, 'and is given up when it never comes further', done)


def versions(tap):
    with Server() as server, Place() as place:
        server.has('data', DATA, drop=70000, drops=1)
        place.corpus('c', [{'name': 'data.jsonl', 'urls': [server.url + 'data']}])
        place.fetch('c', '--retries', '0')
        fresh = records(word='other')
        server.has('data', fresh, tag='"2"')
        done = place.fetch('c')
        tap.ok(done.status == 0 and all('other' in record['text'] for record in place.records('c-all.jsonl')),
               'a file that changed meanwhile is not sewn to the old piece', done)
    with Server() as server, Place() as place:
        server.has('data', DATA, tag=None, drop=70000, drops=1)
        place.corpus('c', [{'name': 'data.jsonl', 'urls': [server.url + 'data']}])
        place.fetch('c', '--retries', '0')
        server.requests()
        done = place.fetch('c')
        tap.ok(done.status == 0 and server.requests() == [('/data', None)],
               'without a version and a checksum nothing is resumed', done)
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, drop=70000, drops=1))
        place.fetch('c', '--retries', '0')
        with open(place.path('archives', 'c', 'data.jsonl.part'), 'ab') as part:
            part.write(b'x' * len(DATA))
        tap.ok(right(place, place.fetch('c')), 'a piece that is too long is dropped')


def complete_piece(tap):
    with Server() as server, Place() as place:
        url = server.has('data', DATA, drop=len(DATA) - 1, drops=1)
        place.corpus('c', [{'name': 'data.jsonl', 'urls': [url], 'sha256': sha256(DATA)}])
        place.fetch('c', '--retries', '0')
        with open(place.path('archives', 'c', 'data.jsonl.part'), 'ab') as part:
            part.write(DATA[-1:])
        done = place.fetch('c')
        tap.ok(right(place, done), 'a piece that is all of it (416) is enough', done)


def statuses(tap):
    with Server() as server, Place() as place:
        one(place, server.url + 'missing')
        done = place.fetch('c')
        tap.ok(done.status == 1 and '404' in done.err and '127.0.0.1' in done.err and '--from' in done.err,
               '404 is an error with the host and what to try', done)
        tap.equal(len(server.requests()), 1, 'and is not tried again')
        tap.equal(place.left(), [], 'nothing is left of it')
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, statuses=[503, 503, 429], headers={'Retry-After': '0'}))
        done = place.fetch('c')
        tap.ok(right(place, done) and len(server.requests()) == 4, '503 and 429 are tried again', done)
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, statuses=[503] * 100))
        done = place.fetch('c', '--retries', '2')
        tap.ok(done.status == 1 and '503' in done.err and len(server.requests()) == 3, 'but not for ever', done)


def mirrors(tap):
    with Server() as server, Place() as place:
        one(place, [server.url + 'missing', server.has('data', DATA)])
        done = place.fetch('c')
        tap.ok(right(place, done), 'the next address is tried', done)
        tap.equal([path for path, _ in server.requests()], ['/missing', '/data'], 'in the order of the manifest')
    with Server() as server, Place() as place:
        server.has('data', DATA)
        one(place, server.has('moved', b'', redirect='/data'))
        tap.ok(right(place, place.fetch('c')), 'redirects are followed')


def no_network(tap):
    with Place() as place:
        url = closed_port() + 'data'
        one(place, url)
        done = place.fetch('c')
        tap.ok(done.status == 1 and f'cannot reach {url.split("/")[2]}' in done.err, 'no network: the host', done)
        tap.ok('--from data.jsonl' in done.err and url in done.err and 'HTTPS_PROXY' in done.err,
               'no network: what to try', done)
        tap.ok('Traceback' not in done.err and place.left() == [], 'no network: nothing is left', place.left())


def wrong_content(tap):
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA.replace(b'word 7 ', b'work 7 ')))
        done = place.fetch('c')
        tap.ok(done.status == 1 and 'wrong checksum' in done.err and sha256(DATA) in done.err,
               'a wrong checksum', done)
        tap.equal(place.left(), [], 'nothing of it is kept')
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA + b'\n'))
        done = place.fetch('c')
        tap.ok(done.status == 1 and f'{len(DATA) + 1} bytes' in done.err,
               'a wrong size is seen before it comes', done)
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA * 2, length=False))
        done = place.fetch('c')
        tap.ok(done.status == 1 and 'more than' in done.err, 'what does not end is not stored', done)
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, kind='text/html; charset=utf-8'))
        done = place.fetch('c')
        tap.ok(done.status == 1 and 'web page' in done.err, 'a page in place of a file is said to be one', done)


def first_use(tap):
    with Server() as server, Place() as place:
        place.corpus('c', [{'name': 'data.jsonl', 'urls': [server.has('data', DATA)], 'sha256': 'unknown'}])
        done = place.fetch('c')
        tap.ok(done.status == 0 and 'no checksum is published' in done.err and sha256(DATA) in done.err,
               'an unknown checksum is taken on trust, and said', done)
        with open(place.path('fetch.lock'), encoding='utf-8') as lock:
            tap.ok(f'{sha256(DATA)}\t{len(DATA)}\tc/data.jsonl\n' in lock.read(), 'it is in the lock file')
        done = place.fetch('c', '--force')
        tap.ok(done.status == 0 and 'no checksum' not in done.err, 'the same file is fine later', done)
        before = open(place.path('c-all.jsonl'), 'rb').read()
        server.has('data', records(word='evil'))
        done = place.fetch('c', '--force')
        tap.ok(done.status == 1 and 'fetch.lock' in done.err, 'another file is not', done)
        tap.ok(open(place.path('c-all.jsonl'), 'rb').read() == before, 'and what was there stays')
        with open(place.path('fetch.lock'), 'a', encoding='utf-8') as lock:
            lock.write('nonsense\n')
        done = place.fetch('c', '--force')
        tap.ok(done.status == 1 and 'fetch.lock:4' in done.err, 'a damaged lock file is named with the line', done)


def trusted_when_read(tap):
    with Server() as server, Place() as place:
        place.corpus('c', [{'name': 'data.jsonl', 'urls': [server.has('data', b'sign in first')]}])
        done = place.fetch('c')
        tap.ok(done.status == 1 and place.left() == [] and not os.path.exists(place.path('fetch.lock')),
               'what cannot be read is neither trusted nor kept', (done, place.left()))
        server.has('data', DATA)
        tap.ok(right(place, place.fetch('c')), 'so that the right file is taken later')


def kept(tap):
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA))
        done = place.fetch('c', '--keep-archive')
        tap.equal(place.left(), ['archives/c/data.jsonl', 'c-all.jsonl'], '--keep-archive keeps it')
        server.requests()
        done = place.fetch('c', '--force', '--keep-archive')
        tap.ok(done.status == 0 and server.requests() == [], 'and uses it', done)
        with open(place.path('archives', 'c', 'data.jsonl'), 'ab') as file:
            file.write(b'\n')
        done = place.fetch('c', '--force')
        tap.ok(done.status == 1 and 'wrong checksum' in done.err, 'not without its checksum', done)
        tap.ok(right(place, place.fetch('c', '--force')), 'after which it is downloaded again')


def several(tap):
    with Server() as server, Place() as place:
        one(place, server.url + 'missing', name='bad')
        one(place, server.has('data', DATA), name='good')
        done = place.fetch('bad', 'good')
        tap.ok(done.status == 1 and len(place.records('good-all.jsonl')) == 400,
               'one fails, the others are done', done)


def interrupted(tap):
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        with Server() as server, Place() as place:
            one(place, server.has('data', DATA, drop=70000, hold=True))
            process = subprocess.Popen(place.arguments('c'), env=ENVIRONMENT, stderr=subprocess.PIPE,
                                       stdout=subprocess.DEVNULL)
            held = server.holding()
            process.send_signal(number)
            err = process.communicate(timeout=60)[1].decode()
            tap.ok(held and process.returncode == status and 'Traceback' not in err,
                   f'{number.name} ends a download quietly', (process.returncode, err))
            tap.ok(not [name for name in place.left() if name.endswith(('.jsonl', '.tmp'))],
                   f'{number.name}: no half file is left', place.left())
            server.has('data', DATA)
            tap.ok(right(place, place.fetch('c')), f'{number.name}: the next run ends it')


def at_once(tap):
    with Server() as server, Place() as place:
        one(place, server.has('data', DATA, drop=1000, hold=True))
        first = subprocess.Popen(place.arguments('c'), env=ENVIRONMENT, stderr=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL)
        server.holding()
        done = place.fetch('c')
        tap.ok(done.status == 1 and 'another run' in done.err, 'two runs do not write into one file', done)
        first.kill()
        first.wait()


def run(tap):
    for test in (plain, resumed, broken_often, versions, complete_piece, statuses, mirrors, no_network,
                 wrong_content, first_use, trusted_when_read, kept, several, interrupted, at_once):
        test(tap)
