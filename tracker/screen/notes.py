"""The notes that every page shares: what of the address was ignored, and the foot."""

from __future__ import annotations

import streamlit as st

from tracker.asked import Ignored, told
from tracker.build import Build
from tracker.words import _, day


def tell_ignored(ignored: Ignored) -> None:
    """Say what the address asked for and the record does not know, if anything."""
    if ignored:
        st.warning(
            _("The address asked for something this record does not know; it was ignored: {told}.", told=told(ignored))
        )


def foot(build: Build) -> str:
    """What this is not, how far it reaches, which build it is, and where to report an error."""
    until = build.manifest["covers_until"]
    return _(
        "The record reaches to **{until}**; nothing after that day is known to it. Build `{build_id}`. This "
        "is not a product of the United Nations. Boundaries on maps imply no opinion on the status of any "
        "territory. Text paraphrased from public documents; data CC BY 4.0. How to report an error, or to "
        "have a name removed: see *About the data*.",
        until=day(until),
        build_id=build.build_id,
    )
