#!/usr/bin/env python3
"""No input makes the work grow with the square of its size.

usage: growth.py GROWTH_RUN [SHAPE ...]

Counts the instructions executed, which are the same on every machine and every run, for an input of each
hostile shape and for one four times as large: four times the work is linear, sixteen times quadratic.
"""
import concurrent.futures
import os
import re
import subprocess
import sys

from tap import Tap

SMALL, FACTOR = 8 * 1024, 4
# Between n log n, which is 5 at most here, and the square, which is 16.
MOST = 8.0
# Methods other than the default are tried on the shapes that have many sentences or many terms.
SHAPES_OF_METHODS = ('different sentences', 'sentences that share words')


def names(program):
    listed = {'shape': [], 'method': []}
    for line in subprocess.run([program], stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines():
        kind, name = line.split(' ', 1)
        listed[kind].append(name)
    return listed['shape'], listed['method']


def instructions(program, shape, method, size):
    """How many instructions one run executes."""
    done = subprocess.run(
        ['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null',
         program, str(shape), str(method), str(size)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace', check=False)
    counted = re.search(r'I\s+refs:\s+([\d,]+)', done.stdout)
    if done.returncode != 0 or not counted:
        raise RuntimeError(done.stdout)
    return int(counted.group(1).replace(',', ''))


def growth(program, shape, method, nothing):
    """By what the work of reading and summarizing grows; the start of the process, `nothing`, is left out.

    A method may do more for each sentence as far as a bound of its own, and no more beyond it. So what
    grows too fast is looked at again where it is larger: a square is one at any size.
    """
    for small_size in (SMALL, FACTOR * SMALL):
        small = instructions(program, shape, method, small_size)
        large = instructions(program, shape, method, FACTOR * small_size)
        factor = (large - nothing) / max(small - nothing, 1)
        if factor < MOST:
            break
    return factor, f'{large - nothing:,} instructions for {FACTOR * small_size:,} bytes'


def main():
    program = os.path.abspath(sys.argv[1])
    tap = Tap()
    shapes, methods = names(program)
    jobs = [(shape, method) for shape in shapes for method in methods
            if (method == methods[0] or shape in SHAPES_OF_METHODS)
            and (not sys.argv[2:] or shape in sys.argv[2:])]
    nothing = instructions(program, 0, 0, 0)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = [(f'{shape}, {method}', pool.submit(growth, program, shapes.index(shape), methods.index(method), nothing))
                   for shape, method in jobs]
        for name, job in running:
            try:
                factor, work = job.result()
                tap.ok(factor < MOST, f'{name}: {FACTOR} times the size is {factor:.1f} times the work',
                       work)
            except RuntimeError as error:
                tap.ok(False, name, error)
    tap.done()


main()
