#!/usr/bin/env python3
"""Tests summarize(1) from outside: standard output, standard error and exit status.

usage: run.py SUMMARIZE [WORD ...]
       run.py SUMMARIZE --update-manual

Runs the cases whose names hold all WORDs (without any: all cases), and prints TAP. The cases stand in
the modules below, which are named for what they are about. --update-manual writes the output of the
examples in docs/summarize.1 anew.
"""
import os
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
from tap import Tap  # noqa: E402

MODULES = ['complaints', 'guarantees', 'arguments', 'formats', 'intake', 'records', 'streams',
           'outputs', 'manual']


def run_case(tap, name, function):
    try:
        function()
    except harness.Skip as why:
        tap.skip(name, why)
    except AssertionError as failure:
        tap.ok(False, name, failure)
    except Exception:  # a case that breaks must not take the others with it
        tap.ok(False, name, traceback.format_exc())
    else:
        tap.ok(True, name)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    harness.Program.path = os.path.abspath(sys.argv[1])
    if not os.access(harness.Program.path, os.X_OK):
        sys.exit(f'run.py: {sys.argv[1]} is no program')
    tap = Tap()
    for module in MODULES:
        __import__(module)
    if sys.argv[2:] == ['--update-manual']:
        sys.modules['manual'].update()
        return
    for name, function in harness.CASES:
        if all(word in name for word in sys.argv[2:]):
            run_case(tap, name, function)
    tap.done()


main()
