"""Time since the last review, waiting reports, follow-up due (definitions 5 and 10). Pure.

Every clock runs to a reference date that the caller hands in and prints: how far the record reaches, never today.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from tracker.indicators.ids import known
from tracker.indicators.measure import NO_DATE, NOT_RECORDED, Case, Measure, Tally, measure, tally
from tracker.words import N_

YEAR = 365.25
MIN_STATES = 5
FOLLOW_UP_MONTHS = 24
ADOPTED, DIALOGUE, IN_FORCE = (
    N_("observations adopted"),
    N_("last day of the dialogue"),
    N_("never reviewed: in force for the State"),
)


@dataclass(frozen=True)
class Last:
    """A State party and its latest review that was held; dates None where the record does not say."""

    iso3: str
    state: str
    in_force_on: date | None
    review_key: str | None
    adopted_on: date | None
    dialogue_to: date | None


@dataclass(frozen=True)
class Since:
    """Years since the last review, one decimal, and the event they are counted from; None where no date is on record."""

    iso3: str
    state: str
    review_key: str | None
    years: float | None
    since: date | None
    basis: str
    is_reviewed: bool

    @property
    def tally(self) -> Tally:
        """Whether the State was never reviewed, where its years are known."""
        keys = (self.review_key,) if self.review_key else ()
        return tally(NO_DATE if self.years is None else not self.is_reviewed, *keys)


def since_last_review(parties: Iterable[Last], reference: date) -> tuple[Since, ...]:
    """Definition 5: one row a State party. Counted from the adoption, else the last day of the dialogue (marked by its
    basis); for a party never reviewed, from the entry into force."""
    return tuple(_since(party, reference) for party in parties)


def _since(party: Last, reference: date) -> Since:
    reviewed = party.review_key is not None
    start, basis = party.in_force_on, IN_FORCE
    if reviewed:
        start, basis = (party.adopted_on, ADOPTED) if party.adopted_on else (party.dialogue_to, DIALOGUE)
    years = round((reference - start).days / YEAR, 1) if start and start <= reference else None
    return Since(party.iso3, party.state, party.review_key, years, start, basis if start else NO_DATE, reviewed)


def median_years(rows: Iterable[Since]) -> float | None:
    """The median over reviewed States with a known number of years; None under 5 of them."""
    years = [row.years for row in rows if row.is_reviewed and row.years is not None]
    return round(median(years), 1) if len(years) >= MIN_STATES else None


@dataclass(frozen=True)
class Due:
    """The latest day that a source states for a report of a State, and whether the record holds a report after it.

    `has_report` is None when a review is scheduled whose report is not on record.
    """

    iso3: str
    state: str
    due_on: date
    has_report: bool | None
    stated_in: str
    source_url: str


def days_overdue(row: Due, reference: date) -> int | None:
    """Days since a report was due; 0 when it is not overdue, None when it is not known whether a report came.

    There is no row without a stated day: a day by rule (article 73) makes no report overdue.
    """
    if row.has_report is None:
        return None
    return 0 if row.has_report else max(0, (reference - row.due_on).days)


@dataclass(frozen=True)
class Received:
    """A report received and not yet reviewed, with the day it was received where a source gives it."""

    review_key: str
    state: str
    report_symbol: str | None
    received_on: date | None
    source_url: str | None


def waiting_days(report: Received, reference: date) -> int | None:
    """How long a report has waited for its review: the Committee's queue, not the State's delay. None without a day."""
    return None if report.received_on is None else max(0, (reference - report.received_on).days)


@dataclass(frozen=True)
class FollowUp:
    """The follow-up of one review: when observations were adopted, paragraphs that ask for it, the report on record.

    `due_on` is a date that a source states, else None: then two years after the adoption.
    """

    review_key: str
    state: str
    adopted_on: date | None
    paragraph_ids: tuple[str, ...]
    received_on: date | None
    due_on: date | None = None
    source_url: str | None = None

    @property
    def due(self) -> date | None:
        """The day the follow-up report is due; None when the adoption is not dated."""
        return self.due_on or (None if self.adopted_on is None else _later(self.adopted_on, FOLLOW_UP_MONTHS // 12))


def _later(day: date, years: int) -> date:
    last = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if last else day.day)


NO_PARAGRAPH, NO_REPORT = N_("no follow-up paragraph on record"), N_("due date passed, no report on record")
ON_TIME, LATE, DUE = N_("received on time"), N_("received late"), N_("due")


def follow_up_state(row: FollowUp, reference: date) -> str:
    """Where the clock of a follow-up stands: one of the five states above, or NO_DATE."""
    if not row.paragraph_ids:
        return NO_PARAGRAPH
    if row.due is None:
        return NO_DATE
    if row.received_on:
        return ON_TIME if row.received_on <= row.due else LATE
    return DUE if row.due >= reference else NO_REPORT


def on_time(rows: Iterable[FollowUp], reference: date) -> Measure:
    """Definition 10. Unit: reviews with a follow-up paragraph whose due date has passed and whose report is on record.

    Numerator: received no later than due. A report that is not on record is not known to be late: it is left out.
    """
    cases = [
        Case(row.review_key, was_on_time(row, reference), known(*row.paragraph_ids))
        for row in rows
        if row.due is None or row.due < reference
    ]
    return measure("follow-up received on time", "reviews", cases)


def follow_up_tally(row: FollowUp, reference: date) -> Tally:
    """Whether the follow-up of a review came on time; 0 of 0 where it is not due yet, for then nothing can be told."""
    pending = row.due is not None and row.due >= reference
    return Tally(0, 0, 0, "", (row.review_key,)) if pending else tally(was_on_time(row, reference), row.review_key)


def was_on_time(row: FollowUp, reference: date) -> bool | str:
    """Whether the follow-up of a review came on time, or why that is not known."""
    state = follow_up_state(row, reference)
    outcomes: dict[str, bool | str] = {ON_TIME: True, LATE: False, NO_REPORT: NOT_RECORDED}
    return outcomes.get(state, state)
