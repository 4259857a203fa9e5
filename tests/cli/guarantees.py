"""The guarantees: verbatim, whole, deterministic, no furniture, said and not guessed."""
import json
import os
import unicodedata

from harness import SAMPLE, Folder, Skip, case, contains, equal, fine, fold, read, record
from harness import summarize, true

ACCENTED = ('L’été fut très chaud à Orvaux. Les pêcheurs ont quitté le port avant l’aube 🐟. '
            'Le maire, Mme Zoé Lœuil, a parlé d’un « été noir ». Rien n’a brûlé, dit-elle, '
            'mais l’eau a manqué. Les puits étaient à sec dès le mois de juin.\n\n'
            'La région a promis de l’eau. Elle viendra par camion, 40 000 litres par jour.\n')


def verbatim(source, summary):
    """Each sentence is the source between its offsets, white space folded."""
    for sentence in summary:
        part = source[sentence['start']:sentence['end']].decode('utf-8')
        equal(sentence['text'], fold(part), f'bytes {sentence["start"]} to {sentence["end"]}')


@case('verbatim: a sentence is the source from start to end')
def verbatim_plain():
    source = read(SAMPLE)
    verbatim(source, fine('-f', 'json', '-p', '100', SAMPLE).json['summary'])
    for line in fine('-s', '9', SAMPLE).lines:
        contains(fold(source.decode()), line, 'source')


@case('verbatim: offsets are bytes, whatever the letters')
def verbatim_accents():
    source = ACCENTED.encode()
    summary = fine('-f', 'json', '-p', '100', '--keep-furniture', given=source).json['summary']
    equal(len(summary), 7, 'sentences')
    verbatim(source, summary)


@case('verbatim: offsets count the byte order mark and every byte of CR LF')
def verbatim_line_breaks():
    for line_break in ('\n', '\r\n', '\r'):
        text = ACCENTED.replace('. ', '.' + line_break).replace('\n\n', 2 * line_break)
        for source in (text.encode(), b'\xef\xbb\xbf' + text.encode()):
            result = fine('-f', 'json', '-p', '100', '--keep-furniture', given=source).json
            equal(len(result['summary']), 7, 'sentences')
            verbatim(source, result['summary'])


@case('verbatim: white space inside a sentence becomes one space')
def verbatim_spaces():
    result = fine('-f', 'json', given='The  old\tbridge\n   is  closed.').json
    equal(result['summary'][0]['text'], 'The old bridge is closed.', 'sentence')


@case('verbatim: in Markdown the markup goes and the words stay')
def verbatim_markdown():
    source = ('# The title\n\nThe *old* [bridge](http://example.org/a_b) of **Orvaux** is closed.\n\n'
              '![a picture](x.png)\n\n```\nint main(void);\n```\n')
    result = fine('-i', 'markdown', '-f', 'json', given=source).json
    equal([s['text'] for s in result['summary']], ['The old bridge of Orvaux is closed.'], 'summary')
    equal(result['title'], 'The title', 'title')
    part = source[result['summary'][0]['start']:result['summary'][0]['end']]
    true(part.startswith('The *old*') and part.endswith('closed.'), part)


@case('verbatim: in JSONL offsets count bytes of the decoded text')
def verbatim_records():
    line = json.dumps({'text': ACCENTED})  # all \u escapes
    result = fine('-i', 'jsonl', '-p', '100', given=line).records[0]
    true(len(result['summary']) > 3, 'sentences')
    verbatim(ACCENTED.encode(), result['summary'])


def all_sentences(source):
    """With furniture and without: a dateline is a part of its sentence only where it is kept."""
    return {line for options in ([], ['--keep-furniture'])
            for line in fine(*options, '-p', '100', given=source).lines}


def graphemes_at_least(text):
    """A lower bound on grapheme clusters, for texts without emoji sequences."""
    return sum(not unicodedata.combining(c) for c in text)


def within(source, known, option, budget, measure):
    done = summarize(option, str(budget), given=source)
    lines = done.lines
    true(measure('\n'.join(lines)) <= budget, f'{option} {budget}: {lines}')
    for line in lines:
        true(line in known, f'{option} {budget}: cut: {line!r}')
    if not lines:
        contains(done.err, 'note: no sentence fits in ', 'standard error')
    equal(done.status, 0, 'status')


@case('whole: no budget is exceeded by one byte, no sentence is cut')
def budgets():
    for source in (read(SAMPLE), ACCENTED.encode()):
        known = all_sentences(source)
        for budget in [*range(1, 60, 7), 80, 120, 200, 201, 202, 333, 500, 1000, 100000]:
            within(source, known, '--bytes', budget, lambda text: len(text.encode()))
            within(source, known, '--chars', budget, graphemes_at_least)
            within(source, known, '--words', budget, lambda text: len(
                [word for word in text.split() if any(c.isalnum() for c in word)]))
            within(source, known, '--sentences', budget, lambda text: len(text.splitlines()))


@case('whole: a budget that a sentence just fills is used')
def exact_budget():
    text = 'Geese left the marsh.'
    for option, size in (('-b', len(text)), ('-c', len(text)), ('-w', 4)):
        equal(fine(option, str(size), given=text).text, text + '\n', f'{option} {size}')
        done = summarize(option, str(size - 1), given=text)
        equal((done.status, done.out), (0, b''), f'{option} {size - 1}')


@case('whole: a character is what a reader counts as one')
def grapheme_budget():
    text = 'Cafe\u0301s are nai\u0308ve.'
    equal(fine('-c', '16', given=text).lines, [text], 'decomposed accents')
    equal(summarize('-c', '15', given=text).out, b'', 'one less')


@case('whole: all limits hold together')
def limits_together():
    for words, chars, size in ((40, 1000, 1000), (1000, 200, 1000), (1000, 1000, 150), (45, 260, 255)):
        stats = fine('-f', 'json', '-s', '4', '-w', str(words), '-c', str(chars), '-b', str(size),
                     '-p', '50', SAMPLE).json['stats']
        true(0 < stats['summary_sentences'] <= 4 and stats['summary_words'] <= words and
             stats['summary_chars'] <= chars and stats['summary_bytes'] <= size, str(stats))


@case('whole: the numbers in stats are those of the summary')
def stats():
    for arguments in (('-s', '1'), ('-s', '5'), ('-w', '3'), ('-p', '100')):
        result = json.loads(summarize('-f', 'json', *arguments, SAMPLE).out)
        whole = '\n'.join(s['text'] for s in result['summary'])
        equal(result['stats']['summary_bytes'], len(whole.encode()), 'bytes')
        equal(result['stats']['summary_sentences'], len(result['summary']), 'sentences')
        true(result['stats']['summary_words'] <= result['stats']['words'], 'words')


@case('whole: an empty budget is noted, and no error')
def empty_budget():
    for arguments, note in ((('-w', '5'), 'note: no sentence fits in 5 words\n'),
                            (('-w', '1'), 'note: no sentence fits in 1 word\n'),
                            (('-b', '3', '-c', '4'),
                             'note: no sentence fits in 4 characters and 3 bytes\n')):
        done = summarize(*arguments, given='This sentence has rather more words than that.')
        equal((done.status, done.out, done.err), (0, b'', note), str(arguments))


def many_records():
    paragraphs = read(SAMPLE).decode().split('\n\n')
    return ''.join(record(id=i, text='\n\n'.join(paragraphs[i % 9:] + paragraphs[:i % 9]))
                   for i in range(150))


@case('deterministic: any number of jobs gives the same bytes')
def same_for_jobs():
    given = many_records()
    one = fine('-i', 'jsonl', '-j', '1', given=given).out
    for jobs in ('2', '4', '13'):
        equal(fine('-i', 'jsonl', '-j', jobs, given=given).out == one, True, f'-j {jobs}')


@case('deterministic: the locale has no say')
def same_for_locales():
    results = set()
    for locale in ('C', 'C.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ja_JP.eucJP', 'nonsense'):
        env = dict(os.environ, LC_ALL=locale, LANG=locale, LANGUAGE=locale)
        results.add(fine('-f', 'json', '--explain', '-k', SAMPLE, env=env).out)
    equal(len(results), 1, 'different results')


@case('deterministic: what a context did before changes nothing')
def same_after_others():
    texts = [read(SAMPLE).decode(), ACCENTED, 'Kurz und gut.', read(SAMPLE).decode()]
    results = fine('-i', 'jsonl', '-j', '1', given=''.join(record(text=t) for t in texts)).records
    equal(results[3], results[0], 'the last and the first')
    alone = fine('-i', 'jsonl', given=record(text=ACCENTED)).records[0]
    equal(results[1], alone, 'between others and alone')


FURNITURE = ['By Marta Oyelaran', 'Published: 14 March', 'Photograph: Ilse Maron', 'Read more:',
             'Copyright 2023', 'Reporting by Marta', 'Old wall, rising water', 'Farmers divided']


@case('no furniture: bylines, dates, captions, notices are no candidates')
def no_furniture():
    everything = fine('-p', '100', SAMPLE).text
    for line in everything.splitlines():
        true(not any(line.startswith(part) or part in line for part in FURNITURE), line)
    true(not everything.startswith('Harbour town votes'), 'the title is a sentence')


@case('no furniture: --keep-furniture keeps all of it')
def keep_furniture():
    kept = fine('-p', '100', '--keep-furniture', SAMPLE).text
    for part in FURNITURE:
        contains(kept, part, 'text')
    equal(''.join(kept.split()), ''.join(read(SAMPLE).decode().split()), 'no character lost')


@case('no furniture: ordinary prose loses nothing')
def prose_is_kept():
    text = ('The photograph that hung over the mantelpiece showed a harbour. By noon the fog had '
            'lifted. Read more than you write, her father used to say. Nobody had followed her.\n\n'
            'She signed up for the night shift in 1961. Copyright was a word that she never used.\n')
    kept = fine('-p', '100', given=text).text
    equal(fold(kept), fold(text), 'text')


@case('said, not guessed: errors name the file on standard error, results stand alone')
def said():
    with Folder() as place:
        good = place.file('good.txt', 'The well is dry.')
        bad = place.file('bad.txt', b'The first line.\nThe \xff second.')
        done = summarize(bad, good)
        equal(done.status, 1, 'status')
        equal(done.err, f'summarize: {bad}: invalid UTF-8 at byte 20\n', 'standard error')
        equal(done.text, f'==> {good} <==\nThe well is dry.\n', 'standard output')


@case('said, not guessed: a file that cannot be read')
def unreadable():
    if os.geteuid() == 0:
        raise Skip('root reads everything')
    with Folder() as place:
        path = place.file('secret.txt', 'A secret.')
        os.chmod(path, 0)
        done = summarize(path)
        equal((done.status, done.out, done.err),
              (1, b'', f'summarize: {path}: Permission denied\n'), 'result')
