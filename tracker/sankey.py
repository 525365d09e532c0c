"""The figure of flows: an alluvial chart with one column of nodes a step. No Streamlit, no query.

It is drawn of bands and dots, not as a Sankey trace, because the browser tells the page of a click on a dot only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from tracker import palette
from tracker.flows import NAMES, SHORT, SHOWN, STEPS, VALUES, Flow, node_name
from tracker.words import _, number, pair

Node = tuple[str, str]
GAP, THICK, AFTER, LABEL_AT = 0.07, 0.012, 0.03, 0.05
CURVE = [place / 12 for place in range(13)]


@dataclass(frozen=True)
class Band:
    """Where a flow runs: left and right end, the upper edge at both, and its height; all from 0 to 1, downwards."""

    x: tuple[float, float]
    y: tuple[float, float]
    height: float


def draw(flows: Sequence[Flow], dark: bool) -> go.Figure:
    """Briefing, question and observations from left to right; what is on record in the accent, the rest in greys.

    The last trace holds the dots: one a flow in their order, then one a node by step and value.
    """
    sizes = _sizes(flows)
    bands = bands_of(flows)
    figure = go.Figure([_band(flow, band, dark) for flow, band in zip(flows, bands, strict=True)])
    for node, (top, height) in _places(sizes).items():
        _node(figure, node, top, height, sizes[node], dark)
    figure.add_trace(_dots(flows, bands, sizes, dark))
    for step, anchor in zip(STEPS, ("left", "center", "right"), strict=True):
        _text(figure, f"<b>{_(NAMES[step])}</b>", (_across(step), -0.06), anchor, dark)
    figure.update_xaxes(visible=False, range=[-0.01, 1.01], fixedrange=True)
    figure.update_yaxes(visible=False, range=[1.01, -0.1], fixedrange=True)
    margin = {"l": 8, "r": 8, "t": 8, "b": 8}
    return figure.update_layout(height=430, margin=margin, showlegend=False, hovermode="closest")


def bands_of(flows: Sequence[Flow]) -> list[Band]:
    """The band of each flow: those of a node lie below each other in the order of the nodes at their other end."""
    sizes = _sizes(flows)
    places = _places(sizes)
    unit = next((height / sizes[node] for node, (_, height) in places.items()), 0.0)
    left, right = dict.fromkeys(places, 0.0), dict.fromkeys(places, 0.0)
    found = []
    for flow in flows:
        start, end = (flow.step, flow.value), (flow.next_step, flow.next_value)
        height = flow.n * unit
        y = (places[start][0] + left[start], places[end][0] + right[end])
        found.append(Band((_across(flow.step) + THICK, _across(flow.next_step) - THICK), y, height))
        left[start] += height
        right[end] += height
    return found


def _band(flow: Flow, band: Band, dark: bool) -> go.Scatter:
    upper = [band.y[0] + (band.y[1] - band.y[0]) * t * t * (3 - 2 * t) for t in CURVE]
    x = [band.x[0] + (band.x[1] - band.x[0]) * t for t in CURVE]
    return go.Scatter(
        x=[*x, *x[::-1]],
        y=[*upper, *(y + band.height for y in upper[::-1])],
        fill="toself",
        fillcolor=_faint(_colour(flow.value, dark)),
        mode="lines",
        line={"width": 0},
        hoveron="fills",
        name=pair(flow.name, flow.n),
        hoverinfo="name",
        hoverlabel={"namelength": -1},
    )


def _node(figure: go.Figure, node: Node, top: float, height: float, n: int, dark: bool) -> None:
    step, value = node
    x, is_last = _across(step), step == STEPS[-1]
    colour = _colour(value, dark)
    figure.add_shape(x0=x - THICK, x1=x + THICK, y0=top, y1=top + height, fillcolor=colour, line_width=0, layer="below")
    place = (x - THICK - 0.01 if is_last else x + LABEL_AT, top + height / 2)
    _text(figure, f"{_(SHORT[value])} ({number(n)})", place, "right" if is_last else "left", dark)


def _text(figure: go.Figure, text: str, place: tuple[float, float], anchor: str, dark: bool) -> None:
    font = {"color": palette.INK[dark], "size": 13}
    figure.add_annotation(text=text, x=place[0], y=place[1], xanchor=anchor, showarrow=False, font=font)


def _dots(flows: Sequence[Flow], bands: Sequence[Band], sizes: dict[Node, int], dark: bool) -> go.Scatter:
    names = [pair(flow.name, flow.n) for flow in flows] + [pair(node_name(*node), n) for node, n in sizes.items()]
    centres = {node: top + height / 2 for node, (top, height) in _places(sizes).items()}
    return go.Scatter(
        x=[*(band.x[0] + AFTER for band in bands), *(_across(step) for step, _ in sizes)],
        y=[*(band.y[0] + band.height / 2 for band in bands), *(centres[node] for node in sizes)],
        mode="markers",
        marker={"size": 11, "color": palette.FAINT[dark], "line": {"width": 2, "color": palette.INK[dark]}},
        text=names,
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
    )


def _sizes(flows: Sequence[Flow]) -> dict[Node, int]:
    """The pairs of each node, by step and value in their order."""
    sizes: dict[Node, int] = {}
    for step in STEPS:
        for value in VALUES:
            starts = sum(flow.n for flow in flows if (flow.step, flow.value) == (step, value))
            ends = sum(flow.n for flow in flows if (flow.next_step, flow.next_value) == (step, value))
            if starts or ends:
                sizes[step, value] = max(starts, ends)
    return sizes


def _places(sizes: dict[Node, int]) -> dict[Node, tuple[float, float]]:
    """The upper edge and the height of each node: those of a step stand below each other with a gap between."""
    columns = {step: [node for node in sizes if node[0] == step] for step in STEPS}
    total = sum(sizes[node] for node in columns[STEPS[0]])
    room = 1 - GAP * (max(map(len, columns.values())) - 1)
    found = {}
    for column in columns.values():
        top = 0.0
        for node in column:
            height = room * sizes[node] / total
            found[node] = (top, height)
            top += height + GAP
    return found


def _across(step: str) -> float:
    return STEPS.index(step) / (len(STEPS) - 1)


def _colour(value: str, dark: bool) -> str:
    greys = ("#5C6B70", "#8A979C", "#B3BEC2") if not dark else ("#A9B6BA", "#7C898E", "#566268")
    return palette.ACCENT[dark] if value == SHOWN else greys[VALUES.index(value) - 1]


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.32)"
