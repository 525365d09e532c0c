"""Summary records (CMW/C/SR.n): numbered paragraphs, each speaker with the State or institution in brackets."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.dates import day_in, part_of_day
from etl.parse.dialogue_release import participants
from etl.parse.draft import Draft
from etl.parse.floor import Floor
from etl.parse.meeting import ORDINALS, with_meeting
from etl.parse.model import Header, Paragraph, ParsedDocument
from etl.parse.numbered import PARAGRAPH, SYMBOL, mended
from etl.parse.sentences import paragraphs_of, sentences_of

HELD = re.compile(r"^Held (?:at|via|on|in)\b.*", re.IGNORECASE)
CALLED = re.compile(r"^The meeting was (?:called to order|resumed)|^The (?:public part of the )?meeting", re.IGNORECASE)
PROCEDURE = re.compile(
    r"at the invitation of the chair|^the meeting (?:was|rose)|took places? at the committee table|^the discussion covered|"
    r"^it was so decided|^the (?:provisional )?agenda was adopted|withdrew\.$",
    re.IGNORECASE,
)
KINDS = (
    (
        "stakeholder_meeting",
        re.compile(r"informal meeting|dialogue with non-governmental|meeting with non-governmental", re.IGNORECASE),
    ),
    (
        "state_dialogue",
        re.compile(
            r"consideration of (?:the )?reports?|(?:initial|second|third|fourth|periodic) .{0,40}report of|absence of a report",
            re.IGNORECASE,
        ),
    ),
    ("session_opening", re.compile(r"opening of the session|solemn declaration|adoption of the agenda", re.IGNORECASE)),
    ("session_closing", re.compile(r"clos(?:ure|ing) of the session", re.IGNORECASE)),
    ("general_discussion", re.compile(r"day of general discussion|general discussion", re.IGNORECASE)),
)
FOOT = re.compile(r"^GE\.\d|^\*+ ?No summary record|^This record is subject", re.IGNORECASE)


def parse(header: Header, blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """The record with its meeting, its speakers and every sentence of its paragraphs either attributed or set aside."""
    front, body = _halves([mended(block) for block in blocks])
    about = " ".join(block for block in [*front, *body] if not PARAGRAPH.match(block))
    header = _header(header, front, about)
    paragraphs = _paragraphs(body)
    topic = next(
        (
            block
            for block in reversed(body)
            if re.search(r"report of|CMW/C/[A-Z]{3}/", block) and not PARAGRAPH.match(block)
        ),
        about,
    )
    header = with_meeting(header, topic if header.kind == "state_dialogue" else about, paragraphs, knowledge)
    floor, draft = Floor(knowledge, header.states_under_review, chair=_chair(front)), Draft(knowledge)
    for paragraph in paragraphs:
        for text, start, end in sentences_of(paragraph, header.language):
            turn = None if PROCEDURE.search(text) else floor.hear(text)
            if PROCEDURE.search(text):
                draft.put_aside(text, "procedure")
            elif turn is None:
                draft.doubt(paragraph.number, text)
            else:
                draft.say(turn, paragraph.number, text, start, end)
    return draft.finish(header, paragraphs, participants(floor))


def _halves(blocks: list[str]) -> tuple[list[str], list[str]]:
    """What stands before the meeting was called to order, and what stands after."""
    blocks = [block for block in blocks if not FOOT.match(block)]
    first = next((i for i, block in enumerate(blocks) if CALLED.match(block)), None)
    if first is None:
        first = next((i - 1 for i, block in enumerate(blocks) if PARAGRAPH.match(block)), len(blocks) - 1)
    return blocks[: first + 1], blocks[first + 1 :]


def _paragraphs(body: list[str]) -> tuple[Paragraph, ...]:
    """The paragraphs under their printed numbers; one without a number goes on with the number before."""
    number, numbers, texts = 0, [], []
    for block in body:
        match = PARAGRAPH.match(block)
        number = int(match.group(1)) if match else number
        text = block[match.end() :].strip() if match else block
        if number and (match or re.search(r"[.?!]$", text)):
            numbers.append(number)
            texts.append(text)
    return tuple(replace(p, number=n) for p, n in zip(paragraphs_of(texts), numbers, strict=True))


def _header(header: Header, front: list[str], about: str) -> Header:
    text = "\n".join(front)
    held = next((block for block in front if HELD.match(block)), "")
    symbol = SYMBOL.search(text)
    title = re.search(r"Summary record .{0,30}of the .{0,40}?meeting", text, re.IGNORECASE)
    issued = day_in("\n".join(block for block in front if not HELD.match(block)))
    day, session = day_in(held), session_printed(text)
    return replace(
        header,
        title=re.sub(r"\s*\*+", "", title.group()) if title else header.title,
        symbol=symbol.group() if symbol else None,
        published_on=issued.isoformat() if issued else None,
        held_on=day.isoformat() if day else None,
        part_of_day=part_of_day(held),
        kind=next((kind for kind, pattern in KINDS if pattern.search(about)), None),
        session=session,
        session_basis="printed" if session else None,
    )


def session_printed(text: str) -> int | None:
    """The session that a text names in words, as in "Twenty-seventh session"; None when it names none."""
    match = re.search(r"\b([\w-]+)\s+session\b", text, re.IGNORECASE)
    return ordinal(match.group(1)) if match else None


def ordinal(word: str) -> int | None:
    """The number of an ordinal in words, up to fifty-ninth."""
    tens = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
    units = {
        **ORDINALS,
        "first": 1,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17,
        "eighteenth": 18,
        "nineteenth": 19,
    }
    word = word.lower()
    if word in units:
        return units[word]
    for stem, value in tens.items():
        if word == f"{stem}ieth":
            return value
        if word.startswith(f"{stem}y-"):
            unit = units.get(word.split("-", 1)[1])
            return value + unit if unit else None
    return None


def _chair(front: list[str]) -> str | None:
    line = next((block for block in front if re.match(r"(?:Acting )?Chair(?:person)?\s*:", block)), "")
    name = re.sub(r"^.*?:\s*(?:Mr|Ms|Mrs|Dr)\.?\s*", "", line).strip()
    return re.sub(r"\s*\(.*\)", "", name) or None
