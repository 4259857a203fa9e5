"""Reading corpora: what is of no use is named and left out for all systems alike."""
import hashlib
import os

from corpus import GATE, many, pair, results, system
from harness import Folder, case, contains, equal, read, record, run, true

ONE = ('--methods', 'lead', '--no-baselines', '--trials', '0')


@case('corpora: broken records are named by file and line, counted, and left out for every system')
def broken():
    lines = [
        record(id='good', text=GATE, summaries=['The gate.']),
        '{"id": "torn", "text": "Some\n',
        record(id='mute', summaries=['The gate.']),
        '\n',
        record(id='bare', text=GATE),
        record(id='void', text=GATE, summaries=[' ', '\n']),
        record(id='odd', text=GATE, summaries=[7]),
        record(id='nul', text='a\0b', summaries=['The gate.']),
        record(id='tongue', text=GATE, summaries=['The gate.'], language='zz9'),
        '["no object"]\n',
        record(id='single', text=GATE, summaries='The gate.'),
    ]
    with Folder() as place:
        corpus = place.file('c.jsonl', ''.join(lines))
        done = run('run', '-f', 'json', '--no-cost', '--corpus', corpus, *ONE)
        found = done.json
        equal(done.status, 0, 'status')
        equal([d['id'] for d in found['documents']], ['good', 'single'], 'documents')
        equal((found['corpora'][0]['records'], found['corpora'][0]['left_out']), (10, 8), 'records and left out')
        said = done.err.splitlines()
        for line, what in ((2, ''), (3, '(mute): no string "text"'), (5, '(bare): no "summaries"'),
                           (6, '(void): nothing in its references'), (7, '(odd): "summaries" is no list of strings'),
                           (8, '(nul): '), (9, '(tongue): '), (10, 'no JSON object')):
            true(any(text.startswith(f'summarize-bench: {corpus}: line {line} ') and what in text and
                     text.endswith('left out') for text in said), f'line {line} {what} in {done.err}')
        contains(said, f'summarize-bench: {corpus}: 8 of 10 records were left out')


@case('corpora: "documents" are a cluster, in place of a text or, with --documents, before it')
def documents():
    told = ['The mayor closed the gate on Monday. Sand was brought by night.',
            'Twelve farms stood under water. Nobody had warned them.']
    lines = [record(id='cluster', documents=told, summaries=['x']),
             record(id='both', documents=told, text='\n\n'.join(told), summaries=['x']),
             record(id='text', text=told[0], summaries=['x']),
             record(id='wrong', documents=[told[0], 5], summaries=['x']),
             record(id='none', documents=[], summaries=['x'])]
    chosen = {}
    with Folder() as place:
        corpus = place.file('c.jsonl', ''.join(lines))
        for option in ((), ('--documents',)):
            done = run('run', '-f', 'json', '--no-cost', '--corpus', corpus, '-s', '2', '--counts', *option, *ONE)
            summaries = system(done.json, 'lead')['summaries']
            chosen[option] = [s['positions'] for s in summaries]
            contains(done.err, '(wrong): "documents" is no list of strings')
            contains(done.err, '(none): no "documents"')
    # The first sentences of both, numbered through, or the first two.
    equal(chosen, {(): [[0, 2], [0, 1], [0, 1]], ('--documents',): [[0, 2], [0, 2], [0, 1]]}, 'sentences')


@case('corpora: a file that is not there is named, the others are done, and the status is 1')
def missing():
    with Folder() as place:
        corpus = place.file('c.jsonl', pair())
        done = run('run', '-f', 'json', '--no-cost', '--corpus', place / 'none.jsonl', '--corpus', corpus, *ONE)
        equal((done.status, len(done.json['documents'])), (1, 2), 'status and documents')
        contains(done.err, 'none.jsonl: No such file')
        done = run('run', '--corpus', 'nowhere', *ONE)
        equal((done.status, done.out), (1, b''), 'status and output')
        contains(done.err, 'nowhere: no such file, and no nowhere.jsonl in $SMZ_CORPORA')


@case('corpora: two files of one name are two corpora, and each is paired with itself')
def one_name():
    with Folder() as place:
        for folder, said in (('a', 'The mayor closed the gate.'), ('b', 'Twelve farms stood under water.')):
            os.mkdir(place / folder)
            place.file(f'{folder}/test.jsonl', record(id='x', text=GATE, summaries=[said]))
        arguments = ('--corpus', place / 'a/test.jsonl', '--corpus', place / 'b/test.jsonl',
                     '--corpus', place / 'a/test.jsonl', '-n', '1')
        found = results(*arguments, '-o', place / 'r.json', *ONE, '-f', 'json')
        equal([c['name'] for c in found['corpora']], ['test', 'test-2', 'test-3'], 'names')
        equal([(g['value'], g['documents']) for g in found['groups'][1:]],
              [('test', [0]), ('test-2', [1]), ('test-3', [2])], 'groups')
        done = run('compare', '-f', 'json', place / 'r.json', place / 'r.json')
        equal((done.status, done.err), (0, ''), 'compare: status and standard error')
        equal([d['a'] - d['b'] for d in done.json['moved']['documents']], [0, 0, 0], 'no document has moved')


@case('corpora: a NAME is looked for in $SMZ_CORPORA; the checksum is that of the file')
def names():
    with Folder() as place:
        corpus = place.file('two.jsonl', '\ufeff' + pair().rstrip('\n'))
        found = results('--corpus', 'two', *ONE, env={'SMZ_CORPORA': place.path})['corpora'][0]
        equal((found['name'], found['file']), ('two', corpus), 'name and file')
        equal(found['sha256'], hashlib.sha256(read(corpus)).hexdigest(), 'checksum')
        found = results('--corpus', '-', *ONE, given=pair())
        equal(found['corpora'][0]['sha256'], hashlib.sha256(pair().encode()).hexdigest(), 'checksum')


@case('corpora: several are pooled, and each is a group of its own')
def several():
    with Folder() as place:
        one, two = place.file('one.jsonl', pair()), place.file('two.jsonl', many(3))
        found = results('--corpus', one, '--corpus', two, *ONE)
        equal([(g['field'], g['value'], g['documents']) for g in found['groups']],
              [(None, '', [0, 1, 2, 3, 4]), ('corpus', 'one', [0, 1]), ('corpus', 'two', [2, 3, 4])], 'groups')
        alone = results('--corpus', two, *ONE)
        equal(system(found, 'lead')['groups'][2], system(alone, 'lead')['groups'][0], 'cells')


@case('corpora: --by breaks down by strings, numbers, and the lack of both')
def by():
    lines = [record(id=str(i), text=GATE, summaries=['The gate.'], **more)
             for i, more in enumerate([{'kind': 'b', 'year': 7}, {'kind': 'a'}, {'kind': 'b', 'year': 7.5}])]
    found = results('--corpus', '-', '--by', 'kind,year', *ONE, given=''.join(lines))
    equal([(g['field'], g['value'], g['documents']) for g in found['groups'][1:]],
          [('kind', 'a', [1]), ('kind', 'b', [0, 2]), ('year', '', [1]), ('year', '7', [0]), ('year', '7.5', [2])],
          'groups')


@case('corpora: --limit takes the first, --sample some by lot that the seed tells, in their order')
def some():
    def ids(*arguments):
        return [int(d['id'][1:]) for d in results('--corpus', '-', *arguments, *ONE, given=many(30))['documents']]

    equal(ids('--limit', '4'), [0, 1, 2, 3], 'limit')
    sample = ids('--sample', '8')
    equal((len(sample), sorted(set(sample))), (8, sample), 'sample')
    equal(ids('--sample', '8', '--seed', '0'), sample, 'the same seed')
    true(ids('--sample', '8', '--seed', '1') != sample, 'another seed')
    true(all(i < 10 for i in ids('--sample', '8', '--limit', '10')), 'both')
    equal(len(ids('--sample', '99')), 30, 'more than there are')


@case('corpora: every document gets an id of its own')
def ids():
    lines = [record(id='x', text=GATE, summaries=['a']), record(text=GATE, summaries=['a']),
             record(id=7, text=GATE, summaries=['a']), record(id='x', text=GATE, summaries=['a']),
             '{"id": 123456789012345678901234567890, "text": "The gate was open.", "summaries": ["a"]}\n']
    done = run('run', '-f', 'json', '--corpus', '-', *ONE, given=''.join(lines))
    equal([d['id'] for d in done.json['documents']],
          ['x', 'line 2', '7', 'x (line 4)', '1.2345678901234568e+29'], 'ids')
    contains(done.err, "note: standard input: line 4: the id 'x' is that of line 1 as well")


@case('corpora: a story told several times is read as one text')
def together():
    found = results('--corpus', '-', '--keep-texts', *ONE,
                    given=record(documents=['It rained in the hills.', 'The river rose.'], summaries=['x']))
    equal(found['documents'][0]['source'], 'It rained in the hills.\n\nThe river rose.', 'source')


@case('corpora: one without a document that can be done is an error')
def nothing():
    for given in ('', '\n\n', '{}\n'):
        done = run('run', '--corpus', '-', *ONE, given=given)
        equal((done.status, done.out), (1, b''), 'status and output')
        contains(done.err, 'there is no document to summarize')


@case('corpora: the language is the record\'s, or the option\'s')
def language():
    given = record(text='Die Ampel war rot.', summaries=['x'], language='de')
    equal(results('--corpus', '-', *ONE, given=given)['documents'][0]['language'], 'de', 'field')
    equal(results('--corpus', '-', '-l', 'fr', *ONE, given=given)['documents'][0]['language'], 'fr', 'option')
