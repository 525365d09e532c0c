"""Rows as a workbook: a sheet with the rows, a sheet that says what they are. Pure."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from tracker.export import is_formula, plain
from tracker.tables import Table

WIDTHS = {"small": 14, "medium": 26, "large": 70}
# The most characters that a cell of a workbook holds.
MOST = 32_767
CUT = "[… cut, see the CSV]"
ABOUT = "About"


def to_xlsx(table: Table, rows: pd.DataFrame, about: Mapping[str, Any]) -> bytes:
    """The rows as a workbook, columns as the table declares them; `about` (see export.about) fills the second sheet.

    Text is text: a cell that begins like a formula is kept as it stands and never run. Unknown values are empty cells;
    text too long for a cell ends with a note that says so.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rows")
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS[column.width]
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(rows) + 1}"
    sheet.append([_heading(sheet, column.name) for column in table.columns])
    for row in table.frame(rows).itertuples(index=False, name=None):
        sheet.append([_cell(sheet, cell) for cell in row])
    _describe(book.create_sheet(ABOUT), about)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _describe(sheet: Any, about: Mapping[str, Any]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = WIDTHS["medium"], 110
    for name, value in _lines(about):
        told = _cell(sheet, value)
        told.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.append([_heading(sheet, name), told])


def _lines(about: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    for name, value in about.items():
        if isinstance(value, Mapping):
            yield name, ""
            for key, inner in value.items():
                yield f"  {key}", ", ".join(inner) if isinstance(inner, list) else inner
        else:
            yield name, value


def _heading(sheet: Any, text: str) -> Cell:
    cell = _cell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, cell: Any) -> Cell:
    value = plain(cell)
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    written = WriteOnlyCell(sheet, text if len(text) <= MOST else text[: MOST - len(CUT)] + CUT)
    # The library reads "=1+1" as a formula and "#N/A" as an error; here both are words somebody wrote.
    written.data_type = "s"
    written.quotePrefix = is_formula(text)
    return written
