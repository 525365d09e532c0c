"""`python -m bench.pages MADE_UP RECORD [SECONDS]`: what a rerun (on a made-up build), a start and many visitors (on the
bundled record) cost, against a bare page with the same elements. Both are folders of builds.

A rerun is a change of a filter within a visit, from asking until the last message of the page; times are the server's and
the wire's, for a browser takes the same time for the same elements. Cold is the first time that a choice is asked, warm the next.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from bench import served, verdict
from bench.visitor import Visitor

PAGES = ("", "concerns", "stakeholders", "statements", "states")
CHOICES = tuple(f"state={iso3}" for iso3 in ("MEX", "PHL", "COL", "AZE", "SEN", "BFA", "GTM")) + (
    "concern=detention",
    "type=nhri",
    "cycle=2",
)
STARTS = 3
VISITORS, THINKS, SECONDS = 50, 10.0, 120.0
RERUN, WARM, COLD, START, LOAD, MEMORY = 1.5, 100.0, 250.0, 1.5, 1.5, 1.0


@dataclass(frozen=True)
class Reruns:
    """One page: ms of a rerun cold, warm and of the bare page, medians over the choices, and the kilobytes that one sends."""

    page: str
    cold: float
    warm: float
    bare: float
    kilobytes: float


@dataclass(frozen=True)
class Load:
    """Many visitors at once: how often they asked, ms at the median and for 95 of 100, and MB that one of them takes."""

    asked: int
    middle: float
    p95: float
    megabytes: float


def reruns(builds: Path, place: Path) -> Iterator[Reruns]:
    """One line a page; the choices are the same on all."""
    for page in PAGES:
        like = place / f"{page or 'overview'}.pickle"
        served.record(builds, page, CHOICES[0], like)
        with served.ours(builds) as server, Visitor(server.port) as visitor:
            visitor.open(page)
            first = [visitor.open(page, query) for query in CHOICES]
            again = [visitor.open(page, query) for query in CHOICES]
        with served.bare(like) as server, Visitor(server.port) as visitor:
            visitor.open("")
            floor = [visitor.open("", query).ms for query in CHOICES * 2]
        sent = statistics.median(drawn.sent for drawn in again) / 1000
        cold, warm = (statistics.median(drawn.ms for drawn in each) for each in (first, again))
        yield Reruns(page or "overview", cold, warm, statistics.median(floor), sent)


def starts(builds: Path, place: Path) -> tuple[float, float]:
    """Seconds from starting a process to the first whole overview: ours and the bare page's, medians."""
    like = place / "start.pickle"
    served.record(builds, "", "", like)
    return _started(lambda: served.ours(builds)), _started(lambda: served.bare(like))


def _started(serve: Callable[[], AbstractContextManager[served.Served]]) -> float:
    seconds = []
    for _ in range(STARTS):
        with serve() as server, Visitor(server.port) as visitor:
            visitor.open("")
            seconds.append(time.perf_counter() - server.started)
    return statistics.median(seconds)


def load(server: served.Served, pages: Sequence[str], visitors: int = VISITORS, seconds: float = SECONDS) -> Load:
    """What so many visitors meet who choose something else every ten seconds or so, for so many seconds."""
    with Visitor(server.port) as first:
        for page in pages:
            first.open(page)
    before, taken = server.megabytes, list[float]()
    end = time.monotonic() + seconds
    threads = [threading.Thread(target=_visit, args=(server.port, pages, seed, end, taken)) for seed in range(visitors)]
    for thread in threads:
        thread.start()
    time.sleep(max(0.0, end - time.monotonic() - 1))
    held = server.megabytes
    for thread in threads:
        thread.join()
    ordered = sorted(taken)
    p95 = ordered[int(len(ordered) * 0.95)]
    return Load(len(ordered), statistics.median(ordered), p95, (held - before) / visitors)


def address(number: int) -> str:
    """Where a visitor comes from: nginx deals visitors out to processes by their address."""
    return f"127.0.{number // 250}.{number % 250 + 1}"


def _visit(port: int, pages: Sequence[str], seed: int, end: float, taken: list[float]) -> None:
    rng = random.Random(seed)
    time.sleep(rng.uniform(0, THINKS))
    with Visitor(port, address(seed)) as visitor:
        page = rng.choice(pages)
        visitor.open(page)
        while time.monotonic() < end:
            time.sleep(rng.expovariate(1 / THINKS))
            taken.append(visitor.open(page, rng.choice(CHOICES)).ms)


def main(made_up: Path, builds: Path, seconds: float = SECONDS) -> int:
    """Print a line a page, the start and the load; 1 comes back when a target is missed."""
    judged: list[tuple[str, bool]] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        print(
            f"{'rerun, ms':14}{'cold':>8}{'warm':>8}{'bare':>8}{'cold/bare':>11}{'warm/bare':>11}{'kB sent':>9}",
            flush=True,
        )
        found = []
        for one in reruns(made_up, place):
            found.append(one)
            ratios = f"{one.cold / one.bare:10.2f}x{one.warm / one.bare:10.2f}x"
            print(f"{one.page:14}{one.cold:8.0f}{one.warm:8.0f}{one.bare:8.0f}{ratios}{one.kilobytes:9.0f}", flush=True)
        judged += _judged_reruns(found)
        ours, bare = starts(builds, place)
        judged.append(
            (
                f"start: {ours:.2f} s, {ours / bare:.2f}x the bare page's {bare:.2f} s, {START}x allowed",
                ours / bare <= START,
            )
        )
        with served.ours(builds) as server:
            mine = load(server, ("",), seconds=seconds)
        with served.bare(place / "start.pickle") as server:
            floor = load(server, ("",), seconds=seconds)
        judged += _judged_load(mine, floor)
    return verdict.given(judged)


def _judged_reruns(found: Sequence[Reruns]) -> list[tuple[str, bool]]:
    ratio = statistics.median(one.cold / one.bare for one in found)
    cold, warm = (statistics.median(getattr(one, name) for one in found) for name in ("cold", "warm"))
    return [
        (f"rerun: {ratio:.2f}x the bare page at the median page, {RERUN}x allowed", ratio <= RERUN),
        (f"rerun warm: {warm:.0f} ms at the median page, {WARM:g} allowed", warm <= WARM),
        (f"rerun cold: {cold:.0f} ms at the median page, {COLD:g} allowed", cold <= COLD),
    ]


def _judged_load(mine: Load, floor: Load) -> list[tuple[str, bool]]:
    return [
        judged_p95(f"load, {VISITORS} visitors", mine, floor),
        (
            f"memory: {mine.megabytes:.2f} MB a visitor, {MEMORY:g} allowed (bare {floor.megabytes:.2f})",
            mine.megabytes <= MEMORY,
        ),
    ]


def judged_p95(what: str, mine: Load, floor: Load) -> verdict.Judged:
    """What 95 of 100 reruns took, against the bare page under the same load."""
    ratio = mine.p95 / floor.p95
    told = f"{mine.asked} reruns, p50 {mine.middle:.0f}, p95 {mine.p95:.0f} ms; bare p50 {floor.middle:.0f}, p95 {floor.p95:.0f} ms"
    return f"{what}: {ratio:.2f}x the p95 of the bare page, {LOAD}x allowed ({told})", ratio <= LOAD


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *map(float, sys.argv[3:])))
