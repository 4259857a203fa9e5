"""Records of our JSONL: `id`, `title`, `language`, `query`, `text`, `documents`, `summaries`."""
import json
import os
import re
import tempfile

from .problem import BadData

# What no text needs and some readers choke on: C0 controls but tab and line feed, and DEL.
CONTROLS = re.compile('[\x00-\x08\x0b-\x1f\x7f]')
SURROGATES = re.compile('[\ud800-\udfff]')


def clean(text):
    """A text with line feeds alone as line ends, no control characters and no halves of characters."""
    text = text.replace('\r\n', '\n').replace('\r', '\n').replace('\x0b', '\n').replace('\x0c', '\n')
    # A lone surrogate can be written in JSON and cannot in UTF-8.
    text = SURROGATES.sub('\ufffd', CONTROLS.sub('', text))
    return '\n'.join(line.rstrip() for line in text.split('\n')).strip()


def lines_of(sentences):
    """Sentences as a summary: one a line, white space inside folded, empty ones left out."""
    folded = (' '.join(clean(sentence).split()) for sentence in sentences)
    return '\n'.join(sentence for sentence in folded if sentence)


def record(identity, text, summaries, title=None, language=None, query=None, documents=None):
    """One record. `summaries` are texts with a sentence a line; empty texts and summaries stay out of it,
    and what was left empty by that is for the writer to leave out."""
    made = {'id': str(identity)}
    # Our records know ISO 639-1 alone; a language without such a code (Pidgin) is left to be told.
    language = language if language and len(language) == 2 else None
    for name, value in (('title', title), ('language', language), ('query', query)):
        value = ' '.join(clean(value).split()) if value else ''
        if value:
            made[name] = value
    if documents is not None:
        documents = [document for document in map(clean, documents) if document]
        text = '\n\n'.join(documents)
    made['text'] = clean(text)
    if documents is not None:
        made['documents'] = documents
    made['summaries'] = [summary for summary in map(clean, summaries) if summary]
    return made


def usable(made):
    return bool(made['text'] and made['summaries'])


class Written:
    """What became of a file of records."""

    def __init__(self):
        self.records = self.left_out = 0


def write(path, records, limit=None):
    """Writes the first `limit` usable records to `path`, whole or not at all; gives the counts."""
    counts, folder = Written(), os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(dir=folder, prefix='.' + os.path.basename(path) + '.', suffix='.tmp')
    try:
        with open(handle, 'w', encoding='utf-8', newline='\n') as out:
            for made in records:
                if not usable(made):
                    counts.left_out += 1
                    continue
                out.write(json.dumps(made, ensure_ascii=False) + '\n')
                counts.records += 1
                if limit is not None and counts.records >= limit:
                    break
            if not counts.records:
                raise BadData(f'no record was found for {os.path.basename(path)}')
            out.flush()
            os.fsync(out.fileno())
        # mkstemp makes files for its owner alone; what comes out should be as any other program's.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    return counts
