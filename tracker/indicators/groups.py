"""In how many reviews the observations name an affected group (definition 8). Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tracker.indicators.measure import Case, Measure, measure
from tracker.indicators.record import OBSERVATION, Record, missing

GREY_UNDER = 3


def visibility(record: Record, group: str) -> Measure:
    """Definition 8. Unit: reviews held with observations on record; numerator: those whose observations name the group."""
    cases = []
    for review in record.examined:
        ids = tuple(one.statement_id for one in record.at(review, OBSERVATION) if group in one.groups)
        cases.append(Case(review.key, True if ids else missing(review, OBSERVATION), ids))
    return measure(group, "reviews", cases)


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
