"""How the cases of a program's folder run it and say what they saw: summarize(1) here, rouge(1) in ../rouge."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, 'corpora', 'sample.txt')
CASES = []


class Skip(Exception):
    """Raised by a case that cannot run here; says why."""


def case(name):
    """Registers a function as the test of that name."""
    def register(function):
        CASES.append((name, function))
        return function
    return register


class Done:
    """What one run left."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err.decode('utf-8', 'replace')

    @property
    def text(self):
        return self.out.decode('utf-8')

    @property
    def lines(self):
        return self.text.splitlines()

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def records(self):
        return [json.loads(line) for line in self.out.split(b'\n') if line]


class Program:
    """The program under test, and the name by which it speaks of itself."""
    path = None
    name = 'summarize'

    @classmethod
    def command(cls, arguments):
        return [cls.path, *arguments]


def run(*arguments, given=b'', **options):
    """Runs the program with `given` on standard input; other options as for subprocess.run()."""
    if isinstance(given, str):
        given = given.encode('utf-8')
    done = subprocess.run(Program.command(arguments), input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=300, check=False, **options)
    return Done(done.returncode, done.stdout, done.stderr)


summarize = run


def fine(*arguments, **options):
    """The same, for what has to end well and silently."""
    done = run(*arguments, **options)
    equal((done.status, done.err), (0, ''), 'exit status and standard error')
    return done


def equal(got, expected, what):
    if got != expected:
        raise AssertionError(f'{what}: expected {expected!r}\n{" " * len(what)}   but got {got!r}')


def true(good, what):
    if not good:
        raise AssertionError(what)


def contains(text, part, what='text'):
    true(part in text, f'{part!r} is not in the {what}: {text!r}')


def refused(*arguments, says, **options):
    """A wrong command line: status 2, nothing on standard output, two lines on standard error."""
    done = run(*arguments, **options)
    equal((done.status, done.out), (2, b''), f'{arguments}: status and output')
    lines = done.err.splitlines()
    equal(len(lines), 2, f'{arguments}: lines on standard error ({done.err!r})')
    contains(lines[0], says, 'message')
    true(lines[0].startswith(Program.name + ': '), lines[0])
    equal(lines[1], f"Try '{Program.name} --help'.", 'second line')


def record(**fields):
    """One line of JSONL."""
    return json.dumps(fields, ensure_ascii=False) + '\n'


def fold(text):
    return re.sub(r'\s+', ' ', text).strip()


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def write(path, content):
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode('utf-8'))
    return path


class Folder:
    """A folder for one case, gone after it: `with Folder() as place: place.file(...)`."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix='program-test-')
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def __truediv__(self, name):
        return os.path.join(self.path, name)

    def file(self, name, content):
        return write(self / name, content)

    def names(self):
        return sorted(os.listdir(self.path))


def default_signals():
    """For preexec_fn: what signals do to the child is not inherited from who started the tests (nohup
    ignores SIGHUP, a shell's & ignores SIGINT)."""
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)


def keep_sigpipe_ignored():
    """For preexec_fn: the child finds closed pipes by their error."""
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)


def run_case(tap, name, function):
    try:
        function()
    except Skip as why:
        tap.skip(name, why)
    except AssertionError as failure:
        tap.ok(False, name, failure)
    except Exception:  # a case that breaks must not take the others with it
        tap.ok(False, name, traceback.format_exc())
    else:
        tap.ok(True, name)


def run_modules(tap, modules, usage):
    """What the run.py of a folder does, by its command line: the cases of its modules."""
    if len(sys.argv) < 2:
        sys.exit(usage)
    Program.path = os.path.abspath(sys.argv[1])
    if not os.access(Program.path, os.X_OK):
        sys.exit(f'run.py: {sys.argv[1]} is no program')
    for module in modules:
        __import__(module)
    if sys.argv[2:] == ['--update-manual']:
        sys.modules[modules[-1]].MANUAL.update()
        return
    for name, function in CASES:
        if all(word in name for word in sys.argv[2:]):
            run_case(tap, name, function)
    tap.done()
