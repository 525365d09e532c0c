"""Which marks are drawn, in what order, with what names and colours. Pure; shared by all forms of figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from textwrap import wrap
from typing import Any

import numpy as np

from tracker import palette
from tracker.captions import mark_text
from tracker.chart import Marks, units
from tracker.selection import NONE
from tracker.vocabulary import labels
from tracker.words import _

# A trace, a layout or a part of one, as plotly writes it down; and the traces and the layout of a figure.
Part = dict[str, Any]
Drawing = tuple[list[Part], Part]


def largest(marks: Marks) -> list[int]:
    """The positions of the marks to draw: the largest `top`, by size, with the value not stated last; the rest stay in
    the table."""
    by_size, stated = sorted(marks.stated, key=lambda i: -marks.columns["n"][i]), set(marks.stated)
    return by_size[: marks.chart.top] + [i for i in range(len(marks.frame)) if i not in stated]


def largest_both(marks: Marks, down: str, across: str) -> list[int]:
    """The positions of the marks of a grid to draw: its largest rows and columns; the rest stay in the table."""
    keep_down, keep_across = set(top_values(marks, down, 40)), set(top_values(marks, across, marks.chart.top))
    slugs = zip(marks.columns[down], marks.columns[across], strict=True)
    return [i for i, (row, column) in enumerate(slugs) if row in keep_down and column in keep_across]


def top_values(marks: Marks, dim: str, most: int) -> list[str]:
    """The values of a dimension with the most behind them: in vocabulary order for a grid, else largest first."""
    sizes: Counter[str] = Counter()
    for slug, n in zip(marks.columns[dim], marks.columns["n"], strict=True):
        if slug != NONE:
            sizes[slug] += n
    found = sorted(sizes, key=lambda slug: (-sizes[slug], slug))[:most]
    return in_order(found, dim) if marks.chart.form == "heatmap" else found


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


def told(marks: Marks, positions: Iterable[int]) -> list[str]:
    """Each of these marks with its value, for the box beside the pointer."""
    return [f"{marks.name(i)}<br>{mark_text(marks, i)}" for i in positions]


def heights(marks: Marks, positions: Iterable[int]) -> np.ndarray[Any, Any]:
    """How high each of these marks stands: its number, or its share in per cent."""
    found = [marks.value(i) for i in positions]
    return np.array([n if base is None else n / base * 100 for n, base in found])


def slugs(marks: Marks, dim: str, positions: Iterable[int]) -> list[str]:
    """The value of a dimension that each of these marks has."""
    return [marks.columns[dim][i] for i in positions]
