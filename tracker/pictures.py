"""A figure as a picture to take away: title, what is chosen, source, number of records and build stand in it. No Streamlit."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterable

import plotly.graph_objects as go

from tracker.words import _

WIDTH = 1000
LINE = 130
TITLE_SIZE, LINE_SIZE = 20, 13
LINE_HEIGHT = 18


def as_picture(figure: go.Figure, title: str, lines: Iterable[str]) -> go.Figure:
    """A copy of the figure on white with the title and the lines above it; the plot keeps its height."""
    told = [html.escape(piece) for line in lines for piece in textwrap.wrap(line, LINE)]
    head = 2 * TITLE_SIZE + LINE_HEIGHT * len(told)
    picture = go.Figure(figure)
    return picture.update_layout(
        template="plotly_white",
        title={
            "text": f"<b>{html.escape(title)}</b>",
            "subtitle": {"text": "<br>".join(told), "font": {"size": LINE_SIZE}},
            "font": {"size": TITLE_SIZE},
            "x": 0,
            "xref": "container",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 14, "l": 14},
        },
        margin={"l": 14, "r": 14, "t": head + 28, "b": 14},
        height=(figure.layout.height or 450) + head,
        width=WIDTH,
    )


def credit(build_id: str, covers_until: str) -> str:
    """The line that names the source of a picture."""
    return _(
        "Source: CMW Review Tracker, build {build_id}, record to {day}. Data CC BY 4.0.",
        build_id=build_id,
        day=covers_until,
    )
