"""The export of the Universal Human Rights Index, record by record: JSON of any size in constant memory, or XLSX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import ijson

from etl.errors import UnreadableSource
from etl.importers.sheets import sheet_rows

Record = dict[str, Any]
BOM = b"\xef\xbb\xbf"
# Headings of the sheet by their letters, for two of them are misspelt in some versions; lists hold a value a line.
HEADINGS = {
    "text": "Text",
    "countriesconcerned": "Countries",
    "reccomendingbody": "Body",
    "recommendingbody": "Body",
    "documentsymbol": "Symbol",
    "themes": "Themes",
    "affectedpersons": "AffectedPersons",
    "sdgs": "Sdgs",
    "documentpublicationdate": "PublicationDate",
    "type": "AnnotationType",
    "ohchrannotationid": "AnnotationId",
    "dateofpublicationonuhri": "PublicationDateOnUhri",
}
NEEDED = frozenset({"Text", "Countries", "Body", "Symbol", "Themes", "AnnotationType", "AnnotationId"})
LISTS = frozenset({"Countries", "Themes", "AffectedPersons", "Sdgs"})
DATES = frozenset({"PublicationDate", "PublicationDateOnUhri"})
FIRST_DAY = datetime(1899, 12, 30)


def json_records(path: Path) -> Iterator[tuple[str, Any]]:
    """Place and record of each item of the array. Raises UnreadableSource when the array is cut or is none."""
    with path.open("rb") as stream:
        if stream.read(3) != BOM:
            stream.seek(0)
        try:
            for number, record in enumerate(ijson.items(stream, "item", use_float=True), 1):
                yield f"record {number}", record
        except (ijson.JSONError, ValueError) as error:
            raise UnreadableSource(f"{path.name} is no whole JSON array ({error}). Fetch the export again.") from None


def xlsx_records(path: Path) -> Iterator[tuple[str, Record]]:
    """Place and record of each row of the first sheet, with the keys of the JSON. Raises UnreadableSource."""
    rows = sheet_rows(path)
    keys = [HEADINGS.get(letters(cell)) for cell in next(rows, (1, ()))[1]]
    missing = sorted(NEEDED - set(keys))
    if missing:
        raise UnreadableSource(f"{path.name} lacks the columns for {', '.join(missing)}: its template has changed.")
    for number, cells in rows:
        yield f"row {number}", {key: _cell(key, value) for key, value in zip(keys, cells, strict=False) if key}


def letters(heading: object) -> str:
    """The letters and digits of a heading, small."""
    return re.sub(r"[^a-z0-9]", "", str(heading or "").lower())


def _cell(key: str, value: object) -> object:
    if value is None:
        return [] if key in LISTS else None
    if key in LISTS:
        return [line.strip() for line in str(value).splitlines() if line.strip()]
    if key in DATES:
        return _day(value)
    return str(value)


def _day(value: object) -> str:
    """A date cell as ISO text: a date, a serial number of days since 30 December 1899, or text as it stands."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int | float) or str(value).replace(".", "", 1).isdigit():
        return (FIRST_DAY + timedelta(days=float(str(value)))).isoformat()
    return str(value)
