"""Names that must not be shown: taken out of every table of a build before it is written.

Addresses and ids stay as they are, for a source must be found again; a name is met in any case, accents or hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from etl.records import (
    Member,
    Person,
    Statement,
    StatementArticle,
    StatementConcern,
    StatementGroup,
    StatementPerson,
    StatementState,
)
from etl.rows import csv_rows
from etl.tables import Tables

SUPPRESSED = "suppressed_names.csv"
WITHHELD = "[name withheld]"
KEPT = ("url", "alt_urls", "source_url", "row_id", "superseded_by")
Span = tuple[int, int]
Evidenced = StatementConcern | StatementGroup | StatementArticle | StatementState


def read_suppressed(file: Path) -> list[str]:
    """Names whose bearers asked not to be shown."""
    return [row.need("name") for row in csv_rows(file)]


def withhold(tables: Tables, names: Collection[str]) -> Tables:
    """The tables without these persons, and with every spelling of their names withheld from all texts."""
    wanted = {_plain(name) for name in names}
    if not wanted:
        return tables
    gone = [p for p in tables["person"] if isinstance(p, Person) and wanted & {_plain(n) for n in (p.name, *p.aliases)}]
    ids = {person.person_id for person in gone}
    pattern = _pattern({*wanted, *(_plain(name) for person in gone for name in (person.name, *person.aliases))})
    spans = {row.statement_id: _spans(row.text, pattern) for row in tables["statement"] if isinstance(row, Statement)}
    kept = {
        name: [_row(row, pattern, ids, spans) for row in rows if not _is_theirs(row, ids, wanted)]
        for name, rows in tables.items()
    }
    return Tables(**kept)


def _is_theirs(row: object, ids: set[str], wanted: set[str]) -> bool:
    """True for a row that exists only because of a withheld person."""
    if isinstance(row, Person | StatementPerson):
        return row.person_id in ids
    return isinstance(row, Member) and _plain(row.name) in wanted


def _row(row: Any, pattern: re.Pattern[str], ids: set[str], spans: Mapping[str, list[Span]]) -> object:
    changed = {}
    for field in fields(row):
        old = getattr(row, field.name)
        if field.name == "person_id":
            new = None if old in ids else old
        elif field.name in KEPT or field.name.endswith(("_id", "_ids", "_key")):
            continue
        else:
            new = _value(old, pattern)
        if new != old:
            changed[field.name] = new
    if isinstance(row, Evidenced) and spans.get(row.statement_id):
        changed |= _moved(row, spans[row.statement_id])
    return replace(row, **changed) if changed else row


def _value(old: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(old, str):
        return _withheld(old, pattern)
    return tuple(_value(part, pattern) for part in old) if isinstance(old, tuple) else old


def _withheld(text: str, pattern: re.Pattern[str]) -> str:
    for start, end in reversed(_spans(text, pattern)):
        text = text[:start] + WITHHELD + text[end:]
    return text


def _moved(row: Evidenced, spans: list[Span]) -> dict[str, int | None]:
    """Where the evidence of a label stands once names are withheld; nowhere, if a name was part of it."""
    if row.char_start is None or row.char_end is None:
        return {}
    first, last = row.char_start, row.char_end
    if any(start < last and first < end for start, end in spans):
        return {"char_start": None, "char_end": None}
    by = sum(len(WITHHELD) - (end - start) for start, end in spans if end <= first)
    return {"char_start": first + by, "char_end": last + by}


def _spans(text: str, pattern: re.Pattern[str]) -> list[Span]:
    """Where names stand in a text, found in its plain letters."""
    letters, places = [], []
    for place, character in enumerate(text):
        for letter in _letters(character):
            letters.append(letter)
            places.append(place)
    places.append(len(text))
    return [(places[m.start()], places[m.end()]) for m in pattern.finditer("".join(letters))]


def _pattern(plain: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(plain, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(r"\W+".join(map(re.escape, n.split())) for n in longest) + r")(?!\w)")


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", "".join(_letters(name))).split())


def _letters(text: str) -> str:
    """A text in lower case without accents, character by character."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
