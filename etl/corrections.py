"""data/corrections.csv and data/suppressed_names.csv: errors of sources mended, and names that must not be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from etl.curated import Record
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.records import Correction, Person, Review
from etl.rows import csv_rows, take

MENDED = "[name withheld]"


def read_corrections(file: Path, findings: list[Finding]) -> list[Correction]:
    """The corrections, numbered by their line."""
    return take(
        csv_rows(file),
        lambda row: Correction(
            int(row.place.split()[-1]),
            row.need("file"),
            row.need("row_id"),
            row.need("field"),
            row.text("was"),
            row.text("now"),
            row.need("reason"),
            row.text("reported_on"),
        ),
        findings,
    )


def correct_reviews(reviews: list[Review], corrections: Iterable[Correction], findings: list[Finding]) -> list[Review]:
    """The reviews with the corrections of reviews.csv applied; one whose old value is not found is a finding."""
    by_key = {review.review_key: review for review in reviews}
    for correction in corrections:
        review = by_key.get(correction.row_id)
        was = getattr(review, correction.field, None) if review else None
        if (
            correction.file != "reviews.csv"
            or review is None
            or (str(was) if was is not None else None) != correction.was
        ):
            findings.append(
                Finding(
                    "corrections.csv",
                    f"line {correction.correction_id}",
                    correction.field,
                    str(correction.was),
                    f"does not match {correction.row_id}, which holds {was!r}",
                    "Bring the correction up to date",
                )
            )
            continue
        by_key[review.review_key] = replace(review, **_typed(correction))
    return list(by_key.values())


def _typed(correction: Correction) -> dict[str, Any]:
    """The new value as the type of its column."""
    value: Any = correction.now
    if value is not None and correction.field in ("dialogue_from", "dialogue_to", "co_adopted_on"):
        value = date.fromisoformat(value)
    elif value is not None and correction.field == "session":
        value = int(value)
    return {correction.field: value}


def read_suppressed(file: Path) -> list[str]:
    """Names whose bearers asked not to be shown."""
    return [row.need("name") for row in csv_rows(file)]


def suppress(record: Record, names: Iterable[str]) -> Record:
    """The record without these persons, and with their names withheld in every text; statements stay."""
    wanted = {_plain(name) for name in names}
    gone = [p for p in record.persons if wanted & {_plain(name) for name in (p.name, *p.aliases)}]
    if not gone and not wanted:
        return record
    ids = {person.person_id for person in gone}
    spellings = _spellings(gone, names)
    statements = [
        (
            replace(
                s,
                person_id=None if s.person_id in ids else s.person_id,
                text=_withhold(s.text, spellings),
                speaker_role=_withhold(s.speaker_role, spellings) if s.speaker_role else None,
                statement_id=s.statement_id,
            ),
            Labels(**{**vars(labels), "co_persons": tuple(p for p in labels.co_persons if p not in ids)}),
            place,
        )
        for s, labels, place in record.statements
    ]
    return replace(
        record,
        statements=statements,
        persons=[p for p in record.persons if p.person_id not in ids],
        meetings=[replace(m, title=_withhold(m.title, spellings)) for m in record.meetings],
        documents=[replace(d, title=_withhold(d.title, spellings)) for d in record.documents],
    )


def _spellings(persons: Iterable[Person], names: Iterable[str]) -> list[str]:
    listed = {name for person in persons for name in (person.name, *person.aliases)} | set(names)
    return sorted(listed, key=len, reverse=True)


def _withhold(text: str, spellings: list[str]) -> str:
    for name in spellings:
        text = re.sub(rf"\b{re.escape(name)}\b", MENDED, text, flags=re.IGNORECASE)
    return text


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).replace("-", " ").split())
