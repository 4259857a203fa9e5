"""JSONL in: one story told several times, "documents"."""
import json

from harness import Folder, case, contains, equal, fine, fold, record, summarize, true

WIRE = ('LISBON (Reuters) - The ferry Esperança sank in the bay on Monday. All aboard were saved by fishermen. '
        'Divers will go down to the wreck at noon.')
PAPER = ('# Ferry lost\n\nBy Jane Doe\n\nThe [ferry](https://example.org/f) went down within an hour. '
         'All aboard were saved by fishermen. Its owner has left the country, police said.')
RADIO = 'The harbour will stay closed for a week. Nobody knows what made the ferry sink.'
STORY = [WIRE, PAPER, '', RADIO]


def one(*arguments, **fields):
    result, = fine('-i', 'jsonl', *arguments, given=record(**fields)).records
    return result


def slices(result, documents):
    """What the sentences' offsets point to."""
    return [fold(documents[s['document']].encode()[s['start']:s['end']].decode()) for s in result['summary']]


@case('clusters: sentences name their document, with offsets into it')
def places():
    result = one('-s', '20', documents=STORY, id='x')
    said = [s['text'] for s in result['summary']]
    equal(said.count('All aboard were saved by fishermen.'), 1, 'what two of them say')
    equal(slices(result, STORY), [text.replace('The ferry went', 'The [ferry](https://example.org/f) went')
                                  for text in said], 'slices')
    equal([(s['document'], s['sentence']) for s in result['summary']],
          [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (3, 0), (3, 1)], 'documents and sentences')
    equal(list(result['summary'][0]),
          ['text', 'document', 'sentence', 'paragraph', 'start', 'end', 'score'], 'fields')
    equal((result['id'], result['title'], result['stats']['sentences'], result['stats']['furniture']),
          ('x', 'Ferry lost', 8, 2), 'the rest')


@case('clusters: other fields of the record are used')
def fields():
    result = one('-s', '1', documents=STORY, title='Our own', language='en', query='owner police')
    equal((result['title'], result['summary'][0]['document']), ('Our own', 1), 'title and query')
    contains(result['summary'][0]['text'], 'Its owner')
    result = one('-k3', '-H2', '--explain', documents=STORY)
    equal(len(result['keywords']), 3, 'key phrases')
    for headline in result['headlines']:
        text = STORY[headline['document']].encode()
        true(all(0 <= start < end <= len(text) for start, end in headline['ranges']), headline)
    equal([(d['reason'], d['document']) for d in result['dropped']][:3],
          [('dateline', 0), ('title', 1), ('byline', 1)], 'dropped')
    for dropped in result['dropped']:
        part = STORY[dropped['document']].encode()[dropped['start']:dropped['end']].decode()
        equal(fold(part), dropped['text'], 'dropped')


@case('clusters: lists that are none are errors with id and line')
def broken():
    bad = (('[]', '"documents" is empty'), ('"a"', '"documents" is not a list of strings'),
           ('{"a": "b"}', '"documents" is not a list of strings'), ('7', '"documents" is not a list'),
           ('["a", 1]', 'item 1 of "documents" is not a string'), ('[null]', 'item 0 of "documents"'),
           ('[["a"]]', 'item 0 of "documents"'), ('["a", "\\u0000"]', 'NUL character'),
           ('["\\ud800"]', 'lone surrogate'), ('null', 'no "text" or "documents"'), ('["a" "b"]', 'comma or ]'))
    given = ''.join('{"id": %d, "documents": %s}\n' % (i, text) for i, (text, _) in enumerate(bad))
    done = summarize('-i', 'jsonl', given=given + record(id='good', documents=STORY))
    equal((done.status, done.err), (0, f'summarize: {len(bad)} of {len(bad) + 1} records had errors\n'), 'the run')
    for i, ((text, says), result) in enumerate(zip(bad, done.records)):
        equal((result['id'], result['line']), (i, i + 1), text)
        contains(result['error']['message'], says, text)
    equal(done.records[-1]['id'], 'good', 'the record behind them')
    done = summarize('-i', 'jsonl', '--strict', given=b'{"id": 1, "documents": ["a", "caf\xe9"]}')
    equal((done.status, done.records[0]['error']['code']), (1, 'invalid_utf8'), '--strict')
    done = summarize('-i', 'jsonl', '-f', 'text', given='{"documents": []}')
    contains(done.err, 'line 1: "documents" is empty')


@case('clusters: a text goes before documents, and one that is null does not')
def both():
    result = one(documents=STORY, text=RADIO)
    equal([(s['text'], 'document' in s) for s in result['summary']],
          [('The harbour will stay closed for a week.', False),
           ('Nobody knows what made the ferry sink.', False)], 'text')
    equal(one(documents=[RADIO], text=None)['summary'][0]['document'], 0, 'null')
    equal(one(documents=['', ' \n'])['summary'], [], 'nothing in them')


@case('clusters: --keep copies the documents, and the result is the same')
def keep():
    line = json.dumps({'documents': STORY, 'document': 'mine', 'id': 9})
    kept = fine('-i', 'jsonl', '--keep', '-H', given=line).text
    true(kept.startswith(line[:-1] + ', "source": null'), kept)
    result, plain = json.loads(kept), one('-H', documents=STORY, id=9)
    equal((result['summary'], result['headlines'], result['document']),
          (plain['summary'], plain['headlines'], 'mine'), 'result')


@case('clusters: every format, and HTML names the document')
def formats():
    given = record(documents=STORY)
    texts = [s['text'] for s in one('-s', '3', documents=STORY)['summary']]
    equal(fine('-i', 'jsonl', '-s', '3', '-f', 'text', given=given).lines[1:], texts, 'text')
    marked = fine('-i', 'jsonl', '-s', '3', '-f', 'markdown', given=given).text
    equal([line[2:] for line in marked.splitlines() if line.startswith('- ')], texts, 'markdown')
    page = fine('-i', 'jsonl', '-s', '3', '-f', 'html', '--explain', given=given).text
    equal(page.count('<p data-document="'), 3, 'html')
    contains(page, '<li data-document="1" data-start=')
    equal(fine('-i', 'jsonl', '-s', '3', '-f', 'json', given=given).json[0]['summary'],
          one('-s', '3', documents=STORY)['summary'], 'json')


@case('clusters: limits hold over all documents, in either order')
def limits():
    for words in (5, 12, 30, 60):
        result = one('-w', str(words), documents=STORY)
        true(result['stats']['summary_words'] <= words, words)
    ranked = one('-s', '4', '--order', 'rank', documents=STORY)
    equal(sorted((s['document'], s['sentence']) for s in ranked['summary']),
          [(s['document'], s['sentence']) for s in one('-s', '4', documents=STORY)['summary']], 'order')
    for method in fine('--method', 'help').lines:
        result = one('-s', '3', '-m', method.split()[0], documents=STORY)
        equal(len(result['summary']), 3, method)


@case('clusters: the output does not depend on --jobs')
def jobs():
    given = ''.join(record(id=i, documents=STORY[i % 3:] + [f'Report {i} came last. ' + WIRE * (i % 5)])
                    for i in range(300))
    with Folder() as place:
        path = place.file('c.jsonl', given)
        alone = fine('-j', '1', path).out
        for count in ('2', '5'):
            equal(fine('-j', count, path).out == alone, True, f'{count} jobs')


@case('together: the files are the documents')
def together():
    with Folder() as place:
        files = [place.file(f'{k}.{kind}', text)
                 for k, (kind, text) in enumerate(zip(('txt', 'md', 'txt', 'txt'), STORY))]
        result = fine('-t', '-s', '9', '-f', 'json', '-H', *files).json
        expected = one('-s', '9', '-H', documents=STORY)
        for name in ('summary', 'headlines', 'stats', 'title'):
            equal(result[name], expected[name], name)
        equal((result['source'], result['sources'], list(result)[:3]), (None, files, ['id', 'source', 'sources']),
              'sources')
        equal(fine('--together', '-s', '9', *files).lines, [s['text'] for s in expected['summary']], 'text')
        result = fine('-t', '-f', 'jsonl', '-', files[3], given=WIRE).records[0]
        equal((result['sources'], result['summary'][0]['document']), ([None, files[3]], 0), 'standard input')
        equal(fine('-t', '-f', 'json', given=RADIO).json['sources'], [None], 'standard input alone')


@case('together: a file that cannot be read is named, and there is no output')
def together_errors():
    with Folder() as place:
        good, bad = place.file('good.txt', WIRE), place.file('bad.txt', b'Caf\xe9 au lait.')
        lines = place.file('r.jsonl', record(text=RADIO))
        for files, says in (([good, bad], [f'{bad}: invalid UTF-8 at byte 3']),
                            ([good, place / 'none', lines], [f'{place / "none"}: No such file or directory',
                                                             f'{lines}: --together does not read JSONL']),
                            ([place.file('p.html', '<p>x')], [f'{place / "p.html"}: --together does not read HTML'])):
            done = summarize('-t', *files)
            equal((done.status, done.out, done.err.splitlines()), (1, b'', ['summarize: ' + text for text in says]),
                  files)
        result = fine('-t', '-f', 'json', '--encoding', 'ISO-8859-1', bad, bad).json
        equal((result['documents'], len(result['summary'])), (['Café au lait.'] * 2, 1), 'another encoding')
        equal(result['documents'][0].encode()[:result['summary'][0]['end']].decode(), 'Café au lait.', 'offsets')
        for wrong in ('--keep', '--input=jsonl'):
            done = summarize('-t', wrong, good)
            equal((done.status, done.out), (2, b''), wrong)
            contains(done.err, '--together is of no use with JSONL input')


@case('clusters: many documents, most of them empty')
def many():
    documents = ['' if k % 10 else f'Village {k} was flooded on the night to Sunday. Help came late.'
                 for k in range(5000)]
    result = one('-s', '5', documents=documents)
    equal((len(result['summary']), result['stats']['sentences']), (5, 1000), 'sentences')
    equal(slices(result, documents), [s['text'] for s in result['summary']], 'slices')
