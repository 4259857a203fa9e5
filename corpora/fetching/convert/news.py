"""News: CNN/DailyMail, XSum, Multi-News, and pairs of files with a document and a summary a line."""
import contextlib
import hashlib
import os
import re
import tempfile

from .. import archives
from ..problem import BadData
from ..records import lines_of, record
from ..sentences import summary
from .job import get, parse


def wanted_stories(job):
    """The names of a split's stories: the SHA-1 of their addresses (See et al. 2017)."""
    return {hashlib.sha1(line.strip().encode()).hexdigest()
            for _, line in job.one('urls').lines() if line.strip()}


def story(text):
    """A .story file: paragraphs, then highlights, each after a line "@highlight"."""
    article, highlights, into_highlights = [], [], False
    for line in filter(None, map(str.strip, text.split('\n'))):
        if line.startswith('@highlight'):
            into_highlights = True
        else:
            (highlights if into_highlights else article).append(line)
    return article, highlights


def cnn_dailymail(job):
    """The non-anonymized version, in natural text: paragraphs are kept, and no full stop is added to lines
    without one as the published preparation does (no token of ROUGE differs by that)."""
    wanted = wanted_stories(job)
    for source in job.all('stories'):
        for name, place, stream in source.members():
            identity, suffix = os.path.splitext(os.path.basename(name))
            if suffix == '.story' and identity in wanted:
                article, highlights = story(archives.decode(stream.read(), place))
                yield record(identity, '\n\n'.join(article), [lines_of(highlights)], language=job.language)


# The buttons of the BBC's pages, which came into the texts with them.
BUTTONS = frozenset(('Share this with', 'Email', 'Facebook', 'Messenger', 'Twitter', 'Pinterest', 'WhatsApp',
                     'Linkedin', 'LinkedIn', 'Copy this link',
                     'These are external links and will open in a new window'))
SECTION = re.compile(r'^\[SN\](URL|TITLE|FIRST-SENTENCE|RESTBODY)\[SN\]$', re.MULTILINE)


def bbc_sections(text, place):
    """The parts of a .summary file by their names."""
    pieces = SECTION.split(text)
    sections = dict(zip(pieces[1::2], pieces[2::2]))
    for name in ('FIRST-SENTENCE', 'RESTBODY'):
        if name not in sections:
            raise BadData(f'{place}: has no section [SN]{name}[SN]')
    return sections


def xsum(job):
    """The summary is the article's first sentence, which is not in its text."""
    splits = job.one('splits')
    wanted = set(map(str, get(parse(splits.text(), splits.name), job.split, list, splits.name)))
    for name, place, stream in job.one('articles').members():
        identity, suffix = os.path.splitext(os.path.basename(name))
        if suffix == '.summary' and identity in wanted:
            sections = bbc_sections(archives.decode(stream.read(), place), place)
            body = [line for line in sections['RESTBODY'].split('\n') if line.strip() not in BUTTONS]
            yield record(identity, '\n'.join(filter(str.strip, body)), [lines_of([sections['FIRST-SENTENCE']])],
                         title=sections.get('TITLE'), language=job.language)


def side_by_side(left, right, names):
    """The lines of two files in step; both must have as many."""
    left, right, end = iter(left), iter(right), (None, None)
    while True:
        (place, first), (_, second) = next(left, end), next(right, end)
        if first is None and second is None:
            return
        if first is None or second is None:
            short, long = names if first is None else names[::-1]
            raise BadData(f'{short}: has fewer lines than {long}')
        yield place, first, second


def unfolded(text):
    """A text with line breaks where Multi-News writes a word for them."""
    return '\n'.join(line.strip() for line in text.split('NEWLINE_CHAR'))


def multi_news(job):
    """Several articles about one event, `|||||` between them; a summary by an editor of newser.com."""
    sources, targets = job.one('source'), job.one('target')
    pairs = side_by_side(sources.lines(), targets.lines(), (sources.name, targets.name))
    for number, (_, cluster, target) in enumerate(pairs):
        documents = list(map(unfolded, cluster.split('|||||')))
        told = unfolded(target).strip().lstrip('–—- ')
        yield record(f'{job.split}-{number}', '', [summary(told, job.language)], language=job.language,
                     documents=documents)


@contextlib.contextmanager
def spooled(source, wanted):
    """Members of an archive as temporary files, in the order of `wanted`: streams come in their own order."""
    with contextlib.ExitStack() as stack:
        found = {}
        for name, place, stream in source.members():
            for want in wanted:
                if want not in found and (name == want or name.endswith('/' + want)):
                    found[want] = stack.enter_context(tempfile.TemporaryFile())
                    for block in archives.blocks(stream, place):
                        found[want].write(block)
                    found[want].seek(0)
            if len(found) == len(wanted):
                break
        for want in wanted:
            if want not in found:
                raise BadData(f'{source.name}: has no member {want}')
        yield [found[want] for want in wanted]


def source_target(job):
    """Two members a split: a document a line, its summary on the same line of the other."""
    source, wanted = job.one(), job.member()
    names = [f'{source.name}({name})' for name in wanted]
    with spooled(source, wanted) as (documents, summaries):
        pairs = side_by_side(archives.lines(documents, names[0]), archives.lines(summaries, names[1]), names)
        for number, (_, document, told) in enumerate(pairs):
            yield record(f'{job.split}-{number}', document, [summary(told, job.language)],
                         title=told if job.options.get('summaries_are_titles') else None,
                         language=job.language)
