"""What the overview draws beside its charts: what comes next, and until when the record reaches."""

from __future__ import annotations

import streamlit as st

from tracker.build import current_build
from tracker.markup import link
from tracker.queries import about


def coming() -> None:
    """Draw the reviews under way by status; nothing after the reach of the record is known."""
    found = about.coming()
    st.header("What comes next, as far as the record knows?", anchor=False)
    st.caption(
        f"{len(found)} reviews under way on {current_build().manifest['covers_until']}, the day to which the record reaches. Not narrowed by filters."
    )
    for status, part in found.groupby("status", sort=False):
        named = ", ".join(link(f"{row.state} (cycle {row.cycle})", str(row.source_url)) for row in part.itertuples())
        st.markdown(f"**{status}**: {named}")
