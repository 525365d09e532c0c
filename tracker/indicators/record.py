"""What the indicators are computed from: reviews with what was read of each step, and what was said at each step. Pure.

Three values throughout: a concern is present, absent, or not known. Only a step read whole can show that it is absent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tracker.indicators.ids import NONE as NOBODY
from tracker.indicators.ids import Ids, in_order
from tracker.indicators.measure import NOT_READ, NOT_RECORDED

PROCEDURAL = "reporting_follow_up"
WHOLE, PART, NONE = "whole", "part", "none"
BRIEFING, UN_BRIEFING, SUBMISSION = "briefing", "un_briefing", "submission"
LIST, QUESTION, REPLY = "list", "question", "reply"
OBSERVATION, POSITIVE, FOLLOW_UP = "observation", "positive_aspect", "follow_up"


@dataclass(frozen=True)
class Review:
    """One review: `recorded` gives whole, part or none for each step; `in_scope` is False when it only serves to compare."""

    key: str
    iso3: str
    state: str
    cycle: int
    is_reviewed: bool
    recorded: Mapping[str, str]
    dialogue_to: date | None = None
    adopted_on: date | None = None
    in_scope: bool = True


@dataclass(frozen=True)
class Said:
    """Statements at one step of a review that are alike in all that is asked of them here.

    `on` is their date as far as known; `answers` are the concerns that they reply to, after a question or in writing.
    """

    ids: Ids
    review_key: str
    step: str
    concerns: tuple[str, ...]
    groups: tuple[str, ...] = ()
    speaker: str = ""
    act: str = ""
    on: str | None = None
    answers: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """How many statements."""
        return len(self.ids)


@dataclass(frozen=True)
class Record:
    """Reviews by State and cycle, what was said, and the concerns of the vocabulary in their order."""

    reviews: tuple[Review, ...]
    said: tuple[Said, ...]
    concerns: tuple[str, ...]
    procedural: bool = False

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The concerns that enter the indicators: the procedural one only when it was switched on."""
        return tuple(c for c in self.concerns if self.procedural or c != PROCEDURAL)

    @cached_property
    def _by_step(self) -> Mapping[tuple[str, str], tuple[Said, ...]]:
        found: dict[tuple[str, str], list[Said]] = defaultdict(list)
        for one in self.said:
            found[one.review_key, one.step].append(one)
        return {key: tuple(ones) for key, ones in found.items()}

    def at(self, review: Review, step: str) -> tuple[Said, ...]:
        """What was said at a step of a review."""
        return self._by_step.get((review.key, step), ())

    @cached_property
    def _by_concern(self) -> Mapping[tuple[str, str, str], Ids]:
        found: dict[tuple[str, str, str], list[Ids]] = defaultdict(list)
        for one in self.said:
            for concern in set(one.concerns):
                found[one.review_key, one.step, concern].append(one.ids)
        return {key: in_order(parts) for key, parts in found.items()}

    def ids(self, review: Review, step: str, concern: str) -> Ids:
        """The statements of a step that carry a concern, in the order of the rows; empty when none does."""
        return self._by_concern.get((review.key, step, concern), NOBODY)

    def shown(self, review: Review, step: str, concern: str) -> bool | str:
        """Whether a step shows a concern: True, False (read whole, not there), or why that is not known."""
        return True if self.ids(review, step, concern) else missing(review, step)

    @cached_property
    def held(self) -> Mapping[str, tuple[Review, ...]]:
        """The reviews of each State that were held, in the order of their cycles; reviews still to come are not there."""
        found: dict[str, list[Review]] = defaultdict(list)
        for review in sorted(self.reviews, key=lambda r: (r.iso3, r.cycle)):
            if review.is_reviewed or recorded(review, OBSERVATION) != NONE:
                found[review.iso3].append(review)
        return {iso3: tuple(reviews) for iso3, reviews in found.items()}

    @cached_property
    def examined(self) -> tuple[Review, ...]:
        """The reviews in scope that were held, by State and cycle."""
        return tuple(review for reviews in self.held.values() for review in reviews if review.in_scope)

    def pairs(self) -> Iterable[tuple[Review, Review]]:
        """Each review in scope with the review of the same State that was held before it."""
        for reviews in self.held.values():
            yield from ((a, b) for a, b in zip(reviews, reviews[1:], strict=False) if b.in_scope)


def recorded(review: Review, step: str) -> str:
    """whole, part or none: how much of the sources of a step was read."""
    return review.recorded.get(step, NONE)


def missing(review: Review, step: str) -> bool | str:
    """What it means that a step does not show a concern: False when it was read whole, else why that is not known."""
    reasons: Mapping[str, bool | str] = {WHOLE: False, PART: NOT_READ, NONE: NOT_RECORDED}
    return reasons[recorded(review, step)]
