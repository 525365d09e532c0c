"""Two to four reviews side by side: which ones a selection asks for, and what each step of them shows. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.indicators.ids import NONE, Ids, in_order
from tracker.indicators.measure import NOT_READ, Measure, Tally, tally
from tracker.indicators.record import (
    BRIEFING,
    FOLLOW_UP,
    LIST,
    OBSERVATION,
    POSITIVE,
    QUESTION,
    REPLY,
    SUBMISSION,
    UN_BRIEFING,
    WHOLE,
    Record,
    Review,
    recorded,
)
from tracker.selection import Selection

STEPS = (BRIEFING, UN_BRIEFING, SUBMISSION, LIST, QUESTION, REPLY, OBSERVATION, FOLLOW_UP)
ACTS = ("concern", "recommendation", "follow_up")
MOST = 4


@dataclass(frozen=True)
class Shown:
    """What one step of a review shows of a concern: True, False or why not known, and the statements that show it.

    `extent` is how much of the step was read: whole, part or none.
    """

    review_key: str
    state: str
    step: str
    extent: str
    concern: str
    shown: bool | str
    statements: int
    statement_ids: Ids

    @property
    def tally(self) -> Tally:
        """Whether the step shows the concern: the rows of a review and step add up to its breadth."""
        return tally(self.shown, self.review_key)


def sides(record: Record, selection: Selection) -> tuple[Review, ...]:
    """The reviews to put side by side; empty when the selection asks for none.

    Two to four States: the latest review held of each within the selection, by name. One State with two to four cycles
    chosen: these. Never more than four.
    """
    states, cycles = selection["state"], selection["cycle"]
    if len(states) == 1 and 2 <= len(cycles) <= MOST:
        found = list(record.examined)
    elif 2 <= len(states) <= MOST:
        latest = {review.iso3: review for review in record.examined if review.iso3 in states}
        found = sorted(latest.values(), key=lambda review: review.state)
    else:
        return ()
    return tuple(found) if len(found) > 1 else ()


def shown(record: Record, reviews: Sequence[Review]) -> tuple[Shown, ...]:
    """One row a review, step and counted concern, in the order of the steps: the table behind the comparison."""
    return tuple(_shown(record, r, step, c) for r in reviews for step in STEPS for c in record.counted)


def _shown(record: Record, review: Review, step: str, concern: str) -> Shown:
    ids = record.ids(review, step, concern)
    value = record.shown(review, step, concern)
    return Shown(review.key, review.state, step, recorded(review, step), concern, value, len(ids), ids)


def named(record: Record, reviews: Sequence[Review]) -> tuple[str, ...]:
    """The counted concerns that at least one of the reviews shows at any step."""
    return tuple(
        concern
        for concern in record.counted
        if any(record.ids(review, step, concern) for review in reviews for step in STEPS)
    )


def wordings(record: Record, review: Review) -> dict[str, Ids]:
    """The statements of the observations worded as concern, as recommendation, as follow-up request, and as praise."""
    said = record.at(review, OBSERVATION)
    found = {act: in_order(one.ids for one in said if one.act == act) for act in ACTS}
    return found | {POSITIVE: in_order(one.ids for one in record.at(review, POSITIVE))}


def mix(record: Record, review: Review) -> dict[str, Measure]:
    """Of the statements of the observations, praise included, how many are worded as each act; counts where not read whole."""
    found = wordings(record, review)
    total = sum(len(ids) for ids in found.values())
    part = () if recorded(review, OBSERVATION) == WHOLE else (NOT_READ,)
    unit = "statements of the observations"
    return {
        act: Measure("worded as", unit, len(ids), total, {}, (review.key,), ids, part, is_sample=False)
        for act, ids in found.items()
    }


def behind(record: Record, reviews: Sequence[Review], concern: str) -> Ids:
    """The statements of the reviews that carry a concern at any of the steps; each belongs to one step of one review."""
    return sum((record.ids(review, step, concern) for review in reviews for step in STEPS), NONE)


def unequal(reviews: Sequence[Review]) -> tuple[str, ...]:
    """The steps that were not read to the same extent in all of the reviews: no comparison of them is fair."""
    return tuple(step for step in STEPS if len({recorded(review, step) for review in reviews}) > 1)
