"""The same work on many files by processes side by side; answers come in the order of the files.

Processes are started anew, never copied from this one: it may hold a database open. They end when it ends.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
Work = Callable[[Path, Path], T]
AT_ONCE = 8
# So many portions a process are handed out ahead: enough to keep it busy, and few answers wait in memory.
AHEAD = 4


def side_by_side(work: Work[T], data: Path, paths: Sequence[Path], processes: int) -> Iterator[T | None]:
    """What the work gives for each file, with a data folder; None for a file at which its process came to an end."""
    portions = iter([paths[first : first + AT_ONCE] for first in range(0, len(paths), AT_ONCE)])
    waiting: deque[tuple[Sequence[Path], Future[list[T]]]] = deque()
    pool = _pool(processes)
    try:
        while True:
            while len(waiting) < processes * AHEAD and (portion := next(portions, None)):
                waiting.append((portion, _handed(pool, work, data, portion)))
            if not waiting:
                return
            portion, answers = waiting.popleft()
            try:
                yield from answers.result()
            except BrokenProcessPool:
                # Any of the portions may have ended the process: this one is tried file by file, the others again.
                pool.shutdown()
                yield from _one_by_one(work, data, portion)
                pool = _pool(processes)
                waiting = deque((again, _handed(pool, work, data, again)) for again, _ in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, get_context("spawn"), _prepare)


def _prepare() -> None:
    """In a new process: leave it to the first one to be interrupted, and end with it, also when that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    first = parent_process()
    if first:
        first.join()
        os._exit(1)


def _handed(pool: ProcessPoolExecutor, work: Work[T], data: Path, portion: Sequence[Path]) -> Future[list[T]]:
    """The answers to come; those of a pool that has broken meanwhile say so when they are asked for."""
    try:
        return pool.submit(_worked, work, data, portion)
    except BrokenProcessPool as broken:
        answers: Future[list[T]] = Future()
        answers.set_exception(broken)
        return answers


def _one_by_one(work: Work[T], data: Path, portion: Sequence[Path]) -> Iterator[T | None]:
    """The answers of one process, and None where it came to an end: then another goes on."""
    pool = _pool(1)
    for path in portion:
        try:
            yield pool.submit(work, data, path).result()
        except BrokenProcessPool:
            pool.shutdown()
            pool = _pool(1)
            yield None
    pool.shutdown()


def _worked(work: Work[T], data: Path, portion: Sequence[Path]) -> list[T]:
    return [work(data, path) for path in portion]
