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

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import harness  # noqa: E402
from tap import Tap  # noqa: E402

harness.run_modules(Tap(), ['complaints', 'guarantees', 'arguments', 'formats', 'intake', 'records', 'clusters', 'streams',
                            'outputs', 'headlines', 'manual'], __doc__)
