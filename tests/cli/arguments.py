"""The command line: what is taken, what is refused, and how it is said."""
import json

from harness import SAMPLE, Folder, case, contains, equal, fine, read, refused, summarize, true

TEXT = ('The harbour froze in January. Ships waited outside for nine days. A pilot walked ashore '
        'over the ice. The ice broke on the tenth day.')


@case('arguments: --help and -h show every option, on standard output')
def help_text():
    text = fine('--help').text
    equal(fine('-h').text, text, '-h')
    for option in ('-s, --sentences', '-t, --together', '-o, --output', '--no-progress', '-V, --version'):
        contains(text, option)
    true(all(len(line) <= 80 for line in text.splitlines()), 'lines of 80 columns')


@case('arguments: --version and -V')
def version():
    equal(fine('--version').text, 'summarize 0.1.0\n', '--version')
    equal(fine('-V').text, 'summarize 0.1.0\n', '-V')


@case('arguments: --method help lists the methods, and each of them works')
def methods():
    names = [line.split()[0] for line in fine('--method', 'help').lines]
    equal(names[0], 'features', 'the default comes first')
    for name in ('textrank', 'textrank-bm25', 'lexrank', 'lead', 'luhn', 'sumbasic', 'kl', 'lsa',
                 'centroid', 'degree', 'random', 'features', 'posrank', 'pacsum', 'mmr', 'submodular', 'coverage'):
        contains(names, name, 'list')
    for name in names:
        result = fine('-m', name, '-f', 'json', SAMPLE).json
        equal((result['method'], len(result['summary'])), (name, 3), name)
    equal(fine('-m', 'lead', '-s', '2', given=TEXT).lines,
          ['The harbour froze in January.', 'Ships waited outside for nine days.'], 'lead')


@case('arguments: --profile says how much the place of a sentence counts')
def profile():
    def places(name):
        made = fine('-m', 'features', '--profile', name, '--explain', '-f', 'json', SAMPLE).json
        return [sentence['parts']['place'] for sentence in made['summary']]
    true(any(places('news')), 'news: the place counts')
    true(any(places('auto')), 'auto: the sample is news')
    equal(places('flat'), [0, 0, 0], 'flat')
    equal(fine('-m', 'lead', '--profile', 'flat', SAMPLE).lines,
          fine('-m', 'lead', '--profile', 'news', SAMPLE).lines, 'lead takes no notice')
    refused('--profile', 'paper', says="'paper'")


@case('arguments: the default is three sentences')
def default():
    equal(fine(given=TEXT).out, fine('-s', '3', given=TEXT).out, 'summary')
    equal(len(fine(SAMPLE).lines), 3, 'sentences')


@case('arguments: options may stand behind files, be joined and be shortened')
def spellings():
    expected = fine('--sentences', '1', SAMPLE).out
    for arguments in (('-s1', SAMPLE), (SAMPLE, '-s', '1'), ('--sentences=1', SAMPLE),
                      ('--sent', '1', SAMPLE)):
        equal(fine(*arguments).out, expected, str(arguments))


@case('arguments: -- ends the options, - is standard input')
def dashes():
    with Folder() as place:
        place.file('-s', 'A file with an odd name.')
        equal(fine('--', '-s', cwd=place.path).lines, ['A file with an odd name.'], '--')
    equal(fine('-', given=TEXT).out, fine(given=TEXT).out, '-')


@case('arguments: an unknown option is refused')
def unknown():
    refused('--frobnicate', says="'--frobnicate'")
    refused('-x', says="'-x'")
    refused('--no', '--strict=yes', says="takes no value")
    refused('--s', '3', says='ambiguous')


@case('arguments: numbers are taken strictly')
def numbers():
    for option in ('-s', '-w', '-c', '-b', '-j', '--keywords=', '--headline=', '--headline-chars'):
        for value in ('0', '-1', '+1', '1x', '', ' 1', '1.5', '0x10', '99999999999999999999999'):
            joined = option.endswith('=')
            refused(*((option + value,) if joined else (option, value)),
                    says=f"'{value}' is not a whole number")
    refused('-s', '4294967295', says='is not a whole number')
    for value in ('0', '100.1', '-5', '1e1', 'nan', 'inf', '.', '', '5%'):
        refused('-p', value, says='is not a number')
    for value in ('100', '0.5', '.5', '99.', '100.0'):
        equal(summarize('-p', value, given=TEXT).status, 0, value)


@case('arguments: a missing value is refused')
def missing_value():
    for option in ('-s', '-q', '-m', '-o', '--stopwords', '--encoding', '--order',
                   '--parameters'):
        refused(option, says='needs a value')


@case('arguments: names are taken from a list')
def names():
    refused('-m', 'magic', says="'magic' is not a method")
    refused('-f', 'xml', says="'xml' is not one of text, markdown, html, json, jsonl")
    refused('-i', 'html', says="'html' is not one of auto, text, markdown, jsonl")
    refused('--order', 'random', says="'random' is not one of source, rank")
    refused('-l', 'tlh', says="unknown language 'tlh'")
    refused('--encoding', 'klingon', says='klingon')


@case('arguments: what does not go together is refused')
def together():
    refused('--keep', '-f', 'text', says='--keep')
    refused('--keep', '-i', 'markdown', says='--keep')
    refused('--encoding', 'latin1', '-i', 'jsonl', says='--encoding')


@case('arguments: nothing is done when the command line is wrong')
def nothing_done():
    with Folder() as place:
        refused('-o', place / 'out', '-w', 'x', SAMPLE, says="'x'")
        refused('-o', place / 'out', '--stopwords', place / 'none', SAMPLE,
                says='No such file or directory')
        refused('-o', place / 'out', '-l', 'xx', SAMPLE, says='xx')
        equal(place.names(), [], 'files')


@case('arguments: stop words that are no text are refused')
def bad_stopwords():
    with Folder() as place:
        bad = place.file('bad', b'the\n\xff\n')
        refused('--stopwords', bad, says=f'{bad}: ')
        refused('--stopwords', place.path, says='Is a directory')


@case('arguments: --parameters help is a file of defaults, which changes nothing')
def default_parameters():
    listed = fine('--parameters', 'help').text
    true(listed.count(' = ') >= 20, 'it lists many')
    with Folder() as place:
        same = place.file('same.parameters', listed)
        for name in ('textrank', 'textrank-bm25', 'lexrank', 'luhn', 'sumbasic', 'kl', 'lsa',
                     'centroid', 'degree', 'posrank', 'pacsum', 'mmr', 'submodular', 'coverage'):
            equal(fine('-m', name, '--explain', '--parameters', same, SAMPLE).text,
                  fine('-m', name, '--explain', SAMPLE).text, name)


@case('arguments: --parameters changes the method that they are of')
def parameters():
    with Folder() as place:
        tuned = place.file('tuned.parameters', b'\xef\xbb\xbf# tuned\r\n\r\n'
                           b' degree.threshold=3e-1 # higher\r\n\tluhn.gap = 1\r\n')
        for name, changed in (('degree', True), ('luhn', True), ('textrank', False)):
            plain = fine('-m', name, '--explain', SAMPLE).text
            equal(fine('-m', name, '--explain', '--parameters', tuned, SAMPLE).text != plain,
                  changed, name)
        plain = read(tuned)
        equal(fine('-m', 'luhn', '--parameters', '-', SAMPLE, given=plain).text,
              fine('-m', 'luhn', '--parameters', tuned, SAMPLE).text, 'from standard input')
        empty = place.file('empty', '')
        equal(fine('--parameters', empty, SAMPLE).text, fine(SAMPLE).text, 'an empty file')


@case('arguments: parameters hold for JSONL on every thread')
def parameters_of_records():
    record = json.dumps({'text': read(SAMPLE).decode()}) + '\n'
    with Folder() as place:
        tuned = place.file('tuned.parameters', 'luhn.gap = 0\n')
        one = fine('-m', 'luhn', '--parameters', tuned, '-i', 'jsonl', given=record).lines[0]
        many = fine('-m', 'luhn', '--parameters', tuned, '-j', '3', '-i', 'jsonl',
                    given=record * 50).lines
        true(one != fine('-m', 'luhn', '-i', 'jsonl', given=record).lines[0], 'it changes nothing')
        equal(set(many), {one}, 'all records')


@case('arguments: wrong parameters are refused by file and line, before anything is done')
def wrong_parameters():
    with Folder() as place:
        for content, says in (
                ('\n# fine\nmagic = 1\n', "line 3: no parameter 'magic'"),
                ('lexrank.damping 1', "line 1: not 'name = value'"),
                ('lexrank.damping = 0,5', "line 1: lexrank.damping: '0,5' is not a number"),
                ('lexrank.damping =', "line 1: lexrank.damping: '' is not a number"),
                ('lexrank.damping = 1', 'line 1: lexrank.damping: 1 is not a number from 0.05 to 0.99'),
                ('luhn.gap = 2.5', 'line 1: luhn.gap: 2.5 is not a whole number from 0 to 50'),
                ('luhn.gap = 2\n\nluhn.gap = 2', 'line 3: luhn.gap is set in line 1 already'),
                (b'\0\xff', "line 1: not 'name = value'")):
            wrong = place.file('wrong', content)
            refused('-o', place / 'out', '--parameters', wrong, SAMPLE, says=f'{wrong}: {says}')
        refused('--parameters', place / 'none', says='No such file or directory')
        refused('--parameters', place.path, says='Is a directory')
        equal(place.names(), ['wrong'], 'files')


@case('arguments: --query leans the summary')
def query():
    expected = 'Eleven farms will lose land.'
    plain = fine('-s', '2', SAMPLE).text
    leaned = fine('-s', '2', '-q', 'farmers barley potato fields', SAMPLE).text
    true(plain != leaned, f'it changes nothing: {plain}')
    true(any(word in leaned for word in ('barley', 'potato', 'fields', expected)), leaned)
    equal(fine('-q', '', '-s', '2', SAMPLE).text, plain, 'an empty query')
    equal(fine('-q', 'zzzz', '-s', '2', SAMPLE).text, plain, 'words that the text has not')


@case('arguments: --keywords gives phrases of the text')
def keywords():
    phrases = fine('-f', 'json', '--keywords', SAMPLE).json['keywords']
    equal(len(phrases), 5, 'phrases by default')
    source = ' '.join(read(SAMPLE).decode().split())
    scores = [phrase['score'] for phrase in phrases]
    for phrase in phrases:
        contains(source, phrase['text'], 'source')
    equal(scores, sorted(scores, reverse=True), 'scores')
    equal(len(fine('-f', 'json', '-k2', SAMPLE).json['keywords']), 2, '-k2')
    equal(len(fine('-f', 'json', '--keywords=7', SAMPLE).json['keywords']), 7, '--keywords=7')
    equal(fine('-f', 'json', SAMPLE).json['keywords'], [], 'none asked for')
    summarize('-k18446744073709551614', SAMPLE)


@case('arguments: --language says what it is')
def language():
    equal(fine('-f', 'json', '-l', 'de', SAMPLE).json['language'], 'de', '-l de')
    equal(fine('-f', 'json', '-l', 'auto', SAMPLE).json['language'], 'en', '-l auto')
    equal(fine('-f', 'json', SAMPLE).json['language'], 'en', 'default')
