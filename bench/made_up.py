"""Made-up builds of any size for the bench: the bundled record over and over, each copy with ids and texts of its own.

How statements spread over States,
cycles, types, acts and concerns is as in the record. Every text is put together from two halves of different statements
and begins with "Made up:", so that none of it can be taken for a source.
"""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from etl.load import DATABASE, DERIVED, SETTINGS, SQL
from etl.seal import CONTENTS, SEAL, seal
from etl.search_index import FOLDER, write_index

COPIED = {
    "document": ("document_id",),
    "meeting": ("meeting_id",),
    "meeting_document": ("meeting_id", "document_id"),
    "meeting_state": ("meeting_id",),
    "meeting_review": ("meeting_id",),
    "document_review": ("document_id",),
    "participation": ("meeting_id",),
    "statement_state": ("statement_id",),
    "statement_concern": ("statement_id",),
    "statement_group": ("statement_id",),
    "statement_article": ("statement_id",),
    "statement_stakeholder": ("statement_id",),
    "statement_person": ("statement_id",),
}
TEXTS = """
create temp table half as
select statement_id, row_number() over (order by statement_id) - 1 as place,
    text[: len(text) // 2] as head, text[len(text) // 2 + 1 :] as tail
from record.statement
"""
STATEMENTS = """
create table statement as
select s.* replace (
    s.statement_id || '~' || copy as statement_id, s.document_id || '~' || copy as document_id,
    s.meeting_id || '~' || copy as meeting_id, s.superseded_by || '~' || copy as superseded_by,
    'Made up: ' || h.head || other.tail as text)
from record.statement as s
join half as h using (statement_id)
cross join (select unnest(range($copies)) as copy) as copies
join half as other on other.place = (h.place * 7919 + copy * 104729) % (select count(*) from half)
order by copy, s.statement_id
"""


def write_build(record: Path, builds: Path, statements: int) -> int:
    """Write a made-up build of about so many statements as the current one of a folder; how many there are comes back."""
    folder = builds / f"20000101T000000-{statements:08d}"
    folder.mkdir(parents=True)
    with duckdb.connect(str(folder / DATABASE), config=SETTINGS) as connection:
        connection.execute(f"attach '{record}' as record (read_only)")
        base = connection.execute("select count(*) from record.statement_row where not is_context").fetchall()[0][0]
        copies = max(1, round(statements / base))
        for table in _tables(connection):
            _copy(connection, table, copies)
        for derived in DERIVED:
            connection.execute((SQL / derived).read_text(encoding="utf-8"))
        counted = connection.execute("select count(*) from statement_row where not is_context").fetchall()[0][0]
        connection.execute("detach record")
    write_index(folder / DATABASE, folder / FOLDER)
    _publish(record, builds, folder, copies)
    return int(counted)


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The tables of the record that are not made from others."""
    loaded = (SQL / "schema.sql").read_text(encoding="utf-8")
    found = connection.execute(
        "select table_name from duckdb_tables() where database_name = 'record' order by table_name"
    ).fetchall()
    return [name for (name,) in found if f"create table {name} (" in loaded]


def _copy(connection: duckdb.DuckDBPyConnection, table: str, copies: int) -> None:
    if table == "statement":
        connection.execute(TEXTS)
        connection.execute(STATEMENTS, {"copies": copies})
    elif table in COPIED:
        ids = ", ".join(f"{name} || '~' || copy as {name}" for name in COPIED[table])
        connection.execute(
            f"create table {table} as select rows.* replace ({ids}) from record.{table} as rows"
            f" cross join (select unnest(range({copies})) as copy) as copies"
        )
    else:
        connection.execute(f"create table {table} as select * from record.{table}")


def _publish(record: Path, builds: Path, folder: Path, copies: int) -> None:
    manifest = json.loads((record.with_name("manifest.json")).read_text(encoding="utf-8"))
    told = {name: said for name, said in manifest.items() if name not in (CONTENTS, SEAL)}
    told |= {"build_id": folder.name, "made_up": f"{copies} copies of build {manifest['build_id']}"}
    (folder / "manifest.json").write_text(json.dumps(seal(folder, told)), encoding="utf-8")
    (builds / "current").write_text(folder.name + "\n", encoding="utf-8")
