"""What the cycles page draws beside its charts: the years between the reviews of one State."""

from __future__ import annotations

import streamlit as st

from tracker import tables
from tracker.queries import states as queries
from tracker.screen import rows
from tracker.selection import Selection


def years_between(selection: Selection) -> None:
    """Draw the table of years between consecutive reviews, with the median where at least five pairs stand behind it."""
    found = queries.gaps(selection)
    st.header("How many years lie between two reviews of one State?", anchor=False)
    n = f"{len(found)} pairs of consecutive reviews with both days known"
    middle = f"; the median is {found['years'].median():.1f} years" if len(found) >= 5 else ""
    st.caption(f"{n}{middle}. A review of which no day is known leaves its pair out.")
    rows.show(tables.GAPS, found, selection, "gaps")
