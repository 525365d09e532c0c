"""What was said to the Committee beside what the State replied, by review and concern. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.indicators.record import BRIEFING, REPLY, SUBMISSION, UN_BRIEFING, Review
from tracker.trace import LANE_OF, Row, empty

SAID = (BRIEFING, UN_BRIEFING, SUBMISSION)


@dataclass(frozen=True)
class Claim:
    """One concern in one review: the rows of both sides, and why a side is empty (empty text when it is not)."""

    review: Review
    concern: str
    said: tuple[Row, ...]
    replied: tuple[Row, ...]
    said_reason: str
    reply_reason: str

    @property
    def is_answered(self) -> bool:
        """True when both sides are on record."""
        return bool(self.said and self.replied)


def claims(reviews: Iterable[Review], rows: Sequence[Row], concerns: Sequence[str]) -> tuple[Claim, ...]:
    """One claim a review and concern of which at least one side is on record and chosen, the newest review first.

    Within a review those with both sides come first, then those said without a reply here, then replies alone.
    """
    found = [
        claim
        for review in sorted(reviews, key=lambda review: -review.cycle)
        for concern in concerns
        if (claim := _claim(review, rows, concern))
    ]
    return tuple(sorted(found, key=lambda claim: (-claim.review.cycle, not claim.is_answered, not claim.said)))


def _claim(review: Review, rows: Sequence[Row], concern: str) -> Claim | None:
    here = [row for row in rows if row["review_key"] == review.key and concern in row["concerns"]]
    said, said_reason = _side(review, [row for row in here if row["step"] in SAID], BRIEFING)
    replied, reply_reason = _side(review, [row for row in here if row["step"] == REPLY], REPLY)
    return Claim(review, concern, said, replied, said_reason, reply_reason) if said or replied else None


def _side(review: Review, rows: Sequence[Row], step: str) -> tuple[tuple[Row, ...], str]:
    chosen = tuple(row for row in rows if row["is_chosen"])
    return chosen, "" if chosen else empty(review, LANE_OF[step], len(rows))
