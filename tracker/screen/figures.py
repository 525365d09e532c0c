"""A chart on screen: title, coverage, figure, sentence, the same numbers as a table, and the way to its statements."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from tracker import captions, charts, tables
from tracker.chart import Chart, Marks, amount, marks_of
from tracker.screen import rows
from tracker.screen.frame import link_params
from tracker.screen.menu import BY_PATH, TARGETS
from tracker.selection import FIELDS, Selection
from tracker.vocabulary import labels

MAP_CONFIG = {"topojsonURL": "/app/static/", "displayModeBar": False, "scrollZoom": False}


def show(chart: Chart, selection: Selection) -> None:
    """Draw a chart for the selection; a click on a mark, or a pick below, opens the rows behind it."""
    marks = marks_of(chart, selection)
    st.header(chart.title, anchor=False)
    st.caption(captions.coverage(marks))
    if marks.frame.empty:
        st.markdown("Nothing on record for this selection.")
        return
    if captions.too_few_for_shares(marks):
        st.markdown(captions.counts_only(marks))
    else:
        _figure(marks)
    st.caption(captions.summary(marks))
    with st.popover("How to read this", type="tertiary"):
        st.markdown(chart.how_to_read)
    _numbers(marks)


def _figure(marks: Marks) -> None:
    dark = st.context.theme.type == "dark"
    event: Any = st.plotly_chart(
        charts.draw(marks, dark),
        key=f"chart_{marks.chart.key}",
        on_select="rerun",
        selection_mode="points",
        config=MAP_CONFIG,
        alt=f"{marks.chart.title} {captions.summary(marks)}",
    )
    points = event["selection"]["points"]
    if points and "customdata" in points[0]:
        data = points[0]["customdata"]
        position = int(data["0"] if isinstance(data, dict) else data[0] if isinstance(data, list) else data)
        st.switch_page(TARGETS[marks.chart.rows], query_params=link_params(marks.opens(position)))


def _numbers(marks: Marks) -> None:
    key = f"numbers_{marks.chart.key}"
    with st.expander("Numbers, and the rows behind each mark", key=key, on_change="rerun") as box:
        if not box.open:
            return
        positions = list(range(len(marks.frame)))
        position = st.selectbox(
            "Mark",
            positions,
            key=f"mark_{marks.chart.key}",
            format_func=lambda i: f"{marks.name(i)}: {captions.mark_text(marks, i)}",
        )
        page = TARGETS[marks.chart.rows]
        n = amount(int(marks.frame["n"].iloc[position]), marks.chart.unit)
        st.page_link(
            page, label=f"Open the {n} in {BY_PATH[page].name}", query_params=link_params(marks.opens(position))
        )
        found = numbers(marks)
        table = tables.of_frame(marks.chart.key, f"one row a mark of: {marks.chart.title}", found)
        rows.show(table, found, marks.selection, key)


def numbers(marks: Marks) -> pd.DataFrame:
    """The numbers of a chart as a table: the label of each dimension, n and what it is a share of."""
    table = pd.DataFrame(
        {FIELDS[dim].label: [labels(dim)[slug] for slug in marks.frame[dim]] for dim in marks.chart.dims}
    )
    table["n"] = marks.frame["n"].to_numpy()
    if marks.frame["base"].notna().any():
        table["of"] = marks.frame["base"].to_numpy()
    return table
