"""The command line: what is taken, what is refused, and how it is said."""
from harness import Folder, case, contains, equal, fine, record, refused, run, true

PAIR = record(id='a', candidate='the gate is shut', references=['the gate was shut'])


@case('arguments: --help and -h show every option, on standard output')
def help_text():
    text = fine('--help').text
    equal(fine('-h').text, text, '-h')
    for option in ('-n, --metrics LIST', '--stopwords [FILE]', '--exceptions FILE|none', '-V, --version'):
        contains(text, option)
    true(all(len(line) <= 80 for line in text.splitlines()), 'lines of 80 columns')


@case('arguments: --version and -V')
def version():
    equal(fine('--version').text, 'rouge 0.1.0\n', '--version')
    equal(fine('-V').text, 'rouge 0.1.0\n', '-V')


@case('arguments: an unknown option is refused')
def unknown():
    refused('--frobnicate', says="'--frobnicate'")
    refused('-x', says="'-x'")
    refused('--stem=yes', says='takes no value')


@case('arguments: numbers are taken strictly')
def numbers():
    for option in ('--words', '--bytes', '-j'):
        for value in ('0', '-1', '+1', '1x', '', '1.5'):
            refused(option, value, 'a', 'b', says=f"'{value}' is not a whole number of at least 1")
    for option, too_much in (('--resamples', '4294967296'), ('--seed', '18446744073709551616')):
        for value in ('-1', 'x', '', too_much):
            refused(option, value, 'a', 'b', says=f"'{value}' is not a whole number of at least 0")
    for value in ('1.01', '-0.1', 'nan', '', '1e-1'):
        refused('--alpha', value, 'a', 'b', says=f"'{value}' is not a number from 0 to 1")
    for value in ('100.5', '-1', 'inf'):
        refused('--confidence', value, 'a', 'b', says=f"'{value}' is not a number from 0 to 100")


@case('arguments: names are taken from a list')
def names():
    refused('--like', 'python', 'a', 'b', says='one of ours, google, perl')
    refused('--references', 'worst', 'a', 'b', says='one of best, sum, mean, jackknife')
    refused('--average', 'all', 'a', 'b', says='one of documents, corpus, counts')
    refused('-f', 'xml', 'a', 'b', says='one of text, json, tsv, perl, google')
    refused('--input-format', 'HTML', 'a', 'b', says='one of SPL, SEE, ISI, SIMPLE')


@case('arguments: metrics that there are not are refused, by name')
def metrics():
    for wrong in ('0', '10', 'X', 'L,', 'W-', 'W-0', 'S', '1,,2', 'SU-1', 'BE-X', '1;2', 'lsum'):
        done = run('-n', wrong, '--jsonl', '-', given=PAIR)
        equal((done.status, done.out), (2, b''), f'-n {wrong}: status and output')
    refused('-n', '1,S4', '--like', 'google', 'a', 'b', says='S4')
    refused('-n', '', 'a', 'b', says='a list of metrics')


@case('arguments: one place for the input, and one there must be')
def inputs():
    refused(says='a CANDIDATE and at least one REFERENCE are needed')
    refused('a', says='a CANDIDATE and at least one REFERENCE are needed')
    refused('--jsonl', '-', 'a', says='only one of')
    refused('--settings', 'x', '--list', 'y', says='only one of')
    refused('-', '-', says='only once')
    refused('--lines', '--jsonl', '-', says='--lines')
    refused('--jsonl', '-', '--measures', '--sources', 'x', says='--sources')
    refused('--sources', 'x', 'a', 'b', says='--measures')


@case('arguments: what does not go together is refused')
def together():
    refused('--words', '3', '--bytes', '3', 'a', 'b', says='--words and --bytes')
    for report in ('perl', 'google'):
        refused('--measures', '-f', report, 'a', 'b', says='--measures')
    refused('--exceptions', 'none', 'a', 'b', says='--exceptions')
    refused('--exceptions', 'none', '--like', 'perl', 'a', 'b', says='--exceptions')
    refused('--like', 'google', '-l', 'de', 'a', 'b', says='language')
    refused('-l', 'tlh', 'a', 'b', says='tlh')
    refused('--like', 'perl', '--resamples', '0', 'a', 'b', says='resamples')


@case('arguments: --stopwords takes the next argument, but no option')
def stop_words():
    given = record(candidate='the gate is shut', references=['the gate was shut'])
    with Folder() as place:
        own = place.file('own.txt', 'shut\ngate\n')
        def matched(*arguments):
            rows = fine(*arguments, '-n', '1', '--average', 'counts', '-f', 'tsv', given=given).lines
            return rows[1].split('\t')[2:5]
        equal(matched('--jsonl', '-'), ['4', '4', '3'], 'no stop words')
        equal(matched('--stopwords', own, '--jsonl', '-'), ['2', '2', '1'], 'own list')
        equal(matched(f'--stopwords={own}', '--jsonl', '-'), ['2', '2', '1'], 'own list, joined')
        equal(matched('--stopwords', '--jsonl', '-'), ['2', '2', '2'], 'built-in list')
        equal(matched('--jsonl', '-', '--stopwords'), ['2', '2', '2'], 'built-in list, at the end')
        equal(matched('--jsonl', '-', '--stopwords', '-l', 'de'), ['4', '3', '3'], 'of German, where "was" is one')
    refused('--stopwords=', '--jsonl', '-', says='stopwords')


@case('arguments: the built-in stop words are those of the language, however its code is written')
def stop_words_of_codes():
    expected = fine('--stopwords', '-l', 'nb', '--signature').out
    for code in ('NB', 'nb-NO', 'nb_NO', 'no'):
        equal(fine('--stopwords', '-l', code, '--signature').out, expected, code)
    refused('--stopwords', '-l', 'cy', '--signature', says="for 'cy'")


@case('arguments: standard input is not read twice')
def standard_input_twice():
    for arguments in (('-', '-'), ('a', '-', '-'), ('--lines', '-', '-'), ('--stopwords=-', '--jsonl', '-'),
                      ('--measures', '--sources', '-', '-', 'b'),
                      ('--like', 'perl', '--stem', '--exceptions', '-', '--list', '-')):
        done = run(*arguments, given='a b')
        equal((done.status, done.out), (2, b''), f'{arguments}: status and output')
        contains(done.err, 'standard input can be read only once')


@case('arguments: files that options name must be readable, before anything is done')
def option_files():
    with Folder() as place:
        candidate, reference = place.file('c', 'a b'), place.file('r', 'a c')
        for option in (('--stopwords', place / 'none'), ('--like', 'perl', '--stem', '--exceptions', place / 'none')):
            done = run(*option, '-o', place / 'out', candidate, reference)
            equal((done.status, done.out), (2, b''), f'{option}: status and output')
            contains(done.err, place / 'none')
        equal(place.names(), ['c', 'r'], 'files')


@case('arguments: the signature names what was chosen, without any input')
def signature():
    for arguments, parts in (((), ['ours']),
                             (('--like', 'google', '--stem', '--seed', '7'), ['rouge_score', 'seed:7']),
                             (('--like', 'perl', '--stem', '--exceptions', 'none', '--bytes', '75'),
                              ['ROUGE-1.5.5', 'lemmas:none', '75']),
                             (('-n', 'W-1.5,SU4', '--like', 'perl'), ['ROUGE-W-1.5', 'ROUGE-SU4'])):
        done = fine('--signature', *arguments)
        equal(len(done.lines), 1, f'{arguments}: lines')
        for part in parts:
            contains(done.text, part, f'signature of {arguments}')
    true(fine('--signature').out != fine('--signature', '--stem').out, 'stemming changes it')
    true(fine('--signature', '--like', 'perl', '--stem').out !=
         fine('--signature', '--like', 'perl', '--stem', '--exceptions', 'none').out, 'the table changes it')
