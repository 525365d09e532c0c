"""What the patterns page draws of uptake: what was voiced and where it also appears, the comparison, chains and lag."""

from __future__ import annotations

import streamlit as st

from tracker import counted, tables_indicators
from tracker.chart import amount
from tracker.indicators import uptake
from tracker.indicators.record import BRIEFING, SUBMISSION, Record
from tracker.screen import measures, rows
from tracker.selection import Selection
from tracker.words import _

STAGES = ((BRIEFING, "said at a meeting with stakeholders"), (SUBMISSION, "sent in writing"))


def speakers_of(selection: Selection) -> tuple[str, ...]:
    """The chosen ones of NGOs and national institutions; both when neither is chosen."""
    return tuple(one for one in uptake.SPEAKERS if one in selection["type"]) or uptake.SPEAKERS


def show(record: Record, selection: Selection) -> None:
    """Draw what was said aloud and, apart from it, what was sent in writing; then the lag."""
    who = _(" and ").join({"ngo": "NGOs", "nhri": _("national institutions")}[one] for one in speakers_of(selection))
    st.header(_("Where does what they voiced also appear?"), anchor=False)
    st.markdown(
        _(
            "Concerns voiced by **{who}**. “Also appears in” tells no cause: look at the comparison beside it. "
            "To look at one of them alone, choose it in the filter *Stakeholder type*.",
            who=who,
        )
    )
    for step, words in STAGES:
        _stage(record, selection, step, words)
    _lag(record, selection)


def _stage(record: Record, selection: Selection, step: str, words: str) -> None:
    found = uptake.uptake(record, step, speakers_of(selection))
    chains = uptake.chains(record, step, speakers_of(selection))
    st.subheader(_("Concerns {words}", words=words), anchor=False)
    if not chains:
        st.markdown(
            _("No concern {words} is on record for this selection, so there is nothing to follow.", words=words)
        )
        return
    figures = (
        (_("Also in a question of the Committee"), found.asked),
        (_("Also in the observations"), found.concluded),
        (_("In both"), found.chain),
        (_("For comparison: **not** voiced, in the observations"), found.comparison),
    )
    measures.numbers(figures)
    apart = (
        _(" The difference is {difference} points.", difference=f"{found.difference:+.0f}")
        if found.difference is not None
        else ""
    )
    removed = _(
        "{reviews} left out: one of the three steps is not on record.", reviews=amount(len(found.removed), "review")
    )
    st.caption(_("Unit: {unit}. {removed}{apart}", unit=found.asked.unit, removed=removed, apart=apart))
    measures.behind(figures, selection, f"uptake_{step}")
    with st.expander(_("The {n} concerns one by one", n=len(chains)), key=f"chains_{step}", on_change="rerun") as box:
        if box.open:
            table = tables_indicators.CHAINS
            rows.show(table, counted.frame(table, chains, measures.names()), selection, f"chains_{step}")


def _lag(record: Record, selection: Selection) -> None:
    found = uptake.lag(record)
    figures = ((_("First in the observations of a later review"), found),)
    st.subheader(_("Named in a later review than voiced"), anchor=False)
    if found.rate is None:
        n = _("{denominator} are on record here", denominator=found.denominator)
        st.markdown(_("Shown from {MIN_LAG} {unit} on; {n}.", MIN_LAG=uptake.MIN_LAG, unit=found.unit, n=n))
        return
    measures.numbers(figures)
    measures.behind(figures, selection, "lag")
