#!/usr/bin/env python3
"""Lets a libFuzzer target try some thousand inputs made from its seed corpus, always the same ones.

usage: short.py FUZZER CORPUS

To look for new ones: FUZZER NEWFOLDER CORPUS
"""
import subprocess
import sys
import tempfile

from tap import Tap

RUNS = 1500


def main():
    fuzzer, corpus = sys.argv[1:]
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [fuzzer, f'-runs={RUNS}', '-seed=1', '-max_len=2000', '-print_final_stats=1',
             f'-artifact_prefix={folder}/', folder, corpus],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace', check=False)
    tap.ok(done.returncode == 0, f'{RUNS} inputs made from {corpus.split("/")[-1]}',
           done.stdout[-3000:])
    tap.ok(f'stat::number_of_executed_units: {RUNS}' in done.stdout, 'all of them were run',
           done.stdout[-500:])
    tap.done()


main()
