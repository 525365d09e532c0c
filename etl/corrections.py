"""data/corrections.csv: errors of sources, mended row by row while the data files are read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from etl.errors import Finding
from etl.keys import key_of
from etl.records import Correction
from etl.rows import Row, csv_rows, take

FILE = "corrections.csv"


def read_corrections(file: Path, findings: list[Finding]) -> list[Correction]:
    """The corrections, numbered by their line."""
    return take(csv_rows(file), _correction, findings)


def _correction(row: Row) -> Correction:
    return Correction(
        int(row.place.split()[-1]),
        row.need("file"),
        row.need("row_id"),
        row.need("field"),
        row.text("was"),
        row.text("now"),
        row.need("reason"),
        row.partial_date("reported_on"),
    )


class Mender:
    """Mends rows as they are read, and knows which corrections found nothing to mend."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._waiting = {correction.correction_id: correction for correction in corrections}
        self._by_row: dict[tuple[str, str], list[Correction]] = {}
        for correction in self._waiting.values():
            self._by_row.setdefault((correction.file, correction.row_id), []).append(correction)

    def __call__(self, row: Row) -> None:
        """Put the new values into a row, where its old values are those that the corrections expect."""
        for correction in self._by_row.get((row.file, key_of(row)), ()):
            found = row.values.get(correction.field)
            if correction.field in row.values and _as_text(found) == correction.was:
                row.values[correction.field] = _like(found, correction.now)
                self._waiting.pop(correction.correction_id, None)

    def unused(self) -> list[Finding]:
        """A finding for every correction whose file, row, field or old value was not met, once all files are read."""
        return [
            Finding(
                FILE,
                f"line {c.correction_id}",
                "was",
                c.was or "",
                f"is not what {c.file}, {c.row_id}, {c.field} holds",
                "Bring the correction up to date, or take it out",
            )
            for c in self._waiting.values()
        ]


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value.strip() or None if value else None
    return json.dumps(value, ensure_ascii=False)


def _like(old: Any, new: str | None) -> Any:
    """The new value in the form of the old one: text for text, else as JSON where it is JSON."""
    if old is None or isinstance(old, str) or new is None:
        return new or ""
    try:
        return json.loads(new)
    except json.JSONDecodeError:
        return new
