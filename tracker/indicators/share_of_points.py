"""How the points on record of a kind of meeting fall to the stakeholder types (definition 4). Pure.

A summary is the secretariat's: a share of it is no share of speaking time. Kinds of meeting are never pooled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tracker.indicators.ids import Ids
from tracker.indicators.measure import Case, Measure, fewer, measure
from tracker.words import N_

CEREMONY = ("announcement", "opening_remark", "concluding_remark")
MIN_STATEMENTS, MIN_MEETINGS = 20, 3
APART = 0.10
NAMES = {"statements": N_("share of statements"), "words": N_("share of words")}
NOT_STATED, IS_CEREMONY = N_("speaker not stated"), N_("announcement, opening or concluding remark")


@dataclass(frozen=True)
class Point:
    """Statements said at meetings that are alike in all that is asked of them here.

    `count_words` counts their words (of the texts as printed, or of our paraphrase), which takes longer than the rest;
    `meetings` are some of theirs, `MIN_MEETINGS` where there are so many.
    """

    ids: Ids
    meetings: tuple[str, ...]
    kind: str
    stakeholder_type: str
    act: str
    count_words: Callable[[], int]
    is_paraphrase: bool
    is_whole: bool
    review_key: str = ""

    @cached_property
    def words(self) -> int:
        """How many words they have."""
        return self.count_words()

    @property
    def is_counted(self) -> bool:
        """True when a share counts it: its speaker is stated, and it is no ceremony."""
        return self.act not in CEREMONY and self.stakeholder_type != "other"


@dataclass(frozen=True)
class Share:
    """The part of one stakeholder type in the points of one kind of meeting, in statements and in words.

    `words_first` is True when the two differ by more than ten points; `on_paraphrase` when words of ours were counted.
    """

    kind: str
    stakeholder_type: str
    statements: Measure
    words: Measure
    words_first: bool
    on_paraphrase: bool


def shares(points: Iterable[Point]) -> tuple[Share, ...]:
    """Definition 4. One row a kind of meeting and type that spoke, by kind and type.

    Unit: statements, and words. Denominator: those of a stated type, ceremony left out. Per cent from 20 statements of
    3 meetings on.
    """
    by_kind: dict[str, list[Point]] = {}
    for point in points:
        by_kind.setdefault(point.kind, []).append(point)
    return tuple(
        _share(kind, spoke, stakeholder_type)
        for kind, spoke in sorted(by_kind.items())
        for stakeholder_type in sorted({p.stakeholder_type for p in spoke if _outcome(p, p.stakeholder_type) is True})
    )


def _outcome(point: Point, stakeholder_type: str) -> bool | str:
    if not point.is_counted:
        return IS_CEREMONY if point.act in CEREMONY else NOT_STATED
    return point.stakeholder_type == stakeholder_type


def _share(kind: str, spoke: Sequence[Point], stakeholder_type: str) -> Share:
    counted = [point for point in spoke if not isinstance(_outcome(point, stakeholder_type), str)]
    few = fewer(sum(len(point.ids) for point in counted), MIN_STATEMENTS, "statements")
    few += fewer(len({meeting for point in counted for meeting in point.meetings}), MIN_MEETINGS, "meetings")

    statements = _measured(stakeholder_type, "statements", spoke, few)
    words = _measured(stakeholder_type, "words", spoke, few)
    apart = abs(statements.numerator / statements.denominator - words.numerator / max(words.denominator, 1)) > APART
    return Share(kind, stakeholder_type, statements, words, apart, any(p.is_paraphrase for p in counted))


def _measured(stakeholder_type: str, unit: str, spoke: Sequence[Point], few: tuple[str, ...]) -> Measure:
    cases = [_case(point, stakeholder_type, unit) for point in spoke]
    made = measure(NAMES[unit], unit, cases, few)
    return replace(made, is_sample=unit == "statements")


def _case(point: Point, stakeholder_type: str, unit: str) -> Case:
    weight = point.words if unit == "words" else len(point.ids)
    outcome = _outcome(point, stakeholder_type)
    return Case(point.review_key, outcome, point.ids, weight=weight, left_out=len(point.ids))


def title(points: Iterable[Point]) -> str:
    """What the share may be called: of the published summary only where every document of the meetings was read whole."""
    whole = [point.is_whole for point in points]
    return N_("Share of the published summary") if whole and all(whole) else N_("Share of the points on record")
