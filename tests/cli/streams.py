"""JSONL as a filter in a pipeline: answers while it waits, memory, signals, closed pipes, progress."""
import fcntl
import json
import os
import select
import signal
import subprocess
import time

import harness
from harness import SAMPLE, Folder, Skip, case, contains, default_signals, equal, fine
from harness import keep_sigpipe_ignored, read, record, summarize, true

GOOD = 'The harbour froze in January. Ships waited outside for nine days.'
SLOW = 120  # seconds that nothing takes, even under a sanitizer on a busy machine


def start(*arguments, **options):
    options.setdefault('preexec_fn', default_signals)
    return subprocess.Popen(harness.Program.command(arguments), stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, **options)


def answer(process):
    """The next line of output, or None when none comes."""
    line = b''
    while not line.endswith(b'\n'):
        if not select.select([process.stdout], [], [], SLOW)[0]:
            return None
        byte = os.read(process.stdout.fileno(), 1)
        if not byte:
            return None
        line += byte
    return json.loads(line)


def finish(process):
    process.stdin.close()
    rest, said = process.stdout.read(), process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    return process.wait(SLOW), rest, said


@case('streams: output is flushed when the input is idle')
def idle():
    for arguments in (('-j', '1'), ('-j', '2'), ('-j', '1', '-i', 'jsonl'), ('-j', '8', '-i', 'jsonl')):
        process = start(*arguments)
        for i in range(20):
            os.write(process.stdin.fileno(), record(id=i, text=GOOD).encode())
            reply = answer(process)
            true(reply is not None and reply['id'] == i, f'{arguments}: no answer to {i}: {reply}')
        equal(finish(process), (0, b'', b''), f'{arguments}: the end')
    process = start()
    os.write(process.stdin.fileno(), b'{"text": "Short."}\n')
    true(answer(process) is not None, 'no answer to a short line')
    finish(process)


@case('streams: a line is answered when it is complete, not before')
def halves():
    process = start('-i', 'jsonl', '-j', '2')
    line = record(id=1, text=GOOD).encode()
    for part in (line[:10], line[10:30], line[30:]):
        os.write(process.stdin.fileno(), part)
        time.sleep(0.02)
    equal(answer(process)['id'], 1, 'id')
    os.write(process.stdin.fileno(), line[:-1])
    status, rest, said = finish(process)
    equal((status, json.loads(rest)['id'], said), (0, 1, b''), 'the end')


def peak_memory(arguments, lines):
    """Kilobytes that so many records take."""
    # A sanitizer keeps what was freed, up to so many megabytes; with its default, what is measured is that.
    keep_little = os.environ.get('ASAN_OPTIONS', '') + ':quarantine_size_mb=1'
    process = start(*arguments, env=dict(os.environ, ASAN_OPTIONS=keep_little))
    pid = os.fork()
    if pid == 0:
        process.stdout.close()
        with os.fdopen(os.dup(process.stdin.fileno()), 'wb') as pipe:
            pipe.write(record(text=GOOD * 40).encode() * lines)
        os._exit(0)
    process.stdin.close()
    while os.read(process.stdout.fileno(), 1 << 16):
        pass
    os.waitpid(pid, 0)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    equal(status, 0, 'status')
    process.stdout.close()
    process.stderr.close()
    return usage.ru_maxrss


@case('streams: memory does not grow with the number of lines')
def memory():
    for jobs in ('1', '2'):
        few, many = (peak_memory(('-i', 'jsonl', '-j', jobs), n) for n in (500, 2500))
        true(many < few * 1.25 + 2000, f'-j {jobs}: {few} kB for 500 lines, {many} kB for 2500')


@case('streams: SIGTERM finishes what is in flight')
def terminate():
    for jobs in ('1', '4'):
        process = start('-i', 'jsonl', '-j', jobs)
        for i in range(3):
            os.write(process.stdin.fileno(), record(id=i, text=GOOD).encode())
        os.write(process.stdin.fileno(), b'{"id": 3, "text": "never fini')
        equal([answer(process)['id'] for _ in range(3)], [0, 1, 2], 'ids')
        process.send_signal(signal.SIGTERM)
        equal(process.wait(SLOW), -signal.SIGTERM, f'-j {jobs}: status')
        equal((process.stdout.read(), process.stderr.read()), (b'', b''), f'-j {jobs}: the rest')
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()


@case('streams: SIGTERM in the middle of a long run leaves whole lines')
def terminate_busy():
    with Folder() as place:
        text = read(SAMPLE).decode()
        path = place.file('in.jsonl', ''.join(record(id=i, text=text) for i in range(3000)))
        process = subprocess.Popen(harness.Program.command(('-j', '2', path)), stdout=subprocess.PIPE)
        first = os.read(process.stdout.fileno(), 1000)
        process.send_signal(signal.SIGTERM)
        out = first + process.stdout.read()
        process.stdout.close()
        equal(process.wait(SLOW), -signal.SIGTERM, 'status')
    true(out.endswith(b'\n'), out[-40:])
    ids = [json.loads(line)['id'] for line in out.splitlines()]
    equal(ids, list(range(len(ids))), 'ids')
    true(0 < len(ids) < 3000, f'{len(ids)} records')


@case('streams: a closed pipe ends it quietly')
def closed_pipe():
    given = record(text=read(SAMPLE).decode()) * 2000
    with Folder() as place:
        path = place.file('in.jsonl', given)
        for arguments in ((path, '-j', '1'), (path, '-j', '3'), (path, '-f', 'text'), ('--help',), (SAMPLE,)):
            for prepare in (default_signals, keep_sigpipe_ignored):
                out, end = os.pipe()
                os.close(out)
                process = subprocess.Popen(harness.Program.command(arguments), stdout=end,
                                           stderr=subprocess.PIPE, preexec_fn=prepare,
                                           restore_signals=False)
                os.close(end)
                equal(process.communicate(timeout=SLOW)[1], b'', f'{arguments}: standard error')
                expected = (-signal.SIGPIPE,) if prepare is default_signals else (0,)
                contains(expected, process.returncode, f'{arguments}: status')


@case('streams: a reader that goes away ends a run that waits for input')
def closed_while_idle():
    process = start('-i', 'jsonl', '-j', '2', preexec_fn=keep_sigpipe_ignored, restore_signals=False)
    line = record(id=1, text=GOOD).encode()
    for _ in range(2):
        os.write(process.stdin.fileno(), line)
        answer(process)
    process.stdout.close()
    try:
        os.write(process.stdin.fileno(), line)
        equal(process.wait(SLOW), 0, 'status')
    finally:
        process.kill()
    equal(process.stderr.read(), b'', 'standard error')
    process.stdin.close()
    process.stderr.close()


@case('streams: a reader that goes away ends a run that waits to write')
def closed_while_writing():
    # A pipe of one page is full at once: the flush of the first answers waits while the input fills all
    # the room that there is. Then both ends wait, and only the closed pipe can end it.
    out, end = os.pipe()
    fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, 4096)
    process = subprocess.Popen(harness.Program.command(('-i', 'jsonl', '-j', '2')), stdin=subprocess.PIPE,
                               stdout=end, stderr=subprocess.PIPE, bufsize=0,
                               preexec_fn=keep_sigpipe_ignored, restore_signals=False)
    os.close(end)
    lines = record(id=1, text=GOOD).encode() * 100
    os.write(process.stdin.fileno(), lines)
    true(select.select([out], [], [], SLOW)[0], 'answers')
    os.set_blocking(process.stdin.fileno(), False)
    idle_since = time.monotonic()
    while time.monotonic() - idle_since < 1:
        try:
            os.write(process.stdin.fileno(), lines)
            idle_since = time.monotonic()
        except BlockingIOError:
            time.sleep(0.01)
    os.close(out)
    try:
        equal(process.wait(SLOW), 0, 'status')
    finally:
        process.kill()
    equal(process.stderr.read(), b'', 'standard error')
    process.stdin.close()
    process.stderr.close()


@case('streams: one job means one thread')
def threads():
    def count(jobs):
        process = start('-i', 'jsonl', '-j', jobs)
        for i in range(3):
            os.write(process.stdin.fileno(), record(id=i, text=GOOD).encode())
            answer(process)
        found = len(os.listdir(f'/proc/{process.pid}/task'))
        finish(process)
        return found

    if not os.path.isdir('/proc/self/task'):
        raise Skip('no /proc')
    equal(count('1'), 1, 'threads with -j 1')
    true(count('3') >= 5, 'three workers, a reader and a writer with -j 3')


@case('streams: no progress bar unless it is asked for or a terminal is there')
def progress():
    given = record(text=GOOD) * 50
    equal(fine('-i', 'jsonl', given=given).err, '', 'default')
    equal(fine('-i', 'jsonl', '--no-progress', given=given).err, '', '--no-progress')
    with Folder() as place:
        done = summarize('--progress', place.file('a.jsonl', given + 'x\n'))
        contains(done.err, '100%')
        contains(done.err, '51 documents')
        contains(done.err, 'summarize: 1 of 51 records had errors\n')
        done = summarize('--progress', SAMPLE)
        contains(done.err, '1 documents')
        equal(done.out, fine(SAMPLE).out, 'output')
    contains(summarize('-i', 'jsonl', '--progress', given=given).err, ' MB  50 documents')
