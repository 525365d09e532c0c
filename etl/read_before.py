"""What earlier builds read in documents, so that one that is unchanged is not parsed and labelled again.

A document goes by the hash of its content, and what was read in it holds as long as all is the same that reading goes by:
the code, the trained model, the vocabulary, the reference files, the known bodies and the libraries. Each such state has a
folder of its own beside the builds, with one JSON file a document.
"""

from __future__ import annotations

import hashlib
import shutil
from importlib.metadata import distributions
from pathlib import Path

import msgspec

from etl.inputs import Inputs
from etl.parse.model import ParsedDocument

FOLDER = ".parsed"
READ_BY = ("vocabulary/", "reference/", "record/stakeholders.jsonl")
KEPT_TO_ONESELF = 0o700


def version(inputs: Inputs) -> str:
    """One hash over all that the reading of a document goes by, besides the document."""
    parts = [f"{name} {file.sha256}" for name, file in inputs.files.items() if name.startswith(READ_BY)]
    parts += sorted(f"{one.name} {one.version}" for one in distributions())
    return hashlib.sha256("\n".join([inputs.code_version, *parts]).encode()).hexdigest()[:16]


def encoded(parsed: ParsedDocument) -> bytes:
    """What was read in a document, as bytes."""
    return msgspec.json.encode(parsed)


def decoded(kept: bytes) -> ParsedDocument:
    """What was read in a document, from its bytes. Raises msgspec.DecodeError."""
    return msgspec.json.decode(kept, type=ParsedDocument)


class ReadBefore:
    """The parsed documents of one version, by the hash of their content."""

    def __init__(self, builds: Path, inputs: Inputs) -> None:
        """Open the folder beside the builds; it is made when something is kept."""
        self._all = builds / FOLDER
        self._folder = self._all / version(inputs)
        self._asked: set[str] = set()

    def has(self, digest: str) -> bool:
        """True when something is kept of the document with this hash; it may still turn out to be damaged."""
        return self._file(digest).is_file()

    def get(self, digest: str) -> ParsedDocument | None:
        """What was read in the document with this hash; None when it is not known, or its file cannot be read."""
        self._asked.add(digest)
        try:
            return decoded(self._file(digest).read_bytes())
        except (OSError, msgspec.DecodeError):
            return None

    def keep(self, digest: str, parsed: ParsedDocument) -> None:
        """Keep what was read in a document for the next build."""
        self._asked.add(digest)
        self._folder.mkdir(mode=KEPT_TO_ONESELF, parents=True, exist_ok=True)
        self._file(digest).write_bytes(encoded(parsed))

    def forget_the_rest(self) -> None:
        """Remove what this build did not ask for: documents that left the inbox, and all of other versions.

        A document may have left because of a name in it, which must not stay behind here.
        """
        for folder in self._all.glob("*"):
            if folder != self._folder:
                shutil.rmtree(folder)
        for file in self._folder.glob("*.json"):
            if file.stem not in self._asked:
                file.unlink()

    def _file(self, digest: str) -> Path:
        return self._folder / f"{digest}.json"
