"""What was said to the Committee beside what the State replied, by review and concern. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.indicators.measure import Tally, tally
from tracker.indicators.record import BRIEFING, REPLY, SUBMISSION, UN_BRIEFING, Review, missing
from tracker.trace import HIDDEN, LANE_OF, Row, empty

SAID = (BRIEFING, UN_BRIEFING, SUBMISSION)


@dataclass(frozen=True)
class Claim:
    """One concern in one review: the rows of both sides, why a side is empty (empty text when it is not), and whether the
    filters hide a reply."""

    review: Review
    concern: str
    said: tuple[Row, ...]
    replied: tuple[Row, ...]
    said_reason: str
    reply_reason: str
    reply_hidden: bool

    @property
    def is_answered(self) -> bool:
        """True when both sides are on record."""
        return bool(self.said and self.replied)

    @property
    def tally(self) -> Tally:
        """Whether what was said has a reply beside it, or why that is not known."""
        if not self.said:
            return tally("nothing said to the Committee on record", self.review.key)
        return tally(self.is_answered or self._unanswered, self.review.key)

    @property
    def _unanswered(self) -> bool | str:
        return HIDDEN if self.reply_hidden else missing(self.review, REPLY)


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
    replies = [row for row in here if row["step"] == REPLY]
    replied, reply_reason = _side(review, replies, REPLY)
    hidden = len(replies) > len(replied)
    return Claim(review, concern, said, replied, said_reason, reply_reason, hidden) if said or replied else None


def _side(review: Review, rows: Sequence[Row], step: str) -> tuple[tuple[Row, ...], str]:
    chosen = tuple(row for row in rows if row["is_chosen"])
    return chosen, "" if chosen else empty(review, LANE_OF[step], len(rows))
