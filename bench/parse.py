"""`python -m bench.parse`: documents a second by family, and how the time grows with one release of up to 2 MB.

The documents are the invented look-alikes of the tests; the release of the second table is one of them, its body repeated
and read without the labels of concerns and groups, which are not the parser's work. Time is that of one process on
one core, knowledge and patterns already loaded.
"""

from __future__ import annotations

import math
import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from etl.knowledge import Knowledge, load_knowledge
from etl.parse import parse_document
from etl.pipeline import DATA
from etl.read import read_content

EXAMPLES = Path(__file__).parent.parent / "tests" / "examples"
GROWN = EXAMPLES / "stakeholders-2006-mexico-representatives.txt"
MEGABYTES = (0.25, 0.5, 1.0, 2.0)
HEAD, FOOT = 4, 3


def by_family(knowledge: Knowledge) -> dict[str, list[float]]:
    """The seconds that each example took to read and parse, by its family."""
    found = defaultdict(list)
    for file in sorted(p for p in EXAMPLES.iterdir() if p.suffix in (".txt", ".html") and p.name != "README.md"):
        content, started = file.read_bytes(), time.process_time()
        parsed = parse_document(read_content(content, file.name), knowledge)
        found[parsed.header.family].append(time.process_time() - started)
    return found


def grown(megabytes: float) -> bytes:
    """One release of that size: its body over and over, between its own head and foot."""
    blocks = GROWN.read_text(encoding="utf-8").split("\n\n")
    body = "\n\n".join(blocks[HEAD:-FOOT])
    times = math.ceil(megabytes * 1e6 / len(body.encode()))
    return "\n\n".join([*blocks[:HEAD], *[body] * times, *blocks[-FOOT:]]).encode()


def seconds_of(content: bytes, knowledge: Knowledge) -> float:
    """The processor time of reading and parsing a document."""
    started = time.process_time()
    parse_document(read_content(content, GROWN.name), knowledge)
    return time.process_time() - started


def without_labels(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with no concern and no group to look for."""
    lists = {**knowledge.vocabulary.lists, "concern": {}, "affected_group": {}}
    return replace(knowledge, vocabulary=replace(knowledge.vocabulary, lists=lists))


def main() -> int:
    """Print both tables; the exponent is 1 where twice the length takes twice the time."""
    knowledge = load_knowledge(DATA)
    by_family(knowledge)
    sys.stdout.write("family                    documents   a second\n")
    for family, times in by_family(knowledge).items():
        sys.stdout.write(f"{family:24} {len(times):10} {len(times) / sum(times):10.1f}\n")
    taken = [seconds_of(grown(size), without_labels(knowledge)) for size in MEGABYTES]
    sys.stdout.write("\none release, MB     seconds\n")
    for size, seconds in zip(MEGABYTES, taken, strict=True):
        sys.stdout.write(f"{size:15.2f} {seconds:11.1f}\n")
    exponent = math.log(taken[-1] / taken[0]) / math.log(MEGABYTES[-1] / MEGABYTES[0])
    sys.stdout.write(f"growth exponent {exponent:.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
