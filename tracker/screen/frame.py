"""Opens a page: settings, menu, filters, title, sentence and the notes that every page shares.

The only owner of st.query_params. The address wins whenever it moved without the widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from tracker.build import Build, NoBuild, current_build
from tracker.chart import amount
from tracker.queries import counts
from tracker.screen import filter_bar
from tracker.screen.menu import BY_PATH, MENU, Entry
from tracker.selection import Selection, from_params
from tracker.sentence import describe
from tracker.vocabulary import allowed, labels

NOTHING = {"all": "1"}
OPENED = "statement"
OWN = {"pages/prepare.py": ("without",), "pages/changes.py": ("build", "before")}


def open_page(path: str) -> Selection:
    """Draw what every page shares and return what the reader has chosen to look at."""
    page = BY_PATH[path]
    st.set_page_config(page_title=f"{page.name} · CMW Review Tracker", page_icon="static/icon.svg", layout="wide")
    st.logo("static/logo.svg", size="large", icon_image="static/icon.svg")
    st.html(Path(__file__).parent / "style.css")
    try:
        build = current_build()
    except NoBuild as error:
        st.title("CMW Review Tracker")
        st.error(str(error))
        st.stop()
    selection, ignored = _let_the_address_win(path)
    with st.sidebar:
        menu = st.container()
        if page.filtered:
            selection = _filters()
        elif not selection.is_everything:
            st.caption("Filters do not act on this page. Yours are kept for the others.")
    _write_address(path, selection)
    with menu:
        _menu(page, selection)
    st.title(page.name, anchor=False)
    st.markdown(page.question)
    _tell_ignored(ignored)
    if page.filtered:
        _say_what_is_chosen(selection)
    st.session_state["build_id"] = build.build_id
    return selection


def _menu(page: Entry, selection: Selection) -> None:
    for entry in MENU:
        if entry.at_once:
            st.page_link(entry.path, label=entry.name, query_params=link_params(selection))
    with st.expander("More pages", expanded=not page.at_once):
        for entry in MENU:
            if not entry.at_once:
                st.page_link(entry.path, label=entry.name, query_params=link_params(selection))


def close_page() -> None:
    """Draw the foot of a page: what this is not, who keeps it, and which build it shows."""
    build = current_build()
    st.divider()
    st.markdown(_foot(build))
    st.html('<span data-testid="page-done" hidden></span>')


def link_params(selection: Selection) -> dict[str, Any]:
    """The parameters of a link to another page with this selection; a marker stands for "nothing chosen"."""
    return dict(selection.to_params()) or dict(NOTHING)


def opened_statement() -> str | None:
    """The id of the statement in the reading pane."""
    found = st.session_state.get(OPENED)
    return str(found) if found else None


def open_statement(statement_id: str | None) -> None:
    """Put a statement into the reading pane and into the address."""
    st.session_state[OPENED] = statement_id
    path, selection = st.session_state["last_seen"]
    _write_address(path, selection)


def own(name: str) -> list[str]:
    """What the address asks of this page alone, by the name of the parameter (see OWN); empty when it asks nothing."""
    return list(st.session_state.get(f"own_{name}", []))


def choose_own(name: str, values: list[str]) -> None:
    """Keep a choice that only this page knows, in the address too."""
    st.session_state[f"own_{name}"] = values
    path, selection = st.session_state["last_seen"]
    _write_address(path, selection)


def _filters() -> Selection:
    st.markdown("**Filters**")
    selection = filter_bar.draw()
    st.button("Clear all filters", on_click=filter_bar.clear, disabled=selection.is_everything, width="stretch")
    return selection


def _let_the_address_win(path: str) -> tuple[Selection, list[tuple[str, str]]]:
    asked: dict[str, list[str]] = {name: st.query_params.get_all(name) for name in st.query_params}
    last_path, last_selection = st.session_state.get("last_seen", (None, Selection()))
    shown: dict[str, Selection] = st.session_state.setdefault("shown", {})
    moved = path != last_path
    ignored: list[tuple[str, str]] = []
    if moved and not asked:
        selection = shown.get(path, last_selection)
    else:
        selection, ignored = from_params(lambda name: asked.get(name, []), allowed())
        ignored = _within_record(selection, ignored)
    if moved or selection != last_selection:
        filter_bar.set_widgets(selection)
        st.session_state[OPENED] = asked[OPENED][-1] if asked.get(OPENED) else None
        st.session_state["ignored"] = ignored
    elif asked.get(OPENED):
        st.session_state[OPENED] = asked[OPENED][-1]
    if asked or not moved:
        for name in OWN.get(path, ()):
            st.session_state[f"own_{name}"] = asked.get(name, [])
    return selection, list(st.session_state.get("ignored", []))


def _within_record(selection: Selection, ignored: list[tuple[str, str]]) -> list[tuple[str, str]]:
    known = labels("year")
    spans = (("from", selection.first_year), ("to", selection.last_year))
    return ignored + [(name, str(year)) for name, year in spans if year is not None and str(year) not in known]


def _params(path: str, selection: Selection) -> dict[str, Any]:
    """The selection, and what only this page keeps in its address."""
    params: dict[str, Any] = dict(selection.to_params())
    if path == "pages/statements.py" and opened_statement():
        params[OPENED] = opened_statement()
    return params | {name: own(name) for name in OWN.get(path, ()) if own(name)}


def _write_address(path: str, selection: Selection) -> None:
    params = _params(path, selection)
    if {name: st.query_params.get_all(name) for name in st.query_params} != {
        name: value if isinstance(value, list) else [value] for name, value in params.items()
    }:
        st.query_params.from_dict(params)
    st.session_state["last_seen"] = (path, selection)
    st.session_state["shown"][path] = selection


def _tell_ignored(ignored: list[tuple[str, str]]) -> None:
    if ignored:
        pairs = ", ".join(f"{name} = “{value[:40]}”" for name, value in ignored[:5])
        more = f" and {len(ignored) - 5} more" if len(ignored) > 5 else ""
        st.warning(f"The address asked for something this record does not know; it was ignored: `{pairs}`{more}.")


def _say_what_is_chosen(selection: Selection) -> None:
    n = counts.count(selection, "statements", "statement")
    papers = counts.count(selection, "statements", "document")
    said = describe(selection) or "The whole record (nothing filtered)"
    context = "" if selection.context else " General advocacy is left out."
    with st.container(horizontal=True, vertical_alignment="center", key="sentence"):
        st.markdown(f"**{said}**: {amount(n, 'statement')} from {amount(papers, 'document')}.{context}")
        for name, _ in st.session_state.get("clicked", ()):
            st.button(
                f"✕ {describe(Selection().choose(name, selection[name]))}",
                key=f"drop_{name}",
                on_click=filter_bar.drop,
                args=(name,),
                type="tertiary",
            )
        if not selection.is_everything:
            st.button("Clear", on_click=filter_bar.clear, key="clear_in_sentence", type="tertiary")
        with st.popover("Copy link", type="tertiary"):
            st.markdown("This link opens exactly what you see.")
            st.code(address(_params(*st.session_state["last_seen"])), language=None)
    if n == 0:
        _nothing_matches(selection)


def _nothing_matches(selection: Selection) -> None:
    st.info("No statement on record matches all of these filters together. That means *not seen*, not *never said*.")
    looser = [(name, counts.count(_without(selection, name), "statements", "statement")) for name in _active(selection)]
    best = max(looser, key=lambda pair: pair[1], default=None)
    if best and best[1]:
        label = describe(_only(selection, best[0]))
        st.button(
            f"Loosen “{label}”: {amount(best[1], 'statement')} then match", on_click=filter_bar.loosen, args=(best[0],)
        )


def _active(selection: Selection) -> list[str]:
    names = [name for name, _ in selection.values]
    if selection.first_year is not None or selection.last_year is not None:
        names.append("years")
    return names + [name for name in ("words", "raised") if getattr(selection, name)]


def _without(selection: Selection, name: str) -> Selection:
    if name == "years":
        return replace(selection, first_year=None, last_year=None)
    if name in ("words", "raised"):
        return replace(selection, words="") if name == "words" else replace(selection, raised=False)
    return selection.choose(name, ())


def _only(selection: Selection, name: str) -> Selection:
    if name == "years":
        return Selection(first_year=selection.first_year, last_year=selection.last_year)
    if name in ("words", "raised"):
        return Selection(words=selection.words) if name == "words" else Selection(raised=True)
    return Selection().choose(name, selection[name])


def address(params: Mapping[str, Any]) -> str:
    """The full address of this page with these parameters, to be copied."""
    base = (st.context.url or "").split("?")[0]
    query = urlencode(params, doseq=True)
    return f"{base}?{query}" if query else base


def _foot(build: Build) -> str:
    until = build.manifest["covers_until"]
    return (
        f"The record reaches to **{until}**; nothing after that day is known to it. Build `{build.build_id}`. "
        "This is not a product of the United Nations. Boundaries on maps imply no opinion on the status of any "
        "territory. Text paraphrased from public documents; data CC BY 4.0. "
        "How to report an error, or to have a name removed: see *About the data*."
    )
