"""The output formats."""
import json
import re

from harness import SAMPLE, Folder, case, contains, equal, fine, fold, read, record, summarize, true

FIELDS = ['id', 'source', 'language', 'method', 'title', 'headlines', 'keywords', 'summary', 'stats']
SENTENCE = ['text', 'sentence', 'paragraph', 'start', 'end', 'score']
STATS = ['sentences', 'words', 'chars', 'furniture', 'summary_sentences', 'summary_words',
         'summary_chars', 'summary_bytes']
ODD = 'Prices of <b>"AT&T"</b> & *all* of `it` fell_by_5% [again](x) \\o/.'


@case('text: one sentence a line, key phrases behind an empty line')
def text():
    lines = fine('-s', '2', '-k3', SAMPLE).lines
    equal((len(lines), lines[2]), (4, ''), 'lines')
    true(re.fullmatch(r'Keywords: [^,]+, [^,]+, [^,]+', lines[3]), lines[3])


@case('text: several files are headed as head does')
def headings():
    with Folder() as place:
        one, two = place.file('one', 'One bridge fell.'), place.file('two', 'Two bridges fell.')
        equal(fine(one, two).text, f'==> {one} <==\nOne bridge fell.\n\n==> {two} <==\n'
                                   'Two bridges fell.\n', 'output')
        equal(fine(one, one, '-', given='Three.').text.count('==> '), 3, 'headings')
        contains(fine(one, '-', given='Three.').text, '==> standard input <==\nThree.')


@case('JSON: fields, their order and their kinds')
def json_fields():
    result = fine('-f', 'json', '-k', SAMPLE).json
    equal(list(result), FIELDS, 'fields')
    equal((result['id'], result['source'], result['method'], result['language']),
          (None, SAMPLE, 'features', 'en'), 'values')
    equal(result['title'], 'Harbour town votes to open its sea wall to the tide', 'title')
    equal(result['headlines'], [], 'headlines')
    equal(list(result['keywords'][0]), ['text', 'score'], 'a key phrase')
    equal(list(result['summary'][0]), SENTENCE, 'a sentence')
    equal(list(result['stats']), STATS, 'stats')
    equal(fine('-f', 'json', given='No title here.').json['source'], None, 'standard input')


@case('JSON: an array for several files, in their order')
def json_array():
    with Folder() as place:
        one, two = place.file('one', 'One bridge fell.'), place.file('two', 'Two bridges fell.')
        equal([r['source'] for r in fine('-f', 'json', one, two, one).json], [one, two, one],
              'sources')
        done = summarize('-f', 'json', place / 'none', two)
        equal(([r['source'] for r in done.json], done.status), ([two], 1), 'with a missing file')
        equal(summarize('-f', 'json', place / 'none', place / 'none').json, [], 'nothing but those')
        equal(summarize('-f', 'json', place / 'none').out, b'', 'one missing file')


@case('JSONL: the same object on one line')
def jsonl():
    pretty, line = fine('-f', 'json', '-k', SAMPLE), fine('-f', 'jsonl', '-k', SAMPLE)
    equal(line.out.count(b'\n'), 1, 'lines')
    equal(line.json, pretty.json, 'object')
    equal(json.loads(line.out, object_pairs_hook=list), json.loads(pretty.out, object_pairs_hook=list),
          'order')


@case('JSON: everything is escaped that must be, and every line stays one')
def json_escapes():
    for odd in (ODD, 'A "quote" and a \\ backslash.', 'Bell \x07 and escape \x1b[31m rang.',
                'Line\u2028separators\u2029and\x85breaks are few.', 'Emoji 🐟 swim.', '\x7f is DEL.'):
        for arguments in (('-f', 'json'), ('-f', 'jsonl'), ('-f', 'jsonl', '--ascii')):
            done = fine('--keep-furniture', '-i', 'text', *arguments, given=odd)
            equal(' '.join(s['text'] for s in done.json['summary']).split(), odd.split(), 'text')
            true(not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]', done.text), 'raw controls')
        true(done.out.isascii(), '--ascii')
    contains(fine('-f', 'jsonl', '--ascii', given='A 🐟 swims.').text, 'A \\ud83d\\udc1f swims.')


@case('JSON: scores are numbers that read back, in any locale')
def json_numbers():
    result = fine('-f', 'json', '--explain', '-k', '-p', '100', SAMPLE)
    numbers = re.findall(r'"score": ([^,}\s]+)', result.text)
    true(len(numbers) > 20, 'scores')
    for number in numbers:
        true(re.fullmatch(r'\d+(\.\d+)?(e-?\d+)?', number), number)
        equal(float(number) >= 0, True, number)


@case('JSON: a file name that is no UTF-8 does no harm')
def json_odd_names():
    with Folder() as place:
        path = place.file(b'caf\xe9 "x"\n.txt'.decode('utf-8', 'surrogateescape'), 'A name is a name.')
        source = fine('-f', 'json', path).json['source']
        contains(source, 'caf\ufffd "x"\n.txt', 'source')


@case('JSON: --explain adds parts and what was dropped')
def json_explain():
    plain, told = fine('-f', 'json', SAMPLE).json, fine('-f', 'json', '--explain', SAMPLE).json
    equal(list(told), FIELDS + ['dropped'], 'fields')
    equal(list(told['summary'][0]), SENTENCE + ['parts'], 'a sentence')
    equal(list(told['dropped'][0]), ['reason', 'start', 'end', 'text'], 'a dropped stretch')
    for sentence in told['summary']:
        del sentence['parts']
    equal(told['summary'], plain['summary'], 'the same sentences')


@case('JSON: a text in another encoding comes back as "text", and offsets point into it')
def json_extracted():
    text = 'Der Fluß stieg über Nacht. Am Morgen war er müde.'
    for encoding in ('ISO-8859-1', 'UTF-16LE', 'UTF-16'):
        result = fine('-f', 'json', '--encoding', encoding, given=text.encode(encoding)).json
        equal(result['text'].lstrip('\ufeff'), text, encoding)
        raw = result['text'].encode()
        for sentence in result['summary']:
            equal(fold(raw[sentence['start']:sentence['end']].decode()), sentence['text'], encoding)
    true('text' not in fine('-f', 'json', given=text).json, '"text" for UTF-8')


@case('Markdown: a title, a list, and nothing that a renderer would take for markup')
def markdown():
    done = fine('-f', 'markdown', '-s', '2', '-k2', SAMPLE)
    equal(done.lines[0], '# Harbour town votes to open its sea wall to the tide', 'title')
    equal([line[:2] for line in done.lines[2:4]], ['- ', '- '], 'list')
    true(done.lines[5].startswith('**Keywords:** '), done.lines[5])
    odd = fine('-i', 'text', '--keep-furniture', '-f', 'markdown', given=ODD).text
    contains(odd, '\\<b>"AT&T"\\</b>')
    contains(odd, '\\*all\\* of \\`it\\` fell_by_5% \\[again\\](x) \\\\o/.')
    number = fine('-i', 'text', '--keep-furniture', '-f', 'markdown', '-p', '100',
                  given='1984) was a year.').text
    contains(number, '- 1984\\) was')


@case('HTML: a fragment with offsets, escaped')
def html():
    done = fine('-f', 'html', '-i', 'text', '--keep-furniture', given=ODD)
    contains(done.text, '&lt;b&gt;&quot;AT&amp;T&quot;&lt;/b&gt; &amp; *all*')
    true('<b>' not in done.text, 'raw markup')
    source = read(SAMPLE)
    found = re.findall(r'<p data-start="(\d+)" data-end="(\d+)">(.*)</p>', fine('-f', 'html', SAMPLE).text)
    equal(len(found), 3, 'sentences')
    for start, end, sentence in found:
        part = fold(source[int(start):int(end)].decode())
        equal(sentence.replace('&quot;', '"').replace('&amp;', '&'), part, 'sentence')


@case('formats: an empty document has an empty result in all of them')
def empty():
    equal(fine('-f', 'text', given='').out, b'', 'text')
    equal(fine('-f', 'markdown', given='').out, b'', 'markdown')
    equal(fine('-f', 'html', given='').text, '<article class="summary" lang="und">\n</article>\n', 'html')
    result = fine('-f', 'json', '-k', given='').json
    equal((list(result), result['summary'], result['keywords'], result['title']),
          (FIELDS, [], [], None), 'json')
    equal(set(result['stats'].values()), {0}, 'stats')


@case('formats: JSONL input takes every format')
def from_records():
    given = record(id=1, text='One bridge fell.') + 'broken\n' + record(id=2, text='Two fell.')
    equal(fine('-i', 'jsonl', '-f', 'text', given=record(text='One fell.')).text,
          '==> standard input:1 <==\nOne fell.\n', 'text')
    done = summarize('-i', 'jsonl', '-f', 'text', given=given)
    equal((done.status, done.text), (0, '==> standard input:1 <==\nOne bridge fell.\n\n'
                                        '==> standard input:3 <==\nTwo fell.\n'), 'text')
    contains(done.err, 'summarize: standard input: line 2: ')
    results = summarize('-i', 'jsonl', '-f', 'json', given=given).json
    equal([list(r)[:2] for r in results], [['id', 'source'], ['id', 'line'], ['id', 'source']], 'json')
