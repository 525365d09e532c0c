"""Small multiples: a figure of many small ones side by side, each with its own title. No Streamlit, no query."""

from __future__ import annotations

from functools import lru_cache

from plotly.subplots import make_subplots

from tracker import axes, palette
from tracker.axes import Drawing, Part
from tracker.chart import Marks
from tracker.selection import NONE
from tracker.vocabulary import labels

PER_ROW = 3


def lines(marks: Marks, dark: bool) -> Drawing:
    """Small multiples: one row of dots and a line for each value of the first dimension, along the second."""
    down, along = marks.chart.dims
    order = [slug for slug in labels(along) if slug in set(marks.frame[along]) and slug != NONE]
    names = axes.top_values(marks, down, min(marks.chart.top, 9))
    height = max(1, -(-len(names) // PER_ROW))
    layout = _side_by_side(height, len(names))
    titles = [
        note | {"text": axes.short(labels(down)[n], 34)} for note, n in zip(layout["annotations"], names, strict=True)
    ]
    x = {"type": "category", "categoryorder": "array", "categoryarray": order, "tickangle": -45}
    y = {"rangemode": "tozero", "ticksuffix": " %" if marks.chart.within else ""}
    multiples = {
        name: {**axis, **(x if name.startswith("x") else y)} for name, axis in layout.items() if "axis" in name
    }
    traces = [_line(marks, name, dark, place + 1) for place, name in enumerate(names)]
    return traces, {**layout, **multiples, "annotations": titles, "height": 60 + 260 * height}


@lru_cache(maxsize=9)
def _side_by_side(rows: int, n: int) -> Part:
    """The layout of so many figures in so many rows, each with an annotation for its title. It is never changed."""
    made = make_subplots(
        rows=rows,
        cols=PER_ROW,
        subplot_titles=["title"] * n,
        shared_yaxes=True,
        shared_xaxes=False,
        vertical_spacing=0.45 / rows,
        horizontal_spacing=0.03,
    )
    layout: Part = made.to_dict()["layout"]
    return {"annotations": [], **layout}


def _line(marks: Marks, name: str, dark: bool, number: int) -> Part:
    down, along = marks.chart.dims
    part = marks.frame[(marks.frame[down] == name) & (marks.frame[along] != NONE)]
    axis = "" if number == 1 else str(number)
    return {
        "type": "scatter",
        "xaxis": f"x{axis}",
        "yaxis": f"y{axis}",
        "x": list(part[along]),
        "y": part["n"] / part["base"] * 100 if marks.chart.within else part["n"],
        "mode": "lines+markers",
        "customdata": list(part.index),
        "hovertext": axes.told(marks, part),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "line": {"color": palette.ACCENT[dark], "width": 2},
        "marker": {"size": 9},
        "unselected": {"marker": {"opacity": 1}},
    }
