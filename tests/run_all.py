#!/usr/bin/env python3
"""What ./check does: builds the variants of the project and runs every suite of tests on each.

usage: ./check [--fast] [--jobs N] [--list] [VARIANT ...]

  --fast     the first variant alone
  --jobs N   so many at a time (default: all processors)
  --list     name the variants, one a line with what it is for, and do nothing
  VARIANT    only these

Everything is built in build-check/, a folder a variant; build/ is left alone. One line is printed for
each suite, and the output of what fails; what failed is named once more at the end, where a long log is
read from. The last line counts all tests that ran:

  N passed, N failed, N skipped

The exit status is 0 when none failed and at least one passed. SMZ_DATA names the folder of public
corpora (see corpora/README.md) for the tests that can use them.
"""
import json
import os
import shutil
import subprocess
import sys
import time

from read_tap import Result, read_tap

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILDS = os.path.join(ROOT, 'build-check')
LOCALES = os.path.join(BUILDS, 'locales')
PREFIX = os.path.join(BUILDS, 'prefix')

DEBUG = ['--buildtype=debugoptimized', '-Db_lto=false']
VALGRIND = ('valgrind -q --trace-children=yes --leak-check=full --show-leak-kinds=definite,indirect '
            '--errors-for-leak-kinds=definite,indirect --error-exitcode=99 --log-file={reports}/valgrind.%p '
            f'--suppressions={ROOT}/tests/valgrind.supp')


class Variant:
    """A way to build, and the suites to run on what was built.

    Where not `whole`, nothing is built but what these suites run: gcc and clang have compiled the rest.
    """

    def __init__(self, name, about, setup, suites, compiler='gcc', environment=None, wrapper=None,
                 build=None, install=False, whole=False):
        self.name, self.about, self.setup, self.suites = name, about, setup, suites
        self.compiler, self.environment, self.wrapper = compiler, environment or {}, wrapper
        self.build = os.path.join(BUILDS, build or name)
        self.install = install
        self.whole = whole

    def reports(self):
        return os.path.join(self.build, 'reports')


VARIANTS = [
    Variant('gcc', 'as ./setup builds: gcc, release, link-time optimization; installed',
            ['-Db_lto=true', f'--prefix={PREFIX}'],
            ['unit', 'core', 'malloc', 'hostile', 'program', 'measure', 'report', 'browser', 'fetch',
             'corpora', 'source', 'installed'], install=True, whole=True),
    Variant('clang', 'clang, release; the symbols of the library',
            ['-Db_lto=false'], ['unit', 'core', 'malloc', 'program', 'symbols'], compiler='clang', whole=True),
    Variant('sanitize', 'clang, AddressSanitizer and UndefinedBehaviorSanitizer; libFuzzer',
            [*DEBUG, '-Db_sanitize=address,undefined', '-Db_lundef=false', '-Dfuzz=true'],
            ['unit', 'core', 'hostile', 'program', 'foreign', 'report', 'fuzz'], compiler='clang'),
    Variant('threads', 'gcc, ThreadSanitizer', [*DEBUG, '-Db_sanitize=thread', '-Db_lundef=false'],
            ['threads']),
    # The unit tests have the sanitizers: Criterion starts a process a test, and a process a second is what
    # valgrind needs to start.
    Variant('valgrind', 'gcc, valgrind: every byte read was written, nothing is leaked',
            DEBUG, ['core'], wrapper=VALGRIND, environment={'SMZ_CUTS': '40'}),
    Variant('growth', 'gcc: instructions executed grow with the size of hostile input', DEBUG, ['growth'],
            build='valgrind'),
    Variant('german', 'gcc, once more under a locale with a decimal comma', [],
            ['unit', 'core', 'program', 'measure', 'report'], build='gcc',
            environment={'LC_ALL': 'de_DE.UTF-8'}),
    Variant('turkish', 'gcc, once more under a locale where i and I are no pair', [],
            ['unit', 'core', 'program'], build='gcc', environment={'LC_ALL': 'tr_TR.UTF-8'}),
]


def command_line(arguments):
    options = {'fast': False, 'jobs': os.cpu_count() or 1, 'names': []}
    arguments = list(arguments)
    known = [variant.name for variant in VARIANTS]
    while arguments:
        argument = arguments.pop(0)
        if argument in ('-h', '--help'):
            print(__doc__.strip())
            sys.exit(0)
        elif argument == '--list':
            for variant in VARIANTS:
                print(f'{variant.name:10} {variant.about}')
            sys.exit(0)
        elif argument == '--fast':
            options['fast'] = True
        elif argument == '--jobs' and arguments and arguments[0].isdigit():
            options['jobs'] = max(1, int(arguments.pop(0)))
        elif argument in known:
            options['names'].append(argument)
        else:
            print(f"check: what is {argument}? Try './check --help'.", file=sys.stderr)
            sys.exit(2)
    return options


def run(command, environment, log):
    """Runs a command with its output in the file `log`; gives its exit status."""
    with open(log, 'w', encoding='utf-8') as output:
        return subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                              stdout=output, stderr=subprocess.STDOUT, check=False).returncode


def show(path):
    """The end of a log, indented."""
    with open(path, encoding='utf-8', errors='replace') as log:
        for line in log.read().splitlines()[-60:]:
            print('    ' + line)


def line(variant, suite, what, seconds):
    print(f'{variant:10} {suite:22} {what}  ({seconds:.1f} s)', flush=True)


def make_locales():
    """The locales of the variants, from the sources that Debian's package `locales` brings."""
    os.makedirs(LOCALES, exist_ok=True)
    for name in ('de_DE', 'tr_TR'):
        where = os.path.join(LOCALES, name + '.UTF-8')
        if not os.path.isdir(where):
            subprocess.run(['localedef', '-i', name, '-f', 'UTF-8', where], check=True)


def environment_of(variant):
    """The environment of a variant's tests: reports go to files, whatever becomes of the process."""
    environment = dict(os.environ, LOCPATH=LOCALES, LC_ALL='C.UTF-8')
    # Criterion's workers leave by _exit(), before leaks are looked for, unless they are told not to.
    environment['CRITERION_NO_EARLY_EXIT'] = '1'
    report = 'log_path=' + os.path.join(variant.reports(), 'sanitizer')
    environment['ASAN_OPTIONS'] = 'abort_on_error=1:detect_leaks=1:' + report
    environment['UBSAN_OPTIONS'] = 'halt_on_error=1:abort_on_error=1:print_stacktrace=1:' + report
    environment['TSAN_OPTIONS'] = 'halt_on_error=1:abort_on_error=1:' + report
    environment.update(variant.environment)
    return environment


def introspect(variant, what):
    done = subprocess.run(['meson', 'introspect', variant.build, '--' + what], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def targets(variant):
    """The files that ninja is asked for: what the suites of a variant run, or by default everything."""
    if variant.whole:
        return []
    suites = {'summarizer:' + suite for suite in variant.suites}
    needed = {target for test in introspect(variant, 'tests') if suites & set(test['suite']) for target in test['depends']}
    return sorted(os.path.relpath(name, variant.build) for target in introspect(variant, 'targets')
                  if target['id'] in needed for name in target['filename'])


def build(variant, jobs):
    """Configures, compiles and installs a variant; gives what went wrong, or None."""
    environment = dict(os.environ, CC=variant.compiler)
    os.makedirs(BUILDS, exist_ok=True)
    log = os.path.join(BUILDS, variant.name + '.log')
    if not os.path.exists(os.path.join(variant.build, 'build.ninja')):
        status = run(['meson', 'setup', variant.build, '--werror', '--libdir=lib', '-Dtests=enabled',
                      *variant.setup],
                     environment, log)
        if status != 0:
            return log
    # What is there may be older than meson.build is now, and know nothing of a new test.
    status = run(['ninja', '-C', variant.build, 'build.ninja'], environment, log)
    if status != 0:
        return log
    status = run(['ninja', '-C', variant.build, '-j', str(jobs), *targets(variant)], environment, log)
    if status == 0 and variant.install:
        shutil.rmtree(PREFIX, ignore_errors=True)
        status = run(['meson', 'install', '-C', variant.build, '--no-rebuild'], environment, log)
    return log if status != 0 else None


def take_reports(variant):
    """What sanitizers and valgrind wrote, a text a report; removes them."""
    found = []
    for name in sorted(os.listdir(variant.reports())):
        path = os.path.join(variant.reports(), name)
        with open(path, encoding='utf-8', errors='replace') as report:
            text = report.read().strip()
        if text:
            found.append(text)
        os.remove(path)
    return found


def results_of(variant):
    """Each test program's name, duration, output and result, from Meson's log."""
    suffix = '-valgrind' if variant.wrapper else ''
    with open(os.path.join(variant.build, 'meson-logs', f'testlog{suffix}.json'), encoding='utf-8') as log:
        for entry in map(json.loads, log):
            result = read_tap(entry['stdout'], entry['returncode'])
            if entry['result'] == 'TIMEOUT':
                result.failures.append('it did not end in time')
            yield entry['name'], entry['duration'], entry['stdout'] + entry.get('stderr', ''), result


def run_suites(variant, jobs, total):
    """Runs the suites of a variant that was built, and adds their counts to `total`."""
    shutil.rmtree(variant.reports(), ignore_errors=True)
    os.makedirs(variant.reports())
    command = ['meson', 'test', '-C', variant.build, '--no-rebuild', '--num-processes', str(jobs)]
    command += [word for suite in variant.suites for word in ('--suite', suite)]
    # The limits end what hangs; on a slow or busy machine nothing else may run into them.
    command += ['--timeout-multiplier', '10']
    if variant.wrapper:
        command += ['--wrapper', variant.wrapper.format(reports=variant.reports())]
    log = os.path.join(BUILDS, variant.name + '.log')
    run(command, environment_of(variant), log)
    names = 0
    for name, seconds, output, result in results_of(variant):
        names += 1
        line(variant.name, name, result.counts(), seconds)
        for skip in result.skips:
            print(f'    SKIPPED {skip}')
        for failure in result.failures:
            print(f'    FAILED {failure}')
        if result.failures:
            print('\n'.join('    | ' + text for text in output.splitlines()[-200:]))
        # Named again at the end, where variant and suite have to stand beside each.
        result.failures = [f'{variant.name}, {name}: {failure}' for failure in result.failures]
        result.reasons = [f'{variant.name}, {name}: {reason}' for reason in result.reasons[:20]]
        total.add(result)
    if names == 0:
        total.failures.append(f'{variant.name}: no test was run')
        show(log)
    for report in take_reports(variant):
        total.failures.append(f'{variant.name}: a report')
        total.reasons += [f'{variant.name}: {text}' for text in report.splitlines()[:20]]
        print('\n'.join('    | ' + text for text in report.splitlines()[:60]))


def main():
    options = command_line(sys.argv[1:])
    names = options['names'] or [variant.name for variant in VARIANTS]
    variants = [variant for variant in VARIANTS if variant.name in names]
    if options['fast']:
        variants = variants[:1]
    total, began = Result(), time.monotonic()
    make_locales()
    for variant in variants:
        start = time.monotonic()
        failed = build(variant, options['jobs'])
        if failed:
            total.failures.append(f'{variant.name}: it does not build')
            line(variant.name, 'build', 'FAILED', time.monotonic() - start)
            show(failed)
            continue
        line(variant.name, 'build', variant.about, time.monotonic() - start)
        run_suites(variant, options['jobs'], total)
    if total.passed == 0 and not total.failures:
        total.failures.append('nothing was run')
    print(f'{time.monotonic() - began:.0f} s')
    for failure in total.reasons + total.failures:
        print(f'FAILED {failure}')
    print(total.counts())
    sys.exit(1 if total.failures else 0)


if __name__ == '__main__':
    main()
