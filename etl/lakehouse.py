"""A sealed build -> one snapshot of the lakehouse, named by the id of the build. The only writer there."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from etl.errors import CannotPublish
from etl.load import DATABASE
from etl.seal import CONTENTS, MANIFEST
from etl.suppress import SUPPRESSED
from warehouse import engine, setting
from warehouse.engine import AUTHOR, BESIDE, LAKE, quoted
from warehouse.setting import Warehouse, WarehouseError

MADE = "made"
# One statement of a Parquet file holds a piece whole in memory.
PIECE = 8 * 2**20
AGAIN = "What was published last stays as it was. Run `python -m etl build` again."


def publish(place: Warehouse, folder: Path) -> bool:
    """Publish a sealed build as one snapshot; False when it is the last one published already.

    Builds that were made under another list of names to withhold are forgotten, with their files.
    Raises CannotPublish, and then what was published last stays as it was.
    """
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    withheld = manifest["files"].get(SUPPRESSED, {}).get("sha256", "")
    try:
        with engine.attached(place, f"data_path {quoted(place.data)}, data_inlining_row_limit 0") as connection:
            is_new = [build_id for build_id, _, _ in engine.published(connection)[:1]] != [folder.name]
            if is_new:
                connection.execute(f"attach {quoted(str(folder / DATABASE))} as {MADE} (read_only)")
                _stage_files(connection, folder, [MANIFEST, *(name for name in manifest[CONTENTS] if name != DATABASE)])
                _write(connection, folder.name, {"withheld": withheld})
            _forget(connection, withheld)
            return is_new
    except duckdb.TransactionException as error:
        raise CannotPublish(f"Another build was published at the same time as {folder.name}. {AGAIN}") from error
    except (WarehouseError, duckdb.Error) as error:
        why = engine.first_line(error.__cause__ or error)
        raise CannotPublish(f"Build {folder.name} is not published: {why}. {AGAIN}") from error


def chosen() -> Warehouse | None:
    """The lakehouse that the environment names, if it names one. Raises CannotPublish when that cannot be understood."""
    try:
        return setting.chosen()
    except WarehouseError as error:
        raise CannotPublish(str(error)) from error


def _write(connection: duckdb.DuckDBPyConnection, build_id: str, noted: Mapping[str, str]) -> None:
    """All of the build in one transaction: readers see the whole of it, or nothing."""
    connection.execute("begin")
    tables = _column(connection, f"select table_name from duckdb_tables() where database_name = '{MADE}'")
    there = "duckdb_tables() where not internal and schema_name = 'main' and database_name"
    gone = f"select table_name from {there} = '{LAKE}' except select table_name from {there} = '{MADE}'"
    for name in _column(connection, gone):
        connection.execute(f'drop table {LAKE}."{name}"')
    for name in sorted(tables):
        _copy(connection, name)
    _copy_views(connection)
    _explain(connection)
    connection.execute(f"create schema if not exists {LAKE}.{BESIDE}")
    connection.execute(f"create or replace table {LAKE}.{BESIDE}.file as from memory.main.file")
    keys = f"from duckdb_constraints() where database_name = '{MADE}'"
    connection.execute(f"create or replace table {LAKE}.{BESIDE}.key as {keys}")
    told = f"{quoted(AUTHOR)}, {quoted(build_id)}, extra_info => {quoted(json.dumps(noted))}"
    connection.execute(f"call {LAKE}.set_commit_message({told})")
    connection.execute("commit")


def _copy(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """One table with its rows in the order of the build; a new table each time, for its columns may be others."""
    columns = connection.execute(
        "select column_name, data_type, is_nullable from duckdb_columns()"
        f" where database_name = '{MADE}' and table_name = $name order by column_index",
        {"name": name},
    ).fetchall()
    told = ", ".join(f'"{column}" {kind}{"" if may_be_null else " not null"}' for column, kind, may_be_null in columns)
    connection.execute(f'create or replace table {LAKE}."{name}" ({told})')
    connection.execute(f'insert into {LAKE}."{name}" from {MADE}."{name}"')


def _copy_views(connection: duckdb.DuckDBPyConnection) -> None:
    """The views of the build in the order in which they were made, in the place of those of the build before."""
    for name in _column(connection, f"select view_name from duckdb_views() where database_name = '{LAKE}'"):
        connection.execute(f'drop view {LAKE}."{name}"')
    views = f"select sql from duckdb_views() where database_name = '{MADE}' and not internal order by view_oid"
    for sql in _column(connection, views):
        connection.execute(sql)


def _explain(connection: duckdb.DuckDBPyConnection) -> None:
    """The comments of all tables, views and columns."""
    made = f"database_name = '{MADE}' and comment is not null"
    rows = connection.execute(
        f"select 'table', '\"' || table_name || '\"', comment from duckdb_tables() where {made}"
        f" union all select 'view', '\"' || view_name || '\"', comment from duckdb_views() where {made}"
        f" union all select 'column', '\"' || table_name || '\".\"' || column_name || '\"', comment from duckdb_columns() where {made}"
    ).fetchall()
    for what, name, comment in rows:
        connection.execute(f"comment on {what} {LAKE}.{name} is {quoted(comment)}")


def _stage_files(connection: duckdb.DuckDBPyConnection, folder: Path, names: Sequence[str]) -> None:
    """The files that lie beside the database, in pieces, as a table in memory: one statement then writes them all."""
    connection.execute("create table memory.main.file (name varchar, piece integer, content blob)")
    for name in names:
        with (folder / name).open("rb") as stream:
            number = 0
            while content := stream.read(PIECE):
                connection.execute("insert into memory.main.file values ($1, $2, $3)", [name, number, content])
                number += 1


def _forget(connection: duckdb.DuckDBPyConnection, withheld: str) -> None:
    """Forget the builds that may show a name that must not be shown, and delete their files.

    So goes each older snapshot that is no build: it would keep the files of the build that it stands on. Raises CannotPublish.
    """
    (last, *older) = engine.published(connection)
    stay = {number for _, number, noted in older if json.loads(noted)["withheld"] == withheld}
    told = connection.execute(f"select snapshot_id from {LAKE}.snapshots() where snapshot_id < {last[1]}").fetchall()
    numbers = [str(number) for (number,) in told if number not in stay]
    try:
        if numbers:
            connection.execute(f"call ducklake_expire_snapshots('{LAKE}', versions => [{', '.join(numbers)}])")
        connection.execute(f"call ducklake_cleanup_old_files('{LAKE}', cleanup_all => true)")
    except duckdb.Error as error:
        raise CannotPublish(
            f"Build {last[0]} is published, but builds that may show a withheld name are still in the warehouse: "
            f"{engine.first_line(error)}. Run `python -m etl build` again."
        ) from error


def _column(connection: duckdb.DuckDBPyConnection, sql: str) -> list[str]:
    return [value for (value,) in connection.execute(sql).fetchall()]
