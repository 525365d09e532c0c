"""The trace on screen: one lane a step, one column a cycle; on a narrow screen one cycle below the other."""

from __future__ import annotations

import streamlit as st

from tracker import tables_trace
from tracker.chart import amount
from tracker.markup import link, plain
from tracker.queries import counts
from tracker.queries import indicators as record_of
from tracker.queries import trace as queries
from tracker.screen import choose, measures, rows, trace_card
from tracker.selection import Selection
from tracker.trace import Column, Slot, Trace, tie_text, trace
from tracker.vocabulary import labels
from tracker.words import _, listed

MOST_CARDS = 3


def show(selection: Selection) -> None:
    """Draw the choice of State and concern, and the trace of the two when both are chosen."""
    left, right = st.columns(2)
    with left:
        iso3 = choose.state(selection)
    if iso3 is None:
        st.info(_("Choose a State; its concerns follow, those that can be traced furthest first."))
        return
    found = choose.chains(selection, iso3)
    with right:
        concern = choose.concern(selection, found)
    if concern is None:
        choose.list_of_concerns(selection, iso3, found)
        return
    one = selection.choose("state", (iso3,)).choose("concern", (concern,))
    _lanes(traced(one), one)


def traced(one: Selection) -> Trace:
    """The trace of a selection of one State and one concern."""
    iso3, concern = one["state"][0], one["concern"][0]
    reviews = [review for review in record_of.record(one).reviews if review.iso3 == iso3]
    return trace(reviews, queries.stated(one, iso3, concern), queries.ties(iso3, concern))


def _lanes(found: Trace, one: Selection) -> None:
    iso3, concern = one["state"][0], one["concern"][0]
    st.header(
        _("What became of “{concern}” in {state}?", concern=labels("concern")[concern], state=labels("state")[iso3]),
        anchor=False,
    )
    st.caption(_coverage(found, one))
    if not found.columns:
        st.markdown(_("No review of this State within these filters."))
        return
    with st.container(key="trace_grid"):
        for column in found.columns:
            with st.container(key=f"trace_head_{column.review.cycle}"):
                st.subheader(_heading(column), anchor=False)
            for slot in column.slots:
                _slot(column, slot)
    for tie in found.loose:
        st.markdown(
            _(
                "Tie without a card here: {tie}. {link}",
                tie=plain(tie_text(tie)),
                link=link(_("Source"), tie["source_url"]),
            )
        )
    with st.expander(_("The same as a table, with downloads"), key="numbers_trace", on_change="rerun") as box:
        if box.open:
            rows.show(tables_trace.CARDS, tables_trace.cards(found, concern, measures.names()), one, "trace")


def _coverage(found: Trace, one: Selection) -> str:
    n = len(found.cards)
    elsewhere = counts.count(one, "statements", "statement") - n
    parts = [
        _(
            "n = {statements} in {reviews}",
            statements=amount(n, "statement"),
            reviews=amount(len(found.columns), "review"),
        )
    ]
    if elsewhere > 0:
        parts.append(
            _(
                "{n} more of this selection stand elsewhere, such as in announcements or reviews of other States",
                n=elsewhere,
            )
        )
    return listed(parts) + ". " + _("An empty slot says why. General advocacy never enters a trace.")


def _heading(column: Column) -> str:
    review = column.review
    day = review.dialogue_to or review.adopted_on
    held = (
        str(day.year) if day else _("held, date not known") if review.is_reviewed else _("not held as far as is known")
    )
    return _("Cycle {cycle} · {held}", cycle=review.cycle, held=held)


def _slot(column: Column, slot: Slot) -> None:
    key = f"trace_slot_{'full' if slot.cards else 'empty'}_{column.review.cycle}_{slot.lane.key}"
    with st.container(key=key):
        st.markdown(f"**{_(slot.lane.name)}**")
        if not slot.cards:
            st.markdown(slot.reason)
            return
        for card in slot.cards[:MOST_CARDS]:
            trace_card.show(card)
        if len(slot.cards) > MOST_CARDS:
            with st.expander(_("{n} more", n=len(slot.cards) - MOST_CARDS)):
                for card in slot.cards[MOST_CARDS:]:
                    trace_card.show(card)
        if slot.hidden:
            st.markdown(_("Hidden by your filters: {hidden}.", hidden=slot.hidden))
