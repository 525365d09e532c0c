"""The columns of the trace, its flows and its claims, for the screen and the CSV, and their rows. Pure."""

from __future__ import annotations

import pandas as pd

from tracker.tables import Column, Table
from tracker.tables_indicators import CONCERN, REVIEW, SOURCE, STATE
from tracker.trace import Card, Slot, Trace, tie_text
from tracker.trace import Column as Lanes

CARDS = Table(
    "trace",
    "one row a card, or a slot without one and the reason",
    (
        STATE,
        CONCERN,
        REVIEW,
        Column("cycle", "Cycle", "Number of the cycle.", width="small"),
        Column("lane", "Step", "Step of the review."),
        Column("date", "Date", "Day, month or year, as far as it is known.", width="small"),
        Column("who", "Who", "Organisation, delegation or body that speaks."),
        Column("act", "Act", "Kind of speech.", on_screen=False),
        Column("text", "Statement", "The sentence as printed, or our paraphrase (see origin).", width="large"),
        Column("origin", "Origin", "sentence: as printed; paraphrase: in our words.", width="small"),
        Column("reason", "Why empty", "Why there is no card in this slot.", width="large"),
        Column("hidden", "Hidden", "Statements of this slot that the filters hide.", width="small"),
        Column("ties", "Ties", "Ties of the record that lean on it.", on_screen=False),
        Column("document", "Document", "Title of the document, in our words for curated ones.", on_screen=False),
        Column("symbol", "Symbol", "UN document symbol.", on_screen=False),
        Column("paragraph", "Paragraph", "Paragraph, as printed.", on_screen=False),
        SOURCE,
        Column("statement_id", "Id", "Stable id of the statement.", on_screen=False),
    ),
)


def cards(trace: Trace, concern: str) -> pd.DataFrame:
    """The rows of CARDS: by cycle and lane, one a card; one without a statement for each empty slot."""
    rows = [
        _card_row(column, slot, card, concern)
        for column in trace.columns
        for slot in column.slots
        for card in slot.cards or (None,)
    ]
    return pd.DataFrame(rows, columns=[column.name for column in CARDS.columns], dtype=object)


def _card_row(column: Lanes, slot: Slot, card: Card | None, concern: str) -> dict[str, object]:
    place: dict[str, object] = {
        "state": column.review.state,
        "concern": concern,
        "review_key": column.review.key,
        "cycle": column.review.cycle,
        "lane": slot.lane.name,
        "reason": slot.reason,
        "hidden": slot.hidden,
    }
    if card is None:
        return place
    row = card.row
    return {
        **place,
        **{name: row[name] for name in ("act", "text", "symbol", "paragraph", "statement_id")},
        "date": row["date_text"],
        "who": row["organisation"],
        "origin": row["text_origin"],
        "document": row["document_title"],
        "source_url": row["url"],
        "ties": "; ".join(map(tie_text, card.ties)),
    }
