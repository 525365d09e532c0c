"""Tables on screen, drawn from the same columns as their CSV, with the downloads beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from tracker.paged import Paged, of_frame
from tracker.screen import cells, downloads
from tracker.selection import Selection
from tracker.tables import Table
from tracker.words import _

PAGE = 50
SAID = "text"


Extra = Callable[[pd.DataFrame], pd.Series | None]


def show(
    table: Table,
    rows: pd.DataFrame | Paged,
    selection: Selection,
    key: str,
    selectable: bool = False,
    beside: Extra | None = None,
) -> pd.Series | None:
    """Draw a table page by page with its downloads; return the row the reader picked, if any.

    `beside` makes one more column of the rows on screen, if it has one for them; it stands first, and in no download.
    """
    paged = of_frame(rows) if isinstance(rows, pd.DataFrame) else rows
    if not len(paged):
        st.markdown(_("No {rows} on record for this selection.", rows=_(table.name)))
        return None
    first = first_of_page(len(paged), key)
    here = paged.part(first, PAGE)
    picked: Any = st.dataframe(
        _on_screen(table, here, beside),
        hide_index=True,
        key=f"table_{key}_{first}",
        column_config=_config(table),
        placeholder="",
        on_select="rerun" if selectable else "ignore",
        selection_mode="single-row",
        alt=_("Table of {rows}, {grain}, {n} rows", rows=_(table.name), grain=_(table.grain), n=len(paged)),
    )
    downloads.offer(table, paged, selection, key)
    chosen: list[int] = picked["selection"]["rows"] if selectable else []
    return here.iloc[chosen[0]] if chosen else None


def section(title: str, table: Table, rows: pd.DataFrame | Paged, selection: Selection, key: str) -> None:
    """Draw a table under a heading that says how many rows it has and what one row is."""
    st.header(title, anchor=False)
    st.caption(counted(table, len(rows)))
    show(table, rows, selection, key)


def counted(table: Table, n: int) -> str:
    """How many rows a table has and what one row is, for the line above it."""
    return _("{n} {rows}; {grain}.", n=n, rows=_(table.name), grain=_(table.grain))


def _on_screen(table: Table, rows: pd.DataFrame, beside: Extra | None) -> pd.DataFrame:
    shown = cells.said(_blank(rows[_order(table)]))
    extra = beside(rows) if beside else None
    return shown if extra is None else pd.concat([extra, shown], axis=1)


def _order(table: Table) -> list[str]:
    """The columns on screen: what was said stands beside the first one, so that a phone shows it without a move sideways."""
    first, *rest = [column.name for column in table.columns if column.on_screen]
    return [first, *sorted(rest, key=lambda name: name != SAID)]


def _blank(shown: pd.DataFrame) -> pd.DataFrame:
    """The rows with an empty cell, not the word None, where a text is not known."""
    texts = shown.select_dtypes(exclude="number").columns
    return shown.assign(**{name: shown[name].astype(object).fillna("") for name in texts})


def first_of_page(n: int, key: str) -> int:
    """Draw the choice of a page where there is more than one; the position of its first row."""
    pages = -(-n // PAGE)
    if pages == 1:
        return 0
    page = st.pagination(pages, key=f"page_{key}")
    first = (int(page) - 1) * PAGE
    st.caption(_("Rows {first} to {last} of {n}", first=first + 1, last=min(first + PAGE, n), n=n))
    return first


def _config(table: Table) -> dict[str, Any]:
    widths: dict[str, Any] = {"small": "small", "medium": "medium", "large": "large"}
    config: dict[str, Any] = {
        column.name: st.column_config.Column(_(column.heading), help=_(column.meaning), width=widths[column.width])
        for column in table.columns
    }
    for column in table.columns:
        if column.name == "source_url":
            config[column.name] = st.column_config.LinkColumn(
                _(column.heading), help=_(column.meaning), display_text=_("open"), width="small"
            )
        elif column.name in ("cycle", "session", "statements", "reviews", "meetings", "documents"):
            config[column.name] = st.column_config.NumberColumn(
                _(column.heading), help=_(column.meaning), format="%d", width="small"
            )
    return config
