#!/usr/bin/env python3
"""Every header can be included alone, the public one by strict C and C++ too; stages include those before them
in the pipeline, and programs no private header.

usage: headers.py ROOT
"""
import os
import re
import subprocess
import sys

from tap import Tap

STRICT = ['-Wall', '-Wextra', '-pedantic', '-Werror', '-fsyntax-only', '-x']
PUBLIC = 'summarizer/include/summarizer.h'
COMPILERS = {'C11 by gcc': ['gcc', '-std=c11', *STRICT, 'c'],
             'C99 by gcc': ['gcc', '-std=c99', *STRICT, 'c'],
             'C11 by clang': ['clang', '-std=c11', *STRICT, 'c'],
             'C++11 by clang': ['clang', '-std=c++11', *STRICT, 'c++']}
STAGES = 'base intake document terms rank select headline keywords render rouge api'.split()


def compiles(command, root, header):
    """Included twice, so that its guard is tried as well."""
    source = f'#include "{header}"\n' * 2 + 'typedef int not_empty;\n'
    return subprocess.run([*command, '-', '-Isummarizer', '-Isummarizer/include', '-I.'], cwd=root, input=source,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


def headers(root):
    for folder, _, names in sorted(os.walk(os.path.join(root, 'summarizer'))):
        yield from (os.path.relpath(os.path.join(folder, name), root)
                    for name in sorted(names) if name.endswith('.h'))


def included(root, folder):
    """The files of a folder with what each includes in quotes."""
    for name in sorted(os.listdir(os.path.join(root, folder))):
        if name.endswith(('.c', '.h')):
            with open(os.path.join(root, folder, name), encoding='utf-8') as file:
                yield name, re.findall(r'^#include "([^"]+)"', file.read(), re.M)


def main():
    root, tap = sys.argv[1], Tap()
    for name, command in COMPILERS.items():
        done = compiles(command, root, PUBLIC)
        tap.ok(done.returncode == 0, f'summarizer.h alone as {name}', done.stdout)
    for header in headers(root):
        if header != PUBLIC:
            done = compiles(COMPILERS['C11 by gcc'], root, header)
            tap.ok(done.returncode == 0, f'{header} alone', done.stdout)
    upward = [f'{folder}/{name} includes {header}' for rank, folder in enumerate(STAGES)
              if os.path.isdir(os.path.join(root, 'summarizer', folder))
              for name, all_of in included(root, f'summarizer/{folder}')
              for header in all_of if header.split('/')[0] in STAGES[rank + 1:]]
    tap.ok(not upward, 'no stage includes one that comes after it', '\n'.join(upward))
    private = [f'{folder}/{name} includes {header}' for folder in ('cli', 'program')
               for name, all_of in included(root, f'summarizer/{folder}')
               for header in all_of if header.split('/')[0] in STAGES]
    tap.ok(not private, 'the programs include no private header', '\n'.join(private))
    private = [f'{name} includes {header}' for name, all_of in included(root, 'bench/rouge') for header in all_of
               if header.split('/')[0] in STAGES and not header.startswith(('base/', 'intake/json.h', 'document/language.h'))]
    tap.ok(not private, 'rouge(1) includes those of base/, the JSON scanner and the languages alone', '\n'.join(private))
    tap.done()


main()
