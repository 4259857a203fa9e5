"""What the tests of the report have in common: making pages, and reading them."""
import os
import subprocess
from html.parser import HTMLParser

VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'}
SCRIPT_NAME = "<script>document.title='broken'</script>"


def make(program, shape, path, **environment):
    """Has the program make a page; gives its exit status and standard error."""
    done = subprocess.run([program, path, shape], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=120, check=False, env={**os.environ, **environment})
    return done.returncode, done.stderr.decode('utf-8', 'replace')


class Page(HTMLParser):
    """The elements and texts of a page, and what is wrong with how they are nested."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.elements, self.texts = [], [], [], []
        self.feed(text)
        self.close()
        self.wrong += [f'<{name}> is not closed' for name in self.open]

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f'line {self.getpos()[0]}: <{tag}> has an attribute twice')
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f'line {self.getpos()[0]}: </{tag}> closes nothing')

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return ''.join(self.texts)

    def attributes(self, name):
        return [attributes[name] for _, attributes in self.elements if name in attributes]
