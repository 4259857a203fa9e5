"""What the manifest says: corpora, their splits, and the files that they come in."""
import dataclasses
import re
import tomllib
import urllib.parse

from .problem import Problem

HEX = re.compile(r'[0-9a-f]{64}')
NAME = re.compile(r'[a-z0-9][a-z0-9._-]*')
ACCESS = ('open', 'manual', 'none')
TEXTS = ('title', 'language', 'genre', 'licence', 'homepage', 'citation')


@dataclasses.dataclass(frozen=True)
class File:
    """One file to fetch. `bytes`, `sha256`: any of these will do (it may have been packed more than once), or
    none is known; `splits`: those that need it, or all."""
    name: str
    urls: tuple
    bytes: tuple
    sha256: tuple
    role: str
    splits: tuple


@dataclasses.dataclass(frozen=True)
class Corpus:
    name: str
    family: str
    variant: str
    title: str
    language: str
    genre: str
    licence: str
    homepage: str
    citation: str
    access: str
    note: str
    format: str
    splits: dict
    files: tuple
    options: dict

    def files_of(self, splits):
        return [file for file in self.files if not file.splits or set(file.splits) & set(splits)]


def several(table, key):
    """A field that has one value, several, or is "unknown"."""
    value = table.get(key, 'unknown')
    return () if value == 'unknown' else tuple(value) if isinstance(value, list) else (value,)


class Reader:
    """Reads one table of the manifest; what is wrong is said with the table's name."""

    def __init__(self, path):
        self.path = path

    def wrong(self, name, what):
        return Problem(f'{self.path}: [{name}]: {what}')

    def file(self, name, table, splits):
        file = File(table.get('name', ''), tuple(table.get('urls', ())), several(table, 'bytes'),
                    several(table, 'sha256'), table.get('role', 'data'), tuple(table.get('splits', ())))
        for digest in file.sha256:
            if not HEX.fullmatch(digest):
                raise self.wrong(name, f'{file.name}: {digest} is no SHA-256')
        for url in file.urls:
            parts = urllib.parse.urlsplit(url)
            if parts.scheme not in ('http', 'https') or not parts.hostname:
                raise self.wrong(name, f'{file.name}: {url} is no address')
        if not file.name or '/' in file.name or file.name.startswith('.'):
            raise self.wrong(name, f'{file.name!r} is no name for a file')
        if not set(file.splits) <= set(splits):
            raise self.wrong(name, f'{file.name}: is for a split that there is not')
        return file

    def corpus(self, name, family, variant, table):
        for field in TEXTS:
            if not isinstance(table.get(field), str) or not table[field]:
                raise self.wrong(name, f'has no {field}')
        access, splits = table.get('access', 'open'), table.get('splits', {})
        if access not in ACCESS:
            raise self.wrong(name, f'access is not one of {", ".join(ACCESS)}')
        if not NAME.fullmatch(name) or not all(NAME.fullmatch(split) for split in splits):
            raise self.wrong(name, 'a name has other characters than a-z, 0-9, ".", "_" and "-"')
        files = tuple(self.file(name, file, splits) for file in table.get('files', ()))
        if access != 'none' and not (files and splits and table.get('format')):
            raise self.wrong(name, 'has no files, no splits or no format')
        if access == 'open' and not all(file.urls for file in files):
            raise self.wrong(name, 'a file has no address')
        return Corpus(name=name, family=family, variant=variant, access=access, splits=dict(splits),
                      files=files, note=table.get('note', ''), format=table.get('format', ''),
                      options=table.get('options', {}), **{field: table[field] for field in TEXTS})


def fill_in(value, variant):
    """The value with {variant} filled in, wherever it stands."""
    if isinstance(value, str):
        return value.replace('{variant}', variant)
    if isinstance(value, list):
        return [fill_in(item, variant) for item in value]
    if isinstance(value, dict):
        return {key: fill_in(item, variant) for key, item in value.items()}
    return value


def load(path):
    """The corpora of a manifest by name, in its order."""
    try:
        with open(path, 'rb') as file:
            tables = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Problem(f'{path}: {error}') from error
    corpora, reader = {}, Reader(path)
    for family, table in tables.items():
        variants = table.pop('variants', {'': {}})
        for variant, own in variants.items():
            name = f'{family}-{variant.replace("_", "-")}' if variant else family
            corpora[name] = reader.corpus(name, family, variant, fill_in({**table, **own}, variant))
    return corpora
