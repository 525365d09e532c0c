"""Where builds are kept: a folder, or a lakehouse (tracker/lakehouse.py). A build is found and opened the same way in both."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import duckdb

from tracker.soundness import is_sound
from warehouse import engine

DATABASE = "cmw.duckdb"
SETTINGS = {**engine.SETTINGS, "enable_external_access": "false", "lock_configuration": "true"}


class NoBuild(Exception):
    """There is no build to open; the message says what to do."""


class Opened(Protocol):
    """A build that can only be read; each query has a cursor of its own."""

    def cursor(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """A cursor for one query, to be used in a with block."""


class Shelf(Protocol):
    """Builds under one place on the disk, a folder each: at least its manifest and what lies beside its tables."""

    @property
    def place(self) -> Path:
        """The folder of the builds' folders."""

    def named(self) -> str:
        """The build to be shown; empty when none is named. Raises NoBuild."""

    def names(self) -> list[str]:
        """The builds that are kept, newest first. Raises NoBuild."""

    def is_whole(self, name: str) -> bool:
        """True when the build is as it was made, and its folder is there to be read."""

    def opened(self, database: Path) -> Opened:
        """The tables of the build of this database, read-only, with nothing else in reach. Raises NoBuild."""


@dataclass(frozen=True)
class Folder:
    """The builds that `python -m etl build` leaves in a folder, with the pointer `current`."""

    place: Path

    def named(self) -> str:
        """The build that the pointer names; empty without a pointer, or when it names anything but a folder beside it."""
        try:
            name = (self.place / "current").read_text(encoding="utf-8").strip()
        except (OSError, ValueError):
            return ""
        return name if name == Path(name).name and not name.startswith(".") else ""

    def names(self) -> list[str]:
        """The folders with a database in them, newest first."""
        files = self.place.glob(f"[0-9]*/{DATABASE}") if self.place.is_dir() else ()
        return sorted((file.parent.name for file in files), reverse=True)

    def is_whole(self, name: str) -> bool:
        """True when every file of the build is there and unchanged."""
        return bool(name) and is_sound(self.place / name)

    def opened(self, database: Path) -> duckdb.DuckDBPyConnection:
        """The database file, read-only."""
        return duckdb.connect(str(database), read_only=True, config=SETTINGS)
