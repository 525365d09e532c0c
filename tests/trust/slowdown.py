"""`python -m tests.trust.slowdown`: what a hostile address costs the server, against what a page costs that anybody may open.

One visitor, one page after the other; the cost is processor time of the server, which other work on the machine does not
change. Exit code 1 when a hostile address cost more than the dearest page of the menu did, with its half again. Linux.
"""

import os
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from etl import pipeline
from tests.browser.conftest import free_port, start_server
from tests.trust.crash import quiet
from tests.trust.visitor import PAGES, Visitor

MOST = 1.5
MEGABYTE = 1_000_000
# What anybody may ask of any page.
PLAIN = ("", "state=AZE", "concern=detention", "from=2015&to=2019", "q=children")
HUGE = {
    "a word of 1 MB": f"q={'x' * MEGABYTE}",
    "1 MB of words": f"q={'detention%20' * (MEGABYTE // 12)}",
    "1 MB of brackets": f"q={'(' * MEGABYTE}",
    "1 MB of quotes": f"q={quote(chr(34)) * (MEGABYTE // 3)}",
    "1 MB of or": f"q={'a%20OR%20' * (MEGABYTE // 9)}",
    "every beginning of a word": "q=" + "%20".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
    "nested not": f"q={'NOT%20(' * 5_000}x",
    "10,000 States": "&".join(["state=AZE"] * 10_000),
    "10,000 unknown States": "&".join(f"state=X{n}" for n in range(10_000)),
    "an id of 1 MB": f"statement={'..%2F' * (MEGABYTE // 5)}",
    "10,000 saved": "&".join(f"keep=s-{n}" for n in range(10_000)),
    "10,000 builds": "&".join(f"build={n}" for n in range(10_000)),
    "years": f"from={'9' * 4_000}&to=-{'9' * 4_000}",
}


def spent(pid: int) -> float:
    """Seconds of processor time that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cost(pid: int, visitor: Visitor, name: str, query: str) -> float:
    """Seconds of processor time of one drawing; raises AssertionError when the page failed."""
    before = spent(pid)
    page = visitor.open(name, query)
    assert not page.faults, (name, query[:60], page.faults)
    return spent(pid) - before


def measured(pid: int, port: int) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """What each page costs with the dearest address that anybody may open, and with each hostile one."""
    plain, hostile = {}, {}
    with Visitor(port) as first:
        first.open("")  # what the server loads once is nobody's cost
    for name in PAGES:
        with Visitor(port) as visitor:
            plain[name] = max(cost(pid, visitor, name, query) for query in PLAIN)
            hostile[name] = {label: cost(pid, visitor, name, query) for label, query in HUGE.items()}
    return plain, hostile


def told(plain: dict[str, float], hostile: dict[str, dict[str, float]]) -> int:
    """Print the table; back comes the exit code."""
    print("| page | as anybody opens it (ms) | with the dearest hostile address (ms) | which |\n|---|---|---|---|")
    for name in PAGES:
        label, most = max(hostile[name].items(), key=lambda pair: pair[1])
        print(f"| {name or 'overview'} | {1000 * plain[name]:.0f} | {1000 * most:.0f} | {label} |")
    dearest = max(most for found in hostile.values() for most in found.values())
    tried = sum(len(found) for found in hostile.values())
    print(f"{tried} hostile addresses: the dearest cost {1000 * dearest:.0f} ms of processor time, ", end="")
    print(f"the dearest page of the menu {1000 * max(plain.values()):.0f} ms.")
    return 1 if dearest > MOST * max(plain.values()) else 0


def main() -> int:
    """Serve the record of this project and measure; back comes the exit code."""
    with tempfile.TemporaryDirectory() as place, (Path(place) / "log.txt").open("w") as log:
        builds, port = Path(place) / "builds", free_port()
        pipeline.build(pipeline.DATA, builds, None, True, quiet)
        server = start_server(builds, port, log)
        try:
            return told(*measured(server.pid, port))
        finally:
            server.terminate()
            server.wait(20)


if __name__ == "__main__":
    sys.exit(main())
