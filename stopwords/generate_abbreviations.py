#!/usr/bin/env python3
"""Makes the C tables of summarizer/document/abbreviations.h from the lists.

usage: generate_abbreviations.py OUTPUT.c INPUTDIR LANGUAGES.tsv

INPUTDIR holds CODE.txt for each language that has a list, and und.txt for what holds in all. The
format is described in INPUTDIR/README.md. The output depends on these files alone.
"""
import os
import sys
import unicodedata

from tables import in_c, insert, slots_for

CLASSES = {'firm': 'SMZ_ABBR_FIRM', 'number': 'SMZ_ABBR_NUMBER', 'weak': 'SMZ_ABBR_WEAK',
           'strong': 'SMZ_ABBR_STRONG', 'month': 'SMZ_WORD_MONTH', 'starter': 'SMZ_WORD_STARTER',
           'plain': 'SMZ_WORD_PLAIN', 'capital': 'SMZ_ABBR_CAPITAL'}  # capital: no section, but its case
BITS = {name: 1 << i for i, name in enumerate(CLASSES)}
RULES = {'ordinals': 'SMZ_RULE_ORDINALS', 'colon': 'SMZ_RULE_COLON', 'lowercase': 'SMZ_RULE_LOWERCASE',
         'semicolon': 'SMZ_RULE_SEMICOLON', 'full-colon': 'SMZ_RULE_FULL_COLON',
         'informal': 'SMZ_RULE_INFORMAL', 'turkic': 'SMZ_RULE_TURKIC'}
KEY_SIZE = 32  # as in abbreviations.c


def key_of(word, turkic):
    """The same as smz_fold() makes of it."""
    if turkic:
        word = word.replace('I', 'ı').replace('İ', 'i')
    folded = unicodedata.normalize('NFD', word.replace('\u2019', "'")).casefold()
    return unicodedata.normalize('NFC', folded).encode('utf-8')


def read_list(path):
    """The rules and the classes by key of one list."""
    rules, words, section = [], {}, None
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            line = line.split('#')[0].strip()
            if not line:
                continue
            if line.startswith('!'):
                rules.append(line[1:].strip())
                if rules[-1] not in RULES:
                    sys.exit(f'{path}:{number}: no such rule: {rules[-1]}')
            elif line.startswith('['):
                section = line.strip('[]')
                if section not in CLASSES or section == 'capital':
                    sys.exit(f'{path}:{number}: no such class: {section}')
            elif section is None:
                sys.exit(f'{path}:{number}: a word before the first class')
            else:
                for word in line.split():
                    key = key_of(word, 'turkic' in rules)
                    if len(key) > KEY_SIZE or key.endswith(b'.'):
                        sys.exit(f'{path}:{number}: too long, or ends in a full stop: {word}')
                    words[key] = words.get(key, 0) | BITS[section]
                    if word[0].isupper():
                        words[key] |= BITS['capital']
    return rules, words


class Pool:
    """All keys of all languages behind one another, each once."""

    def __init__(self):
        self.offsets = {}
        self.size = 0

    def offset(self, key):
        if key not in self.offsets:
            self.offsets[key] = self.size
            self.size += len(key)
        return self.offsets[key]

    def in_c(self):
        lines = [f'    "{in_c(key)}"' for key in self.offsets]
        return 'const char smz_lexicon_pool[] =\n' + '\n'.join(lines or ['    ""']) + ';\n\n'


def bits_in_c(bits):
    return ' | '.join(CLASSES[name] for name in CLASSES if bits & BITS[name])


def table(code, rules, words, pool):
    """One language's arrays, and the initializer of its lexicon."""
    slots, rows = [0] * slots_for(max(2, len(words))), []
    for i, key in enumerate(sorted(words), 1):
        insert(slots, key, i)
        rows.append(f'    {{{pool.offset(key)}, {len(key)}, {bits_in_c(words[key])}}},')
    rows = rows or ['    {0, 0, 0},']
    cells = [str(slot) for slot in slots]
    lines = ['    ' + ', '.join(cells[i:i + 16]) + ',' for i in range(0, len(cells), 16)]
    text = (f'static const smz_abbreviation entries_{code}[] = {{\n' + '\n'.join(rows) + '\n};\n\n'
            f'static const uint16_t slots_{code}[] = {{\n' + '\n'.join(lines) + '\n};\n\n')
    flags = ' | '.join(RULES[rule] for rule in sorted(set(rules))) or '0'
    return text, f'    {{entries_{code}, slots_{code}, {len(slots) - 1}, {flags}}},'


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    output, folder, languages = sys.argv[1:]
    with open(languages, encoding='utf-8') as lines:
        codes = [line.split('\t')[0] for line in lines if line.strip() and not line.startswith('#')]
    known = set(codes) | {'und'}
    for name in sorted(os.listdir(folder)):
        if name.endswith('.txt') and name[:-4] not in known:
            sys.exit(f'{folder}/{name}: no such language in {languages}')
    pool, tables, lexicons = Pool(), [], []
    for code in codes + ['und']:
        path = os.path.join(folder, code + '.txt')
        rules, words = read_list(path) if os.path.exists(path) else ([], {})
        text, lexicon = table(code, rules, words, pool)
        tables.append(text)
        lexicons.append(lexicon)
    with open(output, 'w', encoding='utf-8') as out:
        out.write('/* Made by generate_abbreviations.py from stopwords/abbreviations/. */\n'
                  '#include "document/abbreviations.h"\n\n')
        out.write(pool.in_c())
        out.writelines(tables)
        out.write('const smz_lexicon smz_lexicons[] = {\n' + '\n'.join(lexicons) + '\n};\n')


main()
