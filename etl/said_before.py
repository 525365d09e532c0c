"""What an earlier build holds of statements that are gone now and of ids that were gone by then. Opens it read-only."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import duckdb

from etl.aliases import Said, said
from etl.records import StatementAlias

IDS = "select statement_id from statement"
GONE = """
select statement_id, text, document_id, url, symbol, lang, meeting_id, source_type
from statement join document using (document_id)
where statement_id in (select unnest($gone)) order by statement_id
"""
ALIASES = "select old_id, statement_id, likeness from statement_alias order by old_id"


def said_before(database: Path, now: Collection[str]) -> tuple[list[Said], list[StatementAlias]]:
    """The statements of a build whose ids are not among those of `now`, and its aliases.

    None of what a build of an older making does not have.
    """
    with duckdb.connect(str(database), read_only=True) as connection:
        gone = [key for (key,) in _rows(connection, IDS) if key not in now]
        statements = [said(*row) for row in _rows(connection, GONE, {"gone": gone})] if gone else []
        return statements, [StatementAlias(*row) for row in _rows(connection, ALIASES)]


def _rows(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: dict[str, list[str]] | None = None
) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(sql, parameters).fetchall()
    except (duckdb.CatalogException, duckdb.BinderException):
        return []
