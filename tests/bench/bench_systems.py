"""The rows: methods, baselines, oracle; budgets; counts."""
from corpus import GATE, RIVER, fold, many, pair, results, system
from harness import Folder, case, contains, equal, record, run, true

BASELINES = ['lead', 'random', 'first-last', 'oracle']


def lines_of(found, name, document=0):
    return system(found, name)['summaries'][document]['text'].splitlines()


@case('systems: every method of the library, the baselines, the oracle')
def rows():
    found = results('--corpus', '-', given=pair())
    names = [row['name'] for row in found['systems']]
    equal((names[0], len(names), len(set(names))), ('features', 19, 19), 'rows')
    true(all(name in names for name in BASELINES), names)
    equal([row['kind'] for row in found['systems'] if row['name'] in BASELINES],
          ['baseline', 'baseline', 'baseline', 'oracle'], 'kinds')
    found = results('--corpus', '-', '-m', 'kl,luhn', given=pair())
    equal([row['name'] for row in found['systems']], ['kl', 'luhn', *BASELINES], 'methods')
    found = results('--corpus', '-', '-m', 'none', given=pair())
    equal([row['name'] for row in found['systems']], BASELINES, 'none')


@case('systems: lead, first-last and the oracle choose what they should')
def baselines():
    found = results('--corpus', '-', '-s', '2', '--keep-texts', given=pair())
    sentences = [part + '.' for part in GATE.rstrip('.').split('. ')]
    equal(lines_of(found, 'lead'), sentences[:2], 'lead')
    equal(lines_of(found, 'first-last'), [sentences[0], sentences[-1]], 'first-last')
    equal(system(found, 'first-last')['summaries'][0]['positions'], [0, 3], 'positions')
    # No other sentence makes the first one better.
    equal(lines_of(found, 'oracle'), sentences[:1], 'oracle')
    equal(system(found, 'oracle')['summaries'][1]['positions'], [0, 1], 'oracle of the river')
    equal([d['sentences'] for d in found['documents']], [4, 4], 'sentences')
    equal(found['documents'][1]['source'], RIVER, 'source')


@case('systems: random draws another place in each document, and the same one in a sample')
def random():
    def places(*arguments):
        found = results('--corpus', '-', '-m', 'none', '-s', '1', *arguments, given=many(30))
        return {d['id']: s['positions'] for d, s in zip(found['documents'], system(found, 'random')['summaries'])}

    whole = places()
    true(len({tuple(p) for p in whole.values()}) >= 4, f'places: {whole}')
    some = places('--sample', '6')
    equal(some, {key: whole[key] for key in some}, 'the same places')
    true(places('--seed', '9') != whole, 'another seed')


@case('systems: all rows obey the budget, in every unit')
def budgets():
    for option, limit, unit in (('-s', 2, 'sentences'), ('-w', 17, 'words'), ('-c', 90, 'chars'), ('-b', 61, 'bytes')):
        found = results('--corpus', '-', option, str(limit), '--keep-texts', given=many(12))
        for row in found['systems']:
            for summary, document in zip(row['summaries'], found['documents']):
                true(summary[unit] <= limit, f'{row["name"]}: {summary[unit]} {unit}')
                equal(summary['bytes'], len(summary['text'].encode()), 'bytes')
                true(all(fold(line) in fold(document['source']) for line in summary['text'].splitlines()), 'verbatim')
                equal(summary['budget'], summary[unit] / limit, 'share of the budget')
    found = results('--corpus', '-', '-p', '40', given=many(12))
    for row in found['systems']:
        for summary, document in zip(row['summaries'], found['documents']):
            true(summary['words'] <= 0.4 * document['words'], f'{row["name"]}: {summary["words"]} words')
    found = results('--corpus', '-', '-s', '9', '-w', '20', '-p', '90', given=pair())
    equal(found['budget'], '9 sentences, 20 words, 90% of the words', 'budget')


@case('systems: the oracle is at least as good as any row by the sum that it climbs, step by step')
def oracle():
    found = results('--corpus', '-', '-s', '1', '-n', '1,2', given=many(25))
    best = system(found, 'oracle')['summaries']
    for row in found['systems']:
        for ours, other in zip(best, row['summaries']):
            true(sum(s[2] for s in ours['scores']) > sum(s[2] for s in other['scores']) - 1e-9, row['name'])


@case('systems: the oracle climbs as a search that scores every extract anew')
def climbing():
    found = results('--corpus', '-', '-s', '3', '-n', '1,2', '-m', 'none', '--keep-texts', given=many(8))
    for document, summary in zip(found['documents'], system(found, 'oracle')['summaries']):
        sentences = [part.strip('.') + '.' for part in document['source'].split('. ')]
        chosen, best = [], 0
        while len(chosen) < 3:
            tries = [sorted([*chosen, i]) for i in range(len(sentences)) if i not in chosen]
            given = ''.join(record(id=str(n), text='\n\n'.join(sentences[i] for i in t), summaries=document['references'])
                            for n, t in enumerate(tries))
            scored = results('--corpus', '-', '-m', 'lead', '--no-baselines', '-s', '9', '-n', '1,2', '--trials', '0',
                             '--resamples', '0', given=given)
            sums = [sum(s[2] for s in one['scores']) for one in system(scored, 'lead')['summaries']]
            if max(sums) <= best + 1e-12:
                break
            best = max(sums)
            chosen = tries[next(n for n, value in enumerate(sums) if value > best - 1e-12)]
        equal(summary['positions'], chosen, document['id'])


@case('systems: the oracle does not count the pair across two sentences that a third one would part')
def parted():
    given = record(text='Old men met alpha. Zulu. Beta boats sailed on.',
                   summaries=['old men met alpha beta boats sailed on zulu'])
    found = results('--corpus', '-', '-n', '1,2', '-m', 'lead', '--no-stem', given=given)
    equal(found['documents'][0]['sentences'], 3, 'sentences')
    # F of the two: 16/17 + 14/15 = 1.8745; of all three 1 + 12/16, and 1 + 14/16 = 1.875 if the pair stayed.
    equal(system(found, 'oracle')['summaries'][0]['positions'], [0, 2], 'positions')


HEADLINE = ('-H', '-m', 'textrank', '--keep-texts')


@case('headlines: are scored against the title, which no system sees')
def headlines():
    given = (record(id='a', title='Gate  closed by Mayor', text='# gate closed by mayor\n' + GATE) +
             record(id='b', title='The river', text=RIVER))
    with Folder() as place:
        script = place.file('peer.py', 'import json, sys\n'
                            'for line in sys.stdin: print(json.dumps({"summary": str(sorted(json.loads(line).items()))}))')
        found = results('--corpus', '-', *HEADLINE, '--headline-chars', '19', '--peer', 'first=head -n 1',
                        '--peer-jsonl', f'fields=python3 {script}', given=given)
    equal(found['task'], 'headlines', 'task')
    for row in found['systems']:
        for summary in row['summaries']:
            true('title' not in summary['text'] and 'closed by mayor' not in summary['text'], row['name'])
    equal(system(found, 'prefix')['summaries'][0]['text'], 'The harbour gate', 'prefix')
    equal(system(found, 'prefix')['summaries'][1]['text'], 'The river rose by', 'prefix')
    equal(lines_of(found, 'lead', 1), ['The river rose by two metres in one night.'], 'lead')
    equal(found['documents'][0]['references'], ['Gate  closed by Mayor'], 'references')
    equal(len(lines_of(found, 'textrank')), 1, 'the best sentence alone')


@case('headlines: a title that is a list is no title')
def title_list():
    done = run('run', '--corpus', '-', '-H', '-n', '1', '--no-baselines', '--no-cost',
               given=record(id='a', text=GATE, title=['Gate']) + record(id='b', text=GATE, title='Gate'))
    equal(done.status, 0, 'status')
    contains(done.err, 'line 1 (a): "title" is no string: left out')


@case('headlines: documents without a title are named')
def untitled():
    done = run('run', '--corpus', '-', *HEADLINE, given=record(id='a', text=GATE, summaries=['x']) +
               record(id='b', text=GATE, title='Gate'))
    equal(done.status, 0, 'status')
    contains(done.err, 'line 1 (a): no "title": left out')


@case('counts: repeated, dangling, unnamed, questions, teasers, unbalanced, torn, pictures, leadless, empty, over')
def counts():
    text = ('He left the house at noon. The red boat lay in the old harbour. But it was empty. '
            'Was anyone on board? "We do not know, said the mayor. She (the mayor) left.')
    given = record(text=text, summaries=['x'])
    peers = ('--peer', 'all=cat', '--peer', 'none=true',
             '--peer', 'again=echo "The red boat lay in the old harbour."; echo "The red boat lay in the small harbour."',
             '--peer', 'third=echo "But it was empty."', '--peer', 'own=echo "They went home."',
             '--peer', 'voice=echo \\"We know,\\" she said.; echo \\"No.\\"; echo \\"No,\\" said Ann.',
             '--peer', 'lure=echo "Here\'s what we know."; echo "and a boat that"',
             '--peer', 'shot=echo "Ann (far left) rows."; echo "The gate (left open) shut."')
    arguments = ('--corpus', '-', '-m', 'none', '-s', '5', *peers)
    keys = ('repeated', 'dangling', 'unnamed', 'questions', 'teasers', 'unbalanced', 'torn', 'pictures', 'leadless')
    found = results(*arguments, given=given)
    got = {row['name']: [row['summaries'][0][key] for key in keys] for row in found['systems'] if row['kind'] == 'peer'}
    # Lines are sentences, so that "cat" has made one of all; it asks nowhere at its end.
    equal(got, {'all': [0, 0, 0, 0, 0, 1, 0, 0, 0], 'none': [0] * 9, 'again': [1, 0, 0, 0, 0, 0, 0, 0, 0],
                'third': [0, 1, 0, 0, 0, 0, 0, 0, 1], 'own': [0, 1, 0, 0, 0, 0, 0, 0, 0],
                'voice': [0, 0, 2, 0, 0, 0, 0, 0, 0], 'lure': [0, 1, 0, 0, 1, 0, 1, 0, 0],
                'shot': [0, 0, 0, 0, 0, 0, 0, 1, 0]}, 'counts')
    # All sentences: "But" stands behind the sentence that it leans on, "He" opens the article, "She" follows.
    whole = system(results('--corpus', '-', '-m', 'lead', '-s', '9', given=given), 'lead')['summaries'][0]
    equal([whole[key] for key in ('sentences', *keys)], [6, 0, 0, 0, 1, 0, 1, 0, 0, 0], 'counts of all')
    table = run('run', '--counts', '--no-cost', *arguments, given=given).text
    rows = {line.split()[0]: line.split()[1:] for line in table.split('leadless\n')[1].splitlines() if line}
    equal(rows['lead'], ['5.0', '29.0', '100.0', '0', '0', '0', '0', '0', '0', '1', '0', '1', '0', '0', '0'], 'row of lead')
    equal(rows['none'], ['0.0', '0.0', '0.0', '0', '1', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'], 'row of none')
