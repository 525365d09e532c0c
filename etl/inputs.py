"""What a build is made of: every input file with its hash and rows, and one hash over all of them and the code."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from etl.errors import SourceMissing
from etl.sidecar import is_sidecar, sidecar_of

PATTERNS = ("vocabulary/*.yaml", "vocabulary/*.csv", "reference/*.csv", "record/*", "*.csv", "*.toml")
CODE = Path(__file__).parent


@dataclass(frozen=True)
class InputFile:
    """One file: its hash, and its rows where it is a table."""

    sha256: str
    rows: int | None


@dataclass(frozen=True)
class Inputs:
    """All files by name, the hash of the code of the ETL, and the hash over everything."""

    files: dict[str, InputFile]
    code_version: str
    sha256: str


def read_inputs(data: Path, inbox: Path | None) -> Inputs:
    """The inputs of a build: data files, inbox files and the code of the ETL."""
    documents = inbox_files(inbox)
    dropped = [*documents, *(sidecar_of(path) for path in documents)]
    files = {
        **{path.relative_to(data).as_posix(): path for pattern in PATTERNS for path in data.glob(pattern)},
        **({f"inbox/{path.relative_to(inbox).as_posix()}": path for path in dropped} if inbox else {}),
    }
    taken = {name: InputFile(sha256_of(path), _rows(path)) for name, path in sorted(files.items()) if path.is_file()}
    code = _over(
        (path.relative_to(CODE).as_posix(), sha256_of(path)) for path in sorted(CODE.rglob("*.*")) if _is_code(path)
    )
    whole = _over([*((name, file.sha256) for name, file in taken.items()), ("code", code)])
    return Inputs(taken, code[:12], whole)


def inbox_files(inbox: Path | None) -> list[Path]:
    """The documents in an inbox, by name; hidden files and sidecars are passed over. Raises SourceMissing without folder."""
    if inbox is None:
        return []
    if not inbox.is_dir():
        raise SourceMissing(f"{inbox} is not a folder; name one that holds documents.")
    files = (path for path in inbox.rglob("*") if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in files if not is_sidecar(path))


def _is_code(path: Path) -> bool:
    return path.suffix in (".py", ".sql", ".npz")


def sha256_of(path: Path) -> str:
    """The hash of the content of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _over(parts: Iterable[tuple[str, str]]) -> str:
    return hashlib.sha256("\n".join("\0".join(part) for part in parts).encode()).hexdigest()


def _rows(path: Path) -> int | None:
    """Rows of a table; None for other files."""
    if path.suffix == ".jsonl":
        return sum(1 for line in path.read_bytes().splitlines() if line.strip())
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
            return sum(1 for row in csv.reader(stream) if row) - 1
    return None
