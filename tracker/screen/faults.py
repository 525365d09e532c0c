"""What a page says when something is not as it should be: no build, a build that stands in, or a fault.

A page's body is guarded once, here: whatever fails in it shows one sentence with an id, and the log has the rest.
"""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from tracker import health, observe
from tracker.build import Build, NoBuild, open_build
from tracker.markup import code
from tracker.words import N_, _

SENTENCE = N_(
    "This page could not be drawn to its end; what stands above is right as far as it goes. Reload it, or open another page "
    "from the menu; if it happens again, report error `{}`."
)
DONE = '<span data-testid="page-done" hidden></span>'


def build_or_stop(path: str) -> Build:
    """The build to draw this page from, with the page's faults caught from here on.

    Without a build the page says what to do, and ends there.
    """
    observe.start()
    health.register()
    context = get_script_run_ctx()
    if context:
        context.on_script_error = _show
    observe.begin(path, "none")
    try:
        build = open_build()
    except NoBuild as error:
        st.title("CMW Review Tracker")
        st.error(_(error.args[0]))
        st.stop()
    observe.begin(path, build.build_id)
    return build


def tell_stand_in(build: Build) -> None:
    """Say so when another build than the newest is shown, for the newest cannot be."""
    if build.stands_in_for:
        st.warning(
            _(
                "The newest build ({stands_in_for}) is missing or damaged. This page shows build `{build_id}`, the "
                "newest one that is whole.",
                stands_in_for=code(build.stands_in_for),
                build_id=build.build_id,
            )
        )


def _show(error: Exception) -> bool:
    """Show one sentence in place of the rest of the page; True tells Streamlit that nothing else need be shown."""
    st.error(_(SENTENCE).format(observe.fault(error)))
    st.html(DONE)
    return True
