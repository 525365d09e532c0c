"""`python -m tests.trust.soak --minutes 60 --visitors 20`: mixed use of a dashboard while builds are published.

Scripted visitors open pages, filter, search, follow permanent links, take rows away and send hostile addresses; every two
minutes an edition of the record is published whose texts all carry its number. Back comes a table of the server's memory
and times by the minute, and exit code 1 when a page failed or was drawn from more than one build. Linux, for the memory.
"""

import argparse
import json
import random
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from etl import pipeline
from tests.browser.conftest import free_port, start_server
from tests.trust import crash
from tests.trust.visitor import BUILD, PAGES, Page, Visitor

PUBLISHED_EVERY = 120
THINKS = 10.0
PAGES_A_VISIT = 15
MARK = re.compile(rb"Edition(\d{4})x")
MARKED = {"statements": "text", "documents": "title_paraphrase", "meetings": "title"}
# The one page that is there to show two builds.
OF_TWO = "changes"
QUERIES = [
    "",
    "state=AZE",
    "state=MEX&state=PHL",
    "concern=detention",
    "from=2015&to=2019",
    "q=children",
    "q=passport*",
]
HOSTILE = [
    f"q={quote(text)}"
    for text in ("x" * 100_000, "(" * 500, "a* " * 2_000, "' or 1=1 --", "<script>alert(1)</script>", "\x00\u202e")
] + ["&".join(["state=AZE"] * 3_000), "statement=" + "../" * 300, "from=1e99&to=-1"]


@dataclass(frozen=True)
class Seen:
    """What one visitor was sent at one moment: what was asked, how long it took, and the builds that stand in it."""

    at: float
    asked: str
    seconds: float
    build: str
    builds: frozenset[str]
    editions: frozenset[int]
    faults: tuple[str, ...] = ()


class Record:
    """The record of this project in editions, each a build of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.number, self.editions = folder, 0, {}
        shutil.copytree(pipeline.DATA, folder / "data", ignore=shutil.ignore_patterns("builds", "inbox", "raw"))
        (folder / "inbox").mkdir()

    def publish(self) -> None:
        """Write the next edition and publish its build."""
        self.number += 1
        for name, field in MARKED.items():
            lines = (pipeline.DATA / "record" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
            rows = [json.loads(line) for line in lines if line.strip()]
            marked = [
                {**row, field: f"{row[field]} Edition{self.number:04}x"} if row.get(field) else row for row in rows
            ]
            text = "\n".join(json.dumps(row) for row in marked)
            (self.folder / "data" / "record" / f"{name}.jsonl").write_text(text, encoding="utf-8")
        self.editions[crash.in_process(crash.make, self.folder)] = self.number

    def keep_publishing(self, ended: threading.Event) -> None:
        """Publish an edition every so often until the end."""
        while not ended.wait(PUBLISHED_EVERY):
            self.publish()


def of_page(asked: str, page: Page) -> Seen:
    editions = frozenset(int(found) for found in MARK.findall(page.sent))
    return Seen(time.monotonic(), asked, page.seconds, page.build, frozenset(page.builds), editions, page.faults)


def of_rows(port: int, name: str, query: str) -> Seen:
    """Rows taken from the interface beside the pages."""
    started = time.monotonic()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/{name}?{query}", timeout=120) as answer:
        content, build = answer.read(), answer.headers["X-CMW-Build"]
    now, editions = time.monotonic(), frozenset(int(found) for found in MARK.findall(content))
    builds = frozenset(found.decode() for found in BUILD.findall(content))
    return Seen(now, f"api {name}", now - started, build, builds, editions)


def acts(port: int, rng: random.Random) -> Iterator[Seen]:
    """What one visitor does between coming and leaving."""
    first = ""
    with Visitor(port) as visitor:
        for _ in range(rng.randint(3, PAGES_A_VISIT)):
            name, query, dice = rng.choice(PAGES), rng.choice(QUERIES), rng.random()
            if dice < 0.1:
                yield of_rows(port, rng.choice(["statements.csv", "meetings.json", "organisations.jsonl"]), query)
            elif dice < 0.2:
                yield of_page(f"hostile {name}", visitor.open(name, rng.choice(HOSTILE)))
            else:
                page = visitor.open(name, query)
                yield of_page(name, page)
                first = first or page.build
                if dice < 0.3 and "Clear all filters" in visitor.buttons:
                    yield of_page(f"cleared {name}", visitor.press("Clear all filters", query))
                elif dice < 0.4 and name != OF_TWO:
                    yield of_page(f"pinned {name}", visitor.open(name, f"{query}&build={first}".lstrip("&")))


def visit(port: int, seed: int, ended: threading.Event, seen: list[Seen]) -> None:
    """Come, look and leave again and again until the end; what goes wrong is noted, and the next visit begins."""
    rng = random.Random(seed)
    ended.wait(rng.uniform(0, THINKS))
    while not ended.is_set():
        try:
            for found in acts(port, rng):
                seen.append(found)
                if ended.wait(rng.expovariate(1 / THINKS)):
                    return
        except Exception as error:  # noqa: BLE001 - whatever a visitor meets is what the soak is there to find
            seen.append(Seen(time.monotonic(), "visit", 0, "", frozenset(), frozenset(), (repr(error),)))
            ended.wait(THINKS)


def mixed(seen: Seen, editions: dict[str, int]) -> bool:
    """True when something else than the build that the page names is on it."""
    if seen.faults or seen.asked.endswith(OF_TWO):
        return False
    return bool(seen.builds - {seen.build} or seen.editions - {editions.get(seen.build)})


def memory(pid: int) -> float:
    """Megabytes of memory that a process holds by now."""
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def row(minute: int, held: float, seen: list[Seen], published: int) -> str:
    """A line of the table."""
    times = sorted(found.seconds for found in seen) or [0.0]
    middle, slow = statistics.median(times), times[int(len(times) * 0.95)]
    return f"| {minute} | {held:.0f} | {len(seen)} | {1000 * middle:.0f} | {1000 * slow:.0f} | {published} |"


def watch(pid: int, minutes: int, seen: list[Seen], record: Record) -> list[float]:
    """Print a line of the table each minute; back comes the memory by the minute."""
    print("| minute | memory (MB) | drawn | median (ms) | 95 % (ms) | builds published |\n|---|---|---|---|---|---|")
    curve, done = [memory(pid)], 0
    print(row(0, curve[0], [], record.number), flush=True)
    for minute in range(1, minutes + 1):
        time.sleep(60)
        here = len(seen)
        curve.append(memory(pid))
        print(row(minute, curve[-1], seen[done:here], record.number), flush=True)
        done = here
    return curve


def told(seen: list[Seen], record: Record, curve: list[float], log: str) -> int:
    """Print what was found; back comes the exit code."""
    faults = [f"{found.asked}: {fault}" for found in seen for fault in found.faults]
    both = [found for found in seen if mixed(found, record.editions)]
    logged = [line for line in log.splitlines() if '"ERROR"' in line or "Traceback" in line]
    half = curve[len(curve) // 2 :]
    slope = statistics.linear_regression(range(len(half)), half).slope if len(half) > 1 else 0.0
    marked = sum(bool(found.editions) for found in seen)
    print(
        f"{len(seen)} pages and files drawn ({marked} with texts of an edition), {record.number} builds published, ",
        end="",
    )
    print(f"{len(faults)} faults, {len(logged)} errors in the log, {len(both)} drawn from more than one build.")
    print(f"Memory at the end {curve[-1]:.0f} MB; in the second half it grew by {slope:+.2f} MB a minute.")
    for line in [*faults[:20], *logged[:20], *(f"mixed: {found}" for found in both[:5])]:
        print(line, file=sys.stderr)
    return 1 if faults or logged or both else 0


def soak(folder: Path, minutes: int, visitors: int) -> int:
    """Serve the record, let the visitors in, publish meanwhile; back comes the exit code."""
    record, port, ended, seen = Record(folder), free_port(), threading.Event(), []
    record.publish()
    with (folder / "log.txt").open("w") as log:
        server = start_server(folder / "builds", port, log)
        threads = [threading.Thread(target=visit, args=(port, n, ended, seen)) for n in range(visitors)]
        threads.append(threading.Thread(target=record.keep_publishing, args=(ended,)))
        for thread in threads:
            thread.start()
        try:
            curve = watch(server.pid, minutes, seen, record)
        finally:
            ended.set()
            for thread in threads:
                thread.join()
            server.terminate()
            server.wait(20)
    return told(seen, record, curve, (folder / "log.txt").read_text())


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=int, default=60)
    asked.add_argument("--visitors", type=int, default=20)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        sys.exit(soak(Path(place), options.minutes, options.visitors))
