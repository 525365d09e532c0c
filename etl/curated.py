"""data/record -> records: documents, meetings, stakeholders, persons, statements, links and conflicts.

A bad row that others lean on stops the build; a bad statement, link or conflict goes to quarantine.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from etl import curated_rows
from etl.curated_rows import Dates, Labels
from etl.errors import Finding
from etl.records import Conflict, Document, Link, Meeting, Person, Stakeholder, Statement
from etl.rows import Mend, Row, json_rows, leave, take
from etl.vocabulary import Vocabulary

PRECISIONS = ("day", "month", "unknown")
PARTS_OF_DAY = ("morning", "afternoon")


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


def read_record(
    folder: Path, vocabulary: Vocabulary, stops: list[Finding], quarantined: list[Finding], mend: Mend = leave
) -> Record:
    """The whole curated record, mended; findings that stop the build and those for quarantine join the two lists."""
    record = Record()
    take(json_rows(folder / "documents.jsonl", mend), lambda row: _document(row, record, vocabulary), stops)
    take(json_rows(folder / "meetings.jsonl", mend), lambda row: _meeting(row, record, vocabulary), stops)
    record.stakeholders = take(
        json_rows(folder / "stakeholders.jsonl", mend), lambda row: _stakeholder(row, vocabulary), stops
    )
    record.persons = take(json_rows(folder / "persons.jsonl", mend), _person, stops)
    meeting_of = {document_id: meeting_id for document_id, (meeting_id, _) in record.document_ties.items()}
    when = Dates(record.meetings, record.documents, meeting_of)
    record.statements = take(
        json_rows(folder / "statements.jsonl", mend),
        lambda row: curated_rows.statement(row, vocabulary, when),
        quarantined,
    )
    record.links = take(
        json_rows(folder / "links.jsonl", mend), lambda row: curated_rows.link(row, vocabulary), quarantined
    )
    for group in take(json_rows(folder / "conflicts.jsonl", mend), curated_rows.conflicts, quarantined):
        record.conflicts += group
    return record


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
        row.known("date_precision", row.need("date_precision"), PRECISIONS),
        row.text("date_basis"),
        row.slug("part_of_day", PARTS_OF_DAY),
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
