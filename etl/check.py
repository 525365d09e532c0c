"""What must hold before a build is published: ids and references. Dates are in check_dates, counts in expectations.

The rule: a bad row that other rows lean on (reference, vocabulary, documents, meetings, stakeholders, persons) stops
the build, whether a value is unknown, an id stands twice, or a key points to nothing. A bad statement, link or
conflict goes to quarantine and is counted there, and so does every link that leans on a statement in quarantine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from etl.curated import Record
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.keys import place_of
from etl.records import Conflict, Link, Review, State, Statement
from etl.tables import Tables
from etl.vocabulary import nearest

DANGLING = "points to nothing"


def keep_sound(record: Record, states: Iterable[State], reviews: Iterable[Review]) -> tuple[Record, list[Finding]]:
    """The record without statements, links and conflicts that stand twice or point to nothing, and those as findings."""
    known = {
        "document_id": {d.document_id for d in record.documents},
        "meeting_id": {m.meeting_id for m in record.meetings},
        "review_key": {r.review_key for r in reviews},
        "stakeholder_id": {s.stakeholder_id for s in record.stakeholders},
        "person_id": {p.person_id for p in record.persons},
        "states": {s.iso3 for s in states},
    }
    findings: list[Finding] = []
    seen: set[str] = set()
    statements = []
    for statement, labels, place in record.statements:
        found = _statement_findings(statement, labels, place, known, seen)
        findings += found
        if not found:
            seen.add(statement.statement_id)
            statements.append((statement, labels, place))
    links, ties = [], {"ids": seen, "states": known["states"]}
    for link, place in record.links:
        found = _link_findings(link, place, ties)
        findings += found
        links += [] if found else [(link, place)]
    conflicts = []
    for conflict, place in record.conflicts:
        found = _conflict_findings(conflict, place, known["meeting_id"])
        findings += found
        conflicts += [] if found else [(conflict, place)]
    return replace(record, statements=statements, links=links, conflicts=conflicts), list(dict.fromkeys(findings))


def _statement_findings(
    statement: Statement, labels: Labels, place: str, known: Mapping[str, set[str]], seen: set[str]
) -> list[Finding]:
    file = "statements.jsonl"
    found = []
    if statement.statement_id in seen:
        found.append(
            Finding(file, place, "statement_id", statement.statement_id, "stands twice", "Give it an id of its own")
        )
    for field in ("document_id", "meeting_id", "review_key", "stakeholder_id", "person_id"):
        value = getattr(statement, field)
        found += _dangling(file, place, field, [value] if value else [], known[field])
    found += _dangling(file, place, "states", labels.states, known["states"])
    found += _dangling(file, place, "co_stakeholder_ids", labels.co_stakeholders, known["stakeholder_id"])
    found += _dangling(file, place, "co_person_ids", labels.co_persons, known["person_id"])
    wrong = [str(number) for number in labels.articles if not 1 <= number <= 93]
    found += [
        Finding(file, place, "articles", w, "the Convention has articles 1 to 93", "Correct the number") for w in wrong
    ]
    return found


def _link_findings(link: Link, place: str, known: Mapping[str, set[str]]) -> list[Finding]:
    found = _dangling("links.jsonl", place, "iso3", [link.iso3], known["states"])
    for field in ("from_ids", "to_ids"):
        found += _dangling("links.jsonl", place, field, getattr(link, field), known["ids"])
    return found


def _conflict_findings(conflict: Conflict, place: str, meetings: set[str]) -> list[Finding]:
    return _dangling("conflicts.jsonl", place, "meeting_id", [conflict.row_key], meetings)


def _dangling(file: str, place: str, field: str, values: Iterable[str], known: set[str]) -> list[Finding]:
    return [
        Finding(file, place, field, value, DANGLING, _remedy(value, known)) for value in values if value not in known
    ]


def _remedy(value: str, known: Iterable[str]) -> str:
    close = nearest(value, known)
    return f"Correct the id (nearest: {close}), or add the row it points to" if close else "Add the row it points to"


@dataclass(frozen=True)
class Reference:
    """A column of a table that points to another table, and where it stands in the data: file, field, key of its row."""

    table: str
    column: str
    target: str
    file: str
    field: str
    key: str


TARGETS = {
    "state": "iso3",
    "session": "session",
    "review": "review_key",
    "meeting": "meeting_id",
    "stakeholder": "stakeholder_id",
    "statement": "statement_id",
}
REFERENCES = (
    Reference("silence", "review_key", "review", "silences.csv", "iso3, cycle", "key"),
    Reference("silence", "statement_id", "statement", "silences.csv", "statement_id", "key"),
    Reference("review", "iso3", "state", "reviews.csv", "iso3", "review_key"),
    Reference("review", "session", "session", "reviews.csv", "session", "review_key"),
    Reference("meeting", "session", "session", "meetings.jsonl", "session", "meeting_id"),
    Reference("meeting_state", "iso3", "state", "meetings.jsonl", "states_under_review, other_states", "meeting_id"),
    Reference("meeting_review", "review_key", "review", "meetings.jsonl", "review_keys", "meeting_id"),
    Reference("participation", "stakeholder_id", "stakeholder", "meetings.jsonl", "participants", "meeting_id"),
    Reference("meeting_document", "meeting_id", "meeting", "documents.jsonl", "meeting_id", "document_id"),
    Reference("document_review", "review_key", "review", "documents.jsonl", "review_keys", "document_id"),
    Reference("stakeholder", "country_iso3", "state", "stakeholders.jsonl", "country_iso3", "stakeholder_id"),
    Reference("stakeholder", "member_ids", "stakeholder", "stakeholders.jsonl", "member_ids", "stakeholder_id"),
)


def check_references(tables: Tables, data: Path) -> list[Finding]:
    """Findings for keys that point to nothing, in rows that others lean on."""
    findings = []
    for reference in REFERENCES:
        known = {str(getattr(row, TARGETS[reference.target])) for row in tables[reference.target]}
        for row in tables[reference.table]:
            value = getattr(row, reference.column)
            values = value if isinstance(value, tuple) else () if value is None else (value,)
            lost = [str(one) for one in values if str(one) not in known]
            place = place_of(data, reference.file, str(getattr(row, reference.key))) if lost else ""
            findings += _dangling(reference.file, place, reference.field, lost, known)
    return findings


# A document of an inbox has no address; "file:" and its name stand there.
SCHEME = re.compile(r"(?!https?://|file:[^/])\s*[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)


def check_addresses(tables: Tables) -> list[Finding]:
    """Findings for addresses that are none of the web: a link to one would run something on the reader's machine."""
    reason, remedy = "is no address of the web", "Give an address that starts with https://"
    findings = []
    for name, rows in tables.items():
        names = [field.name for field in fields(rows[0])] if rows else []  # type: ignore[arg-type]
        columns = [column for column in ("url", "source_url") if column in names]
        findings += [
            Finding(f"table {name}", str(getattr(row, names[0])), column, getattr(row, column), reason, remedy)
            for row in rows
            for column in columns
            if SCHEME.match(getattr(row, column) or "")
        ]
    return findings
