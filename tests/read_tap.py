"""What a program's TAP output says: how many tests passed, failed and were skipped."""
import re

LINE = re.compile(r'^(not )?ok\b[ \t]*\d*[ \t]*-?[ \t]*(.*?)(?:#[ \t]*(SKIP|TODO)\b[ \t]*(.*))?$', re.I)
PLAN = re.compile(r'^1\.\.(\d+)(?:[ \t]*#[ \t]*SKIP\b[ \t]*(.*))?$', re.I)


class Result:
    def __init__(self):
        self.passed = 0
        self.failures = []  # one line each
        self.reasons = []  # the lines of the output that say why
        self.skips = []

    def add(self, other):
        self.passed += other.passed
        self.failures += other.failures
        self.reasons += other.reasons
        self.skips += other.skips

    def counts(self):
        return f'{self.passed} passed, {len(self.failures)} failed, {len(self.skips)} skipped'


def read_tap(output, status):
    """Reads the output of a program that ended with exit status `status`."""
    result, planned, seen, failed = Result(), None, 0, False
    for line in output.splitlines():
        plan, test = PLAN.match(line), LINE.match(line)
        failed = line.startswith('not ok') or (failed and line.lstrip().startswith('#'))
        if failed:
            result.reasons.append(line)
        if plan:
            planned = int(plan.group(1))
            if planned == 0 and plan.group(2):
                result.skips.append(plan.group(2))
                seen, planned = 1, 1
        elif test:
            seen += 1
            if test.group(3):
                result.skips.append(f'{test.group(2).strip()}: {test.group(4) or "no reason given"}')
            elif test.group(1):
                result.failures.append(test.group(2).strip())
            else:
                result.passed += 1
        elif line.startswith('Bail out!'):
            result.failures.append(line)
    if seen == 0:
        result.failures.append('it ran no test')
    elif planned is None:
        result.failures.append('it ended before its plan was printed')
    elif planned != seen:
        result.failures.append(f'it planned {planned} tests and ran {seen}')
    # 77 is what a program says that skips everything.
    if status not in (0, 77 if result.skips else 0) and not result.failures:
        result.failures.append(f'it ended with status {status}')
    return result
