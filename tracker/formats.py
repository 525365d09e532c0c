"""The formats in which rows can be taken away: the one list for the screen, the command line and the interface. Pure."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from tracker import export
from tracker.spreadsheet import to_xlsx
from tracker.tables import Table

About = Mapping[str, Any]


@dataclass(frozen=True)
class Format:
    """One format: its name, its label on screen, ending and media type of a file, and what makes it of rows."""

    name: str
    label: str
    ending: str
    media_type: str
    write: Callable[[Table, pd.DataFrame, About], bytes]
    meaning: str


def to_parquet(table: Table, rows: pd.DataFrame, about: About) -> bytes:
    """The rows as a Parquet file with numbers as numbers; `about` stands under the key `about` of its metadata."""
    frame = table.frame(rows)
    columns = {name: _column(frame[name]) for name in frame.columns}
    content = pa.table(columns).replace_schema_metadata({"about": json.dumps(about, ensure_ascii=False)})
    out = io.BytesIO()
    pq.write_table(content, out)
    return out.getvalue()


def _column(cells: pd.Series[Any]) -> pa.Array:
    if pd.api.types.is_numeric_dtype(cells):
        return pa.Array.from_pandas(cells)
    known = [export.plain(cell) for cell in cells]
    return pa.array([None if cell is None else str(cell) for cell in known], pa.string())


FORMATS = {
    form.name: form
    for form in (
        Format(
            "csv",
            "CSV",
            "csv",
            "text/csv",
            lambda table, rows, about: export.to_csv(table, rows),
            "One line a row, UTF-8. A cell that a spreadsheet would run starts with an apostrophe.",
        ),
        Format(
            "csv-excel",
            "CSV for Excel",
            "excel.csv",
            "text/csv",
            lambda table, rows, about: export.to_csv(table, rows, for_spreadsheet=True),
            "The same with a byte order mark.",
        ),
        Format(
            "xlsx",
            "Excel (XLSX)",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            to_xlsx,
            "The rows, and a sheet that says selection, count, columns, build, licence and citation.",
        ),
        Format("parquet", "Parquet", "parquet", "application/vnd.apache.parquet", to_parquet, "For programs."),
        Format(
            "jsonl",
            "JSON Lines",
            "jsonl",
            "application/jsonl",
            lambda table, rows, about: export.to_jsonl(table, rows),
            "For programs: an object a row, null for the unknown.",
        ),
        Format(
            "json",
            "What this is (JSON)",
            "json",
            "application/json",
            lambda table, rows, about: export.twin(about),
            "Selection, count, columns, build, licence and citation of the rows; goes with the CSV.",
        ),
    )
}
