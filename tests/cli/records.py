"""JSONL in: one line out for every line in, in order, always."""
import json

from harness import SAMPLE, Folder, case, contains, equal, fine, read, record, summarize, true

GOOD = 'The harbour froze in January. Ships waited outside for nine days.'


def results(given, *arguments):
    done = summarize('-i', 'jsonl', *arguments, given=given)
    equal(done.status, 0, 'status')
    return done.records


def error_of(line):
    result, = results(line)
    true('error' in result, f'{line!r} is taken: {result}')
    equal(list(result), ['id', 'line', 'error'], 'fields')
    equal(list(result['error']), ['code', 'message'], 'fields of the error')
    return result['error']['code'], result['error']['message'], result['id']


@case('records: one line out for every line in, in order')
def order():
    given = ''.join(record(id=i, text=f'Sentence {i} says it. ' + GOOD) for i in range(500))
    out = results(given)
    equal([r['id'] for r in out], list(range(500)), 'ids')
    equal([f'Sentence {i} says it.' in [s['text'] for s in r['summary']] for i, r in enumerate(out)],
          [True] * 500, 'contents')


@case('records: broken and blank lines are error records with their number, exit status 0')
def broken():
    given = (record(id='a', text=GOOD) + '\n' + 'nonsense\n' + '{"id": "d", "text": "cut\n' +
             record(id='e', text=GOOD) + '  \n' + record(id='g'))
    done = summarize('-i', 'jsonl', given=given)
    equal(done.status, 0, 'status')
    equal(done.err, 'summarize: 5 of 7 records had errors\n', 'standard error')
    equal([(r['id'], r.get('line')) for r in done.records],
          [('a', None), (None, 2), (None, 3), ('d', 4), ('e', None), (None, 6), ('g', 7)], 'records')
    equal({r['error']['code'] for r in done.records if 'error' in r}, {'invalid_json'}, 'codes')


@case('records: --strict makes errors the exit status')
def strict():
    equal(summarize('-i', 'jsonl', '--strict', given='x\n').status, 1, 'with an error')
    equal(summarize('-i', 'jsonl', '--strict', given=record(text=GOOD)).status, 0, 'without')


@case('records: CR LF, no line break at the end, a byte order mark')
def line_ends():
    one, two = record(id=1, text=GOOD), record(id=2, text=GOOD)
    expected = results(one + two)
    equal(results((one + two).replace('\n', '\r\n')), expected, 'CR LF')
    equal(results((one + two)[:-1]), expected, 'no line break at the end')
    equal(results('\ufeff' + one + two), expected, 'byte order mark')
    equal(results(''), [], 'nothing')
    equal(len(results('\n\n\n')), 3, 'blank lines')


@case('records: what is no strict JSON is an error')
def strict_json():
    text = '"text": "A bridge fell."'
    for line in ('[]', '"x"', '1', 'null', '{' + text, '{' + text + '}}', '{' + text + '} x',
                 '{' + text + ',}', '{,' + text + '}', "{'text': 'x'}", '{text: "x"}',
                 '{"text" "x"}', '{"text": "a\tb"}', '{"text": "a\\x"}', '{"text": "\\u12"}',
                 '{"text": "x", "n": 01}', '{"text": "x", "n": 1.}', '{"text": "x", "n": +1}',
                 '{"text": "x", "n": .5}', '{"text": "x", "n": 1e}', '{"text": "x", "n": NaN}',
                 '{"text": "x", "n": tru}', '{"text": "x", "n": [1,]}', '{"text": "x", "n": [}',
                 '{"text": "x", "n": {"a"}}', '{"text": "x", "n": [1 2]}', '// {}', '{"text": "x"} //',
                 '{"text": "x\\"}', '\x00{"text": "x"}', '{"text": "x"}\x0c', '\u00a0{"text": "x"}'):
        equal(error_of(line)[0], 'invalid_json', repr(line))


@case('records: what is strict JSON is taken')
def lax_is_fine():
    for extra in ('"n": -0', '"n": 1E+2', '"n": [[], {}, [{"a": [null, true]}]]', '"": ""',
                  '"n": "\\/\\b\\f\\n\\r\\t\\"\\\\\\u00e9"', '"n": 123456789012345678901234567890',
                  '"n": "\\ud83d\\ude00"', '"n": "\\ud83d"', '"n": {"text": 1}'):
        line = ' { "id" : 1 ,\t"text":"A bridge fell.", ' + extra + ' } '
        equal([s['text'] for s in results(line)[0]['summary']], ['A bridge fell.'], extra)


@case('records: fields of the wrong kind are errors, and the id is still there')
def kinds():
    for fields, says in ((('"x": 1'), 'no "text"'), ('"text": null', '"text" is not a string'),
                         ('"text": ["a"]', '"text" is not a string'),
                         ('"text": "a", "title": 1', '"title" is not a string'),
                         ('"text": "a", "language": {}', '"language" is not a string'),
                         ('"text": "a", "query": false', '"query" is not a string'),
                         ('"html": "<p>a"', '"html" is not read by this version')):
        code, message, found = error_of('{' + fields + ', "id": "x7"}')
        equal((code, found), ('invalid_json', 'x7'), fields)
        contains(message, says, 'message')
    equal(error_of('{"text": "a", "id": []}')[2], None, 'an id that is none')
    equal(results('{"text": "A bridge fell.", "title": null, "language": null, "query": null}')[0]
          ['title'], None, 'null')


@case('records: broken UTF-8, lone surrogates and NUL characters are errors')
def broken_text():
    code, message, found = error_of(b'{"text": "caf\xe9", "id": 5}')
    equal((code, message, found), ('invalid_utf8', 'invalid UTF-8 at byte 13', 5), 'UTF-8')
    equal(error_of(b'{"id": "\xe9", "text": "x"}')[2], None, 'a broken id')
    equal(error_of('{"id": 1, "text": "a \\ud83d b"}')[::2], ('invalid_json', 1), 'lone surrogate')
    equal(error_of('{"id": 1, "text": "a \\ude00\\ud83d b"}')[::2], ('invalid_json', 1), 'swapped')
    equal(error_of('{"id": 1, "text": "a \\u0000 b"}')[::2], ('binary', 1), 'NUL')


@case('records: the last of equal names counts, and escaped names are the same names')
def names():
    equal(results('{"text": 1, "te\\u0078t": "A bridge fell.", "id": 1, "id": 2}')[0]['id'], 2, 'id')


@case('records: ids come back as they were')
def ids():
    for written in ('7', '-0', '1.50', '12345678901234567890123', '"x\\u00e9y"', '"é\\/"', '""', '1E5'):
        line = summarize('-i', 'jsonl', given='{"id": %s, "text": "A bridge fell."}' % written).text
        true(line.startswith('{"id": %s, ' % written), line)
    equal(results('{"text": "A bridge fell."}')[0]['id'], None, 'none')
    equal(results('{"text": "A bridge fell.", "id": null}')[0]['id'], None, 'null')


@case('records: title, language and query are used')
def fields():
    result, = results(record(text=GOOD, title=' The\nfreeze ', language='de'))
    equal((result['title'], result['language']), ('The freeze', 'de'), 'title and language')
    result, = results(record(text=GOOD, query='ships waited', ), '-s', '1')
    equal(result['summary'][0]['text'], 'Ships waited outside for nine days.', 'query')
    result, = results(record(id=3, text=GOOD, language='tlh'))
    equal((result['id'], result['error']['code']), (3, 'unknown_language'), 'unknown language')


@case('records: nesting is skipped without recursion, up to a limit')
def nesting():
    deep = '{"id": 1, "x": %s, "text": "A bridge fell."}'
    for depth in (1, 100, 512):
        true('summary' in results(deep % ('[' * depth + ']' * depth))[0], f'{depth} deep')
        true('summary' in results(deep % ('{"a":' * depth + '1' + '}' * depth))[0], f'{depth} deep')
    for bomb in ('[' * 513 + ']' * 513, '[' * 1000000, '{"a":' * 200000):
        equal(error_of(deep % bomb)[0], 'invalid_json', f'{len(bomb)} brackets')


@case('records: long lines and many escapes take no longer than they should')
def long_lines():
    text = 'A bridge "fell" \\ here.\n' * 40000
    result, = results(record(id=1, text=text))
    equal(result['stats']['sentences'] > 0, True, 'sentences')
    result, = results(json.dumps({'id': 1, 'text': 'é' * 300000 + '. Then it ended.'}))
    equal(result['id'], 1, 'id')
    given = record(id=1, text='A bridge fell.', other='x' * 5000000)
    equal([r['id'] for r in results(given * 3)], [1, 1, 1], 'ids')


@case('records: --keep copies the record and adds the result')
def keep():
    line = '{"b": 12345678901234567890, "a": 1.10,  "text": "A bridge fell.", "id": "x"}'
    out = fine('-i', 'jsonl', '--keep', given=line).text
    true(out.startswith(line[:-1] + ', "source": null, '), out)
    result = json.loads(out)
    equal((result['id'], result['summary'][0]['text']), ('x', 'A bridge fell.'), 'result')


@case('records: --keep never gives a name twice')
def keep_names():
    def pairs(found):
        names = [name for name, _ in found]
        equal(len(set(names)), len(names), f'different names in {names}')
        return dict(found)

    line = json.dumps({'id': 3, 'title': 'T', 'language': 'en', 'text': GOOD, 'summary': 'mine',
                       'sta\u0074s': {'summary': 1}, 'keywords': None})
    for arguments in ((), ('--ascii',), ('-f', 'json'), ('--explain',)):
        given = line.replace('stats', 'sta\\u0074s')
        for _ in range(10):
            given = fine('-i', 'jsonl', '--keep', '-j', '1', *arguments, given=given).text
            result = json.loads(given, object_pairs_hook=pairs)
            if arguments == ('-f', 'json'):
                result, given = result[0], line
        equal((result['id'], result['summary'], result['title']), (3, 'mine', 'T'), 'own fields')
        equal([s['sentence'] for s in result['result_summary']], [0, 1], 'the first result')
        true('result_title' not in result and 'result_id' not in result, 'said twice')


@case('records: --keep leaves no raw tab in a line, and --ascii nothing but ASCII')
def keep_tabs():
    given = '{\t"é": "ü🐟",\t"text": "Ein Fluß."\t}\t\r\n'
    out = fine('-i', 'jsonl', '--keep', given=given).out
    true(b'\t' not in out and b'\r' not in out, out)
    out = fine('-i', 'jsonl', '--keep', '--ascii', given=given).out
    true(out.isascii(), out)
    equal(json.loads(out)['é'], 'ü🐟', 'value')
    equal(json.loads(fine('-i', 'jsonl', '--keep', '--ascii', given='{"id": "é", "text": ""}').out)['id'],
          'é', 'id')


@case('records: --keep with broken lines gives error records, and with text an error')
def keep_errors():
    out = results('{"id": 1}\nx\n', '--keep')
    equal([r['error']['code'] for r in out], ['invalid_json'] * 2, 'codes')
    done = summarize('--keep', SAMPLE)
    equal((done.status, done.out), (1, b''), 'text')
    contains(done.err, 'not JSONL')


@case('records: a text that plainly holds Markdown links is read as Markdown')
def markdown():
    text = 'The [mayor](http://x.org/a) met the [press](http://x.org/b) on Monday.'
    result, = results(record(text=text))
    equal(result['summary'][0]['text'], 'The mayor met the press on Monday.', 'sentence')
    equal((result['summary'][0]['start'], result['summary'][0]['end']), (0, len(text)), 'offsets')


@case('records: several files, each with its own line numbers')
def several_files():
    with Folder() as place:
        one = place.file('one.jsonl', record(id=1, text=GOOD) + 'x\n')
        two = place.file('two.jsonl', 'y\n' + record(id=2, text=GOOD))
        done = summarize(one, two)
        equal([(r['id'], r.get('line'), r.get('source')) for r in done.records],
              [(1, None, one), (None, 2, None), (None, 1, None), (2, None, two)], 'records')
        equal(done.err, 'summarize: 2 of 4 records had errors\n', 'standard error')
        equal([r.get('id') for r in summarize('-f', 'json', one, two).json], [1, None, None, 2], 'json')
        mixed = summarize(SAMPLE, one, '-s', '1')
        equal(mixed.lines[0], f'==> {SAMPLE} <==', 'text and records')
        equal(json.loads(mixed.lines[2])['id'], 1, 'text and records')


@case('records: a record has the summary that its text has alone')
def same_as_alone():
    text = read(SAMPLE).decode()
    one = results(record(text=text))[0]
    two = fine('-f', 'jsonl', given=text).records[0]
    equal((one['summary'], one['stats'], one['title']), (two['summary'], two['stats'], two['title']),
          'result')
