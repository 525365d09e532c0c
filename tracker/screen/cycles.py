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
    n = _("{n} pairs of consecutive reviews with both days known", n=len(found))
    middle = _("; the median is {median} years", median=f"{found['years'].median():.1f}") if len(found) >= 5 else ""
    st.caption(_("{n}{middle}. A review of which no day is known leaves its pair out.", n=n, middle=middle))
    rows.show(tables.GAPS, found, selection, "gaps")
