"""Headless Chromium, told what to do over its debugging pipe: no port, no other library."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
# Nothing that would call home, and no shared memory of the size that containers do not have.
FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage',
         '--no-first-run', '--no-default-browser-check', '--disable-background-networking',
         '--disable-component-update', '--disable-sync', '--disable-extensions', '--hide-scrollbars',
         '--remote-debugging-pipe']
SECONDS = 60


def installed():
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """A browser with one page; to be used in a `with` statement."""

    def __init__(self, program):
        self.program, self.number, self.events, self.rest = program, 0, [], b''

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix='report-browser-')
        to_child, self.to = os.pipe()
        self.answers, from_child = os.pipe()

        def place():
            # 3 and 4 are what Chromium reads and writes; the pipes may have one of them.
            ends = [os.dup(os.dup(os.dup(fd))) for fd in (to_child, from_child)]
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [self.program, *FLAGS, '--user-data-dir=' + self.folder.name], preexec_fn=place, pass_fds=(3, 4),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self.session = None
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Network', 'Log', 'Runtime'):
            self.call(domain + '.enable')
        return self

    def __exit__(self, *_):
        os.close(self.to)  # the browser ends with its pipe
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.answers)
        shutil.rmtree(self.folder.name, ignore_errors=True)

    def _read(self, until):
        while b'\0' not in self.rest:
            ready, _, _ = select.select([self.answers], [], [], max(0, until - time.monotonic()))
            piece = os.read(self.answers, 1 << 16) if ready else b''
            if not piece:
                raise OSError('the browser says nothing')
            self.rest += piece
        message, self.rest = self.rest.split(b'\0', 1)
        return json.loads(message)

    def call(self, method, **parameters):
        """Calls a method of the Chrome DevTools Protocol; events meanwhile go to self.events."""
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': parameters}
        if self.session:
            message['sessionId'] = self.session
        os.write(self.to, json.dumps(message).encode() + b'\0')
        until = time.monotonic() + SECONDS
        while True:
            answer = self._read(until)
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise OSError(f'{method}: {answer["error"]}')
                return answer['result']
            self.events.append(answer)

    def open(self, path, width, height=800, dark=False):
        """Opens a file on a screen of that width; a narrow one is a telephone's."""
        self.events = []
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)
        self.call('Emulation.setEmulatedMedia', features=[
            {'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'}])
        self.call('Page.navigate', url='file://' + path)
        until = time.monotonic() + SECONDS
        while not any(event.get('method') == 'Page.loadEventFired' for event in self.events):
            self.events.append(self._read(until))

    def value(self, expression):
        """What a JavaScript expression gives, whatever the page's policy forbids the page."""
        result = self.call('Runtime.evaluate', expression=expression, returnByValue=True,
                           awaitPromise=True)
        if 'exceptionDetails' in result:
            raise OSError(f'{expression}: {result["exceptionDetails"]}')
        return result['result'].get('value')

    def requests(self):
        return [event['params']['request']['url'] for event in self.events
                if event.get('method') == 'Network.requestWillBeSent']

    def screenshot(self, path):
        """The whole page."""
        data = self.call('Page.captureScreenshot', captureBeyondViewport=True)['data']
        with open(path, 'wb') as file:
            file.write(base64.b64decode(data))

    def pdf(self):
        return base64.b64decode(self.call('Page.printToPDF', printBackground=False, preferCSSPageSize=True)['data'])
