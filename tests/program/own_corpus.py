#!/usr/bin/env python3
"""The articles of our own through the program: their languages are told, their sentences given as they are.

usage: own_corpus.py SUMMARIZE ARTICLES.jsonl
"""
import json
import re
import subprocess
import sys

from tap import Tap


def summarize(program, records, *options):
    """The program's results, a record each."""
    lines = ''.join(json.dumps(record) + '\n' for record in records)
    done = subprocess.run([program, '--no-progress', '-i', 'jsonl', *options], input=lines.encode('utf-8'),
                          stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def folded(text):
    return re.sub(r'\s+', ' ', text)


def altered(record, result):
    """The sentences of a result that are not the article's own."""
    source = record['text'].encode('utf-8')
    return [sentence['text'] for sentence in result['summary']
            if folded(source[sentence['start']:sentence['end']].decode('utf-8')) != sentence['text']]


def main():
    program, path = sys.argv[1:]
    with open(path, encoding='utf-8') as lines:
        records = [json.loads(line) for line in lines]
    tap = Tap()
    results = summarize(program, [{'id': record['id'], 'text': record['text']} for record in records])
    if not tap.equal([result['id'] for result in results], [record['id'] for record in records],
                     'a result for each article'):
        tap.done()
    pairs = list(zip(records, results))
    tap.equal([f'{a["id"]}: {b["language"]}' for a, b in pairs if a['language'] != b['language']], [],
              'the program tells every language')
    tap.equal([a['id'] for a, b in pairs if len(b['summary']) != 3], [], 'every summary has three sentences')
    tap.equal([wrong for a, b in pairs for wrong in altered(a, b)], [], 'every sentence is the article\'s own')
    told = summarize(program, records)
    tap.equal([result['title'] for result in told], [folded(record['title']) for record in records],
              'whole records are read, and their headlines kept')
    tap.done()


main()
