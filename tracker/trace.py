"""The trace of one concern through the reviews of one State: lanes, cards, and why a slot is empty. Pure.

A lane is a step of a review, a column is a review. Nothing is left out: each statement of the rows is on one card, is
counted as hidden by a filter, or belongs to a review that the filters leave out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.indicators import record
from tracker.indicators.record import Review
from tracker.words import N_, _, pair

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Lane:
    """One step: its name, the steps of the record it shows, and why it is empty by how much of its sources was read."""

    key: str
    name: str
    steps: tuple[str, ...]
    whole: str
    part: str
    none: str


HIDDEN = N_("hidden by the filters")
MAYBE_CLOSED = N_("Not on record: we hold no summary of a meeting with them; it may have been closed.")
LANES = (
    Lane(
        "list",
        "List of issues",
        (record.LIST,),
        "Not found: the list was read whole and does not show it.",
        "Not in the part we read: the list was not read whole.",
        "Not on record: we hold no list of issues.",
    ),
    Lane(
        "submission",
        "NGOs and institutions, in writing",
        (record.SUBMISSION,),
        "Not found in the papers we hold.",
        "Not in the papers we hold; how many were sent is not known.",
        "Not on record: we hold no paper sent to the Committee.",
    ),
    Lane(
        "briefing",
        "NGOs and institutions, aloud",
        (record.BRIEFING,),
        "Not found: the summary of the briefing was read whole and does not show it.",
        "Not in the part we read: the summary of the briefing was not read whole.",
        MAYBE_CLOSED,
    ),
    Lane(
        "un_briefing",
        "UN bodies, aloud",
        (record.UN_BRIEFING,),
        "Not found in the public summary; UN bodies are mostly heard in closed meetings.",
        "Not in the part we read; UN bodies are mostly heard in closed meetings.",
        "Not on record; UN bodies are mostly heard in closed meetings.",
    ),
    Lane(
        "question",
        "Question of the Committee",
        (record.QUESTION,),
        "Not found: the dialogue was read whole and does not show it.",
        "Not in the part we read: the dialogue was not read whole.",
        "Not on record: we hold no account of the dialogue.",
    ),
    Lane(
        "reply",
        "Reply of the State",
        (record.REPLY,),
        "Not found: the dialogue was read whole and does not show it.",
        "Not in the part we read: the dialogue was not read whole.",
        "Not on record: we hold no account of the dialogue.",
    ),
    Lane(
        "observation",
        "Concluding observations",
        (record.OBSERVATION, record.POSITIVE),
        "Not found: the observations were read whole and do not show it.",
        "Not in the part we read: the observations were not read whole.",
        "Not on record: we hold no concluding observations.",
    ),
    Lane(
        "follow_up",
        "Follow-up",
        (record.FOLLOW_UP,),
        "Not found: the follow-up report was read whole and does not show it.",
        "Not in the part we read: the follow-up report was not read whole.",
        "Not on record: we hold no follow-up report.",
    ),
)
LANE_OF = {step: lane for lane in LANES for step in lane.steps}
A_STATEMENT = N_("a statement")
STAGES = {
    "co": N_("concluding observations"),
    "loi": N_("list of issues"),
    "dialogue": N_("dialogue"),
    "follow_up": N_("follow-up"),
    "submission": N_("submission"),
}


@dataclass(frozen=True)
class Card:
    """One statement: its row as the query gives it, and the ties of the record that lean on it."""

    row: Row
    ties: tuple[Row, ...]


@dataclass(frozen=True)
class Slot:
    """One lane of one review: its cards, how many more a filter hides, and why there is no card (empty when there is)."""

    lane: Lane
    cards: tuple[Card, ...]
    hidden: int
    reason: str


@dataclass(frozen=True)
class Column:
    """One review with a slot for each lane."""

    review: Review
    slots: tuple[Slot, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards of the review, in the order of the lanes."""
        return tuple(card for slot in self.slots for card in slot.cards)


@dataclass(frozen=True)
class Trace:
    """The columns by cycle, and the ties that no card carries because their statements are not on record here."""

    columns: tuple[Column, ...]
    loose: tuple[Row, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card."""
        return tuple(card for column in self.columns for card in column.cards)


def trace(reviews: Iterable[Review], rows: Sequence[Row], ties: Sequence[Row]) -> Trace:
    """The trace over these reviews of one State.

    `rows` are the statements of one concern at any step, with `is_chosen` False where a filter hides one. A review is a
    column when the filters chose it or one of its statements.
    """
    chosen = {row["review_key"] for row in rows if row["is_chosen"]}
    columns = tuple(
        _column(review, [row for row in rows if row["review_key"] == review.key], ties)
        for review in sorted(reviews, key=lambda review: review.cycle)
        if review.in_scope or review.key in chosen
    )
    drawn = {id(tie) for column in columns for card in column.cards for tie in card.ties}
    return Trace(columns, tuple(tie for tie in ties if id(tie) not in drawn))


def _column(review: Review, rows: Sequence[Row], ties: Sequence[Row]) -> Column:
    return Column(review, tuple(_slot(review, lane, rows, ties) for lane in LANES))


def _slot(review: Review, lane: Lane, rows: Sequence[Row], ties: Sequence[Row]) -> Slot:
    here = [row for row in rows if row["step"] in lane.steps]
    cards = tuple(Card(row, _ties_of(row, ties)) for row in here if row["is_chosen"])
    hidden = len(here) - len(cards)
    return Slot(lane, cards, hidden, "" if cards else empty(review, lane, hidden))


def _ties_of(row: Row, ties: Sequence[Row]) -> tuple[Row, ...]:
    one = row["statement_id"]
    return tuple(tie for tie in ties if one in tie["from_ids"] or one in tie["to_ids"])


def empty(review: Review, lane: Lane, hidden: int = 0) -> str:
    """Why a lane of a review shows nothing: hidden by a filter, not in what was read, not on record, or not found."""
    if hidden:
        return _("Hidden by your filters: {hidden}.", hidden=hidden)
    read = record.recorded(review, lane.steps[0])
    if read == record.NONE and not review.is_reviewed:
        return _("Not on record; the review was not held as far as the record reaches.")
    return _({record.WHOLE: lane.whole, record.PART: lane.part, record.NONE: lane.none}[read])


def tie_text(tie: Row) -> str:
    """A tie in words: what it is, from where to where, and whether a source says so."""
    ends = " → ".join(_end(tie[f"{side}_stage"], tie[f"{side}_cycle"]) for side in ("from", "to"))
    basis = _("a source says so") if tie["is_explicit"] else _("our reading")
    return pair(tie_kind(tie), f"{ends} ({basis})")


TIES = (N_("Asked again"), N_("Taken up"), N_("Persists"), N_("Reiterated"), N_("Reported done"))


def tie_kind(tie: Row) -> str:
    """What a tie is, in words: "Said again"."""
    return _(str(tie["kind"]).replace("_", " ").capitalize())


def _end(stage: str | None, cycle: int | None) -> str:
    name = _(STAGES.get(stage or "", A_STATEMENT))
    return _("{0}, cycle {1}").format(name, int(cycle)) if cycle is not None else name


@dataclass(frozen=True)
class Length:
    """How far a concern can be traced: the review that shows it in most lanes, these lanes, and the newest date."""

    concern: str
    review_key: str
    lanes: tuple[str, ...]
    latest: str
    statements: int


def lengths(rows: Iterable[Row]) -> tuple[Length, ...]:
    """One length a concern of a State, the longest first, then the newest.

    A row gives `concern`, `review_key`, `step`, `latest` (date as text) and `n` (statements).
    """
    by_concern: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        by_concern.setdefault(row["concern"], {}).setdefault(row["review_key"], []).append(row)
    found = [_length(concern, reviews) for concern, reviews in by_concern.items()]
    newest = sorted(found, key=lambda length: (length.latest, length.concern), reverse=True)
    return tuple(sorted(newest, key=lambda length: -len(length.lanes)))


def _length(concern: str, reviews: Mapping[str, list[Row]]) -> Length:
    lengths_of = {key: {LANE_OF[row["step"]].key for row in rows} for key, rows in reviews.items()}
    latest = {key: max((row["latest"] or "" for row in rows), default="") for key, rows in reviews.items()}
    best = max(reviews, key=lambda key: (len(lengths_of[key]), latest[key], key))
    n = sum(row["n"] for rows in reviews.values() for row in rows)
    return Length(
        concern, best, tuple(lane.name for lane in LANES if lane.key in lengths_of[best]), latest[best], int(n)
    )
