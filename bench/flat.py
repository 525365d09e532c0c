"""The same rows for the peers: one table of statements, and one table a field for what a statement can carry several of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd

from tracker.predicate import value_of, values_of
from tracker.selection import FIELDS

KEPT = "statement_id, text, date_text, is_raised, is_context, review_key, document_id, meeting_id, ordinal"


def scalars() -> dict[str, str]:
    """Column of the flat table for each field of which a statement has one value."""
    return {name: f.statements for name, f in FIELDS.items() if f.statements and not f.is_list and not f.also}


def lists() -> dict[str, str]:
    """Column of the wide rows for each field of which a statement can have several values."""
    return {name: f.statements.removesuffix("[]") for name, f in FIELDS.items() if f.is_list and not f.also}


def frames(database: Path) -> Iterator[tuple[str, pd.DataFrame]]:
    """Each flat table by name: "statement" first, then one table (statement_id, value) a list field."""
    named = ", ".join(f"{value_of(column)} as f_{name}" for name, column in scalars().items())
    with duckdb.connect(str(database), read_only=True) as connection:
        yield "statement", connection.execute(f"select {KEPT}, {named} from statement_row").df()
        for name, column in lists().items():
            yield (
                name,
                connection.execute(
                    f"select statement_id, unnest({values_of(column)}) as value from statement_row"
                ).df(),
            )


def write_sqlite(database: Path, target: Path) -> None:
    """Write the flat tables with an index on every field, as a careful user would; no full-text index, for no words are asked."""
    with sqlite3.connect(target) as connection:
        for name, frame in frames(database):
            frame.to_sql(f"t_{name}", connection, index=False)
            for field in (c for c in frame.columns if c not in ("text", "ordinal")):
                second = ", statement_id" if field == "value" else ""
                connection.execute(f"create index i_{name}_{field} on t_{name} ({field}{second})")
        connection.execute("analyze")
