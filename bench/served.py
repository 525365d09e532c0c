"""Our dashboard and a bare page with the same elements, each in a process of its own or several, with the memory held."""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.in_front import nginx
from bench.loopback import free_port, serving
from bench.visitor import Visitor

BARE = Path(__file__).with_name("bare_page.py")


@dataclass(frozen=True)
class Served:
    """A server of pages: its port, its processes, and the moment at which it was started."""

    port: int
    processes: tuple[int, ...]
    started: float

    @property
    def megabytes(self) -> float:
        """The memory that the processes hold by now; Linux only."""
        return sum(map(_held, self.processes))


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
def several(serve: Callable[[], AbstractContextManager[Served]], place: Path, processes: int) -> Iterator[Served]:
    """So many processes of one kind behind nginx, which keeps its files in a folder."""
    with ExitStack() as stack:
        started = time.perf_counter()
        servers = [stack.enter_context(serve()) for _ in range(processes)]
        port = stack.enter_context(nginx(place, [server.port for server in servers]))
        yield Served(port, tuple(process for server in servers for process in server.processes), started)


def _held(process: int) -> float:
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    held = next(line for line in told.splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1000


@contextmanager
def _served(how: list[str], places: Mapping[str, str]) -> Iterator[Served]:
    port, started = free_port(), time.perf_counter()
    with serving([sys.executable, "-m", *how, str(port)], port, places, "/_stcore/health") as process:
        yield Served(port, (process.pid,), started)
