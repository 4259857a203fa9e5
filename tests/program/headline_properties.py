#!/usr/bin/env python3
"""What holds of every headline, of our own articles and of the public corpora below SMZ_DATA.

usage: headline_properties.py SUMMARIZE ARTICLES.jsonl MOST

No more than MOST documents of a set are read, and those are spread over all of it.
"""
import json
import os
import re
import subprocess
import sys

from tap import Tap

CHARS = 70
WANTED = 3
CLOSED = {'to', 'is', 'are', 'says', 'say'}
SETS = ('summaries/bbc-news', 'summaries/cnndm-validation', 'summaries/xsum', 'headlines/inshorts-en',
        'headlines/masakhanews-en-validation', 'headlines/wmt2021', 'headlines/ntrex',
        'headlines/orangesum-fr-validation', 'headlines/news-es', 'headlines/saudinews-ar', 'headlines/livedoor-ja')
QUALIFIERS = {
    'en': 'more than|less than|fewer than|at least|at most|nearly|almost|up to|about|around|over|under',
    'de': 'mehr als|weniger als|mindestens|höchstens|fast|knapp|rund|etwa|bis zu',
    'fr': 'plus de|moins de|au moins|près de|environ|presque',
    'es': 'más de|menos de|al menos|cerca de|casi|unos|unas',
    'it': 'più di|meno di|almeno|circa|quasi|oltre',
    'pt': 'mais de|menos de|pelo menos|cerca de|quase',
    'nl': 'meer dan|minder dan|minstens|ongeveer|bijna|ruim',
}
SHOWN = 5


def words(text):
    return re.findall(r"[^\W_]+", text.lower().replace('\u2019', "'"))


def is_inflection(word, source):
    """An irregular form shares its first letter with its lemma, and nothing else that is simple; "went" not even that."""
    return any(other[0] == word[0] for other in source) or (word in {'go', 'goes'} and 'went' in source)


def is_unspaced(text):
    """Written without spaces between words: there the characters are what stays."""
    return len(re.findall('[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\uac00-\ud7af]', text)) * 3 > len(text)


def is_subsequence(text, source):
    rest = iter(source)
    return all(character in rest for character in text if not character.isspace())


def told_words(headline, source):
    """Words that are neither the source's, nor inflections where they may be, nor in the closed list."""
    known = set(words(source))
    source = words(source)
    changed = {'tense_changed', 'pronoun_resolved', 'attribution_added'} & set(headline['flags'])
    return [word for word in words(headline['text'])
            if word not in known and not (changed and (word in CLOSED or is_inflection(word, source)))]


def out_of_order(headline, source):
    """The kept stretches ascend, a name that stands for a pronoun first; the words of the text follow them, but for
    inflections and the speaker."""
    kept = [word for start, end in headline['ranges'] for word in words(source[start:end].decode('utf-8', 'replace'))]
    text = headline['text']
    if 'attribution_added' in headline['flags']:
        text = text[:text.rindex(',')]
    at = 0
    for word in words(text):
        if word in kept[at:]:
            at += kept[at:].index(word) + 1
    starts = [start for start, _ in headline['ranges']]
    return starts != sorted(starts) or at == 0


def sentence_start(ranges):
    """Where the first stretch begins that is of the sentence: a name for a pronoun may stand far before it."""
    return next(start for start, _ in ranges if ranges[-1][0] - start < 600)


def bare_number(headline, sentence, language):
    """A number without the words that qualify it in the source."""
    for match in re.finditer(rf'\b({QUALIFIERS[language]}) ([$£€]?\d[\d,.]*\d|[$£€]?\d)\b', sentence, re.I):
        number = match[2]
        # Where the number stands twice it may stand without.
        if sentence.count(number) == 1 and re.search(rf'(?<![\w.,]){re.escape(number)}(?![\w,])', headline['text']):
            if match[0].lower() not in headline['text'].lower():
                return match[0]
    return None


def changed_quotation(headline, source):
    for quoted in re.findall(r'\u2018([^\u2018\u2019]+)\u2019', headline['text']):
        if ' '.join(words(quoted)) not in ' '.join(words(source)):
            return quoted
    return None


def faults(headline, source, language):
    text = headline['text']
    raw = source.encode()
    # The ellipsis of the source's own abbreviation is no full stop, but no headline ends with either.
    if text.endswith(('.', '\u3002', ',', ';', ':')):
        yield 'ends with a mark'
    if headline['chars'] > CHARS or '\n' in text or text != text.strip():
        yield 'longer than its limit, or not a line'
    if is_unspaced(text):
        if not is_subsequence(text.lower(), source.lower()):
            yield 'characters of its own'
        return
    if told_words(headline, source):
        yield f'words of its own: {told_words(headline, source)}'
    if out_of_order(headline, raw):
        yield 'not in the order of the source'
    if language in QUALIFIERS:
        around = source[max(0, len(raw[:sentence_start(headline['ranges'])].decode('utf-8', 'replace')) - 40):]
        bare = bare_number(headline, ' '.join(around.split())[:600], language)
        if bare:
            yield f'a bare number: {bare}'
    if language == 'en':
        if changed_quotation(headline, source):
            yield f'a quotation changed: {changed_quotation(headline, source)}'


def run(program, given):
    return subprocess.run([program, f'-H{WANTED}', '--headline-chars', str(CHARS), '-s1', '-i', 'jsonl'], input=given,
                          stdout=subprocess.PIPE, check=False).stdout


def check(tap, program, name, path, most):
    with open(path, encoding='utf-8') as file:
        records = [json.loads(line) for line in file]
    records = records[::max(1, len(records) // most)]
    given = ''.join(json.dumps({'text': one['text'], 'language': one.get('language', 'en')}) + '\n'
                    for one in records if 'text' in one).encode()
    records = [one for one in records if 'text' in one]
    out = run(program, given)
    bad, made = [], 0
    for record, line in zip(records, out.splitlines()):
        result = json.loads(line)
        for headline in result.get('headlines', []):
            made += 1
            bad += [f"{record.get('id')}: {fault}: {headline['text']}"
                    for fault in faults(headline, record['text'], result['language'])]
    tap.ok(not bad and made > 0, f'{name}: {made} headlines keep what is promised',
           '\n'.join([f'{len(bad)} faults'] + bad[:SHOWN]))
    tap.ok(out == run(program, given), f'{name}: the same bytes twice')


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    program, articles, most = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    tap, data = Tap(), os.environ.get('SMZ_DATA')
    check(tap, program, 'our own articles', articles, most)
    for name in SETS:
        path = os.path.join(data or '', name + '.jsonl')
        if not data:
            tap.skip(name, 'SMZ_DATA is not set')
        elif not os.path.exists(path):
            tap.skip(name, 'not below SMZ_DATA')
        else:
            check(tap, program, name, path, most)
    tap.done()


main()
