"""What the patterns page says first, and the groups that observations name."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from tracker.chart import amount
from tracker.indicators import groups, persistence, uptake
from tracker.indicators.record import NONE, OBSERVATION, PART, WHOLE, Record, recorded
from tracker.screen import measures
from tracker.selection import NONE as NOT_STATED
from tracker.selection import Selection
from tracker.vocabulary import labels


def known_first(record: Record) -> None:
    """Say in one box how much was read, what is known, and why the rest is not."""
    read = Counter(recorded(review, OBSERVATION) for review in record.examined)
    again = sum(cell.status == persistence.AGAIN for cell in persistence.cells(record))
    chains = uptake.chains(record)
    concluded = sum(chain.concluded is True for chain in chains)
    st.info(
        f"**What is known.** {again or 'No'} concern{'s are' if again > 1 else ' is'} known to be named in two reviews in a row; "
        f"{len(chains)} concerns voiced at a briefing, of which {concluded} also appear in the observations on record.\n\n"
        f"**What that rests on.** {amount(len(record.examined), 'review')} held: the observations of {read[WHOLE]} were "
        f"read whole, of {read[PART]} in part, of {read[NONE]} they are not on record. What was read in part shows "
        "that a concern is there, never that it is missing; so most figures here are counts."
    )


def group_visibility(record: Record, selection: Selection) -> None:
    """Draw in how many reviews the observations name each group, and which groups they were not found to name."""
    st.header("Which groups do the observations name?", anchor=False)
    figures = [(name, groups.visibility(record, slug)) for slug, name in labels("group").items() if slug != NOT_STATED]
    told = "; ".join(f"{name}: {one.numerator:g}" for name, one in figures if one.numerator)
    never = "; ".join(name for name, one in figures if not one.numerator)
    on_record = [review for review in record.examined if recorded(review, OBSERVATION) != NONE]
    n = f"n = {amount(len(on_record), 'review')} with observations on record"
    st.markdown(f"**Reviews whose observations name the group** ({n}): {told or 'none found'}.")
    st.markdown(f"**Not found in what we read** (the same n): {never or 'none'}.")
    measures.behind(figures, selection, "groups")
