"""Rows of a data file as typed values: each field is taken once, and what is left over is a finding.

The only reader of CSV and JSON Lines. An empty text is an unknown value, None.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TextIO, TypeVar

from etl.errors import Finding, SourceMissing, UnreadableSource
from etl.vocabulary import nearest

T = TypeVar("T")
BROKEN = "\0broken line"
BEYOND = "cells beyond the last column"


class BadRow(Exception):
    """A row that cannot be taken; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class Row:
    """One row of a file, which gives up its fields one by one."""

    def __init__(self, file: str, place: str, values: dict[str, Any]) -> None:
        self.file, self.place, self.values = file, place, dict(values)

    def bad(self, field: str, value: Any, reason: str, remedy: str) -> BadRow:
        """The error for a value of this row."""
        return BadRow(Finding(self.file, self.place, field, str(value), reason, remedy))

    def raw(self, field: str) -> Any:
        """The value of a field as it stands; a missing field is an error."""
        if field not in self.values:
            raise self.bad(field, "", "the field is missing", "Add it, empty where the value is not known")
        return self.values.pop(field)

    def text(self, field: str) -> str | None:
        """A text, None when empty."""
        value = self.raw(field)
        return str(value).strip() or None if value is not None else None

    def need(self, field: str) -> str:
        """A text that must be there."""
        value = self.text(field)
        if value is None:
            raise self.bad(field, "", "the value is missing", "Fill it in, or take the row out")
        return value

    def number(self, field: str) -> int | None:
        """A whole number, None when empty."""
        value = self.text(field)
        if value is None:
            return None
        return self._whole(field, value)

    def whole(self, field: str) -> int:
        """A whole number that must be there."""
        return self._whole(field, self.need(field))

    def numbers(self, field: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return tuple(self._whole(field, str(value)) for value in self.items(field))

    def _whole(self, field: str, value: str) -> int:
        if not value.removeprefix("-").isdecimal():
            raise self.bad(field, value, "is not a whole number", "Write digits only")
        return int(value)

    def degrees(self, field: str, most: int) -> float:
        """A latitude or longitude, at most so many degrees from zero."""
        value = self.need(field)
        try:
            degrees = float(value)
        except ValueError:
            degrees = float("nan")
        if not -most <= degrees <= most:
            raise self.bad(field, value, f"is no number of degrees between -{most} and {most}", "Correct it")
        return degrees

    def flag(self, field: str) -> bool:
        """True for true, yes or y; False for false, no or n."""
        value = str(self.raw(field)).lower()
        if value not in ("true", "yes", "y", "false", "no", "n"):
            raise self.bad(field, value, "is neither yes nor no", "Write yes or no")
        return value in ("true", "yes", "y")

    def day(self, field: str) -> date | None:
        """A day written YYYY-MM-DD, None when empty."""
        value = self.text(field)
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self.bad(field, value, "is not a day of the calendar", "Write YYYY-MM-DD") from None

    def partial_date(self, field: str) -> str | None:
        """A day, month or year as text (YYYY-MM-DD, YYYY-MM, YYYY), None when empty; impossible dates are errors."""
        value = self.text(field)
        if value is None:
            return None
        try:
            date.fromisoformat((value + "-01-01")[:10] if len(value) in (4, 7) else value)
        except ValueError:
            raise self.bad(field, value, "is no possible date", "Write YYYY, YYYY-MM or YYYY-MM-DD") from None
        return value

    def slug(self, field: str, known: Collection[str]) -> str | None:
        """A word of a closed list, None when empty."""
        value = self.text(field)
        return None if value is None else self.known(field, value, known)

    def slugs(self, field: str, known: Collection[str]) -> tuple[str, ...]:
        """Words of a closed list, each once."""
        return tuple(dict.fromkeys(self.known(field, str(value), known) for value in self.items(field)))

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(str(value) for value in self.items(field))

    def items(self, field: str) -> list[Any]:
        """A list as it stands; anything else is an error."""
        value = self.raw(field)
        if not isinstance(value, list):
            raise self.bad(field, value, "is not a list", "Put it between square brackets")
        return value

    def known(self, field: str, value: str, known: Collection[str]) -> str:
        """The value, if the list knows it."""
        if value not in known:
            close = nearest(value, known)
            raise self.bad(
                field, value, "is not in the list", f"Nearest: {close}" if close else "Add it to the list first"
            )
        return value

    def finish(self) -> None:
        """Complain about fields that nothing took."""
        for field, value in self.values.items():
            raise self.bad(field, value, "is a field that the ETL does not know", "Teach the ETL, or remove the field")


Mend = Callable[[Row], None]


def leave(row: Row) -> None:
    """Mend nothing."""


def csv_rows(path: Path, mend: Mend = leave) -> Iterator[Row]:
    """The rows of a CSV file with their line numbers, mended. Raises SourceMissing, UnreadableSource."""
    return _rows(path, _csv, mend)


def json_rows(path: Path, mend: Mend = leave) -> Iterator[Row]:
    """The rows of a JSON Lines file with their line numbers, mended. Raises SourceMissing, UnreadableSource."""
    return _rows(path, _json, mend)


def _rows(path: Path, parse: Callable[[TextIO], Iterator[tuple[str, dict[str, Any]]]], mend: Mend) -> Iterator[Row]:
    if not path.is_file():
        raise SourceMissing(f"{path} is missing; restore it from the repository or from a backup.")
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for place, values in parse(stream):
                row = Row(path.name, place, values)
                mend(row)
                yield row
    except UnicodeDecodeError as error:
        raise UnreadableSource(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8.") from None


def _csv(stream: TextIO) -> Iterator[tuple[str, dict[str, Any]]]:
    reader = csv.DictReader(stream)
    for values in reader:
        yield f"line {reader.line_num}", {key or BEYOND: value for key, value in values.items()}


def _json(stream: TextIO) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except json.JSONDecodeError:
            values = None
        yield f"line {number}", values if isinstance(values, dict) else {BROKEN: line.strip()}


def take(rows: Iterator[Row], make: Callable[[Row], T], findings: list[Finding]) -> list[T]:
    """What `make` gives for each row; a row that cannot be taken becomes a finding instead."""
    taken = []
    for row in rows:
        try:
            if BROKEN in row.values:
                raise row.bad("line", row.values[BROKEN], "is no JSON object", "Mend the line")
            made = make(row)
            row.finish()
            taken.append(made)
        except BadRow as error:
            findings.append(error.finding)
    return taken
