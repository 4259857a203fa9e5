"""From a corpus of the manifest to its splits as files of records."""
import contextlib
import fcntl
import os
import shutil

from . import checksums
from .archives import Source
from .convert import convert
from .download import Downloader, Refused, Unreachable
from .problem import BadData, Problem
from .progress import Progress, size
from .records import write

ADVICE = ('Is this machine on the network? Behind a proxy, set HTTPS_PROXY. Or download it elsewhere from\n'
          '  {urls}\nand give it with --from {name}')


def names_of(file):
    """What a file may be called that was downloaded by other means: its name, or that in its address."""
    return [file.name] + [url.rpartition('/')[2].partition('?')[0] for url in file.urls]


class Fetcher:
    """`say` takes a note for the user; `options` are those of the command line."""

    def __init__(self, options, shown, say):
        self.options, self.shown, self.say = options, shown, say
        self.folder, self.untold = options.to, []
        self.supplied = self._supplied(options.supplied)
        self.downloader = Downloader(options.retries, options.wait, options.timeout, shown)
        os.makedirs(self.folder, exist_ok=True)
        self.lock = checksums.Lock(self.folder)

    @staticmethod
    def _supplied(paths):
        """The files of --from by their names."""
        found = {}
        for path in paths:
            if os.path.isdir(path):
                found.update({name: os.path.join(path, name) for name in sorted(os.listdir(path))})
            elif os.path.isfile(path):
                found[os.path.basename(path)] = path
            else:
                raise Problem(f'{path}: there is no such file')
        return found

    def target(self, corpus, split):
        first = f'.first-{self.options.limit}' if self.options.limit else ''
        return os.path.join(self.folder, f'{corpus.name}-{split}{first}.jsonl')

    def fetch(self, corpus, splits):
        """Writes the splits of a corpus; yields the path of each when it is there."""
        if corpus.access == 'none':
            raise Problem(f'is not read: {corpus.note}')
        missing = [split for split in splits
                   if self.options.force or not os.path.exists(self.target(corpus, split))]
        for split in splits:
            if split not in missing:
                self.say(f'{self.target(corpus, split)} is there already (--force writes it again)')
                yield self.target(corpus, split)
        if missing:
            yield from self._fetch(corpus, missing)

    def _fetch(self, corpus, splits):
        with self._store(corpus) as store:
            files, self.untold = corpus.files_of(splits), []
            self._by_hand(corpus, files, store)
            sources = [(file, Source(self._have(corpus, file, store), file.name)) for file in files]
            try:
                paths = [self._write(corpus, split, sources) for split in splits]
            except BadData:
                # Without a checksum the file itself may be what is wrong: the next run gets it again.
                self._remove(store, [name.partition('/')[2] for name, _, _ in self.untold])
                raise
            self._trust()
            if not self.options.keep_archive:
                self._remove(store, [file.name for file in files])
        yield from paths

    @staticmethod
    def _remove(store, names):
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(os.path.join(store, name))

    def _trust(self):
        """Records the checksums that nobody had published, now that the files could be read."""
        for key, digest, length in self.untold:
            self.lock.add(key, digest, length)
            self.say(f'{key}: no checksum is published: trusted this time, sha256 {digest} recorded in '
                     f'{self.lock.path}')

    @contextlib.contextmanager
    def _store(self, corpus):
        """The folder for a corpus's downloads, for this run alone; what is empty in the end is removed."""
        store = os.path.join(self.folder, 'archives', corpus.name)
        os.makedirs(store, exist_ok=True)
        handle = os.open(store, os.O_RDONLY)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Problem(f'another run is at it, in {store}') from error
            yield store
        finally:
            os.close(handle)
            with contextlib.suppress(OSError):
                os.rmdir(store)
                os.rmdir(os.path.dirname(store))

    def _supplied_path(self, file):
        """The path of a file that --from gives."""
        return next((self.supplied[name] for name in names_of(file) if name in self.supplied), None)

    def _by_hand(self, corpus, files, store):
        """A corpus that must be asked for needs all of its files given."""
        needed = [file.name for file in files if corpus.access == 'manual' and not self._supplied_path(file)
                  and not os.path.exists(os.path.join(store, file.name))]
        if needed:
            raise Problem(f'is to be had by hand: {corpus.note}\n  Then give {", ".join(needed)} with --from '
                          f'(see {corpus.homepage})')

    def _have(self, corpus, file, store):
        """The path of a file that is there and as it should be."""
        supplied, kept = self._supplied_path(file), os.path.join(store, file.name)
        if supplied:
            self._verify(supplied, file, corpus)
            return supplied
        if not os.path.exists(kept):
            self._download(corpus, file, kept)
        try:
            self._verify(kept, file, corpus)
        except checksums.Mismatch as wrong:
            os.unlink(kept)
            raise Problem(f'{wrong}.\nIt was removed. If it comes like this again, the file has changed at its '
                          f'address or on its way: see {corpus.homepage}') from wrong
        return kept

    def _verify(self, path, file, corpus):
        progress = Progress(f'{file.name}: checksum', self.shown, os.path.getsize(path))
        untold = checksums.verify(path, file, corpus.name, self.lock, progress)
        progress.end()
        if untold:
            self.untold.append(untold)

    def _download(self, corpus, file, path):
        free = shutil.disk_usage(os.path.dirname(path)).free
        if max(file.bytes, default=0) > free:
            raise Problem(f'{file.name} has {size(file.bytes[0])}, and {self.folder} has {size(free)} left')
        refusals = []
        for url in file.urls:
            try:
                self.downloader.fetch(url, path, file.bytes[0] if len(file.bytes) == 1 else None, bool(file.sha256))
                return
            except Refused as refused:
                refusals.append(refused)
        told = '\n'.join(map(str, refusals))
        if all(isinstance(refused, Unreachable) for refused in refusals):
            told += '.\n' + ADVICE.format(urls='\n  '.join(file.urls), name=file.name)
        else:
            told += f'.\nIf a browser can download {file.name}, give it with --from'
        raise Problem(told)

    def _write(self, corpus, split, sources):
        path = self.target(corpus, split)
        counts = write(path, convert(corpus, split, sources), self.options.limit)
        expected = corpus.splits[split]
        notes = [f'{counts.records} records']
        if counts.left_out:
            notes.append(f'{counts.left_out} without a text or a summary left out')
        if expected and not self.options.limit and counts.records != expected:
            notes.append(f'the manifest counts {expected}')
        self.say(f'{path}: {", ".join(notes)}')
        return path
