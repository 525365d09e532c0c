"""What the page of statements draws: the best answers, the table of all, and the statement that is opened."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from tracker import tables
from tracker.chart import amount
from tracker.paged import Paged
from tracker.queries import rows as queries
from tracker.screen import frame, hits, reading, rows
from tracker.selection import Selection
from tracker.words import _


def show(selection: Selection) -> None:
    """Draw the statements of the selection and the opened one.

    Who arrives by a link to one statement reads it first; who picks a row reads it below the table, so that nothing moves.
    """
    found = queries.paged(selection)
    top = st.container()
    hits.best(selection, found)
    picked = _table(selection, found) if len(found) else None
    if picked is not None:
        frame.open_statement(str(picked["statement_id"]))
    opened = frame.opened_statement()
    if opened:
        with top if picked is None else st.container():
            reading.show(opened, selection.words)


def _table(selection: Selection, found: Paged) -> pd.Series | None:
    """Draw the table of all statements; the row that the reader picked, if any."""
    st.header(_("All {statements}", statements=amount(len(found), "statement")), anchor=False)
    context = partial(hits.context, selection)
    return rows.show(tables.STATEMENTS, found, selection, "statements", selectable=True, beside=context)
