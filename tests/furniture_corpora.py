#!/usr/bin/env python3
"""How much prose survives: `summarize --percent 100 --explain` over corpora of articles.

usage: furniture_corpora.py SUMMARIZE [--samples N] [--reason NAME] [CORPUS ...]

The corpora are JSON lines under $SMZ_DATA (summaries/, headlines/); most of their texts are edited
articles, so what is dropped there is either the remains of a web page or a mistake. Prints for each
corpus the share of words kept and the drops by reason, with --samples N some of each, so that they
can be read. Fails where a corpus loses more than its floor allows. Speaks TAP; without SMZ_DATA the exit status is 77.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys

# Percent of words that must be kept. What is lost at each floor was read through: see docs/furniture.md.
FLOORS = {
    "summaries/bbc-news": 99.8,
    "summaries/xsum": 98.8,
    "summaries/cnndm-train": 94.6,
    "summaries/cnndm-validation": 98.4,
    "summaries/dailymail-train": 95.5,
    "summaries/multinews": 96.5,
    "summaries/scitldr-validation": 99.9,
    "summaries/klexikon-de": 98.4,
    "summaries/temario2003-pt": 98.3,
    "summaries/norsumm-no": 99.9,
    "summaries/turkish-extractive-tr": 99.9,
    "headlines/inshorts-en": 98.9,
    "headlines/masakhanews-en-validation": 98.3,
    "headlines/orangesum-fr-validation": 98.9,
    "headlines/news-es": 99.0,
    "headlines/wmt2021": 99.8,
    "headlines/ntrex": 99.9,
    "headlines/saudinews-ar": 98.9,
    "headlines/livedoor-ja": 95.0,
}


def words(text):
    """Words, and characters of scripts without spaces, near enough for a share."""
    spaced = sum(any(c.isalnum() for c in w) for w in text.split())
    return spaced + sum("\u3040" <= c <= "\u9fff" or "\u0e00" <= c <= "\u0eff" for c in text) // 2


def texts(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for text in record.get("documents") or [record.get("text")]:
                if isinstance(text, str):
                    yield text, record.get("title")


def run(program, path):
    records = []
    for text, title in texts(path):
        record = {"text": text}
        if title:
            record["title"] = title
        records.append(json.dumps(record))
    done = subprocess.run(
        [program, "-i", "jsonl", "-f", "jsonl", "--percent", "100", "--explain", "-j", "1"],
        input="\n".join(records) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def report(name, results, options):
    kept = lost = 0
    reasons = collections.Counter()
    found = collections.defaultdict(list)
    for result in results:
        kept += sum(words(s["text"]) for s in result.get("summary", []))
        for drop in result.get("dropped", []):
            count = words(drop["text"])
            # The same sentence said twice is no loss.
            if drop["reason"] != "duplicate":
                lost += count
            reasons[drop["reason"]] += count
            found[drop["reason"]].append(drop["text"])
    share = 100 * kept / max(kept + lost, 1)
    floor = FLOORS.get(name, 0)
    print(f"{'ok' if share >= floor else 'not ok'} - {name}: {len(results)} texts,"
          f" {share:.2f}% of {kept + lost} words kept (floor {floor})")
    for reason, count in reasons.most_common():
        print(f"#   {reason:14} {len(found[reason]):6} drops {count:7} words")
        if options.reason in (None, reason):
            for text in random.Random(1).sample(found[reason], min(options.samples, len(found[reason]))):
                print(f"#       {text[:options.width]}")
    return share >= floor


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("corpora", nargs="*")
    parser.add_argument("--samples", type=int, default=0)
    parser.add_argument("--reason")
    parser.add_argument("--width", type=int, default=160)
    options = parser.parse_args()
    data = os.environ.get("SMZ_DATA")
    if not data:
        print("1..0 # SKIP SMZ_DATA is not set: nothing shows here that ordinary prose loses nothing")
        return 77
    good = True
    for name in options.corpora or FLOORS:
        path = os.path.join(data, name + ".jsonl")
        if not os.path.exists(path):
            print(f"ok - {name} # SKIP {path} is not there")
            continue
        good &= report(name, run(options.program, path), options)
    print(f"1..{len(options.corpora or FLOORS)}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
