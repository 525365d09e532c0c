"""What the build says about itself: conflicts, corrections, quarantine, manifest.

One frozen dataclass a table; the order of the fields is the order of the columns in sql/schema.sql.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Conflict:
    """One row a value that a source gives where sources of one event, State, session or review disagree."""

    conflict_id: int
    about: str
    row_key: str
    meeting_id: str | None
    field: str
    value: str
    source_url: str | None
    is_chosen: bool
    chosen: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Silence:
    """One row a review and stakeholder type of which a source says that none spoke; from data/reference/silences.csv."""

    review_key: str
    stakeholder_type: str
    statement_id: str
    note: str

    @property
    def key(self) -> str:
        """The key of its row in the file, as in NER/1/ngo."""
        return f"{self.review_key}/{self.stakeholder_type}"


@dataclass(frozen=True, slots=True)
class Correction:
    """One row an error of a source that the build mends, from data/corrections.csv."""

    correction_id: int
    file: str
    row_id: str
    field: str
    was: str | None
    now: str | None
    reason: str
    reported_on: str | None


@dataclass(frozen=True, slots=True)
class Quarantine:
    """One row a thing the build could not take, with the reason."""

    quarantine_id: int
    file: str
    place: str
    field: str | None
    value: str | None
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One row: what this build is made of."""

    build_id: str
    inputs_sha256: str
    covers_until: date
    newest_event: date | None
    counts: str
    code_version: str
