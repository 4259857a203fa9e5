"""Papers and patents: arXiv and PubMed, SciTLDR, ScisummNet, Multi-XScience, BigPatent."""
import gzip
import os
import re
import xml.etree.ElementTree

from .. import archives
from ..problem import BadData
from ..records import lines_of, record
from ..sentences import summary
from .job import get, optional, parse, strings

MARKS = re.compile(r'</?S>')


def scientific_papers(job):
    """arXiv and PubMed (Cohan et al. 2018), lower-cased and tokenized as they are published; a sentence of
    the abstract is between <S> and </S>."""
    for place, paper in job.objects():
        abstract = (MARKS.sub(' ', sentence) for sentence in strings(paper, 'abstract_text', place))
        yield record(get(paper, 'article_id', str, place), '\n'.join(strings(paper, 'article_text', place)),
                     [lines_of(abstract)], language=job.language)


def scitldr(job):
    """One-sentence summaries: the authors' first, then those made from reviews."""
    for place, paper in job.objects():
        yield record(get(paper, 'paper_id', str, place), '\n'.join(strings(paper, 'source', place)),
                     [summary(target) for target in strings(paper, 'target', place)],
                     title=optional(paper, 'title'), language=job.language)


def letters(text):
    return ''.join(filter(str.isalnum, text.lower()))


def paper_xml(data, place):
    """The title and the sections of a paper, each section a list of sentences."""
    if b'<!DOCTYPE' in data or b'<!ENTITY' in data:
        raise BadData(f'{place}: declares XML entities: not read')
    try:
        root = xml.etree.ElementTree.fromstring(data)
    except xml.etree.ElementTree.ParseError as error:
        raise BadData(f'{place}: not XML: {error}') from error
    title = ' '.join(''.join(sentence.itertext()) for sentence in root.findall('S'))
    sections = [[' '.join(''.join(sentence.itertext()).split()) for sentence in section.findall('S')]
                for section in root.findall('SECTION')]
    return title, [list(filter(None, section)) for section in sections]


def scisummnet(job):
    """A paper's sections without its abstract, from which the gold summary was made in part. The first line
    of a gold summary is the paper's title."""
    papers, golds = {}, {}
    for name, place, stream in job.one().members():
        base = os.path.basename(name)
        if base.endswith('.xml') and '/Documents_xml/' in name:
            papers[base.removesuffix('.xml')] = (place, stream.read())
        elif base.endswith('.gold.txt'):
            golds[base.removesuffix('.gold.txt')] = archives.decode(stream.read(), place)
    for identity, (place, data) in sorted(papers.items()):
        if identity not in golds:
            raise BadData(f'{place}: has no summary {identity}.gold.txt')
        title, sections = paper_xml(data, place)
        gold = golds[identity].strip().split('\n')
        if gold and letters(gold[0]) == letters(title):
            gold = gold[1:]
        yield record(identity, '\n\n'.join('\n'.join(section) for section in sections if section),
                     [lines_of(gold)], title=title, language=job.language)


def multi_xscience(job):
    """A paper's abstract and those of the papers that it cites; the summary is its section on related work,
    with @cite_1 for a citation."""
    for place, paper in job.items():
        cited = get(paper, 'ref_abstract', dict, place)
        documents = [get(paper, 'abstract', str, place)]
        documents += [get(reference, 'abstract', str, f'{place}, {key}') for key, reference in cited.items()]
        related = summary(get(paper, 'related_work', str, place))
        yield record(get(paper, 'aid', (str, int), place), '', [related], language=job.language,
                     documents=documents)


def bigpatent(job):
    """A zip file a split, with gzip files of JSON lines in a folder for each class of patents."""
    for name, place, stream in job.one().members():
        if not name.endswith('.gz'):
            continue
        with archives.damage(place), gzip.GzipFile(fileobj=stream) as file:
            for here, line in archives.lines(archives.Bounded(file, place, [1 << 33]), place):
                patent = parse(line, here)
                yield record(get(patent, 'publication_number', str, here),
                             get(patent, 'description', str, here),
                             [summary(get(patent, 'abstract', str, here))], language=job.language)
