"""What was said: statements, their labels and the ties between them.

One frozen dataclass a table; the order of the fields is the order of the columns in sql/schema.sql.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Statement:
    """One row a statement: the smallest attributed unit."""

    statement_id: str
    source_key: str | None
    document_id: str
    meeting_id: str | None
    review_key: str | None
    ordinal: int
    paragraph: str | None
    char_start: int | None
    char_end: int | None
    stage: str | None
    part: str | None
    unit: str
    person_id: str | None
    speaker_role: str | None
    stakeholder_id: str | None
    stakeholder_type: str
    act: str
    act_inferred: bool
    attribution_basis: str
    text: str
    text_origin: str
    label_unsure: bool
    date_text: str | None
    date_basis: str | None
    recalled_in: str | None
    relation: str | None
    medium: str | None
    topic_of_question: str | None
    superseded_by: str | None
    chapeau: str | None = None


@dataclass(frozen=True, slots=True)
class StatementAlias:
    """One row an id that a statement had in an earlier build."""

    old_id: str
    statement_id: str
    likeness: float


@dataclass(frozen=True, slots=True)
class StatementState:
    """One row a State that a statement names or was tied to, with what decided it and the words that name it."""

    statement_id: str
    iso3: str
    decided_by: str
    cue: str | None = None
    char_start: int | None = None
    char_end: int | None = None


@dataclass(frozen=True, slots=True)
class StatementConcern:
    """One row a concern of a statement, with what decided it."""

    statement_id: str
    concern: str
    position: int
    decided_by: str
    is_unsure: bool
    cue: str | None = None
    char_start: int | None = None
    char_end: int | None = None
    strength: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """One row an affected group named in a statement."""

    statement_id: str
    affected_group: str
    decided_by: str
    is_unsure: bool = False
    cue: str | None = None
    char_start: int | None = None
    char_end: int | None = None
    strength: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class UhriLabel:
    """One row a label of the Universal Human Rights Index on a statement, as it stands there, with what it led to."""

    statement_id: str
    kind: str
    label: str
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementArticle:
    """One row an article of the Convention that a statement cites or was tagged with."""

    statement_id: str
    article: int
    decided_by: str
    cue: str | None = None
    char_start: int | None = None
    char_end: int | None = None


@dataclass(frozen=True, slots=True)
class LabelReview:
    """One row a person's verdict on a label of a statement, from data/reviewed.csv."""

    label_review_id: int
    statement_id: str
    concern: str
    is_given: bool
    reviewer: str
    reviewed_on: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class StatementStakeholder:
    """One row an organisation behind a statement."""

    statement_id: str
    stakeholder_id: str
    role: str


@dataclass(frozen=True, slots=True)
class StatementPerson:
    """One row a named speaker of a statement."""

    statement_id: str
    person_id: str
    role: str


@dataclass(frozen=True, slots=True)
class Link:
    """One row a tie between statements of different stages or cycles."""

    link_id: int
    kind: str
    iso3: str
    concern: str | None
    from_cycle: int | None
    from_stage: str | None
    from_ids: tuple[str, ...]
    to_cycle: int | None
    to_stage: str | None
    to_ids: tuple[str, ...]
    actor: str | None
    is_explicit: bool
    note: str | None
    source_url: str
