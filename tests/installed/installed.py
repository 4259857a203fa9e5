#!/usr/bin/env python3
"""What was installed works as README.md says.

usage: installed.py ROOT PREFIX SCRATCH [--update]

--update first writes into README.md what its commands print.

- The C program of README.md is compiled by pkg-config's flags, against the shared library and the archive,
  by gcc and clang, and run.
- Every command in a ```console block of README.md is run where the sample is, with the installed program, and prints
  what the block shows. A line `...` stands for any lines.
- The files that a package needs are where they should be.
"""
import os
import re
import shlex
import shutil
import subprocess
import sys

from tap import Tap


def blocks(markdown, language):
    return re.findall(rf'^```{language}\n(.*?)^```', markdown, re.M | re.S)


def run(command, folder, environment):
    return subprocess.run(command, cwd=folder, env=environment, shell=isinstance(command, str),
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)


def environment_of(prefix):
    """As for a user who has told his tools of the prefix."""
    return dict(os.environ, PATH=os.path.join(prefix, 'bin') + ':' + os.environ['PATH'],
                PKG_CONFIG_PATH=os.path.join(prefix, 'lib', 'pkgconfig'),
                LD_LIBRARY_PATH=os.path.join(prefix, 'lib'), MANPATH=os.path.join(prefix, 'share', 'man'))


def consumers(tap, readme, root, scratch, environment):
    """Builds and runs the C program of the README in all four ways."""
    programs = [code for code in blocks(readme, 'c') if 'main(' in code]
    if not tap.equal(len(programs), 1, 'README.md has one C program'):
        return
    lines = [line for line in programs[0].splitlines() if line.strip()]
    tap.ok(len(lines) <= 20, f'it has {len(lines)} lines')
    with open(os.path.join(scratch, 'consumer.c'), 'w', encoding='utf-8') as file:
        file.write(programs[0])
    archive = ('$(pkg-config --variable=libdir summarizer)/libsummarizer.a'
               ' $(pkg-config --static --libs summarizer | sed s/-lsummarizer//)')
    for compiler in ('gcc', 'clang'):
        for kind, libraries in (('shared', '$(pkg-config --libs summarizer)'), ('static', archive)):
            command = f'{compiler} -std=c11 -Wall -Wextra -Werror consumer.c $(pkg-config --cflags summarizer) {libraries} -o consumer'
            done = run(command, scratch, environment)
            name = f'{compiler}, {kind} library'
            if not tap.ok(done.returncode == 0, f'{name}: the C program compiles', done.stdout):
                continue
            needed = run('readelf -d consumer', scratch, environment).stdout
            tap.equal('libsummarizer.so.0' in needed, kind == 'shared', f'{name}: it is linked that way')
            check_consumer(tap, name, readme, root, scratch, environment)


def check_consumer(tap, name, readme, root, scratch, environment):
    """It prints sentences of the sample, given as a file or on standard input, whichever it wants."""
    sample = os.path.join(root, 'corpora', 'sample.txt')
    with open(sample, encoding='utf-8') as file:
        text = re.sub(r'\s+', ' ', file.read())
    done = run(f'./consumer {shlex.quote(sample)} < {shlex.quote(sample)}', scratch, environment)
    sentences = done.stdout.splitlines()
    tap.ok(done.returncode == 0 and sentences, f'{name}: the C program runs', done.stdout)
    # A program with a text of its own prints sentences of that.
    own = re.sub(r'"\s*\n\s*"', '', readme)
    tap.ok(all(re.sub(r'\s+', ' ', line) in text or line in own for line in sentences),
           f'{name}: it prints whole sentences', done.stdout)


def commands(block):
    """(command, what it prints) of a console block; a command goes on after a backslash."""
    current, output = None, []
    for line in block.splitlines():
        if current is not None and current.endswith('\\'):
            current += '\n' + line.removeprefix('> ')
        elif line.startswith('$ '):
            if current is not None:
                yield current, output
            current, output = line[2:], []
        else:
            output.append(line)
    if current is not None:
        yield current, output


def as_shown(got, shown):
    pattern = ''.join('(?:.*\n)*?' if line == '...' else re.escape(line.rstrip()) + '[ ]*\n' for line in shown)
    return re.fullmatch(pattern, got) is not None


def examples_folder(root, scratch):
    """A folder where the sample is where README.md says, and nothing else."""
    folder = os.path.join(scratch, 'examples')
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(os.path.join(root, 'corpora'), os.path.join(folder, 'corpora'))
    return folder


def examples(tap, readme, root, scratch, environment):
    folder, count = examples_folder(root, scratch), 0
    for block in blocks(readme, 'console'):
        for command, shown in commands(block):
            count += 1
            done = run(command, folder, environment)
            tap.ok(as_shown(done.stdout, shown), f'README.md: $ {command}',
                   'it shows\n' + '\n'.join(shown) + '\nbut the command prints\n' + done.stdout)
    tap.ok(count > 0, f'README.md has {count} commands with what they print')


def update(path, root, scratch, environment):
    """Writes anew what the commands of a file print; lines after `...` are left to the author."""
    with open(path, encoding='utf-8') as file:
        text = file.read()

    def rewritten(match):
        lines = []
        for command, shown in commands(match.group(1)):
            got = run(command, examples_folder(root, scratch), environment).stdout
            lines += ['$ ' + command, *(shown if '...' in shown else got.splitlines())]
        return '```console\n' + '\n'.join(lines) + '\n```'

    with open(path, 'w', encoding='utf-8') as file:
        file.write(re.sub(r'^```console\n(.*?)^```', rewritten, text, flags=re.M | re.S))


def files(tap, prefix, environment):
    for name in ('bin/summarize', 'bin/rouge', 'bin/summarize-bench', 'include/summarizer.h',
                 'lib/libsummarizer.a', 'lib/libsummarizer.so', 'lib/libsummarizer.so.0',
                 'lib/pkgconfig/summarizer.pc', 'share/man/man1/summarize.1', 'share/man/man1/rouge.1',
                 'share/man/man1/summarize-bench.1'):
        tap.ok(os.path.exists(os.path.join(prefix, name)), f'{name} is installed')
    headers = [name for _, _, names in os.walk(os.path.join(prefix, 'include')) for name in names]
    tap.equal(headers, ['summarizer.h'], 'one header is installed')
    soname = run('readelf -d lib/libsummarizer.so', prefix, environment).stdout
    tap.ok('Library soname: [libsummarizer.so.0]' in soname, 'the soname is libsummarizer.so.0', soname)
    version = run('pkg-config --modversion summarizer', prefix, environment).stdout.strip()
    said = run('summarize --version', prefix, environment).stdout
    tap.ok(version and said.splitlines()[:1] == [f'summarize {version}'], f'both say version {version}', said)


def main():
    root, prefix, scratch = sys.argv[1:4]
    tap, environment = Tap(), environment_of(prefix)
    os.makedirs(scratch, exist_ok=True)
    path = os.path.join(root, 'README.md')
    if '--update' in sys.argv:
        update(path, root, scratch, environment)
    with open(path, encoding='utf-8') as file:
        readme = file.read()
    if tap.ok(os.path.isdir(prefix), f'there is an installed {os.path.basename(prefix)}',
              'meson install -C BUILD first; ./check does so'):
        files(tap, prefix, environment)
        consumers(tap, readme, root, scratch, environment)
        examples(tap, readme, root, scratch, environment)
    tap.done()


main()
