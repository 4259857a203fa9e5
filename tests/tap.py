"""Test Anything Protocol for the tests that are Python programs."""
import sys


class Tap:
    def __init__(self):
        self.run = self.failed = 0

    def _line(self, verdict, name):
        self.run += 1
        print(f'{verdict} {self.run} - {name}', flush=True)

    def ok(self, good, name, detail=''):
        """One test; `detail` is shown when it fails. Gives the verdict back."""
        self._line('ok' if good else 'not ok', name)
        if not good:
            self.failed += 1
            for line in str(detail).splitlines():
                print('#   ' + line, flush=True)
        return bool(good)

    def equal(self, got, expected, name):
        return self.ok(got == expected, name, f'expected {expected!r}\nbut got  {got!r}')

    def skip(self, name, why):
        self._line('ok', f'{name} # SKIP {why}')

    def done(self):
        """Ends the program: nothing run is a failure."""
        print(f'1..{self.run}', flush=True)
        sys.exit(1 if self.failed or not self.run else 0)
