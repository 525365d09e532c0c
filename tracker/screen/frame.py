"""Opens a page: settings, menu, filters, title, sentence and the notes that every page shares.

The only owner of st.query_params. The address wins whenever it moved without the widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from tracker import garbage, observe
from tracker.asked import of_params
from tracker.build import current_build
from tracker.chart import amount
from tracker.citation import of_selection
from tracker.markup import plain
from tracker.queries import counts
from tracker.saved import SELECTION, Item, to_params, toggled
from tracker.screen import cite, faults, filter_bar, keep, language, loosen, notes, pinning, search_box, sign_in
from tracker.screen.menu import BY_PATH, MENU, Entry
from tracker.selection import Selection
from tracker.sentence import describe, opening
from tracker.words import ENGLISH, PARAMETER, _, params, speaking

NOTHING = {"all": "1"}
MARKED = {name: [value] for name, value in NOTHING.items()}
OPENED = "statement"
SAVED = "pages/saved.py"
OWN = {"pages/prepare.py": ("without",), "pages/changes.py": ("build", "before"), SAVED: (keep.PARAMETER,)}


def open_page(path: str) -> Selection:
    """Draw what every page shares and return what the reader has chosen to look at."""
    page = BY_PATH[path]
    language.obey(path, st.query_params.get_all(PARAMETER), bool(st.query_params))
    st.set_page_config(page_title=f"{_(page.name)} · CMW Review Tracker", page_icon="static/icon.svg", layout="wide")
    st.logo("static/logo.svg", size="large", icon_image="static/icon.svg")
    st.html(Path(__file__).parent / "style.css")
    sign_in.ask()
    pinning.obey(path, st.query_params.get_all(pinning.PARAMETER), bool(st.query_params))
    build = faults.build_or_stop(path)
    selection, ignored = _let_the_address_win(path)
    language.draw(_speak)
    st.title(_(page.name), anchor=False)
    st.markdown(_(page.question))
    words = search_box.draw() if page.filtered else ""
    with st.sidebar:
        menu = st.container()
        if page.filtered:
            selection = _filters(words)
        elif not selection.is_everything:
            st.caption(_("Filters do not act on this page. Yours are kept for the others."))
    _write_address(path, selection)
    with menu:
        _menu(page, selection)
    faults.tell_stand_in(build)
    pinning.tell(build, path, _unpin)
    notes.tell_ignored(ignored)
    if page.filtered:
        search_box.explain(selection)
        _say_what_is_chosen(selection)
    st.session_state["build_id"] = build.build_id
    return selection


def _menu(page: Entry, selection: Selection) -> None:
    for entry in MENU:
        if entry.at_once:
            _menu_link(entry, selection)
    with st.expander(_("More pages"), expanded=not page.at_once):
        for entry in MENU:
            if not entry.at_once:
                _menu_link(entry, selection)


def _menu_link(entry: Entry, selection: Selection) -> None:
    saved = {keep.PARAMETER: own(keep.PARAMETER)} if entry.path == SAVED else {}
    st.page_link(entry.path, label=_(entry.name), query_params={**link_params(selection), **saved})


def close_page() -> None:
    """Draw the foot of a page: what this is not, who keeps it, and which build it shows."""
    st.divider()
    st.container(key="foot").markdown(notes.foot(current_build()))
    sign_in.offer_to_leave()
    st.html(faults.DONE)
    observe.end()
    garbage.settle()


def link_params(selection: Selection) -> dict[str, Any]:
    """The parameters of a link to another page with this selection; a marker stands for "nothing chosen"."""
    return {**selection.to_params(), **pinning.params(), **params()} or dict(NOTHING)


def statement_params(statement_id: str) -> dict[str, Any]:
    """The parameters of a link to one statement, in the build that the page shows."""
    return {OPENED: statement_id, **pinning.params(), **params()}


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


def _unpin() -> None:
    pinning.forget()
    st.query_params.pop(pinning.PARAMETER, None)


def _speak(chosen: str) -> None:
    st.query_params.update({PARAMETER: chosen})


def set_aside(item: Item) -> None:
    """Set a statement or a selection aside, or take it out again."""
    keep_items(toggled(keep.items()[0], item))


def keep_items(items: list[Item]) -> None:
    """Keep exactly these items set aside."""
    choose_own(keep.PARAMETER, to_params(items))


def _filters(words: str) -> Selection:
    st.markdown(f"**{_('Filters')}**")
    selection = filter_bar.draw(words)
    st.button(_("Clear all filters"), on_click=filter_bar.clear, disabled=selection.is_everything, width="stretch")
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
        selection, ignored = of_params(asked)
    if moved or selection != last_selection or language.has_changed():
        filter_bar.set_widgets(selection)
        st.session_state[OPENED] = asked[OPENED][-1] if asked.get(OPENED) else None
        st.session_state["ignored"] = ignored
    elif asked.get(OPENED):
        st.session_state[OPENED] = asked[OPENED][-1]
    if asked or not moved:
        for name in OWN.get(path, ()):
            st.session_state[f"own_{name}"] = asked.get(name, own(name) if path == SAVED else [])
    return selection, list(st.session_state.get("ignored", []))


def _params(path: str, selection: Selection) -> dict[str, Any]:
    """The selection, and what only this page keeps in its address."""
    kept: dict[str, Any] = {**selection.to_params(), **pinning.params(path), **params()}
    if path == "pages/statements.py" and opened_statement():
        kept[OPENED] = opened_statement()
    return kept | {name: own(name) for name in OWN.get(path, ()) if own(name)}


def _write_address(path: str, selection: Selection) -> None:
    kept = _params(path, selection)
    here = {name: st.query_params.get_all(name) for name in st.query_params}
    wanted = {name: value if isinstance(value, list) else [value] for name, value in kept.items()}
    # A link to this same page brings its parameters, but the browser keeps the old address until it is told.
    followed = st.session_state.get("written", (None, {}))[0] == path and st.session_state["written"][1] != wanted
    # The marker may stay: to write an address without it would cost the Back button a second press.
    if (here != wanted and (wanted or here != MARKED)) or followed:
        st.query_params.from_dict(kept)
    st.session_state["written"] = (path, wanted)
    st.session_state["last_seen"] = (path, selection)
    st.session_state["shown"][path] = selection


def _say_what_is_chosen(selection: Selection) -> None:
    n = counts.count(selection, "statements", "statement")
    papers = counts.count(selection, "statements", "document")
    said = opening(describe(selection)) or _("The whole record")
    context = "" if selection.context else " " + _("General advocacy is left out.")
    with st.container(key="sentence", gap="xxsmall"):
        st.markdown(
            _(
                "**{said}**: {statements} from {documents}.",
                said=plain(said),
                statements=amount(n, "statement"),
                documents=amount(papers, "document"),
            )
            + context
        )
        _tools(selection, n)
    if n == 0:
        loosen.offer(selection)


def _tools(selection: Selection, n: int) -> None:
    """Draw what can be done with the selection: take it back, link to it, cite it, set it aside."""
    with st.container(horizontal=True, key="sentence_tools"):
        for name, _values in st.session_state.get("clicked", ()):
            st.button(
                f"✕ {plain(describe(Selection().choose(name, selection[name])))}",
                key=f"drop_{name}",
                on_click=filter_bar.drop,
                args=(name,),
                type="tertiary",
            )
        if not selection.is_everything:
            st.button(_("Clear"), on_click=filter_bar.clear, key="clear_in_sentence", type="tertiary")
        with st.popover(_("Copy link"), type="tertiary"):
            here = st.session_state["last_seen"]
            for meaning, kept in pinning.links(here[0], _params(*here)):
                st.markdown(meaning)
                st.code(address(kept), language=None)
        manifest = current_build().manifest
        stays = address({**selection.to_params(), pinning.PARAMETER: manifest["build_id"], **params()})
        with speaking(ENGLISH):
            work = of_selection(describe(selection), amount(n, "statement"), manifest, stays)
        cite.show(work)
        keep.button(Item(SELECTION, urlencode(selection.to_params(), doseq=True)), set_aside)


def address(asked: Mapping[str, Any]) -> str:
    """The full address of this page with these parameters, to be copied."""
    base = (st.context.url or "").split("?")[0]
    query = urlencode(asked, doseq=True)
    return f"{base}?{query}" if query else base
