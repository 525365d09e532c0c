"""Our dashboard and a bare page with the same elements, each in a process of its own, with the memory that it holds."""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.loopback import free_port, serving
from bench.visitor import Visitor

BARE = Path(__file__).with_name("bare_page.py")


@dataclass(frozen=True)
class Served:
    """A server of pages: its port, its process, and the moment at which it was started."""

    port: int
    process: int
    started: float

    @property
    def megabytes(self) -> float:
        """The memory that the process holds by now; Linux only."""
        told = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        held = next(line for line in told.splitlines() if line.startswith("VmRSS"))
        return int(held.split()[1]) / 1000


@contextmanager
def ours(builds: Path) -> Iterator[Served]:
    """The dashboard on the current build of a folder."""
    with _served(["tracker", "serve", "--port"], {"CMW_BUILDS": str(builds)}) as server:
        yield server


@contextmanager
def bare(like: Path) -> Iterator[Served]:
    """A bare page with the elements that `like` holds, see `record`."""
    with _served(["streamlit", "run", str(BARE), "--server.port"], {"CMW_BARE": str(like)}) as server:
        yield server


def record(builds: Path, page: str, query: str, like: Path) -> None:
    """Write the elements of a page of ours into a file, for a bare page to draw."""
    with ours(builds) as server, Visitor(server.port) as visitor:
        like.write_bytes(pickle.dumps(list(visitor.open(page, query).deltas)))


@contextmanager
def _served(how: list[str], places: Mapping[str, str]) -> Iterator[Served]:
    port, started = free_port(), time.perf_counter()
    with serving([sys.executable, "-m", *how, str(port)], port, places, "/_stcore/health") as process:
        yield Served(port, process.pid, started)
