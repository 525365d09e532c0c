"""`python -m bench.building [DOCUMENTS ...]`: what a build of a made-up inbox costs, whole, and with one document added.

Each build is a process of its own: `python -m etl build` with parsing, labels, search index and aggregates. Printed are
seconds, processor seconds, the peak of memory, and the exponent by which the processor time of a whole build grows.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.made_up_inbox import write_inbox
from etl.load import current_manifest

SIZES = (150, 600, 2_400)
HALF_AN_HOUR, FOUR_GIB, MILLION = 1800.0, 4 * 1024.0, 1_000_000


@dataclass(frozen=True)
class Built:
    """One build: documents in the inbox, statements in the build, seconds, processor seconds, peak of memory in MiB."""

    documents: int
    statements: int
    seconds: float
    cpu: float
    mebibytes: float


def built(inbox: Path, builds: Path) -> Built:
    """Build once, in a process of its own. Raises CalledProcessError when the build fails."""
    command = [sys.executable, "-m", "etl", "build", "--inbox", str(inbox), "--builds", str(builds)]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    manifest = current_manifest(builds) or {}
    n = int(manifest["counts"]["statement"])
    return Built(sum(1 for _ in inbox.iterdir()), n, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measured(place: Path, documents: int) -> tuple[Built, Built]:
    """A whole build of so many documents, and the build after one more has come in."""
    inbox, builds = place / f"inbox-{documents}", place / f"builds-{documents}"
    write_inbox(inbox, documents)
    whole = built(inbox, builds)
    write_inbox(place / f"more-{documents}", documents + 1)
    for path in (place / f"more-{documents}").iterdir():
        if not (inbox / path.name).exists():
            path.rename(inbox / path.name)
    return whole, built(inbox, builds)


def exponent(found: Sequence[Built]) -> float:
    """By which power the processor time grows with the statements, over the last two sizes."""
    small, large = found[-2:]
    return math.log(large.cpu / small.cpu) / math.log(large.statements / small.statements)


def at_a_million(found: Sequence[Built]) -> tuple[float, float]:
    """Processor seconds and MiB of a million statements, worked out, not measured.

    Seconds go on growing by the exponent; memory by what each statement took between the last two sizes.
    """
    small, large = found[-2:]
    each = (large.mebibytes - small.mebibytes) / (large.statements - small.statements)
    seconds = large.cpu * (MILLION / large.statements) ** exponent(found)
    return seconds, large.mebibytes + each * (MILLION - large.statements)


def main(sizes: Sequence[int] = SIZES) -> int:
    """Print two lines a size and what follows for a million; 1 comes back when a target is missed."""
    wholes = []
    with tempfile.TemporaryDirectory() as place:
        print(f"{'build':8}{'documents':>11}{'statements':>12}{'seconds':>9}{'cpu s':>8}{'peak MiB':>10}", flush=True)
        for documents in sizes:
            whole, added = measured(Path(place), documents)
            wholes.append(whole)
            for name, one in (("whole", whole), ("added", added)):
                cells = f"{one.documents:11,}{one.statements:12,}{one.seconds:9.1f}{one.cpu:8.1f}{one.mebibytes:10.0f}"
                print(f"{name:8}{cells}", flush=True)
    print(json.dumps({"exponent": round(exponent(wholes), 2)}))
    seconds, mebibytes = at_a_million(wholes)
    judged = [
        (
            f"a million statements, worked out: {seconds / 60:.0f} minutes of one core, 30 allowed",
            seconds <= HALF_AN_HOUR,
        ),
        (f"a million statements, worked out: {mebibytes:,.0f} MiB, 4096 allowed", mebibytes <= FOUR_GIB),
        (
            f"one document added to {sizes[-1]:,}: {added.cpu / whole.cpu:.2f} of a whole build",
            added.cpu < whole.cpu / 2,
        ),
    ]
    for told, met in judged:
        print(f"{'met   ' if met else 'MISSED'}  {told}")
    return int(not all(met for _, met in judged))


if __name__ == "__main__":
    sys.exit(main([int(one) for one in sys.argv[1:]] or SIZES))
