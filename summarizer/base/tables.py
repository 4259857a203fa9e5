"""What the generators of C tables share: the hash of hash.h, slots, C strings, and lists of words with kinds."""
import sys

LINE = 64
ESCAPED = [chr(b) if 32 <= b < 127 and b not in b'"\\?' else f'\\{b:03o}' for b in range(256)]


def smz_hash(data):
    """The same as hash.h."""
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    value ^= value >> 16
    value = value * 0x7FEB352D & 0xFFFFFFFF
    return value ^ value >> 15


def smz_hash_headed(data):
    """The same as hash.h, with the key 0: eight bytes at a time."""
    def mix(value, number):
        value = (value ^ number) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
        return value ^ value >> 32
    value = len(data)
    for at in range(0, max(len(data), 1), 8):
        value = mix(value, int.from_bytes(data[at:at + 8], 'little'))
    return mix(value, 0) & 0xFFFFFFFF


def slots_for(count):
    """The number of slots, a power of two, of which no more than half are taken."""
    return 1 << (2 * count - 1).bit_length()


def insert(slots, data, value, hashed=smz_hash):
    """Open addressing, linear probing. A slot that is false is free; there are a power of two."""
    at = hashed(data) & len(slots) - 1
    while slots[at]:
        at = at + 1 & len(slots) - 1
    slots[at] = value


def in_c(data):
    """Bytes as they stand between the quotes of a C string."""
    return ''.join(ESCAPED[byte] for byte in data)


def literal(data):
    """Many bytes as a C string of many lines."""
    return '\n'.join(f'    "{in_c(data[at:at + LINE])}"' for at in range(0, len(data), LINE))


def read_words(path, kinds, traits=()):
    """Each word of a list, as bytes, with its kinds; and the traits that a line with a colon in front names.

    The words ascend, and so a list has one order whoever edits it.
    """
    words, named, last = [], [], ''
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith('#'):
                continue
            if line.startswith(':'):
                named = line[1:].split()
                if set(named) - set(traits):
                    sys.exit(f'{path}:{number}: a trait that there is not')
                continue
            word, _, given = line.rstrip('\n').partition('\t')
            if not word or word != word.lower() or not given or set(given.split()) - set(kinds):
                sys.exit(f'{path}:{number}: not a word in lower case and its kinds')
            if word <= last:
                sys.exit(f'{path}:{number}: twice, or out of order')
            words.append((word.encode('utf-8'), given.split()))
            last = word
    return words, named
