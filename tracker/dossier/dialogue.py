"""The questions of the latest dialogue on record and the replies to them. Pure."""

from __future__ import annotations

from collections import Counter

from tracker.dossier.material import Line, Material
from tracker.dossier.model import Block, Heading, Paragraph, Point, Section
from tracker.dossier.notes import Notes
from tracker.dossier.said import point
from tracker.indicators import replies
from tracker.indicators.record import LIST, QUESTION, REPLY, WHOLE, Review, recorded
from tracker.words import N_, _, listed

TITLE = N_("Questions asked last time, and the replies on record")
NO_DIALOGUE = N_(
    "No dialogue with this State is on record. Its summary record or press summary, read whole, would supply it."
)
NO_REPLY_READ = N_(
    "No reply on this concern in the part of the dialogue that was read; that does not mean that none was given."
)
NO_REPLY = N_("Left without a reply on record; every sitting was read whole.")


def questions(m: Material, notes: Notes) -> Section:
    """The questions of the latest review with any on record, by concern with replies, and its list of issues."""
    review = next((r for r in reversed(m.held) if m.record.at(r, QUESTION) or m.record.at(r, REPLY)), None)
    lists = tuple(line for line in m.at(LIST) if line.cycle >= (review.cycle if review else 0))
    blocks: list[Block] = [Paragraph(_reach(m, review))] if review else [Paragraph(_(NO_DIALOGUE))]
    lines: tuple[Line, ...] = ()
    if review:
        lines = tuple(line for line in m.at(QUESTION, REPLY) if line.review_key == review.key)
        blocks += _dialogue(m, notes, review, lines)
    if lists:
        blocks += [
            Heading(_("In the list of issues")),
            *(point(m, notes, line, m.named(m.first_concern(line))) for line in lists),
        ]
    older = tuple(line for line in m.at(LIST, QUESTION, REPLY) if line not in (*lines, *lists))
    blocks += [Paragraph(_older(older))] if older else []
    ids = tuple(line.statement_id for line in (*lines, *lists, *older))
    return Section("questions", _(TITLE), tuple(blocks), ids)


def _older(lines: tuple[Line, ...]) -> str:
    counted = Counter(line.cycle for line in lines)
    told = listed(
        _("cycle {cycle}: {n}", cycle=str(cycle), n=counted[cycle]) for cycle in sorted(counted, reverse=True)
    )
    return _(
        "Not printed, but among the rows of the CSV bundle: questions and replies of other cycles ({told}).", told=told
    )


def _reach(m: Material, review: Review) -> str:
    this, latest = str(review.cycle), str(m.held[-1].cycle)
    nothing = N_("Nothing of the dialogue of cycle {latest} is on record; this is cycle {cycle}. ")
    older = "" if this == latest else _(nothing, latest=latest, cycle=this)
    if not _read_whole(review):
        in_part = N_(
            "The dialogue of cycle {cycle} was read in part: a reply that is not here may well have been given."
        )
        return f"{older}{_(in_part, cycle=this)}"
    measure = replies.coverage(m.record, review)
    whole = N_("Every sitting of cycle {cycle} was read whole. Concerns asked with a reply: {share}; {note}")
    return f"{older}{_(whole, cycle=this, share=measure.text(), note=measure.note())}"


def _read_whole(review: Review) -> bool:
    return recorded(review, QUESTION) == recorded(review, REPLY) == WHOLE


def _dialogue(m: Material, notes: Notes, review: Review, lines: tuple[Line, ...]) -> list[Block]:
    blocks: list[Block] = []
    printed: set[str] = set()
    for concern, asked in m.by_concern(tuple(line for line in lines if line.step == QUESTION)).items():
        found = [m.by_id[i] for i in replies.answers(m.record, review, concern) if i not in printed] if concern else []
        printed |= {line.statement_id for line in found}
        blocks += [Heading(m.named(concern)), *(_turn(m, notes, line, _("Asked")) for line in asked)]
        blocks += [_turn(m, notes, line, _("Reply")) for line in found] or _without(m, review, concern)
    rest = [line for line in lines if line.step == REPLY and line.statement_id not in printed]
    if rest:
        blocks += [Heading(_("The State's presentation, and replies not tied to a question above"))]
        blocks += [_turn(m, notes, line, line.act) for line in rest]
    return blocks


def _turn(m: Material, notes: Notes, line: Line, how: str) -> Point:
    return point(m, notes, line, how, line.who)


def _without(m: Material, review: Review, concern: str) -> list[Block]:
    if not concern:
        return []
    left = concern in replies.without_reply(m.record, review)
    if replies.answers(m.record, review, concern):
        return [Paragraph(_("Its reply stands under another concern above."))]
    return [Paragraph(_(NO_REPLY if left else NO_REPLY_READ))]
