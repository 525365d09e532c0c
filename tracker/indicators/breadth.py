"""How many concerns a step of a review touches, and which take most of it (definition 6). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tracker.indicators.measure import NOT_READ, NOT_RECORDED, Case, Measure, Tally, fewer, measure
from tracker.indicators.record import NONE, WHOLE, Record, Review, Said, recorded
from tracker.words import N_

DRAWN = 20
SEED = 20
IN_PART = N_("the step was read in part")


@dataclass(frozen=True)
class Breadth:
    """How many different concerns a step names, in how many statements; at least so many when it was read in part.

    `rarefied` is the number found in 20 statements drawn at random with a fixed seed, to compare steps of different
    length; None with fewer than 20. `looked_for` is how many counted concerns there are; `extent` how much was read.
    """

    review_key: str
    step: str
    concerns: int
    statements: int
    is_at_least: bool
    rarefied: int | None
    statement_ids: tuple[str, ...]
    looked_for: int
    extent: str

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
        len(said),
        recorded(review, step) != WHOLE,
        _rarefied(said),
        tuple(one.statement_id for one, _ in said),
        len(record.counted),
        recorded(review, step),
    )


def _with_concern(record: Record, review: Review, step: str) -> list[tuple[Said, tuple[str, ...]]]:
    counted = set(record.counted)
    found = [(one, tuple(c for c in one.concerns if c in counted)) for one in record.at(review, step)]
    return [(one, concerns) for one, concerns in found if concerns]


def _rarefied(said: list[tuple[Said, tuple[str, ...]]]) -> int | None:
    if len(said) < DRAWN:
        return None
    in_order = sorted(said, key=lambda pair: pair[0].statement_id)
    drawn = Random(SEED).sample(in_order, DRAWN)
    return len({concern for _, concerns in drawn for concern in concerns})


def attention(record: Record, review: Review, step: str) -> dict[str, Measure]:
    """Definition 6, attention: for each concern named, its share of the statements with any counted concern.

    A statement with two concerns counts half for each, so that the shares add to 1. Per cent from 20 statements on, and
    only where the step was read whole.
    """
    said = _with_concern(record, review, step)
    few = fewer(len(said), DRAWN, "statements") + ((IN_PART,) if recorded(review, step) != WHOLE else ())
    named = [concern for concern in record.counted if any(concern in concerns for _, concerns in said)]
    return {concern: measure(concern, "statements", _parts(review, said, concern), few) for concern in named}


def _parts(review: Review, said: list[tuple[Said, tuple[str, ...]]], concern: str) -> list[Case]:
    """Each statement as the part of it that falls to the concern, and the rest of it."""
    cases = []
    for one, concerns in said:
        part = 1 / len(concerns) if concern in concerns else 0.0
        cases.append(Case(review.key, True, (one.statement_id,) if part else (), concern, part))
        cases.append(Case(review.key, False, (), concern, 1 - part))
    return cases
