"""A web server for tests: each path has content and a behaviour, each request is noted."""
import http.server
import re
import threading


class Content:
    """What a path answers. `statuses` come first, one a request; `drop` bytes are sent before the connection
    breaks, `drops` times; `hold`: then nothing more comes until the test ends."""

    def __init__(self, data, ranges=True, tag='"1"', statuses=(), drop=0, drops=0, hold=False, kind=None,
                 redirect=None, length=True, headers=()):
        self.data, self.ranges, self.tag, self.statuses = data, ranges, tag, list(statuses)
        self.drop, self.drops, self.hold, self.kind = drop, drops, hold, kind
        self.redirect, self.length, self.headers = redirect, length, dict(headers)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.requests.append((self.path, self.headers.get('Range')))
        self.close_connection = True
        content = self.server.contents.get(self.path)
        if content is None:
            self._empty(404)
        elif content.statuses:
            self._empty(content.statuses.pop(0), content.headers)
        elif content.redirect:
            self._empty(302, {'Location': content.redirect})
        else:
            self._content(content)

    def _empty(self, status, headers=None):
        self.send_response(status)
        for name, value in {'Content-Length': '0', **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()

    def _start(self, content):
        """Where the answer begins: by Range, if it is of this version."""
        match = re.fullmatch(r'bytes=(\d+)-', self.headers.get('Range', ''))
        fresh = self.headers.get('If-Range', content.tag) == content.tag
        return int(match[1]) if match and content.ranges and fresh else 0

    def _content(self, content):
        start, total = self._start(content), len(content.data)
        if start >= total > 0 and start:
            self._empty(416, {'Content-Range': f'bytes */{total}'})
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header('Content-Range', f'bytes {start}-{total - 1}/{total}')
        if content.length:
            self.send_header('Content-Length', str(total - start))
        if content.tag:
            self.send_header('ETag', content.tag)
        if content.kind:
            self.send_header('Content-Type', content.kind)
        self.end_headers()
        rest = content.data[start:]
        if content.drops:
            content.drops -= 1
            rest = rest[:content.drop]
        elif content.hold:
            self.wfile.write(rest[:content.drop])
            self.wfile.flush()
            self.server.holding.set()
            self.server.ended.wait(60)
            return
        self.wfile.write(rest)


class Server:
    def __init__(self):
        self.http = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.http.contents, self.http.requests = {}, []
        self.http.holding, self.http.ended = threading.Event(), threading.Event()
        self.http.daemon_threads = True
        self.url = f'http://127.0.0.1:{self.http.server_address[1]}/'
        threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.http.ended.set()
        self.http.shutdown()
        self.http.server_close()

    def has(self, name, data, **how):
        """Content under a name; gives its address."""
        self.http.contents['/' + name] = Content(data, **how)
        return self.url + name

    def requests(self):
        """The requests since the last call: path and range."""
        noted = list(self.http.requests)
        self.http.requests.clear()
        return noted

    def holding(self):
        """Waits until a request is held."""
        return self.http.holding.wait(30)


def closed_port():
    """An address where nobody listens."""
    with Server() as server:
        return server.url
