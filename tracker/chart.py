"""What a chart counts and what its marks open: declared once, used by figure, table, CSV, link and tests. Pure but for the query.

A chart never filters by itself: its selection is the reader's, narrowed to a mark.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from tracker.queries import counts
from tracker.selection import FIELDS, NONE, Selection
from tracker.vocabulary import labels
from tracker.words import N_, _, n_

UNIT_NAMES = {
    "statement": (N_("statement"), N_("statements")),
    "review": (N_("review"), N_("reviews")),
    "meeting": (N_("meeting"), N_("meetings")),
    "document": (N_("document"), N_("documents")),
    "organisation": (N_("organisation"), N_("organisations")),
    "state": (N_("State"), N_("States")),
}
AMOUNTS: dict[str, Callable[[int], str]] = {
    "statement": lambda n: n_("{n} statement", "{n} statements", n),
    "review": lambda n: n_("{n} review", "{n} reviews", n),
    "meeting": lambda n: n_("{n} meeting", "{n} meetings", n),
    "document": lambda n: n_("{n} document", "{n} documents", n),
    "organisation": lambda n: n_("{n} organisation", "{n} organisations", n),
    "state": lambda n: n_("{n} State", "{n} States", n),
}


def amount(n: int, unit: str) -> str:
    """A number with its unit in words: "1 review", "2,314 statements"."""
    return AMOUNTS[unit](n)


def units(unit: str) -> str:
    """The units of a number in words: "statements"."""
    return _(UNIT_NAMES[unit][1])


@dataclass(frozen=True)
class Chart:
    """The declaration of one chart.

    `dims` are filters whose values make the marks; `unit` is what n counts; `share` makes n a share of all units in
    the selection; `within` makes it a share within each value of that dimension; `raised` counts only what was raised
    as a concern; `stated` leaves out marks without a value, which the note then counts.
    """

    key: str
    title: str
    form: str
    dims: tuple[str, ...]
    rows: str = "statements"
    unit: str = "statement"
    share: bool = False
    within: str = ""
    raised: bool = False
    top: int = 20
    how_to_read: str = field(kw_only=True)

    def scope(self, selection: Selection) -> Selection:
        """The reader's selection as this chart takes it."""
        return replace(selection, raised=True) if self.raised and self.rows == "statements" else selection


@dataclass(frozen=True)
class Marks:
    """The marks of a chart for one selection.

    `frame`: one row a mark: slug of each dimension, n, review_keys, base (units the share is taken of; empty without a share).
    `total`: units behind all marks. `missing`: for each dimension, units that do not state it.
    """

    chart: Chart
    selection: Selection
    frame: pd.DataFrame
    total: int
    missing: dict[str, int]

    def opens(self, position: int) -> Selection:
        """The selection that a click on the mark at this position opens: exactly the rows it counts."""
        chosen = self.selection
        for dim in self.chart.dims:
            chosen = chosen.narrow(dim, str(self.frame[dim].iloc[position]))
        return chosen

    def name(self, position: int) -> str:
        """The mark in words, as in "Detention, Cycle 2"."""
        return ", ".join(labels(dim)[self._columns[dim][position]] for dim in self.chart.dims)

    def value(self, position: int) -> tuple[int, float | None]:
        """The units behind the mark at this position, and what they are a share of."""
        return self._columns["n"][position], self._columns["base"][position]

    @cached_property
    def _columns(self) -> dict[str, list[Any]]:
        # A list gives an element in a hundredth of the time of a frame, and a figure asks for hundreds.
        return {str(name): column.tolist() for name, column in self.frame.items()}

    @property
    def overlap(self) -> bool:
        """True when one unit can stand behind several marks, so that the marks add up to more than the total."""
        return int(self.frame["n"].sum()) > self.total


def marks_of(chart: Chart, selection: Selection) -> Marks:
    """The marks of a chart for the reader's selection, in the order of the vocabulary; marks not stated come last."""
    scope = chart.scope(selection)
    frame = counts.marks(scope, chart.rows, chart.unit, chart.dims)
    total = counts.count(scope, chart.rows, chart.unit)
    missing = {
        dim: _not_stated(chart, scope, frame, dim)
        for dim in chart.dims
        if not FIELDS[dim].also and (frame[dim] == NONE).any()
    }
    for dim in reversed(chart.dims):
        order = {slug: place for place, slug in enumerate(labels(dim))}
        frame = frame.iloc[frame[dim].map(order).argsort(kind="stable")]
    return Marks(chart, scope, _with_base(chart, scope, frame.reset_index(drop=True), total), total, missing)


def _not_stated(chart: Chart, scope: Selection, frame: pd.DataFrame, dim: str) -> int:
    """The units that do not state a dimension: with no other dimension they are those of one mark."""
    if chart.dims == (dim,):
        return int(frame.loc[frame[dim] == NONE, "n"].iloc[0])
    return counts.count(scope.narrow(dim, NONE), chart.rows, chart.unit)


def _with_base(chart: Chart, scope: Selection, frame: pd.DataFrame, total: int) -> pd.DataFrame:
    if chart.within:
        found = counts.marks(scope, chart.rows, chart.unit, (chart.within,))
        bases = found[[chart.within, "n"]].rename(columns={"n": "base"})
        return frame.merge(bases, on=chart.within, how="left", validate="many_to_one")
    return frame.assign(base=total if chart.share else None)
