"""Summaries of the corpora as one sentence a line, where a corpus gives them as running text.

ROUGE-Lsum and the reference script's LCS read a summary by its lines, so the lines must not depend on what
happens to be built or installed: these few rules are enough for edited prose and always the same. Where a
corpus has its own sentences (highlights, <S> marks, lists) those are taken instead.
"""
import re

from .records import lines_of

# A stop, perhaps closed by quotes or brackets, before white space; ideographic ones need no space.
# A run of stops is tried at its beginning alone: from each of them it would be quadratic.
STOP = re.compile(r'(?<![.!?…؟।॥۔።])[.!?…؟।॥۔።]++["\'”’»›)\]]*+(?=\s)|[。！？]+[」』”’）]*')
NEAR = 80  # characters around a stop that decide whether a sentence ends there
# What stands after an abbreviation more often than a sentence ends there.
ABBREVIATIONS = frozenset(
    'mr mrs ms dr prof rev gen col lt sgt capt gov sen rep hon st jr sr vs nos fig figs eq sec secs ch vol pp al cf '
    'e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec inc ltd corp co bros u.s u.k u.n a.m p.m '
    'z.b d.h bzw ca nr bd evtl ggf hr fr dott sig sra av art'.split())
# Where "3." is read "third".
ORDINALS = frozenset('cs da de et fi hr hu is lv nb nn no pl sk sl sr tr'.split())
INITIAL = re.compile(r'[^\W\d_]$')
NUMBER = re.compile(r'\d{1,2}$')


def goes_on(before, after, language):
    """Does the sentence go on over a full stop, by the words shortly before it and what comes after?"""
    words = before.split()
    last = words[-1].lstrip('"\'“‘«‹([').lower() if words else ''
    if after[:1].islower() or last in ABBREVIATIONS or INITIAL.match(last):
        return True
    # The number of a list, or of a day; elsewhere a sentence may well end with a number.
    return bool(NUMBER.match(last)) and (len(words) == 1 or language in ORDINALS)


def sentences(text, language=None):
    """The sentences of a text, in order; a line break ends one."""
    for paragraph in text.split('\n'):
        start = 0
        for stop in STOP.finditer(paragraph):
            before = paragraph[max(start, stop.start() - NEAR):stop.start()]
            after = paragraph[stop.end():stop.end() + NEAR].lstrip()
            full_stop = stop.group().rstrip('"\'”’»›)]') == '.'
            if after and not (full_stop and goes_on(before, after, language)):
                yield paragraph[start:stop.end()]
                start = stop.end()
        yield paragraph[start:]


def summary(text, language=None):
    """A text as a summary, one sentence a line."""
    return lines_of(sentences(text, language))
