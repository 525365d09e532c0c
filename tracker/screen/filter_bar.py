"""The filters in the sidebar, and the filters that a click added. Reads and sets widgets; never the address."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from tracker.selection import FIELDS, Selection
from tracker.vocabulary import labels
from tracker.words import N_, _

OPEN = ("state", "concern", "type", "cycle")
MORE = ("session", "region", "act", "group", "kind", "stage", "source", "origin")
PLACEHOLDER = N_("All")


def set_widgets(selection: Selection) -> None:
    """Make the widgets show a selection; call it before they are drawn."""
    for name in (*OPEN, *MORE):
        st.session_state[f"f_{name}"] = list(selection[name])
    st.session_state["f_from"] = _year_text(selection.first_year)
    st.session_state["f_to"] = _year_text(selection.last_year)
    st.session_state["f_words"] = selection.words
    st.session_state["f_raised"] = selection.raised
    st.session_state["f_context"] = selection.context
    st.session_state["clicked"] = tuple((n, v) for n, v in selection.values if n not in (*OPEN, *MORE))


def draw(words: str) -> Selection:
    """Draw the filters and return what they say, with the words of the search box."""
    chosen = Selection(words=words)
    for name in OPEN:
        chosen = _multiselect(chosen, name)
    chosen = _years(chosen)
    with st.expander(_("More filters"), expanded=any(st.session_state.get(f"f_{name}") for name in MORE)):
        for name in MORE:
            chosen = _multiselect(chosen, name)
        raised = st.toggle(_("Only what was raised as a concern"), key="f_raised", help=_(RAISED_HELP))
        context = st.toggle(_("Include general advocacy"), key="f_context", help=_(CONTEXT_HELP))
    for name, values in st.session_state.get("clicked", ()):
        chosen = chosen.choose(name, values)
    return replace(chosen, raised=raised, context=context)


RAISED_HELP = N_(
    "Briefings, questions, concerns, recommendations and follow-up points; not introductions, replies, praise or "
    "opening and closing remarks."
)
CONTEXT_HELP = N_(
    "Texts on the same State and period that were not addressed to the Committee. They are context: the Committee "
    "need not have seen them."
)


def clear() -> None:
    """Take every filter back."""
    set_widgets(Selection())


def drop(name: str) -> None:
    """Take back one filter that a click added."""
    st.session_state["clicked"] = tuple((n, v) for n, v in st.session_state["clicked"] if n != name)


def loosen(name: str) -> None:
    """Take back one filter, whatever it is: a field, years, words or a switch."""
    if name in FIELDS and name not in (*OPEN, *MORE):
        drop(name)
    elif name in FIELDS:
        st.session_state[f"f_{name}"] = []
    elif name == "years":
        st.session_state["f_from"] = st.session_state["f_to"] = None
    else:
        st.session_state[f"f_{name}"] = "" if name == "words" else False


def _multiselect(chosen: Selection, name: str) -> Selection:
    options = labels(name)
    values = st.multiselect(
        _(FIELDS[name].label),
        list(options),
        format_func=options.__getitem__,
        key=f"f_{name}",
        placeholder=_(PLACEHOLDER),
        select_all=False,
    )
    return chosen.choose(name, values)


def _years(chosen: Selection) -> Selection:
    years = [year for year in labels("year") if year != "none"]
    left, right = st.columns(2)
    first = left.selectbox(_("From year"), years, key="f_from", index=None, placeholder=years[0] if years else "")
    last = right.selectbox(_("To year"), years[::-1], key="f_to", index=None, placeholder=years[-1] if years else "")
    return replace(chosen, first_year=int(first) if first else None, last_year=int(last) if last else None)


def _year_text(year: int | None) -> str | None:
    return str(year) if year is not None and str(year) in labels("year") else None
