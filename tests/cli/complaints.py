"""What users of other summarizers complain of most, each with a case named for it."""
import os

from harness import SAMPLE, Folder, case, contains, equal, fine, fold, read, true

EVERYTHING = ('--percent', '100', '--keep-furniture')


def sentences_of(text, *arguments):
    return fine(*EVERYTHING, *arguments, given=text).lines


@case('complaint: abbreviations do not end sentences')
def abbreviations():
    expected = [
        'The board asked Dr. Alma Reyes of the U.S.A. for advice.',
        'She saw many causes, e.g. rust, frost and salt, in bridge No. 7 alone.',
        'Mr. J. P. Okafor Jr. paid approx. $4.5 million to Haldane Inc. for it.',
        'The report cites Smith et al. and vol. 3, pp. 12-14, of the survey.',
        'It was sent at 9 a.m. on Jan. 5, i.e. a week late.',
    ]
    equal(sentences_of(' '.join(expected)), expected, 'sentences')


@case('complaint: German abbreviations do not end sentences')
def german_abbreviations():
    expected = [
        'Die Gemeinde hat ca. 4.000 Einwohner bzw. 1.800 Haushalte, z. B. in der Altstadt.',
        'Am 3. Oktober sprach Prof. Dr. Weber mit Hrn. Kurz u. a. über die Brücke Nr. 7.',
        'Der Bau kostet evtl. 2,5 Mio. Euro.',
    ]
    equal(sentences_of(' '.join(expected), '-l', 'de'), expected, 'sentences')


@case('complaint: hard-wrapped lines are not sentence ends')
def wrapped():
    lines = ['The ferry that joins the two', 'islands will stop running in',
             'October. Its owner says that', 'the engines can no longer be', 'repaired.']
    expected = ['The ferry that joins the two islands will stop running in October.',
                'Its owner says that the engines can no longer be repaired.']
    for line_break in ('\n', '\r\n', '\r'):
        equal(sentences_of(line_break.join(lines) + line_break), expected,
              f'sentences with {line_break!r}')


@case('complaint: a missing space after a full stop does not make one giant sentence')
def missing_space():
    text = ('The council met on Monday.It talked about the harbour for three hours.Nobody voted. '
            'The mayor left early.')
    expected = ['The council met on Monday.', 'It talked about the harbour for three hours.',
                'Nobody voted.', 'The mayor left early.']
    equal(sentences_of(text), expected, 'sentences')


@case('complaint: a short text still gives its one sentence')
def short_text():
    for text in ('The bridge is open again.', 'The bridge is open again', 'Bridge open.\n'):
        equal(fine(given=text).lines, [text.strip()], 'summary')


@case('complaint: the length is in the unit that the user asks for')
def units():
    def shape(*arguments):
        return fine('-f', 'json', *arguments, SAMPLE).json['stats']

    for sentences in (1, 2, 5):
        equal(shape('-s', str(sentences))['summary_sentences'], sentences, 'sentences')
    true(20 < shape('-w', '60')['summary_words'] <= 60, 'words')
    true(100 < shape('-c', '280')['summary_chars'] <= 280, 'characters')
    true(100 < shape('-b', '280')['summary_bytes'] <= 280, 'bytes')
    stats = shape('-p', '20')
    true(0.1 < stats['summary_words'] / stats['words'] <= 0.2, 'percent')
    true(1 <= shape('-s', 'auto')['summary_sentences'] <= 10, 'auto')


@case('complaint: sentences come in the order of the source')
def order():
    places = [s['start'] for s in fine('-f', 'json', '-s', '6', SAMPLE).json['summary']]
    equal(places, sorted(places), 'places by default')
    ranked = fine('-f', 'json', '-s', '6', '--order', 'rank', SAMPLE).json['summary']
    scores = [s['score'] for s in ranked]
    equal(scores, sorted(scores, reverse=True), 'scores with --order rank')
    equal(sorted(s['start'] for s in ranked), places, 'the same sentences')


@case('complaint: scores and reasons are there on request')
def reasons():
    result = fine('-f', 'json', '--explain', SAMPLE).json
    for sentence in result['summary']:
        true(sentence['score'] > 0, 'score')
        true(sentence['parts'] and all(isinstance(v, (int, float))
                                       for v in sentence['parts'].values()), 'parts')
    text = read(SAMPLE)
    for dropped in result['dropped']:
        true(dropped['reason'], 'reason')
        equal(fold(text[dropped['start']:dropped['end']].decode()), dropped['text'], 'dropped text')
    contains([d['reason'] for d in result['dropped']], 'byline', 'reasons')
    told = fine('--explain', SAMPLE).text
    contains(told, '\n\tscore 0.', 'text output')
    contains(told, '\nDropped:\n\ttitle: Harbour town votes', 'text output')


@case('complaint: own stop words are taken')
def stop_words():
    text = ('Apples grow on the northern farm. Apples grow on the southern farm. '
            'A storm broke the old windmill. The storm flooded the windmill and the mill race.')
    with Folder() as place:
        own = place.file('own.txt', '# fruit is not news\napples\ngrow\nfarm\nnorthern\nsouthern\n'
                                    'on\nthe\na\nand\n')
        usual = fine('-s', '1', given=text).lines[0]
        changed = fine('-s', '1', '--stopwords', own, given=text).lines[0]
        with_bom = place.file('bom.txt', b'\xef\xbb\xbf' + read(own).replace(b'\n', b'\r\n'))
        equal(fine('-s', '1', '--stopwords', with_bom, given=text).lines[0], changed,
              'with a byte order mark and CR LF')
    contains(changed, 'storm')
    true(usual != changed, f'the list changes nothing: {usual}')


@case('complaint: a text pasted twice does not give the same sentence twice')
def twice():
    text = read(SAMPLE).decode()
    for count in ('3', '8', '20'):
        lines = fine('-s', count, given=text + '\n\n' + text).lines
        equal(len(set(lines)), len(lines), 'different sentences')
        equal(len(lines), int(count), 'sentences')


@case('complaint: the same result every run')
def same_result():
    first = fine('-f', 'json', '--explain', '-k', SAMPLE).out
    for _ in range(5):
        equal(fine('-f', 'json', '--explain', '-k', SAMPLE).out, first, 'result')


@case('complaint: no data to download, no home, nothing but the program')
def no_data():
    with Folder() as empty:
        # Sanitizers and the search for shared libraries are set up by the environment.
        kept = {name: value for name, value in os.environ.items()
                if name.endswith('_OPTIONS') or name == 'LD_LIBRARY_PATH'}
        alone = fine(given=read(SAMPLE), cwd=empty.path, env=kept)
        equal(empty.names(), [], 'files left behind')
    equal(alone.out, fine(given=read(SAMPLE)).out, 'summary')
