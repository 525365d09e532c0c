"""`python -m bench.growth RECORD FOLDER [SIZE ...]`: by which power the time of a question grows with the statements.

RECORD is a folder of builds, FOLDER holds made-up builds by size and gets those that are missing. Each question is asked of
all sizes by turns, so that a busy moment of the machine meets them alike; the best of three counts. The exponent is that
of the last two sizes: 0 is flat, 1 is linear. Exit status 1 when a question grows by more than that.
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from bench import sides, verdict
from bench.made_up import write_build
from bench.questions import SELECTIONS, Question, questions
from etl.load import DATABASE

SIZES = (100_000, 1_000_000, 10_000_000)
RUNS, LIMIT = 3, 300.0
# What a measurement may be off before a question that grows linearly counts as one that grows by more.
LINEAR = 1.1
Times = dict[str, list[float]]


def asked_by_turns(asks: Sequence[sides.Ask]) -> Times:
    """The best ms of each question at each size, in the order of the sizes."""
    return {question.name: [_best(ask, question) for ask in asks] for question in questions()}


def _best(ask: sides.Ask, question: Question) -> float:
    ask(question)
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        ask(question)
        taken.append((time.perf_counter() - started) * 1000)
    return min(taken)


def exponent(times: Sequence[float], sizes: Sequence[int]) -> float:
    """The power by which a time grew between the last two sizes."""
    return math.log(times[-1] / times[-2]) / math.log(sizes[-1] / sizes[-2])


def table(found: Mapping[str, Sequence[float]], sizes: Sequence[int]) -> tuple[str, bool]:
    """A line a selection with the median question at each size and the exponents; and whether all grow at most linearly."""
    lines = [f"{'ms at the median':20}" + "".join(f"{size:>12,}" for size in sizes) + f"{'exponent':>10}{'worst':>8}"]
    worst = []
    for name in SELECTIONS:
        rows = [times for question, times in found.items() if question.endswith(f", {name}")]
        middle = [statistics.median(column) for column in zip(*rows, strict=True)]
        worst.append(max(exponent(times, sizes) for times in rows))
        cells = "".join(f"{one:12.0f}" for one in middle)
        lines.append(f"{name:20}{cells}{exponent(middle, sizes):10.2f}{worst[-1]:8.2f}")
    return "\n".join(lines), max(worst) <= LINEAR


def main(record: Path, builds: Path, sizes: Sequence[int] = SIZES) -> int:
    """Print the table; 1 comes back when a question grows by more than linearly."""
    database = record / (record / "current").read_text(encoding="utf-8").strip() / DATABASE
    with ExitStack() as stack:
        asks = []
        for size in sizes:
            folder = builds / str(size)
            if not (folder / "current").exists():
                write_build(database, folder, size)
            asks.append(stack.enter_context(sides.ours(folder, LIMIT)))
        told, met = table(asked_by_turns(asks), sizes)
    print(told)
    return verdict.given([("growth: at most linear", met)])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), [int(size) for size in sys.argv[3:]] or SIZES))
