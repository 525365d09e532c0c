"""The preview of a visitor's document: how it is given, what was found, and the downloads. It lives in this visit only."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import streamlit as st

from tracker import formats, parse_process, preview
from tracker.build import ROOT, empty_template
from tracker.markup import plain
from tracker.paged import of_frame
from tracker.screen import downloads, parsed_text
from tracker.screen.rows import PAGE, first_of_page
from tracker.words import N_, _

FORMATS = ["html", "htm", "txt", "docx", "pdf"]
EXAMPLE = ROOT / "static" / "invented-example.txt"
EXAMPLE_NAME = N_("the invented example")
MOST_PASTED = 1_000_000
HANDED, READ, TURN = "preview_handed", "preview_read", "preview_turn"
HOW = N_(
    "The document goes to the parser that also reads the inbox of the record, in a process of its own that may use "
    "{seconds} seconds, has no network and writes no file. It stays in the memory of this visit until "
    "you put it away or close the page; the record does not change. Each sentence stands beside who speaks according to "
    "the parser, with the words that decided its concerns underlined: solid for strong evidence, dotted for weak. "
    "What is no statement is grey, with the reason. Check every line against the document before you use it."
)


@dataclass(frozen=True)
class Read:
    """What became of a document: its name, its parse, or the sentence that says why there is none."""

    name: str
    parsed: parse_process.Parsed | None
    reason: str = ""


def ask() -> None:
    """Draw the three ways to hand a document over, and read what was handed over."""
    turn = st.session_state.setdefault(TURN, 0)
    key = f"preview_file_{turn}"
    megabytes = parse_process.MOST_BYTES // 1_000_000
    st.file_uploader(
        _("Choose a document (at most {megabytes} MB)", megabytes=megabytes),
        FORMATS,
        key=key,
        max_upload_size=megabytes,
        on_change=_hand_over_file,
        args=(key,),
    )
    with st.expander(_("Paste text instead")), st.form("preview_form", border=False):
        text = st.text_area(_("Text of the document"), key=f"preview_text_{turn}", max_chars=MOST_PASTED, height=200)
        if st.form_submit_button(_("Read this text")):
            st.session_state[HANDED] = (_("The text"), (text or "").encode("utf-8", errors="replace"))
    with st.container(horizontal=True):
        st.button(_("Try with an invented example"), on_click=_hand_over_example)
        if READ in st.session_state or HANDED in st.session_state:
            st.button(_("Put it away"), on_click=_put_away, type="tertiary")
    _read()


def show() -> None:
    """Draw what was found in the document that was handed over, if any, and how to read it."""
    read: Read | None = st.session_state.get(READ)
    if read and read.parsed:
        _found(read.name, read.parsed)
    elif read:
        st.error(plain(read.reason))
    with st.popover(_("How to read this"), type="tertiary"):
        st.markdown(_(HOW, seconds=parse_process.SECONDS))
    template = empty_template()
    if template:
        st.markdown(_("To bring records of your own into a copy of this dashboard, fill in the empty table."))
        st.download_button(_("Empty template (CSV)"), template, "cmw_template.csv", "text/csv", on_click="ignore")


def _hand_over_file(key: str) -> None:
    file = st.session_state[key]
    if file is None:
        _put_away()
    else:
        st.session_state[HANDED] = (file.name, file.getvalue())


def _hand_over_example() -> None:
    st.session_state[HANDED] = (EXAMPLE_NAME, EXAMPLE.read_bytes())


def _put_away() -> None:
    for key in (HANDED, READ):
        st.session_state.pop(key, None)
    st.session_state[TURN] += 1


def _read() -> None:
    """Parse what was handed over; its bytes are let go as soon as it is read."""
    if HANDED not in st.session_state:
        return
    name, content = st.session_state[HANDED]
    with st.spinner(_("Reading the document")):
        try:
            read = Read(name, parse_process.parse(content, name))
        except parse_process.NotRead as error:
            read = Read(name, None, str(error))
    st.session_state[READ] = read
    del st.session_state[HANDED]


def _found(name: str, parsed: parse_process.Parsed) -> None:
    rows = preview.rows(parsed.contract)
    beside, rest = preview.problems(parsed.contract, rows)
    st.html(Path(__file__).parent / "preview.css")
    st.header(_("What the parser found in {name}", name=plain(_(name))), anchor=False)
    if name == EXAMPLE_NAME:
        st.caption(_("Every word, name and number of this example is invented; no such meeting was held."))
    if parsed.missing:
        st.caption(
            _(
                "On this machine the parser could not be kept within bounds for: {names}.",
                names=", ".join(map(_, parsed.missing)),
            )
        )
    st.markdown(preview.counted(rows, parsed.contract))
    for problem in rest:
        st.warning(plain(problem))
    st.html(parsed_text.facts(preview.facts(parsed.contract)))
    st.subheader(_("Sentence by sentence"), anchor=False)
    _downloads(name, rows, parsed)
    st.html(parsed_text.legend(rows))
    first = first_of_page(len(rows), "preview") if len(rows) > PAGE else 0
    st.html(parsed_text.sentences(rows.iloc[first : first + PAGE], beside))


def _downloads(name: str, rows: pd.DataFrame, parsed: parse_process.Parsed) -> None:
    title = "cmw_preview_" + (re.sub(r"[^A-Za-z0-9_-]+", "-", name)[:60].strip("-") or "document")
    whole = replace(
        formats.FORMATS["json"],
        label=N_("The whole parse (JSON)"),
        write=lambda table, rows, about: preview.as_json(parsed.contract),
        meaning=N_("Facts, statements with evidence, problems and main text."),
    )
    about = {"document": name, "rows": len(rows), "grain": preview.PARSED.grain, "note": "The parse may be wrong."}
    downloads.control(
        preview.PARSED, of_frame(rows), title, "preview", about, {**formats.FORMATS, "json": whole}.values()
    )
