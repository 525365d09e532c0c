"""What a question finds, best first: each hit with the words asked for marked in the text around them."""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from tracker.chart import amount
from tracker.queries import search
from tracker.search.marks import in_context
from tracker.selection import Selection

SHOWN = 5
CONTEXT = "In context"


def best(selection: Selection, found: pd.DataFrame) -> None:
    """Draw the first hits of a question with their links; nothing when no word was asked for or nothing was found."""
    if not selection.words or found.empty:
        return
    rows = found.head(SHOWN).to_dict("records")
    st.header("Best answers", anchor=False)
    st.caption(
        f"The first {len(rows)} of {amount(len(found), 'statement')}, by how well the words fit. All stand below."
    )
    st.html(f'<ol class="hits">{"".join(_hit(row, selection) for row in rows)}</ol>')


def context(selection: Selection, rows: pd.DataFrame) -> pd.Series | None:
    """A column for a table of statements: the text around the words asked for, these between « and »; None without words."""
    if not selection.words:
        return None
    texts = rows[["statement_id", "text"]].itertuples(index=False)
    cells = ["".join(f"«{p}»" if hit else p for p, hit in _around(selection.words, key, text)) for key, text in texts]
    return pd.Series(cells, index=rows.index, name=CONTEXT, dtype=object)


def _hit(row: dict[Any, Any], selection: Selection) -> str:
    address = urlencode({**selection.to_params(), "statement": row["statement_id"]}, doseq=True)
    told = " · ".join(
        html.escape(str(row[name])) for name in ("states", "date") if row[name] and not pd.isna(row[name])
    )
    who = html.escape(str(row["stakeholder_type"] if pd.isna(row["organisation"]) else row["organisation"]))
    words = _as_html(_around(selection.words, row["statement_id"], row["text"]))
    return f'<li><a href="statements?{html.escape(address)}">{who}</a> <span>{told}</span><p>{words}</p></li>'


def _around(words: str, statement_id: str, text: str) -> list[tuple[str, bool]]:
    return in_context(text, search.marked(words, statement_id, text))


def _as_html(pieces: list[tuple[str, bool]]) -> str:
    return "".join(f"<mark>{html.escape(piece)}</mark>" if hit else html.escape(piece) for piece, hit in pieces)
