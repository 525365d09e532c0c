"""The curated record and the reference files -> the rows of every table. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.classify.cues import Evidence
from etl.curated import Record
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.records import (
    Concern,
    DocumentReview,
    MeetingDocument,
    MeetingReview,
    MeetingState,
    Participation,
    Quarantine,
    Statement,
    StatementArticle,
    StatementConcern,
    StatementGroup,
    StatementPerson,
    StatementStakeholder,
    StatementState,
    Term,
)
from etl.tables import Tables
from etl.vocabulary import Vocabulary


def vocabulary_tables(vocabulary: Vocabulary) -> Tables:
    """The tables concern and term."""
    concerns: list[object] = [
        Concern(
            e.slug, e.position, e.cluster, e.articles, e.label["en"], e.label["fr"], e.label["es"], e.definition or ""
        )
        for e in vocabulary["concern"].values()
    ]
    terms: list[object] = [
        Term(name, e.slug, e.position, e.label["en"], e.label["fr"], e.label["es"], e.definition)
        for name, entries in vocabulary.lists.items()
        if name != "concern"
        for e in entries.values()
    ]
    return Tables(concern=concerns, term=terms)


def record_tables(record: Record) -> Tables:
    """The tables of events and statements, with the ties between them as rows of their own."""
    tables = Tables(
        meeting=list(record.meetings),
        document=list(record.documents),
        stakeholder=list(record.stakeholders),
        person=list(record.persons),
        link=[link for link, _ in record.links],
        conflict=[conflict for conflict, _ in record.conflicts],
    )
    _meeting_ties(record, tables)
    _document_ties(record, tables)
    tables["statement"] = [statement for statement, _, _ in record.statements]
    for name in ("state", "concern", "group", "article", "stakeholder", "person"):
        tables[f"statement_{name}"] = []
    for statement, labels, _ in record.statements:
        statement_ties(tables, statement, labels)
        tables["statement_concern"] += [
            StatementConcern(
                statement.statement_id, concern, place, "hand", statement.label_unsure, None, None, None, None
            )
            for place, concern in enumerate(labels.concerns)
        ]
    return tables


def _meeting_ties(record: Record, tables: Tables) -> None:
    tables["meeting_state"], tables["meeting_review"], tables["participation"] = [], [], []
    for meeting_id, (reviewed, others, review_keys, participants) in record.meeting_ties.items():
        roles = {**dict.fromkeys(others, "mentioned"), **dict.fromkeys(reviewed, "under_review")}
        tables["meeting_state"] += [MeetingState(meeting_id, iso3, role) for iso3, role in roles.items()]
        tables["meeting_review"] += [MeetingReview(meeting_id, key) for key in dict.fromkeys(review_keys)]
        tables["participation"] += [Participation(meeting_id, who) for who in dict.fromkeys(participants)]


def _document_ties(record: Record, tables: Tables) -> None:
    tables["meeting_document"], tables["document_review"] = [], []
    for document_id, (meeting_id, review_keys) in record.document_ties.items():
        tables["meeting_document"] += [MeetingDocument(meeting_id, document_id)] if meeting_id else []
        tables["document_review"] += [DocumentReview(document_id, key) for key in dict.fromkeys(review_keys)]


def statement_ties(
    tables: Tables,
    statement: Statement,
    labels: Labels,
    words: Mapping[str, Evidence] | None = None,
    given_by: str = "hand",
) -> None:
    """Add the rows that tie a statement to States, groups and articles given by hand, organisations and persons.

    `words` are those that name States in the text; who gave the other States is `given_by`. The State of its review is no
    label: it comes with the review.
    """
    key = statement.statement_id
    for iso3 in dict.fromkeys(labels.states):
        tables["statement_state"].append(_state_tie(key, iso3, given_by, (words or {}).get(iso3)))
    tables["statement_group"] += [StatementGroup(key, group, "hand") for group in labels.groups]
    tables["statement_article"] += [StatementArticle(key, number, "hand") for number in dict.fromkeys(labels.articles)]
    speakers: dict[str | None, str] = {
        **dict.fromkeys(labels.co_stakeholders, "co_speaker"),
        statement.stakeholder_id: "speaker",
    }
    tables["statement_stakeholder"] += [StatementStakeholder(key, who, role) for who, role in speakers.items() if who]
    persons: dict[str | None, str] = {**dict.fromkeys(labels.co_persons, "co_speaker"), statement.person_id: "speaker"}
    tables["statement_person"] += [StatementPerson(key, who, role) for who, role in persons.items() if who]


def _state_tie(key: str, iso3: str, by: str, name: Evidence | None) -> StatementState:
    """The tie of a statement to a State: the words that name it decide, where there are any."""
    if name:
        return StatementState(key, iso3, "cue", name.cue, name.start, name.end)
    return StatementState(key, iso3, by)


def quarantine_table(findings: Iterable[Finding]) -> list[object]:
    """The table quarantine, numbered in the order of the findings."""
    return [
        Quarantine(number, f.file, f.place, f.field or None, f.value or None, f.reason, f.remedy)
        for number, f in enumerate(findings, 1)
    ]
