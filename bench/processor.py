"""`python -m bench.processor BUILDS [PAGE ...]`: milliseconds of processor time that a rerun of each page costs the server.

Processor time says the same on a busy machine as on a quiet one. BUILDS is a folder of builds; `first` is the first opening
of the page in the process, `cold` the first time that a choice is asked, `warm` the next, medians over the choices of
bench/pages.py; `bare` is a bare page with the same elements. Linux only.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import pages, served
from bench.visitor import Visitor

PAGES = (
    *pages.PAGES,
    *("cycles", "patterns", "trace", "replies", "wording", "compare", "prepare", "calendar", "changes", "about_data"),
    *("glossary", "preview", "saved"),
)
# What a server still does when the last message has been sent.
REST = 0.02


@dataclass(frozen=True)
class Cost:
    """One page: processor milliseconds of its first opening, of a rerun cold, warm and of the bare page."""

    page: str
    first: float
    cold: float
    warm: float
    bare: float


def cost(builds: Path, page: str, like: Path) -> Cost:
    """What a page costs in a process of its own."""
    served.record(builds, page, pages.CHOICES[0], like)
    with served.ours(builds) as server, Visitor(server.port) as visitor:
        first = _spent(server, visitor, page, "")
        cold = statistics.median([_spent(server, visitor, page, query) for query in pages.CHOICES])
        warm = statistics.median([_spent(server, visitor, page, query) for query in pages.CHOICES])
    with served.bare(like) as server, Visitor(server.port) as visitor:
        _spent(server, visitor, "", "")
        floor = [_spent(server, visitor, "", query) for query in pages.CHOICES * 2]
    return Cost(page or "overview", first, cold, warm, statistics.median(floor))


def _spent(server: served.Served, visitor: Visitor, page: str, query: str) -> float:
    before = _clock(server)
    visitor.open(page, query)
    time.sleep(REST)
    return (_clock(server) - before) * 1000


def _clock(server: served.Served) -> float:
    """Seconds of processor time that the server has used: what clock_getcpuclockid of the C library gives for a process."""
    return time.clock_gettime((~server.processes[0] << 3) | 2)


def main(builds: Path, *asked: str) -> int:
    """Print a line a page."""
    print(
        f"{'processor, ms':14}{'first':>8}{'cold':>8}{'warm':>8}{'bare':>8}{'cold/bare':>11}{'warm/bare':>11}",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        for page in asked or PAGES:
            one = cost(builds, "" if page == "overview" else page, Path(folder) / "like.pickle")
            ratios = f"{one.cold / one.bare:10.2f}x{one.warm / one.bare:10.2f}x"
            print(f"{one.page:14}{one.first:8.0f}{one.cold:8.0f}{one.warm:8.0f}{one.bare:8.0f}{ratios}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
