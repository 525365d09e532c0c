"""The world map as a figure: States parties by their last review; States too small for the outline are dots. Pure."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from tracker import palette
from tracker.vocabulary import said
from tracker.words import N_, _, day, pair

NEVER, SIGNED = N_("Party, never reviewed"), N_("Signatory only")
SPANS = ((2006, 2012), (2013, 2018), (2019, 2100))
CLASSES = (
    N_("Last reviewed 2019 or later"),
    N_("Last reviewed 2013 to 2018"),
    N_("Last reviewed 2006 to 2012"),
    NEVER,
    SIGNED,
)
COLOURS = {
    False: dict(zip(CLASSES, ("#0A4653", "#36828F", "#86B8C3", "#E69F00", "#C9D1D4"), strict=True)),
    True: dict(zip(CLASSES, ("#B7E6EF", "#58AFC0", "#2F6A78", "#F2BE4A", "#56646A"), strict=True)),
}


def classed(parties: pd.DataFrame) -> pd.DataFrame:
    """The rows of queries.states.parties with a column `class`: when the State was last reviewed, or why not."""
    return parties.assign(
        **{
            "class": [
                _class(bool(p), last) for p, last in zip(parties["is_party"], parties["last_reviewed"], strict=True)
            ]
        }
    )


def _class(is_party: bool, last: object) -> str:
    if not isinstance(last, str):
        return NEVER if is_party else SIGNED
    year = int(last[:4])
    return next(name for name, (_, until) in zip(CLASSES[2::-1], SPANS, strict=True) if year <= until)


def world(found: pd.DataFrame, dark: bool) -> go.Figure:
    """The map, one colour a class, with a legend; `found` comes from `classed`."""
    figure = go.Figure()
    for name in CLASSES:
        part = found[found["class"] == name]
        figure.add_traces([_areas(part, name, dark), _dots(part.dropna(subset=["latitude"]), name, dark)])
    figure.update_geos(
        projection_type="natural earth",
        showcoastlines=False,
        showland=True,
        landcolor=palette.LAND[dark],
        showframe=False,
        showcountries=False,
        bgcolor="rgba(0,0,0,0)",
        lataxis_range=[-56, 78],
    )
    legend = {"orientation": "h", "y": -0.02, "itemclick": False, "itemdoubleclick": False}
    margin = {"l": 0, "r": 0, "t": 8, "b": 8}
    return figure.update_layout(height=460, margin=margin, clickmode="event+select", dragmode=False, legend=legend)


def _areas(part: pd.DataFrame, name: str, dark: bool) -> go.Choropleth:
    colour = COLOURS[dark][name]
    return go.Choropleth(
        locations=part["iso3"],
        z=[1] * len(part),
        colorscale=[[0, colour], [1, colour]],
        showscale=False,
        name=_(name),
        marker_line_color=palette.FAINT[dark],
        marker_line_width=0.5,
        text=_texts(part),
        hovertemplate="%{text}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        showlegend=True,
    )


def _dots(part: pd.DataFrame, name: str, dark: bool) -> go.Scattergeo:
    return go.Scattergeo(
        lat=part["latitude"],
        lon=part["longitude"],
        customdata=list(part["iso3"]),
        text=_texts(part),
        mode="markers",
        hovertemplate="%{text}<extra></extra>",
        showlegend=False,
        unselected={"marker": {"opacity": 1}},
        marker={"color": COLOURS[dark][name], "size": 9, "line": {"color": palette.INK[dark], "width": 1}},
    )


def _texts(part: pd.DataFrame) -> list[str]:
    return [
        pair(said("state", state), day(last) if isinstance(last, str) else _(name).lower())
        for state, last, name in zip(part["state"], part["last_reviewed"], part["class"], strict=True)
    ]
