#!/usr/bin/env python3
"""corpora/fetch: downloads from a server of its own, conversions of samples made here, broken files, the
command line, the manifest. Nothing leaves this machine.

usage: run.py [NAME ...]   (downloads, conversions, broken, arguments, manifest)
"""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'corpora'))

import arguments  # noqa: E402  (after the paths are known)
import broken  # noqa: E402
import conversions  # noqa: E402
import downloads  # noqa: E402
import manifest_checks  # noqa: E402

from tap import Tap  # noqa: E402

PARTS = {'manifest': manifest_checks, 'conversions': conversions, 'broken': broken, 'downloads': downloads,
         'arguments': arguments}


def main():
    tap = Tap()
    for name in sys.argv[1:] or PARTS:
        PARTS[name].run(tap)
    tap.done()


main()
