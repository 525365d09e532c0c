"""The build that a visit is pinned to by `build=` in its address: kept as it was, and said so on every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from tracker.build import Build, NoBuild, OlderMaking, current_build, kept_build, newest_build, pin
from tracker.words import _

PARAMETER, FAULT = "build", "pin_fault"
# There the parameter names the later of the two builds that are compared.
COMPARES = "pages/changes.py"


def obey(path: str, asked: list[str], has_query: bool) -> None:
    """Let this run look at the build that the address names.

    The bare address of another page, as the Back button sends it, keeps the last choice.
    """
    is_asking = has_query or st.session_state.get("last_seen", ("",))[0] == path
    if is_asking and path != COMPARES:
        st.session_state[PARAMETER] = asked[-1] if asked else None
    wanted = st.session_state.get(PARAMETER)
    st.session_state[FAULT] = None
    pin(None)
    if wanted and path != COMPARES:
        try:
            pin(kept_build(wanted))
        except (NoBuild, OlderMaking) as error:
            st.session_state[FAULT] = error.args[0]


def params(path: str = "") -> dict[str, Any]:
    """What the address of a page keeps of it: the build, when the visit is pinned to one."""
    wanted = st.session_state.get(PARAMETER)
    return {PARAMETER: wanted} if wanted and path != COMPARES else {}


def links(path: str, here: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """What each link to this page means, and its parameters: one that follows new builds, one that stays with this."""
    if path == COMPARES:
        return [(_("This link opens exactly what you see."), here)]
    stays = _("This one stays with the build you see, for as long as that is kept (the newest few are).")
    return [
        (_("This link opens what you see, and follows new builds of the record."), {**here, PARAMETER: ()}),
        (stays, {**here, PARAMETER: current_build().build_id}),
    ]


def forget() -> None:
    """Go back to the newest build."""
    st.session_state[PARAMETER] = None


def tell(build: Build, path: str, newest: Callable[[], None]) -> None:
    """Say which build the page shows when the address asks for one, with the button that goes to the newest."""
    if not params(path):
        return
    fault = st.session_state.get(FAULT)
    if fault:
        st.error(
            _(
                "{fault} This page shows the newest build, `{build_id}`: its numbers may differ.",
                fault=_(fault),
                build_id=build.build_id,
            )
        )
    else:
        newer = newest_build().build_id
        beside = _("the newest") if newer == build.build_id else _("the newest is `{newer}`", newer=newer)
        made = build.manifest["built_at"][:16].replace("T", " ")
        st.info(
            _(
                "Pinned to build `{build_id}` of {made} UTC, as the record stood then ({beside}).",
                build_id=build.build_id,
                made=made,
                beside=beside,
            )
        )
    label = _("Take the build out of the address") if fault else _("Show the newest build")
    st.button(label, on_click=newest, key="unpin", type="tertiary")
