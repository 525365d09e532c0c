"""What happened and who was there: meetings, documents, stakeholders, persons.

One frozen dataclass a table; the order of the fields is the order of the columns in sql/schema.sql.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Meeting:
    """One row an event, however many documents report on it."""

    meeting_id: str
    held_on: date | None
    held_until: date | None
    held_text: str | None
    date_precision: str
    date_basis: str | None
    part_of_day: str | None
    kind: str
    also_kinds: tuple[str, ...]
    subkind: str | None
    session: int | None
    title: str
    report_symbols: tuple[str, ...]
    other_symbols: tuple[str, ...]
    record_symbols: tuple[str, ...]
    sittings: str | None
    next_meeting: str | None
    origin: str


@dataclass(frozen=True, slots=True)
class MeetingState:
    """One row a State at a meeting."""

    meeting_id: str
    iso3: str
    role: str


@dataclass(frozen=True, slots=True)
class MeetingReview:
    """One row a review served by a meeting."""

    meeting_id: str
    review_key: str


@dataclass(frozen=True, slots=True)
class Document:
    """One row a page or paper."""

    document_id: str
    url: str
    alt_urls: tuple[str, ...]
    url_is_mirrored: bool
    publisher: str | None
    source_type: str
    lang: str | None
    symbol: str | None
    symbol_basis: str | None
    page_date: str | None
    page_date_basis: str | None
    title: str
    extent: str | None
    origin: str
    content_sha256: str | None
    retrieved_on: date | None = None


@dataclass(frozen=True, slots=True)
class MeetingDocument:
    """One row a document that reports on an event."""

    meeting_id: str
    document_id: str


@dataclass(frozen=True, slots=True)
class DocumentReview:
    """One row a review that a document belongs to."""

    document_id: str
    review_key: str


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One row a thing that a document says is due, takes place or took place, with its day where it gives one."""

    calendar_id: int
    iso3: str | None
    what: str
    due_on: date | None
    takes_place_on: date | None
    symbol: str | None
    document_id: str


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """One row an organisation, institution, delegation or body."""

    stakeholder_id: str
    name: str
    acronym: str | None
    stakeholder_type: str
    country_iso3: str | None
    aliases: tuple[str, ...]
    member_ids: tuple[str, ...]
    note: str | None
    origin: str


@dataclass(frozen=True, slots=True)
class Person:
    """One row a named speaker. A name in data/suppressed_names.csv never reaches this table."""

    person_id: str
    name: str
    aliases: tuple[str, ...]
    is_committee_member: bool


@dataclass(frozen=True, slots=True)
class Participation:
    """One row a stakeholder at a meeting, even without a statement."""

    meeting_id: str
    stakeholder_id: str
