"""Opens the current build read-only and runs queries on it.

The only module of the dashboard that imports duckdb. A newer build is noticed at the next call.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
}


class NoBuild(Exception):
    """There is no build to open; the message says what to do."""


@dataclass(frozen=True)
class Build:
    """One immutable build: its id, its database file and what its manifest says."""

    build_id: str
    database: Path
    manifest_text: str

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest: build_id, built_at, covers_until, counts, sources."""
        content: dict[str, Any] = json.loads(self.manifest_text)
        return content


def builds_folder() -> Path:
    """The folder that holds the builds: CMW_BUILDS in the environment, else data/builds."""
    return Path(os.environ.get("CMW_BUILDS") or ROOT / "data" / "builds")


def current_build() -> Build:
    """The build that the pointer names. Raises NoBuild when there is none that can be opened."""
    folder = builds_folder()
    try:
        build_id = (folder / "current").read_text(encoding="utf-8").strip()
        return _opened(folder / build_id)
    except OSError as error:
        raise NoBuild("There is no build yet. Run `python -m etl build`, then reload this page.") from error


def empty_template() -> bytes | None:
    """The empty table for an organisation's own records that the build brought along, if it brought one. Raises NoBuild."""
    file = current_build().database.with_name("template.csv")
    return file.read_bytes() if file.is_file() else None


@lru_cache(maxsize=4)
def _opened(folder: Path) -> Build:
    return Build(folder.name, folder / "cmw.duckdb", (folder / "manifest.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=2)
def _connection(database: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(database), read_only=True, config=SETTINGS)


def run(sql: str, params: dict[str, Any] | None = None) -> pd.DataFrame:
    """The rows of a query on the current build; values are always named parameters ($name).

    Each call hands out a frame of its own. Raises NoBuild.
    """
    frozen = tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in (params or {}).items())
    return _rows(current_build().database, sql, frozen).copy(deep=False)


@lru_cache(maxsize=512)
def _rows(database: Path, sql: str, params: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
    named = {name: list(value) if isinstance(value, tuple) else value for name, value in params}
    with _connection(database).cursor() as cursor:
        return cursor.execute(sql, named).df()
