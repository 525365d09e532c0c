"""What must hold before a build is published.

The rule: a bad row that other rows lean on (reference, vocabulary, documents, meetings, stakeholders, persons) stops
the build. A bad statement, link or conflict, on which nothing leans, goes to quarantine and is counted there.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from etl.assemble import Tables
from etl.curated import Record
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.records import Link, Review, Session, State, Statement

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
        seen.add(statement.statement_id)
        statements += [] if found else [(statement, labels, place)]
    links = [(link, place) for link, place in record.links if not _add(findings, _link_findings(link, place, seen))]
    conflicts = [
        (conflict, place)
        for conflict, place in record.conflicts
        if not _add(
            findings, _dangling("conflicts.jsonl", place, "meeting_id", [conflict.meeting_id], known["meeting_id"])
        )
    ]
    return replace(record, statements=statements, links=links, conflicts=conflicts), findings


def _add(findings: list[Finding], found: list[Finding]) -> list[Finding]:
    findings += found
    return found


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


def _link_findings(link: Link, place: str, statements: set[str]) -> list[Finding]:
    return _dangling("links.jsonl", place, "from_ids, to_ids", (*link.from_ids, *link.to_ids), statements)


def _dangling(file: str, place: str, field: str, values: Iterable[str], known: set[str]) -> list[Finding]:
    return [
        Finding(file, place, field, value, DANGLING, "Correct the id, or add the row it points to")
        for value in values
        if value not in known
    ]


KEYS = {
    "state": "iso3",
    "session": "session",
    "review": "review_key",
    "article": "article",
    "document": "document_id",
    "meeting": "meeting_id",
    "stakeholder": "stakeholder_id",
    "person": "person_id",
}
REFERENCES = (
    ("meeting_state", "iso3", "state"),
    ("meeting_review", "review_key", "review"),
    ("meeting", "session", "session"),
    ("participation", "stakeholder_id", "stakeholder"),
    ("meeting_document", "meeting_id", "meeting"),
    ("document_review", "review_key", "review"),
    ("stakeholder", "country_iso3", "state"),
    ("review", "session", "session"),
)


def check_keys(tables: Tables) -> list[Finding]:
    """Findings for ids that stand twice and for keys that point to nothing in tables that others lean on."""
    findings = []
    for table, key in KEYS.items():
        counted = Counter(getattr(row, key) for row in tables[table])
        findings += [
            Finding(table, f"{n} rows", key, str(value), "the id stands more than once", "Keep one of the rows")
            for value, n in counted.items()
            if n > 1
        ]
    for table, field, target in REFERENCES:
        known = {getattr(row, KEYS[target]) for row in tables[target]}
        for row in tables[table]:
            value = getattr(row, field)
            if value is not None and value not in known:
                place = str(next(iter(vars(row).values())))
                findings.append(Finding(table, place, field, str(value), DANGLING, f"Correct it, or add the {target}"))
    return findings


def check_reviews(reviews: Iterable[Review], sessions: Iterable[Session]) -> list[Finding]:
    """Findings for dates outside their session, in the wrong order or on a weekend, and symbols of another State."""
    spans = {session.session: session for session in sessions}
    findings: list[Finding] = []
    last: dict[str, Review] = {}
    for review in sorted(reviews, key=lambda r: (r.iso3, r.cycle)):
        findings += [
            Finding("reviews.csv", review.review_key, field, value, reason, "Correct the cell, with its source")
            for field, value, reason in _review_faults(review, spans.get(review.session or 0), last.get(review.iso3))
        ]
        last[review.iso3] = review if review.dialogue_from else last.get(review.iso3, review)
    return findings


def _review_faults(review: Review, session: Session | None, before: Review | None) -> list[tuple[str, str, str]]:
    faults = []
    for field in ("dialogue_from", "dialogue_to", "co_adopted_on"):
        day = getattr(review, field)
        if (
            day
            and session
            and session.starts_on
            and session.ends_on
            and not session.starts_on <= day <= session.ends_on
        ):
            faults.append((field, str(day), f"lies outside session {session.session}"))
        if day and day.weekday() > 4:
            faults.append((field, str(day), "is on a weekend"))
    if review.co_adopted_on and review.dialogue_to and review.co_adopted_on < review.dialogue_to:
        faults.append(("co_adopted_on", str(review.co_adopted_on), "comes before the end of the dialogue"))
    if before and before.dialogue_from and review.dialogue_from and review.dialogue_from < before.dialogue_from:
        faults.append(("dialogue_from", str(review.dialogue_from), f"comes before cycle {before.cycle}"))
    for field in ("report_symbol", "co_symbol", "loi_symbol"):
        symbol = getattr(review, field)
        if symbol and not re.fullmatch(rf"CMW/C/{review.iso3}/(CO/|Q/|QPR/)?\d+(-\d+)?(/.+)?", symbol):
            faults.append((field, symbol, f"is no symbol of {review.iso3}"))
    return faults


def check_floors(counts: Mapping[str, int], file: Path) -> list[Finding]:
    """Findings for tables with fewer or more rows than expectations.toml allows."""
    expected = tomllib.loads(file.read_text(encoding="utf-8"))["rows"]
    return [
        Finding(
            file.name,
            table,
            "rows",
            str(counts.get(table, 0)),
            f"expected {e['min']} to {e['max']} ({e['reason']})",
            "Find out why before you change the expectation",
        )
        for table, e in expected.items()
        if not e["min"] <= counts.get(table, 0) <= e["max"]
    ]
