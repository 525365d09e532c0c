"""The first sheet of an XLSX file, row by row."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from etl.errors import UnreadableSource

# What openpyxl lets through of its parsers: broken XML is a SyntaxError in both, refused entities are a ValueError.
BROKEN = (
    OSError,
    BadZipFile,
    InvalidFileException,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    SyntaxError,
    zlib.error,
)


def sheet_rows(path: Path) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Number and cells of each row of the first sheet that holds anything. Raises UnreadableSource."""
    try:
        with closing(load_workbook(path, read_only=True, data_only=True)) as book:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # exports state a size that is not theirs
            for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                if any(cell not in (None, "") for cell in cells):
                    yield number, cells
    except BROKEN as error:
        raise UnreadableSource(f"{path.name} cannot be read as XLSX ({error!r}). Save it anew as XLSX.") from None
