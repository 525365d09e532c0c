"""data/record -> records: documents, meetings, stakeholders, persons, statements, links and conflicts.

A bad row that others lean on stops the build; a bad statement, link or conflict goes to quarantine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.errors import Finding
from etl.records import Conflict, Document, Link, Meeting, Person, Stakeholder, Statement
from etl.rows import Row, json_rows, take
from etl.vocabulary import Vocabulary


@dataclass
class Labels:
    """What a curated statement carries beside its own columns."""

    concerns: tuple[str, ...]
    groups: tuple[str, ...]
    articles: tuple[int, ...]
    states: tuple[str, ...]
    co_persons: tuple[str, ...]
    co_stakeholders: tuple[str, ...]


@dataclass
class Record:
    """The curated record as records, with the ties that become tables of their own."""

    documents: list[Document] = field(default_factory=list)
    document_ties: dict[str, tuple[str | None, tuple[str, ...]]] = field(default_factory=dict)
    meetings: list[Meeting] = field(default_factory=list)
    meeting_ties: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = field(
        default_factory=dict
    )
    stakeholders: list[Stakeholder] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    statements: list[tuple[Statement, Labels, str]] = field(default_factory=list)
    links: list[tuple[Link, str]] = field(default_factory=list)
    conflicts: list[tuple[Conflict, str]] = field(default_factory=list)


def read_record(folder: Path, vocabulary: Vocabulary, stops: list[Finding], quarantined: list[Finding]) -> Record:
    """The whole curated record; findings that stop the build and findings for quarantine are added to the two lists."""
    record = Record()
    take(json_rows(folder / "documents.jsonl"), lambda row: _document(row, record, vocabulary), stops)
    take(json_rows(folder / "meetings.jsonl"), lambda row: _meeting(row, record, vocabulary), stops)
    record.stakeholders = take(
        json_rows(folder / "stakeholders.jsonl"), lambda row: _stakeholder(row, vocabulary), stops
    )
    record.persons = take(json_rows(folder / "persons.jsonl"), _person, stops)
    when = Dates(record)
    record.statements = take(
        json_rows(folder / "statements.jsonl"), lambda row: _statement(row, vocabulary, when), quarantined
    )
    record.links = take(json_rows(folder / "links.jsonl"), lambda row: _link(row, vocabulary), quarantined)
    for group in take(json_rows(folder / "conflicts.jsonl"), _conflicts, quarantined):
        record.conflicts += group
    return record


class Dates:
    """The dates of meetings and documents, to date the statements that carry none."""

    def __init__(self, record: Record) -> None:
        self.meetings: Mapping[str, str | None] = {meeting.meeting_id: meeting.held_text for meeting in record.meetings}
        self.documents: Mapping[str, str | None] = {
            document.document_id: document.page_date for document in record.documents
        }

    def of(self, own: str | None, meeting_id: str | None, document_id: str) -> tuple[str | None, str | None]:
        """The date of a statement and where it comes from: statement, meeting, document, or neither."""
        meeting, document = self.meetings.get(meeting_id or ""), self.documents.get(document_id)
        for text, basis in ((own, "statement"), (meeting, "meeting"), (document, "document")):
            if text:
                return text, basis
        return None, None


def _document(row: Row, record: Record, vocabulary: Vocabulary) -> Document:
    document = Document(
        row.need("document_id"),
        row.need("url"),
        row.texts("alt_urls"),
        row.flag("url_is_mirrored"),
        row.text("publisher"),
        row.known("source_type", row.need("source_type"), vocabulary["source_type"]),
        row.text("lang"),
        row.text("symbol"),
        row.text("symbol_basis"),
        row.partial_date("page_date"),
        row.text("page_date_basis"),
        row.need("title_paraphrase"),
        row.known("extent", row.need("extent"), vocabulary["extent"]),
        "record",
        None,
    )
    row.raw("alt_langs")
    record.document_ties[document.document_id] = (row.text("meeting_id"), row.texts("review_keys"))
    record.documents.append(document)
    return document


def _meeting(row: Row, record: Record, vocabulary: Vocabulary) -> Meeting:
    held, month = row.day("held_on"), row.partial_date("year_month")
    sittings = row.raw("sittings")
    meeting = Meeting(
        row.need("meeting_id"),
        held,
        row.day("held_until"),
        held.isoformat() if held else month,
        row.need("date_precision"),
        row.text("date_basis"),
        row.text("part_of_day"),
        row.known("kind", row.need("kind"), vocabulary["meeting_kind"]),
        row.slugs("also_kinds", vocabulary["meeting_kind"]),
        row.slug("subkind", vocabulary["subkind"]),
        row.number("session"),
        row.need("title"),
        row.texts("report_symbols"),
        row.texts("other_symbols"),
        row.texts("record_symbols"),
        json.dumps(sittings) if sittings else None,
        row.text("next_meeting"),
        "record",
    )
    row.raw("cycle"), row.raw("document_count")
    record.meeting_ties[meeting.meeting_id] = (
        row.texts("states_under_review"),
        row.texts("other_states"),
        row.texts("review_keys"),
        row.texts("participants"),
    )
    record.meetings.append(meeting)
    return meeting


def _stakeholder(row: Row, vocabulary: Vocabulary) -> Stakeholder:
    return Stakeholder(
        row.need("stakeholder_id"),
        row.need("name"),
        row.text("acronym"),
        row.known("stakeholder_type", row.need("stakeholder_type"), vocabulary["stakeholder_type"]),
        row.text("country_iso3"),
        row.texts("aliases"),
        row.texts("member_ids"),
        row.text("note"),
        "record",
    )


def _person(row: Row) -> Person:
    return Person(row.need("person_id"), row.need("name"), row.texts("aliases"), row.flag("committee_member"))


def _statement(row: Row, vocabulary: Vocabulary, dates: Dates) -> tuple[Statement, Labels, str]:
    meeting_id, document_id = row.text("meeting_id"), row.need("document_id")
    date_text, date_basis = dates.of(row.partial_date("date"), meeting_id, document_id)
    statement = Statement(
        statement_id=row.need("statement_id"),
        source_key=row.text("source_key"),
        document_id=document_id,
        meeting_id=meeting_id,
        review_key=row.text("review_key"),
        ordinal=int(row.need("ordinal")),
        paragraph=row.text("paragraph"),
        char_start=None,
        char_end=None,
        stage=row.slug("stage", vocabulary["stage"]),
        part=row.slug("part", vocabulary["part"]),
        unit="point",
        person_id=row.text("person_id"),
        speaker_role=row.text("speaker_role"),
        stakeholder_id=row.text("stakeholder_id"),
        stakeholder_type=row.known("stakeholder_type", row.need("stakeholder_type"), vocabulary["stakeholder_type"]),
        act=row.known("act", row.need("act"), vocabulary["act"]),
        act_inferred=row.flag("act_inferred"),
        attribution_basis="curated record",
        text=row.need("text"),
        text_origin=row.known("text_origin", row.need("text_origin"), vocabulary["text_origin"]),
        label_unsure=row.flag("label_unsure"),
        date_text=date_text,
        date_basis=date_basis,
        recalled_in=row.text("recalled_in"),
        relation=row.slug("relation", vocabulary["relation"]),
        medium=row.text("medium"),
        topic_of_question=None,
        superseded_by=None,
    )
    labels = Labels(
        row.slugs("concerns", vocabulary["concern"]),
        row.slugs("groups", vocabulary["affected_group"]),
        tuple(int(number) for number in row.raw("articles")),
        row.texts("states"),
        row.texts("co_person_ids"),
        row.texts("co_stakeholder_ids"),
    )
    return statement, labels, row.place


def _link(row: Row, vocabulary: Vocabulary) -> tuple[Link, str]:
    link = Link(
        int(row.place.split()[-1]),
        row.need("kind"),
        row.need("iso3"),
        row.slug("concern", vocabulary["concern"]),
        row.number("from_cycle"),
        row.text("from_stage"),
        row.texts("from_ids"),
        row.number("to_cycle"),
        row.text("to_stage"),
        row.texts("to_ids"),
        row.text("actor"),
        row.flag("explicit_in_source"),
        row.text("note"),
        row.need("source_url"),
    )
    return link, row.place


def _conflicts(row: Row) -> list[tuple[Conflict, str]]:
    meeting_id, about, chosen, note = row.need("meeting_id"), row.need("field"), row.text("chosen"), row.text("note")
    first = int(row.place.split()[-1]) * 100
    return [
        (
            Conflict(first + i, meeting_id, about, _flat(value), source or None, _flat(value) == chosen, chosen, note),
            row.place,
        )
        for i, (value, source) in enumerate(row.raw("values"))
    ]


def _flat(value: object) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
