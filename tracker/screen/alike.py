"""Statements that are like the one in the reading pane, each with the words that they share."""

from __future__ import annotations

import streamlit as st

from tracker.markup import plain
from tracker.queries import search
from tracker.screen.frame import statement_params
from tracker.search.index import NoIndex
from tracker.vocabulary import labels
from tracker.words import _

MOST_LETTERS = 140
MOST_WORDS = 5


def show(statement_id: str, text: str) -> None:
    """Draw up to five similar statements with their links; one sentence where the search index cannot be read."""
    try:
        found = search.alike(statement_id, text)
    except NoIndex as error:
        st.caption(_(error.args[0]))
        return
    if not found:
        return
    st.header(_("Similar statements"), anchor=False)
    st.caption(_("By the words that few statements on record hold; similar wording need not mean the same thing."))
    for other in found:
        who = other.organisation or labels("type")[other.stakeholder_type]
        told = " · ".join(plain(part) for part in (_states(other.states), other.date[:4], who) if part)
        st.page_link(
            "pages/statements.py",
            label=_(
                "**{told}**: {text} (shares *{words}*)",
                told=told,
                text=plain(shortened(other.text)),
                words=plain(", ".join(other.shared[:MOST_WORDS])),
            ),
            query_params=statement_params(other.statement_id),
        )


def _states(codes: str) -> str:
    return ", ".join(labels("state").get(iso3, iso3) for iso3 in codes.split("; "))


def shortened(text: str) -> str:
    """A text for a link: cut between words, with an ellipsis, where it is long."""
    return text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS].rsplit(" ", 1)[0] + " …"
