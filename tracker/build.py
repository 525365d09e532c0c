"""Opens the current build read-only and runs queries on it.

Builds lie in a folder, or in the lakehouse that CMW_WAREHOUSE names. A newer build is noticed when the next page is
opened; one page is drawn from one build. A damaged build is never opened: the newest whole one stands in for it.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from tracker.lakehouse import Lakehouse
from tracker.observe import QUERIES
from tracker.predicate import Answering
from tracker.search.index import NoIndex, found
from tracker.shelf import DATABASE, Folder, Opened, Shelf
from tracker.shelf import SETTINGS as SETTINGS
from tracker.shelf import NoBuild as NoBuild
from tracker.words import sentence
from warehouse import setting

Params = tuple[tuple[str, Any], ...]
ROOT = Path(__file__).resolve().parent.parent
FOLDER = "CMW_BUILDS"
FETCHED = ".fetched"
# A lakehouse keeps all builds, and to look at one its index is fetched.
LISTED = 10
log = logging.getLogger(__name__)


# The kept build that this run or request looks at, in place of the current one.
_PINNED: ContextVar[Build | None] = ContextVar("pinned", default=None)


class OlderMaking(Exception):
    """A kept build lacks what is asked of it, for another version of the programme made it; the message says so."""


@dataclass(frozen=True)
class Build:
    """One immutable build: its id, its database file, what its manifest says, and the build that it stands in for."""

    build_id: str
    database: Path
    manifest_text: str
    stands_in_for: str = ""

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest: build_id, built_at, covers_until, counts, sources."""
        content: dict[str, Any] = json.loads(self.manifest_text)
        return content


def builds_folder() -> Path:
    """The folder that holds the builds: CMW_BUILDS in the environment, else data/builds."""
    return Path(os.environ.get(FOLDER) or ROOT / "data" / "builds")


_page: ContextVar[tuple[Build, str | None] | None] = ContextVar(
    "the build of the page that this thread draws, and the folder it was asked of", default=None
)


def open_build() -> Build:
    """The build to draw a page from; all that this thread asks until the next call is asked of it. Raises NoBuild."""
    _page.set(None)
    build = current_build()
    _page.set((build, os.environ.get(FOLDER)))
    return build


def current_build() -> Build:
    """The build that this run is pinned to, else that of the page being drawn, else the newest. Raises NoBuild."""
    drawn, folder = _page.get() or (None, None)
    return _PINNED.get() or (drawn if folder == os.environ.get(FOLDER) else None) or newest_build()


def pin(build: Build | None) -> None:
    """From here on this run of a page looks at a kept build; None is the newest."""
    _PINNED.set(build)


@contextmanager
def pinned(build: Build | None) -> Iterator[None]:
    """Within the block all queries are on a kept build; None is the newest."""
    before = _PINNED.set(build)
    try:
        yield
    finally:
        _PINNED.reset(before)


def kept_build(build_id: str) -> Build:
    """The kept build of this id.

    Raises NoBuild when it is not kept, and OlderMaking when it lacks tables or columns that the pages ask for.
    """
    shelf = _shelf()
    if build_id not in shelf.names() or not shelf.is_whole(build_id):
        raise NoBuild(
            sentence(
                "The build that was asked for is not kept, or was never made; only the newest few builds are kept."
            )
        )
    found = _opened(shelf.place / build_id)
    if not _columns(newest_build()) <= _columns(found):
        raise OlderMaking(
            sentence(
                "Build {build_id} was made by another version of the programme and lacks what the pages show.",
                build_id=build_id,
            )
        )
    return found


def _columns(build: Build) -> set[tuple[str, str]]:
    names = run_on(build, "select table_name, column_name from duckdb_columns()")
    return set(names.itertuples(index=False, name=None))


def newest_build() -> Build:
    """The build that the pointer names, or the newest whole one in its place.

    Raises NoBuild when there is none that can be opened.
    """
    shelf = _shelf()
    named, names = shelf.named(), shelf.names()
    found = next((_opened(shelf.place / name) for name in dict.fromkeys((named, *names)) if shelf.is_whole(name)), None)
    if found is None:
        raise NoBuild(
            sentence(
                "No build here is whole: files are missing or were changed. Run `python -m etl build --force`, then reload this page."
            )
            if names
            else sentence("There is no build yet. Run `python -m etl build`, then reload this page.")
        )
    if found.build_id == named:
        return found
    _tell(named, found.build_id)
    return replace(found, stands_in_for=named or "no name")


def _shelf() -> Shelf:
    """Where builds are looked for. Raises NoBuild when the setting cannot be understood."""
    try:
        place = setting.chosen()
    except setting.WarehouseError as error:
        raise NoBuild(str(error)) from error
    return Lakehouse(place, builds_folder() / FETCHED) if place else Folder(builds_folder())


@lru_cache(maxsize=8)
def _tell(named: str, shown: str) -> None:
    """Tell the log once, not at every query, that another build stands in."""
    log.error("build %s is missing or damaged; build %s is shown in its place", named or "(none named)", shown)


def empty_template() -> bytes | None:
    """The empty table for an organisation's own records that the build brought along, if it brought one. Raises NoBuild."""
    file = current_build().database.with_name("template.csv")
    return file.read_bytes() if file.is_file() else None


def kept_builds() -> tuple[Build, ...]:
    """The whole builds among the last ten that are kept, newest first; empty when there is none."""
    shelf = _shelf()
    return tuple(_opened(shelf.place / name) for name in shelf.names()[:LISTED] if shelf.is_whole(name))


@lru_cache(maxsize=8)
def _opened(folder: Path) -> Build:
    return Build(folder.name, folder / DATABASE, (folder / "manifest.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def _connection(database: Path) -> Opened:
    return _shelf().opened(database)


def forget() -> None:
    """Forget what earlier queries gave, so that each is asked of the build again."""
    _rows.cache_clear()


def run(sql: str, params: dict[str, Any] | None = None) -> pd.DataFrame:
    """The rows of a query on the current build; values are always named parameters ($name).

    Each call hands out a frame of its own. Raises NoBuild, and NoIndex when words are asked for and cannot be searched.
    """
    return _rows(current_build().database, sql, frozen(params)).copy(deep=False)


def run_on(build: Build, sql: str, params: dict[str, Any] | None = None) -> pd.DataFrame:
    """The rows of a query on a kept build, read-only like the current one.

    Raises OlderMaking when the build does not have the tables or columns, and NoBuild when it is gone by now.
    """
    try:
        return _rows(build.database, sql, frozen(params)).copy(deep=False)
    except (duckdb.CatalogException, duckdb.BinderException, NoIndex) as error:
        raise OlderMaking(
            sentence(
                "Build {build_id} was made by another version of the programme and lacks what is asked of it.",
                build_id=build.build_id,
            )
        ) from error
    except duckdb.IOException as error:
        raise NoBuild(
            sentence("Build {build_id} is no longer kept. Choose another.", build_id=build.build_id)
        ) from error


def frozen(params: dict[str, Any] | None) -> Params:
    """The parameters of a query as a key under which an answer can be kept; `dict` of it is asked like the parameters."""
    return tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in (params or {}).items())


@lru_cache(maxsize=512)
def _rows(database: Path, sql: str, params: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
    named = {name: _value(database, value) for name, value in params}
    with QUERIES.time(), _connection(database).cursor() as cursor:
        return cursor.execute(sql, named).df()


def _value(database: Path, value: Any) -> Any:
    """A parameter as duckdb takes it; a question becomes the statements that answer it in this very build."""
    if isinstance(value, Answering):
        return list(found(database.parent, value.question).scores)
    return list(value) if isinstance(value, tuple) else value
