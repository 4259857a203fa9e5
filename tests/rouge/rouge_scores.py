"""Numbers worked out by hand: what each metric, option and mode comes to."""
import math

from harness import case, equal, fine, record, true


def scores(candidate, *references, mode=(), metrics='1'):
    """metric -> (precision, recall, F)."""
    given = record(candidate=candidate, references=list(references))
    done = fine('-n', metrics, '-f', 'json', '--per-document', *mode, '--jsonl', '-', given=given)
    return {name: (row['precision'], row['recall'], row['f'])
            for name, row in done.json['per_document'][0]['metrics'].items()}


def close(got, expected, what):
    true(all(math.isclose(a, b, abs_tol=1e-12) for a, b in zip(got, expected)), f'{what}: {got}, expected {expected}')


@case('scores: n-grams are clipped, and cross the ends of sentences')
def ngrams():
    found = scores('the the gate', 'the gate the wall', metrics='1,2,3')
    close(found['ROUGE-1'], (1, 3 / 4, 6 / 7), 'ROUGE-1')
    close(found['ROUGE-2'], (1 / 2, 1 / 3, 2 / 5), 'ROUGE-2')
    close(found['ROUGE-3'], (0, 0, 0), 'ROUGE-3')
    close(scores('a\nb', 'a b', metrics='2')['ROUGE-2'], (1, 1, 1), 'over a line break')


@case('scores: L is one sequence, Lsum the union over sentences')
def sequences():
    found = scores('c d\na b', 'a b\nc d', metrics='L,Lsum')
    close(found['ROUGE-L'], (1 / 2, 1 / 2, 1 / 2), 'ROUGE-L')
    close(found['ROUGE-Lsum'], (1, 1, 1), 'ROUGE-Lsum')
    close(scores('c d\na b', 'a b\nc d', metrics='L', mode=('--like', 'perl'))['ROUGE-L'], (1, 1, 1), 'perl')


@case('scores: pairs of words with gaps')
def skips():
    close(scores('a b c', 'a c b', metrics='S*')['ROUGE-S*'], (2 / 3, 2 / 3, 2 / 3), 'S*')
    close(scores('a b c', 'a c b', metrics='S0')['ROUGE-S0'], (0, 0, 0), 'S0')
    # ROUGE-1.5.5 never counts the last word of a text by itself.
    perl = scores('a b', 'a b c', metrics='SU4', mode=('--like', 'perl'))['ROUGE-SU4']
    close(perl, (1, 0.4, 0.57143), 'SU4 of perl')


@case('scores: ROUGE-W weights twice in the recall of perl')
def weighted():
    precision, recall, _ = scores('a b c d', 'a b c d', metrics='W', mode=('--like', 'perl'))['ROUGE-W-1.2']
    close((precision, recall), (1, round(4 ** -0.2, 5)), 'P and R')
    close(scores('a b c d', 'a b c d', metrics='W')['ROUGE-W-1.2'], (1, 1, 1), 'ours')


@case('scores: perl rounds before F, the others do not')
def rounding():
    texts = 'a b c', 'a b x y z v w'
    precision, recall = 2 / 3, 2 / 7
    exact = 2 * precision * recall / (precision + recall)
    close(scores(*texts)['ROUGE-1'], (precision, recall, exact), 'ours')
    rounded = round(precision, 5), round(recall, 5)
    f = rounded[0] * rounded[1] / (0.5 * rounded[0] + 0.5 * rounded[1])
    close(scores(*texts, mode=('--like', 'perl'))['ROUGE-1'], (*rounded, round(f, 5)), 'perl')


@case('scores: alpha weights precision')
def alpha():
    for value, expected in (('1', 1), ('0', 0.25), ('0.2', 1 * 0.25 / (0.8 * 1 + 0.2 * 0.25))):
        close(scores('a', 'a b c d', mode=('--alpha', value))['ROUGE-1'], (1, 0.25, expected), value)


@case('scores: stems differ between the scorers as their stemmers do')
def stems():
    for words, like, expected in ((('better', 'well'), 'perl', 1), (('earlier', 'early'), 'google', 0),
                                  (('professional', 'profess'), 'perl', 1), (('news', 'new'), 'google', 0),
                                  (('using', 'use'), 'google', 1), (('cats', 'cat'), 'google', 1)):
        found = scores(*words, mode=('--like', like, '--stem'))
        equal(next(iter(found.values()))[2], expected, f'{words} by {like}')
    equal(scores('children', 'child', mode=('--like', 'perl', '--stem'))['ROUGE-1'][2], 1, 'a lemma')
    equal(scores('children', 'child', mode=('--like', 'perl', '--stem', '--exceptions', 'none'))['ROUGE-1'][2], 0,
          'no lemmas')


@case('scores: words are ASCII, or those of a language')
def languages():
    found = scores('Die Häuser brennen', 'das Haus brennt', mode=('-l', 'de', '--stem'))['ROUGE-1']
    close(found, (1 / 3, 1 / 3, 1 / 3), 'German stems')
    close(scores('вода река', 'вода море', mode=('-l', 'ru'))['ROUGE-1'], (0.5, 0.5, 0.5), 'Russian')
    close(scores('caf\u00e9', 'caf')['ROUGE-1'], (1, 1, 1), 'ASCII alone')


@case('scores: limits cut references as well')
def limits():
    close(scores('a b c', 'a b d', mode=('--words', '2'))['ROUGE-1'], (1, 1, 1), 'words')
    close(scores('ab cd', 'ab ce', mode=('--bytes', '4'))['ROUGE-1'], (1, 1, 1), 'bytes')


@case('scores: averages of documents, of the corpus, and counts')
def averages():
    given = record(candidate='a', references=['a']) + record(candidate='b c d', references=['x y z'])

    def average(*arguments):
        done = fine('-n', '1', '-f', 'json', *arguments, '--jsonl', '-', given=given)
        return done.json['metrics']['ROUGE-1']

    equal(average()['f']['value'], 0.5, 'documents')
    equal(average('--average', 'corpus')['f']['value'], 0.25, 'corpus')
    equal(average('--average', 'counts'), {'candidate': 4, 'reference': 4, 'matched': 1}, 'counts')
    none = average('--resamples', '0')['f']
    equal((none['low'], none['high']), (None, None), 'no intervals')
    some = average()['f']
    equal((some['low'], some['high']), (0, 1), 'intervals')


@case('scores: intervals depend on the seed and on nothing else')
def seeds():
    given = ''.join(record(candidate='a b c d'[:3 + 2 * (i % 3)], references=['a b d c'[:3 + 2 * (i % 4)]])
                    for i in range(50))

    def run_with(*arguments):
        return fine('-n', '1,2', '-f', 'json', *arguments, '--jsonl', '-', given=given).json['metrics']

    for like in ('ours', 'google'):
        equal(run_with('--like', like), run_with('--like', like, '--seed', '0'), 'the default')
        true(run_with('--like', like) != run_with('--like', like, '--seed', '1'), 'another seed')
    equal(run_with('--like', 'perl', '--seed', '1'), run_with('--like', 'perl'), 'the script seeds its own')
    wide, narrow = (run_with('--confidence', c)['ROUGE-1']['f'] for c in ('99', '50'))
    true(wide['low'] < narrow['low'] < narrow['value'] < narrow['high'] < wide['high'], f'{wide}, {narrow}')
    # One stream through all metrics in their order: what comes before a metric moves its draws.
    alone = fine('--like', 'google', '-n', '2', '-f', 'json', '--jsonl', '-', given=given).json['metrics']
    true(alone['rouge2'] != run_with('--like', 'google')['rouge2'], 'rouge2 behind rouge1')
