"""Scores, means, intervals and tests, by hand where that can be done."""
import math

from corpus import GATE, many, pair, results, system
from harness import case, equal, record, true

LEAD = ('--methods', 'lead', '--no-baselines', '-s', '1')


def near(got, expected, what):
    true(math.isclose(got, expected, rel_tol=1e-12, abs_tol=1e-15), f'{what}: expected {expected!r} but got {got!r}')


@case('scores: two documents by hand')
def by_hand():
    # gate: "The harbour gate was closed by the mayor on Monday." against "The mayor closed the harbour gate on
    # Monday.", not stemmed: 10 and 8 words; the 2, harbour, gate, closed, mayor, on, monday = 8 in common.
    # Word pairs: 9 and 7; "the harbour", "harbour gate", "the mayor", "on monday" in common. The longest common
    # subsequence: "the harbour gate on monday" = 5.
    # river: "The river rose by two metres in one night." against "The river rose. Farms stood under water.":
    # 9 and 7 words, 3 in common; pairs 8 and 6, 2 in common; subsequence 3.
    found = results('--corpus', '-', *LEAD, '--no-stem', '-n', '1,2,L', given=pair())
    gate, river = (summary['scores'] for summary in system(found, 'lead')['summaries'])
    for scores, counts in ((gate, ((8, 10, 8), (4, 9, 7), (5, 10, 8))), (river, ((3, 9, 7), (2, 8, 6), (3, 9, 7)))):
        for (precision, recall, f), (hits, candidate, reference) in zip(scores, counts):
            near(precision, hits / candidate, 'precision')
            near(recall, hits / reference, 'recall')
            near(f, 2 * hits / (candidate + reference), 'F')
    means = system(found, 'lead')['groups'][0][0]
    near(means['f'][0], (16 / 18 + 6 / 16) / 2, 'mean F of ROUGE-1')
    near(means['recall'][0], (8 / 8 + 3 / 7) / 2, 'mean recall of ROUGE-1')
    # Of two documents every resample is one of three means.
    equal([means['f'][1], means['f'][2]], [river[0][2], gate[0][2]], 'interval')


@case('scores: the difference, its interval and both p-values of two documents by hand')
def tests():
    found = results('--corpus', '-', '--methods', 'textrank', '-s', '1', '-n', '1', '--peer', 'gold=grep -o "The '
                    '[a-z]* [a-z]*" | head -n 1', given=pair())
    first = [s['scores'][0][2] for s in found['systems'][0]['summaries']]
    for row in found['systems'][1:]:
        other = [s['scores'][0][2] for s in row['summaries']]
        cell = row['groups'][0][0]
        moves = [b - a for a, b in zip(first, other)]
        near(cell['difference'][0], sum(moves) / 2, 'difference')
        near(cell['difference'][1], min(moves), 'low')
        near(cell['difference'][2], max(moves), 'high')
        true(0 < cell['raw_p_randomization'] <= cell['p_randomization'] <= 1, 'p of the randomization')
        true(0 < cell['raw_p_bootstrap'] <= cell['p_bootstrap'] <= 1, 'p of the bootstrap')
        if moves[0] * moves[1] > 0:  # of four ways to swap, two are as extreme
            true(abs(cell['raw_p_randomization'] - 0.5) < 0.03, f'p {cell["raw_p_randomization"]}')
    equal(found['systems'][0]['groups'][0][0]['p_bootstrap'], None, 'the first system is compared with none')


@case('scores: p-values are corrected after Holm over the systems')
def holm():
    found = results('--corpus', '-', '--methods', 'lead,kl,luhn', '-s', '1', '-n', '1', given=many(40))
    cells = [row['groups'][0][0] for row in found['systems'][1:]]
    for test in ('p_bootstrap', 'p_randomization'):
        order = sorted(cells, key=lambda cell: cell['raw_' + test])
        most = 0
        for rank, cell in enumerate(order):
            most = max(most, min(1, (len(order) - rank) * cell['raw_' + test]))
            near(cell[test], most, test)


@case('scores: what is better by far is marked, and what is the same is not')
def marks():
    found = results('--corpus', '-', '--methods', 'lead', '-s', '1', '-n', '1', '--peer', 'same=cut -d. -f1',
                    given=many(40))
    oracle, same = (system(found, name)['groups'][0][0] for name in ('oracle', 'same'))
    true(oracle['difference'][1] > 0 and oracle['p_bootstrap'] < 0.01 and oracle['p_randomization'] < 0.01, oracle)
    equal((same['difference'][0], same['p_bootstrap'], same['p_randomization']), (0, 1, 1), 'the same')


@case('scores: no trials, no tests; no resamples, no intervals')
def none():
    found = results('--corpus', '-', '--trials', '0', '--resamples', '0', '-n', '1', given=pair())
    for row in found['systems']:
        cell = row['groups'][0][0]
        equal((cell['p_bootstrap'], cell['p_randomization'], cell['f'][1:]), (None, None, [None, None]), row['name'])


@case('scores: the scorer, the references and the measure can be chosen')
def chosen():
    two = record(text=GATE, summaries=['the harbour gate', 'the mayor closed the gate on monday'])
    f = {}
    for how in ('best', 'sum', 'mean'):
        found = results('--corpus', '-', *LEAD, '-n', '1', '--no-stem', '--references', how, given=two)
        f[how] = system(found, 'lead')['summaries'][0]['scores'][0][2]
    # 10 words against 3 (3 in common) and 7 (7 in common).
    near(f['best'], 14 / 17, 'best')
    near(f['sum'], 2 * 10 / (20 + 10), 'sum')
    near(f['mean'], (6 / 13 + 14 / 17) / 2, 'mean')
    equal(results('--corpus', '-', *LEAD, '--like', 'google', '-n', '1', given=two)['metrics'], ['rouge1'], 'google')
    found = results('--corpus', '-', *LEAD, '--like', 'perl', '-n', '1', '--no-stem', given=two)
    near(system(found, 'lead')['summaries'][0]['scores'][0][2], 0.66667, 'perl')
    equal(results('--corpus', '-', *LEAD, '--measure', 'recall', given=two)['measure'], 'recall', 'measure')


@case('scores: --unicode scores what is not ASCII')
def unicode_words():
    given = record(text='Лодки стояли у причала всю зиму. Весной лёд сошёл.', language='ru',
                   summaries=['Лодка стояла у причалов зимой.'])
    plain = results('--corpus', '-', *LEAD, '-n', '1', given=given)
    read = results('--corpus', '-', *LEAD, '-n', '1', '--unicode', given=given)
    equal(system(plain, 'lead')['summaries'][0]['scores'][0][2], 0, 'ASCII')
    true(system(read, 'lead')['summaries'][0]['scores'][0][2] > 0.5, 'Unicode')
    true('|language:each|' in read['signature'] and '|words:unicode|' in read['signature'], read['signature'])
