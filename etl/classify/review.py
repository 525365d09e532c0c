"""A person's verdict on a label wins over every other source, and is never overwritten. Pure.

A verdict says of one statement and one concern: yes, it is about it, or no, it is not. It is filed under the id of the
statement and the key of its text, so that it finds its sentence again when a document comes under another id, and falls
out when the text has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from etl.errors import Finding
from etl.keys import text_key
from etl.records import LabelReview, Statement, StatementConcern
from etl.rows import Row

FILE = "reviewed.csv"
FIELDS = ("statement_id", "text_key", "concern", "verdict", "reviewer", "date", "reason")


@dataclass(frozen=True)
class Verdict:
    """One row of the file: the statement and its text key, the concern, yes or no, who said so, when and why, and the line."""

    statement_id: str
    text_key: str
    concern: str
    is_given: bool
    reviewer: str
    day: date
    reason: str | None
    place: str


def verdict_of(row: Row, concerns: Collection[str]) -> Verdict:
    """The verdict in a row. Raises BadRow."""
    verdict = Verdict(
        row.need("statement_id"),
        row.need("text_key"),
        row.known("concern", row.need("concern"), concerns),
        row.flag("verdict"),
        row.need("reviewer"),
        row.day("date") or _no_day(row),
        row.text("reason"),
        row.place,
    )
    return verdict


def _no_day(row: Row) -> date:
    raise row.bad("date", "", "the value is missing", "Write the day of the verdict as YYYY-MM-DD")


def apply_verdicts(
    verdicts: Iterable[Verdict], statements: Iterable[Statement], labels: Iterable[StatementConcern]
) -> tuple[list[StatementConcern], list[LabelReview], list[Finding]]:
    """The labels once all verdicts are in, the verdicts as rows, and a finding for each that found no statement."""
    by_id = {statement.statement_id: statement for statement in statements}
    by_key: dict[str, list[str]] = {}
    for statement in by_id.values():
        by_key.setdefault(text_key(statement.text), []).append(statement.statement_id)
    given = {(label.statement_id, label.concern): label for label in labels}
    reviews: dict[tuple[str, str], LabelReview] = {}
    findings = []
    for verdict in verdicts:
        targets = _targets(verdict, by_id, by_key)
        if not targets:
            findings.append(_stray(verdict, verdict.statement_id in by_id))
        for statement_id in targets:
            key = (statement_id, verdict.concern)
            reviews.setdefault(key, _review(len(reviews) + 1, statement_id, verdict))
            _settle(given, key, verdict.is_given)
    return list(given.values()), list(reviews.values()), findings


def _targets(verdict: Verdict, by_id: Mapping[str, Statement], by_key: Mapping[str, list[str]]) -> list[str]:
    known = by_id.get(verdict.statement_id)
    if known and text_key(known.text) == verdict.text_key:
        return [known.statement_id]
    return [] if known else by_key.get(verdict.text_key, [])


def _stray(verdict: Verdict, is_known: bool) -> Finding:
    reason = "the text has changed since the review" if is_known else "no statement has this id or text"
    value = f"{verdict.statement_id}, {verdict.concern}"
    return Finding(
        FILE, verdict.place, "statement_id", value, reason, "Review the statement again, or take the row out"
    )


def _review(number: int, statement_id: str, verdict: Verdict) -> LabelReview:
    return LabelReview(
        number, statement_id, verdict.concern, verdict.is_given, verdict.reviewer, verdict.day, verdict.reason
    )


def _settle(given: dict[tuple[str, str], StatementConcern], key: tuple[str, str], is_given: bool) -> None:
    """Give the label or take it away. What cues and model said of a label that stays is kept beside it."""
    if not is_given:
        given.pop(key, None)
    elif key in given:
        given[key] = replace(given[key], decided_by="reviewed", is_unsure=False)
    else:
        place = 1 + max((label.position for label in given.values() if label.statement_id == key[0]), default=-1)
        given[key] = StatementConcern(*key, place, "reviewed", False, None, None, None, None)
