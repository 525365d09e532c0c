"""A chart on screen: title, coverage, figure, sentence, the same numbers as a table, and the way to its statements."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from tracker import captions, charts, tables
from tracker.build import current_build
from tracker.catalogue import RAISED
from tracker.chart import UNIT_NAMES, Chart, Marks, amount, marks_of
from tracker.counted import COUNTED
from tracker.markup import plain
from tracker.ready import Ready
from tracker.screen import pictures, rows
from tracker.screen.frame import link_params
from tracker.screen.menu import BY_PATH, TARGETS
from tracker.selection import FIELDS, Selection
from tracker.sentence import opening
from tracker.vocabulary import english
from tracker.words import N_, _, language, pair

MAP_CONFIG = {"topojsonURL": "/app/static/", "displayModeBar": False, "scrollZoom": False}


def show(chart: Chart, selection: Selection) -> None:
    """Draw a chart for the selection; a click on a mark, or a pick below, opens the rows behind it."""
    marks = _marks(current_build().database, chart, selection, language())
    st.header(_(chart.title), anchor=False)
    st.caption(plain(captions.coverage(marks)))
    if marks.frame.empty:
        st.markdown(_("Nothing on record for this selection."))
        return
    if captions.too_few_for_shares(marks):
        st.markdown(captions.counts_only(marks))
    else:
        with pictures.frame(chart.key, charts.needs_width(marks)):
            _figure(marks, selection)
    st.caption(plain(captions.summary(marks)))
    _tools(marks)
    _numbers(marks)


# Half of what a rerun costs is making its figures, and most of them are those of the last rerun. They are never changed.
# The language is asked for as an argument, for labels and their order go by it.
@lru_cache(maxsize=256)
def _marks(build: Path, chart: Chart, selection: Selection, language: str) -> Marks:
    return marks_of(chart, selection)


@lru_cache(maxsize=256)
def _drawn(build: Path, chart: Chart, selection: Selection, language: str, dark: bool) -> Ready:
    return Ready(charts.draw(_marks(build, chart, selection, language), dark))


def _tools(marks: Marks) -> None:
    """Draw what can be done with a chart: learn how to read it, take it away as a picture."""
    chart = marks.chart
    with st.container(horizontal=True):
        with st.popover(_("How to read this"), type="tertiary"):
            st.markdown(" ".join([_(chart.how_to_read), *([_(RAISED)] if chart.raised else [])]))
        if not captions.too_few_for_shares(marks):
            light = partial(charts.draw, marks, dark=False)
            pictures.offer(light, _(chart.title), captions.coverage(marks), marks.selection, chart.key)


def _figure(marks: Marks, selection: Selection) -> None:
    dark = st.context.theme.type == "dark"
    event: Any = st.plotly_chart(
        _drawn(current_build().database, marks.chart, selection, language(), dark),
        key=f"chart_{marks.chart.key}",
        on_select="rerun",
        selection_mode="points",
        config=MAP_CONFIG,
        alt=f"{_(marks.chart.title)} {captions.summary(marks)}",
    )
    points = event["selection"]["points"]
    if points and "customdata" in points[0]:
        data = points[0]["customdata"]
        position = int(data["0"] if isinstance(data, dict) else data[0] if isinstance(data, list) else data)
        st.switch_page(TARGETS[marks.chart.rows], query_params=link_params(marks.opens(position)))


def _numbers(marks: Marks) -> None:
    key = f"numbers_{marks.chart.key}"
    with st.expander(_("Numbers, and the rows behind each mark"), key=key, on_change="rerun") as box:
        if not box.open:
            return
        positions = list(range(len(marks.frame)))
        position = st.selectbox(
            _("Mark"),
            positions,
            key=f"mark_{marks.chart.key}",
            format_func=lambda i: pair(marks.name(i), captions.mark_text(marks, i)),
        )
        page = TARGETS[marks.chart.rows]
        n = amount(int(marks.frame["n"].iloc[position]), marks.chart.unit)
        st.page_link(
            page,
            label=_("Open the {amount} in {page}", amount=n, page=_(BY_PATH[page].name)),
            query_params=link_params(marks.opens(position)),
        )
        rows.show(table_of(marks), numbers(marks), marks.selection, key)


def table_of(marks: Marks) -> tables.Table:
    """The table of the numbers of a chart: a column a dimension, then the columns that every figure carries."""
    dims = [tables.Column(FIELDS[dim].label, FIELDS[dim].label, FIELDS[dim].label) for dim in marks.chart.dims]
    heads = {"numerator": opening(UNIT_NAMES[marks.chart.unit][1])}
    heads |= {"denominator": N_("Of")} if marks.chart.share or marks.chart.within else {}
    counted = [replace(c, heading=heads[c.name], on_screen=True) if c.name in heads else c for c in COUNTED]
    return tables.Table(marks.chart.key, _("one row a mark of: {title}", title=_(marks.chart.title)), (*dims, *counted))


def numbers(marks: Marks) -> pd.DataFrame:
    """The numbers of a chart as rows of its table: the label of each dimension, and out of how many units, all or of the share.

    Left out are the units that state no value of a dimension.
    """
    frame = pd.DataFrame(
        {FIELDS[dim].label: [english(dim)[slug] for slug in marks.frame[dim]] for dim in marks.chart.dims}
    )
    reasons = {f"{FIELDS[dim].label.lower()} not stated": n for dim, n in marks.missing.items() if n}
    return frame.assign(
        numerator=marks.frame["n"].to_numpy(),
        denominator=marks.frame["base"].fillna(marks.total).astype(int).to_numpy(),
        left_out=sum(reasons.values()),
        left_out_reasons="; ".join(f"{reason}: {n}" for reason, n in reasons.items()),
        review_keys=marks.frame["review_keys"].to_numpy(),
    )
