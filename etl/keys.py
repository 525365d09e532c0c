"""Which fields name a row of each data file: to find a row again by its key, and to find keys that stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from etl.errors import Finding
from etl.rows import Row, csv_rows, json_rows

KEYS = {
    "documents.jsonl": ("document_id",),
    "meetings.jsonl": ("meeting_id",),
    "stakeholders.jsonl": ("stakeholder_id",),
    "persons.jsonl": ("person_id",),
    "statements.jsonl": ("statement_id",),
    "states.csv": ("iso3",),
    "state_points.csv": ("iso3",),
    "sessions.csv": ("number",),
    "reviews.csv": ("iso3", "cycle"),
    "reviews_fill.csv": ("iso3", "cycle", "field"),
    "members.csv": ("name", "from_year"),
    "articles.csv": ("article",),
    "silences.csv": ("iso3", "cycle", "stakeholder_type"),
}
# A statement that stands twice harms no other row: it goes to quarantine with the other bad statements.
LEAVES = ("statements.jsonl",)


def key_of(row: Row) -> str:
    """The key of a row before its fields are taken, as in AZE/3; its line number where the file has no key."""
    fields = KEYS.get(row.file)
    return "/".join(str(row.values.get(field, "")) for field in fields) if fields else row.place.split()[-1]


def place_of(data: Path, file: str, key: str) -> str:
    """The line of the row with this key, as in "line 12"; the key itself when no row has it."""
    return next((row.place for row in _rows(data, file) if key_of(row) == key), key)


def twins(data: Path) -> list[Finding]:
    """A finding for every row whose key an earlier row of the same file has."""
    findings = []
    for file, fields in KEYS.items():
        first: dict[str, str] = {}
        for row in _rows(data, file) if file not in LEAVES else ():
            key = key_of(row) if row.values.keys() >= set(fields) else row.place
            if key in first:
                reason = f"stands twice, first on {first[key]}"
                findings.append(Finding(file, row.place, ", ".join(fields), key, reason, "Keep one of the rows"))
            first.setdefault(key, row.place)
    return findings


def _rows(data: Path, file: str) -> Iterator[Row]:
    path = data / ("reference" if file.endswith(".csv") else "record") / file
    if path.is_file():
        yield from (csv_rows if path.suffix == ".csv" else json_rows)(path)
