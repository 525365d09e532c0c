"""The figure of flows: an alluvial chart with one column of nodes a step. No Streamlit, no query."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from tracker import palette
from tracker.flows import NAMES, SHORT, SHOWN, STEPS, VALUES, Flow

EDGE = 0.001


def draw(flows: Sequence[Flow], dark: bool) -> go.Figure:
    """Briefing, question and observations from left to right; what is on record in the accent, the rest in greys."""
    sizes = _sizes(flows)
    nodes = list(sizes)
    places = {node: place for place, node in enumerate(nodes)}
    figure = go.Figure(
        go.Sankey(
            arrangement="fixed",
            textfont={"color": palette.INK[dark], "size": 13, "shadow": "none"},
            node={
                "label": [f"{SHORT[value]} ({sizes[step, value]})" for step, value in nodes],
                "x": [max(EDGE, min(1 - EDGE, STEPS.index(step) / (len(STEPS) - 1))) for step, _ in nodes],
                "y": [_height(node, sizes) for node in nodes],
                "color": [_colour(value, dark) for _, value in nodes],
                "line": {"width": 0},
                "pad": 24,
                "thickness": 14,
                "hovertemplate": "%{label}<extra></extra>",
            },
            link={
                "source": [places[flow.step, flow.value] for flow in flows],
                "target": [places[flow.next_step, flow.next_value] for flow in flows],
                "value": [flow.n for flow in flows],
                "color": [_faint(_colour(flow.value, dark)) for flow in flows],
                "customdata": [flow.name for flow in flows],
                "hovertemplate": "%{customdata}: %{value}<extra></extra>",
            },
        )
    )
    for step, anchor in zip(STEPS, ("left", "center", "right"), strict=True):
        x = STEPS.index(step) / (len(STEPS) - 1)
        figure.add_annotation(
            text=f"<b>{NAMES[step]}</b>", x=x, y=1.12, xanchor=anchor, showarrow=False, font_color=palette.INK[dark]
        )
    return figure.update_layout(height=420, margin={"l": 8, "r": 8, "t": 48, "b": 16})


def _sizes(flows: Sequence[Flow]) -> dict[tuple[str, str], int]:
    """The pairs of each node, by step and value in their order."""
    sizes: dict[tuple[str, str], int] = {}
    for step in STEPS:
        for value in VALUES:
            starts = sum(flow.n for flow in flows if (flow.step, flow.value) == (step, value))
            ends = sum(flow.n for flow in flows if (flow.next_step, flow.next_value) == (step, value))
            if starts or ends:
                sizes[step, value] = max(starts, ends)
    return sizes


def _height(node: tuple[str, str], sizes: dict[tuple[str, str], int]) -> float:
    """The middle of a node from the top: nodes of a step stand below each other in the order of VALUES."""
    column = [(other, n) for other, n in sizes.items() if other[0] == node[0]]
    total, above = sum(n for _, n in column), 0.0
    gap = 0.08
    room = 1 - gap * (len(column) - 1)
    for place, (other, n) in enumerate(column):
        if other == node:
            return max(EDGE, min(1 - EDGE, room * (above + n / 2) / total + gap * place))
        above += n
    return EDGE


def _colour(value: str, dark: bool) -> str:
    greys = ("#5C6B70", "#8A979C", "#B3BEC2") if not dark else ("#A9B6BA", "#7C898E", "#566268")
    return palette.ACCENT[dark] if value == SHOWN else greys[VALUES.index(value) - 1]


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.32)"
