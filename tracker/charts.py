"""One function per form of figure: Marks -> its traces and its layout, as plotly writes them. No Streamlit, no query.

Every mark carries its position in the frame of its Marks as customdata, so that a click can be looked up.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from tracker import axes, palette
from tracker.axes import Drawing, Part
from tracker.captions import bar_text, mark_text
from tracker.chart import Marks
from tracker.multiples import lines
from tracker.selection import FIELDS, NONE
from tracker.vocabulary import labels
from tracker.words import _, pair, separators

ROW_HEIGHT = 26
WIDEST_ON_A_PHONE = 4
LETTERS = {"ordinary": "O", "simplified": "S", "without_report": "W"}


def draw(marks: Marks, dark: bool) -> go.Figure:
    """The figure of a chart in the form that its declaration names."""
    traces, layout = FORMS[marks.chart.form](marks, dark)
    common = {
        "showlegend": marks.chart.form == "status_grid",
        "margin": {"l": 8, "r": 64 if marks.chart.share else 8, "t": 28, "b": 8},
        "dragmode": False,
        "clickmode": "event+select",
        "hoverlabel": {"align": "left"},
        "separators": separators(),
    }
    # Made in one step: plotly takes five times as long over a figure that is changed after it was made.
    return go.Figure({"data": traces, "layout": {**_inked(layout, palette.INK[dark]), **common}})


def _inked(layout: Part, colour: str) -> Part:
    """A layout whose texts have this colour."""
    ink = {"color": colour}
    axes_of = {
        name: {**axis, "tickfont": ink, "title": {**axis.get("title", {}), "font": ink}}
        for name, axis in layout.items()
        if name.startswith(("xaxis", "yaxis"))
    }
    notes = [{**note, "font": {**note["font"], **ink}} for note in layout.get("annotations", ())]
    return {**layout, **axes_of, "annotations": notes, "font": ink, "legend": {**layout.get("legend", {}), "font": ink}}


def needs_width(marks: Marks) -> bool:
    """True for a figure with more side by side than the screen of a phone can show."""
    dims, form = marks.chart.dims, marks.chart.form
    return form in ("lines", "columns") or (form == "heatmap" and marks.frame[dims[1]].nunique() > WIDEST_ON_A_PHONE)


def bars(marks: Marks, dark: bool) -> Drawing:
    """Horizontal bars, longest first, the value written beside each; values not stated stand last, in grey."""
    dim = marks.chart.dims[0]
    shown = axes.largest(marks, dim).iloc[::-1]
    texts = [mark_text(marks, int(i)) for i in shown.index]
    lengths = shown["n"] / shown["base"] * 100 if marks.chart.share else shown["n"]
    bar = _bar(dark) | {
        "x": lengths,
        "y": list(shown[dim]),
        "orientation": "h",
        "marker": {"color": [axes.colour(dim, slug, dark) for slug in shown[dim]]},
        "customdata": list(shown.index),
        "text": [bar_text(marks, int(i)) for i in shown.index],
        "textangle": 0,
        "hovertext": [f"{labels(dim)[slug]}<br>{text}" for slug, text in zip(shown[dim], texts, strict=True)],
    }
    longest = float(lengths.max()) if len(lengths) else 1.0
    across = {
        "title": {"text": axes.axis_title(marks)},
        "range": [0, longest * 1.25],
        "nticks": 6,
        "tickformat": ",",
        "ticksuffix": " %" if marks.chart.share else "",
    }
    row = ROW_HEIGHT * 2 if dim == "type" else ROW_HEIGHT
    height = 90 + row * max(2, len(shown))
    return [bar], {"xaxis": across, "yaxis": axes.named_ticks(dim, list(shown[dim])), "height": height}


def _bar(dark: bool) -> Part:
    """What all bars share: the value stands outside, and a click fades none of them."""
    return {
        "type": "bar",
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "outsidetextfont": {"color": palette.INK[dark]},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def columns(marks: Marks, dark: bool) -> Drawing:
    """Upright bars along an ordered dimension (sessions, years, periods)."""
    dim = marks.chart.dims[0]
    shown = marks.frame[marks.frame[dim] != NONE]
    texts = [mark_text(marks, int(i)) for i in shown.index]
    bar = _bar(dark) | {
        "x": list(shown[dim]),
        "y": shown["n"],
        "marker": {"color": palette.ACCENT[dark]},
        "customdata": list(shown.index),
        "text": shown["n"],
        "hovertext": [pair(labels(dim)[slug], text) for slug, text in zip(shown[dim], texts, strict=True)],
    }
    along = {"title": {"text": _(FIELDS[dim].label)}, "type": "category"}
    up = {"title": {"text": axes.axis_title(marks)}, "rangemode": "tozero"}
    return [bar], {"xaxis": along, "yaxis": up, "height": 320}


def heatmap(marks: Marks, dark: bool) -> Drawing:
    """A grid of two dimensions; empty cells stay blank. Square markers lie over the cells so that they can be clicked."""
    down, across = marks.chart.dims
    frame = axes.largest_both(marks, down, across)
    rows, cols = axes.in_order(frame[down], down), axes.in_order(frame[across], across)
    grid = frame.pivot(index=down, columns=across, values="n").reindex(index=rows[::-1], columns=cols)
    cells = {
        "type": "heatmap",
        "z": grid.to_numpy(dtype=float, na_value=float("nan")),
        "x": cols,
        "y": rows[::-1],
        "colorscale": palette.SCALE[dark],
        "xgap": 2,
        "ygap": 2,
        "texttemplate": "%{z:.0f}",
        "hoverinfo": "skip",
        "showscale": False,
        "zmin": 0,
    }
    along = {"side": "top", "tickangle": -60 if len(cols) > 8 else 0, "range": [-0.5, len(cols) - 0.5]}
    up = {"range": [-0.5, len(rows) - 0.5]}
    return [cells, _click_targets(marks, frame, down, across)], {
        "xaxis": {**axes.named_ticks(across, cols), **along, "showgrid": False},
        "yaxis": {**axes.named_ticks(down, rows[::-1]), **up, "showgrid": False},
        "height": 80 + ROW_HEIGHT * len(rows),
    }


def status_grid(marks: Marks, dark: bool) -> Drawing:
    """One mark a review, States down, cycles across; shape and colour say the status, named in the legend."""
    state, cycle, status, _procedure = marks.chart.dims
    rows = axes.in_order(marks.frame[state], state)[::-1]
    traces = [_of_status(marks, slug, marks.frame[marks.frame[status] == slug], dark) for slug in palette.STATUSES]
    cycles = axes.in_order(marks.frame[cycle], cycle)
    ordered = {"type": "category", "categoryorder": "array"}
    across = {"categoryarray": cycles, "tickvals": cycles, "title": {"text": _("Cycle")}, "side": "top"}
    up = {
        "categoryarray": rows,
        "tickmode": "array",
        "tickvals": rows,
        "ticktext": [labels(state)[slug] for slug in rows],
        "range": [-0.7, len(rows) - 0.3],
        "automargin": True,
    }
    legend = {"orientation": "h", "y": -0.01, "yanchor": "top", "itemclick": False}
    layout = {"xaxis": {**ordered, **across}, "yaxis": {**ordered, **up}, "legend": legend}
    return traces, {**layout, "height": 170 + 19 * len(rows)}


def _of_status(marks: Marks, slug: str, part: pd.DataFrame, dark: bool) -> Part:
    state, cycle, status, procedure = marks.chart.dims
    light_colour, dark_colour, symbol = palette.STATUSES[slug]
    return {
        "type": "scatter",
        "x": list(part[cycle]),
        "y": list(part[state]),
        "mode": "markers+text",
        "text": [LETTERS.get(one, "") for one in part[procedure]],
        "textposition": "middle right",
        "name": labels(status)[slug],
        "customdata": list(part.index),
        "marker": {"symbol": symbol, "size": 14, "color": dark_colour if dark else light_colour},
        "hovertext": axes.told(marks, part),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": True,
        "unselected": {"marker": {"opacity": 1}},
    }


def _click_targets(marks: Marks, frame: pd.DataFrame, down: str, across: str) -> Part:
    return {
        "type": "scatter",
        "x": list(frame[across]),
        "y": list(frame[down]),
        "mode": "markers",
        "marker": {"symbol": "square", "size": 22, "opacity": 0.01, "color": "#888888"},
        "selected": {"marker": {"opacity": 0.01}},
        "unselected": {"marker": {"opacity": 0.01}},
        "customdata": list(frame.index),
        "hovertext": axes.told(marks, frame),
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


FORMS: dict[str, Callable[[Marks, bool], Drawing]] = {
    "bars": bars,
    "columns": columns,
    "heatmap": heatmap,
    "lines": lines,
    "status_grid": status_grid,
}
