"""The checksum of a file: as the manifest has it, or, where nobody published one, as it was the first time."""
import hashlib
import os
import tempfile

from .problem import Problem

LOCK = 'fetch.lock'
HEADER = ('# SHA-256 and bytes of files that no checksum is published for, as they came the first time.\n'
          '# corpora/fetch compares what it gets later with these; remove a line to trust anew.\n')


def sha256(path, progress=None):
    digest = hashlib.sha256()
    with open(path, 'rb') as file:
        while block := file.read(1 << 20):
            digest.update(block)
            if progress:
                progress.add(len(block))
    return digest.hexdigest()


class Lock:
    """The checksums that were taken on trust, in a file beside the corpora."""

    def __init__(self, folder):
        self.path, self.known = os.path.join(folder, LOCK), {}
        if os.path.exists(self.path):
            with open(self.path, encoding='utf-8') as file:
                for number, line in enumerate(file, 1):
                    self._read(number, line.rstrip('\n'))

    def _read(self, number, line):
        if line and not line.startswith('#'):
            fields = line.split('\t')
            if len(fields) != 3 or len(fields[0]) != 64 or not fields[1].isdigit():
                raise Problem(f'{self.path}:{number}: not a line of this file: mend or remove it')
            self.known[fields[2]] = (fields[0], int(fields[1]))

    def add(self, key, digest, size):
        self.known[key] = (digest, size)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(self.path), prefix='.' + LOCK)
        try:
            with open(handle, 'w', encoding='utf-8') as out:
                out.write(HEADER)
                for name, (known, length) in sorted(self.known.items()):
                    out.write(f'{known}\t{length}\t{name}\n')
            os.chmod(temporary, 0o644)
            os.replace(temporary, self.path)
        except BaseException:
            os.unlink(temporary)
            raise


class Mismatch(Problem):
    """The file is not the one that it should be."""


def verify(path, wanted, corpus, lock, progress=None):
    """Compares the file at `path` with what the manifest or the lock wants. Gives None, or, where nobody knows,
    what Lock.add takes if the file turns out to be right. Raises Mismatch."""
    size, digest = os.path.getsize(path), sha256(path, progress)
    key = f'{corpus}/{wanted.name}'
    if wanted.sha256:
        expected, why = wanted.sha256, 'published'
    elif key in lock.known:
        expected, why = (lock.known[key][0],), f'recorded in {lock.path} when it first came'
    else:
        return key, digest, size
    if digest not in expected:
        raise Mismatch(f'{wanted.name}: wrong checksum: sha256 {digest} of {size} bytes, where '
                       f'{" or ".join(expected)} was {why}')
    return None
