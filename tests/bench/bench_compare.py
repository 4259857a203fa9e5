"""Two results side by side."""
import json

from corpus import load, many, pair
from harness import Folder, case, contains, equal, fine, run, true


def make(place, name, *arguments, given=None):
    """A file of results."""
    corpus = place.file('c.jsonl', given or many(30))
    fine('run', '--corpus', corpus, '-n', '1,2', '--no-cost', '--trials', '0', '-o', place / name, *arguments)
    return place / name


@case('compare: systems are paired by name, documents by id')
def by_name():
    with Folder() as place:
        a, b = make(place, 'a.json', '-s', '1'), make(place, 'b.json', '-s', '2')
        done = run('compare', a, b, '-f', 'json')
        equal((done.status, done.err), (0, 'note: the lengths differ: 1 sentence, 2 sentences\n'), 'status and notes')
        one, two = load(a), load(b)
        equal(len(done.json['comparisons']), 19 * 2, 'comparisons')
        for row in done.json['comparisons']:
            m = one['metrics'].index(row['metric'])
            f = [[s['scores'][m][2] for s in next(x for x in r['systems'] if x['name'] == row['system'])['summaries']]
                 for r in (one, two)]
            means = [sum(values) / len(values) for values in f]
            true(abs(row['a'] - means[0]) < 1e-12 and abs(row['b'] - means[1]) < 1e-12, row)
            true(abs(row['difference'] - (means[1] - means[0])) < 1e-12, row)
            true(row['low'] <= row['difference'] <= row['high'], row)


@case('compare: one system with another, and the documents that moved most')
def one_with_another():
    with Folder() as place:
        a = make(place, 'a.json', '-s', '1')
        done = fine('compare', a, a, '--system', 'random', '--with', 'oracle', '--metric', 'ROUGE-2', '--show', '3', '-f',
                    'json').json
        found = load(a)
        f = {name: [s['scores'][1][2] for s in row['summaries']] for name, row in
             ((row['name'], row) for row in found['systems'])}
        moves = sorted(((-abs(o - r), i) for i, (r, o) in enumerate(zip(f['random'], f['oracle']))))
        equal([m['id'] for m in done['moved']['documents']], [found['documents'][i]['id'] for _, i in moves[:3]], 'moved')
        equal(done['moved']['metric'], 'ROUGE-2', 'metric')
        one = fine('compare', a, '--system', 'random', '--with', 'oracle', '--metric', 'ROUGE-2', '--show', '3', '-f', 'json')
        equal(one.json, done, 'one file')
        best = next(row for row in done['comparisons'] if row['metric'] == 'ROUGE-1')
        true(best['difference'] > 0 and best['p_bootstrap'] < 0.05 and best['p_randomization'] < 0.05, best)
        text = fine('compare', a, a, '--system', 'random', '--with', 'oracle').text
        contains(text, 'random, oracle  ROUGE-1')
        contains(text, 'Documents that moved most, ROUGE-1 of random, oracle')


@case('compare: it is seeded')
def seeded():
    with Folder() as place:
        a = make(place, 'a.json', '-s', '1')
        first = fine('compare', a, a, '--system', 'lead', '--with', 'kl').out
        equal(fine('compare', a, a, '--system', 'lead', '--with', 'kl', '--seed', '0').out, first, 'the same seed')


@case('compare: what differs is named; what cannot be compared is refused')
def differing():
    with Folder() as place:
        a = make(place, 'a.json')
        short = make(place, 'short.json', given=many(20))
        done = run('compare', a, short)
        equal(done.status, 0, 'status')
        contains(done.err, f'note: 20 documents are in both; 10 only in {a}, 0 only in {short}')
        contains(done.err, f'note: the corpus c is another file in {short}')
        other = make(place, 'other.json', given=pair())
        unstemmed = make(place, 'unstemmed.json', '--no-stem')
        metrics = make(place, 'metrics.json', '-n', 'L')
        headlines = make(place, 'headlines.json', '--headlines')
        systems = make(place, 'systems.json', '-m', 'none', '--no-baselines', '--peer', 'x=cat')
        for file, says in ((other, 'no document in common'), (unstemmed, "stem is 'porter-nltk' and 'none'"),
                           (metrics, 'no metric in common'), (headlines, 'has summaries, and'),
                           (systems, 'no system in common')):
            done = run('compare', a, file)
            equal((done.status, done.out), (1, b''), f'{says}: status and output')
            contains(done.err, says)
        for arguments, says in ((['--system', 'x'], f"{a} has no system 'x'"),
                                (['--system', 'lead', '--with', 'x'], f"{a} has no system 'x'"),
                                (['--metric', 'ROUGE-9'], "no metric 'ROUGE-9'")):
            done = run('compare', a, a, *arguments)
            equal(done.status, 1, 'status')
            contains(done.err, says)


@case('compare: files that are no results are named')
def no_results():
    with Folder() as place:
        a = make(place, 'a.json')
        whole = load(a)
        broken = {key: place.file(f'{key}.json', json.dumps({**whole, key: value})) for key, value in
                  (('systems', []), ('metrics', [1]), ('groups', []), ('documents', [{}]), ('measure', 'g'))}
        for file, says in ((place / 'none', 'No such file'), (place.file('text', 'a'), 'no results'),
                           (place.file('list', '[]'), "not in the format 'summarize-bench results 1'"),
                           *((path, f"broken results: '") for path in broken.values())):
            done = run('compare', file, a)
            equal((done.status, done.out), (1, b''), f'{file}: status and output')
            contains(done.err, says)
            contains(done.err, str(file))


@case('compare: cut anywhere, a file of results is refused and no worse')
def cut():
    with Folder() as place:
        a = make(place, 'a.json', given=pair())
        whole = open(a, 'rb').read()
        for size in range(0, len(whole) - 2, 211):
            done = run('compare', place.file('cut.json', whole[:size]), a)
            equal((done.status, done.out), (1, b''), f'{size} bytes')


@case('compare: tsv and markdown')
def formats():
    with Folder() as place:
        a = make(place, 'a.json')
        rows = [line.split('\t') for line in fine('compare', a, a, '-f', 'tsv').lines]
        equal((len(rows), {len(row) for row in rows}), (1 + 19 * 2, {8}), 'rows and columns')
        contains(fine('compare', a, a, '-f', 'markdown').text, '| system | metric | A | B |')
