#!/usr/bin/env python3
"""The articles of our own: enough of them and of every kind, well formed, and references that agree with them.

usage: corpus.py ROOT

Whether a summary is good nobody can test. Whether its figures, names and quotations are in the article can be
tested, and that is where a slip would do harm: a score against a wrong reference rewards the wrong sentence.
"""
import collections
import datetime
import itertools
import json
import os
import re
import subprocess
import sys
import unicodedata

from tap import Tap

FIELDS = {'id': str, 'title': str, 'language': str, 'genre': str, 'author': str, 'date': str,
          'summaries': list, 'text': str}
MAIN_GENRES = {'politics', 'court', 'business', 'science', 'sport', 'disaster', 'obituary', 'interview', 'ticker',
               'press-release', 'opinion'}
GENRES = MAIN_GENRES | {'feature', 'weather', 'culture'}
# Two characters are counted as a word where words are not spaced.
UNSPACED = {'ja', 'th', 'zh'}
WORDS = (180, 600)
TITLE_CHARS = 100
REFERENCE_SENTENCES = (2, 4)
# Of the characters of the article: a nib, not an abridgement.
REFERENCE_SHARE = (.08, .30)
# Two references that share more of their words were not written independently.
MOST_SHARED = .5
SENTENCE_END = tuple('.!?。！？؟') + ('."', '.“', '.»', '.”', '。」')
NUMBER = re.compile(r'\d+(?:[ \u00a0\u202f]\d{3}(?!\d)|[.,:]\d+)*')
UNTIDY = re.compile(r'^[^\S\n]|[^\S\n]$|[^\S\n]{2}|\n{3}', re.M)
NUMBER_WORDS = set('''three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred'''.split())
QUOTATION = re.compile('["„“”«「]\\s?([^"„“”«»「」]+?)\\s?["“”»」]')


def words(text):
    return re.findall(r'\w+', text.lower())


def letters(text):
    return re.findall(r'[^\W\d_]+', text)


def headline_and_references(record):
    return [record['title'], *record['summaries']]


# ---- One record: each rule gives what is wrong with it, in words -------------------------------


def fields(record):
    for field, kind in FIELDS.items():
        if not isinstance(record.get(field), kind) or not record[field]:
            yield f'no {field}'
    for field in record.keys() - FIELDS.keys():
        yield f'{field} is no field'


def name(record):
    if not record['id'].startswith(f'{record["language"]}-{record["genre"]}-'):
        yield 'the id is not LANGUAGE-GENRE-SUBJECT'
    if record['genre'] not in GENRES:
        yield f'{record["genre"]} is no genre'
    try:
        datetime.date.fromisoformat(record['date'])
    except ValueError as error:
        yield str(error)


def characters(record):
    for text in [record['text'], record['author'], *headline_and_references(record)]:
        if unicodedata.normalize('NFC', text) != text:
            yield 'not in normal form C'
        if UNTIDY.search(text) or text != text.strip():
            yield f'white space in {text[:40]!r}'
        if any(unicodedata.category(c) in ('Cc', 'Cf', 'Co', 'Cn') and c != '\n' for c in text):
            yield 'control characters'


def length(record):
    count = len(words(record['text']))
    if record['language'] in UNSPACED:
        count = len(''.join(words(record['text']))) // 2
    if not WORDS[0] <= count <= WORDS[1]:
        yield f'{count} words'
    if record['text'].count('\n\n') < 4:
        yield 'fewer than five paragraphs'


def references(record):
    if len(record['summaries']) != 2:
        yield f'{len(record["summaries"])} references'
    for summary in record['summaries']:
        sentences = summary.split('\n')
        if not REFERENCE_SENTENCES[0] <= len(sentences) <= REFERENCE_SENTENCES[1]:
            yield f'a reference of {len(sentences)} sentences'
        share = len(summary) / len(record['text'])
        if not REFERENCE_SHARE[0] <= share <= REFERENCE_SHARE[1]:
            yield f'a reference of {100 * share:.0f}% of the article'
        yield from (f'no end of a sentence: {one}' for one in sentences if not one.endswith(SENTENCE_END))


def difference(record):
    sentences = [line for summary in record['summaries'] for line in summary.split('\n')]
    yield from (f'repeated: {one}' for one, times in collections.Counter(sentences).items() if times > 1)
    used = [set(words(summary)) for summary in record['summaries']]
    for first, second in itertools.combinations(used, 2):
        if len(first & second) > MOST_SHARED * len(first | second):
            yield 'two references in the same words'


def title(record):
    folded = ' '.join(words(record['title']))
    if folded in ' '.join(words(record['text'])):
        yield 'the title stands in the text'
    if any(folded == ' '.join(words(line)) for summary in record['summaries'] for line in summary.split('\n')):
        yield 'the title is a sentence of a reference'
    if '\n' in record['title'] or len(record['title']) > TITLE_CHARS or record['title'].endswith('.'):
        yield 'not the form of a headline'


def numbers(record):
    known = {*NUMBER.findall(record['text']), *letters(record['text'].lower())}
    for text in headline_and_references(record):
        said = NUMBER.findall(text)
        if record['language'] == 'en':
            said += [word for word in words(text) if word in NUMBER_WORDS]
        yield from (f'{number} is not in the article' for number in said if number not in known)


def names(record):
    """German writes every noun with a capital; elsewhere a capital inside a sentence is a name's."""
    if record['language'] == 'de':
        return
    known = letters(record['text'].lower())
    for line in '\n'.join(headline_and_references(record)).split('\n'):
        for word in letters(line)[1:]:
            stem = word.lower()[:max(4, len(word) - 3)]  # names are inflected in many languages
            if word[0].isupper() and not any(other.startswith(stem) for other in known):
                yield f'{word} is not in the article'


def quotations(record):
    for text in headline_and_references(record):
        yield from (f'nobody says: {said}' for said in QUOTATION.findall(text)
                    if said.lower() not in record['text'].lower())


RULES = {
    fields: 'has all fields and no others',
    name: 'is named for its language and genre, with a date',
    characters: 'is clean UTF-8 in normal form C',
    length: f'has {WORDS[0]} to {WORDS[1]} words in paragraphs',
    references: 'has two references of two to four sentences',
    difference: 'has references that say it differently',
    title: 'has a headline that is not copied',
    numbers: 'has no figure in headline or references that is not in the text',
    names: 'has no name there that is not in the text',
    quotations: 'has no quotation there that is not in the text',
}


# ---- All of them -------------------------------------------------------------------------------


def read(path):
    with open(path, encoding='utf-8', newline='\n') as lines:
        return [json.loads(line) for line in lines]


def test_whole(tap, records):
    tap.ok(len(records) >= 40, 'there are at least 40 articles', len(records))
    times = collections.Counter(record['id'] for record in records)
    tap.ok(max(times.values()) == 1, 'no two have the same id', times.most_common(1))
    of = collections.Counter(record['language'] for record in records)
    tap.ok(of['en'] >= 20 and 2 * of['en'] <= len(records), 'half of them are English, at least 20', of)
    tap.ok(len(of) - 1 >= 8, 'the others are in at least eight languages', of)
    for english in (True, False):
        found = {record['genre'] for record in records if (record['language'] == 'en') == english}
        what = 'English' if english else 'other languages'
        tap.ok(found >= MAIN_GENRES, f'the main genres are all there in {what}', MAIN_GENRES - found)
    tap.equal({record['genre'] for record in records}, GENRES, 'and so are the others')
    lines = [line for record in records for line in '\n'.join(record['summaries']).split('\n')]
    tap.ok(len(set(lines)) == len(lines), 'no sentence is in two references')


def main():
    corpora, tap = os.path.join(sys.argv[1], 'corpora'), Tap()
    done = subprocess.run([sys.executable, os.path.join(corpora, 'join.py'), '--check'],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    tap.ok(done.returncode == 0, 'articles.jsonl is what articles/*.txt give', done.stdout)
    records = read(os.path.join(corpora, 'articles.jsonl'))
    for rule, what in RULES.items():
        wrong = [f'{record.get("id")}: {complaint}' for record in records for complaint in rule(record)]
        if not tap.ok(not wrong, f'each article {what}', '\n'.join(wrong)) and rule is fields:
            tap.done()
    test_whole(tap, records)
    tap.done()


main()
