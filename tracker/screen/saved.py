"""What a reader set aside: the buttons that do it, and the page that lists it with notes and takes it away."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from tracker import asked, citation
from tracker.build import current_build
from tracker.chart import amount
from tracker.citation_forms import plain as cited
from tracker.markup import plain
from tracker.paged import of_frame
from tracker.queries import counts, one_statement
from tracker.saved import MOST_NOTE, SAVED, SELECTION, STATEMENT, Item, noted
from tracker.screen import downloads, frame
from tracker.screen.keep import items
from tracker.sentence import describe
from tracker.words import ENGLISH, N_, _, params, speaking

KINDS = {STATEMENT: N_("Statement"), SELECTION: N_("Selection")}


def show() -> None:
    """Draw every item with its note, and the files that hold them all."""
    kept, left_out = items()
    if left_out:
        st.warning(
            _(
                "{n} of the things that the address asked for could not be read; they were left out.",
                n=left_out,
            )
        )
    if not kept:
        st.info(_("Nothing is set aside yet. Press *Save* beside the sentence of a page, or in an opened statement."))
        return
    st.caption(
        _("{n} set aside. The address of this page holds them with your notes: keep it, or mail it.", n=len(kept))
    )
    found = [_row(item) for item in kept]
    for item, row in zip(kept, found, strict=True):
        _item(item, row)
    rows = pd.DataFrame(found)
    about = {"table": SAVED.name, "rows": len(rows), "build": current_build().build_id}
    downloads.control(SAVED, of_frame(rows), f"cmw_saved_{current_build().build_id}", "saved", about)


def _item(item: Item, row: dict[str, Any]) -> None:
    key = f"{item.kind}_{item.value}"
    with st.container(border=True):
        st.markdown(f"**{plain(row['organisation'] or _(KINDS[item.kind]))}** {plain(row['date'] or '')}")
        st.markdown(plain(row["said"]))
        st.session_state[f"note_{key}"] = item.note
        st.text_input(
            _("Note"),
            key=f"note_{key}",
            max_chars=MOST_NOTE,
            on_change=lambda: frame.keep_items(noted(items()[0], item, st.session_state[f"note_{key}"])),
        )
        with st.container(horizontal=True):
            st.page_link("pages/statements.py", label=_("Open it"), query_params=_target(item))
            st.button(_("Take it out"), key=f"out_{key}", type="tertiary", on_click=frame.set_aside, args=(item,))


def _target(item: Item) -> dict[str, Any]:
    if item.kind == STATEMENT:
        return frame.statement_params(item.value)
    return frame.link_params(asked.of_query(item.value)[0])


def _row(item: Item) -> dict[str, Any]:
    link = _link(_target(item))
    row = _of_selection(item) if item.kind == SELECTION else _of_statement(item, link)
    return {"kind": item.kind, "note": item.note, **row, "link": link}


def _link(target: dict[str, Any]) -> str:
    return frame.address(target).replace("/saved?", "/statements?", 1)


def _of_statement(item: Item, link: str) -> dict[str, Any]:
    stands_for = one_statement.stands_for(item.value)
    row = one_statement.statement(stands_for[0] if stands_for else item.value)
    if row is None:
        return dict.fromkeys(("organisation", "date", "origin", "citation", "source_url")) | {
            "said": _("The statement {statement_id} is not in this build.", statement_id=item.value),
            "statements": 0,
        }
    return {
        "said": row["text"],
        "statements": 1,
        "organisation": row["organisation"],
        "date": row["date_text"],
        "origin": row["text_origin"],
        "citation": cited(citation.of_statement(row, current_build().manifest, link)),
        "source_url": row["url"],
    }


def _of_selection(item: Item) -> dict[str, Any]:
    selection, manifest = asked.of_query(item.value)[0], current_build().manifest
    n = counts.count(selection, "statements", "statement")
    said = describe(selection)
    stays = _link({**selection.to_params(), "build": manifest["build_id"], **params()})
    with speaking(ENGLISH):
        work = citation.of_selection(describe(selection), amount(n, "statement"), manifest, stays)
    return dict.fromkeys(("organisation", "date", "origin", "source_url")) | {
        "said": said or _("The whole record"),
        "statements": n,
        "citation": cited(work),
    }
