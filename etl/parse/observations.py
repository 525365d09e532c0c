"""Concluding observations and lists of issues: each numbered (sub)paragraph is one statement of the Committee."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.dates import MONTHS, day_in
from etl.parse.draft import COMMITTEE, Draft, Turn
from etl.parse.meeting import with_meeting
from etl.parse.model import Header, Paragraph, ParsedDocument
from etl.parse.numbered import DISTRIBUTED, SYMBOL, Piece, mended, pieces_of
from etl.parse.persons import delegation
from etl.parse.sentences import paragraphs_of
from etl.parse.summary_record import FOOT, session_printed

TITLE = re.compile(
    r"((?:(?:Concluding|Final) observations on|List of issues (?:prior to|in relation to|to be taken up|in connection with|"
    r"concerning)).*?)(?:\s*\*+)?$",
    re.IGNORECASE,
)
FOLLOW_UP = re.compile(
    r"\bfollow-up\b.*\bparagraphs?\b|\binformation on the implementation of\b.*\bparagraphs?\b|\bsubmit (?:its|the|a) (?:\w+[ -]){0,6}?(?:periodic )?report\b|"
    r"\bnext periodic report\b|\bwithin (?:two|one) years?\b.*\bparagraphs?\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\b(?:recommends?|urges?|encourages?|calls? (?:up)?on|requests?|invites?|asks|should|suggests?|reiterates its (?:previous )?recommendation)\b",
    re.IGNORECASE,
)
WORRIES = re.compile(
    r"\b(?:concern(?:ed|s)?|regrets?|alarmed|deplores?|troubled|disturbed|worried|notes with (?:concern|regret)|dismayed)\b",
    re.IGNORECASE,
)
WELCOMES = re.compile(
    r"\b(?:welcomes?|notes? with (?:appreciation|satisfaction|interest)|commends?|appreciates?)\b", re.IGNORECASE
)
HELD = re.compile(r"held on (?:(\d{1,2})(?: and|,| to|–|-) ?)?(\d{1,2}) ([A-Z][a-z]+) (\d{4})")


def parse(header: Header, blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """The document with its review and each paragraph as a statement; introductions are set aside with the reason."""
    blocks = [mended(block) for block in blocks if not FOOT.match(block) and not block.startswith("*")]
    notes = " ".join(block for block in blocks if not re.match(r"\d", block))
    pieces = pieces_of(blocks)
    header = _header(header, blocks, pieces, notes)
    paragraphs = tuple(
        replace(p, number=piece.number)
        for p, piece in zip(paragraphs_of([p.text for p in pieces]), pieces, strict=True)
    )
    header = with_meeting(header, header.title, paragraphs, knowledge)
    draft = Draft(knowledge)
    for piece, paragraph in zip(pieces, paragraphs, strict=True):
        _take(draft, header, piece, paragraph)
    delegations = tuple(
        replace(delegation(iso3, knowledge), name=f"Delegation of {delegation(iso3, knowledge).name}")
        for iso3 in header.states_under_review[:1]
        if header.family == "concluding_observations"
    )
    return draft.finish(header, paragraphs, delegations)


def _take(draft: Draft, header: Header, piece: Piece, paragraph: Paragraph) -> None:
    end = paragraph.start + len(paragraph.text)
    if not piece.letter and piece.text.endswith(":"):
        draft.put_aside(piece.text, "chapeau: opens the sub-paragraphs")
    elif header.family == "concluding_observations" and re.search(r"\bintroduction\b", piece.section, re.IGNORECASE):
        draft.put_aside(piece.text, "introduction: stock phrases")
    else:
        observed = header.family == "concluding_observations"
        act, basis = act_of(piece) if observed else ("question", "list of issues")
        part = _part(piece, act) if observed else "list_of_issues"
        draft.say(Turn(COMMITTEE, act, basis, part=part), piece.number, piece.text, paragraph.start, end)


def _part(piece: Piece, act: str) -> str:
    """The part of the observations that a paragraph stands in."""
    section = piece.section.lower()
    if "positive" in section:
        return "positive_aspects"
    if "factors" in section or "difficulties" in section:
        return "factors_difficulties"
    return "follow_up" if act == "follow_up" else "concerns_recommendations"


def act_of(piece: Piece) -> tuple[str, str]:
    """The act of a paragraph of observations and what decided it: its section, or the first verb of it or its chapeau."""
    section = piece.section.lower()
    if "positive" in section:
        return "positive_aspect", f"section: {piece.section}"
    words = piece.chapeau if piece.letter and piece.chapeau else piece.text
    if FOLLOW_UP.search(words) or (
        re.search(r"follow-up|next .*report", section) and re.search(r"\bparagraphs? \d|\breport\b", words)
    ):
        return "follow_up", "words of the paragraph"
    found = [
        (match.start(), act)
        for act, pattern in (("recommendation", ASKS), ("concern", WORRIES), ("positive_aspect", WELCOMES))
        if (match := pattern.search(words))
    ]
    concern = next((place for place, act in found if act == "concern"), None)
    if found:
        first = min(found)[1]
        if first == "positive_aspect" and concern is not None:
            return "concern", "praise, then concern"
        return first, "first verb of the paragraph"
    return "concern", "no verb tells; a statement of fact under this section"


def _header(header: Header, blocks: list[str], pieces: list[Piece], notes: str) -> Header:
    title = next(
        (m.group(1) for block in blocks[:14] if (m := TITLE.search(block)) and not re.match(r"\d", block)), header.title
    )
    symbol = next((m.group() for block in blocks[:14] if (m := SYMBOL.search(block))), None)
    issued = next((day_in(block) for block in blocks[:14] if DISTRIBUTED.search(block) and day_in(block)), None)
    issued = issued or next((day_in(block) for block in blocks[:14] if day_in(block)), None)
    held = _held(" ".join(piece.text for piece in pieces[:3]))
    session = session_printed(notes) or session_printed(" ".join(piece.text for piece in pieces[:3]))
    observations = header.family == "concluding_observations"
    return replace(
        header,
        title=title,
        symbol=symbol,
        published_on=issued.isoformat() if issued else None,
        held_on=held,
        kind="state_dialogue" if observations else None,
        session=session,
        session_basis="printed" if session else None,
    )


def _held(text: str) -> str | None:
    """The last day of the dialogue, from "held on 29 and 30 March 2023"."""
    match = HELD.search(text)
    if match is None or match.group(3).lower() not in MONTHS:
        return None
    found = day_in(f"{match.group(2)} {match.group(3)} {match.group(4)}")
    return found.isoformat() if found else None
