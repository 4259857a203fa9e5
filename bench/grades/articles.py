"""What the programs of this folder share: the tables beside them, the articles below $SMZ_DATA, and what a program says
of these."""
import csv
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def rows_of(table):
    """The rows of a table of this folder, each by the names of its columns."""
    with open(os.path.join(HERE, table), encoding='utf-8', newline='') as file:
        yield from csv.DictReader(file, delimiter='\t')


def read(corpus, wanted):
    """The records of a corpus whose identifiers are wanted, in its order."""
    if 'SMZ_DATA' not in os.environ:
        sys.exit(f'{os.path.basename(sys.argv[0])}: SMZ_DATA does not name the folder of public corpora')
    with open(os.path.join(os.environ['SMZ_DATA'], corpus + '.jsonl'), encoding='utf-8') as file:
        return [record for record in map(json.loads, file) if str(record['id']) in wanted]


def lines_about(command, records):
    """The lines that a program prints of the texts of records, which are English."""
    given = ''.join(json.dumps({'text': record['text'], 'language': 'en'}) + '\n' for record in records)
    return subprocess.run(command, input=given.encode(), check=True,
                          stdout=subprocess.PIPE).stdout.decode().splitlines()


def headlines_of(program, records, most):
    """For each record, in order, up to so many candidates of summarize(1), best first."""
    command = [program, '-i', 'jsonl', '-m', 'lead', '-s', '1', f'-H{most}']
    for line in lines_about(command, records):
        yield json.loads(line)['headlines'] or []
