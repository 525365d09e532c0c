"""Rows of statements, links and conflicts -> records. What is bad in one of them concerns that row alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etl.records import Conflict, Document, Link, Meeting, Statement
from etl.rows import Row
from etl.vocabulary import Vocabulary

MEDIA = ("written", "oral", "press")
TIES = ("asked_again", "taken_up", "persists", "reiterated", "reported_done")
SIDES = ("co", "loi", "submission", "follow_up", "dialogue")
VALUES_AT_MOST = 100


@dataclass
class Labels:
    """What a curated statement carries beside its own columns."""

    concerns: tuple[str, ...]
    groups: tuple[str, ...]
    articles: tuple[int, ...]
    states: tuple[str, ...]
    co_persons: tuple[str, ...]
    co_stakeholders: tuple[str, ...]


class Dates:
    """Dates of meetings and documents, for statements that carry none; and the meeting of each document."""

    def __init__(
        self, meetings: Iterable[Meeting], documents: Iterable[Document], meeting_of: Mapping[str, str | None]
    ) -> None:
        self.meeting_of = meeting_of
        self.meetings: Mapping[str, str | None] = {meeting.meeting_id: meeting.held_text for meeting in meetings}
        self.documents: Mapping[str, str | None] = {document.document_id: document.page_date for document in documents}

    def meeting(self, own: str | None, document_id: str, stage: str | None) -> str | None:
        """The meeting of a statement: its own, else that of its document where it was said at a meeting."""
        return own if own or stage else self.meeting_of.get(document_id)

    def of(self, own: str | None, meeting_id: str | None, document_id: str) -> tuple[str | None, str | None]:
        """The date of a statement and where it comes from: statement, meeting, document, or neither."""
        meeting, document = self.meetings.get(meeting_id or ""), self.documents.get(document_id)
        for text, basis in ((own, "statement"), (meeting, "meeting"), (document, "document")):
            if text:
                return text, basis
        return None, None


def statement(row: Row, vocabulary: Vocabulary, dates: Dates) -> tuple[Statement, Labels, str]:
    """A statement with its labels and its line. Raises BadRow."""
    document_id, stage = row.need("document_id"), row.slug("stage", vocabulary["stage"])
    meeting_id = dates.meeting(row.text("meeting_id"), document_id, stage)
    date_text, date_basis = dates.of(row.partial_date("date"), meeting_id, document_id)
    made = Statement(
        statement_id=row.need("statement_id"),
        source_key=row.text("source_key"),
        document_id=document_id,
        meeting_id=meeting_id,
        review_key=row.text("review_key"),
        ordinal=row.whole("ordinal"),
        paragraph=row.text("paragraph"),
        char_start=None,
        char_end=None,
        stage=stage,
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
        medium=row.slug("medium", MEDIA),
        topic_of_question=None,
        superseded_by=None,
    )
    return made, _labels(row, vocabulary), row.place


def _labels(row: Row, vocabulary: Vocabulary) -> Labels:
    return Labels(
        row.slugs("concerns", vocabulary["concern"]),
        row.slugs("groups", vocabulary["affected_group"]),
        row.numbers("articles"),
        row.texts("states"),
        row.texts("co_person_ids"),
        row.texts("co_stakeholder_ids"),
    )


def link(row: Row, vocabulary: Vocabulary) -> tuple[Link, str]:
    """A tie between statements with its line. Raises BadRow."""
    made = Link(
        int(row.place.split()[-1]),
        row.known("kind", row.need("kind"), TIES),
        row.need("iso3"),
        row.slug("concern", vocabulary["concern"]),
        row.number("from_cycle"),
        row.slug("from_stage", SIDES),
        row.texts("from_ids"),
        row.number("to_cycle"),
        row.slug("to_stage", SIDES),
        row.texts("to_ids"),
        row.text("actor"),
        row.flag("explicit_in_source"),
        row.text("note"),
        row.need("source_url"),
    )
    return made, row.place


def conflicts(row: Row) -> list[tuple[Conflict, str]]:
    """One row a value on which sources disagree, each with the line of its conflict."""
    meeting_id, about, chosen, note = row.need("meeting_id"), row.need("field"), row.text("chosen"), row.text("note")
    first = int(row.place.split()[-1]) * VALUES_AT_MOST
    values = row.items("values")
    if any(not isinstance(pair, list) or len(pair) != 2 for pair in values):
        raise row.bad("values", values, "is no list of pairs", "Write each value with its source: [value, address]")
    return [
        (
            Conflict(
                first + i,
                "meeting",
                meeting_id,
                meeting_id,
                about,
                _flat(value),
                source or None,
                _flat(value) == chosen,
                chosen,
                note,
            ),
            row.place,
        )
        for i, (value, source) in enumerate(values)
    ]


def _flat(value: object) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
