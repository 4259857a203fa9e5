"""Conversions: small archives in the formats of the corpora, made here, and the records that must come out."""
import bz2
import gzip
import hashlib
import json
import lzma

from fetching.records import clean
from fetching.sentences import summary
from harness import Place
from samples import json_lines, tar, zipped


def converts(tap, name, split, contents, expected):
    """The files of a corpus, converted as the manifest says, give exactly these records."""
    with Place() as place:
        given = place.like(name, contents)
        done = place.fetch(f'{name}:{split}', '--from', given)
        if tap.ok(done.status == 0, f'{name}:{split} is converted', done):
            tap.equal(place.records(f'{name}-{split}.jsonl'), expected, f'{name}:{split}: the records')
        return done


def cnn_dailymail(tap):
    def name(address):
        return hashlib.sha1(address.encode()).hexdigest() + '.story'

    first, second = 'http://web.archive.org/1/http://a.example/one', 'http://web.archive.org/2/http://a.example/two'
    stories = {
        'cnn/stories/' + name(first):
            b'Harbor (CNN) -- The ferry is back.\r\n\r\nIt sails twice a day\n\n@highlight\n\n'
            b'The ferry sails again\n\n@highlight\n\nNEW: Tickets cost less\n',
        'cnn/stories/' + name('another'): b'Not of this split.\n\n@highlight\n\nNot this\n',
    }
    mail = {'dailymail/stories/' + name(second): 'The mill’s owner sold it.\n\n@highlight\n\nMill sold'.encode(),
            'dailymail/stories/' + name(first + '/'): b'\n\n@highlight\n\nNo text\n'}
    done = converts(tap, 'cnn-dailymail', 'test', {
        'cnn_stories.tgz': tar(stories, gzip.compress), 'dailymail_stories.tgz': tar(mail, gzip.compress),
        'all_test.txt': f'{first}\n{second}\n{first}/\n'.encode()}, [
            {'id': name(first)[:-6], 'language': 'en',
             'text': 'Harbor (CNN) -- The ferry is back.\n\nIt sails twice a day',
             'summaries': ['The ferry sails again\nNEW: Tickets cost less']},
            {'id': name(second)[:-6], 'language': 'en', 'text': 'The mill’s owner sold it.',
             'summaries': ['Mill sold']}])
    tap.ok('1 without a text or a summary left out' in done.err, 'a story without a text is counted', done)


def xsum(tap):
    article = ('[SN]URL[SN]\nhttp://b.example/1\n\n[SN]TITLE[SN]\nBridge closed\n\n[SN]FIRST-SENTENCE[SN]\n'
               'A bridge has been\nclosed.\n\n[SN]RESTBODY[SN]\nShare this with\nEmail\nCracks were found.\n'
               'Repairs take a month.\n')
    converts(tap, 'xsum', 'validation', {
        'XSUM-EMNLP18-Summary-Data-Original.tar.gz': tar({
            'bbc-summary-data/11.summary': article.encode(), 'bbc-summary-data/12.summary': b'not of this split',
            'bbc-summary-data/._11.summary': b'\x00\x05'}, gzip.compress),
        'XSum-TRAINING-DEV-TEST-SPLIT-90-5-5.json': b'{"train": ["12"], "validation": ["11", "13"], "test": []}'}, [
            {'id': '11', 'title': 'Bridge closed', 'language': 'en',
             'text': 'Cracks were found.\nRepairs take a month.', 'summaries': ['A bridge has been closed.']}])


def multi_news(tap):
    cluster = 'First report. NEWLINE_CHAR NEWLINE_CHAR It went on. ||||| Second report. |||||\n'
    converts(tap, 'multi-news', 'test', {
        'test.src.cleaned': (cluster + 'Only one.\n').encode(),
        'test.tgt': '– A thing happened. It went on.\nOne thing.\n'.encode()}, [
            {'id': 'test-0', 'language': 'en', 'text': 'First report.\n\nIt went on.\n\nSecond report.',
             'documents': ['First report.\n\nIt went on.', 'Second report.'],
             'summaries': ['A thing happened.\nIt went on.']},
            {'id': 'test-1', 'language': 'en', 'text': 'Only one.', 'documents': ['Only one.'],
             'summaries': ['One thing.']}])


def scientific_papers(tap):
    paper = {'article_id': '0704.1', 'article_text': ['we study x .', 'it is @xmath0 .'],
             'abstract_text': ['<S> we study x . </S>', '<S> it works . </S>'], 'labels': None,
             'section_names': ['intro'], 'sections': [['we study x .']]}
    expected = [{'id': '0704.1', 'language': 'en', 'text': 'we study x .\nit is @xmath0 .',
                 'summaries': ['we study x .\nit works .']}]
    members = {'arxiv-dataset/': b'', '__MACOSX/arxiv-dataset/._val.txt': b'\x00', 'arxiv-dataset/train.txt': b'{}',
               'arxiv-dataset/val.txt': json_lines(paper)}
    converts(tap, 'arxiv', 'validation', {'arxiv-dataset.zip': zipped(members)}, expected)
    converts(tap, 'pubmed', 'test',
             {'pubmed-dataset.zip': zipped({'pubmed-dataset/test.txt': json_lines(paper)})}, expected)


def scitldr(tap):
    paper = {'source': ['We look at tides.', 'They turn.'], 'source_labels': [1, 0], 'rouge_scores': [0.5, 0.1],
             'paper_id': 'Sy1', 'target': ['Tides turn.', 'On tides. They do.'], 'title': 'Tides'}
    expected = [{'id': 'Sy1', 'title': 'Tides', 'language': 'en', 'text': 'We look at tides.\nThey turn.',
                 'summaries': ['Tides turn.', 'On tides.\nThey do.']}]
    for name in ('scitldr-a', 'scitldr-aic', 'scitldr-fulltext'):
        converts(tap, name, 'validation', {'dev.jsonl': json_lines(paper)}, expected)


def orangesum(tap):
    members = {'{}/test.target': 'Le pont est fermé. Il rouvrira.\nDeux.\n'.encode(),
               '{}/test.source': 'Le pont fut fermé hier.\nUn autre texte.\n'.encode(), '{}/train.source': b'no\n'}
    for variant in ('abstract', 'title'):
        packed = tar({name.format(variant): data for name, data in members.items()}, gzip.compress)
        expected = [{'id': 'test-0', 'language': 'fr', 'text': 'Le pont fut fermé hier.',
                     'summaries': ['Le pont est fermé.\nIl rouvrira.']},
                    {'id': 'test-1', 'language': 'fr', 'text': 'Un autre texte.', 'summaries': ['Deux.']}]
        if variant == 'title':
            expected = [{'id': record.pop('id'), 'title': ' '.join(record['summaries'][0].split()), **record}
                        for record in expected]
        converts(tap, f'orangesum-{variant}', 'test', {f'{variant}.tgz': packed}, expected)


def bills(tap):
    us, ca = ({'text': 'SECTION 1.\n    SHORT TITLE.  \n\n\tThis Act.', 'summary': 'Sec. 1 names it. It is short.',
               'title': 'An Act', key: value} for key, value in (('bill_id', '110_hr37'), ('external_id', 'SB1')))
    packed = zipped({'us_test_data_final_OFFICIAL.jsonl': json_lines(us),
                     'ca_test_data_final_OFFICIAL.jsonl': json_lines(ca)})
    for split, identity in (('test', '110_hr37'), ('ca-test', 'SB1')):
        converts(tap, 'billsum', split, {'billsum.zip': packed}, [
            {'id': identity, 'title': 'An Act', 'language': 'en',
             'text': 'SECTION 1.\n    SHORT TITLE.\n\n\tThis Act.', 'summaries': ['Sec. 1 names it.\nIt is short.']}])


def languages(tap):
    article = {'text': 'Die Fähre fährt.', 'summary': 'Am 3. Mai fährt sie. Sie fährt täglich.', 'title': 'Fähre',
               'topic': 'x', 'url': 'http://a.example/', 'date': '00/01/2020'}
    converts(tap, 'mlsum-de', 'test', {'de_test.jsonl': json_lines(article)}, [
        {'id': 'test-0', 'title': 'Fähre', 'language': 'de', 'text': 'Die Fähre fährt.',
         'summaries': ['Am 3. Mai fährt sie.\nSie fährt täglich.']}])
    article = {'id': 'world-1', 'url': 'u', 'title': 'Ein Titel', 'summary': '渡船又开了。每天两班。', 'text': '渡船。'}
    lines = json_lines(article)
    converts(tap, 'xlsum-chinese-simplified', 'test', {'chinese_simplified_XLSum_v2.0.tar.bz2': tar({
        './chinese_simplified_train.jsonl': b'{}\n', './chinese_simplified_test.jsonl': lines}, bz2.compress)}, [
            {'id': 'world-1', 'title': 'Ein Titel', 'language': 'zh', 'text': '渡船。',
             'summaries': ['渡船又开了。\n每天两班。']}])
    converts(tap, 'xlsum-pidgin', 'validation', {'pidgin_XLSum_v2.0.tar.bz2': tar(
        {'./pidgin_val.jsonl': json_lines({**article, 'title': ''})}, bz2.compress)}, [
            {'id': 'world-1', 'text': '渡船。', 'summaries': ['渡船又开了。\n每天两班。']}])
    converts(tap, 'gazeta', 'validation', {'gazeta_val.jsonl': json_lines(
        {'url': 'u', 'title': 'Паром', 'text': 'Паром снова ходит.', 'summary': 'Он ходит. Дважды в день.',
         'date': 'd'})}, [
            {'id': 'validation-0', 'title': 'Паром', 'language': 'ru', 'text': 'Паром снова ходит.',
             'summaries': ['Он ходит.\nДважды в день.']}])


def klexikon(tap):
    page = {'u_id': 7, 'title': 'Fähre', 'wiki_url': 'w', 'klexikon_url': 'k',
            'wiki_sentences': ['Eine Fähre ist ein Schiff.', 'Sie fährt.', '', '== Arten ==', 'Es gibt viele.'],
            'klexikon_sentences': ['Eine Fähre ist ein Schiff.', '', '== Wozu ==', 'Sie fährt  hin und her.']}
    converts(tap, 'klexikon', 'validation', {'validation.json': json_lines(page)}, [
        {'id': '7', 'title': 'Fähre', 'language': 'de',
         'text': 'Eine Fähre ist ein Schiff. Sie fährt.\n\nEs gibt viele.',
         'summaries': ['Eine Fähre ist ein Schiff.\nSie fährt hin und her.']}])


def norsumm(tap):
    articles = [{'id': 'ab~1.txt', 'article': 'Ferga | Ferga går igjen.',
                 'summaries_nb': [{'summary1': 'Fergen går. \n\n Den går ofte.'}, {'summary2': 'Ferge.'}],
                 'summaries_nn': [{'summary1': 'Ferja går.'}]}]
    for variant, told in (('nb', ['Fergen går.\nDen går ofte.', 'Ferge.']), ('nn', ['Ferja går.'])):
        converts(tap, f'norsumm-{variant}', 'dev', {'NorSumm_dev.json': json.dumps(articles, indent=4).encode()}, [
            {'id': 'ab~1.txt', 'language': variant, 'text': 'Ferga | Ferga går igjen.', 'summaries': told}])


def temario(tap):
    text, told = 'A balsa volta\r\n\r\nA balsa voltou à água.\r\nSão dois anos.\r\n', 'A balsa voltou. São dois anos.'
    packed = zipped({'TeMario/Textos-fonte/Textos-fonte com t\x8dtulo/ce1.txt': text.encode('cp1252'),
                     'TeMario/Textos-fonte/Textos-fonte sem titulo/ce1.txt': b'not this',
                     'TeMario/Sum\x8drios/Sum\x8drios manuais/Sum-ce1.txt': told.encode('cp1252')})
    converts(tap, 'temario', 'all', {'TeMario.zip': packed}, [
        {'id': 'ce1', 'title': 'A balsa volta', 'language': 'pt',
         'text': 'A balsa voltou à água.\nSão dois anos.', 'summaries': ['A balsa voltou.\nSão dois anos.']}])


def scisummnet(tap):
    paper = ('<?xml version="1.0" encoding="UTF-8"?>\n<PAPER>\n<S sid="0">On Tides &amp; Moons</S>\n<ABSTRACT>\n'
             '<S sid="1">We study tides.</S>\n</ABSTRACT>\n<SECTION title="1 Intro" number="1">\n'
             '<S sid="2">Tides turn.</S>\n<S sid="3">Moons, too.</S>\n</SECTION>\n'
             '<SECTION title="2 End" number="2">\n'
             '<S sid="4">They do.</S>\n</SECTION>\n</PAPER>\n')
    top = 'scisummnet_release1.1__20190413/top1000_complete'
    packed = zipped({f'{top}/A00-2/summary/A00-2.gold.txt': b'No title here.\nIt goes on.\n',
                     f'{top}/A00-2/Documents_xml/A00-2.xml': paper.encode(),
                     f'{top}/A00-1/Documents_xml/A00-1.xml': paper.encode(),
                     f'{top}/A00-1/citing_sentences_annotated.json': b'[]',
                     f'{top}/A00-1/summary/A00-1.gold.txt': b'On Tides & Moons\nTides are studied.\nThey turn.\n'})
    common = {'title': 'On Tides & Moons', 'language': 'en', 'text': 'Tides turn.\nMoons, too.\n\nThey do.'}
    converts(tap, 'scisummnet', 'all', {'scisummnet_release1.1__20190413.zip': packed}, [
        {'id': 'A00-1', **common, 'summaries': ['Tides are studied.\nThey turn.']},
        {'id': 'A00-2', **common, 'summaries': ['No title here.\nIt goes on.']}])


def multi_xscience(tap):
    papers = [{'aid': 'math9912167', 'mid': '163', 'abstract': 'Ours.',
               'related_work': 'In @cite_1 it began. It went on.',
               'ref_abstract': {'@cite_1': {'mid': '2', 'abstract': 'Theirs.'},
                                '@cite_2': {'mid': '', 'abstract': ''}}}]
    converts(tap, 'multi-xscience', 'validation', {'val.json.gz': gzip.compress(json.dumps(papers).encode())}, [
        {'id': 'math9912167', 'language': 'en', 'text': 'Ours.\n\nTheirs.', 'documents': ['Ours.', 'Theirs.'],
         'summaries': ['In @cite_1 it began.\nIt went on.']}])


def bigpatent(tap):
    def patents(number):
        return gzip.compress(json_lines({'publication_number': f'US-{number}',
                                         'description': 'a ferry is described .',
                                         'abstract': 'a ferry .', 'application_number': '1'}))

    packed = zipped({'test/a/data_0.gz': patents(1), 'test/b/data_0.gz': patents(2), 'test/readme': b'no',
                     '__MACOSX/test/a/._data_0.gz': b'\x00\x05\x16\x07'})
    converts(tap, 'bigpatent', 'test', {'test.zip': packed}, [
        {'id': f'US-{number}', 'language': 'en', 'text': 'a ferry is described .', 'summaries': ['a ferry .']}
        for number in (1, 2)])


def meetings(tap):
    meeting = {'topic_list': [], 'meeting_transcripts': [{'speaker': 'Chair', 'content': 'We begin .'},
                                                         {'speaker': 'Ann', 'content': 'Good .'}],
               'general_query_list': [{'query': 'Summarize the whole meeting.',
                                       'answer': 'They began. It was good.'}],
               'specific_query_list': [{'query': 'What did Ann say?', 'answer': 'Good.', 'relevant_text_span': []}]}
    text = 'Chair: We begin .\nAnn: Good .'
    converts(tap, 'qmsum', 'validation', {'val.jsonl': json_lines(meeting, meeting)}, [
        {'id': f'validation-{number}', 'language': 'en', 'text': text, 'summaries': ['They began.\nIt was good.']}
        for number in (0, 1)])
    converts(tap, 'qmsum-queries', 'validation', {'val.jsonl': json_lines(meeting)}, [
        {'id': 'validation-0-1', 'language': 'en', 'query': 'What did Ann say?', 'text': text,
         'summaries': ['Good.']}])


def stories(tap):
    def question(number, text, *answers):
        return {'question_text': text, 'question_number': number,
                'responses': [{'worker_id': '1', 'uid': 'u', 'response_text': answer} for answer in answers]}

    story = {'metadata': {'passage_id': '52', 'uid': 'u', 'license': 'l'}, 'document': 'ONCE\n \n A ship. \n',
             'questions': [question(1, 'What is the plot of the story?', 'A ship. It sails.', 'Ship.'),
                           question(2, 'Who is Ann?', 'A captain.')]}
    converts(tap, 'squality', 'validation', {'dev.jsonl': json_lines(story)}, [
        {'id': '52', 'language': 'en', 'text': 'ONCE\n\n A ship.', 'summaries': ['A ship.\nIt sails.', 'Ship.']}])
    converts(tap, 'squality-queries', 'validation', {'dev.jsonl': json_lines(story)}, [
        {'id': '52-2', 'language': 'en', 'query': 'Who is Ann?', 'text': 'ONCE\n\n A ship.',
         'summaries': ['A captain.']}])


def dialogues(tap):
    text = '#Person1#: Is it late?\n#Person2#: It is.'
    converts(tap, 'dialogsum', 'test', {'dialogsum.test.jsonl': json_lines(
        {'fname': 'test_0', 'dialogue': text, 'summary1': 'It is late.', 'topic1': 't', 'summary2': 'Late. Very.',
         'summary3': 'Time.'})}, [
            {'id': 'test_0', 'language': 'en', 'text': text, 'summaries': ['It is late.', 'Late.\nVery.', 'Time.']}])
    converts(tap, 'samsum', 'validation', {'val.json': json.dumps(
        [{'id': '13', 'dialogue': 'Ann: late?\r\nBob: yes', 'summary': 'It is late.'}]).encode()}, [
            {'id': '13', 'language': 'en', 'text': 'Ann: late?\nBob: yes', 'summaries': ['It is late.']}])
    for compress in (gzip.compress, lzma.compress, bytes):
        converts(tap, 'newsroom', 'validation', {'dev.jsonl.gz': compress(json_lines(
            {'url': 'u', 'title': 'T', 'text': 'A text.', 'summary': 'It.', 'density': 1.5,
             'coverage_bin': 'low'}))}, [
                {'id': 'validation-0', 'title': 'T', 'language': 'en', 'text': 'A text.', 'summaries': ['It.']}])


def opinosis(tap):
    top = 'OpinosisDataset1.0'
    packed = zipped({f'{top}/topics/room_inn.txt.data': b' The room is small .\r\n  It was clean \r\n\r\n',
                     f'{top}/summaries-gold/room_inn/room_inn.2.gold': b'Clean \x96 and small.',
                     f'{top}/summaries-gold/room_inn/room_inn.1.gold': b'Small rooms.\nClean.'})
    converts(tap, 'opinosis', 'all', {'OpinosisDataset1.0_0.zip': packed}, [
        {'id': 'room_inn', 'language': 'en', 'text': 'The room is small .\nIt was clean',
         'summaries': ['Small rooms.\nClean.', 'Clean – and small.']}])


def texts(tap):
    tap.equal(clean(' a \r\nb\rc\x00\x1b d\ud800 \n'), 'a\nb\nc d\ufffd', 'what is cleaned in texts')
    tap.equal(clean('\ttab\x0bline\x0cpage'), 'tab\nline\npage', 'old line ends are line ends')
    for text, expected in {
        'One. Two.': 'One.\nTwo.',
        'Mr. Smith met Dr. J. Doe. They left.': 'Mr. Smith met Dr. J. Doe.\nThey left.',
        'He said "Go." Then he went.': 'He said "Go."\nThen he went.',
        'It cost 3. Then 4.': 'It cost 3.\nThen 4.',
        '1. The first.': '1. The first.',
        'What?! Yes... no. so it is.': 'What?!\nYes...\nno. so it is.',
        'a line\nanother  line': 'a line\nanother line',
        'पहला। दूसरा।': 'पहला।\nदूसरा।',
        '一。二！三': '一。\n二！\n三',
        '': '',
    }.items():
        tap.equal(summary(text), expected, f'sentences of {text!r}')
    # Quadratic, these would not end before the test is stopped.
    for text in ('.' * 400000, 'a. ' * 130000, '." ' * 130000, '?"' * 200000):
        tap.equal(len(''.join(summary(text).split())), len(''.join(text.split())), f'400,000 of {text[:3]!r}')
    tap.equal(summary('Er kam am 3. Mai an.', 'de'), 'Er kam am 3. Mai an.', 'ordinals in German')


def run(tap):
    for test in (cnn_dailymail, xsum, multi_news, scientific_papers, scitldr, orangesum, bills, languages, klexikon,
                 norsumm, temario, scisummnet, multi_xscience, bigpatent, meetings, stories, dialogues, opinosis,
                 texts):
        test(tap)
