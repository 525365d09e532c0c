"""Which concerns asked in a dialogue have a reply on record (definition 7). Pure. No measure of the quality of a reply."""

from __future__ import annotations

from tracker.indicators.ids import Ids, in_order
from tracker.indicators.measure import Case, Measure, fewer, measure
from tracker.indicators.record import QUESTION, REPLY, WHOLE, Record, Review, recorded
from tracker.words import N_

MIN_ASKED = 5
NOT_EVERY_SITTING = N_("not every sitting was read whole")


def coverage(record: Record, review: Review) -> Measure:
    """Definition 7. Unit: counted concerns asked in one dialogue; numerator: those replied to later or in writing.

    Where not every sitting was read whole, all are left out. Per cent from 5 concerns on; a reply on record may still
    be read from `answers`.
    """
    cases = []
    for concern in _asked(record, review):
        replied = answers(record, review, concern)
        known = recorded(review, QUESTION) == recorded(review, REPLY) == WHOLE
        cases.append(Case(review.key, bool(replied) if known else NOT_EVERY_SITTING, replied, concern))
    asked = 0 if any(isinstance(case.outcome, str) for case in cases) else len(cases)
    few = fewer(asked, MIN_ASKED, "concerns asked")
    return measure("concerns with a reply", "concerns asked", cases, few)


def answers(record: Record, review: Review, concern: str) -> Ids:
    """The replies on a concern that came after a question on it in the same dialogue, or in writing.

    A presentation before the question is no reply; nor is a reply whose place after the question is not known.
    """
    return in_order(one.ids for one in record.at(review, REPLY) if concern in one.answers)


def without_reply(record: Record, review: Review) -> tuple[str, ...]:
    """The counted concerns asked of which no reply is on record; empty where not every sitting was read whole."""
    if not recorded(review, QUESTION) == recorded(review, REPLY) == WHOLE:
        return ()
    return tuple(concern for concern in _asked(record, review) if not answers(record, review, concern))


def _asked(record: Record, review: Review) -> list[str]:
    return [concern for concern in record.counted if record.ids(review, QUESTION, concern)]
