"""Which concerns come back from one review of a State to the next (definitions 1 and 9). Pure.

A concern that is not there reads "not named again", never "solved".
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.indicators.ids import Ids, in_order
from tracker.indicators.measure import NOT_READ, NOT_RECORDED, Case, Measure, Tally, fewer, measure, points, tally
from tracker.indicators.record import NONE, OBSERVATION, POSITIVE, Record, Review, recorded
from tracker.words import N_

NEW, AGAIN, NOT_AGAIN = N_("new"), N_("named again"), N_("not named again")
FIRST, NAMED, ABSENT = N_("first review held"), N_("named, earlier not known"), N_("not found")
MIN_CONCERNS = 5
PAIRS = N_("pairs of consecutive reviews whose earlier observations name the concern")


@dataclass(frozen=True)
class Cell:
    """A concern in one review: one of the statuses above, NOT_READ or NOT_RECORDED; the observations that name it."""

    review_key: str
    iso3: str
    cycle: int
    concern: str
    status: str
    statement_ids: Ids

    @property
    def tally(self) -> Tally:
        """Whether the observations name the concern: the cells of a concern add up to its base rate."""
        unknown = self.status in (NOT_READ, NOT_RECORDED)
        return tally(self.status if unknown else self.status not in (NOT_AGAIN, ABSENT), self.review_key)


@dataclass(frozen=True)
class Run:
    """How many reviews in a row, up to the latest one on record, name a concern; at least so many when the one before
    the run is not known."""

    length: int
    is_at_least: bool
    review_keys: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """Two consecutive reviews: concerns new in the later, named in both, and not named again with the praise for the same.

    `unknown` are concerns of either review of which the other does not permit to say; `reasons` tell why.
    """

    earlier: str
    later: str
    new: tuple[str, ...]
    again: tuple[str, ...]
    dropped: tuple[str, ...]
    unknown: tuple[str, ...]
    reasons: tuple[str, ...]
    positive_ids: Ids

    @property
    def tally(self) -> Tally:
        """The concerns that differ, of those that one of the two names and both permit to tell."""
        differ = len(self.new) + len(self.dropped)
        known = differ + len(self.again)
        return Tally(differ, known, len(self.unknown), "; ".join(self.reasons), (self.earlier, self.later))


def cells(record: Record) -> tuple[Cell, ...]:
    """One cell a review in scope and counted concern, by State, cycle and concern: the persistence matrix."""
    found = []
    for reviews in record.held.values():
        for before, review in zip((None, *reviews), reviews, strict=False):
            if review.in_scope:
                found += [_cell(record, before, review, concern) for concern in record.counted]
    return tuple(found)


def _cell(record: Record, before: Review | None, review: Review, concern: str) -> Cell:
    now = record.shown(review, OBSERVATION, concern)
    then = record.shown(before, OBSERVATION, concern) if before else None
    ids = record.ids(review, OBSERVATION, concern)
    return Cell(review.key, review.iso3, review.cycle, concern, _status(now, then), ids)


def _status(now: bool | str, then: bool | str | None) -> str:
    if isinstance(now, str):
        return now
    if not now:
        return NOT_AGAIN if then is True else ABSENT
    if then is None:
        return FIRST
    if isinstance(then, str):
        return NAMED
    return AGAIN if then else NEW


def _again(record: Record, concern: str, iso3: str = "") -> list[Case]:
    """The pairs whose earlier review names the concern, and whether the later one does."""
    return [
        Case(
            later.key,
            record.shown(later, OBSERVATION, concern),
            record.ids(earlier, OBSERVATION, concern) + record.ids(later, OBSERVATION, concern),
            concern,
        )
        for earlier, later in record.pairs()
        if (not iso3 or later.iso3 == iso3) and record.ids(earlier, OBSERVATION, concern)
    ]


def by_concern(record: Record, concern: str) -> Measure:
    """Definition 1 for one concern. Unit: pairs of consecutive reviews of one State whose earlier observations name it.

    Numerator: those whose later observations name it too. Per cent from 5 pairs on; `review_keys` are the later ones.
    """
    return measure("named again", PAIRS, _again(record, concern))


def by_state(record: Record, iso3: str) -> Measure:
    """Definition 1 for one State over all counted concerns. Per cent from 5 concerns on."""
    cases = [case for concern in record.counted for case in _again(record, concern, iso3)]
    concerns = {case.concern for case in cases if not isinstance(case.outcome, str)}
    return measure("named again", PAIRS, cases, fewer(len(concerns), MIN_CONCERNS, "concerns"))


def base_rate(record: Record, concern: str) -> Measure:
    """The share of all concluding observations in scope that name the concern. Unit: reviews on record."""
    cases = [
        Case(
            review.key,
            record.shown(review, OBSERVATION, concern),
            record.ids(review, OBSERVATION, concern),
            concern,
        )
        for review in record.examined
    ]
    return measure("all observations", "reviews", cases)


def above_base(record: Record, concern: str) -> float | None:
    """Persistence minus base rate, in percentage points; None when one of the two is shown as counts only."""
    return points(by_concern(record, concern), base_rate(record, concern))


def run_length(record: Record, iso3: str, concern: str) -> Run | None:
    """The run of a concern in a State up to its latest review on record; None when that review does not permit to say."""
    held = list(record.held.get(iso3, ()))
    while held and recorded(held[-1], OBSERVATION) == NONE:
        held.pop()
    run: list[str] = []
    for review in reversed(held):
        shown = record.shown(review, OBSERVATION, concern)
        if shown is not True:
            unknown = isinstance(shown, str)
            return None if unknown and not run else Run(len(run), unknown, tuple(reversed(run)))
        run.append(review.key)
    return Run(len(run), False, tuple(reversed(run))) if held else None


def changes(record: Record) -> tuple[Change, ...]:
    """Definition 9: one row a review in scope and the one before it, with concerns new and not named again as lists."""
    return tuple(_change(record, earlier, later) for earlier, later in record.pairs())


def _change(record: Record, earlier: Review, later: Review) -> Change:
    shown = {
        concern: (record.shown(earlier, OBSERVATION, concern), record.shown(later, OBSERVATION, concern))
        for concern in record.counted
    }
    dropped = tuple(concern for concern, both in shown.items() if both == (True, False))
    unknown = {
        concern: next(value for value in both if isinstance(value, str))
        for concern, both in shown.items()
        if True in both and (NOT_READ in both or NOT_RECORDED in both)
    }
    return Change(
        earlier.key,
        later.key,
        tuple(concern for concern, both in shown.items() if both == (False, True)),
        tuple(concern for concern, both in shown.items() if both == (True, True)),
        dropped,
        tuple(unknown),
        tuple(sorted(set(unknown.values()))),
        in_order(one.ids for one in record.at(later, POSITIVE) if set(one.concerns) & set(dropped)),
    )
