"""Builds of the tiny record that are killed at a random moment, and what must hold afterwards.

`python -m tests.trust.kills 200` tells how many kills were survived; the tests run a few. Everything happens in processes of
their own, forked from a server that has loaded the code and asked nothing yet: a kill hits the build and not the start of
Python, and no process inherits another's open database and threads.
"""

import multiprocessing
import os
import random
import sys
import time
import types
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from etl import load, pipeline, read_before, seal
from tests.tiny import record
from tracker import build as reader

FORK = multiprocessing.get_context("forkserver")
FORK.set_forkserver_preload(["etl.pipeline", "tracker.build"])


def quiet(step):
    """No progress."""


def prepare(folder: Path) -> Path:
    """The tiny record as data and inbox in a folder, and a first build of it; back comes the folder of builds."""
    record.write(folder / "data")
    record.write_inbox(folder / "inbox")
    in_process(make, folder)
    return folder / "builds"


def make(folder: Path):
    """One forced build; its id."""
    return pipeline.build(folder / "data", folder / "builds", folder / "inbox", True, quiet).build_id


def look(builds: Path):
    """What a visitor sees: the id of the build, whether it is the one that is named, and its count of statements."""
    os.environ["CMW_BUILDS"] = str(builds)
    found = reader.open_build()
    n = int(reader.run("select count(*) as n from statement")["n"].iloc[0])
    return found.build_id, not found.stands_in_for, n


def in_process(function, *arguments):
    """What a function returns in a process of its own; a fault there is a fault here."""
    with plain_main(), ProcessPoolExecutor(1, mp_context=FORK) as pool:
        return pool.submit(function, *arguments).result()


@contextmanager
def plain_main():
    """Within the block no process that is started runs the main module again, which after a test of a page is that page."""
    before = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = before


def start(folder: Path, target=make, *more):
    """A process that builds, at work."""
    with plain_main():
        process = FORK.Process(target=target, args=(folder, *more))
        process.start()
    return process


def kill_once(folder: Path, rng: random.Random, takes: float) -> str:
    """Kill one build at a random moment; half of the moments are counted from the first byte it writes. Back comes where."""
    builds = folder / "builds"
    before = in_process(look, builds)
    process = start(folder)
    if rng.random() < 0.5:
        while process.is_alive() and not list(builds.glob(f"{load.STAGED}*")):
            time.sleep(0.001)
        time.sleep(rng.uniform(0, takes / 2))
    else:
        time.sleep(rng.uniform(0, takes))
    process.kill()
    process.join()
    left = "while writing" if list(builds.glob(f"{load.STAGED}*")) else "before writing or after publishing"
    check_old(builds, before)
    return left


def check_old(builds: Path, before) -> None:
    """A visitor sees a whole build that was published, the old one or the new, and the next build succeeds."""
    seen, named, n = in_process(look, builds)
    assert named and n == before[2] and seen >= before[0], (seen, named, n, before)
    assert seal.damage(builds / seen) == []


def check_next(folder: Path) -> None:
    """The next build succeeds, is what visitors see, and leaves nothing half made behind."""
    made = in_process(make, folder)
    assert in_process(look, folder / "builds")[:2] == (made, True)
    left = sorted(path.name for path in (folder / "builds").iterdir())
    assert left == sorted([".lock", read_before.FOLDER, "current", *load.kept_names(folder / "builds")]), left
    assert len(load.kept_names(folder / "builds")) <= load.KEPT


def survive(folder: Path, kills: int, seed: int = 0) -> Counter:
    """Kill so many builds, each followed by a whole one; back comes how many were killed where."""
    prepare(folder)
    started = time.monotonic()
    in_process(make, folder)
    takes, rng, where = time.monotonic() - started, random.Random(seed), Counter()
    for n in range(kills):
        where[kill_once(folder, rng, takes)] += 1
        check_next(folder)
        if n % 10 == 9:
            print(f"{n + 1} of {kills} killed and survived", file=sys.stderr)
    return where
