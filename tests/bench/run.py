#!/usr/bin/env python3
"""Tests summarize-bench(1) from outside: standard output, standard error and exit status.

usage: run.py SUMMARIZE-BENCH [WORD ...]
       run.py SUMMARIZE-BENCH --update-manual

Runs the cases whose names hold all WORDs (without any: all cases), and prints TAP. The cases stand in
the modules below, which are named for what they are about. --update-manual writes the output of the
examples in docs/summarize-bench.1 anew.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path[:0] = [HERE, os.path.join(TESTS, 'cli'), TESTS]

import harness  # noqa: E402
from tap import Tap  # noqa: E402

harness.Program.name = 'summarize-bench'
harness.run_modules(Tap(), ['bench_arguments', 'bench_corpora', 'bench_scores', 'bench_systems', 'bench_peers',
                            'bench_outputs', 'bench_compare', 'bench_tune', 'bench_manual'], __doc__)
