"""Which marks are drawn, in what order, with what names and colours. Pure; shared by all forms of figure."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

import pandas as pd

from tracker import palette
from tracker.captions import mark_text
from tracker.chart import Marks, units
from tracker.selection import NONE
from tracker.vocabulary import labels
from tracker.words import _

# A trace, a layout or a part of one, as plotly writes it down; and the traces and the layout of a figure.
Part = dict[str, Any]
Drawing = tuple[list[Part], Part]


def largest(marks: Marks, dim: str) -> pd.DataFrame:
    """The marks to draw: the largest `top`, by size, with the value not stated last; the rest stay in the table."""
    stated = (
        marks.frame[marks.frame[dim] != NONE].sort_values("n", ascending=False, kind="stable").head(marks.chart.top)
    )
    return pd.concat([stated, marks.frame[marks.frame[dim] == NONE]])


def largest_both(marks: Marks, down: str, across: str) -> pd.DataFrame:
    """The marks of a grid to draw: its largest rows and columns; the rest stay in the table."""
    keep_down, keep_across = top_values(marks, down, 40), top_values(marks, across, marks.chart.top)
    return marks.frame[marks.frame[down].isin(keep_down) & marks.frame[across].isin(keep_across)]


def top_values(marks: Marks, dim: str, most: int) -> list[str]:
    """The values of a dimension with the most behind them: in vocabulary order for a grid, else largest first."""
    sizes = marks.frame[marks.frame[dim] != NONE].groupby(dim)["n"].sum().sort_values(ascending=False, kind="stable")
    return (
        in_order(sizes.head(most).index, dim)
        if marks.chart.form == "heatmap"
        else [str(n) for n in sizes.head(most).index]
    )


def in_order(slugs: Iterable[str], dim: str) -> list[str]:
    """Slugs in the order of the vocabulary."""
    present = set(slugs)
    return [slug for slug in labels(dim) if slug in present]


def named_ticks(dim: str, slugs: list[str]) -> Part:
    """An axis at whose ticks slugs are named. They stay its positions, so that two labels cut to the same words never
    fall together."""
    return {
        "type": "category",
        "tickmode": "array",
        "tickvals": slugs,
        "ticktext": [tick(dim, slug) for slug in slugs],
        "automargin": True,
    }


def axis_title(marks: Marks) -> str:
    """What an axis of values counts."""
    counted = units(marks.chart.unit)
    return _("Share of {units} (%)", units=counted) if marks.chart.share else _("Number of {units}", units=counted)


def colour(dim: str, slug: str, dark: bool) -> str:
    """The colour of a mark: that of a stakeholder type, else the accent; grey where not stated."""
    if slug == NONE:
        return "#8A979C"
    return palette.TYPES.get(slug, palette.ACCENT[dark]) if dim == "type" else palette.ACCENT[dark]


def tick(dim: str, slug: str) -> str:
    """The text at a tick."""
    if dim == "type":
        return "<br>".join(wrap(labels(dim)[slug], 16, break_long_words=False))
    return slug if dim in ("session", "cycle", "year", "state") and slug != NONE else short(labels(dim)[slug], 36)


def short(text: str, most: int = 42) -> str:
    """A text cut to fit, with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def told(marks: Marks, part: pd.DataFrame) -> list[str]:
    """Each mark of a part with its value, for the box beside the pointer."""
    return [f"{marks.name(int(i))}<br>{mark_text(marks, int(i))}" for i in part.index]
