"""The manual page says what the program does."""
import re

from harness import case, contains, equal, fine, record, true
from page import Manual

MANUAL = Manual('rouge')

case('manual: it has the options of --help, and no others')(MANUAL.check_options)
case('manual: it is clean mdoc')(MANUAL.check_lint)
case('manual: its examples are real')(MANUAL.check_examples)
case('manual: the exit statuses are those of the program')(MANUAL.check_statuses)


@case('manual: it has the measures that are printed, and no others')
def measures():
    page = MANUAL.text().split('.Sh MEASURES')[1].split('.Sh ')[0]
    listed = [name for line in re.findall(r'^\.It Cm (.+)$', page, re.M) for name in line.split(' , ')]
    given = record(candidate='a b', references=['a c'], source='a b c')
    rows = fine('--measures', '-f', 'tsv', '--resamples', '0', '--jsonl', '-', given=given).lines[1:]
    printed = [row.split('\t')[1] for row in rows if not row.split('\t')[1].startswith('ROUGE')]
    equal(printed, listed, 'measures')
    true(len(printed) == 12, f'{len(printed)} measures')
    contains(printed, 'coverage')
