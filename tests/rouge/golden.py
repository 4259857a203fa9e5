#!/usr/bin/env python3
"""rouge(1) equals the two reference scorers on the golden files below $SMZ_DATA/rouge, whose README says how
each was made: the Perl script's numbers and lines as strings, the Python package's as doubles.

usage: golden.py ROUGE

Speaks TAP; without SMZ_DATA, or where it has no such files, the exit status is 77.
"""
import collections
import csv
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

from tap import Tap

COLUMNS = ('precision', 'recall', 'f')


class Golden:
    """The program, the data, and a folder for what has to be made of it."""

    def __init__(self, program, data, folder):
        self.program, self.data, self.folder = program, data, folder
        self.stopwords = self.path('tables', 'rouge_stopwords.txt')

    def path(self, *names):
        return os.path.join(self.data, *names)

    def rows(self, name):
        with open(self.path(name), encoding='utf-8', newline='') as file:
            return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))

    def pairs(self):
        with open(self.path('pairs.jsonl'), encoding='utf-8') as file:
            return [json.loads(line) for line in file]

    def run(self, arguments, where=None):
        return subprocess.run([self.program, *arguments], cwd=where or self.data, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)

    def made(self, name, lines):
        """A new file of so many lines."""
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.writelines(line + '\n' for line in lines)
        return path

    def records(self, name, pairs):
        return self.made(name, (json.dumps(pair, ensure_ascii=False) for pair in pairs))

    def lemmas(self):
        """The table of the release in another order of its parts: adjectives come last."""
        with open(self.path('tables', 'wordnet20_exceptions.tsv'), encoding='utf-8') as file:
            return self.made('adjectives-last.tsv', (re.sub('^(best|better)\t.*', r'\1\tgood', line.rstrip('\n'))
                                                     for line in file))


def metric(name):
    """A metric of the script as our option has it."""
    return name.removeprefix('ROUGE-')


def options(golden, words, metrics=None):
    """The script's options, and the names that its results have for more of them, as ours. With `metrics`
    those that say what to compute were looked at already."""
    words, ours, asked = list(words), ['--like', 'perl'], {}
    while words:
        word = words.pop(0)
        if word in ('-n', '-w', '-2', '-3'):
            asked[word] = words.pop(0)
        elif word in ('-x', '-u', '-U'):
            asked[word] = True
        elif word == '-f':
            ours += ['--references', {'A': 'sum', 'B': 'best'}[words.pop(0)]]
        elif word == '-t':
            ours += ['--average', ['documents', 'corpus', 'counts'][int(words.pop(0))]]
        elif word == '-z':
            ours += ['--input-format', words.pop(0), '--list', words.pop(0)]
        elif word == '-e':
            words.pop(0)
        elif word in VALUES:
            ours += [VALUES[word], words.pop(0)]
        elif word in FLAGS:
            ours += FLAGS[word](golden)
        elif word.endswith('.xml'):
            ours += ['--settings', word]
        else:
            ours += ['--system', word]
    return ours + ['-n', ','.join(metrics or computed(asked))]


VALUES = {'-b': '--bytes', '-l': '--words', '-p': '--alpha', '-c': '--confidence', '-r': '--resamples'}
FLAGS = {
    '-a': lambda golden: [],
    '-d': lambda golden: ['--per-document'],
    '-h': lambda golden: ['--help'],
    '-m': lambda golden: ['--stem'],
    '-s': lambda golden: ['--stopwords', golden.stopwords],
    'FLAT': lambda golden: [],
    'NOEXC': lambda golden: ['--exceptions', 'none'],
    'ADJLAST': lambda golden: ['--exceptions', golden.lemmas()],
}


def computed(asked):
    """The metrics that the script computes, in its order."""
    metrics = [str(n) for n in range(1, int(asked.get('-n', 0)) + 1)]
    if '-3' in asked:
        return metrics + ['BE-' + asked['-3']]
    if '-x' not in asked:
        metrics.append('L')
    if '-w' in asked:
        metrics.append('W-' + asked['-w'])
    if '-2' in asked:
        gap = '*' if int(asked['-2']) < 0 else asked['-2']
        kinds = ('S', 'SU') if '-U' in asked else ('SU',) if '-u' in asked else ('S',)
        metrics += [kind + gap for kind in kinds]
    return metrics


def first_difference(got, expected):
    for number, pair in enumerate(zip(got, expected), 1):
        if pair[0] != pair[1]:
            return f'line {number}: expected {pair[1]!r}, but got {pair[0]!r}'
    return f'expected {len(expected)} lines, but got {len(got)}'


# ---- Perl ------------------------------------------------------------------------------------


def raw_outputs(tap, golden):
    """The script's standard output, byte for byte, from its own list files."""
    table = {'c26': ['NOEXC'], 'c27': ['ADJLAST']}
    names = sorted(name[:-4] for name in os.listdir(golden.path('perl_raw')) if name.endswith('.cmd'))
    wrong, lines = [], 0
    for name in names:
        with open(golden.path('perl_raw', name + '.cmd'), encoding='utf-8') as file:
            words = shlex.split(file.read())[1:]
        done = golden.run(['-f', 'perl', *options(golden, words + table.get(name.split('.')[0], []))])
        with open(golden.path('perl_raw', name + '.out'), encoding='utf-8') as file:
            expected = file.read()
        lines += expected.count('\n')
        if done.returncode != 0 or done.stdout != expected:
            wrong.append(f'{name}: {first_difference(done.stdout.splitlines(), expected.splitlines())}; '
                         f'status {done.returncode}; {done.stderr[:300]}')
    tap.ok(names and not wrong, f'perl_raw: {len(names)} outputs, {lines} lines, byte for byte', '\n'.join(wrong))


def configurations(golden):
    """(name, options, metric -> {id: (R, P, F)}) of perl_scores.tsv."""
    found = {}
    for row in golden.rows('perl_scores.tsv'):
        _, metrics = found.setdefault(row['config'], (row['options'].split(), collections.OrderedDict()))
        metrics.setdefault(row['metric'], {})[row['id']] = (row['P'], row['R'], row['F'])
    return [(name, *rest) for name, rest in sorted(found.items())]


def texts(golden, flat):
    pairs = golden.pairs()
    for pair in pairs if flat else ():
        pair['candidate'] = pair['candidate'].replace('\n', ' ')
        pair['references'] = [text.replace('\n', ' ') for text in pair['references']]
    return pairs


def table_of(text):
    """(id, metric) -> the fields of a row of TSV."""
    return {(row['id'], row['metric']): row for row in csv.DictReader(text.splitlines(), delimiter='\t',
                                                                     quoting=csv.QUOTE_NONE)}


def compare_scores(expected, got, metrics):
    """How many rows there are, and which differ."""
    wrong, rows = [], 0
    for name in metrics:
        for one, numbers in expected[name].items():
            if 'DIE' in numbers:
                continue
            rows += 1
            row = got.get((one, name))
            if not row or tuple(row[column] for column in COLUMNS) != numbers:
                wrong.append(f'{name} {one}: expected {numbers}, but got {row}')
    return rows, wrong


def aggregates(golden):
    """(config, metric) -> the three strings of R, P and F each."""
    return {(row['config'], row['metric']): {one: [row[one], row[one + '_low'], row[one + '_high']]
                                             for one in 'RPF'}
            for row in golden.rows('perl_aggregate.tsv')}


def compare_averages(expected, result, config, metrics):
    wrong = []
    for name in metrics:
        got, numbers = result['metrics'][name], expected[config, name]
        if 'matched' in got:
            found = {'R': got['reference'], 'P': got['candidate'], 'F': got['matched']}
            # The script cuts what is no whole number.
            found = {one: [value.split('.')[0], '', ''] for one, value in found.items()}
        else:
            found = {one: [got[column][part] for part in ('value', 'low', 'high')]
                     for one, column in zip('PRF', COLUMNS)}
        if found != numbers:
            wrong.append(f'{config} {name}: expected {numbers}, but got {found}')
    return wrong


def perl_scores(tap, golden):
    """Every row from JSONL, the documents at which the script dies apart."""
    all_rows, averages, refused, wrong = 0, 0, 0, []
    expected_averages, sets = aggregates(golden), configurations(golden)
    for name, words, scores in sets:
        pairs = texts(golden, 'FLAT' in words)
        dying = {one for numbers in scores.values() for one, row in numbers.items() if 'DIE' in row}
        groups = [([m for m in scores if '-W-' not in m], pairs),
                  ([m for m in scores if '-W-' in m], [pair for pair in pairs if pair['id'] not in dying])]
        for metrics, documents in groups:
            if not metrics:
                continue
            ours = options(golden, words, [metric(m) for m in metrics])
            path = golden.records('documents.jsonl', documents)
            done = golden.run([*ours, '-f', 'tsv', '--per-document', '--jsonl', path])
            rows, different = compare_scores(scores, table_of(done.stdout), metrics)
            result = json.loads(golden.run([*ours, '-f', 'json', '--jsonl', path]).stdout,
                                parse_float=str, parse_int=str)
            different += compare_averages(expected_averages, result, name, metrics)
            all_rows, averages = all_rows + rows, averages + len(metrics)
            wrong += [f'{name} ({" ".join(words)}): {what}' for what in different[:3]]
            wrong += [f'{name}: status {done.returncode}: {done.stderr[:300]}'] if done.returncode else []
        if dying:
            refused += len(dying)
            wrong += refuses(golden, options(golden, words, [metric(m) for m in groups[1][0]]), pairs, dying, name)
    tap.ok(all_rows > 0 and not wrong, f'perl_scores.tsv, perl_aggregate.tsv: {len(sets)} option sets, {all_rows} rows, '
           f'{averages} averages with intervals', '\n'.join(wrong[:20]))
    tap.equal(averages, len(expected_averages), 'perl_aggregate.tsv: no row was left out')
    tap.ok(refused > 0 and not [what for what in wrong if 'refuse' in what],
           f'perl_scores.tsv: ROUGE-W refuses the {refused} documents where the script dies, by name')


def refuses(golden, ours, pairs, dying, name):
    """What the program says wrongly of documents without a word in a reference."""
    path = golden.records('dying.jsonl', pairs)
    done = golden.run([*ours, '-f', 'tsv', '--jsonl', path])
    lines = {str(number) for number, pair in enumerate(pairs, 1) if pair['id'] in dying}
    named = set(re.findall(r': line (\d+): ', done.stderr))
    if done.returncode == 1 and done.stdout == '' and named == lines:
        return []
    return [f'{name}: it does not refuse the lines {sorted(lines)}, but {sorted(named)}: status {done.returncode}']


def folders(tap, golden):
    """The files of spl/ and spl_flat/ in folders, several references told apart by a letter."""
    scores = {name: rest for name, *rest in configurations(golden)}
    for folder, config in (('spl', 'c00'), ('spl_flat', 'c24')):
        candidates, references = (os.path.join(golden.folder, folder, kind) for kind in ('candidates', 'references'))
        os.makedirs(candidates)
        os.makedirs(references)
        for pair in golden.pairs():
            one = pair['id']
            os.symlink(golden.path(folder, one + '.cand.spl'), os.path.join(candidates, one + '.txt'))
            for number, _ in enumerate(pair['references']):
                os.symlink(golden.path(folder, f'{one}.ref{number}.spl'),
                           os.path.join(references, f'{one}.{"ABCD"[number]}.txt'))
        metrics = [name for name in scores[config][1] if '-W-' not in name]
        done = golden.run([*options(golden, [], [metric(m) for m in metrics]), '-f', 'tsv', '--per-document',
                           candidates, references])
        got = {(one.removesuffix('.txt'), name): row for (one, name), row in table_of(done.stdout).items()}
        rows, wrong = compare_scores(scores[config][1], got, metrics)
        tap.ok(done.returncode == 0 and rows and not wrong, f'{folder}/: {rows} rows from folders',
               '\n'.join(wrong[:10]) + done.stderr[:500])


# ---- Fixtures --------------------------------------------------------------------------------


def meant_alike(name, status, said):
    """Whether a message says what the script's does."""
    wanted = {'err_l_and_b': 'words.*bytes', 'err_c': 'confidence', 'err_w': 'W', 'err_noargs': 'CANDIDATE',
              'err_missing': 'nofile.lst'}
    with open(status, encoding='utf-8') as file:
        theirs = file.read()
    missing = re.findall(r'peer (\S+) does not exist for evaluation (\S+)', theirs)
    if any(f'evaluation {evaluation}: system {system} ' not in said for system, evaluation in missing):
        return False
    return re.search(wanted.get(name, ''), said, re.S) is not None


def fixtures(tap, golden):
    """The formats and command lines: standard output, and a status of ours where the script has one of its."""
    where, count = golden.path('formats'), 0
    for row in golden.rows(os.path.join('formats', 'runs.tsv')):
        name, words, status = row['name'], row['args'].split(), int(row['exit_code'])
        # Without -a the script wants a system named: ours scores all then. Its -h is a failure, ours is none.
        if name in ('err_nosys', 'help'):
            tap.skip(f'formats: {name}', 'not an error here')
            continue
        count += 1
        done = golden.run([*options(golden, words), '-f', 'perl'] if words else [], where)
        with open(golden.path('formats', 'out', name + '.stdout'), encoding='utf-8') as file:
            expected = file.read()
        if name.startswith('jack'):  # three rows of equal numbers, which the script prints in random order
            same = sorted(done.stdout.splitlines()) == sorted(expected.splitlines())
        else:
            same = done.stdout == expected
        good = done.returncode == 0 if status == 0 else done.returncode in (1, 2)
        alike = meant_alike(name, golden.path('formats', 'out', name + '.stderr'), done.stderr)
        tap.ok(same and good and alike, f'formats: {name} ({row["args"]})',
               f'{first_difference(done.stdout.splitlines(), expected.splitlines())}\nstatus {done.returncode}\n{done.stderr}')
    tap.ok(count > 0, f'formats: {count} fixtures')


# ---- Google ----------------------------------------------------------------------------------


def google_scores(tap, golden):
    """Doubles, against all references and against each."""
    expected = collections.defaultdict(dict)
    for row in golden.rows('google_scores.tsv'):
        numbers = tuple(float(row[one]) for one in 'PRF')
        expected[row['stemmer']].setdefault(row['metric'], {})[row['id'], row['which']] = numbers
    for stemmer, metrics in sorted(expected.items()):
        records = []
        for pair in golden.pairs():
            records.append({**pair, 'id': pair['id'] + ' multi'})
            records += [{'id': f'{pair["id"]} ref{k}', 'candidate': pair['candidate'], 'references': [text]}
                        for k, text in enumerate(pair['references'])]
        names = ','.join(name.removeprefix('rouge') for name in metrics)
        done = golden.run(['--like', 'google', '-n', names, '-f', 'tsv', '--per-document', '--jsonl',
                           golden.records('google.jsonl', records), *(['--stem'] if stemmer == '1' else [])])
        got, wrong, rows = table_of(done.stdout), [], 0
        for name, numbers in metrics.items():
            for (one, which), triple in numbers.items():
                row = got.get((f'{one} {which}', name))
                rows += 1
                if not row or tuple(float(row[column]) for column in COLUMNS) != triple:
                    wrong.append(f'{name} {one} {which}: expected {triple}, but got {row}')
        tap.ok(rows and not wrong and done.returncode == 0,
               f'google_scores.tsv, {"stemmed" if stemmer == "1" else "not stemmed"}: {rows} rows',
               '\n'.join(wrong[:10]) + done.stderr[:500])


def google_average(golden, row, like):
    arguments = ['--like', like, '-n', row['metric'].removeprefix('rouge'), '-f', 'json', '--jsonl',
                 golden.path('pairs.jsonl'), *(['--stem'] if row['stemmer'] == '1' else [])]
    if row['seed']:
        arguments += ['--seed', row['seed'], '--resamples', row['n_samples'],
                      '--confidence', f'{100 * float(row["ci"]):g}']
    done = json.loads(golden.run(arguments).stdout)
    return next(iter(done['metrics'].values()))


def google_aggregates(tap, golden):
    """The bootstrap for the given seeds as doubles; the plain mean, which is ours, to 1 part in 10^15."""
    rows, wrong, known = golden.rows('google_aggregate.tsv'), [], {}
    for row in rows:
        which = next(value for name, value in row.items() if value in ('mean', 'low', 'mid', 'high'))
        like = 'ours' if which == 'mean' else 'google'
        key = like, row['stemmer'], row['metric'], row['seed'], row['n_samples']
        if key not in known:
            known[key] = google_average(golden, row, like)
        part = {'mean': 'value', 'mid': 'value'}.get(which, which)
        for one, column in zip('PRF', COLUMNS):
            got, expected = known[key][column][part], float(row[one])
            if abs(got - expected) > (2e-15 if which == 'mean' else 0):
                wrong.append(f'{key} {which} {one}: expected {expected!r}, but got {got!r}')
    tap.ok(rows and not wrong, f'google_aggregate.tsv: {len(rows)} rows', '\n'.join(wrong[:10]))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tap, data = Tap(), os.path.join(os.environ.get('SMZ_DATA', ''), 'rouge')
    if not os.environ.get('SMZ_DATA') or not os.path.isdir(data):
        print('1..0 # SKIP SMZ_DATA names no folder with rouge/: ROUGE was NOT compared with the reference scorers')
        print('SKIP: SMZ_DATA names no folder with rouge/, nothing was tested', file=sys.stderr)
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix='rouge-golden-') as folder:
        golden = Golden(os.path.abspath(sys.argv[1]), os.path.abspath(data), folder)
        for test in (raw_outputs, perl_scores, folders, fixtures, google_scores, google_aggregates):
            test(tap, golden)
    tap.done()


main()
