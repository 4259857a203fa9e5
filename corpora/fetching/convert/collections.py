"""Records that are JSON already, and small collections in formats of their own."""
import fnmatch
import os

from .. import archives
from ..problem import BadData
from ..records import lines_of, record
from ..sentences import summary
from .job import get, optional, strings


def flat(job, found):
    """Objects with a field for everything; the options name the fields, `id` is a number without one."""
    fields = {'text': 'text', 'summary': 'summary', **job.options.get('fields', {})}
    for number, (place, value) in enumerate(found):
        identity = [value[key] for key in fields.get('id', '').split('|') if isinstance(value.get(key), (str, int))]
        yield record(identity[0] if identity else f'{job.split}-{number}', get(value, fields['text'], str, place),
                     [summary(get(value, fields['summary'], str, place), job.language)],
                     title=optional(value, fields.get('title', 'title')), language=job.language)


def json_lines(job):
    return flat(job, job.objects())


def json_array(job):
    return flat(job, job.items())


def paragraphs(lines):
    """Lines of sentences as paragraphs; empty lines and headings (== so ==) stand between them."""
    found = [[]]
    for line in lines:
        if not line.strip() or line.lstrip().startswith('=='):
            found.append([])
        else:
            found[-1].append(line.strip())
    return [' '.join(paragraph) for paragraph in found if paragraph]


def klexikon(job):
    """An article of the German Wikipedia, and the article for children on the same subject as its summary;
    headings are left out of both."""
    for place, page in job.objects():
        told = [line for line in strings(page, 'klexikon_sentences', place)
                if not line.lstrip().startswith('==')]
        yield record(get(page, 'u_id', (str, int), place),
                     '\n\n'.join(paragraphs(strings(page, 'wiki_sentences', place))), [lines_of(told)],
                     title=get(page, 'title', str, place), language=job.language)


def norsumm(job):
    """Three summaries an article, in Bokmål or in Nynorsk, with blank lines between their sentences."""
    field = job.options['field']
    for place, article in job.items():
        told = [get(one, key, str, place) for one in get(article, field, list, place) for key in one]
        yield record(get(article, 'id', str, place), get(article, 'article', str, place),
                     [lines_of(text.split('\n')) for text in told], language=job.language)


def temario(job):
    """News of two Brazilian papers with a professional's summary. Names in the archive are in no certain
    character set, so folders are known by the letters that all agree on."""
    texts, told = {}, {}
    for name, place, stream in job.one().members():
        base = os.path.basename(name)
        if fnmatch.fnmatchcase(name, '*Textos-fonte com*/*.txt'):
            texts[base] = archives.decode(stream.read(), place, 'cp1252')
        elif fnmatch.fnmatchcase(name, '*manuais/*Sum-*.txt'):
            told[base.removeprefix('Sum-')] = archives.decode(stream.read(), place, 'cp1252')
    if not texts:
        raise BadData(f'{job.one().name}: has no folder "Textos-fonte com título"')
    for base, text in sorted(texts.items()):
        if base not in told:
            raise BadData(f'{job.one().name}: has no summary Sum-{base}')
        title, _, body = text.lstrip().partition('\n')
        yield record(base.removesuffix('.txt'), body, [summary(told[base], job.language)], title=title,
                     language=job.language)


def either(data):
    """Text that is UTF-8 or, where it cannot be, Windows-1252, as pages of its time were."""
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return data.decode('cp1252', 'replace')


def opinosis(job):
    """Sentences from reviews about one feature of a product, with four or five summaries."""
    texts, golds = {}, {}
    for name, _, stream in job.one().members():
        base = os.path.basename(name)
        if base.endswith('.txt.data'):
            texts[base.removesuffix('.txt.data')] = either(stream.read())
        elif base.endswith('.gold'):
            golds.setdefault(os.path.basename(os.path.dirname(name)), []).append((base, either(stream.read())))
    for topic, text in sorted(texts.items()):
        if topic not in golds:
            raise BadData(f'{job.one().name}: has no summaries of {topic}')
        lines = filter(None, map(str.strip, text.split('\n')))
        yield record(topic, '\n'.join(lines), [lines_of(told.split('\n')) for _, told in sorted(golds[topic])],
                     language=job.language)
