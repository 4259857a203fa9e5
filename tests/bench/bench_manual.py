"""The manual page says what the program does."""
from harness import case, equal, fine
from page import Manual

MANUAL = Manual('summarize-bench')

case('manual: it is clean mdoc')(MANUAL.check_lint)
case('manual: its examples are real')(MANUAL.check_examples)
case('manual: the exit statuses are those of the program')(MANUAL.check_statuses)


@case('manual: it has the options of each command\'s --help, and no others')
def options():
    MANUAL.check_options('run', section='RUN')
    MANUAL.check_options('tune', section='TUNE')
    MANUAL.check_options('compare', section='COMPARE', least=5)
    MANUAL.check_options('report', section='REPORT', least=1)


@case('manual: it has the commands of --help')
def commands():
    listed = [line.split()[0] for line in fine('--help').text.split('Commands:\n')[1].splitlines() if line[:2] == '  ']
    equal([name.upper() in MANUAL.text() for name in listed], [True] * len(listed), f'{listed}')
