"""`python -m bench.many RECORD [SECONDS]`: many visitors of the bundled record behind nginx, a process a core; and a burst.

Both against a bare page with the same elements, served in the same way. RECORD is a folder of builds. In the burst all
visitors open the page at the same moment in one process; `after` is one opening when they have been served.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import pages, served, verdict
from bench.visitor import Visitor

RECOVERED = 1.5


@dataclass(frozen=True)
class Burst:
    """Openings at one moment: ms of one opening before, of the first, the middle and the last of them, and of one after."""

    before: float
    first: float
    middle: float
    last: float
    after: float


def burst(server: served.Served, visitors: int = pages.VISITORS) -> Burst:
    """What so many visitors meet who open the overview at once; raises RuntimeError when one of them gets no whole page."""
    before = _alone(server)
    gate = threading.Barrier(visitors)
    with ThreadPoolExecutor(visitors) as pool:
        taken = sorted(pool.map(partial(_opened, server, gate), range(visitors)))
    return Burst(before, taken[0], statistics.median(taken), taken[-1], _alone(server))


def _opened(server: served.Served, gate: threading.Barrier, number: int) -> float:
    gate.wait()
    started = time.perf_counter()
    with Visitor(server.port, pages.address(number)) as visitor:
        visitor.open("")
        return (time.perf_counter() - started) * 1000


def _alone(server: served.Served, times: int = 5) -> float:
    return statistics.median(_opened(server, threading.Barrier(1), 0) for _ in range(times))


def main(builds: Path, seconds: float = pages.SECONDS) -> int:
    """Print the load behind nginx and the burst; 1 comes back when a target is missed."""
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        served.record(builds, "", "", place / "like.pickle")
        kinds = {"ours": partial(served.ours, builds), "bare": partial(served.bare, place / "like.pickle")}
        loads, bursts = {}, {}
        for name, serve in kinds.items():
            with served.several(serve, place, cores) as server:
                loads[name] = pages.load(server, ("",), pages.VISITORS * cores, seconds)
            with serve() as server:
                bursts[name] = burst(server)
    what = f"{cores} processes behind nginx, {pages.VISITORS} visitors each"
    judged = [
        pages.judged_p95(what, loads["ours"], loads["bare"]),
        _judged_burst(bursts["ours"], bursts["bare"]),
    ]
    return verdict.given(judged)


def _judged_burst(mine: Burst, floor: Burst) -> verdict.Judged:
    told = f"first {mine.first:.0f}, middle {mine.middle:.0f}, last {mine.last:.0f} ms; bare {floor.middle:.0f}, {floor.last:.0f}"
    what = f"burst of {pages.VISITORS} openings: all whole ({told}), then one takes {mine.after:.0f} ms, {mine.before:.0f} before"
    # In order: each waits for those before it, and no longer than all of them take one by one.
    in_order = mine.last <= pages.VISITORS * mine.before * RECOVERED
    return what, in_order and mine.after <= mine.before * RECOVERED


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(float, sys.argv[2:])))
