"""One address into one file, in as many pieces as it takes.

What came stands in FILE.part; FILE.part.json says from which address and version. A later run, or the next
attempt, asks for the rest by Range and If-Range; a server that does not know ranges sends all again.
"""
import http.client
import json
import os
import re
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request

from .problem import Problem
from .progress import Progress, size

AGENT = 'summarizer-corpora-fetch/1'
LARGEST = 32 << 30
BLOCK = 1 << 16
PASSING = (408, 425, 429, 500, 502, 503, 504)
LONGEST_WAIT = 60.0


class Refused(Problem):
    """This address will not give the file; another may."""


class Unreachable(Refused):
    """Nobody answers there: no network, perhaps."""


class Dropped(Exception):
    """The connection broke, or the server asks to come again: worth another attempt."""

    def __init__(self, why, wait=None):
        super().__init__(why)
        self.wait = wait


class Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never from https to something that anybody on the way could change."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        if req.type == 'https' and not newurl.lower().startswith('https:'):
            raise Refused(f'{req.host} redirects to an address without encryption: {newurl}')
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def host_of(url):
    return urllib.parse.urlsplit(url).netloc


class Part:
    """The piece of a file that has come."""

    def __init__(self, path, url, pinned):
        self.path, self.note, self.url = path + '.part', path + '.part.json', url
        self.validator = self._validator()
        # A checksum would find two versions sewn together; without one nothing would.
        if not self.validator and not pinned:
            self.drop()

    def _validator(self):
        """The ETag or date of the version that the piece is of, if it is from the same address."""
        try:
            with open(self.note, encoding='utf-8') as file:
                known = json.load(file)
            if known.get('url') == self.url:
                return known.get('validator') or ''
        except (OSError, ValueError, AttributeError):
            pass
        self.drop()
        return ''

    def size(self):
        try:
            return os.path.getsize(self.path)
        except OSError:
            return 0

    def drop(self):
        for path in (self.path, self.note):
            if os.path.exists(path):
                os.unlink(path)

    def begin(self, headers):
        """Notes which version comes now."""
        tag = headers.get('ETag', '')
        self.validator = headers.get('Last-Modified', '') if not tag or tag.startswith('W/') else tag
        with open(self.note, 'w', encoding='utf-8') as file:
            json.dump({'url': self.url, 'validator': self.validator}, file)


class Downloader:
    """`retries` more attempts after the first, the first after `wait` seconds, each after twice as many."""

    def __init__(self, retries=5, wait=1.0, timeout=60.0, shown=False):
        self.retries, self.wait, self.timeout, self.shown = retries, wait, timeout, shown
        self.opener = urllib.request.build_opener(Redirects())
        self.came = 0

    def fetch(self, url, path, expected=None, pinned=False):
        """Downloads `url` to `path`, of `expected` bytes if that is known; `pinned`: its checksum is known.
        Raises Refused."""
        part, attempt, self.came = Part(path, url, pinned), 0, 0
        furthest = part.size()
        while True:
            try:
                self._attempt(part, expected)
                break
            except Dropped as dropped:
                # Only attempts that come no further count: a long download may break many times.
                attempt = 1 if part.size() > furthest else attempt + 1
                furthest = max(furthest, part.size())
                if attempt > self.retries:
                    raise Refused(f'{host_of(url)}: {dropped} ({attempt} attempts in a row; what came is '
                                  'kept: run it again to go on)') from dropped
                time.sleep(min(LONGEST_WAIT, dropped.wait if dropped.wait is not None
                               else self.wait * 2 ** (attempt - 1)))
        os.replace(part.path, path)
        part.drop()

    def _attempt(self, part, expected):
        have = part.size()
        if expected is not None and have == expected:
            return
        if expected is not None and have > expected:
            part.drop()
            have = 0
        request = urllib.request.Request(part.url, headers={'User-Agent': AGENT, 'Accept-Encoding': 'identity'})
        if have:
            request.add_header('Range', f'bytes={have}-')
            if part.validator:
                request.add_header('If-Range', part.validator)
        response = self._open(request, part)
        if response is None:
            return
        with response:
            start, total = self._where(response, have, part)
            self._check(response, part, expected, total)
            if start == 0:
                part.drop()
                part.begin(response.headers)
            self._copy(response, part, start, expected if expected is not None else total)

    def _open(self, request, part):
        """The answer, or None if all has come already."""
        host = host_of(part.url)
        try:
            return self.opener.open(request, timeout=self.timeout)
        except urllib.error.HTTPError as error:
            with error:
                return self._refused(error, host, part)
        except urllib.error.URLError as error:
            reason = error.reason
        except (OSError, http.client.HTTPException) as error:
            reason = error
        if isinstance(reason, ssl.SSLCertVerificationError):
            raise Refused(f'{host}: its certificate cannot be verified ({reason.verify_message}): is the '
                          'package ca-certificates installed, and the clock right?') from reason
        unreachable = isinstance(reason, (socket.gaierror, ConnectionRefusedError)) \
            or isinstance(reason, OSError) and reason.errno in (101, 113)
        if unreachable and not self.came:
            raise Unreachable(f'cannot reach {host}: {getattr(reason, "strerror", None) or reason}')
        raise Dropped(f'the connection failed: {reason or type(reason).__name__}') from reason

    @staticmethod
    def _refused(error, host, part):
        if error.code == 416:
            if error.headers.get('Content-Range', '').strip() == f'bytes */{part.size()}':
                return
            # What we have is not a beginning of what there is now.
            part.drop()
            raise Dropped('the piece that came is of another version', 0.0)
        if error.code in PASSING:
            after = error.headers.get('Retry-After', '')
            raise Dropped(f'the server answers {error.code} {error.reason}',
                          float(after) if after.isdigit() else None)
        raise Refused(f'{host} answers {error.code} {error.reason} for {part.url}')

    @staticmethod
    def _where(response, have, part):
        """Where the content that comes now begins, and how long the whole is (None: not told)."""
        length = response.headers.get('Content-Length', '')
        if response.status == 206:
            match = re.fullmatch(r'bytes (\d+)-\d+/(\d+|\*)', response.headers.get('Content-Range', '').strip())
            if not match or int(match[1]) != have:
                part.drop()
                raise Dropped('the server sent another range than it was asked for', 0.0)
            return have, None if match[2] == '*' else int(match[2])
        return 0, int(length) if length.isdigit() else None

    @staticmethod
    def _check(response, part, expected, total):
        name, host = os.path.basename(part.path)[:-len('.part')], host_of(part.url)
        if response.headers.get('Content-Encoding', 'identity').lower() not in ('identity', ''):
            raise Refused(f'{host} sends {name} in an encoding that was not asked for')
        if response.headers.get_content_type() == 'text/html' and not name.endswith(('.html', '.htm')):
            raise Refused(f'{host} sends a web page in place of {name}: it may want a click or a login')
        if expected is not None and total is not None and total != expected:
            raise Refused(f'{host} has {name} with {total} bytes, where the manifest says {expected}: '
                          'the file has changed there')
        if total is not None and total > LARGEST:
            raise Refused(f'{host} has {name} with {size(total)}: too large to be right')

    def _copy(self, response, part, start, total):
        progress = Progress(os.path.basename(part.path)[:-len('.part')], self.shown, total, start)
        limit = total if total is not None else LARGEST
        try:
            with open(part.path, 'ab') as out:
                while block := response.read(BLOCK):
                    out.write(block)
                    self.came += len(block)
                    progress.add(len(block))
                    if progress.done > limit:
                        raise Refused(f'{host_of(part.url)} sends more than the {limit} bytes that it should')
        except (http.client.HTTPException, ConnectionError, TimeoutError, ssl.SSLError) as error:
            raise Dropped(f'the connection broke: {error or type(error).__name__}') from error
        finally:
            progress.end()
        if total is not None and progress.done < total:
            raise Dropped(f'the connection broke after {progress.done} of {total} bytes')
