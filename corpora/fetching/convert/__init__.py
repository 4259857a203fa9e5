"""From the formats that corpora come in to our records.

Each format is a function of a Job that yields records (see ..records), in the order of its files: the same
files give the same bytes. What a file does not hold where it should is BadData with the file and the line.
"""
from ..problem import Problem
from . import collections, news, science, talks
from .job import Job

FORMATS = {
    'bigpatent': science.bigpatent,
    'cnn-dailymail': news.cnn_dailymail,
    'dialogsum': talks.dialogsum,
    'json-array': collections.json_array,
    'json-lines': collections.json_lines,
    'klexikon': collections.klexikon,
    'multi-news': news.multi_news,
    'multi-xscience': science.multi_xscience,
    'norsumm': collections.norsumm,
    'opinosis': collections.opinosis,
    'qmsum': talks.qmsum,
    'scientific-papers': science.scientific_papers,
    'scisummnet': science.scisummnet,
    'scitldr': science.scitldr,
    'source-target': news.source_target,
    'squality': talks.squality,
    'temario': collections.temario,
    'xsum': news.xsum,
}


def convert(corpus, split, sources):
    """The records of a split; `sources` are pairs of a manifest's File and its Source."""
    if corpus.format not in FORMATS:
        raise Problem(f'{corpus.name}: the manifest names a format that is not known: {corpus.format}')
    mine = [(file.role, source) for file, source in sources if not file.splits or split in file.splits]
    return FORMATS[corpus.format](Job(corpus, split, mine))
