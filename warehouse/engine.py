"""DuckLake, as extensions that come in packages of their own: nothing is ever fetched from a server of extensions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import duckdb

from warehouse.setting import Warehouse, WarehouseError

LAKE = "lake"
# Who a build is published by: a snapshot that anybody else made there is no build.
AUTHOR = "python -m etl build"
# Tables that the builds do not have as tables: the files beside the database, and the keys, which DuckLake does not keep.
BESIDE = "beside"
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
CATALOGUES = {"postgres": "postgres_scanner", "md": "motherduck"}


def attached(place: Warehouse, options: str) -> duckdb.DuckDBPyConnection:
    """A database in memory with the lakehouse attached under LAKE and in use. Raises WarehouseError."""
    connection = duckdb.connect(config=SETTINGS)
    try:
        for name in ("httpfs", CATALOGUES[place.kind], "ducklake"):
            connection.execute(f"load {quoted(str(_extension(name)))}")
        if place.data.startswith("s3://"):
            connection.execute(f"create secret (type s3, {_key(os.environ)})")
        connection.execute(f"attach {quoted('ducklake:' + place.catalogue)} as {LAKE} ({options})")
        connection.execute(f"use {LAKE}")
    except duckdb.Error as error:
        connection.close()
        # What the engine says names hosts and accounts: it is the cause, and no part of a sentence that visitors see.
        raise WarehouseError("The warehouse cannot be opened; the log says why. Try again in a minute.") from error
    return connection


def published(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, int, str]]:
    """The builds that the lakehouse holds, the last published first: id, number of its snapshot, and what was noted with it."""
    return connection.execute(
        f"select commit_message, snapshot_id, commit_extra_info from {LAKE}.snapshots()"
        f" where author = {quoted(AUTHOR)} order by snapshot_id desc"
    ).fetchall()


def quoted(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def first_line(error: BaseException) -> str:
    """What an error of the engine says, without the statement that it repeats and without a full stop."""
    return str(error).strip().partition("\n")[0].rstrip(".")


def _extension(name: str) -> Path:
    """The file of an extension, which belongs to this very version of DuckDB. Raises WarehouseError."""
    package = find_spec(f"duckdb_extension_{name}")
    folder = Path(next(iter(package.submodule_search_locations or ()))) if package else Path()
    file = folder / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
    if not package or not file.is_file():
        raise WarehouseError(
            f"The warehouse needs the extension {name} for DuckDB {duckdb.__version__}. Install what "
            "requirements-lakehouse.txt names (see docs/operations.md), or take CMW_WAREHOUSE out of the environment."
        )
    return file


def _key(environment: Mapping[str, str]) -> str:
    """The keys of the object storage as the parameters of a secret, from the usual variables of S3."""
    address = environment.get("AWS_ENDPOINT_URL_S3") or environment.get("AWS_ENDPOINT_URL") or ""
    scheme, _, host = address.rpartition("://")
    told = {
        "key_id": environment.get("AWS_ACCESS_KEY_ID"),
        "secret": environment.get("AWS_SECRET_ACCESS_KEY"),
        "session_token": environment.get("AWS_SESSION_TOKEN"),
        "region": environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION"),
        "endpoint": host,
        # A server of one's own seldom has a name for each bucket.
        "url_style": "path" if host else None,
    }
    parts = [f"{name} {quoted(value)}" for name, value in told.items() if value]
    return ", ".join([*parts, f"use_ssl {str(scheme != 'http').lower()}"])
