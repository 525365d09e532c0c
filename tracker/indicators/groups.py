"""In how many reviews the observations name an affected group (definition 8). Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.indicators.ids import in_order
from tracker.indicators.measure import Case, Measure, Tally, measure
from tracker.indicators.record import OBSERVATION, Record, missing

GREY_UNDER = 3


def visibility(record: Record, group: str) -> Measure:
    """Definition 8. Unit: reviews held with observations on record; numerator: those whose observations name the group."""
    cases = []
    for review in record.examined:
        ids = in_order(one.ids for one in record.at(review, OBSERVATION) if group in one.groups)
        cases.append(Case(review.key, True if ids else missing(review, OBSERVATION), ids))
    return measure("group named", "reviews", cases)


@dataclass(frozen=True)
class Together:
    """A group and a concern that the observations of these reviews name in one statement."""

    group: str
    concern: str
    keys: tuple[str, ...]
    tally: Tally

    @property
    def reviews(self) -> int:
        """How many reviews."""
        return len(self.keys)


def together(record: Record) -> tuple[Together, ...]:
    """The cells of `crossed` as rows. Denominator: reviews of which it is known; left out: observations not read whole."""
    rows = []
    for (group, concern), keys in crossed(record).items():
        cases = [Case(r.key, True if r.key in keys else missing(r, OBSERVATION)) for r in record.examined]
        rows.append(Together(group, concern, keys, measure("named together", "reviews", cases).tally))
    return tuple(rows)


def crossed(record: Record) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The reviews whose observations name a group and a counted concern in one statement, by (group, concern).

    Cells under `GREY_UNDER` reviews are greyed.
    """
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    counted = set(record.counted)
    for review in record.examined:
        for one in record.at(review, OBSERVATION):
            for group in one.groups:
                for concern in counted & set(one.concerns):
                    found[group, concern].add(review.key)
    return {cell: tuple(sorted(keys)) for cell, keys in sorted(found.items())}
