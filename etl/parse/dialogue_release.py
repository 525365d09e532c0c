"""Press releases on a dialogue with a State, and on the opening or closing of a session: persons have the floor in turn."""

from __future__ import annotations

import re

from etl.knowledge import Knowledge
from etl.parse.draft import Draft
from etl.parse.floor import Floor
from etl.parse.headings import act_of, is_heading
from etl.parse.meeting import is_next_meeting, with_meeting
from etl.parse.model import Body, Header, Paragraph, ParsedDocument
from etl.parse.sentences import paragraphs_of, sentences_of

MAKE_UP = re.compile(
    r"^(?:the )?delegation of\b.*\b(?:was|were|consisted|included|comprised|made up|composed)\b|^the delegation (?:was (?:made up|composed|led)|"
    r"consisted|included|comprised)|^also in the delegation\b|^other members of the delegation",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"\bhas before it\b|\bcan be (?:found|read|viewed|accessed|watched)\b|\bwebcast\b|\bis available (?:here|at)\b|"
    r"documents relating to|^all the documents|^watch |^the report (?:of .{3,40} )?is\b.*\bCMW/C/",
    re.IGNORECASE,
)


def parse(header: Header, paragraphs: tuple[Paragraph, ...], knowledge: Knowledge) -> ParsedDocument:
    """The document with its meeting, its speakers and every sentence of its body either attributed or set aside."""
    paragraphs, headings = split_headings(paragraphs)
    lead = paragraphs[0].text if paragraphs else ""
    header = with_meeting(
        header, f"{header.title} {lead}" if header.kind == "state_dialogue" else lead, paragraphs, knowledge
    )
    floor, draft = Floor(knowledge, header.states_under_review), Draft(knowledge)
    body_starts = min((number for number, heading in headings.items() if act_of(heading)), default=0)
    for paragraph in paragraphs:
        if paragraph.number in headings:
            floor.open_section(act_of(headings[paragraph.number]))
        for text, start, end in sentences_of(paragraph, header.language):
            reason = _set_aside(text, paragraph, body_starts)
            if reason:
                draft.put_aside(text, reason)
                continue
            turn = floor.hear(text)
            if turn is None:
                draft.doubt(paragraph.number, text)
            else:
                draft.say(turn, paragraph.number, text, start, end)
    return draft.finish(header, paragraphs, participants(floor))


def participants(floor: Floor) -> tuple[Body, ...]:
    """The bodies that spoke, delegations called so."""
    return tuple(
        Body(f"Delegation of {b.name}", None, b.stakeholder_type, b.country_iso3, b.basis)
        if b.stakeholder_type == "state_delegation"
        else b
        for b in floor.bodies
    )


def split_headings(paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, ...], dict[int, str]]:
    """The paragraphs numbered without headings, and the heading that stands before a paragraph, by its number."""
    kept: list[str] = []
    headings: dict[int, str] = {}
    for paragraph in paragraphs:
        if is_heading(paragraph.text):
            headings[len(kept) + 1] = paragraph.text
        else:
            kept.append(paragraph.text)
    return paragraphs_of(kept), headings


def _set_aside(text: str, paragraph: Paragraph, body_starts: int) -> str | None:
    if paragraph.number == 1:
        return "lead: says only that the Committee met"
    if is_next_meeting(text):
        return "next meeting"
    if MAKE_UP.search(text):
        return "make-up of the delegation"
    if REFERENCE.search(text):
        return "reference to a document"
    return "summary, repeated in the body" if paragraph.number < body_starts else None
