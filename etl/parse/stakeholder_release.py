"""Press releases on a meeting with NGOs and national institutions: the organisation is the speaker."""

from __future__ import annotations

import re

from etl.knowledge import Knowledge
from etl.parse.attribution import Speaker
from etl.parse.draft import Draft, Turn
from etl.parse.meeting import is_next_meeting, with_meeting
from etl.parse.model import Header, Paragraph, ParsedDocument
from etl.parse.sentences import sentences_of

PROGRAMME = re.compile(
    r"^The Committee\b.*(?:\b(?:then|subsequently|also) (?:held|met)\b.{0,120}\b(?:private|closed|United Nations|agencies)\b|\bprivate meeting\b)",
    re.IGNORECASE,
)


def parse(header: Header, paragraphs: tuple[Paragraph, ...], knowledge: Knowledge) -> ParsedDocument:
    """The document with its meeting, its participants and every sentence of its body either attributed or set aside."""
    lead = paragraphs[0].text if paragraphs else ""
    header = with_meeting(header, lead, paragraphs, knowledge)
    speaker = Speaker(knowledge, header.states_under_review, _unnamed_type(f"{header.title} {lead}"))
    draft = Draft(knowledge)
    for paragraph in paragraphs:
        speaker.start_paragraph()
        for text, start, end in sentences_of(paragraph, header.language):
            reason = _set_aside(text, paragraph)
            if reason:
                draft.put_aside(text, reason)
                continue
            body, act, topic, basis = speaker.hear(text)
            if body is None:
                draft.doubt(paragraph.number, text)
            else:
                draft.say(Turn(body, act, basis, topic=topic), paragraph.number, text, start, end)
    draft.problems += [
        (f"participant {b.name}", "Its type is not stated") for b in speaker.bodies if b.stakeholder_type == "other"
    ]
    return draft.finish(header, paragraphs, tuple(speaker.bodies))


def _unnamed_type(lead: str) -> str | None:
    """The type of a body whose words do not tell it, where the lead speaks of NGOs."""
    return "ngo" if re.search(r"non-?governmental|\bNGO|civil society", lead, re.IGNORECASE) else None


def _set_aside(text: str, paragraph: Paragraph) -> str | None:
    if paragraph.number == 1:
        return "lead: says only that the Committee met"
    if is_next_meeting(text):
        return "next meeting"
    return "programme of the meeting" if PROGRAMME.search(text) else None
