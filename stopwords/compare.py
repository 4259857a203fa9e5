#!/usr/bin/env python3
"""Compare our stop-word lists with two public collections, as a Markdown table.

usage: compare.py [--public DIR] [--words DIR] [--show CODE]

DIR holds two folders: snowball/ (danish.txt, dutch.txt, ...: the lists of snowballstem.org, BSD)
and iso/ (da.txt, nl.txt, ...: stopwords-iso, MIT), one word a line. Without --public it is
$SMZ_DATA/stopwords. Neither collection is part of this source tree. Words are folded and composed
before they are compared. --show prints the words of each difference for one language instead.
"""

import argparse
import os
import pathlib
import sys
import unicodedata

SNOWBALL_NAMES = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
}
ISO_NAMES = {"nb": "no"}
HEADINGS = (
    "language",
    "ours",
    "snowball",
    "only ours",
    "only snowball",
    "iso",
    "only ours",
    "only iso",
)


def fold(word, code):
    """Fold as our lists are folded, so that spelling conventions do not count as differences."""
    word = word.replace("\u2019", "'")
    if code == "tr":
        word = word.replace("I", "ı").replace("İ", "i").lower()
    else:
        word = word.casefold()
    return unicodedata.normalize("NFC", word)


def read_list(path, code):
    """The set of words in a list, or None if there is no such file."""
    if not path.is_file():
        return None
    lines = path.read_text(encoding="utf-8").split("\n")
    words = (line.strip() for line in lines if not line.startswith("#"))
    return {fold(word, code) for word in words if word}


def public_lists(public, code):
    """(collection, words or None) for the two collections."""
    snowball = SNOWBALL_NAMES.get(code)
    yield "snowball", snowball and read_list(public / "snowball" / f"{snowball}.txt", code)
    yield "iso", read_list(public / "iso" / f"{ISO_NAMES.get(code, code)}.txt", code)


def row(words, public, code):
    ours = read_list(words / f"{code}.txt", code)
    cells = [code, str(len(ours))]
    for _, theirs in public_lists(public, code):
        if theirs:
            cells += [str(len(theirs)), str(len(ours - theirs)), str(len(theirs - ours))]
        else:
            cells += ["-", "-", "-"]
    return cells


def print_table(words, public, codes):
    print("| " + " | ".join(HEADINGS) + " |")
    print("|---" + "|--:" * (len(HEADINGS) - 1) + "|")
    for code in codes:
        print("| " + " | ".join(row(words, public, code)) + " |")


def print_words(words, public, code):
    ours = read_list(words / f"{code}.txt", code)
    for name, theirs in public_lists(public, code):
        if not theirs:
            print(f"{code}: no list in {name}")
            continue
        print(f"{code}, only ours ({name}):", " ".join(sorted(ours - theirs)))
        print(f"{code}, only {name}:", " ".join(sorted(theirs - ours)))


def parse_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--public", type=pathlib.Path, metavar="DIR")
    parser.add_argument(
        "--words", type=pathlib.Path, metavar="DIR", default=pathlib.Path(__file__).parent / "words"
    )
    parser.add_argument("--show", metavar="CODE")
    return parser.parse_args()


def main():
    options = parse_arguments()
    public = options.public
    if public is None and os.environ.get("SMZ_DATA"):
        public = pathlib.Path(os.environ["SMZ_DATA"]) / "stopwords"
    if public is None or not ((public / "snowball").is_dir() or (public / "iso").is_dir()):
        where = f"in {public}" if public else "(give --public DIR or set SMZ_DATA)"
        print(f"compare.py: SKIPPED: no public collections {where}", file=sys.stderr)
        return 77
    codes = sorted(path.stem for path in options.words.glob("*.txt"))
    if not codes:
        print(f"compare.py: no lists in {options.words}", file=sys.stderr)
        return 1
    if options.show and options.show not in codes:
        print(f"compare.py: no list for {options.show!r}", file=sys.stderr)
        return 1
    if options.show:
        print_words(options.words, public, options.show)
    else:
        print_table(options.words, public, codes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
