"""What the cycles page draws beside its charts: the years between the reviews of one State."""

from __future__ import annotations

import streamlit as st

from tracker import tables
from tracker.queries import states as queries
from tracker.screen import rows
from tracker.selection import Selection
from tracker.words import _


def years_between(selection: Selection) -> None:
    """Draw the table of years between consecutive reviews, with the median where at least five pairs stand behind it."""
    found = queries.gaps(selection)
    st.header(_("How many years lie between two reviews of one State?"), anchor=False)
    told = _("{n} pairs of consecutive reviews with both days known", n=len(found))
    if len(found) >= 5:
        told += _("; the median is {years} years", years=round(float(found["years"].median()), 1))
    st.caption(_("{pairs}. A review of which no day is known leaves its pair out.", pairs=told))
    rows.show(tables.GAPS, found, selection, "gaps")
