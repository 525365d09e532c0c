"""The glossary on screen: the words by part, each with its meaning."""

from __future__ import annotations

import streamlit as st

from tracker.glossary import PARTS, TERMS
from tracker.words import _


def show() -> None:
    """Draw the words of the field first, then those of the dashboard."""
    for part, title in PARTS.items():
        st.header(_(title), anchor=part)
        for term in TERMS:
            if term.part == part:
                st.markdown(_("**{term}**: {meaning}", term=_(term.name), meaning=_(term.meaning)))
