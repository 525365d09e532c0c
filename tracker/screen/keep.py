"""The button that sets a statement or a selection aside, and what is set aside in this visit."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tracker.saved import Item, from_params
from tracker.words import _

PARAMETER = "saved"


def items() -> tuple[list[Item], int]:
    """What is set aside in this visit, and how many values of the address could not be read."""
    return from_params(st.session_state.get(f"own_{PARAMETER}", ()))


def button(item: Item, toggle: Callable[[Item], None]) -> None:
    """Draw the button that sets the item aside, or takes it out again."""
    is_kept = item.key in {one.key for one in items()[0]}
    st.button(
        _("Saved") if is_kept else _("Save"),
        key=f"keep_{item.kind}",
        icon=":material/bookmark_added:" if is_kept else ":material/bookmark:",
        type="tertiary",
        help=_("Take it out of Saved.")
        if is_kept
        else _("Set it aside; the page Saved lists it, with room for a note."),
        on_click=toggle,
        args=(item,),
    )
