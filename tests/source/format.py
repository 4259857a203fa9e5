#!/usr/bin/env python3
"""Every C file is formatted as .clang-format says, and every text file as .editorconfig does.

usage: format.py ROOT
"""
import os
import subprocess
import sys

from tap import Tap

CODE = ('.c', '.h')
TEXT = CODE + ('.py', '.md', '.build', '.tsv', '.toml', '.1', 'setup', 'fetch', 'check', 'run', 'fresh-debian')
# Inputs of tests are as they must be; the rest is built, or Git's own.
LEFT_OUT = ('tests/golden', 'tests/fuzz/corpus', '.git')


def files(root):
    for folder, folders, names in os.walk(root):
        inside = os.path.relpath(folder, root)
        folders[:] = sorted(name for name in folders
                            if not name.startswith('build') and name != '__pycache__'
                            and os.path.normpath(os.path.join(inside, name)) not in LEFT_OUT)
        yield from (os.path.normpath(os.path.join(inside, name)) for name in sorted(names))


def untidy(root, name):
    """What is wrong with a file's white space, or None."""
    with open(os.path.join(root, name), 'rb') as file:
        content = file.read()
    try:
        content.decode('utf-8')
    except UnicodeDecodeError as error:
        return f'{name}: {error}'
    if b'\r' in content or content and not content.endswith(b'\n'):
        return f'{name}: line ends'
    for number, line in enumerate(content.split(b'\n'), 1):
        # Two spaces break a line in Markdown, and a last field may be empty in a table.
        if line != line.rstrip() and not name.endswith(('.md', '.tsv')):
            return f'{name}:{number}: white space at the end'
        if b'\t' in line and name.endswith(CODE):
            return f'{name}:{number}: a tab'
        if name.endswith(CODE) and len(line.decode('utf-8')) > 100:
            return f'{name}:{number}: longer than 100 columns'
    return None


def main():
    root, tap = sys.argv[1], Tap()
    all_files = list(files(root))
    code = [name for name in all_files if name.endswith(CODE)]
    done = subprocess.run(['clang-format', '--dry-run', '-Werror', *code], cwd=root,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    tap.ok(done.returncode == 0 and len(code) > 10, f'clang-format of {len(code)} files', done.stdout[-3000:])
    wrong = [found for name in all_files if name.endswith(TEXT) for found in [untidy(root, name)] if found]
    tap.ok(not wrong, 'white space, line ends and lengths', '\n'.join(wrong[:40]))
    tap.done()


main()
