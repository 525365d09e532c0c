"""Rows of a data file as typed values: each field is taken once, and what is left over is a finding.

The only reader of CSV and JSON Lines. An empty text is an unknown value, None.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from etl.errors import Finding, SourceMissing
from etl.vocabulary import nearest

T = TypeVar("T")


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
        if not value.lstrip("-").isdigit():
            raise self.bad(field, value, "is not a whole number", "Write digits only")
        return int(value)

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
        return tuple(dict.fromkeys(self.known(field, str(value), known) for value in self.raw(field)))

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(str(value) for value in self.raw(field))

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


def csv_rows(path: Path) -> Iterator[Row]:
    """The rows of a CSV file with their line numbers. Raises SourceMissing."""
    _must_exist(path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        for values in reader:
            yield Row(path.name, f"line {reader.line_num}", {key or "": value for key, value in values.items()})


def json_rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file with their line numbers. Raises SourceMissing; a broken line gives an empty row."""
    _must_exist(path)
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                values = json.loads(line)
            except json.JSONDecodeError as error:
                values = {f"broken JSON at character {error.pos}": line[:80]}
            yield Row(path.name, f"line {number}", values)


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise SourceMissing(f"{path} is missing; restore it from the repository or from a backup.")


def take(rows: Iterator[Row], make: Callable[[Row], T], findings: list[Finding]) -> list[T]:
    """What `make` gives for each row; a row that cannot be taken becomes a finding instead."""
    taken = []
    for row in rows:
        try:
            made = make(row)
            row.finish()
            taken.append(made)
        except BadRow as error:
            findings.append(error.finding)
    return taken
