"""How far the points of NGOs and institutions also appear in questions and observations (definitions 2 and 11). Pure.

The wording is "also appears in", never "because of": the comparison group stands beside every figure.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tracker.indicators.ids import Ids, in_order
from tracker.indicators.measure import NO_DATE, NOT_RECORDED, Case, Measure, Tally, fewer, measure, points, tally
from tracker.indicators.record import BRIEFING, NONE, OBSERVATION, QUESTION, Record, Review, Said, missing, recorded
from tracker.words import N_

SPEAKERS = ("ngo", "nhri")
AFTER = N_("voiced after the dialogue")
LATE = N_("asked after the observations")
MIN_PAIRS, MIN_REVIEWS, MIN_LAG = 20, 5, 20
PAIRS = N_("pairs of review and concern")


@dataclass(frozen=True)
class Chain:
    """A concern voiced in a review and what became of it: statements, or why none can be shown, for each step.

    `counts` is True when all steps are on record and the voice came before the dialogue ended, else why it does not.
    """

    review_key: str
    concern: str
    voiced: Ids
    asked: bool | str
    question_ids: Ids
    concluded: bool | str
    observation_ids: Ids
    counts: bool | str

    @property
    def both(self) -> bool | str:
        """Whether question and observation both show the concern; a step not known keeps the pair out."""
        for shown in (self.asked, self.concluded):
            if isinstance(shown, str):
                return shown
        return self.asked is True and self.concluded is True

    @property
    def tally(self) -> Tally:
        """Whether both steps show it: the chains add up to U3."""
        return tally(self.both if self.counts is True else self.counts, self.review_key)


@dataclass(frozen=True)
class Uptake:
    """U1 (asked), U2 (concluded), U3 (both) and the comparison group B2, with U2 - B2 in percentage points.

    `removed` are the reviews held of which at least one of the three steps is not on record.
    """

    asked: Measure
    concluded: Measure
    chain: Measure
    comparison: Measure
    difference: float | None
    removed: tuple[str, ...]


def uptake(record: Record, step: str = BRIEFING, speakers: Collection[str] = SPEAKERS) -> Uptake:
    """Definition 2. Unit: pairs of review and concern voiced before the dialogue, in reviews with voice, question and
    observation on record.

    U1, U2, U3: those that also appear in a question, in an observation, in both. B2: of the concerns of the same
    reviews that nobody voiced, those that appear in an observation. Per cent from 20 pairs of 5 reviews on. Pass
    SUBMISSION as the step for what was sent in writing; the two are never pooled.
    """
    voiced = chains(record, step, speakers)
    asked = _of(N_("U1 asked"), voiced, "asked", ("question_ids",))
    concluded = _of(N_("U2 concluded"), voiced, "concluded", ("observation_ids",))
    chain = _of(N_("U3 asked and concluded"), voiced, "both", ("question_ids", "observation_ids"))
    comparison = _measured("B2 not voiced, concluded", _unvoiced(record, step))
    removed = tuple(review.key for review in record.examined if not _complete(review, step))
    return Uptake(asked, concluded, chain, comparison, points(concluded, comparison), removed)


def chains(record: Record, step: str = BRIEFING, speakers: Collection[str] = SPEAKERS) -> tuple[Chain, ...]:
    """One chain a counted concern that these speakers voiced in a review held: the table below the figure."""
    return tuple(
        chain
        for review in record.examined
        for concern in record.counted
        if (chain := _chain(record, review, concern, step, speakers))
    )


def _complete(review: Review, step: str) -> bool:
    return all(recorded(review, one) != NONE for one in (step, QUESTION, OBSERVATION))


def _chain(record: Record, review: Review, concern: str, step: str, speakers: Collection[str]) -> Chain | None:
    voiced = [one for one in record.at(review, step) if concern in one.concerns and one.speaker in speakers]
    if not voiced:
        return None
    end = _dialogue_end(record, review)
    kept = [one for one in voiced if _before(one.on, end)]
    questions = [one for one in record.at(review, QUESTION) if concern in one.concerns]
    return Chain(
        review.key,
        concern,
        in_order(one.ids for one in kept or voiced),
        _asked(review, questions),
        in_order(one.ids for one in questions),
        record.shown(review, OBSERVATION, concern),
        record.ids(review, OBSERVATION, concern),
        _counts(voiced, end) if _complete(review, step) else NOT_RECORDED,
    )


def _dialogue_end(record: Record, review: Review) -> str | None:
    """The last day of the dialogue, else of its questions, as text."""
    if review.dialogue_to:
        return review.dialogue_to.isoformat()
    return max((one.on for one in record.at(review, QUESTION) if one.on), default=None)


def _counts(voiced: list[Said], end: str | None) -> bool | str:
    found = {_before(one.on, end) for one in voiced}
    if True in found:
        return True
    return NO_DATE if None in found else AFTER


def _before(earlier: str | None, later: str | None) -> bool | None:
    """Whether one date is not after another, as far as both are known (day, month or year); None when one is not."""
    if not earlier or not later:
        return None
    known = min(len(earlier), len(later))
    return earlier[:known] <= later[:known]


def _asked(review: Review, questions: list[Said]) -> bool | str:
    if not questions:
        return missing(review, QUESTION)
    adopted = review.adopted_on.isoformat() if review.adopted_on else None
    late = all(_before(one.on, adopted) is False for one in questions)
    return LATE if late else True


def _of(name: str, voiced: tuple[Chain, ...], outcome: str, shown_by: tuple[str, ...]) -> Measure:
    cases = []
    for chain in voiced:
        value = getattr(chain, outcome) if chain.counts is True else chain.counts
        ids = sum((getattr(chain, column) for column in shown_by), chain.voiced)
        cases.append(Case(chain.review_key, value, ids, chain.concern))
    return _measured(name, cases)


def _measured(name: str, cases: list[Case]) -> Measure:
    known = [case for case in cases if not isinstance(case.outcome, str)]
    few = fewer(len(known), MIN_PAIRS, "pairs") + fewer(len({c.review_key for c in known}), MIN_REVIEWS, "reviews")
    return measure(name, PAIRS, cases, few)


def _unvoiced(record: Record, step: str) -> list[Case]:
    """The concerns that no NGO and no institution voiced, in the reviews of the figure: whether observations name them."""
    cases = []
    for review in record.examined:
        if not _complete(review, step):
            continue
        voiced = {concern for one in record.at(review, step) if one.speaker in SPEAKERS for concern in one.concerns}
        for concern in record.counted:
            if concern not in voiced:
                unknown = missing(review, step)
                shown = record.shown(review, OBSERVATION, concern)
                ids = record.ids(review, OBSERVATION, concern)
                cases.append(Case(review.key, unknown if isinstance(unknown, str) else shown, ids, concern))
    return cases


def lag(record: Record) -> Measure:
    """Definition 11. Unit: pairs of State and concern voiced at a briefing and later named in observations.

    Numerator: those first named a review or more after the first briefing. Per cent from 20 pairs on. `review_key` of a
    pair is the review of the first briefing.
    """
    cases = [
        case
        for reviews in record.held.values()
        for concern in record.counted
        if (case := _lag(record, reviews, concern))
    ]
    known = sum(not isinstance(case.outcome, str) for case in cases)
    return measure("named a review or more later", "pairs of State and concern", cases, fewer(known, MIN_LAG, "pairs"))


def _lag(record: Record, reviews: tuple[Review, ...], concern: str) -> Case | None:
    voiced = [r for r in reviews if record.ids(r, BRIEFING, concern)]
    if not voiced or not voiced[0].in_scope:
        return None
    first = voiced[0]
    after = reviews[reviews.index(first) :]
    named = next((r for r in after if record.ids(r, OBSERVATION, concern)), None)
    if named is None:
        return None
    between = [record.shown(r, OBSERVATION, concern) for r in after[: after.index(named)]]
    unknown = next((value for value in between if isinstance(value, str)), None)
    ids = record.ids(first, BRIEFING, concern) + record.ids(named, OBSERVATION, concern)
    return Case(first.key, unknown or named is not first, ids, concern)
