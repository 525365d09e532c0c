"""Figures of the indicators on screen: the number, what it was taken of, what was left out, and the rows behind it."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from tracker import grids, tables, tables_indicators
from tracker.captions import measured
from tracker.chart import amount
from tracker.indicators import voices
from tracker.indicators.measure import Measure
from tracker.indicators.record import PROCEDURAL, Record
from tracker.predicate import obeyed
from tracker.queries import indicators as queries
from tracker.screen import rows
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.sentence import names_of
from tracker.trace import LANE_OF
from tracker.vocabulary import english
from tracker.words import N_, _, pair

Figures = Sequence[tuple[str, Measure]]


def record(selection: Selection) -> Record:
    """The record of the chosen reviews, narrowed to the chosen concerns; the procedural one enters only when chosen."""
    chosen = selection["concern"]
    return queries.record(selection, PROCEDURAL in chosen, chosen)


def names() -> Mapping[str, str]:
    """The names of all slugs that tables of indicators hold: reviews, concerns, types, steps, and whether a voice was heard."""
    steps = {step: lane.name for step, lane in LANE_OF.items()}
    heard = {voices.HEARD: N_("heard"), voices.SILENT: N_("silent"), voices.NOT_KNOWN: N_("not known")}
    lists = (english(name) for name in ("review", "concern", "type", "group"))
    return ChainMap(steps, heard, *map(dict, lists))


def say_what_is_obeyed(selection: Selection, *more: str) -> None:
    """Say which of the active filters these figures ignore, if any. They obey those on reviews, and `more`."""
    ignored = [name for name in obeyed(selection, "statements") if name not in obeyed(selection, "reviews")]
    ignored = [name for name in ignored if name not in more]
    if ignored:
        st.caption(_("The figures here do not obey the filter {filters}.", filters=names_of(ignored)))


def numbers(figures: Figures) -> None:
    """Draw figures side by side, each with its n, what was left out and why."""
    for column, (about, one) in zip(st.columns(len(figures)), figures, strict=True):
        with column.container(border=True):
            st.markdown(f"{about}")
            st.subheader(measured(one), anchor=False)
            st.caption(one.note())


def behind(made: Figures | Callable[[], Figures], selection: Selection, key: str, title: str = "") -> None:
    """Draw, folded, the figures as a table with its downloads, and the reviews and statements behind the one picked.

    Figures that only stand here are made when it is unfolded.
    """
    with st.expander(title or _("The rows behind each figure"), key=f"behind_{key}", on_change="rerun") as box:
        if not box.open:
            return
        figures = made() if callable(made) else made
        rows.show(tables_indicators.MEASURES, tables_indicators.figures(figures), selection, f"figures_{key}")
        names = [pair(about, measured(one)) for about, one in figures]
        place = st.selectbox(_("Figure"), range(len(names)), format_func=names.__getitem__, key=f"figure_{key}")
        one = figures[place][1]
        reviews(one.review_keys)
        rows.show(tables.STATEMENTS, queries.statements(one.statement_ids), selection, f"statements_{key}")


def reviews(keys: Sequence[str]) -> None:
    """Draw the link to reviews, if there are any."""
    if keys:
        chosen = Selection().choose("review", keys)
        st.page_link(
            "pages/cycles.py",
            label=_("Show the {reviews}", reviews=amount(len(keys), "review")),
            query_params=link_params(chosen),
        )


def grid(drawn: grids.Grid, meanings: Sequence[tuple[str, grids.Look]]) -> None:
    """Draw a grid with the meaning of those of the shapes above it that it uses."""
    used = {cell.look for _, cells in drawn.rows for cell in cells}
    meanings = [(_(word), look) for word, look in meanings if look in used]
    dark = st.context.theme.type == "dark"
    st.html(grids.key(meanings, dark) + grids.to_html(drawn, dark))
