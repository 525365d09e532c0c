"""Claim and reply on screen: by review and concern, what the Committee was told beside what the State said."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from tracker import tables_trace
from tracker.claims import Claim, claims
from tracker.queries import indicators as record_of
from tracker.queries import trace as queries
from tracker.screen import choose, measures, rows, trace_card
from tracker.selection import Selection
from tracker.trace import Card, Row
from tracker.vocabulary import labels
from tracker.words import _


def show(selection: Selection) -> None:
    """Draw the choice of a State and the claims and replies of its reviews, the newest first."""
    iso3 = choose.state(selection)
    if iso3 is None:
        st.info(_("Choose a State to see what was said about it beside what it replied."))
        return
    one = selection.choose("state", (iso3,))
    found = of_state(one)
    st.header(_("What was {state} told about, and what did it say?", state=labels("state")[iso3]), anchor=False)
    st.caption(_coverage(found))
    for key in dict.fromkeys(claim.review.key for claim in found):
        _review([claim for claim in found if claim.review.key == key])
    if found:
        with st.expander(_("The same as a table, with downloads"), key="numbers_claims", on_change="rerun") as box:
            if box.open:
                rows.show(tables_trace.CLAIMS, tables_trace.claims(found, measures.names()), one, "claims")


def of_state(one: Selection) -> tuple[Claim, ...]:
    """The claims of a selection of one State, within its concerns where some are chosen."""
    iso3 = one["state"][0]
    record = record_of.record(one)
    reviews = [review for review in record.reviews if review.iso3 == iso3]
    return claims(reviews, queries.stated(one, iso3), one["concern"] or record.concerns)


def _coverage(found: Sequence[Claim]) -> str:
    both = sum(claim.is_answered for claim in found)
    return _(
        "n = {n} pairs of review and concern, {both} with both sides on record. A reply stands beside what "
        "was said on the same concern in the same review; it need not answer it. No reply here means not "
        "found in what was read.",
        n=len(found),
        both=both,
    )


def _review(found: Sequence[Claim]) -> None:
    st.subheader(labels("review")[found[0].review.key], anchor=False)
    _claims([claim for claim in found if claim.said])
    alone = [claim for claim in found if not claim.said]
    if alone:
        with st.expander(_("The State alone, with nothing said to the Committee on record: {n}", n=len(alone))):
            _claims(alone)


def _claims(found: Sequence[Claim]) -> None:
    for claim in found:
        with st.container(border=True):
            st.markdown(f"**{labels('concern')[claim.concern]}**")
            left, right = st.columns(2)
            with left:
                _side(_("Said to the Committee"), claim.said, claim.said_reason, claim)
            with right:
                _side(_("Said by the State"), claim.replied, claim.reply_reason, claim)


def _side(title: str, said: Sequence[Row], reason: str, claim: Claim) -> None:
    st.markdown(f"*{title}*")
    if reason:
        st.markdown(reason)
    for row in said:
        trace_card.show(Card(row, ()), within=claim.concern)
