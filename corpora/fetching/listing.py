"""What --list prints."""
import textwrap

from .progress import size

HOW = {'open': '', 'manual': 'by hand', 'none': 'not read'}


def download_size(corpus):
    known = [file.bytes[0] for file in corpus.files if file.bytes]
    if not known:
        return '?'
    return ('' if len(known) == len(corpus.files) else 'over ') + size(sum(known))


def rows(corpora):
    """A row a corpus; of a family with many variants one row for all."""
    families = {}
    for corpus in corpora.values():
        families.setdefault(corpus.family, []).append(corpus)
    for family in families.values():
        if len(family) > 6:
            first = family[0]
            yield (f'{first.family}-...', f'{len(family)} languages', first.genre,
                   ' '.join(first.splits), 'see --list ' + first.family, HOW[first.access])
            continue
        for corpus in family:
            splits = ' '.join(f'{name} {count}' if count else name for name, count in corpus.splits.items())
            yield (corpus.name, corpus.language, corpus.genre, splits, download_size(corpus),
                   HOW[corpus.access])


def table(corpora):
    """All corpora as lines of columns."""
    lines = [('NAME', 'LANGUAGE', 'GENRE', 'SPLITS AND RECORDS', 'DOWNLOAD', ''), *rows(corpora)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return '\n'.join('  '.join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)


def file_lines(file):
    about = [size(file.bytes[0]) if file.bytes else 'size unknown']
    if file.splits:
        about.append('for ' + ', '.join(file.splits))
    yield f'    {file.name}  ({"; ".join(about)})'
    for url in file.urls:
        yield f'      {url}'
    for digest in file.sha256 or ('unknown: trusted on first use',):
        yield f'      sha256 {digest}'


def details(corpus):
    """All that the manifest says of one corpus."""
    splits = ', '.join(f'{name} ({count})' if count else name for name, count in corpus.splits.items())
    lines = [f'{corpus.name}: {corpus.title}']
    for label, value in (('language', corpus.language), ('genre', corpus.genre), ('splits', splits),
                         ('licence', corpus.licence), ('homepage', corpus.homepage),
                         ('cite', corpus.citation), ('note', corpus.note)):
        if value:
            lines += textwrap.wrap(f'{label}: {value}', 100, initial_indent='  ', subsequent_indent='      ',
                                   break_long_words=False, break_on_hyphens=False)
    if corpus.files:
        lines.append('  files:')
        lines += [line for file in corpus.files for line in file_lines(file)]
    return '\n'.join(lines)
