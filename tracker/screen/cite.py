"""The citation control: a work in five forms, each with a button that copies it."""

from __future__ import annotations

import streamlit as st

from tracker.citation import Work
from tracker.citation_forms import FORMS
from tracker.words import _


def show(work: Work) -> None:
    """Draw the control; the forms are tabs, so that one click more shows each."""
    with st.popover(_("Cite"), type="tertiary", icon=":material/format_quote:"):
        for form, tab in zip(FORMS, st.tabs([_(form.name) for form in FORMS]), strict=True):
            with tab:
                st.code(form.write(work), language=None, wrap_lines=not form.is_code)
