"""Records -> one database file, and the publishing of a build by its pointer. The only writer of builds."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from etl.assemble import Tables
from etl.errors import BrokenContract, EtlError, Finding
from etl.records import TABLES

SQL = Path(__file__).parent / "sql"
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": "v1.5.0",
    "autoinstall_known_extensions": "false",
}
KEPT = 3
DATABASE = "cmw.duckdb"
STAGED = ".staged-"


class BuildAtWork(EtlError):
    """Another build holds the folder of builds."""


def write_database(file: Path, tables: Tables, step: Callable[[str], None]) -> dict[str, int]:
    """Write all tables and views into a new database file; rows per table come back. Raises BrokenContract."""
    with duckdb.connect(str(file), config=SETTINGS) as connection:
        connection.execute((SQL / "schema.sql").read_text(encoding="utf-8"))
        for name, record in TABLES.items():
            step(name)
            try:
                _insert(connection, name, record, tables.get(name, []))
            except duckdb.Error as error:
                remedy = "Mend the row that the message names"
                raise BrokenContract([Finding(name, "all rows", "", "", str(error), remedy)]) from error
        for derived in ("views.sql", "indicators.sql"):
            connection.execute((SQL / derived).read_text(encoding="utf-8"))
        _carry_comments(connection)
        connection.execute("checkpoint")
    return {name: len(tables.get(name, [])) for name in TABLES}


def _insert(connection: duckdb.DuckDBPyConnection, name: str, record: type, rows: list[object]) -> None:
    if not rows:
        return
    columns = [field.name for field in fields(record)]
    cells = [tuple(_cell(value) for value in astuple(row)) for row in rows]  # type: ignore[call-overload]
    frame = pd.DataFrame(cells, columns=columns, dtype=object)
    connection.register("incoming", frame)
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


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


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
        for left in builds.glob(f"{STAGED}*"):
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


def publish(builds: Path, folder: Path, build_id: str, manifest: Mapping[str, Any], kept: int = KEPT) -> Path:
    """Put a staged build in its place and move the pointer to it; the newest builds are kept, older ones removed."""
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")
    final = builds / build_id
    folder.rename(final)
    pointer = builds / ".current"
    pointer.write_text(build_id + "\n", encoding="utf-8")
    os.replace(pointer, builds / "current")
    for old in sorted(path for path in builds.iterdir() if path.is_dir() and not path.name.startswith("."))[:-kept]:
        if old != final:
            shutil.rmtree(old)
    return final


def current_manifest(builds: Path) -> dict[str, Any] | None:
    """The manifest of the current build; None when there is none, or it cannot be read."""
    try:
        build_id = (builds / "current").read_text(encoding="utf-8").strip()
        manifest: dict[str, Any] = json.loads((builds / build_id / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return manifest if (builds / build_id / DATABASE).is_file() else None
