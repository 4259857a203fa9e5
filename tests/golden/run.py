#!/usr/bin/env python3
"""Golden files: summarizes each text of this folder and compares with what stands beside it.

usage: run.py SUMMARIZE [--update] [NAME ...]

  FILE.json       summarize -f json --explain -s 4 -k5 FILE (for *.jsonl: -f jsonl)
  FILE.features   the same by the method `features`, -s auto
  FILE.textrank   the same by the method `textrank`
  FILE.sentences  summarize -p 100 --keep-furniture FILE: every sentence, one a line

--update writes all anew; read the difference (git diff) before you commit it. Each result is also held
against its input: sentences verbatim at their offsets, nothing but white space lost.
"""
import difflib
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

from tap import Tap  # noqa: E402

INPUTS = ('.txt', '.md', '.jsonl')


def summarize(program, *arguments):
    return subprocess.run([program, '--no-progress', *arguments], cwd=HERE, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def compare(tap, name, got, path, update):
    """One result against its golden file."""
    if update:
        with open(path, 'wb') as golden:
            golden.write(got)
    try:
        with open(path, 'rb') as golden:
            expected = golden.read()
    except FileNotFoundError:
        tap.ok(False, f'{name} has a golden file', 'run.py SUMMARIZE --update makes it')
        return
    lines = [text.decode('utf-8', 'replace').splitlines() for text in (expected, got)]
    tap.ok(got == expected, f'{name} is as it was',
           '\n'.join(difflib.unified_diff(*lines, 'golden', 'got', lineterm='', n=1)))


def ink(text, markdown):
    """A text without white space, and without what looks like markup."""
    if markdown:
        text = re.sub(r'!?\[([^\]]*)\]\([^)]*\)', r'\1', text)
        text = re.sub(r'[*_`\\#>]', '', text)
    return re.sub(r'\s+', '', text)


def check_sentences(tap, name, summary, source, markdown):
    """Sentences are the source's own text, in order, between their offsets."""
    wrong, last = [], 0
    for sentence in summary:
        part = source[sentence['start']:sentence['end']].decode('utf-8')
        same = (ink(part, True) == ink(sentence['text'], True) if markdown
                else re.sub(r'\s+', ' ', part) == sentence['text'])
        if not same or sentence['start'] < last:
            wrong.append(f'{sentence["text"]!r}\nagainst {part!r}')
        last = sentence['end']
    tap.ok(not wrong, f'{name}: sentences are verbatim and in order', '\n'.join(wrong))


def check_stats(tap, name, result):
    stats, texts = result['stats'], [s['text'] for s in result['summary']]
    whole = '\n'.join(texts)
    tap.equal((stats['summary_sentences'], stats['summary_bytes']), (len(texts), len(whole.encode())),
              f'{name}: its numbers are those of its sentences')
    # The title and what was said before are dropped as well, but are no furniture.
    tap.ok(stats['furniture'] <= len(result['dropped']), f'{name}: furniture is among what was dropped', stats)
    tap.ok(len(set(texts)) == len(texts), f'{name}: no sentence twice', whole)


def check_nothing_lost(tap, name, lines, source):
    """Every character of a plain text but white space is in one of its sentences."""
    given = ink(source.decode('utf-8').lstrip('\ufeff'), False)
    tap.equal(ink(lines.decode('utf-8'), False), given, f'{name}: no character is lost')


def article(tap, program, name, update):
    path, markdown = os.path.join(HERE, name), name.endswith('.md')
    with open(path, 'rb') as file:
        source = file.read()
    done = summarize(program, '-f', 'json', '--explain', '-s', '4', '-k5', name)
    tap.equal((done.returncode, done.stderr), (0, b''), f'{name} is summarized')
    compare(tap, name, done.stdout, path + '.json', update)
    try:
        result = json.loads(done.stdout)
    except ValueError as error:
        tap.ok(False, f'{name}: the result is JSON', error)
        return
    check_sentences(tap, name, result['summary'], source, markdown)
    check_stats(tap, name, result)
    freely = summarize(program, '-f', 'json', '--explain', '-s', 'auto', '-m', 'features', name)
    compare(tap, name + ' by features', freely.stdout, path + '.features', update)
    exactly = summarize(program, '-f', 'json', '--explain', '-s', '4', '-m', 'textrank', name)
    compare(tap, name + ' by textrank', exactly.stdout, path + '.textrank', update)
    lines = summarize(program, '-p', '100', '--keep-furniture', name).stdout
    compare(tap, name + ', sentence by sentence,', lines, path + '.sentences', update)
    if not markdown:
        check_nothing_lost(tap, name, lines, source)


def records(tap, program, name, update):
    path = os.path.join(HERE, name)
    done = summarize(program, '-f', 'jsonl', '--explain', '-s', '1', name)
    compare(tap, name, done.stdout, path + '.json', update)
    with open(path, encoding='utf-8') as file:
        given = [json.loads(line) for line in file]
    got = [json.loads(line) for line in done.stdout.splitlines()]
    tap.equal([one.get('id') for one in got], [one.get('id') for one in given],
              f'{name}: one line out for each line in, in order')


def main():
    arguments = [a for a in sys.argv[1:] if a != '--update']
    if not arguments:
        sys.exit(__doc__)
    program, names = os.path.abspath(arguments[0]), arguments[1:]
    tap, update = Tap(), '--update' in sys.argv
    for name in sorted(names or os.listdir(HERE)):
        if name.endswith('.jsonl'):
            records(tap, program, name, update)
        elif name.endswith(INPUTS):
            article(tap, program, name, update)
    tap.done()


main()
