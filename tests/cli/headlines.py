"""Headlines: what is asked for, what comes out, and how doubt is said."""
from harness import SAMPLE, case, contains, equal, fine, record, summarize, true

HEADLINE = ['text', 'score', 'sentence', 'chars', 'confidence', 'flags', 'ranges']
LONG = ('Ein Sprecher der Verwaltung erklärte am späten Dienstag nach der Sitzung des Rates dass die alte Fähre '
        'auf dem See im kommenden Frühjahr durch eine neue ersetzt wird.')


@case('headlines: JSON has what is known of each')
def json_fields():
    result = fine('-f', 'json', '-H3', SAMPLE).json
    true(1 <= len(result['headlines']) <= 3, result['headlines'])
    source = open(SAMPLE, 'rb').read()
    for headline in result['headlines']:
        equal(list(headline), HEADLINE, 'fields')
        true(headline['chars'] <= 70 and headline['confidence'] in ('low', 'medium', 'high'), headline)
        true(all(source[start:end].strip() for start, end in headline['ranges']), headline)
    equal(fine('-f', 'json', SAMPLE).json['headlines'], [], 'none asked for')


@case('headlines: text has them first, and an empty line behind them')
def text_format():
    lines = fine('-H', '-s1', given='The mayor opened the new harbour. Ships waited.').lines
    equal(lines, ['Mayor Opens New Harbour', '', 'The mayor opened the new harbour.'], 'lines')


@case('headlines: low confidence is said on standard error')
def low_confidence():
    done = summarize('-H', '-l', 'de', given=LONG)
    equal(done.status, 0, 'status')
    contains(done.err, 'needs an editor', 'standard error')
    equal(summarize('-H', '-l', 'de', '-f', 'json', given=LONG).err, '', 'JSON says it itself')


@case('headlines: --strict-headline gives none rather than a doubtful one')
def strict():
    done = summarize('-H', '-l', 'de', '--strict-headline', '-s1', given=LONG)
    equal(done.lines, [LONG], 'lines')
    contains(done.err, 'no headline fits', 'standard error')


@case('headlines: --explain says which guard rejected what')
def explain():
    result = fine('-f', 'json', '-H', '--strict-headline', '--explain', '-l', 'de', given=LONG).json
    equal(result['rejected'][0]['guard'], 'low confidence', 'guard')


@case('headlines: presets are limits of one use')
def presets():
    listed = [line.split()[0] for line in fine('--preset', 'help').lines]
    for name in ('alert', 'push', 'seo-title', 'bbc-story', 'superdesk-headline', 'superdesk-slugline', 'standfirst'):
        true(name in listed, name)
    for name, chars in (('alert', 100), ('bbc-story', 55), ('seo-title', 60), ('superdesk-headline', 64)):
        result = summarize('-f', 'json', '--preset', name, SAMPLE).json
        true(all(h['chars'] <= chars for h in result['headlines']), result['headlines'])
        equal(result['summary'], [], f'{name}: no summary')
    slug = fine('-f', 'json', '--preset', 'superdesk-slugline', SAMPLE).json
    true(0 < len(', '.join(k['text'] for k in slug['keywords'])) <= 24, slug['keywords'])
    equal(slug['headlines'], [], 'no headline')
    stand = fine('-f', 'json', '--preset', 'standfirst', SAMPLE).json['stats']
    true(stand['summary_sentences'] <= 2 and 10 <= stand['summary_words'] <= 25, stand)


@case('headlines: a standfirst has ten words at least, or is none')
def standfirst():
    short = 'The bridge is open. Cars wait.'
    none = summarize('--preset', 'standfirst', '-f', 'json', given=short)
    equal(none.json['summary'], [], 'too short')
    contains(none.err, '10 to 25 words', 'standard error')
    text = ('The bridge is open. The old wooden bridge over the river was repaired in three nights by forty men of '
            'the town. Cars wait. All of the forty men who worked on it in the rain through those three long nights '
            'were thanked by the mayor at a dinner in the hall.')
    stats = fine('--preset', 'standfirst', '-f', 'json', given=text).json['stats']
    true(10 <= stats['summary_words'] <= 25, stats)
    equal(fine('--preset', 'standfirst', '-w', '6', '-f', 'json', given=text).json['stats']['summary_words'] > 0, True,
          'a limit of its own goes before the preset')


@case('headlines: an option goes before what a preset says')
def preset_and_option():
    result = fine('-f', 'json', '--preset', 'alert', '-s1', '--headline-chars', '30', SAMPLE).json
    equal(len(result['summary']), 1, 'sentences')
    true(all(h['chars'] <= 30 for h in result['headlines']), result['headlines'])


@case('headlines: the title of a record is not what they are made of')
def no_title():
    given = record(title='Bridge Sold', text='The mayor opened the new harbour. Ships waited.')
    equal(fine('-H', given=given).records[0]['headlines'][0]['text'], 'Mayor Opens New Harbour', 'headline')
