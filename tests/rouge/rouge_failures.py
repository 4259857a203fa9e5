"""What happens when the machine fails it: a full disk, a closed pipe, no memory."""
import os
import resource
import signal
import subprocess

from harness import Folder, Program, Skip, case, contains, equal, fine, keep_sigpipe_ignored, record, run

GIVEN = ''.join(record(id=i, candidate='the gate is shut', references=['the gate was shut']) for i in range(5000))


@case('failures: a full disk is status 1 and a message')
def full_disk():
    with Folder() as place:
        path = place.file('x.jsonl', GIVEN)
        for arguments in (('--help',), ('--version',), ('--signature',), ('--jsonl', path),
                          *(('-f', kind, '--per-document', '--jsonl', path)
                            for kind in ('text', 'json', 'tsv', 'perl', 'google'))):
            with open('/dev/full', 'wb') as full:
                done = subprocess.run(Program.command(arguments), stdout=full, stderr=subprocess.PIPE,
                                      stdin=subprocess.DEVNULL, check=False)
            equal(done.returncode, 1, f'{arguments}: status')
            contains(done.stderr, b'rouge: standard output: No space left on device')


@case('failures: a disk that fills up leaves no half-written --output file')
def half_written():
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    with Folder() as place:
        path = place.file('x.jsonl', GIVEN)
        done = run('-f', 'json', '--per-document', '-o', place / 'out', '--jsonl', path, preexec_fn=limit)
        equal((done.status, place.names()), (1, ['x.jsonl']), 'result')
        contains(done.err, 'File too large')


@case('failures: a closed pipe ends it quietly')
def closed_pipe():
    with Folder() as place:
        path = place.file('x.jsonl', GIVEN)
        for prepare in (None, keep_sigpipe_ignored):
            out, end = os.pipe()
            os.close(out)
            process = subprocess.Popen(Program.command(('-f', 'json', '--per-document', '--jsonl', path)), stdout=end,
                                       stderr=subprocess.PIPE, preexec_fn=prepare, restore_signals=prepare is None)
            os.close(end)
            equal(process.communicate()[1], b'', 'standard error')
            contains((-signal.SIGPIPE,) if prepare is None else (0,), process.returncode, 'status')


@case('failures: a closed standard output is an error, not another file')
def closed_output():
    with Folder() as place:
        path = place.file('x.jsonl', GIVEN)
        done = subprocess.run(['sh', '-c', '"$@" >&-', 'sh', *Program.command(('--jsonl', path))],
                              stderr=subprocess.PIPE, check=False)
        equal(done.returncode, 1, 'status')
        contains(done.stderr, b'rouge: standard output: ')


@case('failures: too little memory is an error')
def no_memory():
    def limit(megabytes):
        return lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    with Folder() as place:
        path = place.file('x.jsonl', record(candidate='a ' * (4 << 20), references=['b ' * (4 << 20)]))
        # A sanitizer that has no room says so in a report, which nobody is to take for a failure.
        silent = {name: value for name, value in os.environ.items() if not name.endswith('SAN_OPTIONS')}
        if run('--version', preexec_fn=limit(48), env=silent).status != 0:
            raise Skip('a sanitizer needs more')
        done = run('-j', '1', '-n', '1', '--jsonl', path, preexec_fn=limit(48))
        equal((done.status, done.out), (1, b''), f'result ({done.err})')
        contains(done.err.lower(), 'memory')
        equal(fine('-j', '1', '-n', '1', '-f', 'tsv', '--jsonl', path).status, 0, 'with enough of it')
