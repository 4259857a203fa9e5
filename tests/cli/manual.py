"""The manual page says what the program does."""
import os
import re
import shutil
import subprocess
import textwrap

from harness import ROOT, Program, Skip, case, contains, equal, fine, read, true, write

PAGE = os.path.join(ROOT, 'docs', 'summarize.1')


def page():
    return read(PAGE).decode('utf-8')


def options_of_page():
    """(letter or None, name, whether it takes a value) of each option in the list."""
    found = set()
    for line in re.findall(r'^\.It Fl (.+)$', page(), re.M):
        letter = re.match(r'(\w)\b', line)
        name = re.search(r'Fl -([a-z-]+)|^-([a-z-]+)', line)
        found.add((letter.group(1) if letter else None, name.group(1) or name.group(2), 'Ar' in line))
    return found


def options_of_help():
    found = set()
    for line in fine('--help').lines:
        match = re.match(r'  (?:-(\w), |    )--([a-z-]+)(\[=N\]| \S+)?(?:  |$)', line)
        if match:
            found.add((match.group(1), match.group(2), match.group(3) is not None))
    return found


@case('manual: it has the options of --help, and no others')
def options():
    shown = options_of_help()
    true(len(shown) > 20, f'too few options are found: {shown}')
    equal(sorted(map(str, options_of_page())), sorted(map(str, shown)), 'options of the page')


@case('manual: it lists the methods')
def methods():
    listed = re.findall(r'^\.It Cm ([a-z0-9-]+)$', page(), re.M)
    equal(listed, [line.split()[0] for line in fine('-m', 'help').lines], 'methods')


@case('manual: it is clean mdoc')
def lint():
    if not shutil.which('mandoc'):
        raise Skip('no mandoc')
    done = subprocess.run(['mandoc', '-Tlint', '-Wwarning', PAGE], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    equal(done.stdout.decode(), '', 'complaints')


EXAMPLE = re.compile(r'^(\.Bd -literal[^\n]*\n)(.*?)(^\.Ed$)', re.M | re.S)


def run_example(command):
    """What a command of the page prints, standard error included."""
    where = dict(os.environ, PATH=os.path.dirname(Program.path) + ':' + os.environ['PATH'])
    done = subprocess.run(['sh', '-c', command[len('$ '):]], cwd=ROOT, env=where, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode()


def as_on_page(command, output):
    """An example in mdoc, its long lines broken at spaces."""
    lines = [command]
    for line in output.splitlines():
        lines += textwrap.wrap(line, 72, break_long_words=False, break_on_hyphens=False) or ['']
    quoted = [line.replace('\\', '\\e') for line in lines]
    return ''.join(('\\&' if line[:1] in ("'", '.') else '') + line + '\n' for line in quoted)


def update():
    """Writes the output of the examples anew."""
    def fill(match):
        command = match.group(2).splitlines()[0]
        return match.group(1) + as_on_page(command, run_example(command)) + match.group(3)

    write(PAGE, EXAMPLE.sub(fill, page()))


@case('manual: its examples are real')
def examples():
    found = EXAMPLE.findall(page().split('.Sh EXAMPLES')[1])
    true(len(found) >= 3, 'examples')
    for _, example, _ in found:
        command = example.splitlines()[0]
        true(command.startswith('$ summarize') or ' | summarize' in command, command)
        equal(example, as_on_page(command, run_example(command)), command)


@case('manual: the exit statuses are those of the program')
def statuses():
    for status in ('0', '1', '2'):
        contains(page(), f'.It {status}\n', 'page')
