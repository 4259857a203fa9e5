"""usage: corpora/fetch [OPTIONS] NAME[:SPLIT[,SPLIT...]] ...
       corpora/fetch --list [NAME ...]

Downloads public corpora for summarization from their own addresses, compares checksums, and writes each split
as JSONL, NAME-SPLIT.jsonl, for summarize-bench and the tests. The paths written are printed, one a line.
A download that was interrupted goes on where it stopped when the same command is run again.

  --list            what there is: languages, splits, sizes, licences; with names, all about these
  --to DIR          where to (default: the current folder)
  --limit N         only the first N records of each split, into NAME-SPLIT.first-N.jsonl
  --from PATH       use this file, or the files in this folder, in place of a download; may be repeated
  --keep-archive    keep what was downloaded, in DIR/archives/NAME/, and use it the next time
  --force           write again what is there already
  --retries N       attempts after the first that bring nothing more (default 5)
  --wait SECONDS    pause before the first of these, doubled each time (default 1)
  --timeout SECONDS how long a server may say nothing (default 60)
  --progress, --no-progress   a line that says how far it is (default: on a terminal)
  --manifest FILE   another manifest than corpora/manifest.toml
  -h, --help        this

Exit status: 0 all is there; 1 a corpus could not be had (the others were); 2 the command line is wrong.
The licence of a corpus is its publisher's: see --list NAME before you use or pass on what you download.
"""
import argparse
import contextlib
import difflib
import os
import signal
import sys

from . import manifest
from .fetcher import Fetcher, names_of
from .listing import details, table
from .problem import Problem, WrongUse

HERE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
PROGRAM = 'corpora/fetch'


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise WrongUse(message)


def natural(text):
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f'{text!r} is not a whole number')
    return int(text)


def positive(text):
    if natural(text) == 0:
        raise argparse.ArgumentTypeError('0 is too few')
    return int(text)


def seconds(text):
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < 1e6:
        raise argparse.ArgumentTypeError(f'{text!r} is not a number of seconds')
    return value


def some_seconds(text):
    if seconds(text) == 0:
        raise argparse.ArgumentTypeError('0 seconds are too few')
    return float(text)


def parse(arguments):
    parser = Parser(prog=PROGRAM, add_help=False, allow_abbrev=False)
    parser.add_argument('names', nargs='*')
    for name in ('--list', '--keep-archive', '--force'):
        parser.add_argument(name, action='store_true')
    parser.add_argument('-h', '--help', action='store_true')
    parser.add_argument('--to', default='.')
    parser.add_argument('--from', dest='supplied', action='append', default=[])
    parser.add_argument('--limit', type=positive)
    parser.add_argument('--retries', type=natural, default=5)
    parser.add_argument('--wait', type=seconds, default=1.0)
    parser.add_argument('--timeout', type=some_seconds, default=60.0)
    parser.add_argument('--progress', action=argparse.BooleanOptionalAction, default=None)
    parser.add_argument('--manifest', default=os.path.join(HERE, 'manifest.toml'))
    return parser.parse_args(arguments)


def find(corpora, name):
    """The corpora of a name: one, or all variants of a family."""
    if name in corpora:
        return [corpora[name]]
    family = [corpus for corpus in corpora.values() if corpus.family == name]
    if family:
        return family
    close = difflib.get_close_matches(name, [*corpora, *{corpus.family for corpus in corpora.values()}], 1)
    raise WrongUse(f'there is no corpus {name!r}' + (f': is it {close[0]}?' if close else ''))


def choose(corpora, requests):
    """The corpora that are asked for and their splits, in the order of the command line."""
    chosen = {}
    for request in requests:
        name, colon, wanted = request.partition(':')
        found = find(corpora, name)
        if len(found) > 1:
            raise WrongUse(f'{name} is {len(found)} corpora, {found[0].name} among them: name those that you want')
        corpus = found[0]
        splits = wanted.split(',') if colon else list(corpus.splits)
        for split in splits:
            if split not in corpus.splits:
                raise WrongUse(f'{name} has no split {split!r}, but {", ".join(corpus.splits) or "none"}')
        kept = chosen.setdefault(name, (corpus, []))[1]
        kept += [split for split in dict.fromkeys(splits) if split not in kept]
    return list(chosen.values())


def check_supplied(chosen, paths):
    """A file of --from that nothing asks for was meant for something."""
    names = [names_of(file) for corpus, splits in chosen for file in corpus.files_of(splits)]
    for path in paths:
        if os.path.isfile(path) and not any(os.path.basename(path) in known for known in names):
            raise WrongUse(f'--from {path}: what is asked for comes in files called '
                           f'{", ".join(known[0] for known in names)}')


def say(text):
    sys.stderr.write(f'{PROGRAM}: {text}\n')


def show_list(corpora, names):
    if not names:
        print(table(corpora))
        return 0
    chosen = [corpus for name in names for corpus in find(corpora, name.partition(':')[0])]
    print('\n\n'.join(map(details, chosen)))
    return 0


def fetch_all(options, chosen):
    shown = sys.stderr.isatty() if options.progress is None else options.progress
    fetcher, status = Fetcher(options, shown, say), 0
    for corpus, splits in chosen:
        try:
            for path in fetcher.fetch(corpus, splits):
                print(path, flush=True)
        except BrokenPipeError:
            raise
        except (Problem, OSError) as problem:
            say(f'{corpus.name}: {problem}')
            status = 1
    return status


def run(arguments):
    options = parse(arguments)
    if options.help:
        print(__doc__.strip())
        return 0
    corpora = manifest.load(options.manifest)
    if options.list:
        return show_list(corpora, options.names)
    if not options.names:
        raise WrongUse('no corpus is named')
    chosen = choose(corpora, options.names)
    check_supplied(chosen, options.supplied)
    return fetch_all(options, chosen)


def terminated(*_):
    """So that temporary files are removed on the way out."""
    sys.exit(128 + signal.SIGTERM)


def main(arguments):
    signal.signal(signal.SIGTERM, terminated)
    try:
        status = run(arguments)
        sys.stdout.flush()
        return status
    except WrongUse as wrong:
        say(f'{wrong}\nTry \'{PROGRAM} --help\'.')
        return 2
    except Problem as problem:
        say(problem)
        return 1
    except BrokenPipeError:
        # Whoever read the list has seen enough; nothing is left to be written when Python closes it.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        say(error)
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        say('interrupted; run it again to go on')
        return 128 + signal.SIGINT
