"""Searches for parameters, and what is said about them; methods with parameters in the table."""
import re

from corpus import many, pair, refused, results, system
from harness import Folder, case, contains, equal, fine, record, run, true



def tune(*arguments, **options):
    done = run('tune', '-f', 'json', *arguments, **options)
    equal((done.status, done.err), (0, ''), 'exit status and standard error')
    return done.json


def best(found):
    return found['trials'][found['best']]


def texts(count, chosen):
    """Documents whose reference is the sentence of that number: one short and heavy, one long and light."""
    return ''.join(record(
        id=f'd{n}', text=f'Tax rose by tax of tax number {n}. '
        'Rivers, farms, boats, roads and villages were seen by pupils, nurses, farmers and drivers.',
        summaries=[(f'Tax rose by tax of tax number {n}.',
                    'Rivers, farms, boats, roads and villages were seen by pupils, nurses, farmers and drivers.')[chosen]])
        for n in range(count))


@case('tune: it finds the parameter that makes a method choose what the references have')
def finds():
    with Folder() as place:
        train, other = place.file('train.jsonl', texts(12, 0)), place.file('other.jsonl', texts(20, 0))
        for search in ('coordinate', 'random'):
            found = tune('--corpus', train, '--validation', other, '-m', 'centroid', '-s', '1', '--trials', '20',
                         '--search', search)
            equal([row['name'] for row in found['corpora'] + found['validation']], ['train', 'other'], 'corpora')
            equal(found['trials'][0]['values'], {'centroid.threshold': 0.3}, 'the defaults come first')
            true(found['trials'][0]['score'] < 0.5 and best(found)['score'] == 1, f'{search}: {best(found)}')
            true(0.3 < best(found)['values']['centroid.threshold'] <= 1, best(found))
            equal((found['verdict'], found['held_out']['documents']), ('better', 20), 'verdict')
            true(found['held_out']['low'] > 0.5 and found['held_out']['p_bootstrap'] < 0.001, found['held_out'])
            equal(found['lead'], 1, 'lead')
            equal(len(found['trials']), len({str(t['values']) for t in found['trials']}), 'nothing is tried twice')
            true(len(found['trials']) <= 20, 'trials')


@case('tune: what was found is no better or worse where it is held out, and it is said')
def not_better():
    with Folder() as place:
        train = place.file('train.jsonl', texts(12, 0))
        for number, verdict, words in ((0, 'better', 'better than'), (1, 'worse', 'worse than')):
            other = place.file('other.jsonl', texts(20, number))
            arguments = ('--corpus', train, '--validation', other, '-m', 'centroid', '-s', '1', '--trials', '9')
            equal(tune(*arguments)['verdict'], verdict, 'verdict')
            text = fine('tune', *arguments, '-o', place / 'p').text
            contains(text, f'20 documents: {words} the defaults on held-out data: ')
            contains(open(place / 'p', encoding='utf-8').read(), f'\n# {words} the defaults on held-out data: ')
        same = place.file('same.jsonl', texts(12, 1))
        like = place.file('like.jsonl', texts(13, 1))
        arguments = ('--corpus', same, '--validation', like, '-m', 'centroid', '-s', '1', '--trials', '9')
        found = tune(*arguments)
        equal((found['best'], found['verdict']), (0, 'no better'), 'the defaults are the best')
        contains(fine('tune', *arguments).text, 'no better than the defaults on held-out data: 100.00 to 100.00, +0.00')


@case('tune: without --validation each part is held out in its turn')
def folds():
    # The parts are of two kinds, so that what is best for one is worst for the other.
    lines = [texts(12, n % 2).splitlines(True)[n] for n in range(12)]
    found = tune('--corpus', '-', '-m', 'centroid', '-s', '1', '--folds', '2', given=''.join(lines))
    without = found['best_without_fold']
    equal((len(without), without[0]), (2, 0), 'without the first part the defaults are the best')
    true(found['trials'][without[1]]['values']['centroid.threshold'] > 0.3, 'without the second one they are not')
    held = found['held_out']
    equal((held['documents'], found['training']['documents']), (12, 12), 'documents')
    true(held['tuned'] < 0.2 and held['tuned'] < found['training']['tuned'] - 0.3, 'each part under the other\'s setting')
    equal(found['verdict'], 'worse', 'verdict')
    text = fine('tune', '--corpus', '-', '-m', 'centroid', '-s', '1', '--folds', '3', given=many(12)).text
    contains(text, 'without part 3: trial ')


@case('tune: scores are those of a run with the same parameters')
def agrees_with_run():
    with Folder() as place:
        corpus = place.file('c.jsonl', many(25))
        file = place / 'best.parameters'
        for option, metric in (('1', ['ROUGE-1']), ('mean', ['ROUGE-1', 'ROUGE-2', 'ROUGE-L'])):
            found = tune('--corpus', corpus, '-m', 'lexrank', '-n', option, '-w', '20', '--trials', '12', '-o', file)
            table = results('--corpus', corpus, '-m', f'lexrank,lexrank@{file}', '-w', '20', '-n', '1,2,L')
            for name, score in (('lexrank', found['trials'][0]['score']),
                                (f'lexrank@{file}', best(found)['score'])):
                rows = [[s['scores'][table['metrics'].index(m)][2] for m in metric]
                        for s in system(table, name)['summaries']]
                mean = sum(sum(row) / len(row) for row in rows) / len(rows)
                true(abs(mean - score) < 1e-12, f'{name}: {mean} and {score}')


@case('tune: the file is one that the methods read, with what was tried and nothing else')
def file_of_parameters():
    with Folder() as place:
        corpus = place.file('c\nd.jsonl', many(12))
        file = place / 'best.parameters'
        found = tune('--corpus', corpus, '-m', 'textrank-bm25', '--trials', '30', '-o', file)
        lines = open(file, encoding='utf-8').read().splitlines()
        values = dict(line.split(' = ') for line in lines if not line.startswith('#'))
        equal({name: float(value) for name, value in values.items()}, best(found)['values'], 'values')
        equal(sorted(values), sorted('textrank-bm25.' + n for n in ('damping', 'threshold', 'k1', 'b', 'epsilon')), 'names')
        contains(lines[0], '# summarize-bench tune --corpus')
        true(any(re.match('# .*SHA-256 [0-9a-f]{64}', line) for line in lines), 'checksum')
        both = results('--corpus', corpus, '-m', 'textrank-bm25', '--parameters', file, '--no-baselines')
        equal(system(both, 'textrank-bm25')['kind'], 'method', 'a run reads it')


@case('tune: the same each time, on any number of threads; another seed draws other values')
def repeatable():
    for search in ('coordinate', 'random'):
        arguments = ('tune', '--corpus', '-', '-m', 'lexrank', '--trials', '15', '--search', search)
        one = fine(*arguments, '-j', '1', given=many(30)).out
        for jobs in ('1', '2', '7'):
            equal(fine(*arguments, '-j', jobs, given=many(30)).out, one, f'{jobs} threads')
    other = tune('--corpus', '-', '-m', 'lexrank', '--trials', '15', '--search', 'random', '--seed', '1', given=many(30))
    first = tune('--corpus', '-', '-m', 'lexrank', '--trials', '15', '--search', 'random', given=many(30))
    true(other['trials'][1] != first['trials'][1], 'seeds')


@case('tune: values lie in their ranges, have three digits, and whole ones are whole')
def values():
    found = tune('--corpus', '-', '-m', 'luhn', '--trials', '40', '--search', 'random', given=many(6))
    for trial in found['trials']:
        gap, frequency = trial['values']['luhn.gap'], trial['values']['luhn.frequency']
        true(gap == int(gap) and 0 <= gap <= 50 and frequency == int(frequency) and 2 <= frequency <= 20, trial)
    smooth = {t['values']['kl.smoothing'] for t in
              tune('--corpus', '-', '-m', 'kl', '--trials', '40', '--search', 'random', given=many(6))['trials']}
    true(all(0.001 <= v <= 1000 and float(f'{v:.3g}') == v for v in smooth), smooth)
    true(10 < sum(v < 1 for v in smooth) < 30, 'as many below 1 as above: the scale is logarithmic')


@case('tune: the trials as tabs')
def tabs():
    lines = fine('tune', '--corpus', '-', '-m', 'degree', '--trials', '5', '-f', 'tsv', given=many(6)).lines
    equal(lines[0].split('\t'), ['trial', 'degree.threshold', 'score', ''], 'head')
    equal((len(lines), lines[1].split('\t')[:2]), (6, ['0', '0.1']), 'rows')


@case('tune: --parameter names what is searched')
def named():
    found = tune('--corpus', '-', '-m', 'lead', '--parameter', 'select.redundancy', '--trials', '5', given=many(6))
    equal(list(best(found)['values']), ['select.redundancy'], 'parameters')
    refused('tune', '--corpus', '-', '-m', 'lead', says='lead has no parameters of its own', command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', '--parameter', 'x', says="there is no 'x'", command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', '--parameter', 'luhn.gap', says='luhn.gap has no effect on kl',
            command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', '--parameter', 'kl.smoothing', '--parameter', 'kl.smoothing',
            says='kl.smoothing is given twice', command='tune')


@case('tune: wrong command lines')
def wrong():
    refused('tune', '-m', 'kl', says='no --corpus is given', command='tune')
    refused('tune', '--corpus', '-', says='no --method is given', command='tune')
    refused('tune', '--corpus', '-', '-m', 'x', says="'x' is not a method", command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', '--folds', '1', says='--folds', command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', '--folds', '3', '--validation', 'x', says='--folds', command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', '-n', '3', says='one of mean, 1, 2, L, Lsum', command='tune')
    refused('tune', '--corpus', '-', '-m', 'kl', 'x', says="unexpected 'x'", command='tune')


@case('tune: documents that are missing or too few')
def too_few():
    with Folder() as place:
        old = place.file('old', 'as it was')
        for arguments, given, says in ((['--corpus', '-'], '', 'no document to search on'),
                                       (['--corpus', '-'], pair(), '2 documents cannot be divided into 5 parts'),
                                       (['--corpus', '-', '--validation', place.file('e', '')], pair(),
                                        'no document to confirm on'),
                                       (['--corpus', place / 'none'], '', 'No such file or directory')):
            done = run('tune', '-m', 'kl', '-o', old, *arguments, given=given)
            equal((done.status, done.out), (1, b''), f'{says}: status and output')
            contains(done.err, says)
            equal(open(old, encoding='utf-8').read(), 'as it was', 'the old file')
        broken = many(8) + '{"text": 1}\n'
        done = run('tune', '-m', 'kl', '--trials', '3', '--corpus', '-', given=broken)
        equal(done.status, 0, 'a broken record')
        contains(done.err, 'line 9')


@case('tune: documents that were searched on are not called held out silently')
def overlap():
    with Folder() as place:
        train, copy = place.file('train.jsonl', texts(6, 0)), place.file('copy.jsonl', texts(6, 0))
        done = run('tune', '-m', 'kl', '--trials', '2', '--corpus', train, '--validation', copy)
        equal((done.status, done.err), (0, f'note: {copy}: it was searched on, and is not held out\n'), 'said')


@case('run: a method with the parameters of a file is a row of its own')
def rows_with_parameters():
    with Folder() as place:
        some = place.file('some.parameters', 'centroid.threshold = 1\n')
        corpus = place.file('c.jsonl', texts(5, 0))
        name = f'centroid@{some}'
        found = results('--corpus', corpus, '-m', f'centroid,{name}', '-s', '1', '-n', '1', '--no-baselines')
        equal([row['name'] for row in found['systems']], ['centroid', name], 'rows')
        equal([row['summaries'][0]['positions'] for row in found['systems']], [[1], [0]], 'what they choose')
        found = results('--corpus', corpus, '-m', 'centroid,lead', '-s', '1', '--parameters', some)
        equal(system(found, 'centroid')['summaries'][0]['positions'], [0], '--parameters')
        wrong = place.file('wrong', 'centroid.threshold = 2\n')
        says = f'{wrong}: line 1: centroid.threshold: 2 is not a number from 0 to 1'
        for arguments in (['-m', f'centroid@{wrong}'], ['--parameters', wrong]):
            refused('run', '--corpus', corpus, *arguments, says=says, command='run')
        refused('run', '--corpus', corpus, '-m', 'lead@', says="'lead@' is not", command='run')
        refused('run', '--corpus', corpus, '-m', f'x@{some}', says='is not a list of methods', command='run')
        refused('run', '--corpus', corpus, '-m', f'{name},{name}', says='is not a list of methods', command='run')
        refused('run', '--corpus', corpus, '-m', name, '--peer', f'{name}=cat', says='is taken', command='run')
