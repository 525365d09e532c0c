"""A number that can be quoted: what was counted, out of what, what was left out and why. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tracker.indicators.ids import NONE, Ids, each_once
from tracker.shares import MIN_FOR_PERCENT, MIN_FOR_SHARE, share_text, wilson
from tracker.words import N_, _, listed, percent, sentence

NOT_READ = N_("not in the part we read")
NOT_RECORDED = N_("not on record")
NO_DATE = N_("date not known")


@dataclass(frozen=True)
class Case:
    """One thing counted: its review, whether it counts (True, False) or why that is not known, and what shows it.

    `weight` is what it adds to the figure, `left_out` how many it is where it is left out.
    """

    review_key: str
    outcome: bool | str
    statement_ids: Ids = NONE
    concern: str = ""
    weight: float | Fraction = 1
    left_out: int = 1


@dataclass(frozen=True)
class Measure:
    """A numerator out of a denominator of `unit`, with what was left out by reason.

    `review_keys` are the reviews in the denominator, `statement_ids` the statements behind the numerator; `withheld`
    says why no per cent may be shown, and is empty when it may. `is_sample` is False for units that hang together, such
    as the words of one speech: an interval over them would claim too much.
    """

    name: str
    unit: str
    numerator: float
    denominator: float
    left_out: Mapping[str, int] = field(default_factory=dict)
    review_keys: tuple[str, ...] = ()
    statement_ids: Ids = NONE
    withheld: tuple[str, ...] = ()
    is_sample: bool = True

    @property
    def rate(self) -> float | None:
        """The share from 0 to 1; None when only counts may be shown."""
        if self.withheld or self.denominator < MIN_FOR_SHARE:
            return None
        return self.numerator / self.denominator

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % Wilson interval of the rate, from 0 to 1; None without a rate, with too few cases, or no sample."""
        if self.rate is None or not self.is_sample or self.denominator < MIN_FOR_PERCENT:
            return None
        return wilson(self.numerator, self.denominator)

    @property
    def total(self) -> float:
        """All cases looked at: the denominator and what was left out."""
        return self.denominator + sum(self.left_out.values())

    @property
    def tally(self) -> Tally:
        """The number as what a row of a table holds."""
        reasons = "; ".join(f"{reason}: {n}" for reason, n in self.left_out.items())
        return Tally(self.numerator, self.denominator, sum(self.left_out.values()), reasons, self.review_keys)

    def text(self) -> str:
        """The number in words: "3 of 4", "3 of 8 (38%)" or "38% (30 of 80; 28% to 48%)"."""
        if self.denominator == 0:
            return _("no case to count")
        if self.rate is None:
            return _("{n} of {base}", n=self.numerator, base=self.denominator)
        if not self.is_sample:
            return _("{share} ({n} of {base})", share=percent(self.rate), n=self.numerator, base=self.denominator)
        return share_text(self.numerator, self.denominator)

    def note(self) -> str:
        """What a chart states under the number: unit, what was left out by reason, why only counts are shown."""
        parts = [_("n = {n} {unit}", n=self.denominator, unit=_(self.unit))]
        parts += [_("{n} left out: {reason}", n=n, reason=_(reason)) for reason, n in self.left_out.items()]
        parts += [_("counts only: {reason}", reason=_(reason)) for reason in self.withheld]
        return listed(parts) + "."

    def row(self) -> dict[str, object]:
        """The number as a row of a CSV: columns of tables_indicators.MEASURE."""
        return {**self.cells(), "statement_ids": "; ".join(self.statement_ids)}

    def cells(self) -> dict[str, object]:
        """The same without the statements behind it, which may be many."""
        return {
            "measure": self.name,
            "unit": self.unit,
            **vars(self.tally),
            "counts_only": "; ".join(self.withheld),
            "review_keys": "; ".join(self.review_keys),
        }


@dataclass(frozen=True)
class Tally:
    """What one row of a table adds to its figure: to the numerator, to the denominator, or to what is left out and why."""

    numerator: float
    denominator: float
    left_out: int = 0
    left_out_reasons: str = ""
    review_keys: tuple[str, ...] = ()


def tally(outcome: bool | str, *review_keys: str) -> Tally:
    """The tally of one case: it counts, it does not, or why that is not known."""
    if isinstance(outcome, str):
        return Tally(0, 0, 1, outcome, review_keys)
    return Tally(int(outcome), 1, 0, "", review_keys)


def measure(name: str, unit: str, cases: Iterable[Case], withheld: Iterable[str] = ()) -> Measure:
    """The measure over these cases. Unknown outcomes are left out by reason.

    A case left out because its source was read in part withholds the per cent: those that are left show the concern
    more often than all would.
    """
    known: list[Case] = []
    reasons: Counter[str] = Counter()
    for case in cases:
        if isinstance(case.outcome, str):
            reasons[case.outcome] += case.left_out
        else:
            known.append(case)
    counted = [case for case in known if case.outcome]
    partial = (NOT_READ,) if reasons[NOT_READ] else ()
    return Measure(
        name,
        unit,
        _total(counted),
        _total(known),
        {reason: reasons[reason] for reason in sorted(reasons) if reasons[reason]},
        tuple(sorted({case.review_key for case in known})),
        each_once(case.statement_ids for case in counted),
        (*partial, *withheld),
    )


def _total(cases: Iterable[Case]) -> float:
    """The weight of the cases; parts of a statement are added up as fractions, for they must make whole statements."""
    total = sum(case.weight for case in cases)
    return float(total) if isinstance(total, Fraction) else total


def fewer(have: int, need: int, unit: str) -> tuple[str, ...]:
    """Why a minimum size withholds the per cent, as ("fewer than 5 reviews",); empty when the size is met."""
    return (sentence("fewer than {need} {unit}", need=need, unit=sentence(unit)),) if have < need else ()


def points(first: Measure, second: Measure) -> float | None:
    """The difference of two rates in percentage points; None when one of them may not be shown."""
    if first.rate is None or second.rate is None:
        return None
    return 100 * (first.rate - second.rate)
