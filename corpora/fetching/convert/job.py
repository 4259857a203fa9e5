"""What a conversion is given, and how it reads JSON so that what is wrong is named."""
import json

from ..problem import BadData


def parse(text, place):
    try:
        return json.loads(text)
    except ValueError as error:
        raise BadData(f'{place}: not JSON: {error}') from error
    except RecursionError as error:
        raise BadData(f'{place}: not read: nested too deeply') from error


def get(value, key, kind, place):
    """The field `key` of an object, of a kind that is needed."""
    if not isinstance(value, dict):
        raise BadData(f'{place}: not an object')
    if key not in value:
        raise BadData(f'{place}: has no field "{key}"')
    if not isinstance(value[key], kind):
        raise BadData(f'{place}: the field "{key}" is not {KINDS[kind]}')
    return value[key]


KINDS = {str: 'a string', list: 'a list', dict: 'an object', (str, int): 'a string or a number'}


def strings(value, key, place):
    """A field that is a list of strings."""
    found = get(value, key, list, place)
    if not all(isinstance(item, str) for item in found):
        raise BadData(f'{place}: the field "{key}" is not a list of strings')
    return found


def optional(value, key):
    """A field if it is there and a string."""
    found = value.get(key)
    return found if isinstance(found, str) else None


class Job:
    """A split of a corpus to be converted: its files by their roles, the options of its format."""

    def __init__(self, corpus, split, sources):
        self.corpus, self.split, self.sources = corpus, split, sources
        self.options, self.language = corpus.options, corpus.language

    def all(self, role='data'):
        return [source for having, source in self.sources if having == role]

    def one(self, role='data'):
        found = self.all(role)
        if len(found) != 1:
            raise BadData(f'{self.corpus.name}: {len(found)} files of the role "{role}" where one is needed')
        return found[0]

    def member(self):
        """The name of this split's member (or members), where files are archives; else None."""
        return self.options.get('members', {}).get(self.split)

    def objects(self):
        """The JSON objects of a file with one a line, or of this split's member of an archive."""
        source, member = self.one(), self.member()
        for place, line in source.member_lines(member) if member else source.lines():
            if line.strip():
                value = parse(line, place)
                if not isinstance(value, dict):
                    raise BadData(f'{place}: not an object')
                yield place, value

    def items(self):
        """The objects of a file that is one JSON array."""
        source = self.one()
        found = parse(source.text(), source.name)
        if not isinstance(found, list):
            raise BadData(f'{source.name}: not an array')
        for number, value in enumerate(found, 1):
            place = f'{source.name}: item {number}'
            if not isinstance(value, dict):
                raise BadData(f'{place}: not an object')
            yield place, value
