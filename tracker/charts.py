"""One function per form of figure: Marks -> plotly Figure. No Streamlit, no query.

Every mark carries its position in the frame of its Marks as customdata, so that a click can be looked up.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from tracker import axes, palette
from tracker.captions import bar_text, mark_text
from tracker.chart import Marks
from tracker.selection import FIELDS, NONE
from tracker.vocabulary import labels
from tracker.words import _, pair, separators

ROW_HEIGHT = 26
WIDEST_ON_A_PHONE = 4
LETTERS = {"ordinary": "O", "simplified": "S", "without_report": "W"}


def draw(marks: Marks, dark: bool) -> go.Figure:
    """The figure of a chart in the form that its declaration names."""
    figure = FORMS[marks.chart.form](marks, dark)
    figure.update_layout(
        showlegend=marks.chart.form == "status_grid",
        margin={"l": 8, "r": 64 if marks.chart.share else 8, "t": 28, "b": 8},
        dragmode=False,
        clickmode="event+select",
        hoverlabel={"align": "left"},
        separators=separators(),
    )
    ink = {"color": palette.INK[dark]}
    figure.update_layout(font=ink, legend_font=ink)
    figure.update_xaxes(tickfont=ink, title_font=ink)
    figure.update_yaxes(tickfont=ink, title_font=ink)
    figure.update_annotations(font=ink)
    figure.update_traces(outsidetextfont=ink, selector={"type": "bar"})
    figure.update_traces(
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}}, selector={"type": "bar"}
    )
    return figure


def needs_width(marks: Marks) -> bool:
    """True for a figure with more side by side than the screen of a phone can show."""
    dims, form = marks.chart.dims, marks.chart.form
    return form in ("lines", "columns") or (form == "heatmap" and marks.frame[dims[1]].nunique() > WIDEST_ON_A_PHONE)


def bars(marks: Marks, dark: bool) -> go.Figure:
    """Horizontal bars, longest first, the value written beside each; values not stated stand last, in grey."""
    dim = marks.chart.dims[0]
    shown = axes.largest(marks, dim).iloc[::-1]
    colours = [axes.colour(dim, slug, dark) for slug in shown[dim]]
    texts = [mark_text(marks, int(i)) for i in shown.index]
    lengths = shown["n"] / shown["base"] * 100 if marks.chart.share else shown["n"]
    figure = go.Figure(
        go.Bar(
            x=lengths,
            y=list(shown[dim]),
            orientation="h",
            marker_color=colours,
            customdata=list(shown.index),
            text=[bar_text(marks, int(i)) for i in shown.index],
            textposition="outside",
            textangle=0,
            cliponaxis=False,
            hovertext=[f"{labels(dim)[slug]}<br>{text}" for slug, text in zip(shown[dim], texts, strict=True)],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    longest = float(lengths.max()) if len(lengths) else 1.0
    figure.update_xaxes(
        title=axes.axis_title(marks),
        range=[0, longest * 1.25],
        nticks=6,
        tickformat=",",
        ticksuffix=" %" if marks.chart.share else "",
    )
    axes.name_ticks(figure.update_yaxes, dim, list(shown[dim]))
    row = ROW_HEIGHT * 2 if dim == "type" else ROW_HEIGHT
    return figure.update_layout(height=90 + row * max(2, len(shown)))


def columns(marks: Marks, dark: bool) -> go.Figure:
    """Upright bars along an ordered dimension (sessions, years, periods)."""
    dim = marks.chart.dims[0]
    shown = marks.frame[marks.frame[dim] != NONE]
    texts = [mark_text(marks, int(i)) for i in shown.index]
    figure = go.Figure(
        go.Bar(
            x=list(shown[dim]),
            y=shown["n"],
            marker_color=palette.ACCENT[dark],
            customdata=list(shown.index),
            text=shown["n"],
            textposition="outside",
            cliponaxis=False,
            hovertext=[pair(labels(dim)[slug], text) for slug, text in zip(shown[dim], texts, strict=True)],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.update_xaxes(title=_(FIELDS[dim].label), type="category")
    figure.update_yaxes(title=axes.axis_title(marks), rangemode="tozero")
    return figure.update_layout(height=320)


def heatmap(marks: Marks, dark: bool) -> go.Figure:
    """A grid of two dimensions; empty cells stay blank. Square markers lie over the cells so that they can be clicked."""
    down, across = marks.chart.dims
    frame = axes.largest_both(marks, down, across)
    rows, cols = axes.in_order(frame[down], down), axes.in_order(frame[across], across)
    grid = frame.pivot(index=down, columns=across, values="n").reindex(index=rows[::-1], columns=cols)
    figure = go.Figure(
        go.Heatmap(
            z=grid.to_numpy(dtype=float, na_value=float("nan")),
            x=cols,
            y=rows[::-1],
            colorscale=palette.SCALE[dark],
            xgap=2,
            ygap=2,
            texttemplate="%{z:.0f}",
            hoverinfo="skip",
            showscale=False,
            zmin=0,
        )
    )
    figure.add_trace(_click_targets(marks, frame, down, across))
    axes.name_ticks(figure.update_xaxes, across, cols)
    axes.name_ticks(figure.update_yaxes, down, rows[::-1])
    figure.update_xaxes(side="top", tickangle=-60 if len(cols) > 8 else 0, showgrid=False)
    figure.update_xaxes(range=[-0.5, len(cols) - 0.5])
    figure.update_yaxes(showgrid=False, range=[-0.5, len(rows) - 0.5])
    return figure.update_layout(height=80 + ROW_HEIGHT * len(rows))


def status_grid(marks: Marks, dark: bool) -> go.Figure:
    """One mark a review, States down, cycles across; shape and colour say the status, named in the legend."""
    state, cycle, status, procedure = marks.chart.dims
    rows = axes.in_order(marks.frame[state], state)[::-1]
    figure = go.Figure()
    for slug, (light_colour, dark_colour, symbol) in palette.STATUSES.items():
        part = marks.frame[marks.frame[status] == slug]
        texts = [f"{marks.name(int(i))}<br>{mark_text(marks, int(i))}" for i in part.index]
        figure.add_trace(
            go.Scatter(
                x=list(part[cycle]),
                y=list(part[state]),
                mode="markers+text",
                text=[LETTERS.get(slug, "") for slug in part[procedure]],
                textposition="middle right",
                name=labels(status)[slug],
                customdata=list(part.index),
                marker={"symbol": symbol, "size": 14, "color": dark_colour if dark else light_colour},
                hovertext=texts,
                hovertemplate="%{hovertext}<extra></extra>",
                showlegend=True,
                unselected={"marker": {"opacity": 1}},
            )
        )
    cycles = axes.in_order(marks.frame[cycle], cycle)
    figure.update_xaxes(
        type="category", categoryorder="array", categoryarray=cycles, tickvals=cycles, title=_("Cycle"), side="top"
    )
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=rows,
        tickmode="array",
        tickvals=rows,
        ticktext=[labels(state)[slug] for slug in rows],
        range=[-0.7, len(rows) - 0.3],
        automargin=True,
    )
    legend = {"orientation": "h", "y": -0.01, "yanchor": "top", "itemclick": False}
    return figure.update_layout(height=170 + 19 * len(rows), legend=legend)


def lines(marks: Marks, dark: bool) -> go.Figure:
    """Small multiples: one row of dots and a line for each value of the first dimension, along the second."""
    from plotly.subplots import make_subplots

    down, along = marks.chart.dims
    order = [slug for slug in labels(along) if slug in set(marks.frame[along]) and slug != NONE]
    names = axes.top_values(marks, down, min(marks.chart.top, 9))
    per_row = 3
    height = -(-len(names) // per_row)
    figure = make_subplots(
        rows=max(1, height),
        cols=per_row,
        subplot_titles=[axes.short(labels(down)[n], 34) for n in names],
        shared_yaxes=True,
        shared_xaxes=False,
        vertical_spacing=0.45 / max(1, height),
        horizontal_spacing=0.03,
    )
    for place, name in enumerate(names):
        figure.add_trace(_line(marks, name, dark), row=place // per_row + 1, col=place % per_row + 1)
    figure.update_xaxes(type="category", categoryorder="array", categoryarray=order, tickangle=-45)
    figure.update_yaxes(rangemode="tozero", ticksuffix=" %" if marks.chart.within else "")
    return figure.update_layout(height=60 + 260 * max(1, height))


def _line(marks: Marks, name: str, dark: bool) -> go.Scatter:
    down, along = marks.chart.dims
    part = marks.frame[(marks.frame[down] == name) & (marks.frame[along] != NONE)]
    heights = part["n"] / part["base"] * 100 if marks.chart.within else part["n"]
    texts = [f"{marks.name(int(i))}<br>{mark_text(marks, int(i))}" for i in part.index]
    return go.Scatter(
        x=list(part[along]),
        y=heights,
        mode="lines+markers",
        customdata=list(part.index),
        hovertext=texts,
        hovertemplate="%{hovertext}<extra></extra>",
        line={"color": palette.ACCENT[dark], "width": 2},
        marker={"size": 9},
        unselected={"marker": {"opacity": 1}},
    )


def _click_targets(marks: Marks, frame: pd.DataFrame, down: str, across: str) -> go.Scatter:
    texts = [f"{marks.name(int(i))}<br>{mark_text(marks, int(i))}" for i in frame.index]
    return go.Scatter(
        x=list(frame[across]),
        y=list(frame[down]),
        mode="markers",
        marker={"symbol": "square", "size": 22, "opacity": 0.01, "color": "#888888"},
        selected={"marker": {"opacity": 0.01}},
        unselected={"marker": {"opacity": 0.01}},
        customdata=list(frame.index),
        hovertext=texts,
        hovertemplate="%{hovertext}<extra></extra>",
    )


FORMS: dict[str, Callable[[Marks, bool], go.Figure]] = {
    "bars": bars,
    "columns": columns,
    "heatmap": heatmap,
    "lines": lines,
    "status_grid": status_grid,
}
