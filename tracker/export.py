"""Rows as text files to take away: CSV (plain, or with a byte order mark for spreadsheets), JSON Lines, and what they are.

Pure. The other formats are in spreadsheet.py and formats.py, the whole record in datapackage.py.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sized
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from tracker.selection import Selection
from tracker.tables import Table
from tracker.words import N_

# Some spreadsheets take the wide forms of East Asian keyboards for the same.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
LICENCE = N_("Data CC BY 4.0; the documents belong to their publishers")
# Rows that go out at a time where a file is streamed.
PIECE = 500
# A fixed time: the same content gives the same file.
MADE = (1980, 1, 1, 0, 0, 0)
CITATION = "CMW Review Tracker, build {build_id}, {table} where {said}; {n} rows"


def to_csv(table: Table, rows: pd.DataFrame, for_spreadsheet: bool = False) -> bytes:
    """The rows as RFC 4180 CSV in UTF-8, columns as the table declares them; the spreadsheet variant starts with a BOM.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front. Unknown values are empty cells.
    """
    return "".join(csv_pieces(table, rows)).encode("utf-8-sig" if for_spreadsheet else "utf-8")


def csv_pieces(table: Table, rows: pd.DataFrame) -> Iterator[str]:
    """The CSV of to_csv piece by piece: the head, then PIECE rows at a time."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for first in range(0, len(rows), PIECE):
        for row in table.frame(rows.iloc[first : first + PIECE]).itertuples(index=False, name=None):
            writer.writerow([harmless(cell) for cell in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def harmless(cell: Any) -> str:
    """A cell as text that no spreadsheet runs as a formula; empty for an unknown value."""
    value = plain(cell)
    if not isinstance(value, str):
        return "" if value is None else str(value)
    return f"'{value}" if is_formula(value) else value


def is_formula(text: str) -> bool:
    """True for text that a spreadsheet would run."""
    return text.lstrip(" ").startswith(DANGEROUS)


def plain(cell: Any) -> bool | int | float | str | None:
    """A cell as a number or as text; None for an unknown value, a whole number for a float without a fraction."""
    if cell is None or cell is pd.NA or (isinstance(cell, float) and pd.isna(cell)):
        return None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    # A cell of a frame is a numpy value, which JSON and spreadsheets do not know; item() gives the Python one.
    value = cell.item() if hasattr(cell, "item") else cell
    return value if isinstance(value, (bool, int, float)) else str(value).replace("\x00", "")


def to_jsonl(table: Table, rows: pd.DataFrame) -> bytes:
    """The rows as JSON Lines in UTF-8: an object a row, its cells exactly as they are, null for the unknown."""
    return "".join(f"{line}\n" for line in json_rows(table, rows)).encode()


def json_rows(table: Table, rows: pd.DataFrame) -> Iterator[str]:
    """The rows as JSON objects, one by one."""
    names = [column.name for column in table.columns]
    for row in table.frame(rows).itertuples(index=False, name=None):
        yield json.dumps(dict(zip(names, map(plain, row), strict=True)), ensure_ascii=False)


def file_name(table: str, selection: Selection, build_id: str) -> str:
    """A name that says table, selection and build: cmw_statements_state-AZE_20261124T101500-1a2b3c4d."""
    said = "_".join(
        f"{name}-{'-'.join(value) if isinstance(value, list) else value}"
        for name, value in selection.to_params().items()
    )
    said = re.sub(r"[^A-Za-z0-9_-]+", "-", said)[:80].strip("-_") or "all"
    mark = hashlib.sha256(json.dumps(selection.to_params()).encode()).hexdigest()[:6]
    return f"cmw_{table}_{said}_{mark}_{build_id}"


def about(table: Table, rows: Sized, selection: Selection, said: str, manifest: Mapping[str, Any]) -> dict[str, Any]:
    """What rows are: selection in words and as parameters, count, columns, build, licence and citation."""
    return {
        "table": table.name,
        "grain": table.grain,
        "rows": len(rows),
        "selection": said,
        "parameters": selection.to_params(),
        "query": urlencode(selection.to_params(), doseq=True),
        "build": manifest["build_id"],
        "covers_until": manifest["covers_until"],
        "licence": LICENCE,
        "citation": CITATION.format(build_id=manifest["build_id"], table=table.name, said=said, n=len(rows)),
        "columns": {column.name: column.meaning for column in table.columns},
    }


def twin(content: Mapping[str, Any]) -> bytes:
    """What rows are (see about) as the JSON that goes with their file."""
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def bundle(files: Mapping[str, bytes]) -> bytes:
    """Files by name as one zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(name, MADE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
