"""Records -> one database file, and the publishing of a build by its pointer. The only writer of builds."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow

from etl.errors import BrokenContract, CannotWrite, EtlError, Finding
from etl.records import TABLES
from etl.seal import MANIFEST, damage, seal
from etl.tables import Tables

SQL = Path(__file__).parent / "sql"
DERIVED = ("views.sql", "indicators.sql", "marks.sql")
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": "v1.5.0",
    "autoinstall_known_extensions": "false",
}
KEPT = 3
AT_ONCE = 20_000
# In MiB: a gigabyte a million statements, and never less. Beyond it the database turns to the disk.
LEAST_MEMORY, STATEMENTS_A_MIB = 1024, 1000
STAYS = "The current build stays as it was."
DATABASE = "cmw.duckdb"
STAGED, GONE = ".staged-", ".gone-"
NO_ROOM = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "The quota of the disk is used up",
    errno.EFBIG: "The limit on the size of a file is reached",
}


class BuildAtWork(EtlError):
    """Another build holds the folder of builds."""


def write_database(file: Path, tables: Tables, step: Callable[[str], None]) -> dict[str, int]:
    """Write all tables and views into a new database file; rows per table come back. Raises BrokenContract.

    The tables are given up one by one, so that the memory of what is written is free for the next.
    """
    counts = dict[str, int]()
    memory = max(LEAST_MEMORY, len(tables.get("statement", [])) // STATEMENTS_A_MIB)
    with duckdb.connect(str(file), config={**SETTINGS, "memory_limit": f"{memory}MiB"}) as connection:
        connection.execute((SQL / "schema.sql").read_text(encoding="utf-8"))
        for name, record in TABLES.items():
            step(name)
            rows = tables.given_up(name)
            counts[name] = len(rows)
            try:
                _insert(connection, name, record, rows)
            except (duckdb.OperationalError, duckdb.FatalException):
                raise  # the disk or the memory is at fault, not a row
            except (duckdb.Error, pyarrow.ArrowException, OverflowError) as error:
                remedy = "Mend the row that the message names"
                raise BrokenContract([Finding(name, "all rows", "", "", str(error), remedy)]) from error
        for derived in DERIVED:
            connection.execute((SQL / derived).read_text(encoding="utf-8"))
        _carry_comments(connection)
        connection.execute("checkpoint")
    return counts


def _insert(connection: duckdb.DuckDBPyConnection, name: str, record: type, rows: list[object]) -> None:
    columns = [field.name for field in fields(record)]
    for first in range(0, len(rows), AT_ONCE):
        some = rows[first : first + AT_ONCE]
        incoming = pyarrow.table({column: [getattr(row, column) for row in some] for column in columns})
        connection.register("incoming", incoming)
        connection.execute(f"insert into {name} select {', '.join(columns)} from incoming")
        connection.unregister("incoming")


def _carry_comments(connection: duckdb.DuckDBPyConnection) -> None:
    """Explain a column of the wide rows that a table lends unchanged by the comment that it has there."""
    for wide in ("statement_row", "review_row", "meeting_row"):
        lent = connection.execute(
            "select column_name, b.comment from duckdb_columns() as b join duckdb_columns() as w using (column_name)"
            " where b.table_name = $base and w.table_name = $wide and w.comment is null",
            {"base": wide.removesuffix("_row"), "wide": wide},
        ).fetchall()
        for column, comment in lent:
            told = comment.replace("'", "''")
            connection.execute(f"comment on column {wide}.{column} is '{told}'")


@contextmanager
def told_in_a_sentence(builds: Path) -> Iterator[None]:
    """What the machine refuses a build (room, memory, the right to write) is raised as CannotWrite."""
    try:
        yield
    except (MemoryError, duckdb.OutOfMemoryException) as error:
        raise CannotWrite(
            f"There is too little memory for a build. {STAYS} Close other programs, then try again."
        ) from error
    except OSError as error:
        if error.errno not in (*NO_ROOM, errno.EACCES, errno.EPERM, errno.EROFS):
            raise
        raise CannotWrite(_refused(builds, NO_ROOM.get(error.errno))) from error
    except duckdb.Error as error:
        full = "space left" in str(error)
        if not full and not isinstance(error, duckdb.IOException):
            raise
        raise CannotWrite(_refused(builds, NO_ROOM[errno.ENOSPC] if full else None)) from error


def _refused(builds: Path, full: str | None) -> str:
    if full:
        return f"{full}, so no build can be written to {builds}. {STAYS} Make room, then try again."
    return f"{builds} cannot be written. {STAYS} Give this account the right to write there, or name another folder with --builds."


@contextmanager
def only_builder(builds: Path) -> Iterator[None]:
    """Hold the folder of builds for one build; what a build that was cut off left there goes.

    Raises BuildAtWork when another build is at work there.
    """
    builds.mkdir(parents=True, exist_ok=True)
    with (builds / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BuildAtWork(
                f"Another build is at work in {builds}. Wait until it has ended, then try again."
            ) from None
        for left in (*builds.glob(f"{STAGED}*"), *builds.glob(f"{GONE}*")):
            shutil.rmtree(left)
        yield


@contextmanager
def staged(builds: Path, build_id: str) -> Iterator[Path]:
    """A folder for a build in the making; it is gone afterwards, published or not."""
    folder = builds / f"{STAGED}{build_id}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def new_id(builds: Path, digest: str) -> tuple[str, datetime]:
    """An id that no build there has, of the time and the hash of the inputs; and that time."""
    now = datetime.now(UTC)
    while (builds / _id(now, digest)).exists():
        now += timedelta(seconds=1)
    return _id(now, digest), now


def _id(now: datetime, digest: str) -> str:
    return f"{now:%Y%m%dT%H%M%S}-{digest[:8]}"


def publish(builds: Path, folder: Path, build_id: str, manifest: Mapping[str, Any]) -> None:
    """Seal a staged build, put it in its place and move the pointer to it.

    Every step is on the disk before the next, so that a cut of power leaves no pointer to a build that is not there.
    """
    sealed = json.dumps(seal(folder, manifest), indent=1, ensure_ascii=False)
    (folder / MANIFEST).write_text(sealed, encoding="utf-8")
    for path in (*folder.rglob("*"), folder):
        _settle(path)
    folder.rename(builds / build_id)
    pointer = builds / ".current"
    pointer.write_text(build_id + "\n", encoding="utf-8")
    _settle(pointer)
    _settle(builds)
    os.replace(pointer, builds / "current")
    _settle(builds)


def _settle(path: Path) -> None:
    """Wait until a file or a folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_older(builds: Path, build_id: str, may_stay: Callable[[Mapping[str, Any]], bool]) -> None:
    """Remove the builds beyond the newest KEPT, and those whose manifest may not stay or cannot be read; never this one.

    Each is renamed first, so that no half of it is ever taken for a build.
    """
    others = [builds / name for name in kept_names(builds) if name != build_id]
    for number, old in enumerate(others, start=2):
        manifest = manifest_of(old)
        if number > KEPT or manifest is None or not may_stay(manifest):
            gone = builds / f"{GONE}{old.name}"
            old.rename(gone)
            shutil.rmtree(gone)


def kept_names(builds: Path) -> list[str]:
    """The builds that lie in the folder, whole or not, newest first."""
    found = builds.iterdir() if builds.is_dir() else ()
    return sorted((path.name for path in found if path.is_dir() and not path.name.startswith(".")), reverse=True)


def pointed_to(builds: Path) -> str:
    """The build that `current` names; empty when the file is not there or cannot be read."""
    try:
        return (builds / "current").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""


def current_manifest(builds: Path) -> dict[str, Any] | None:
    """The manifest of the current build; None when there is none, or it is damaged."""
    folder = builds / (pointed_to(builds) or "nothing")
    return manifest_of(folder) if (folder / DATABASE).is_file() and not damage(folder) else None


def manifest_of(folder: Path) -> dict[str, Any] | None:
    """What the manifest of a build says; None when it cannot be read."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return manifest
