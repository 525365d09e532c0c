"""Every table of the build as it stands: its columns, keys and rows, for the data package."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from tracker.build import current_build, run

TABLES = "select table_name as name, comment as grain from duckdb_tables() where not internal order by table_name"
COLUMNS = """
select column_name as name, data_type as type, is_nullable, comment as meaning
from duckdb_columns() where table_name = $table order by column_index
"""
KEYS = """
select constraint_type as kind, constraint_column_names as columns, referenced_table as target,
    referenced_column_names as target_columns
from duckdb_constraints()
where table_name = $table and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY') order by constraint_index
"""
NUMBERS = ("INTEGER", "BIGINT", "DOUBLE")
SOURCES = """
with site as (
    select coalesce(publisher, split_part(url, '/', 3)) as name, regexp_extract(url, '^https?://[^/]+') as address
    from document where url like 'http%'
)
select name as title, max(address) as path from site group by name order by lower(name), name
"""


@dataclass(frozen=True)
class Whole:
    """One table of the build: its name, what one row is, its columns (name, type, is_nullable, meaning) and its keys."""

    name: str
    grain: str
    columns: pd.DataFrame
    keys: pd.DataFrame

    def rows(self) -> pd.DataFrame:
        """Every row in the order of its key; lists as JSON, days and truth values as text."""
        picked = ", ".join(_as_text(str(name), str(kind)) for name, kind in self.columns[["name", "type"]].values)
        return run(f'select {picked} from "{self.name}" order by all')


def tables() -> list[Whole]:
    """Every table that the build was loaded with, by name; what it works out of these is left out."""
    loaded = current_build().manifest["counts"]
    return [
        Whole(str(name), str(grain), run(COLUMNS, {"table": name}), run(KEYS, {"table": name}))
        for name, grain in run(TABLES).itertuples(index=False)
        if name in loaded
    ]


def sources() -> pd.DataFrame:
    """One row a publisher of a document: title, path (the address of its site)."""
    return run(SOURCES)


def _as_text(name: str, kind: str) -> str:
    if kind.endswith("[]"):
        return f'to_json("{name}")::varchar as "{name}"'
    return f'"{name}"' if kind in NUMBERS else f'"{name}"::varchar as "{name}"'
