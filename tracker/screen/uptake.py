"""What the patterns page draws of uptake: what was voiced and where it also appears, the comparison, chains and lag."""

from __future__ import annotations

import streamlit as st

from tracker import counted, tables_indicators
from tracker.chart import amount
from tracker.indicators import uptake
from tracker.indicators.record import BRIEFING, SUBMISSION, Record
from tracker.screen import measures, rows
from tracker.selection import Selection

STAGES = ((BRIEFING, "said at a meeting with stakeholders"), (SUBMISSION, "sent in writing"))


def speakers_of(selection: Selection) -> tuple[str, ...]:
    """The chosen ones of NGOs and national institutions; both when neither is chosen."""
    return tuple(one for one in uptake.SPEAKERS if one in selection["type"]) or uptake.SPEAKERS


def show(record: Record, selection: Selection) -> None:
    """Draw what was said aloud and, apart from it, what was sent in writing; then the lag."""
    who = " and ".join({"ngo": "NGOs", "nhri": "national institutions"}[one] for one in speakers_of(selection))
    st.header("Where does what they voiced also appear?", anchor=False)
    st.markdown(
        f"Concerns voiced by **{who}**. “Also appears in” tells no cause: look at the comparison beside it. "
        "To look at one of them alone, choose it in the filter *Stakeholder type*."
    )
    for step, words in STAGES:
        _stage(record, selection, step, words)
    _lag(record, selection)


def _stage(record: Record, selection: Selection, step: str, words: str) -> None:
    found = uptake.uptake(record, step, speakers_of(selection))
    chains = uptake.chains(record, step, speakers_of(selection))
    st.subheader(f"Concerns {words}", anchor=False)
    if not chains:
        st.markdown(f"No concern {words} is on record for this selection, so there is nothing to follow.")
        return
    figures = (
        ("Also in a question of the Committee", found.asked),
        ("Also in the observations", found.concluded),
        ("In both", found.chain),
        ("For comparison: **not** voiced, in the observations", found.comparison),
    )
    measures.numbers(figures)
    apart = f" The difference is {found.difference:+.0f} points." if found.difference is not None else ""
    removed = f"{amount(len(found.removed), 'review')} left out: one of the three steps is not on record."
    st.caption(f"Unit: {found.asked.unit}. {removed}{apart}")
    measures.behind(figures, selection, f"uptake_{step}")
    with st.expander(f"The {len(chains)} concerns one by one", key=f"chains_{step}", on_change="rerun") as box:
        if box.open:
            table = tables_indicators.CHAINS
            rows.show(table, counted.frame(table, chains, measures.names()), selection, f"chains_{step}")


def _lag(record: Record, selection: Selection) -> None:
    found = uptake.lag(record)
    figures = (("First in the observations of a later review", found),)
    st.subheader("Named in a later review than voiced", anchor=False)
    if found.rate is None:
        n = f"{found.denominator:g} are on record here"
        st.markdown(f"Shown from {uptake.MIN_LAG} {found.unit} on; {n}.")
        return
    measures.numbers(figures)
    measures.behind(figures, selection, "lag")
