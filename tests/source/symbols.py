#!/usr/bin/env python3
"""What the library exports, calls and keeps.

usage: symbols.py LIBSUMMARIZER.so LIBSUMMARIZER.a SYMBOLS.txt HEADER

- The shared library exports what SYMBOLS.txt lists and what the header declares, no more and no less.
- Global names in the archive begin with smz_, so that they meet no one else's.
- No object has writable data: there is no global mutable state.
- Each object calls only what is in the table below: no malloc, no printf, no exit, no getenv.
"""
import re
import subprocess
import sys

from tap import Tap

# The C library's functions that read and write nothing but their arguments, and take no memory.
PURE = set('memcpy memmove memset memcmp memchr strlen strcmp strncmp strchr strrchr strnlen strpbrk strspn strcspn '
           'strstr log log2 log1p exp sqrt pow fabs floor ceil fmin fmax hypot ldexp frexp bcmp '
           'isfinite lround llround round'.split())
# What compilers put in by themselves; __cpu_model is what __builtin_cpu_supports() reads.
COMPILER = set('_GLOBAL_OFFSET_TABLE_ __cpu_model __stack_chk_fail __memcpy_chk __memmove_chk __memset_chk'.split())
# The doors, one file each. vsnprintf and snprintf are for whole numbers and messages.
DOORS = {
    'api_summary': {'snprintf', '__snprintf_chk'},
    'base_arena': {'realloc', 'free'},
    'base_buffer': {'snprintf', 'vsnprintf', '__snprintf_chk', '__vsnprintf_chk'},
    'base_error': {'vsnprintf', '__vsnprintf_chk'},
    'base_unicode': re.compile('utf8proc_.*'),
    'intake_charset': re.compile('iconv.*|__errno_location'),
    'intake_markdown': {'md_parse'},
    'render_escape': {'snprintf', 'strtod', '__snprintf_chk'},
    'terms_stem': re.compile('sb_stemmer_.*'),
}


def nm(*arguments):
    return subprocess.run(['nm', *arguments], stdout=subprocess.PIPE, text=True, check=True).stdout


def objects(archive):
    """The symbols of each object of an archive: (name of the object, [(kind, symbol)])."""
    current, found = None, []
    for line in nm('-P', archive).splitlines():
        header = re.match(r'.*\[(.*)\.o\]:$', line)
        if header:
            if current:
                yield current, found
            current, found = re.sub(r'\.c$', '', header.group(1)), []
        elif line.strip():
            name, kind = line.split()[:2]
            found.append((kind, name))
    if current:
        yield current, found


def allowed(name, symbol):
    door = DOORS.get(name, set())
    return (symbol in PURE | COMPILER or symbol.startswith('smz_')
            or (symbol in door if isinstance(door, set) else bool(door.fullmatch(symbol))))


def declared(header):
    with open(header, encoding='utf-8') as file:
        return sorted(re.findall(r'^SMZ_API [^;]*?\b(smz_\w+)\(', file.read(), re.M))


def main():
    shared, archive, listed, header = sys.argv[1:]
    tap = Tap()
    exported = sorted(line.split()[0].split('@')[0] for line in nm('-P', '-D', '--defined-only', shared).splitlines())
    with open(listed, encoding='utf-8') as file:
        tap.equal(exported, file.read().split(), 'the shared library exports what the list says')
    tap.equal(exported, declared(header), 'and what the header declares')
    parts = list(objects(archive))
    tap.ok(len(parts) > 20, f'{len(parts)} objects in the archive')
    foreign = [f'{name}: {symbol}' for name, symbols in parts for kind, symbol in symbols
               if kind.isupper() and kind != 'U' and not symbol.startswith('smz_')]
    tap.ok(not foreign, 'all global names begin with smz_', '\n'.join(foreign))
    # Tables of pointers are written once, by the loader, and cannot be afterwards: .data.rel.ro is 'd' to
    # nm, so the sections are asked.
    writable = []
    for line in subprocess.run(['objdump', '-t', archive], stdout=subprocess.PIPE, text=True,
                               check=True).stdout.splitlines():
        found = re.match(r'^[0-9a-f]+ .{7} (\.data|\.bss|\.tdata|\.tbss|\*COM\*)(\S*)\s+([0-9a-f]+) (.*)$', line)
        if found and int(found.group(3), 16) and not found.group(2).startswith('.rel.ro'):
            writable.append(line)
    tap.ok(not writable, 'no object has data that can be written to', '\n'.join(writable))
    calls = [f'{name}: {symbol}' for name, symbols in parts for kind, symbol in symbols
             if kind == 'U' and not allowed(name, symbol)]
    tap.ok(not calls, 'no object calls what it should not', '\n'.join(calls))
    tap.done()


main()
