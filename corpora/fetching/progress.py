"""A line on a terminal that says how far something is."""
import sys
import time

EVERY = 0.1  # seconds between two drawings


def size(count):
    """A number of bytes for people."""
    for unit in ('B', 'kB', 'MB', 'GB'):
        if count < 1000 or unit == 'GB':
            return f'{count} {unit}' if unit == 'B' else f'{count:.1f} {unit}'
        count /= 1000
    return None


class Progress:
    """Counts `add`ed bytes towards `total` (None: unknown); draws nothing unless `shown`."""

    def __init__(self, what, shown, total=None, done=0):
        self.what, self.shown, self.total, self.done = what, shown, total, done
        self.began, self.first, self.drawn = time.monotonic(), done, 0.0

    def add(self, count):
        self.done += count
        now = time.monotonic()
        if self.shown and now - self.drawn >= EVERY:
            self.drawn = now
            sys.stderr.write('\r\033[K' + self.line(now))
            sys.stderr.flush()

    def line(self, now):
        rate = (self.done - self.first) / max(now - self.began, 1e-3)
        line = f'{self.what}: {size(self.done)}'
        if self.total:
            left = (self.total - self.done) / rate if rate > 0 else 0
            line += f' of {size(self.total)}, {100 * self.done // self.total}%, {int(left)} s left'
        return f'{line}, {size(int(rate))}/s'

    def end(self):
        if self.shown and self.drawn:
            sys.stderr.write('\r\033[K')
            sys.stderr.flush()
