#!/usr/bin/env python3
"""Check the stop-word lists against the format rules of stopwords/README.md.

usage: lint.py [DIR]     (default: the folder words/ beside this script)

Prints one line per breach, FILE:LINE: what is wrong, and exits 1 if there was any.
"""

import pathlib
import sys
import unicodedata

MIN_ENTRIES = 40
ZWNJ = "\u200c"  # a letter of Persian spelling; every other format character is an accident
# Languages whose lower case is not the Unicode default: I is ı, İ is i.
TURKISH_RULES = {"tr", "az"}


def fold(word, code):
    """The word as the tokenizer would hand it to the stop-word check."""
    if code in TURKISH_RULES:
        return word.replace("I", "ı").replace("İ", "i").lower()
    return unicodedata.normalize("NFC", word.casefold())


def word_breaches(word, code):
    """Yield what is wrong with one entry, taken by itself."""
    if not word:
        yield "empty line"
        return
    if any(c.isspace() for c in word):
        yield f"white space in {word!r}"
    if any(unicodedata.category(c) in ("Cc", "Cf") and c != ZWNJ for c in word):
        yield f"control or invisible character in {word!r}"
    if unicodedata.normalize("NFC", word) != word:
        yield f"not NFC: {word!r}"
    elif fold(word, code) != word:
        yield f"not folded: {word!r}, expected {fold(word, code)!r}"
    if "\u2019" in word:
        yield f"curly apostrophe in {word!r}, write '"
    if not any(unicodedata.category(c)[0] in "LM" for c in word):
        yield f"no letter in {word!r}"


def file_breaches(path):
    """Yield (line number, breach) for one list; line 0 means the whole file."""
    data = path.read_bytes()
    if b"\r" in data:
        yield 0, "carriage return: use Unix line ends"
    if data.startswith(b"\xef\xbb\xbf"):
        yield 0, "byte order mark"
    if not data.endswith(b"\n"):
        yield 0, "no line end after the last line"
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        yield 0, f"not UTF-8: {error}"
        return
    if lines and not lines[-1]:
        lines.pop()

    header = 0
    while header < len(lines) and lines[header].startswith("#"):
        header += 1
    if header < 2:
        yield 1, "no comment header: begin with '# Language: stop words (code)' and sources"
    elif not lines[0].rstrip("\r").endswith(f"({path.stem})"):
        yield 1, f"the first line does not end with the code ({path.stem})"

    previous = None
    for number, word in enumerate(lines[header:], header + 1):
        if word.startswith("#"):
            yield number, "comment after the header"
            continue
        for breach in word_breaches(word, path.stem):
            yield number, breach
        key = word.encode("utf-8")
        if previous is not None and key == previous:
            yield number, f"twice: {word!r}"
        elif previous is not None and key < previous:
            yield number, f"out of byte order: {word!r}"
        previous = key
    entries = len(lines) - header
    if entries < MIN_ENTRIES:
        yield 0, f"only {entries} entries, at least {MIN_ENTRIES} expected"


def main(argv):
    if len(argv) > 2 or (len(argv) == 2 and argv[1].startswith("-")):
        print(__doc__.strip())
        return 0 if argv[1:] in (["-h"], ["--help"]) else 2
    folder = pathlib.Path(argv[1]) if len(argv) == 2 else pathlib.Path(__file__).parent / "words"
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        print(f"lint.py: no lists in {folder}", file=sys.stderr)
        return 1
    count = 0
    for path in paths:
        for number, breach in file_breaches(path):
            print(f"{path.name}:{number}: {breach}")
            count += 1
    if count:
        print(f"lint.py: {count} breaches", file=sys.stderr)
        return 1
    print(f"lint.py: {len(paths)} lists in order")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
