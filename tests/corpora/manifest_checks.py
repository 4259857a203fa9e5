"""The manifest itself: what a conversion needs is there, and every corpus can be asked for by its name."""
from fetching.convert import FORMATS
from harness import REAL

OPEN = ('cnn-dailymail', 'xsum', 'multi-news', 'arxiv', 'pubmed', 'scitldr-a', 'orangesum-abstract')


def members_known(corpus):
    members = corpus.options.get('members')
    return members is None or set(members) == set(corpus.splits)


def run(tap):
    corpora = list(REAL.values())
    tap.ok(all(name in REAL and REAL[name].access == 'open' for name in OPEN), 'the usual corpora are there')
    read = [corpus for corpus in corpora if corpus.access != 'none']
    tap.equal([corpus.name for corpus in read if corpus.format not in FORMATS], [], 'every format is known')
    tap.equal(sorted(set(FORMATS) - {corpus.format for corpus in read}), [], 'every format is used')
    tap.equal([corpus.name for corpus in read if not members_known(corpus)], [], 'members for every split')
    tap.equal([corpus.name for corpus in corpora if '{variant}' in repr(corpus)], [], 'every variant is filled in')
    tap.equal([corpus.name for corpus in read for split in corpus.splits if not corpus.files_of([split])], [],
              'every split has files')
    tap.equal([corpus.name for corpus in corpora if corpus.access != 'open' and not corpus.note], [],
              'what cannot be downloaded says why')
    names = [f'{corpus.name}-{split}' for corpus in corpora for split in corpus.splits]
    tap.equal(len(names), len(set(names)), 'no two splits are written to one file')
    plain = [url for corpus in corpora for file in corpus.files for url in file.urls if url.startswith('http:')
             and not file.sha256]
    tap.equal(plain, ['http://www.nilc.icmc.usp.br/nilc/tools/TeMario.zip'],
              'no more than one file comes without encryption and without a checksum')
    tap.equal([file.name for corpus in corpora for file in corpus.files
               if len(file.bytes) > 1 and len(file.bytes) != len(file.sha256)], [],
              'a file that was packed twice has two checksums')
