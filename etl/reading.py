"""Documents -> what is read in them, in their order: by several processes where many are new, and what was read before as it was.

What comes back does not depend on the number of processes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from etl.errors import UnreadableSource
from etl.inputs import sha256_of
from etl.knowledge import Knowledge, load_knowledge
from etl.parse.model import ParsedDocument
from etl.parse.run import parse_path
from etl.read_before import ReadBefore, decoded, encoded
from etl.side_by_side import side_by_side

# A process starts in the time in which it reads so many documents.
WORTH_A_PROCESS = 100
ENDED = "the program that read it was ended by this machine; it may take more memory than there is"
Outcome = ParsedDocument | UnreadableSource
# For a process that reads for one build and ends with it.
_knowledge = cache(load_knowledge)


def read_documents(paths: Sequence[Path], data: Path, before: ReadBefore | None) -> Iterator[Outcome]:
    """What each document holds, or why it cannot be read. What is read now is kept for the next build."""
    knowledge = cache(lambda: load_knowledge(data))
    digests = [sha256_of(path) if before else "" for path in paths]
    known = [before is not None and before.has(digest) for digest in digests]
    unread = [path for path, is_known in zip(paths, known, strict=True) if not is_known]
    fresh = _by_processes(unread, data) or (_read(path, knowledge()) for path in unread)
    for path, digest, is_known in zip(paths, digests, known, strict=True):
        held = before.get(digest) if before and is_known else None
        found = held or (_read(path, knowledge()) if is_known else next(fresh))
        if before and not held and isinstance(found, ParsedDocument):
            before.keep(digest, found)
        yield found


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _by_processes(paths: Sequence[Path], data: Path) -> Iterator[Outcome] | None:
    """What the documents hold, read by several processes; None where they are too few for that, or the cores."""
    processes = min(usable_cores(), len(paths) // WORTH_A_PROCESS)
    return map(_received, side_by_side(read_apart, data, paths, processes)) if processes > 1 else None


def read_apart(data: Path, path: Path) -> bytes | str:
    """What a document holds, as the bytes that are kept of it, or why it cannot be read: both pass between processes."""
    found = _read(path, _knowledge(data))
    return encoded(found) if isinstance(found, ParsedDocument) else str(found)


def _received(answer: bytes | str | None) -> Outcome:
    return decoded(answer) if isinstance(answer, bytes) else UnreadableSource(answer or ENDED)


def _read(path: Path, knowledge: Knowledge) -> Outcome:
    try:
        return parse_path(path, knowledge)
    except UnreadableSource as error:
        return error
