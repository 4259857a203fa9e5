"""Where results are written: -o, full disks, files that are not open."""
import os
import resource
import signal
import stat
import subprocess

import harness
from harness import SAMPLE, Folder, Skip, case, contains, equal, fine, read, record, summarize, true

ENDS_WITH_ERROR = 1


@case('output: -o writes what standard output would get')
def to_file():
    with Folder() as place:
        for arguments in ((), ('-f', 'json', '-k'), ('--help',)[:0]):
            expected = fine(*arguments, SAMPLE).out
            equal(fine(*arguments, '-o', place / 'out', SAMPLE).out, b'', 'standard output')
            equal(read(place / 'out'), expected, 'file')
            equal(place.names(), ['out'], 'files')
        equal(fine('-o', 'here', SAMPLE, cwd=place.path).out, b'', 'in the folder itself')
        equal(place.names(), ['here', 'out'], 'files')
        equal(fine('-o', '-', SAMPLE).out, fine(SAMPLE).out, '-o -')


@case('output: an existing file is replaced at the end, with its permissions')
def replaced():
    with Folder() as place:
        old = place.file('out', 'old')
        os.chmod(old, 0o640)
        fine('-o', old, SAMPLE)
        equal(read(old), fine(SAMPLE).out, 'content')
        equal(stat.S_IMODE(os.stat(old).st_mode), 0o640, 'permissions')
        new = place / 'new'
        fine('-o', new, SAMPLE, preexec_fn=lambda: os.umask(0o027))
        equal(stat.S_IMODE(os.stat(new).st_mode), 0o640, 'permissions by the umask')


@case('output: the input can be the output')
def in_place():
    with Folder() as place:
        path = place.file('text', read(SAMPLE))
        fine('-o', path, path)
        equal(read(path), fine(SAMPLE).out, 'content')


@case('output: through a symbolic link the file is replaced, not the link')
def links():
    with Folder() as place:
        place.file('real', 'old')
        os.symlink('real', place / 'link')
        fine('-o', place / 'link', SAMPLE)
        true(os.path.islink(place / 'link'), 'the link is gone')
        equal(read(place / 'real'), fine(SAMPLE).out, 'content')


@case('output: devices and pipes are written to, not replaced')
def devices():
    # Never with a name in /dev: who breaks this runs the tests as root one day, and loses the device.
    with Folder() as place:
        os.mkfifo(place / 'pipe')
        pipe = os.open(place / 'pipe', os.O_RDWR)
        fine('-o', place / 'pipe', SAMPLE)
        true(stat.S_ISFIFO(os.stat(place / 'pipe').st_mode), 'the pipe is replaced')
        equal(os.read(pipe, 1 << 16), fine(SAMPLE).out, 'what came through')
        os.close(pipe)
        equal(place.names(), ['pipe'], 'files')
    equal(fine('-o', '/proc/self/fd/1', SAMPLE).out, fine(SAMPLE).out, 'standard output by its name')


@case('output: nothing is left when no input could be done, and an old file stays')
def nothing_left():
    with Folder() as place:
        old = place.file('out', 'old')
        equal(summarize('-o', old, place / 'none').status, 1, 'status')
        equal(summarize('-o', place / 'new', given=b'\xff').status, 1, 'status')
        equal((read(old), place.names()), (b'old', ['out']), 'files')
        equal(summarize('-o', place / 'new', place / 'none', SAMPLE).status, 1, 'status')
        contains(read(place / 'new').decode(), f'==> {SAMPLE} <==', 'what could be done')


@case('output: a file that cannot be made is an error')
def cannot_be_made():
    with Folder() as place:
        done = summarize('-o', place / 'none/out', SAMPLE)
        equal((done.status, done.out, done.err),
              (1, b'', f'summarize: {place / "none/out"}: No such file or directory\n'), 'result')
        done = summarize('-o', place.path, SAMPLE)
        equal((done.status, done.err), (1, f'summarize: {place.path}: Is a directory\n'), 'folder')


def limit_files():
    """Writes beyond so many bytes fail, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


@case('output: a full disk leaves no half-written file')
def full_disk_file():
    with Folder() as place:
        path = place.file('in.jsonl', record(text=read(SAMPLE).decode()) * 300)
        old = place.file('out', 'old')
        for arguments in (('-j', '1'), ('-j', '4')):
            done = summarize(*arguments, '-o', old, path, preexec_fn=limit_files)
            equal((done.status, done.err), (1, f'summarize: {old}: File too large\n'), 'result')
        equal((read(old), place.names()), (b'old', ['in.jsonl', 'out']), 'files')


@case('output: a full disk is an error for every kind of output')
def full_disk():
    with Folder() as place:
        many = place.file('in.jsonl', record(text=read(SAMPLE).decode()) * 300)
        for arguments in ((SAMPLE,), ('-f', 'markdown', SAMPLE), ('-f', 'html', SAMPLE),
                          ('-f', 'json', SAMPLE), ('-f', 'jsonl', SAMPLE), ('-k', SAMPLE, SAMPLE),
                          ('-f', 'json', SAMPLE, SAMPLE), (many,), ('-j1', many), ('-j5', many),
                          ('-f', 'text', many), ('--help',), ('--version',), ('-m', 'help')):
            with open('/dev/full', 'wb') as full:
                done = subprocess.run(harness.Program.command(arguments), stdin=subprocess.DEVNULL,
                                      stdout=full, stderr=subprocess.PIPE, timeout=300, check=False)
            equal((done.returncode, done.stderr),
                  (1, b'summarize: standard output: No space left on device\n'), str(arguments))


@case('output: standard files that are not open')
def not_open():
    def run(closed, *arguments):
        return subprocess.run(['sh', '-c', f'exec "$0" "$@" {closed}',
                               *harness.Program.command(arguments)], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300, check=False)

    with Folder() as place:
        path = place.file('text', read(SAMPLE))
        done = run('>&-', path)
        equal((done.returncode, done.stderr),
              (1, b'summarize: standard output: Bad file descriptor\n'), 'no standard output')
        equal(read(path), read(SAMPLE), 'the input is written to')
        equal(run('<&-', path).stdout, fine(SAMPLE).out, 'no standard input')
        done = run('<&-')
        equal((done.returncode, done.stderr),
              (1, b'summarize: standard input: Bad file descriptor\n'), 'to be read')
        equal(run('2>&-', path).stdout, fine(SAMPLE).out, 'no standard error')
        equal(run('>&-', '-o', place / 'out', path).returncode, 0, 'with -o')
        equal(run('2>&-', '-o', place / 'out', path, place / 'none').returncode, 1, 'with -o')
        true(b'No such file' not in read(place / 'out'), 'messages are written into the output')


@case('output: a signal leaves no temporary file')
def signals():
    with Folder() as place:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            process = subprocess.Popen(
                harness.Program.command(('-i', 'jsonl', '-o', place / 'out')), stdin=subprocess.PIPE,
                preexec_fn=harness.default_signals)
            os.write(process.stdin.fileno(), record(text='A bridge fell.').encode())
            for _ in range(2000):
                if place.names():
                    break
                try:
                    process.wait(0.05)
                except subprocess.TimeoutExpired:
                    pass
            true(place.names() not in ([], ['out']), f'no temporary file: {place.names()}')
            process.send_signal(number)
            equal(process.wait(60), -number, 'status')
            process.stdin.close()
            equal(place.names(), [], f'files after signal {number}')
