"""One id of the current build as text: a statement, meeting, document or review with what belongs to it."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl import load
from etl.errors import Finding, SourceMissing, UnknownTerm

OWN = {"statement": "statement_id", "meeting": "meeting_id", "document": "document_id", "review": "review_key"}
TIED = {
    "statement": (
        "statement_concern",
        "statement_group",
        "statement_state",
        "statement_article",
        "statement_stakeholder",
    ),
    "meeting": ("meeting_state", "meeting_document", "participation"),
    "document": ("meeting_document", "document_review"),
    "review": ("meeting_review", "document_review"),
}


def show(builds: Path, wanted: str) -> str:
    """The row with this id, its ties and how many statements it has. Raises SourceMissing, or UnknownTerm for no such id."""
    manifest = load.current_manifest(builds)
    if manifest is None:
        raise SourceMissing(f"There is no build in {builds}. Run `python -m etl build` first.")
    with duckdb.connect(str(builds / manifest["build_id"] / load.DATABASE), read_only=True) as connection:
        for table, key in OWN.items():
            rows = connection.execute(f"select * from {table} where {key} = $id", {"id": wanted}).df()
            if not rows.empty:
                return _told(connection, table, key, wanted)
    raise UnknownTerm(
        Finding(
            "build",
            manifest["build_id"],
            "id",
            wanted,
            "is no statement, meeting, document or review",
            "Copy the id from the dashboard",
        )
    )


def _told(connection: duckdb.DuckDBPyConnection, table: str, key: str, wanted: str) -> str:
    cursor = connection.execute(f"select * from {table} where {key} = $id", {"id": wanted})
    names = [column[0] for column in cursor.description or []]
    row = cursor.fetchone() or ()
    lines = [f"{table} {wanted}"]
    lines += [f"  {name}: {value}" for name, value in zip(names, row, strict=True) if value not in (None, [], "")]
    for tied in TIED[table]:
        found = connection.execute(
            f"select * exclude ({key}) from {tied} where {key} = $id order by all", {"id": wanted}
        ).fetchall()
        lines += [f"  {tied}: {', '.join(str(value) for value in one if value is not None)}" for one in found]
    if table != "statement":
        n = connection.execute(f"select count(*) from statement_row where {key} = $id", {"id": wanted}).fetchone()
        lines.append(f"  statements that count: {n[0] if n else 0}")
    return "\n".join(lines) + "\n"
