"""Files that are not what they should be: the file and the line are named, and nothing is written."""
import bz2
import gzip
import hashlib
import io
import json
import os
import tarfile

from fetching import archives
from fetching.problem import BadData
from harness import Place
from samples import tar, zipped

GOOD = b'{"text": "A text.", "summary": "A summary."}\n'


def fails(tap, name, corpus, contents, *expected, split=None):
    """Converting these files fails with a message that has all that is expected."""
    with Place() as place:
        given = place.like(corpus, contents)
        done = place.fetch(f'{corpus}:{split}' if split else corpus, '--from', given)
        tap.ok(done.status == 1 and 'Traceback' not in done.err and all(text in done.err for text in expected)
               and place.left() == [], name, f'expected {expected}\n{done!r}{place.left()}')


def lines(tap):
    def mlsum(name, data, *expected):
        fails(tap, name, 'mlsum-de', {'de_test.jsonl': data}, *expected, split='test')

    mlsum('a line that is not JSON', GOOD * 2 + b'{"text": \n', 'de_test.jsonl:3: not JSON')
    mlsum('a line that is no object', GOOD + b'[1]\n', 'de_test.jsonl:2: not an object')
    mlsum('a field that is missing', GOOD + b'\n{"text": "x"}\n', 'de_test.jsonl:3: has no field "summary"')
    mlsum('a field of another kind', b'{"text": 5, "summary": "x"}\n', 'de_test.jsonl:1: the field "text"')
    mlsum('a line that is not UTF-8', GOOD + b'{"text": "\xff"}\n', 'de_test.jsonl:2: not UTF-8')
    mlsum('nesting without end', b'[' * 200000 + b'\n', 'de_test.jsonl:1: not')
    mlsum('an empty file', b'', 'no record')
    mlsum('a file that was cut within a line', GOOD + GOOD[:20], 'de_test.jsonl:2: not JSON')


def cut_archives(tap):
    text = ''.join(json.dumps({'id': n, 'text': f'{n} ' * 500, 'summary': 'S.'}) + '\n' for n in range(300)).encode()
    members = {f'french_{part}.jsonl': text for part in ('train', 'val', 'test')}
    whole = tar(members, bz2.compress)
    for share in (0.3, 0.95):
        fails(tap, f'a tar file cut at {share}', 'xlsum-french',
              {'french_XLSum_v2.0.tar.bz2': whole[:int(len(whole) * share)]}, 'french_XLSum_v2.0.tar.bz2', 'damaged',
              split='test')
    story = {f'cnn/stories/{hashlib.sha1(b"u").hexdigest()}.story': b'A text.\n\n@highlight\n\nA line\n'}
    whole = bytearray(tar(story, gzip.compress))
    whole[-5] ^= 0x55
    fails(tap, 'a tar file with a wrong checksum at its end', 'cnn-dailymail',
          {'cnn_stories.tgz': bytes(whole), 'all_test.txt': b'u\n'}, 'cnn_stories.tgz: damaged', split='test')
    blocks = gzip.compress(tar({'abstract/test.source': b'a\n'}, bytes)[:1024])
    fails(tap, 'a tar file without the member', 'orangesum-abstract', {'abstract.tgz': blocks},
          'abstract.tgz: has no member abstract/test.target', split='test')
    whole = zipped({'billsum/us_test_data_final_OFFICIAL.jsonl': text})
    fails(tap, 'a zip file cut short', 'billsum', {'billsum.zip': whole[:-40]}, 'billsum.zip: damaged', split='test')
    spoiled = bytearray(whole)
    spoiled[len(whole) // 2] ^= 0x55
    fails(tap, 'a zip file with a wrong byte', 'billsum', {'billsum.zip': bytes(spoiled)}, 'billsum.zip', 'damaged',
          split='test')
    fails(tap, 'a zip file without the member', 'billsum', {'billsum.zip': whole},
          'has no member ca_test_data_final_OFFICIAL.jsonl', split='ca-test')
    fails(tap, 'a page in place of an archive', 'billsum', {'billsum.zip': b'<html>sign in</html>' * 100},
          'billsum.zip', split='test')
    fails(tap, 'a bad line in an archive', 'billsum',
          {'billsum.zip': zipped({'us_test_data_final_OFFICIAL.jsonl': GOOD + b'nonsense\n'})},
          'billsum.zip(us_test_data_final_OFFICIAL.jsonl):2: not JSON', split='test')


def pairs(tap):
    fails(tap, 'fewer summaries than documents', 'multi-news',
          {'test.src.cleaned': b'a\nb\n', 'test.tgt': b'a\n'}, 'test.tgt: has fewer lines than test.src.cleaned',
          split='test')
    fails(tap, 'fewer documents than summaries', 'multi-news',
          {'test.src.cleaned': b'a\n', 'test.tgt': b'a\nb\n'}, 'test.src.cleaned: has fewer lines', split='test')
    fails(tap, 'an article without its sections', 'xsum', {
        'XSUM-EMNLP18-Summary-Data-Original.tar.gz': tar({'bbc-summary-data/1.summary': b'[SN]URL[SN]\n'},
                                                         gzip.compress),
        'XSum-TRAINING-DEV-TEST-SPLIT-90-5-5.json': b'{"test": ["1"]}'}, '1.summary', 'FIRST-SENTENCE', split='test')
    fails(tap, 'a list of splits without ours', 'xsum', {
        'XSUM-EMNLP18-Summary-Data-Original.tar.gz': tar({}, gzip.compress),
        'XSum-TRAINING-DEV-TEST-SPLIT-90-5-5.json': b'{"train": []}'}, 'has no field "test"', split='test')
    paper = b'<PAPER><S>T</S><SECTION><S>A sentence.</S></SECTION></PAPER>'
    fails(tap, 'a paper without its summary', 'scisummnet', {'scisummnet_release1.1__20190413.zip': zipped(
        {'top/A1/Documents_xml/A1.xml': paper})}, 'A1.gold.txt')
    bomb = (b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
            b'<PAPER><S>&b;</S></PAPER>')
    fails(tap, 'a paper with entities', 'scisummnet', {'scisummnet_release1.1__20190413.zip': zipped(
        {'top/A1/Documents_xml/A1.xml': bomb, 'top/A1/summary/A1.gold.txt': b'x'})}, 'entities')
    fails(tap, 'a paper that is not XML', 'scisummnet', {'scisummnet_release1.1__20190413.zip': zipped(
        {'top/A1/Documents_xml/A1.xml': b'<PAPER>', 'top/A1/summary/A1.gold.txt': b'x'})}, 'A1.xml', 'not XML')


def hostile_names(tap):
    """Members with names that lead elsewhere, links and devices: nothing appears anywhere."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode='w:gz') as archive:
        for kind, name in ((tarfile.SYMTYPE, 'abstract/test.source'), (tarfile.CHRTYPE, 'abstract/dev')):
            link = tarfile.TarInfo(name)
            link.type, link.linkname = kind, '/etc/passwd'
            archive.addfile(link)
        for name in ('../../../evil', '/tmp/evil-of-corpora-fetch', 'abstract/test.source', 'abstract/test.target'):
            member = tarfile.TarInfo(name)
            member.size = 6
            archive.addfile(member, io.BytesIO(b'A one\n'))
    with Place() as place:
        given = place.like('orangesum-abstract', {'abstract.tgz': packed.getvalue()})
        done = place.fetch('orangesum-abstract:test', '--from', given)
        tap.ok(done.status == 0 and place.left() == ['orangesum-abstract-test.jsonl']
               and place.records('orangesum-abstract-test.jsonl')[0]['text'] == 'A one',
               'names that lead elsewhere', done)
        tap.ok(not os.path.exists('/tmp/evil-of-corpora-fetch') and 'evil' not in os.listdir(place.folder),
               'nothing is unpacked by its name')


def bombs(tap):
    """With limits that need no hundred megabytes to be met."""
    kept = archives.ALWAYS_ALLOWED, archives.LONGEST_LINE
    archives.ALWAYS_ALLOWED, archives.LONGEST_LINE = 1 << 16, 1 << 12
    try:
        with Place() as place:
            for name, data in {'zip': zipped({'a': b'0\n' * (4 << 20)}), 'gz': gzip.compress(b'0\n' * (4 << 20)),
                               'tar.gz': tar({'a': b'0\n' * (4 << 20)}, gzip.compress)}.items():
                path = os.path.join(place.folder, name)
                with open(path, 'wb') as file:
                    file.write(data)
                source = archives.Source(path, name)
                read = source.lines() if name == 'gz' else source.member_lines('a')
                tap.ok('unpacks to far more' in said(read), f'a bomb: {name}', len(data))
            path = os.path.join(place.folder, 'long')
            with open(path, 'wb') as file:
                file.write(b'short\n' + b'x' * 5000)
            message = said(archives.Source(path, 'long').lines())
            tap.ok(message.startswith('long:2: a line of more than'), 'a line without end', message)
    finally:
        archives.ALWAYS_ALLOWED, archives.LONGEST_LINE = kept


def said(lines_read):
    """What is said when lines are read."""
    try:
        for _ in lines_read:
            pass
    except BadData as problem:
        return str(problem)
    return 'nothing'


def run(tap):
    for test in (lines, cut_archives, pairs, hostile_names, bombs):
        test(tap)
