"""What a page says when something is not as it should be: no build, a build that stands in, or a fault.

A page's body is guarded once, here: whatever fails in it shows one sentence with an id, and the log has the rest.
"""

from __future__ import annotations

import streamlit as st

from tracker.build import Build, NoBuild, open_build


def build_or_stop() -> Build:
    """The build to draw this page from. Without one the page says what to do, and ends there."""
    try:
        return open_build()
    except NoBuild as error:
        st.title("CMW Review Tracker")
        st.error(str(error))
        st.stop()


def tell_stand_in(build: Build) -> None:
    """Say so when another build than the newest is shown, for the newest cannot be."""
    if build.stands_in_for:
        st.warning(
            f"The newest build (`{build.stands_in_for}`) is missing or damaged. This page shows build `{build.build_id}`, "
            "the newest one that is whole."
        )
