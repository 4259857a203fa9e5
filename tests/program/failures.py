#!/usr/bin/env python3
"""What summarize(1) does when the machine fails it: no memory, a full disk, a closed pipe.

usage: failures.py SUMMARIZE FAILING_MALLOC.so EARLY_SIGNAL.so TEXT JSONL

The two libraries may be empty: sanitizers want to be loaded first, and have a malloc of their own.
"""
import os
import resource
import signal
import subprocess
import sys
import tempfile

from tap import Tap

FORMATS = ('text', 'markdown', 'html', 'json', 'jsonl')
MESSAGE = b'summarize: '


def run(program, arguments, output=subprocess.PIPE, environment=None, limit=None):
    """Runs the program; `limit`: files can get no longer than so many bytes."""

    def prepare():
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, stdout=output,
                          stderr=subprocess.PIPE, env=dict(os.environ, **(environment or {})),
                          preexec_fn=prepare, check=False)


def said_and_failed(done):
    """Status 1 and one line that says what."""
    return done.returncode == 1 and done.stderr.startswith(MESSAGE) and done.stderr.endswith(b'\n')


def full_device(tap, program, text, jsonl):
    for name in FORMATS:
        with open('/dev/full', 'wb') as full:
            done = run(program, ['-f', name, text], full)
        tap.ok(said_and_failed(done), f'/dev/full, {name}: status 1 and a message', done)
    with open('/dev/full', 'wb') as full:
        done = run(program, ['--explain', jsonl], full)
    tap.ok(said_and_failed(done), '/dev/full, records: status 1 and a message', done)
    for option in ('--help', '--version'):
        with open('/dev/full', 'wb') as full:
            done = run(program, [option], full)
        tap.ok(said_and_failed(done), f'/dev/full, {option}: status 1 and a message', done)


def disk_fills_up(tap, program, text):
    """The disk is full after n bytes, for many n."""
    arguments = ['-f', 'json', '--explain', text]
    whole = run(program, arguments).stdout
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        path, made = os.path.join(folder, 'out'), os.path.join(folder, 'made')
        for limit in range(0, len(whole), max(1, len(whole) // 60)):
            with open(path, 'wb') as file:
                done = run(program, arguments, file, limit=limit)
            with open(path, 'rb') as file:
                if not said_and_failed(done) or not whole.startswith(file.read()):
                    wrong.append(f'{limit} bytes: {done}')
            done = run(program, [*arguments, '-o', made], limit=limit)
            if not said_and_failed(done) or os.listdir(folder) != ['out']:
                wrong.append(f'-o, {limit} bytes: {done}, {os.listdir(folder)}')
        tap.ok(not wrong, 'a disk that fills up: status 1, and no half-written --output file',
               '\n'.join(wrong[:5]))
        with open(made, 'wb') as file:
            file.write(b'older\n')
        run(program, [*arguments, '-o', made], limit=20)
        with open(made, 'rb') as file:
            tap.equal(file.read(), b'older\n', 'an older --output file stays as it was')
        done = run(program, [*arguments, '-o', made])
        with open(made, 'rb') as file:
            tap.equal((done.returncode, file.read()), (0, whole), '-o writes what standard output gets')


def closed_pipe(tap, program, text, jsonl):
    for name, arguments in (('a document', ['-f', 'json', text]), ('records', [jsonl])):
        read, write = os.pipe()
        os.close(read)
        done = run(program, arguments, write)
        os.close(write)
        tap.ok(done.stderr == b'' and done.returncode in (0, 1, -signal.SIGPIPE, 128 + signal.SIGPIPE),
               f'a closed pipe ends quietly: {name}', done)


def no_memory(tap, program, library, text, jsonl):
    """The n-th call of malloc in the whole process fails, for every n."""
    if not library:
        tap.skip('no memory', 'a sanitizer has its own malloc')
        return
    for name, arguments in (('a document', ['-f', 'json', '-k5', text]),
                            ('records', ['-j', '1', jsonl])):
        expected, wrong, failed = run(program, arguments), [], 0
        for n in range(1, 2000):
            done = run(program, arguments, environment={'LD_PRELOAD': library, 'SMZ_FAIL_MALLOC': str(n)})
            # Some failures are survived: those of the C library itself, and those that cost a cache.
            same = (done.returncode, done.stdout) == (expected.returncode, expected.stdout)
            told = done.returncode == 1 and b'memory' in done.stderr
            told_in_record = done.returncode == 0 and b'out_of_memory' in done.stdout and b'memory' in done.stderr + done.stdout
            if not same and not told and not told_in_record:
                wrong.append(f'call {n}: {done}')
            failed += not same
            if n > 200 and same and failed and n > 3 * failed + 200:
                break
        tap.ok(failed > 3 and not wrong, f'no memory, {name}: {failed} failures were told', '\n'.join(wrong[:5]))


def early_signal(tap, program, library, text):
    """A signal that comes between the creation of the temporary file and the next instruction."""
    if not library:
        tap.skip('a signal as the file is created', 'a sanitizer is loaded first')
        return
    with tempfile.TemporaryDirectory() as folder:
        done = run(program, [text, '-o', os.path.join(folder, 'made')], environment={'LD_PRELOAD': library})
        tap.equal((done.returncode, os.listdir(folder)), (-signal.SIGTERM, []),
                  'a signal as the file is created leaves nothing')


def main():
    program, library, signals, text, jsonl = sys.argv[1:]
    tap = Tap()
    full_device(tap, program, text, jsonl)
    disk_fills_up(tap, program, text)
    closed_pipe(tap, program, text, jsonl)
    no_memory(tap, program, library, text, jsonl)
    early_signal(tap, program, signals, text)
    tap.done()


main()
