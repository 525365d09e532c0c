"""What the Convention and its bodies are: States, sessions, reviews, members, articles and the vocabulary.

One frozen dataclass a table; the order of the fields is the order of the columns in sql/schema.sql.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class State:
    """One row a State: parties and signatories of the Convention, and every other State that a statement names."""

    iso3: str
    name_en: str
    name_fr: str
    name_es: str
    un_region: str | None
    is_party: bool
    is_signatory: bool
    signed_on: date | None
    consent_on: date | None
    consent_kind: str | None
    entered_into_force_on: date | None
    latitude: float | None
    longitude: float | None
    is_verified: bool | None
    source_url: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """One row a session of the Committee."""

    session: int
    starts_on: date | None
    ends_on: date | None
    place: str | None
    is_verified: bool
    source_url: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """One row a review: a State and a cycle, from the list of issues to the concluding observations."""

    review_key: str
    iso3: str
    cycle: int
    report_kind: str | None
    report_symbol: str | None
    status: str
    procedure: str | None
    procedure_basis: str | None
    session: int | None
    dialogue_from: date | None
    dialogue_to: date | None
    co_symbol: str | None
    co_adopted_on: date | None
    loi_symbol: str | None
    inferred_fields: tuple[str, ...]
    inferred_basis: str | None
    is_verified: bool
    source_url: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """One row a term of a member of the Committee."""

    name: str
    nationality_iso3: str
    from_year: int
    to_year: int | None
    was_chair: bool
    is_verified: bool
    source_url: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One row an article of the Convention."""

    article: int
    part: str
    short_title: str
    applies_to: str


@dataclass(frozen=True, slots=True)
class Concern:
    """One row a concern of the vocabulary, in the order of the Committee's concluding observations."""

    concern: str
    position: int
    cluster: str
    articles: tuple[int, ...]
    label_en: str
    label_fr: str
    label_es: str
    definition: str


@dataclass(frozen=True, slots=True)
class Term:
    """One row a word of a closed list other than the concerns."""

    list: str
    slug: str
    position: int
    label_en: str
    label_fr: str
    label_es: str
    definition: str | None
