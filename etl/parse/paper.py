"""Observations and lists of issues as papers: their head, and paragraph by paragraph the section each stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.knowledge import Knowledge
from etl.parse.mending import mended
from etl.parse.model import Header, Paragraph
from etl.parse.names import states_in
from etl.parse.numbered import MARK, PARAGRAPH, Piece, is_heading, pieces_of
from etl.parse.official_front import Official
from etl.parse.official_meeting import with_review
from etl.parse.official_text import paragraphs_of_pieces
from etl.parse.words_official.shape import OfficialWords

LETTER = re.compile(r"^(?:[A-H]|[IVX]{1,4}|\d{1,2})\s?[.)-]\s*")
FIRST_SECTION = re.compile(
    r"^(?:[A-E]|I{1,3}|1)\s?\.\s*\S|^(?:section|part|partie|parte|sección|première partie)\s+(?:I|1|A|un)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Entry:
    """A piece of a paper: number, text with its place, chapeau, section, part, and why it is no statement if it is none."""

    number: int
    text: str
    start: int
    end: int
    chapeau: str
    section: str
    part: str
    aside: str | None


@dataclass(frozen=True)
class Paper:
    """The blocks of the head with the notes of the foot, and the main text as paragraphs with an entry for each."""

    front: list[str]
    paragraphs: tuple[Paragraph, ...]
    entries: tuple[Entry, ...]

    def with_review(self, header: Header, knowledge: Knowledge, words: OfficialWords, official: Official) -> Header:
        """The header with the State of the symbol, else of the title, and the reports that title and text name."""
        iso3 = official.symbol.iso3 if official.symbol else None
        reviewed = (iso3,) if iso3 else states_in(header.title, knowledge)[:1]
        head = "\n".join(self.front)
        about = (head, *(entry.text for entry in self.entries if not entry.aside or entry.part == "introduction"))
        return with_review(header, reviewed, about, self.paragraphs, knowledge, words, official.symbol)


def paper_of(blocks: list[str], words: OfficialWords) -> Paper:
    """The paper in the blocks of a document."""
    blocks = mended(blocks)
    first = _first(blocks, words)
    pieces = pieces_of(blocks[first:])
    paragraphs = paragraphs_of_pieces(pieces)
    notes = [piece.text for piece in pieces if piece.kind == "note"]
    return Paper([*blocks[:first], *notes], paragraphs, tuple(_entries(pieces, paragraphs, words)))


def _first(blocks: list[str], words: OfficialWords) -> int:
    """Where the body begins: after the title, at the first section, number or full paragraph that is no note."""
    title = next((i for i, block in enumerate(blocks) if _is_title(block, words)), -1)
    for place in range(title + 1, len(blocks)):
        block = blocks[place]
        if block.startswith(("*", "†")) or words.front.adopted.search(block[:60]):
            continue
        if FIRST_SECTION.match(block) or PARAGRAPH.match(block) or not is_heading(block):
            return place
    return len(blocks)


def _is_title(block: str, words: OfficialWords) -> bool:
    return any(pattern.match(block) for _, pattern in words.front.titles)


def _entries(pieces: list[Piece], paragraphs: tuple[Paragraph, ...], words: OfficialWords) -> list[Entry]:
    """An entry for each piece; before the first section everything is introduction."""
    section, part, entries = "", "introduction", []
    for piece, paragraph in zip(pieces, paragraphs, strict=True):
        if piece.kind == "heading":
            section = LETTER.sub("", MARK.sub("", piece.text))
            part = _part(piece.text, section, part, words)
        aside = "annex" if part == "annex" else _aside(piece)
        end = paragraph.start + len(paragraph.text)
        entries.append(Entry(piece.number, piece.text, paragraph.start, end, piece.chapeau, section, part, aside))
    return entries


def _part(heading: str, section: str, part: str, words: OfficialWords) -> str:
    """The part that a heading opens; a heading that names none, or stands below one that lasts, changes nothing."""
    found = next((name for name, pattern in words.paper.sections if pattern.match(section)), None)
    plain = not LETTER.match(heading)
    if found == "dissemination" and part == "follow_up" and plain:
        return part
    if found == "follow_up" and part == "concerns_recommendations" and plain and words.paper.topic.match(section):
        return part
    if found is None and part == "follow_up" and not plain:
        return "concerns_recommendations"
    return found or ("body" if part == "introduction" else part)


def _aside(piece: Piece) -> str | None:
    """Why a piece is no statement; None when it is one."""
    if piece.kind == "heading":
        return "heading"
    if piece.kind == "note":
        return "note"
    return "chapeau: opens the sub-paragraphs" if piece.text.endswith(":") else None
