"""How many concerns a step of a review touches, and which take most of it (definition 6). Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from random import Random

from tracker.indicators.ids import NONE as NOBODY
from tracker.indicators.ids import Ids, in_order
from tracker.indicators.measure import NOT_READ, NOT_RECORDED, Case, Measure, Tally, fewer, measure
from tracker.indicators.record import NONE, WHOLE, Record, Review, Said, recorded
from tracker.words import N_

DRAWN = 20
SEED = 20
Carried = tuple[tuple[Said, tuple[str, ...]], ...]
IN_PART = N_("the step was read in part")


@dataclass(frozen=True)
class Breadth:
    """How many different concerns a step names, in how many statements; at least so many when it was read in part.

    `rarefied` serves to compare steps of different length. `looked_for` is how many counted concerns there are, `extent`
    how much was read, `said` the statements with the counted concerns that they carry.
    """

    review_key: str
    step: str
    concerns: int
    statements: int
    is_at_least: bool
    statement_ids: Ids
    looked_for: int
    extent: str
    said: Carried = field(compare=False, repr=False)

    @cached_property
    def rarefied(self) -> int | None:
        """The number of concerns in 20 statements drawn at random with a fixed seed; None with fewer than 20."""
        if self.statements < DRAWN:
            return None
        each = sorted((statement_id, concerns) for one, concerns in self.said for statement_id in one.ids)
        return len({concern for _, concerns in Random(SEED).sample(each, DRAWN) for concern in concerns})

    @property
    def tally(self) -> Tally:
        """The concerns named, of those of which the step permits to tell."""
        unknown = 0 if self.extent == WHOLE else self.looked_for - self.concerns
        reason = "" if not unknown else NOT_RECORDED if self.extent == NONE else NOT_READ
        return Tally(self.concerns, self.looked_for - unknown, unknown, reason, (self.review_key,))


def breadth(record: Record, review: Review, step: str) -> Breadth:
    """Definition 6, breadth. Unit: counted concerns; only statements with one are looked at."""
    said = _with_concern(record, review, step)
    return Breadth(
        review.key,
        step,
        len({concern for _, concerns in said for concern in concerns}),
        sum(one.n for one, _ in said),
        recorded(review, step) != WHOLE,
        in_order(one.ids for one, _ in said),
        len(record.counted),
        recorded(review, step),
        said,
    )


def _with_concern(record: Record, review: Review, step: str) -> Carried:
    counted = set(record.counted)
    found = ((one, tuple(c for c in one.concerns if c in counted)) for one in record.at(review, step))
    return tuple((one, concerns) for one, concerns in found if concerns)


def attention(record: Record, review: Review, step: str) -> dict[str, Measure]:
    """Definition 6, attention: for each concern named, its share of the statements with any counted concern.

    A statement with two concerns counts half for each, so that the shares add to 1. Per cent from 20 statements on, and
    only where the step was read whole.
    """
    said = _with_concern(record, review, step)
    few = fewer(sum(one.n for one, _ in said), DRAWN, "statements") + (
        (IN_PART,) if recorded(review, step) != WHOLE else ()
    )
    named = [concern for concern in record.counted if any(concern in concerns for _, concerns in said)]
    return {concern: measure(concern, "statements", _parts(review, said, concern), few) for concern in named}


def _parts(review: Review, said: Carried, concern: str) -> list[Case]:
    """Of each statement the part that falls to the concern, and the rest."""
    cases = []
    for one, concerns in said:
        part = Fraction(int(concern in concerns), len(concerns))
        cases.append(Case(review.key, True, one.ids if part else NOBODY, concern, one.n * part))
        cases.append(Case(review.key, False, NOBODY, concern, one.n * (1 - part)))
    return cases
