"""Commands of others in the same table."""
import os
import subprocess
import time

from corpus import GATE, many, pair, results, system
from harness import Folder, case, contains, equal, record, run, true

NONE = ('--methods', 'none', '--trials', '0')


@case('peers: get the text and print a summary; sentences of the document have their places')
def fine_peers():
    found = results('--corpus', '-', *NONE, '-s', '1', '--keep-texts', '--peer', 'lead1=cut -d. -f1 | sed "s/$/./"',
                    '--peer', 'upper=tr a-z A-Z', '--peer', 'lines=printf "  a  b \\r\\n\\n\\n c \\n"', given=pair())
    for ours, theirs in zip(system(found, 'lead')['summaries'], system(found, 'lead1')['summaries']):
        equal({**theirs, 'scores': None}, {**ours, 'scores': None}, 'summary')
        equal(theirs['scores'], ours['scores'], 'scores')
    equal(system(found, 'upper')['summaries'][0]['positions'], None, 'places of none')
    equal(system(found, 'lines')['summaries'][0]['text'], 'a b\nc', 'lines')
    equal((system(found, 'lines')['kind'], system(found, 'upper')['about']), ('peer', 'tr a-z A-Z'), 'kind, about')


@case('peers: several sentences on one line are found one by one')
def on_one_line():
    found = results('--corpus', '-', *NONE, '--peer', 'cat=cat', given=pair())
    equal([s['positions'] for s in system(found, 'cat')['summaries']], [[0, 1, 2, 3]] * 2, 'positions')


@case('peers: are told the budget by the environment')
def told():
    found = results('--corpus', '-', *NONE, '-w', '12', '--keep-texts', '--peer',
                    'env=echo "$SUMMARY_WORDS,$SUMMARY_SENTENCES,$SUMMARY_BYTES"', given=pair())
    equal(system(found, 'env')['summaries'][0]['text'], '12,,', 'environment')
    for arguments, told in (((), '3'), (('-s', 'auto'), ''), (('-H',), '1')):
        found = results('--corpus', '-', *NONE, *arguments, '--keep-texts', '--peer',
                        'env=echo "[$SUMMARY_SENTENCES]"', given=pair(title='Gate'))
        equal(system(found, 'env')['summaries'][0]['text'], f'[{told}]', f'sentences for {arguments}')


@case('peers: failures are named, counted, scored 0, and the run goes on')
def failing():
    done = run('run', '-f', 'json', '--corpus', '-', *NONE,
               '--peer', 'bad=grep -q mayor && exit 3; echo fine',
               '--peer', 'killed=kill -9 $$', '--peer', 'bytes=printf "\\377"',
               '--peer', 'deaf=exec <&-; echo hi', '--peer', 'none=no-such-command-x', given=pair())
    equal(done.status, 0, 'status')
    rows = {row['name']: row for row in done.json['systems']}
    equal({name: rows[name]['failures'] for name in rows if rows[name]['kind'] == 'peer'},
          {'bad': 1, 'killed': 2, 'bytes': 2, 'deaf': 0, 'none': 2}, 'failures')
    equal([s['failed'] for s in rows['bad']['summaries']], [True, False], 'failed')
    equal(rows['bad']['summaries'][0]['scores'], [[0, 0, 0]] * 4, 'scores')
    for text in ('bad: gate: exit status 3', 'bad failed on 1 of 2 documents, which score 0',
                 'killed: gate: killed by signal 9', 'bytes: gate: its output is not valid UTF-8',
                 'none: gate: exit status 127'):
        contains(done.err, f'summarize-bench: {text}')


@case('peers: one that hangs is ended')
def hanging():
    # Nothing else runs under so short a limit: on a busy machine half a second is not enough to start a process.
    done = run('run', '-f', 'json', '--corpus', '-', *NONE, '--peer-timeout', '0.5',
               '--peer', 'hang=sleep 600 | cat', '--peer', 'mute=exec >&-; sleep 600', given=pair())
    equal(done.status, 0, 'status')
    equal([row['failures'] for row in done.json['systems'] if row['kind'] == 'peer'], [2, 2], 'failures')
    for text in ('hang: gate: timed out after 0.5 s', 'mute: gate: timed out after 0.5 s'):
        contains(done.err, f'summarize-bench: {text}')


def gone(file):
    """Whether the process whose number stands in a file is ended; waits for it."""
    with open(file, encoding='ascii') as numbers:
        number = int(numbers.read())
    for _ in range(2000):
        try:
            with open(f'/proc/{number}/stat', encoding='ascii') as status:
                if status.read().rsplit(')', 1)[1].split()[0] == 'Z':
                    return True  # ended; whoever took it over has not asked for it yet
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.01)
    os.kill(number, 9)
    return False


@case('peers: what a command has left behind is ended with it')
def left_behind():
    with Folder() as place:
        results('--corpus', '-', *NONE, '--limit', '1', '--peer',
                f'x=sleep 600 >/dev/null & echo $! > {place / "number"}; echo hi', given=pair())
        true(gone(place / 'number'), 'it lives on')


@case('peers: --peer-jsonl takes all documents at once, in every form of an answer')
def at_once():
    with Folder() as place:
        script = place.file('peer.py', '''
import json, sys
for number, line in enumerate(sys.stdin):
    record = json.loads(line)
    first = record['text'].split('. ')[0] + '.'
    assert set(record) == {'id', 'title', 'text'}, record
    print(json.dumps({'summary': [first, [first], [{'text': first, 'sentence': 0}]][number % 3]}))
''')
        found = results('--corpus', '-', '-m', 'lead', '-s', '1', '--no-baselines', '--peer-jsonl',
                        f'py=python3 {script}', given=many(7))
        ours, theirs = ([s['scores'] for s in row['summaries']] for row in found['systems'])
        equal(theirs, ours, 'scores')


@case('peers: --peer-jsonl that breaks off or talks nonsense fails on those documents alone')
def broken_off():
    done = run('run', '-f', 'json', '--corpus', '-', *NONE, '--peer-jsonl',
               'two=echo "{\\"summary\\": \\"a\\"}"; echo nonsense; echo "{}"; printf "{\\"summ"; exit 1', given=many(5))
    row = system(done.json, 'two')
    equal([s['failed'] for s in row['summaries']], [False, True, True, True, True], 'failed')
    for text in ('two: d1: ', 'two: d2: no "summary" in its answer', 'two: d3: exit status 1',
                 'two failed on 4 of 5 documents'):
        contains(done.err, text)


@case('peers: cost is that of their own processes')
def cost():
    done = run('run', '-f', 'json', '--corpus', '-', *NONE, '--peer',
               'work=python3 -c "x = bytearray(60000000); sum(range(2000000))"', '--limit', '1', given=many(1))
    row = system(done.json, 'work')
    true(row['cost']['seconds'] > 0.02, f'seconds: {row["cost"]}')
    true(row['cost']['memory'] > 60e6, f'memory: {row["cost"]}')


@case('peers: a large text does not stop at the size of a pipe')
def large():
    sentences = ' '.join(f'The {n} boats of the harbour lay in a row of {n + 1} boats.' for n in range(8000))
    found = results('--corpus', '-', *NONE, '--peer', 'cat=cat', '--peer', 'head=head -c 20', '--resamples', '0',
                    '--no-baselines', given=record(text=sentences, summaries=['The boats.']))
    equal(system(found, 'cat')['summaries'][0]['bytes'], len(sentences), 'bytes')


@case('peers: a signal that ends the run ends them, too')
def interrupted():
    with Folder() as place:
        corpus, number, begun = place.file('c.jsonl', pair()), place / 'number', place / 'begun'
        from harness import Program
        running = subprocess.Popen(Program.command(['run', '--corpus', corpus, *NONE, '--no-baselines', '--limit', '1',
                                                    '-o', place / 'r.json', '--peer',
                                                    f'x=echo $$ > {number}; touch {begun}; sleep 600; true']))
        while not os.path.exists(begun):
            time.sleep(0.01)
        running.terminate()
        equal(running.wait(timeout=60), -15, 'status')
        true(gone(number), 'it lives on')
        equal([name for name in place.names() if name.startswith('r.json')], [], 'files left')


@case('peers: a text that is the whole of an argument is not needed: names may hold anything')
def names():
    found = results('--corpus', '-', *NONE, '--no-baselines', '--peer', 'a b|c=echo x', given=record(
        text=GATE, summaries=['x']))
    equal(found['systems'][0]['name'], 'a b|c', 'name')
