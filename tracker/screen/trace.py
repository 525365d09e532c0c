"""The trace on screen: one lane a step, one column a cycle; on a narrow screen one cycle below the other."""

from __future__ import annotations

import html

import streamlit as st

from tracker import tables_trace
from tracker.captions import origin_badge, place_of, when
from tracker.chart import amount
from tracker.queries import counts
from tracker.queries import indicators as record_of
from tracker.queries import trace as queries
from tracker.screen import choose, rows
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.trace import Card, Column, Row, Slot, Trace, tie_text, trace
from tracker.vocabulary import labels

PAGE = "pages/trace.py"
MOST_WORDS, MOST_CARDS = 240, 3


def show(selection: Selection) -> None:
    """Draw the choice of State and concern, and the trace of the two when both are chosen."""
    left, right = st.columns(2)
    with left:
        iso3 = choose.state(selection)
    if iso3 is None:
        st.info("Choose a State; its concerns follow, those that can be traced furthest first.")
        return
    found = choose.chains(selection, iso3)
    with right:
        concern = choose.concern(selection, found)
    if concern is None:
        choose.list_of_concerns(selection, iso3, found, PAGE)
        return
    one = selection.choose("state", (iso3,)).choose("concern", (concern,))
    _lanes(traced(one), one)


def traced(one: Selection) -> Trace:
    """The trace of a selection of one State and one concern."""
    iso3, concern = one["state"][0], one["concern"][0]
    reviews = [review for review in record_of.record(one).reviews if review.iso3 == iso3]
    return trace(reviews, queries.stated(one, iso3, concern), queries.ties(iso3, concern))


def _lanes(found: Trace, one: Selection) -> None:
    iso3, concern = one["state"][0], one["concern"][0]
    st.header(f"What became of “{labels('concern')[concern]}” in {labels('state')[iso3]}?", anchor=False)
    st.caption(_coverage(found, one))
    if not found.columns:
        st.markdown("No review of this State within these filters.")
        return
    with st.container(key="trace_grid"):
        for column in found.columns:
            with st.container(key=f"trace_head_{column.review.cycle}"):
                st.subheader(_heading(column), anchor=False)
            for slot in column.slots:
                _slot(column, slot)
    for tie in found.loose:
        st.markdown(f"Tie without a card here: {html.escape(tie_text(tie))}. [Source]({tie['source_url']})")
    with st.expander("The same as a table, with downloads", key="numbers_trace", on_change="rerun") as box:
        if box.open:
            rows.show(tables_trace.CARDS, tables_trace.cards(found, concern), one, "trace")


def _coverage(found: Trace, one: Selection) -> str:
    n = len(found.cards)
    elsewhere = counts.count(one, "statements", "statement") - n
    parts = [f"n = {amount(n, 'statement')} in {amount(len(found.columns), 'review')}"]
    if elsewhere > 0:
        parts.append(
            f"{elsewhere} more of this selection belong to no step of a review of this State, such as announcements"
        )
    return "; ".join(parts) + ". An empty slot says why. General advocacy never enters a trace."


def _heading(column: Column) -> str:
    review = column.review
    day = review.dialogue_to or review.adopted_on
    held = str(day.year) if day else "held, date not known" if review.is_reviewed else "not held as far as is known"
    return f"Cycle {review.cycle} · {held}"


def _slot(column: Column, slot: Slot) -> None:
    key = f"trace_slot_{'full' if slot.cards else 'empty'}_{column.review.cycle}_{slot.lane.key}"
    with st.container(key=key):
        st.markdown(f"**{slot.lane.name}**")
        if not slot.cards:
            st.markdown(slot.reason)
            return
        for card in slot.cards[:MOST_CARDS]:
            _card(card)
        if len(slot.cards) > MOST_CARDS:
            with st.expander(f"{len(slot.cards) - MOST_CARDS} more"):
                for card in slot.cards[MOST_CARDS:]:
                    _card(card)
        if slot.hidden:
            st.markdown(f"Hidden by your filters: {slot.hidden}.")


def _card(card: Card) -> None:
    row = card.row
    with st.container(key=f"trace_card_{row['statement_id']}"):
        st.html(card_html(card))
        st.page_link(
            "pages/statements.py",
            label="Open this statement",
            query_params={**link_params(Selection()), "statement": row["statement_id"]},
        )


def card_html(card: Card) -> str:
    """A card as HTML: who and when, the words (a quotation in quotation marks, a paraphrase with its badge), place, ties."""
    row = card.row
    act = f"{labels('act')[row['act']]} · {origin_badge(row['text_origin'])}"
    title = row["symbol"] or row["document_title"]
    place = place_of(row) if row["symbol"] else f"{title}, {place_of(row)}"
    lines = [
        f'<div class="trace-who">{html.escape(who(row))}</div>',
        f'<div class="trace-meta">{html.escape(when(row))} · {html.escape(act)}</div>',
        words(row),
        f'<div class="trace-meta">{html.escape(place)}</div>',
        *(f'<div class="trace-tie">{html.escape(tie_text(tie))}</div>' for tie in card.ties),
    ]
    return f'<div class="trace-card type-{row["stakeholder_type"]}">{"".join(lines)}</div>'


def who(row: Row) -> str:
    """Who speaks: the organisation, else the type; with the named speakers."""
    names = ", ".join(row["speaker_names"])
    speaker = row["organisation"] or labels("type")[row["stakeholder_type"]]
    return f"{speaker} ({names})" if names else str(speaker)


def words(row: Row) -> str:
    """The text as HTML, cut at a word where it is long: a quotation only where the source prints it so."""
    text = str(row["text"])
    if len(text) > MOST_WORDS:
        text = text[:MOST_WORDS].rsplit(" ", 1)[0] + " …"
    if row["text_origin"] == "sentence":
        return f"<blockquote>“{html.escape(text)}”</blockquote>"
    return f"<p>{html.escape(text)}</p>"
