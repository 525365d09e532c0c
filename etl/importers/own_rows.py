"""A row of a filled-in template -> values, and every fault of it with column, value, reason and nearest value. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from etl.errors import Finding
from etl.importers.countries import iso3_of
from etl.knowledge import Knowledge
from etl.rows import BadRow, Row
from etl.vocabulary import nearest

T = TypeVar("T")
OUTSIDE = "outside_meeting"
LAST_ARTICLE = 93


@dataclass(frozen=True)
class OwnRow:
    """One good row: when, what meeting, which State, who, what was said with its labels, and the source."""

    place: str
    day: date
    kind: str
    state: str
    review: str | None
    organisation: str
    organisation_type: str
    organisation_state: str | None
    speaker: str | None
    speaker_role: str | None
    text: str | None
    text_origin: str | None
    act: str | None
    relation: str | None
    concerns: tuple[str, ...]
    groups: tuple[str, ...]
    articles: tuple[int, ...]
    source_url: str
    source_title: str
    source_type: str
    language: str | None


class _Checked:
    """A row under check: values come out one by one, faults gather."""

    def __init__(self, row: Row, knowledge: Knowledge) -> None:
        self.row, self.knowledge = row, knowledge
        self.faults: list[Finding] = []

    def take(self, read: Callable[[], T]) -> T | None:
        """The value, None with a fault noted."""
        try:
            return read()
        except BadRow as error:
            self.faults.append(error.finding)
            return None

    def need(self, field: str) -> str:
        """A text that must be there; empty with a fault noted."""
        value = self.row.text(field)
        if value is None:
            self.faults.append(self.row.bad(field, "", "must be filled in", "Fill it in").finding)
        return value or ""

    def day(self, field: str) -> date:
        """A day that must be there; the first day of all with a fault noted."""
        if not self.row.values.get(field):
            self.need(field)
            return date.min
        return self.take(lambda: self.row.day(field)) or date.min

    def address(self, field: str) -> str:
        """A web address that must be there."""
        value = self.need(field)
        if value and not re.match(r"https?://[^\s/]+\.\S+$", value):
            self.faults.append(self.row.bad(field, value, "is no address", "Write it whole, with https://").finding)
        return value

    def language(self, field: str) -> str | None:
        """A language code, None when empty."""
        value = self.row.text(field)
        if value and not re.fullmatch("[a-z]{2,3}", value):
            self.faults.append(self.row.bad(field, value, "is no language code", "Write one as in en, fr, es").finding)
        return value

    def articles(self, field: str) -> tuple[int, ...]:
        """Numbers of articles, each once."""
        parts = self.parts(field)
        wrong = [part for part in parts if not part.isdecimal() or not 1 <= int(part) <= LAST_ARTICLE]
        told = f"is no article: the Convention has 1 to {LAST_ARTICLE}"
        self.faults += [
            self.row.bad(field, part, told, "Write numbers, parted by semicolons").finding for part in wrong
        ]
        return tuple(dict.fromkeys(int(part) for part in parts if part not in wrong))

    def needed(self, field: str, name: str) -> str:
        """A word of a list that must be there."""
        value = self.need(field)
        return (self.take(lambda: self.row.known(field, value, self.knowledge.vocabulary[name])) if value else "") or ""

    def chosen(self, field: str, name: str) -> str | None:
        """A word of a list, None when empty."""
        return self.take(lambda: self.row.slug(field, self.knowledge.vocabulary[name]))

    def several(self, field: str, name: str) -> tuple[str, ...]:
        """Words of a list, each once."""
        known = self.knowledge.vocabulary[name]
        values = [self.take(lambda one=one: self.row.known(field, one, known)) for one in self.parts(field)]  # type: ignore[misc]
        return tuple(dict.fromkeys(value for value in values if value))

    def parts(self, field: str) -> list[str]:
        """What stands between semicolons."""
        return [part.strip() for part in (self.row.text(field) or "").split(";") if part.strip()]

    def state(self, field: str, is_needed: bool) -> str | None:
        """The code of a State given by code or name."""
        value = self.need(field) if is_needed else self.row.text(field)
        iso3 = iso3_of(value, self.knowledge.state_names) if value else None
        if value and iso3 is None:
            close = nearest(value, self.knowledge.state_names)
            self.faults.append(self.row.bad(field, value, "is no State that is known", f"Nearest: {close}").finding)
        return iso3


def checked(row: Row, knowledge: Knowledge, reviews: Collection[str]) -> tuple[OwnRow, list[Finding]]:
    """The row as values with all its faults; with one fault or more its values are not to be used."""
    c = _Checked(row, knowledge)
    made = OwnRow(
        place=row.place,
        day=c.day("date"),
        kind=c.needed("kind", "meeting_kind"),
        state=c.state("state", True) or "",
        review=c.take(lambda: row.slug("review", reviews)),
        organisation=c.need("organisation"),
        organisation_type=c.needed("organisation_type", "stakeholder_type"),
        organisation_state=c.state("organisation_state", False),
        speaker=row.text("speaker"),
        speaker_role=row.text("speaker_role"),
        text=row.text("text"),
        text_origin=c.chosen("text_origin", "text_origin"),
        act=c.chosen("act", "act"),
        relation=c.chosen("relation", "relation"),
        concerns=c.several("concerns", "concern"),
        groups=c.several("groups", "affected_group"),
        articles=c.articles("articles"),
        source_url=c.address("source_url"),
        source_title=c.need("source_title"),
        source_type=c.needed("source_type", "source_type"),
        language=c.language("language"),
    )
    c.take(row.finish)
    return made, [*c.faults, *_together(row, made, {fault.field for fault in c.faults})]


def _together(row: Row, made: OwnRow, told: Collection[str]) -> list[Finding]:
    """Faults of values that need or exclude each other; `told` are columns with a fault of their own already."""
    rules = (
        ("text", made.kind == OUTSIDE and not made.text, "must be filled in outside a meeting"),
        ("text_origin", bool(made.text) and not made.text_origin, "must be filled in with a text"),
        ("act", bool(made.text) and not made.act, "must be filled in with a text"),
        ("relation", made.kind == OUTSIDE and not made.relation, "must be filled in outside a meeting"),
        ("relation", made.kind != OUTSIDE and bool(made.relation), "is only for outside_meeting"),
    )
    values = {"relation": made.relation or ""}
    return [
        row.bad(field, values.get(field, ""), reason, "See the notes of the template").finding
        for field, is_broken, reason in rules
        if is_broken and field not in told
    ]
