#!/usr/bin/env python3
"""Makes a C string of the style sheet: comments and indents left out, a line of C a line.

usage: embed.py STYLE.css OUT.c
"""
import json
import re
import sys


def main():
    with open(sys.argv[1], encoding='ascii') as file:
        css = re.sub(r'/\*.*?\*/', '', file.read(), flags=re.S)
    lines = [line.strip() for line in css.splitlines() if line.strip()]
    with open(sys.argv[2], 'w', encoding='ascii') as out:
        out.write('#include "report/style.h"\n\nconst char report_style[] =\n')
        out.write('\n'.join('    ' + json.dumps(line + '\n') for line in lines))
        out.write(';\n')


main()
