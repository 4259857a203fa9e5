"""A manual page says what its program does: what the cases about any page share."""
import os
import re
import shutil
import subprocess
import textwrap

from harness import ROOT, Program, Skip, contains, equal, fine, read, true, write

EXAMPLE = re.compile(r'^(\.Bd -literal[^\n]*\n)(.*?)(^\.Ed$)', re.M | re.S)


class Manual:
    """The page of the program under test. Examples are run in the root of the tree."""

    def __init__(self, name):
        self.path = os.path.join(ROOT, 'docs', name + '.1')
        self.name = name

    def text(self):
        return read(self.path).decode('utf-8')

    def options(self, section=None):
        """(letter or None, name, whether it takes a value) of each option in the lists of a section, or of all."""
        found = set()
        text = self.text()
        if section:
            text = text.split(f'\n.Sh {section}\n')[1].split('\n.Sh ')[0]
        for line in re.findall(r'^\.It Fl (.+)$', text, re.M):
            letter = re.match(r'(\w)\b', line)
            name = re.search(r'Fl -([a-z-]+)|^-([a-z-]+)', line)
            found.add((letter.group(1) if letter else None, name.group(1) or name.group(2), 'Ar' in line))
        return found

    def check_options(self, *command, section=None, least=20):
        """The options of a section are those that the --help of a command has."""
        shown = options_of_help(*command)
        true(len(shown) > least, f'too few options are found: {shown}')
        equal(sorted(map(str, self.options(section))), sorted(map(str, shown)), 'options of the page')

    def check_lint(self):
        if not shutil.which('mandoc'):
            raise Skip('no mandoc')
        done = subprocess.run(['mandoc', '-Tlint', '-Wwarning', self.path], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        equal(done.stdout.decode(), '', 'complaints')

    def check_examples(self):
        found = EXAMPLE.findall(self.text().split('.Sh EXAMPLES')[1])
        true(len(found) >= 3, 'examples')
        for _, example, _ in found:
            command = example.splitlines()[0]
            true(command.startswith('$ ' + self.name) or f' | {self.name}' in command, command)
            equal(example, as_on_page(command, run_example(command)), command)

    def check_statuses(self):
        for status in ('0', '1', '2'):
            contains(self.text(), f'.It {status}\n', 'page')

    def update(self):
        """Writes the output of the examples anew."""
        def fill(match):
            command = match.group(2).splitlines()[0]
            return match.group(1) + as_on_page(command, run_example(command)) + match.group(3)

        write(self.path, EXAMPLE.sub(fill, self.text()))


def options_of_help(*command):
    found = set()
    for line in fine(*command, '--help').lines:
        match = re.match(r'  (?:-(\w), |    )--([a-z-]+)(\[=N\]| \S+)?(?:  |$)', line)
        if match:
            found.add((match.group(1), match.group(2), match.group(3) is not None))
    return found


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
