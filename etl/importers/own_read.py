"""A filled-in template, CSV or XLSX, line by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from etl.errors import UnreadableSource
from etl.importers.sheets import sheet_rows
from etl.importers.template import HEADINGS, NOTE
from etl.rows import BEYOND, Row


def template_rows(path: Path) -> Iterator[Row]:
    """The rows of a filled-in template, notes left out. Raises UnreadableSource for missing or unknown columns."""
    lines = sheet_rows(path) if path.suffix.lower() == ".xlsx" else _csv_lines(path)
    headings = [str(cell or "").strip().lower() for cell in next(lines, (1, ()))[1]]
    while headings and not headings[-1]:
        headings.pop()
    wrong = sorted({*HEADINGS} ^ {*headings})
    if wrong or len(headings) != len(HEADINGS):
        raise UnreadableSource(
            f"{path.name} has not the columns of the template ({', '.join(wrong) or 'one stands twice'}). "
            "Copy the rows into a fresh one: `python -m etl template --to FILE.csv`."
        )
    for number, cells in lines:
        texts = [_text(cell) for cell in cells]
        if any(texts) and not texts[0].startswith(NOTE):
            padded = [*texts, *[""] * (len(headings) - len(texts))]
            beyond = {BEYOND: "; ".join(texts[len(headings) :])} if any(texts[len(headings) :]) else {}
            yield Row(path.name, f"line {number}", {**dict(zip(headings, padded, strict=False)), **beyond})


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each record, whatever of comma, semicolon or tab parts them. Raises UnreadableSource."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSource(f"{path.name} is not UTF-8 (byte {error.start}); save it as CSV UTF-8.") from None
    parting = max(",;\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=parting)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise UnreadableSource(f"{path.name}, line {reader.line_num} is no CSV ({error}); save it anew.") from None


def _text(cell: Any) -> str:
    """A cell as text; a date cell as its day, a whole number without a point."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
