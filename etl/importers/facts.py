"""Dated facts of a source -> rows of the calendar, and conflicts where they differ from the reference. Never overwrites it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date

from etl.errors import Finding
from etl.join import name_states
from etl.records import CalendarEntry, Conflict, Review, Session, State
from etl.tables import Tables

KEYS = {"state": "iso3", "session": "session", "review": "review_key"}
ROWS = {"state": State, "session": Session, "review": Review}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\b")
CONFLICTS_AT_MOST = 1_000_000


@dataclass(frozen=True)
class Fact:
    """What a source says happens, is due or stands: its place there, State, words, days and symbol."""

    place: str
    what: str
    iso3: str | None = None
    due_on: date | None = None
    takes_place_on: date | None = None
    symbol: str | None = None


@dataclass(frozen=True)
class Claim:
    """A value that a source gives for a column of a State, session or review."""

    place: str
    about: str
    row_key: str
    field: str
    value: date | int | str


@dataclass(frozen=True)
class Read:
    """What the rows of a source hold: how many there are, facts, claims, findings; rows that say nothing, or of other treaties.

    Every row has one place, under which its facts, claims or finding stand.
    """

    n: int
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    set_aside: int = 0
    not_cmw: int = 0


@dataclass(frozen=True)
class Source:
    """Where facts come from: the file, and the id and address of its document."""

    file: str
    document_id: str
    url: str


def day_of(text: str) -> date | None:
    """The first day in a text written like 5 Jun 2007; None without one, or when the calendar has no such day."""
    match = DAY.search(text.replace("\u00a0", " "))
    if match is None or match.group(2).lower() not in MONTHS:
        return None
    try:
        return date(int(match.group(3)), MONTHS.index(match.group(2).lower()) + 1, int(match.group(1)))
    except ValueError:
        return None


def add_facts(tables: Tables, facts: Iterable[Fact], document_id: str) -> set[str]:
    """Add facts to the calendar, each once; the places of those that were new come back."""
    entries = tables["calendar"]
    new: set[str] = set()
    for fact in facts:
        told = (fact.iso3, fact.what.casefold(), fact.due_on, fact.takes_place_on, fact.symbol)
        if tables.places("calendar", _told, told):
            continue
        new.add(fact.place)
        name_states(tables, [fact.iso3] if fact.iso3 else [])
        days = (fact.due_on, fact.takes_place_on)
        entries.append(CalendarEntry(len(entries) + 1, fact.iso3, fact.what, *days, fact.symbol, document_id))
    return new


def _told(row: CalendarEntry) -> list[tuple[str | None, str, date | None, date | None, str | None]]:
    return [(row.iso3, row.what.casefold(), row.due_on, row.takes_place_on, row.symbol)]


def compare(tables: Tables, claims: Iterable[Claim], source: Source) -> list[Finding]:
    """Add a conflict for each claim that differs from its reference row; a claim about no row there is a finding."""
    findings = []
    known = {
        (about, str(getattr(row, key))): row
        for about, key in KEYS.items()
        for row in tables[about]
        if isinstance(row, ROWS[about])
    }
    known |= {("review", row.co_symbol): row for row in tables["review"] if isinstance(row, Review) and row.co_symbol}
    for claim in claims:
        row = known.get((claim.about, claim.row_key))
        if row is None or claim.field not in {field.name for field in fields(row)}:  # type: ignore[arg-type]
            told, remedy = f"no {claim.about} {claim.row_key} stands in the reference", "Look it up and add it"
            findings.append(Finding(source.file, claim.place, claim.field, str(claim.value), told, remedy))
        else:
            held = getattr(row, claim.field)
            if held != claim.value:
                claim = replace(claim, row_key=str(getattr(row, KEYS[claim.about])))
                _disagree(tables, claim, None if held is None else str(held), row.source_url, source)  # type: ignore[attr-defined]
    return findings


def _disagree(tables: Tables, claim: Claim, held: str | None, held_url: str | None, source: Source) -> None:
    """Two rows: the value held, which stays the one taken, and that of the source; one row where none is held."""
    note = f"{source.file}, {claim.place}" + ("" if held else "; the reference has no value")
    values = [(held, held_url, True)] if held else []
    for value, url, taken in (*values, (str(claim.value), source.url, False)):
        number = max((row.conflict_id for row in tables["conflict"] if isinstance(row, Conflict)), default=0) + 1
        row = Conflict(
            max(number, CONFLICTS_AT_MOST), claim.about, claim.row_key, None, claim.field, value, url, taken, held, note
        )
        tables["conflict"].append(row)


def absent_parties(tables: Tables, file: str, claims: Iterable[Claim]) -> list[Finding]:
    """A finding for each State that the reference holds as party or signatory and a whole table of States does not."""
    told = {claim.row_key for claim in claims if claim.about == "state"}
    held = (row for row in tables["state"] if isinstance(row, State) and (row.is_party or row.is_signatory))
    reason = "is party or signatory in the reference and in no row of this table that could be read"
    remedy = "Look it up and correct one of them"
    return [Finding(file, "whole table", "iso3", row.iso3, reason, remedy) for row in held if row.iso3 not in told]
