"""Parses a visitor's document in a process of its own: bounded in time, memory and output, with nothing to write to.

The dashboard never imports the parser; it asks `python -m etl parse -`, which confines itself before it reads. A document
that is too much for the process ends the process, never the dashboard.
"""

from __future__ import annotations

import contextlib
import json
import logging
import re
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tracker.build import ROOT
from tracker.told import in_words
from tracker.words import N_, _, pair

MOST_BYTES = 10_000_000
MOST_OUTPUT = 40_000_000
SECONDS = 40
AT_ONCE = 2
UNREADABLE = 2
COMMAND = (sys.executable, "-B", "-P", "-s", "-X", "utf8", "-m", "etl", "parse", "-")
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
NO_NETWORK = ("unshare", "--user", "--map-current-user", "--net", "--")
NETWORK = N_("the network")
MISSING = "Not bounded on this machine: "
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
log = logging.getLogger(__name__)
_seats = threading.BoundedSemaphore(AT_ONCE)


class NotRead(Exception):
    """The document was not read; the message is one sentence for the visitor."""


@dataclass(frozen=True)
class Parsed:
    """What a document holds, as the JSON of the contract, and the bounds that this machine could not set."""

    contract: dict[str, Any]
    missing: tuple[str, ...]


def parse(content: bytes, name: str) -> Parsed:
    """The parse of a document given as bytes. Raises NotRead, whose sentence says the name and what to do."""
    name = UNSEEN.sub("", name).strip()[-80:] or _("The document")
    if len(content) > MOST_BYTES:
        raise NotRead(
            _(
                "{name} is larger than {n} MB. Save the part you need as a smaller file.",
                name=name,
                n=MOST_BYTES // 1_000_000,
            )
        )
    if not _seats.acquire(timeout=SECONDS):
        raise NotRead(
            _("Other documents are being read at the moment, so {name} was not. Try again in a minute.", name=name)
        )
    try:
        with tempfile.TemporaryDirectory(prefix="cmw-preview-") as nowhere:
            return _run(content, name, nowhere)
    finally:
        _seats.release()


def _run(content: bytes, name: str, folder: str) -> Parsed:
    pipe = subprocess.PIPE
    environment = {**ENVIRONMENT, "HOME": folder, "TMPDIR": folder}
    alone = leaves_network()
    command = (*(NO_NETWORK if alone else ()), *COMMAND, f"--name={name}")
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        clock = threading.Timer(SECONDS, process.kill)
        clock.start()
        try:
            printed, told = _talk(process, content)
        finally:
            clock.cancel()
            process.kill()
    if process.returncode == 0 and len(printed) <= MOST_OUTPUT:
        unbound = filter(None, told.strip().removeprefix(MISSING).split("; "))
        return Parsed(json.loads(printed), (*(() if alone else (NETWORK,)), *unbound))
    raise NotRead(_sentence(process.returncode, printed, told, name))


@lru_cache(maxsize=1)
def leaves_network() -> bool:
    """True where a process can be started without a network: on Linux, when the kernel opens user namespaces to it."""
    with contextlib.suppress(OSError):
        return subprocess.run((*NO_NETWORK, "true"), capture_output=True, check=False).returncode == 0
    return False


def _talk(process: subprocess.Popen[bytes], content: bytes) -> tuple[bytes, str]:
    """What the process prints and tells when it is given the document, neither longer than it may be."""
    assert process.stdin and process.stdout and process.stderr
    with contextlib.suppress(BrokenPipeError):
        process.stdin.write(content)
        process.stdin.close()
    printed = process.stdout.read(MOST_OUTPUT + 1)
    if len(printed) > MOST_OUTPUT:
        process.kill()
    told = process.stderr.read(100_000).decode("utf-8", errors="replace")
    process.wait()
    return printed, told


def _sentence(code: int, printed: bytes, told: str, name: str) -> str:
    """Why a document was not read, for the visitor; what the process said of its own fault stays out of sight."""
    said = "\n".join(line for line in told.splitlines() if not line.startswith(MISSING)).strip()
    if code == UNREADABLE and said:
        what = said.removeprefix(f"{name}: ")
        return in_words(what) if what == said else pair(name, in_words(what))
    log.warning("preview: the parser ended with %s", code)
    if len(printed) > MOST_OUTPUT:
        return _("{name} holds more than a preview can show. Save the part you need as a smaller file.", name=name)
    if code in (-signal.SIGKILL, -signal.SIGXCPU):
        return _("{name} takes longer to read than a preview may. Save the part you need as a smaller file.", name=name)
    if code in (-signal.SIGABRT, -signal.SIGSEGV) or "MemoryError" in said:
        return _(
            "{name} needs more memory than a preview may use. Save the part you need as a smaller file.", name=name
        )
    return _(
        "The parser failed on {name}; nothing was read. Save it as plain text and try again, or report the fault.",
        name=name,
    )
