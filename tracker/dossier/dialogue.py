"""The questions of the latest dialogue on record and the replies to them. Pure."""

from __future__ import annotations

from collections import Counter

from tracker.dossier.material import Line, Material
from tracker.dossier.model import Block, Heading, Paragraph, Point, Section
from tracker.dossier.notes import Notes
from tracker.dossier.said import point
from tracker.indicators import replies
from tracker.indicators.record import LIST, QUESTION, REPLY, WHOLE, Review, recorded

TITLE = "Questions asked last time, and the replies on record"
NO_DIALOGUE = (
    "No dialogue with this State is on record. Its summary record or press summary, read whole, would supply it."
)
NO_REPLY_READ = (
    "No reply on this concern in the part of the dialogue that was read; that does not mean that none was given."
)
NO_REPLY = "Left without a reply on record; every sitting was read whole."


def questions(m: Material, notes: Notes) -> Section:
    """The questions of the latest review with any on record, by concern with replies, and its list of issues."""
    review = next((r for r in reversed(m.held) if m.record.at(r, QUESTION) or m.record.at(r, REPLY)), None)
    lists = tuple(line for line in m.at(LIST) if line.cycle >= (review.cycle if review else 0))
    blocks: list[Block] = [Paragraph(_reach(m, review))] if review else [Paragraph(NO_DIALOGUE)]
    lines: tuple[Line, ...] = ()
    if review:
        lines = tuple(line for line in m.at(QUESTION, REPLY) if line.review_key == review.key)
        blocks += _dialogue(m, notes, review, lines)
    if lists:
        blocks += [
            Heading("In the list of issues"),
            *(point(m, notes, line, m.named(m.first_concern(line))) for line in lists),
        ]
    older = tuple(line for line in m.at(LIST, QUESTION, REPLY) if line not in (*lines, *lists))
    blocks += [Paragraph(_older(older))] if older else []
    ids = tuple(line.statement_id for line in (*lines, *lists, *older))
    return Section("questions", TITLE, tuple(blocks), ids)


def _older(lines: tuple[Line, ...]) -> str:
    counted = Counter(line.cycle for line in lines)
    told = "; ".join(f"cycle {cycle}: {counted[cycle]}" for cycle in sorted(counted, reverse=True))
    return f"Not printed, but among the rows of the CSV bundle: questions and replies of other cycles ({told})."


def _reach(m: Material, review: Review) -> str:
    latest = m.held[-1]
    older = (
        ""
        if review == latest
        else f"Nothing of the dialogue of cycle {latest.cycle} is on record; this is cycle {review.cycle}. "
    )
    if not _read_whole(review):
        return f"{older}The dialogue of cycle {review.cycle} was read in part: a reply that is not here may well have been given."
    measure = replies.coverage(m.record, review)
    return f"{older}Every sitting of cycle {review.cycle} was read whole. Concerns asked with a reply: {measure.text()}; {measure.note()}"


def _read_whole(review: Review) -> bool:
    return recorded(review, QUESTION) == recorded(review, REPLY) == WHOLE


def _dialogue(m: Material, notes: Notes, review: Review, lines: tuple[Line, ...]) -> list[Block]:
    blocks: list[Block] = []
    printed: set[str] = set()
    for concern, asked in m.by_concern(tuple(line for line in lines if line.step == QUESTION)).items():
        found = [m.by_id[i] for i in replies.answers(m.record, review, concern) if i not in printed] if concern else []
        printed |= {line.statement_id for line in found}
        blocks += [Heading(m.named(concern)), *(_turn(m, notes, line, "Asked") for line in asked)]
        blocks += [_turn(m, notes, line, "Reply") for line in found] or _without(m, review, concern)
    rest = [line for line in lines if line.step == REPLY and line.statement_id not in printed]
    if rest:
        blocks += [Heading("The State's presentation, and replies not tied to a question above")]
        blocks += [_turn(m, notes, line, line.act) for line in rest]
    return blocks


def _turn(m: Material, notes: Notes, line: Line, how: str) -> Point:
    return point(m, notes, line, how, line.who)


def _without(m: Material, review: Review, concern: str) -> list[Block]:
    if not concern:
        return []
    left = concern in replies.without_reply(m.record, review)
    if replies.answers(m.record, review, concern):
        return [Paragraph("Its reply stands under another concern above.")]
    return [Paragraph(NO_REPLY if left else NO_REPLY_READ)]
