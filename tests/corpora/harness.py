"""What the tests of corpora/fetch share: a manifest of their own, the program, a folder for each test."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

from fetching import manifest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, 'corpora', 'fetch')

REAL = manifest.load(os.path.join(ROOT, 'corpora', 'manifest.toml'))
# Nothing here may leave this machine: whatever is not our own server is sent to a closed port.
ENVIRONMENT = {**os.environ, 'no_proxy': '127.0.0.1', 'http_proxy': 'http://127.0.0.1:9',
               'https_proxy': 'http://127.0.0.1:9'}


def toml(value):
    """A value in TOML's inline notation (its strings are those of JSON)."""
    if isinstance(value, dict):
        return '{ ' + ', '.join(f'{json.dumps(key)} = {toml(item)}' for key, item in value.items()) + ' }'
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(map(toml, value)) + ']'
    return json.dumps(value)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Done:
    """What a run of the program left: status, output, messages."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __repr__(self):
        return f'status {self.status}\n{self.out}{self.err}'


class Place:
    """A folder with a manifest, downloads and outputs, removed in the end."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.to, self.tables = os.path.join(self.folder, 'out'), {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def corpus(self, name, files, splits=None, **fields):
        """A corpus in the manifest; `files` are tables as in the manifest."""
        base = {'title': 'A test', 'language': 'en', 'genre': 'test', 'licence': 'none', 'citation': 'none',
                'homepage': 'http://127.0.0.1/home', 'format': 'json-lines'}
        self.tables[name] = {**base, 'splits': splits or {'all': 0}, 'files': files, **fields}

    def like(self, name, contents, urls=None):
        """A corpus as in the real manifest, but with files of these contents, which lie in a folder for
        --from; gives that folder. `contents` are bytes by the files' names."""
        real, given = REAL[name], os.path.join(self.folder, 'given')
        os.makedirs(given, exist_ok=True)
        files = []
        for file in real.files:
            if file.name in contents:
                data = contents[file.name]
                files.append({'name': file.name, 'role': file.role, 'sha256': sha256(data), 'bytes': len(data),
                              'urls': [(urls or 'http://127.0.0.1:9/') + file.name],
                              'splits': list(file.splits)})
                with open(os.path.join(given, file.name), 'wb') as out:
                    out.write(data)
        self.corpus(name, files, {split: 0 for split in real.splits}, format=real.format,
                    language=real.language, options=real.options)
        return given

    def manifest(self):
        path = os.path.join(self.folder, 'manifest.toml')
        with open(path, 'w', encoding='utf-8') as out:
            for name, table in self.tables.items():
                out.write(f'[{json.dumps(name)}]\n')
                out.writelines(f'{key} = {toml(value)}\n' for key, value in table.items())
        return path

    def arguments(self, *arguments):
        return [sys.executable, PROGRAM, '--manifest', self.manifest(), '--to', self.to, '--wait', '0.01',
                '--timeout', '20', *arguments]

    def fetch(self, *arguments, **how):
        return run(self.arguments(*arguments), **how)

    def path(self, *names):
        return os.path.join(self.to, *names)

    def records(self, name):
        with open(self.path(name), encoding='utf-8') as file:
            return [json.loads(line) for line in file]

    def left(self):
        """All files below the outputs, but for the lock."""
        return sorted(os.path.relpath(os.path.join(folder, name), self.to)
                      for folder, _, names in os.walk(self.to) for name in names if name != 'fetch.lock')


def run(command, **how):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=how.pop('stdout', subprocess.PIPE),
                          stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=120, check=False, **how)
    return Done(done.returncode, (done.stdout or b'').decode(), done.stderr.decode())
