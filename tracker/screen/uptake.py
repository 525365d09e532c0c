"""What the patterns page draws of uptake: what was voiced and where it also appears, the comparison, chains and lag."""

from __future__ import annotations

import streamlit as st

from tracker import counted, tables_indicators
from tracker.chart import amount
from tracker.indicators import uptake
from tracker.indicators.record import BRIEFING, SUBMISSION, Record
from tracker.screen import measures, rows
from tracker.selection import Selection
from tracker.words import N_, _

STAGES = (
    (
        BRIEFING,
        N_("Concerns said at a meeting with stakeholders"),
        N_(
            "No concern said at a meeting with stakeholders is on record for this selection, so there is nothing to follow."
        ),
    ),
    (
        SUBMISSION,
        N_("Concerns sent in writing"),
        N_("No concern sent in writing is on record for this selection, so there is nothing to follow."),
    ),
)


def speakers_of(selection: Selection) -> tuple[str, ...]:
    """The chosen ones of NGOs and national institutions; both when neither is chosen."""
    return tuple(one for one in uptake.SPEAKERS if one in selection["type"]) or uptake.SPEAKERS


def show(record: Record, selection: Selection) -> None:
    """Draw what was said aloud and, apart from it, what was sent in writing; then the lag."""
    who = _(" and ").join({"ngo": _("NGOs"), "nhri": _("national institutions")}[one] for one in speakers_of(selection))
    st.header(_("Where does what they voiced also appear?"), anchor=False)
    st.markdown(
        _(
            "Concerns voiced by **{who}**. “Also appears in” tells no cause: look at the comparison beside it. "
            "To look at one of them alone, choose it in the filter *Stakeholder type*.",
            who=who,
        )
    )
    for step, title, nothing in STAGES:
        _stage(record, selection, step, _(title), _(nothing))
    _lag(record, selection)


def _stage(record: Record, selection: Selection, step: str, title: str, nothing: str) -> None:
    found = uptake.uptake(record, step, speakers_of(selection))
    chains = uptake.chains(record, step, speakers_of(selection))
    st.subheader(title, anchor=False)
    if not chains:
        st.markdown(nothing)
        return
    figures = (
        (_("Also in a question of the Committee"), found.asked),
        (_("Also in the observations"), found.concluded),
        (_("In both"), found.chain),
        (_("For comparison: **not** voiced, in the observations"), found.comparison),
    )
    measures.numbers(figures)
    apart = (
        _(" The difference is {points} points.", points=f"{found.difference:+.0f}")
        if found.difference is not None
        else ""
    )
    removed = _(
        "{reviews} left out: one of the three steps is not on record.", reviews=amount(len(found.removed), "review")
    )
    st.caption(_("Unit: {unit}. {removed}{apart}", unit=_(found.asked.unit), removed=removed, apart=apart))
    measures.behind(figures, selection, f"uptake_{step}")
    with st.expander(_("The {n} concerns one by one", n=len(chains)), key=f"chains_{step}", on_change="rerun") as box:
        if box.open:
            table = tables_indicators.CHAINS
            rows.show(table, counted.paged(table, chains, measures.names()), selection, f"chains_{step}")


def _lag(record: Record, selection: Selection) -> None:
    found = uptake.lag(record)
    figures = ((_("First in the observations of a later review"), found),)
    st.subheader(_("Named in a later review than voiced"), anchor=False)
    if found.rate is None:
        n = _("{n} are on record here", n=found.denominator)
        st.markdown(_("Shown from {least} {unit} on; {told}.", least=uptake.MIN_LAG, unit=_(found.unit), told=n))
        return
    measures.numbers(figures)
    measures.behind(figures, selection, "lag")
