"""The gate of a closed deployment: who has not signed in sees one page with a button, and nothing of the record."""

from __future__ import annotations

import streamlit as st

from tracker import closed
from tracker.screen import faults
from tracker.words import _


def ask() -> None:
    """Let pass who has signed in, or everybody where nobody need; for others the page ends here."""
    if not closed.is_on() or _signed_in():
        return
    st.title("CMW Review Tracker", anchor=False)
    st.markdown(_("This copy of the dashboard is open to a circle of readers. Sign in to see it."))
    st.button(_("Sign in"), on_click=st.login, type="primary")
    st.html(faults.DONE)
    st.stop()


def offer_to_leave() -> None:
    """Draw the button with which a reader signs out, where one had to sign in."""
    if closed.is_on():
        st.sidebar.button(_("Sign out"), on_click=st.logout, type="tertiary")


def _signed_in() -> bool:
    # Streamlit knows no such thing where it was not told of a provider; then nobody is signed in.
    return bool(st.user.get("is_logged_in", False))
