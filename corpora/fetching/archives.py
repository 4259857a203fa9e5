"""Files as streams of lines: plain, gzip and bzip2 files, members of tar and zip archives.

Nothing is ever unpacked under a name that an archive gives: members are read as streams, their names only
compared. A line, and all that comes out of one archive, is bounded, so that a bomb is an error.
"""
import bz2
import contextlib
import gzip
import lzma
import os
import tarfile
import zipfile
import zlib

from .problem import BadData

LONGEST_LINE = 64 << 20
# Text packs to a sixth, rarely to a tenth; a bomb to a thousandth. What is small may do as it likes.
LARGEST_RATIO = 60
ALWAYS_ALLOWED = 64 << 20
DAMAGED = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError,
           NotImplementedError, RuntimeError)
OPENERS = (((b'\x1f\x8b',), gzip.open), ((b'BZh',), bz2.open), ((b'\xfd7zXZ',), lzma.open))


class Bounded:
    """A stream that gives no more than an allowance, which several streams may share (a list of one)."""

    def __init__(self, stream, place, allowance):
        self.stream, self.place, self.allowance = stream, place, allowance

    def _count(self, data):
        self.allowance[0] -= len(data)
        if self.allowance[0] < 0:
            raise BadData(f'{self.place}: unpacks to far more than text does: not read any further')
        return data

    def read(self, size=-1):
        if size >= 0:
            return self._count(self.stream.read(size))
        blocks = []
        while block := self._count(self.stream.read(1 << 20)):
            blocks.append(block)
        return b''.join(blocks)

    def readline(self, size=-1):
        return self._count(self.stream.readline(size))


@contextlib.contextmanager
def damage(place):
    """What the readers of archives raise, as a problem that names the file."""
    try:
        yield
    except DAMAGED as error:
        raise BadData(f'{place}: damaged or cut short: {error or type(error).__name__}') from error


def decompressed(path):
    """The file at `path` as a stream of its content, decompressed by what it is and not by its name."""
    with open(path, 'rb') as file:
        head = file.read(6)
    for magics, opener in OPENERS:
        if head.startswith(magics):
            return opener(path, 'rb')
    return open(path, 'rb')


def allowance(path):
    return [ALWAYS_ALLOWED + LARGEST_RATIO * os.path.getsize(path)]


def decode(data, place, encoding='utf-8'):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadData(f'{place}: not {encoding.upper()}: {error.reason} at byte {error.start}') from error


def lines(stream, place):
    """The lines of a stream of UTF-8, each with its place ("file:17") and without its end."""
    number = 0
    while True:
        with damage(place):
            data = stream.readline(LONGEST_LINE)
        if not data:
            return
        number += 1
        here = f'{place}:{number}'
        if len(data) >= LONGEST_LINE:
            raise BadData(f'{here}: a line of more than {LONGEST_LINE >> 20} MiB')
        if number == 1:
            data = data.removeprefix(b'\xef\xbb\xbf')
        yield here, decode(data, here).rstrip('\r\n')


def blocks(stream, place):
    """What a stream holds, in pieces."""
    while True:
        with damage(place):
            block = stream.read(1 << 20)
        if not block:
            return
        yield block


def zip_members(path, name):
    with damage(name), zipfile.ZipFile(path) as archive:
        shared = allowance(path)
        for member in archive.infolist():
            if not member.is_dir():
                with archive.open(member) as stream:
                    place = f'{name}({member.filename})'
                    yield member.filename, Bounded(stream, place, shared)


def tar_members(path, name):
    # The decompressor is ours, because tarfile's own takes a stream that was cut between two members for
    # a whole one; and the stream is read to its end, where its checksum is.
    with damage(name), decompressed(path) as file:
        bounded = Bounded(file, name, allowance(path))
        with tarfile.open(fileobj=bounded, mode='r|') as archive:
            for member in archive:
                if member.isreg():
                    place = f'{name}({member.name})'
                    yield member.name, Bounded(archive.extractfile(member), place, [member.size])
                # It would remember them all: 300,000 in CNN/DailyMail.
                archive.members = []
        while bounded.read(1 << 20):
            pass


class Source:
    """A file that was fetched: `name` is what messages call it."""

    def __init__(self, path, name):
        self.path, self.name = path, name

    def lines(self):
        with damage(self.name), decompressed(self.path) as file:
            yield from lines(Bounded(file, self.name, allowance(self.path)), self.name)

    def text(self):
        with damage(self.name), decompressed(self.path) as file:
            data = Bounded(file, self.name, allowance(self.path)).read()
        return decode(data.removeprefix(b'\xef\xbb\xbf'), self.name)

    def members(self):
        """Each regular file of an archive, in its order: its name, its place in messages, its stream."""
        with open(self.path, 'rb') as file:
            read = zip_members if file.read(2) == b'PK' else tar_members
        with contextlib.closing(read(self.path, self.name)) as found:
            for member, stream in found:
                # What a Mac adds to a zip file are not the corpus's files.
                if not member.startswith('__MACOSX/') and not os.path.basename(member).startswith('._'):
                    yield member.removeprefix('./'), stream.place, stream

    def member_lines(self, wanted):
        """The lines of the member whose path ends with `wanted`."""
        for member, place, stream in self.members():
            if member == wanted or member.endswith('/' + wanted):
                yield from lines(stream, place)
                return
        raise BadData(f'{self.name}: has no member {wanted}')
