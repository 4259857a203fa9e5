#!/usr/bin/env python3
"""The report of the benchmark in a browser: on a telephone, on a screen, in the dark, on paper.

usage: browser.py REPORT_SAMPLE [FOLDER]

With FOLDER, pictures of the pages are left there, to be looked at.
"""
import os
import re
import sys
import tempfile

import chromium
from pages import SCRIPT_NAME, make
from tap import Tap

PHONE, SCREEN = 360, 1280

# The boxes of the plots and the least height of their letters.
PLOTS = '''[...document.querySelectorAll('svg.plot')].map(plot => {
    const box = plot.getBoundingClientRect();
    const letters = [...plot.querySelectorAll('text')].map(text => text.getBoundingClientRect());
    return {width: box.width, height: box.height, right: box.right,
            letters: Math.min(...letters.map(letter => letter.height)),
            outside: letters.filter(letter => letter.left < box.left - 1 || letter.right > box.right + 1 ||
                                              letter.top < box.top - 1 || letter.bottom > box.bottom + 1).length};
})'''

# The least contrast (WCAG 2.1) of all text that is shown with what it stands on, and where that is.
CONTRAST = '''(() => {
    const parse = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
    const light = colour => colour.slice(0, 3).map(c => c / 255)
        .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const paper = element => {
        for (; element; element = element.parentElement) {
            const colour = parse(getComputedStyle(element).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    let least = {ratio: 99, where: ''};
    for (const element of document.body.querySelectorAll('*')) {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility() || element.closest('title, desc, style')) continue;
        const style = getComputedStyle(element);
        const a = light(parse(element.closest('svg') ? style.fill : style.color)), b = light(paper(element));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < least.ratio) least = {ratio, where: element.outerHTML.slice(0, 200)};
    }
    return least;
})()'''

# Tries to fetch and to run; says what the policy forbade.
ESCAPE = '''new Promise(done => {
    const forbidden = [];
    document.addEventListener('securitypolicyviolation', event => forbidden.push(event.effectiveDirective));
    const add = (tag, attributes) => document.body.append(Object.assign(document.createElement(tag), attributes));
    add('img', {src: 'https://example.invalid/x.png'});
    add('script', {textContent: 'document.title = "escaped"'});
    add('iframe', {src: 'https://example.invalid/'});
    fetch('https://example.invalid/').catch(() => 0);
    setTimeout(() => done([...new Set(forbidden)].sort().join(' ')), 500);
})'''


def check_width(tap, browser, shape, width):
    name = f'{shape} at {width}'
    scroll, inner = browser.value('[document.scrollingElement.scrollWidth, innerWidth]')
    tap.ok(scroll <= inner == width, f'{name}: the page is no wider than the screen', f'{scroll} > {inner}')
    plots = browser.value(PLOTS)
    tap.ok(plots and all(plot['width'] > 250 and plot['height'] > 60 and plot['right'] <= width for plot in plots),
           f'{name}: the plots have room', plots)
    tap.ok(all(plot['letters'] >= 8 for plot in plots), f'{name}: their letters can be read', plots)
    tap.ok(not any(plot['outside'] for plot in plots), f'{name}: no letter lies outside of its plot', plots)
    tap.equal(browser.value('document.scripts.length'), 0, f'{name}: no script')
    tap.ok('broken' not in browser.value('document.title'), f'{name}: no script has run')
    tap.equal(len(browser.requests()), 1, f'{name}: nothing was fetched but the page')


def check_phone(tap, browser, shape):
    boxes = browser.value('''[...document.querySelectorAll('.scroll')].filter(box => box.checkVisibility())
        .map(box => [box.scrollWidth > box.clientWidth, box.tabIndex, !!box.getAttribute('aria-labelledby')])''')
    tap.ok(any(box[0] for box in boxes), f'{shape}: wide tables scroll in their own boxes', boxes)
    tap.ok(all(box[1:] == [0, True] for box in boxes), f'{shape}: the boxes have names, and keys reach them', boxes)
    columns = browser.value('''(box => box && getComputedStyle(box).gridTemplateColumns.split(' ').length)(
        document.querySelector('details[open] .columns'))''')
    tap.ok(columns in (1, None), f'{shape}: texts stand one below the other', columns)


def check_screen(tap, browser, shape):
    for dark in (False, True):
        browser.call('Emulation.setEmulatedMedia', features=[
            {'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'}])
        least = browser.value(CONTRAST)
        tap.ok(least['ratio'] >= 4.5, f'{shape}: contrast, {"dark" if dark else "light"}', least)
    if shape != 'bare':
        columns = browser.value('''[...document.querySelector('details[open] .columns').children]
            .map(column => Math.round(column.getBoundingClientRect().top))''')
        tap.ok(len(columns) == 3 and len(set(columns)) == 1, f'{shape}: source, reference, summary side by side',
               columns)
        tap.ok(browser.value('''(closed => (closed.querySelector('summary').click(), closed.open &&
            closed.querySelector('.columns').getBoundingClientRect().height > 50))(
            document.querySelector('details[open] details.document:not([open])'))'''),
               f'{shape}: a document opens without a script')


def check_print(tap, browser, shape):
    pages = len(re.findall(rb'/Type\s*/Page\b', browser.pdf()))
    tap.ok(2 <= pages <= 20, f'{shape}: printed on {pages} pages')


def check_hostile(tap, browser):
    text = browser.value('document.body.innerText')
    tap.ok(SCRIPT_NAME in text, 'hostile: a name that is a script is shown')
    # innerText has the characters in the order of memory: what may not happen is that they run on.
    tap.ok(browser.value("document.querySelectorAll('h1').length === 1 && !document.querySelector('main img')"),
           'hostile: no element of theirs')
    forbidden = browser.value(ESCAPE)
    tap.equal(forbidden, 'connect-src frame-src img-src script-src-elem', 'hostile: what the policy forbids')
    tap.ok(browser.value('document.title') != 'escaped', 'hostile: what it forbids does not run')


def take_pictures(browser, path, folder, shape):
    for width, dark in ((SCREEN, False), (SCREEN, True), (PHONE, False)):
        browser.open(path, width, dark=dark)
        browser.screenshot(os.path.join(folder, f'{shape}-{width}{"-dark" if dark else ""}.png'))
    with open(os.path.join(folder, shape + '.pdf'), 'wb') as file:
        file.write(browser.pdf())


def check(tap, browser, path, shape):
    browser.open(path, SCREEN)
    check_width(tap, browser, shape, SCREEN)
    check_screen(tap, browser, shape)
    check_print(tap, browser, shape)
    browser.open(path, PHONE)
    check_width(tap, browser, shape, PHONE)
    check_phone(tap, browser, shape)
    if shape == 'hostile':
        check_hostile(tap, browser)


def main():
    tap, program = Tap(), sys.argv[1]
    found = chromium.installed()
    if not found:
        tap.skip('the report in a browser', 'no chromium is installed (Debian: chromium-headless-shell)')
        tap.done()
    with tempfile.TemporaryDirectory(prefix='report-') as folder, chromium.Browser(found) as browser:
        for shape in ('plain', 'hostile', 'large', 'bare'):
            path = os.path.join(folder, shape + '.html')
            if not tap.equal(make(program, shape, path), (0, ''), f'{shape}: made'):
                continue
            check(tap, browser, path, shape)
            if len(sys.argv) > 2:
                take_pictures(browser, path, sys.argv[2], shape)
    tap.done()


main()
