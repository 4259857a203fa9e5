#!/usr/bin/env python3
"""Joins articles/*.txt into articles.jsonl, an article a line, in the order of the file names.

usage: join.py [--check]

The text files are what people edit, the JSON lines what programs read; both are in the tree. --check
writes nothing and fails if the JSON lines are not what would be written. The format is in README.md.
"""
import glob
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
JOINED = os.path.join(HERE, 'articles.jsonl')
HEADER = ('title', 'language', 'genre', 'author', 'date')


class Malformed(Exception):
    """A file that is no article; its message begins with the file and the line."""


def read_article(path):
    """One file as a record."""
    name = os.path.basename(path)
    try:
        with open(path, encoding='utf-8') as file:
            lines = file.read().split('\n')
    except UnicodeDecodeError as error:
        raise Malformed(f'{name}: {error}') from error
    header, summaries, block = {}, [], None
    for number, line in enumerate(lines, 1):
        if line == 'text:':
            break
        key, colon, value = line.partition(': ')
        if line == 'summary:':
            summaries.append([])
            block = summaries[-1]
        elif not line:
            block = None
        elif block is not None:
            block.append(line)
        elif colon and not summaries and key in HEADER and key not in header:
            header[key] = value
        else:
            raise Malformed(f'{name}:{number}: neither a field of the header nor part of a summary: {line}')
    else:
        raise Malformed(f'{name}:{len(lines)}: no line "text:"')
    missing = [key for key in HEADER if key not in header]
    if missing:
        raise Malformed(f'{name}:1: without {", ".join(missing)}')
    return {'id': os.path.splitext(name)[0],
            **{key: header[key] for key in HEADER},
            'summaries': ['\n'.join(summary) for summary in summaries],
            'text': '\n'.join(lines[number:]).strip('\n')}


def join(folder):
    """All articles of a folder as JSON lines."""
    paths = sorted(glob.glob(os.path.join(folder, '*.txt')), key=os.path.basename)
    return ''.join(json.dumps(read_article(path), ensure_ascii=False) + '\n' for path in paths)


def main():
    if sys.argv[1:] not in ([], ['--check']):
        sys.exit(__doc__)
    try:
        joined = join(os.path.join(HERE, 'articles')).encode('utf-8')
        if sys.argv[1:]:
            with open(JOINED, 'rb') as file:
                if file.read() != joined:
                    sys.exit('articles.jsonl is not what articles/*.txt give: run corpora/join.py')
        else:
            with open(JOINED, 'wb') as file:
                file.write(joined)
    except (Malformed, OSError) as error:
        sys.exit(f'join.py: {error}')


if __name__ == '__main__':
    main()
