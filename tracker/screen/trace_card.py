"""One statement as a card: who, when, the words, the place and the ties, and the link that opens it."""

from __future__ import annotations

import html

import streamlit as st

from tracker.captions import origin_badge, place_of, when
from tracker.screen.frame import statement_params
from tracker.trace import Card, Row, tie_text
from tracker.vocabulary import labels
from tracker.words import _

MOST_LETTERS = 240


def show(card: Card, within: str = "") -> None:
    """Draw the card with the link that opens its statement; `within` tells cards of one statement on one page apart."""
    row = card.row
    with st.container(key=f"trace_card_{within}_{row['statement_id']}"):
        st.html(card_html(card))
        st.page_link(
            "pages/statements.py",
            label=_("Open this statement"),
            query_params=statement_params(row["statement_id"]),
        )


def card_html(card: Card) -> str:
    """A card as HTML: who and when, the words (a quotation in quotation marks, a paraphrase with its badge), place, ties."""
    row = card.row
    title = row["symbol"] or row["document_title"]
    place = place_of(row) if row["symbol"] else f"{title}, {place_of(row)}"
    lines = [
        f'<div class="trace-who">{html.escape(who(row))}</div>',
        f'<div class="trace-meta">{html.escape(when(row))} · {html.escape(labels("act")[row["act"]])} '
        f'<span class="trace-badge">{origin_badge(row["text_origin"])}</span></div>',
        words(row),
        f'<div class="trace-meta">{html.escape(place)}</div>',
        *(f'<div class="trace-tie">{html.escape(tie_text(tie))}</div>' for tie in card.ties),
    ]
    return f'<div class="trace-card type-{row["stakeholder_type"]}">{"".join(lines)}</div>'


def who(row: Row) -> str:
    """Who speaks: the organisation, else the type; with the named speakers."""
    speaker = row["organisation"] or labels("type")[row["stakeholder_type"]]
    names = ", ".join(row["speaker_names"]).replace(f" ({speaker})", "")
    return f"{speaker} ({names})" if names else str(speaker)


def words(row: Row) -> str:
    """The text as HTML, cut at a word where it is long: a quotation only where the source prints it so."""
    text = str(row["text"])
    if len(text) > MOST_LETTERS:
        text = text[:MOST_LETTERS].rsplit(" ", 1)[0] + " …"
    if row["text_origin"] == "sentence":
        return f'<blockquote dir="auto">“{html.escape(text)}”</blockquote>'
    return f'<p dir="auto">{html.escape(text)}</p>'
