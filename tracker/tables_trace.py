"""The columns of the trace, its flows and its claims, for the screen and the CSV, and their rows. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from tracker.claims import Claim
from tracker.counted import CONCERN, COUNTED, REVIEW, SOURCE, STATE, STATEMENT_IDS, both, cells, named
from tracker.flows import Flow
from tracker.indicators.measure import tally
from tracker.indicators.record import Review, missing
from tracker.tables import Column, Table
from tracker.trace import HIDDEN, Card, Row, Slot, Trace, tie_text
from tracker.trace import Column as Lanes

CARDS = Table(
    "trace",
    "one row a card, or a slot without one and the reason",
    (
        replace(STATE, on_screen=False),
        *(replace(column, on_screen=False) for column in (*CONCERN, *REVIEW)),
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
        *COUNTED,
    ),
)
FLOWS = Table(
    "flows",
    "one row a flow between two steps",
    (
        Column("name", "Flow", "What the earlier step shows and what the later one does.", width="large"),
        Column("n", "Pairs", "Pairs of review and concern.", width="small"),
        Column("of", "Of", "All pairs with a statement at one of the three steps.", width="small"),
        *named("concerns", "Review and concern", "The pairs.", width="large"),
        *COUNTED,
        STATEMENT_IDS,
    ),
)
PAIRS = Table(
    "pairs",
    "one row a pair of review and concern",
    (
        STATE,
        *REVIEW,
        *CONCERN,
        Column("briefing", "Briefing", "What the briefing by NGOs and institutions shows, or why that is not known."),
        Column("question", "Question", "What the dialogue shows, or why that is not known."),
        Column("observation", "Observations", "What the concluding observations show, or why that is not known."),
        *COUNTED,
        STATEMENT_IDS,
    ),
)
CLAIMS = Table(
    "claims and replies",
    "one row a review and concern",
    (
        STATE,
        *REVIEW,
        *CONCERN,
        Column("said", "Said to the Committee", "Texts of briefings and papers, each with its speaker.", width="large"),
        Column("said_reason", "Why nothing was said", "Why that side is empty."),
        Column("replied", "Said by the State", "Texts of the delegation.", width="large"),
        Column("reply_reason", "Why no reply", "Why that side is empty."),
        Column("said_ids", "Said", "Ids of the statements said to the Committee.", on_screen=False),
        Column("reply_ids", "Replies", "Ids of the statements of the State.", on_screen=False),
        Column("source_urls", "Sources", "Addresses of the documents of both sides.", on_screen=False),
        *COUNTED,
    ),
)


def flows(found: Sequence[Flow], total: int, names: Mapping[str, str]) -> pd.DataFrame:
    """The rows of FLOWS, `of` being all pairs; numerator and denominator are of the pairs that both steps tell of.

    `names` gives the name of each review and concern.
    """
    rows = [
        {
            "name": flow.name,
            "n": flow.n,
            "of": total,
            "concerns_label": "; ".join(f"{names[pair.review_key]}: {names[pair.concern]}" for pair in flow.pairs),
            **{name: "; ".join(getattr(flow, name)) for name in ("concerns", "statement_ids")},
            **cells(flow.tally(found)),
        }
        for flow in found
    ]
    return _frame(FLOWS, rows)


def claims(found: Sequence[Claim], names: Mapping[str, str]) -> pd.DataFrame:
    """The rows of CLAIMS: by review and concern, both sides or the reason of the empty one."""
    return _frame(CLAIMS, [_claim_row(claim, names) for claim in found])


def _claim_row(claim: Claim, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "state": claim.review.state,
        **both("review_key", claim.review.key, names),
        **both("concern", claim.concern, names),
        "said": _texts(claim.said),
        "said_reason": claim.said_reason,
        "replied": _texts(claim.replied),
        "reply_reason": claim.reply_reason,
        "said_ids": "; ".join(row["statement_id"] for row in claim.said),
        "reply_ids": "; ".join(row["statement_id"] for row in claim.replied),
        "source_urls": "; ".join(dict.fromkeys(row["url"] for row in (*claim.said, *claim.replied))),
        **cells(claim.tally),
    }


def _texts(rows: Sequence[Row]) -> str:
    return " | ".join(f"{row['organisation'] or row['stakeholder_type']}: {row['text']}" for row in rows)


def _frame(table: Table, rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[column.name for column in table.columns], dtype=object)


def cards(trace: Trace, concern: str, names: Mapping[str, str]) -> pd.DataFrame:
    """The rows of CARDS: by cycle and lane, one a card; one without a statement for each empty slot."""
    rows = [
        both("concern", concern, names) | both("review_key", column.review.key, names) | _card_row(column, slot, card)
        for column in trace.columns
        for slot in column.slots
        for card in slot.cards or (None,)
    ]
    return _frame(CARDS, rows)


def _card_row(column: Lanes, slot: Slot, card: Card | None) -> dict[str, object]:
    place: dict[str, object] = {
        "state": column.review.state,
        "cycle": column.review.cycle,
        "lane": slot.lane.name,
        "reason": slot.reason,
        "hidden": slot.hidden,
        **cells(tally(card is not None or _absent(column.review, slot), column.review.key)),
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


def _absent(review: Review, slot: Slot) -> bool | str:
    """What it means that a slot is empty: hidden by a filter, not read, not on record, or (False) not there."""
    return HIDDEN if slot.hidden else missing(review, slot.lane.steps[0])
