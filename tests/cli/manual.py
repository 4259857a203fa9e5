"""The manual page says what the program does."""
import os
import re

from harness import ROOT, case, equal, fine, read, true
from page import Manual

MANUAL = Manual('summarize')

case('manual: it has the options of --help, and no others')(MANUAL.check_options)
case('manual: it is clean mdoc')(MANUAL.check_lint)
case('manual: its examples are real')(MANUAL.check_examples)
case('manual: the exit statuses are those of the program')(MANUAL.check_statuses)


@case('manual: it lists the methods')
def methods():
    listed = re.findall(r'^\.It Cm ([a-z0-9-]+)$', MANUAL.text(), re.M)
    equal(listed, [line.split()[0] for line in fine('-m', 'help').lines], 'methods')


@case('manual: docs/methods.md has every parameter with its default and range')
def parameters():
    text = read(os.path.join(ROOT, 'docs', 'methods.md')).decode()
    row = r'^\| `([a-z0-9-]+\.[a-z0-9-]+)` \| (\S+) \| (\S+) to ([^ ,]+)(, whole|, log)? \|'
    documented = [(name, default, least, most, whole == ', whole')
                  for name, default, least, most, whole in re.findall(row, text, re.M)]
    line = r'^# .*; (whole, )?(\S+) to (\S+)\n(\S+) = (\S+)$'
    listed = [(name, default, least, most, whole != '') for whole, least, most, name, default
              in re.findall(line, fine('--parameters', 'help').text, re.M)]
    true(len(listed) > 20, f'too few are found: {listed}')
    equal(documented, listed, 'parameters')
