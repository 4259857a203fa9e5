"""The reference script's own files: settings, lists, SEE, ISI; its errors."""
import os

from harness import Folder, case, contains, equal, fine, run, true

SETTINGS = '''<?xml version="1.0"?>
<rouge-eval version="1.0">
<!-- in two formats -->
<EVAL ID="10"><PEER-ROOT> peers </PEER-ROOT><MODEL-ROOT>
models
</MODEL-ROOT><INPUT-FORMAT TYPE="SPL"></INPUT-FORMAT>
<PEERS><P ID="B">b.txt</P><P ID="A"> a.txt </P></PEERS>
<MODELS><M ID="1">m.txt</M><M ID="2">n.txt</M></MODELS></EVAL>
<eval id="2"><Peer-Root>peers</Peer-Root><Model-Root>models</Model-Root><Input-Format Type="see"/>
<Peers><p id="A">see.html</p></Peers><Models><m id="1">m.txt</m><M ID="2">see.html</M></Models></eval>
</rouge-eval>
'''
# One reference of evaluation 2 is no SEE: it has no sentence then, and still the candidate counts twice.
SEE = '<html>\n<a name="1">[1]</a> <a href="#1" id=1>the gate is shut</a>\n<p>not this</p>\n</html>\n'


class Evaluation(Folder):
    """The files that the settings name."""

    def __enter__(self):
        super().__enter__()
        os.mkdir(self / 'peers')
        os.mkdir(self / 'models')
        for name, text in (('peers/a.txt', 'the gate is shut\n'), ('peers/b.txt', 'a wall\n'), ('peers/see.html', SEE),
                           ('models/m.txt', 'the gate was shut\n'), ('models/n.txt', 'a gate\n'),
                           ('models/see.html', SEE), ('settings.xml', SETTINGS)):
            self.file(name, text)
        return self


PERL = ('--like', 'perl', '-f', 'perl', '-n', '1')
NO_SENTENCE = 'note: 1 empty reference: no word in it, so that nothing matches: models/m.txt\n'


@case('script: settings in the lines of the script, systems in the order of their names')
def settings():
    with Evaluation() as place:
        done = run(*PERL, '--per-document', '--settings', 'settings.xml', cwd=place.path)
        equal((done.status, done.err),
              (0, 'rouge: evaluation 2: system B has no candidate, and is scored without it\n' + NO_SENTENCE),
              'status and message')
        expected = ['-' * 45, 'A ROUGE-1 Average_R:', 'A ROUGE-1 Average_P:', 'A ROUGE-1 Average_F:', '.' * 45,
                    'A ROUGE-1 Eval 2.A R:1.00000 P:0.50000 F:0.66667',
                    'A ROUGE-1 Eval 10.A R:0.66667 P:0.50000 F:0.57143',
                    '-' * 45, 'B ROUGE-1 Average_R: 0.16667 (95%-conf.int. 0.16667 - 0.16667)',
                    'B ROUGE-1 Average_P:', 'B ROUGE-1 Average_F:', '.' * 45,
                    'B ROUGE-1 Eval 10.B R:0.16667 P:0.25000 F:0.20000']
        equal(len(done.lines), len(expected), f'lines: {done.text}')
        for got, line in zip(done.lines, expected):
            true(got.startswith(line), f'expected {line!r}, but got {got!r}')
        one = run(*PERL, '--per-document', '--settings', 'settings.xml', '--system', 'A', cwd=place.path)
        equal((one.status, one.err), (0, NO_SENTENCE), '--system A: status and message')
        equal(one.lines, done.lines[:7], '--system A')


@case('script: a system without a candidate is an error but in perl mode')
def missing_peer():
    with Evaluation() as place:
        done = run('-n', '1', '-f', 'tsv', '--settings', 'settings.xml', cwd=place.path)
        equal(done.status, 1, 'status')
        contains(done.err, 'evaluation 2: system B has no candidate')
        equal([line.split('\t')[0] for line in done.lines[1:]], ['*.A', '*.B'], 'ids')
        one = run('-n', '1', '-f', 'tsv', '--settings', 'settings.xml', '--system', 'A', cwd=place.path)
        equal((one.status, one.err), (0, NO_SENTENCE), '--system A: status and message')
        equal(one.lines[1].split('\t')[0], '*', 'id of one system')


@case('script: a system that is nowhere gets zeros and an error')
def unknown_system():
    with Evaluation() as place:
        done = run(*PERL, '--settings', 'settings.xml', '--system', 'Z', cwd=place.path)
        equal((done.status, done.lines), (1, ['-' * 45] + [
            f'Z ROUGE-1 Average_{one}: 0.00000 (95%-conf.int. 0.00000 - 0.00000)' for one in 'RPF']), 'result')
        contains(done.err, 'evaluation 10: system Z has no candidate')
        done = run('--settings', 'settings.xml', '--system', 'Z', cwd=place.path)
        equal((done.status, done.out), (1, b''), 'result in another mode')


@case('script: a reference that cannot be read ends a run in perl mode, and in others that evaluation')
def missing_model():
    with Evaluation() as place:
        place.file('list', 'peers/a.txt models/m.txt\npeers/b.txt models/none models/n.txt\npeers/b.txt models/n.txt\n')
        done = run(*PERL, '--list', 'list', cwd=place.path)
        equal((done.status, done.out), (1, b''), 'result')
        contains(done.err, 'models/none: No such file or directory')
        done = run('-n', '1', '--per-document', '-f', 'tsv', '--list', 'list', cwd=place.path)
        equal((done.status, [line.split('\t')[0] for line in done.lines]), (1, ['id', '1', '3', '*']), 'result')
        contains(done.err, 'models/none: No such file or directory')
        place.file('list', 'peers/none models/m.txt\npeers/a.txt models/m.txt\n')
        done = run(*PERL, '--per-document', '--list', 'list', cwd=place.path)
        equal((done.status, done.lines[-1]), (1, 'X ROUGE-1 Eval 2.X R:0.75000 P:0.75000 F:0.75000'), 'a missing peer')


@case('script: lists')
def lists():
    with Evaluation() as place:
        place.file('list', '# a comment\n\n  peers/a.txt\tmodels/m.txt  models/n.txt\r\n #x y\npeers/b.txt models/n.txt')
        done = fine(*PERL, '--per-document', '--list', 'list', cwd=place.path)
        equal([line for line in done.lines if 'Eval' in line],
              ['X ROUGE-1 Eval 1.X R:0.66667 P:0.50000 F:0.57143', 'X ROUGE-1 Eval 2.X R:0.50000 P:0.50000 F:0.50000'],
              'documents')
        named = fine(*PERL, '--per-document', '--list', '-', '--system', 'ME', cwd=place.path,
                     given=b'peers/a.txt models/m.txt\n')
        contains(named.text, 'ME ROUGE-1 Eval 1.ME ')
        done = run(*PERL, '--list', '-', cwd=place.path, given=b'peers/a.txt\npeers/a.txt models/m.txt\n')
        equal(done.status, 1, 'a line without references')
        contains(done.err, 'evaluation 1: peers/a.txt has no reference')
        done = run(*PERL, '--list', '-', given=b'a\0b c\n')
        equal((done.status, done.out), (1, b''), 'a NUL')
        see = fine(*PERL, '--per-document', '--list', '-', '--input-format', 'see', cwd=place.path,
                   given=b'peers/see.html models/see.html\n')
        contains(see.text, 'R:1.00000 P:1.00000')


@case('script: a line of SEE and ISI is a sentence only if it is exactly as the script wants it')
def formats():
    good = {'see': ['<a name="1">[1]</a> <a href="#1" id=1>word</a>', '<a size="3" name="12">[1]</a>\t <a href="#7" id=3>word',
                    '<a name="1">[1]</a> <a href="#1" id=1>word <b>other</b></a>'],
            'isi': ['<S SNTNO="1">word</S>', '<S SNTNO="1a,b">word</S> other']}
    bad = {'see': [' <a name="1">[1]</a> <a href="#1" id=1>word</a>', '<A name="1">[1]</A> <A href="#1" id=1>word</A>',
                   '<a name="1">[1]</a><a href="#1" id=1>word</a>', '<a name="1">[1]</a> <a href="#1" id="1">word</a>',
                   '<a name="x">[1]</a> <a href="#1" id=1>word</a>', '<a name="1">[1]</a> <a href="#1" id=1></a>word',
                   '<a size="" name="1">[1]</a> <a href="#1" id=1>word</a>'],
           'isi': ['<S SNTNO="1">word', ' <S SNTNO="1">word</S>', '<s SNTNO="1">word</s>', '<S SNTNO="">word</S>',
                   '<S SNTNO="A">word</S>', '<S SNTNO="1"><b>word</b></S>']}
    with Folder() as place:
        for kind in ('see', 'isi'):
            reference = place.file('r', good[kind][0] + '\n')
            for expected, lines in ((1.0, good[kind]), (0.0, bad[kind])):
                for line in lines:
                    done = run('-n', '1', '-f', 'json', '--input-format', kind, place.file('c', line + '\n'), reference)
                    equal(done.json['metrics']['ROUGE-1']['f']['value'], expected, line)


@case('script: a byte limit counts the line break of a SEE sentence that is not closed')
def open_sentence():
    with Folder() as place:
        anchor = '<a name="{0}">[{0}]</a> <a href="#{0}" id={0}>'
        given = place.file('c', anchor.format(1) + 'ab cd\n' + anchor.format(2) + 'ef gh</a>\n')
        for limit, words in ((6, '2'), (7, '3'), (8, '3'), (10, '4')):
            done = fine('--like', 'perl', '-n', '1', '--average', 'counts', '-f', 'tsv', '--bytes', str(limit),
                        '--input-format', 'SEE', given, given)
            equal(done.lines[1].split('\t')[2], words, f'{limit} bytes')


@case('script: an evaluation that comes twice goes on, a reference that comes twice counts twice')
def twice():
    with Evaluation() as place:
        def settings_of(*evaluations):
            return place.file('t.xml', '<R>' + ''.join(
                f'<EVAL ID="{name}"><PEER-ROOT>peers</PEER-ROOT><MODEL-ROOT>models</MODEL-ROOT>'
                f'<INPUT-FORMAT TYPE="SPL"/><PEERS>{peers}</PEERS><MODELS>{models}</MODELS></EVAL>'
                for name, peers, models in evaluations) + '</R>')

        def counts(path):
            done = fine('--like', 'perl', '-n', '1', '--average', 'counts', '--per-document', '-f', 'tsv',
                        '--settings', path, '--system', 'A', cwd=place.path)
            return [tuple(line.split('\t')[2:5]) for line in done.lines[1:]]

        merged = counts(settings_of(('1', '<P ID="A">b.txt</P>', '<M ID="1">m.txt</M>'),
                                    ('1', '<P ID="A">a.txt</P>', '<M ID="2">n.txt</M>')))
        equal(merged, [('8', '6', '4')] * 2, 'the later peer against both models')
        last = counts(settings_of(('1', '<P ID="A">a.txt</P>', '<M ID="1">m.txt</M><M ID="1">n.txt</M>')))
        equal(last, [('8', '4', '2')] * 2, 'the later model, twice')


@case('script: settings that are none are refused, with the line')
def broken_settings():
    for content, part in (('', 'line 1'), ('<a>\n<b>\n</a>', 'line 3: mismatched tag'), ('not XML', 'line 1'),
                          ('<a>\n</a>', 'no EVAL'), ('<EVAL>\n<P ID="A">x</P></EVAL>', 'EVAL has no ID'),
                          ('<EVAL ID="1">\n<P>x</P></EVAL>', 'line 2: P has no ID'),
                          ('<EVAL ID="1"><INPUT-FORMAT TYPE="DOC"/></EVAL>', 'none of SEE, SPL, ISI and SIMPLE: DOC'),
                          ('<EVAL ID="1"><INPUT-FORMAT/></EVAL>', 'INPUT-FORMAT has no TYPE')):
        with Folder() as place:
            done = run('--settings', place.file('s.xml', content))
            equal((done.status, done.out), (1, b''), f'{content!r}: result')
            contains(done.err, 's.xml: ')
            contains(done.err, part)


@case('script: ROUGE-W of a reference without a word is refused in perl mode, and all such are named')
def weighted():
    with Folder() as place:
        place.file('c', 'a b')
        place.file('r', 'a c')
        place.file('e', '... !\n')
        place.file('list', 'c r\nc e\nc r e\nc r\n')
        done = run('--like', 'perl', '-n', '1,W', '--list', 'list', cwd=place.path)
        equal((done.status, done.out), (1, b''), 'result')
        equal(len([line for line in done.err.splitlines() if 'ROUGE-W' in line]), 2, f'named: {done.err}')
        contains(done.err, 'nothing is reported')
        equal(run('--like', 'perl', '-n', '1', '--list', 'list', cwd=place.path).status, 0, 'without ROUGE-W')
        equal(run('-n', '1,W', '--list', 'list', cwd=place.path).status, 0, 'in another mode')


@case('script: documents by number, then by name')
def order():
    with Folder() as place:
        place.file('t', 'a b')
        names = ['x2', '10', '9', 'x1', '010b', '-1', '8a']
        place.file('s.xml', '<R>' + ''.join(
            f'<EVAL ID="{name}"><PEERS><P ID="A">t</P></PEERS><MODELS><M ID="1">t</M></MODELS></EVAL>'
            for name in names) + '</R>')
        done = fine(*PERL, '--per-document', '--settings', 's.xml', cwd=place.path)
        got = [line.split()[3] for line in done.lines if ' Eval ' in line]
        equal(got, [name + '.A' for name in ('-1', '8a', '9', '10', '010b', 'x1', 'x2')], 'order')
