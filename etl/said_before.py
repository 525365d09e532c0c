"""What an earlier build holds of statements and of ids that were gone by then. Opens it read-only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from etl.aliases import Said, said
from etl.records import StatementAlias

STATEMENTS = """
select statement_id, text, document_id, url, symbol, lang, meeting_id, source_type
from statement join document using (document_id) order by statement_id
"""
ALIASES = "select old_id, statement_id, likeness from statement_alias order by old_id"


def said_before(database: Path) -> tuple[list[Said], list[StatementAlias]]:
    """The statements and the aliases of a build; none of what a build of an older making does not have."""
    with duckdb.connect(str(database), read_only=True) as connection:
        statements = [said(*row) for row in _rows(connection, STATEMENTS)]
        return statements, [StatementAlias(*row) for row in _rows(connection, ALIASES)]


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(sql).fetchall()
    except (duckdb.CatalogException, duckdb.BinderException):
        return []
