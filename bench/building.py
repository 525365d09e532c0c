"""`python -m bench.building [DOCUMENTS ...]`: what a build of a made-up inbox costs, whole, and with one document added.

Each build is a process of its own: `python -m etl build` with parsing, labels, search index and aggregates. Printed are
seconds, processor seconds and the peak of memory, of it and the processes that it starts, and the exponent by which the
processor time of a whole build grows. What a million statements cost is worked out from three sizes, or measured where the
last build holds so many: 70,000 documents do, which take 4 GB below TMPDIR.
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
from dataclasses import astuple, dataclass
from pathlib import Path

from bench import verdict
from bench.made_up_inbox import write_inbox
from etl.load import current_manifest

# From the first on, several processes read them.
SIZES, QUICK = (300, 1_200, 4_800), (200, 400, 800)
HALF_AN_HOUR, FOUR_GIB, MILLION = 1800.0, 4 * 1024.0, 1_000_000
MEBIBYTE = 2**20
OFTEN = 0.25


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
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    peak, ended = 0.0, 0
    while not ended:
        time.sleep(OFTEN)
        peak = max(peak, held_by_session(process.pid))
        ended, status, used = os.wait4(process.pid, os.WNOHANG)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    n = int((current_manifest(builds) or {})["counts"]["statement"])
    return Built(sum(1 for _ in inbox.iterdir()), n, seconds, used.ru_utime + used.ru_stime, peak)


def held_by_session(session: int) -> float:
    """The memory in MiB that the processes of a session hold together; what two of them share counts twice."""
    pages = 0
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = file.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        pages += int(told[21]) if int(told[3]) == session else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / MEBIBYTE


def measured(place: Path, documents: int) -> tuple[Built, Built]:
    """A whole build of so many documents, and the build after one more has come in."""
    inbox, builds = place / f"inbox-{documents}", place / f"builds-{documents}"
    write_inbox(inbox, documents)
    whole = built(inbox, builds)
    write_inbox(inbox, documents + 1, there=documents)
    return whole, built(inbox, builds)


def exponent(found: Sequence[Built]) -> float:
    """By which power the processor time grows with the statements, once what the first and smallest build takes is off."""
    fixed, small, large = found[-3:]
    taken = (large.cpu - fixed.cpu) / (small.cpu - fixed.cpu)
    return math.log(taken) / math.log((large.statements - fixed.statements) / (small.statements - fixed.statements))


def at_a_million(found: Sequence[Built]) -> tuple[Built, str]:
    """A build of a million statements: the last one where it holds so many, else worked out of three; and which it is.

    Times go on growing by the exponent, memory by what each statement took between the last two sizes.
    """
    large = found[-1]
    if large.statements >= MILLION:
        return large, f"{large.statements:,} statements, measured"
    fixed, small = found[-3], found[-2]
    times = ((MILLION - fixed.statements) / (large.statements - fixed.statements)) ** exponent(found)
    each = (large.mebibytes - small.mebibytes) / (large.statements - small.statements)
    seconds, cpu = (
        first + (last - first) * times for first, last in ((fixed.seconds, large.seconds), (fixed.cpu, large.cpu))
    )
    mebibytes = large.mebibytes + each * (MILLION - large.statements)
    return Built(0, MILLION, seconds, cpu, mebibytes), f"{MILLION:,} statements, worked out"


def main(sizes: Sequence[int] = SIZES) -> int:
    """Print two lines a size and what follows for a million; 1 comes back when a target is missed."""
    wholes = []
    with tempfile.TemporaryDirectory() as place:
        print(f"{'build':8}{'documents':>11}{'statements':>12}{'seconds':>9}{'cpu s':>8}{'peak MiB':>10}", flush=True)
        for documents in sizes:
            whole, added = measured(Path(place), documents)
            wholes.append(whole)
            for name, one in (("whole", whole), ("added", added)):
                print("{:8}{:11,}{:12,}{:9.1f}{:8.1f}{:10.0f}".format(name, *astuple(one)), flush=True)
    if len(wholes) >= len(SIZES):
        print(json.dumps({"exponent": round(exponent(wholes), 2)}))
    return _judged(wholes, whole, added)


def _judged(wholes: Sequence[Built], whole: Built, added: Built) -> int:
    share = added.cpu / whole.cpu
    judged = [(f"one document added to {whole.documents:,}: {share:.2f} of a whole build", share < 1 / 2)]
    if len(wholes) >= len(SIZES) or whole.statements >= MILLION:
        million, how = at_a_million(wholes)
        told = f"{how}: {million.seconds / 60:.0f} minutes ({million.cpu / 60:.0f} of processor time), 30 allowed"
        judged += [
            (told, million.seconds <= HALF_AN_HOUR),
            (f"{how}: {million.mebibytes:,.0f} MiB, 4096 allowed", million.mebibytes <= FOUR_GIB),
        ]
    return verdict.given(judged)


if __name__ == "__main__":
    sys.exit(main([int(one) for one in sys.argv[1:]] or SIZES))
