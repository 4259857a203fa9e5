"""Command lines."""
from corpus import pair, refused
from harness import Folder, case, contains, equal, fine, run, true


@case('arguments: the commands are listed')
def commands():
    for form in (['--help'], ['-h']):
        out = fine(*form).text
        for name in ('run', 'compare'):
            contains(out, f'\n  {name} ')
    true(fine('--version').text.startswith('summarize-bench '), 'version')


@case('arguments: what is wrong is said in two lines')
def wrong():
    refused(says='no command')
    refused('jump', says="no command 'jump'")
    refused('run', says='no --corpus', command='run')
    refused('run', '--corpus', 'x', 'y', says="unexpected 'y'", command='run')
    refused('run', '--what', says="unknown or ambiguous option '--what'", command='run')
    for option, value in (('methods', 'textrank,nope'), ('methods', 'textrank,textrank'), ('methods', ''),
                          ('sentences', '0'), ('words', '-1'), ('percent', '101'), ('peer', 'x'), ('peer', '=x'),
                          ('peer', 'x='), ('peer-timeout', '0'), ('seed', '-1'), ('limit', '0'), ('by', 'a,,b'),
                          ('confidence', '100'), ('language', 'zz9'), ('like', 'me'), ('format', 'html')):
        refused('run', '--corpus', 'x', f'--{option}', value, says=f"--{option}: '{value}' is not", command='run')
    refused('run', '--corpus', 'x', '--metrics', 'Z', says='Z', command='run')
    refused('compare', 'one.json', says='--system and --with', command='compare')
    refused('compare', says='not 0', command='compare')
    refused('compare', 'a', 'b', 'c', says='not 3', command='compare')


@case('arguments: what cannot stand together is refused')
def together():
    corpus = ('run', '--corpus', 'x')
    refused(*corpus, '--headlines', '-s', '2', says='--headlines', command='run')
    refused(*corpus, '--unicode', '--like', 'perl', says='--unicode', command='run')
    refused(*corpus, '--methods', 'none', '--no-baselines', says='no system', command='run')
    refused(*corpus, '--peer', 'lead=cat', says="'lead' is taken", command='run')
    refused(*corpus, '--peer', 'a=cat', '--peer-jsonl', 'a=cat', says="'a' is taken", command='run')


@case('arguments: the command line that results quote has what matters, quoted for a shell')
def quoted():
    with Folder() as place:
        corpus = place.file('c.jsonl', pair())
        out = run('run', '--corpus', corpus, '-s2', '-j', '2', '--no-cost', '--peer', "x=printf '%s' a", '-n', '1',
                  '--output', place / 'r.json').lines[0]
        equal(out, f"summarize-bench run --corpus {corpus} --sentences 2 --peer 'x=printf '\\''%s'\\'' a' --metrics 1",
              'command')
