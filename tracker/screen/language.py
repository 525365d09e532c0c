"""The language that a visit is in: that of `lang=` in its address, else English; and the way to the others."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tracker.words import ENGLISH, LANGUAGES, PARAMETER, _, language, speak

DRAWN = "drawn_in"
# The page that Streamlit serves says that it is in English, whatever language is spoken on it.
SAY_SO = "<script>document.documentElement.lang = '{}'</script>"


def obey(path: str, asked: list[str], has_query: bool) -> None:
    """Let this run speak the language of the address.

    The bare address of another page, as the Back button sends it, keeps the last choice.
    """
    if has_query or st.session_state.get("last_seen", ("",))[0] == path:
        st.session_state[PARAMETER] = asked[-1] if asked and asked[-1] in LANGUAGES else ENGLISH
    speak(st.session_state.get(PARAMETER, ENGLISH))


def has_changed() -> bool:
    """True when the page was last drawn in another language: its widgets then forget what they showed."""
    return bool(st.session_state.get(DRAWN, language()) != language())


def draw(choose: Callable[[str], None]) -> None:
    """Draw the way to each language, in its own words."""
    st.session_state[DRAWN] = language()
    with st.container(horizontal=True, horizontal_alignment="right", key="languages"):
        st.html(SAY_SO.format(language()), unsafe_allow_javascript=True)
        for code, name in LANGUAGES.items():
            here = code == language()
            st.button(
                name,
                key=f"speak_{code}",
                type="tertiary",
                on_click=choose,
                args=(code,),
                disabled=here,
                help=_spoken(here),
            )


def _spoken(here: bool) -> str | None:
    return _("This page is in this language.") if here else None
