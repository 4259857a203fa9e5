#!/usr/bin/env python3
"""Tests rouge(1) from outside: standard output, standard error and exit status.

usage: run.py ROUGE [WORD ...]
       run.py ROUGE --update-manual

Runs the cases whose names hold all WORDs (without any: all cases), and prints TAP. The cases stand in
the modules below, which are named for what they are about. --update-manual writes the output of the
examples in docs/rouge.1 anew.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path[:0] = [HERE, os.path.join(TESTS, 'cli'), TESTS]

import harness  # noqa: E402
from tap import Tap  # noqa: E402

harness.Program.name = 'rouge'
harness.run_modules(Tap(), ['rouge_arguments', 'rouge_inputs', 'rouge_script', 'rouge_scores', 'rouge_reports',
                            'rouge_failures', 'rouge_manual'], __doc__)
