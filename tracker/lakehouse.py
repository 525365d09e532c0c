"""Builds of a lakehouse: each is a snapshot of DuckLake named by the id of the build.

Queries are asked of the Parquet files where they lie. What lies beside the tables (manifest, search index, template) is
fetched into a folder when the build is first looked at.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from queue import Empty, SimpleQueue
from shutil import rmtree
from tempfile import mkdtemp

import duckdb

from tracker.shelf import DATABASE, NoBuild
from tracker.soundness import holds
from warehouse import engine
from warehouse.engine import BESIDE, LAKE, quoted
from warehouse.setting import Warehouse, WarehouseError

# The catalogue is asked for a newer build at most every so many seconds.
SECONDS = 5
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Lakehouse:
    """The builds of a lakehouse, with the folder that their manifests and indexes are fetched into."""

    warehouse: Warehouse
    place: Path

    def named(self) -> str:
        """The build that was published last. Raises NoBuild."""
        return next(iter(self.names()), "")

    def names(self) -> list[str]:
        """The builds that are published, the last one first. Raises NoBuild."""
        return list(_snapshots(self.warehouse, _tick()))

    def is_whole(self, name: str) -> bool:
        """True when the files of the build are here, fetched now if need be, and as its manifest says."""
        if not name:
            return False
        return (self.place / name).is_dir() or self._fetch(name)

    def opened(self, database: Path) -> Snapshot:
        """The snapshot of the build whose folder this database would lie in. Raises NoBuild."""
        name = database.parent.name
        number = _snapshots(self.warehouse, _tick()).get(name)
        if number is None:
            raise NoBuild(f"Build {name} is not in the warehouse, or no longer. Choose another.")
        return Snapshot(self.warehouse, number)

    def _fetch(self, name: str) -> bool:
        self._tidy()
        part = Path(mkdtemp(prefix=".part-", dir=self.place))
        try:
            with self.opened(self.place / name / DATABASE).cursor() as cursor:
                _write_files(cursor, part)
            if not _is_as_sealed(part):
                return False
            with suppress(OSError):  # another process of the dashboard was first
                part.rename(self.place / name)
            return True
        finally:
            rmtree(part, ignore_errors=True)

    def _tidy(self) -> None:
        """Remove what was fetched of builds that the warehouse has forgotten: they may show a name that must not be shown."""
        self.place.mkdir(parents=True, exist_ok=True)
        for folder in self.place.glob("[0-9]*"):
            if folder.name not in self.names():
                rmtree(folder, ignore_errors=True)


class Snapshot:
    """One build of the lakehouse: read-only, locked, and blind to all that was published since."""

    def __init__(self, warehouse: Warehouse, number: int) -> None:
        """Attach the snapshot of this number. Raises NoBuild."""
        self._connection = _attached(warehouse, f"read_only, snapshot_version {number}")
        self._free: SimpleQueue[duckdb.DuckDBPyConnection] = SimpleQueue()
        # DuckLake keeps no keys; who asks the engine for them is given those that the build was made with.
        keys = f"create macro memory.main.duckdb_constraints() as table from {LAKE}.{BESIDE}.key"
        # Published files never change, so they need not be asked for their date before each query.
        validate = "set validate_external_file_cache = 'no_validation'"
        only = f"set allowed_directories = [{quoted(warehouse.data)}]"
        for statement in (keys, validate, only, "set enable_external_access = false", "set lock_configuration = true"):
            self._connection.execute(statement)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that looks for tables in the lakehouse; kept for the next query, for to set it up costs as much as to ask."""
        try:
            cursor = self._free.get_nowait()
        except Empty:
            cursor = self._connection.cursor()
            cursor.execute(f"set search_path = '{LAKE}.main,memory.main'")
        try:
            yield cursor
        finally:
            self._free.put(cursor)


def _write_files(cursor: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write the files of the build into a folder, and nothing anywhere else."""
    cursor.execute(f"select name, content from {BESIDE}.file order by name, piece")
    while rows := cursor.fetchmany(1):
        name, content = rows[0]
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()):
            raise NoBuild(f"The warehouse holds a file that does not belong there: {name!r}.")
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as stream:
            stream.write(content)


def _is_as_sealed(folder: Path) -> bool:
    """True when every file beside the database has the hash that the manifest says."""
    contents = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["contents"]
    return holds(folder, {name: told for name, told in contents.items() if name != DATABASE})


@lru_cache(maxsize=8)
def _snapshots(warehouse: Warehouse, tick: int) -> dict[str, int]:
    """The snapshot of each build, the last published first; asked anew with each tick."""
    found: dict[str, int] = {}
    try:
        for build_id, number, _ in engine.published(_catalogue(warehouse).cursor()):
            found.setdefault(build_id, number)
    except duckdb.Error as error:
        _catalogue.cache_clear()
        log.error("the warehouse does not answer: %s", engine.first_line(error))
        raise NoBuild("The warehouse does not answer; the log says why. Reload this page in a minute.") from error
    return found


def _tick() -> int:
    return int(time.monotonic() / SECONDS)


@lru_cache(maxsize=2)
def _catalogue(warehouse: Warehouse) -> duckdb.DuckDBPyConnection:
    return _attached(warehouse, "read_only")


def _attached(warehouse: Warehouse, options: str) -> duckdb.DuckDBPyConnection:
    try:
        return engine.attached(warehouse, options)
    except WarehouseError as error:
        log.error("the warehouse cannot be opened: %s", engine.first_line(error.__cause__ or error))
        raise NoBuild(str(error)) from error
