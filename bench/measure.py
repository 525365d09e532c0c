"""The time of each question on each side, and whether the sides agree."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import httpx

from bench.questions import Answer, Question
from bench.sides import Ask

RUNS = 3
# A question that takes so many seconds is not asked again.
SLOW = 2.0


@dataclass(frozen=True)
class Timed:
    """One question on one side: its answer (None when the side did not finish), the median in ms, and how many runs."""

    answer: Answer | None
    ms: float
    runs: int


def timed(ask: Ask, question: Question) -> Timed:
    """Ask a question RUNS times, after one time that is not counted, or once when it is slow."""
    times: list[float] = []
    found: Answer | None = None
    for _ in range(RUNS + 1):
        started = time.perf_counter()
        try:
            found = ask(question)
        except httpx.HTTPError:
            return Timed(None, (time.perf_counter() - started) * 1000, 0)
        times.append(time.perf_counter() - started)
        if times[0] > SLOW:
            return Timed(found, times[0] * 1000, 1)
    return Timed(found, statistics.median(times[1:]) * 1000, RUNS)


def all_timed(ask: Ask, asked: Iterable[Question], side: str) -> dict[str, Timed]:
    """Every question by its name; each is told on standard error as it is done, for a large run takes its time."""
    found: dict[str, Timed] = {}
    for question in asked:
        found[question.name] = timed(ask, question)
        print(f"{side}: {question.name}: {found[question.name].ms:.0f} ms", file=sys.stderr, flush=True)
    return found


def disagreements(sides: Mapping[str, Mapping[str, Timed]]) -> list[str]:
    """The questions to which two sides give different answers; a side that did not finish says nothing."""
    names = {name: None for side in sides.values() for name in side}
    given = {name: {side[name].answer for side in sides.values() if side[name].answer is not None} for name in names}
    return [name for name, answers in given.items() if len(answers) > 1]
