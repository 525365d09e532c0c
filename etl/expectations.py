"""What a build is expected to hold, from data/expectations.toml: rows by table, filled columns, little in quarantine.

A breach stops the build before it is published, with a sentence that says what was expected and why.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from etl.errors import Finding, UnreadableSource
from etl.tables import Tables

REMEDY = "Find out why before you change the expectation"


def check_expectations(tables: Tables, quarantined: Sequence[Finding], file: Path) -> list[Finding]:
    """Findings for tables that shrank or outgrew their bounds, columns that turned empty, and too much in quarantine.

    Raises UnreadableSource when the file is not what it should be.
    """
    try:
        expected = tomllib.loads(file.read_text(encoding="utf-8"))
        breaches = [
            *_rows(tables, expected["rows"]),
            *_filled(tables, expected.get("filled", {})),
            *_quarantine(quarantined, expected.get("quarantine")),
        ]
    except (OSError, KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableSource(f"{file} cannot be read ({error}); restore it from the repository.") from None
    return [Finding(file.name, place, field, value, reason, REMEDY) for place, field, value, reason in breaches]


Breach = tuple[str, str, str, str]


def _rows(tables: Tables, expected: Mapping[str, Any]) -> Iterator[Breach]:
    for table, e in expected.items():
        n = len(tables.get(table, ()))
        if not e["min"] <= n <= e["max"]:
            yield table, "rows", str(n), f"expected {e['min']} to {e['max']} ({e['reason']})"


def _filled(tables: Tables, expected: Mapping[str, Any]) -> Iterator[Breach]:
    for name, e in expected.items():
        table, column = name.split(".")
        rows = tables.get(table, ())
        n = sum(getattr(row, column) not in (None, "", ()) for row in rows)
        if rows and n < e["min"] * len(rows):
            told = f"expected in at least {e['min']:.0%} of its {len(rows)} rows ({e['reason']})"
            yield table, column, f"filled in {n}", told


def _quarantine(quarantined: Sequence[Finding], expected: Mapping[str, Any] | None) -> Iterator[Breach]:
    if expected and len(quarantined) > expected["max"]:
        yield "quarantine", "rows", str(len(quarantined)), f"expected at most {expected['max']} ({expected['reason']})"
