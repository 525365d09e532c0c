"""What a question finds, best first: each hit with the words asked for marked in the text around them."""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from tracker.chart import amount
from tracker.paged import Paged
from tracker.queries import search
from tracker.screen.frame import statement_params
from tracker.search.marks import in_context
from tracker.selection import Selection
from tracker.vocabulary import labels, said
from tracker.words import N_, _

SHOWN = 5
CONTEXT, BEFORE = N_("In context"), 24


def best(selection: Selection, found: Paged) -> None:
    """Draw the first hits of a question with their links; nothing when no word was asked for or nothing was found."""
    if not len(found) or not search.asks_for_words(selection.words):
        return
    rows = found.part(0, SHOWN).to_dict("records")
    st.header(_("Best answers"), anchor=False)
    n = amount(len(found), "statement")
    first = (
        _("The first {shown} of {statements}; all stand below", shown=SHOWN, statements=n) if len(found) > SHOWN else n
    )
    st.caption(_("{first}. The better the words fit, the higher.", first=first))
    st.html(f'<ol class="hits">{"".join(_hit(row, selection) for row in rows)}</ol>')


def context(selection: Selection, rows: pd.DataFrame) -> pd.Series | None:
    """A column for a table of statements: the text around the words asked for, these between « and »; None without words."""
    if not search.asks_for_words(selection.words):
        return None
    texts = rows[["statement_id", "text"]].itertuples(index=False)
    around = [in_context(text, search.marked(selection.words, key, text), BEFORE) for key, text in texts]
    cells = ["".join(f"«{piece}»" if hit else piece for piece, hit in pieces) for pieces in around]
    return pd.Series(cells, index=rows.index, name=_(CONTEXT), dtype=object)


def _hit(row: dict[Any, Any], selection: Selection) -> str:
    known = {name: "" if pd.isna(value) else str(value) for name, value in row.items()}
    address = urlencode({**selection.to_params(), **statement_params(known["statement_id"])}, doseq=True)
    states = ", ".join(labels("state")[iso3] for iso3 in known["states"].split("; ") if iso3)
    told = " · ".join(html.escape(part) for part in (states, known["date"]) if part)
    who = html.escape(known["organisation"] or said("type", known["stakeholder_type"]))
    marked = search.marked(selection.words, known["statement_id"], known["text"])
    words = _as_html(in_context(known["text"], marked))
    return (
        f'<li><a href="statements?{html.escape(address)}">{who}</a> <span>{told}</span><p dir="auto">{words}</p></li>'
    )


def _as_html(pieces: list[tuple[str, bool]]) -> str:
    return "".join(f"<mark>{html.escape(piece)}</mark>" if hit else html.escape(piece) for piece, hit in pieces)
